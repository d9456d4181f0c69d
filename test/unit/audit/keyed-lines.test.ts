import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AuditChain } from '../../../src/audit/audit-chain.js';
import { verifyTrail } from '../../kit/writes/verify-trail.js';
import { anyChangedLine } from './any-changed-line.js';

const newKey = () => createSecretKey(randomBytes(32));
const KEY = newKey();
const OTHER = newKey();

/** The lines of a process that ended in order. */
function linesOf(process: string, key?: KeyObject, length = 4): string[] {
  const chain = new AuditChain(process, key);
  return Array.from({ length }, (_, index) =>
    chain.link(index === length - 1 ? { type: 'auditEnded' } : { type: 'actionIntended', text: 'ä"\\' }),
  );
}

const verify = (lines: readonly string[], ...keys: readonly KeyObject[]) =>
  verifyTrail(`${lines.join('\n')}\n`, [], keys);
const problemsOf = (lines: readonly string[], ...keys: readonly KeyObject[]) =>
  verify(lines, ...keys).problems.map(({ line, what }) => `${String(line)}: ${what}`);
const withoutCode = (line: string) => line.replace(/,"mac":"[0-9a-f]+"\}$/, '}');

describe('a trail that was written with a key', () => {
  it('is whole with that key, whichever other keys are given, and as a plain chain without', () => {
    const lines = [...linesOf('old'), ...linesOf('a', KEY), ...linesOf('b', OTHER)];
    expect(verify(lines, KEY, OTHER)).toMatchObject({
      problems: [],
      openEnds: [],
      keyed: { isChecked: true, withCode: 8, withoutCode: [1, 2, 3, 4] },
    });
    expect(verify(lines)).toMatchObject({ problems: [], keyed: { isChecked: false, withCode: 8 } });
    expect(verify(linesOf('old'))).not.toHaveProperty('keyed');
    expect(verify(linesOf('old'), KEY)).toMatchObject({
      problems: [],
      keyed: { withCode: 0, withoutCode: [1, 2, 3, 4] },
    });
  });

  it('is verified, whatever its length', { tags: 'slow' }, () => {
    const lines = linesOf('a', KEY, 130_000);
    expect(verify(lines, KEY)).toMatchObject({ lines: 130_000, problems: [], keyed: { withCode: 130_000 } });
  });

  it('names the key that it needs', () => {
    const { keyId } = JSON.parse(linesOf('a', KEY)[0]!) as { keyId: string };
    expect(problemsOf(linesOf('a', KEY), OTHER)).toEqual([
      `1: process a wrote with the key ${keyId}, which was not given`,
    ]);
  });

  it('can not be rewritten by somebody without the key: with another, or with none', () => {
    const real = linesOf('a', KEY);
    const forged = linesOf('a', OTHER);
    expect(problemsOf(forged, KEY)).toHaveLength(1);
    // With the id of the right key on the first line.
    const chain = new AuditChain('a', OTHER);
    const { keyId } = JSON.parse(real[0]!) as { keyId: string };
    const posed = [chain.link({ type: 'x' }).replace(/"keyId":"\w+"/, `"keyId":"${keyId}"`)];
    expect(problemsOf(posed, KEY)).not.toEqual([]);
    expect(verify([...linesOf('before'), ...linesOf('a')], KEY).keyed).toMatchObject({ withCode: 0 });
  });

  it('is reported when lines of it lose their codes, all or some', () => {
    const real = linesOf('a', KEY);
    for (let from = 0; from < real.length; from += 1) {
      const stripped = real.map((line, index) => (index < from ? line : withoutCode(line)));
      expect(problemsOf(stripped, KEY)[0]).toBe(
        `${String(from + 1)}: line ${String(from + 1)} of process a has no code, though its process has a key`,
      );
    }
  });

  it('is reported when its tail is rewritten without a code, within a process or by processes of its own', () => {
    const real = linesOf('a', KEY, 6);
    const forger = new AuditChain('a');
    const unkeyed = real.map((_line, index) => forger.link({ type: index === 5 ? 'auditEnded' : 'forged' }));
    const tail = [...real.slice(0, 3), ...unkeyed.slice(3)];
    expect(problemsOf(tail, KEY)).toEqual(
      expect.arrayContaining(['4: line 4 of process a has no code, though its process has a key']),
    );
    expect(problemsOf([...real, ...linesOf('b')], KEY)).toEqual([
      '7: process b wrote without a key, though lines before it have one',
    ]);
    // An old process that seems to have gone on.
    const old = linesOf('old', undefined, 6);
    expect(problemsOf([...old.slice(0, 3), ...real, ...old.slice(3)], KEY)).toEqual([
      '10: process old wrote without a key, though lines before it have one',
    ]);
  });

  it('does not take a code from another line, nor from a line of another process', () => {
    const [a, b] = [linesOf('a', KEY), linesOf('b', KEY)];
    const codeOf = (line: string) => /,"mac":"[0-9a-f]+"\}$/.exec(line)![0];
    for (const other of [a[2]!, b[1]!]) {
      const swapped = a.with(1, withoutCode(a[1]!).replace(/\}$/, codeOf(other)));
      expect(problemsOf(swapped, KEY)).toEqual(['2: line 2 of process a was not written with the key']);
    }
  });

  it('finds any changed character', { tags: 'slow' }, () => {
    const lines = linesOf('a', KEY);
    fc.assert(
      fc.property(anyChangedLine(lines), (changed) => {
        expect(problemsOf(changed, KEY)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('prints nothing of a line that could speak to a terminal', () => {
    const chain = new AuditChain('\u001b[2J');
    expect(problemsOf([chain.link({ type: 'x' })])).toEqual(['1: not part of an audit trail']);
    const posing = new AuditChain('p');
    expect(verify([posing.link({ type: 'x', keyId: '\u001b[2J' })], KEY).problems).toEqual([]);
  });
});
