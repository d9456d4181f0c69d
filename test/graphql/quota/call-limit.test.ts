import { describe, expect, it } from 'vitest';
import { ALL_ROLES, explain } from '../../kit/reads/explain.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const DEAR = '{ machines(first: 1000) { nodes { id logonUsers { nodes { accountName } } } } }';

describe('a query that would make more calls than DEFENDER_MAX_CALLS_PER_OPERATION', () => {
  it('runs without its costliest field, which an error names', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 30, alerts: 0, machineActions: 0 } });
    const { status, data, errors } = await subgraph.ask(DEAR);
    expect(status).toBe(200);
    expect(data.machines.nodes).toEqual(
      Array.from({ length: 30 }, () => ({ id: expect.any(String), logonUsers: null })),
    );
    expect(errors).toEqual(
      Array.from({ length: 30 }, (_, row) => ({
        message: expect.stringMatching(
          /^Machine\.logonUsers was omitted: it may cost 1,000 calls, and the operation 1,001 calls\. The limit is 100 calls\. Request fewer/,
        ),
        locations: expect.any(Array),
        path: ['machines', 'nodes', row, 'logonUsers'],
        extensions: {
          code: 'COST_ESTIMATED_TOO_EXPENSIVE',
          calls: 1_001,
          limit: 100,
          coordinate: 'Machine.logonUsers',
          fieldPath: ['machines', 'nodes', 'logonUsers'],
        },
      })),
    );
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listMachines']);
  });

  it.each([
    [
      'by a variable',
      'query ($n: Int!) { machines(first: $n) { nodes { alertCount } } }',
      { n: 100 },
      ['machines.nodes.alertCount'],
    ],
    [
      'by a fragment',
      '{ machines(first: 100) { ...page } } fragment page on MachineConnection { nodes { alertCount } }',
      {},
      ['machines.nodes.alertCount'],
    ],
    [
      'by aliases',
      `{ ${Array.from({ length: 102 }, (_, index) => `a${String(index)}: defenderExposureScore { score }`).join(' ')} }`,
      {},
      ['a100', 'a101'],
    ],
    [
      'by depth',
      '{ machines(first: 10) { nodes { alerts(first: 50) { nodes { machine { alertCount } } } } } }',
      {},
      ['machines.nodes.alerts.nodes.machine.alertCount'],
    ],
    [
      'by representations',
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Machine { id alertCount } } }',
      { r: 100 },
      ['_entities.alertCount'],
    ],
    [
      'by representations, each of which is a call',
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on DefenderFile { sha1 } } defenderExposureScore { score } }',
      { r: 100 },
      ['_entities'],
    ],
    [
      'through fields that share a call, all of which are omitted',
      '{ alerts(first: 50, orderBy: { field: ID }) { nodes { id files { globalPrevalence determinationType } } } }',
      {},
      // More than a hundred positions: the files of some alerts are null as lists.
      ['alerts.nodes.files', 'alerts.nodes.files.determinationType', 'alerts.nodes.files.globalPrevalence'],
    ],
    [
      'in two fields of the same cost, of which the first runs',
      '{ a: machines(first: 60) { nodes { alertCount } } b: machines(first: 60) { nodes { alertCount } } }',
      {},
      ['b.nodes.alertCount'],
    ],
  ])(
    'runs without the expensive field %s',
    async (_name, query, { r, ...variables }: { r?: number; n?: number }, left) => {
      const subgraph = await startSubgraph({ emulator: { machines: 101, alerts: 120, machineActions: 20 } });
      const [tenant] = subgraph.emulator.tenants.values();
      const keyOf = (index: number) =>
        query.includes('DefenderFile')
          ? { __typename: 'DefenderFile', sha1: index.toString(16).padStart(40, '0') }
          : { __typename: 'Machine', id: tenant!.machines[index]!.id };
      const representations = Array.from({ length: r ?? 0 }, (_, index) => keyOf(index));
      const {
        status,
        data,
        errors = [],
      } = await subgraph.ask(query, {
        variables: { ...variables, r: representations },
        roles: ALL_ROLES,
      });
      expect([status, new Set(errors.map(({ extensions }) => extensions.code))]).toEqual([
        200,
        new Set(['COST_ESTIMATED_TOO_EXPENSIVE']),
      ]);
      const places = errors.map(({ path = [] }) => path.filter((key) => typeof key === 'string').join('.'));
      expect([...new Set(places)].toSorted()).toEqual(left);
      expect(JSON.stringify(data)).toMatch(/"(id|score|alertCount|sha1)":/);
      const calls = subgraph.calls().length;
      expect(calls).toBeGreaterThan(0);
      expect(calls).toBeLessThanOrEqual(100);
    },
  );

  it(
    'omits the same field each time, and returns the rest as if that were not there',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const env = { DEFENDER_MAX_CALLS_PER_OPERATION: '50' };
      const subgraph = await startSubgraph({ env, emulator: { machines: 60, alerts: 0, machineActions: 0 } });
      const ask = (text: string) =>
        subgraph.ask(`{ machines(first: 60) { nodes { id ${text} } } }`, { roles: ALL_ROLES });
      const first = await ask(
        'logonUsers { nodes { accountName } } vulnerabilities(first: 1) { nodes { id } }',
      );
      const again = await ask(
        'logonUsers { nodes { accountName } } vulnerabilities(first: 1) { nodes { id } }',
      );
      expect([again.data, again.errors]).toEqual([first.data, first.errors]);
      const { data, errors } = await ask('vulnerabilities(first: 1) { nodes { id } }');
      expect(errors).toBeUndefined();
      expect(first.data.machines.nodes).toEqual(
        data.machines.nodes.map((node: object) => ({ ...node, logonUsers: null })),
      );
    },
  );

  it('runs completely at the limit, and without a field beyond it', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ env: { DEFENDER_MAX_CALLS_PER_OPERATION: '4' } });
    const users = (first: number) =>
      `{ machines(first: ${String(first)}) { nodes { logonUsers { nodes { accountName } } } } }`;
    expect((await subgraph.ask(users(3))).errors).toBeUndefined();
    expect(subgraph.calls()).toHaveLength(4);
    subgraph.forgetCalls();
    expect((await subgraph.ask(users(4))).errors).toHaveLength(4);
    expect(subgraph.calls()).toHaveLength(1);
  });

  it.each([
    [100, 1],
    [101, 0],
  ])('omits %i fields, and makes %i call for the rest', async (fields, calls) => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 0, machineActions: 0 } });
    const dear = Array.from({ length: fields }, (_, index) => `a${String(index)}: alertCount`).join(' ');
    const { data, errors } = await subgraph.ask(
      `{ machines(first: 1000) { nodes { id ${dear} } } defenderViewer { roles } }`,
    );
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['COST_ESTIMATED_TOO_EXPENSIVE']),
    );
    expect(data.defenderViewer).toEqual({ roles: ['Defender.ViewData'] });
    expect(subgraph.calls()).toHaveLength(calls);
  });

  it("doesn't count fields that the caller may not read", async () => {
    const subgraph = await startSubgraph();
    const query = '{ machines(first: 100) { nodes { id software { nodes { id } } } } }';
    const { status, errors } = await subgraph.ask(query);
    expect([status, errors?.[0]?.extensions.code]).toEqual([200, 'FORBIDDEN']);
    expect(subgraph.calls()).toHaveLength(1);
  });

  it(
    'is stopped at the limit if it makes more calls than estimated, field by field',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ env: { DEFENDER_MAX_CALLS_PER_OPERATION: '5' } });
      // Each is read once more individually, to verify that it doesn't exist.
      const unknown = Array.from({ length: 20 }, (_, index) => String(index).padStart(40, '0'));
      const query = `{ ${unknown.map((id, index) => `m${String(index)}: machine(id: "${id}") { id }`).join(' ')} }`;
      expect((await explain(subgraph, query)).estimatedCalls).toBe(1);
      const { status, data, errors = [] } = await subgraph.ask(query);
      expect([status, Object.values(data as object)]).toEqual([200, unknown.map(() => null)]);
      expect(subgraph.calls()).toHaveLength(5);
      expect(errors).toHaveLength(20 - 4);
      expect(errors[0]).toMatchObject({
        message: expect.stringMatching(/has made 5 calls to Defender, which is the limit/),
        path: [expect.stringMatching(/^m\d+$/)],
        extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE', calls: 6, limit: 5 },
      });
    },
  );

  it('is rejected as a whole if it is a mutation, with nothing sent and no intent recorded', async () => {
    const subgraph = await startSubgraph({ env: { DEFENDER_MAX_CALLS_PER_OPERATION: '2' } });
    const answer = await subgraph.ask(
      'mutation { isolateMachine(input: { machineId: "0000000000000000000000000000000000000001", comment: "x" }) { outcome } }',
      { roles: ALL_ROLES },
    );
    expect([answer.status, answer.data]).toEqual([200, undefined]);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.message).toContain(
      'Nothing was changed. isolateMachine (Mutation.isolateMachine)',
    );
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.audit()).toEqual([]);
  });
});
