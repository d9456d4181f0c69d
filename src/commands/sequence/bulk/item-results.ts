import { SubgraphError } from '../../../errors/subgraph-error.js';
import { writeResult, type Outcome, type Refusal, type WriteResult } from '../receipt.js';
import { refusalCodeOf } from '../refusal-code.js';
import type { WriteWarning } from '../write-warning.js';
import type { ItemOutcome } from './run-chunks.js';

/** The result for one of many targets of a write; `About` identifies it. */
export type ItemResult<About> = About & { readonly outcome: Outcome; readonly refusal: Refusal | null };

export function itemDone<About>(about: About): ItemResult<About> {
  return { ...about, outcome: 'DONE', refusal: null };
}

export function itemNotFound<About>(about: About, message: string): ItemResult<About> {
  return { ...about, outcome: 'REFUSED', refusal: { code: 'NOT_FOUND', message } };
}

export function itemUnknown<About>(about: About, message: string): ItemResult<About> {
  return { ...about, outcome: 'OUTCOME_UNKNOWN', refusal: { code: 'OUTCOME_UNKNOWN', message } };
}

/** The result of an item whose call may have failed. @throws unexpected errors */
export function resultOfItem<Item, About>(
  { item, ...settled }: ItemOutcome<Item, ItemResult<About>>,
  aboutOf: (item: Item) => About,
): ItemResult<About> {
  if (settled.error === undefined) return settled.result;
  if (!(settled.error instanceof SubgraphError)) throw settled.error;
  const { code, message } = settled.error;
  return { ...aboutOf(item), outcome: 'REFUSED', refusal: { code: refusalCodeOf(code), message } };
}

/** One item with an unknown outcome makes the whole unknown: a retry looks it up. */
export function resultOfItems<Item extends ItemResult<object>>(
  results: readonly Item[],
  warnings: readonly WriteWarning[] = [],
): WriteResult<readonly Item[]> {
  const isWhole = results.every(({ outcome }) => outcome === 'DONE');
  const unknown = results.find((result) => result.outcome === 'OUTCOME_UNKNOWN');
  return unknown === undefined
    ? writeResult(isWhole ? 'DONE' : 'PARTLY_DONE', results, warnings)
    : { ...writeResult('OUTCOME_UNKNOWN', results, warnings), refusal: unknown.refusal };
}
