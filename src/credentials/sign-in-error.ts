import { SubgraphError } from '../errors/subgraph-error.js';

/** Why this service could not sign in, in words for the log. Holds neither a credential nor a token. */
export interface SignInFailure {
  /** What the operator can do about it. */
  readonly hint: string;
  /** True when asking again soon cannot help: Entra or our own settings refuse. */
  readonly permanent: boolean;
  /** The number of an `AADSTS` error. */
  readonly aadsts?: number;
  /** The OAuth `error`, or msal's own code. */
  readonly oauthError?: string;
  /** HTTP status of the login host's answer. */
  readonly status?: number;
  /** What the login host said, scrubbed and capped. */
  readonly detail?: string;
  /** How long the login host asked to be left alone. */
  readonly retryAfterMs?: number;
}

/**
 * We have no token for Microsoft. The message says so and no more, because callers can do nothing about it;
 * `failure` is for the log. There is no `cause`: what libraries attach to their errors is not ours to vouch for.
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
