import { compareTexts } from '../lib/texts.js';
import { RetiredError } from '../errors/upstream-errors.js';
import type { KnownVersions } from './known-versions.js';
import {
  marksOf,
  newTag,
  type KnownRow,
  type LogEntry,
  type LogHead,
  type SubjectState,
} from './log-entry.js';
import {
  createdAt,
  isPending,
  MAX_PENDING_MS,
  timeOf,
  versionOf,
  type ChangeSubject,
  type FollowedRow,
} from './subjects.js';
import type { SubjectReading } from './subject-reader.js';
import { sortableTime } from '../loaders/paging/time-order.js';
import { chunksOf } from '../lib/chunks-of.js';

/** Part of a poll that is written to the log in one append. */
export interface PlannedStep {
  readonly head: LogHead;
  readonly entries: readonly LogEntry[];
}

export interface ReadingOf {
  readonly subject: ChangeSubject;
  readonly read: SubjectReading | RetiredError;
  /** Epoch milliseconds when the poll began. */
  readonly startTime: number;
  /** Epoch milliseconds when its rows are written. */
  readonly now: number;
}

/** Entries per append, and known rows per entry. */
const ENTRIES_OF_A_STEP = 200;
const KNOWN_OF_AN_ENTRY = 500;
/** In a quiet tenant the mark follows the clock at this distance, so that cursors stay valid. */
export const QUIET_MS = 7_200_000;
const MAX_PENDING = 500;
/** Checkpoints per retention period. */
const CHECKPOINTS = 48;

/**
 * Plans the entries of one poll, oldest change first. The marks advance only with the last entry: a listener that
 * resumes from the middle of a lost poll receives the rest.
 */
export function planEntries(
  head: LogHead,
  reading: ReadingOf,
  known: KnownVersions,
  { overlapMs, retentionMs }: { readonly overlapMs: number; readonly retentionMs: number },
): readonly PlannedStep[] {
  const { subject, read, startTime, now } = reading;
  const { [subject]: _ended, ...ended } = head.ended ?? {};
  if (read instanceof RetiredError) {
    const end = { at: now, message: read.message };
    return [{ head: { ...head, ended: { ...ended, [subject]: end } }, entries: [] }];
  }
  const { rows } = read;
  const before = head.subjects[subject];
  const state = stateAfter({ subject, read, startTime }, before);
  const after: LogHead = { ...head, subjects: { ...head.subjects, [subject]: state }, ended };
  const contents =
    before === undefined
      ? knownContents(subject, rows)
      : changedRows(subject, rows, known).map(({ row, version }) => ({
          change: {
            subject,
            id: row.id,
            version,
            isNew:
              !known.has(subject, row.id) &&
              (createdAt(subject, row) ?? -Infinity) >= before.mark - overlapMs,
            row,
          },
        }));
  return planSteps(head, after, contents, { now, retentionMs });
}

/** Catches the end of a subject. Replicas learn of it by the log, like of its rows. */
export function keepEnd(error: unknown): RetiredError {
  if (error instanceof RetiredError) return error;
  throw error;
}

/** Plans a new generation that starts with the known versions, so that the next poller doesn't report them again. */
export function planKnown(
  head: LogHead,
  known: KnownVersions,
  times: { readonly now: number; readonly retentionMs: number },
): readonly PlannedStep[] {
  return planSteps(head, head, inParts(known.all()), times);
}

function planSteps(
  head: LogHead,
  after: LogHead,
  contents: readonly Pick<LogEntry, 'change' | 'known'>[],
  { now, retentionMs }: { readonly now: number; readonly retentionMs: number },
): readonly PlannedStep[] {
  const marks = marksOf(head);
  const entries: LogEntry[] = [];
  let tag = head.tag;
  for (const content of contents) {
    const entry = { seq: head.seq + entries.length + 1, tag: newTag(), previousTag: tag };
    entries.push({ ...entry, observationTime: now, marks, ...content });
    tag = entry.tag;
  }
  const steps: PlannedStep[] = [];
  let before = head;
  for (let start = 0; start < entries.length; start += ENTRIES_OF_A_STEP) {
    const part = entries.slice(start, start + ENTRIES_OF_A_STEP);
    const isLast = start + ENTRIES_OF_A_STEP >= entries.length;
    const reached = isLast ? { ...after, checkpoints: before.checkpoints } : before;
    before = headBehind(reached, part, { now, retentionMs });
    steps.push({ head: before, entries: part });
  }
  return steps.length === 0 ? [{ head: after, entries: [] }] : steps;
}

