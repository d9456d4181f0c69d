import { INDICATOR_FILTERS, listIndicators } from '../defender-api/endpoints/indicators.js';
import { asPage } from '../defender-api/endpoints/shared/wire-page.js';
import type { WireIndicator } from '../defender-api/models/indicators.js';
import { compileFilter, type FilterInput } from './filters/compile-filter.js';
import { createKeyLoader, loadOne } from './key-loader.js';
import type { Connection, PageArguments } from './paging/connection.js';
import { connectInServiceOrder } from './paging/list-connection.js';
import type { Reader } from './reader.js';

export interface IndicatorLoaders {
  /** For references. All that are asked for at once share one scan of the list. */
  indicatorById(id: string): Promise<WireIndicator | null>;
  indicatorPage(
    page: PageArguments & { readonly filter?: FilterInput | null | undefined },
  ): Promise<Connection<WireIndicator>>;
}

/** Digits in all that was ever seen. Any other text needs no scan. */
const INDICATOR_ID = /^[\w-]{1,100}$/;

export function createIndicatorLoaders(reader: Reader): IndicatorLoaders {
  const { dataSource, batchers, context } = reader;
  const byId = createKeyLoader(batchers.indicatorById, context);
  return {
    indicatorById: async (id) => (INDICATOR_ID.test(id) ? loadOne(byId, id) : null),
    indicatorPage: async ({ filter, ...page }) => {
      const connection = await connectInServiceOrder<WireIndicator>(
        {
          field: 'Query.indicators',
          question: filter ?? null,
          filter: compileFilter(filter, INDICATOR_FILTERS),
          fetchPage: (query) => dataSource.fetch(asPage(listIndicators(query)), context),
        },
        page,
        reader,
      );
      byId.prime(connection.nodes);
      return connection;
    },
  };
}
