import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  approvalById,
  approve,
  approver,
  person,
  reject,
  request,
  requester,
  stranger,
  ADA,
  BOB,
  type Party,
} from '../../kit/writes/approvals.js';
import { auditWords, posts, startWithMachine, write } from '../../kit/writes/response-actions.js';
import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { warned } from '../../kit/writes/warned.js';

const INPUT = { comment: 'retired' };

async function offboard(
  subgraph: SubgraphUnderTest,
  input: Readonly<Record<string, unknown>>,
  who: Party = requester(subgraph),
) {
  return write(subgraph, 'offboardMachine', { ...INPUT, ...input }, { token: await who.token() });
}

/** An approved write, ready to be sent. */
async function startApproved() {
  const { subgraph, machine, other } = await startWithMachine();
  const { payload } = await request(subgraph, { machineId: machine.id });
  const { id } = payload.approval;
  expect((await approve(subgraph, id)).payload.outcome).toBe('DONE');
  return { subgraph, machine, other, id };
}

describe('a write that needs an approval', () => {
  it('is refused, requested, approved, sent once as its requester, and recorded', async () => {
    const { subgraph, machine } = await startWithMachine();
    const first = await offboard(subgraph, { machineId: machine.id });
    expect(first.receipt).toMatchObject({ outcome: 'APPROVAL_REQUIRED', machineAction: null });
    expect(posts(subgraph)).toEqual([]);
    const { payload } = await request(subgraph, { machineId: machine.id });
    await approve(subgraph, payload.approval.id);
    const { errors, receipt } = await offboard(subgraph, {
      machineId: machine.id.toUpperCase(),
      approvalId: payload.approval.id,
      idempotencyKey: 'ticket 4711',
    });
    expect(errors).toBeUndefined();
    expect(receipt.outcome).toBe('CREATED');
    expect(posts(subgraph)).toHaveLength(1);
    expect((posts(subgraph)[0]!.requestBody as { Comment: string }).Comment).toContain(`Ada (${ADA})`);
    expect(auditWords(subgraph)).toEqual([
      'actionIntended',
      'actionSettled APPROVAL_REQUIRED',
      'approvalRequested',
      'approvalDecided',
      'actionIntended',
      'approvalRedeemed',
      'actionSettled CREATED',
    ]);
    expect(subgraph.audit()[5]).toMatchObject({
      approvalId: payload.approval.id,
      action: 'offboardMachine',
      auditId: receipt.auditId,
      actor: { oid: ADA },
      approver: { oid: BOB, name: 'Bob' },
    });
    const digests = subgraph.audit().flatMap((event) => ('digest' in event ? [event.digest] : []));
    expect([digests.length, new Set(digests).size]).toEqual([3, 1]);
    expect(await approvalById(subgraph, payload.approval.id)).toMatchObject({
      state: 'REDEEMED',
      redemptionTime: new Date(subgraph.clock.now()).toISOString(),
      expirationTime: null,
    });
  });

  it('returns the stored receipt for a retry with its key after its response was lost', async () => {
    const { subgraph, machine, id } = await startApproved();
    const input = { machineId: machine.id, approvalId: id, idempotencyKey: 'k' };
    const first = await offboard(subgraph, input);
    const again = await offboard(subgraph, input);
    expect(again.receipt).toEqual(first.receipt);
    expect(posts(subgraph)).toHaveLength(1);
  });

  it('may have been sent under its key before it was approved', async () => {
    const { subgraph, machine } = await startWithMachine();
    const input = { machineId: machine.id, idempotencyKey: 'k' };
    expect((await offboard(subgraph, input)).receipt.outcome).toBe('APPROVAL_REQUIRED');
    const { payload } = await request(subgraph, input);
    await approve(subgraph, payload.approval.id);
    const { receipt } = await offboard(subgraph, { ...input, approvalId: payload.approval.id });
    expect(receipt.outcome).toBe('CREATED');
  });

  it('redeems no approval as a dry run, nor if there is nothing to send', async () => {
    const { subgraph, machine, id } = await startApproved();
    const dry = await offboard(subgraph, { machineId: machine.id, approvalId: id, dryRun: true });
    expect(dry.receipt).toMatchObject({
      outcome: 'DRY_RUN',
      warnings: [warned('CHECK_SKIPPED', 'A dry run does not redeem the approval')],
    });
    const { control } = subgraph.emulator;
    const pending = control.addAction({ machineId: machine.id, type: 'Offboard' });
    const blocked = await offboard(subgraph, { machineId: machine.id, approvalId: id });
    expect(blocked.receipt).toMatchObject({ outcome: 'ALREADY_PENDING', machineAction: { id: pending.id } });
    expect(await approvalById(subgraph, id)).toMatchObject({ state: 'APPROVED' });
    expect(posts(subgraph)).toEqual([]);
  });

  it('is sent by an application that a person has approved', async () => {
    const { subgraph, machine } = await startWithMachine();
    const robot = requester(subgraph, { appOnly: true, clientId: randomUUID() });
    const { payload } = await request(subgraph, { machineId: machine.id }, { who: robot });
    await approve(subgraph, payload.approval.id);
    const { receipt } = await offboard(
      subgraph,
      { machineId: machine.id, approvalId: payload.approval.id },
      robot,
    );
    expect(receipt.outcome).toBe('CREATED');
  });

  it('may be sent through another application of the same person', async () => {
    const { subgraph, machine, id } = await startApproved();
    const elsewhere = requester(subgraph, { clientId: randomUUID() });
    const { receipt } = await offboard(subgraph, { machineId: machine.id, approvalId: id }, elsewhere);
    expect(receipt.outcome).toBe('CREATED');
  });
});

