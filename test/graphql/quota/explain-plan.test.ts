import { describe, expect, it } from 'vitest';
import { ALL_ROLES, explain } from '../../kit/reads/explain.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

/** Of alerts with their evidence, their machine and its number of alerts. */
const PLAN_OF_ALERTS = [
  {
    path: ['mine'],
    coordinate: 'Query.alerts',
    operation: 'listAlerts',
    estimatedCalls: 1,
    source: 'single',
    rateClass: 'LIST_ALERTS',
    cache: { class: 'alerts', seconds: 15 },
  },
  {
    path: ['mine', 'nodes', 'evidence'],
    coordinate: 'Alert.evidence',
    operation: 'listAlerts',
    estimatedCalls: 0,
    source: 'none',
    rateClass: 'LIST_ALERTS',
    cache: { class: 'alerts', seconds: 15 },
  },
  {
    path: ['mine', 'nodes', 'machine'],
    coordinate: 'Alert.machine',
    operation: 'listMachines',
    estimatedCalls: 1,
    source: 'batched',
    rateClass: 'LIST_MACHINES',
    cache: { class: 'machines', seconds: 60 },
  },
  {
    path: ['mine', 'nodes', 'machine', 'alertCount'],
    coordinate: 'Machine.alertCount',
    operation: 'countMachineAlerts',
    estimatedCalls: 50,
    source: 'per parent',
    rateClass: 'COUNT_MACHINE_ALERTS',
    cache: { class: 'alerts', seconds: 15 },
  },
];

describe('x-defender-explain: 1', () => {
  it('returns the plan, makes no call and requests no token', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ cache: true });
    const query =
      '{ mine: alerts(first: 50) { nodes { evidence { __typename } machine { id alertCount } } } }';
    const answer = await subgraph.ask(query, {
      headers: { 'x-defender-explain': '1' },
    });
    expect([answer.status, answer.data, answer.errors]).toEqual([200, {}, undefined]);
    expect(answer.extensions).toEqual({
      defender: {
        explain: {
          estimatedCalls: 52,
          limit: 100,
          fields: PLAN_OF_ALERTS,
        },
      },
    });
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.emulator.control.calls({ operation: 'token' })).toEqual([]);
  });

  it('does not reveal what others have read', async () => {
    const subgraph = await startSubgraph({ cache: true });
    const query = '{ alerts(first: 20) { nodes { title machine { computerDnsName } } } }';
    const before = await explain(subgraph, query, { roles: ALL_ROLES });
    await subgraph.ask(query);
    expect(await explain(subgraph, query, { roles: ALL_ROLES })).toEqual(before);
  });

  it('marks fields that the caller may not read, without recording a refusal', async () => {
    const subgraph = await startSubgraph();
    const plan = await explain(
      subgraph,
      '{ vulnerabilities { nodes { id } } machines { nodes { software { nodes { id } } } } }',
    );
    expect(
      plan.fields.map(({ coordinate, forbidden, estimatedCalls }) => [coordinate, forbidden, estimatedCalls]),
    ).toEqual([
      ['Query.vulnerabilities', ['Defender.ViewVulnerabilities'], 0],
      ['Query.machines', undefined, 1],
      ['Machine.software', ['Defender.ViewVulnerabilities'], 0],
    ]);
    expect(subgraph.audit()).toEqual([]);
  });

  it('needs a caller', async () => {
    const subgraph = await startSubgraph();
    const headers = { 'x-defender-explain': '1' };
    const { status, extensions } = await subgraph.ask('{ machines { nodes { id } } }', {
      token: null,
      headers,
    });
    expect([status, extensions]).toEqual([401, undefined]);
  });

  it.each([
    [', first: 5000', 101],
    [', first: null', 21],
    ['', 21],
  ])('counts the rows of a hunt by its own limits: %j', async (first, calls) => {
    const subgraph = await startSubgraph();
    const query = `{ defenderHunt(query: "DeviceInfo"${first}) { rows { machine { osPlatform } } } }`;
    const plan = await explain(subgraph, query, { roles: ['Defender.Hunting', 'Defender.ViewData'] });
    expect(plan.estimatedCalls).toBe(calls);
  });

  it('never executes a write, and records no intent', async () => {
    const subgraph = await startSubgraph();
    const plan = await explain(
      subgraph,
      'mutation { isolateMachine(input: { machineId: "0000000000000000000000000000000000000001", comment: "x" }) { outcome machineAction { id machine { id } } } }',
      { roles: ['Defender.ActiveRemediation', 'Defender.ViewData'] },
    );
    expect(plan.estimatedCalls).toBe(4);
    expect(plan.fields[0]).toMatchObject({
      coordinate: 'Mutation.isolateMachine',
      operation: 'isolateMachine',
      estimatedCalls: 3,
      cache: 'none',
    });
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.audit()).toEqual([]);
  });

  it('reports invalid variables, as without it', async () => {
    const subgraph = await startSubgraph();
    const query = 'query ($n: Int!) { machines(first: $n) { nodes { id } } }';
    const answer = await subgraph.ask(query, {
      variables: { n: 'x' },
      headers: { 'x-defender-explain': '1' },
    });
    expect([answer.status, answer.extensions]).toEqual([400, undefined]);
    expect(answer.errors?.[0]?.message).toContain('$n');
    expect(subgraph.calls()).toEqual([]);
  });

  it('can be combined with x-defender-cost', async () => {
    const subgraph = await startSubgraph();
    const headers = { 'x-defender-explain': '1', 'x-defender-cost': '1' };
    const { extensions } = await subgraph.ask('{ machines { nodes { id } } }', { headers });
    expect(extensions?.['defender']).toMatchObject({ calls: 0, explain: { estimatedCalls: 1 } });
  });
});

