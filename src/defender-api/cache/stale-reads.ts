import {
  isOutage,
  type RateLimitedError,
  type UpstreamTimeoutError,
  type UpstreamUnavailableError,
} from '../../errors/upstream-errors.js';
import type { MemoryEntry } from './memory-cache.js';
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
 * The expired answers that one request got because Defender was unavailable or its quota was low or used up. They are
 * not allowed at first: writes, feeds and exports need an error instead.
 */
export class StaleReads {
  isAllowed = false;
  #oldest: StaleRead | undefined;

  /** Undefined if all data of the request is valid. */
  get oldest(): StaleRead | undefined {
    return this.#oldest;
  }

  note(readAt: number, error: Outage): void {
    if (this.#oldest === undefined || readAt < this.#oldest.readAt) this.#oldest = { readAt, error };
  }
}

/** The part of a CallContext that decides whether a request may get expired values. */
interface StaleReadContext {
  readonly staleReads?: StaleReads;
  readonly bypassCache?: boolean;
  readonly waitsForQuota?: boolean;
  readonly generationSnapshot?: { readonly record: ReadRecord | undefined };
}

/** Whether the request may get expired values in place of the error. A read that doesn't wait for quota has another way. */
export function mayBeStale(error: unknown, context: StaleReadContext): error is Outage {
  return mayUseStale(context) && context.waitsForQuota !== false && isOutage(error);
}

function mayUseStale({ staleReads, bypassCache = false }: StaleReadContext): boolean {
  return !bypassCache && staleReads?.isAllowed === true;
}

/** Notes an expired value that a request uses, so that its response isn't cached. */
export function noteStale(
  readAt: number,
  error: unknown,
  { staleReads, generationSnapshot }: StaleReadContext,
): void {
  if (isOutage(error)) staleReads?.note(readAt, error);
  generationSnapshot?.record?.spoil();
  generationSnapshot?.record?.noteExpiry(readAt);
}

/** A value that can replace a read. */
interface Replacement {
  readonly find: () => MemoryEntry | undefined;
  /** The error that is replaced without a call, to save the quota; undefined for a call. */
  readonly refuse?: ((expiredAt: number) => Outage | undefined) | undefined;
}

/**
 * Makes a read that the cache doesn't have the result of. If Defender is unavailable or the quota runs low, returns what was
 * cached before, for requests that may get such values.
 *
 * @throws as the read does
 */
export async function readOrStale<T>(
  context: StaleReadContext,
  read: () => Promise<T>,
  { find, refuse }: Replacement,
): Promise<T> {
  const use = ({ readAt, value }: MemoryEntry, error: unknown) => {
    noteStale(readAt, error, context);
    return value as T;
  };
  const known = refuse !== undefined && mayUseStale(context) ? find() : undefined;
  const saved = known && refuse?.(known.readAt + known.ttlMs);
  if (known !== undefined && saved !== undefined) return use(known, saved);
  try {
    return await read();
  } catch (error) {
    const stale = mayBeStale(error, context) ? find() : undefined;
    if (stale === undefined) throw error;
    return use(stale, error);
  }
}
