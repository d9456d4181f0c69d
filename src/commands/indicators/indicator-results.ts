import type { WireIndicator } from '../../defender-api/models/indicators.js';
import { INDICATORS_A_CALL } from '../../defender-api/endpoints/indicators.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { isWritten, resultOfItems, traceOfItems, type ItemResult } from '../sequence/bulk/item-results.js';
import { planCall, type Receipt, type WriteResult } from '../sequence/receipt.js';
import { propagationOfTypes, type IndicatorPropagation } from './propagation.js';
import { NO_COMMENT } from './indicator-warnings.js';
import type { WriteWarning } from '../sequence/write-warning.js';
import { chunksOf } from '../../lib/chunks-of.js';

export interface IndicatorItem {
  /** Its index in the input's list, from 0. */
  readonly index: number;
  readonly indicatorId: string | null;
  readonly indicatorValue: string | null;
  readonly indicatorType: string | null;
  readonly action: string | null;
  readonly createdBy: string | null;
}

export type SettledIndicator = ItemResult<IndicatorItem>;
export type IndicatorsWriteResult = WriteResult<readonly SettledIndicator[]>;

export interface IndicatorsReceipt extends Receipt<readonly SettledIndicator[]> {
  readonly propagation: IndicatorPropagation | null;
}

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

/** In the order of the input. */
export function inOrder(results: readonly SettledIndicator[]): readonly SettledIndicator[] {
  return [...results].sort((one, other) => one.index - other.index);
}

/** Combines the results of all items, in the order of the input. */
export function summarize(
  results: readonly SettledIndicator[],
  warnings: readonly WriteWarning[] = [],
): IndicatorsWriteResult {
  return resultOfItems(inOrder(results), results.some(isWritten) ? [NO_COMMENT, ...warnings] : warnings);
}

/** A receipt as its payload shows it. @param callFor the call with all items of a dry run */
export function toBulkReceipt(
  receipt: Receipt<readonly SettledIndicator[]>,
  callFor: (planned: readonly SettledIndicator[]) => UpstreamCall<unknown>,
): IndicatorsReceipt {
  const results = receipt.result ?? [];
  const planned = results.filter(({ outcome }) => outcome === 'DRY_RUN');
  const isDryRun = receipt.plannedCalls !== null;
  return {
    ...receipt,
    plannedCalls: isDryRun ? splitInCalls(planned).map((items) => planCall(callFor(items))) : null,
    propagation: propagationOfTypes(
      [...results.filter(isWritten), ...planned].map(({ indicatorType }) => indicatorType),
    ),
  };
}

/** For the audit trail. */
export function traceOfResults(results: readonly SettledIndicator[]) {
  return traceOfItems(results, ({ indicatorId }) => indicatorId);
}

export function splitInCalls<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return chunksOf(items, INDICATORS_A_CALL);
}
