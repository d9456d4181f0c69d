import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  OperationTypeNode,
  parse,
} from 'graphql';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filtersOf, ordersOf } from '../../kit/reads/list-variants.js';
import { askAsAll, leavesOf, SOURCES, startLists, WIDE, type List } from '../../kit/reads/lists.js';
import { ALL_FORMS, FORMS, type Written } from '../../kit/reads/same-documents.js';
import { startSubgraph, type Asserted, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { generateOperations } from '../../kit/reads/generated-operations.js';
import { newFolder } from '../../kit/new-folder.js';
import { runsOf } from '../../kit/runs.js';
import { seededRandom } from '../../kit/seeded-random.js';

type Lists = Awaited<ReturnType<typeof startLists>>;

/** Lists of the server itself, which differ from server to server. */
const OF_SERVER = /^Query\.defender(?:AuditEvents|Exports|ActionApprovals)$/;

/** Rows with the fields of objects in them. */
function deepSelection({ row }: List, lists: Lists): string {
  const isEdge = (name: string) => lists.lists.some((list) => list.parent === row.name && list.name === name);
  const below = Object.values(row.getFields()).flatMap(({ name, type, args }) => {
    const target = getNamedType(type);
    if (isLeafType(target) || args.some(isRequiredArgument) || isEdge(name)) return [];
    return isObjectType(target)
      ? `${name} { __typename ${leavesOf(target).join(' ')} }`
      : `${name} { __typename }`;
  });
  return [...leavesOf(row), ...below].join(' ');
}

/** Reads of one list with other arguments and selections, without aliases. */
function readsOf(
  list: List,
  { rows, page }: Awaited<ReturnType<Lists['readAll']>>,
  lists: Lists,
): readonly string[] {
  const given = lists.required[`${list.parent}.${list.name}`] ?? [];
  const read = (args: readonly string[], fields: string) =>
    `${list.name}(${[given, args].flat().join(', ')}) { ${fields} }`;
  const total = list.hasTotal ? 'totalCount' : '';
  const info = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
  const shallow = `nodes { __typename ${leavesOf(list.row).slice(0, 3).join(' ')} } ${info}`;
  const deep = `${total} nodes { __typename ${deepSelection(list, lists)} } edges { cursor } ${info}`;
  const [filter, ...filters] = filtersOf(list, rows);
  const [order, other] = ordersOf(list).map(({ args }) => args[0]!);
  const after = page?.edges[1]?.cursor;
  return [
    read(['first: 3'], deep),
    read(['first: 3'], shallow),
    read(['first: 2'], `${total} ${shallow}`),
    ...(after === undefined ? [] : [read(['first: 3', `after: "${after}"`], deep)]),
    ...[filter, filters.at(-1), order, other].flatMap((one) =>
      one === undefined ? [] : [read(['first: 3', one], deep)],
    ),
    ...(filter === undefined || other === undefined ? [] : [read(['first: 3', filter, other], shallow)]),
  ];
}

/** A server with a cache, of the same emulator. */
async function startBeside(lists: Lists, sources: string) {
  const subgraph = await startSubgraph({
    beside: lists.subgraph,
    cache: true,
    env: {
      AUDIT_LOG: join(newFolder(), 'audit.jsonl'),
      CALLER_RATE: '100000',
      DEFENDER_SOURCES: sources,
      SCHEMA_NODE: 'true',
    },
    limits: WIDE,
  });
  return { read: readerOf(subgraph), restart: () => subgraph.restart() };
}

function readerOf(subgraph: SubgraphUnderTest) {
  const ask = askAsAll(subgraph, () => {
    subgraph.clock.advance(2_000);
    subgraph.forgetCalls();
  });
  return async ({ query, variables }: Written) => {
    const answer = await ask(query, { variables, headers: { 'x-defender-cost': '1' } });
    const { estimatedCalls } = answer.extensions!['defender'] as { readonly estimatedCalls: number };
    return { ...answer, calls: subgraph.calls().length, estimatedCalls };
  };
}
type Reader = ReturnType<typeof readerOf>;
type Answer = Awaited<ReturnType<Reader>>;

const written = (query: string): Written => ({ query, variables: {} });

/** Errors without the ids of requests. */
const shownErrors = ({ errors }: Answer) =>
  (errors ?? []).map(({ path, extensions: { code } }) => `${path?.join('.') ?? ''} ${code}`).sort();

function expectSame(answer: Answer, wanted: Answer, at: string) {
  expect(answer.data, at).toEqual(wanted.data);
  expect(shownErrors(answer), at).toEqual(shownErrors(wanted));
  expect(answer.estimatedCalls, at).toBe(wanted.estimatedCalls);
}

/** Their data depends on the time, or on earlier requests. */
const OF_NOW = /\basOfTime\b|defenderChanges|defenderUpstreamQuota|Score|defenderCapabilities|QuotaOf/;

/** Keys of a row of each type, for the root fields that read one. */
function givenOf({ schema, ids }: Lists): Readonly<Record<string, string>> {
  const fields = Object.values(schema.getQueryType()!.getFields());
  return Object.fromEntries([
    ['defenderHunt.query', 'DeviceInfo | take 5'],
    ...[...ids].flatMap(([type, [id = '']]) => {
      const [, , key] = JSON.parse(Buffer.from(id, 'base64url').toString()) as [string, string, object];
      const ofType = fields.filter((field) => getNamedType(field.type).name === type);
      return ofType.flatMap(({ name }) =>
        Object.entries(key).map(([argument, value]) => [`${name}.${argument}`, String(value)] as const),
      );
    }),
  ]);
}

/** The reads of a list, with distinct aliases: all of one parent, and one of another. */
async function partsOf(list: List, lists: Lists): Promise<readonly string[]> {
  const parts: string[] = [];
  for (const id of await lists.parentsOf(list)) {
    const reads = readsOf(list, await lists.readAll(list, id), lists);
    for (const field of parts.length === 0 ? reads : reads.slice(0, 1)) {
      const name = `p${String(parts.length)}`;
      const within = `node(id: "${id}") { ... on ${list.parent} { rows: ${field} } }`;
      parts.push(`${name}: ${list.parent === 'Query' ? field : within}`);
    }
  }
  return parts;
}

const SEED = 7;
const FORM_LIST = Object.values(FORMS);

describe.each(SOURCES.slice(0, 2))('every document, with DEFENDER_SOURCES=%s', (sources) => {
  it('has the data of its parts, with no more calls, in every form', { tags: ['slow'] }, async () => {
    const lists = await startLists(sources, { cache: false });
    const plain = readerOf(lists.subgraph);
    const warm = await startBeside(lists, sources);
    for (const [turn, list] of lists.lists.entries()) {
      const parts = await partsOf(list, lists);
      const at = `${list.parent}.${list.name}`;
      const alone: Answer[] = [];
      for (const part of parts) alone.push(await plain(written(`{ ${part} }`)));
      const sum = alone.reduce((calls, one) => calls + one.calls, 0);
      const expectParts = ({ data, calls }: Answer, how: string) => {
        expect(data, `${at} ${how}`).toEqual(Object.assign({}, ...alone.map((one) => one.data as object)));
        expect(calls, `${at} ${how}`).toBeLessThanOrEqual(sum);
      };
      const whole = written(`{ ${parts.join(' ')} }`);
      const joined = await plain(whole);
      expectParts(joined, 'as one');
      for (const form of [FORM_LIST[turn % FORM_LIST.length]!, ALL_FORMS]) {
        const other = form(lists.schema, parse(whole.query));
        const answer = await plain(other);
        expectParts(answer, other.query.slice(0, 100));
        expect(answer.estimatedCalls, other.query.slice(0, 100)).toBe(joined.estimatedCalls);
      }
      if (OF_SERVER.test(at)) continue;
      // So that the server knows nothing.
      await warm.restart();
      expectParts(await warm.read(whole), 'in an empty cache');
      expectParts(await warm.read(whole), 'in a cache');
      const last = await warm.read(written(`{ ${parts.at(-1)!} }`));
      expect(last.data, at).toEqual(alone.at(-1)!.data);
    }
  });

  it('means the same in every form', { tags: ['slow'] }, async () => {
    const lists = await startLists(sources, { cache: false });
    const read = readerOf(lists.subgraph);
    const random = seededRandom(SEED);
    const count = runsOf(10 * Object.keys(lists.schema.getQueryType()!.getFields()).length);
    const queries = generateOperations(lists.schema, OperationTypeNode.QUERY, random, count, givenOf(lists));
    for (const [turn, query] of queries.filter((one) => !OF_NOW.test(one)).entries()) {
      const wanted = await read(written(query));
      for (const form of [FORM_LIST[turn % FORM_LIST.length]!, ALL_FORMS])
        expectSame(await read(form(lists.schema, parse(query))), wanted, query);
    }
  });
});

/** Filters that mean the same, by the conditions in them. */
function sameFilters(list: List, rows: readonly Asserted[]): readonly (readonly string[])[] {
  const { filter, conditions } = list;
  if (filter === undefined) return [];
  const isNested = filter.getFields()['not'] !== undefined;
  const [name = ''] = Object.keys(filter.getFields()).filter((one) =>
    conditions.some(({ field }) => field === one),
  );
  const none = ['', 'filter: {}', 'filter: null', ...(name === '' ? [] : [`filter: { ${name}: {} }`])];
  const [one] = filtersOf({ ...list, conditions: conditions.slice(0, 1) }, rows);
  const condition = one?.slice('filter: '.length);
  const forms = ['and: [X]', 'or: [X]', 'and: X', 'not: { not: X }', 'and: [{}, X]', 'or: [{ not: {} }, X]'];
  return [
    [...none, ...(isNested ? ['filter: { and: [] }', 'filter: { not: { or: [] } }'] : [])],
    ...(condition === undefined || !isNested
      ? []
      : [[`filter: ${condition}`, ...forms.map((form) => `filter: { ${form.replace('X', condition)} }`)]]),
  ];
}

describe('arguments that mean the same', () => {
  it('have the same cursors in every list', { tags: ['slow'] }, async () => {
    const { lists, parentsOf, readAll, read } = await startLists('');
    let compared = 0;
    for (const list of lists) {
      const [parent = ''] = await parentsOf(list);
      const { rows } = await readAll(list, parent);
      for (const filters of sameFilters(list, rows)) {
        const cursors: unknown[] = [];
        for (const filter of filters) {
          const { page, errors } = await read(list, parent, ['first: 2', filter]);
          expect(errors, filter).toBeUndefined();
          cursors.push(page.pageInfo.endCursor);
        }
        expect(cursors, `${list.parent}.${list.name} ${filters.join(' ')}`).toEqual(
          filters.map(() => cursors[0]),
        );
        compared += cursors[0] === null ? 0 : 1;
      }
    }
    expect(compared).toBeGreaterThan(15);
  });
});
