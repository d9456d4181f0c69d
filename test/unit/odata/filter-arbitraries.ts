import fc from 'fast-check';
import type { ComparisonOperator } from '../../../src/defender-api/odata/filter.js';
import type { Literal } from '../../../src/defender-api/odata/literal.js';
import { anyCharacter } from '../../kit/any-character.js';

/** A filter before the builders simplify it, including empty lists. */
export type Wish =
  | { kind: 'compare'; property: string; operator: ComparisonOperator; value: Literal }
  | { kind: 'in'; property: string; values: Exclude<Literal, { kind: 'null' }>[] }
  | { kind: 'startsWith'; property: string; value: string }
  | { kind: 'any'; property: string; operator: ComparisonOperator; value: Literal }
  | { kind: 'and' | 'or'; wishes: Wish[] }
  | { kind: 'not'; wish: Wish };

const OPERATORS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;

/** Text that tends to break filters and URLs. Rows contain it too, so that some match. */
export const HOSTILE_TEXTS = [
  '',
  "'",
  "''",
  "' or 1 eq 1 or name eq '",
  "x') or startswith(name,'",
  'a&$filter=name ne null',
  '$top=1',
  '100%',
  '%27',
  'a+b c',
  '#?/\\;,=',
  'null',
  'Zürich',
  'ﬁ‏א',
  '🛡️',
  '\u2028',
] as const;

/** All strings that can be sent: no control characters, no lone surrogates. */
const sendable = fc.string({ unit: anyCharacter }).filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));

const text = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), sendable);

const twoDigits = (most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most }).map((part) => String(part).padStart(2, '0'));

const dateTime = fc
  .tuple(
    fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2200-01-01T00:00:00Z'),
      noInvalidDate: true,
    }),
    fc.oneof(
      fc.constant(''),
      fc.integer({ min: 0, max: 9_999_999 }).map((digits) => `.${String(digits)}`),
    ),
    fc.oneof(
      fc.constant('Z'),
      fc.tuple(fc.constantFrom('+', '-'), twoDigits(13), twoDigits(59)).map(([s, h, m]) => `${s}${h}:${m}`),
    ),
  )
  .map(([date, fraction, zone]) => `${date.toISOString().slice(0, 19)}${fraction}${zone}`);

/** Integers and decimals with up to six fraction digits, which print without an exponent. */
const number = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((millionths) => millionths / 1_000_000),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
);

/** Values by the property of {@link ROWS} that they are compared with. */
const VALUES = {
  name: text.map((value): Exclude<Literal, { kind: 'null' }> => ({ kind: 'string', value })),
  seen: dateTime.map((value): Exclude<Literal, { kind: 'null' }> => ({ kind: 'dateTime', value })),
  size: number.map((value): Exclude<Literal, { kind: 'null' }> => ({ kind: 'number', value })),
  ref: fc.uuid().map((value): Exclude<Literal, { kind: 'null' }> => ({ kind: 'guid', value })),
  flag: fc.boolean().map((value): Exclude<Literal, { kind: 'null' }> => ({ kind: 'boolean', value })),
};

function comparisonWith(property: keyof typeof VALUES): fc.Arbitrary<Wish> {
  const equality = fc.constantFrom('eq' as const, 'ne' as const);
  const ordered = property === 'flag' || property === 'ref' ? equality : fc.constantFrom(...OPERATORS);
  return fc.oneof(
    fc.record({
      kind: fc.constant('compare' as const),
      property: fc.constant(property),
      operator: ordered,
      value: VALUES[property],
    }),
    fc.record({
      kind: fc.constant('compare' as const),
      property: fc.constant(property),
      operator: equality,
      value: fc.constant<Literal>({ kind: 'null' }),
    }),
    fc.record({
      kind: fc.constant('in' as const),
      property: fc.constant(property),
      values: fc.array(VALUES[property], { maxLength: 4 }),
    }),
  );
}

const leaf: fc.Arbitrary<Wish> = fc.oneof(
  ...(['name', 'seen', 'size', 'ref', 'flag'] as const).map(comparisonWith),
  fc.record({ kind: fc.constant('startsWith' as const), property: fc.constant('name'), value: text }),
  fc.record({
    kind: fc.constant('any' as const),
    property: fc.constant('tags'),
    operator: fc.constantFrom(...OPERATORS),
    value: VALUES.name,
  }),
);

/** Any nesting of any conditions on {@link ROWS}. */
export const wishes: fc.Arbitrary<Wish> = fc.letrec<{ wish: Wish }>((tie) => ({
  wish: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      wishes: fc.array(tie('wish'), { maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant('not' as const), wish: tie('wish') }),
  ),
})).wish;

/** Rows to filter. */
export interface Row {
  name: string;
  seen: string | null;
  size: number | null;
  ref: string | null;
  flag: boolean | null;
  tags: string[];
}

export const ROWS: readonly Row[] = HOSTILE_TEXTS.map((name, index) => ({
  name,
  seen: index % 4 === 0 ? null : `20${String(10 + index)}-06-01T12:00:00.1234567Z`,
  size: index % 3 === 0 ? null : (index - 8) / 8,
  ref: index % 5 === 0 ? null : `00000000-0000-4000-8000-0000000000${String(10 + index)}`,
  flag: index % 3 === 0 ? null : index % 2 === 0,
  tags: HOSTILE_TEXTS.slice(index, index + (index % 3)),
}));
