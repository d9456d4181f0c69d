import { describe, expect, it } from 'vitest';
import type { Alert } from '../../emulator/tenants/model.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/start-subgraph.js';
import { idsNewestFirst, onlyTenant, walkPages } from './walk-pages.js';

const DAY = 86_400_000;

const newestFirst = (alerts: readonly Alert[]) =>
  idsNewestFirst(alerts, ({ lastUpdateTime }) => lastUpdateTime);

/** Gives every alert a time: its age in milliseconds, by its place in the list. */
function setAges(subgraph: SubgraphUnderTest, ageOf: (index: number) => number): Alert[] {
  const { alerts } = onlyTenant(subgraph);
  for (const [index, alert] of alerts.entries()) {
    alert.lastUpdateTime = new Date(subgraph.clock.now() - ageOf(index)).toISOString();
  }
  return alerts;
}

const filtersOf = (subgraph: SubgraphUnderTest) =>
  subgraph.calls('listAlerts').map(({ query }) => query['$filter'] ?? '');

describe('alerts, newest first', () => {
  it('walk through the whole tenant, each shown once, in order', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 40, alerts: 2_000 } });
    const walk = await walkPages(subgraph, 'alerts', { first: 300 });
    expect(walk.ids).toEqual(newestFirst(onlyTenant(subgraph).alerts));
    expect(walk).toMatchObject({ pages: 7, lastHasPrevious: true });
    expect(subgraph.calls().length).toBeLessThanOrEqual(25);
  });

  it('keep their order where page borders fall between equal times', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 90 } });
    const alerts = setAges(subgraph, (index) => Math.floor(index / 30) * 3_600_000);
    const walk = await walkPages(subgraph, 'alerts', { first: 7 });
    expect(walk.ids).toEqual(newestFirst(alerts));
  });

  it('compare all seven fraction digits', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 30 } });
    const { alerts } = onlyTenant(subgraph);
    const second = new Date(subgraph.clock.now() - 60_000).toISOString().slice(0, 19);
    alerts.forEach((alert, index) => {
      const digits = String((index * 7_919) % 10_000_000).padStart(7, '0');
      alert.lastUpdateTime = `${second}.${digits.slice(0, 1 + (index % 7))}Z`;
    });
    const walk = await walkPages(subgraph, 'alerts', { first: 4 });
    expect(walk.ids).toEqual(newestFirst(alerts));
  });

  it('show a page in one call when the last day holds enough', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 500 } });
    setAges(subgraph, (index) => index * 60_000);
    const { data } = await subgraph.ask('{ alerts(first: 100) { nodes { id } } }');
    expect(data.alerts.nodes).toHaveLength(100);
    expect(filtersOf(subgraph)).toEqual([expect.stringMatching(/^lastUpdateTime ge \S+$/)]);
  });

  it('shorten the window in a tenant with thousands of alerts a day, and lose none', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 6_000 } });
    const alerts = setAges(subgraph, (index) => index * 3_000);
    const { data } = await subgraph.ask('{ alerts(first: 100) { nodes { id } } }');
    expect(data.alerts.nodes.map(({ id }: { id: string }) => id)).toEqual(newestFirst(alerts).slice(0, 100));
    expect(subgraph.calls().length).toBeLessThanOrEqual(4);
    const walk = await walkPages(subgraph, 'alerts', { first: 1_000 });
    expect(walk.ids).toEqual(newestFirst(alerts));
  });

  it('read a second that holds thousands of alerts in pages', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 2_500 } });
    const alerts = setAges(subgraph, (index) => 5_000 + (index % 400));
    const { data } = await subgraph.ask('{ alerts(first: 60) { nodes { id } pageInfo { hasNextPage } } }');
    expect(data.alerts.nodes.map(({ id }: { id: string }) => id)).toEqual(newestFirst(alerts).slice(0, 60));
    expect(data.alerts.pageInfo.hasNextPage).toBe(true);
  });

  it('find alerts of long ago in three calls', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 40 } });
    const alerts = setAges(subgraph, (index) => 20 * DAY + index);
    const { data } = await subgraph.ask('{ alerts(first: 50) { nodes { id } pageInfo { hasNextPage } } }');
    expect(data.alerts.nodes.map(({ id }: { id: string }) => id)).toEqual(newestFirst(alerts));
    expect(data.alerts.pageInfo.hasNextPage).toBe(false);
    expect(subgraph.calls()).toHaveLength(3);
    expect(filtersOf(subgraph).at(-1)).toMatch(/^lastUpdateTime lt \S+$/);
  });

  it('close in on a burst of long ago in a few calls', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 4_000 } });
    const alerts = setAges(subgraph, (index) => 20 * DAY + index * 1_000);
    const { data } = await subgraph.ask('{ alerts(first: 50) { nodes { id } } }');
    expect(data.alerts.nodes.map(({ id }: { id: string }) => id)).toEqual(newestFirst(alerts).slice(0, 50));
    expect(subgraph.calls().length).toBeLessThanOrEqual(6);
  });

  it('come to an end where thousands of alerts are older than any window', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 3_000 } });
    const alerts = setAges(subgraph, (index) => 40 * 365 * DAY + index * 1_000);
    const { data, errors } = await subgraph.ask('{ alerts(first: 50) { nodes { id } } }');
    expect(errors).toBeUndefined();
    expect(data.alerts.nodes.map(({ id }: { id: string }) => id)).toEqual(newestFirst(alerts).slice(0, 50));
    expect(subgraph.calls().length).toBeLessThanOrEqual(6);
  });

  it('show alerts from the future too', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 5 } });
    const alerts = setAges(subgraph, (index) => (index - 2) * 3_600_000);
    const walk = await walkPages(subgraph, 'alerts', { first: 2 });
    expect(walk.ids).toEqual(newestFirst(alerts));
  });

  it('are empty in an empty tenant, after three calls', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 0 } });
    const { data } = await subgraph.ask('{ alerts { nodes { id } pageInfo { hasNextPage endCursor } } }');
    expect(data.alerts).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
    expect(subgraph.calls()).toHaveLength(3);
  });

  it('lose and repeat nothing when alerts are updated or come in while somebody pages', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 60 } });
    const alerts = setAges(subgraph, (index) => index * 600_000);
    const before = newestFirst(alerts);
    const walk = await walkPages(subgraph, 'alerts', { first: 10 }, (pages) => {
      // An alert that was shown already moves to the top.
      subgraph.clock.advance(5_000);
      const shown = alerts.find(({ id }) => id === before[pages * 3]);
      shown!.lastUpdateTime = new Date(subgraph.clock.now()).toISOString();
    });
    expect(walk.ids).toEqual(before);
  });

  it('keep the filter in every window', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 20, alerts: 800 } });
    const walk = await walkPages(subgraph, 'alerts', {
      first: 50,
      rest: 'filter: { severity: { eq: HIGH } }',
    });
    const high = onlyTenant(subgraph).alerts.filter(({ severity }) => severity === 'High');
    expect(walk.ids).toEqual(newestFirst(high));
    for (const filter of filtersOf(subgraph)) expect(filter).toContain("severity eq 'High'");
  });
});

