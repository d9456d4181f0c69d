import fc from 'fast-check';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { measureMerging, nestsBracketsDeeperThan } from '../../../src/server/admission/measure-document.js';

const measure = (text: string) => measureMerging(parse(text), 1e9);

describe('the estimated cost of merging fields', () => {
  it('grows with the square of a repeated field, and not with different names', () => {
    const repeated = (count: number) => `{ ${'a '.repeat(count)} }`;
    expect(measure(repeated(1_000)) / measure(repeated(100))).toBeGreaterThan(80);
    const different = Array.from({ length: 1_000 }, (_, index) => `a${index}: b { id }`).join(' ');
    expect(measure(`{ ${different} }`)).toBe(2_000);
  });

  it('is the same for fields written out, in a fragment without a type, or below equal parents', () => {
    const pairs = (text: string) => measure(text) - measure('{ x }');
    expect(pairs('{ a a a a }')).toBe(9);
    expect(pairs('{ a ... { a ... { a a } } }')).toBe(11);
    expect(measure('{ p { a a } p { a a } }')).toBe(2 + 1 + 4 + 6);
  });

  it('follows circular fragments once', () => {
    expect(measure('{ ...A } fragment A on Q { a ...B } fragment B on Q { b ...A }')).toBeLessThan(100);
  });
});

describe('brackets', () => {
  it('are counted like the parser does: not in strings and comments', () => {
    const text = `{ a(b: "[[[\\"[[[", c: """{{{ \\""" {{{ """) # (((((\n d }`;
    expect([nestsBracketsDeeperThan(1, text), nestsBracketsDeeperThan(2, text)]).toEqual([true, false]);
  });

  it('are counted to the end of any text, with at least those before the first quote or comment', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '[', '(', '"', '#', '\n', '\\', 'a'), maxLength: 200 }),
        (text) => {
          const open = /^[^"#]*/.exec(text)?.[0].replaceAll(/[^{[(]/g, '').length ?? 0;
          expect(open === 0 || nestsBracketsDeeperThan(open - 1, text)).toBe(true);
        },
      ),
    );
  });
});
