import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesPattern } from '../../../src/lib/texts.js';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '-', '.', 'É', '😀'), maxLength: 12 });
const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '.'), maxLength: 8 });

describe('a pattern', () => {
  it.each([
    ['dc-*', 'DC-01.contoso.com', true],
    ['dc-??', 'dc-01', true],
    ['dc-??', 'dc-001', false],
    ['*sql*', 'prod-sql-7', true],
    ['dc.*', 'dcx1', false],
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-b-b-d', false],
  ])('%j takes %j: %j', (wanted, given, expected) => {
    expect(matchesPattern(wanted, given)).toBe(expected);
  });

  it('means what a regular expression of the same would', () => {
    fc.assert(
      fc.property(pattern, text, (wanted, given) => {
        const source = [...wanted]
          .map((character) =>
            character === '*' ? '[^]*' : character === '?' ? '[^]' : character.replace('.', '\\.'),
          )
          .join('');
        expect(matchesPattern(wanted, given)).toBe(new RegExp(`^${source}$`, 'iu').test(given));
      }),
    );
  });

  it('takes no time that grows with its stars', () => {
    const stars = 'a*'.repeat(100);
    expect(matchesPattern(`${stars}b`, 'a'.repeat(200))).toBe(false);
  });
});
