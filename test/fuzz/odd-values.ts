import fc from 'fast-check';
import { ADVERSARIAL_QUERIES } from '../kit/adversarial/queries.js';
import { anyCharacter } from '../kit/any-character.js';

/** Values that readers of text and numbers trip over. */
export const oddText = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 40 }),
  fc.string({ maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    "'",
    '"',
    "' or 1 eq 1",
    '../../etc/passwd',
    '%00%2e%2e/',
    '__proto__',
    'constructor',
    '9007199254740993',
    '-1',
    '1e999',
    'NaN',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.9999999Z',
    'eyJhbGciOiJub25lIn0.e30.',
    'a'.repeat(40),
    'a'.repeat(5_000),
    '\u202e\u2066x',
    '::ffff:127.0.0.1',
    'xn--',
  ),
);

export const oddNumber = fc.oneof(
  fc.integer(),
  fc.constantFrom(0, -1, 1, 1_000, 1_001, 2 ** 31 - 1, -(2 ** 31), 1e308, 1.5, Number.MAX_SAFE_INTEGER),
);

export const oddValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    oddText,
    oddNumber,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(oddText, tie('value'), { maxKeys: 4 }),
  ),
})).value;

const PIECES =
  'DeviceInfo|where|extend|join|union|search|find|in|let|x|=|==|(|)|[|]|{|}|,|;|.|"a"|\'b\'|@"c"|```|~~~|//|\n|print|f(|kind=|evaluate|invoke|5|1d|datetime(|dynamic(|h"|-|!|~|\\'.split(
    '|',
  );

/** Texts that are nearly queries. */
export const oddQuery = fc.oneof(
  fc.array(fc.constantFrom(...PIECES, '|'), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES, '|'), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.constantFrom(...ADVERSARIAL_QUERIES),
);
