import { enumName } from '../lib/texts.js';
import type { ErrorCode } from './error-code.js';
import { SubgraphError, type ErrorExtensions } from './subgraph-error.js';

/** Added to the message, by rate class. A read may take several of these hunts, which are cached, or go on without the request. */
const RETRY_HINTS: Readonly<Record<string, string>> = {
  inventoryHunts: ' A retry continues after the rows that are cached by then.',
};

/** The upstream quota has no call left before the deadline, or Defender returned 429. */
export class RateLimitedError extends SubgraphError {
  readonly retryAfterSeconds: number;

  /** @param told replaces the default message, and adds extensions */
  constructor(
    rateClass: string,
    retryAfterSeconds: number,
    told?: { readonly message: string; readonly extensions: ErrorExtensions },
  ) {
    super(
      'RATE_LIMITED',
      told?.message ??
        `The quota of Defender operation ${rateClass} is used up. Try again in ${String(retryAfterSeconds)} s.${RETRY_HINTS[rateClass] ?? ''}`,
      { retryAfterSeconds, rateClass: enumName(rateClass), ...told?.extensions },
    );
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Defender rejects the application: a permission is missing or not consented. */
export class UpstreamForbiddenError extends SubgraphError {
  constructor(message: string, missingPermissions: readonly string[], cause?: unknown) {
    super('UPSTREAM_FORBIDDEN', message, { missingPermissions }, cause);
  }
}

/** Defender or Entra is unreachable, fails, or returns a response that is not of its API. */
export class UpstreamUnavailableError extends SubgraphError {
  constructor(message: string, extensions: ErrorExtensions = {}, cause?: unknown) {
    super('UPSTREAM_UNAVAILABLE', message, extensions, cause);
  }
}

/** The circuit is open: recent calls failed, so nothing was sent. The next attempt is allowed after this time. */
export class CircuitOpenError extends UpstreamUnavailableError {
  /** @param cause the failure that opened the circuit */
  constructor(operationId: string, rateClass: string, retryAfterSeconds: number, cause?: unknown) {
    super(
      `Defender does not answer ${operationId} for now, so no call was made. Try again in ${String(retryAfterSeconds)} s.`,
      { retryAfterSeconds, rateClass },
      cause,
    );
  }
}

/** No response before the deadline. A write may have succeeded nevertheless. */
export class UpstreamTimeoutError extends SubgraphError {
  constructor(message: string, cause?: unknown, extensions: ErrorExtensions = {}) {
    super('UPSTREAM_TIMEOUT', message, extensions, cause);
  }
}

/** This process is shutting down and no longer waits for Defender. */
export class ServerStoppingError extends SubgraphError {
  constructor() {
    super(
      'SERVER_STOPPING',
      'This server is shutting down before Defender answered. Try again, at another replica or in a moment.',
    );
  }
}

/** The content of a 4xx response of Defender, already truncated and scrubbed. */
export interface Rejection {
  readonly status: number;
  /** `error.code` of the body, such as `ActiveRequestAlreadyExists`; absent if the service sent none. */
  readonly upstreamCode?: string;
  /** The id to quote to Microsoft support (`error.target`). */
  readonly upstreamRequestId?: string;
  readonly message: string;
}

/** Defender authenticated the application and rejected the request. */
export class UpstreamRejectedError extends SubgraphError {
  readonly rejection: Rejection;

  constructor(rejection: Rejection, code: ErrorCode = 'UPSTREAM_REJECTED') {
    const { upstreamCode, upstreamRequestId } = rejection;
    super(code, rejection.message, {
      ...(upstreamCode !== undefined && { upstreamCode }),
      ...(upstreamRequestId !== undefined && { upstreamRequestId }),
    });
    this.rejection = rejection;
  }
}

/** The service says that it ended this operation, so nothing was done, and a retry doesn't help. */
export class RetiredError extends UpstreamRejectedError {
  constructor(operation: string, rejection: Rejection) {
    const message = `Microsoft has ended ${operation}, and no other permitted source replaces it. The call had no effect. The service says: ${rejection.message}`;
    super({ ...rejection, message }, 'SOURCE_RETIRED');
  }
}

/** Whether the service understood the request and rejected its content. */
export function isRefusal(error: unknown): boolean {
  return error instanceof UpstreamRejectedError && error.rejection.status === 400;
}

/** The tenant lacks the license; a new token would not help. `plans` lists the plans of which it needs one. */
export class LicenseRequiredError extends SubgraphError {
  constructor(message: string, plans: readonly string[]) {
    super('LICENSE_REQUIRED', message, { plans });
  }
}

/** Whether Defender is unavailable for now, so that the error says nothing about the requested object. */
export function isOutage(
  error: unknown,
): error is UpstreamUnavailableError | UpstreamTimeoutError | RateLimitedError {
  return (
    error instanceof UpstreamUnavailableError ||
    error instanceof UpstreamTimeoutError ||
    error instanceof RateLimitedError
  );
}
