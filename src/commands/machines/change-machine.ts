import type { Policy } from '../../config/policy.js';
import type { WireMachine } from '../../defender-api/models/machines.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { NotFoundError } from '../../errors/caller-errors.js';
import type { CommandContext } from '../sequence/command-context.js';
import { settleLostResponse, sendOnce } from '../sequence/send-once.js';
import { checkMerged, readsOfOne } from '../machine-actions/inspect-machine.js';
import { directionOfChange, checkProtectingTags, knowsMarks, type MachineMarks } from './protecting-marks.js';
import { writeResult, type Receipt, type WriteResult } from '../sequence/receipt.js';
import type { CommandInput } from '../sequence/command.js';
import { runCommand } from '../sequence/run-command.js';
import { outcomeUnknownWarning, warning } from '../sequence/write-warning.js';

export type MachineReceipt = Receipt<WireMachine>;
type MachineWriteResult = WriteResult<WireMachine>;

/** What inputs of all changes to a machine's record have in common. */
export interface MachineChangeInput extends CommandInput {
  readonly machineId: string;
  readonly comment: string;
  /** Sends it although Defender shows the machine to be so already. */
  readonly force?: boolean | null | undefined;
}

/** A change to a machine's record that is wanted. */
export interface RequestedChange {
  /** The mutation, such as setDefenderDeviceValue. */
  readonly name: string;
  readonly machineId: string;
  readonly input: MachineChangeInput;
  /** The marks as the change leaves them on a machine; what it leaves alone is missing. */
  readonly marksAfter: (before: WireMachine | undefined) => MachineMarks;
  /** Whether a machine is as the change would make it. */
  readonly isSo: (machine: WireMachine) => boolean;
  readonly call: UpstreamCall<WireMachine>;
}

/** No write to a machine's record takes a comment. */
export const NO_COMMENT = warning(
  'ATTRIBUTION_NOT_KEPT',
  'Defender keeps no comment with this: only the audit trail of this service says who did it, and why.',
);

/**
 * Changes a machine's record: looks at it, sends once, and tells from the machine itself what became of it when the
 * answer gets lost. 2 calls; 1 when the machine is so already.
 */
export async function changeMachine(
  wanted: RequestedChange,
  context: CommandContext,
): Promise<MachineReceipt> {
  const { name, machineId, input, call } = wanted;
  const policy = await context.guardRails.policy();
  // Only such a policy makes it matter what the machine is before the intent is recorded.
  const before = knowsMarks(policy) ? await readMachine(wanted, context).catch(() => undefined) : undefined;
  return runCommand(
    {
      name,
      direction: directionOfChange(before, wanted.marksAfter(before), policy),
      input,
      target: `record ${machineId}`,
      check: async (findings) => {
        const machine = before ?? (await readMachine(wanted, context));
        findings.learn(machine);
        const found = checkMachine(wanted, machine) ?? checkTagChange(wanted, machine, policy);
        if (found === undefined) findings.warn(NO_COMMENT);
        return found;
      },
      plan: () => call,
      send: () => sendChange(wanted, context),
      find: () => findChanged(wanted, context),
      trace: () => ({}),
    },
    context,
  );
}

async function readMachine({ machineId }: RequestedChange, context: CommandContext): Promise<WireMachine> {
  const machine = await readsOfOne(context).machine(machineId);
  if (machine === null) throw new NotFoundError(`There is no machine ${machineId}.`);
  return machine;
}

function checkMachine(
  { isSo, input }: RequestedChange,
  machine: WireMachine,
): MachineWriteResult | undefined {
  const merged = checkMerged<WireMachine>(machine);
  if (merged !== undefined) return merged;
  return isSo(machine) && input.force !== true
    ? writeResult('ALREADY_IN_EFFECT', machine, [
        warning(
          'ALREADY_SO',
          'Defender shows the machine to be so. Nothing was sent; force: true sends it all the same.',
        ),
      ])
    : undefined;
}

function checkTagChange(
  { input, marksAfter }: RequestedChange,
  machine: WireMachine,
  policy: Policy,
): MachineWriteResult | undefined {
  return input.breakGlassReason == null
    ? checkProtectingTags(machine, marksAfter(machine), policy)
    : undefined;
}

async function sendChange(wanted: RequestedChange, context: CommandContext): Promise<MachineWriteResult> {
  const sent = await sendOnce(wanted.call, context);
  if (sent.kind === 'answered') {
    return wanted.isSo(sent.answer)
      ? writeResult('DONE', sent.answer)
      : writeResult('DONE', sent.answer, [
          warning(
            'NOT_SHOWN',
            "Defender accepted this, and its answer doesn't show it. Read the machine again.",
          ),
        ]);
  }
  return settleLostResponse(
    () => findChanged(wanted, context),
    'The request was sent once and its answer did not come. Read the machine before you try again.',
    context,
  );
}

/** The record has no author: a machine that is as it was to be is taken for one that was made so. */
async function findChanged(
  wanted: RequestedChange,
  context: CommandContext,
): Promise<MachineWriteResult | undefined> {
  const machine = await readMachine(wanted, context);
  return wanted.isSo(machine)
    ? writeResult('DONE', machine, [outcomeUnknownWarning('the machine is as it was to be.'), NO_COMMENT])
    : undefined;
}
