import { LRUCache } from 'lru-cache';

const FIRST_RETRY_MS = 1_000;
/** Nobody can be let in without keys; with keys, a fetch only brings new ones. */
const MAX_WAIT_WITHOUT_KEYS_MS = 10_000;
const MAX_WAIT_WITH_KEYS_MS = 60_000;
/** Fetches for unknown key ids at once, and after how long another one is allowed. */
const MAX_FOR_UNKNOWN = 5;
const REFILL_MS = 60_000;
const MISSED_FOR_MS = 60_000;
const MAX_MISSED = 100;

/**
 * When signing keys may be fetched. Anybody can send a forged key id, and no signature tells before its key is known; so
 * fetches for unknown ids have a budget that one forged id a minute does not use up, and failures are retried soon and
 * then less often. All times are epoch milliseconds; a clock that was set back holds nothing up.
 */
export class FetchLimiter {
  #failures = 0;
  #failedAt = 0;
  #permits = MAX_FOR_UNKNOWN;
  #refilledAt = 0;
  /** Key id -> when a fetch came back without it. */
  readonly #missed = new LRUCache<string, number>({ max: MAX_MISSED });

  /** Whether the last fetch brought nothing, so that a key may be published that we don't know. */
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

  /** Takes a permit for a fetch on behalf of an unknown key id. */
  takePermit(now: number): boolean {
    const gained = now < this.#refilledAt ? 0 : Math.floor((now - this.#refilledAt) / REFILL_MS);
    const permits = Math.min(MAX_FOR_UNKNOWN, this.#permits + gained);
    // Counted from whole permits, so that a call every second still gains one a minute.
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
