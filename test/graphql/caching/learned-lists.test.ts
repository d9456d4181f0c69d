import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { idsNewestFirst, onlyTenant, walkPages } from '../../kit/reads/walk-pages.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const UNSORTED = { orderByOnAlerts: 'refused' } as const;

/** Alerts spread evenly over the past, `perDay` a day, of a service that is already known not to sort them. */
async function startWithRate(perDay: number, alerts = 600): Promise<SubgraphUnderTest> {
  const subgraph = await startSubgraph({ emulator: { machines: 10, alerts, switches: UNSORTED } });
  await subgraph.ask('{ alerts(first: 1, filter: { id: { eq: "none" } }) { nodes { id } } }');
  subgraph.forgetCalls();
  for (const [index, alert] of onlyTenant(subgraph).alerts.entries()) {
    alert.lastUpdateTime = new Date(subgraph.clock.now() - (index + 0.5) * (DAY / perDay)).toISOString();
  }
  return subgraph;
}

async function callsOf(subgraph: SubgraphUnderTest, query: string): Promise<number> {
  subgraph.forgetCalls();
  const { errors } = await subgraph.ask(query);
  expect(errors).toBeUndefined();
  return subgraph.calls().length;
}

describe('a page of 50, newest first, in windows of time', () => {
  it.each([
    [0.2, 4],
    [5, 4],
    [20, 4],
    [100, 1],
    [600, 1],
  ])(
    'at %d alerts a day makes at most %d of 4 calls at first, and one from then on',
    { tags: ['slow', 'defender-first'] },
    async (perDay, most) => {
      const subgraph = await startWithRate(perDay);
      const expected = idsNewestFirst(onlyTenant(subgraph).alerts, ({ lastUpdateTime }) => lastUpdateTime);
      const query = '{ alerts(first: 50) { nodes { id } } }';
      expect(await callsOf(subgraph, query)).toBeLessThanOrEqual(most);
      for (let time = 0; time < 4; time += 1) {
        subgraph.clock.advance(5 * 60_000);
        expect(await callsOf(subgraph, query)).toBe(1);
      }
      const { data } = await subgraph.ask(query);
      expect(data.alerts.nodes.map(({ id }: { id: string }) => id)).toEqual(expected.slice(0, 50));
    },
  );

  it('learns the rate of older pages too', { tags: 'slow' }, async () => {
    const subgraph = await startWithRate(10);
    const walk = await walkPages(subgraph, 'alerts', { first: 50 });
    expect(walk.ids).toHaveLength(600);
    expect(walk.pages).toBe(12);
    expect(subgraph.calls().length).toBeLessThanOrEqual(18);
  });

  it(
    'sends the same query for all requests within a minute, though each updates the rate',
    { tags: 'slow' },
    async () => {
      const subgraph = await startWithRate(40);
      for (let time = 0; time < 3; time += 1) await subgraph.ask('{ alerts(first: 50) { nodes { id } } }');
      subgraph.forgetCalls();
      for (let time = 0; time < 3; time += 1) await subgraph.ask('{ alerts(first: 50) { nodes { id } } }');
      expect(new Set(subgraph.calls().map(({ query }) => query['$filter'])).size).toBe(1);
    },
  );

  it('makes one call if everything fits into one, or if there is nothing', async () => {
    const query = '{ alerts(first: 50) { nodes { id } } }';
    for (const alerts of [0, 40]) {
      const subgraph = await startSubgraph({ emulator: { machines: 5, alerts, switches: UNSORTED } });
      await callsOf(subgraph, query);
      expect(await callsOf(subgraph, query)).toBe(1);
    }
  });

  it('adapts if the rate changes suddenly', { tags: 'slow' }, async () => {
    const subgraph = await startWithRate(1, 1_500);
    const query = '{ alerts(first: 50) { nodes { id } } }';
    await callsOf(subgraph, query);
    const { alerts } = onlyTenant(subgraph);
    for (const [index, alert] of alerts.entries()) {
      if (index % 10 !== 0)
        alert.lastUpdateTime = new Date(subgraph.clock.now() - index * 1_000).toISOString();
    }
    const expected = idsNewestFirst(alerts, ({ lastUpdateTime }) => lastUpdateTime);
    const { data } = await subgraph.ask(query);
    expect(data.alerts.nodes.map(({ id }: { id: string }) => id)).toEqual(expected.slice(0, 50));
    await callsOf(subgraph, query);
    expect(await callsOf(subgraph, query)).toBe(1);
  });

  it(
    'goes no further back than the filter allows, and begins no later',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startWithRate(20);
      const since = new Date(subgraph.clock.now() - 0.7 * DAY).toISOString();
      expect(
        await callsOf(
          subgraph,
          `{ alerts(filter: { lastUpdateTime: { gt: "${since}" } }) { nodes { id } } }`,
        ),
      ).toBe(1);
      const until = new Date(subgraph.clock.now() - 20 * DAY).toISOString();
      const old = `{ alerts(first: 10, filter: { lastUpdateTime: { lt: "${until}" } }) { nodes { lastUpdateTime } } }`;
      expect(await callsOf(subgraph, old)).toBe(1);
      const { data } = await subgraph.ask(old);
      expect(data.alerts.nodes).toHaveLength(10);
    },
  );

  it('returns no alert without a last update, wherever it is read; SERVICE does', async () => {
    const subgraph = await startWithRate(100, 40);
    Object.assign(onlyTenant(subgraph).alerts[7]!, { lastUpdateTime: null });
    const newest = await subgraph.ask('{ alerts(first: 100) { nodes { id } } }');
    const again = await subgraph.ask('{ alerts(first: 100) { nodes { id } } }');
    const service = await subgraph.ask('{ alerts(first: 100, orderBy: { field: ID }) { nodes { id } } }');
    expect(newest.data.alerts.nodes).toHaveLength(39);
    expect(again.data).toEqual(newest.data);
    expect(service.data.alerts.nodes).toHaveLength(40);
  });
});

