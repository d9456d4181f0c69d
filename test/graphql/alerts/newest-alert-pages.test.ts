import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { BOTH, CONTOSO, FABRIKAM, startTenants } from '../../kit/servers/start-tenants.js';
import { DAY, filtersOf, idsOf, newestFirst, setAges, startWith } from './aged-alerts.js';
import { onlyTenant, walkPages } from '../../kit/reads/walk-pages.js';

describe.each(['accepted', 'refused', 'ignored'] as const)(
  'alerts, newest first, with $orderby %s',
  (order) => {
    it('walk through the whole tenant, each once, in order', { tags: 'slow' }, async () => {
      const subgraph = await startWith(order, { machines: 40, alerts: 2_000 });
      const walk = await walkPages(subgraph, 'alerts', { first: 300 });
      expect(walk.ids).toEqual(newestFirst(onlyTenant(subgraph).alerts));
      expect(walk).toMatchObject({ pages: 7, lastHasPrevious: true });
      expect(subgraph.calls().length).toBeLessThanOrEqual(25);
    });

    it('preserve their order if page borders are between equal times', { tags: 'slow' }, async () => {
      const subgraph = await startWith(order, { machines: 10, alerts: 90 });
      const alerts = setAges(subgraph, (index) => Math.floor(index / 30) * 3_600_000);
      const walk = await walkPages(subgraph, 'alerts', { first: 7 });
      expect(walk.ids).toEqual(newestFirst(alerts));
    });

    it('compare all seven fraction digits', async () => {
      const subgraph = await startWith(order, { machines: 10, alerts: 30 });
      const { alerts } = onlyTenant(subgraph);
      const second = new Date(subgraph.clock.now() - 60_000).toISOString().slice(0, 19);
      alerts.forEach((alert, index) => {
        const digits = String((index * 7_919) % 10_000_000).padStart(7, '0');
        alert.lastUpdateTime = `${second}.${digits.slice(0, 1 + (index % 7))}Z`;
      });
      const walk = await walkPages(subgraph, 'alerts', { first: 4 });
      expect(walk.ids).toEqual(newestFirst(alerts));
    });

    it('read a second with thousands of alerts in pages', { tags: 'slow' }, async () => {
      const subgraph = await startWith(order, { machines: 10, alerts: 2_500 });
      const alerts = setAges(subgraph, (index) => 5_000 + (index % 400));
      const { data } = await subgraph.ask('{ alerts(first: 60) { nodes { id } pageInfo { hasNextPage } } }');
      expect(data.alerts.nodes.map(({ id }: { id: string }) => id)).toEqual(newestFirst(alerts).slice(0, 60));
      expect(data.alerts.pageInfo.hasNextPage).toBe(true);
    });

    it('include alerts from the future', async () => {
      const subgraph = await startWith(order, { machines: 10, alerts: 5 });
      const alerts = setAges(subgraph, (index) => (index - 2) * 3_600_000);
      const walk = await walkPages(subgraph, 'alerts', { first: 2 });
      expect(walk.ids).toEqual(newestFirst(alerts));
    });

    it('lose and repeat nothing if alerts are updated or created during a walk', async () => {
      const subgraph = await startWith(order, { machines: 10, alerts: 60 });
      const alerts = setAges(subgraph, (index) => index * 600_000);
      const before = newestFirst(alerts);
      const walk = await walkPages(subgraph, 'alerts', { first: 10 }, (pages) => {
        // A returned alert moves to the top.
        subgraph.clock.advance(5_000);
        const shown = alerts.find(({ id }) => id === before[pages * 3]);
        shown!.lastUpdateTime = new Date(subgraph.clock.now()).toISOString();
      });
      expect(walk.ids).toEqual(before);
    });

    it('respect the filter in every window', async () => {
      const subgraph = await startWith(order, { machines: 20, alerts: 800 });
      const walk = await walkPages(subgraph, 'alerts', {
        first: 50,
        rest: 'filter: { severity: { eq: HIGH } }',
      });
      const high = onlyTenant(subgraph).alerts.filter(({ severity }) => severity === 'High');
      expect(walk.ids).toEqual(newestFirst(high));
      for (const filter of filtersOf(subgraph)) expect(filter).toContain("severity eq 'High'");
    });
  },
);

