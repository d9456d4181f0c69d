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

/** Progress of a replay, in the order of time and id. */
export interface ReplayPosition {
  readonly time: string;
  readonly id: string;
}

/** Position in the feed. It stays valid when the log expires: the marks say from when to read the service again. */
export interface FeedPosition extends LogPosition {
  readonly marks: Marks;
  /** Set during a replay. The log continues at `seq` after the last replayed row. */
  readonly replayed?: ReplayPosition;
}

/** The tenant and subjects of a cursor, which is valid for fewer subjects too, and in no other scope. */
export interface FeedScope {
  readonly tenantId: string;
  readonly subjects: readonly ChangeSubject[];
  /** Seal and verify cursors: the newest key seals, every key verifies. Without keys, cursors are not sealed. */
  readonly keys?: StateKeys | undefined;
}

const VERSION = 1;
/** The last moment that ECMAScript's dates can hold. */
const LAST_MOMENT = 8.64e15;
const MAX_CHARACTERS = 2_000;

const envelope = z.tuple([
  z.literal(VERSION),
  /** Fingerprint of the scope. */
  z.string(),
  z.string().min(1).max(40),
  z.int().nonnegative(),
  z.string().min(1).max(40),
  /** Marks in the order of SUBJECTS; null for subjects outside the scope. Cursors of earlier versions have fewer. */
  z.array(z.int().nonnegative().max(LAST_MOMENT).nullable()).max(SUBJECTS.length),
  z.tuple([z.string().max(40), z.string().max(200)]).nullable(),
]);

/**
 * Opaque to clients. Sealed because a mark chosen by a caller would make the service read Defender from there.
 *
 * @throws UpstreamUnavailableError while no key is available
 */
export function encodeFeedCursor(scope: FeedScope, position: FeedPosition): string {
  const fingerprint = fingerprintOf(scope);
  const [newest] = keysOf(scope);
  const known = encoded.get(position);
  if (known?.fingerprint === fingerprint && known.key === newest) return known.cursor;
  const cursor = sealPosition(scope, position, newest);
  encoded.set(position, { fingerprint, key: newest, cursor });
  return cursor;
}

/** The last cursor of each position: listeners to the same subjects have the same ones. */
const encoded = new WeakMap<
  FeedPosition,
  { readonly fingerprint: string; readonly key: KeyObject | undefined; readonly cursor: string }
>();

function sealPosition(
  scope: FeedScope,
  { generation, seq, tag, marks, replayed }: FeedPosition,
  key: KeyObject | undefined,
): string {
  const followed = SUBJECTS.map((subject) =>
    scope.subjects.includes(subject) ? (marks[subject] ?? null) : null,
  );
  const replayPosition = replayed === undefined ? null : [replayed.time, replayed.id];
  const parts = [VERSION, fingerprintOf(scope), generation, seq, tag, followed, replayPosition];
  const text = Buffer.from(JSON.stringify(parts)).toString('base64url');
  return key === undefined ? text : `${text}.${macOf(key, 'cursor', [text]).toString('base64url')}`;
}

/** @returns the text of a cursor sealed by one of the keys; otherwise undefined */
function openCursor(cursor: string, scope: FeedScope): string | undefined {
  if (cursor.length > MAX_CHARACTERS) return undefined;
  const [text = '', code, ...more] = cursor.split('.');
  if (scope.keys === undefined) return code === undefined ? text : undefined;
  const mac = Buffer.from(code ?? '', 'base64url');
  // The last base64url character has unused bits. Accept only the canonical spelling.
  const isOurs =
    mac.toString('base64url') === code && more.length === 0 && isMacOf(mac, keysOf(scope), 'cursor', [text]);
  return isOurs ? text : undefined;
}

function keysOf({ keys }: FeedScope): readonly KeyObject[] {
  try {
    return keys?.current() ?? [];
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    throw new UpstreamUnavailableError(
      'Cursors cannot be sealed at the moment. Try again shortly.',
      {},
      error,
    );
  }
}

/**
 * Marks may be in the future, because the clocks of replicas differ.
 *
 * @throws BadUserInputError when the cursor is malformed, not sealed by this service, or of another scope
 */
export function decodeFeedCursor(cursor: string, scope: FeedScope): FeedPosition {
  const text = Buffer.from(openCursor(cursor, scope) ?? '', 'base64url').toString('utf8');
  const parsed = envelope.safeParse(parseJson(text));
  if (!parsed.success) throw new BadUserInputError('after is not a cursor of this API.', 'after');
  const [, fingerprint, generation, seq, tag, times, replayPosition] = parsed.data;
  const subjects = SUBJECTS.filter((_subject, index) => times[index] != null);
  const isOfTenant = fingerprint === fingerprintOf({ tenantId: scope.tenantId, subjects });
  if (!isOfTenant || !scope.subjects.every((subject) => subjects.includes(subject)))
    throw new BadUserInputError('after is a cursor of another tenant or other subjects.', 'after');
  const marks: Partial<Record<ChangeSubject, number>> = {};
  SUBJECTS.forEach((subject, index) => {
    const mark = times[index];
    if (mark != null && scope.subjects.includes(subject)) marks[subject] = mark;
  });
  // Empty for a row without a time.
  if (replayPosition !== null && replayPosition[0] !== '' && Number.isNaN(Date.parse(replayPosition[0])))
    throw new BadUserInputError('after is not a cursor of this API.', 'after');
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
