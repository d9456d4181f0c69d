import type { IndicatorBody } from '../../defender-api/endpoints/indicators.js';
import type { WireImportResult } from '../../defender-api/models/indicators.js';
import { scrubMessage } from '../../defender-api/transport/scrub-message.js';
import { aboutIndicator, type SettledIndicator } from './indicator-results.js';
import { withoutAnswer } from './send-in-chunks.js';

/** An indicator of an import, and its place in the input. */
export interface ImportItem {
  readonly index: number;
  readonly wanted: IndicatorBody;
}

/** An indicator that was not made yet has neither id nor maker. */
function aboutWanted({ indicatorValue, indicatorType, action }: IndicatorBody) {
  return aboutIndicator({ indicatorValue, indicatorType, action });
}

export function describeItem({ index, wanted }: ImportItem): Omit<SettledIndicator, 'outcome' | 'reason'> {
  return { index, ...aboutWanted(wanted) };
}

/**
 * The service's results under the items that they are about. They are told apart by their value: no page promises an order.
 * What the answer doesn't mention got none.
 */
export function matchResults(
  items: readonly ImportItem[],
  rows: readonly WireImportResult[],
): readonly SettledIndicator[] {
  const rest = new Map<string, WireImportResult[]>();
  for (const row of rows) {
    const value = row.indicator?.toLowerCase() ?? '';
    rest.set(value, [...(rest.get(value) ?? []), row]);
  }
  return items.map((item) => {
    const row = rest.get(item.wanted.indicatorValue.toLowerCase())?.shift();
    return row === undefined ? withoutAnswer(describeItem(item)) : toResult(item, row);
  });
}

function toResult(item: ImportItem, { id, isFailed, failureReason }: WireImportResult): SettledIndicator {
  const described = { ...describeItem(item), indicatorId: id ?? null };
  if (isFailed !== true) return { ...described, outcome: 'ACCEPTED', reason: null };
  const reason = failureReason == null || failureReason === '' ? 'Defender gave no reason.' : failureReason;
  return { ...described, outcome: 'FAILED', reason: scrubMessage(reason) };
}
