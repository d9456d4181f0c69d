import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParentLoader, settleInParallel } from '../../../src/loaders/parent-loader.js';

/** Lets everything that waits for settled promises go on. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('work that is done in bounded parallel', () => {
  it('is all done, each result in its place, never more at once than allowed', async () => {
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

  it('is a read of each parent once, eight at a time', async () => {
    const waiting: (() => void)[] = [];
    const asked: string[] = [];
    const loader = createParentLoader<string>((key) => {
      asked.push(key);
      return new Promise((resolve) => waiting.push(() => resolve(`rows of ${key}`)));
    });
    const keys = Array.from({ length: 10 }, (_, index) => `m${index}`);
    const loaded = Promise.all([...keys, 'm0'].map((key) => loader.load(key)));
    await turn();
    expect(asked).toEqual(keys.slice(0, 8));
    waiting[3]?.();
    await turn();
    expect(asked).toEqual(keys.slice(0, 9));
    for (let index = 0; index < 10; index += 1) {
      waiting[index]?.();
      await turn();
    }
    expect(await loaded).toEqual([...keys, 'm0'].map((key) => `rows of ${key}`));
    expect(asked).toEqual(keys);
  });
});