describe('alerts, newest first, where the service refuses upper bounds on time', () => {
  it('are the same, at one refused call a page', async () => {
    const subgraph = await startSubgraph({
      emulator: { machines: 40, alerts: 600, switches: { lessThan: 'refused' } },
    });
    const walk = await walkPages(subgraph, 'alerts', { first: 200 });
    expect(walk.ids).toEqual(newestFirst(onlyTenant(subgraph).alerts));
    const refused = subgraph.calls('listAlerts').filter(({ status }) => status === 400);
    expect(refused.length).toBeLessThanOrEqual(walk.pages);
  });

  it('are complete when more newer alerts exist than one call can hold', async () => {
    const switches = { lessThan: 'refused', maxPageSize: 10_000 } as const;
    const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 10_400, switches } });
    const alerts = setAges(subgraph, (index) => 1_000 + index * 2_000);
    const expected = newestFirst(alerts);
    const last = alerts.find(({ id }) => id === expected[10_200])!;
    const { data } = await subgraph.ask('{ alerts(first: 1) { pageInfo { endCursor } } }');
    const parts = JSON.parse(
      Buffer.from(data.alerts.pageInfo.endCursor as string, 'base64url').toString(),
    ) as object;
    const position = { time: last.lastUpdateTime, id: last.id };
    const after = Buffer.from(JSON.stringify({ ...parts, p: position })).toString('base64url');
    const next = await subgraph.ask(
      'query ($after: String) { alerts(first: 50, after: $after) { nodes { id } } }',
      {
        variables: { after },
      },
    );
    expect(next.errors).toBeUndefined();
    expect(next.data.alerts.nodes.map(({ id }: { id: string }) => id)).toEqual(
      expected.slice(10_201, 10_251),
    );
  });
});
