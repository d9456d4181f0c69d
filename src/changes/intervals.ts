import type { FeedConfig } from '../config/feed-settings.js';
import type { QuotaReading } from '../defender-api/quota/quota-ledger.js';
import { RateLimitedError } from '../errors/upstream-errors.js';
import type { ChangeSubject } from './subjects.js';

/** Interval of actions when none is pending, and of investigations, for which Defender has no time of change. */
const SLOW_MS = 60_000;
/** Below this share of the hour's quota, the interval doubles each time the remaining share halves. */
const ENOUGH_LEFT = 0.5;
const MAX_DOUBLINGS = 5;
const PAUSE_MS = 5_000;
const MAX_PAUSE_MS = 120_000;

/** Approvals are read from our own store. */
const OPERATIONS: Readonly<Record<Exclude<ChangeSubject, 'ACTION_APPROVAL'>, string>> = {
  ALERT: 'listAlerts',
  MACHINE_ACTION: 'listMachineActions',
  INVESTIGATION: 'listInvestigations',
};

/** Milliseconds between polls. Longer when the hour's quota is low, to leave the rest to callers. */
export function intervalOf(
  subject: ChangeSubject,
  isPending: boolean,
  settings: Pick<FeedConfig, 'alertIntervalMs' | 'actionIntervalMs'>,
  quota: readonly QuotaReading[],
): number {
  if (subject === 'ACTION_APPROVAL') return settings.actionIntervalMs;
  const usual =
    subject === 'ALERT'
      ? settings.alertIntervalMs
      : subject === 'MACHINE_ACTION' && isPending
        ? settings.actionIntervalMs
        : Math.max(SLOW_MS, settings.actionIntervalMs);
  return usual * slownessOf(subject, quota);
}

/** Milliseconds before a failed poll is retried: exponential backoff, and at least Retry-After when rate limited. */
export function pauseAfter(failures: number, error: unknown): number {
  const pause = Math.min(PAUSE_MS * 2 ** failures, MAX_PAUSE_MS);
  return error instanceof RateLimitedError ? Math.max(pause, error.retryAfterSeconds * 1_000) : pause;
}

/** Factor from 1 to 32, by the remaining share of the hour's quota. */
function slownessOf(subject: keyof typeof OPERATIONS, quota: readonly QuotaReading[]): number {
  const left = quota
    .filter(({ rateClass, window }) => window === 'hour' && ['app', OPERATIONS[subject]].includes(rateClass))
    .map(({ remaining, limit }) => remaining / Math.max(1, limit));
  const least = Math.min(1, ...left);
  if (least >= ENOUGH_LEFT) return 1;
  return 2 ** Math.min(MAX_DOUBLINGS, Math.ceil(Math.log2(ENOUGH_LEFT / Math.max(least, 1e-9))));
}

/** Larger steps back are clock resets, not corrections. */
const PUT_BACK_MS = 1_000;

/** Next poll of each subject, in epoch milliseconds. Subjects without an entry are due. */
export class DueTimes {
  readonly #dueAt = new Map<ChangeSubject, number>();
  #seenAt = -Infinity;

  /**
   * Makes everything due when the clock was set back; otherwise subjects would wait until it catches up.
   *
   * @returns whether the clock was set back
   */
  notice(now: number): boolean {
    const wasPutBack = now < this.#seenAt - PUT_BACK_MS;
    if (wasPutBack) this.#dueAt.clear();
    this.#seenAt = now;
    return wasPutBack;
  }

  has(subject: ChangeSubject): boolean {
    return this.#dueAt.has(subject);
  }

  set(subject: ChangeSubject, at: number): void {
    this.#dueAt.set(subject, at);
  }

  firstDue(subjects: readonly ChangeSubject[], now: number): ChangeSubject | undefined {
    return subjects.find((subject) => (this.#dueAt.get(subject) ?? now) <= now);
  }

  /** Milliseconds. */
  untilNext(subjects: readonly ChangeSubject[], now: number): number {
    return Math.max(0, Math.min(...subjects.map((subject) => (this.#dueAt.get(subject) ?? now) - now)));
  }
}
