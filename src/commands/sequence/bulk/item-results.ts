import type { ErrorCode } from '../../../errors/error-code.js';
import { SubgraphError } from '../../../errors/subgraph-error.js';
import { NotDone, unknownOutcome, writeResult, type Refusal, type WriteResult } from '../receipt.js';
import type { WriteWarning } from '../write-warning.js';
import type { ItemOutcome } from './run-chunks.js';
import type { DefenderWriteOutcome, DefenderWriteRefusalCode } from '../../../generated/schema.js';

/** The result of one part of a bulk write, as far as the whole depends on it. */
export interface PartResult {
  readonly outcome: DefenderWriteOutcome;
  readonly refusal: Refusal | null;
}

/** The result for one of many targets of a write; `About` identifies it. */
export type ItemResult<About> = About & PartResult;

export function itemDone<About>(
  about: About,
  outcome: 'CREATED' | 'DONE' | 'ALREADY_IN_EFFECT' | 'DRY_RUN' = 'DONE',
): ItemResult<About> {
  return { ...about, outcome, refusal: null };
}

export function itemRefused<About>(about: About, code: Refusal['code'], message: string): ItemResult<About> {
  return { ...about, outcome: 'REFUSED', refusal: { code, message } };
}

export function itemUnknown<About>(about: About, message: string): ItemResult<About> {
  return { ...about, outcome: 'OUTCOME_UNKNOWN', refusal: unknownOutcome(message).refusal };
}

/** Errors that one target of a bulk write can have. */
const ITEM_ERROR_CODES = [
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'INTERNAL',
  'LICENSE_REQUIRED',
  'NOT_FOUND',
  'RATE_LIMITED',
  'SOURCE_RETIRED',
  'UPSTREAM_FORBIDDEN',
  'UPSTREAM_REJECTED',
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_UNAVAILABLE',
] as const satisfies readonly (DefenderWriteRefusalCode & ErrorCode)[];

/** The error of one of several targets, as data. Codes that only whole requests can have don't occur here. */
export function refusalCodeOf(code: ErrorCode): DefenderWriteRefusalCode {
  return ITEM_ERROR_CODES.find((known) => known === code) ?? 'INTERNAL';
}

/** An error of a single write is data here. Unexpected errors may occur after the call was sent. */
export function refusedBy(error: Error): PartResult {
  if (error instanceof NotDone) {
    const { outcome, refusal } = (error as NotDone<unknown>).result;
    return { outcome, refusal };
  }
  return error instanceof SubgraphError
    ? { outcome: 'REFUSED', refusal: { code: refusalCodeOf(error.code), message: error.message } }
    : { outcome: 'OUTCOME_UNKNOWN', refusal: UNEXPECTED };
}

const UNEXPECTED: Refusal = {
  code: 'INTERNAL',
  message: 'An internal error occurred. Check whether it was done before you retry.',
};

/**
 * The results of the items of all calls, in the order of the items.
 *
 * @throws the first failure if all calls have failed: then the whole write failed, and its idempotency key is free
 */
export function settleItems<Item, About>(
  outcomes: readonly ItemOutcome<Item, ItemResult<About>>[],
  aboutOf: (item: Item) => About,
): readonly ItemResult<About>[] {
  const [first] = outcomes;
  if (first?.error !== undefined && outcomes.every(({ error }) => error !== undefined)) throw first.error;
  return outcomes.map(({ item, ...settled }) =>
    settled.error === undefined ? settled.result : { ...aboutOf(item), ...refusedBy(settled.error) },
  );
}

/** Outcomes after which a target has, or is going to have, the requested state. The first one names the whole. */
const REACHED: readonly DefenderWriteOutcome[] = ['CREATED', 'DONE', 'ALREADY_PENDING', 'ALREADY_IN_EFFECT'];

/**
 * The outcome of the whole: unknown if that of any part is unknown, so that a retry looks it up; otherwise the common
 * outcome, or the number of parts that reached the requested state.
 */
export function outcomeOfParts(parts: readonly PartResult[]): PartResult {
  const unknown = parts.find(({ outcome }) => outcome === 'OUTCOME_UNKNOWN');
  if (unknown !== undefined) return { outcome: 'OUTCOME_UNKNOWN', refusal: unknown.refusal };
  const outcomes = new Set(parts.map(({ outcome }) => outcome));
  const [first] = outcomes;
  const refusal = parts.find((part) => part.refusal !== null)?.refusal ?? null;
  if (outcomes.has('DRY_RUN')) return { outcome: 'DRY_RUN', refusal: null };
  if (outcomes.size === 1 && first !== undefined) return { outcome: first, refusal };
  const reached = REACHED.filter((outcome) => outcomes.has(outcome));
  if (reached[0] === undefined) return { outcome: 'REFUSED', refusal: refusal ?? ALL_ITEMS_FAILED };
  return { outcome: reached.length === outcomes.size ? reached[0] : 'PARTIALLY_DONE', refusal: null };
}

const ALL_ITEMS_FAILED: Refusal = {
  code: 'ALL_ITEMS_FAILED',
  message: 'None of them was done: see the results.',
};

export function resultOfItems<Item extends PartResult>(
  results: readonly Item[],
  warnings: readonly WriteWarning[] = [],
): WriteResult<readonly Item[]> {
  const { outcome, refusal } = outcomeOfParts(results);
  return { ...writeResult(outcome, results, warnings), refusal };
}

export function isWritten({ outcome }: PartResult): boolean {
  return outcome === 'CREATED' || outcome === 'DONE';
}

/** For the audit trail: the changed items, and the number of each outcome. */
export function traceOfItems<Item extends PartResult>(
  results: readonly Item[],
  idOf: (item: Item) => string | null,
): { readonly resultIds: readonly string[]; readonly detail: string } {
  const resultIds = results.filter(isWritten).flatMap((item) => idOf(item) ?? []);
  return { resultIds, detail: countsOf(results) };
}

/** `CREATED 18, REFUSED 2`. */
export function countsOf(results: readonly PartResult[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of results) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => `${outcome} ${String(count)}`).join(', ');
}
