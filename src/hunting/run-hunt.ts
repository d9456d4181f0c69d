import type { CallContext } from '../defender-api/call-context.js';
import type { DefenderDataSource } from '../defender-api/data-source.js';
import { runGraphHuntingQuery, runHuntingQuery } from '../defender-api/endpoints/hunting.js';
import { BadUserInputError } from '../errors/caller-errors.js';
import type { HuntReport } from './hunt-report.js';

export interface HuntArguments {
  readonly query: string;
  readonly timespan?: string | null | undefined;
  readonly first?: number | null | undefined;
}

const DEFAULT_ROWS = 1_000;
const MAX_ROWS = 10_000;
/** ISO 8601 duration, such as P7D or PT12H. */
const DURATION = /^P(?=\d|T\d)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/;

/**
 * Runs a hunting query on the backend that serves this tenant.
 *
 * @throws BadUserInputError for arguments that can't be met; UPSTREAM_REJECTED with the service's text for bad KQL.
 */
export async function runHunt(
  { query, timespan, first }: HuntArguments,
  backend: 'defender' | 'graph',
  dataSource: DefenderDataSource,
  context: CallContext,
): Promise<HuntReport> {
  const limit = first ?? DEFAULT_ROWS;
  if (limit < 1 || limit > MAX_ROWS) {
    throw new BadUserInputError(
      `first must be 1 to ${MAX_ROWS.toLocaleString('en-US')}, not ${String(limit)}.`,
      'first',
    );
  }
  if (query.trim() === '') throw new BadUserInputError('query must not be empty.', 'query');
  const { columns, rows, statistics } = await dataSource.fetch(callOf(query, timespan, backend), context);
  const shown = rows.slice(0, limit);
  return { columns, rows: shown, rowCount: shown.length, truncated: rows.length > limit, statistics };
}

function callOf(query: string, timespan: string | null | undefined, backend: 'defender' | 'graph') {
  if (timespan == null) return backend === 'graph' ? runGraphHuntingQuery(query) : runHuntingQuery(query);
  if (!DURATION.test(timespan))
    throw new BadUserInputError('timespan must be an ISO 8601 duration such as P7D.', 'timespan');
  if (backend === 'defender') {
    throw new BadUserInputError(
      "timespan is not available here: Defender's own hunting endpoint has no such setting.",
      'timespan',
    );
  }
  return runGraphHuntingQuery(query, timespan);
}
