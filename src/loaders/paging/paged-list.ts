import type { LimitedType } from '../../authorization/caller-scope.js';
import type { WirePage } from '../../defender-api/endpoints/shared/wire-page.js';
import type { SortKey } from '../../defender-api/odata/encode-query.js';
import type { ODataFilter } from '../../defender-api/odata/filter.js';
import type { KnownList, StatisticsOfPages } from './list-memory.js';
import type { TimeOrder } from './time-order.js';

export interface RowQuery {
  readonly filter: ODataFilter;
  readonly top: number;
  readonly skip: number;
  readonly orderBy?: readonly SortKey[];
  /** Whether the service is asked to count all rows. */
  readonly count?: boolean;
}

/** A collection of Defender that is paged through, and the caller's question about it. */
export interface PagedList<Row> {
  /** Field coordinate, such as `Query.alerts`. */
  readonly field: string;
  /** Everything that decides which rows come in which order; cursors are bound to it. */
  readonly question: unknown;
  readonly filter: ODataFilter;
  /** Given for rows that the caller's device groups may limit: those outside are skipped, and the page is filled up. */
  readonly limitedAs?: LimitedType;
  /** The filter lets only rows through that the caller may see, so that Defender's count is theirs. */
  readonly asksForShownOnly?: boolean;
  readonly fetchPage: (query: RowQuery) => Promise<WirePage<Row>>;
  /** Whether the number of all rows is wanted. The service must take `$count`. */
  readonly includeTotalCount?: boolean;
}

export interface TimedList<Row> extends PagedList<Row>, TimeOrder<Row> {
  /** The name under which what is learned of it is kept, such as `alerts`. */
  readonly name: string;
  /** The property that the rows are ordered by. */
  readonly timeProperty: string;
  /** No page says that the service filters by this time: where it refuses to, the whole list is read. */
  readonly isTimeFilterTried?: boolean;
}

/** A list to be read newest first, with what is known of it. */
export interface TimedSource<Row> extends TimedList<Row> {
  readonly known: KnownList;
  readonly statistics: StatisticsOfPages;
}
