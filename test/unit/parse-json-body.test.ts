import { isInteger, isSafeNumber, parse } from 'lossless-json';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseJsonBody } from '../../src/defender-api/transport/read-answer.js';
import { runsOf } from '../kit/runs.js';

const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 21n), max: 10n ** 21n }), fc.constantFrom('', '', '.5', 'e3'))
  .map(([digits, more]) => `${String(digits)}${more}`);
/** Also texts that look like numbers, ends of strings and names. */
const text = fc
  .oneof(
    fc.string(),
    number.chain((digits) => fc.constantFrom(`[${digits}]`, `":${digits},"`, `\\"${digits}\\`)),
  )
  .map((value) => JSON.stringify(value));
const blank = fc.constantFrom('', ' ', '\n\t');
const { body } = fc.letrec<{ body: string; value: string }>((tie) => {
  const spaced = fc.tuple(blank, tie('value'), blank).map((parts) => parts.join(''));
  const members = fc.dictionary(fc.string(), spaced, { maxKeys: 4 }).map((found) => {
    const named = Object.entries(found).map(([name, value]) => `${JSON.stringify(name)}:${value}`);
    return `{${named.join()}}`;
  });
  return {
    value: fc.oneof(
      { maxDepth: 4 },
      number,
      text,
      fc.constantFrom('null', 'true'),
      fc.array(spaced, { maxLength: 4 }).map((items) => `[${items.join()}]`),
      members,
    ),
    body: fc.array(spaced, { maxLength: 4 }).map((items) => `[${items.join()}]`),
  };
});

it('a body has the values that a parser of long numbers finds, those beyond 2^53 as text', () => {
  const parseNumber = (digits: string) =>
    isInteger(digits) && !isSafeNumber(digits) ? digits : Number(digits);
  fc.assert(
    fc.property(body, (json) => {
      expect(parseJsonBody(json)).toEqual(parse(json, null, { parseNumber }));
    }),
    { numRuns: runsOf(2_000) },
  );
});

it('a body of blanks or digits takes linear time', () => {
  for (const many of [' '.repeat(1_000_000), '1'.repeat(1_000_000), '[ '.repeat(500_000)])
    expect(() => parseJsonBody(`[${many}`)).toThrow(SyntaxError);
});
