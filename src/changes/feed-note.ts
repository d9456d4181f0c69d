import { z } from 'zod';
import { parseJson } from '../config/parse-json.js';
import { readRowOf, SUBJECTS, type ChangeSubject, type FollowedRow } from './subjects.js';

/** Word for the poller: a row that was just written, or only that something was. */
export type FeedNote =
  { readonly subject: ChangeSubject; readonly row: FollowedRow } | { readonly subject: ChangeSubject };

const noteModel = z.strictObject({ subject: z.enum(SUBJECTS), row: z.unknown().optional() });

export function writeNote(note: FeedNote): string {
  return JSON.stringify(note);
}

/** Undefined for what is no note of ours. */
export function readNote(text: string): FeedNote | undefined {
  const note = noteModel.safeParse(parseJson(text)).data;
  if (note === undefined) return undefined;
  const row = note.row === undefined ? undefined : readRowOf(note.subject, note.row);
  return row === undefined ? { subject: note.subject } : { subject: note.subject, row };
}
