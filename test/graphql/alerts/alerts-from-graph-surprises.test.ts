import { describe, expect, it } from 'vitest';
import { startSubgraph, type Asserted, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const start = (alerts = 6, switches = {}) =>
  startSubgraph({
    emulator: { machines: 4, alerts, machineActions: 0, switches },
    env: { DEFENDER_SOURCES: 'alerts=graph' },
  });
const ROW = {
  id: 'da1_1',
  serviceSource: 'microsoftDefenderForEndpoint',
  createdDateTime: '2026-01-02T00:00:00Z',
  lastUpdateDateTime: '2026-01-02T00:00:00Z',
  severity: 'high',
  status: 'new',
};
const type = (name: string) => `#microsoft.graph.security.${name}`;
const LIST =
  '{ alerts(first: 5) { nodes { id severity status classification machineId computerDnsName evidence { entityType } } } }';

/** Lets Graph send these rows once. */
function sending({ emulator }: SubgraphUnderTest, rows: readonly object[], more: object = {}): void {
  emulator.control.addFault(
    { operation: 'listAlertsV2', times: 1 },
    { status: 200, body: { value: rows, ...more } },
  );
}

async function shown(row: object, fields = LIST): Promise<Asserted> {
  const subgraph = await start();
  sending(subgraph, [
    { ...ROW, ...row },
    { ...ROW, id: 'da2_2' },
  ]);
  const { data, errors } = await subgraph.ask(fields);
  expect(errors).toBeUndefined();
  expect(data.alerts.nodes).toHaveLength(2);
  return data.alerts.nodes.find(({ id }: Asserted) => id === 'da1_1');
}

describe('an answer of Graph', () => {
  it('with a type or a word that nobody knows costs only itself', async () => {
    const evidence = [
      { '@odata.type': type('fileEvidence') },
      { '@odata.type': type('martianEvidence'), ipAddress: { ipAddress: 5 } },
      { '@odata.type': '#microsoft.graph.security.<script>' },
      {},
    ];
    expect(
      await shown({ severity: 'extreme', classification: 'unknownFutureValue', evidence }),
    ).toMatchObject({
      severity: 'UNRECOGNIZED',
      classification: 'UNRECOGNIZED',
      status: 'NEW',
      evidence: ['File', 'Martian', 'Unknown', 'Unknown'].map((entityType) => ({ entityType })),
    });
  });

  it('with {} for null, without fields, and with a device without its id is read', async () => {
    expect(await shown({ classification: {}, evidence: {}, comments: {}, systemTags: null })).toMatchObject({
      classification: null,
      evidence: [],
      machineId: null,
    });
    const device = {
      '@odata.type': type('deviceEvidence'),
      deviceDnsName: 'one.corp.example',
      loggedOnUsers: {},
    };
    expect(await shown({ status: undefined, evidence: [device] })).toMatchObject({
      status: 'UNRECOGNIZED',
      machineId: null,
      computerDnsName: 'one.corp.example',
    });
  });

  it.each(['PrimaryDevice', 'Main device'])('with two devices names the %s', async (role) => {
    const device = (mdeDeviceId: string, ...detailedRoles: string[]) => ({
      '@odata.type': type('deviceEvidence'),
      mdeDeviceId,
      detailedRoles,
    });
    const [first, second] = ['a'.repeat(40), 'b'.repeat(40)];
    expect(await shown({ evidence: [device(first), device(second, role)] })).toMatchObject({
      machineId: second,
    });
    expect(await shown({ evidence: [device(first), device(second)] })).toMatchObject({ machineId: null });
  });

  it('whose next link leads to another host leads nowhere: only times are followed', async () => {
    const subgraph = await start(3);
    sending(subgraph, [ROW], {
      '@odata.nextLink': 'https://attacker.example/v1.0/security/alerts_v2?$skip=1',
    });
    const { data, errors } = await subgraph.ask('{ alerts(first: 5) { nodes { id } } }');
    expect(errors).toBeUndefined();
    expect(data.alerts.nodes.map(({ id }: Asserted) => id)).toContain('da1_1');
    expect(subgraph.calls('listAlertsV2')).toHaveLength(2);
    expect(subgraph.calls('listAlertsV2')[1]?.query['$filter']).toContain(
      'lastUpdateDateTime le 2026-01-02T00:00:00Z',
    );
  });
});

describe('a list of Graph', () => {
  const LINK = { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/security/alerts_v2?$skip=1' };

  it('is an error if a page is empty although more follow', async () => {
    const subgraph = await start();
    sending(subgraph, [], LINK);
    const { data, errors } = await subgraph.ask(LIST);
    expect(data.alerts).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
  });

  it('loses no alerts if Graph sorts in another order than asked', async () => {
    const subgraph = await start(5);
    const rows = [2, 1, 3].map((day) => ({
      ...{ ...ROW, id: `da${String(day)}_1` },
      createdDateTime: `2026-01-0${String(day)}T00:00:00Z`,
    }));
    const byId = '{ alerts(first: 50, orderBy: { field: ID }) { nodes { id } } }';
    sending(subgraph, rows, LINK);
    const { data, errors } = await subgraph.ask(byId);
    expect(errors).toBeUndefined();
    expect(data.alerts.nodes).toHaveLength(5);
    expect(subgraph.calls('listAlertsV2').map(({ query }) => query['$orderby'])).toEqual([
      'createdDateTime desc',
      undefined,
    ]);
    sending(subgraph, rows, LINK);
    const again = await subgraph.ask(byId);
    expect(again.errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
  });

  it('shows no alerts of other products that Graph sends against the filter', async () => {
    const subgraph = await start();
    sending(subgraph, [ROW, { ...ROW, id: 'sn1_1', serviceSource: 'microsoftSentinel' }]);
    const { data } = await subgraph.ask(LIST);
    expect(data.alerts.nodes.map(({ id }: Asserted) => id)).toEqual(['da1_1']);
  });

  it('is sorted here if Graph refuses $orderby', async () => {
    const subgraph = await start(30, { orderByOnAlertsV2: 'refused' });
    const { data, errors } = await subgraph.ask('{ alerts(first: 30) { nodes { id lastUpdateTime } } }');
    expect(errors).toBeUndefined();
    const times = data.alerts.nodes.map(({ lastUpdateTime }: Asserted) => Date.parse(lastUpdateTime));
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(times).toHaveLength(30);
  });

  it('is not asked to sort again for an hour after a refusal', async () => {
    const subgraph = await start(10, { orderByOnAlertsV2: 'refused' });
    const orders = async () => {
      subgraph.forgetCalls();
      await subgraph.ask('{ alerts(first: 5) { nodes { id } } }', { token: await caller() });
      return subgraph.calls('listAlertsV2').map(({ query }) => query['$orderby']);
    };
    const caller = () => subgraph.mintToken({ roles: ['Defender.ViewData'] });
    const refused = ['lastUpdateDateTime desc', undefined];
    expect(await orders()).toEqual(refused);
    expect(await orders()).toEqual([undefined]);
    subgraph.clock.advance(3_600_000);
    expect(await orders()).toEqual(refused);
  });

  it('longer than a page is read in time windows, without $skip', { tags: 'slow' }, async () => {
    const subgraph = await start(2_300);
    const { data, errors } = await subgraph.ask(
      '{ alertSummary(since: "2000-01-01T00:00:00Z") { totalCount } }',
    );
    expect([data.alertSummary.totalCount, errors]).toEqual([2_300, undefined]);
    const calls = subgraph.calls('listAlertsV2');
    expect(calls).toHaveLength(3);
    expect(calls.filter(({ query }) => query['$skip'] !== undefined)).toEqual([]);
  });

  it('shows no alerts of other products, in no way', async () => {
    const subgraph = await start(40);
    const { otherAlerts } = onlyTenant(subgraph);
    expect(otherAlerts.length).toBeGreaterThan(0);
    const { data } = await subgraph.ask(
      `{ alerts(first: 1000) { nodes { serviceSource } } alert(id: "${otherAlerts[0]!.id}") { id } }`,
    );
    expect(new Set(data.alerts.nodes.map(({ serviceSource }: Asserted) => serviceSource))).toEqual(
      new Set(['microsoftDefenderForEndpoint']),
    );
    expect(data.alert).toBeNull();
  });
});
