import { listIncidents, MAX_INCIDENTS, MAX_SKIPPED } from '../defender-api/endpoints/incidents.js';
import { asPage } from '../defender-api/endpoints/shared/wire-page.js';
import type { WireIncident } from '../defender-api/models/incidents.js';
import { and, compare, type ODataFilter } from '../defender-api/odata/filter.js';
import { dateTimeValue } from '../defender-api/odata/literal.js';
import { connectPositions, type Connection, type PageArguments } from './paging/connection.js';
import { readVisiblePage } from './paging/visible-page.js';
import {
  walkByTime,
  walkPosition,
  withPositions,
  type TimeWalk,
  type WalkPosition,
} from './paging/time-walk.js';
import type { LoaderContext } from './shared/loader-context.js';
import type { OrderInput } from './shared/row-orders.js';

type OrderDirection = OrderInput<string>['direction'];

/** A query for incidents. */
export interface IncidentQuery {
  readonly filter: ODataFilter;
  readonly direction: OrderDirection;
  /** Whether a caller limited to device groups may see the incident. */
  readonly isShown: (incident: WireIncident) => Promise<boolean>;
}

export interface ListedIncident {
  readonly id: string;
  readonly record: WireIncident;
}

/** Rows per call. After a cursor, the last row of the previous page is sent again. */
export const ROWS_A_CALL = MAX_INCIDENTS - 1;

/** A page of incidents, ordered by last update. */
export async function pageOfIncidents(
  { filter, direction, isShown }: IncidentQuery,
  page: PageArguments,
  { dataSource, context, limits, callerScope: { readableGroups } }: LoaderContext,
): Promise<Connection<ListedIncident>> {
  const scope = {
    field: 'Query.defenderIncidents',
    tenantId: context.tenantId,
    question: [filter, direction, readableGroups],
  };
  const sizes = { ...limits, defaultFirst: Math.min(limits.defaultFirst, ROWS_A_CALL) };
  const walk = walkOf(filter, direction, (query) => dataSource.fetch(asPage(listIncidents(query)), context));
  const readPage = (rows: number, behind: WalkPosition | undefined) => walkByTime(walk, rows, behind);
  return connectPositions(scope, page, sizes, {
    position: walkPosition,
    readPage: async (size, after) => {
      if (filter.kind === 'nothing') return { rows: [], hasNextPage: false };
      const { rows, hasNextPage } =
        readableGroups === undefined
          ? await readPage(size, after)
          : await readVisiblePage(readPage, (found) => keep(found, isShown), size, after);
      const shown = rows.map(({ row }) => row);
      // Positions of the whole list name hidden incidents.
      const positioned = readableGroups === undefined ? rows : withPositions(shown, after, walk);
      return {
        rows: positioned.map(({ row, position }) => ({ row: { id: row.id, record: row }, position })),
        hasNextPage,
      };
    },
  });
}

const TIME = 'lastUpdateDateTime';

function walkOf(
  filter: ODataFilter,
  order: OrderDirection,
  fetchPage: (query: Parameters<typeof listIncidents>[0]) => ReturnType<TimeWalk<WireIncident>['fetchPage']>,
): TimeWalk<WireIncident> {
  const [direction, operator] = order === 'ASC' ? (['asc', 'ge'] as const) : (['desc', 'le'] as const);
  return {
    timeOf: ({ lastUpdateDateTime }) => lastUpdateDateTime,
    idOf: ({ id }) => id,
    mostRows: MAX_INCIDENTS,
    mostSkipped: MAX_SKIPPED,
    fetchPage: ({ bound, top, skip }) =>
      fetchPage({
        filter: bound === undefined ? filter : and([filter, compare(TIME, operator, dateTimeValue(bound))]),
        orderBy: [{ property: TIME, direction }],
        top,
        skip,
      }),
  };
}

/** Filters all incidents of a page concurrently, so that they share calls. */
async function keep(
  rows: readonly WireIncident[],
  isShown: IncidentQuery['isShown'],
): Promise<readonly WireIncident[]> {
  const verdicts = await Promise.all(rows.map(isShown));
  return rows.filter((_row, index) => verdicts[index]);
}
