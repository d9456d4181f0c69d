import { MAX_SKEW_MS } from '../lib/clock.js';
import { getOrInsert } from '../lib/get-or-insert.js';
import type { FeedConfig } from '../config/feed-settings.js';
import type { FeedStore } from './feed-store.js';
import {
  firstRetained,
  type KnownRow,
  type LogEntry,
  type LogHead,
  type LogPosition,
  type SubjectState,
} from './log-entry.js';
import { SUBJECTS, timeOf, type ChangeSubject } from './subjects.js';

type Known = Pick<KnownRow, 'version' | 'time'>;

const NONE: ReadonlySet<string> = new Set();
/** Entries per read while the known versions are loaded. */
const ENTRIES_OF_A_READ = 500;
/** Maximum number of rows remembered per subject. */
const MAX_ROWS = 200_000;

/**
 * The versions reported recently. Consecutive polls overlap, and rows of the overlap that have a known version are not
 * changes. Versions are remembered for longer than the overlap, because a row may be missing from one poll and present
 * in the next.
 */
export class KnownVersions {
  readonly #rows = new Map<ChangeSubject, Map<string, Known>>();
  readonly #pending = new Map<ChangeSubject, ReadonlySet<string>>();

  has(subject: ChangeSubject, id: string): boolean {
    return this.#of(subject).has(id);
  }

  isKnown(subject: ChangeSubject, id: string, version: string): boolean {
    return this.#of(subject).get(id)?.version === version;
  }

  /** Applies the rows in progress of a head, before the entries of its log. */
  begin(subject: ChangeSubject, pending: SubjectState['pending']): void {
    this.#pending.set(subject, new Set(Object.keys(pending)));
    for (const [id, [since, version]] of Object.entries(pending))
      this.#remember({ subject, id, version, time: since });
  }

  /** Applies an entry of the log. Call in the order of the log. */
  learn({ change, known = [] }: LogEntry): void {
    if (change !== undefined)
      this.#remember({ ...change, time: Date.parse(timeOf(change.subject, change.row)) || 0 });
    for (const row of known) this.#remember(row);
  }

  /** Ids of all rows in progress. The head has only some of them. */
  pendingOf(subject: ChangeSubject): ReadonlySet<string> {
    return this.#pending.get(subject) ?? NONE;
  }

  /** Rows in progress are remembered regardless of their age. */
  forgetBefore(subject: ChangeSubject, time: number, pending: ReadonlySet<string>): void {
    this.#pending.set(subject, pending);
    const rows = this.#of(subject);
    for (const [id, known] of rows) if (known.time < time && !pending.has(id)) rows.delete(id);
  }

  /** All known rows, to write into a new log. */
  all(): readonly KnownRow[] {
    return [...this.#rows].flatMap(([subject, rows]) =>
      [...rows].map(([id, { version, time }]) => ({ subject, id, version, time })),
    );
  }

  #remember({ subject, id, version, time }: KnownRow): void {
    const rows = this.#of(subject);
    // Delete first, so that the map is ordered by the last change.
    rows.delete(id);
    rows.set(id, { version, time });
    if (rows.size <= MAX_ROWS) return;
    const [oldest] = rows.keys();
    if (oldest !== undefined) rows.delete(oldest);
  }

  #of(subject: ChangeSubject): Map<string, Known> {
    return getOrInsert(this.#rows, subject, () => new Map<string, Known>());
  }
}

/**
 * Whether the log ends before a position seen earlier, or before its own last entry, because its storage or a part of it was
 * restored from a backup.
 */
export async function isRolledBack(
  store: Pick<FeedStore, 'read'>,
  { generation, seq }: LogHead,
  furthest: Pick<LogPosition, 'generation' | 'seq'> | undefined,
): Promise<boolean> {
  if (furthest?.generation === generation && seq < furthest.seq) return true;
  return (await store.read(generation, seq + 1, seq + 1)).length > 0;
}

/** Loads the versions of rows in progress, and the recent versions from the log: of everything the next poll may overlap. */
export async function readKnown(
  store: Pick<FeedStore, 'read'>,
  head: LogHead,
  { now, settings }: { readonly now: number; readonly settings: FeedConfig },
): Promise<KnownVersions> {
  const { generation, seq, subjects } = head;
  // A read that begins at a dropped entry returns none.
  const first = firstRetained(head, now, settings);
  const marks = Object.values(subjects).map(({ mark }) => mark);
  const earliest = Math.min(...marks) - settings.overlapMs - MAX_SKEW_MS;
  const parts: (readonly LogEntry[])[] = [];
  for (let to = seq; to >= first; to -= ENTRIES_OF_A_READ) {
    const entries = await store.read(generation, Math.max(first, to - ENTRIES_OF_A_READ + 1), to);
    parts.unshift(entries);
    if ((entries[0]?.observationTime ?? -Infinity) < earliest) break;
  }
  const known = new KnownVersions();
  for (const subject of SUBJECTS) known.begin(subject, subjects[subject]?.pending ?? {});
  for (const entry of parts.flat()) known.learn(entry);
  return known;
}
