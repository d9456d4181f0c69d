import { beforeEach, describe, expect, it } from 'vitest';
import type { RateClass } from '../../../src/defender-api/quota/quota-ledger.js';
import {
  ACCOUNT,
  HUNTING,
  MACHINES,
  TWO_A_MINUTE,
  setUpBench,
  statesOf,
  type LedgerBench,
} from './ledger-bench.js';

const TWELVE: RateClass = { name: 'twelve', perMinute: 12, per: 'application' };
const MINUTE = 60_000;

let bench: LedgerBench;
let calls: LedgerBench['calls'];
let clock: LedgerBench['clock'];

beforeEach(() => {
  bench = setUpBench();
  ({ calls, clock } = bench);
});

describe('the last calls of a window', () => {
  it('are reserved for actions: 5 of 100', async () => {
    const reads = await calls(100, MACHINES);
    expect(statesOf(reads).filter((state) => state === 'granted')).toHaveLength(95);
    expect(reads[99]?.error).toMatchObject({ retryAfterSeconds: 60 });
    const actions = await calls(6, MACHINES, { lane: 'action' });
    expect(statesOf(actions)).toEqual([...Array<string>(5).fill('granted'), 'refused']);
    expect(bench.usedOf('listMachines')).toBe(100);
  });

  it.each([
    [20, 15],
    [11, 6],
    [10, 9],
    [9, 9],
    [2, 2],
  ])('are fewer in small ones: of %i calls, reads may use %i', async (perMinute, forReads) => {
    const rateClass: RateClass = { name: 'small', perMinute, per: 'application' };
    for (const lane of ['interactive', 'bulk'] as const) {
      const made = await calls(perMinute, { ...rateClass, name: lane }, { lane });
      expect(statesOf(made).filter((state) => state === 'granted')).toHaveLength(forReads);
    }
    expect(statesOf(await calls(perMinute, rateClass, { lane: 'action' }))).not.toContain('refused');
  });

  it('are reserved in every window of a call', async () => {
    const rateClass: RateClass = { name: 'both', perMinute: 100, perHour: 12, per: 'application' };
    expect(statesOf(await calls(8, rateClass))).toEqual([...Array<string>(7).fill('granted'), 'refused']);
  });
});

describe('lanes', () => {
  it('are served in order, whatever the deadlines', async () => {
    await calls(2);
    const made = [
      ...(await calls(1, TWO_A_MINUTE, { lane: 'bulk', patience: 3 * MINUTE })),
      ...(await calls(1, TWO_A_MINUTE, { lane: 'interactive', patience: 4 * MINUTE })),
      ...(await calls(1, TWO_A_MINUTE, { lane: 'action', patience: 5 * MINUTE })),
    ];
    await clock.advance(MINUTE);
    expect(statesOf(made)).toEqual(['waiting', 'granted', 'granted']);
  });

  it('let an action run at once while bulk work has filled the window', async () => {
    await calls(400, MACHINES, { lane: 'bulk', patience: 5 * MINUTE });
    await clock.advance(10_000);
    const [isolation] = await calls(1, MACHINES, { lane: 'action', patience: 25_000 });
    expect(isolation).toMatchObject({ state: 'granted', at: 10_000 });
  });

  it('give actions the next permit once their reserve is used up', async () => {
    for (let second = 0; second < 7; second += 1) {
      await calls(1, TWELVE, { lane: 'bulk' });
      await clock.advance(1_000);
    }
    await calls(5, TWELVE, { lane: 'action' });
    const bulk = await calls(20, TWELVE, { lane: 'bulk', patience: 5 * MINUTE });
    const [action] = await calls(1, TWELVE, { lane: 'action', patience: MINUTE });
    await clock.advance(MINUTE - 7_000);
    expect(action).toMatchObject({ state: 'granted', at: MINUTE });
    expect(statesOf(bulk)).not.toContain('granted');
  });

  it('displace bulk work, with the wait in its own lane', async () => {
    await calls(2);
    const [early, late] = await calls(2, TWO_A_MINUTE, { lane: 'bulk', patience: MINUTE });
    const [read] = await calls(1, TWO_A_MINUTE, { patience: MINUTE });
    expect(statesOf([early!, late!, read!])).toEqual(['waiting', 'refused', 'waiting']);
    expect(late).toMatchObject({ at: 0, error: { retryAfterSeconds: 120 } });
    await clock.advance(MINUTE);
    expect(statesOf([early!, read!])).toEqual(['granted', 'granted']);
  });

  it('never let bulk work displace a read', async () => {
    await calls(2);
    const reads = await calls(2, TWO_A_MINUTE, { patience: 2 * MINUTE });
    const [bulk] = await calls(1, TWO_A_MINUTE, { lane: 'bulk', patience: MINUTE });
    expect(bulk?.error).toMatchObject({ retryAfterSeconds: 120 });
    await clock.advance(MINUTE);
    expect(statesOf(reads)).toEqual(['granted', 'granted']);
  });

  it("never let bulk work of another operation take a read's permit", async () => {
    const app = setUpBench('app', 0.03);
    app.ledger.close(ACCOUNT, HUNTING, app.clock.now() + 10_000);
    const [hunt] = await app.calls(1, HUNTING, { patience: 20_000 });
    const bulk = await app.calls(3, MACHINES, { lane: 'bulk' });
    expect(statesOf(bulk)).toEqual(['granted', 'granted', 'refused']);
    await app.clock.advance(10_000);
    expect(hunt?.state).toBe('granted');
  });

  it("return the wait in the caller's lane", async () => {
    await calls(7, TWELVE);
    await calls(2, TWELVE, { patience: MINUTE });
    expect((await calls(1, TWELVE, { lane: 'bulk' }))[0]?.error).toMatchObject({ retryAfterSeconds: 60 });
    await calls(5, TWELVE, { lane: 'action' });
    await clock.advance(1_000);
    expect((await calls(1, TWELVE, { lane: 'action' }))[0]?.error).toMatchObject({ retryAfterSeconds: 59 });
  });
});

