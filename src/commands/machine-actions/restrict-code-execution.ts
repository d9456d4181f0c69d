import { restrictCodeExecution as restrictCodeExecutionCall } from '../../defender-api/endpoints/machine-actions.js';
import { actOnMachine, type MachineActionInput } from './act-on-machine.js';
import { checkComment, checkMachineId } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { RESTRICTION } from './machine-action-kind.js';
import type { MachineActionReceipt } from '../sequence/receipt.js';

/** Lets only a predefined set of applications run on a machine. @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown machine. */
export async function restrictCodeExecution(
  input: MachineActionInput,
  context: CommandContext,
): Promise<MachineActionReceipt> {
  const machineId = checkMachineId(input.machineId);
  const reason = checkComment(input.comment);
  return actOnMachine(
    {
      name: 'restrictCodeExecution',
      kind: RESTRICTION,
      machineId,
      reason,
      input,
      callWith: (comment) => restrictCodeExecutionCall(machineId, comment),
    },
    context,
  );
}
