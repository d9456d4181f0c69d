import { RateLimitedError } from '../../errors/upstream-errors.js';
import type { Clock } from '../../lib/clock.js';
import { staleMsOf } from '../cache/cache-entry.js';
import type { Operation } from '../operation.js';
import { countsCallsOf } from './call-windows.js';
import type { QuotaLedger, QuotaReading, RateClass } from './quota-ledger.js';

/** The part of an hour's permits below which they are saved. */
const LOW = 0.5;

/** The error in place of a call for data that expired at that time, in epoch milliseconds; undefined for the call. */
export type EarlyRefusal = (expiredAt: number) => RateLimitedError | undefined;

/**
 * Saves permits for data that isn't cached yet: a team that uses up the hour's quota in half of the time could read nothing
 * in the other half. The less is left of the hour's permits, the longer data that has expired replaces a call: not at all while
 * half is left, and as long as it may replace an error once none is.
 */
export function createEarlyRefusals(ledger: Pick<QuotaLedger, 'readings'>, clock: Clock) {
  return ({ rateClass, cacheClass }: Operation, tenantId: string): EarlyRefusal =>
    (expiredAt) => {
      const staleMs = staleMsOf(cacheClass) * neededPart(ledger.readings(tenantId), rateClass);
      const waitMs = expiredAt + staleMs - clock.now();
      return waitMs > 0 ? new RateLimitedError(rateClass.name, Math.ceil(waitMs / 1_000)) : undefined;
    };
}

/** From 0 (or less) while permits needn't be saved to 1 for none left. */
function neededPart(readings: readonly QuotaReading[], counted: RateClass): number {
  const hours = readings.filter((reading) => reading.window === 'hour' && countsCallsOf(counted, reading));
  return 1 - Math.min(...hours.map(({ remaining, limit }) => (limit > 0 ? remaining / limit : 0))) / LOW;
}