describe('callers', () => {
  const TEN: RateClass = { name: 'ten', perMinute: 10, per: 'application' };

  it('that are alone use four fifths of the reads, and the rest is available to others', async () => {
    expect(statesOf(await calls(10, TEN, { caller: 'alone' }))).toEqual([
      ...Array<string>(8).fill('granted'),
      ...Array<string>(2).fill('refused'),
    ]);
    expect(statesOf(await calls(2, TEN, { caller: 'new' }))).toEqual(['granted', 'refused']);
  });

  it('with their fair share of the window go after others', async () => {
    await calls(4, TEN, { caller: 'greedy' });
    await clock.advance(1_000);
    await calls(4, TEN, { caller: 'other' });
    const greedy = await calls(5, TEN, { caller: 'greedy', patience: 2 * MINUTE });
    const others = await calls(5, TEN, { caller: 'third', patience: 3 * MINUTE });
    // Three callers have three each; the reserved permit is for the third, which had none.
    expect(statesOf(others).filter((state) => state === 'granted')).toHaveLength(1);
    await clock.advance(MINUTE - 1_000);
    expect(statesOf(greedy).filter((state) => state === 'granted')).toHaveLength(3);
    await clock.advance(1_000);
    expect(statesOf(others).filter((state) => state === 'granted')).toHaveLength(5);
  });

  it('that were rejected keep a claim for a minute after the announced time', async () => {
    await calls(8, TEN, { caller: 'greedy' });
    await calls(1, TEN, { caller: 'other' });
    expect((await calls(3, TEN, { caller: 'other' }))[0]?.error).toMatchObject({ retryAfterSeconds: 60 });
    await clock.advance(MINUTE);
    // The greedy caller gets its half; the three that the other was denied are still reserved.
    const greedy = await calls(9, TEN, { caller: 'greedy' });
    expect(statesOf(greedy).filter((state) => state === 'granted')).toHaveLength(5);
    await clock.advance(59_000);
    expect(statesOf(await calls(3, TEN, { caller: 'other' }))).toEqual(Array<string>(3).fill('granted'));
  });

  it("that were rejected and don't return lose their claim", async () => {
    await calls(8, TEN, { caller: 'greedy' });
    await calls(1, TEN, { caller: 'other' });
    await calls(3, TEN, { caller: 'other' });
    await clock.advance(2 * MINUTE);
    const greedy = await calls(9, TEN, { caller: 'greedy' });
    expect(statesOf(greedy).filter((state) => state === 'granted')).toHaveLength(8);
  });

  it('by the thousand take bounded memory, and one that waits gets its call', { tags: 'slow' }, async () => {
    await calls(9, TEN);
    for (let index = 0; index < 3_000; index += 1) bench.call(TEN, { caller: `passing ${String(index)}` });
    await calls(1, TEN, { caller: 'old' });
    await clock.advance(MINUTE);
    expect(statesOf(await calls(1, TEN, { caller: 'old' }))).toEqual(['granted']);
  });

  it('that have filled the window wait for the others', async () => {
    for (let second = 0; second < 9; second += 1) {
      await calls(1, TEN, { caller: 'greedy' });
      await clock.advance(1_000);
    }
    const greedy = await calls(4, TEN, { caller: 'greedy', patience: 2 * MINUTE });
    const others = await calls(3, TEN, { caller: 'other', patience: 3 * MINUTE });
    await clock.advance(MINUTE - 7_000);
    expect(others.map(({ at }) => at)).toEqual([9_000, MINUTE, MINUTE + 1_000]);
    expect(statesOf(greedy)).not.toContain('granted');
    await clock.advance(1_000);
    expect(greedy[0]?.at).toBe(MINUTE + 3_000);
  });

  it('with their share are displaced by others, not by their own calls', async () => {
    await calls(8, TEN, { caller: 'greedy' });
    const waiting = await calls(8, TEN, { caller: 'greedy', patience: MINUTE });
    expect(statesOf(waiting)).toEqual(Array<string>(8).fill('waiting'));
    expect((await calls(1, TEN, { caller: 'greedy', patience: MINUTE }))[0]?.state).toBe('refused');
    const others = await calls(6, TEN, { caller: 'other', patience: MINUTE });
    expect(statesOf(others)).toEqual(['granted', ...Array<string>(4).fill('waiting'), 'refused']);
    expect(statesOf(waiting).filter((state) => state === 'refused')).toHaveLength(4);
    await clock.advance(MINUTE);
    expect(statesOf([...waiting, ...others]).filter((state) => state === 'granted')).toHaveLength(9);
  });

  it("below their share don't displace each other", async () => {
    await calls(9, TEN);
    const waiting = [];
    for (const [caller, count] of [
      ['a', 2],
      ['b', 2],
      ['c', 2],
      ['d', 2],
      ['e', 1],
    ] as const)
      waiting.push(...(await calls(count, TEN, { caller, patience: MINUTE + 1_000 })));
    const [hasty] = await calls(1, TEN, { caller: 'f', patience: MINUTE });
    expect(hasty?.state).toBe('refused');
    expect(statesOf(waiting)).not.toContain('refused');
  });

  it('displace no waiter below its share, even a more patient one', async () => {
    await calls(2, TWO_A_MINUTE);
    const waiting = await calls(2, { ...TWO_A_MINUTE }, { caller: 'a', patience: MINUTE + 1_000 });
    const [other] = await calls(1, TWO_A_MINUTE, { caller: 'b', patience: MINUTE });
    // The first caller's share is one of two permits; the other is free for all.
    expect(statesOf([...waiting, other!])).toEqual(['waiting', 'refused', 'waiting']);
  });

  it("don't displace their own calls", async () => {
    await calls(9, TEN);
    const own = await calls(4, TEN, { caller: 'a', patience: MINUTE + 1_000 });
    const others = await calls(4, TEN, { caller: 'b', patience: MINUTE + 2_000 });
    const [hasty] = await calls(1, TEN, { caller: 'a', patience: MINUTE });
    expect(hasty?.state).toBe('refused');
    expect(statesOf([...own, ...others])).not.toContain('refused');
  });

  it('use no share for actions', async () => {
    await calls(4, TEN, { caller: 'third' });
    await clock.advance(1_000);
    await calls(5, TEN, { caller: 'busy', lane: 'action' });
    const [read] = await calls(1, TEN, { caller: 'busy', patience: MINUTE - 1_000 });
    await calls(9, TEN, { caller: 'other', patience: 2 * MINUTE });
    await clock.advance(MINUTE - 1_000);
    expect(read).toMatchObject({ state: 'granted', at: MINUTE });
  });

  it('are not limited in the lane action by their reads', async () => {
    await calls(9, TEN, { caller: 'greedy' });
    await calls(3, TEN, { caller: 'other', patience: MINUTE });
    expect((await calls(1, TEN, { caller: 'greedy', lane: 'action' }))[0]?.state).toBe('granted');
  });
});
