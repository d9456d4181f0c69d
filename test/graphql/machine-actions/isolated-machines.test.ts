import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Switches } from '../../../emulator/switches.js';
import { CONTOSO } from '../../kit/servers/start-tenants.js';
import { startLimited } from '../../kit/servers/start-limited.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const LIST = '{ defenderIsolatedMachines { nodes { machineId state asOfTime pending { id type } } } }';
const HOUR = 3_600_000;
const EMULATOR = { machines: 12, alerts: 0, machineActions: 0 };
const hoursAgo = (hours: number) => hours * HOUR;

async function start(switches: Partial<Switches> = {}) {
  const subgraph = await startSubgraph({ emulator: { ...EMULATOR, switches } });
  const [tenant] = subgraph.emulator.tenants.values();
  const ids = tenant!.machines.map(({ id }) => id);
  const place = (machine: number, type: string, status: string, hours: number, scope = 'Full') =>
    subgraph.emulator.control.addAction({
      machineId: ids[machine]!,
      type,
      status,
      scope,
      ageMs: hoursAgo(hours),
    });
  return { subgraph, ids, place };
}

describe('defenderIsolatedMachines', () => {
  it('lists isolated machines and pending changes, the latest first, with one call', async () => {
    const { subgraph, ids, place } = await start();
    place(0, 'Isolate', 'Succeeded', 9);
    place(1, 'Isolate', 'Succeeded', 8);
    place(1, 'Unisolate', 'Succeeded', 7);
    place(2, 'Isolate', 'Succeeded', 6, 'Selective');
    const pending = place(3, 'Isolate', 'Pending', 5);
    place(4, 'Isolate', 'Failed', 4);
    place(5, 'RunAntiVirusScan', 'Succeeded', 3);
    const { data, errors } = await subgraph.ask(LIST);
    expect(errors).toBeUndefined();
    const shown = data.defenderIsolatedMachines.nodes.map(
      ({ asOfTime: _, ...row }: { asOfTime: unknown }) => row,
    );
    expect(shown).toEqual([
      { machineId: ids[3], state: 'UNKNOWN', pending: [{ id: pending.id, type: 'ISOLATE' }] },
      { machineId: ids[2], state: 'SELECTIVE', pending: [] },
      { machineId: ids[0], state: 'FULL', pending: [] },
    ]);
    expect(subgraph.calls()).toMatchObject([
      { operation: 'listMachineActions', query: { $filter: "type in ('Isolate','Unisolate')" } },
    ]);
  });

  it('is paged like other lists', async () => {
    const { subgraph, ids, place } = await start();
    for (const [machine, hours] of [5, 1, 3].entries()) place(machine, 'Isolate', 'Succeeded', hours);
    const PAGE = `query ($after: String) { defenderIsolatedMachines(first: 2, after: $after) {
      totalCount nodes { machineId } pageInfo { endCursor hasNextPage } } }`;
    const pageAfter = async (after: string | null) =>
      (await subgraph.ask(PAGE, { variables: { after } })).data.defenderIsolatedMachines;
    const first = await pageAfter(null);
    expect([first.totalCount, first.nodes]).toEqual([3, [{ machineId: ids[1] }, { machineId: ids[2] }]]);
    const second = await pageAfter(first.pageInfo.endCursor);
    expect([second.pageInfo.hasNextPage, second.nodes]).toEqual([false, [{ machineId: ids[0] }]]);
  });

  it('reads each type by itself where Defender rejects `in`, and remembers that', async () => {
    const { subgraph, ids, place } = await start({ inOperator: 'nowhere' });
    place(0, 'Isolate', 'Succeeded', 3);
    place(1, 'Isolate', 'Succeeded', 2);
    place(1, 'Unisolate', 'Succeeded', 1);
    const filters = async () => {
      subgraph.forgetCalls();
      const { data } = await subgraph.ask(LIST);
      expect(data.defenderIsolatedMachines.nodes).toMatchObject([{ machineId: ids[0], state: 'FULL' }]);
      return subgraph.calls().map(({ query }) => query['$filter']);
    };
    const single = ["type eq 'Isolate'", "type eq 'Unisolate'"];
    const [first, ...others] = await filters();
    expect(first).toBe("type in ('Isolate','Unisolate')");
    // Both are sent at once.
    expect(others.toSorted()).toEqual(single);
    expect((await filters()).toSorted()).toEqual(single);
  });

  it('reads the machines of all rows together', { tags: 'defender-first' }, async () => {
    const { subgraph, ids, place } = await start();
    for (const machine of ids.keys()) place(machine, 'Isolate', 'Succeeded', 1);
    const { data } = await subgraph.ask(
      '{ defenderIsolatedMachines { nodes { machineId machine { id } } } }',
    );
    expect(data.defenderIsolatedMachines.nodes).toHaveLength(ids.length);
    for (const { machineId, machine } of data.defenderIsolatedMachines.nodes)
      expect(machine.id).toBe(machineId);
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual([
      'listMachineActions',
      'listMachines',
    ]);
  });

  it('agrees with Machine.isolation, whatever happened', { tags: 'slow' }, async () => {
    const happened = fc.array(
      fc.tuple(
        fc.nat(EMULATOR.machines - 1),
        fc.constantFrom('Isolate', 'Unisolate', 'Offboard'),
        fc.constantFrom('Succeeded', 'Pending', 'InProgress', 'Failed', 'TimeOut', 'Cancelled'),
        fc.nat(5),
        fc.constantFrom('Full', 'Selective'),
      ),
      { maxLength: 40 },
    );
    const each = async (actions: readonly (readonly [number, string, string, number, string])[]) => {
      const { subgraph, place } = await start();
      for (const action of actions) place(...action);
      const { data } = await subgraph.ask(
        `{ machines { nodes { isolation { machineId state asOfTime pending { id type } } } } ${LIST.slice(1)}`,
      );
      const expected = data.machines.nodes
        .map(({ isolation }: { isolation: unknown }) => isolation)
        .filter(
          ({ state, pending }: { state: string; pending: unknown[] }) =>
            !['RELEASED', 'UNKNOWN'].includes(state) || pending.length > 0,
        );
      expect(data.defenderIsolatedMachines.nodes).toHaveLength(expected.length);
      expect(data.defenderIsolatedMachines.nodes).toEqual(expect.arrayContaining(expected));
    };
    await fc.assert(fc.asyncProperty(happened, each), { numRuns: 10 });
  });

  it('pages through more than 10,000 actions', { tags: 'slow' }, async () => {
    const { subgraph, ids, place } = await start();
    for (let index = 0; index < 10_001; index += 1) place(index % ids.length, 'Isolate', 'Succeeded', index);
    const { data } = await subgraph.ask(LIST);
    expect(
      data.defenderIsolatedMachines.nodes.map(({ machineId }: { machineId: string }) => machineId),
    ).toEqual(ids);
    expect(subgraph.calls('listMachineActions')).toHaveLength(2);
  });

  it('hides machines outside the device groups of the caller', async () => {
    const { subgraph, ask, inside, outside } = await startLimited();
    for (const { id } of [inside[0]!, outside[0]!])
      subgraph.emulator.control.addAction({
        machineId: id,
        type: 'Isolate',
        status: 'Succeeded',
        tenantId: CONTOSO,
      });
    const { data } = await ask(CONTOSO, '{ defenderIsolatedMachines { nodes { machineId } } }', {
      roles: ['Defender.ViewData'],
    });
    expect(data.defenderIsolatedMachines.nodes).toEqual([{ machineId: inside[0]!.id }]);
  });
});
