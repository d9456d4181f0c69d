import { describe, expect, it } from 'vitest';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { auditWords, posts, RESPONDER, startWithMachine, write } from '../../kit/writes/response-actions.js';
import { warned } from '../../kit/writes/warned.js';

const LATER_MS = 60_000;

describe('a machine on which the action is in effect already', () => {
  it.each([
    ['isolateMachine', 'releaseMachine'],
    ['restrictDefenderCodeExecution', 'unrestrictDefenderCodeExecution'],
  ] as const)('%s says so, sends nothing, and can be forced', async (apply, lift) => {
    const { subgraph, machine } = await startWithMachine({
      emulator: { switches: { isolateWhenIsolated: 'succeeds' } },
    });
    const input = { machineId: machine.id };
    const first = await write(subgraph, apply, input);
    subgraph.clock.advance(LATER_MS);
    const second = await write(subgraph, apply, input);
    expect(second.receipt).toMatchObject({
      outcome: 'ALREADY_IN_EFFECT',
      machineAction: { id: first.receipt.machineAction?.id, status: 'SUCCEEDED' },
      warnings: [warned('ALREADY_IN_EFFECT', /as of \d{4}-.*force: true sends it anyway/)],
    });
    expect(posts(subgraph)).toHaveLength(1);
    expect((await write(subgraph, apply, { ...input, force: true })).receipt.outcome).toBe('CREATED');
    expect(posts(subgraph)).toHaveLength(2);
    subgraph.clock.advance(LATER_MS);
    expect((await write(subgraph, lift, input)).receipt.outcome).toBe('CREATED');
    subgraph.clock.advance(LATER_MS);
    expect((await write(subgraph, lift, input)).receipt.outcome).toBe('ALREADY_IN_EFFECT');
  });

  it.each([
    ['of another scope', { type: 'Isolate', scope: 'Selective', status: 'Succeeded' }],
    ['undone since', { type: 'Unisolate', status: 'Succeeded' }],
    ['that may have been undone since', { type: 'Unisolate', status: 'TimeOut' }],
    ['whose reversal failed, as far as Defender knows', { type: 'Unisolate', status: 'Failed' }],
  ])('is isolated again after an isolation %s', async (_what, after) => {
    const { subgraph, machine } = await startWithMachine();
    const { control } = subgraph.emulator;
    control.addAction({
      machineId: machine.id,
      type: 'Isolate',
      scope: 'Full',
      status: 'Succeeded',
      ageMs: 7_200_000,
    });
    control.addAction({ machineId: machine.id, ageMs: 3_600_000, ...after });
    const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect(receipt.outcome).toBe('CREATED');
  });

  it('is not isolated again if the release was canceled before it began', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { control } = subgraph.emulator;
    const isolation = control.addAction({
      machineId: machine.id,
      type: 'Isolate',
      scope: 'Full',
      status: 'Succeeded',
      ageMs: 7_200_000,
    });
    control.addAction({ machineId: machine.id, type: 'Unisolate', status: 'Cancelled', ageMs: 3_600_000 });
    const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect(receipt).toMatchObject({ outcome: 'ALREADY_IN_EFFECT', machineAction: { id: isolation.id } });
  });
});

describe('releaseMachine(cancelPending: true)', () => {
  it('cancels the pending isolation, checks that it is canceled, and releases', async () => {
    const { subgraph, machine } = await startWithMachine();
    const placed = subgraph.emulator.control.addAction({ machineId: machine.id, type: 'Isolate' });
    const input = { machineId: machine.id, cancelPending: true };
    const { errors, receipt } = await write(subgraph, 'releaseMachine', input);
    expect(errors).toBeUndefined();
    expect(receipt).toMatchObject({ outcome: 'CREATED', machineAction: { type: 'UNISOLATE' } });
    expect(posts(subgraph).map(({ operation }) => operation)).toEqual([
      'cancelMachineAction',
      'unisolateMachine',
    ]);
    expect(subgraph.emulator.control.actions().find(({ id }) => id === placed.id)?.status).toBe('Cancelled');
    expect(subgraph.calls().length).toBeLessThanOrEqual(7);
    expect(auditWords(subgraph)).toEqual([
      'actionIntended',
      'actionIntended',
      'actionSettled DONE',
      'actionSettled CREATED',
    ]);
  });

  it('is refused for callers that may not cancel, and nothing is sent', async () => {
    const { subgraph, machine } = await startWithMachine();
    subgraph.emulator.control.addAction({ machineId: machine.id, type: 'Isolate' });
    const input = { machineId: machine.id, cancelPending: true };
    const { errors } = await write(subgraph, 'releaseMachine', input, { roles: ['Defender.Release'] });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(posts(subgraph)).toEqual([]);
  });

  it('cancels an isolation that this service has just requested', async () => {
    const { subgraph, machine } = await startWithMachine();
    await write(subgraph, 'isolateMachine', { machineId: machine.id });
    const input = { machineId: machine.id, cancelPending: true };
    const { receipt } = await write(subgraph, 'releaseMachine', input);
    expect(receipt).toMatchObject({ outcome: 'CREATED', machineAction: { type: 'UNISOLATE' } });
    expect(posts(subgraph).map(({ operation }) => operation)).toEqual([
      'isolateMachine',
      'cancelMachineAction',
      'unisolateMachine',
    ]);
  });

  it('releases nothing if the isolation is not canceled, because the policy needs an approval for that', async () => {
    const { env } = createPolicyFile({ approvals: [{ name: 'Cancel', mutations: ['cancelMachineAction'] }] });
    const { subgraph, machine } = await startWithMachine({ env });
    const placed = subgraph.emulator.control.addAction({ machineId: machine.id, type: 'Isolate' });
    const { receipt } = await write(subgraph, 'releaseMachine', {
      machineId: machine.id,
      cancelPending: true,
    });
    expect(receipt).toMatchObject({ outcome: 'CONFLICTING_PENDING', machineAction: { id: placed.id } });
    expect(posts(subgraph)).toEqual([]);
  });

  it('cancels nothing in a dry run, and reports the obstacle', async () => {
    const { subgraph, machine } = await startWithMachine();
    const placed = subgraph.emulator.control.addAction({ machineId: machine.id, type: 'Isolate' });
    const input = { machineId: machine.id, cancelPending: true, dryRun: true };
    const { receipt } = await write(subgraph, 'releaseMachine', input);
    expect(receipt).toMatchObject({ outcome: 'CONFLICTING_PENDING', machineAction: { id: placed.id } });
    expect(posts(subgraph)).toEqual([]);
  });

  it('makes no further call if nothing is pending', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { receipt } = await write(
      subgraph,
      'releaseMachine',
      { machineId: machine.id, cancelPending: true },
      { roles: RESPONDER },
    );
    expect(receipt.outcome).toBe('CREATED');
    expect(subgraph.calls()).toHaveLength(3);
  });
});
