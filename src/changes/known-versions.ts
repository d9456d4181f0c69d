import type { KnownRow, LogEntry } from './log-entry.js';
import { timeOf, type ChangeSubject, type FollowedRow } from './subjects.js';

interface Known {
  readonly version: string;
  /** Epoch milliseconds of the last change. */
  readonly time: number;
}

/** Rows whose last version is remembered, of one subject. */
const MOST_ROWS = 200_000;

/**
 * The versions that were told of late: what the overlap of two readings brings again is no change. Of each subject those
 * within the overlap, and some time more, for a row may be missing in one reading and be there in the next.
 */
export class KnownVersions {
  readonly #rows = new Map<ChangeSubject, Map<string, Known>>();

  has(subject: ChangeSubject, id: string): boolean {
    return this.#of(subject).has(id);
  }

  isKnown(subject: ChangeSubject, id: string, version: string): boolean {
    return this.#of(subject).get(id)?.version === version;
  }

  remember(subject: ChangeSubject, id: string, version: string, time: number): void {
    const rows = this.#of(subject);
    // The latest is the last one in the order of the map.
    rows.delete(id);
    rows.set(id, { version, time });
    if (rows.size <= MOST_ROWS) return;
    const [oldest] = rows.keys();
    if (oldest !== undefined) rows.delete(oldest);
  }

  rememberRow(subject: ChangeSubject, row: FollowedRow, version: string): void {
    this.remember(subject, row.id, version, Date.parse(timeOf(subject, row)) || 0);
  }

  /** Takes up what an entry of the log tells, in the order of the log. */
  learn({ change, known = [] }: LogEntry): void {
    if (change !== undefined) this.rememberRow(change.subject, change.row, change.version);
    for (const { subject, id, version, time } of known) this.remember(subject, id, version, time);
  }

  /** Of what goes on, the last version is needed however old it is. */
  forgetBefore(subject: ChangeSubject, time: number, pending: ReadonlySet<string>): void {
    const rows = this.#of(subject);
    for (const [id, known] of rows) if (known.time < time && !pending.has(id)) rows.delete(id);
  }

  /** Everything that is known, for a log that has lost it. */
  all(): readonly KnownRow[] {
    return [...this.#rows].flatMap(([subject, rows]) =>
      [...rows].map(([id, { version, time }]) => ({ subject, id, version, time })),
    );
  }

  #of(subject: ChangeSubject): Map<string, Known> {
    const rows = this.#rows.get(subject) ?? new Map<string, Known>();
    this.#rows.set(subject, rows);
    return rows;
  }
}
