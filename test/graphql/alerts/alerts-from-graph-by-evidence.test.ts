import { describe, expect, it } from 'vitest';
import { grantAtGraph } from '../../kit/reads/incidents.js';
import { startSubgraph, type Asserted, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const EMULATOR = { machines: 12, alerts: 60, machineActions: 0 };
const GRAPH = { DEFENDER_SOURCES: 'alerts=graph' };
const start = (options = {}) => startSubgraph({ emulator: EMULATOR, env: GRAPH, ...options });
const operations = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ operation }) => operation);
const hunts = (subgraph: SubgraphUnderTest) => subgraph.calls('graphRunHuntingQuery');
const PAGE = 'alerts(first: 100) { nodes { id title } }';
const DAY = 86_400_000;

/** Removes the alerts and related users that hunting doesn't have, and returns the evidence. */
function forgetOldAlerts(subgraph: SubgraphUnderTest) {
  const { alerts } = onlyTenant(subgraph);
  const now = subgraph.clock.now();
  const age = ({ alertCreationTime: time }: (typeof alerts)[number]) => now - Date.parse(time);
  alerts.splice(0, alerts.length, ...alerts.filter((alert) => age(alert) > 0 && age(alert) < 29 * DAY));
  for (const alert of alerts)
    if (alert.evidence.every(({ accountName }) => accountName === null)) alert.relatedUser = null;
  return alerts.flatMap((alert) => alert.evidence.map((piece) => ({ ...piece, machineId: alert.machineId })));
}

type Evidence = ReturnType<typeof forgetOldAlerts>;

const first = (
  evidence: Evidence,
  name: 'sha1' | 'sha256' | 'ipAddress' | 'url' | 'accountName' | 'machineId',
) => evidence.map((piece) => piece[name]).find((value) => value !== null) ?? '';
const quoted = JSON.stringify;

const SELECTIONS: Readonly<Record<string, (evidence: Evidence) => string>> = {
  machine: (evidence) => `machine(id: "${first(evidence, 'machineId')}") { alertCount ${PAGE} }`,
  file: (evidence) => `defenderFile(hash: "${first(evidence, 'sha1')}") { ${PAGE} }`,
  user: (evidence) => `defenderUser(accountName: ${quoted(first(evidence, 'accountName'))}) { ${PAGE} }`,
  address: (evidence) => `defenderIp(address: "${first(evidence, 'ipAddress')}") { ${PAGE} }`,
  domain: (evidence) => `defenderDomain(host: "${new URL(first(evidence, 'url')).hostname}") { ${PAGE} }`,
};

