import { describe, expect, it } from 'vitest';
import { createMemoryLedger } from '../../../src/defender-api/quota/create-ledger.js';
import type { RateClass } from '../../../src/defender-api/quota/quota-ledger.js';
import { ACCOUNT, HUNTING, MACHINES, TWO_A_MINUTE, setUpBench, statesOf } from './ledger-bench.js';
import { SteppingClock, settle } from './stepping-clock.js';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const ALERTS: RateClass = { name: 'listAlerts', per: 'application' };

function countGranted(states: readonly string[]): number {
  return states.filter((state) => state === 'granted').length;
}

describe('the limit in a 429', () => {
  it('applies for an hour to its operation and window, and closes only that window', async () => {
    const { calls, clock, ledger } = setUpBench();
    ledger.close(ACCOUNT, MACHINES, { until: clock.now() + 8_000, limit: 30, windowMs: MINUTE });
    expect(ledger.readings('tenant-1')).toMatchObject([
      { window: 'minute', limit: 30, remaining: 0 },
      { window: 'hour', limit: 1_500, remaining: 1_500 },
    ]);
    await clock.advance(8_000);
    expect(countGranted(statesOf(await calls(100, MACHINES)))).toBe(25);
    expect(countGranted(statesOf(await calls(100, ALERTS)))).toBe(95);
    await clock.advance(HOUR);
    expect(countGranted(statesOf(await calls(100, MACHINES)))).toBe(95);
  });

  it('applies to the hour window too', async () => {
    const { calls, clock, ledger } = setUpBench();
    ledger.close(ACCOUNT, MACHINES, { until: clock.now() + 1_000, limit: 40, windowMs: HOUR });
    await clock.advance(1_000);
    expect(countGranted(statesOf(await calls(100, MACHINES)))).toBe(35);
    expect(ledger.readings('tenant-1')).toMatchObject([{ limit: 100 }, { limit: 40 }]);
  });

  it('is multiplied by the configured share', async () => {
    const { clock, ledger } = setUpBench('operation', 0.5);
    ledger.close(ACCOUNT, MACHINES, { until: clock.now() + 1_000, limit: 30, windowMs: MINUTE });
    expect(ledger.readings('tenant-1')[0]?.limit).toBe(15);
  });

  it('is ignored if it exceeds the documented limit, or the window is unknown', async () => {
    const { clock, ledger } = setUpBench();
    ledger.close(ACCOUNT, MACHINES, { until: clock.now() + 1_000, limit: 9_999_999, windowMs: MINUTE });
    ledger.close(ACCOUNT, MACHINES, { until: clock.now() + 1_000, limit: 3, windowMs: 10_000 });
    expect(ledger.readings('tenant-1')).toMatchObject([{ limit: 100 }, { limit: 1_500 }]);
  });

  it('rejects waiters without a permit at once', async () => {
    const { calls, clock, ledger } = setUpBench();
    await calls(95, MACHINES);
    const waiting = await calls(90, MACHINES, { patience: MINUTE });
    ledger.close(ACCOUNT, MACHINES, { until: clock.now() + 1_000, limit: 30, windowMs: MINUTE });
    await settle();
    expect(statesOf(waiting).filter((state) => state === 'waiting')).toHaveLength(25);
    await clock.advance(MINUTE);
    expect(countGranted(statesOf(waiting))).toBe(25);
  });

  it('counts all calls of an app together for an hour if it names an app window', async () => {
    const { calls, clock, ledger, usedOf } = setUpBench();
    await calls(20, MACHINES);
    await calls(10, ALERTS);
    await calls(2, HUNTING);
    ledger.close(ACCOUNT, MACHINES, {
      until: clock.now() + 5_000,
      limit: 50,
      windowMs: MINUTE,
      appWide: true,
    });
    expect(usedOf('app')).toBe(30);
    expect(statesOf(await calls(1, ALERTS))).toEqual(['refused']);
    await clock.advance(5_000);
    expect(countGranted(statesOf(await calls(50, ALERTS)))).toBe(15);
    const other = { account: { ...ACCOUNT, clientId: 'app-2' } };
    expect(countGranted(statesOf(await calls(100, ALERTS, other)))).toBe(95);
    await clock.advance(HOUR);
    expect(countGranted(statesOf([...(await calls(95, MACHINES)), ...(await calls(95, ALERTS))]))).toBe(190);
  });

  it('moves waiters to the window that they share', async () => {
    const { calls, clock, ledger } = setUpBench();
    await calls(95, MACHINES);
    await calls(95, ALERTS);
    const waiting = [
      ...(await calls(60, MACHINES, { patience: MINUTE })),
      ...(await calls(60, ALERTS, { patience: MINUTE })),
    ];
    ledger.close(ACCOUNT, MACHINES, {
      until: clock.now() + 1_000,
      limit: 100,
      windowMs: MINUTE,
      appWide: true,
    });
    await clock.advance(MINUTE);
    expect(countGranted(statesOf(waiting))).toBe(95);
  });

  it('adds a window for an operation in scope app', async () => {
    const { calls, clock, ledger } = setUpBench('app');
    await calls(1, MACHINES);
    ledger.close(ACCOUNT, MACHINES, { until: clock.now() + 1_000, limit: 12, windowMs: MINUTE });
    expect(countGranted(statesOf(await calls(80, ALERTS)))).toBe(80);
    await clock.advance(1_000);
    expect(countGranted(statesOf(await calls(30, MACHINES)))).toBe(7);
  });
});

