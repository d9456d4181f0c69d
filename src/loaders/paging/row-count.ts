import type { WirePage } from '../../defender-api/endpoints/shared/wire-page.js';
import type { PagedList } from './paged-list.js';

/**
 * How many rows the list has in all, as far as one answer proves it: null where it doesn't. Of a full page whose count is
 * its own length nobody can say whether that is all or only what was sent: the service counts now this, now that.
 */
export function provenTotal(
  { sent, count }: WirePage<unknown>,
  { top, skip }: { readonly top: number; readonly skip: number },
): number | null {
  if (sent < top && (sent > 0 || skip === 0)) return skip + sent;
  return count !== undefined && count > sent && count >= skip + sent ? count : null;
}

/** A list whose answers are asked to count all rows, and what they proved. */
export interface CountedList<Row> {
  readonly fetchPage: PagedList<Row>['fetchPage'];
  /** Asks once more, for two rows, where the page was read by another filter than the list's. */
  readonly total: () => Promise<number | null>;
}

export function countRows<Row>({
  filter,
  fetchPage,
}: Pick<PagedList<Row>, 'filter' | 'fetchPage'>): CountedList<Row> {
  let total: number | null | undefined;
  const fetchCounted: PagedList<Row>['fetchPage'] = async (query) => {
    // A count under a narrower filter is another number.
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