it('introspection costs nothing, as planned', async () => {
  const subgraph = await startSubgraph();
  const query = '{ __schema { queryType { name } } }';
  expect(await explain(subgraph, query)).toMatchObject({ estimatedCalls: 0, fields: [] });
  const { data, extensions } = await subgraph.ask(query, { headers: { 'x-defender-cost': '1' } });
  expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  expect(extensions?.['defender']).toMatchObject({ calls: 0, estimatedCalls: 0, operations: [] });
});

describe('the plan of a field with several operations', () => {
  const operationOf = async (query: string, env = {}) => {
    const subgraph = await startSubgraph({ env });
    const { fields } = await explain(subgraph, query, { roles: ALL_ROLES });
    return fields.map((field) => field.operation);
  };
  const startExport = (kind: string) => `mutation { startDefenderExport(input: { ${kind} }) { outcome } }`;

  it.each([
    ['kind: SOFTWARE_INVENTORY', 'exportSoftwareInventoryFiles'],
    ['kind: CERTIFICATES', 'exportCertificatesFiles'],
    ['kind: ANTIVIRUS_HEALTH', 'exportDeviceAntivirusHealthFiles'],
    [
      'kind: SOFTWARE_VULNERABILITY_CHANGES, since: "2026-01-01T00:00:00Z"',
      'exportSoftwareVulnerabilityChanges',
    ],
  ])('names that of the kind of export: %s', { tags: 'defender-first' }, async (input, operation) => {
    expect(await operationOf(startExport(input))).toEqual([operation]);
  });

  it.each([
    ['tag: "a"', 'findMachinesByTag'],
    ['ip: "10.0.0.1", at: "2026-01-01T00:00:00Z"', 'findMachinesByIp'],
    ['computerDnsName: "a", ip: null', 'listMachines'],
  ])(
    'names that of the search key, with a prefix, too: %s',
    { tags: 'defender-first' },
    async (by, operation) => {
      for (const [field, env] of [
        ['findMachines', {}],
        ['defenderFindMachines', { SCHEMA_PREFIX: 'Defender' }],
      ] as const)
        expect(await operationOf(`{ ${field}(by: { ${by} }) { id } }`, env)).toEqual([operation]);
    },
  );
});
