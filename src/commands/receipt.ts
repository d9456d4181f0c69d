import type { WireMachineAction } from '../defender-api/models/machine-actions.js';
import type { UpstreamCall } from '../defender-api/upstream-call.js';

export type Outcome =
  | 'CREATED'
  | 'ALREADY_PENDING'
  | 'ALREADY_IN_EFFECT'
  | 'CONFLICTING_PENDING'
  | 'REFUSED'
  | 'DRY_RUN'
  | 'OUTCOME_UNKNOWN';

/** A call as it would be sent. */
export interface PlannedCall {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>> | null;
}

/** What became of a write to a machine. Expected outcomes are data; what nobody expects is thrown. */
export interface MachineActionReceipt {
  readonly outcome: Outcome;
  /** The action that the outcome speaks of: the new one, or the one that stood in its way. */
  readonly machineAction: WireMachineAction | null;
  readonly refusal: { readonly code: string; readonly message: string } | null;
  /** For DRY_RUN: what would have been sent. */
  readonly plannedCall: PlannedCall | null;
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
  return { outcome, machineAction, refusal: null, plannedCall: null, warnings };
}

export function refusal(
  outcome: 'REFUSED' | 'OUTCOME_UNKNOWN',
  code: string,
  message: string,
  machineAction: WireMachineAction | null = null,
): Verdict {
  return { ...verdict(outcome, machineAction), refusal: { code, message } };
}

/** Every check has passed and nothing was sent. */
export function dryRunVerdict({ operation, path, body }: UpstreamCall<WireMachineAction>): Verdict {
  const { id, method } = operation;
  return { ...verdict('DRY_RUN', null), plannedCall: { operation: id, method, path, body: body ?? null } };
}

export function withWarnings<T extends Verdict>(found: T, warnings: readonly string[]): T {
  return { ...found, warnings: [...found.warnings, ...warnings] };
}
