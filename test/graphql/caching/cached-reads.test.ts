import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const DASHBOARD =
  '{ alerts(first: 100, orderBy: { field: ID }) { nodes { title machine { computerDnsName } } } }';
const MACHINES_MS = 60_000;
const RESPONDER = ['Defender.ViewData', 'Defender.ActiveRemediation'];

const isolate = (machineId: string) =>
  `mutation { isolateMachine(input: { machineId: "${machineId}", comment: "test" }) { outcome machineAction { id } } }`;
const actionsOf = (machineId: string) =>
  `{ machine(id: "${machineId}") { actions(first: 5) { nodes { id type } } } }`;

describe('a cached response', () => {
  it('is served without a call', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ cache: true });
    const first = await subgraph.ask(DASHBOARD);
    expect(subgraph.calls()).toHaveLength(2);
    const again = await subgraph.ask(DASHBOARD);
    expect(again.data).toEqual(first.data);
    expect(subgraph.calls()).toHaveLength(2);
  });

  it('expires: alerts after 15 s, machines after 60 s', { tags: ['slow', 'defender-first'] }, async () => {
    const subgraph = await startSubgraph({ cache: true });
    await subgraph.ask(DASHBOARD);
    subgraph.clock.advance(15_001);
    subgraph.forgetCalls();
    await subgraph.ask(DASHBOARD);
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listAlerts']);
    subgraph.clock.advance(60_001);
    subgraph.forgetCalls();
    await subgraph.ask(DASHBOARD);
    expect(subgraph.calls()).toHaveLength(2);
  });

  it(
    'is bypassed with cache-control: no-cache, and replaced by the fresh response',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ cache: true });
      await subgraph.ask(DASHBOARD);
      await subgraph.ask(DASHBOARD, { headers: { 'cache-control': 'no-cache' } });
      // Without the cache, machines are read by id.
      expect(subgraph.calls()).toHaveLength(2 + 3);
      await subgraph.ask(DASHBOARD);
      expect(subgraph.calls()).toHaveLength(2 + 3);
    },
  );

  it.each([
    ['of a list', '{ machines(first: 5) { nodes { id } } }', 'listMachines'],
    ['of an object', `query ($one: ID!) { machine(id: $one) { id } }`, 'getMachine'],
    [
      'of a batch',
      `query ($one: ID!, $two: ID!) { one: machine(id: $one) { id } two: machine(id: $two) { id } }`,
      'listMachines',
    ],
  ])(
    '%s is as old as its request if the process was suspended meanwhile',
    { tags: 'defender-first' },
    async (_what, query, operation) => {
      const subgraph = await startSubgraph({ cache: true });
      const [one, two] = onlyTenant(subgraph).machines.map(({ id }) => id);
      const ask = () => subgraph.ask(query, { variables: { one, two } });
      const release = subgraph.emulator.control.hold({ operation });
      const first = ask();
      await expect.poll(() => subgraph.calls(operation).length).toBe(1);
      // Timers notice no suspension.
      subgraph.clock.setBack(-MACHINES_MS);
      release();
      expect((await first).errors).toBeUndefined();
      await ask();
      await ask();
      expect(subgraph.calls(operation)).toHaveLength(2);
    },
  );

  it('serves single reads too if a list contained complete rows', async () => {
    const subgraph = await startSubgraph({ cache: true });
    const { data } = await subgraph.ask('{ machines(first: 5) { nodes { id } } }');
    const one = await subgraph.ask(`{ machine(id: "${data.machines.nodes[2].id}") { computerDnsName } }`);
    expect(one.data.machine.computerDnsName).toEqual(expect.any(String));
    expect(subgraph.calls()).toHaveLength(1);
  });

  it(
    'is not evicted by a walk through everything, whose pages evict each other',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({ cache: true, emulator: { machines: 1_000, alerts: 100 } });
      const few = DASHBOARD.replace('100', '50');
      await subgraph.ask(few);
      const walk = '{ machines(first: 1000) { nodes { id } } }';
      for (let round = 0; round < 3; round += 1) await subgraph.ask(walk);
      expect(subgraph.calls('listMachines').filter(({ query }) => query['$top'] === '1001')).toHaveLength(1);
      // Other pages of a thousand, beyond the capacity.
      for (let minute = 10; minute < 34; minute += 1) {
        const since = `filter: { lastSeen: { gte: "2020-01-01T00:${String(minute)}:00Z" } }`;
        await subgraph.ask(`{ machines(first: 1000, ${since}) { nodes { id } } }`);
      }
      expect(subgraph.calls().filter(({ query }) => query['$filter']?.startsWith('lastSeen'))).toHaveLength(
        24,
      );
      subgraph.forgetCalls();
      await subgraph.ask(few);
      expect(subgraph.calls()).toEqual([]);
    },
  );

  it('includes ids that do not exist, for 60 s', async () => {
    const subgraph = await startSubgraph({ cache: true });
    const query = `{ machine(id: "${'f'.repeat(40)}") { id } }`;
    await subgraph.ask(query);
    const again = await subgraph.ask(query);
    expect(again.data).toEqual({ machine: null });
    expect(subgraph.calls()).toHaveLength(1);
    subgraph.clock.advance(60_001);
    await subgraph.ask(query);
    expect(subgraph.calls()).toHaveLength(2);
  });

  it('without actions of a machine expires after 5 s, as one with actions', async () => {
    const subgraph = await startSubgraph({ cache: true });
    const { machineActions } = onlyTenant(subgraph);
    const { machineId } = machineActions[0]!.action;
    const all = machineActions.splice(0);
    expect((await subgraph.ask(actionsOf(machineId))).data.machine.actions.nodes).toEqual([]);
    machineActions.push(...all);
    subgraph.clock.advance(5_001);
    expect((await subgraph.ask(actionsOf(machineId))).data.machine.actions.nodes).not.toEqual([]);
  });

  it(
    'serves 50 browsers that open the dashboard at once with 2 calls',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({ cache: true });
      const answers = await Promise.all(Array.from({ length: 50 }, () => subgraph.ask(DASHBOARD)));
      expect(answers.every(({ errors }) => errors === undefined)).toBe(true);
      expect(subgraph.calls()).toHaveLength(2);
    },
  );
});

