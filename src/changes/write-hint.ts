import { z } from 'zod';
import { parseJson } from '../lib/parse-json.js';
import { readRowOf, SUBJECTS, type ChangeSubject, type FollowedRow } from './subjects.js';

/** Word for the poller: a row that was just written, or only that something was. */
export type WriteHint =
  { readonly subject: ChangeSubject; readonly row: FollowedRow } | { readonly subject: ChangeSubject };

const noteModel = z.strictObject({ subject: z.enum(SUBJECTS), row: z.unknown().optional() });

export function serializeHint(note: WriteHint): string {
  return JSON.stringify(note);
}

/** Undefined for what is no note of ours. */
export function parseHint(text: string): WriteHint | undefined {
  const note = noteModel.safeParse(parseJson(text)).data;
  if (note === undefined) return undefined;
  const row = note.row === undefined ? undefined : readRowOf(note.subject, note.row);
  return row === undefined ? { subject: note.subject } : { subject: note.subject, row };
}
