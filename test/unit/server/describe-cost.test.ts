import { describe, expect, it } from 'vitest';
import { noCost } from '../../../src/defender-api/call-budget.js';
import { describeCost } from '../../../src/server/explain/describe-cost.js';

const machines = {
  path: ['machines'],
  coordinate: 'Query.machines',
  operation: 'listMachines',
  estimatedCalls: 2,
  source: 'batched',
} as const;
const PLAN = { calls: 2, fields: [machines, { ...machines, operation: null, estimatedCalls: 0 }] };

function differenceOf(sent: Record<string, number>, more: object = {}, leftOut = false) {
  const calls = Object.values(sent).reduce((sum, count) => sum + count, 0);
  const cost = { ...noCost(), calls, sent: new Map(Object.entries(sent)), ...more };
  return describeCost(cost, PLAN, leftOut).difference;
}

describe("the comparison of an operation's cost with its estimate", () => {
  it.each([
    ['equal numbers', { listMachines: 2 }, {}, false, /^undefined$/],
    ['shorter lists', { listMachines: 1 }, {}, false, /^The estimate takes every list for full/],
    ['cached responses', {}, { cacheHits: 2 }, false, /^2 answers were kept from before\.$/],
    [
      'cached and shorter',
      {},
      { cacheHits: 1 },
      false,
      /^1 answer was kept from before\. The estimate takes/,
    ],
    ['a joined call', { listMachines: 1 }, { coalesced: 1 }, false, /^1 read joined a call/],
    ['retries', { listMachines: 3 }, { retries: 1 }, false, /^1 call was sent again after a fail/],
    [
      'omitted fields',
      { listMachines: 1 },
      {},
      true,
      /^Fields that would have cost too much were left out\.$/,
    ],
    ['more than the schema predicts', { listMachines: 3 }, {}, false, /^It took more than the schema tells/],
    ['another operation', { listMachines: 1, getMachine: 1 }, {}, false, /^The number is the estimated one/],
  ])('explains %s', (_name, sent, more, leftOut, reason) => {
    expect(String(differenceOf(sent, more, leftOut))).toMatch(reason);
  });

  it('lists planned and actual calls, and no plan if none was made', () => {
    const cost = { ...noCost(), calls: 1, sent: new Map([['getMachine', 1]]) };
    expect(describeCost(cost, PLAN, false).operations).toEqual([
      { operation: 'listMachines', calls: 0, estimatedCalls: 2 },
      { operation: 'getMachine', calls: 1, estimatedCalls: 0 },
    ]);
    expect(describeCost(cost, undefined, false)).toEqual({
      calls: 1,
      retries: 0,
      cacheHits: 0,
      coalesced: 0,
      waitedMs: 0,
    });
  });
});
