import { setImmediate as nextTurn } from 'node:timers/promises';
import { TooManyCallsError } from '../../errors/caller-errors.js';
import { fieldKey, MAX_REFUSALS } from '../../errors/refused-fields.js';
import { countOf } from '../../lib/texts.js';
import {
  estimateOperation,
  type EstimateRequest,
  type Estimate,
  type EstimateOptions,
  type PlannedField,
} from './estimate-operation.js';

/** A field that is omitted so that the others can be read. */
export interface CostlyField extends Pick<PlannedField, 'path' | 'coordinate'> {
  readonly key: string;
  readonly calls: number;
}

/**
 * Fields share calls, and an omitted one may have had the cost of another. Therefore the rest is estimated again, up to so
 * often.
 */
const MAX_ROUNDS = 4;

/**
 * Selects the fields to omit so that the rest of a query stays within the limit: the most expensive first, and among equals
 * the later one, each with its subfields. Deterministic: the same operation and variables always omit the same fields. If there
 * would be more than a hundred, all that has a cost is omitted: most of the rest would be null, too, and takes time and calls.
 *
 * @param whole the estimate with nothing omitted
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
    // Each round walks the whole operation, which may be long, and so did the estimate before.
    await nextTurn();
    let excess = round < MAX_ROUNDS ? rest.calls - limit : Infinity;
    for (const field of byCost(rest)) {
      if (excess <= 0) break;
      costly.set(field.key, field);
      excess -= field.calls;
    }
    if (costly.size > MAX_REFUSALS) return topmostOf(byCost(whole));
    rest = estimateOperation(asked, { ...options, refused: new Set(costly.keys()) });
  }
  return [...costly.values()];
}

/** The fields with costs, the most expensive first. A field that calls two operations counts once. */
function byCost({ fields }: Estimate): readonly CostlyField[] {
  const costs = new Map<string, CostlyField>();
  for (const { path, coordinate, estimatedCalls } of fields) {
    const key = fieldKey(path, coordinate);
    const calls = (costs.get(key)?.calls ?? 0) + estimatedCalls;
    costs.set(key, { path, coordinate, key, calls });
  }
  // Sorting is stable: reversed, so that among equals the last one comes first.
  return [...costs.values()]
    .filter(({ calls }) => calls > 0)
    .reverse()
    .sort((one, other) => other.calls - one.calls);
}

/** The fields that are in no other one. */
function topmostOf(fields: readonly CostlyField[]): readonly CostlyField[] {
  const places = new Set(fields.map(({ path }) => path.join('.')));
  return fields.filter(({ path }) =>
    path.every((_key, index) => index === 0 || !places.has(path.slice(0, index).join('.'))),
  );
}

export function refuseOperation(estimate: Estimate, limit: number): TooManyCallsError {
  const costliest = estimate.fields.reduce((most, field) =>
    field.estimatedCalls > most.estimatedCalls ? field : most,
  );
  const { path, coordinate, estimatedCalls } = costliest;
  const message = `${tooCostly(estimate, limit)} Nothing was changed. ${path.join('.')} (${coordinate}) is the most expensive field with up to ${countOf(estimatedCalls, 'call')}. The header x-defender-explain: 1 shows the whole plan.`;
  return new TooManyCallsError(message, estimate.calls, limit, { coordinate, fieldPath: path });
}

export function refuseField(
  { path, coordinate, calls }: CostlyField,
  estimate: Estimate,
  limit: number,
): TooManyCallsError {
  const message = `${coordinate} was omitted: it may cost ${countOf(calls, 'call')}, and the operation ${countOf(estimate.calls, 'call')}. The limit is ${countOf(limit, 'call')}. Request fewer rows with \`first\`, or request the field separately.`;
  return new TooManyCallsError(message, estimate.calls, limit, { coordinate, fieldPath: path });
}

function tooCostly({ calls }: Estimate, limit: number): string {
  return `This operation would make up to ${countOf(calls, 'call')} to Defender; the limit is ${countOf(limit, 'call')}.`;
}
