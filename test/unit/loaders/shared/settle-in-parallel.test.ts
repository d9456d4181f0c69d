import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleInParallel } from '../../../../src/loaders/shared/settle-in-parallel.js';

describe('bounded parallel work', () => {
  it('completes in order of the items, within the concurrency limit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.boolean(), { maxLength: 30 }),
        fc.integer({ min: 1, max: 9 }),
        async (scheduler, succeeds, atOnce) => {
          let running = 0;
          let most = 0;
          const work = async (index: number) => {
            running += 1;
            most = Math.max(most, running);
            await scheduler.schedule(Promise.resolve());
            running -= 1;
            if (succeeds[index] !== true) throw new Error(`no ${index}`);
            return index;
          };
          const all = settleInParallel([...succeeds.keys()], work, atOnce);
          const results = await scheduler.waitFor(all);
          expect(results).toEqual(
            succeeds.map((succeeded, index) => (succeeded ? index : new Error(`no ${index}`))),
          );
          expect(most).toBe(Math.min(atOnce, succeeds.length));
        },
      ),
      { numRuns: 50 },
    );
  });
});
