import { LRUCache } from 'lru-cache';

const FIRST_RETRY_MS = 1_000;
/** Without keys, no caller can be authenticated. With keys, a fetch only adds new ones. */
const MAX_WAIT_WITHOUT_KEYS_MS = 10_000;
const MAX_WAIT_WITH_KEYS_MS = 60_000;
/** Burst of fetches for unknown key ids, and the interval at which the budget refills. */
const MAX_FOR_UNKNOWN = 5;
const REFILL_MS = 60_000;
const MISSED_FOR_MS = 60_000;
const MAX_MISSED = 100;

/**
 * Limits fetches of signing keys. Anyone can send a forged key id, which can't be detected before its key is known.
 * Fetches for unknown ids therefore have a budget that a forged id per minute doesn't exhaust. Failures are retried
 * soon, then less often. Times are epoch milliseconds; a clock that is set back causes no delay.
 */
export class FetchLimiter {
  #failures = 0;
  #failedAt = 0;
  #permits = MAX_FOR_UNKNOWN;
  #refilledAt = 0;
  /** Time of the last fetch that lacked a key id, by key id. */
  readonly #missed = new LRUCache<string, number>({ max: MAX_MISSED });

  /** Whether the last fetch failed, so that an unknown key may be published. */
  get hasFailed(): boolean {
    return this.#failures > 0;
  }

  settle(result: 'fetched' | 'failed', now: number): void {
    this.#failures = result === 'failed' ? this.#failures + 1 : 0;
    this.#failedAt = now;
  }

  mayFetch(now: number, holdsKeys: boolean): boolean {
    if (this.#failures === 0) return true;
    const longest = holdsKeys ? MAX_WAIT_WITH_KEYS_MS : MAX_WAIT_WITHOUT_KEYS_MS;
    const wait = Math.min(FIRST_RETRY_MS * 2 ** (this.#failures - 1), longest);
    return hasPassed(this.#failedAt, wait, now);
  }

  /** Takes a permit for a fetch for an unknown key id. */
  takePermit(now: number): boolean {
    const gained = now < this.#refilledAt ? 0 : Math.floor((now - this.#refilledAt) / REFILL_MS);
    const permits = Math.min(MAX_FOR_UNKNOWN, this.#permits + gained);
    // Advance by whole permits, so that frequent calls don't prevent a refill.
    this.#refilledAt =
      now < this.#refilledAt || permits === MAX_FOR_UNKNOWN ? now : this.#refilledAt + gained * REFILL_MS;
    this.#permits = Math.max(0, permits - 1);
    return permits > 0;
  }

  noteMissing(kid: string, now: number): void {
    if (!this.isKnownMissing(kid, now)) this.#missed.set(kid, now);
  }

  isKnownMissing(kid: string, now: number): boolean {
    const missedAt = this.#missed.get(kid);
    return missedAt !== undefined && !hasPassed(missedAt, MISSED_FOR_MS, now);
  }
}

function hasPassed(since: number, ms: number, now: number): boolean {
  return now < since || now - since >= ms;
}
