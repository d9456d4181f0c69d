import { describe, expect, it } from 'vitest';
import type { PlacedAction } from '../../../emulator/control/place-action.js';
import { startWithMachine } from '../../kit/writes/response-actions.js';

const QUERY = `query ($id: ID!) {
  machine(id: $id) { isolation { state asOfTime source { id } pending { id type } } actions(first: 5) { nodes { id scope } } }
}`;
const HOUR = 3_600_000;

async function isolationAfter(actions: readonly Omit<PlacedAction, 'machineId'>[]) {
  const { subgraph, machine } = await startWithMachine();
  const placed = actions.map((action) =>
    subgraph.emulator.control.addAction({ ...action, machineId: machine.id }),
  );
  const { data, errors } = await subgraph.ask(QUERY, { variables: { id: machine.id } });
  expect(errors).toBeUndefined();
  const scopes = data.machine.actions.nodes.map(({ scope }: { scope: unknown }) => scope);
  return { subgraph, placed, isolation: data.machine.isolation, scopes };
}

describe('selective isolation', () => {
  it.each([
    ['DefenderIsolationType', 'SELECTIVE'],
    ['MachineIsolationState', 'SELECTIVE'],
  ])('promises in %s.%s no exceptions that Isolation Exclusion Rules remove', async (name, value) => {
    const { subgraph } = await startWithMachine();
    const query = `{ __type(name: "${name}") { enumValues { name description } } }`;
    const { data } = await subgraph.ask(query);
    const values: { name: string; description: string }[] = data.__type.enumValues;
    expect(values.find((one) => one.name === value)?.description).toMatch(/Isolation\s+Exclusion\s+Rules/);
  });
});

describe('Machine.isolation', () => {
  it.each([
    ['Full', 'FULL'],
    ['Selective', 'SELECTIVE'],
    ['UnManagedDevice', 'ISOLATED'],
    [null, 'ISOLATED'],
  ])('reports an isolation of scope %s as %s', async (scope, state) => {
    const { placed, isolation } = await isolationAfter([
      { type: 'Unisolate', status: 'Succeeded', ageMs: 2 * HOUR },
      { type: 'Isolate', scope, status: 'Succeeded', ageMs: HOUR },
      { type: 'RunAntiVirusScan', status: 'Succeeded' },
    ]);
    const { id, lastUpdateDateTimeUtc } = placed[1]!;
    expect(isolation).toEqual({ state, asOfTime: lastUpdateDateTimeUtc, source: { id }, pending: [] });
  });

  it('is derived from actions whose scopes are named like the input, whatever their case', async () => {
    const { scopes } = await isolationAfter([
      { type: 'Isolate', scope: 'UnManagedDevice', status: 'Succeeded', ageMs: 4 * HOUR },
      { type: 'Isolate', scope: 'SELECTIVE', status: 'Succeeded', ageMs: 3 * HOUR },
      { type: 'RunAntiVirusScan', scope: 'quick', status: 'Succeeded', ageMs: 2 * HOUR },
      { type: 'RunAntiVirusScan', scope: 'Custom', status: 'Succeeded', ageMs: HOUR },
      { type: 'Unisolate', scope: null, status: 'Succeeded' },
    ]);
    expect(scopes).toEqual([null, 'UNRECOGNIZED', 'QUICK', 'SELECTIVE', 'UNMANAGED_DEVICE']);
  });

  it('reports a release, and a pending action after it', async () => {
    const { placed, isolation } = await isolationAfter([
      { type: 'Isolate', scope: 'Full', status: 'Succeeded', ageMs: 2 * HOUR },
      { type: 'Unisolate', status: 'Succeeded', ageMs: HOUR },
      { type: 'Isolate', scope: 'Full', ageMs: 1_000 },
      { type: 'Unisolate', ageMs: 500 },
    ]);
    expect(isolation).toMatchObject({ state: 'RELEASED', source: { id: placed[1]!.id } });
    expect(isolation.pending).toEqual([
      { id: placed[3]!.id, type: 'UNISOLATE' },
      { id: placed[2]!.id, type: 'ISOLATE' },
    ]);
  });

  it.each<[string, readonly Omit<PlacedAction, 'machineId'>[]]>([
    ['there were no actions', []],
    ['there were only other actions', [{ type: 'RunAntiVirusScan', status: 'Succeeded' }]],
    [
      'a release timed out after the isolation',
      [
        { type: 'Isolate', scope: 'Full', status: 'Succeeded', ageMs: HOUR },
        { type: 'Unisolate', status: 'TimeOut' },
      ],
    ],
    [
      'both ended at the same moment',
      [
        { type: 'Isolate', scope: 'Full', status: 'Succeeded', ageMs: HOUR },
        { type: 'Unisolate', status: 'Succeeded', ageMs: HOUR },
      ],
    ],
  ])('is UNKNOWN if %s', async (_when, actions) => {
    const { isolation } = await isolationAfter(actions);
    expect(isolation).toMatchObject({ state: 'UNKNOWN', source: null, asOfTime: null });
  });

  it('shares the call of the actions beside it', async () => {
    const { subgraph } = await isolationAfter([]);
    expect(subgraph.calls('listMachineActions')).toHaveLength(1);
    expect(subgraph.calls()).toHaveLength(2);
  });
});
