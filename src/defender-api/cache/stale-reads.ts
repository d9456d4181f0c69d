import {
  isOutage,
  type RateLimitedError,
  type UpstreamTimeoutError,
  type UpstreamUnavailableError,
} from '../../errors/upstream-errors.js';
import type { ReadRecord } from './read-record.js';

/** Why Defender couldn't be read. */
type Outage = RateLimitedError | UpstreamTimeoutError | UpstreamUnavailableError;

/** The oldest answer that replaced an error. */
export interface StaleRead {
  /** When it was read, in epoch milliseconds. */
  readonly readAt: number;
  readonly error: Outage;
}

/**
 * The expired answers that one request got because Defender was unavailable or its quota was used up. They are off until
 * `allow` is called: writes, feeds and exports need an error instead.
 */
export class StaleReads {
  #isAllowed = false;
  #oldest: StaleRead | undefined;

  /** Undefined if all data of the request is valid. */
  get oldest(): StaleRead | undefined {
    return this.#oldest;
  }

  allow(): void {
    this.#isAllowed = true;
  }

  mayReplace(error: unknown): error is Outage {
    return this.#isAllowed && isOutage(error);
  }

  note(readAt: number, error: Outage): void {
    if (this.#oldest === undefined || readAt < this.#oldest.readAt) this.#oldest = { readAt, error };
  }
}

/** The part of a CallContext that decides whether a request may get expired values. */
interface StaleReadContext {
  readonly staleReads?: StaleReads;
  readonly bypassCache?: boolean;
  readonly generationSnapshot?: { readonly record: ReadRecord | undefined };
}

/** Whether the request may get expired values in place of the error. */
export function mayBeStale(
  error: unknown,
  { staleReads, bypassCache = false }: StaleReadContext,
): error is Outage {
  return !bypassCache && staleReads?.mayReplace(error) === true;
}

/** Notes an expired value of a request, so that its response isn't cached. */
export function noteStale(
  readAt: number,
  error: Outage,
  { staleReads, generationSnapshot }: StaleReadContext,
): void {
  staleReads?.note(readAt, error);
  generationSnapshot?.record?.spoil();
  generationSnapshot?.record?.noteExpiry(readAt);
}

/**
 * Makes a read that the cache doesn't have the result of. If Defender is unavailable, returns what was cached before, for
 * requests that may get such values.
 *
 * @throws as the read does
 */
export async function readOrStale<T>(
  context: StaleReadContext,
  read: () => Promise<T>,
  findStale: () => { readonly value: unknown; readonly readAt: number } | undefined,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!mayBeStale(error, context)) throw error;
    const stale = findStale();
    if (stale === undefined) throw error;
    noteStale(stale.readAt, error, context);
    return stale.value as T;
  }
}