describe('the cost of an operation', () => {
  const asking = { headers: { 'x-defender-cost': '1' } };

  it('is returned on request', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ cache: true });
    const first = await subgraph.ask(DASHBOARD, asking);
    expect(first.extensions).toEqual({
      defender: {
        calls: 2,
        retries: 0,
        cacheHits: 0,
        coalesced: 0,
        waitedMs: 0,
        estimatedCalls: 2,
        operations: [
          { operation: 'listAlerts', calls: 1, estimatedCalls: 1 },
          { operation: 'listMachines', calls: 1, estimatedCalls: 1 },
        ],
      },
    });
    const again = await subgraph.ask(DASHBOARD, asking);
    expect(again.extensions?.['defender']).toMatchObject({
      calls: 0,
      coalesced: 0,
      waitedMs: 0,
      estimatedCalls: 2,
      difference: expect.stringMatching(/^\d+ responses came from the cache\.$/),
    });
    const unasked = await subgraph.ask(DASHBOARD);
    expect(unasked.extensions).toBeUndefined();
  });
});

describe('a write', () => {
  it('invalidates cached actions, and its own is visible immediately though Defender lags', async () => {
    const subgraph = await startSubgraph({ cache: true });
    subgraph.emulator.control.setActions({ lagMs: 5_000 });
    const { id } = [...subgraph.emulator.tenants.values()][0]!.machines[3]!;
    const before = await subgraph.ask(actionsOf(id));
    const { data } = await subgraph.ask(isolate(id), { roles: RESPONDER });
    const actionId: string = data.isolateMachine.machineAction.id;
    const after = await subgraph.ask(actionsOf(id));
    expect(after.data.machine.actions.nodes[0]).toEqual({ id: actionId, type: 'ISOLATE' });
    expect(after.data.machine.actions.nodes).toHaveLength(
      Math.min(5, before.data.machine.actions.nodes.length + 1),
    );
    const single = await subgraph.ask(`{ machineAction(id: "${actionId}") { status } }`);
    expect(single.data.machineAction.status).toBe('PENDING');
  });

  it('shows the end of its action 5 s later, although Defender did not show the action at first', async () => {
    const subgraph = await startSubgraph({ cache: true });
    subgraph.emulator.control.setActions({ lagMs: 5_000, pendingMs: 2_000, inProgressMs: 5_000 });
    const { id } = onlyTenant(subgraph).machines[3]!;
    const { data } = await subgraph.ask(isolate(id), { roles: RESPONDER });
    const { id: actionId } = data.isolateMachine.machineAction;
    const readStatus = async () =>
      (await subgraph.ask(`{ machineAction(id: "${actionId}") { status } }`)).data.machineAction.status;
    expect(await readStatus()).toBe('PENDING');
    subgraph.clock.advance(20_000);
    expect(await readStatus()).toBe('SUCCEEDED');
  });

  it('is visible in the list of isolated machines immediately, too', async () => {
    const subgraph = await startSubgraph({ cache: true, emulator: { machines: 5, machineActions: 0 } });
    subgraph.emulator.control.setActions({ lagMs: 5_000 });
    const { id } = [...subgraph.emulator.tenants.values()][0]!.machines[3]!;
    const list = async () => {
      const { data } = await subgraph.ask(
        '{ defenderIsolatedMachines { totalCount nodes { machineId pending { id } } } }',
      );
      return data.defenderIsolatedMachines;
    };
    expect(await list()).toEqual({ totalCount: 0, nodes: [] });
    const { data } = await subgraph.ask(isolate(id), { roles: RESPONDER });
    const { id: actionId } = data.isolateMachine.machineAction;
    const isolated = { totalCount: 1, nodes: [{ machineId: id, pending: [{ id: actionId }] }] };
    expect(await list()).toEqual(isolated);
    // Defender lists it now.
    subgraph.clock.advance(6_000);
    expect(await list()).toEqual(isolated);
  });

  it("is decided by Defender's current state, never by cached responses", async () => {
    const subgraph = await startSubgraph({ cache: true });
    const { id } = [...subgraph.emulator.tenants.values()][0]!.machines[3]!;
    await subgraph.ask(isolate(id), { roles: RESPONDER });
    // Within this time, our own action is known to be pending without a call.
    subgraph.clock.advance(6_000);
    subgraph.forgetCalls();
    const again = await subgraph.ask(isolate(id), { roles: RESPONDER });
    expect(again.data.isolateMachine.outcome).toBe('ALREADY_PENDING');
    expect(
      subgraph
        .calls()
        .map(({ operation }) => operation)
        .sort(),
    ).toEqual(['getMachine', 'listMachineActions']);
  });
});
