import { decodeJwt } from 'jose';

/** What a token says about itself. Nothing has checked it: good for advice and choices, never for access. */
export interface TokenClaims {
  readonly aud?: string;
  readonly tid?: string;
  /** The application: `appid` of a v1 token, `azp` of a v2 one. */
  readonly appid?: string;
  /** The person or service principal. */
  readonly oid?: string;
  /** Application permissions; empty when none was consented to. */
  readonly roles: readonly string[];
  /** Delegated permissions (`scp`): only tokens on behalf of a person have them. */
  readonly scopes: readonly string[];
  /** The optional claim `idtyp` says `app`. */
  readonly isApp: boolean;
  /** Epoch seconds. */
  readonly exp?: number;
}

/** Reads a token without verifying it; undefined for one that is not a JWT, as Microsoft may issue at any time. */
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
