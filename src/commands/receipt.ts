import type { WireMachineAction } from '../defender-api/models/machine-actions.js';
import { maskSecrets } from '../defender-api/transport/withhold-secrets.js';
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

/** What became of a write. Expected outcomes are data; what nobody expects is thrown. */
export interface Receipt<Result> {
  readonly outcome: Outcome;
  /** What the outcome speaks of: what was made or changed, or what stood in its way. */
  readonly result: Result | null;
  readonly refusal: { readonly code: string; readonly message: string } | null;
  /** For DRY_RUN: what would have been sent. */
  readonly plannedCall: PlannedCall | null;
  readonly warnings: readonly string[];
  readonly auditId: string;
}

export type MachineActionReceipt = Receipt<WireMachineAction>;

/** A receipt before the sequence has put its audit id on it. */
export type Verdict<Result> = Omit<Receipt<Result>, 'auditId'>;

export type ActionVerdict = Verdict<WireMachineAction>;

export function verdict<Result>(
  outcome: Outcome,
  result: Result | null,
  warnings: readonly string[] = [],
): Verdict<Result> {
  return { outcome, result, refusal: null, plannedCall: null, warnings };
}

export function refusal<Result>(
  outcome: 'REFUSED' | 'OUTCOME_UNKNOWN',
  code: string,
  message: string,
  result: Result | null = null,
): Verdict<Result> {
  return { ...verdict(outcome, result), refusal: { code, message } };
}

/** Every check has passed and nothing was sent. */
export function dryRunVerdict<Result>({
  operation,
  path,
  body,
  secrets,
}: UpstreamCall<Result>): Verdict<Result> {
  const { id, method } = operation;
  return {
    ...verdict<Result>('DRY_RUN', null),
    plannedCall: {
      operation: id,
      method,
      path,
      body: body === undefined ? null : maskSecrets(body, secrets),
    },
  };
}

export function withWarnings<T extends Verdict<unknown>>(found: T, warnings: readonly string[]): T {
  return { ...found, warnings: [...found.warnings, ...warnings] };
}
