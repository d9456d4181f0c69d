import { describe, expect, it } from 'vitest';
import { approvalById, approve, request, requester } from '../../kit/writes/approvals.js';
import { change } from '../../kit/writes/machine-writes.js';
import { createPolicyFile, type PolicyFileUnderTest } from '../../kit/writes/policy-file.js';
import { auditWords, posts, RESPONDER, startWithMachine, write } from '../../kit/writes/response-actions.js';
import type { Machine } from '../../../emulator/tenants/model.js';
import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

/** Defender rejects the next call of an operation with a 429. */
function exhaustOnce({ emulator }: SubgraphUnderTest, operation: string, retryAfterSeconds = 5): void {
  emulator.control.addFault(
    { operation, times: 1 },
    {
      status: 429,
      headers: { 'retry-after': String(retryAfterSeconds) },
      body: { error: { code: '429', message: 'API calls quota exceeded!', target: 'x' } },
    },
  );
}

function patches(subgraph: SubgraphUnderTest) {
  return subgraph.calls().filter(({ method }) => method === 'PATCH');
}

/** An isolation that Defender rejects with a 429, so that it waits for its quota. */
async function startWaiting(retryAfterSeconds = 5) {
  const { subgraph, machine } = await startWithMachine();
  const { control } = subgraph.emulator;
  exhaustOnce(subgraph, 'isolateMachine', retryAfterSeconds);
  const written = write(subgraph, 'isolateMachine', { machineId: machine.id });
  await expect.poll(() => posts(subgraph).map(({ status }) => status)).toEqual([429]);
  subgraph.forgetCalls();
  return { subgraph, control, machine, written };
}

/** An approved offboarding that Defender rejects with a 429, so that it waits for its quota. */
async function startApproved(env: Readonly<Record<string, string>> = {}) {
  const { subgraph, machine } = await startWithMachine({ env });
  const { id: approvalId } = (await request(subgraph, { machineId: machine.id })).payload.approval;
  await approve(subgraph, approvalId);
  exhaustOnce(subgraph, 'offboardMachine');
  const input = { machineId: machine.id, approvalId, comment: 'retired' };
  const token = await requester(subgraph).token();
  const written = write(subgraph, 'offboardMachine', input, { token });
  await expect.poll(() => posts(subgraph)).toHaveLength(1);
  return { subgraph, machine, approvalId, written };
}