describe('alerts, newest first, sorted by the service', () => {
  const NEWEST = 'lastUpdateTime desc';

  it('make one call a page, at any depth', { tags: ['slow', 'defender-first'] }, async () => {
    const subgraph = await startWith('accepted', { machines: 10, alerts: 900 });
    const walk = await walkPages(subgraph, 'alerts', { first: 100 });
    expect(walk.ids).toEqual(newestFirst(onlyTenant(subgraph).alerts));
    const queries = subgraph.calls('listAlerts').map(({ query }) => query);
    expect(queries).toHaveLength(9);
    expect(queries[0]).toEqual({ $orderby: NEWEST, $top: '151' });
    for (const query of queries.slice(1)) {
      expect(query).toEqual({
        $filter: expect.stringMatching(/^lastUpdateTime le \S+$/) as string,
        $orderby: NEWEST,
        $top: '151',
      });
    }
  });

  it('are empty in an empty tenant, and found however old they are, in one call', async () => {
    for (const alerts of [0, 40]) {
      const subgraph = await startWith('accepted', { machines: 10, alerts });
      setAges(subgraph, (index) => 20 * DAY + index);
      const answer = await subgraph.ask('{ alerts { nodes { id } pageInfo { hasNextPage } } }');
      expect(idsOf(answer)).toEqual(newestFirst(onlyTenant(subgraph).alerts));
      expect(answer.data.alerts.pageInfo.hasNextPage).toBe(false);
      expect(subgraph.calls()).toHaveLength(1);
    }
  });

  it(
    'are read again, with more rows, if too many of one time end the page',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startWith('accepted', { machines: 10, alerts: 500 });
      const alerts = setAges(subgraph, (index) => (index % 2) * DAY);
      const walk = await walkPages(subgraph, 'alerts', { first: 150 });
      expect(walk.ids).toEqual(newestFirst(alerts));
      const queries = subgraph.calls('listAlerts').map(({ query }) => query);
      expect(queries.slice(0, 2).map((query) => query['$top'])).toEqual(['201', '804']);
      for (const query of queries) expect(query).not.toHaveProperty('$skip');
    },
  );

  it('are sorted too for a list of ids that takes several calls', { tags: 'defender-first' }, async () => {
    const subgraph = await startWith('accepted', { machines: 10, alerts: 300 });
    const alerts = setAges(subgraph, (index) => (index * 7_919) % 300_007);
    const ids = alerts.slice(0, 120).map(({ id }) => id);
    const query = 'query ($ids: [ID!]) { alerts(first: 20, filter: { id: { in: $ids } }) { nodes { id } } }';
    const answer = await subgraph.ask(query, { variables: { ids } });
    expect(idsOf(answer)).toEqual(newestFirst(alerts.slice(0, 120)).slice(0, 20));
    expect(subgraph.calls()).toHaveLength(3);
  });
});

describe('the detection of sorting', () => {
  const PAGE = '{ alerts(first: 10) { nodes { id } } }';
  const ordersOf = (subgraph: SubgraphUnderTest) =>
    subgraph.calls('listAlerts').map(({ query }) => query['$orderby']);

  it.each(['refused', 'ignored'] as const)(
    'makes one call if $orderby is %s, once an hour, and returns no error',
    { tags: ['slow', 'defender-first'] },
    async (order) => {
      const subgraph = await startWith(order, { machines: 10, alerts: 200 });
      const alerts = setAges(subgraph, (index) => ((index * 71) % 200) * 60_000);
      const expected = newestFirst(alerts).slice(0, 10);
      const ask = async () => {
        subgraph.forgetCalls();
        const answer = await subgraph.ask(PAGE);
        expect([answer.errors, idsOf(answer)]).toEqual([undefined, expected]);
        return ordersOf(subgraph).filter((one) => one !== undefined).length;
      };
      expect(await ask()).toBe(1);
      expect(subgraph.calls()).toHaveLength(2);
      expect(await ask()).toBe(0);
      expect(subgraph.calls()).toHaveLength(1);
      subgraph.clock.advance(3_599_000);
      expect(await ask()).toBe(0);
      subgraph.clock.advance(1_000);
      expect(await ask()).toBe(1);
    },
  );

  it('is skipped if one page contains all rows', { tags: 'defender-first' }, async () => {
    const subgraph = await startWith('ignored', { machines: 10, alerts: 40 });
    for (let time = 0; time < 2; time += 1)
      expect(idsOf(await subgraph.ask('{ alerts { nodes { id } } }'))).toEqual(
        newestFirst(onlyTenant(subgraph).alerts),
      );
    expect(ordersOf(subgraph)).toEqual(['lastUpdateTime desc', 'lastUpdateTime desc']);
  });

  it('works in the parts of a list that takes several calls', { tags: 'slow' }, async () => {
    const subgraph = await startWith('ignored', { machines: 10, alerts: 600 });
    const alerts = setAges(subgraph, (index) => ((index * 71) % 600) * 60_000);
    const ids = Array.from({ length: 120 }, (_, index) => 1_000 + index);
    for (const [index, alert] of alerts.entries()) Object.assign(alert, { incidentId: ids[index % 120] });
    const query =
      'query ($ids: [ID!]) { alerts(first: 2, filter: { incidentId: { in: $ids } }) { nodes { id } } }';
    const answer = await subgraph.ask(query, { variables: { ids } });
    expect(idsOf(answer)).toEqual(newestFirst(alerts).slice(0, 2));
  });

  it('is separate for each tenant', { tags: 'defender-first' }, async () => {
    const tenants = await startTenants(BOTH, { emulator: { switches: { orderByOnAlerts: 'refused' } } });
    const refused = (tenantId: string) =>
      tenants.subgraph.emulator.control.calls({ operation: 'listAlerts', tenantId, status: 400 }).length;
    for (let time = 0; time < 2; time += 1) await tenants.ask(CONTOSO, PAGE);
    expect([refused(CONTOSO), refused(FABRIKAM)]).toEqual([1, 0]);
    for (let time = 0; time < 2; time += 1) await tenants.ask(FABRIKAM, PAGE);
    expect([refused(CONTOSO), refused(FABRIKAM)]).toEqual([1, 1]);
  });

  it('ignores a filter that is rejected anyway', { tags: 'defender-first' }, async () => {
    const switches = { notOperator: 'refused' } as const;
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 100, switches } });
    const bad = '{ alerts(filter: { not: { severity: { in: [LOW, HIGH] } } }) { nodes { id } } }';
    const { errors } = await subgraph.ask(bad);
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_REJECTED');
    expect(ordersOf(subgraph)).toEqual(['lastUpdateTime desc', undefined]);
    subgraph.forgetCalls();
    await subgraph.ask(PAGE);
    expect(ordersOf(subgraph)).toEqual(['lastUpdateTime desc']);
  });
});
