import { SubgraphError } from './subgraph-error.js';
import { RateLimitedError, UpstreamTimeoutError, type Rejection } from './upstream-errors.js';

// `extensions.limit` names the limit that a query reached: CALLS and CPU are shared by the tenant; SIZE is that of the
// result, RESOURCES and TIME those of one run.

/** The tenant's hunting quota is exhausted for now. */
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

/** The maximum size of a result, which differs between the two services. */
export interface LargestResult {
  readonly service: string;
  readonly megabytes: number;
}

/** The service aborted the query. */
export class HuntingLimitError extends SubgraphError {
  constructor(
    limit: 'SIZE' | 'RESOURCES',
    { upstreamCode, upstreamRequestId }: Rejection,
    { service, megabytes }: LargestResult,
  ) {
    const message =
      limit === 'SIZE'
        ? `The result is larger than the service returns: ${String(megabytes)} MB through ${service}. Project fewer columns, summarize, or take fewer rows.`
        : 'The service stopped the query, because it used too much CPU or memory. Filter by time first, then join or summarize less.';
    super('UPSTREAM_REJECTED', message, {
      limit,
      ...(limit === 'SIZE' && { maxMegabytes: megabytes }),
      ...(upstreamCode !== undefined && { upstreamCode }),
      ...(upstreamRequestId !== undefined && { upstreamRequestId }),
    });
  }
}

/** The query exceeded the time limit of the service. */
export class HuntingTimeoutError extends UpstreamTimeoutError {
  constructor(cause?: unknown) {
    super(
      "The query exceeded the service's limit of 200 s. Query a shorter period, or filter before you join.",
      cause,
      { limit: 'TIME' },
    );
  }
}

/** The service rejected the query. The message is the service's own, scrubbed. */
export class HuntingQueryError extends SubgraphError {
  readonly #rejection: Rejection;

  constructor(rejection: Rejection) {
    const { message, upstreamCode, upstreamRequestId } = rejection;
    super('BAD_USER_INPUT', message, {
      argumentName: 'query',
      ...(upstreamCode !== undefined && { upstreamCode }),
      ...(upstreamRequestId !== undefined && { upstreamRequestId }),
    });
    this.#rejection = rejection;
  }

  /** The same for the text that follows `offset` characters of the first line. */
  after(offset: number): HuntingQueryError {
    const message = this.message.replace(/on line \[1,(\d{1,6})\]/g, (place, position: string) =>
      Number(position) < offset ? place : `on line [1,${String(Number(position) - offset)}]`,
    );
    return new HuntingQueryError({ ...this.#rejection, message });
  }
}
