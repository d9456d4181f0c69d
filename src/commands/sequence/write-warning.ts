/** The subject of a warning, as a code for clients. */
export type WarningCode =
  | 'ALREADY_SO'
  | 'ANSWER_DIFFERS'
  | 'ANSWER_LOST'
  | 'ATTRIBUTION_NOT_KEPT'
  | 'COMMENT_NOT_ADDED'
  | 'DEPRECATED_VALUE'
  | 'EXISTED_BEFORE'
  | 'HOLDS_IN_ONE_PROCESS'
  | 'IDEMPOTENCY_KEY_NOT_KEPT'
  | 'LOOKS_LIKE_REQUESTER'
  | 'MACHINE_NOT_ONBOARDED'
  | 'MACHINE_OFFLINE'
  | 'NOT_CHECKED'
  | 'NOT_REVERSIBLE'
  | 'NOT_SHOWN'
  | 'OUTCOME_NOT_RECORDED'
  | 'PROTECTED_MACHINE'
  | 'REPLICAS_NOT_LOCKED_OUT'
  | 'SEVERAL_CALLS'
  | 'UNDOCUMENTED';

/** Information for the caller beside the outcome of a write. */
export interface WriteWarning {
  readonly code: WarningCode;
  /** In words, for people. */
  readonly message: string;
}

export function warning(code: WarningCode, message: string): WriteWarning {
  return { code, message };
}

/** The response was lost, and this was found instead. */
export function outcomeUnknownWarning(found: string, whose = 'Defender'): WriteWarning {
  return warning('ANSWER_LOST', `${whose}'s response was lost; ${found}`);
}
