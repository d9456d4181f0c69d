import { expect, it } from 'vitest';
import { ALL_ROLES, explain } from '../../kit/reads/explain.js';
import { startSubgraph, type Asserted, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const READER = { roles: ALL_ROLES };
const BY_ID = 'orderBy: { field: ID }';
const FOUR = 'filter: { id: { in: $ids }, severity: { ne: UNKNOWN } }';

/** Arguments, the estimated calls, and the actual ones for 2,300 alerts. */
const LISTS: readonly (readonly [string, number, number])[] = [
  ['first: 900', 1, 1],
  ['first: 1000', 2, 2],
  [`first: 5, ${BY_ID}`, 12, 3],
  ['first: 5, filter: { category: { eq: "None" } }', 12, 3],
  [`first: 5, filter: { alertCreationTime: { gte: "2100-01-01T00:00:00Z" } }, ${BY_ID}`, 12, 1],
  [`first: 2, ${FOUR}`, 4, 4],
  [`first: 2, ${FOUR}, ${BY_ID}`, 4, 4],
];

async function start(alerts: number, switches = {}) {
  const subgraph = await startSubgraph({
    emulator: { machines: alerts > 1_000 ? 4 : 30, alerts, machineActions: 0, switches },
    env: { DEFENDER_SOURCES: 'alerts=graph' },
  });
  const all = onlyTenant(subgraph).alerts.map(({ id }) => id);
  return { subgraph, ids: all.slice(0, 4), all };
}

/** The estimate, and the calls that were made. */
async function costOf(subgraph: SubgraphUnderTest, query: string) {
  const { estimatedCalls: estimate } = await explain(subgraph, query, READER);
  subgraph.forgetCalls();
  expect((await subgraph.ask(query, READER)).errors).toBeUndefined();
  return { estimate, calls: subgraph.calls().length };
}

it('the estimate of a list of Graph counts the pages that it may take', { tags: 'slow' }, async () => {
  const { subgraph, ids } = await start(2_300);
  for (const field of ['alerts', 'defenderAlertsOfAllProducts'])
    for (const [given, estimate, calls] of LISTS) {
      subgraph.forgetCalls();
      const query = `{ ${field}(${given.replace('$ids', JSON.stringify(ids))}) { nodes { id } } }`;
      expect((await explain(subgraph, query, READER)).estimatedCalls, query).toBe(estimate);
      expect(subgraph.calls()).toEqual([]);
      expect((await subgraph.ask(query, READER)).errors).toBeUndefined();
      expect(subgraph.calls(), query).toHaveLength(calls);
    }
});

it('the second page of alerts by id reads those alerts, not the whole list', async () => {
  const { subgraph, ids } = await start(20);
  const shown: string[] = [];
  for (let after: string | null = null, page = 0; page < 2; page += 1) {
    subgraph.forgetCalls();
    const { data }: Asserted = await subgraph.ask(
      `query ($ids: [ID!]!, $after: String) { alerts(first: 2, after: $after, filter: { id: { in: $ids } }) { nodes { id } pageInfo { endCursor } } }`,
      { variables: { ids, after } },
    );
    shown.push(...data.alerts.nodes.map(({ id }: Asserted) => id as string));
    after = data.alerts.pageInfo.endCursor;
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(Array(4).fill('getAlertV2'));
  }
  expect(shown.sort()).toEqual([...ids].sort());
});

const readsById = (ids: readonly string[]) =>
  `{ ${ids.map((id, index) => `a${String(index)}: alert(id: "${id}") { title }`).join(' ')} }`;
const entities = (ids: readonly string[]) =>
  `{ _entities(representations: [${ids.map((id) => `{ __typename: "Alert", id: "${id}" }`).join()}]) { ... on Alert { title } } }`;

it.each([
  ['alert', readsById],
  ['_entities', entities],
  [
    'an edge',
    (ids: readonly string[]) =>
      `{ investigations(first: ${String(ids.length)}) { nodes { triggeringAlert { title } } } }`,
  ],
])('the estimate of a few alerts by id at Graph is a call for each: %s', async (name, queryOf) => {
  const { subgraph, all } = await start(60);
  const own = name.startsWith('an edge') ? 1 : 0;
  expect(await costOf(subgraph, queryOf(all.slice(0, 12)))).toEqual({ estimate: 12 + own, calls: 12 + own });
});

it('hunts with the edge to alerts stay within the limit, because most of their alerts share lists', async () => {
  const { subgraph } = await start(60);
  const { data, errors } = await subgraph.ask(
    '{ defenderHunt(query: "AlertInfo") { rows { alert { title } } } }',
    READER,
  );
  expect(errors).toBeUndefined();
  expect(data.defenderHunt.rows.filter(({ alert }: Asserted) => alert !== null)).not.toEqual([]);
});

it('the estimate of unknown alerts by id at Graph is a call for each, too', async () => {
  const { subgraph, all } = await start(10);
  const unknown = all.slice(0, 3).map((id) => id.replace(/^da./, 'da0'));
  expect(await costOf(subgraph, readsById(unknown))).toEqual({ estimate: 3, calls: 3 });
  const [other] = onlyTenant(subgraph).otherAlerts;
  const { data } = await subgraph.ask(readsById([...unknown, other!.id]));
  expect(data).toEqual({ a0: null, a1: null, a2: null, a3: null });
});

it.each([readsById, entities])(
  'the estimate of many alerts by id at Graph adds the lists: %#',
  async (queryOf) => {
    const { subgraph, all } = await start(60);
    // 50 of the ids are in a list of the newest, which replaces their calls.
    expect(await costOf(subgraph, queryOf(all))).toEqual({ estimate: 60 + 1, calls: 1 + 10 });
    expect(await costOf(subgraph, queryOf(all.slice(0, 21)))).toEqual({ estimate: 21 + 1, calls: 1 });
  },
);

it('the estimate of a filter by many ids counts each once', async () => {
  const { subgraph, all } = await start(60);
  const query = `{ alerts(first: 5, filter: { id: { in: ${JSON.stringify(all)} } }) { nodes { id } } }`;
  const { estimatedCalls } = await explain(subgraph, query, READER);
  expect(estimatedCalls).toBeLessThan(60 + 5);
});

it('the estimate of a list counts all alerts once Graph has rejected to sort them', async () => {
  const { subgraph } = await start(20, { orderByOnAlertsV2: 'refused' });
  const query = '{ alerts(first: 5) { nodes { id } } }';
  expect(await costOf(subgraph, query)).toEqual({ estimate: 1, calls: 2 });
  expect(await costOf(subgraph, query)).toEqual({ estimate: 12, calls: 1 });
  subgraph.clock.advance(3_600_000);
  expect(await costOf(subgraph, query)).toEqual({ estimate: 1, calls: 2 });
});

it('the estimate of a summary counts the pages of all alerts', async () => {
  const { subgraph } = await start(20);
  expect(await costOf(subgraph, '{ alertSummary { totalCount } }')).toEqual({ estimate: 12, calls: 1 });
});

const BOTH = 'status: RESOLVED, comment: "x"';
const changeOf = (ids: readonly string[], change: string) =>
  ids.length === 1
    ? `mutation { updateAlert(input: { alertId: "${ids[0]!}", ${change} }) { outcome } }`
    : `mutation { batchUpdateAlerts(input: { alertIds: ${JSON.stringify(ids)}, ${change} }) { outcome } }`;

it.each([
  [1, 'status: RESOLVED', 3],
  [1, 'comment: "x"', 3],
  [1, BOTH, 4],
  [4, 'status: RESOLVED', 4 * 2],
  [12, BOTH, 12 * 3],
])('the estimate of a change of %i alerts at Graph equals its calls: %s', async (count, change, calls) => {
  const { subgraph, all } = await start(20);
  expect(await costOf(subgraph, changeOf(all.slice(0, count), change))).toEqual({ estimate: calls, calls });
});

it.each([
  [50, BOTH, 'COST_ESTIMATED_TOO_EXPENSIVE'],
  [51, 'status: RESOLVED', 'BAD_USER_INPUT'],
])('a change of %i alerts at Graph is rejected without a call: %s', async (count, change, code) => {
  const { subgraph, all } = await start(60);
  const { errors } = await subgraph.ask(changeOf(all.slice(0, count), change), READER);
  expect(errors).toMatchObject([{ extensions: { code } }]);
  expect(subgraph.calls()).toEqual([]);
});
