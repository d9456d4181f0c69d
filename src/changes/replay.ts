import type { Clock } from '../lib/clock.js';
import { sortableTime } from '../loaders/paging/time-order.js';
import type { FeedPosition, ReplayPosition } from './change-cursor.js';
import type { FeedMessage, FeedMessages, FeedResetReason } from './feed-message.js';
import type { Marks } from './log-entry.js';
import { compareTexts } from './plan-entries.js';
import { createdAt, timeOf, type ChangeSubject, type FollowedRow } from './subjects.js';
import type { FeedClient, SubjectReader } from './subject-reader.js';
import type { Tracing } from '../telemetry/trace-span.js';
import { traceWork } from '../telemetry/trace-work.js';

export interface ReplayOptions {
  readonly reader: Pick<SubjectReader, 'readSince'>;
  readonly clock: Clock;
  readonly overlapMs: number;
  readonly tracing?: Tracing | undefined;
}

interface ReplayedRow {
  readonly subject: ChangeSubject;
  readonly row: FollowedRow;
  readonly replayPosition: ReplayPosition;
}

/** `too many` is remembered in the place of rows that would be held for nothing. */
type ReplayedRows = readonly ReplayedRow[] | 'too many';

/** How old a cursor may be to be served by reading again, and how many rows that may give. */
const OLDEST_MS = 7 * 86_400_000;
const MAX_ROWS = 50_000;
/** How large the rows of one replay may be, as JSON. They are held while they are paged through. */
const MAX_BYTES = 32_000_000;
/** What was read is shared for so long by all who lost the same. */
const SHARED_MS = 10_000;
const MAX_SHARED = 4;

/**
 * What the log no longer tells, from the service: everything that has changed since the marks of a position, each thing once as
 * it is now. Complete where Defender says when something changed, and nowhere else.
 */
export class Replay {
  readonly #options: ReplayOptions;
  readonly #readings = new Map<string, { readonly at: number; readonly rows: Promise<ReplayedRows> }>();

  constructor(options: ReplayOptions) {
    this.#options = options;
  }

  /**
   * @param position where the listener stands; in the middle of a replay it says where the log is joined again
   * @param join the end of the log, for one that begins
   */
  async after(
    position: FeedPosition,
    subjects: readonly ChangeSubject[],
    join: FeedPosition,
    limit: number,
    asker?: FeedClient,
  ): Promise<FeedMessages> {
    const now = this.#options.clock.now();
    const reason = this.#reasonForReset(position.marks, subjects, now);
    if (reason !== undefined) return resetAt(join, reason, now);
    const rows = await this.#rowsSince(position.marks, subjects, asker);
    if (rows === 'too many') return resetAt(join, 'TOO_MANY_CHANGES', now);
    const { replayed, marks } = position;
    const rest =
      replayed === undefined
        ? rows
        : rows.filter(({ replayPosition }) => comparePositions(replayPosition, replayed) > 0);
    // The marks stay as they were: should the log be lost again, everything since is read again.
    const joined = { generation: join.generation, seq: join.seq, tag: join.tag, marks };
    const part = rest.slice(0, limit);
    const hasMore = rest.length > limit;
    const messages = part.map(({ subject, row, replayPosition }, index): FeedMessage => {
      const isLast = !hasMore && index === part.length - 1;
      return {
        kind: 'change',
        subject,
        row,
        isNew: (createdAt(subject, row) ?? -Infinity) >= (marks[subject] ?? 0),
        observationTime: now,
        position: isLast ? joined : { ...joined, replayed: replayPosition },
      };
    });
    return { messages, position: messages.at(-1)?.position ?? joined, hasMore };
  }

  #reasonForReset(
    marks: Marks,
    subjects: readonly ChangeSubject[],
    now: number,
  ): FeedResetReason | undefined {
    if (subjects.includes('INVESTIGATION')) return 'NOT_REPLAYABLE';
    const oldest = Math.min(...subjects.map((subject) => marks[subject] ?? 0));
    return oldest < now - OLDEST_MS ? 'TOO_OLD' : undefined;
  }

  #rowsSince(
    marks: Marks,
    subjects: readonly ChangeSubject[],
    asker: FeedClient | undefined,
  ): Promise<ReplayedRows> {
    const now = this.#options.clock.now();
    for (const [key, { at }] of this.#readings) {
      if (now - at > SHARED_MS || this.#readings.size > MAX_SHARED) this.#readings.delete(key);
    }
    const key = JSON.stringify(subjects.map((subject) => [subject, marks[subject]]).sort());
    const known = this.#readings.get(key);
    if (known !== undefined) return known.rows;
    const rows = this.#read(marks, subjects, asker);
    this.#readings.set(key, { at: now, rows });
    rows.catch(() => this.#readings.delete(key));
    return rows;
  }

  async #read(
    marks: Marks,
    subjects: readonly ChangeSubject[],
    asker: FeedClient | undefined,
  ): Promise<ReplayedRows> {
    const { reader, overlapMs, tracing } = this.#options;
    const found: ReplayedRow[] = [];
    for (const subject of subjects) {
      const since = (marks[subject] ?? 0) - overlapMs;
      const attributes = { 'defender.changes.subject': subject };
      const { rows } = await traceWork(tracing, 'changes replay', attributes, (trace) =>
        reader.readSince(subject, since, { most: MAX_ROWS + 1, trace, asker }),
      );
      for (const row of rows)
        found.push({
          subject,
          row,
          replayPosition: { time: timeOf(subject, row), id: `${subject} ${row.id}` },
        });
    }
    if (found.length > MAX_ROWS || isLargerThan(found, MAX_BYTES)) return 'too many';
    return found.sort((one, other) => comparePositions(one.replayPosition, other.replayPosition));
  }
}

function isLargerThan(rows: readonly ReplayedRow[], most: number): boolean {
  let bytes = 0;
  return rows.some(({ row }) => (bytes += JSON.stringify(row).length) > most);
}

function comparePositions(one: ReplayPosition, other: ReplayPosition): number {
  return compareTexts(sortableTime(one.time), sortableTime(other.time)) || compareTexts(one.id, other.id);
}

function resetAt(join: FeedPosition, reason: FeedResetReason, now: number): FeedMessages {
  return {
    messages: [{ kind: 'reset', reason, observationTime: now, position: join }],
    position: join,
    hasMore: false,
  };
}
