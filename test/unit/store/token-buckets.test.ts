import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenBuckets, type BucketRule, type SharedBuckets } from '../../../src/store/token-buckets.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

const RULE: BucketRule = { perSecond: 10, capacity: 60 };

describe('a token bucket', () => {
  it('never grants more than its capacity and refill', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 80 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(steps, (all) => {
        const clock = new ManualClock(0);
        const buckets = new TokenBuckets({ rule: RULE, clock });
        let given = 0;
        for (const [ms, asked] of all) {
          clock.advance(ms);
          for (let count = 0; count < asked; count += 1) if (buckets.take('a') === 0) given += 1;
          expect(given).toBeLessThanOrEqual(RULE.capacity + (clock.now() / 1_000) * RULE.perSecond + 1e-6);
        }
      }),
    );
  });

  it('returns when a token will be available', () => {
    const waits = fc.record({
      asked: fc.integer({ min: 0, max: 90 }),
      debt: fc.integer({ min: 0, max: 200 }),
    });
    fc.assert(
      fc.property(waits, ({ asked, debt }) => {
        const clock = new ManualClock(0);
        const buckets = new TokenBuckets({ rule: RULE, clock });
        for (let count = 0; count < asked; count += 1) buckets.take('a');
        buckets.spend('a', debt);
        clock.advance(buckets.waitFor('a'));
        expect(buckets.take('a')).toBe(0);
        expect(buckets.take('b')).toBe(0);
      }),
    );
  });
});

describe('shared buckets', () => {
  const spending = (answer: (amounts: readonly number[]) => Promise<readonly number[]>): SharedBuckets => ({
    spend: (_rule, all) => answer(all.map(({ amount }) => amount)),
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  it("include others' spending, and report local spending once", async () => {
    const clock = new ManualClock(0);
    const told: number[] = [];
    const shared = spending(async (amounts) => {
      told.push(...amounts);
      return [5];
    });
    const buckets = new TokenBuckets({ rule: RULE, clock, shared });
    buckets.take('a');
    await settle();
    let more = 0;
    while (buckets.take('a') === 0) more += 1;
    expect(more).toBe(5);
    await settle();
    clock.advance(100);
    buckets.take('a');
    await settle();
    expect(told.reduce((sum, amount) => sum + amount, 0)).toBe(7);
  });

  it.each([
    ['is unavailable', () => Promise.reject(new Error('away'))],
    ['returns invalid numbers', () => Promise.resolve([NaN])],
    ['returns high levels', () => Promise.resolve([1e9])],
  ])('are counted locally while the store %s', async (_what, answer) => {
    const clock = new ManualClock(0);
    const buckets = new TokenBuckets({ rule: RULE, clock, shared: spending(answer) });
    let given = 0;
    for (let request = 0; request < 100; request += 1) {
      if (buckets.take('a') === 0) given += 1;
      await settle();
    }
    expect(given).toBe(60);
  });

  it('lock callers out for at most two refills, whatever the store returns', async () => {
    const clock = new ManualClock(0);
    const buckets = new TokenBuckets({ rule: RULE, clock, shared: spending(async () => [-1e12]) });
    buckets.take('a');
    await settle();
    expect(buckets.waitFor('a')).toBeLessThanOrEqual(6_100);
  });
});
