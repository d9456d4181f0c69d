import { describe, expect, it } from 'vitest';
import { ALL_ROLES, explain } from '../kit/explain.js';
import { startSubgraph } from '../kit/start-subgraph.js';

const DEAR = '{ machines(first: 1000) { nodes { id logonUsers { accountName } } } }';

describe('an operation that would cost more calls than DEFENDER_MAX_CALLS_PER_OPERATION', () => {
  it('is refused, and told which field is the costliest', async () => {
    const subgraph = await startSubgraph();
    const { status, errors } = await subgraph.ask(DEAR);
    expect(status).toBe(400);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(
        /up to 1,001 calls .* at most 100 calls .* machines\.nodes\.logonUsers \(Machine\.logonUsers\) .* up to 1,000 calls/,
      ),
      extensions: {
        code: 'COST_ESTIMATED_TOO_EXPENSIVE',
        calls: 1_001,
        limit: 100,
        coordinate: 'Machine.logonUsers',
        fieldPath: ['machines', 'nodes', 'logonUsers'],
      },
    });
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.emulator.control.calls({ operation: 'token' })).toEqual([]);
  });

  it.each([
    ['by a variable', 'query ($n: Int!) { machines(first: $n) { nodes { alertCount } } }', { n: 100 }],
    [
      'by a fragment',
      '{ machines(first: 100) { ...page } } fragment page on MachineConnection { nodes { alertCount } }',
      {},
    ],
    [
      'by aliases',
      `{ ${Array.from({ length: 101 }, (_, index) => `a${String(index)}: exposureScore { score }`).join(' ')} }`,
      {},
    ],
    [
      'by depth',
      '{ machines(first: 10) { nodes { alerts(first: 50) { nodes { machine { alertCount } } } } } }',
      {},
    ],
    [
      'by representations',
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Machine { alertCount } } }',
      {
        r: Array.from({ length: 100 }, (_, index) => ({
          __typename: 'Machine',
          id: String(index).padStart(40, '0'),
        })),
      },
    ],
  ])('is refused when it is dear %s', async (_name, query, variables) => {
    const subgraph = await startSubgraph();
    const { status, errors } = await subgraph.ask(query, { variables, roles: ALL_ROLES });
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'COST_ESTIMATED_TOO_EXPENSIVE']);
    expect(subgraph.calls()).toEqual([]);
  });

  it('is allowed at the limit and refused beyond', async () => {
    const subgraph = await startSubgraph({ env: { DEFENDER_MAX_CALLS_PER_OPERATION: '4' } });
    const users = (first: number) =>
      `{ machines(first: ${String(first)}) { nodes { logonUsers { accountName } } } }`;
    expect((await subgraph.ask(users(3))).errors).toBeUndefined();
    expect(subgraph.calls()).toHaveLength(4);
    subgraph.forgetCalls();
    expect((await subgraph.ask(users(4))).status).toBe(400);
    expect(subgraph.calls()).toEqual([]);
  });

  it('may cost nothing through what the caller may not read', async () => {
    const subgraph = await startSubgraph();
    const query = '{ machines(first: 100) { nodes { id software { id } } } }';
    const { status, errors } = await subgraph.ask(query);
    expect([status, errors?.[0]?.extensions.code]).toEqual([200, 'FORBIDDEN']);
    expect(subgraph.calls()).toHaveLength(1);
  });

  it('is stopped there when it costs more than was estimated, field by field', async () => {
    const subgraph = await startSubgraph({ env: { DEFENDER_MAX_CALLS_PER_OPERATION: '5' } });
    // Each is read once more by itself, to be certain that it doesn't exist.
    const unknown = Array.from({ length: 20 }, (_, index) => String(index).padStart(40, '0'));
    const query = `{ ${unknown.map((id, index) => `m${String(index)}: machine(id: "${id}") { id }`).join(' ')} }`;
    expect((await explain(subgraph, query)).estimatedCalls).toBe(1);
    const { status, data, errors = [] } = await subgraph.ask(query);
    expect([status, Object.values(data as object)]).toEqual([200, unknown.map(() => null)]);
    expect(subgraph.calls()).toHaveLength(5);
    expect(errors).toHaveLength(20 - 4);
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(/has made 5 calls to Defender, as many as are allowed/),
      path: [expect.stringMatching(/^m\d+$/)],
      extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE', calls: 6, limit: 5 },
    });
  });

  it('is refused as a write too, with nothing sent and no intent written down', async () => {
    const subgraph = await startSubgraph({ env: { DEFENDER_MAX_CALLS_PER_OPERATION: '2' } });
    const answer = await subgraph.ask(
      'mutation { isolateMachine(input: { machineId: "0000000000000000000000000000000000000001", comment: "x" }) { outcome } }',
      { roles: ALL_ROLES },
    );
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.message).toContain('isolateMachine (Mutation.isolateMachine)');
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.audit()).toEqual([]);
  });
});

