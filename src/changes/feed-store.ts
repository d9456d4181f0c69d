import type { TraceHolder } from '../telemetry/trace-span.js';
import type { LogEntry, LogHead } from './log-entry.js';
import type { ChangeSubject } from './subjects.js';

/** The end of the log as it is stored: `raw` tells whether it is still the same. */
export interface StoredHead {
  readonly raw: string;
  readonly head: LogHead;
}

/** What lies in the place of the head: without one where that is none of ours. */
export interface FoundHead {
  readonly raw: string;
  readonly head: LogHead | undefined;
}

export interface Addition {
  /** The end as the writer knows it; undefined where there is to be none. */
  readonly before: string | undefined;
  readonly head: LogHead;
  readonly entries: readonly LogEntry[];
  /** The writer's, as the lease gave it. */
  readonly fencingToken: string;
  /** Entries before this one are dropped. */
  readonly firstRetained: number;
  /** Whose trace it belongs to. */
  readonly trace?: TraceHolder | undefined;
}

export type AppendResult =
  | { readonly outcome: 'appended'; readonly raw: string }
  /** Somebody else has the lease by now, or the end is another than the writer knows. Nothing was written. */
  | { readonly outcome: 'fenced' | 'moved' };

/**
 * What the feed of one tenant keeps: its log, whose poller writes it, and what replicas want of that poller. All methods
 * reject with StoreUnavailableError when it can't be asked. What isn't ours in it is as good as lost: nobody is told it.
 */
export interface FeedStore {
  readHead(): Promise<FoundHead | undefined>;
  /** Whether other replicas may write: then the head has to be looked at to learn of it. */
  readonly isShared: boolean;
  /** Writes in one step, or not at all. */
  append(addition: Addition): Promise<AppendResult>;
  /** Entries from one number to another, both included; the list ends where one is missing or isn't ours. */
  read(generation: string, from: number, to: number): Promise<readonly LogEntry[]>;

  /** @returns the fencing token, for so long as the lease holds; undefined while somebody else has it */
  acquireLease(): Promise<string | undefined>;
  /** @returns whether it still holds */
  renewLease(fencingToken: string): Promise<boolean>;
  releaseLease(fencingToken: string): Promise<void>;

  /** Says for a while that somebody here follows these. */
  want(subjects: readonly ChangeSubject[]): Promise<void>;
  /** What is followed on any replica. */
  wanted(): Promise<readonly ChangeSubject[]>;

  /** Leaves word for the poller: a row that was just written, or a subject to be read soon. */
  addHint(note: string): Promise<void>;
  /** Takes what was left. Notes that nobody takes are dropped after a while. */
  takeHints(): Promise<readonly string[]>;

  close(): Promise<void>;
}

/** How long a lease holds that isn't renewed, and how often it is. */
export const LEASE_MS = 5_000;
export const RENEW_EVERY_MS = 1_500;
/** How long a word about what is followed holds, and how often it is said again. */
export const WANT_MS = 60_000;
export const WANT_EVERY_MS = 20_000;
