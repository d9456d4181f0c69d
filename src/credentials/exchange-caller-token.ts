import type { AuthenticationResult } from '@azure/msal-node';
import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.js';
import type { Config } from '../config/config.js';
import { toIssuedToken, type IssuedToken } from './acquire-token.js';
import type { CallerToken } from './caller-token.js';
import { toOnBehalfOfFailure, type OnBehalfOfFailure } from './on-behalf-of-failure.js';
import { createRegisteredApp, type RegisteredApp } from './registered-app.js';
import { SignInError } from './sign-in-error.js';
import { decodeTokenClaims } from './token-claims.js';

export interface ExchangeRequest {
  readonly tenantId: string;
  readonly scope: string;
  readonly oid: string;
  readonly callerToken: CallerToken;
}

/** Carries the failure of an exchange to the code that logs it. */
class ExchangeError extends Error {
  readonly outcome: OnBehalfOfFailure;

  constructor(outcome: OnBehalfOfFailure) {
    super(outcome.error.message);
    this.name = 'ExchangeError';
    this.outcome = outcome;
  }
}

/** Exchanges a caller's token at Entra. Each exchange creates its own msal client. */
export function createExchange(options: {
  config: Config;
  clock: Clock;
  logger: Logger;
}): (request: ExchangeRequest) => Promise<IssuedToken> {
  const { clientId, credential } = options.config.registration;
  // Configuration validation rejects it together with DEFENDER_ACTIONS_AS=user.
  if (credential.kind === 'managed-identity') return () => Promise.reject(cannotActForPersons());
  const app = createRegisteredApp({ ...options, registration: { clientId, credential } });
  return (request) => exchangeOnce(app, request);
}

/** Converts the error of an exchange. */
export function explainExchange(error: unknown): OnBehalfOfFailure {
  return error instanceof ExchangeError ? error.outcome : toOnBehalfOfFailure(error, {});
}

async function exchangeOnce(app: RegisteredApp, request: ExchangeRequest): Promise<IssuedToken> {
  const { tenantId, scope, oid, callerToken } = request;
  let secret: string | undefined;
  try {
    const { credential } = await app.readCredential();
    secret = credential.clientSecret;
    const result = await app.buildClient(tenantId, credential).acquireTokenOnBehalfOf({
      oboAssertion: callerToken.reveal(),
      scopes: [scope],
      skipCache: true,
    });
    const issued = toIssuedToken(result);
    if (!isFor(oid, issued, result)) throw wrongPerson();
    return issued;
  } catch (error) {
    throw new ExchangeError(toOnBehalfOfFailure(error, { secret, words: app.words }));
  }
}

/**
 * Checks that Entra returned a token for the same person. A token for another person would grant that person's access.
 */
function isFor(oid: string, { token }: IssuedToken, result: AuthenticationResult | null): boolean {
  const named = [decodeTokenClaims(token)?.oid, result?.uniqueId].filter(Boolean);
  return named.every((id) => id?.toLowerCase() === oid);
}

function wrongPerson(): SignInError {
  return new SignInError({
    hint: 'Entra returned a token for another person, which was discarded: report this.',
    permanent: true,
    oauthError: 'wrong_person',
  });
}

function cannotActForPersons(): SignInError {
  return new SignInError({
    hint: 'A managed identity cannot act on behalf of a person: use DEFENDER_CREDENTIAL=managed-identity-federation.',
    permanent: true,
    oauthError: 'credential_unusable',
  });
}
