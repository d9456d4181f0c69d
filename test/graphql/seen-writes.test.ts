import { getNamedType, isObjectType, isRequiredArgument, type GraphQLSchema } from 'graphql';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEveryList } from '../kit/every-list.js';
import { ALL_ROLES } from '../kit/explain.js';
import { writeGlobalId } from '../kit/global-ids.js';
import { leavesOf, SOURCES, WIDE } from '../kit/lists.js';
import { openPolicy } from '../kit/policy-file.js';
import { newFolder } from '../kit/new-folder.js';
import { startSubgraph, type Asserted, type SubgraphUnderTest } from '../kit/start-subgraph.js';
import { stringsIn } from '../kit/strings-in.js';
import { startWrites, type Input, type Write } from '../kit/writes.js';

/** Fields about the server itself, or the present time. */
const OWN =
  /^defender(?:AuditEvents|Exports?|ActionApprovals?|Changes|UpstreamQuota|Capabilities|Sources|Viewer|Emergency|\w*Scores?\w*|Hunt\w*|Device\w*|Baseline\w*)$/;
/** The age of rows, and counts that Defender computes a few times a day. */
const OF_AGE = new Set(['asOfTime', 'exposedCriticalDevices']);
const ROWS = { depth: 0, rows: 300, below: 1 };
/** Ids of a write and its payload that are read. */
const MOST_IDS = 4;

/** All rows of all lists, and all edges of the objects with these ids. */
function readOf(schema: GraphQLSchema, tenantId: string, ids: readonly string[]): string {
  const wide = readEveryList(schema, () => undefined, ROWS).filter(({ field }) => !OWN.test(field));
  const nodes = schema.getPossibleTypes(schema.getType('Node') as never).flatMap((type) => {
    if (type.getFields()['id'] === undefined || OWN.test(`d${type.name.slice(1)}`)) return [];
    const edges = Object.values(type.getFields()).flatMap((field) => {
      const target = getNamedType(field.type);
      if (!isObjectType(target) || field.args.some(isRequiredArgument)) return [];
      const row = target.getFields()['nodes'];
      const leaves = `{ __typename ${leavesOf(row === undefined ? target : getNamedType(row.type)).join(' ')} }`;
      return [`${field.name} ${row === undefined ? leaves : `{ nodes ${leaves} }`}`];
    });
    const fields = `... on ${type.name} { ${[...leavesOf(type), ...edges].join(' ')} }`;
    return ids.map(
      (id, index) =>
        `${type.name}${String(index)}: node(id: "${writeGlobalId(type.name, tenantId, { id })}") { ${fields} }`,
    );
  });
  // A call for each row.
  const wides = wide.map(({ document }) =>
    document.replaceAll(/\b\w*[aA]lertCount\b/g, '').replace(/^query Read \{ (.*) \}$/s, '$1'),
  );
  return `{ ${[...wides, ...nodes].join('\n')} }`;
}

async function ask(subgraph: SubgraphUnderTest, query: string): Promise<Asserted> {
  const answer = await subgraph.passTime(subgraph.ask(query, { roles: ALL_ROLES }), 1);
  expect(answer.errors?.map(({ message }) => message)).toBeUndefined();
  return withoutAge(answer.data);
}

/** Up to some texts that may be ids. */
function idsIn(value: object): readonly string[] {
  const texts = stringsIn(Object.values(value)).filter((text) => /^(?=.*\d)[\w-]{1,60}$/.test(text));
  return [...new Set(texts)].slice(0, MOST_IDS);
}

const withoutAge = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data, (name, value: unknown) => (OF_AGE.has(name) ? undefined : value)));

/** Paths to values that differ, with both values. */
function differences(one: Asserted, other: Asserted, path = ''): readonly string[] {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other ? [] : [`${path}: ${JSON.stringify(one)} ${JSON.stringify(other)}`];
  const names = new Set([...Object.keys(one as object), ...Object.keys(other as object)]);
  return [...names].flatMap((name) => differences(one[name], other[name], `${path}.${name}`));
}

describe('a server with warm caches', () => {
  it.each(SOURCES)(
    'shows each write as a server with empty caches does (DEFENDER_SOURCES=%s)',
    { tags: ['slow'] },
    async (sources) => {
      const env = {
        ...openPolicy(),
        DEFENDER_SOURCES: sources,
        SCHEMA_NODE: 'true',
        CALLER_RATE: '100000',
      };
      const emulator = { machines: 12, alerts: 16, machineActions: 0 };
      const options = () => ({
        cache: true,
        env: { ...env, AUDIT_LOG: join(newFolder(), 'audit.jsonl') },
        limits: WIDE,
        emulator,
      });
      const { subgraph, schema, writes, inputOf, send } = await startWrites(options());
      const [tenantId = ''] = subgraph.emulator.tenants.keys();
      const fresh = await startSubgraph({ ...options(), beside: subgraph });
      const calling: (readonly [Write, Input])[] = [];
      for (const write of writes.filter(({ fields }) => 'dryRun' in fields))
        calling.push([write, await inputOf(write)]);
      for (const [write, input] of calling) {
        subgraph.clock.advance(61_000);
        const ids = idsIn(input);
        const before = readOf(schema, tenantId, ids);
        await ask(subgraph, before);
        const { payload, errors } = await send(write, input);
        expect([write.name, errors]).toEqual([write.name, undefined]);
        const after = readOf(schema, tenantId, [...ids, ...idsIn(payload).filter((id) => !ids.includes(id))]);
        await fresh.restart();
        const wanted = await ask(fresh, after);
        const again = await ask(subgraph, before);
        const known = Object.keys(again as object).map((name): [string, unknown] => [name, wanted[name]]);
        // The first has a kept response, the second kept rows.
        expect.soft(differences(again, Object.fromEntries(known)), write.name).toEqual([]);
        expect.soft(differences(await ask(subgraph, after), wanted), write.name).toEqual([]);
      }
    },
  );
});
