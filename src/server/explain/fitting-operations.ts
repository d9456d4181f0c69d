import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { WholeRead } from '../../context.js';
import { oncePerDocument } from '../../lib/selections.js';
import type { EstimateRequest, Estimate, EstimateOptions } from './estimate-operation.js';

/** Cached variable sets per document. More than that usually differ only in ids and are fast to estimate. */
const QUESTIONS_OF_A_DOCUMENT = 20;
/** Larger variables are not cached: comparing them takes as long as estimating. */
const MAX_VALUES = 20;
const MAX_TEXT_LENGTH = 200;

/** The facts that an estimate used, by operation. */
interface Facts {
  readonly wholeReads: Map<string, WholeRead | undefined>;
  readonly isSecond: Map<string, boolean>;
}

/**
 * Caches which operations stay within the limit, by document, operation, variables and roles, while whole collections take
 * the same number of calls and the same sources respond. All others are estimated.
 */
export class FittingOperations {
  readonly #ofDocument = oncePerDocument(
    (_document: DocumentNode) => new LRUCache<string, Facts>({ max: QUESTIONS_OF_A_DOCUMENT }),
  );

  /** The estimate of an operation that may exceed the limit; undefined for one that stays within it. */
  findExceeding(
    asked: EstimateRequest,
    options: EstimateOptions,
    limit: number,
    estimate: (asked: EstimateRequest, options: EstimateOptions) => Estimate | undefined,
  ): Estimate | undefined {
    const key = keyOf(asked, options);
    const ofDocument = this.#ofDocument(asked.document);
    const before = key === undefined ? undefined : ofDocument.get(key);
    if (before !== undefined && isAsBefore(before, options)) return undefined;
    const facts: Facts = { wholeReads: new Map(), isSecond: new Map() };
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
    if (key !== undefined) ofDocument.set(key, facts);
    return undefined;
  }
}

function keyOf({ operation, variables }: EstimateRequest, { roles }: EstimateOptions): string | undefined {
  if (!areSmall(variables)) return undefined;
  return JSON.stringify([operation.name?.value, [...roles].sort(), variables]);
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

function isAsBefore(before: Facts, { wholeReadOf, isSecond }: EstimateOptions): boolean {
  for (const [operation, was] of before.isSecond) if (isSecond(operation) !== was) return false;
  for (const [operation, whole] of before.wholeReads) {
    const now = wholeReadOf(operation);
    if (now?.calls !== whole?.calls || now?.isChoice !== whole?.isChoice) return false;
    if (now?.searchable !== whole?.searchable) return false;
  }
  return true;
}
