import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFilter } from '../../emulator/odata/compile-filter.js';
import { entity, property } from '../../emulator/odata/entity-model.js';
import type { FilterRules } from '../../emulator/odata/filter-rules.js';
import { runsOf } from '../kit/runs.js';

const rules: FilterRules = {
  in: true,
  or: true,
  not: true,
  lessThan: true,
  contains: true,
  guidLiteral: 'unquoted',
  groupIdLiteral: 'number',
  lenientText: false,
  unknownEnumValue: 'refused',
  maxInValues: 100,
  maxNodes: 10_000,
};

const model = entity('Row', [
  property('name', 'string', { filterable: true }),
  property('size', 'number', { filterable: true }),
  property('at', 'dateTime', { filterable: true }),
  property('tags', 'string', { filterable: true, collection: true }),
]);

interface Row {
  readonly name: string | null;
  readonly size: number | null;
  /** Milliseconds; in the row a text with zone. */
  readonly at: number | null;
  readonly tags: readonly string[];
}

/** A filter as text, and what it means. `null` is OData's third truth value. */
interface Wish {
  readonly text: string;
  readonly holds: (row: Row) => boolean | null;
}

const nastyText = fc.oneof(
  fc.constantFrom('', "'", "''", "a' or 1 eq 1 or 'b", '%', '&$filter=', '+', ')', 'ß☃', 'and', 'null', '  '),
  fc.string({ maxLength: 5 }),
);
const size = fc.integer({ min: -3, max: 3 });
const time = fc.integer({ min: 0, max: 4 }).map((hours) => hours * 3_600_000);

const rowOf: fc.Arbitrary<Row> = fc.record({
  name: fc.option(nastyText),
  size: fc.option(size),
  at: fc.option(time),
  tags: fc.array(nastyText, { maxLength: 3 }),
});

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The same moment, in one of several zones. */
function writeTime(at: number, hours: number): string {
  const local = new Date(at + hours * 3_600_000).toISOString().slice(0, -1);
  return `${local}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
}

const compared: Readonly<Record<string, <V extends string | number | null>(left: V, right: V) => boolean>> = {
  eq: (left, right) => left === right,
  ne: (left, right) => left !== right,
  gt: (left, right) => left !== null && right !== null && left > right,
  ge: (left, right) => left !== null && right !== null && left >= right,
  lt: (left, right) => left !== null && right !== null && left < right,
  le: (left, right) => left !== null && right !== null && left <= right,
};
const operator = fc.constantFrom(...Object.keys(compared));

function holdsOf(name: string): <V extends string | number | null>(left: V, right: V) => boolean {
  const found = compared[name];
  if (found === undefined) throw new Error(name);
  return found;
}

const leaf: fc.Arbitrary<Wish> = fc.oneof(
  fc.tuple(operator, fc.option(nastyText)).map(([name, value]) => ({
    text: `name ${name} ${value === null ? 'null' : quote(value)}`,
    holds: (row: Row) => holdsOf(name)(row.name, value),
  })),
  fc.tuple(operator, size).map(([name, value]) => ({
    text: `${value} ${name} size`,
    holds: (row: Row) => holdsOf(name)(value, row.size),
  })),
  fc.tuple(operator, time, fc.integer({ min: -5, max: 5 })).map(([name, value, zone]) => ({
    text: `at ${name} ${writeTime(value, zone)}`,
    holds: (row: Row) => holdsOf(name)(row.at, value),
  })),
  fc.array(nastyText, { minLength: 1, maxLength: 4 }).map((values) => ({
    text: `name in (${values.map(quote).join(',')})`,
    holds: (row: Row) => row.name !== null && values.includes(row.name),
  })),
  nastyText.map((value) => ({
    text: `startswith(name,${quote(value)})`,
    holds: (row: Row) => (row.name === null ? null : row.name.startsWith(value)),
  })),
  fc.tuple(nastyText, fc.boolean()).map(([value, inner]) => ({
    text: inner ? `tags/any(t: not (t eq ${quote(value)}))` : `tags/any(x:x eq ${quote(value)})`,
    holds: (row: Row) => row.tags.some((tag) => (tag === value) !== inner),
  })),
);

const wish: fc.Arbitrary<Wish> = fc.letrec<{ wish: Wish }>((tie) => ({
  wish: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    leaf,
    tie('wish').map((one) => ({
      text: `not (${one.text})`,
      holds: (row: Row) => {
        const value = one.holds(row);
        return value === null ? null : !value;
      },
    })),
    fc.tuple(tie('wish'), tie('wish')).map(([one, other]) => ({
      text: `(${one.text}) and (${other.text})`,
      holds: (row: Row) => both(one.holds(row), other.holds(row)),
    })),
    fc.tuple(tie('wish'), tie('wish')).map(([one, other]) => ({
      text: `(${one.text}) OR (${other.text})`,
      holds: (row: Row) => {
        const neither = both(negate(one.holds(row)), negate(other.holds(row)));
        return negate(neither);
      },
    })),
  ),
})).wish;

function both(one: boolean | null, other: boolean | null): boolean | null {
  if (one === false || other === false) return false;
  return one === null || other === null ? null : true;
}

function negate(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

function wire(row: Row): object {
  return { ...row, at: row.at === null ? null : new Date(row.at).toISOString() };
}

describe('a compiled filter', () => {
  it('selects the rows that a plain predicate selects', () => {
    fc.assert(
      fc.property(wish, fc.array(rowOf, { maxLength: 8 }), ({ text, holds }, rows) => {
        const filter = compileFilter(text, model, rules);
        expect(rows.map((row) => filter(wire(row)))).toEqual(rows.map((row) => holds(row) === true));
      }),
      { numRuns: runsOf(500) },
    );
  });

  it('evaluates and before or, and from the left', () => {
    fc.assert(
      fc.property(leaf, leaf, leaf, rowOf, (one, two, three, row) => {
        const values = [one, two, three].map(({ holds }) => holds(row) === true);
        const [first, second, third] = values;
        const filter = compileFilter(`${one.text} or ${two.text} and ${three.text}`, model, rules);
        expect(filter(wire(row))).toBe(first === true || (second === true && third === true));
      }),
    );
  });

  it('throws only its own error for any text', () => {
    const words = fc.constantFrom(
      'name',
      'eq',
      "'x'",
      '(',
      ')',
      'and',
      'not',
      'in',
      ',',
      'tags/any(t:',
      '5',
      'null',
      "'",
      ':',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((list) => list.join(' ')),
        ),
        (text) => {
          try {
            compileFilter(text, model, rules)({ name: 'x', size: 1, at: null, tags: ['x'] });
          } catch (error) {
            expect((error as Error).name).toBe('ODataQueryError');
          }
        },
      ),
      { numRuns: runsOf(1000) },
    );
  });
});
