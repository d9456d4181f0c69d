import type { WireMachine } from '../../defender-api/models/machines.js';
import { refusedResult, type WriteResult } from '../sequence/receipt.js';

/** A refusal for a row that was merged into another: what is done to it reaches nobody. */
export function judgeMerged<Result>({
  id,
  mergedIntoMachineId,
}: WireMachine): WriteResult<Result> | undefined {
  if (mergedIntoMachineId == null || mergedIntoMachineId === '') return undefined;
  const found = refusedResult<Result>(
    'REFUSED',
    'MACHINE_MERGED',
    `Machine ${id} was merged into ${mergedIntoMachineId}. Nothing was sent; use that id.`,
  );
  return found.refusal === null ? found : { ...found, refusal: { ...found.refusal, mergedIntoMachineId } };
}
