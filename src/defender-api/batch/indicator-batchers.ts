import type { CallContext } from '../call-context.js';
import { scanIndicators } from '../endpoints/indicators.js';
import { indicatorModel, type WireIndicator } from '../models/indicators.js';
import { KeyBatcher } from './key-batcher.js';
import type { KeyBatchersOptions } from './key-batchers-options.js';

export interface IndicatorBatchers {
  readonly indicatorById: KeyBatcher<WireIndicator>;
}

/** Far more keys than a tenant has indicators: a scan answers for as many as there are. */
const ALL = 20_000;

/**
 * The service neither gives an indicator by its id nor filters by it. A tenant has at most 15,000 active ones, so that
 * two pages hold them all: one scan serves everybody who waits, and its pages are cached as those of any list.
 */
export function createIndicatorBatchers({ dataSource, ...common }: KeyBatchersOptions): IndicatorBatchers {
  const scan = (context: CallContext) => scanIndicators((call) => dataSource.fetch(call, context));
  return {
    indicatorById: new KeyBatcher<WireIndicator>({
      ...common,
      largestBatch: ALL,
      name: 'indicators by id',
      model: indicatorModel,
      cacheClass: 'indicators',
      keyOf: ({ id }) => id,
      fetchMany: (takeKeys, _example, context) => {
        takeKeys();
        return scan(context);
      },
      fetchOne: (_id, context) => scan(context),
    }),
  };
}
