import { getNamedType, isObjectType, isRequiredArgument, type GraphQLSchema } from 'graphql';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readEveryList } from '../reads/every-list.js';
import { ALL_ROLES } from '../reads/explain.js';
import { writeGlobalId } from '../reads/global-ids.js';
import { leavesOf, WIDE } from '../reads/lists.js';
import { openPolicy } from './policy-file.js';
import { newFolder } from '../new-folder.js';
import { startSubgraph, type Asserted, type SubgraphUnderTest } from '../servers/start-subgraph.js';
import { stringsIn } from '../strings-in.js';
import { skipPauses } from './response-actions.js';
import { startWrites, type Input, type Write, type WriteAnswer } from './writes.js';

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

type Env = Readonly<Record<string, string>>;

/** Servers of a small tenant, with a valid input of each write that calls Defender. */
export async function startWarm(env: Env) {
  const options = (more: Env = {}) => ({
    cache: true,
    env: {
      ...openPolicy(),
      AUDIT_LOG: join(newFolder(), 'audit.jsonl'),
      CALLER_RATE: '100000',
      SCHEMA_NODE: 'true',
      ...more,
    },
    limits: WIDE,
    emulator: { machines: 12, alerts: 16, machineActions: 0 },
  });
  const { subgraph, schema, writes, inputOf, send } = await startWrites(options(env));
  const [tenantId = ''] = subgraph.emulator.tenants.keys();
  const { REDIS_URL: _none, ...alone } = env;
  const fresh = await startSubgraph({ ...options(alone), beside: subgraph });
  const calling: (readonly [Write, Input])[] = [];
  // First of all, because caches learn of no change that a test makes in the tenant.
  for (const write of writes.filter(({ fields }) => 'dryRun' in fields))
    calling.push([write, await inputOf(write)]);
  const startOther = () => startSubgraph({ ...options(env), beside: subgraph });

  /** Reads everything, writes, and compares what these servers then show with what one with empty caches shows. */
  const follow = async ([write, input]: (typeof calling)[number], shown: readonly SubgraphUnderTest[]) => {
    subgraph.clock.advance(61_000);
    const ids = idsIn(input);
    const before = readOf(schema, tenantId, ids);
    for (const each of shown) await ask(each, before);
    const sending = send(write, input);
    // Redis responds in real time.
    const isShared = env['REDIS_URL'] !== undefined;
    const answer: WriteAnswer = await (isShared
      ? subgraph.passTime(sending, 1)
      : skipPauses(subgraph, sending));
    const later = idsIn(answer.payload ?? {}).filter((id) => !ids.includes(id));
    const after = readOf(schema, tenantId, [...ids, ...later]);
    await fresh.restart();
    const wanted = await ask(fresh, after);
    for (const each of shown) {
      const again = await ask(each, before);
      const known = Object.keys(again as object).map((name): [string, unknown] => [name, wanted[name]]);
      // The first has a kept response, the second kept rows.
      expect.soft(differences(again, Object.fromEntries(known)), write.name).toEqual([]);
      expect.soft(differences(await ask(each, after), wanted), write.name).toEqual([]);
    }
    return answer;
  };
  return { subgraph, calling, follow, startOther };
}
