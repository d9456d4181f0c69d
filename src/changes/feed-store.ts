import type { TraceHolder } from '../telemetry/trace-span.js';
import type { LogEntry, LogHead } from './log-entry.js';
import type { ChangeSubject } from './subjects.js';

/** The end of the log as stored. `raw` identifies it for compare-and-set. */
export interface StoredHead {
  readonly raw: string;
  readonly head: LogHead;
}

/** The stored head as read; `head` is undefined if it is invalid or not sealed by this service. */
export interface FoundHead {
  readonly raw: string;
  readonly head: LogHead | undefined;
}

export interface Addition {
  /** The head the writer expects; undefined if there should be none. */
  readonly before: string | undefined;
  readonly head: LogHead;
  readonly entries: readonly LogEntry[];
  /** From the writer's lease. */
  readonly fencingToken: string;
  /** Entries before this number are dropped. */
  readonly firstRetained: number;
  readonly trace?: TraceHolder | undefined;
}

export type AppendResult =
  | { readonly outcome: 'appended'; readonly raw: string }
  /** `fenced`: another process holds the lease. `moved`: the head is not the expected one. Nothing was written. */
  | { readonly outcome: 'fenced' | 'moved' };

/**
 * Storage of one tenant's feed: its log, the poller's lease, and messages from replicas to the poller. All methods
 * reject with StoreUnavailableError when the store is unavailable. Entries that fail verification count as missing.
 */
export interface FeedStore {
  readHead(): Promise<FoundHead | undefined>;
  /** Whether other replicas may write, so that the head must be polled. */
  readonly isShared: boolean;
  /** Atomic. */
  append(addition: Addition): Promise<AppendResult>;
  /** Entries `from` to `to`, inclusive. Stops at the first entry that is missing or fails verification. */
  read(generation: string, from: number, to: number): Promise<readonly LogEntry[]>;

  /** @returns the fencing token of the lease; undefined while another process holds it */
  acquireLease(): Promise<string | undefined>;
  /** @returns whether the lease is still held */
  renewLease(fencingToken: string): Promise<boolean>;
  releaseLease(fencingToken: string): Promise<void>;

  /** Announces that this replica follows the subjects. Expires after {@link WANT_MS}. */
  want(subjects: readonly ChangeSubject[]): Promise<void>;
  /** Subjects followed on any replica. */
  wanted(): Promise<readonly ChangeSubject[]>;

  /** Queues a hint for the poller: a written row, or a subject to poll soon. */
  addHint(hint: string): Promise<void>;
  /** Takes all queued hints. Hints that are not taken expire. */
  takeHints(): Promise<readonly string[]>;

  close(): Promise<void>;
}

/** Duration of a lease without renewal, and the renewal interval. */
export const LEASE_MS = 5_000;
export const RENEW_EVERY_MS = 1_500;
/** Duration of an announcement of followed subjects, and the interval at which it is repeated. */
export const WANT_MS = 60_000;
export const WANT_EVERY_MS = 20_000;
