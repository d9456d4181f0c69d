import { describe, expect, it } from 'vitest';
import { auditWords, posts, skipPauses, startWithMachine, write } from '../../kit/writes/response-actions.js';
import { graphName } from '../../kit/reads/graph-names.js';
import { warned } from '../../kit/writes/warned.js';

const KINDS = [
  { mutation: 'isolateMachine', same: 'Isolate', opposite: 'Unisolate', operation: 'isolateMachine' },
  { mutation: 'releaseMachine', same: 'Unisolate', opposite: 'Isolate', operation: 'unisolateMachine' },
] as const;

describe.each(KINDS)('$mutation while another action is pending', (kind) => {
  const { mutation, same, opposite, operation } = kind;

  it.each(['Pending', 'InProgress'])('sends nothing if its own kind is %s', async (status) => {
    const { subgraph, machine } = await startWithMachine();
    const placed = subgraph.emulator.control.addAction({ machineId: machine.id, type: same, status });
    const { errors, receipt } = await write(subgraph, mutation, { machineId: machine.id });
    expect(errors).toBeUndefined();
    expect(receipt).toMatchObject({ outcome: 'ALREADY_PENDING', refusal: null });
    expect(receipt.machineAction).toMatchObject({
      id: placed.id,
      type: graphName(same),
      status: graphName(status),
    });
    expect(posts(subgraph)).toEqual([]);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled ALREADY_PENDING']);
    expect(subgraph.audit()[1]).toMatchObject({ machineActionId: placed.id, auditId: receipt.auditId });
  });

  it('sends nothing if the opposite is pending, and names it even beside one of its own kind', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { control } = subgraph.emulator;
    const first = control.addAction({ machineId: machine.id, type: same });
    const placed = control.addAction({ machineId: machine.id, type: opposite });
    // Lists are sorted by id, and the opposite must be found after the other too.
    Object.assign(first, { id: '00000000-0000-4000-8000-000000000000' });
    const { receipt } = await write(subgraph, mutation, { machineId: machine.id });
    expect(receipt).toMatchObject({ outcome: 'CONFLICTING_PENDING', machineAction: { id: placed.id } });
    expect(posts(subgraph)).toEqual([]);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled CONFLICTING_PENDING']);
  });

  it('is not blocked by ended actions, other kinds or other machines', async () => {
    const { subgraph, machine, other } = await startWithMachine();
    const { control } = subgraph.emulator;
    control.addAction({ machineId: machine.id, type: same, status: 'Failed' });
    control.addAction({ machineId: machine.id, type: opposite, status: 'Cancelled' });
    control.addAction({ machineId: machine.id, type: 'RunAntiVirusScan' });
    control.addAction({ machineId: other.id, type: same });
    const { receipt } = await write(subgraph, mutation, { machineId: machine.id });
    expect(receipt).toMatchObject({
      outcome: 'CREATED',
      machineAction: { type: graphName(same), machineId: machine.id },
    });
    expect(posts(subgraph).map((call) => call.operation)).toEqual([operation]);
    expect(subgraph.calls()).toHaveLength(3);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled CREATED']);
  });

  it('ignores rows that the filter should have excluded', async () => {
    const { subgraph, machine, other } = await startWithMachine();
    const row = { type: same, status: 'Pending', machineId: machine.id };
    const rows = [
      { ...row, machineId: other.id },
      { ...row, status: 'Succeeded' },
      { ...row, type: 'RunAntiVirusScan' },
      { ...row, machineId: null },
    ];
    const value = rows.map((one, index) => ({ ...one, id: `0000000${index}-0000-4000-8000-000000000000` }));
    subgraph.emulator.control.addFault({ operation: 'listMachineActions' }, { status: 200, body: { value } });
    const { receipt } = await write(subgraph, mutation, { machineId: machine.id });
    expect(receipt.outcome).toBe('CREATED');
    expect(posts(subgraph)).toHaveLength(1);
  });

  it('recognizes the older action that Defender returns for a repetition', async () => {
    const { subgraph, machine } = await startWithMachine({
      emulator: { switches: { repeatedAction: 'existing' } },
    });
    const hidden = { machineId: machine.id, type: same, lagMs: 5_000 };
    const placed = subgraph.emulator.control.addAction(hidden);
    const { receipt } = await write(subgraph, mutation, { machineId: machine.id });
    expect(receipt).toMatchObject({ outcome: 'ALREADY_PENDING', machineAction: { id: placed.id } });
    expect(posts(subgraph)).toHaveLength(1);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled ALREADY_PENDING']);
  });

  it('returns the action because of which Defender rejected a repetition', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { control } = subgraph.emulator;
    const letGo = control.hold({ operation });
    const answer = write(subgraph, mutation, { machineId: machine.id });
    await expect.poll(() => posts(subgraph).length, { interval: 5 }).toBe(1);
    const placed = control.addAction({ machineId: machine.id, type: same });
    letGo();
    expect((await answer).receipt).toMatchObject({
      outcome: 'ALREADY_PENDING',
      machineAction: { id: placed.id },
      warnings: [],
    });
    expect(posts(subgraph)).toHaveLength(1);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled ALREADY_PENDING']);
  });

  it('reports that Defender does not show the action yet because of which it rejected a repetition', async () => {
    const { subgraph, machine } = await startWithMachine();
    subgraph.emulator.control.addAction({ machineId: machine.id, type: same, lagMs: 5_000 });
    const { errors, receipt } = await write(subgraph, mutation, { machineId: machine.id });
    expect(errors).toBeUndefined();
    expect(receipt).toMatchObject({ outcome: 'ALREADY_PENDING', machineAction: null });
    expect(receipt.warnings).toEqual([warned('CHANGE_NOT_CONFIRMED', 'does not show it yet')]);
    expect(posts(subgraph)).toHaveLength(1);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled ALREADY_PENDING']);
  });

  it.each(['the same kind', 'another kind'])(
    'does not claim an action of %s on another machine that Defender returns under load',
    async (which) => {
      const { subgraph, machine, other } = await startWithMachine({
        emulator: { switches: { repeatedAction: 'somebody-else' } },
      });
      const { control } = subgraph.emulator;
      const type = which === 'the same kind' ? same : 'RunAntiVirusScan';
      control.addAction({ machineId: machine.id, type: same, lagMs: 60_000 });
      control.addAction({ machineId: other.id, type });
      const { receipt } = await skipPauses(subgraph, write(subgraph, mutation, { machineId: machine.id }));
      expect(receipt).toMatchObject({ outcome: 'OUTCOME_UNKNOWN', machineAction: null });
      expect(receipt.refusal?.message).toContain(receipt.auditId);
      expect(posts(subgraph)).toHaveLength(1);
      expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled OUTCOME_UNKNOWN']);
    },
  );
});

describe('a release after an isolation', () => {
  it('is created once the isolation has ended, and conflicts before', async () => {
    const { subgraph, machine } = await startWithMachine();
    const input = { machineId: machine.id };
    await write(subgraph, 'isolateMachine', input);
    expect((await write(subgraph, 'releaseMachine', input)).receipt.outcome).toBe('CONFLICTING_PENDING');
    subgraph.clock.advance(60_000);
    const { receipt } = await write(subgraph, 'releaseMachine', input);
    expect(receipt.outcome).toBe('CREATED');
    expect(posts(subgraph).map(({ operation }) => operation)).toEqual(['isolateMachine', 'unisolateMachine']);
    expect(posts(subgraph)[1]?.requestBody).toEqual({
      Comment: expect.stringMatching(/: contain$/),
      ExternalId: receipt.auditId,
    });
  });
});
