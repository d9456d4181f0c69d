import type { DefenderWriteWarningCode } from '../../generated/schema.js';

/** Information for the caller beside the outcome of a write. */
export interface WriteWarning {
  readonly code: DefenderWriteWarningCode;
  /** In words, for people. */
  readonly message: string;
}

export function warning(code: DefenderWriteWarningCode, message: string): WriteWarning {
  return { code, message };
}

/** The response was lost, and this was found instead. */
export function outcomeUnknownWarning(found: string, whose = 'Defender'): WriteWarning {
  return warning('RESPONSE_LOST', `${whose}'s response was lost; ${found}`);
}
