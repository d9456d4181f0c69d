import { unisolateMachine } from '../defender-api/endpoints/machine-actions.js';
import { changeIsolation } from './change-isolation.js';
import { checkComment, checkMachineId } from './check-input.js';
import type { CommandContext } from './command-context.js';
import type { MachineActionReceipt } from './receipt.js';

export interface ReleaseMachineInput {
  readonly machineId: string;
  readonly comment: string;
}

/** Brings a machine back to the network. @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown machine. */
export async function releaseMachine(
  input: ReleaseMachineInput,
  context: CommandContext,
): Promise<MachineActionReceipt> {
  const machineId = checkMachineId(input.machineId);
  const reason = checkComment(input.comment);
  return changeIsolation(
    {
      name: 'releaseMachine',
      wanted: 'Unisolate',
      machineId,
      reason,
      input: { ...input },
      callWith: (comment) => unisolateMachine(machineId, comment),
    },
    context,
  );
}
