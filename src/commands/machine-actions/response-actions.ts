import * as endpoints from '../../defender-api/endpoints/machine-actions.js';
import type { WireMachineAction } from '../../defender-api/models/machine-actions.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { runBulk, type BulkReceipt } from './run-bulk.js';
import { checkComment, checkMachineId, checkSha1, checkCount } from '../sequence/check-input.js';
import { isSameText } from '../../lib/texts.js';
import { checkLabels } from '../sequence/action-labels.js';
import type { Approvals, Redemption } from '../sequence/approval-redemption.js';
import type { CommandContext } from '../sequence/command-context.js';
import type { MachineActionReceipt } from '../sequence/receipt.js';
import { actOnMachine, type MachineActionInput, type RequestedAction } from './act-on-machine.js';
import { cancelMachineAction } from './cancel-machine-action.js';
import {
  COLLECTION,
  ISOLATION,
  OFFBOARDING,
  QUARANTINE,
  RELEASE,
  RESTRICTION,
  SCAN,
  UNRESTRICTION,
  type MachineActionKind,
} from './machine-action-kind.js';
import type {
  IsolateMachineInput,
  IsolateMachinesInput,
  ReleaseMachineInput,
  RunDefenderAntiVirusScanInput,
  RunDefenderAntiVirusScansInput,
  StopAndQuarantineDefenderFileInput,
} from '../../generated/schema.js';

type ActionCall = UpstreamCall<WireMachineAction>;

/** One response action: its own parts beside the machine and the comment. */
interface ResponseAction<Input extends MachineActionInput> {
  readonly kind: MachineActionKind;
  /** Checks the input's own fields. @throws BAD_USER_INPUT */
  readonly callFor: (machineId: string, input: Input) => (comment: string) => ActionCall;
  /** The scope, if another scope makes a different action. */
  readonly scopeOf?: (input: Input) => string;
  readonly isOther?: (action: WireMachineAction, input: Input) => boolean;
}

/** For actions that only take a machine and a comment. */
function plainAction(
  kind: MachineActionKind,
  call: (machineId: string, comment: string) => ActionCall,
): ResponseAction<MachineActionInput> {
  return { kind, callFor: (machineId) => (comment) => call(machineId, comment) };
}

const ISOLATE: ResponseAction<IsolateMachineInput> = {
  kind: ISOLATION,
  callFor:
    (id, { isolationType }) =>
    (comment) =>
      endpoints.isolateMachine(id, comment, isolationType),
  scopeOf: ({ isolationType }) => isolationType,
};
const RUN_SCAN: ResponseAction<RunDefenderAntiVirusScanInput> = {
  kind: SCAN,
  callFor:
    (id, { scanType }) =>
    (comment) =>
      endpoints.runAntiVirusScan(id, comment, scanType),
  scopeOf: ({ scanType }) => scanType,
};
const STOP_AND_QUARANTINE: ResponseAction<StopAndQuarantineDefenderFileInput> = {
  kind: QUARANTINE,
  callFor: (id, input) => {
    const sha1 = checkSha1(input.sha1);
    return (comment) => endpoints.stopAndQuarantineFile(id, comment, sha1);
  },
  isOther: ({ relatedFileInfo }, { sha1 }) => {
    const { fileIdentifier, fileIdentifierType } = relatedFileInfo ?? {};
    return (
      isSameText(fileIdentifierType, 'Sha1') && fileIdentifier != null && !isSameText(fileIdentifier, sha1)
    );
  },
};
const RELEASE_MACHINE = plainAction(RELEASE, endpoints.unisolateMachine);

/** @throws BAD_USER_INPUT */
function requestedWriteOf<Input extends MachineActionInput>(
  { kind, callFor, scopeOf, isOther }: ResponseAction<Input>,
  input: Input,
): RequestedAction {
  const machineId = checkMachineId(input.machineId);
  const reason = checkComment(input.comment);
  checkLabels(input);
  const scope = scopeOf?.(input);
  return {
    kind,
    machineId,
    reason,
    input,
    ...(scope !== undefined && { scope }),
    isOther: isOther && ((action) => isOther(action, input)),
    callWith: callFor(machineId, input),
  };
}

type ActionCommand<Input> = (input: Input, context: CommandContext) => Promise<MachineActionReceipt>;

function commandFor<Input extends MachineActionInput>(action: ResponseAction<Input>): ActionCommand<Input> {
  return async (input, context) => actOnMachine(requestedWriteOf(action, input), context);
}

