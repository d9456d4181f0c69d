import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '../../../emulator/kql/database.js';
import { runKql } from '../../../emulator/kql/run.js';
import { capRows } from '../../../src/hunting/typed-rows.js';

describe('the rows of a query are capped', () => {
  it.each([
    ['T', 'T | take 11'],
    ['T;', 'T | take 11;'],
    ['T ; ; ', 'T | take 11 ; ; '],
    ['T // all', 'T | take 11 // all'],
    ['T // all\n; // end', 'T | take 11 // all\n; // end'],
    ['T | where X == "a // b"', 'T | where X == "a // b" | take 11'],
    ['T | where X == "a;b" // c', 'T | where X == "a;b" | take 11 // c'],
    ['T | order by X desc', 'T | order by X desc | take 11'],
    ['T | top 100 by X', 'T | top 100 by X | take 11'],
    ['T | take 100', 'T | take 100 | take 11'],
    ['T | take n', 'T | take n | take 11'],
    ['T | limit 5 + 100', 'T | limit 5 + 100 | take 11'],
    ['let n = 5; T | summarize count() by X', 'let n = 5; T | summarize count() by X | take 11'],
    ['let f = () { T; }; f()', 'let f = () { T; }; f() | take 11'],
    ['union A, B', 'union A, B | take 11'],
    ['union A, (B | render x)', 'union A, (B | render x) | take 11'],
    ['T | join (U | take 1) on X', 'T | join (U | take 1) on X | take 11'],
  ])('%j', (query, capped) => {
    expect(capRows(query, 11)).toBe(capped);
  });

  it.each([
    'T | take 11',
    'T | limit 3',
    'T | top 11 by X desc',
    'T | count',
    'T | render timechart',
    'T | render timechart with (title="x")',
    'T | fork (take 1) (take 2)',
    'T | facet by X',
    'T | consume',
    'T; U',
    'T | take 5; let x = 1;',
    'let x = 1;',
    ' // nothing',
  ])('but not of %j', (query) => {
    expect(capRows(query, 11)).toBe(query);
  });

  it('and are the first rows of the query', { tags: 'slow' }, () => {
    const table = {
      columns: [
        { name: 'A', type: 'Int64' as const },
        { name: 'B', type: 'String' as const },
      ],
      rows: Array.from({ length: 40 }, (_, index) => ({ A: (index * 7) % 13, B: `b${index % 5}` })),
    };
    const run = (query: string) => runKql(query, createDatabase({ T: () => table }), new Date(0));
    const part = fc.constantFrom(
      '| where A > 3',
      '| order by A desc, B asc',
      '| extend C = A + 1',
      '| project A, B',
      '| summarize A = max(A) by B',
      '| distinct A, B',
      '| top 20 by A',
      '| take 15',
      '| count | extend A = Count, B = "x"',
      '| union (T | where A == 1)',
      '| join kind=inner (T | project B) on B',
      '| where B != "// ;" // it\'s a comment; | take 1\n',
    );
    const ending = fc.constantFrom('', ';', ' // end', '\n;;\n// end | take 1');
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 4 }),
        ending,
        fc.integer({ min: 1, max: 50 }),
        (parts, end, limit) => {
          // The emulator rejects a second statement separator, unlike the service.
          const query = `T ${parts.join(' ')}${end}`.replace(';;', ';');
          const [whole, capped] = [run(query), run(capRows(query, limit))];
          expect(capped.schema).toEqual(whole.schema);
          expect(capped.results.slice(0, limit)).toEqual(whole.results.slice(0, limit));
          expect(capped.results.length).toBeLessThanOrEqual(Math.max(limit, 1));
        },
      ),
      { numRuns: 300 },
    );
  });
});
