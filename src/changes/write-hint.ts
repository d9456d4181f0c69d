import { z } from 'zod';
import { parseJson } from '../lib/parse-json.js';
import { readRowOf, SUBJECTS, type ChangeSubject, type FollowedRow } from './subjects.js';

/** Hint for the poller: a row that was written, or the subject of a write. */
export interface WriteHint {
  readonly subject: ChangeSubject;
  readonly row?: FollowedRow | undefined;
}

const hintModel = z.strictObject({ subject: z.enum(SUBJECTS), row: z.unknown().optional() });

export function parseHint(text: string): WriteHint | undefined {
  const hint = hintModel.safeParse(parseJson(text)).data;
  return hint && { subject: hint.subject, row: readRowOf(hint.subject, hint.row) };
}
