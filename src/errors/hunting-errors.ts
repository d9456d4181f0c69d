import { SubgraphError } from './subgraph-error.js';
import { RateLimitedError, UpstreamTimeoutError, type Rejection } from './upstream-errors.js';

// A limit that a query met is told as `extensions.limit`: CALLS and CPU of the tenant, which others use up too; SIZE of the
// answer, RESOURCES and TIME of one run.

/** The tenant's hunting is used up for now. */
export class HuntingQuotaError extends RateLimitedError {
  constructor(rateClass: string, retryAfterSeconds: number, limit: 'CALLS' | 'CPU') {
    const what =
      limit === 'CPU'
        ? "The tenant's share of CPU for hunting is used up, by this query or others."
        : "The tenant's quota of hunting calls is used up.";
    const message = `${what} Try again in ${String(retryAfterSeconds)} s.`;
    super(rateClass, retryAfterSeconds, { message, extensions: { limit } });
  }
}

/** The most that one result may hold; the two services differ. */
export interface LargestResult {
  readonly service: string;
  readonly megabytes: number;
}

/** The service gave up on one query. */
export class HuntingLimitError extends SubgraphError {
  constructor(
    limit: 'SIZE' | 'RESOURCES',
    { upstreamCode, upstreamRequestId }: Rejection,
    { service, megabytes }: LargestResult,
  ) {
    const message =
      limit === 'SIZE'
        ? `The result is larger than the service gives: ${String(megabytes)} MB through ${service}. Project fewer columns, summarize, or take fewer rows.`
        : 'The service stopped the query, because it took too much CPU or memory. Filter by time first, then join or summarize less.';
    super('UPSTREAM_REJECTED', message, {
      limit,
      ...(limit === 'SIZE' && { maxMegabytes: megabytes }),
      ...(upstreamCode !== undefined && { upstreamCode }),
      ...(upstreamRequestId !== undefined && { upstreamRequestId }),
    });
  }
}

/** The query ran as long as the service lets one run, or longer. */
export class HuntingTimeoutError extends UpstreamTimeoutError {
  constructor(cause?: unknown) {
    super(
      'The query took longer than the 200 s that the service gives it. Look back less far, or filter before you join.',
      cause,
      { limit: 'TIME' },
    );
  }
}

/** The service does not take the query; the message is its own, scrubbed. */
export class HuntingQueryError extends SubgraphError {
  constructor({ message, upstreamCode, upstreamRequestId }: Rejection) {
    super('BAD_USER_INPUT', message, {
      argumentName: 'query',
      ...(upstreamCode !== undefined && { upstreamCode }),
      ...(upstreamRequestId !== undefined && { upstreamRequestId }),
    });
  }
}
