import { describe, expect, it } from 'vitest';
import type { EmulatorOptions } from '../../../emulator/emulator.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { DAY, filtersOf, idsOf, newestFirst, setAges, startWith } from './aged-alerts.js';
import { onlyTenant, walkPages } from '../../kit/reads/walk-pages.js';

describe('alerts, newest first, in windows of time', () => {
  /** The service is already known not to sort; nothing else is known. */
  async function startUnsorted(emulator: EmulatorOptions): Promise<SubgraphUnderTest> {
    const subgraph = await startWith('refused', emulator);
    await subgraph.ask('{ alerts(first: 1, filter: { severity: { eq: LOW } }) { nodes { id } } }');
    subgraph.forgetCalls();
    return subgraph;
  }

  it('return a page in one call if the last day has enough', { tags: 'defender-first' }, async () => {
    const subgraph = await startUnsorted({ machines: 10, alerts: 500 });
    setAges(subgraph, (index) => index * 60_000);
    const { data } = await subgraph.ask('{ alerts(first: 100) { nodes { id } } }');
    expect(data.alerts.nodes).toHaveLength(100);
    expect(filtersOf(subgraph)).toEqual([expect.stringMatching(/^lastUpdateTime ge \S+$/)]);
  });

  it(
    'shorten the window in a tenant with thousands of alerts a day, and lose none',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startUnsorted({ machines: 10, alerts: 6_000 });
      const alerts = setAges(subgraph, (index) => index * 3_000);
      const { data } = await subgraph.ask('{ alerts(first: 100) { nodes { id } } }');
      expect(data.alerts.nodes.map(({ id }: { id: string }) => id)).toEqual(
        newestFirst(alerts).slice(0, 100),
      );
      expect(subgraph.calls().length).toBeLessThanOrEqual(4);
      const walk = await walkPages(subgraph, 'alerts', { first: 1_000 });
      expect(walk.ids).toEqual(newestFirst(alerts));
    },
  );

  it('find old alerts in three calls', { tags: 'defender-first' }, async () => {
    const subgraph = await startUnsorted({ machines: 10, alerts: 40 });
    const alerts = setAges(subgraph, (index) => 20 * DAY + index);
    const { data } = await subgraph.ask('{ alerts(first: 50) { nodes { id } pageInfo { hasNextPage } } }');
    expect(data.alerts.nodes.map(({ id }: { id: string }) => id)).toEqual(newestFirst(alerts));
    expect(data.alerts.pageInfo.hasNextPage).toBe(false);
    expect(subgraph.calls()).toHaveLength(3);
    expect(filtersOf(subgraph).at(-1)).toMatch(/^lastUpdateTime lt \S+$/);
  });

  it('find an old burst in a few calls', { tags: ['slow', 'defender-first'] }, async () => {
    const subgraph = await startUnsorted({ machines: 10, alerts: 4_000 });
    const alerts = setAges(subgraph, (index) => 20 * DAY + index * 1_000);
    const { data } = await subgraph.ask('{ alerts(first: 50) { nodes { id } } }');
    expect(data.alerts.nodes.map(({ id }: { id: string }) => id)).toEqual(newestFirst(alerts).slice(0, 50));
    expect(subgraph.calls().length).toBeLessThanOrEqual(6);
  });

  it(
    'terminate if thousands of alerts are older than any window',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startUnsorted({ machines: 10, alerts: 3_000 });
      const alerts = setAges(subgraph, (index) => 40 * 365 * DAY + index * 1_000);
      const { data, errors } = await subgraph.ask('{ alerts(first: 50) { nodes { id } } }');
      expect(errors).toBeUndefined();
      expect(data.alerts.nodes.map(({ id }: { id: string }) => id)).toEqual(newestFirst(alerts).slice(0, 50));
      expect(subgraph.calls().length).toBeLessThanOrEqual(6);
    },
  );

  it(
    'lose none of one moment if another changes while they are read',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startUnsorted({ machines: 10, alerts: 1_100 });
      const alerts = setAges(subgraph, () => DAY);
      const sorted = newestFirst(alerts);
      const page = '{ alerts(first: 200) { nodes { id } } }';
      // The first one teaches how many a day has.
      await subgraph.ask(page);
      subgraph.forgetCalls();
      expect(idsOf(await subgraph.ask(page))).toEqual(sorted.slice(0, 200));
      const calls = subgraph.calls('listAlerts').findIndex(({ query }) => query['$skip'] !== undefined);
      subgraph.forgetCalls();
      const letGo = subgraph.emulator.control.hold({ operation: 'listAlerts', skip: calls, times: 1 });
      const asked = subgraph.ask(page);
      await expect.poll(() => subgraph.calls('listAlerts').length).toBe(calls + 1);
      // It was in the part that has been read, and is now the newest.
      const changed = sorted.pop()!;
      alerts.find(({ id }) => id === changed)!.lastUpdateTime = new Date(subgraph.clock.now()).toISOString();
      letGo();
      const shown = idsOf(await asked).filter((id) => id !== changed);
      expect(shown).toEqual(sorted.slice(0, shown.length));
    },
  );

  it('are empty in an empty tenant, after three calls', { tags: 'defender-first' }, async () => {
    const subgraph = await startUnsorted({ machines: 5, alerts: 0 });
    const { data } = await subgraph.ask('{ alerts { nodes { id } pageInfo { hasNextPage endCursor } } }');
    expect(data.alerts).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
    expect(subgraph.calls()).toHaveLength(3);
  });
});

describe('alerts, newest first, if the service rejects upper bounds on time', () => {
  it('are the same, with one rejected call a page', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({
      emulator: { machines: 40, alerts: 600, switches: { lessThan: 'refused' } },
    });
    const walk = await walkPages(subgraph, 'alerts', { first: 200 });
    expect(walk.ids).toEqual(newestFirst(onlyTenant(subgraph).alerts));
    const refused = subgraph.calls('listAlerts').filter(({ status }) => status === 400);
    expect(refused.length).toBeLessThanOrEqual(walk.pages);
  });

  it('are complete if more newer alerts exist than one call can return', { tags: 'slow' }, async () => {
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
