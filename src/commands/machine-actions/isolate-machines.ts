import type { CommandContext } from '../sequence/command-context.js';
import { checkAcknowledged, wantedIsolation, type IsolateMachineInput } from './isolate-machine.js';
import { runBulk, type BulkInput, type BulkReceipt } from '../sequence/bulk/run-bulk.js';

export type IsolateMachinesInput = Omit<IsolateMachineInput, 'machineId'> & BulkInput;

/** Cuts many machines off the network, with a result for each. @throws BAD_USER_INPUT before any call. */
export async function isolateMachines(
  input: IsolateMachinesInput,
  context: CommandContext,
): Promise<BulkReceipt> {
  checkAcknowledged(input);
  return runBulk<IsolateMachinesInput>(
    { name: 'isolateMachines', ofOne: 'isolateMachine', input, wantedFor: wantedIsolation },
    context,
  );
}
