import { describe, expect, it } from 'vitest';
import { ADA, approvalById, approve, approver, person, request } from '../../kit/writes/approvals.js';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { outcomesOf, startWithMachines } from '../../kit/writes/many-machines.js';
import { posts, RESPONDER } from '../../kit/writes/response-actions.js';

it('breaking glass for many machines is recorded for each, with the rule about their number', async () => {
  const { env } = createPolicyFile({ approvals: [{ name: 'Many', machinesAbove: 1 }] });
  const { subgraph, ids, run } = await startWithMachines(2, { env });
  const input = { machineIds: ids, breakGlassReason: 'a worm' };
  const { payload } = await run('isolateMachines', input, { roles: [...RESPONDER, 'Defender.BreakGlass'] });
  expect(payload.outcome).toBe('CREATED');
  const overridden = [expect.stringContaining('"Many" needs a second person')];
  const records = subgraph.audit().filter(({ type }) => type === 'breakGlassUsed');
  expect(records).toMatchObject(Array(2).fill({ bulkId: payload.auditId, overridden }));
});

/** An approved isolation of machines, ready to be sent. */
async function startApproved(count = 21, policy: object = {}) {
  const { subgraph, ids, run } = await startWithMachines(count, { env: createPolicyFile(policy).env });
  const input = { machineIds: ids, isolationType: 'FULL', comment: 'why' };
  const who = person(subgraph, { oid: ADA, roles: RESPONDER });
  const ask = async () => {
    const { id } = (await request(subgraph, input, { mutation: 'isolateMachines', who })).payload.approval;
    await approve(subgraph, id, approver(subgraph, { roles: ['Defender.Approver', ...RESPONDER] }));
    return id;
  };
  const approvalId = await ask();
  const send = async (more = {}) =>
    run('isolateMachines', { ...input, approvalId, ...more }, { token: await who.token() });
  return { subgraph, ids, run, who, send, ask, approvalId };
}

describe('an approved write to many machines', () => {
  it('has an approval used once, and returns the results again for the key', { tags: 'slow' }, async () => {
    const { subgraph, send, approvalId } = await startApproved();
    const first = await send({ idempotencyKey: 'k' });
    expect(first.payload.outcome).toBe('CREATED');
    for (const more of [{}, { resend: true }]) {
      const again = await send({ idempotencyKey: 'k', ...more });
      expect([again.payload.outcome, again.results]).toEqual(['CREATED', first.results]);
    }
    expect(posts(subgraph)).toHaveLength(21);
    expect(subgraph.audit().filter(({ type }) => type === 'approvalRedeemed')).toMatchObject([
      { approvalId, auditId: first.payload.auditId },
    ]);
  });

  it.each([
    ['Defender rejects all of it', { status: 403, body: {} }, 'REFUSED'],
    ['each machine has such an action already', undefined, 'ALREADY_PENDING'],
  ])('can use its approval again if %s', { tags: 'slow' }, async (_what, answer, outcome) => {
    const { subgraph, ids, send, approvalId } = await startApproved();
    const { control } = subgraph.emulator;
    if (answer === undefined) for (const machineId of ids) control.addAction({ machineId, type: 'Isolate' });
    else control.addFault({ operation: 'isolateMachine' }, answer);
    expect((await send()).payload.outcome).toBe(outcome);
    expect(subgraph.audit().filter(({ type }) => type === 'approvalReturned')).toMatchObject([
      { approvalId },
    ]);
    control.clearFaults();
    for (const { id } of control.actions()) control.finishAction(id, 'Failed');
    subgraph.clock.advance(60_000);
    expect((await send()).payload.outcome).toBe('CREATED');
    expect((await send()).payload).toMatchObject({ refusal: { code: 'APPROVAL_INVALID' } });
  });

  it('counts toward the cap of one machine, without a limit', async () => {
    const caps = { mutations: { isolateMachine: 2 } };
    const { subgraph, who, send, run, ids } = await startApproved(4, {
      approvals: [{ name: 'Many', machinesAbove: 3 }],
      caps,
    });
    const { results } = await send();
    expect(outcomesOf(results)).toEqual(Array(4).fill('CREATED'));
    for (const { id } of subgraph.emulator.control.actions())
      subgraph.emulator.control.finishAction(id, 'Failed');
    subgraph.clock.advance(60_000);
    const more = await run('isolateMachines', { machineIds: ids.slice(1) }, { token: await who.token() });
    expect(more.payload.refusal?.code).toBe('CAP_REACHED');
  });

  it('uses its approval up if Defender accepts a single part of it', { tags: 'slow' }, async () => {
    const { subgraph, send, approvalId } = await startApproved();
    const { control } = subgraph.emulator;
    control.addFault({ operation: 'isolateMachine', times: 20 }, { status: 403, body: {} });
    const { payload, results } = await send();
    expect([payload.outcome, outcomesOf(results).filter((one) => one === 'CREATED')]).toEqual([
      'PARTIALLY_DONE',
      ['CREATED'],
    ]);
    const who = person(subgraph, { oid: ADA, roles: RESPONDER });
    expect(await approvalById(subgraph, approvalId, who)).toMatchObject({ state: 'REDEEMED' });
  });

  it('continues under its key with another approval, if a part of it was not done', async () => {
    const { subgraph, ids, send, ask } = await startApproved(4, {
      approvals: [{ name: 'Many', machinesAbove: 3 }],
    });
    const { control } = subgraph.emulator;
    control.addFault({ operation: 'isolateMachine', times: 2 }, { status: 403, body: {} });
    const first = await send({ idempotencyKey: 'k' });
    expect(outcomesOf(first.results).sort()).toEqual(['CREATED', 'CREATED', 'REFUSED', 'REFUSED']);
    const again = await send({ idempotencyKey: 'k' });
    expect(outcomesOf(again.results)).toEqual(outcomesOf(first.results));
    expect(again.results.flatMap(({ refusal }) => refusal?.code ?? [])).toEqual(
      Array(2).fill('APPROVAL_INVALID'),
    );
    const { results } = await send({ idempotencyKey: 'k', approvalId: await ask() });
    expect(outcomesOf(results)).toEqual(Array(4).fill('CREATED'));
    expect(
      control
        .actions()
        .map(({ machineId }) => machineId)
        .sort(),
    ).toEqual([...ids].sort());
  });
});
