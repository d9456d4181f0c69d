import type { JWTPayload } from 'jose';
import type { Caller } from './caller.js';

const MAX_NAME_LENGTH = 120;

/** Makes a caller of the claims of a token that has been verified. */
export function toCaller(payload: JWTPayload, identity: { tenantId: string; oid: string }): Caller {
  const scopes = readText(payload, 'scp')?.split(' ').filter(Boolean) ?? [];
  const clientId = (readText(payload, 'azp') ?? readText(payload, 'appid') ?? '').toLowerCase();
  const tokenId = readText(payload, 'uti');
  return {
    // Only delegated tokens have scopes; `idtyp` is an optional claim that says it outright.
    kind: payload['idtyp'] === 'app' || scopes.length === 0 ? 'app' : 'user',
    ...identity,
    name: readName(payload) ?? clientId,
    roles: new Set(readTexts(payload, 'roles')),
    scopes: new Set(scopes),
    authenticationContexts: new Set(readTexts(payload, 'acrs')),
    clientId,
    ...(tokenId !== undefined && { tokenId }),
  };
}

/** What the person is called. Users can change it at will, hence no control characters and a limit. */
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
