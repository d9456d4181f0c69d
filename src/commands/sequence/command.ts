import type { ActionSettled } from '../../audit/audit-event.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import type { Direction } from '../../policy/direction.js';
import type { CheckFindings } from './check-findings.js';
import type { WriteResult } from './receipt.js';
import type { WriteWarning } from './write-warning.js';

/** What every input of a write may say of how it is done. */
export interface CommandInput {
  readonly idempotencyKey?: string | null | undefined;
  readonly dryRun?: boolean | null | undefined;
  readonly resend?: boolean | null | undefined;
  /** An approval that a second person gave for exactly this input. */
  readonly approvalId?: string | null | undefined;
  /** Why guard rails are overridden. */
  readonly breakGlassReason?: string | null | undefined;
}

/** What a check comes to: a result when the write must not be sent; otherwise what it has found for the later steps. */
export type CheckResult<Result, Found> =
  WriteResult<Result> | { readonly found: Found } | (undefined extends Found ? undefined : never);

/** @typeParam Found what later steps need of what the check has found */
export interface Command<Result, Found = undefined> {
  /** The mutation, such as isolateMachine. */
  readonly name: string;
  /** For a mutation whose direction depends on its input; the others have theirs in src/policy/mutations.ts. */
  readonly direction?: Direction;
  /** Written down before anything else happens, so without secrets. */
  readonly input: CommandInput & object;
  /** What an idempotency key stands for, where `input` leaves secrets out: with a digest in place of each. */
  readonly identify?: () => Promise<Readonly<Record<string, unknown>>>;
  /** What is written to: one write at a time. */
  readonly target: string;
  /** Comes before anything is sent. What it learns on the way serves guard rails. `auditId` tells earlier tries of the same. */
  readonly check: (findings: CheckFindings, auditId: string) => Promise<CheckResult<Result, Found>>;
  /** What has to be done before the call, once guard rails let it through; a result when that was in vain. */
  readonly prepare?: ((found: Found) => Promise<WriteResult<Result> | undefined>) | undefined;
  /** The call that will be sent. `auditId` goes into Defender's own record. */
  readonly plan: (auditId: string, found: Found) => UpstreamCall<Result>;
  /** Sends the call, once. */
  readonly send: (call: UpstreamCall<Result>, auditId: string, found: Found) => Promise<WriteResult<Result>>;
  /** What Defender shows of a write that carries this id. No check has come before it. */
  readonly find: (auditId: string) => Promise<WriteResult<Result> | undefined>;
  /** What a dry run shows beside the call. */
  readonly preview?: (found: Found) => {
    readonly result: Result;
    readonly warnings?: readonly WriteWarning[];
  };
  /** How the trail names what was made or changed. */
  readonly trace: (
    result: Result,
  ) => Pick<ActionSettled, 'machineActionId' | 'resultId' | 'resultIds' | 'detail'>;
}

/** A command whose direction is settled. */
export interface DirectedCommand<Result, Found = undefined> extends Command<Result, Found> {
  readonly direction: Direction;
}
