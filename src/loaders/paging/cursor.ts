import { z } from 'zod';
import { digestOf, toKeyText } from '../../lib/digest.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { badArgument } from '../../errors/caller-errors.js';
import { parseJson } from '../../lib/parse-json.js';

const VERSION = 1;

/** The query of a cursor. Cursors are rejected in any other query. */
export interface CursorScope {
  /** Field coordinate, such as `Query.alerts`. */
  readonly field: string;
  readonly tenantId: string;
  /** Filter, order and parent: everything that determines the rows and their order. */
  readonly question: unknown;
}

const envelope = z.strictObject({ v: z.literal(VERSION), q: z.string(), p: z.unknown() });

/** Opaque to clients. Not signed, because a forged cursor only reaches rows that the caller may read anyway. */
export function encodeCursor(scope: CursorScope, position: unknown): string {
  return Buffer.from(JSON.stringify({ v: VERSION, q: fingerprintOf(scope), p: position })).toString(
    'base64url',
  );
}

/** @throws BadUserInputError for a malformed cursor, or one of another field, filter, order or tenant */
export function decodeCursor<Position>(
  cursor: string,
  scope: CursorScope,
  position: z.ZodType<Position>,
): Position {
  const parsed = envelope.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw badArgument('after', 'is not a cursor of this API.');
  if (parsed.data.q !== fingerprintOf(scope))
    throw badArgument('after', `is a cursor of another field, filter, order or tenant than ${scope.field}.`);
  const read = position.safeParse(parsed.data.p);
  if (!read.success) throw badArgument('after', 'is not a cursor of this API.');
  return read.data;
}

/** Cached, because a page encodes one cursor per row in the same scope. */
const fingerprints = new WeakMap<CursorScope, string>();

function fingerprintOf(scope: CursorScope): string {
  const { field, tenantId, question } = scope;
  return getOrInsert(fingerprints, scope, () =>
    digestOf([field, tenantId, toKeyText(question)]).slice(0, 12),
  );
}
