import { setImmediate as nextTurn } from 'node:timers/promises';
import { CallerRateLimitedError } from '../errors/caller-errors.js';
import { RateLimitedError } from '../errors/upstream-errors.js';
import type { FeedConfig } from '../config/feed-settings.js';
import type { MemoryLedger } from '../lib/memory-ledger.js';
import { sortableTime } from '../loaders/paging/time-order.js';
import type { FeedPosition, ReplayPosition } from './change-cursor.js';
import type { FeedMessage, FeedMessages, FeedResetReason } from './feed-message.js';
import type { Marks } from './log-entry.js';
import { compareTexts } from '../lib/texts.js';
import {
  createdAt,
  ENDED_APPROVAL_KEPT_MS,
  timeOf,
  type ChangeSubject,
  type FollowedRow,
} from './subjects.js';
import type { PollerOptions } from './poller.js';
import type { FeedClient } from './subject-reader.js';
import { traceWork } from '../telemetry/trace-work.js';

export interface ReplayOptions extends Pick<PollerOptions, 'reader' | 'clock' | 'tracing'> {
  readonly settings: Pick<FeedConfig, 'overlapMs'>;
  /** Accounts for the rows of replays. */
  readonly inFlight: MemoryLedger;
}

interface ReplayedRow {
  readonly subject: ChangeSubject;
  readonly row: FollowedRow;
  readonly replayPosition: ReplayPosition;
}

/** `too many` is cached in place of rows that exceed the bounds. */
type ReplayedRows = readonly ReplayedRow[] | 'too many';

/** One reading of Defender, shared by listeners that lost the same part of the log. */
interface Reading {
  readonly rows: Promise<ReplayedRows>;
  /** Its calls count in their share of the quota. */
  readonly caller: string | undefined;
  /** The end of the log before the reading began: later changes are in the log. */
  readonly join: FeedPosition;
  readonly memory: HeldMemory;
}

/** The reservation for the rows of a reading, which may be evicted while it is made. */
interface HeldMemory {
  isEvicted: boolean;
  release?: () => void;
}

/** Maximum age of a cursor that can be replayed, and maximum number of rows of a replay. */
const OLDEST_MS = 7 * 86_400_000;
const MAX_ROWS = 50_000;
/** Maximum size of the rows of one replay, as JSON. They stay in memory while the caller pages through them. */
const MAX_BYTES = 32_000_000;
/** Rows that are measured in one turn of the event loop. */
const ROWS_OF_SLICE = 1_000;
/** How long the rows are shared by callers with the same marks. */
const SHARED_MS = 10_000;
const MAX_SHARED = 4;

/**
 * Replays changes that the log no longer has from the service: every row changed since the marks, once each and in its
 * current state. Complete only for subjects with a time of last change.
 */
export class Replay {
  readonly #options: ReplayOptions;
  readonly #readings = new Map<string, Reading>();
  readonly #stopped = new AbortController();

  constructor(options: ReplayOptions) {
    this.#options = options;
  }

  /**
   * @param position of the listener; during a replay it includes the log position to continue from
   * @param join the end of the log, for a replay that begins
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
    const read = () => this.#readingSince(position.marks, subjects, join, asker);
    let reading = read();
    const rows = await reading.rows.catch((error: unknown) => {
      if (!(error instanceof RateLimitedError) || reading.caller === asker?.caller) throw error;
      // The share of another caller is used up.
      reading = read();
      return reading.rows;
    });
    if (rows === 'too many') return resetAt(join, 'TOO_MANY_CHANGES', now);
    const { replayed, marks } = position;
    const start = replayed === undefined ? 0 : indexAfter(rows, replayed);
    // Keep the marks: if the log is lost again, the replay covers everything since.
    const { generation, seq, tag } = replayed === undefined ? reading.join : join;
    const joined = { generation, seq, tag, marks };
    const part = rows.slice(start, start + limit);
    const hasMore = rows.length > start + limit;
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
    const isTooOld = (subject: ChangeSubject) => (marks[subject] ?? 0) < now - oldestMsOf(subject);
    return subjects.some(isTooOld) ? 'TOO_OLD' : undefined;
  }

  /** Releases the memory of shared readings. */
  stop(): void {
    this.#stopped.abort();
    for (const key of this.#readings.keys()) this.#evict(key);
  }

  #readingSince(
    marks: Marks,
    subjects: readonly ChangeSubject[],
    join: FeedPosition,
    asker: FeedClient | undefined,
  ): Reading {
    const key = JSON.stringify(subjects.map((subject) => [subject, marks[subject]]).sort());
    const shared = this.#readings.get(key);
    // A reading that joins a lost log would start another replay.
    if (shared?.join.generation === join.generation) return shared;
    this.#evict(key);
    for (const oldest of this.#readings.keys()) if (this.#readings.size >= MAX_SHARED) this.#evict(oldest);
    const memory: HeldMemory = { isEvicted: false };
    const rows = this.#read(marks, subjects, asker, memory);
    const reading: Reading = { rows, caller: asker?.caller, join, memory };
    this.#readings.set(key, reading);
    const evict = () => {
      if (this.#readings.get(key) === reading) this.#evict(key);
    };
    rows.then(
      () => this.#options.clock.sleep(SHARED_MS, this.#stopped.signal).then(evict, () => undefined),
      evict,
    );
    return reading;
  }

  #evict(key: string): void {
    const { memory } = this.#readings.get(key) ?? {};
    this.#readings.delete(key);
    if (memory === undefined) return;
    memory.isEvicted = true;
    memory.release?.();
  }

  async #read(
    marks: Marks,
    subjects: readonly ChangeSubject[],
    asker: FeedClient | undefined,
    memory: HeldMemory,
  ): Promise<ReplayedRows> {
    const { reader, settings, tracing, inFlight } = this.#options;
    const found: ReplayedRow[] = [];
    for (const subject of subjects) {
      const since = (marks[subject] ?? 0) - settings.overlapMs;
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
    if (found.length > MAX_ROWS) return 'too many';
    const bytes = await bytesOf(found);
    if (bytes > MAX_BYTES) return 'too many';
    const release = inFlight.reserve(bytes);
    if (release === undefined)
      throw new CallerRateLimitedError('The service has no memory left for another replay.', SHARED_MS);
    if (memory.isEvicted) release();
    else memory.release = release;
    return found.sort((one, other) => comparePositions(one.replayPosition, other.replayPosition));
  }
}

function oldestMsOf(subject: ChangeSubject): number {
  return subject === 'ACTION_APPROVAL' ? ENDED_APPROVAL_KEPT_MS : OLDEST_MS;
}

/** The size of rows as JSON; no more than a slice is counted beyond the limit. Yields the event loop between slices. */
async function bytesOf(rows: readonly ReplayedRow[]): Promise<number> {
  let bytes = 0;
  for (let from = 0; from < rows.length && bytes <= MAX_BYTES; from += ROWS_OF_SLICE) {
    if (from > 0) await nextTurn();
    for (const { row } of rows.slice(from, from + ROWS_OF_SLICE)) bytes += JSON.stringify(row).length;
  }
  return bytes;
}

/** Of the first row after the position. Pages of a large replay must not search all of it. */
function indexAfter(rows: readonly ReplayedRow[], position: ReplayPosition): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const row = rows[middle];
    if (row !== undefined && comparePositions(row.replayPosition, position) > 0) to = middle;
    else from = middle + 1;
  }
  return from;
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
