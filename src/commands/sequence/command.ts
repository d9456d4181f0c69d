import type { ActionSettled } from '../../audit/audit-event.js';
import type { SourcedCall, UpstreamCall } from '../../defender-api/upstream-call.js';
import type { UpstreamRejectedError } from '../../errors/upstream-errors.js';
import type { Direction } from '../../config/mutations.js';
import type { FoundWrite, WriteResult } from './receipt.js';
import type { WriteWarning } from './write-warning.js';
import type { MachineMetadata } from '../../policy/protected-machines.js';

/** Input fields of every write that control how it is done. */
export interface CommandInput {
  readonly idempotencyKey?: string | null | undefined;
  readonly dryRun?: boolean | null | undefined;
  readonly resend?: boolean | null | undefined;
  /** An approval that a second person gave for exactly this input. */
  readonly approvalId?: string | null | undefined;
  /** Why guard rails are overridden. */
  readonly breakGlassReason?: string | null | undefined;
}

/** The outcome of a check: a result if the write must not be sent, otherwise its findings for the later steps. */
export type CheckResult<Result, Found> =
  WriteResult<Result> | { readonly found: Found } | (undefined extends Found ? undefined : never);

export type SendResult<Result> =
  | { readonly kind: 'answered'; readonly answer: Result }
  /** Defender has an action of this kind, or its opposite, in progress. */
  | { readonly kind: 'refused as active' }
  /** The response is missing or inconclusive: the write may have been done. */
  | { readonly kind: 'unknown' };

/** How the outcome of a write's only call is determined. Without a response, `find` looks it up. */
export interface OneCall<Result, Found = undefined> {
  /** Sends the call, by default with `sendOnce`. */
  readonly by?: (call: UpstreamCall<Result>) => Promise<SendResult<Result>>;
  /** The result of a response, by default DONE; undefined if the response doesn't show the outcome. */
  readonly answered?: (
    answer: Result,
    found: Found,
    auditId: string,
  ) => WriteResult<Result> | undefined | Promise<WriteResult<Result> | undefined>;
  /** The result if Defender has such an action in progress: nothing was done. */
  readonly active?: () => Promise<WriteResult<Result>>;
  /** The result if Defender rejects the call: nothing was done. Undefined if it is an error. */
  readonly rejected?: (
    error: UpstreamRejectedError,
    found: Found,
  ) => Promise<WriteResult<Result> | undefined> | undefined;
  /** The message of an unknown outcome, with what to check before a retry. */
  readonly lost: string | ((auditId: string) => string);
  /** The subject of an unknown outcome. */
  readonly subject?: (found: Found) => Result;
}

/** A call, and those that replace it while the second source takes the write. */
export type PlannedWrite<Result> = UpstreamCall<Result> &
  Pick<SourcedCall<Result>, 'writesOfOther'> & {
    /** The calls after it, which `send` makes. A dry run shows them. */
    readonly following?: readonly UpstreamCall<unknown>[];
  };

/** @typeParam Found the findings that later steps need */
export interface Command<Result, Found = undefined> {
  /** The mutation, such as isolateMachine. */
  readonly name: string;
  /** For a mutation whose direction depends on its input; all others are in src/config/mutations.ts. */
  readonly direction?: Direction;
  /** Another mutation with the same effect on this target: its step-up and approval rules apply, too. */
  readonly like?: string | undefined;
  /** Recorded before anything else, so it must not contain secrets. */
  readonly input: CommandInput & object;
  /** The identity of the input for idempotency keys, if `input` omits secrets: with a digest in place of each. */
  readonly identify?: () => Promise<Readonly<Record<string, unknown>>>;
  /** The target of the write: one write at a time. */
  readonly target: string;
  /**
   * Runs before anything is sent, and passes its findings to the guard rails. `auditId` identifies earlier attempts of the
   * same write.
   */
  readonly check: (findings: CheckFindings, auditId: string) => Promise<CheckResult<Result, Found>>;
  /** Preparations before the call, after guard rails allow it; returns a result if they fail. */
  readonly prepare?: ((found: Found) => Promise<WriteResult<Result> | undefined>) | undefined;
  /** The call to send. `auditId` becomes part of Defender's own record. */
  readonly plan: (auditId: string, found: Found) => PlannedWrite<Result>;
  /**
   * How the outcome of the call is determined, or a function that sends it, once. If that sends others instead, they are
   * parts of it (`partOf`).
   */
  readonly send:
    | OneCall<Result, Found>
    | ((call: UpstreamCall<Result>, auditId: string, found: Found) => Promise<WriteResult<Result>>);
  /** Finds the write with this id in Defender. For an earlier attempt, it runs without a check before it. */
  readonly find: (auditId: string, found?: Found) => Promise<FoundWrite<Result> | undefined>;
  /** The result and warnings that a dry run shows besides the call. */
  readonly preview?: (found: Found) => {
    readonly result: Result;
    readonly warnings?: readonly WriteWarning[];
  };
  /** The created or changed object in the audit trail. */
  readonly trace?: (
    result: Result,
  ) => Pick<ActionSettled, 'machineActionId' | 'resultId' | 'resultIds' | 'detail'>;
}

export interface DirectedCommand<Result, Found = undefined> extends Command<Result, Found> {
  readonly direction: Direction;
  /** Throws if another write has its idempotency key by now. */
  readonly confirmKey?: (() => Promise<void>) | undefined;
}

/** Findings of a write's checks besides its result. */
export class CheckFindings {
  readonly #machines = new Map<string, MachineMetadata>();
  readonly #unreadable = new Set<string>();
  readonly #warnings: WriteWarning[] = [];
  /** Messages of the command's own guard rails that breaking glass overrides. */
  readonly overridden: string[] = [];
  /** The machine of the action that the input names, for the rules about machines. */
  machineOfAction: string | null | undefined;

  get machines(): readonly MachineMetadata[] {
    return [...this.#machines.values()];
  }

  get warnings(): readonly WriteWarning[] {
    return this.#warnings;
  }

  /** A machine that was just read: guard rails needn't read it again. */
  learn(machine: MachineMetadata): void {
    this.#machines.set(machine.id.toLowerCase(), machine);
  }

  /** A machine that could not be read: guard rails don't retry. */
  miss(machineId: string): void {
    this.#unreadable.add(machineId.toLowerCase());
  }

  /** Adds a warning for the caller, whatever the outcome of the write. */
  warn(warning: WriteWarning): void {
    this.#warnings.push(warning);
  }

  knows(machineId: string): boolean {
    return this.#machines.has(machineId) || this.#unreadable.has(machineId);
  }
}
