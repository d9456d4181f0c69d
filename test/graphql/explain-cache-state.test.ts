import { describe, expect, it } from 'vitest';
import { ALL_ROLES, explain } from '../kit/explain.js';
import { startSubgraph, type AskOptions, type SubgraphUnderTest } from '../kit/start-subgraph.js';

const DASHBOARD = '{ alerts(first: 20) { nodes { title machine { computerDnsName } } } }';

/** Has read roles, and may know what others have read. */
const AUDITOR = ['Defender.ViewData', 'Defender.Auditor'];

/** The cache states in the plan, by field, and its expected calls. */
async function statesOf(subgraph: SubgraphUnderTest, query: string, options: AskOptions = {}) {
  const plan = await explain(subgraph, query, { roles: AUDITOR, ...options });
  const states = plan.fields.map(({ coordinate, cache }) => [
    coordinate,
    cache === 'none' ? cache : (cache.state ?? 'not told'),
  ]);
  return { now: plan.estimatedCallsNow, ...(Object.fromEntries(states) as Readonly<Record<string, string>>) };
}

async function machineIds(subgraph: SubgraphUnderTest, first: number): Promise<readonly string[]> {
  const { data } = await subgraph.ask(`{ machines(first: ${String(first)}) { nodes { id } } }`);
  return (data.machines.nodes as readonly { readonly id: string }[]).map(({ id }) => id);
}