describe('an approval that does not permit a write', () => {
  const refusedAs = (why: string) => ({
    outcome: 'REFUSED',
    refusal: {
      code: 'APPROVAL_INVALID',
      message: `The approval does not allow this: ${why}. Nothing was sent.`,
    },
  });

  it('is one for another comment, and is still valid for the approved write', async () => {
    const { subgraph, machine, id } = await startApproved();
    const input = { machineId: machine.id, approvalId: id };
    const { receipt } = await offboard(subgraph, { ...input, comment: 'stolen' });
    expect(receipt).toMatchObject(refusedAs('input.comment differs from the approved input'));
    expect(posts(subgraph)).toEqual([]);
    expect((await offboard(subgraph, input)).receipt.outcome).toBe('CREATED');
  });

  it('is one for another machine', async () => {
    const { subgraph, other, id } = await startApproved();
    const { receipt } = await offboard(subgraph, { machineId: other.id, approvalId: id });
    expect(receipt).toMatchObject(refusedAs('input.machineId differs from the approved input'));
    expect(posts(subgraph)).toEqual([]);
  });

  it('is one for another mutation', async () => {
    const { subgraph, machine } = await startWithMachine();
    const who = requester(subgraph, { roles: ['Defender.Release', 'Defender.Offboard'] });
    const options = { mutation: 'releaseMachine', who };
    const { payload } = await request(subgraph, { machineId: machine.id }, options);
    const judge = approver(subgraph, { roles: ['Defender.Approver', 'Defender.Release'] });
    await approve(subgraph, payload.approval.id, judge);
    const { receipt } = await offboard(
      subgraph,
      { machineId: machine.id, approvalId: payload.approval.id },
      who,
    );
    expect(receipt).toMatchObject(refusedAs('the approval is for releaseMachine'));
    expect(posts(subgraph)).toEqual([]);
  });

  it('is one of another person, without further details', async () => {
    const { subgraph, machine, id } = await startApproved();
    for (const who of [stranger(subgraph), approver(subgraph)]) {
      const { receipt } = await offboard(subgraph, { machineId: machine.id, approvalId: id }, who);
      expect(receipt).toMatchObject(refusedAs('another caller requested the approval'));
    }
    expect(posts(subgraph)).toEqual([]);
  });

  it.each(['', 'nothing', randomUUID(), '__proto__', 'x'.repeat(5_000)])(
    'is none: %j',
    async (approvalId) => {
      const { subgraph, machine } = await startWithMachine();
      const { receipt } = await offboard(subgraph, { machineId: machine.id, approvalId });
      expect(receipt).toMatchObject(
        refusedAs(`there is no approval ${approvalId.slice(0, 100)} in this tenant`),
      );
      expect(posts(subgraph)).toEqual([]);
    },
  );

  it('is one that is pending, rejected or expired', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { payload } = await request(subgraph, { machineId: machine.id });
    const { id } = payload.approval;
    const send = async () => (await offboard(subgraph, { machineId: machine.id, approvalId: id })).receipt;
    expect(await send()).toMatchObject(refusedAs('it is not approved yet'));
    await approve(subgraph, id);
    subgraph.clock.advance(15 * 60_000);
    expect(await send()).toMatchObject(refusedAs('the approval has expired'));
    const second = (await request(subgraph, { machineId: machine.id })).payload.approval;
    await approve(subgraph, second.id);
    await reject(subgraph, second.id);
    const rejected = await offboard(subgraph, { machineId: machine.id, approvalId: second.id });
    expect(rejected.receipt).toMatchObject(refusedAs('it was rejected'));
    expect(posts(subgraph)).toEqual([]);
  });

  it('is one that was redeemed: again, and concurrently', async () => {
    const { subgraph, machine, id } = await startApproved();
    const { control } = subgraph.emulator;
    // The action has ended and is not in effect, so nothing else prevents the write.
    const input = { machineId: machine.id, approvalId: id };
    const answers = await subgraph.passTime(Promise.all([1, 2, 3, 4].map(() => offboard(subgraph, input))));
    expect(answers.filter(({ receipt }) => receipt?.outcome === 'CREATED')).toHaveLength(1);
    for (const { id: actionId } of control.actions()) control.finishAction(actionId, 'Failed');
    subgraph.clock.advance(10_000);
    const again = await offboard(subgraph, input);
    expect(again.receipt).toMatchObject(refusedAs('the approval has already been used'));
    expect(posts(subgraph)).toHaveLength(1);
    expect(auditWords(subgraph).filter((word) => word === 'approvalRedeemed')).toHaveLength(1);
  });

  it('does not replace the role of the write', async () => {
    const { subgraph, machine, id } = await startApproved();
    const demoted = person(subgraph, { oid: ADA, roles: ['Defender.Release'] });
    const { errors } = await offboard(subgraph, { machineId: machine.id, approvalId: id }, demoted);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      requiredRoles: ['Defender.Offboard'],
    });
    expect(posts(subgraph)).toEqual([]);
  });
});

