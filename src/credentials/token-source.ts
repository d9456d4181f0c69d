import { GUID } from '../lib/guid.js';
import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.js';
import type { Config } from '../config/config.js';
import type { AcquireToken } from './acquire-token.js';
import { createEntraClient } from './entra-client.js';
import { createManagedIdentityClient } from './managed-identity.js';
import { createPlatformNetwork, createRegisteredApp } from './registered-app.js';
import { toSignInError } from './sign-in-failure.js';
import { TokenSlot, type SlotFailure } from './token-slot.js';
import { SignInError } from './sign-in-error.js';

/** How long one request to the login host may take, unless told otherwise. */
export const DEFAULT_TIMEOUT_MS = 10_000;

/** Which app registration signs in: the one that reads, or the one of `DEFENDER_ACTIONS_*`, which carries out actions. */
export type Registration = 'reading' | 'actions';

export interface TokenRequest {
  readonly tenantId: string;
  /** Such as `https://api.securitycenter.microsoft.com/.default`. */
  readonly scope: string;
  /** `reading` when left out. Where no second registration is configured, both are the first. */
  readonly registration?: Registration;
  /** A token that the service refused with 401: never given again. */
  readonly rejected?: string;
  /** When aborted, this caller leaves; the token request that others share goes on. */
  readonly signal?: AbortSignal;
}

/** Access tokens of our applications for Microsoft's APIs. */
export interface TokenSource {
  /** @throws SignInError when there is no token, or the signal's reason when it is aborted first. */
  getToken(request: TokenRequest): Promise<string>;
  /** How old the tokens are that are held, in milliseconds. */
  ages(): readonly { readonly registration: Registration; readonly ageMs: number }[];
}

/**
 * Signs in with the configured credentials. Everything is lazy: nothing is read or sent before the first token is asked
 * for. Tenants, audiences and registrations share nothing: neither tokens nor failures.
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
  const { registration: reading } = config;
  const dependencies = { config, clock, logger, timeoutMs };
  const acquireForReading = createAcquireToken(reading, dependencies);
  const acquirers: Readonly<Record<Registration, AcquireToken>> = {
    reading: acquireForReading,
    actions:
      reading.actions === undefined
        ? acquireForReading
        : createAcquireToken({ ...reading.actions, tenantId: reading.tenantId }, dependencies),
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
    getToken: async ({ tenantId, scope, registration = 'reading', rejected, signal }) =>
      slotOf({
        tenantId: readTenantId(tenantId),
        scope,
        registration: reading.actions === undefined ? 'reading' : registration,
      }).get(rejected, signal),
    ages: () =>
      [...slots.values()].flatMap(({ slot, registration }) => {
        const ageMs = slot.age();
        return ageMs === undefined ? [] : [{ registration, ageMs }];
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
  dependencies: { config: Config; clock: Clock; logger: Logger; timeoutMs: number },
): AcquireToken {
  const { tenantId, clientId, credential } = registration;
  return credential.kind === 'managed-identity'
    ? createManagedIdentityClient({ tenantId, clientId }, createPlatformNetwork(dependencies))
    : createEntraClient(createRegisteredApp({ ...dependencies, registration: { clientId, credential } }));
}

function logFailure(logger: Logger, target: Target, error: unknown, holding: boolean): SlotFailure {
  const signInError = toSignInError(error);
  const line = { ...target, signIn: signInError.failure };
  if (holding) logger.warn(line, 'renewing a token failed; the older one still serves');
  else logger.error(line, 'signing in to Microsoft Entra failed');
  return { ...signInError.failure, error: signInError };
}

/** A tenant id in lower case. @throws SignInError when it is no GUID: it becomes part of a URL. */
export function readTenantId(tenantId: string): string {
  const tenant = tenantId.toLowerCase();
  if (GUID.test(tenant)) return tenant;
  throw new SignInError({
    hint: 'The tenant must be given by its directory (tenant) ID, a GUID.',
    permanent: true,
    oauthError: 'invalid_tenant',
  });
}
