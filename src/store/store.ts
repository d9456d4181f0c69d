import type { TraceHolder } from '../telemetry/trace-span.js';

/**
 * Small texts under keys, for what must outlive a request: in memory, in files or in Redis.
 * Keys are free text; whoever uses a store begins its keys with a word of its own. Every entry ends by itself.
 * All methods reject with {@link StoreUnavailableError} when the store can't be asked or holds something foreign.
 */
export interface Store {
  get(key: string): Promise<string | undefined>;
  /** Many at once, in one step and one round trip, in the order of the keys. */
  getMany(keys: readonly string[]): Promise<readonly (string | undefined)[]>;
  set(key: string, value: string, ttlMs: number): Promise<void>;
  /** Many at once, in one round trip but not in one step. */
  setMany(entries: readonly StoreEntry[]): Promise<void>;
  /** Sets unless there is a value already, in one step. @returns whether it was set. */
  setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean>;
  delete(key: string): Promise<void>;
  /** Deletes the entry if it still holds this value, in one step. */
  deleteIf(key: string, value: string): Promise<void>;
  /** Sets if the entry still holds this value, in one step. @returns whether it did. */
  replaceIf(key: string, before: string, value: string, ttlMs: number): Promise<boolean>;
  /** The same store, whose round trips are spans of what works for it: itself where nothing is traced, or goes over a network. */
  tracedBy(trace: TraceHolder | undefined): Store;
}

export interface StoreEntry {
  readonly key: string;
  readonly value: string;
  readonly ttlMs: number;
}

/** The store can't be asked in time, or what it holds under this key was not written by us. */
export class StoreUnavailableError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StoreUnavailableError';
  }
}

/** What lies under this key bears no seal of ours, or one that was made for something else. */
export class UnverifiedEntryError extends StoreUnavailableError {
  constructor(key: string, problem: string, cause?: unknown) {
    super(`What is kept under "${key}" was not written by this service (${problem}).`, cause);
    this.name = 'UnverifiedEntryError';
  }
}
