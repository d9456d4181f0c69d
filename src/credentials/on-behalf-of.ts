import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.js';
import type { Config } from '../config/config.js';
import { ForbiddenError, UnauthenticatedError } from '../errors/caller-errors.js';
import type { IssuedToken } from './acquire-token.js';
import type { CallerToken } from './caller-token.js';
import { createExchange, explainExchange } from './exchange-caller-token.js';
import type { OnBehalfOfFailure } from './on-behalf-of-failure.js';
import { SignInError } from './sign-in-error.js';
import { readTenantId } from './token-source.js';
import { TokenSlot, type SlotFailure } from './token-slot.js';

/** An entry takes a few kilobytes: the caller's token and the exchanged token. */
const MAX_TOKENS = 5_000;
/** The call and its retries must finish before either token expires. */
const MARGIN_MS = 60_000;

export interface OnBehalfOfRequest {
  /** The target tenant. Must be the caller's own tenant. */
  readonly tenantId: string;
  /** Such as `https://api.securitycenter.microsoft.com/.default`. */
  readonly scope: string;
  /** Object id of the caller, from the verified token. */
  readonly oid: string;
  readonly callerToken: CallerToken;
  /** A token that the service rejected with 401. It isn't returned again. */
  readonly rejected?: string;
  /** Abandons only this caller's wait. A shared exchange continues for the person's other requests. */
  readonly signal?: AbortSignal;
}

/** Access tokens that act on behalf of the caller, so Defender enforces and records that person. */
export interface OnBehalfOfTokens {
  /**
   * @throws ForbiddenError before any request, for an application or a person of another tenant
   * @throws StepUpRequiredError if conditional access requires more; the claims are for the caller's client
   * @throws UpstreamForbiddenError if the delegated permissions lack consent
   * @throws UnauthenticatedError if Entra no longer accepts the caller's token
   * @throws SignInError if this service's credential or Entra fails
   */
  getToken(request: OnBehalfOfRequest): Promise<string>;
}

interface Entry {
  readonly slot: TokenSlot;
  /** Epoch milliseconds at which the caller's token becomes unusable. */
  readonly endTime: number;
}

/**
 * Exchanges callers' tokens for tokens on their behalf (Learn: "Microsoft identity platform and OAuth 2.0 On-Behalf-Of
 * flow"). Each exchange has its own msal client: a shared client would never evict tokens, and one person's failure
 * would block the others. The cache is keyed by the caller's token, and an entry expires with that token.
 */
export function createOnBehalfOfTokens(options: {
  config: Config;
  clock: Clock;
  logger: Logger;
}): OnBehalfOfTokens {
  const { clock, logger } = options;
  const exchange = createExchange(options);
  // With `max`, the library would allocate all entries at once, for each registration.
  const entries = new LRUCache<string, Entry>({ maxSize: MAX_TOKENS, sizeCalculation: () => 1 });

  function slotOf(request: OnBehalfOfRequest, endTime: number): TokenSlot {
    const { tenantId, oid, scope, callerToken } = request;
    const key = [tenantId, oid, scope, callerToken.fingerprint()].join(' ');
    const known = entries.get(key);
    if (known !== undefined) return known.slot;
    dropEnded(entries, clock.now());
    const slot = new TokenSlot({
      acquire: async () => capLifetime(await exchange(request), endTime - clock.now()),
      clock,
      reportFailure: (error) => logFailure(logger, request, explainExchange(error)),
      marginMs: MARGIN_MS,
      renewsEarly: false,
    });
    entries.set(key, { slot, endTime });
    return slot;
  }

  return {
    getToken: async (request) => {
      const tenantId = readTenantId(request.tenantId);
      const known = { ...request, tenantId, oid: request.oid.toLowerCase() };
      const endTime = checkCaller(known, clock.now());
      return slotOf(known, endTime).get(request.rejected, request.signal);
    },
  };
}

/** Rejects callers that an exchange can't serve, before any request. Returns when the caller's token expires. */
function checkCaller({ tenantId, oid, callerToken }: OnBehalfOfRequest, now: number): number {
  const claims = callerToken.claims();
  if (claims?.oid?.toLowerCase() !== oid || claims.exp === undefined) {
    throw new Error("The caller's token does not belong to the person to act for");
  }
  if (claims.scopes.length === 0 || claims.isApp) {
    throw new ForbiddenError(
      'Actions run on behalf of the calling person, so applications cannot request them: sign in as a person.',
      [],
    );
  }
  if (claims.tid?.toLowerCase() !== tenantId) {
    throw new ForbiddenError(
      "Actions run on behalf of the calling person, which is only possible in that person's tenant.",
      [],
    );
  }
  const endTime = claims.exp * 1_000;
  if (endTime <= now) throw new UnauthenticatedError('The access token has expired (exp).');
  return endTime;
}

function dropEnded(entries: LRUCache<string, Entry>, now: number): void {
  for (const [key, { endTime }] of entries.entries()) {
    if (endTime <= now) entries.delete(key);
  }
}

function capLifetime({ token, lifetimeMs }: IssuedToken, atMostMs: number): IssuedToken {
  return { token, lifetimeMs: Math.min(lifetimeMs, atMostMs) };
}

function logFailure(
  logger: Logger,
  { tenantId, oid, scope }: OnBehalfOfRequest,
  { error, failure }: OnBehalfOfFailure,
): SlotFailure {
  const line = { tenantId, oid, scope, signIn: failure };
  if (error instanceof SignInError) logger.error(line, 'signing in on behalf of a caller failed');
  else logger.warn(line, 'Microsoft Entra refused to act on behalf of a caller');
  return { ...failure, error };
}
