import { beforeEach, describe, expect, it } from 'vitest';
import { MACHINES, TWO_A_MINUTE, setUpBench, statesOf, type LedgerBench } from './ledger-bench.js';
import { settle } from './stepping-clock.js';

const MINUTE = 60_000;

let calls: LedgerBench['calls'];
let clock: LedgerBench['clock'];
let ledger: LedgerBench['ledger'];

beforeEach(() => {
  ({ calls, clock, ledger } = setUpBench());
});

describe('the ledger of a stopping process', () => {
  it('rejects reads whose permit comes later at once, with its time', async () => {
    await calls(2);
    const reads = await calls(1, TWO_A_MINUTE, { lane: 'interactive', patience: 2 * MINUTE });
    const walks = await calls(1, TWO_A_MINUTE, { lane: 'bulk', patience: 2 * MINUTE });
    await clock.advance(10_000);
    ledger.limitWaits(clock.now() + 5_000);
    await settle();
    expect([...reads, ...walks]).toMatchObject([
      { state: 'refused', at: 10_000, error: { retryAfterSeconds: 50 } },
      { state: 'refused', at: 10_000, error: { retryAfterSeconds: 50 } },
    ]);
  });

  it('keeps waiters whose permit comes earlier, and actions until their deadline', async () => {
    await calls(2);
    const reads = await calls(1, TWO_A_MINUTE, { patience: 2 * MINUTE });
    const actions = await calls(2, TWO_A_MINUTE, { lane: 'action', patience: 2 * MINUTE });
    await clock.advance(56_000);
    // The actions get both permits at the end of the minute.
    ledger.limitWaits(clock.now() + 5_000);
    await settle();
    expect(statesOf([...reads, ...actions])).toEqual(['refused', 'waiting', 'waiting']);
    const earlier = await calls(95, MACHINES);
    expect(new Set(statesOf(earlier))).toEqual(new Set(['granted']));
    await clock.advance(4_000);
    expect(actions).toMatchObject([
      { state: 'granted', at: MINUTE },
      { state: 'granted', at: MINUTE },
    ]);
  });

  it('also limits later calls, and new tenants', async () => {
    const account = { tenantId: 'tenant-2', clientId: 'app-1' };
    ledger.limitWaits(clock.now() + 5_000);
    expect(statesOf(await calls(3, TWO_A_MINUTE, { account, patience: 2 * MINUTE }))).toEqual([
      'granted',
      'granted',
      'refused',
    ]);
    const [action] = await calls(1, TWO_A_MINUTE, { account, lane: 'action', patience: 2 * MINUTE });
    expect(action!.state).toBe('waiting');
    await clock.advance(MINUTE);
    expect(action!.state).toBe('granted');
  });

  it('rejects waiters whose permit a 429 delays', async () => {
    const account = { tenantId: 'tenant-1', clientId: 'app-1' };
    await calls(2);
    await clock.advance(57_000);
    ledger.limitWaits(clock.now() + 5_000);
    const reads = await calls(1, TWO_A_MINUTE, { patience: MINUTE });
    expect(statesOf(reads)).toEqual(['waiting']);
    ledger.close(account, TWO_A_MINUTE, clock.now() + 30_000);
    await settle();
    expect(reads).toMatchObject([{ state: 'refused', error: { retryAfterSeconds: 30 } }]);
  });
});
