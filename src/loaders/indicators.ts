import {
  INDICATOR_FILTERS,
  listIndicators,
  ofIndicatorValue,
  plainValue,
} from '../defender-api/endpoints/indicators.js';
import { MAX_TOP } from '../defender-api/endpoints/shared/list-query.js';
import type { WireIndicator } from '../defender-api/models/indicators.js';
import { badArgument } from '../errors/caller-errors.js';
import { createIdLoader } from './shared/id-loader.js';
import { connectFiltered, type FilteredPage } from './shared/filtered-list.js';
import type { LoaderContext } from './shared/loader-context.js';
import type { ReadCosts } from './shared/read-cost.js';
import { isSameText } from '../lib/texts.js';

export function createIndicatorLoaders(reader: LoaderContext) {
  const { dataSource, batchers, context } = reader;
  const byId = createIdLoader('Indicator', batchers.indicatorById, context);
  return {
    /** For references and root fields: reads the whole list, which proves absence. Concurrent requests share one read. */
    indicatorById: async (id: string) => byId.one(id),
    /**
     * Indicators with exactly this value, of the given type if there is one.
     *
     * @throws BadUserInputError for an empty or too long value
     */
    indicatorsByValue: async (sent: string, type?: string | null) => {
      const value = checkValue(sent);
      const filter = ofIndicatorValue(value);
      const found = await dataSource.fetch(listIndicators({ filter, top: MAX_TOP }), context);
      // Check the rows, in case the service ignores the filter or treats it as a prefix.
      const wanted = found.filter(
        (one) => isOf(one, value) && (type == null || isSameText(one.indicatorType, type)),
      );
      byId.prime(wanted);
      return wanted;
    },
    indicatorPage: (page: FilteredPage) =>
      connectFiltered(
        { field: 'Query.indicators', filters: INDICATOR_FILTERS, list: listIndicators },
        page,
        reader,
        byId,
      ),
  };
}

/** No operation reads one indicator: the two pages of the list are searched. */
export const INDICATOR_COSTS: ReadCosts = { 'Indicator by key': { calls: () => 2 } };

const MAX_VALUE_LENGTH = 2_000;

function checkValue(sent: string): string {
  const value = sent.trim();
  if (value !== '' && value.length <= MAX_VALUE_LENGTH) return value;
  throw badArgument('value', `must have 1 to ${String(MAX_VALUE_LENGTH)} characters.`);
}

/** URL paths are case-sensitive. */
function isOf({ indicatorValue, indicatorType }: WireIndicator, value: string): boolean {
  return isSameText(indicatorType, 'Url')
    ? indicatorValue?.trim() === value
    : plainValue(indicatorValue) === plainValue(value);
}
