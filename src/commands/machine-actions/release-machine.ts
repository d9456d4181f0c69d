import { unisolateMachine } from '../../defender-api/endpoints/machine-actions.js';
import { actOnMachine, type MachineActionInput } from './act-on-machine.js';
import { cancelMachineAction } from './cancel-machine-action.js';
import { checkComment, checkMachineId } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { RELEASE } from './machine-action-kind.js';
import type { MachineActionReceipt } from '../sequence/receipt.js';

export interface ReleaseMachineInput extends MachineActionInput {
  /** Cancels a pending isolation first. */
  readonly cancelPending?: boolean | null | undefined;
}

/** Brings a machine back to the network. @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown machine. */
export async function releaseMachine(
  input: ReleaseMachineInput,
  context: CommandContext,
): Promise<MachineActionReceipt> {
  const machineId = checkMachineId(input.machineId);
  const reason = checkComment(input.comment);
  return actOnMachine(
    {
      name: 'releaseMachine',
      kind: RELEASE,
      machineId,
      reason,
      input,
      callWith: (comment) => unisolateMachine(machineId, comment),
      ...(input.cancelPending === true && {
        // Written down as the cancellation that it is, and only for who may cancel.
        cancelConflict: async ({ id }) => {
          const { breakGlassReason } = input;
          await cancelMachineAction({ machineActionId: id, comment: reason, breakGlassReason }, context);
        },
      }),
    },
    context,
  );
}
