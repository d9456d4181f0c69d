import { UpstreamUnavailableError } from '../errors/upstream-errors.js';
import type { TraceHolder } from '../telemetry/trace-span.js';

/**
 * Key-value store of small texts that outlive a request: in memory, in files, or in Redis. Keys are free text; each
 * user has its own prefix. Every entry expires. All methods reject with {@link StoreUnavailableError} if the store is
 * unavailable or the entry is invalid.
 */
export interface Store {
  get(key: string): Promise<string | undefined>;
  /** Reads many keys atomically, in one round trip and in order. */
  getMany(keys: readonly string[]): Promise<readonly (string | undefined)[]>;
  set(key: string, value: string, ttlMs: number): Promise<void>;
  /** Writes many entries in one round trip, but not atomically. */
  setMany(entries: readonly StoreEntry[]): Promise<void>;
  /** Atomically sets a missing entry. @returns whether it was set */
  setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean>;
  delete(key: string): Promise<void>;
  /** Atomically deletes the entry if it has this value. */
  deleteIf(key: string, value: string): Promise<void>;
  /** Atomically sets the entry if it has the value `before`. @returns whether it did */
  replaceIf(key: string, before: string, value: string, ttlMs: number): Promise<boolean>;
  /**
   * The same store, whose round trips are traced as part of `trace`. Returns itself without tracing or network access.
   */
  tracedBy(trace: TraceHolder | undefined): Store;
}

export interface StoreEntry {
  readonly key: string;
  readonly value: string;
  readonly ttlMs: number;
}

/** The store doesn't respond in time, or the entry wasn't written by this service. */
export class StoreUnavailableError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StoreUnavailableError';
  }
}

/** The error for callers if the store failed; other errors unchanged. */
export function asUnavailable(error: unknown, message: string): unknown {
  return error instanceof StoreUnavailableError ? new UpstreamUnavailableError(message, {}, error) : error;
}

/** The entry has no seal, or an invalid one. */
export class UnverifiedEntryError extends StoreUnavailableError {
  constructor(key: string, problem: string, cause?: unknown) {
    super(`The entry "${key}" was not written by this service (${problem}).`, cause);
    this.name = 'UnverifiedEntryError';
  }
}
