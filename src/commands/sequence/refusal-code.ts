import type { ErrorCode } from '../../errors/error-code.js';

/** Why a write was not done, as a code for clients. */
export type RefusalCode =
  | 'APPROVAL_INVALID'
  | 'APPROVAL_REQUIRED'
  | 'CAP_REACHED'
  | 'DENIED_BY_POLICY'
  | 'EXISTS'
  | 'MERGED'
  | 'NOTHING_DONE'
  | 'NOT_PENDING'
  | 'NOT_READY'
  | 'NO_RESULT'
  | 'OUTCOME_UNKNOWN'
  | 'PROTECTED_MACHINE'
  | 'PROTECTING_TAG'
  | 'STATE_KEY_MISSING'
  | 'TOO_MANY_REQUESTS'
  | 'WEAKENS_EXISTING'
  | ItemErrorCode;

/** Errors that one target of a bulk write can have. */
const ITEM_ERROR_CODES = [
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'INTERNAL',
  'LICENSE_REQUIRED',
  'NOT_FOUND',
  'RATE_LIMITED',
  'SOURCE_RETIRED',
  'UPSTREAM_FORBIDDEN',
  'UPSTREAM_REJECTED',
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_UNAVAILABLE',
] as const satisfies readonly ErrorCode[];
type ItemErrorCode = (typeof ITEM_ERROR_CODES)[number];

/** The error of one of several targets, as data. Codes that only whole requests can have don't occur here. */
export function refusalCodeOf(code: ErrorCode): RefusalCode {
  return ITEM_ERROR_CODES.find((known) => known === code) ?? 'INTERNAL';
}
