import type { Clock } from '../../lib/clock.js';

/** Parents requested within a minute, from which a list of all rows may take fewer calls. */
const MIN_PARENTS = 3;
/** More requests make no difference. */
const MAX_REQUESTS = 100;
const WITHIN_MS = 60_000;

/**
 * The latest requests for the rows of one parent each, such as the alerts of a machine, which would take a call or were found
 * in the list of all rows. Shows whether the list saves calls.
 */
export class ParentRequests {
  readonly #clock: Clock;
  /** By request id. */
  readonly #requests = new Map<string, { readonly parent: string; readonly at: number; isFound: boolean }>();
  /** When the list was read, latest last. */
  readonly #reads: { readonly at: number; readonly calls: number }[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A request for many parents counts once: their rows share calls. One for rows that are still cached doesn't count. */
  note(parent: string, requestId: string, cachedMs: number): void {
    if (this.#requests.has(requestId)) return;
    const now = this.#clock.now();
    for (const other of this.#requests.values())
      if (other.parent === parent && now - other.at < cachedMs) return;
    this.#requests.set(requestId, { parent, at: now, isFound: false });
    const [oldest] = this.#requests.keys();
    if (this.#requests.size > MAX_REQUESTS && oldest !== undefined) this.#requests.delete(oldest);
  }

  noteFound(requestId: string): void {
    const request = this.#requests.get(requestId);
    if (request !== undefined) request.isFound = true;
  }

  noteRead(calls: number): void {
    this.#reads.push({ at: this.#clock.now(), calls });
    if (this.#reads.length > MAX_REQUESTS) this.#reads.shift();
  }

  /**
   * Whether so many calls may read the list: so many parents are requested, and earlier reads in this minute have replaced as
   * many calls, or the first is likely to.
   */
  isWorth(calls: number): boolean {
    const requests = this.#recent(this.#requests.values());
    if (new Set(requests.map(({ parent }) => parent)).size < MIN_PARENTS) return false;
    const spent = this.#recent(this.#reads).reduce((sum, read) => sum + read.calls, 0);
    return spent === 0
      ? requests.length >= 2 * calls
      : requests.filter(({ isFound }) => isFound).length >= spent;
  }

  #recent<Event extends { readonly at: number }>(events: Iterable<Event>): readonly Event[] {
    const now = this.#clock.now();
    return [...events].filter(({ at }) => now - at < WITHIN_MS);
  }
}
