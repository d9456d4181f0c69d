import { unrestrictCodeExecution as unrestrictCodeExecutionCall } from '../../defender-api/endpoints/machine-actions.js';
import { actOnMachine, type MachineActionInput } from './act-on-machine.js';
import { checkComment, checkMachineId } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { UNRESTRICTION } from './machine-action-kind.js';
import type { MachineActionReceipt } from '../sequence/receipt.js';

/** Lifts the restriction of applications from a machine. @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown machine. */
export async function unrestrictCodeExecution(
  input: MachineActionInput,
  context: CommandContext,
): Promise<MachineActionReceipt> {
  const machineId = checkMachineId(input.machineId);
  const reason = checkComment(input.comment);
  return actOnMachine(
    {
      name: 'unrestrictCodeExecution',
      kind: UNRESTRICTION,
      machineId,
      reason,
      input,
      callWith: (comment) => unrestrictCodeExecutionCall(machineId, comment),
    },
    context,
  );
}
