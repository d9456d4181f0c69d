import { beforeEach, describe, expect, it } from 'vitest';
import {
  ACCOUNT,
  HUNTING,
  MACHINES,
  TWO_A_MINUTE,
  setUpBench,
  statesOf,
  type LedgerBench,
} from './ledger-bench.js';
import { settle } from './stepping-clock.js';

let calls: LedgerBench['calls'];
let clock: LedgerBench['clock'];
let ledger: LedgerBench['ledger'];
let usedOf: LedgerBench['usedOf'];

beforeEach(() => {
  ({ calls, clock, ledger, usedOf } = setUpBench());
});

describe('a caller that gives up', () => {
  it('is rejected with its own reason at once, without a charge', async () => {
    await calls(2);
    const [waiting] = await calls(1, TWO_A_MINUTE, { patience: 60_000 });
    waiting?.abort(new Error('the browser went away'));
    await settle();
    expect(waiting).toMatchObject({ state: 'refused', at: 0, error: { message: 'the browser went away' } });
    await clock.advance(60_000);
    expect(usedOf('two')).toBe(0);
  });

  it('leaves its place to the next waiter', async () => {
    await calls(2);
    const made = await calls(4, TWO_A_MINUTE, { patience: 120_000 });
    made[0]?.abort();
    made[1]?.abort();
    await clock.advance(60_000);
    expect(statesOf(made)).toEqual(['refused', 'refused', 'granted', 'granted']);
    expect(made[2]?.at).toBe(60_000);
  });

  it('leaves no timer if it was the last', async () => {
    await calls(2);
    const made = await calls(3, TWO_A_MINUTE, { patience: 120_000 });
    expect(clock.sleeping).toBe(1);
    for (const one of made) one.abort();
    await settle();
    expect(clock.sleeping).toBe(0);
  });

  it('has no effect after the grant or rejection', async () => {
    const [granted] = await calls(1);
    await calls(1);
    const [refused] = await calls(1);
    const [waiting] = await calls(1, TWO_A_MINUTE, { patience: 60_000 });
    granted?.abort();
    refused?.abort();
    await settle();
    expect(usedOf('two')).toBe(2);
    await clock.advance(60_000);
    expect(waiting?.state).toBe('granted');
  });

  it('before the call uses no quota', async () => {
    await expect(
      ledger.acquire(ACCOUNT, MACHINES, {
        deadline: clock.now(),
        signal: AbortSignal.abort(new Error('gone')),
      }),
    ).rejects.toThrow('gone');
    expect(ledger.readings('tenant-1')).toEqual([]);
  });

  it('leaves no listener on its signal', async () => {
    const controller = new AbortController();
    let listening = 0;
    const { signal } = controller;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listening += 1;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listening -= 1;
      remove(...args);
    };
    await ledger.acquire(ACCOUNT, HUNTING, { deadline: clock.now(), signal });
    await ledger.acquire(ACCOUNT, HUNTING, { deadline: clock.now(), signal });
    await expect(ledger.acquire(ACCOUNT, HUNTING, { deadline: clock.now(), signal })).rejects.toThrow();
    expect(listening).toBe(0);
  });
});