describe('an approval whose write was not done', () => {
  it.each([
    ['Defender rejects the application', 403, 'UPSTREAM_FORBIDDEN'],
    ['Defender rejects the request', 400, 'UPSTREAM_REJECTED'],
    ['the quota is exhausted', 429, 'RATE_LIMITED'],
  ])('can be redeemed again if %s', { tags: 'slow' }, async (_what, status, code) => {
    const { subgraph, machine, id } = await startApproved();
    const { control } = subgraph.emulator;
    control.addFault({ operation: 'offboardMachine' }, { status, body: {} });
    const input = { machineId: machine.id, approvalId: id };
    // Small steps: the clock advances while files are written, and no deadline may pass because of that.
    const { errors } = await subgraph.passTime(offboard(subgraph, input), 100);
    expect(errors?.[0]?.extensions.code).toBe(code);
    control.clearFaults();
    // The window that Defender closed opens again.
    subgraph.clock.advance(5 * 60_000);
    expect(await approvalById(subgraph, id)).toMatchObject({ state: 'APPROVED' });
    expect(auditWords(subgraph)).toContain('approvalReturned');
    expect((await offboard(subgraph, input)).receipt.outcome).toBe('CREATED');
  });

  it('can be redeemed again if Defender rejects the call for an action that it does not show yet', async () => {
    const { subgraph, machine, id } = await startApproved();
    const { control } = subgraph.emulator;
    const hidden = control.addAction({ machineId: machine.id, type: 'Offboard', lagMs: 3_600_000 });
    const input = { machineId: machine.id, approvalId: id };
    const { receipt } = await offboard(subgraph, input);
    expect(receipt.outcome).toBe('ALREADY_PENDING');
    expect(await approvalById(subgraph, id)).toMatchObject({ state: 'APPROVED' });
    expect(auditWords(subgraph).slice(-2)).toEqual(['approvalReturned', 'actionSettled ALREADY_PENDING']);
    control.finishAction(hidden.id, 'Failed');
    expect((await offboard(subgraph, input)).receipt.outcome).toBe('CREATED');
  });

  it('is redeemed if the outcome is unknown', async () => {
    const { subgraph, machine, id } = await startApproved();
    subgraph.emulator.control.addFault({ operation: 'offboardMachine', times: 1 }, 'reset');
    const input = { machineId: machine.id, approvalId: id };
    const { receipt } = await subgraph.passTime(offboard(subgraph, input), 1_000);
    expect(receipt.outcome).toBe('OUTCOME_UNKNOWN');
    expect(await approvalById(subgraph, id)).toMatchObject({ state: 'REDEEMED' });
  });

  it('survives a restart: approved before, sent after, and not twice', async () => {
    const { subgraph, machine, id } = await startApproved();
    await subgraph.restart();
    const input = { machineId: machine.id, approvalId: id };
    expect((await offboard(subgraph, input)).receipt.outcome).toBe('CREATED');
    await subgraph.restart();
    for (const { id: actionId } of subgraph.emulator.control.actions()) {
      subgraph.emulator.control.finishAction(actionId, 'Failed');
    }
    expect((await offboard(subgraph, input)).receipt.refusal?.code).toBe('APPROVAL_INVALID');
    expect(posts(subgraph)).toHaveLength(1);
  });
});
