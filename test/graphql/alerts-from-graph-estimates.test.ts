import { expect, it } from 'vitest';
import { ALL_ROLES, explain } from '../kit/explain.js';
import { startSubgraph, type Asserted } from '../kit/start-subgraph.js';
import { onlyTenant } from './walk-pages.js';

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

async function start(alerts: number) {
  const subgraph = await startSubgraph({
    emulator: { machines: 4, alerts, machineActions: 0 },
    env: { DEFENDER_SOURCES: 'alerts=graph' },
  });
  const few = onlyTenant(subgraph).alerts.slice(0, 4);
  return { subgraph, ids: few.map(({ id }) => id) };
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
