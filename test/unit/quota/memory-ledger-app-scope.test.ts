import { beforeEach, describe, expect, it } from 'vitest';
import type { RateClass } from '../../../src/defender-api/quota/quota-ledger.js';
import { ACCOUNT, HUNTING, MACHINES, setUpBench, statesOf, type LedgerBench } from './ledger-bench.js';

let calls: LedgerBench['calls'];
let clock: LedgerBench['clock'];
let ledger: LedgerBench['ledger'];
let usedOf: LedgerBench['usedOf'];

beforeEach(() => {
  ({ calls, clock, ledger, usedOf } = setUpBench('app', 0.03));
});

describe('with one window for all calls of an app', () => {
  const ALERTS: RateClass = { name: 'listAlerts', per: 'application' };

  it('different operations share their places', async () => {
    expect(statesOf([...(await calls(2, MACHINES)), ...(await calls(2, ALERTS))])).toEqual([
      'granted',
      'granted',
      'granted',
      'refused',
    ]);
    expect(usedOf('app')).toBe(3);
    expect(statesOf(await calls(1, ALERTS, { account: { ...ACCOUNT, clientId: 'app-2' } }))).toEqual([
      'granted',
    ]);
  });

  it("an operation with a full window doesn't block the others", async () => {
    const strict: RateClass = { name: 'strict', perMinute: 34, per: 'application' };
    const made = [...(await calls(2, strict, { patience: 60_000 })), ...(await calls(1, MACHINES))];
    expect(statesOf(made)).toEqual(['granted', 'waiting', 'granted']);
    await clock.advance(60_000);
    expect(made[1]?.state).toBe('granted');
  });

  it('different operations get permits in order of arrival', async () => {
    for (let made = 0; made < 3; made += 1) {
      await calls(1, MACHINES);
      await clock.advance(10_000);
    }
    const patience = 120_000;
    // Its own limits put it in a separate line.
    const strict: RateClass = { name: 'strict', perHour: 1_400, per: 'application' };
    const [first] = await calls(1, MACHINES, { patience });
    const [second] = await calls(1, strict, { patience });
    const [third] = await calls(1, MACHINES, { patience });
    await clock.advance(60_000);
    expect([first?.at, second?.at, third?.at]).toEqual([60_000, 70_000, 80_000]);
  });

  it("a newcomer of another operation doesn't overtake an earlier waiter", async () => {
    ledger.close(ACCOUNT, HUNTING, clock.now() + 10_000);
    const [waiting] = await calls(1, HUNTING, { patience: 20_000 });
    const newcomers = await calls(3, MACHINES);
    expect(statesOf(newcomers)).toEqual(['granted', 'granted', 'refused']);
    expect(newcomers[2]?.error).toMatchObject({ retryAfterSeconds: 60 });
    await clock.advance(10_000);
    expect(waiting?.state).toBe('granted');
  });

  it("a 429 closes the app's windows, or only the operation's own if there are any", async () => {
    ledger.close(ACCOUNT, HUNTING, clock.now() + 10_000);
    expect(statesOf([...(await calls(1, HUNTING)), ...(await calls(1, MACHINES))])).toEqual([
      'refused',
      'granted',
    ]);
    ledger.close(ACCOUNT, MACHINES, clock.now() + 10_000);
    expect(statesOf(await calls(1, ALERTS))).toEqual(['refused']);
  });
});
