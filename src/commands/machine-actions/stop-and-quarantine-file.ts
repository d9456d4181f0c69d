import { stopAndQuarantineFile as stopAndQuarantineFileCall } from '../../defender-api/endpoints/machine-actions.js';
import { actOnMachine, type MachineActionInput } from './act-on-machine.js';
import { checkComment, checkMachineId, checkSha1 } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { QUARANTINE } from './machine-action-kind.js';
import type { MachineActionReceipt } from '../sequence/receipt.js';

export interface StopAndQuarantineFileInput extends MachineActionInput {
  readonly sha1: string;
}

/** Stops a file that runs on a machine, and deletes it. @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown machine. */
export async function stopAndQuarantineFile(
  input: StopAndQuarantineFileInput,
  context: CommandContext,
): Promise<MachineActionReceipt> {
  const machineId = checkMachineId(input.machineId);
  const reason = checkComment(input.comment);
  const sha1 = checkSha1(input.sha1);
  return actOnMachine(
    {
      name: 'stopAndQuarantineFile',
      kind: QUARANTINE,
      machineId,
      reason,
      input,
      callWith: (comment) => stopAndQuarantineFileCall(machineId, comment, sha1),
    },
    context,
  );
}
