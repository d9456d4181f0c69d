import { decodeJwt } from 'jose';

/** Unverified claims of a token. Use them for diagnostics and choices, never for access decisions. */
export interface TokenClaims {
  readonly aud?: string;
  readonly tid?: string;
  /** Application id: `appid` of a v1 token, `azp` of a v2 token. */
  readonly appid?: string;
  /** Object id of the person or service principal. */
  readonly oid?: string;
  /** Application permissions; empty without consent. */
  readonly roles: readonly string[];
  /** Delegated permissions (`scp`). Only on-behalf-of tokens have them. */
  readonly scopes: readonly string[];
  /** Whether the optional claim `idtyp` is `app`. */
  readonly isApp: boolean;
  /** Epoch seconds. */
  readonly exp?: number;
}

/**
 * Decodes a token without verification. Returns undefined if it isn't a JWT: Microsoft may change the format at any
 * time.
 */
export function decodeTokenClaims(token: string): TokenClaims | undefined {
  const payload = decodePayload(token);
  if (payload === undefined) return undefined;
  const { aud, exp } = payload;
  const text = (name: string) => (typeof payload[name] === 'string' ? payload[name] : undefined);
  const tid = text('tid');
  const appid = text('appid') ?? text('azp');
  const oid = text('oid');
  const roles: unknown = payload['roles'];
  return {
    ...(typeof aud === 'string' && { aud }),
    ...(tid !== undefined && { tid }),
    ...(appid !== undefined && { appid }),
    ...(oid !== undefined && { oid }),
    roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
    scopes: text('scp')?.split(' ').filter(Boolean) ?? [],
    isApp: payload['idtyp'] === 'app',
    ...(typeof exp === 'number' && { exp }),
  };
}

function decodePayload(token: string): ReturnType<typeof decodeJwt> | undefined {
  try {
    return decodeJwt(token);
  } catch {
    return undefined;
  }
}
