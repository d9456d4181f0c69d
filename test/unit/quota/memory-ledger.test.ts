import { beforeEach, describe, expect, it } from 'vitest';
import { RateLimitedError } from '../../../src/errors/upstream-errors.js';
import type { RateClass } from '../../../src/defender-api/quota/quota-ledger.js';
import { ACCOUNT, HUNTING, TWO_A_MINUTE, setUpBench, statesOf, type LedgerBench } from './ledger-bench.js';
import { settle } from './stepping-clock.js';

let call: LedgerBench['call'];
let calls: LedgerBench['calls'];
let clock: LedgerBench['clock'];
let usedOf: LedgerBench['usedOf'];

beforeEach(() => {
  ({ call, calls, clock, usedOf } = setUpBench());
});

describe('a memory ledger', () => {
  it('grants at once while permits are available', async () => {
    expect(statesOf(await calls(2))).toEqual(['granted', 'granted']);
    expect(clock.slept).toBe(0);
  });

  it('rejects a call without a permit by the deadline at once, with whole seconds to wait and no charge', async () => {
    await calls(1);
    await clock.advance(500);
    await calls(1);
    const [refused] = await calls(1, TWO_A_MINUTE, { patience: 59_499 });
    expect(refused?.state).toBe('refused');
    expect(refused?.error).toBeInstanceOf(RateLimitedError);
    expect(refused?.error).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 60 });
    expect(refused?.error).toMatchObject({ extensions: { rateClass: 'TWO' } });
    expect(usedOf('two')).toBe(2);
    expect(usedOf('two', 'hour')).toBe(2);
    expect(clock.slept).toBe(0);
  });

  it('waits for a permit by the deadline and grants it on time', async () => {
    await calls(2);
    const [waiting] = await calls(1, TWO_A_MINUTE, { patience: 60_000 });
    await clock.advance(59_999);
    expect(waiting?.state).toBe('waiting');
    await clock.advance(1);
    expect(waiting).toMatchObject({ state: 'granted', at: 60_000 });
  });

  it('considers earlier waiters when it computes the wait', async () => {
    await calls(2);
    const waiting = await calls(2, TWO_A_MINUTE, { patience: 60_000 });
    const [late] = await calls(1, TWO_A_MINUTE, { patience: 90_000 });
    expect(statesOf(waiting)).toEqual(['waiting', 'waiting']);
    expect(late?.error).toMatchObject({ retryAfterSeconds: 120 });
    expect(statesOf(await calls(1, TWO_A_MINUTE, { patience: 120_000 }))).toEqual(['waiting']);
  });

  it('returns a wait of at least 1 s', async () => {
    await calls(2);
    await clock.advance(59_900);
    expect((await calls(1))[0]?.error).toMatchObject({ retryAfterSeconds: 1 });
  });

  it('serves the earliest deadline first, then in order of arrival', async () => {
    await calls(2);
    const made = [call(TWO_A_MINUTE, { patience: 500_000 }), call(TWO_A_MINUTE, { patience: 130_000 })];
    made.push(call(TWO_A_MINUTE, { patience: 130_000 }), call(TWO_A_MINUTE, { patience: 500_000 }));
    await clock.advance(60_000);
    expect(statesOf(made)).toEqual(['waiting', 'granted', 'granted', 'waiting']);
    await clock.advance(60_000);
    expect(statesOf(made)).toEqual(['granted', 'granted', 'granted', 'granted']);
  });

  it('serves a due waiter before a newcomer, even before its timer fires', async () => {
    await calls(2);
    const first = call(TWO_A_MINUTE, { patience: 200_000 });
    const second = call(TWO_A_MINUTE, { patience: 200_000 });
    await settle();
    // Time passes without the timer, as in a blocked event loop.
    clock.jump(61_000);
    const newcomer = call(TWO_A_MINUTE, { patience: 200_000 });
    await settle();
    expect(statesOf([first, second, newcomer])).toEqual(['granted', 'granted', 'waiting']);
  });

  it('has one timer for any number of waiters', async () => {
    await calls(2);
    await calls(50, TWO_A_MINUTE, { patience: 3_000_000 });
    expect(clock.sleeping).toBe(1);
    expect(clock.slept).toBe(1);
    await clock.advance(60_000);
    expect(clock.sleeping).toBe(1);
    expect(clock.slept).toBe(2);
  });

  it('takes permits from both windows or none', async () => {
    const rateClass: RateClass = { name: 'both', perMinute: 2, perHour: 3, per: 'application' };
    await calls(2, rateClass);
    await clock.advance(60_000);
    await calls(1, rateClass);
    const [refused] = await calls(1, rateClass, { patience: 60_000 });
    expect(refused?.error).toMatchObject({ retryAfterSeconds: 3_540 });
    expect(usedOf('both')).toBe(1);
    expect(usedOf('both', 'hour')).toBe(3);
  });

  it('refuses a newcomer in a makeDue rather than let one wait in vain who was there before', async () => {
    await calls(2);
    const waiting = await calls(2, TWO_A_MINUTE, { patience: 60_000 });
    const [hasty] = await calls(1, TWO_A_MINUTE, { patience: 59_999 });
    const [equal] = await calls(1, TWO_A_MINUTE, { patience: 60_000 });
    expect([hasty?.error, equal?.error]).toMatchObject([
      { retryAfterSeconds: 120 },
      { retryAfterSeconds: 120 },
    ]);
    await clock.advance(60_000);
    expect(statesOf(waiting)).toEqual(['granted', 'granted']);
  });

  it('rejects a call past its deadline, even with free permits', async () => {
    expect(statesOf(await calls(1, TWO_A_MINUTE, { patience: -1 }))).toEqual(['refused']);
    expect(usedOf('two')).toBe(0);
  });

  it('counts operations, apps, and tenants separately', async () => {
    await calls(2);
    const others = [
      call({ ...TWO_A_MINUTE, name: 'other' }),
      call(TWO_A_MINUTE, { account: { ...ACCOUNT, clientId: 'app-2' } }),
      call(TWO_A_MINUTE, { account: { ...ACCOUNT, tenantId: 'tenant-2' } }),
    ];
    await settle();
    expect(statesOf(others)).toEqual(['granted', 'granted', 'granted']);
  });

  it('counts hunting for the whole tenant', async () => {
    await calls(1, HUNTING);
    await calls(1, HUNTING, { account: { ...ACCOUNT, clientId: 'app-2' } });
    expect(statesOf(await calls(1, HUNTING))).toEqual(['refused']);
    expect(statesOf(await calls(1, HUNTING, { account: { ...ACCOUNT, tenantId: 'tenant-2' } }))).toEqual([
      'granted',
    ]);
  });
});
