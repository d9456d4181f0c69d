import { randomBytes } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { backdatedSeconds, signClaims, tokenLifetimeSeconds } from './access-token.js';
import { guidOf, type AppRegistration } from './app-registrations.js';
import type { Resource } from './resources.js';
import type { SigningKeys } from './signing-keys.js';

/** A person who has signed in. */
export interface SignedInPerson {
  readonly oid: string;
  readonly name: string;
  /** The name they sign in with. */
  readonly upn: string;
}

interface DelegatedToken {
  readonly tenantId: string;
  readonly app: AppRegistration;
  readonly resource: Resource;
  readonly person: SignedInPerson;
  /** Delegated permissions. */
  readonly scopes: readonly string[];
  readonly byCertificate: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Signs an access token (version 1.0) with which the app acts for the person: `scp` and no `roles`. */
export async function mintDelegatedToken(keys: SigningKeys, token: DelegatedToken): Promise<string> {
  const { tenantId, app, resource, person, scopes } = token;
  return signClaims(keys, tenantId, {
    ...commonClaims(token),
    aud: resource.audience,
    iss: `https://sts.windows.net/${tenantId}/`,
    app_displayname: app.displayName,
    appid: app.clientId,
    appidacr: token.byCertificate ? '2' : '1',
    scp: scopes.join(' '),
    unique_name: person.upn,
    upn: person.upn,
    ver: '1.0',
  });
}

/** Signs the id token that goes with it, for the app itself. */
export async function mintIdToken(keys: SigningKeys, token: DelegatedToken): Promise<string> {
  const { tenantId, app, person } = token;
  return signClaims(keys, tenantId, {
    ...commonClaims(token),
    aud: app.clientId,
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    preferred_username: person.upn,
    ver: '2.0',
  });
}

function commonClaims({ tenantId, person, now }: DelegatedToken): JWTPayload {
  const seconds = Math.floor(now / 1000);
  return {
    iat: seconds - backdatedSeconds,
    nbf: seconds - backdatedSeconds,
    exp: seconds + tokenLifetimeSeconds,
    name: person.name,
    oid: person.oid,
    sub: guidOf('subject', person.oid),
    tid: tenantId,
    uti: randomBytes(16).toString('base64url'),
  };
}
