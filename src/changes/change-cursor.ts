import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { digestOf } from '../lib/digest.js';
import { getOrInsert } from '../lib/get-or-insert.js';
import { parseJson } from '../lib/parse-json.js';
import { BadUserInputError } from '../errors/caller-errors.js';
import { UpstreamUnavailableError } from '../errors/upstream-errors.js';
import { isMacOf, macOf } from '../store/seal.js';
import type { StateKeys } from '../store/sealed-store.js';
import { StoreUnavailableError } from '../store/store.js';
import type { LogPosition, Marks } from './log-entry.js';
import { SUBJECTS, type ChangeSubject } from './subjects.js';

/** How far rows that are read again were told, in the order of their times and ids. */
export interface ReplayPosition {
  readonly time: string;
  readonly id: string;
}

/** A position in the feed, which outlives the log: the marks say from when on the service has to be read again. */
export interface FeedPosition extends LogPosition {
  readonly marks: Marks;
  /** Set in the middle of rows that are read again; the log is joined at `seq` behind the last of them. */
  readonly replayed?: ReplayPosition;
}

/** What a cursor belongs to: it is refused anywhere else. */
export interface FeedScope {
  readonly tenantId: string;
  readonly subjects: readonly ChangeSubject[];
  /** Seal its cursors: the newest seals, each opens. Without keys, cursors have no seal. */
  readonly keys?: StateKeys | undefined;
}

const VERSION = 1;
/** Clocks of replicas differ by less. */
const MAX_AHEAD_MS = 300_000;
/** No cursor is longer. */
const MAX_CHARACTERS = 2_000;

const envelope = z.tuple([
  z.literal(VERSION),
  /** The scope. */
  z.string(),
  z.string().min(1).max(40),
  z.int().nonnegative(),
  z.string().min(1).max(40),
  /** Marks, in the order of the subjects; null where a subject isn't followed. */
  z.array(z.int().nonnegative().nullable()).length(SUBJECTS.length),
  z.tuple([z.string().max(40), z.string().max(200)]).nullable(),
]);

/**
 * Opaque to clients. Sealed, because a mark that a caller chose would make Defender be read from there again.
 *
 * @throws UpstreamUnavailableError while there is no key
 */
export function encodeFeedCursor(
  scope: FeedScope,
  { generation, seq, tag, marks, replayed }: FeedPosition,
): string {
  const followed = SUBJECTS.map((subject) =>
    scope.subjects.includes(subject) ? (marks[subject] ?? null) : null,
  );
  const replayPosition = replayed === undefined ? null : [replayed.time, replayed.id];
  const parts = [VERSION, fingerprintOf(scope), generation, seq, tag, followed, replayPosition];
  const text = Buffer.from(JSON.stringify(parts)).toString('base64url');
  const [newest] = keysOf(scope);
  return newest === undefined ? text : `${text}.${macOf(newest, 'cursor', [text]).toString('base64url')}`;
}

/** @returns the text of a cursor that one of the keys has sealed; undefined for any other */
function openCursor(cursor: string, scope: FeedScope): string | undefined {
  if (cursor.length > MAX_CHARACTERS) return undefined;
  const [text = '', code, ...more] = cursor.split('.');
  if (scope.keys === undefined) return code === undefined ? text : undefined;
  const mac = Buffer.from(code ?? '', 'base64url');
  // The last character of the code has bits to spare: it has one spelling.
  const isOurs =
    mac.toString('base64url') === code && more.length === 0 && isMacOf(mac, keysOf(scope), 'cursor', [text]);
  return isOurs ? text : undefined;
}

function keysOf({ keys }: FeedScope): readonly KeyObject[] {
  try {
    return keys?.current() ?? [];
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    throw new UpstreamUnavailableError('Cursors can not be sealed just now. Try again shortly.', {}, error);
  }
}

/** @throws BadUserInputError when the text is no cursor that we sealed, or one of another tenant or other subjects, or of the future. */
export function decodeFeedCursor(cursor: string, scope: FeedScope, now: number): FeedPosition {
  const text = Buffer.from(openCursor(cursor, scope) ?? '', 'base64url').toString('utf8');
  const parsed = envelope.safeParse(parseJson(text));
  if (!parsed.success) throw new BadUserInputError('after is not a cursor of this API.', 'after');
  const [, fingerprint, generation, seq, tag, times, replayPosition] = parsed.data;
  if (fingerprint !== fingerprintOf(scope)) {
    throw new BadUserInputError('after is a cursor of another tenant or other subjects than these.', 'after');
  }
  const marks: Partial<Record<ChangeSubject, number>> = {};
  SUBJECTS.forEach((subject, index) => {
    const mark = times[index];
    if (mark != null && scope.subjects.includes(subject)) marks[subject] = mark;
  });
  const isWhole = scope.subjects.every((subject) => marks[subject] !== undefined);
  const isFuture = Object.values(marks).some((mark) => mark > now + MAX_AHEAD_MS);
  if (!isWhole || isFuture || (replayPosition !== null && Number.isNaN(Date.parse(replayPosition[0])))) {
    throw new BadUserInputError('after is not a cursor of this API.', 'after');
  }
  return {
    generation,
    seq,
    tag,
    marks,
    ...(replayPosition !== null && { replayed: { time: replayPosition[0], id: replayPosition[1] } }),
  };
}

const fingerprints = new WeakMap<FeedScope, string>();

function fingerprintOf(scope: FeedScope): string {
  return getOrInsert(fingerprints, scope, () => {
    const followed = SUBJECTS.filter((subject) => scope.subjects.includes(subject));
    return digestOf(['changes', scope.tenantId, followed]).slice(0, 12);
  });
}
