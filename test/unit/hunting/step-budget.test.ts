import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuery } from '../../../src/hunting/check-query.js';
import { readKqlTokens } from '../../../src/hunting/kql-tokens.js';
import { readQueryReach } from '../../../src/hunting/query-reach.js';
import { MAX_STEPS, StepBudget } from '../../../src/hunting/step-budget.js';
import { DOCUMENTED_QUERIES } from '../../emulator/documented-queries.js';
import { createTenant } from '../../emulator/hunting-sample-tenant.js';
import { runsOf } from '../../kit/runs.js';

/** Steps for parsing the query, whether it is valid or not. */
function stepsOf(query: string): number {
  const budget = new StepBudget();
  try {
    readQueryReach(query, [], budget);
  } catch {
    // The steps count anyway.
  }
  return budget.spent;
}

const nested = (levels: number, open: string, close = ')') =>
  `${open.repeat(levels)}x${close.repeat(levels)}`;

/** Constructs that contain a pipeline or an operand. */
const HOLDERS = [
  ['search kind=(', ')'],
  ['search in (', ') "a"'],
  ['find kind=(', ')'],
  ['find in (', ') where true'],
  ['union kind=(', '), T'],
  ['union (', '), T'],
  ['T | join kind=(', ') T on x'],
  ['T | join (', ') on x'],
  ['T | lookup (', ') on x'],
  ['T | where a in (', ')'],
  ['T | where a in ((', '))'],
  ['T | extend y = f(', ')'],
  ['T | extend y = toscalar(', ')'],
  ['T | evaluate hint.x=(', ') pivot(a)'],
  ['T | invoke f(', ')'],
  ['T | partition by a (', ')'],
  ['T | partition by a { ', ' }'],
  ['T | mv-apply x = Y on (', ')'],
  ['T | fork (', ')'],
  ['materialize(', ')'],
  ['toscalar(', ')'],
  ['print x = (', ')'],
  ['let f = (a:long = (', ')) { T }; f()'],
  ['let f = (a:long) { ', ' }; f(1)'],
  ['let v = view () { ', ' }; v'],
  ['dynamic({"a": [', ']})'],
  ['(', ')'],
  ['((', '))'],
] as const;

describe('the cost of parsing a query', () => {
  it.each(['search kind=(', 'find kind=('])('does not double with each level of %s', (open) => {
    expect(stepsOf(nested(90, open))).toBeLessThan(20 * 90);
    expect(() => checkQuery(nested(90, open), ['*'])).not.toThrow();
  });

  it('is linear in the query, for any nesting', () => {
    const pieces = fc.array(fc.constantFrom(...HOLDERS), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(pieces, (holders) => {
        const query = `${holders.map(([open]) => open).join('')}T${holders
          .map(([, close]) => close)
          .toReversed()
          .join('')}`;
        const tokens = readKqlTokens(query).length;
        expect(stepsOf(query), query).toBeLessThanOrEqual(10 * tokens + 50);
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('is a few steps per token for every documented query', () => {
    for (const { query, name } of DOCUMENTED_QUERIES) {
      const text = typeof query === 'string' ? query : query(createTenant({}));
      expect(stepsOf(text), name).toBeLessThanOrEqual(10 * readKqlTokens(text).length + 50);
    }
  });

  it('beyond the budget stops with BAD_USER_INPUT that names the rule', { tags: 'slow' }, () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `let a${index} = 1;`).join('');
    const query = `${names} DeviceInfo | where ${'{a|b}'.repeat(20_000)}`;
    expect(() => checkQuery(query, ['*'])).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining('parsing it takes more than 400,000 steps'),
      }),
    );
    expect(stepsOf(query)).toBeLessThan(MAX_STEPS + 25_000);
    expect(stepsOf(','.repeat(MAX_STEPS + 5))).toBe(MAX_STEPS + 1);
  });

  it('is zero for brackets deeper than 100', () => {
    expect(() => checkQuery(nested(101, '('), ['*'])).toThrow(/nested too deep/);
  });
});