describe('the running time of hunting queries', () => {
  it('closes hunting for the tenant after 10 minutes in an hour, and nothing else', async () => {
    const { calls, clock, ledger } = setUpBench();
    for (let query = 0; query < 3; query += 1) {
      ledger.report(ACCOUNT, HUNTING, { runningMs: 199_000 });
      await clock.advance(5 * MINUTE);
    }
    expect(statesOf(await calls(1, HUNTING))).toEqual(['granted']);
    ledger.report(ACCOUNT, HUNTING, { runningMs: 3_000 });
    const [refused] = await calls(1, HUNTING, { patience: 10 * MINUTE });
    // The first expires an hour after its report, plus a minute because times are rounded to minutes.
    expect(refused?.error).toMatchObject({ retryAfterSeconds: 46 * 60 });
    expect(statesOf(await calls(1, HUNTING, { account: { ...ACCOUNT, clientId: 'app-2' } }))).toEqual([
      'refused',
    ]);
    expect(statesOf(await calls(1, HUNTING, { account: { ...ACCOUNT, tenantId: 'tenant-2' } }))).toEqual([
      'granted',
    ]);
    expect(statesOf(await calls(1, MACHINES))).toEqual(['granted']);
    expect(ledger.readings('tenant-1')[0]).toMatchObject({ rateClass: 'runHuntingQuery', remaining: 0 });
    await clock.advance(46 * MINUTE);
    expect(statesOf(await calls(1, HUNTING))).toEqual(['granted']);
  });

  it('closes hunting for the rest of a day after 3 hours', async () => {
    const { calls, clock, ledger } = setUpBench();
    for (let hour = 0; hour < 19; hour += 1) {
      ledger.report(ACCOUNT, HUNTING, { runningMs: 9.5 * MINUTE });
      await clock.advance(HOUR);
    }
    const [refused] = await calls(1, HUNTING);
    expect(refused?.error).toMatchObject({ retryAfterSeconds: 5 * 3_600 + 60 });
    await clock.advance(5 * HOUR + MINUTE);
    expect(statesOf(await calls(1, HUNTING))).toEqual(['granted']);
  });
});

describe('the edge of a window', () => {
  it('is a second later than stated, for calls that the service counts late', async () => {
    const clock = new SteppingClock();
    const ledger = createMemoryLedger({ clock, scope: 'operation', share: 1 });
    const options = () => ({ deadline: clock.now() + 70_000 });
    await Promise.all([0, 1].map(() => ledger.acquire(ACCOUNT, TWO_A_MINUTE, options())));
    let grantedAt = NaN;
    void ledger.acquire(ACCOUNT, TWO_A_MINUTE, options()).then(() => {
      grantedAt = clock.elapsed;
    });
    await clock.advance(70_000);
    expect(grantedAt).toBe(61_000);
  });
});

describe('a ledger that is shut down', () => {
  it('rejects waiters and leaves no timer', async () => {
    const { calls, clock, ledger } = setUpBench();
    await calls(2);
    const waiting = await calls(2, TWO_A_MINUTE, { patience: 2 * MINUTE });
    await ledger.shutDown();
    await settle();
    expect(statesOf(waiting)).toEqual(['refused', 'refused']);
    expect(clock.sleeping).toBe(0);
  });
});
