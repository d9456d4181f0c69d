import {
  runAntiVirusScan as runAntiVirusScanCall,
  type AntiVirusScanType,
} from '../../defender-api/endpoints/machine-actions.js';
import { actOnMachine, type MachineActionInput, type WantedAction } from './act-on-machine.js';
import { checkComment, checkMachineId } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { SCAN } from './machine-action-kind.js';
import type { MachineActionReceipt } from '../sequence/receipt.js';

export interface RunAntiVirusScanInput extends MachineActionInput {
  readonly scanType: AntiVirusScanType;
}

/** Scans a machine with Microsoft Defender Antivirus. @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown machine. */
export async function runAntiVirusScan(
  input: RunAntiVirusScanInput,
  context: CommandContext,
): Promise<MachineActionReceipt> {
  return actOnMachine(wantedScan(input), context);
}

/** @throws BAD_USER_INPUT */
export function wantedScan(input: RunAntiVirusScanInput): WantedAction {
  const machineId = checkMachineId(input.machineId);
  const reason = checkComment(input.comment);
  return {
    name: 'runAntiVirusScan',
    kind: SCAN,
    machineId,
    reason,
    scope: input.scanType,
    input,
    callWith: (comment) => runAntiVirusScanCall(machineId, comment, input.scanType),
  };
}