describe('x-defender-explain: 1', () => {
  it('answers with the plan, calls nobody and asks for no token', async () => {
    const subgraph = await startSubgraph({ cache: true });
    const query =
      '{ mine: alerts(first: 50) { nodes { evidence { __typename } machine { id alertCount } } } }';
    const answer = await subgraph.ask(query, {
      roles: ['Defender.ViewData', 'Defender.Auditor'],
      headers: { 'x-defender-explain': '1' },
    });
    expect([answer.status, answer.data, answer.errors]).toEqual([200, {}, undefined]);
    expect(answer.extensions).toEqual({
      defender: {
        explain: {
          estimatedCalls: 54,
          estimatedCallsNow: 54,
          limit: 100,
          fields: [
            {
              path: ['mine'],
              coordinate: 'Query.alerts',
              operation: 'listAlerts',
              // Three windows of time at most.
              estimatedCalls: 3,
              source: 'single',
              rateClass: 'listAlerts',
              cache: { class: 'alerts', seconds: 15, state: 'not kept' },
            },
            {
              path: ['mine', 'nodes', 'evidence'],
              coordinate: 'Alert.evidence',
              operation: 'listAlerts',
              estimatedCalls: 0,
              source: 'none',
              rateClass: 'listAlerts',
              cache: { class: 'alerts', seconds: 15, state: 'unknown' },
            },
            {
              path: ['mine', 'nodes', 'machine'],
              coordinate: 'Alert.machine',
              operation: 'listMachines',
              estimatedCalls: 1,
              source: 'batched',
              rateClass: 'listMachines',
              cache: { class: 'machines', seconds: 60, state: 'unknown' },
            },
            {
              path: ['mine', 'nodes', 'machine', 'alertCount'],
              coordinate: 'Machine.alertCount',
              operation: 'countMachineAlerts',
              estimatedCalls: 50,
              source: 'per parent',
              rateClass: 'countMachineAlerts',
              cache: { class: 'alerts', seconds: 15, state: 'unknown' },
            },
          ],
        },
      },
    });
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.emulator.control.calls({ operation: 'token' })).toEqual([]);
  });

  it('marks what the caller may not read, and refuses nobody', async () => {
    const subgraph = await startSubgraph();
    const plan = await explain(
      subgraph,
      '{ vulnerabilities { nodes { id } } machines { nodes { software { id } } } }',
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

  it('never carries out a write, and writes down no intent', async () => {
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

  it('says what is wrong with variables, as without it', async () => {
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

  it('goes together with x-defender-cost', async () => {
    const subgraph = await startSubgraph();
    const headers = { 'x-defender-explain': '1', 'x-defender-cost': '1' };
    const { extensions } = await subgraph.ask('{ machines { nodes { id } } }', { headers });
    expect(extensions?.['defender']).toMatchObject({ calls: 0, explain: { estimatedCalls: 1 } });
  });
});
