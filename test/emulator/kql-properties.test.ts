import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '../../emulator/kql/database.js';
import type { Table } from '../../emulator/kql/database.js';
import { KqlError } from '../../emulator/kql/error.js';
import { runKql } from '../../emulator/kql/run.js';
import { NOW, readColumn, runSample } from './kql-sample-database.js';
import { anyCharacter } from '../kit/any-character.js';
import { runsOf } from '../kit/runs.js';

/** Quotes a text for a query, as a careful client does. */
function quoteKql(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${escaped}"`;
}

const anyText = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.string({
    unit: fc.constantFrom(
      '\\',
      '"',
      "'",
      '\n',
      '\r',
      '\t',
      '\0',
      '|',
      ';',
      '/',
      '@',
      'n',
      'u',
      '0',
      '\u2028',
      '\ud800',
    ),
  }),
  fc.constantFrom('" or true or "', '"; Events | take 100 //', "'", '\\', '\\"', '// comment', '\u2028'),
);

const anyRow = fc.record({
  Id: fc.integer(),
  Name: fc.oneof(fc.constantFrom('', 'a', 'A', 'ab', 'b'), anyText),
  Count: fc.option(fc.integer({ min: -3, max: 3 })),
  Seen: fc.option(fc.integer({ min: 0, max: 5 }).map((day) => `2026-03-0${day + 1}T00:00:00.0000000Z`)),
});

function queryRows<Row extends Record<string, unknown>>(rows: readonly Row[], query: string): unknown[] {
  const table: Table = {
    columns: [
      { name: 'Id', type: 'Int64' },
      { name: 'Name', type: 'String' },
      { name: 'Count', type: 'Int32' },
      { name: 'Seen', type: 'DateTime' },
    ],
    rows,
  };
  return runKql(query, createDatabase({ T: () => table }), NOW).results;
}

describe('a text in a query', () => {
  it('has its own value if it is escaped, whatever its characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readColumn(`Events | project Text = ${quoteKql(text)} | take 1`)).toEqual([text]);
        expect(readColumn(`let text = ${quoteKql(text)}; Events | project Text = text | take 1`)).toEqual([
          text,
        ]);
      }),
    );
  });

  it('finds the rows that contain it and no others', () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyText, (rows, text) => {
        const all = [...rows, { Id: 0, Name: text, Count: null, Seen: null }];
        expect(queryRows(all, `T | where Name == ${quoteKql(text)}`)).toEqual(
          all.filter((row) => row.Name === text),
        );
        expect(queryRows(all, `T | where Name in (${quoteKql(text)})`)).toEqual(
          all.filter((row) => row.Name === text),
        );
      }),
    );
  });

  it('has its own value in a verbatim literal with doubled quotes, except for line breaks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!/[\r\n]/.test(text));
        expect(readColumn(`Events | project Text = @"${text.replaceAll('"', '""')}" | take 1`)).toEqual([
          text,
        ]);
        expect(readColumn(`Events | project Text = @'${text.replaceAll("'", "''")}' | take 1`)).toEqual([
          text,
        ]);
      }),
    );
  });

  it('that is not escaped causes rows or a KqlError, and no other failure', () => {
    const words = fc.constantFrom('Events', '|', 'where', 'Device', '==', '"', 'in', '(', ')', ',', 'project', '=', '1', '7d', 'datetime(', 'summarize', 'by', 'count()', 'let', ';', 'take', '-', 'dynamic(', '[', ']', '\n'); // prettier-ignore
    const anyQuery = fc.oneof(
      anyText,
      fc.array(words, { maxLength: 12 }).map((chosen) => chosen.join(' ')),
      fc.array(words, { maxLength: 8 }).map((chosen) => `Events | where ${chosen.join(' ')}`),
    );
    fc.assert(
      fc.property(anyQuery, (query) => {
        try {
          runSample(query);
        } catch (error) {
          expect(error).toBeInstanceOf(KqlError);
        }
      }),
      { numRuns: runsOf(1000) },
    );
  });
});

