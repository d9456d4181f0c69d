import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { idsNewestFirst, onlyTenant, walkPages } from '../../kit/reads/walk-pages.js';

function expectedIds(subgraph: SubgraphUnderTest, machineId?: string): string[] {
  const actions = onlyTenant(subgraph).machineActions.map(({ action }) => action);
  return idsNewestFirst(
    actions.filter((action) => machineId === undefined || action.machineId === machineId),
    ({ lastUpdateDateTimeUtc }) => lastUpdateDateTimeUtc,
  );
}

describe('machine actions, newest first', () => {
  it('walk through all, each once, in order, one sorted call a page', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 50, alerts: 0, machineActions: 700 } });
    const walk = await walkPages(subgraph, 'machineActions', { first: 100 });
    expect(walk.ids).toEqual(expectedIds(subgraph));
    expect(subgraph.calls()).toHaveLength(7);
    for (const { query } of subgraph.calls()) expect(query['$orderby']).toBe('lastUpdateDateTimeUtc desc');
  });

  it('preserve their order if page borders are between equal times', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 20, alerts: 0, machineActions: 240 } });
    for (const [index, { action }] of onlyTenant(subgraph).machineActions.entries()) {
      action.lastUpdateDateTimeUtc = new Date(
        subgraph.clock.now() - Math.floor(index / 80) * 60_000,
      ).toISOString();
    }
    const walk = await walkPages(subgraph, 'machineActions', { first: 9 });
    expect(walk.ids).toEqual(expectedIds(subgraph));
  });

  it.each([
    ['sorting', { orderByOnMachineActions: 'refused' }],
    ['sorting and upper bounds on time', { orderByOnMachineActions: 'refused', lessThan: 'refused' }],
    ['upper bounds on time', { lessThan: 'refused' }],
    ['filters by last update', { lastUpdateFilterOnMachineActions: 'refused' }],
    [
      'sorting and filters by last update',
      { orderByOnMachineActions: 'refused', lastUpdateFilterOnMachineActions: 'refused' },
    ],
  ] as const)('are the same if the service rejects %s', async (_, switches) => {
    const subgraph = await startSubgraph({
      emulator: { machines: 50, alerts: 0, machineActions: 300, switches },
    });
    const walk = await walkPages(subgraph, 'machineActions', { first: 120 });
    expect(walk.ids).toEqual(expectedIds(subgraph));
    expect(subgraph.calls().length).toBeLessThanOrEqual(walk.pages * 5);
  });

  it('respect the filter', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 50, alerts: 0, machineActions: 300 } });
    const isolations = new Set(
      onlyTenant(subgraph)
        .machineActions.filter(({ action }) => action.type === 'Isolate')
        .map(({ action }) => action.id),
    );
    const walk = await walkPages(subgraph, 'machineActions', {
      first: 10,
      rest: 'filter: { type: { eq: ISOLATE } }',
    });
    expect(walk.ids).toEqual(expectedIds(subgraph).filter((id) => isolations.has(id)));
  });

  it('lose and repeat nothing if a returned action changes during a walk', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 20, alerts: 0, machineActions: 60 } });
    const before = expectedIds(subgraph);
    const { machineActions } = onlyTenant(subgraph);
    const walk = await walkPages(subgraph, 'machineActions', { first: 10 }, (pages) => {
      const shown = machineActions.find(({ action }) => action.id === before[pages]);
      shown!.action.lastUpdateDateTimeUtc = new Date(subgraph.clock.now()).toISOString();
    });
    expect(walk.ids).toEqual(before);
  });
});

describe('the lists of one machine', () => {
  it(
    'page newest first through its actions, and concurrent machines share calls',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 60, alerts: 0, machineActions: 400 } });
      const [first, second] = onlyTenant(subgraph).machineActions;
      const ids = [...new Set([first!.action.machineId, second!.action.machineId])];
      for (const id of ids) {
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const { data } = await subgraph.ask(
            `query ($after: String) { machine(id: "${id}") { actions(first: 3, after: $after) {
            nodes { id } pageInfo { hasNextPage endCursor } } } }`,
            { variables: { after } },
          );
          seen.push(...data.machine.actions.nodes.map((node: { id: string }) => node.id));
          after = data.machine.actions.pageInfo.hasNextPage ? data.machine.actions.pageInfo.endCursor : null;
        } while (after !== null);
        expect(seen).toEqual(expectedIds(subgraph, id));
      }
      subgraph.forgetCalls();
      const { data } = await subgraph.ask(
        '{ machines(first: 60) { nodes { id actions(first: 1000) { nodes { id } } } } }',
      );
      for (const { id, actions } of data.machines.nodes) {
        expect(actions.nodes.map((node: { id: string }) => node.id)).toEqual(expectedIds(subgraph, id));
      }
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual([
        'listMachines',
        'listMachineActions',
        'listMachineActions',
      ]);
    },
  );

  it(
    'page newest first through its alerts, in one call a machine with any arguments',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 4, alerts: 80 } });
      const { alerts, machines } = onlyTenant(subgraph);
      const id = machines
        .map((machine) => machine.id)
        .find((one) => alerts.some(({ machineId }) => machineId === one))!;
      const { data } = await subgraph.ask(`{ machine(id: "${id}") {
      newest: alerts(first: 2) { nodes { id } pageInfo { hasNextPage endCursor } }
      all: alerts(first: 1000) { nodes { id evidence { __typename } } }
    } }`);
      const expected = idsNewestFirst(
        alerts.filter(({ machineId }) => machineId === id),
        ({ lastUpdateTime }) => lastUpdateTime,
      );
      expect(data.machine.all.nodes.map((node: { id: string }) => node.id)).toEqual(expected);
      expect(data.machine.newest.nodes.map((node: { id: string }) => node.id)).toEqual(expected.slice(0, 2));
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['getMachine', 'listMachineAlerts']);
      const next = await subgraph.ask(
        `query ($after: String) { machine(id: "${id}") { alerts(first: 2, after: $after) { nodes { id } } } }`,
        { variables: { after: data.machine.newest.pageInfo.endCursor } },
      );
      expect(next.data.machine.alerts.nodes.map((node: { id: string }) => node.id)).toEqual(
        expected.slice(2, 4),
      );
    },
  );
});
