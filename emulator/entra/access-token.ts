import { randomBytes, type KeyObject } from 'node:crypto';
import { compactVerify, decodeJwt, decodeProtectedHeader, SignJWT, type JWTPayload } from 'jose';
import { guidOf, type AppRegistration } from './app-registrations.js';
import { openToken } from './opaque-token.js';
import type { Resource } from './resources.js';
import type { SigningKeys } from './signing-keys.js';

/** Seconds an access token lives. */
export const tokenLifetimeSeconds = 3599;

/** Seconds by which Entra dates a token back. */
export const backdatedSeconds = 300;

/** An app with a valid access token, and the person it acts for. */
export interface Principal {
  readonly tenantId: string;
  readonly appId: string;
  /** The name that goes into records: the person's, or else the app's. */
  readonly displayName: string;
  readonly audience: string;
  /** Application permissions; none for a person. */
  readonly roles: readonly string[];
  /** The object id of the person; null when the app acts for itself. */
  readonly personId: string | null;
  /** Delegated permissions. */
  readonly scopes: readonly string[];
}

/** Signs an application's access token (version 1.0). `now` is epoch milliseconds. */
export async function mintAccessToken(
  keys: SigningKeys,
  token: {
    readonly tenantId: string;
    readonly app: AppRegistration;
    readonly resource: Resource;
    readonly byCertificate: boolean;
    readonly now: number;
  },
): Promise<string> {
  const { tenantId, app, resource } = token;
  const seconds = Math.floor(token.now / 1000);
  const oid = guidOf('service principal', tenantId, app.clientId);
  const roles = rolesFor(app, resource);
  const claims: JWTPayload = {
    aud: resource.audience,
    iss: `https://sts.windows.net/${tenantId}/`,
    iat: seconds - backdatedSeconds,
    nbf: seconds - backdatedSeconds,
    exp: seconds + tokenLifetimeSeconds,
    app_displayname: app.displayName,
    appid: app.clientId,
    appidacr: token.byCertificate ? '2' : '1',
    idp: `https://sts.windows.net/${tenantId}/`,
    idtyp: 'app',
    oid,
    ...(roles.length > 0 && { roles }),
    sub: oid,
    tid: tenantId,
    uti: randomBytes(16).toString('base64url'),
    ver: '1.0',
  };
  return signClaims(keys, tenantId, claims);
}

/** Signs claims with the tenant's current key. */
export async function signClaims(keys: SigningKeys, tenantId: string, claims: JWTPayload): Promise<string> {
  const key = await keys.current(tenantId);
  return new SignJWT(claims)
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', x5t: key.kid, kid: key.kid })
    .sign(key.privateKey);
}

function rolesFor(app: AppRegistration, resource: Resource): readonly string[] {
  if (resource.api === 'defender') return app.roles;
  return resource.api === 'graph' ? app.graphRoles : [];
}

/**
 * Verifies an access token as an API does: signature by a key of the token's own tenant, issuer, times. The audience is the
 * caller's business. Returns null if the token isn't valid at `now` (epoch milliseconds).
 */
export async function verifyAccessToken(
  givenToken: string,
  keys: SigningKeys,
  context: { readonly knowsTenant: (tenantId: string) => boolean; readonly now: number },
): Promise<Principal | null> {
  try {
    const token = openToken(givenToken);
    const known = verified.get(token);
    const { tid } = claimsOf(token);
    const kid = known?.kid ?? decodeProtectedHeader(token).kid;
    if (typeof tid !== 'string' || kid === undefined || !context.knowsTenant(tid)) return null;
    const key = (await keys.byKid(tid, kid))?.publicKey;
    if (key === undefined) return null;
    const claims = known?.key === key ? known.claims : await readSigned(token, kid, key);
    const { iss, exp, nbf } = claims;
    const seconds = Math.floor(context.now / 1000);
    if (iss !== `https://sts.windows.net/${tid}/` || typeof exp !== 'number' || typeof nbf !== 'number')
      return null;
    return nbf <= seconds && seconds < exp ? readPrincipal(claims, tid) : null;
  } catch {
    return null;
  }
}

/** The claims of a token, unverified. @throws for other texts */
export function claimsOf(token: string): JWTPayload {
  return verified.get(token)?.claims ?? decodeJwt(token);
}

interface VerifiedToken {
  readonly kid: string;
  readonly key: KeyObject;
  readonly claims: JWTPayload;
}

/** A client sends one token with thousands of requests. */
const verified = new Map<string, VerifiedToken>();
const MAX_VERIFIED = 1_000;

/** @throws if the key hasn't signed the token */
async function readSigned(token: string, kid: string, key: KeyObject): Promise<JWTPayload> {
  const { payload } = await compactVerify(token, key, { algorithms: ['RS256'] });
  const claims = JSON.parse(new TextDecoder().decode(payload)) as JWTPayload;
  if (verified.size >= MAX_VERIFIED) verified.clear();
  verified.set(token, { kid, key, claims });
  return claims;
}

function readPrincipal(payload: JWTPayload, tenantId: string): Principal | null {
  const { aud, appid, oid, scp, roles } = payload;
  if (typeof aud !== 'string' || typeof appid !== 'string') return null;
  const forPerson = typeof scp === 'string' && typeof oid === 'string';
  const name: unknown = forPerson ? payload['upn'] : payload['app_displayname'];
  return {
    tenantId,
    appId: appid,
    displayName: typeof name === 'string' ? name : appid,
    audience: aud,
    roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
    personId: forPerson ? oid : null,
    scopes: forPerson ? scp.split(' ').filter((name) => name !== '') : [],
  };
}

/** The token of an `Authorization: Bearer` header; null when there is none. */
export function readBearerToken(header: string | undefined): string | null {
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]*|opaque-[\w-]+)$/i.exec(header ?? '')?.[1] ?? null;
}
