import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { parseJson } from '../lib/parse-json.js';
import { readRowOf, SUBJECTS, type ChangeSubject, type FollowedRow } from './subjects.js';

/** Epoch milliseconds by subject: everything that changed before is told at or before the position that this belongs to. */
export type Marks = Readonly<Partial<Record<ChangeSubject, number>>>;

export interface LoggedChange {
  readonly subject: ChangeSubject;
  readonly id: string;
  readonly version: string;
  readonly isNew: boolean;
  readonly row: FollowedRow;
}

/** What was there already when the feed began to follow a subject: no change, and none when it is read again. */
export interface KnownRow {
  readonly subject: ChangeSubject;
  readonly id: string;
  readonly version: string;
  /** Epoch milliseconds of the last change. */
  readonly time: number;
}

/** One entry of the log. Each names the one before, so that none can be taken out, put in or exchanged unnoticed. */
export interface LogEntry {
  /** Counts up from 1 within a generation, without a gap. */
  readonly seq: number;
  readonly tag: string;
  readonly previousTag: string;
  /** Epoch milliseconds. */
  readonly observationTime: number;
  readonly marks: Marks;
  /** Left out in entries that hold known rows. */
  readonly change?: LoggedChange;
  readonly known?: readonly KnownRow[];
}

/** How far a subject was read. */
export interface SubjectState {
  /** Epoch milliseconds: the latest change that was read. Later ones may still come that are older by up to the overlap. */
  readonly mark: number;
  readonly polledAt: number;
  /** What goes on and will change by itself: its id, and since when that is known. */
  readonly pending: Readonly<Record<string, number>>;
}

/** A position in the log, behind this entry. */
export interface LogPosition {
  readonly generation: string;
  readonly seq: number;
  readonly tag: string;
}

/** The end of the log, and where its reader stands. The generation is another whenever the log had to be begun anew. */
export interface LogHead extends LogPosition {
  readonly subjects: Readonly<Partial<Record<ChangeSubject, SubjectState>>>;
  /** The end of the generation before, where this one goes on without a gap: its writer knew more than the store that lost it. */
  readonly continues?: LogPosition;
  /** Entries by their time, sparse and ascending: where the log is cut when it gets too old. */
  readonly checkpoints: readonly (readonly [seq: number, observationTime: number])[];
}

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

/** When a subject was read last, epoch milliseconds; 0 for never. */
export function lastPollOf({ subjects }: LogHead): number {
  return Math.max(...Object.values(subjects).map(({ polledAt }) => polledAt), 0);
}

/** Whether the log ends before a position that was seen of it: somebody has put back what it is stored in. */
export function isRolledBack(
  { generation, seq }: LogHead,
  furthest: Pick<LogPosition, 'generation' | 'seq'> | undefined,
): boolean {
  return furthest?.generation === generation && seq < furthest.seq;
}

export function positionOf({ generation, seq, tag }: LogPosition): LogPosition {
  return { generation, seq, tag };
}

const moment = z.int().nonnegative();
const subject = z.enum(SUBJECTS);
const marks = z.partialRecord(subject, moment);
const entryModel = z.strictObject({
  seq: z.int().positive(),
  tag: z.string(),
  previousTag: z.string(),
  observationTime: moment,
  marks,
  change: z
    .strictObject({ subject, id: z.string(), version: z.string(), isNew: z.boolean(), row: z.unknown() })
    .optional(),
  known: z
    .array(z.strictObject({ subject, id: z.string(), version: z.string(), time: z.number() }))
    .optional(),
});
const positionShape = { generation: z.string().min(1), seq: z.int().nonnegative(), tag: z.string() };
const headModel = z.strictObject({
  ...positionShape,
  continues: z.strictObject(positionShape).optional(),
  subjects: z.partialRecord(
    subject,
    z.strictObject({ mark: moment, polledAt: moment, pending: z.record(z.string(), moment) }),
  ),
  checkpoints: z.array(z.tuple([z.int(), moment])),
});

/** Undefined for what is no head of ours. */
export function readHead(text: string): LogHead | undefined {
  return headModel.safeParse(parseJson(text)).data as LogHead | undefined;
}

/** Undefined for what is no entry of ours. */
export function readEntry(text: string): LogEntry | undefined {
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