describe('operators, over any rows', () => {
  it('where agrees with a plain filter', () => {
    const operators = { '==': (a: number, b: number) => a === b, '!=': (a: number, b: number) => a !== b, '<': (a: number, b: number) => a < b, '<=': (a: number, b: number) => a <= b, '>': (a: number, b: number) => a > b, '>=': (a: number, b: number) => a >= b }; // prettier-ignore
    const anyOperator = fc.constantFrom(...Object.entries(operators));
    fc.assert(
      fc.property(
        fc.array(anyRow),
        anyOperator,
        fc.integer({ min: -3, max: 3 }),
        (rows, [symbol, holds], limit) => {
          const expected = rows.filter((row) => row.Count !== null && holds(row.Count, limit));
          expect(queryRows(rows, `T | where Count ${symbol} ${limit}`)).toEqual(expected);
        },
      ),
    );
  });

  it('a condition and its negation divide the rows without a null between them', () => {
    fc.assert(
      fc.property(fc.array(anyRow), fc.integer({ min: -3, max: 3 }), (rows, limit) => {
        const condition = `Count > ${limit} or Seen < datetime(2026-03-03)`;
        const known = rows.filter((row) => row.Count !== null && row.Seen !== null);
        const kept = queryRows(known, `T | where ${condition}`);
        const dropped = queryRows(known, `T | where not(${condition})`);
        expect(kept.length + dropped.length).toBe(known.length);
      }),
    );
  });

  it('order by loses no row, orders every pair and keeps the order of equals', () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const numbered = rows.map((row, index) => ({ ...row, Id: index }));
        const sorted = queryRows(numbered, 'T | order by Count asc, Seen desc') as typeof numbered;
        expect(sorted.map((row) => row.Id).toSorted((a, b) => a - b)).toEqual(numbered.map((row) => row.Id));
        for (const [index, right] of sorted.entries()) {
          const left = sorted[index - 1];
          if (left === undefined) continue;
          const [leftCount, rightCount] = [left.Count ?? -9, right.Count ?? -9];
          const [leftSeen, rightSeen] = [left.Seen ?? '', right.Seen ?? ''];
          expect(leftCount).toBeLessThanOrEqual(rightCount);
          if (leftCount === rightCount) expect(leftSeen >= rightSeen).toBe(true);
          if (leftCount === rightCount && leftSeen === rightSeen) expect(left.Id).toBeLessThan(right.Id);
        }
      }),
    );
  });

  it('take gives the first n rows, top the first n of the order', () => {
    fc.assert(
      fc.property(fc.array(anyRow), fc.nat({ max: 12 }), (rows, n) => {
        expect(queryRows(rows, `T | take ${n}`)).toEqual(rows.slice(0, n));
        expect(queryRows(rows, `T | top ${n} by Name`)).toEqual(
          queryRows(rows, `T | order by Name | take ${n}`),
        );
      }),
    );
  });

  it('summarize makes one row a distinct group, its counts adding up to all rows', () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const groups = queryRows(rows, 'T | summarize n = count(), max(Count), min(Count) by Name, Seen') as {
          n: number;
          Name: string;
          Seen: string | null;
          max_Count: number | null;
          min_Count: number | null;
        }[];
        expect(groups.reduce((sum, group) => sum + group.n, 0)).toBe(rows.length);
        expect(groups.map(({ Name, Seen }) => ({ Name, Seen }))).toEqual(
          queryRows(rows, 'T | distinct Name, Seen'),
        );
        for (const group of groups) {
          const own = rows.filter((row) => row.Name === group.Name && row.Seen === group.Seen);
          const counts = own.map((row) => row.Count).filter((count) => count !== null);
          expect(group.n).toBe(own.length);
          expect(group.max_Count).toBe(counts.length === 0 ? null : Math.max(...counts));
          expect(group.min_Count).toBe(counts.length === 0 ? null : Math.min(...counts));
        }
      }),
    );
  });
});
