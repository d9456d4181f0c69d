import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AuditChain, type ChainHead } from '../../../src/audit/audit-chain.js';
import { readAnchors, verifyTrail } from '../../kit/writes/verify-trail.js';
import { printReport } from '../../../src/cli/audit/print-audit.js';
import { anyChangedLine } from './any-changed-line.js';

/** The trail of processes that ended in order, and where each had got to after its last line. */
function trailOf(...lengths: readonly number[]): { lines: string[]; heads: ChainHead[] } {
  const lines: string[] = [];
  const heads = lengths.map((length, index) => {
    const chain = new AuditChain(`p${String(index)}`);
    for (let line = 1; line < length; line += 1)
      lines.push(chain.link({ type: 'actionIntended', text: 'ä"\\' }));
    lines.push(chain.link({ type: 'auditEnded' }));
    return chain.head;
  });
  return { lines, heads };
}

const verify = (lines: readonly string[], anchors?: readonly ChainHead[]) =>
  verifyTrail(`${lines.join('\n')}\n`, anchors);
const whatOf = (lines: readonly string[], anchors?: readonly ChainHead[]) =>
  verify(lines, anchors).problems.map(({ what }) => what);

describe('the verification of an audit trail', () => {
  it('finds nothing in a trail that nobody has touched', () => {
    const { lines, heads } = trailOf(3, 1, 4);
    expect(verify(lines, heads)).toEqual({
      lines: 8,
      processes: 3,
      problems: [],
      openEnds: [],
      disordered: [],
      openIntents: [],
    });
    expect(verifyTrail('')).toMatchObject({ lines: 0, processes: 0, problems: [], openIntents: [] });
  });

  it('reports lines in another order than the sequence of their process, which is no problem', () => {
    const { lines } = trailOf(4, 2);
    const [first, second, third, fourth, ...others] = lines as [string, string, string, string, ...string[]];
    const moved = verify([second, others[0]!, first, third, others[1]!, fourth]);
    expect([moved.problems, moved.disordered]).toEqual([[], [3]]);
    const interleaved = verify([others[0]!, first, second, others[1]!, third, fourth]);
    expect([interleaved.problems, interleaved.disordered]).toEqual([[], []]);
  });

  it('finds any changed character, and names its line', () => {
    const { lines, heads } = trailOf(4);
    fc.assert(
      fc.property(anyChangedLine(lines, 3), (someChanged) => {
        expect(verify(someChanged, heads).problems.length).toBeGreaterThan(0);
      }),
    );
    const changed = lines[1]!.replace('actionIntended', 'actionForgotten');
    expect(verify(lines.with(1, changed)).problems[0]).toEqual({
      line: 2,
      what: 'line 2 of process p0 was changed',
    });
  });

  it('finds any removed line but the last, and the last by its anchor', () => {
    const { lines, heads } = trailOf(5);
    for (const index of [0, 1, 2, 3]) {
      expect(whatOf(lines.filter((_line, place) => place !== index)).join()).toContain('missing before line');
    }
    const cut = lines.slice(0, 4);
    expect(verify(cut)).toMatchObject({ problems: [], openEnds: [{ process: 'p0', sequence: 4 }] });
    expect(whatOf(cut, heads)).toEqual(['line 5 of process p0 is missing: an anchor names it']);
  });

  it('finds a tail that was rewritten, by its anchor', () => {
    const { heads } = trailOf(3);
    const forged = new AuditChain('p0');
    const lines = [1, 2, 3].map(() => forged.link({ type: 'nothing happened' }));
    expect(whatOf(lines)).toEqual([]);
    expect(whatOf(lines, heads)).toEqual(['line 3 of process p0 is not the one that an anchor names']);
  });

  it('finds lines that are there twice, follow another, or are none', () => {
    const { lines } = trailOf(3);
    expect(whatOf([...lines, lines[1]!])).toEqual(['line 2 of process p0 is there twice']);
    const other = new AuditChain('p0');
    other.link({ type: 'other' });
    expect(whatOf([lines[0]!, other.link({ type: 'other' })])).toEqual([
      'line 2 of process p0 does not follow the line before it',
    ]);
    expect(whatOf([...lines, ...lines.slice(0, 2)])).toEqual(['lines 1 to 2 of process p0 are there twice']);
    expect(verify([...lines, 'hello']).problems).toEqual([{ line: 4, what: 'not part of an audit trail' }]);
  });

  it('reads anchors from a log and passes over everything else', () => {
    const { heads } = trailOf(2);
    const log = [
      'started',
      '{"msg":"x"}',
      `{"auditAnchor":${JSON.stringify(heads[0])},"msg":"audit anchor"}`,
      '{"auditAnchor":5}',
    ];
    expect(readAnchors(log.join('\n'))).toEqual(heads);
  });

  it('is printed without control characters and lines that a trail brings along', () => {
    const chain = new AuditChain('p');
    const hostile = 'x\u001b[2J\n1 line of 1 process: intact\u202e';
    const actor = { name: hostile, oid: hostile };
    const intent = { type: 'actionIntended', at: hostile, auditId: hostile, action: hostile, actor };
    const line = chain.link({ ...intent, input: { machineId: hostile } });
    const redeemed = ['1', '2'].map((auditId) =>
      chain.link({ type: 'approvalRedeemed', approvalId: hostile, auditId, action: hostile }),
    );
    const printed = printReport(verify([line, ...redeemed]), [chain.head]);
    const lines = printed.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines.filter((shown) => /\p{C}/u.test(shown))).toEqual([]);
  });
});
