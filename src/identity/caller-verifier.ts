import { hash } from 'node:crypto';
import { jwtVerify, type CryptoKey, type JWTPayload } from 'jose';
import type { Logger } from 'pino';
import { LRUCache } from 'lru-cache';
import { getOrInsert } from '../lib/get-or-insert.js';
import type { Clock } from '../lib/clock.js';
import type { Config } from '../config/config.js';
import { createLoginHost } from '../credentials/login-host.js';
import { SigningKeysUnavailableError, UnauthenticatedError } from '../errors/caller-errors.js';
import { readBearerToken } from '../credentials/caller-token.js';
import type { Caller } from './caller.js';
import { SigningKeys } from './signing-keys.js';
import { readClientId, readTokenHolder } from './token-holder.js';
import {
  checkVersion,
  issuersOf,
  readObjectId,
  readUnverifiedTenant,
  REQUIRED_CLAIMS,
  toUnauthenticated,
  type AcceptedIssuers,
} from './token-rules.js';
import { readHomeTenant, readIdentifiers } from './home-account.js';
import { PersonIdentifiers } from './person-identifiers.js';

const CLOCK_TOLERANCE_SECONDS = 60;
const KEY_FETCH_TIMEOUT_MS = 5_000;

/** Authenticates callers. Verify once per request, and use the result only for that request. */
export interface CallerVerifier {
  /**
   * Returns undefined for a request without an `Authorization` header.
   *
   * @param tenants accepted tenants of callers; default: those of the configuration
   * @throws UnauthenticatedError unless the token is a valid access token for this API; the message names the rule
   * @throws SigningKeysUnavailableError if Entra's keys are unavailable, whether or not the token is valid
   */
  verify(authorizationHeader: string | undefined, tenants?: ReadonlySet<string>): Promise<Caller | undefined>;
}

interface AcceptedTenant {
  readonly tenantId: string;
  readonly issuers: AcceptedIssuers;
  readonly keys: SigningKeys;
}

/** Verifies Entra access tokens of the configured tenants and audiences. Fetches keys on demand. */
export function createCallerVerifier(options: {
  config: Config;
  clock: Clock;
  logger: Logger;
}): CallerVerifier {
  const { config, clock } = options;
  const configured = new Set(config.callers.tenants.map((id) => id.toLowerCase()));
  const describe = describeTenants(options);
  const audience = [...config.callers.audiences];
  const clients = config.callers.clients && new Set(config.callers.clients);

  const verified = new VerifiedTokens(clock);

  async function checkSignature(token: string, { issuers, keys }: AcceptedTenant) {
    try {
      return await jwtVerify(token, ({ kid }) => findKey(keys, kid), {
        algorithms: ['RS256'],
        audience,
        issuer: [issuers.v1, issuers.v2],
        requiredClaims: [...REQUIRED_CLAIMS],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(clock.now()),
      });
    } catch (error) {
      const ours = error instanceof UnauthenticatedError || error instanceof SigningKeysUnavailableError;
      throw ours ? error : toUnauthenticated(error);
    }
  }

  async function verifyToken(token: string, tenant: AcceptedTenant): Promise<VerifiedToken> {
    const { payload, protectedHeader, key } = await checkSignature(token, tenant);
    checkVersion(payload, tenant.issuers);
    checkClient(readClientId(payload), clients);
    const caller = toCaller(payload, { tenantId: tenant.tenantId, oid: readObjectId(payload) });
    return { caller, kid: protectedHeader.kid, key, expirationTime: (payload.exp ?? 0) * 1_000 };
  }

  return {
    verify: async (authorizationHeader, tenants = configured) => {
      if (authorizationHeader === undefined) return undefined;
      const token = readBearerToken(authorizationHeader);
      const known = verified.find(token);
      // Check this first, so that no request for the keys of a foreign tenant is sent.
      const tenantId = known?.caller.tenantId ?? readUnverifiedTenant(token);
      if (!tenants.has(tenantId))
        throw new UnauthenticatedError('The tenant (tid) of the access token is not accepted.');
      const tenant = describe(tenantId);
      if (known !== undefined && (await findKey(tenant.keys, known.kid)) === known.key) return known.caller;
      const fresh = await verifyToken(token, tenant);
      verified.remember(token, fresh);
      return fresh.caller;
    },
  };
}

