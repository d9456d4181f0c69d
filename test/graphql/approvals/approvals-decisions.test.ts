import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  ADA,
  approvalById,
  approve,
  approver,
  BOB,
  reject,
  request,
  requester,
  stranger,
  type Party,
} from '../../kit/writes/approvals.js';
import { startWithMachine } from '../../kit/writes/response-actions.js';
import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const MINUTE = 60_000;

async function startWithRequest() {
  const { subgraph, machine } = await startWithMachine();
  const { payload } = await request(subgraph, { machineId: machine.id });
  return { subgraph, machine, id: payload.approval.id };
}

describe('approving', () => {
  it('permits the write for 15 minutes, and is recorded with both people', async () => {
    const { subgraph, id } = await startWithRequest();
    const { errors, payload } = await approve(subgraph, id);
    expect(errors).toBeUndefined();
    const now = subgraph.clock.now();
    expect(payload).toMatchObject({
      outcome: 'DONE',
      refusal: null,
      approval: {
        id,
        state: 'APPROVED',
        expirationTime: new Date(now + 15 * MINUTE).toISOString(),
        decidedBy: { oid: BOB, name: 'Bob', kind: 'USER' },
        decisionTime: new Date(now).toISOString(),
        decisionComment: 'seen the ticket',
        redemptionTime: null,
      },
    });
    expect(subgraph.audit().at(-1)).toMatchObject({
      type: 'approvalDecided',
      approvalId: id,
      action: 'offboardMachine',
      decision: 'APPROVED',
      comment: 'seen the ticket',
      actor: { oid: BOB },
      requester: { oid: ADA },
    });
    expect(subgraph.calls()).toEqual([]);
    subgraph.clock.advance(15 * MINUTE);
    expect(await approvalById(subgraph, id)).toMatchObject({ state: 'EXPIRED', expirationTime: null });
  });

  it('returns the same decision after a lost response: no longer time, no second line', async () => {
    const { subgraph, id } = await startWithRequest();
    const first = await approve(subgraph, id);
    subgraph.clock.advance(MINUTE);
    const again = await approve(subgraph, id);
    expect(again.payload).toEqual(first.payload);
    expect(subgraph.audit()).toHaveLength(2);
    const third = await approve(subgraph, id, approver(subgraph, { oid: randomUUID() }));
    expect(third.payload).toMatchObject({
      outcome: 'REFUSED',
      refusal: { code: 'NOT_PENDING', message: 'The approval is APPROVED: nothing was changed.' },
      approval: { state: 'APPROVED', decidedBy: { oid: BOB } },
    });
    expect(subgraph.audit().at(-1)).toMatchObject({
      type: 'actionSettled',
      action: 'approveDefenderAction',
      auditId: third.payload.auditId,
      outcome: 'REFUSED',
      detail: expect.stringMatching(/^NOT_PENDING: /),
    });
  });

  it('makes one decision if it coincides with rejecting', async () => {
    const { subgraph, id } = await startWithRequest();
    const other = approver(subgraph, { oid: randomUUID() });
    const answers = await subgraph.passTime(
      Promise.all([approve(subgraph, id), approve(subgraph, id, other), approve(subgraph, id, other)]),
    );
    const winners = new Set(
      answers
        .filter(({ payload }) => payload.outcome === 'DONE')
        .map(({ payload }) => JSON.stringify(payload.approval)),
    );
    expect(winners.size).toBe(1);
    expect(subgraph.audit().filter(({ type }) => type === 'approvalDecided')).toHaveLength(1);
  });

  const ALL = ['Defender.Approver', 'Defender.Offboard'];
  it.each<[string, (subgraph: SubgraphUnderTest) => Party, string, readonly string[]]>([
    [
      'the requester',
      (subgraph) => requester(subgraph, { roles: ALL }),
      'You requested this yourself: a second person has to approve it.',
      [],
    ],
    [
      'the requester, through another application',
      (subgraph) => requester(subgraph, { roles: ALL, clientId: randomUUID() }),
      'You requested this yourself: a second person has to approve it.',
      [],
    ],
    [
      'an application',
      (subgraph) => approver(subgraph, { appOnly: true }),
      'approveDefenderAction needs a person: applications cannot decide.',
      [],
    ],
    [
      'an approver without the role of the write',
      (subgraph) => approver(subgraph, { roles: ['Defender.Approver', 'Defender.ActiveRemediation'] }),
      'approveDefenderAction needs the role Defender.Offboard for offboardMachine.',
      ['Defender.Offboard'],
    ],
    [
      'a colleague with the role of the write only',
      (subgraph) => stranger(subgraph),
      'Mutation.approveDefenderAction needs the role Defender.Approver.',
      ['Defender.Approver'],
    ],
    [
      'a caller without any role',
      (subgraph) => stranger(subgraph, { roles: [] }),
      'Mutation.approveDefenderAction needs the role Defender.Approver.',
      ['Defender.Approver'],
    ],
  ])('is FORBIDDEN for %s, which is recorded', async (_who, who, message, requiredRoles) => {
    const { subgraph, id } = await startWithRequest();
    const { errors } = await approve(subgraph, id, who(subgraph));
    expect(errors).toMatchObject([{ message, extensions: { code: 'FORBIDDEN', requiredRoles } }]);
    expect(subgraph.audit().at(-1)).toMatchObject({
      type: 'accessRefused',
      coordinate: 'Mutation.approveDefenderAction',
      requiredRoles,
    });
    expect(await approvalById(subgraph, id)).toMatchObject({ state: 'PENDING' });
  });

  it('needs a known caller', async () => {
    const { subgraph, id } = await startWithRequest();
    const { status, errors } = await subgraph.ask(
      `mutation { approveDefenderAction(input: { approvalId: "${id}", comment: "x" }) { outcome } }`,
      { token: null },
    );
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it.each(['', 'nothing', '../../etc/passwd', randomUUID(), 'x'.repeat(100_000)])(
    'is NOT_FOUND for an unknown request',
    async (id) => {
      const { subgraph } = await startWithMachine();
      for (const decide of [approve, reject]) {
        const { errors } = await decide(subgraph, id);
        expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
        expect(errors?.[0]?.message.length).toBeLessThan(200);
      }
      expect(subgraph.audit()).toEqual([]);
    },
  );

  it('needs a reason', async () => {
    const { subgraph, id } = await startWithRequest();
    for (const mutation of ['approveDefenderAction', 'rejectDefenderAction']) {
      const { errors } = await subgraph.ask(
        `mutation { ${mutation}(input: { approvalId: "${id}", comment: " " }) { outcome } }`,
        { token: await approver(subgraph).token() },
      );
      expect(errors).toMatchObject([
        { message: 'input.comment must give a reason.', extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
  });
});

describe('rejecting', () => {
  it('ends a request', async () => {
    const { subgraph, id } = await startWithRequest();
    const { payload } = await reject(subgraph, id);
    expect(payload).toMatchObject({
      outcome: 'DONE',
      approval: { state: 'REJECTED', decidedBy: { oid: BOB }, expirationTime: null },
    });
    expect(subgraph.audit().at(-1)).toMatchObject({ type: 'approvalDecided', decision: 'REJECTED' });
    expect((await approve(subgraph, id)).payload.refusal?.code).toBe('NOT_PENDING');
  });

  it('withdraws an approval that was not redeemed', async () => {
    const { subgraph, id } = await startWithRequest();
    await approve(subgraph, id);
    expect((await reject(subgraph, id)).payload.outcome).toBe('DONE');
    expect(await approvalById(subgraph, id)).toMatchObject({ state: 'REJECTED' });
  });

  it.each([{ roles: ['Defender.Offboard'] }, { appOnly: true }])(
    'is open to the requester, as a withdrawal (%o)',
    async (more) => {
      const { subgraph, machine } = await startWithMachine();
      const who = requester(subgraph, more);
      const { payload } = await request(subgraph, { machineId: machine.id }, { who });
      expect((await reject(subgraph, payload.approval.id, who)).payload.outcome).toBe('DONE');
      expect(subgraph.audit().at(-1)).toMatchObject({ decision: 'WITHDRAWN', actor: { oid: ADA } });
    },
  );

  it.each<[string, (subgraph: SubgraphUnderTest) => Party]>([
    ['a colleague without Defender.Approver', (subgraph) => stranger(subgraph)],
    ['an application', (subgraph) => approver(subgraph, { appOnly: true })],
    [
      'an approver without the role of the write',
      (subgraph) => approver(subgraph, { roles: ['Defender.Approver'] }),
    ],
  ])('is FORBIDDEN for %s', async (_who, who) => {
    const { subgraph, id } = await startWithRequest();
    const { errors } = await reject(subgraph, id, who(subgraph));
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await approvalById(subgraph, id)).toMatchObject({ state: 'PENDING' });
  });
});