describe('the cache state in a plan', () => {
  it("is visible to auditors only, whatever the caller's other roles, because it reveals what others have read", async () => {
    const subgraph = await startSubgraph({ cache: true });
    const roles = ALL_ROLES.filter((role) => role !== 'Defender.Auditor');
    const before = await explain(subgraph, DASHBOARD, { roles });
    await subgraph.ask(DASHBOARD);
    expect(await explain(subgraph, DASHBOARD, { roles })).toEqual(before);
    expect(Object.keys(before)).toEqual(['estimatedCalls', 'limit', 'fields']);
    expect(before.fields.map(({ cache }) => cache)).toEqual([
      { class: 'alerts', seconds: 15 },
      { class: 'machines', seconds: 60 },
    ]);
    expect((await explain(subgraph, DASHBOARD, { roles: AUDITOR })).estimatedCallsNow).toBe(0);
  });

  it('is not cached if nothing was read, and unknown below', async () => {
    const subgraph = await startSubgraph({ cache: true });
    expect(await statesOf(subgraph, DASHBOARD)).toEqual({
      now: 2,
      'Query.alerts': 'not kept',
      'Alert.machine': 'unknown',
    });
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.emulator.control.calls({ operation: 'token' })).toEqual([]);
  });

  it('is cached after a read, and then the operation makes the expected calls: none', async () => {
    const subgraph = await startSubgraph({ cache: true });
    await subgraph.ask(DASHBOARD);
    subgraph.forgetCalls();
    expect(await statesOf(subgraph, DASHBOARD)).toEqual({
      now: 0,
      'Query.alerts': 'kept',
      'Alert.machine': 'kept',
    });
    await subgraph.ask(DASHBOARD);
    expect(subgraph.calls()).toEqual([]);
  });

  it('ends with the lifetime of a class', async () => {
    const subgraph = await startSubgraph({ cache: true });
    await subgraph.ask(DASHBOARD);
    subgraph.clock.advance(16_000);
    expect(await statesOf(subgraph, DASHBOARD)).toMatchObject({
      'Query.alerts': 'not kept',
      'Alert.machine': 'unknown',
    });
  });

  it('ends with a write to the class', async () => {
    const subgraph = await startSubgraph({ cache: true });
    const [id = ''] = await machineIds(subgraph, 1);
    const machine = `{ machine(id: "${id}") { riskScore } }`;
    expect(await statesOf(subgraph, machine)).toEqual({ now: 0, 'Query.machine': 'kept' });
    const tagged = await subgraph.ask(
      'mutation ($input: AddMachineTagInput!) { addMachineTag(input: $input) { outcome } }',
      {
        roles: ALL_ROLES,
        variables: { input: { machineId: id, value: 'lab', comment: 'Moved to the lab' } },
      },
    );
    expect(tagged.data.addMachineTag.outcome).toBe('DONE');
    expect(await statesOf(subgraph, machine)).toEqual({ now: 1, 'Query.machine': 'not kept' });
  });

  it('is partly cached if some of the rows were read', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ cache: true });
    const [id = ''] = await machineIds(subgraph, 3);
    await subgraph.ask(`{ machine(id: "${id}") { logonUsers { nodes { accountName } } } }`);
    const users = '{ machines(first: 3) { nodes { logonUsers { nodes { accountName } } } } }';
    expect(await statesOf(subgraph, users)).toEqual({
      now: 3,
      'Query.machines': 'kept',
      'Machine.logonUsers': 'partly kept',
    });
  });

  it('is partly cached if some of the parents are not', async () => {
    const subgraph = await startSubgraph({ cache: true });
    const [id = ''] = await machineIds(subgraph, 1);
    await subgraph.ask(`{ machine(id: "${id}") { logonUsers { nodes { accountName } } } }`);
    const options = {
      variables: {
        r: [
          { __typename: 'Machine', id },
          { __typename: 'Machine', id: '00000000000000000000000000000000000000ff' },
        ],
      },
    };
    const entities =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Machine { logonUsers { nodes { accountName } } } } }';
    expect(await statesOf(subgraph, entities, options)).toMatchObject({
      'Query._entities(Machine)': 'partly kept',
      'Machine.logonUsers': 'partly kept',
    });
  });

  it('is cached if there is nothing to read', async () => {
    const subgraph = await startSubgraph({ cache: true });
    const none =
      '{ machines(filter: { computerDnsName: { eq: "nowhere" } }) { nodes { logonUsers { nodes { accountName } } } } }';
    await subgraph.ask(none);
    expect(await statesOf(subgraph, none)).toEqual({
      now: 0,
      'Query.machines': 'kept',
      'Machine.logonUsers': 'kept',
    });
  });

  it('distinguishes aliases', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ cache: true });
    await subgraph.ask('{ machines(first: 2) { nodes { id } } }');
    const plan = await explain(
      subgraph,
      '{ few: machines(first: 2) { nodes { id } } many: machines(first: 3) { nodes { id } } }',
      { roles: AUDITOR },
    );
    expect(plan.fields.map(({ path, cache }) => [path, cache === 'none' ? cache : cache.state])).toEqual([
      [['few'], 'kept'],
      [['many'], 'not kept'],
    ]);
  });

  it(
    'is not cached during a read, without waiting for it',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({ cache: true });
      const [id = ''] = await machineIds(subgraph, 1);
      subgraph.clock.advance(61_000);
      subgraph.forgetCalls();
      subgraph.emulator.control.addFault({ operation: 'getMachine' }, 'hang');
      const reading = subgraph.ask(`{ machine(id: "${id}") { osPlatform } }`);
      await expect.poll(() => subgraph.calls('getMachine')).toHaveLength(1);
      expect(await statesOf(subgraph, `{ machine(id: "${id}") { riskScore } }`)).toEqual({
        now: 1,
        'Query.machine': 'not kept',
      });
      subgraph.emulator.control.clearFaults();
      await subgraph.passTime(reading);
    },
  );

  it('is not determined if the operation is rejected anyway', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ cache: true });
    const expensive = '{ machines(first: 1000) { nodes { logonUsers { nodes { accountName } } } } }';
    await subgraph.ask('{ machines(first: 1000) { nodes { id } } }');
    expect(await statesOf(subgraph, expensive)).toEqual({
      now: 1_001,
      'Query.machines': 'unknown',
      'Machine.logonUsers': 'unknown',
    });
  });

  it('is not cached for a request for fresh data', async () => {
    const subgraph = await startSubgraph({ cache: true });
    await subgraph.ask(DASHBOARD);
    const headers = { 'cache-control': 'no-cache' };
    expect(await statesOf(subgraph, DASHBOARD, { headers })).toMatchObject({ 'Query.alerts': 'not kept' });
  });

  it('reveals nothing of fields that the caller may not read', async () => {
    const subgraph = await startSubgraph({ cache: true });
    await subgraph.ask('{ vulnerabilities(first: 5) { nodes { id } } }', { roles: ALL_ROLES });
    expect(
      await statesOf(subgraph, '{ vulnerabilities(first: 5) { nodes { id } } machines { nodes { id } } }'),
    ).toEqual({
      now: 1,
      'Query.vulnerabilities': 'none',
      'Query.machines': 'not kept',
    });
    expect(subgraph.audit()).toEqual([]);
  });

  it('is absent for hunts and writes, which are neither sent nor recorded', async () => {
    const subgraph = await startSubgraph({ cache: true });
    const roles = ALL_ROLES;
    expect(
      await statesOf(subgraph, '{ defenderHunt(query: "DeviceInfo | take 5") { rows { machine { id } } } }', {
        roles,
      }),
    ).toMatchObject({ 'Query.defenderHunt': 'none', 'DefenderHuntingRow.machine': 'unknown' });
    const isolate =
      'mutation { isolateMachine(input: { machineId: "0000000000000000000000000000000000000001", comment: "x" }) { machineAction { machine { id } } } }';
    expect(await statesOf(subgraph, isolate, { roles })).toMatchObject({
      'Mutation.isolateMachine': 'none',
      'MachineAction.machine': 'unknown',
    });
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.emulator.control.calls({ operation: 'token' })).toEqual([]);
    expect(subgraph.audit()).toEqual([]);
  });

  it('requests no token if capabilities are selected beside it', async () => {
    const subgraph = await startSubgraph({ cache: true });
    await explain(subgraph, '{ defenderCapabilities { granted } machines { nodes { id } } }', {
      roles: AUDITOR,
    });
    expect(subgraph.emulator.control.calls({ operation: 'token' })).toEqual([]);
  });
});
