import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { WholeRead } from '../../context.js';
import { fieldKey } from '../../errors/refused-fields.js';
import { oncePerDocument } from '../../lib/selections.js';
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
 * the later one, each with its subfields. Deterministic: the same operation and variables always omit the same fields.
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

/** Characters of the keys of all cached operations. */
const MAX_CHARACTERS = 4_000_000;
/** What an entry takes besides its key, in characters. */
const CHARACTERS_OF_AN_ENTRY = 500;
/** Larger variables are not cached: comparing them takes as long as estimating. */
const MAX_VALUES = 20;
const MAX_TEXT_LENGTH = 200;

/** The facts that an estimate used, by operation. */
interface Facts {
  readonly wholeReads: Map<string, WholeRead | undefined>;
  readonly isSecond: Map<string, boolean>;
  readonly isUnsorted: boolean;
}

/**
 * Caches which operations stay within the limit, by document, operation, variables and roles, while whole collections take
 * the same number of calls and the same sources respond. All others are estimated.
 */
export class FittingOperations {
  readonly #fitting = new LRUCache<string, Facts>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_facts, key) => key.length + CHARACTERS_OF_AN_ENTRY,
  });
  #documents = 0;
  readonly #numberOf = oncePerDocument((_document: DocumentNode) => (this.#documents += 1));

  /** The estimate of an operation that may exceed the limit; undefined for one that stays within it. */
  findExceeding(
    asked: EstimateRequest,
    options: EstimateOptions,
    limit: number,
    estimate: (asked: EstimateRequest, options: EstimateOptions) => Estimate | undefined,
  ): Estimate | undefined {
    const key = keyOf(this.#numberOf(asked.document), asked, options);
    const before = key === undefined ? undefined : this.#fitting.get(key);
    if (before !== undefined && isAsBefore(before, options)) return undefined;
    const { isUnsorted } = options;
    const facts: Facts = { wholeReads: new Map(), isSecond: new Map(), isUnsorted };
    const estimated = estimate(asked, {
      ...options,
      wholeReadOf: (operation) => {
        const whole = options.wholeReadOf(operation);
        facts.wholeReads.set(operation, whole);
        return whole;
      },
      isSecond: (operation) => {
        const isSecond = options.isSecond(operation);
        facts.isSecond.set(operation, isSecond);
        return isSecond;
      },
    });
    if (estimated === undefined) return undefined;
    if (estimated.calls > limit) return estimated;
    if (key !== undefined) this.#fitting.set(key, facts);
    return undefined;
  }
}

function keyOf(
  document: number,
  { operation, variables }: EstimateRequest,
  { roles }: EstimateOptions,
): string | undefined {
  if (!areSmall(variables)) return undefined;
  return JSON.stringify([document, operation.name?.value, [...roles].sort(), variables]);
}

/** Variables hold JSON values. */
function areSmall(variables: Readonly<Record<string, unknown>>): boolean {
  const rest: unknown[] = [variables];
  let values = 0;
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string' && next.length > MAX_TEXT_LENGTH) return false;
    if (typeof next !== 'object' || next === null) continue;
    for (const [name, value] of Object.entries(next)) {
      values += 1;
      if (values > MAX_VALUES || name.length > MAX_TEXT_LENGTH) return false;
      if (value !== undefined) rest.push(value);
    }
  }
  return true;
}

function isAsBefore(before: Facts, { wholeReadOf, isSecond, isUnsorted }: EstimateOptions): boolean {
  if (before.isUnsorted !== isUnsorted) return false;
  for (const [operation, was] of before.isSecond) if (isSecond(operation) !== was) return false;
  for (const [operation, whole] of before.wholeReads) {
    const now = wholeReadOf(operation);
    if (now?.calls !== whole?.calls || now?.callsAsChoice !== whole?.callsAsChoice) return false;
    if (now?.searchable !== whole?.searchable) return false;
  }
  return true;
}
