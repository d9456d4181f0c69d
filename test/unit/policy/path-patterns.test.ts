import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsPath, plainPath } from '../../../src/policy/path-patterns.js';
import { PATIENCE_MS } from '../../kit/time/patience.js';
import { runsOf } from '../../kit/runs.js';

const oddPath = fc
  .array(
    fc.constantFrom(
      '\\',
      '/',
      '?',
      '.',
      '..',
      ':',
      'c:',
      'C$',
      'unc',
      ' ',
      '"',
      'a',
      'İ',
      '\u0345',
      '::$DATA',
    ),
    {
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(''));

describe('a pattern of paths', () => {
  it('has ** for anything, * for anything within a name, ? for one character', () => {
    expect(fitsPath('/a/b/c', '**/c')).toBe(true);
    expect(fitsPath('/c', '**/c')).toBe(true);
    expect(fitsPath('/xc', '**/c')).toBe(false);
    expect(fitsPath('/a/b/c', '/a/**')).toBe(true);
    expect(fitsPath('/a/b/c', '/a/*')).toBe(false);
    expect(fitsPath('/a/bcd', '/a/b*d')).toBe(true);
    expect(fitsPath('/a/b', '/a/?')).toBe(true);
    expect(fitsPath('/a/bb', '/a/?')).toBe(false);
    expect(fitsPath('/c:/x', 'C:\\X')).toBe(true);
  });

  it('matches every other character literally', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const name = text
          .replace(/[*?/\\]/g, '')
          .toLowerCase()
          .normalize('NFC');
        expect(fitsPath(`/${name}`, `/${name}`)).toBe(true);
      }),
    );
  });

  // With backtracking, each of the last two takes years.
  it.each([
    [`/${'a/'.repeat(500)}`, '**/a/**/a/*b', false],
    [`/${'a'.repeat(4_000)}`, `/${'*a'.repeat(20)}b`, false],
    [`/${'a'.repeat(4_000)}b`, `**${'a**'.repeat(20)}b`, true],
  ])('ends without backtracking (%#)', (path, pattern, fits) => {
    const match = () => fitsPath(path, pattern);
    expect(runInNewContext('match()', { match }, { timeout: PATIENCE_MS / 2 })).toBe(fits);
  });

  it('means what the same pattern means as a regular expression', () => {
    const wildcards: Readonly<Record<string, string>> = {
      '**/': '(?:.*/)?',
      '**': '.*',
      '*': '[^/]*',
      '?': '[^/]',
    };
    const parts = fc.array(fc.constantFrom('**/', '**', '*', '?', 'a', 'b', '/', '.'), { maxLength: 8 });
    const path = fc.array(fc.constantFrom('a', 'b', '/', '.'), { maxLength: 10 });
    fc.assert(
      fc.property(parts, path, (chosen, characters) => {
        const [pattern, text] = [`/${chosen.join('')}`, `/${characters.join('')}`];
        const source = pattern
          .split(/(\*\*\/|\*\*|\*|\?)/)
          .map((part) => wildcards[part] ?? part.replaceAll('.', '\\.'))
          .join('');
        expect(fitsPath(text, pattern)).toBe(new RegExp(`^${source}$`, 'su').test(text));
      }),
      { numRuns: runsOf(2_000) },
    );
  });

  it('is met by a plain path, which stays what it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), oddPath), (path) => {
        const plain = plainPath(path);
        expect(plain).toMatch(/^\//);
        expect(plainPath(plain)).toBe(plain);
        expect(plain.split('/').filter((step) => step === '..' || step === '.')).toEqual([]);
      }),
    );
  });
});