/** Allows only a predefined set of applications to run on a machine. */
export const restrictCodeExecution = commandFor(plainAction(RESTRICTION, endpoints.restrictCodeExecution));
/** Lifts the restriction of applications on a machine. */
export const unrestrictCodeExecution = commandFor(
  plainAction(UNRESTRICTION, endpoints.unrestrictCodeExecution),
);
/** Collects a machine's forensics package. */
export const collectInvestigationPackage = commandFor(
  plainAction(COLLECTION, endpoints.collectInvestigationPackage),
);
/** Offboards a machine from Defender: this API can't onboard it again. */
export const offboardMachine = commandFor(plainAction(OFFBOARDING, endpoints.offboardMachine));
/** Scans a machine with Microsoft Defender Antivirus. */
export const runAntiVirusScan = commandFor(RUN_SCAN);
/** Stops a file that runs on a machine, and deletes it. */
export const stopAndQuarantineFile = commandFor(STOP_AND_QUARANTINE);

/** Isolates a machine from the network. @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown machine. */
export async function isolateMachine(
  input: IsolateMachineInput,
  context: CommandContext,
): Promise<MachineActionReceipt> {
  checkAcknowledged(input);
  return actOnMachine(requestedWriteOf(ISOLATE, input), context);
}

/** Reconnects a machine to the network. @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown machine. */
export async function releaseMachine(
  input: ReleaseMachineInput,
  context: CommandContext,
): Promise<MachineActionReceipt> {
  const wanted = requestedWriteOf(RELEASE_MACHINE, input);
  if (input.cancelPending !== true) return actOnMachine(wanted, context);
  const shared = { ...context, approvals: shareApproval(input, context) };
  // Audited as a cancellation, and only for callers who may cancel.
  const cancelConflict = async ({ id }: WireMachineAction) => {
    const { breakGlassReason, approvalId } = input;
    const cancellation = { machineActionId: id, comment: wanted.reason, breakGlassReason, approvalId };
    const { outcome } = await cancelMachineAction(cancellation, shared);
    if (outcome === 'DONE' || outcome === 'OUTCOME_UNKNOWN') shared.approvals.useUp();
  };
  return actOnMachine({ ...wanted, cancelConflict }, shared);
}

/** An approval of a release with cancelPending covers the cancellation: whichever needs it first redeems it. */
function shareApproval(
  input: ReleaseMachineInput,
  { approvals }: CommandContext,
): Approvals & { readonly useUp: () => void } {
  let redeemed: { readonly whole: Redemption; readonly answer: ReturnType<Approvals['redeem']> } | undefined;
  let isUsedUp = false;
  return {
    redeem: (redemption) => {
      const whole = { ...redemption, mutation: RELEASE.mutation, input: { ...input } };
      redeemed ??= { whole, answer: approvals.redeem(whole) };
      return redeemed.answer;
    },
    refund: async ({ auditId }) => {
      if (isUsedUp || redeemed === undefined || redeemed.whole.auditId !== auditId) return;
      const { whole } = redeemed;
      // A write that begins again redeems it again.
      redeemed = undefined;
      await approvals.refund(whole);
    },
    useUp: () => {
      isUsedUp = true;
    },
  };
}

/** Isolates many machines, with a result for each. @throws BAD_USER_INPUT before any call. */
export async function isolateMachines(
  input: IsolateMachinesInput,
  context: CommandContext,
): Promise<BulkReceipt> {
  checkAcknowledged(input);
  const wantedFor = (one: IsolateMachineInput) => requestedWriteOf(ISOLATE, one);
  return runBulk<IsolateMachinesInput>({ name: 'isolateMachines', input, wantedFor }, context);
}

/** Scans many machines, with a result for each. @throws BAD_USER_INPUT before any call. */
export async function runAntiVirusScans(
  input: RunDefenderAntiVirusScansInput,
  context: CommandContext,
): Promise<BulkReceipt> {
  const wantedFor = (one: RunDefenderAntiVirusScanInput) => requestedWriteOf(RUN_SCAN, one);
  return runBulk<RunDefenderAntiVirusScansInput>(
    { name: 'runDefenderAntiVirusScans', input, wantedFor },
    context,
  );
}

/** There is a single value. @throws BAD_USER_INPUT for a longer list. */
function checkAcknowledged({ acknowledge }: Pick<IsolateMachineInput, 'acknowledge'>): void {
  checkCount(acknowledge, 'input.acknowledge', 10);
}
