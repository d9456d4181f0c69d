import type { WirePage } from '../../defender-api/endpoints/shared/wire-page.js';
import type { PagedList } from './paged-list.js';

/**
 * Total number of rows, if the response proves it; otherwise null. A full page whose count equals its length proves nothing,
 * because the service sometimes counts all rows and sometimes only those sent.
 */
export function provenTotal(
  { sent, count }: WirePage<unknown>,
  { top, skip }: { readonly top: number; readonly skip: number },
): number | null {
  if (sent < top && (sent > 0 || skip === 0)) return skip + sent;
  return count !== undefined && count > sent && count >= skip + sent ? count : null;
}

/** A list whose responses are counted. */
export interface CountedList<Row> {
  readonly fetchPage: PagedList<Row>['fetchPage'];
  /** Makes one more call, for two rows, if the page was read with another filter. */
  readonly total: () => Promise<number | null>;
}

export function countRows<Row>({
  filter,
  fetchPage,
}: Pick<PagedList<Row>, 'filter' | 'fetchPage'>): CountedList<Row> {
  let total: number | null | undefined;
  const fetchCounted: PagedList<Row>['fetchPage'] = async (query) => {
    // The count would apply to a narrower filter.
    if (query.filter !== filter) return fetchPage(query);
    const page = await fetchPage({ ...query, count: true });
    total = provenTotal(page, query) ?? total ?? null;
    return page;
  };
  return {
    fetchPage: fetchCounted,
    total: async () => {
      if (total === undefined) await fetchCounted({ filter, top: 2, skip: 0 });
      return total ?? null;
    },
  };
}