/** Plans the entry of a row that was written here, ahead of the next poll. */
export function planWrittenRow(
  head: LogHead,
  subject: ChangeSubject,
  row: FollowedRow,
  known: KnownVersions,
  times: { readonly now: number; readonly retentionMs: number },
): PlannedStep | undefined {
  const state = head.subjects[subject];
  const version = versionOf(subject, row);
  if (state === undefined || known.isKnown(subject, row.id, version)) return undefined;
  const change = { subject, id: row.id, version, isNew: !known.has(subject, row.id), row };
  const [since = times.now] = state.pending[row.id] ?? [];
  const pending = isPending(subject, row)
    ? { ...state.pending, [row.id]: [since, version] as const }
    : state.pending;
  const noted = { ...head, subjects: { ...head.subjects, [subject]: { ...state, pending } } };
  return planSteps(head, noted, [{ change }], times)[0];
}

function headBehind(
  head: LogHead,
  entries: readonly LogEntry[],
  { now, retentionMs }: { readonly now: number; readonly retentionMs: number },
): LogHead {
  const last = entries.at(-1);
  if (last === undefined) return head;
  const newest = head.checkpoints.at(-1)?.[1] ?? -Infinity;
  const kept = head.checkpoints.filter(
    ([, at], index, all) => index === all.length - 1 || (all[index + 1]?.[1] ?? at) > now - retentionMs,
  );
  const isDue = now - newest >= retentionMs / CHECKPOINTS;
  const first = entries[0] ?? last;
  return {
    ...head,
    seq: last.seq,
    tag: last.tag,
    checkpoints: isDue ? [...kept, [first.seq, now]] : kept,
  };
}

function stateAfter(
  {
    subject,
    read: { rows, serviceTime = Infinity },
    startTime,
  }: Pick<ReadingOf, 'subject' | 'startTime'> & { readonly read: SubjectReading },
  before: SubjectState | undefined,
): SubjectState {
  const pending = new Map(Object.entries(before?.pending ?? {}));
  let latest = -Infinity;
  for (const row of rows) {
    const [since = startTime] = pending.get(row.id) ?? [];
    if (isPending(subject, row)) pending.set(row.id, [since, versionOf(subject, row)]);
    else pending.delete(row.id);
    latest = Math.max(latest, Date.parse(timeOf(subject, row)) || -Infinity);
  }
  // A mark is never later than the poll: neither a row dated in the future nor a clock that is ahead may hide later changes.
  const end = Math.min(startTime, serviceTime);
  return {
    mark: Math.max(0, Math.min(Math.max(before?.mark ?? 0, latest, startTime - QUIET_MS), end)),
    polledAt: startTime,
    pending: Object.fromEntries(
      [...pending].filter(([, [since]]) => startTime - since < MAX_PENDING_MS[subject]).slice(-MAX_PENDING),
    ),
  };
}

function changedRows(subject: ChangeSubject, rows: readonly FollowedRow[], known: KnownVersions) {
  return rows
    .map((row) => ({ row, version: versionOf(subject, row), time: sortableTime(timeOf(subject, row)) }))
    .filter(({ row, version }) => !known.isKnown(subject, row.id, version))
    .sort((one, other) => compareTexts(one.time, other.time) || compareTexts(one.row.id, other.row.id));
}

function knownContents(subject: ChangeSubject, rows: readonly FollowedRow[]) {
  const known = rows.map((row) => ({
    subject,
    id: row.id,
    version: versionOf(subject, row),
    time: Date.parse(timeOf(subject, row)) || 0,
  }));
  return inParts(known);
}

function inParts(known: readonly KnownRow[]) {
  return chunksOf(known, KNOWN_OF_AN_ENTRY).map((part) => ({ known: part }));
}
