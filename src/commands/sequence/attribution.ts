import type { Caller } from '../../identity/caller.js';
import { findVisually, toPlainLine } from './confusables.js';

export { toOneLine } from './confusables.js';

const LONGEST_NAME = 100;
/** No page documents how long a comment may be. A reason of the longest allowed length fits whole behind its author. */
const LONGEST_COMMENT = 1_250;

/** What marks an author. It stands once in a comment, behind the author that we have written. */
const MARK = /via\s+app/g;
/** Brackets and colons, also those of other scripts, could close the author's part too early. */
const PUNCTUATION_OF_AUTHORS = /[\p{Ps}\p{Pe}:;\u02d0\u0589\u05c3\u205a\u2236\ua789]+/gu;

/** A warning of writes that Defender keeps no comment of. */
export const ONLY_OUR_AUDIT =
  'Defender records this application as the author: only the audit trail of this API names you.';

/**
 * The comment that Defender keeps with an action. It starts with our id, by which the action is found again, and names
 * the person or the application, whom Defender otherwise wouldn't know: it sees only us. Neither a name nor a reason can
 * make it say that somebody else was the author. The audit trail keeps the reason as it was given.
 */
export function attributedComment(auditId: string, caller: Caller, reason: string): string {
  const author = `${auditId} ${callerText(caller)}: `;
  return author + cut(withoutMarks(toPlainLine(reason)), LONGEST_COMMENT - author.length);
}

/** Whether an action's comment says that it is ours. */
export function carriesAuditId(comment: string | null | undefined, auditId: string): boolean {
  return comment?.startsWith(auditId) === true;
}

const OURS = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (?:user|app) .*?\([^()]*\) via app \S+: /i;

/** The audit id of a comment as {@link attributedComment} makes them; undefined for any other. */
export function auditIdOf(comment: string | null | undefined): string | undefined {
  return OURS.exec(comment ?? '')?.[1];
}

/** `user Ada (oid) via app appid`; an application that calls on its own behalf is an `app`, by its own name if it has one. */
function callerText({ kind, name, oid, clientId }: Caller): string {
  const called = name === clientId ? '' : `${nameText(name)} `;
  return `${kind} ${called}(${oid}) via app ${clientId === '' ? 'unknown' : clientId}`;
}

function nameText(name: string): string {
  const plain = toPlainLine(name).replace(PUNCTUATION_OF_AUTHORS, ' ').replace(/\s+/g, ' ').trim();
  return cut(withoutMarks(plain), LONGEST_NAME);
}

function withoutMarks(text: string): string {
  return findVisually(text, MARK).reduceRight(
    (rest, [from, to]) => `${rest.slice(0, from)}via/app${rest.slice(to)}`,
    text,
  );
}

/** Never through the middle of a character. */
function cut(text: string, most: number): string {
  return [...text].slice(0, Math.max(0, most)).join('');
}
