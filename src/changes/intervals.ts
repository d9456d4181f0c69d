import type { FeedConfig } from '../config/feed-settings.js';
import type { QuotaReading } from '../defender-api/quota/quota-ledger.js';
import { RateLimitedError } from '../errors/upstream-errors.js';
import type { ChangeSubject } from './subjects.js';

/** Actions of which none goes on, and investigations, of which Defender doesn't say when they changed. */
const SLOW_MS = 60_000;
/** The part of the hour's calls that has to be left for the usual interval; below it, twice as long for each halving. */
const ENOUGH_LEFT = 0.5;
const MAX_DOUBLINGS = 5;
const PAUSE_MS = 5_000;
const MAX_PAUSE_MS = 120_000;

const OPERATIONS: Readonly<Record<ChangeSubject, string>> = {
  ALERT: 'listAlerts',
  MACHINE_ACTION: 'listMachineActions',
  INVESTIGATION: 'listInvestigations',
};

/** Milliseconds from one reading to the next: longer when the hour's quota runs low, because others need it more. */
export function intervalOf(
  subject: ChangeSubject,
  isPending: boolean,
  settings: Pick<FeedConfig, 'alertIntervalMs' | 'actionIntervalMs'>,
  quota: readonly QuotaReading[],
): number {
  const usual =
    subject === 'ALERT'
      ? settings.alertIntervalMs
      : subject === 'MACHINE_ACTION' && isPending
        ? settings.actionIntervalMs
        : Math.max(SLOW_MS, settings.actionIntervalMs);
  return usual * slownessOf(subject, quota);
}

/** Milliseconds until a reading that failed is tried again: longer with each failure, and no sooner than the quota allows. */
export function pauseAfter(failures: number, error: unknown): number {
  const pause = Math.min(PAUSE_MS * 2 ** failures, MAX_PAUSE_MS);
  return error instanceof RateLimitedError ? Math.max(pause, error.retryAfterSeconds * 1_000) : pause;
}

/** 1 as long as enough is left of the hour, 32 at most. */
function slownessOf(subject: ChangeSubject, quota: readonly QuotaReading[]): number {
  const left = quota
    .filter(({ rateClass, window }) => window === 'hour' && ['app', OPERATIONS[subject]].includes(rateClass))
    .map(({ remaining, limit }) => remaining / Math.max(1, limit));
  const least = Math.min(1, ...left);
  if (least >= ENOUGH_LEFT) return 1;
  return 2 ** Math.min(MAX_DOUBLINGS, Math.ceil(Math.log2(ENOUGH_LEFT / Math.max(least, 1e-9))));
}
