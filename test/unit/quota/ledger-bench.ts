import { createMemoryLedger } from '../../../src/defender-api/quota/create-ledger.js';
import type { Account, Lane, QuotaLedger, RateClass } from '../../../src/defender-api/quota/quota-ledger.js';
import { SteppingClock, settle } from './stepping-clock.js';
import { monotonicTimeOf } from '../../../src/lib/monotonic-time.js';

export const ACCOUNT: Account = { tenantId: 'tenant-1', clientId: 'app-1' };
export const TWO_A_MINUTE: RateClass = { name: 'two', perMinute: 2, perHour: 120, per: 'application' };
export const HUNTING: RateClass = { name: 'runHuntingQuery', perMinute: 2, perHour: 1_500, per: 'tenant' };
/** No documented limits. */
export const MACHINES: RateClass = { name: 'listMachines', per: 'application' };

/** A call whose state can be inspected. */
export interface Call {
  state: 'waiting' | 'granted' | 'refused';
  /** When it settled, in milliseconds from the start. */
  at?: number;
  error?: unknown;
  readonly abort: (reason?: unknown) => void;
}

interface CallOptions {
  /** Milliseconds to the deadline. */
  readonly patience?: number;
  readonly account?: Account;
  readonly lane?: Lane;
  readonly caller?: string;
}

/** A ledger with a manual clock. */
export interface LedgerBench {
  readonly clock: SteppingClock;
  readonly ledger: QuotaLedger;
  /** Requests a permit. It settles at the next `settle` or `advance`. */
  readonly call: (rateClass?: RateClass, options?: CallOptions) => Call;
  /** Makes several requests and settles those that can be. */
  readonly calls: (count: number, rateClass?: RateClass, options?: CallOptions) => Promise<Call[]>;
  readonly usedOf: (rateClass: string, window?: 'minute' | 'hour') => number | undefined;
}

export function setUpBench(scope: 'operation' | 'app' = 'operation', share = 1): LedgerBench {
  const clock = new SteppingClock();
  const ledger = createMemoryLedger({ clock, scope, share, marginMs: 0 });

  const call: LedgerBench['call'] = (
    rateClass = TWO_A_MINUTE,
    { patience = 0, account = ACCOUNT, ...whose } = {},
  ) => {
    const controller = new AbortController();
    const result: Call = {
      state: 'waiting',
      abort: (reason) => {
        controller.abort(reason);
      },
    };
    const { signal } = controller;
    ledger
      .acquire(account, rateClass, { deadline: monotonicTimeOf(clock).now() + patience, signal, ...whose })
      .then(
        () => Object.assign(result, { state: 'granted', at: clock.elapsed }),
        (error: unknown) => Object.assign(result, { state: 'refused', at: clock.elapsed, error }),
      );
    return result;
  };

  return {
    clock,
    ledger,
    call,
    calls: async (count, rateClass, options) => {
      const made = Array.from({ length: count }, () => call(rateClass, options));
      await settle();
      return made;
    },
    usedOf: (rateClass, window = 'minute') =>
      ledger
        .readings(ACCOUNT.tenantId)
        .find((reading) => reading.rateClass === rateClass && reading.window === window)?.used,
  };
}

export function statesOf(made: readonly Call[]): string[] {
  return made.map(({ state }) => state);
}
