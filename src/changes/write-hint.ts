import { z } from 'zod';
import { parseJson } from '../lib/parse-json.js';
import { readRowOf, SUBJECTS, type ChangeSubject, type FollowedRow } from './subjects.js';

/** Hint for the poller: a row that was written, or the subject of a write. */
export type WriteHint =
  { readonly subject: ChangeSubject; readonly row: FollowedRow } | { readonly subject: ChangeSubject };

const noteModel = z.strictObject({ subject: z.enum(SUBJECTS), row: z.unknown().optional() });

export function serializeHint(note: WriteHint): string {
  return JSON.stringify(note);
}

/** Undefined if the text is not a valid hint. */
export function parseHint(text: string): WriteHint | undefined {
  const note = noteModel.safeParse(parseJson(text)).data;
  if (note === undefined) return undefined;
  const row = note.row === undefined ? undefined : readRowOf(note.subject, note.row);
  return row === undefined ? { subject: note.subject } : { subject: note.subject, row };
}
