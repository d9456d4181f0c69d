import { describe, expect, it } from 'vitest';
import {
  InconsistentApprovalError,
  readApproval,
  REDEEM_MS,
  REQUEST_MS,
  type Approval,
} from '../../../../src/commands/approvals/approval.js';
import { digestOfWrite } from '../../../../src/commands/approvals/bound-input.js';

const ADA = { kind: 'user', tenantId: 'home', oid: 'ada', name: 'Ada', clientId: 'c' } as const;
const BOB = { ...ADA, oid: 'bob', name: 'Bob' };
const AT = 1_000_000;
const BOUND = {
  tenantId: 't',
  mutation: 'offboardMachine',
  input: { machineId: 'a' },
  libraryFiles: { 'x.ps1': 'f' },
};
const PENDING: Approval = {
  ...BOUND,
  id: 'one',
  digest: digestOfWrite(BOUND),
  reason: 'old',
  requester: ADA,
  identifiers: { salt: 's', digests: [], looks: [] },
  requestTime: AT,
  decideBy: AT + REQUEST_MS,
  revision: 1,
};
const decision = {
  verdict: 'APPROVED',
  by: BOB,
  at: AT + 5,
  comment: 'yes',
  redeemBy: AT + 5 + REDEEM_MS,
} as const;
const APPROVED: Approval = { ...PENDING, decision, revision: 2 };
const REJECTED: Approval = {
  ...PENDING,
  // Withdrawn after the request itself would have expired.
  decision: { verdict: 'REJECTED', by: ADA, at: AT + REQUEST_MS + 5, comment: 'no' },
};
const read = (approval: object) => readApproval(JSON.stringify(approval));

describe('the stored record of an approval', () => {
  it('is read as written', () => {
    const used = { ...APPROVED, redemption: { at: AT + 9, auditId: 'x' } };
    for (const approval of [PENDING, APPROVED, REJECTED, used]) expect(read(approval)).toEqual(approval);
  });

  it.each<[string, object]>([
    ['another machine', { ...APPROVED, input: { machineId: 'b' } }],
    ['one field more', { ...APPROVED, input: { ...BOUND.input, force: true } }],
    ['another script', { ...APPROVED, libraryFiles: { 'x.ps1': 'g' } }],
    ['another mutation', { ...APPROVED, mutation: 'releaseMachine' }],
    ['another tenant', { ...APPROVED, tenantId: 'u' }],
    ['a request that is open for longer', { ...PENDING, decideBy: PENDING.decideBy + 1 }],
    [
      'an approval that is valid for longer',
      { ...APPROVED, decision: { ...decision, redeemBy: decision.redeemBy + 1 } },
    ],
    [
      'an approval that is valid for less',
      { ...APPROVED, decision: { ...decision, redeemBy: decision.redeemBy - 1 } },
    ],
    ['an approval without an end', { ...APPROVED, decision: { ...decision, redeemBy: undefined } }],
    ['a rejection that can be redeemed', { ...REJECTED, decision: { ...decision, verdict: 'REJECTED' } }],
    [
      'an approval that came too late',
      {
        ...APPROVED,
        decision: { ...decision, at: PENDING.decideBy, redeemBy: PENDING.decideBy + REDEEM_MS },
      },
    ],
    [
      'an approval by the requester',
      { ...APPROVED, decision: { ...decision, by: { ...ADA, clientId: 'd' } } },
    ],
    [
      'an approval by an application',
      { ...APPROVED, decision: { ...decision, by: { ...BOB, kind: 'app' } } },
    ],
    ['a redemption without an approval', { ...PENDING, redemption: { at: AT } }],
    ['a redemption of a rejection', { ...REJECTED, redemption: { at: AT } }],
  ])('is rejected with %s', (_what, approval) => {
    expect(() => read(approval)).toThrow(InconsistentApprovalError);
  });
});
