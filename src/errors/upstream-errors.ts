import { enumName } from './enum-name.js';
import { SubgraphError, type ErrorExtensions } from './subgraph-error.js';

/** The upstream quota cannot afford the call before its deadline, or Defender answered 429. */
export class RateLimitedError extends SubgraphError {
  readonly retryAfterSeconds: number;

  /** @param told what is known beyond the usual message. */
  constructor(
    rateClass: string,
    retryAfterSeconds: number,
    told?: { readonly message: string; readonly extensions: ErrorExtensions },
  ) {
    super(
      'RATE_LIMITED',
      told?.message ??
        `The quota of Defender operation ${rateClass} is used up. Try again in ${String(retryAfterSeconds)} s.`,
      { retryAfterSeconds, rateClass: enumName(rateClass), ...told?.extensions },
    );
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Defender refuses our application: a permission is missing or not consented. */
export class UpstreamForbiddenError extends SubgraphError {
  readonly missingPermissions: readonly string[];

  constructor(message: string, missingPermissions: readonly string[], cause?: unknown) {
    super('UPSTREAM_FORBIDDEN', message, { missingPermissions }, cause);
    this.missingPermissions = missingPermissions;
  }
}

/** Defender or Entra cannot be reached, is failing, or answers something that is not its API. */
export class UpstreamUnavailableError extends SubgraphError {
  constructor(message: string, extensions: ErrorExtensions = {}, cause?: unknown) {
    super('UPSTREAM_UNAVAILABLE', message, extensions, cause);
  }
}

/** Nothing was sent, because the service hasn't answered such calls of late: it is asked again after this time. */
export class CircuitOpenError extends UpstreamUnavailableError {
  constructor(operationId: string, rateClass: string, retryAfterSeconds: number) {
    super(
      `Defender does not answer ${operationId} for now, so it was not asked. Try again in ${String(retryAfterSeconds)} s.`,
      { retryAfterSeconds, rateClass },
    );
  }
}

/** No answer before the deadline. For a write this does not mean that nothing happened. */
export class UpstreamTimeoutError extends SubgraphError {
  constructor(message: string, cause?: unknown, extensions: ErrorExtensions = {}) {
    super('UPSTREAM_TIMEOUT', message, extensions, cause);
  }
}

/** This process ends, and does not wait for Defender any longer. */
export class ServerStoppingError extends SubgraphError {
  constructor() {
    super(
      'SERVER_STOPPING',
      'This server is going down, and Defender has not answered yet. Ask again, at another replica or in a moment.',
    );
  }
}

/** What a 4xx answer of Defender said, capped and scrubbed before it gets here. */
export interface Rejection {
  readonly status: number;
  /** `error.code` of the body, e.g. `ActiveRequestAlreadyExists`; absent when the service sent none. */
  readonly upstreamCode?: string;
  /** The id to quote to Microsoft support (`error.target`). */
  readonly upstreamRequestId?: string;
  readonly message: string;
}

/** Defender understood who we are and refused what we asked. */
export class UpstreamRejectedError extends SubgraphError {
  readonly rejection: Rejection;

  constructor(rejection: Rejection) {
    const { upstreamCode, upstreamRequestId } = rejection;
    super('UPSTREAM_REJECTED', rejection.message, {
      ...(upstreamCode !== undefined && { upstreamCode }),
      ...(upstreamRequestId !== undefined && { upstreamRequestId }),
    });
    this.rejection = rejection;
  }
}

/** Whether the service understood the question, and doesn't take it so. */
export function isRefusal(error: unknown): boolean {
  return error instanceof UpstreamRejectedError && error.rejection.status === 400;
}

/** The tenant has no license for what was asked; a new token would not help. `plans`: it would need one of these. */
export class LicenseRequiredError extends SubgraphError {
  constructor(message: string, plans: readonly string[]) {
    super('LICENSE_REQUIRED', message, { plans });
  }
}

/** Whether Defender could not be asked, for now: it has not said anything about what was asked. */
export function isOutage(error: unknown): boolean {
  return (
    error instanceof UpstreamUnavailableError ||
    error instanceof UpstreamTimeoutError ||
    error instanceof RateLimitedError
  );
}
