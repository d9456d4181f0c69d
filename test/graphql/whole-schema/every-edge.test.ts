import { getNamedType, isObjectType, isRequiredArgument } from 'graphql';
import { describe, expect, it } from 'vitest';
import { keyOf, leavesOf, SOURCES, startLists } from '../../kit/reads/lists.js';
import type { Asserted } from '../../kit/servers/start-subgraph.js';

type Lists = Awaited<ReturnType<typeof startLists>>;

/** A field that leads from rows to rows. */
interface Edge {
  readonly from: string;
  readonly field: string;
  readonly to: string;
  /** The field with the values of its rows. */
  readonly text: string;
}

/** An edge and its response for each parent. */
interface ReadEdge extends Edge {
  readonly parents: readonly string[];
  readonly values: readonly Asserted[];
}

/** Parents in one document. */
const PARENTS = 40;
/** Reading these lists in an order reads each collection whole. */
const SNAPSHOTS = `{ machines(orderBy: { field: LAST_SEEN }) { asOfTime } vulnerabilities(orderBy: { field: EPSS }) { asOfTime }
  recommendations(orderBy: { field: WEAKNESSES }) { asOfTime } defenderSoftwareInventory(orderBy: { field: NAME }) { asOfTime } }`;
/** Edges that have more rows, or fewer, than the edge back. */
const ONE_WAY = new Set(['DefenderIncident.alertsOfAllProducts', 'Investigation.triggeringAlert']);
/** Alerts that have the account only in their evidence have another user, or none. */
const WIDER = 'DefenderUser.alerts';

const nameOf = ({ from, field }: Edge) => `${from}.${field}`;

function edgesOf({ schema, lists, ids }: Lists): readonly Edge[] {
  return [...ids.keys()].flatMap((from) => {
    const type = schema.getType(from);
    return (isObjectType(type) ? Object.values(type.getFields()) : []).flatMap((field) => {
      const list = lists.find(({ parent, name }) => parent === from && name === field.name);
      const target = list?.row ?? getNamedType(field.type);
      const values = `{ __typename ${leavesOf(target).join(' ')} }`;
      if (!values.includes('globalId') || field.args.some(isRequiredArgument)) return [];
      const text =
        list === undefined ? `${field.name} ${values}` : `${field.name}(first: 1000) { nodes ${values} }`;
      return [{ from, field: field.name, to: target.name, text }];
    });
  });
}

/** The rows of a type with these fields, in documents of some rows each. */
async function readById({ ids, ask }: Lists, type: string, fields: string, isFresh: boolean) {
  const all = ids.get(type)!;
  const rows: Asserted[] = [];
  for (let start = 0; start < all.length; start += PARENTS) {
    const part = all.slice(start, start + PARENTS);
    const nodes = part.map(
      (id, index) => `n${String(index)}: node(id: "${id}") { ... on ${type} { ${fields} } }`,
    );
    const { data, errors } = await ask(`{ ${nodes.join(' ')} }`, isFresh);
    expect(errors, `${type} ${fields}`).toBeUndefined();
    rows.push(...part.map((_, index) => data[`n${String(index)}`]));
  }
  return rows;
}

async function readAlone(lists: Lists, edge: Edge, isFresh: boolean): Promise<ReadEdge> {
  const rows = await readById(lists, edge.from, edge.text, isFresh);
  return { ...edge, parents: lists.ids.get(edge.from)!, values: rows.map((row) => row[edge.field]) };
}

/** Lists of accounts include those of other domains with the same name. */
const withoutDomain = (key: string) => key.replace(/,"accountdomain":"[^"]*"/, '');

/** The pairs of parent and row, or of row and parent. */
function pairsOf({ parents, values }: ReadEdge, isTurned: boolean): readonly string[] {
  const pairs = values.flatMap((value, index) =>
    rowsOf(value).map((row) => [parents[index]!, String(row.globalId)].map((id) => withoutDomain(keyOf(id)))),
  );
  return [...new Set(pairs.map((pair) => (isTurned ? pair.toReversed() : pair).join('\n')))].sort();
}

function rowsOf(value: Asserted): readonly Asserted[] {
  return value === null ? [] : [value.nodes ?? value].flat();
}

/** Observables have no operation of their own: their values depend on where they were seen. */
async function expectRowsAsById(lists: Lists, edges: readonly ReadEdge[], isFresh: boolean) {
  for (const type of lists.ids.keys()) {
    const leaves = leavesOf(lists.schema.getType(type));
    if (!leaves.includes('id')) continue;
    const rows = await readById(lists, type, `__typename ${leaves.join(' ')}`, isFresh);
    const byId = new Map(rows.map((row) => [row.globalId, row]));
    for (const edge of edges.filter(({ to }) => to === type))
      for (const row of edge.values.flatMap(rowsOf)) {
        const same = byId.get(row.globalId);
        // Alerts of other products, which no other list has, and rows of another source.
        if (same === undefined || same.source !== row.source) continue;
        expect(row, nameOf(edge)).toMatchObject(same.source === 'HUNTING' ? withoutNulls(same) : same);
      }
  }
}

/** Hunts lack some values that rows of Defender's edges have. */
function withoutNulls(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

function expectThereAndBack(edges: readonly ReadEdge[]) {
  const both = edges.filter((edge) => !ONE_WAY.has(nameOf(edge)));
  for (const edge of both)
    for (const back of both.filter(({ from, to }) => from === edge.to && to === edge.from))
      if (nameOf(edge) !== WIDER)
        expect(pairsOf(back, true), `${nameOf(back)} of ${nameOf(edge)}`).toEqual(
          expect.arrayContaining([...pairsOf(edge, false)]),
        );
}

describe.each(SOURCES)('every edge, with DEFENDER_SOURCES=%s', (sources) => {
  it('leads to the rows by id, and back', { tags: ['slow'] }, async () => {
    const lists = await startLists(sources);
    const edges: ReadEdge[] = [];
    // Hunts for inventories have a quota of a few an hour.
    const isFresh = !sources.includes('hunting');
    for (const edge of edgesOf(lists)) edges.push(await readAlone(lists, edge, isFresh));
    expectThereAndBack(edges);
    await expectRowsAsById(lists, edges, isFresh);
    await lists.ask(SNAPSHOTS);
    for (const type of lists.ids.keys()) {
      const own = edges.filter(({ from }) => from === type);
      if (own.length === 0) continue;
      const together = await readById(lists, type, own.map(({ text }) => text).join(' '), false);
      for (const edge of own)
        expect(
          together.map((row) => row[edge.field]),
          nameOf(edge),
        ).toEqual(edge.values);
    }
    const types = lists.schema
      .getPossibleTypes(lists.schema.getType('Node') as never)
      .map(({ name }) => name);
    expect([...lists.ids.keys()].sort()).toEqual(types.sort());
    expect(edges.length).toBeGreaterThan(30);
  });
});
