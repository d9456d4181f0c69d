import type { ErrorCode } from '../../errors/error-code.js';
import type { DefenderWriteRefusalCode } from '../../generated/inputs.js';

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
] as const satisfies readonly (DefenderWriteRefusalCode & ErrorCode)[];

/** The error of one of several targets, as data. Codes that only whole requests can have don't occur here. */
export function refusalCodeOf(code: ErrorCode): DefenderWriteRefusalCode {
  return ITEM_ERROR_CODES.find((known) => known === code) ?? 'INTERNAL';
}
