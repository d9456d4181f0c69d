import type { Logger } from 'pino';
import type { Clock } from '../config/clock.js';
import type { Config } from '../config/config.js';
import type { AcquireToken } from './acquire-token.js';
import { createEntraClient } from './entra-client.js';
import { createLoginHost } from './login-host.js';
import { createManagedIdentityClient } from './managed-identity.js';
import { createMsalNetwork } from './msal-network.js';
import { SignInError } from './sign-in-error.js';
import { toSignInError } from './sign-in-failure.js';
import { TokenSlot } from './token-slot.js';

const DEFAULT_TIMEOUT_MS = 10_000;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface TokenRequest {
  readonly tenantId: string;
  /** Such as `https://api.securitycenter.microsoft.com/.default`. */
  readonly scope: string;
  /** A token that the service refused with 401: never given again. */
  readonly rejected?: string;
  /** When aborted, this caller leaves; the token request that others share goes on. */
  readonly signal?: AbortSignal;
}

/** Access tokens of our application for Microsoft's APIs. */
export interface TokenSource {
  /** @throws SignInError when there is no token, or the signal's reason when it is aborted first. */
  getToken(request: TokenRequest): Promise<string>;
}

/**
 * Signs in with the configured credential. Everything is lazy: nothing is read or sent before the first token is asked for.
 *
 * @param options.timeoutMs how long one request to the login host may take; 10 s by default
 */
export function createTokenSource(options: {
  config: Config;
  clock: Clock;
  logger: Logger;
  timeoutMs?: number;
}): TokenSource {
  const { config, clock, logger, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const acquire = createAcquireToken(config, clock, timeoutMs);
  const slots = new Map<string, TokenSlot>();

  function slotOf(tenantId: string, scope: string): TokenSlot {
    const key = `${tenantId} ${scope}`;
    let slot = slots.get(key);
    if (slot === undefined) {
      slot = new TokenSlot({
        acquire: () => acquire({ tenantId, scope }),
        clock,
        reportFailure: (error, holding) => logFailure(logger, { tenantId, scope }, error, holding),
      });
      slots.set(key, slot);
    }
    return slot;
  }

  return {
    getToken: async ({ tenantId, scope, rejected, signal }) => {
      const tenant = tenantId.toLowerCase();
      // The tenant becomes part of a URL.
      if (!GUID.test(tenant)) throw notATenant();
      return slotOf(tenant, scope).get(rejected, signal);
    },
  };
}

function createAcquireToken(config: Config, clock: Clock, timeoutMs: number): AcquireToken {
  const network = createMsalNetwork(createLoginHost({ clock, timeoutMs }));
  const { credential } = config.registration;
  return credential.kind === 'managed-identity'
    ? createManagedIdentityClient(config, network)
    : createEntraClient({ config, credential, network, clock });
}

function logFailure(
  logger: Logger,
  target: { readonly tenantId: string; readonly scope: string },
  error: unknown,
  holding: boolean,
): SignInError {
  const signInError = toSignInError(error);
  const line = { ...target, signIn: signInError.failure };
  if (holding) logger.warn(line, 'renewing a token failed; the older one still serves');
  else logger.error(line, 'signing in to Microsoft Entra failed');
  return signInError;
}

function notATenant(): SignInError {
  return new SignInError({
    hint: 'The tenant must be given by its directory (tenant) ID, a GUID.',
    permanent: true,
    oauthError: 'invalid_tenant',
  });
}
