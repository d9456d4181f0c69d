import { SubgraphError } from '../errors/subgraph-error.js';

/** Details of a sign-in failure for the log. Contains no credentials and no tokens. */
export interface SignInFailure {
  /** Advice for the operator. */
  readonly hint: string;
  /** True if a retry can't help soon, because Entra or the configuration rejects the request. */
  readonly permanent: boolean;
  /** Number of the `AADSTS` error. */
  readonly aadsts?: number;
  /** OAuth `error`, or msal's own code. */
  readonly oauthError?: string;
  readonly status?: number;
  /** Message from the login host, scrubbed and truncated. */
  readonly detail?: string;
  /** Retry delay requested by the login host. */
  readonly retryAfterMs?: number;
}

/**
 * The service has no token for Microsoft. The message contains no details, because callers can't act on them; `failure`
 * is for the log. `cause` is unset, because errors of libraries may contain secrets.
 */
export class SignInError extends SubgraphError {
  readonly failure: SignInFailure;

  constructor(failure: SignInFailure) {
    const number = failure.aadsts === undefined ? '' : ` (AADSTS${String(failure.aadsts)})`;
    super('UPSTREAM_UNAVAILABLE', `This service could not sign in to Microsoft Entra${number}.`);
    this.failure = failure;
  }

  get aadsts(): number | undefined {
    return this.failure.aadsts;
  }

  get permanent(): boolean {
    return this.failure.permanent;
  }
}
