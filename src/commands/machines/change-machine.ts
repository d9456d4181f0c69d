import type { WireMachine } from '../../defender-api/models/machines.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import type { CommandContext } from '../sequence/command-context.js';
import { checkMerged } from '../machine-actions/inspect-machine.js';
import {
  directionOfChange,
  checkProtectingMarks,
  knowsMarks,
  type MachineMarks,
} from './protecting-marks.js';
import { resultOfChange, writeResult, type Receipt, type WriteResult } from '../sequence/receipt.js';
import type { CheckFindings, CommandInput } from '../sequence/command.js';
import { runCommand } from '../sequence/run-command.js';
import { outcomeUnknownWarning, warning } from '../sequence/write-warning.js';
import { readMachine } from '../sequence/read-target.js';

export type MachineReceipt = Receipt<WireMachine>;
type MachineWriteResult = WriteResult<WireMachine>;

export interface MachineChangeInput extends CommandInput {
  readonly machineId: string;
  readonly comment: string;
  /** Sends it even if Defender shows that the machine already has these values. */
  readonly force?: boolean | null | undefined;
}

export interface RequestedChange {
  /** The mutation, such as setDefenderDeviceValue. */
  readonly name: string;
  readonly machineId: string;
  readonly input: MachineChangeInput;
  /** The machine's marks after the change; unchanged ones are missing. */
  readonly marksAfter: (before: WireMachine | undefined) => MachineMarks;
  readonly isSo: (machine: WireMachine) => boolean;
  readonly call: UpstreamCall<WireMachine>;
}

/** No write to a machine's record takes a comment. */
export const NO_COMMENT = warning(
  'ATTRIBUTION_NOT_STORED',
  'Defender stores no comment with this: only the audit trail of this service has the caller and the reason.',
);

/**
 * Changes a machine's record: reads it, sends once, and reads the machine again if the response is lost. 2 calls; 1 if the
 * machine already matches.
 */
export async function changeMachine(
  wanted: RequestedChange,
  context: CommandContext,
): Promise<MachineReceipt> {
  const { name, machineId, input, call } = wanted;
  const policy = await context.guardRails.policy();
  // Only such a policy needs the machine's state before the intent is recorded.
  const before = knowsMarks(policy)
    ? await readMachine(wanted.machineId, context).catch(() => undefined)
    : undefined;
  let unchecked = before;
  return runCommand(
    {
      name,
      direction: directionOfChange(before, wanted.marksAfter(before), policy),
      input,
      target: `record ${machineId}`,
      check: async (findings) => {
        const machine = unchecked ?? (await readMachine(wanted.machineId, context));
        // A later check reads the machine again.
        unchecked = undefined;
        findings.learn(machine);
        const found = checkMachine(wanted, machine) ?? (await checkMarks(wanted, machine, findings, context));
        if (found === undefined) findings.warn(NO_COMMENT);
        return found;
      },
      plan: () => call,
      send: {
        answered: (machine) => resultOfChange(machine, wanted.isSo(machine)),
        lost: 'The request was sent once and its response did not come. Read the machine before you retry.',
      },
      find: () => findChanged(wanted, context),
    },
    context,
  );
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
          'ALREADY_IN_EFFECT',
          'The machine already has these values. Nothing was sent; force: true sends it anyway.',
        ),
      ])
    : undefined;
}

async function checkMarks(
  { input, marksAfter }: RequestedChange,
  machine: WireMachine,
  { overridden }: CheckFindings,
  { guardRails }: CommandContext,
): Promise<MachineWriteResult | undefined> {
  const refused = checkProtectingMarks<WireMachine>(machine, marksAfter(machine), await guardRails.policy());
  if (input.breakGlassReason == null) return refused;
  if (refused?.refusal != null) overridden.push(refused.refusal.message);
  return undefined;
}

/** The record has no author: a machine that matches the change counts as changed. */
async function findChanged(
  wanted: RequestedChange,
  context: CommandContext,
): Promise<MachineWriteResult | undefined> {
  const machine = await readMachine(wanted.machineId, context);
  return wanted.isSo(machine)
    ? writeResult('DONE', machine, [
        outcomeUnknownWarning('the machine has the requested values.'),
        NO_COMMENT,
      ])
    : undefined;
}
