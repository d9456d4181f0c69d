import { beforeEach, describe, expect, it } from 'vitest';
import { TWO_A_MINUTE, setUpBench, statesOf, type LedgerBench } from './ledger-bench.js';

let calls: LedgerBench['calls'];
let clock: LedgerBench['clock'];
let ledger: LedgerBench['ledger'];

beforeEach(() => {
  ({ calls, clock, ledger } = setUpBench());
});

describe('when the clock is set', () => {
  it('back by a day, a waiting call waits at most once more', async () => {
    await calls(2);
    const [waiting] = await calls(1, TWO_A_MINUTE, { patience: 60_000 });
    await clock.advance(30_000);
    ledger.readings('tenant-1');
    clock.jump(-86_400_000);
    await clock.advance(60_000);
    expect(waiting).toMatchObject({ state: 'granted', at: 90_000 });
    expect(clock.sleeping).toBe(0);
  });

  it('back, no permit becomes available early, and readings use the new time', async () => {
    await calls(2);
    clock.jump(-600_000);
    expect((await calls(1))[0]?.error).toMatchObject({ retryAfterSeconds: 60 });
    expect(ledger.readings('tenant-1')[0]?.resetTime).toBe(clock.now() + 60_000);
    await clock.advance(60_000);
    expect(statesOf(await calls(3))).toEqual(['granted', 'granted', 'refused']);
  });

  it('forward, deadlines have passed, and windows are emptied once', async () => {
    await calls(2);
    const [waiting] = await calls(1, TWO_A_MINUTE, { patience: 60_000 });
    clock.jump(86_400_000);
    expect(statesOf(await calls(3))).toEqual(['granted', 'granted', 'refused']);
    expect(waiting?.state).toBe('refused');
    await clock.advance(60_000);
    expect(clock.sleeping).toBe(0);
    expect(statesOf(await calls(3))).toEqual(['granted', 'granted', 'refused']);
  });
});
