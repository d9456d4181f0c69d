import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const MACHINES = { machines: 70, alerts: 70, machineActions: 70 };

const askMachines = (subgraph: SubgraphUnderTest, ids: readonly string[], token?: string) =>
  subgraph.ask('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Machine { id } } }', {
    variables: { r: ids.map((id) => ({ __typename: 'Machine', id })) },
    ...(token !== undefined && { token }),
  });

async function expectMachines(
  subgraph: SubgraphUnderTest,
  ids: readonly string[],
  token?: string,
): Promise<void> {
  const { data, errors } = await askMachines(subgraph, ids, token);
  expect(errors).toBeUndefined();
  expect(data._entities.map(({ id }: { id: string }) => id)).toEqual(ids);
}

const machineIds = (subgraph: SubgraphUnderTest, count: number) =>
  onlyTenant(subgraph)
    .machines.slice(0, count)
    .map(({ id }) => id);

const failedOf = (subgraph: SubgraphUnderTest) => subgraph.calls().filter(({ status }) => status !== 200);

describe('a batch that the service rejects', () => {
  it(
    'is halved until the service accepts it, and the working size is cached',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: { ...MACHINES, switches: { maxInValues: 25 } } });
      const ids = machineIds(subgraph, 50);
      await expectMachines(subgraph, ids);
      expect(subgraph.calls().map(({ query, status }) => [query['$top'], status])).toEqual([
        ['50', 400],
        ['25', 200],
        ['25', 200],
      ]);
      subgraph.forgetCalls();
      await expectMachines(subgraph, ids);
      expect(subgraph.calls().map(({ query, status }) => [query['$top'], status])).toEqual([
        ['25', 200],
        ['25', 200],
      ]);
    },
  );

  it.each<[string, (subgraph: SubgraphUnderTest) => void]>([
    ['in', ({ emulator }) => emulator.control.setSwitches({ inOperator: 'nowhere' })],
    [
      'lists of ids by an empty 404',
      ({ emulator }) => emulator.control.addFault({ operation: 'listMachines' }, { status: 404 }),
    ],
    [
      'lists of ids by 414',
      ({ emulator }) => emulator.control.addFault({ operation: 'listMachines' }, { html: 414 }),
    ],
  ])(
    'ends in single reads if the service rejects %s, and the next request makes no failing call',
    { tags: ['slow', 'defender-first'] },
    async (_, refuse) => {
      const subgraph = await startSubgraph({ emulator: MACHINES });
      refuse(subgraph);
      const ids = machineIds(subgraph, 30);
      await expectMachines(subgraph, ids);
      expect(failedOf(subgraph).length).toBeLessThanOrEqual(7);
      expect(subgraph.calls('getMachine')).toHaveLength(30);
      subgraph.forgetCalls();
      await expectMachines(subgraph, ids);
      expect(failedOf(subgraph)).toEqual([]);
      expect(subgraph.calls('getMachine')).toHaveLength(30);
    },
  );

  it('is tried again after an hour', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: MACHINES });
    const fault = subgraph.emulator.control.addFault(
      { operation: 'listMachines' },
      { status: 400, body: {} },
    );
    const ids = machineIds(subgraph, 10);
    await expectMachines(subgraph, ids);
    subgraph.emulator.control.removeFault(fault);
    subgraph.clock.advance(3_600_001);
    subgraph.forgetCalls();
    await expectMachines(subgraph, ids);
    expect(subgraph.calls()).toMatchObject([{ operation: 'listMachines', query: { $top: '10' } }]);
  });

  it(
    'whose single reads are rejected too is tried again after a minute, although the clock was set back',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: MACHINES });
      const { emulator, clock } = subgraph;
      const faults = ['listMachines', 'getMachine'].map((operation) =>
        emulator.control.addFault({ operation }, { status: 400, body: {} }),
      );
      const ids = machineIds(subgraph, 10);
      const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
      clock.advance(600_000);
      await askMachines(subgraph, ids, token);
      expect(subgraph.calls('getMachine')).toHaveLength(3);
      for (const fault of faults) emulator.control.removeFault(fault);
      clock.setBack(600_000);
      expect((await askMachines(subgraph, ids, token)).errors).toHaveLength(10);
      clock.advance(60_001);
      await expectMachines(subgraph, ids, token);
      clock.advance(3_600_000);
      subgraph.forgetCalls();
      await expectMachines(subgraph, ids);
      expect(subgraph.calls()).toMatchObject([{ operation: 'listMachines' }]);
    },
  );

  it(
    'affects its own kind only: a rejection for machines says nothing of alerts',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({
        emulator: { ...MACHINES, switches: { inOperator: 'not-on-alerts' } },
      });
      const { alerts } = onlyTenant(subgraph);
      const ids = alerts.slice(0, 20).map(({ id }) => id);
      const { data, errors } = await subgraph.ask(
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Alert { id evidence { __typename } } } }',
        { variables: { r: ids.map((id) => ({ __typename: 'Alert', id })) } },
      );
      expect(errors).toBeUndefined();
      expect(data._entities.map(({ id }: { id: string }) => id)).toEqual(ids);
      expect(data._entities[0].evidence).toHaveLength(alerts[0]!.evidence.length);
      expect(subgraph.calls('getAlert')).toHaveLength(20);
      await expectMachines(subgraph, machineIds(subgraph, 50));
      expect(subgraph.calls('listMachines')).toMatchObject([{ status: 200 }]);
      expect(subgraph.calls('getMachine')).toEqual([]);
    },
  );

  it('of actions by machine ends in one list of all actions', async () => {
    const subgraph = await startSubgraph({ emulator: { ...MACHINES, switches: { inOperator: 'nowhere' } } });
    const { data, errors } = await subgraph.ask(
      '{ machines(first: 8) { nodes { id actions { nodes { machineId } } } } }',
    );
    expect(errors).toBeUndefined();
    for (const { id, actions } of data.machines.nodes) {
      const own = onlyTenant(subgraph).machineActions.filter(({ action }) => action.machineId === id);
      expect(actions.nodes).toEqual(own.map(() => ({ machineId: id })));
    }
    expect(subgraph.calls('listMachineActions').map(({ status }) => status)).toEqual([400, 200]);
  });

  it('that fails for another reason is not split', async () => {
    const env = { DEFENDER_SOURCES: 'machines=defender' };
    const subgraph = await startSubgraph({ emulator: MACHINES, env });
    subgraph.emulator.control.addFault({ operation: 'listMachines', times: 1 }, { status: 403, body: {} });
    const { data } = await subgraph.ask(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Machine { id } } }',
      { variables: { r: machineIds(subgraph, 5).map((id) => ({ __typename: 'Machine', id })) } },
    );
    expect(data._entities).toEqual([null, null, null, null, null]);
    expect(subgraph.calls()).toHaveLength(1);
  });
});

