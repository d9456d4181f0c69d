import type { Role } from '../../config/roles.js';
import type { LimitedType } from '../../authorization/caller-scope.js';
import type { WirePage } from '../../defender-api/endpoints/shared/wire-page.js';
import type { SortKey } from '../../defender-api/odata/encode-query.js';
import type { ODataFilter } from '../../defender-api/odata/filter.js';
import type { Derivation } from '../../defender-api/upstream-call.js';
import type { KnownList, StatisticsOfPages } from './list-memory.js';
import type { TimeOrder } from './time-order.js';

export interface RowQuery {
  readonly filter: ODataFilter;
  readonly top: number;
  readonly skip: number;
  readonly orderBy?: readonly SortKey[];
  /** Whether the service should count all rows. */
  readonly count?: boolean;
}

export interface PagedList<Row> {
  /** Field coordinate, such as `Query.alerts`. */
  readonly field: string;
  /** Cursors are bound to it. */
  readonly filter: ODataFilter;
  /** The filter that cursors are bound to, if another one is sent. */
  readonly asked?: ODataFilter;
  /** Undefined if there is only one. Cursors are bound to it. */
  readonly order?: unknown;
  /** Set if device groups may limit the rows. Hidden rows are skipped and the page is filled up. */
  readonly limitedAs?: LimitedType;
  /** A role that must apply to the rows in addition. */
  readonly also?: Role;
  /** Whether the filter already excludes rows that the caller may not see, so that Defender's count is correct. */
  readonly asksForShownOnly?: boolean;
  readonly fetchPage: (query: RowQuery) => Promise<WirePage<Row>>;
  /** Whether totalCount is requested. The service must support `$count`. */
  readonly includeTotalCount?: boolean;
}

export interface TimedList<Row> extends PagedList<Row>, TimeOrder<Row> {
  /** Name under which the list's statistics are stored, such as `alerts`. */
  readonly name: string;
  /** Property that determines the order. */
  readonly timeProperty: string;
  /** All rows in pages, if they are cached or in flight. Makes no call. */
  readonly findAll?: () => Promise<readonly WirePage<Row>[] | undefined>;
  /** Calls `derive` for a page that isn't cached. */
  readonly fetchPage: (query: RowQuery, derive?: Derivation<WirePage<Row>>) => Promise<WirePage<Row>>;
  /** Whether filtering by this time is undocumented. If the service rejects it, the whole list is read. */
  readonly isTimeFilterTried?: boolean;
}

/** A list to read newest first, with its statistics. */
export interface TimedSource<Row> extends TimedList<Row> {
  readonly known: KnownList;
  readonly statistics: StatisticsOfPages;
}
