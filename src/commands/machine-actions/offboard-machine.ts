import { offboardMachine as offboardMachineCall } from '../../defender-api/endpoints/machine-actions.js';
import { actOnMachine, type MachineActionInput } from './act-on-machine.js';
import { checkComment, checkMachineId } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { OFFBOARDING } from './machine-action-kind.js';
import type { MachineActionReceipt } from '../sequence/receipt.js';

/** Takes a machine out of Defender: nothing in this API brings it back. @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown machine. */
export async function offboardMachine(
  input: MachineActionInput,
  context: CommandContext,
): Promise<MachineActionReceipt> {
  const machineId = checkMachineId(input.machineId);
  const reason = checkComment(input.comment);
  return actOnMachine(
    {
      name: 'offboardMachine',
      kind: OFFBOARDING,
      machineId,
      reason,
      input,
      callWith: (comment) => offboardMachineCall(machineId, comment),
    },
    context,
  );
}
