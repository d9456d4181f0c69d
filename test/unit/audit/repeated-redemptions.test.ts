import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AuditChain } from '../../../src/audit/audit-chain.js';
import { findRepeatedRedemptions } from '../../../src/audit/repeated-redemptions.js';
import { verifyTrail } from '../../kit/writes/verify-trail.js';

const line = (type: 'Redeemed' | 'Returned', approvalId: string, auditId: string) => ({
  type: `approval${type}`,
  approvalId,
  auditId,
  action: 'offboardMachine',
});

describe('approvals in a trail', () => {
  it('are repeated when two writes used one up', () => {
    const twice = [line('Redeemed', 'a', '1'), line('Redeemed', 'b', '2'), line('Redeemed', 'a', '3')];
    expect(findRepeatedRedemptions(twice)).toEqual([
      { approvalId: 'a', action: 'offboardMachine', auditIds: ['1', '3'] },
    ]);
  });

  it('are not repeated when the first write gave it back, in any order of the lines', () => {
    const lines = [line('Redeemed', 'a', '1'), line('Returned', 'a', '1'), line('Redeemed', 'a', '2')];
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 3 }), (shuffled) => {
        expect(findRepeatedRedemptions(shuffled)).toEqual([]);
      }),
    );
  });

  it('are not repeated by one write that stands in two trails', () => {
    expect(findRepeatedRedemptions([line('Redeemed', 'a', '1'), line('Redeemed', 'a', '1')])).toEqual([]);
  });

  it('make a trail NOT intact when they are repeated, though no line was touched', () => {
    const chain = new AuditChain('p');
    const events = [line('Redeemed', 'a', '1'), line('Redeemed', 'a', '2'), { type: 'auditEnded' }];
    const text = events.map((event) => chain.link(event)).join('\n');
    expect(verifyTrail(text).problems).toEqual([
      { what: 'approval a of offboardMachine was redeemed for 2 writes: 1, 2' },
    ]);
  });
});
