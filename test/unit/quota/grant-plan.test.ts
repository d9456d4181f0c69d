import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planGrants, type PlannedGrant } from '../../../src/defender-api/quota/grant-plan.js';
import { SlidingWindow } from '../../../src/defender-api/quota/sliding-window.js';
import {
  LANES,
  createWaitQueue,
  enqueue,
  type WaitQueue,
  type Waiter,
} from '../../../src/defender-api/quota/wait-queue.js';
import { planSlowly } from './slow-plan.js';
import { runsOf } from '../../kit/runs.js';

function openWindow(limit: number, lengthMs = 60): SlidingWindow {
  return new SlidingWindow({ key: `${limit}/${lengthMs}`, limit, lengthMs });
}

function lineOf(windows: SlidingWindow[], waiters: readonly Partial<Waiter>[], from = 0): WaitQueue<Waiter> {
  const line = createWaitQueue<Waiter>(windows);
  for (const [index, waiter] of waiters.entries()) {
    enqueue(line, {
      arrival: from + index,
      deadline: 1_000,
      lane: 'interactive',
      caller: undefined,
      ...waiter,
    });
  }
  return line;
}

function describePlan(plan: readonly PlannedGrant<Waiter>[]): string[] {
  return plan.map(
    ({ waiter, at, missesDeadline, exceedsFairShare }) =>
      `${waiter.arrival} at ${at}${missesDeadline ? ', too late' : ''}${exceedsFairShare ? ', has its share' : ''}`,
  );
}

function fill(window: SlidingWindow, count: number, caller?: string, at = 0): void {
  for (let index = 0; index < count; index += 1) window.take({ at, caller });
}

describe('planGrants', () => {
  it('orders by lane, then deadline, then arrival', () => {
    const line = lineOf(
      [openWindow(1)],
      [
        { lane: 'bulk', deadline: 10 },
        { deadline: 900 },
        { deadline: 800 },
        { deadline: 800 },
        { lane: 'action', deadline: 999 },
      ],
    );
    expect(describePlan(planGrants([line], 5))).toEqual([
      '4 at 5',
      '2 at 65',
      '3 at 125',
      '1 at 185',
      '0 at 245, too late',
    ]);
  });

  it('reserves the last calls of a window for actions', () => {
    const window = openWindow(12);
    fill(window, 7);
    const line = lineOf([window], [{}, { lane: 'bulk' }, { lane: 'action' }, { lane: 'action' }]);
    expect(describePlan(planGrants([line], 1))).toEqual(['2 at 1', '3 at 1', '0 at 60', '1 at 60']);
  });

  it('prefers other callers to one that has used its fair share', () => {
    const window = openWindow(4);
    fill(window, 2, 'greedy', 0);
    fill(window, 2, 'other', 1);
    const line = lineOf(
      [window],
      [
        { caller: 'greedy', deadline: 100 },
        { caller: 'greedy', deadline: 101 },
        { caller: 'third', deadline: 200 },
      ],
    );
    // At 60 the greedy caller's calls have expired, so its deadline counts again.
    expect(describePlan(planGrants([line], 2))).toEqual(['0 at 60', '1 at 60', '2 at 61']);
    fill(window, 2, 'greedy', 60);
    expect(describePlan(planGrants([line], 60))).toEqual([
      '2 at 61',
      '0 at 61, has its share',
      '1 at 120, too late, has its share',
    ]);
  });

  it('reserves a fifth of the reads even if a caller with its fair share is the only one', () => {
    const window = openWindow(25);
    const line = lineOf([window], Array<Partial<Waiter>>(17).fill({ caller: 'alone' }));
    expect(describePlan(planGrants([line], 7))).toEqual([
      ...Array.from({ length: 16 }, (_, index) => `${index} at 7`),
      '16 at 67',
    ]);
    fill(window, 16, 'alone', 7);
    const others = lineOf([window], Array<Partial<Waiter>>(5).fill({ caller: 'new' }), 17);
    expect(describePlan(planGrants([line, others], 8)).slice(0, 5)).toEqual([
      '17 at 8',
      '18 at 8',
      '19 at 8',
      '20 at 8',
      '0 at 67',
    ]);
  });

  it('counts pending grants that are in no window yet', () => {
    const window = openWindow(2);
    const promised = [
      { windows: [window], waiter: { arrival: 9, deadline: 9, lane: 'bulk' as const, caller: 'a' } },
    ];
    const line = lineOf(
      [window],
      [
        { caller: 'a', deadline: 100 },
        { caller: 'b', deadline: 200 },
      ],
    );
    expect(describePlan(planGrants([line], 3, promised))).toEqual(['1 at 3', '0 at 63']);
  });

  it('takes as many permits per grant as there are replicas', () => {
    const window = openWindow(100);
    window.weight = 3;
    const line = lineOf([window], Array<Partial<Waiter>>(34).fill({ lane: 'action' }));
    expect(planGrants([line], 0).filter(({ at }) => at === 0)).toHaveLength(33);
    expect(
      planGrants([lineOf([window], Array<Partial<Waiter>>(33).fill({}))], 0).filter(({ at }) => at === 0),
    ).toHaveLength(31);
  });

  it('changes neither windows nor lines', () => {
    const window = openWindow(2);
    const line = lineOf([window], [{}, {}, {}]);
    planGrants([line], 0);
    expect(window.read(0)).toMatchObject({ used: 0 });
    expect(line.waiters.interactive).toHaveLength(3);
  });

  const waiters = fc.array(
    fc
      .record({
        lane: fc.constantFrom(...LANES),
        deadline: fc.integer({ min: 0, max: 300 }),
        caller: fc.constantFrom(undefined, 'a', 'b', 'c'),
      })
      .map((waiter) => (waiter.lane === 'action' ? { ...waiter, caller: undefined } : waiter)),
    { maxLength: 25 },
  );
  const history = fc.array(
    fc.record({ pause: fc.integer({ min: 0, max: 30 }), caller: fc.constantFrom(undefined, 'a', 'b') }),
    { maxLength: 20 },
  );

  it('equals a reference implementation that recounts every step', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 14 })),
        fc.tuple(history, history),
        fc.tuple(waiters, waiters),
        fc.integer({ min: 1, max: 3 }),
        (limits, histories, [first, second], weight) => {
          const own = openWindow(limits[0], 60);
          const common = openWindow(limits[1], 100);
          let now = 120;
          for (const [index, window] of [own, common].entries()) {
            let at = 0;
            for (const { pause, caller } of histories[index] ?? []) {
              at += pause;
              at = window.freeAt(at, 'action');
              window.take({ at, caller });
            }
            now = Math.max(now, at);
            window.weight = weight;
          }
          const lines = [lineOf([own, common], first), lineOf([common], second, first.length)];
          expect(describePlan(planGrants(lines, now))).toEqual(planSlowly(lines, now));
        },
      ),
      { numRuns: runsOf(300) },
    );
  });
});
