import { setImmediate as nextTurn } from 'node:timers/promises';
import { placeOf } from '../../errors/refused-places.js';
import {
  estimateOperation,
  type Asked,
  type Estimate,
  type EstimateOptions,
  type PlannedField,
} from './estimate-operation.js';

/** A field that isn't read, so that the others can be. */
export interface DearField extends Pick<PlannedField, 'path' | 'coordinate'> {
  readonly place: string;
  readonly calls: number;
}

/** Fields share calls, and one that is left out may have paid for another: so often the rest is counted anew. */
const MOST_ROUNDS = 4;

/**
 * The fields that a query leaves out so that the rest costs at most the limit: the dearest first, of equals the one that
 * comes later, each with all that lies below it. The same operation with the same variables always leaves out the same.
 *
 * @param whole its estimate with nothing left out
 */
export async function findDearFields(
  asked: Asked,
  options: EstimateOptions,
  whole: Estimate,
  limit: number,
): Promise<readonly DearField[]> {
  const dear = new Map<string, DearField>();
  let rest: Estimate | undefined = whole;
  for (let round = 1; rest !== undefined && rest.calls > limit; round += 1) {
    // Each round walks through the whole operation, which may be long, and so has the estimate before.
    await nextTurn();
    let excess = round < MOST_ROUNDS ? rest.calls - limit : Infinity;
    for (const field of byCost(rest)) {
      if (excess <= 0) break;
      dear.set(field.place, field);
      excess -= field.calls;
    }
    rest = estimateOperation(asked, { ...options, refused: new Set(dear.keys()) });
  }
  return [...dear.values()];
}

/** What costs anything, the dearest first. A field that calls two operations is one. */
function byCost({ fields }: Estimate): readonly DearField[] {
  const costs = new Map<string, DearField>();
  for (const { path, coordinate, estimatedCalls } of fields) {
    const place = placeOf(path, coordinate);
    const calls = (costs.get(place)?.calls ?? 0) + estimatedCalls;
    costs.set(place, { path, coordinate, place, calls });
  }
  // Sorting keeps the order of equals: of them, the last one is to be the first.
  return [...costs.values()]
    .filter(({ calls }) => calls > 0)
    .reverse()
    .sort((one, other) => other.calls - one.calls);
}
