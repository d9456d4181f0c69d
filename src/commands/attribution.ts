import type { Caller } from '../identity/caller.js';

const LONGEST_NAME = 100;

/** A warning of writes that Defender keeps no comment of. */
export const ONLY_OUR_AUDIT =
  'Defender records this application as the author: only the audit trail of this API names you.';

/**
 * The comment that Defender keeps with an action. It starts with our id, by which the action is found again, and names
 * the person, whom Defender otherwise wouldn't know: it sees only our application.
 */
export function attributedComment(auditId: string, caller: Caller, reason: string): string {
  const name = [...toOneLine(caller.name)].slice(0, LONGEST_NAME).join('');
  return `${auditId} ${caller.kind} ${name} (${caller.oid}) via app ${caller.clientId}: ${toOneLine(reason)}`;
}

/** Whether an action's comment says that it is ours. */
export function carriesAuditId(comment: string | null | undefined, auditId: string): boolean {
  return comment?.startsWith(auditId) === true;
}

/** Text that people see. Control and formatting characters could fake a second line or author; half a pair breaks JSON. */
export function toOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