/** Issuers and signing keys by tenant. Keys are cached across requests. */
function describeTenants(options: {
  config: Config;
  clock: Clock;
  logger: Logger;
}): (tenantId: string) => AcceptedTenant {
  const { config, clock, logger } = options;
  const { loginHost, entraEmulatorUrl } = config.upstream;
  const host = createLoginHost({ clock, timeoutMs: KEY_FETCH_TIMEOUT_MS, proxy: config.proxy });
  const described = new Map<string, AcceptedTenant>();
  return (tenantId) =>
    getOrInsert(described, tenantId, () => {
      const url = `${entraEmulatorUrl ?? `https://${loginHost}`}/${tenantId}/discovery/v2.0/keys`;
      const keys = new SigningKeys({ url, tenantId, host, clock, logger });
      return { tenantId, issuers: issuersOf(loginHost, tenantId), keys };
    });
}

function checkClient(clientId: string, accepted: ReadonlySet<string> | undefined): void {
  if (accepted === undefined || accepted.has(clientId)) return;
  const client = clientId === '' ? '' : ` ${clientId}`;
  throw new UnauthenticatedError(
    `The client application${client} of the access token (azp or appid) is not allowed for this API.`,
  );
}

async function findKey(keys: SigningKeys, kid: string | undefined): Promise<CryptoKey> {
  // Other key references in the header (jku, jwk, x5c) are untrusted and ignored.
  if (kid === undefined) throw new UnauthenticatedError('The access token names no signing key (kid).');
  const key = await keys.find(kid);
  if (key === undefined) {
    throw new UnauthenticatedError('The access token is signed with a key that its tenant does not publish.');
  }
  return key;
}

/** The result of a verification, and the signing key. */
interface VerifiedToken {
  readonly caller: Caller;
  readonly kid: string | undefined;
  readonly key: CryptoKey | Uint8Array;
  /** Epoch milliseconds. */
  readonly expirationTime: number;
}

const REMEMBERED_MS = 300_000;
const MAX_TOKENS = 1_000;

/**
 * Cache of verified tokens by hash. Browsers send the same token with each request, and verifying its signature is
 * expensive. Entries expire after 5 minutes or with the token. Callers must also check that the key is still published.
 * Doesn't store tokens.
 */
class VerifiedTokens {
  readonly #clock: Clock;
  readonly #tokens = new LRUCache<string, VerifiedToken & { readonly at: number }>({ max: MAX_TOKENS });

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  find(token: string): VerifiedToken | undefined {
    const known = this.#tokens.get(hashOf(token));
    if (known === undefined) return undefined;
    const age = this.#clock.now() - known.at;
    // A negative age means that the clock was set back.
    return age >= 0 && age < REMEMBERED_MS && this.#clock.now() < known.expirationTime ? known : undefined;
  }

  remember(token: string, verified: VerifiedToken): void {
    this.#tokens.set(hashOf(token), { ...verified, at: this.#clock.now() });
  }
}

function hashOf(token: string): string {
  return hash('sha256', token, 'base64url');
}

const MAX_NAME_LENGTH = 120;

/**
 * Creates a caller from the claims of a verified token.
 *
 * @throws UnauthenticatedError unless it is an access token
 */
function toCaller(payload: JWTPayload, identity: { tenantId: string; oid: string }): Caller {
  const holder = readTokenHolder(payload, identity.oid);
  const isPerson = holder.kind === 'user';
  const tokenId = readText(payload, 'uti');
  return {
    ...holder,
    ...identity,
    homeTenantId: isPerson ? readHomeTenant(payload, identity.tenantId) : undefined,
    identifiers: isPerson ? readIdentifiers(payload, identity.oid) : new PersonIdentifiers([]),
    name: readName(payload) ?? holder.clientId,
    roles: new Set(readTexts(payload, 'roles')),
    expirationTime: (payload.exp ?? 0) * 1_000,
    authenticationContexts: new Set(readTexts(payload, 'acrs')),
    ...(tokenId !== undefined && { tokenId }),
  };
}

/**
 * The person's display name. Users can change it at will, so its length is limited and control characters are removed.
 */
function readName(payload: JWTPayload): string | undefined {
  for (const claim of ['name', 'preferred_username']) {
    const name = readText(payload, claim)
      ?.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
      .trim()
      .slice(0, MAX_NAME_LENGTH);
    if (name) return name;
  }
  return undefined;
}

function readText(payload: JWTPayload, claim: string): string | undefined {
  const value = payload[claim];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readTexts(payload: JWTPayload, claim: string): readonly string[] {
  const value: unknown = payload[claim];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