describe('the actions of many machines, if the service rejects their filter', () => {
  /** Two full batches: both are in flight at once, however fast the service answers. */
  const READ = 100;
  const ACTIONS = `{ machines(first: ${READ}) { nodes { id actions(first: 5) { nodes { id machineId } } } } }`;
  const start = (machineActions: number) =>
    startSubgraph({
      emulator: { machines: READ, alerts: 0, machineActions, switches: { inOperator: 'nowhere' } },
    });

  it('are read with one call for all batches in flight', async () => {
    const subgraph = await start(70);
    const first = await subgraph.ask(ACTIONS);
    expect(first.errors).toBeUndefined();
    subgraph.forgetCalls();
    const { data } = await subgraph.ask(ACTIONS);
    expect(data).toEqual(first.data);
    expect(subgraph.calls('listMachineActions').map(({ query }) => query)).toEqual([{ $top: '10000' }]);
    const shown = (
      data.machines.nodes as { id: string; actions: { nodes: { machineId: string }[] } }[]
    ).flatMap(({ id, actions }) => actions.nodes.map(({ machineId }) => [id, machineId]));
    expect(shown.length).toBeGreaterThan(20);
    for (const [id, machineId] of shown) expect(machineId).toBe(id);
  });

  it('try the filter again after an hour', async () => {
    const subgraph = await start(70);
    await subgraph.ask(ACTIONS);
    subgraph.emulator.control.setSwitches({ inOperator: 'everywhere' });
    subgraph.clock.advance(3_600_001);
    subgraph.forgetCalls();
    await subgraph.ask(ACTIONS);
    expect(subgraph.calls('listMachineActions').map(({ query }) => query['$filter'] !== undefined)).toEqual([
      true,
      true,
    ]);
  });

  it('are read by machine if one call does not return the whole list', { tags: 'slow' }, async () => {
    const subgraph = await start(10_001);
    const { errors } = await subgraph.ask(
      '{ machines(first: 5) { nodes { id actions(first: 5) { nodes { id } } } } }',
    );
    expect(errors).toBeUndefined();
    const queries = subgraph.calls('listMachineActions').map(({ query }) => query);
    expect(queries.filter((query) => query['$filter'] === undefined)).toHaveLength(1);
    expect(queries.filter((query) => / eq /.test(query['$filter'] ?? ''))).toHaveLength(5);
  });
});
