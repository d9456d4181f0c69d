import type { ErrorCode } from '../../errors/error-code.js';

/** Why a write was not done, in a word that clients rely on. */
export type RefusalCode =
  | 'APPROVAL_INVALID'
  | 'APPROVAL_REQUIRED'
  | 'CAP_REACHED'
  | 'EXISTS'
  | 'FAILED'
  | 'FILE_DENIED'
  | 'MERGED'
  | 'NEVER_BLOCK'
  | 'NOTHING_DONE'
  | 'NOT_CONFIRMED'
  | 'NOT_PENDING'
  | 'NOT_READY'
  | 'NOT_SENT'
  | 'NO_RESULT'
  | 'OUTCOME_UNKNOWN'
  | 'PROTECTED_MACHINE'
  | 'PROTECTING_TAG'
  | 'SCRIPT_NOT_ALLOWED'
  | 'STATE_KEY_MISSING'
  | 'TOO_MANY_REQUESTS'
  | 'WEAKENS_EXISTING'
  | ItemErrorCode;

/** Errors that a write of several things has for one of them. */
const ITEM_ERROR_CODES = [
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'INTERNAL',
  'LICENSE_REQUIRED',
  'NOT_FOUND',
  'RATE_LIMITED',
  'UPSTREAM_FORBIDDEN',
  'UPSTREAM_REJECTED',
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_UNAVAILABLE',
] as const satisfies readonly ErrorCode[];
type ItemErrorCode = (typeof ITEM_ERROR_CODES)[number];

/** An error of one thing of several, as data. What belongs to requests alone doesn't happen to a part of one. */
export function refusalCodeOf(code: ErrorCode): RefusalCode {
  return ITEM_ERROR_CODES.find((known) => known === code) ?? 'INTERNAL';
}
