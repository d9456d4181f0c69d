import { APP_RATE_CLASS, reserveOf } from './call-windows.js';
import type { Account, QuotaReading, RateClass } from './quota-ledger.js';

/** Whole seconds, at least one, until the windows of a call have room again, according to the readings. */
export function secondsUntilPermit(
  readings: readonly QuotaReading[],
  { clientId }: Account,
  { name }: RateClass,
  now: number,
): number {
  const full = readings.filter(
    (reading) =>
      (reading.rateClass === name || reading.rateClass === APP_RATE_CLASS) &&
      (reading.clientId === undefined || reading.clientId === clientId) &&
      reading.remaining <= reserveOf(reading.limit),
  );
  const ms = Math.max(0, ...full.map(({ resetTime }) => resetTime - now));
  return Math.max(1, Math.ceil(ms / 1_000));
}