describe('a write that waited for quota', () => {
  it('is sent after another look at the machine', async () => {
    const { subgraph, written } = await startWaiting();
    const { receipt } = await subgraph.passTime(written, 500);
    expect(receipt.outcome).toBe('CREATED');
    const operations = subgraph.calls().map(({ operation }) => operation);
    expect(operations.slice(0, 2).toSorted()).toEqual(['getMachine', 'listMachineActions']);
    expect(operations.slice(2)).toEqual(['isolateMachine']);
  });

  it('is not sent if somebody else has isolated the machine meanwhile', async () => {
    const { subgraph, control, machine, written } = await startWaiting();
    const { id } = control.addAction({ machineId: machine.id, type: 'Isolate' });
    const { receipt } = await subgraph.passTime(written, 500);
    expect([receipt.outcome, receipt.machineAction?.id]).toEqual(['ALREADY_PENDING', id]);
    expect(posts(subgraph)).toEqual([]);
  });

  it.each([
    ['without protected machines', {}],
    [
      'with a policy that reads the machine first',
      { protectedMachines: [{ name: 'High', deviceValues: ['High'] }] },
    ],
  ])('is not sent if the machine has the requested value by then, %s', async (_policy, policy) => {
    const { env } = createPolicyFile(policy);
    const { subgraph, machine } = await startWithMachine({ env });
    exhaustOnce(subgraph, 'setDeviceValue');
    const input = { machineId: machine.id, deviceValue: 'LOW', comment: 'why' };
    const written = change(subgraph, 'setDefenderDeviceValue', input);
    await expect.poll(() => posts(subgraph)).toHaveLength(1);
    machine.deviceValue = 'Low';
    expect((await subgraph.passTime(written, 500)).payload.outcome).toBe('ALREADY_IN_EFFECT');
    expect(posts(subgraph)).toHaveLength(1);
  });

  it.each<[string, object, (machine: Machine, file: PolicyFileUnderTest) => void]>([
    [
      'the policy protects the machine by then',
      {},
      ({ id }, file) => {
        file.write({ protectedMachines: [{ name: 'It', machineIds: [id] }] });
      },
    ],
    [
      'the machine has a protecting tag by then',
      { protectedMachines: [{ name: 'Tagged', tags: ['tier-0'] }] },
      ({ machineTags }) => machineTags.push('tier-0'),
    ],
  ])('is not sent without an approval if %s', async (_why, policy, becomeStricter) => {
    const file = createPolicyFile(policy);
    const { subgraph, machine } = await startWithMachine({ env: file.env });
    exhaustOnce(subgraph, 'isolateMachine');
    const written = write(subgraph, 'isolateMachine', { machineId: machine.id });
    await expect.poll(() => posts(subgraph)).toHaveLength(1);
    becomeStricter(machine, file);
    const { receipt } = await subgraph.passTime(written, 500);
    expect(receipt.outcome).toBe('APPROVAL_REQUIRED');
    expect(posts(subgraph)).toHaveLength(1);
  });

  it('is sent with the approval that it had, whatever rule needs one by then', async () => {
    const file = createPolicyFile({});
    const { subgraph, written } = await startApproved(file.env);
    file.write({ approvals: [{ name: 'All', mutations: ['*Machine'] }] });
    expect((await subgraph.passTime(written, 500)).receipt.outcome).toBe('CREATED');
  });

  it('is sent if nothing needs its approval by then', async () => {
    const file = createPolicyFile({});
    const { subgraph, written } = await startApproved(file.env);
    file.write({ version: 1, approvals: [], end: true });
    expect((await subgraph.passTime(written, 500)).receipt.outcome).toBe('CREATED');
  });

  it('does not change a tag that protects machines by then', async () => {
    const file = createPolicyFile({});
    const { subgraph, machine } = await startWithMachine({ env: file.env });
    machine.machineTags.push('tier-0');
    exhaustOnce(subgraph, 'updateMachine');
    const input = { machineId: machine.id, machineTags: [], comment: 'why' };
    const written = change(subgraph, 'updateMachine', input);
    await expect.poll(() => patches(subgraph)).toHaveLength(1);
    file.write({ protectedMachines: [{ name: 'Tagged', tags: ['tier-0'] }] });
    expect((await subgraph.passTime(written, 500)).payload.refusal?.code).toBe('PROTECTING_TAG');
    expect(patches(subgraph)).toHaveLength(1);
  });

  it('records what breaking glass overrides by then, and warns of it', async () => {
    const approvals = [{ name: 'Isolation', mutations: ['isolateMachine'] }];
    const file = createPolicyFile({ approvals });
    const { subgraph, machine } = await startWithMachine({ env: file.env });
    exhaustOnce(subgraph, 'isolateMachine');
    const input = { machineId: machine.id, breakGlassReason: 'it encrypts shares' };
    const roles = [...RESPONDER, 'Defender.BreakGlass'];
    const written = write(subgraph, 'isolateMachine', input, { roles });
    await expect.poll(() => posts(subgraph)).toHaveLength(1);
    file.write({ approvals, protectedMachines: [{ name: 'It', machineIds: [machine.id] }] });
    const { receipt } = await subgraph.passTime(written, 500);
    expect(receipt.outcome).toBe('CREATED');
    expect(receipt.warnings.map(({ code }) => code)).toContain('PROTECTED_MACHINE');
    const before = expect.stringContaining('"Isolation" needs');
    const later = expect.stringContaining('Protected machines: It');
    expect(subgraph.audit()).toMatchObject([
      { type: 'actionIntended' },
      { type: 'breakGlassUsed', overridden: [before] },
      { type: 'breakGlassUsed', overridden: expect.arrayContaining([before, later]) },
      { type: 'actionSettled' },
    ]);
  });

  it('records broken glass once if it overrides no more by then', async () => {
    const { subgraph, machine } = await startWithMachine();
    exhaustOnce(subgraph, 'isolateMachine');
    const input = { machineId: machine.id, breakGlassReason: 'it encrypts shares' };
    const roles = [...RESPONDER, 'Defender.BreakGlass'];
    await subgraph.passTime(write(subgraph, 'isolateMachine', input, { roles }), 500);
    expect(posts(subgraph)).toHaveLength(2);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'breakGlassUsed', 'actionSettled CREATED']);
  });

  it('is not sent if the action to cancel has ended by then', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { control } = subgraph.emulator;
    const { id } = control.addAction({ machineId: machine.id, type: 'Isolate' });
    exhaustOnce(subgraph, 'cancelMachineAction');
    const roles = ['Defender.ActiveRemediation', 'Defender.Release'];
    const written = write(subgraph, 'cancelMachineAction', { machineActionId: id }, { roles });
    await expect.poll(() => posts(subgraph)).toHaveLength(1);
    control.finishAction(id);
    expect((await subgraph.passTime(written, 500)).receipt.refusal?.code).toBe('NOT_PENDING');
    expect(posts(subgraph)).toHaveLength(1);
  });

  it('can use its approval again if somebody else was faster', { tags: 'slow' }, async () => {
    const { subgraph, machine, approvalId, written } = await startApproved();
    subgraph.emulator.control.addAction({ machineId: machine.id, type: 'Offboard' });
    const { receipt } = await subgraph.passTime(written, 100);
    expect(receipt.outcome).toBe('ALREADY_PENDING');
    expect(await approvalById(subgraph, approvalId)).toMatchObject({ state: 'APPROVED' });
  });

  it('is not sent after its caller has received RATE_LIMITED', { tags: 'slow' }, async () => {
    const { subgraph, control, written } = await startWaiting(15);
    control.addFault({ operation: 'listMachineActions' }, 'hang');
    const { errors } = await subgraph.passTime(written, 500);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['RATE_LIMITED']);
    // Longer than any wait of the write.
    await subgraph.passTime(subgraph.clock.sleep(60_000), 1_000);
    expect(posts(subgraph)).toEqual([]);
  });
});
