import type { CallContext } from '../defender-api/call-context.js';
import type { DefenderDataSource } from '../defender-api/data-source.js';
import { runGraphHuntingQuery, runHuntingQuery } from '../defender-api/endpoints/hunting.js';
import { BadUserInputError, badArgument } from '../errors/caller-errors.js';
import type { HuntingParameter } from './bind-parameters.js';
import { capRows, readTypedRows } from './typed-rows.js';
import { type HuntingService, RETIREMENT_WARNING } from './choose-backend.js';
import { parseDuration } from './kql-literal.js';
import type { HuntReport } from './hunt-report.js';

export interface HuntArguments {
  readonly query: string;
  readonly parameters?: readonly HuntingParameter[] | null | undefined;
  readonly timespan?: string | null | undefined;
  readonly first?: number | null | undefined;
}

const DEFAULT_ROWS = 1_000;
const MAX_ROWS = 10_000;

/** @throws BadUserInputError unless the limit is between 1 and 10,000 */
export function readRowLimit(first: number | null | undefined): number {
  const limit = first ?? DEFAULT_ROWS;
  if (limit >= 1 && limit <= MAX_ROWS) return limit;
  throw badArgument('first', `must be 1 to ${MAX_ROWS.toLocaleString('en-US')}, not ${String(limit)}.`);
}

/** The service documents no limit. Hand-written queries are far shorter. */
const MAX_QUERY_BYTES = 32_768;
/** Longer than any duration. */
const MAX_TIMESPAN_LENGTH = 100;

/**
 * Checks the length before the query is parsed.
 *
 * @throws BadUserInputError for an empty query, or one of more than 32,768 bytes
 */
export function checkQueryLength(query: string): void {
  const bytes = Buffer.byteLength(query);
  if (bytes > MAX_QUERY_BYTES) {
    const [most, given] = [MAX_QUERY_BYTES, bytes].map((count) => count.toLocaleString('en-US'));
    throw badArgument('query', `must have at most ${most} bytes (UTF-8), not ${given}.`);
  }
  if (query.trim() === '') throw badArgument('query', 'must not be empty.');
}

/** @throws BadUserInputError for text that isn't a duration */
export function checkTimespan(timespan: string | null | undefined): void {
  if (timespan == null) return;
  if (timespan.length <= MAX_TIMESPAN_LENGTH && parseDuration(timespan) !== null) return;
  throw badArgument('timespan', 'must be an ISO 8601 duration such as P7D.');
}

/**
 * Runs a checked and bound query on the service selected for this tenant.
 *
 * @throws BadUserInputError with the service's message for invalid KQL, or for a timespan if it has none
 * @throws HuntingLimitError, RATE_LIMITED, or UPSTREAM_TIMEOUT for a limit, which `extensions.limit` names
 */
export async function runHunt(
  query: string,
  { timespan, limit }: { readonly timespan: string | null | undefined; readonly limit: number },
  service: HuntingService,
  dataSource: DefenderDataSource,
  context: CallContext,
): Promise<HuntReport> {
  const call = callOf(capRows(query, limit + 1), timespan, service);
  const { columns, rows, statistics } = await dataSource.fetch(call, context);
  const shown = readTypedRows(columns, rows.slice(0, limit));
  return {
    columns,
    rows: shown,
    rowCount: shown.length,
    isTruncated: rows.length > limit,
    statistics,
    warnings: service === 'defender' ? [{ code: 'ENDPOINT_RETIRING', message: RETIREMENT_WARNING }] : [],
  };
}

function callOf(query: string, timespan: string | null | undefined, service: HuntingService) {
  if (service === 'graph') return runGraphHuntingQuery(query, timespan ?? undefined);
  if (timespan == null) return runHuntingQuery(query);
  throw new BadUserInputError("timespan is not supported by Defender's own hunting endpoint.", 'timespan');
}
