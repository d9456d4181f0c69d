import { describe, expect, it } from 'vitest';
import { approve, approver, request, requester } from '../../kit/writes/approvals.js';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import {
  auditWords,
  posts,
  startWithMachine,
  write,
  type ActionMutation,
} from '../../kit/writes/response-actions.js';

const roles = ['Defender.ActiveRemediation', 'Defender.Release'];

/** A machine with a pending isolation. */
async function startWithPending(policy: Readonly<Record<string, unknown>>) {
  const { subgraph, machine, other } = await startWithMachine({ env: createPolicyFile(policy).env });
  machine.machineTags.push('tier-0');
  const { control } = subgraph.emulator;
  const [pending, elsewhere] = [machine, other].map(({ id }) =>
    control.addAction({ machineId: id, type: 'Isolate', status: 'Pending' }),
  );
  const who = requester(subgraph, { roles });
  const send = async (mutation: ActionMutation, input: object) =>
    write(subgraph, mutation, { comment: 'clean', ...input }, { token: await who.token() });
  const approved = async (mutation: ActionMutation, input: object) => {
    const { payload } = await request(subgraph, { comment: 'clean', ...input }, { mutation, who });
    const approvalId = payload.approval.id;
    await approve(subgraph, approvalId, approver(subgraph, { roles: ['Defender.Approver', ...roles] }));
    return { ...input, approvalId };
  };
  return { subgraph, machine, pending: pending!, elsewhere: elsewhere!, send, approved };
}

describe('a rule about loosening protected machines', () => {
  it('applies to the cancellation of their isolation, which names no machine', async () => {
    const { subgraph, pending, elsewhere, send, approved } = await startWithPending({
      protectedMachines: [{ name: 'Tier 0', tags: ['tier-0'] }],
      approvals: [{ name: 'Tier 0', directions: ['loosen'], onlyProtected: true }],
    });
    const input = { machineActionId: pending.id };
    const { receipt } = await send('cancelMachineAction', input);
    expect(receipt).toMatchObject({
      outcome: 'APPROVAL_REQUIRED',
      refusal: { message: expect.stringContaining('"Tier 0"') },
    });
    expect(posts(subgraph)).toEqual([]);
    const other = { machineActionId: elsewhere.id };
    expect((await send('cancelMachineAction', other)).receipt.outcome).toBe('DONE');
    const sent = await send('cancelMachineAction', await approved('cancelMachineAction', input));
    expect(sent.receipt.outcome).toBe('DONE');
  });
});

describe('a rule about a mutation', () => {
  it.each([
    ['releaseMachine', 'APPROVAL_REQUIRED'],
    ['isolateMachine', 'DONE'],
  ])(
    'applies to a cancellation with its effect: %s to that of an isolation, %s',
    async (mutation, outcome) => {
      const { pending, send } = await startWithPending({
        approvals: [{ name: 'Two people', mutations: [mutation] }],
      });
      const { receipt } = await send('cancelMachineAction', { machineActionId: pending.id });
      expect(receipt.outcome).toBe(outcome);
    },
  );
});

describe('a cap on releases', () => {
  const once = { caps: { mutations: { releaseMachine: 1 } } };

  it('counts the cancellation of an isolation, which has the same effect', async () => {
    const { subgraph, pending, elsewhere, send } = await startWithPending(once);
    expect((await send('cancelMachineAction', { machineActionId: elsewhere.id })).receipt.outcome).toBe(
      'DONE',
    );
    const { receipt } = await send('cancelMachineAction', { machineActionId: pending.id });
    expect(receipt).toMatchObject({
      outcome: 'REFUSED',
      refusal: { code: 'CAP_REACHED', message: expect.stringContaining('releaseMachine 1 time an hour') },
    });
    expect(posts(subgraph)).toHaveLength(1);
  });

  it('leaves cancellations alone that have a cap of their own', async () => {
    const { pending, elsewhere, send } = await startWithPending({
      caps: { mutations: { ...once.caps.mutations, cancelMachineAction: 2 } },
    });
    for (const { id } of [pending, elsewhere])
      expect((await send('cancelMachineAction', { machineActionId: id })).receipt.outcome).toBe('DONE');
  });
});

describe('an approved release that first cancels a pending isolation', () => {
  const ALL = { approvals: [{ name: 'Loosening', directions: ['loosen'] }] };

  it('cancels and releases with its one approval', async () => {
    const { subgraph, machine, send, approved } = await startWithPending(ALL);
    const input = { machineId: machine.id, cancelPending: true };
    const { receipt } = await send('releaseMachine', await approved('releaseMachine', input));
    expect(receipt.outcome).toBe('CREATED');
    expect(posts(subgraph).map(({ operation }) => operation)).toEqual([
      'cancelMachineAction',
      'unisolateMachine',
    ]);
    const redeemed = auditWords(subgraph).filter((words) => words.startsWith('approvalRedeemed'));
    expect(redeemed).toHaveLength(1);
  });

  it('has used its approval up once the cancellation is done, even if the release is rejected', async () => {
    const { subgraph, machine, send, approved } = await startWithPending(ALL);
    const input = await approved('releaseMachine', { machineId: machine.id, cancelPending: true });
    const { control } = subgraph.emulator;
    control.addFault({ operation: 'unisolateMachine' }, { status: 403, body: {} });
    expect((await send('releaseMachine', input)).errors).toHaveLength(1);
    control.clearFaults();
    control.addAction({ machineId: machine.id, type: 'Isolate', status: 'Pending' });
    const { receipt } = await send('releaseMachine', input);
    expect(receipt.refusal?.code).toBe('APPROVAL_INVALID');
    expect(auditWords(subgraph)).not.toContain('approvalReturned');
  });

  it('can use its approval again if neither was done', async () => {
    const { subgraph, machine, send, approved } = await startWithPending(ALL);
    const input = await approved('releaseMachine', { machineId: machine.id, cancelPending: true });
    const { control } = subgraph.emulator;
    control.addFault({ operation: 'cancelMachineAction' }, { status: 403, body: {} });
    expect((await send('releaseMachine', input)).errors).toHaveLength(1);
    control.clearFaults();
    expect((await send('releaseMachine', input)).receipt.outcome).toBe('CREATED');
  });

  it('cancels nothing with an approval of another write', async () => {
    const { subgraph, machine, send, approved } = await startWithPending({
      approvals: [{ name: 'Cancellations', mutations: ['cancelMachineAction'] }],
    });
    const { approvalId } = await approved('releaseMachine', { machineId: machine.id });
    const input = { machineId: machine.id, cancelPending: true, approvalId };
    expect((await send('releaseMachine', input)).receipt.outcome).toBe('CONFLICTING_PENDING');
    expect(posts(subgraph)).toEqual([]);
  });
});
