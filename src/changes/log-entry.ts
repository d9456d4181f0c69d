import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { FeedConfig } from '../config/feed-settings.js';
import { parseJson } from '../lib/parse-json.js';
import { readRowOf, SUBJECTS, type ChangeSubject, type FollowedRow } from './subjects.js';

/** Epoch milliseconds by subject. Every change before the mark is reported at or before the position of the mark. */
export type Marks = Readonly<Partial<Record<ChangeSubject, number>>>;

const moment = z.int().nonnegative();
const subject = z.enum(SUBJECTS);
const knownRow = z.strictObject({
  subject,
  id: z.string(),
  version: z.string(),
  /** Epoch milliseconds of the last change. */
  time: z.number(),
});
/** A row that existed when the feed began to follow a subject. It is not reported as a change. */
export type KnownRow = Readonly<z.infer<typeof knownRow>>;

const change = z.strictObject({
  subject,
  id: z.string(),
  version: z.string(),
  isNew: z.boolean(),
  row: z.unknown(),
});
const entryModel = z.strictObject({
  /** Counts up from 1 in each generation, without gaps. */
  seq: z.int().positive(),
  tag: z.string(),
  previousTag: z.string(),
  /** Epoch milliseconds. */
  observationTime: moment,
  marks: z.partialRecord(subject, moment),
  /** Absent in entries of known rows. */
  change: change.optional(),
  known: z.array(knownRow).optional(),
});
/** One entry of the log. Entries are chained by tags, so that a removed, inserted or replaced entry is detected. */
export type LogEntry = Readonly<
  Omit<z.infer<typeof entryModel>, 'change' | 'known'> & {
    change?: Readonly<z.infer<typeof change> & { row: FollowedRow }>;
    known?: readonly KnownRow[];
  }
>;

const position = z.strictObject({
  generation: z.string().min(1),
  seq: z.int().nonnegative(),
  tag: z.string(),
});
export type LogPosition = Readonly<z.infer<typeof position>>;

const subjectState = z.strictObject({
  /** Epoch milliseconds of the latest change read. Changes older by up to the overlap may still arrive. */
  mark: moment,
  polledAt: moment,
  /** Rows in progress, by id: since when they are known, in epoch milliseconds, and their last version. */
  pending: z.record(z.string(), z.tuple([moment, z.string()])),
});
/** Progress of the poller in one subject. */
export type SubjectState = Readonly<z.infer<typeof subjectState>>;

const headModel = position.extend({
  /**
   * End of the previous generation, if this one continues it without a gap: the writer still had the state that the
   * store lost.
   */
  continues: position.optional(),
  subjects: z.partialRecord(subject, subjectState),
  /**
   * The last poll of each subject that the service no longer returns and that has no second source. The message is for
   * people. Replicas that don't poll read it here.
   */
  ended: z.partialRecord(subject, z.strictObject({ at: moment, message: z.string().max(2_000) })).optional(),
  /** Sparse samples of entry numbers and times, ascending, used to trim the log by age. */
  checkpoints: z.array(z.tuple([z.int(), moment])),
});
/** The end of the log and the progress of its poller. Starting a new log changes the generation. */
export type LogHead = Readonly<z.infer<typeof headModel>>;

export function newTag(): string {
  return randomBytes(9).toString('base64url');
}

export function beginGeneration(): LogHead {
  return { generation: newTag(), seq: 0, tag: newTag(), subjects: {}, checkpoints: [] };
}

export function marksOf({ subjects }: LogHead): Marks {
  return Object.fromEntries(
    SUBJECTS.flatMap((name) => (subjects[name] ? [[name, subjects[name].mark]] : [])),
  );
}

/** Time of the most recent poll in epoch milliseconds; 0 if there was none. */
export function lastPollOf({ subjects }: LogHead): number {
  return Math.max(...Object.values(subjects).map(({ polledAt }) => polledAt), 0);
}

/** The same of the subject among these whose poll is longest ago, so that each that is stuck shows. */
export function earliestPollOf(head: LogHead, names: readonly ChangeSubject[]): number {
  if (names.length === 0) return lastPollOf(head);
  return Math.min(...names.map((name) => head.subjects[name]?.polledAt ?? 0));
}

/** An expired log is replaced rather than caught up: that is faster, and no valid cursor points into it. */
export function isExpired(
  head: LogHead,
  now: number,
  { retentionMs }: Pick<FeedConfig, 'retentionMs'>,
): boolean {
  return lastPollOf(head) < now - retentionMs;
}

/** Number of the first entry within the retention period, to the precision of the checkpoints. */
export function firstRetained(
  head: LogHead,
  now: number,
  { retentionMs, mostEntries }: Pick<FeedConfig, 'retentionMs' | 'mostEntries'>,
): number {
  const expired = head.checkpoints.filter(([, at]) => at <= now - retentionMs).at(-1)?.[0] ?? 1;
  return Math.max(expired, head.seq - mostEntries + 1);
}

export function positionOf({ generation, seq, tag }: LogPosition): LogPosition {
  return { generation, seq, tag };
}

export function readHead(text = ''): LogHead | undefined {
  return headModel.safeParse(parseJson(text)).data;
}

export function readEntry(text = ''): LogEntry | undefined {
  const entry = entryModel.safeParse(parseJson(text)).data;
  if (entry === undefined) return undefined;
  const { change, known, ...rest } = entry;
  const row = change && readRowOf(change.subject, change.row);
  if ((change === undefined) === (known === undefined) || (change !== undefined && row === undefined))
    return undefined;
  return {
    ...rest,
    ...(change !== undefined && row !== undefined && { change: { ...change, row } }),
    ...(known !== undefined && { known }),
  };
}
