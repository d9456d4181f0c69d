import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachInTurns, sortInTurns } from '../../../src/lib/in-turns.js';

describe('work in turns of the event loop', () => {
  it('sorts as a stable sort does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(50), { minLength: 0, maxLength: 4_000, size: 'max' }),
        async (keys) => {
          const items = Uint32Array.from(keys.keys());
          const compare = (one: number, other: number) => (keys[one] ?? 0) - (keys[other] ?? 0);
          await sortInTurns(items, compare);
          expect([...items]).toEqual([...keys.keys()].sort(compare));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('does one part a turn, however much work goes on', async () => {
    let [turn, isOver] = [0, false];
    const turns: number[] = [];
    const count = async () => {
      for (; !isOver; turn += 1) await setImmediate();
    };
    void count();
    // The first part of each is done at once.
    const work = () =>
      eachInTurns(100, 10, (index) => {
        if (index % 10 === 0 && index > 0) turns.push(turn);
      });
    await Promise.all([work(), work()]);
    isOver = true;
    expect(turns).toHaveLength(18);
    expect(new Set(turns).size).toBe(18);
  });
});
