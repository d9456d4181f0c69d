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

beforeEach(() => {
  ({ calls, clock, ledger } = setUpBench());
});

describe('a window that the service closed', () => {
  it('grants no permit before it reopens', async () => {
    ledger.close(ACCOUNT, TWO_A_MINUTE, clock.now() + 8_000);
    expect((await calls(1))[0]?.error).toMatchObject({ retryAfterSeconds: 8 });
    const [waiting] = await calls(1, TWO_A_MINUTE, { patience: 8_000 });
    await clock.advance(8_000);
    expect(waiting).toMatchObject({ state: 'granted', at: 8_000 });
    expect(statesOf(await calls(1))).toEqual(['granted']);
  });

  it('rejects waiters that will miss their deadline at once, and keeps the others', async () => {
    await calls(2);
    await clock.advance(30_000);
    const [hasty, patient, last] = [
      ...(await calls(1, TWO_A_MINUTE, { patience: 40_000 })),
      ...(await calls(2, TWO_A_MINUTE, { patience: 200_000 })),
    ];
    ledger.close(ACCOUNT, TWO_A_MINUTE, clock.now() + 100_000);
    await settle();
    expect(hasty).toMatchObject({ state: 'refused', at: 30_000, error: { retryAfterSeconds: 60 } });
    await clock.advance(100_000);
    // The first probes after a minute.
    expect(patient).toMatchObject({ state: 'granted', at: 90_000 });
    expect(last).toMatchObject({ state: 'granted', at: 130_000 });
  });

  it('opens with a call that was granted after the close, and not with an earlier one', async () => {
    await calls(1);
    ledger.close(ACCOUNT, TWO_A_MINUTE, clock.now() + 600_000);
    ledger.accept(ACCOUNT, TWO_A_MINUTE, clock.now());
    const waiting = await calls(3, TWO_A_MINUTE, { patience: 600_000 });
    await clock.advance(60_000);
    expect(statesOf(waiting)).toEqual(['granted', 'waiting', 'waiting']);
    ledger.accept(ACCOUNT, TWO_A_MINUTE, clock.now());
    await settle();
    expect(statesOf(waiting)).toEqual(['granted', 'granted', 'waiting']);
  });

  it('has no remaining calls until then', async () => {
    await calls(1);
    ledger.close(ACCOUNT, TWO_A_MINUTE, clock.now() + 8_000);
    expect(ledger.readings('tenant-1')).toMatchObject([
      { window: 'minute', used: 1, remaining: 0, resetTime: clock.now() + 8_000 },
      { window: 'hour', used: 1, remaining: 0, resetTime: clock.now() + 8_000 },
    ]);
  });

  it('is not closed by a past time, nor reopened by an earlier one', async () => {
    ledger.close(ACCOUNT, TWO_A_MINUTE, clock.now() - 1);
    expect(statesOf(await calls(1))).toEqual(['granted']);
    ledger.close(ACCOUNT, TWO_A_MINUTE, clock.now() + 30_000);
    ledger.close(ACCOUNT, TWO_A_MINUTE, clock.now() + 5_000);
    expect((await calls(1))[0]?.error).toMatchObject({ retryAfterSeconds: 30 });
  });
});

describe('the readings of a tenant', () => {
  it('are empty before the first call, and exclude other tenants', async () => {
    await calls(1, MACHINES, { account: { ...ACCOUNT, tenantId: 'tenant-2' } });
    expect(ledger.readings('tenant-1')).toEqual([]);
  });

  it('include every window with its limit, use, and reset time', async () => {
    const start = clock.now();
    await calls(1, MACHINES);
    await clock.advance(1_000);
    await calls(1, MACHINES);
    await calls(1, HUNTING);
    const machines = { rateClass: 'listMachines', clientId: 'app-1', used: 2 };
    const hunting = { rateClass: 'runHuntingQuery', used: 1 };
    expect(ledger.readings('tenant-1')).toEqual([
      { ...machines, window: 'minute', limit: 100, remaining: 98, resetTime: start + 60_000 },
      { ...machines, window: 'hour', limit: 1_500, remaining: 1_498, resetTime: start + 3_600_000 },
      { ...hunting, window: 'minute', limit: 2, remaining: 1, resetTime: start + 61_000 },
      { ...hunting, window: 'hour', limit: 1_500, remaining: 1_499, resetTime: start + 3_601_000 },
    ]);
  });

  it('exclude expired calls', async () => {
    await calls(2);
    await clock.advance(60_000);
    expect(ledger.readings('tenant-1')).toMatchObject([
      { window: 'minute', used: 0, remaining: 2, resetTime: clock.now() },
      { window: 'hour', used: 2, remaining: 118 },
    ]);
  });
});
