import type { WireIndicator } from '../../defender-api/models/indicators.js';
import { INDICATORS_A_CALL } from '../../defender-api/endpoints/indicators.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import { NeverSentError } from '../../defender-api/transport/send.js';
import { RateLimitedError, UpstreamTimeoutError } from '../../errors/upstream-errors.js';
import type { ItemOutcome } from '../sequence/bulk/run-chunks.js';
import {
  planCall,
  unknownOutcome,
  refusedResult,
  writeResult,
  type PlannedCall,
  type Receipt,
  type WriteResult,
} from '../sequence/receipt.js';
import { forceOfTypes, type IndicatorForce } from './force-of-indicators.js';
import { NO_COMMENT } from './indicator-warnings.js';
import type { RefusalCode } from '../sequence/refusal-code.js';
import type { WriteWarning } from '../sequence/write-warning.js';

export interface IndicatorItem {
  /** Its index in the input's list, from 0. */
  readonly index: number;
  readonly indicatorId: string | null;
  readonly indicatorValue: string | null;
  readonly indicatorType: string | null;
  readonly action: string | null;
  readonly createdBy: string | null;
}

export interface SettledIndicator extends IndicatorItem {
  readonly outcome: ItemOutcomeWord;
  /** Why it was not done. */
  readonly reason: string | null;
}

export type ItemOutcomeWord =
  | 'ACCEPTED'
  | 'ALREADY_IN_EFFECT'
  | 'EXISTS'
  | 'NOT_FOUND'
  | 'FAILED'
  | 'NOT_SENT'
  | 'OUTCOME_UNKNOWN'
  | 'PLANNED';

export interface IndicatorsReceipt extends Receipt<readonly SettledIndicator[]> {
  readonly plannedCalls: readonly PlannedCall[] | null;
  readonly takesForce: IndicatorForce | null;
}

export type IndicatorsWriteResult = WriteResult<readonly SettledIndicator[]>;

/** The indicator's own fields in a result. */
export function aboutIndicator(
  indicator: Partial<Pick<WireIndicator, 'id' | 'indicatorValue' | 'indicatorType' | 'action' | 'createdBy'>>,
): Omit<IndicatorItem, 'index'> {
  return {
    indicatorId: indicator.id ?? null,
    indicatorValue: indicator.indicatorValue ?? null,
    indicatorType: indicator.indicatorType ?? null,
    action: indicator.action ?? null,
    createdBy: indicator.createdBy ?? null,
  };
}

export function settled(
  item: IndicatorItem,
  outcome: ItemOutcomeWord,
  reason: string | null = null,
): SettledIndicator {
  return { ...item, outcome, reason };
}

export function inOrder(results: readonly SettledIndicator[]): readonly SettledIndicator[] {
  return [...results].sort((one, other) => one.index - other.index);
}

/**
 * The results of the items of all sent calls.
 *
 * @throws the first failure if all have failed and certainly nothing was done: then the whole write failed
 */
export function settleItems<Item>(
  outcomes: readonly ItemOutcome<Item, SettledIndicator>[],
  describe: (item: Item) => IndicatorItem,
): readonly SettledIndicator[] {
  const [first] = outcomes;
  if (first?.error !== undefined && outcomes.every(({ error }) => error !== undefined)) throw first.error;
  return outcomes.map((outcome) =>
    outcome.error === undefined ? outcome.result : { ...describe(outcome.item), ...failureOf(outcome.error) },
  );
}

function failureOf(error: Error): Pick<SettledIndicator, 'outcome' | 'reason'> {
  const wasNotSent =
    error instanceof NeverSentError ||
    error instanceof RateLimitedError ||
    error instanceof UpstreamTimeoutError;
  return {
    outcome: wasNotSent ? 'NOT_SENT' : 'FAILED',
    reason: error instanceof SubgraphError ? error.message : 'This API failed to send it.',
  };
}

const DONE: ReadonlySet<ItemOutcomeWord> = new Set(['ACCEPTED', 'ALREADY_IN_EFFECT']);

/**
 * Combines the results of all items, in the order of the input.
 *
 * @param whole the outcome if all are accepted: whether they are known to be new
 */
export function summarize(
  results: readonly SettledIndicator[],
  warnings: readonly WriteWarning[] = [],
  whole: 'CREATED' | 'DONE' = 'DONE',
): IndicatorsWriteResult {
  const sorted = inOrder(results);
  const count = (outcome: ItemOutcomeWord) => results.filter((one) => one.outcome === outcome).length;
  const done = results.filter(({ outcome }) => DONE.has(outcome)).length;
  const allWarnings = count('ACCEPTED') > 0 ? [NO_COMMENT, ...warnings] : warnings;
  if (count('OUTCOME_UNKNOWN') > 0) {
    const unknown = `For ${String(count('OUTCOME_UNKNOWN'))} of ${String(results.length)} indicators the response did not come, and they do not show the request. Check the indicators before you retry.`;
    return {
      ...unknownOutcome(unknown, sorted),
      warnings: allWarnings,
    };
  }
  if (done === results.length) {
    return writeResult(count('ACCEPTED') === 0 ? 'ALREADY_IN_EFFECT' : whole, sorted, allWarnings);
  }
  if (done > 0) return writeResult('PARTLY_DONE', sorted, allWarnings);
  const [first] = sorted;
  const why = `Nothing was done. The first of ${String(results.length)}: ${first?.reason ?? first?.outcome ?? 'none'}`;
  return { ...refusedResult('REFUSED', codeOf(first?.outcome), why, sorted), warnings: allWarnings };
}

/** The first refusal represents all. */
function codeOf(outcome: ItemOutcomeWord | undefined): RefusalCode {
  return KEPT_BY.find((code) => code === outcome) ?? 'NOTHING_DONE';
}

const KEPT_BY = ['EXISTS', 'NOT_FOUND'] as const;

/**
 * A receipt as its payload shows it.
 *
 * @param callFor the call with all items of a dry run
 */
export function toBulkReceipt(
  receipt: Receipt<readonly SettledIndicator[]>,
  callFor: (planned: readonly SettledIndicator[]) => UpstreamCall<unknown>,
): IndicatorsReceipt {
  const results = receipt.result ?? [];
  const planned = results.filter(({ outcome }) => outcome === 'PLANNED');
  const isDryRun = receipt.plannedCall !== null;
  return {
    ...receipt,
    plannedCalls: isDryRun ? splitInCalls(planned).map((items) => planCall(callFor(items))) : null,
    takesForce: forceOfTypes(
      results
        .filter(({ outcome }) => outcome === 'ACCEPTED' || outcome === 'PLANNED')
        .map(({ indicatorType }) => indicatorType),
    ),
  };
}

/** Ids for the audit trail, and the number of each outcome. */
export function traceOfResults(results: readonly SettledIndicator[]) {
  const accepted = results.filter(({ outcome }) => outcome === 'ACCEPTED');
  const counts = new Map<string, number>();
  for (const { outcome } of results) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return {
    resultIds: accepted.flatMap(({ indicatorId }) => (indicatorId === null ? [] : [indicatorId])),
    detail: [...counts].map(([outcome, count]) => `${outcome} ${String(count)}`).join(', '),
  };
}

export function splitInCalls<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / INDICATORS_A_CALL);
  return Array.from({ length: count }, (_, chunk) =>
    items.slice(chunk * INDICATORS_A_CALL, (chunk + 1) * INDICATORS_A_CALL),
  );
}
