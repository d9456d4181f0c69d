import { describe, expect, it } from 'vitest';
import { startWithMachine, posts, write, type ActionMutation } from '../../kit/writes/response-actions.js';

const [ONE, OTHER] = ['a'.repeat(40), 'b'.repeat(40)];

const CASES: readonly [ActionMutation, object, object][] = [
  ['isolateMachine', { isolationType: 'SELECTIVE' }, { isolationType: 'FULL' }],
  ['runDefenderAntiVirusScan', { scanType: 'QUICK' }, { scanType: 'FULL' }],
  ['stopAndQuarantineDefenderFile', { sha1: ONE }, { sha1: OTHER }],
  [
    'runDefenderLiveResponse',
    { commands: [{ getFile: { path: 'C:\\one.log' } }] },
    { commands: [{ getFile: { path: 'C:\\other.log' } }] },
  ],
];

describe('an action while one of its kind with another effect is pending', () => {
  it.each(CASES)('conflicts: %s of %o, then %o', async (mutation, first, second) => {
    const { subgraph, machine } = await startWithMachine();
    const roles = ['Defender.ActiveRemediation', 'Defender.LiveResponse.Collect'];
    const ask = (input: object) => write(subgraph, mutation, { machineId: machine.id, ...input }, { roles });
    const { receipt: pending } = await ask(first);
    const key = { ...second, idempotencyKey: 'ticket 1' };
    expect((await ask(key)).receipt).toMatchObject({
      outcome: 'CONFLICTING_PENDING',
      machineAction: { id: pending.machineAction?.id },
    });
    expect((await ask(first)).receipt.outcome).toBe('ALREADY_PENDING');
    expect(posts(subgraph)).toHaveLength(1);
    // The key is free, so that a retry is sent once the other has ended.
    subgraph.clock.advance(3_600_000);
    expect((await ask(key)).receipt.outcome).toBe('CREATED');
  });

  it('conflicts if only Defender knows of it', async () => {
    const { subgraph, machine } = await startWithMachine();
    subgraph.emulator.control.addAction({ machineId: machine.id, type: 'Isolate', scope: 'Selective' });
    subgraph.emulator.control.addFault(
      { operation: 'listMachineActions', times: 1 },
      { status: 200, body: { value: [] } },
    );
    const input = { machineId: machine.id, isolationType: 'FULL' };
    expect((await write(subgraph, 'isolateMachine', input)).receipt.outcome).toBe('CONFLICTING_PENDING');
  });

  it('is shown as a conflict before it is tried', async () => {
    const { subgraph, machine } = await startWithMachine();
    await write(subgraph, 'isolateMachine', { machineId: machine.id, isolationType: 'SELECTIVE' });
    const { data } = await subgraph.ask(
      `{ machine(id: "${machine.id}") { availableActions { action isolationType reason } } }`,
      { roles: ['Defender.ViewData', 'Defender.ActiveRemediation'] },
    );
    const isolations = data.machine.availableActions.filter(
      ({ action }: { action: string }) => action === 'ISOLATE_MACHINE',
    );
    expect(isolations).toEqual([
      { action: 'ISOLATE_MACHINE', isolationType: 'FULL', reason: 'CONFLICTING_PENDING' },
      { action: 'ISOLATE_MACHINE', isolationType: 'SELECTIVE', reason: 'ALREADY_PENDING' },
    ]);
  });
});
