import {
  isolateMachine as isolateMachineCall,
  type IsolationType,
} from '../defender-api/endpoints/machine-actions.js';
import { changeIsolation } from './change-isolation.js';
import { checkComment, checkMachineId } from './check-input.js';
import type { CommandContext } from './command-context.js';
import type { MachineActionReceipt } from './receipt.js';

export interface IsolateMachineInput {
  readonly machineId: string;
  readonly comment: string;
  readonly isolationType: IsolationType;
}

/** Cuts a machine off the network. @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown machine. */
export async function isolateMachine(
  input: IsolateMachineInput,
  context: CommandContext,
): Promise<MachineActionReceipt> {
  const machineId = checkMachineId(input.machineId);
  const reason = checkComment(input.comment);
  return changeIsolation(
    {
      name: 'isolateMachine',
      wanted: 'Isolate',
      machineId,
      reason,
      input: { ...input },
      callWith: (comment) => isolateMachineCall(machineId, comment, input.isolationType),
    },
    context,
  );
}
