import { createHmac, type KeyObject } from 'node:crypto';
import { exportJWK, SignJWT, type JWK, type JWTHeaderParameters, type JWTPayload } from 'jose';
import { nextRsaKeys } from './rsa-keys.js';

/** A signing key of Entra: private here, with the public half published under `kid`. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicPem: string;
  readonly jwk: JWK;
}

export async function createSigningKey(kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = nextRsaKeys();
  return {
    kid,
    privateKey,
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig' },
  };
}

export const CALLER = {
  tenantId: '72f988bf-0000-4000-8000-000000000001',
  oid: '11111111-2222-4333-8444-555555555555',
  clientId: '66666666-7777-4888-9999-000000000000',
} as const;

/** Claims of a person's version 2 token, valid for an hour from `nowMs`. */
export function callerClaims(nowMs: number, audience: string, overrides: JWTPayload = {}): JWTPayload {
  const now = Math.floor(nowMs / 1000);
  return {
    aud: audience,
    iss: `https://login.microsoftonline.com/${CALLER.tenantId}/v2.0`,
    iat: now,
    nbf: now,
    exp: now + 3600,
    azp: CALLER.clientId,
    name: 'Ada Analyst',
    oid: CALLER.oid,
    preferred_username: 'ada@corp.example',
    roles: ['Defender.ViewData'],
    scp: 'access_as_user',
    tid: CALLER.tenantId,
    uti: 'token-identifier',
    ver: '2.0',
    ...overrides,
  };
}

/** Signs a token, with RS256 by default. */
export async function signToken(
  key: SigningKey,
  claims: JWTPayload,
  header: Partial<JWTHeaderParameters> = {},
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: key.kid, ...header })
    .sign(key.privateKey);
}

/** Assembles a token by hand, for algorithms that libraries refuse. */
export function forgeToken(header: object, claims: JWTPayload, sign: (input: string) => string): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const input = `${encode(header)}.${encode(claims)}`;
  return `${input}.${sign(input)}`;
}

/** HMAC-SHA-256 with the text of a public key: the classic confusion of RS256 and HS256. */
export function signWithHmac(secret: string): (input: string) => string {
  return (input) => createHmac('sha256', secret).update(input).digest('base64url');
}

/** The same token with changed claims and the original signature. */
export function replaceClaims(token: string, change: (claims: JWTPayload) => JWTPayload): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as JWTPayload;
  return [header, Buffer.from(JSON.stringify(change(claims))).toString('base64url'), signature].join('.');
}
