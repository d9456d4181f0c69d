import { expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const PAGE = 10_000;
const ACTIONS = 'query ($id: ID!) { machine(id: $id) { actions(first: 9) { nodes { id } } } }';
const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

it(
  'the actions of a machine lack none if an earlier one goes while their pages are read',
  { tags: ['slow', 'defender-first'] },
  async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 1, alerts: 0, machineActions: 1 } });
    const { machineActions, machines } = onlyTenant(subgraph);
    const [template] = machineActions;
    const machineId = machines[0]!.id;
    const all = Array.from({ length: PAGE + 5 }, (_row, index) => ({
      ...template!,
      action: { ...template!.action, id: idOf(index), machineId },
    }));
    // The first page is from before the change.
    const value = all.slice(0, PAGE).map(({ action }) => action);
    subgraph.emulator.control.addFault(
      { operation: 'listMachineActions', times: 1 },
      { status: 200, body: { value } },
    );
    machineActions.splice(0, Infinity, ...all.slice(1));
    const { data, errors } = await subgraph.ask(ACTIONS, { variables: { id: machineId } });
    expect(errors).toBeUndefined();
    const newest = Array.from({ length: 9 }, (_row, index) => ({ id: idOf(PAGE + 4 - index) }));
    expect(data.machine.actions.nodes).toEqual(newest);
  },
);
