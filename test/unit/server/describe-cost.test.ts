import { describe, expect, it } from 'vitest';
import { noCost } from '../../../src/defender-api/call-budget.js';
import { describeCost } from '../../../src/server/explain/describe-plan.js';

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
  return describeCost(cost, PLAN, leftOut, () => false).difference;
}

describe('what an operation took beside its estimate', () => {
  it.each([
    ['nothing where both agree', { listMachines: 2 }, {}, false, /^undefined$/],
    ['shorter lists', { listMachines: 1 }, {}, false, /^The estimate assumes that every list is full/],
    ['writes that end early', {}, {}, false, /every write makes all of its calls\.$/],
    ['what was kept', {}, { cacheHits: 2 }, false, /^2 responses came from the cache\.$/],
    [
      'kept and shorter',
      {},
      { cacheHits: 1 },
      false,
      /^1 response came from the cache\. The estimate assumes/,
    ],
    ['a joined call', { listMachines: 1 }, { coalesced: 1 }, false, /^1 read shared a call/],
    ['calls sent again', { listMachines: 3 }, { retries: 1 }, false, /^1 call was retried after a fail/],
    ['fields left out', { listMachines: 1 }, {}, true, /^Fields over the cost limit were omitted\.$/],
    [
      'more than the schema tells',
      { listMachines: 3 },
      {},
      false,
      /^The operation needed more calls than estimated/,
    ],
    [
      'another operation',
      { listMachines: 1, getMachine: 1 },
      {},
      false,
      /^The number of calls is as estimated/,
    ],
  ])('explains %s', (_name, sent, more, leftOut, reason) => {
    expect(String(differenceOf(sent, more, leftOut))).toMatch(reason);
  });

  it('lists what was planned and what was called, and nothing of the plan where none was made', () => {
    const cost = { ...noCost(), calls: 1, sent: new Map([['getMachine', 1]]) };
    expect(describeCost(cost, PLAN, false, () => false).operations).toEqual([
      { operation: 'listMachines', calls: 0, estimatedCalls: 2 },
      { operation: 'getMachine', calls: 1, estimatedCalls: 0 },
    ]);
    expect(describeCost(cost, undefined, false, () => false)).toEqual({
      calls: 1,
      retries: 0,
      cacheHits: 0,
      coalesced: 0,
      waitedMs: 0,
    });
  });
});
