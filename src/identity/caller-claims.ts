import type { JWTPayload } from 'jose';
import type { Caller } from './caller.js';
import { readHomeTenant, readIdentifiers } from './home-account.js';
import { PersonIdentifiers } from './person-identifiers.js';
import { readTokenHolder } from './token-holder.js';

const MAX_NAME_LENGTH = 120;

/**
 * Creates a caller from the claims of a verified token.
 *
 * @throws UnauthenticatedError unless it is an access token
 */
export function toCaller(payload: JWTPayload, identity: { tenantId: string; oid: string }): Caller {
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
