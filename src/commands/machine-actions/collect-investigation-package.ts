import { collectInvestigationPackage as collectInvestigationPackageCall } from '../../defender-api/endpoints/machine-actions.js';
import { actOnMachine, type MachineActionInput } from './act-on-machine.js';
import { checkComment, checkMachineId } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { COLLECTION } from './machine-action-kind.js';
import type { MachineActionReceipt } from '../sequence/receipt.js';

/** Asks a machine for its forensics package. @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown machine. */
export async function collectInvestigationPackage(
  input: MachineActionInput,
  context: CommandContext,
): Promise<MachineActionReceipt> {
  const machineId = checkMachineId(input.machineId);
  const reason = checkComment(input.comment);
  return actOnMachine(
    {
      name: 'collectInvestigationPackage',
      kind: COLLECTION,
      machineId,
      reason,
      input,
      callWith: (comment) => collectInvestigationPackageCall(machineId, comment),
    },
    context,
  );
}
