import type { WireMachineAction } from '../defender-api/models/machine-actions.js';

export type Outcome =
  'CREATED' | 'ALREADY_PENDING' | 'ALREADY_IN_EFFECT' | 'CONFLICTING_PENDING' | 'REFUSED' | 'OUTCOME_UNKNOWN';

/** What became of a write to a machine. Expected outcomes are data; what nobody expects is thrown. */
export interface MachineActionReceipt {
  readonly outcome: Outcome;
  /** The action that the outcome speaks of: the new one, or the one that stood in its way. */
  readonly machineAction: WireMachineAction | null;
  readonly refusal: { readonly code: string; readonly message: string } | null;
  readonly warnings: readonly string[];
  readonly auditId: string;
}

/** A receipt before the sequence has put its audit id on it. */
export type Verdict = Omit<MachineActionReceipt, 'auditId'>;

export function verdict(
  outcome: Outcome,
  machineAction: WireMachineAction | null,
  warnings: readonly string[] = [],
): Verdict {
  return { outcome, machineAction, refusal: null, warnings };
}

export function refusal(
  outcome: 'REFUSED' | 'OUTCOME_UNKNOWN',
  code: string,
  message: string,
  machineAction: WireMachineAction | null = null,
): Verdict {
  return { outcome, machineAction, refusal: { code, message }, warnings: [] };
}
