import { setImmediate as nextTurn } from 'node:timers/promises';
import { fieldKey } from '../../errors/refused-fields.js';
import {
  estimateOperation,
  type EstimateRequest,
  type Estimate,
  type EstimateOptions,
  type PlannedField,
} from './estimate-operation.js';

/** A field that isn't read, so that the others can be. */
export interface CostlyField extends Pick<PlannedField, 'path' | 'coordinate'> {
  readonly key: string;
  readonly calls: number;
}

/** Fields share calls, and one that is left out may have paid for another: so often the rest is counted anew. */
const MAX_ROUNDS = 4;

/**
 * The fields that a query leaves out so that the rest costs at most the limit: the costliest first, of equals the one that
 * comes later, each with all that lies below it. The same operation with the same variables always leaves out the same.
 *
 * @param whole its estimate with nothing left out
 */
export async function findCostlyFields(
  asked: EstimateRequest,
  options: EstimateOptions,
  whole: Estimate,
  limit: number,
): Promise<readonly CostlyField[]> {
  const costly = new Map<string, CostlyField>();
  let rest: Estimate | undefined = whole;
  for (let round = 1; rest !== undefined && rest.calls > limit; round += 1) {
    // Each round walks through the whole operation, which may be long, and so has the estimate before.
    await nextTurn();
    let excess = round < MAX_ROUNDS ? rest.calls - limit : Infinity;
    for (const field of byCost(rest)) {
      if (excess <= 0) break;
      costly.set(field.key, field);
      excess -= field.calls;
    }
    rest = estimateOperation(asked, { ...options, refused: new Set(costly.keys()) });
  }
  return [...costly.values()];
}

/** What costs anything, the costliest first. A field that calls two operations is one. */
function byCost({ fields }: Estimate): readonly CostlyField[] {
  const costs = new Map<string, CostlyField>();
  for (const { path, coordinate, estimatedCalls } of fields) {
    const key = fieldKey(path, coordinate);
    const calls = (costs.get(key)?.calls ?? 0) + estimatedCalls;
    costs.set(key, { path, coordinate, key, calls });
  }
  // Sorting keeps the order of equals: of them, the last one is to be the first.
  return [...costs.values()]
    .filter(({ calls }) => calls > 0)
    .reverse()
    .sort((one, other) => other.calls - one.calls);
}
