import { randomBytes } from 'node:crypto';
import { SignJWT, type JWTPayload } from 'jose';
import { DEFAULT_CLIENT_ID, guidOf } from './app-registrations.js';
import type { SigningKeys } from './signing-keys.js';

/** The app that callers' tokens are issued to, unless another is named. */
export const DEFAULT_CALLER_CLIENT_ID = 'c0a11e40-7d2e-4b6f-8f13-5a6b7c8d9e0f';

/** A person or an app that calls an API of ours. */
export interface CallerTokenRequest {
  /** The emulator's first tenant if omitted. */
  readonly tenantId?: string | undefined;
  /** `aud`. DEFAULT_CLIENT_ID in version 2, `api://` before it in version 1 if omitted. */
  readonly audience?: string | undefined;
  /** App roles; an empty list leaves the claim out. */
  readonly roles: readonly string[];
  readonly name?: string | undefined;
  readonly oid?: string | undefined;
  /** An app without a user: no `scp`, and `sub` is `oid`. */
  readonly appOnly?: boolean | undefined;
  /** Whether the API's registration asks for the optional claim `idtyp`, also in tokens of people (`include_user_token`). */
  readonly idtyp?: boolean | undefined;
  /** The calling app (`azp`, in version 1 `appid`). */
  readonly clientId?: string | undefined;
  readonly version?: 1 | 2 | undefined;
  /** Seconds from now to `exp`; negative for an expired token. 3599 if omitted. */
  readonly expiresInSeconds?: number | undefined;
  /** Delegated scope of a person's token. */
  readonly scp?: string | undefined;
  /** Laid over the other claims; undefined takes a claim away. */
  readonly extraClaims?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Signs an access token for callers with the tenant's current key, as Entra does after a sign-in. Verifiers use
 * unmoved time or the emulator's clock. The token is valid on both (issued at the earlier, expiring after the later).
 */
export async function mintCallerToken(
  keys: SigningKeys,
  request: CallerTokenRequest & { readonly tenantId: string },
  clock: { readonly now: number; readonly unmoved: number },
): Promise<string> {
  const { tenantId, appOnly = false, version = 2, clientId = DEFAULT_CALLER_CLIENT_ID } = request;
  const name = request.name ?? (appOnly ? 'automation' : 'analyst');
  const oid = request.oid ?? guidOf('caller', tenantId, name);
  const issued = Math.floor(Math.min(clock.now, clock.unmoved) / 1000);
  const expires = Math.floor(Math.max(clock.now, clock.unmoved) / 1000) + (request.expiresInSeconds ?? 3599);
  const claims: JWTPayload = {
    aud: request.audience ?? (version === 2 ? DEFAULT_CLIENT_ID : `api://${DEFAULT_CLIENT_ID}`),
    iss:
      version === 2
        ? `https://login.microsoftonline.com/${tenantId}/v2.0`
        : `https://sts.windows.net/${tenantId}/`,
    iat: Math.min(issued, expires - 1),
    nbf: Math.min(issued, expires - 1),
    exp: expires,
    ...(version === 2 ? { azp: clientId, azpacr: '1' } : { appid: clientId, appidacr: '1' }),
    ...(appOnly
      ? { sub: oid, ...(version === 1 && { app_displayname: name }) }
      : {
          scp: request.scp ?? 'access_as_user',
          sub: guidOf('subject', oid),
          name,
          ...userNames(upnOf(request, name), version),
        }),
    ...(request.idtyp === true && { idtyp: appOnly ? 'app' : 'user' }),
    oid,
    ...(request.roles.length > 0 && { roles: [...request.roles] }),
    tid: tenantId,
    uti: randomBytes(16).toString('base64url'),
    ver: version === 2 ? '2.0' : '1.0',
    ...request.extraClaims,
  };
  const key = await keys.current(tenantId);
  return new SignJWT(claims)
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: key.kid })
    .sign(key.privateKey);
}

/** Learn, "Access token claims reference": each version has claims of its own for the user name. */
function userNames(upn: string, version: 1 | 2): JWTPayload {
  return version === 2 ? { preferred_username: upn } : { unique_name: upn, upn };
}

/** User names are unique in a tenant: people without a name differ by their object id. */
function upnOf({ name, oid }: CallerTokenRequest, shown: string): string {
  const words = name ?? [shown, oid].filter((word) => word !== undefined).join('.');
  return `${words.toLowerCase().replace(/[^a-z0-9-]+/g, '.')}@corp.example`;
}
