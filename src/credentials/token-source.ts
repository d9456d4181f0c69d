import type { Logger } from 'pino';
import { GUID } from '../lib/guid.js';
import type { Clock } from '../lib/clock.js';
import type { Config } from '../config/config.js';
import { type AcquireToken, toIssuedToken } from './acquire-token.js';
import { createManagedIdentityClient } from './managed-identity.js';
import { createPlatformNetwork, createRegisteredApp, type RegisteredApp } from './registered-app.js';
import { toSignInError } from './sign-in-failure.js';
import { TokenSlot, type SlotFailure } from './token-slot.js';
import { SignInError } from './sign-in-error.js';
import type { ConfidentialClientApplication } from '@azure/msal-node';
import type { ClientCredential } from './versioned-credential.js';

/** The app registration to sign in with. `actions` is the one of `DEFENDER_ACTIONS_*`, which carries out actions. */
export type Registration = 'reading' | 'actions';

export interface TokenRequest {
  readonly tenantId: string;
  /** Such as `https://api.securitycenter.microsoft.com/.default`. */
  readonly scope: string;
  /** Default: `reading`. Without a second registration, both values use the first. */
  readonly registration?: Registration;
  /** A token that the service rejected with 401. It isn't returned again. */
  readonly rejected?: string;
  /** The current token lacks a permission. It is renewed if it is older than 5 minutes. */
  readonly lacksPermission?: boolean;
  /** Abandons only this caller's wait. A shared token request continues. */
  readonly signal?: AbortSignal;
}

/** Access tokens of this service's applications for Microsoft's APIs. */
export interface TokenSource {
  /** @throws SignInError if no token is available, or the signal's reason if it aborts first */
  getToken(request: TokenRequest): Promise<string>;
  /** For how many milliseconds renewals of each valid token have failed. */
  renewals(): readonly { readonly registration: Registration; readonly failingMs: number }[];
}

/**
 * Acquires tokens with the configured credentials. It reads and sends nothing before the first request for a token.
 * Tenants, audiences, and registrations share neither tokens nor failures.
 */
export function createTokenSource(options: { config: Config; clock: Clock; logger: Logger }): TokenSource {
  const { config, clock, logger } = options;
  const { registration: reading } = config;
  const acquireForReading = createAcquireToken(reading, options);
  const acquirers: Readonly<Record<Registration, AcquireToken>> = {
    reading: acquireForReading,
    actions:
      reading.actions === undefined
        ? acquireForReading
        : createAcquireToken({ ...reading.actions, tenantId: reading.tenantId }, options),
  };
  const slots = new Map<string, { readonly slot: TokenSlot; readonly registration: Registration }>();

  function slotOf(target: Target): TokenSlot {
    const { tenantId, scope, registration } = target;
    const key = `${registration} ${tenantId} ${scope}`;
    const known = slots.get(key);
    if (known !== undefined) return known.slot;
    const slot = new TokenSlot({
      acquire: () => acquirers[registration]({ tenantId, scope }),
      clock,
      reportFailure: (error, holding) => logFailure(logger, target, error, holding),
    });
    slots.set(key, { slot, registration });
    return slot;
  }

  return {
    getToken: async ({ tenantId, scope, registration = 'reading', rejected, signal, lacksPermission }) =>
      slotOf({
        tenantId: readTenantId(tenantId),
        scope,
        registration: reading.actions === undefined ? 'reading' : registration,
      }).get(rejected, signal, lacksPermission),
    renewals: () =>
      [...slots.values()].flatMap(({ slot, registration }) => {
        const failingMs = slot.failingMs();
        return failingMs === undefined ? [] : [{ registration, failingMs }];
      }),
  };
}

interface Target {
  readonly tenantId: string;
  readonly scope: string;
  readonly registration: Registration;
}

function createAcquireToken(
  registration: Pick<Config['registration'], 'tenantId' | 'clientId' | 'credential'>,
  dependencies: { config: Config; clock: Clock; logger: Logger },
): AcquireToken {
  const { tenantId, clientId, credential } = registration;
  return credential.kind === 'managed-identity'
    ? createManagedIdentityClient({ tenantId, clientId }, createPlatformNetwork(dependencies))
    : createEntraClient(createRegisteredApp({ ...dependencies, registration: { clientId, credential } }));
}

function logFailure(logger: Logger, target: Target, error: unknown, holding: boolean): SlotFailure {
  const signInError = toSignInError(error);
  const line = { ...target, signIn: signInError.failure };
  if (holding) logger.warn(line, 'renewing a token failed; the current one is still valid');
  else logger.error(line, 'signing in to Microsoft Entra failed');
  return { ...signInError.failure, error: signInError };
}

/**
 * Returns the tenant id in lower case.
 *
 * @throws SignInError if it isn't a GUID, because it becomes part of a URL
 */
export function readTenantId(tenantId: string): string {
  const tenant = tenantId.toLowerCase();
  if (GUID.test(tenant)) return tenant;
  throw new SignInError({
    hint: 'The tenant must be given by its directory (tenant) ID, a GUID.',
    permanent: true,
    oauthError: 'invalid_tenant',
  });
}

interface BuiltClient {
  readonly version: string;
  readonly client: ConfidentialClientApplication;
}

/**
 * Acquires client-credential tokens through msal-node. Each tenant and audience has its own client, because a shared
 * client slows down with each tenant in its cache. The code bypasses msal's cache, because that neither coalesces
 * requests nor refreshes early as TokenSlot does.
 */
export function createEntraClient(app: RegisteredApp): AcquireToken {
  const clients = new Map<string, BuiltClient>();

  return async ({ tenantId, scope }) => {
    let proof: ClientCredential | undefined;
    try {
      const { version, credential } = await app.readCredential();
      proof = credential;
      const key = `${tenantId} ${scope}`;
      let built = clients.get(key);
      if (built?.version !== version) {
        built = { version, client: app.buildClient(tenantId, credential) };
        clients.set(key, built);
      }
      return toIssuedToken(
        await built.client.acquireTokenByClientCredential({
          scopes: [scope],
          skipCache: true,
          // Without it, an msal environment variable could override the configured host.
          azureRegion: 'DisableMsalForceRegion',
        }),
      );
    } catch (error) {
      throw toSignInError(error, { secret: proof?.clientSecret, words: app.words });
    }
  };
}
