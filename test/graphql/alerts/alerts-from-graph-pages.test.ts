import { describe, expect, it } from 'vitest';
import type { EmulatorOptions } from '../../../emulator/emulator.js';
import { explain } from '../../kit/reads/explain.js';
import { grantAtGraph } from '../../kit/reads/incidents.js';
import { startSubgraph, type Asserted, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const start = (alerts: number, switches: EmulatorOptions['switches'] = {}) =>
  startSubgraph({
    emulator: { machines: 4, alerts, machineActions: 0, switches },
    env: { DEFENDER_SOURCES: 'alerts=graph' },
    cache: true,
  });

/** A page by id, and the calls that it took. */
async function readPage(subgraph: SubgraphUnderTest, first: number, after: string | null, fields = 'id') {
  subgraph.forgetCalls();
  const { data, errors } = await subgraph.ask(
    `query ($first: Int, $after: String) {
      alerts(first: $first, after: $after, orderBy: { field: ID }) { nodes { ${fields} } pageInfo { endCursor } }
    }`,
    { variables: { first, after } },
  );
  const { nodes, pageInfo }: Asserted = data.alerts;
  return { nodes, errors, after: pageInfo.endCursor as string, calls: subgraph.calls().length };
}

/** An alert whose list of techniques has an unreadable member. */
const UNREADABLE = {
  id: 'da1_1',
  serviceSource: 'microsoftDefenderForEndpoint',
  createdDateTime: '2026-01-02T00:00:00Z',
  mitreTechniques: [{}, 5],
};

describe('pages of alerts by id, at Graph', () => {
  it('share one read of the whole list, however long it is', { tags: 'slow' }, async () => {
    const subgraph = await start(2_300);
    const [ids, calls]: [string[], number[]] = [[], []];
    for (let after: string | null = null, page = 0; page < 5; page += 1) {
      const read = await readPage(subgraph, 500, after);
      ids.push(...read.nodes.map(({ id }: Asserted) => id as string));
      calls.push(read.calls);
      ({ after } = read);
    }
    expect(calls).toEqual([3, 0, 0, 0, 0]);
    const known = onlyTenant(subgraph).alerts.map(({ id }) => id);
    expect(ids).toEqual(known.sort());
  });

  it(
    'are read beyond the deadline of a request, and the next request gets them',
    { tags: 'slow' },
    async () => {
      const subgraph = await start(2_300);
      const { control } = subgraph.emulator;
      control.setQuota('listAlertsV2', { perMinute: 2 });
      const query = '{ alerts(first: 5, orderBy: { field: ID }) { nodes { id } } }';
      const first = await subgraph.passTime(subgraph.ask(query));
      expect(first.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
      const { retryAfterSeconds } = first.errors![0]!.extensions;
      await subgraph.passTime(subgraph.clock.sleep(Number(retryAfterSeconds) * 1_000 + 1_000));
      const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
      const next = await subgraph.ask(query, { token });
      expect([next.data.alerts.nodes.length, next.errors]).toEqual([5, undefined]);
      expect(subgraph.calls().map(({ status }) => status)).toEqual([200, 200, 429, 200]);
    },
  );

  it('read the list again after a write', async () => {
    const subgraph = await start(120);
    const first = await readPage(subgraph, 100, null);
    const { errors } = await subgraph.ask(
      `mutation { updateAlert(input: { alertId: "${first.nodes[0].id}", status: RESOLVED, comment: "Done" }) { alert { id } } }`,
      { roles: ['Defender.ViewData', 'Defender.AlertsInvestigation'] },
    );
    expect(errors).toBeUndefined();
    expect(await readPage(subgraph, 1, null, 'status')).toMatchObject({
      nodes: [{ status: 'RESOLVED' }],
      calls: 1,
    });
  });

  it('show a list with an unreadable member as an error, also from the cache', async () => {
    const subgraph = await start(3);
    subgraph.emulator.control.addFault(
      { operation: 'listAlertsV2', times: 1 },
      { status: 200, body: { value: [UNREADABLE] } },
    );
    for (const calls of [1, 0])
      expect(await readPage(subgraph, 5, null, 'id mitreTechniques')).toMatchObject({
        nodes: [{ id: 'da1_1', mitreTechniques: null }],
        errors: [{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }],
        calls,
      });
  });
});

it(
  'a page that ends among alerts of one time takes no more calls at Graph than its plan',
  { tags: 'slow' },
  async () => {
    const subgraph = await start(1_200);
    const newest = [...onlyTenant(subgraph).alerts].sort((one, other) =>
      one.lastUpdateTime < other.lastUpdateTime ? 1 : -1,
    );
    const { lastUpdateTime } = newest[1_000]!;
    for (const alert of newest.slice(940, 1_000)) Object.assign(alert, { lastUpdateTime });
    const query = '{ alerts(first: 1000) { nodes { id } } }';
    const { estimatedCalls } = await explain(subgraph, query, { roles: ['Defender.ViewData'] });
    subgraph.forgetCalls();
    const { data } = await subgraph.ask(query);
    const shown = data.alerts.nodes.map(({ id }: Asserted) => id as string);
    expect(new Set(shown).size).toBe(1_000);
    expect(newest.slice(0, 940).every(({ id }) => shown.includes(id))).toBe(true);
    expect(subgraph.calls().length).toBeLessThanOrEqual(estimatedCalls);
  },
);

describe('more alerts of one time than Graph skips', () => {
  /** They have one time of creation, and their updates are a second apart. */
  async function startWithOneTime(
    more: Record<string, unknown> = {},
    switches: EmulatorOptions['switches'] = {},
  ) {
    const subgraph = await start(1_700, switches);
    const { alerts } = onlyTenant(subgraph);
    const { alertCreationTime, lastUpdateTime } = alerts[0]!;
    for (const [index, alert] of alerts.slice(0, 1_600).entries())
      Object.assign(alert, {
        alertCreationTime,
        lastUpdateTime: new Date(Date.parse(lastUpdateTime) + index * 1_000).toISOString(),
        ...more,
      });
    return { subgraph, ids: alerts.map(({ id }) => id).sort() };
  }
  it.each(['accepted', 'refused'] as const)(
    'are all read, with $orderby %s',
    { tags: 'slow' },
    async (orderByOnAlertsV2) => {
      const { subgraph, ids } = await startWithOneTime({}, { orderByOnAlertsV2 });
      const first = await readPage(subgraph, 1_000, null);
      expect(first.errors).toBeUndefined();
      const next = await readPage(subgraph, 1_000, first.after);
      expect([...first.nodes, ...next.nodes].map(({ id }: Asserted) => id as string)).toEqual(ids);
      expect(first.calls).toBeLessThanOrEqual(8);
    },
  );

  it('are an error if their other time is the same too', { tags: 'slow' }, async () => {
    const { subgraph } = await startWithOneTime({ lastUpdateTime: '2026-01-02T00:00:00.0000000Z' });
    const { errors } = await subgraph.ask('{ alerts(orderBy: { field: ID }) { nodes { id } } }');
    expect(errors).toMatchObject([
      { message: expect.stringContaining('same times'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

describe('alerts of incidents, at Graph', () => {
  const READER = { roles: ['Defender.ViewData'] };
  const queryOf = (ids: readonly unknown[]) =>
    `{ ${ids.map((id, index) => `i${String(index)}: defenderIncident(id: "${String(id)}") { alerts { nodes { id } } }`).join(' ')} }`;

  /** Incidents with an alert or more, and the calls for their alerts. */
  async function read(subgraph: SubgraphUnderTest, count: number) {
    const { alerts } = onlyTenant(subgraph);
    const ids = [...new Set(alerts.map(({ incidentId }) => incidentId))].slice(0, count);
    subgraph.clock.advance(61_000);
    subgraph.forgetCalls();
    const { data, errors } = await subgraph.ask(queryOf(ids), READER);
    expect(errors).toBeUndefined();
    for (const [index, id] of ids.entries()) {
      const shown = data[`i${String(index)}`].alerts.nodes.map((alert: Asserted) => alert.id);
      const own = alerts.filter(({ incidentId }) => incidentId === id).map((alert) => alert.id);
      expect(shown.sort(), String(id)).toEqual(own.sort());
    }
    const { estimatedCalls } = await explain(subgraph, queryOf(ids), READER);
    const answered = subgraph.calls().filter(({ status }) => status === 200);
    expect(answered.length).toBeLessThanOrEqual(estimatedCalls);
    return subgraph.calls().map(({ operation }) => operation);
  }

  it(
    'are read with the incident, or from the list without that permission or for several',
    { tags: 'slow' },
    async () => {
      const subgraph = await start(120);
      expect(await read(subgraph, 1)).toEqual(['getIncident']);
      expect(await read(subgraph, 3)).toEqual(['listAlertsV2']);
      subgraph.emulator.control.addFault({ operation: 'getIncident' }, { status: 500, body: {} });
      const calls = await subgraph.passTime(read(subgraph, 1));
      expect(calls.at(-1)).toBe('listAlertsV2');
      grantAtGraph(subgraph, ['SecurityAlert.Read.All']);
      await subgraph.restart();
      expect(await read(subgraph, 1)).toEqual(['listAlertsV2']);
    },
  );

  it('are read although the tenant has too many for a list', { tags: 'slow' }, async () => {
    const subgraph = await start(2_100);
    const { alerts } = onlyTenant(subgraph);
    const { alertCreationTime, lastUpdateTime } = alerts[0]!;
    for (const alert of alerts) Object.assign(alert, { alertCreationTime, lastUpdateTime });
    expect(await read(subgraph, 1)).toEqual(['getIncident']);
    expect(await read(subgraph, 3)).toEqual([
      ...Array(3).fill('listAlertsV2'),
      ...Array(3).fill('getIncident'),
    ]);
  });
});