describe('a rejection by the service', () => {
  const refusedOf = (subgraph: SubgraphUnderTest) =>
    subgraph.calls().filter(({ status }) => status === 400).length;

  it.each([
    ['alerts', { lessThan: 'refused' }],
    ['alerts', { orderByOnAlerts: 'refused' }],
    ['alerts', { orderByOnAlerts: 'refused', lessThan: 'refused' }],
    ['machineActions', { orderByOnMachineActions: 'refused' }],
    ['machineActions', { orderByOnMachineActions: 'refused', lessThan: 'refused' }],
    ['machineActions', { orderByOnMachineActions: 'refused', lastUpdateFilterOnMachineActions: 'refused' }],
    ['machineActions', { lessThan: 'refused' }],
  ] as const)(
    'of %s with %j is tried once, and again after an hour',
    { tags: ['slow', 'defender-first'] },
    async (field, switches) => {
      const subgraph = await startSubgraph({
        emulator: { machines: 40, alerts: 600, machineActions: 300, switches },
      });
      const walk = () => walkPages(subgraph, field, { first: 60 });
      const all = await walk();
      expect(all.ids).toHaveLength(field === 'alerts' ? 600 : 300);
      const learned = refusedOf(subgraph);
      expect(learned).toBeGreaterThan(0);
      expect(learned).toBeLessThanOrEqual(3);
      subgraph.forgetCalls();
      expect((await walk()).ids).toEqual(all.ids);
      expect(refusedOf(subgraph)).toBe(0);
      subgraph.clock.advance(HOUR);
      await walk();
      expect(refusedOf(subgraph)).toBeGreaterThan(0);
    },
  );

  it("of the caller's filter is not cached", async () => {
    const subgraph = await startSubgraph({
      emulator: { machines: 5, alerts: 100, machineActions: 50, switches: { notOperator: 'refused' } },
    });
    const bad = 'filter: { not: { status: { in: [FAILED, TIME_OUT] } } }';
    const { errors } = await subgraph.ask(`{ machineActions(${bad}) { nodes { id } } }`);
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_REJECTED');
    subgraph.forgetCalls();
    await subgraph.ask('{ machineActions { nodes { id } } }');
    expect(subgraph.calls().map(({ query }) => query['$orderby'])).toEqual(['lastUpdateDateTimeUtc desc']);
  });
});