describe('the alerts of an entity, from Graph', () => {
  it.each(Object.keys(SELECTIONS))(
    'are those of the same query before (%s), by one hunt and one call for each alert',
    async (kind) => {
      const subgraph = await start();
      const other = await startSubgraph({ beside: subgraph, env: { DEFENDER_SOURCES: 'alerts=defender' } });
      const query = `{ found: ${SELECTIONS[kind]!(forgetOldAlerts(subgraph))} }`;
      const before = await other.ask(query);
      subgraph.forgetCalls();
      const { data, errors } = await subgraph.ask(query);
      expect([errors, before.errors]).toEqual([undefined, undefined]);
      expect(data.found.alerts.nodes.length).toBeGreaterThan(0);
      expect(data).toEqual(before.data);
      expect(hunts(subgraph)).toHaveLength(1);
      expect(subgraph.calls('getAlertV2')).toHaveLength(data.found.alerts.nodes.length);
      expect(subgraph.calls().filter(({ path }) => /^\/api\/.*\/alerts/.test(path))).toEqual([]);
    },
  );

  it('are complete for 30 days only, which one entry for each list says', { tags: 'slow' }, async () => {
    const subgraph = await start();
    const evidence = forgetOldAlerts(subgraph);
    const queries = Object.entries(SELECTIONS).map(([kind, query]) => `${kind}: ${query(evidence)}`);
    const query = `{ machines(first: 12) { nodes { ${PAGE} alertCount } } ${queries.join(' ')} }`;
    const { errors, extensions } = await subgraph.ask(query);
    expect(errors).toBeUndefined();
    const entry = (...path: readonly string[]) => ({ path, reason: expect.stringContaining('30 days') });
    const entries = [
      ['machines', 'nodes', 'alerts'],
      ['machines', 'nodes', 'alertCount'],
      ['machine', 'alertCount'],
      ...Object.keys(SELECTIONS).map((kind) => [kind, 'alerts']),
    ].map((path) => entry(...path));
    expect(extensions?.['missing']).toHaveLength(entries.length);
    expect(extensions?.['missing']).toEqual(expect.arrayContaining(entries));
    const other = await startSubgraph({ beside: subgraph, env: { DEFENDER_SOURCES: 'alerts=defender' } });
    expect((await other.ask(query)).extensions?.['missing']).toBeUndefined();
  });

  it('of a file known by its SHA-256 alone need no other call', async () => {
    const subgraph = await start();
    const evidence = forgetOldAlerts(subgraph);
    const [alert] = onlyTenant(subgraph).alerts;
    const sha256 = first(evidence, 'sha256');
    alert!.evidence = [{ ...alert!.evidence[0]!, entityType: 'File', sha1: null, sha256 }];
    const { data, errors } = await subgraph.ask(`{ alert(id: "${alert!.id}") { files { ${PAGE} } } }`);
    expect(errors).toBeUndefined();
    expect(data.alert.files[0].alerts.nodes.map(({ id }: Asserted) => id)).toContain(alert!.id);
    expect(subgraph.calls('getFile')).toEqual([]);
    expect(hunts(subgraph)).toHaveLength(1);
  });

  it('of a file whose hashes are known have either hash in their evidence, and are found by one hunt', async () => {
    const subgraph = await start();
    const both = forgetOldAlerts(subgraph).find(({ sha1, sha256 }) => sha1 !== null && sha256 !== null)!;
    const [one, other] = onlyTenant(subgraph).alerts;
    one!.evidence = [{ ...both, sha256: null }];
    other!.evidence = [{ ...both, sha1: null }];
    const { data, errors } = await subgraph.ask(`{ defenderFile(hash: "${both.sha1!}") { ${PAGE} } }`);
    expect(errors).toBeUndefined();
    const ids = data.defenderFile.alerts.nodes.map(({ id }: Asserted) => id);
    expect(ids).toEqual(expect.arrayContaining([one!.id, other!.id]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(hunts(subgraph)).toHaveLength(1);
  });

  it('of both addresses of a connection are found by one hunt', async () => {
    const subgraph = await start();
    const remote = first(forgetOldAlerts(subgraph), 'ipAddress');
    const { alerts, machines } = onlyTenant(subgraph);
    const alert = alerts.find(({ evidence }) => evidence.some(({ ipAddress }) => ipAddress === remote))!;
    const machine = machines.find(({ id }) => id === alert.machineId) ?? machines[0]!;
    Object.assign(machine, { id: alert.machineId, lastIpAddress: '10.9.8.7' });
    const { data, errors } = await subgraph.ask(
      `{ remote: defenderIp(address: "${remote}") { ${PAGE} } local: defenderIp(address: "10.9.8.7") { ${PAGE} } }`,
    );
    expect(errors).toBeUndefined();
    for (const { alerts: found } of [data.remote, data.local])
      expect(found.nodes.map(({ id }: Asserted) => id)).toContain(alert.id);
    expect(hunts(subgraph)).toHaveLength(1);
  });

  it(
    'share one hunt on a page of machines, and one list instead of most calls by id',
    { tags: 'slow' },
    async () => {
      const subgraph = await start();
      forgetOldAlerts(subgraph);
      const { alerts, machines } = onlyTenant(subgraph);
      const known = alerts.filter(({ machineId }) => machines.some(({ id }) => id === machineId));
      const { data, errors } = await subgraph.ask(
        `{ machines(first: 12) { nodes { id alertCount ${PAGE} } } }`,
      );
      expect(errors).toBeUndefined();
      const shown = data.machines.nodes.flatMap((machine: Asserted) => machine.alerts.nodes);
      expect(shown).toHaveLength(known.length);
      expect(operations(subgraph).slice(0, 3)).toEqual([
        'listMachines',
        'graphRunHuntingQuery',
        'listAlertsV2',
      ]);
      expect(subgraph.calls('getAlertV2').length).toBeLessThan(20);
    },
  );

  it('named by many alerts take one list of their period', async () => {
    const subgraph = await start();
    forgetOldAlerts(subgraph);
    const { alerts, machines } = onlyTenant(subgraph);
    const [machine] = machines;
    for (const alert of alerts) alert.machineId = machine!.id;
    expect(alerts.length).toBeGreaterThan(20);
    const { data, errors } = await subgraph.ask(`{ machine(id: "${machine!.id}") { ${PAGE} } }`);
    expect(errors).toBeUndefined();
    expect(data.machine.alerts.nodes).toHaveLength(alerts.length);
    expect(operations(subgraph)).toEqual(['getMachine', 'graphRunHuntingQuery', 'listAlertsV2']);
  });

  it(
    'are read one by one if they are few and their period has too many others',
    { tags: 'slow' },
    async () => {
      const subgraph = await start({ emulator: { machines: 2, alerts: 2_100 } });
      const { alerts } = onlyTenant(subgraph);
      const sha1 = 'a'.repeat(40);
      const [{ evidence, alertCreationTime }] = alerts.filter((alert) => alert.evidence.length > 0) as [
        Asserted,
      ];
      for (const alert of alerts) alert.alertCreationTime = alertCreationTime;
      for (const alert of alerts.slice(0, 30))
        alert.evidence = [{ ...evidence[0]!, entityType: 'File', sha1, sha256: null }];
      const { data, errors } = await subgraph.ask(`{ defenderFile(hash: "${sha1}") { ${PAGE} } }`);
      expect(errors).toBeUndefined();
      expect(data.defenderFile.alerts.nodes).toHaveLength(30);
      expect(subgraph.calls().length).toBeLessThan(35);
    },
  );

  it('of an IPv6 address are the same in each of its spellings', async () => {
    const subgraph = await start();
    forgetOldAlerts(subgraph);
    const [one, other] = onlyTenant(subgraph).alerts;
    const named = (ipAddress: string) => ({ ...one!.evidence[0]!, entityType: 'Ip', ipAddress });
    one!.evidence = [named('2001:DB8::1')];
    other!.evidence = [named('2001:0db8:0000:0000:0000:0000:0000:0001')];
    for (const address of ['2001:db8::1', '2001:db8:0:0:0:0:0:1', '2001:0DB8::0:0001']) {
      const { data } = await subgraph.ask(`{ defenderIp(address: "${address}") { ${PAGE} } }`);
      const ids = data.defenderIp.alerts.nodes.map(({ id }: Asserted) => id);
      expect(ids.sort(), address).toEqual([one!.id, other!.id].sort());
    }
  });

  it('are none of other products, and none of hostile names', async () => {
    const subgraph = await start();
    const { otherAlerts } = onlyTenant(subgraph);
    const names = otherAlerts.flatMap(({ evidence }) =>
      evidence.map((piece) => (piece['userAccount'] as Asserted)?.accountName).filter(Boolean),
    );
    const fields = [...new Set<string>(names), '__proto__', '") or true //'].map(
      (name, index) => `u${String(index)}: defenderUser(accountName: ${quoted(name)}) { ${PAGE} }`,
    );
    const { data, errors } = await subgraph.ask(`{ ${fields.join(' ')} }`);
    expect(errors).toBeUndefined();
    const shown = Object.values(data).flatMap(({ alerts }: Asserted) => alerts.nodes);
    const others = new Set(otherAlerts.map(({ id }) => id));
    expect(shown.filter(({ id }: Asserted) => others.has(id))).toEqual([]);
    expect(hunts(subgraph)).toHaveLength(1);
    expect(hunts(subgraph)[0]?.requestBody).toMatchObject({
      Query: expect.stringContaining(String.raw`"\u0022) or true //"`),
    });
  });
});

describe('a hunt for the alerts of an entity', () => {
  const MACHINE = `{ machines(first: 1) { nodes { ${PAGE} } } }`;

  it('needs the permission for hunts, which the error names', async () => {
    const subgraph = await start();
    grantAtGraph(subgraph, ['SecurityAlert.Read.All']);
    expect((await subgraph.ask(MACHINE)).errors).toMatchObject([
      {
        path: ['machines', 'nodes', 0, 'alerts'],
        extensions: { code: 'UPSTREAM_FORBIDDEN', missingPermissions: ['ThreatHunting.Read.All'] },
      },
    ]);
    expect(hunts(subgraph)).toEqual([]);
  });

  it('fails with LICENSE_REQUIRED if the tenant lacks the table', async () => {
    const subgraph = await start();
    const message = "'where' operator: Failed to resolve table or column expression named 'AlertEvidence'.";
    subgraph.emulator.control.addFault(
      { operation: 'graphRunHuntingQuery' },
      { status: 400, body: { error: { code: 'BadRequest', message } } },
    );
    expect((await subgraph.ask(MACHINE)).errors).toMatchObject([
      { message: expect.stringContaining('AlertEvidence'), extensions: { code: 'LICENSE_REQUIRED' } },
    ]);
    expect(hunts(subgraph)).toHaveLength(1);
  });

  it(
    'follows the end of the list of Defender, once known without asking it',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await start({ env: {} });
      const query = `{ ${SELECTIONS['machine']!(forgetOldAlerts(subgraph))} }`;
      const before = await subgraph.ask(query);
      subgraph.emulator.control.addFault({ pathPattern: '^/api/.*/alerts' }, { status: 410, body: {} });
      subgraph.forgetCalls();
      expect(await subgraph.ask(query)).toMatchObject({ data: before.data, errors: undefined });
      expect(subgraph.calls('listMachineAlerts')).toHaveLength(1);
      subgraph.forgetCalls();
      await subgraph.ask(query);
      expect(subgraph.calls('listMachineAlerts')).toEqual([]);
    },
  );

  it('ignores rows without an id of an alert', async () => {
    const subgraph = await start();
    forgetOldAlerts(subgraph);
    const machine = onlyTenant(subgraph).machines[0]!.id;
    subgraph.emulator.control.addFault(
      { operation: 'graphRunHuntingQuery' },
      {
        status: 200,
        body: {
          schema: [{ name: 'AlertId', type: 'String' }],
          results: [
            {},
            { AlertId: {}, Value: machine },
            { AlertId: '../x', Value: machine, Time: '2026-11-01T00:00:00Z' },
          ],
        },
      },
    );
    const { data, errors } = await subgraph.ask(`{ machine(id: "${machine}") { ${PAGE} } }`);
    expect([data.machine.alerts.nodes, errors]).toEqual([[], undefined]);
    expect(subgraph.calls('getAlertV2')).toEqual([]);
  });
});
