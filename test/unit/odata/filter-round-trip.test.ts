import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFilter } from '../../../emulator/odata/compile-filter.js';
import { entity, property } from '../../../emulator/odata/entity-model.js';
import type { FilterRules } from '../../../emulator/odata/filter-rules.js';
import { encodeQuery } from '../../../src/defender-api/odata/encode-query.js';
import {
  comparesText,
  filterPredicate,
  type TextCase,
} from '../../../src/defender-api/odata/evaluate-filter.js';
import {
  and,
  anyOf,
  compare,
  eq,
  inSet,
  not,
  or,
  startsWith,
  type ODataFilter,
} from '../../../src/defender-api/odata/filter.js';
import { dateTimeValue, stringValue, type Literal } from '../../../src/defender-api/odata/literal.js';
import { BadUserInputError } from '../../../src/errors/caller-errors.js';
import { ROWS, wishes, type Row, type Wish } from './filter-arbitraries.js';
import { isWished } from './wish-meaning.js';
import { anyCharacter } from '../../kit/any-character.js';
import { runsOf } from '../../kit/runs.js';

/** The service has its own parser; the emulator's, with all features, replaces it. */
const RULES: FilterRules = {
  in: true,
  or: true,
  not: true,
  lessThan: true,
  contains: true,
  guidLiteral: 'unquoted',
  groupIdLiteral: 'both',
  lenientText: false,
  unknownEnumValue: 'no-rows',
  maxInValues: 1_000,
  maxNodes: 100_000,
};

const MODEL = entity('Row', [
  property('name', 'string', { filterable: true }),
  property('seen', 'dateTime', { filterable: true }),
  property('size', 'number', { filterable: true }),
  property('ref', 'guid', { filterable: true }),
  property('flag', 'boolean', { filterable: true }),
  property('tags', 'string', { filterable: true, collection: true }),
]);

function build(wish: Wish): ODataFilter {
  switch (wish.kind) {
    case 'compare':
      return compare(wish.property, wish.operator, wish.value);
    case 'in':
      return inSet(wish.property, wish.values);
    case 'startsWith':
      return startsWith(wish.property, wish.value);
    case 'any':
      return anyOf(wish.property, wish.operator, wish.value);
    case 'and':
      return and(wish.wishes.map(build));
    case 'or':
      return or(wish.wishes.map(build));
    case 'not':
      return not(build(wish.wish));
  }
}

/** The `$filter` as a server reads it from the request line, after a check for injected parameters. */
function sendAndRead(filter: ODataFilter): string {
  const query = encodeQuery({ filter, top: 7 });
  expect(query).toMatch(/^\$filter=[\w\-.~!*()%]+&\$top=7$/);
  const { searchParams } = new URL(`http://localhost/api/rows?${query}`);
  expect([...searchParams.keys()]).toEqual(['$filter', '$top']);
  return searchParams.get('$filter') ?? '';
}

function select(filter: ODataFilter, rules = RULES): readonly object[] {
  if (filter.kind === 'nothing') return [];
  if (filter.kind === 'everything') return ROWS;
  return ROWS.filter(compileFilter(sendAndRead(filter), MODEL, rules));
}

const valueOf = (property: string, row: Row): unknown => row[property as keyof Row];

describe('a filter sent to the service', () => {
  it('selects exactly the expected rows, for any values and nesting', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        expect(select(build(wish))).toEqual(ROWS.filter((row) => isWished(row, wish)));
      }),
      { numRuns: runsOf(2_000) },
    );
  });

  it.each([
    ['exact', RULES],
    ['ignored', { ...RULES, lenientText: true }],
  ] as const)('selects the same rows in memory, letter case %s', (textCase, rules) => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const filter = build(wish);
        const atHand = ROWS.filter(filterPredicate(filter, valueOf, textCase));
        expect(atHand).toEqual(select(filter, rules));
      }),
      { numRuns: runsOf(2_000) },
    );
  });

  it('depends on letter case only if it declares so', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const filter = build(wish);
        const inCase = (textCase: TextCase) => ROWS.filter(filterPredicate(filter, valueOf, textCase));
        if (!comparesText(filter)) expect(inCase('exact')).toEqual(inCase('ignored'));
      }),
    );
  });

  it('is omitted only if every row matches, and causes no call only if no row matches', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const filter = build(wish);
        if (filter.kind === 'everything') expect(encodeQuery({ filter })).toBe('');
        else if (filter.kind === 'nothing') expect(() => encodeQuery({ filter })).toThrow(TypeError);
        else expect(encodeQuery({ filter })).toMatch(/^\$filter=./);
      }),
    );
  });

  it.each<[string, (value: string) => Literal, (value: string) => boolean]>([
    ['string', stringValue, (value) => !/[\p{Cc}\p{Cs}]/u.test(value)],
    ['point in time', dateTimeValue, () => false],
    ['GUID', (value: string): Literal => ({ kind: 'guid', value }), () => false],
  ])('accepts any text as a %s or rejects it', (_, make, isAllowed) => {
    const anyText = fc.oneof(
      fc.string({ unit: anyCharacter }),
      // Includes lone surrogates.
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      fc.stringMatching(/^[-' :.()TZ0-9a-f]*$/),
    );
    fc.assert(
      fc.property(anyText, (value) => {
        const filter = eq('name', make(value));
        if (!isAllowed(value)) {
          expect(() => encodeQuery({ filter })).toThrow(BadUserInputError);
          return;
        }
        expect(sendAndRead(filter)).toBe(`name eq '${value.split("'").join("''")}'`);
        const matches = compileFilter(sendAndRead(filter), MODEL, RULES);
        expect(matches({ name: value })).toBe(true);
        expect(matches({ name: `${value}x` })).toBe(false);
      }),
      { numRuns: runsOf(1_000) },
    );
  });
});
