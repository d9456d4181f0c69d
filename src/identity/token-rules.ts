import { decodeJwt, errors, type JWTPayload } from 'jose';
import { GUID } from '../lib/guid.js';
import { UnauthenticatedError } from '../errors/caller-errors.js';

/** Required claims, besides `aud` and `iss`, which are compared. */
export const REQUIRED_CLAIMS: readonly string[] = ['exp', 'nbf', 'iat', 'oid', 'tid'];

export interface AcceptedIssuers {
  readonly v1: string;
  readonly v2: string;
}

/** Exact issuers of a tenant's tokens. Source: Learn, "Access tokens in the Microsoft identity platform". */
export function issuersOf(loginHost: string, tenantId: string): AcceptedIssuers {
  return {
    v1: `https://sts.windows.net/${tenantId}/`,
    v2: `https://${loginHost}/${tenantId}/v2.0`,
  };
}

/**
 * Extracts the tenant (in lower case) from an unverified token, to select the keys for verification.
 *
 * @throws UnauthenticatedError unless it is a GUID, because it becomes part of the key URL
 */
export function readUnverifiedTenant(token: string): string {
  const tid = decodeUnverified(token)['tid'];
  if (typeof tid === 'string' && GUID.test(tid)) return tid.toLowerCase();
  throw new UnauthenticatedError('The tenant id (tid) of the access token is not a GUID.');
}

function decodeUnverified(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    throw new UnauthenticatedError('The access token is not a JWT.');
  }
}

/** @throws UnauthenticatedError if the version and issuer contradict each other */
export function checkVersion(payload: JWTPayload, issuers: AcceptedIssuers): void {
  const expected = payload.iss === issuers.v2 ? '2.0' : '1.0';
  if (payload['ver'] !== expected) {
    throw new UnauthenticatedError('The version (ver) of the access token does not match its issuer (iss).');
  }
}

/** @throws UnauthenticatedError unless `oid` is an object id */
export function readObjectId(payload: JWTPayload): string {
  const oid = payload['oid'];
  if (typeof oid === 'string' && GUID.test(oid)) return oid.toLowerCase();
  throw new UnauthenticatedError('The object id (oid) of the access token is not a GUID.');
}

/**
 * Converts a verification error to the rule that the token violates. Omits the cause, because jose's errors contain the
 * claims.
 */
export function toUnauthenticated(error: unknown): UnauthenticatedError {
  if (error instanceof errors.JWTExpired)
    return new UnauthenticatedError('The access token has expired (exp).');
  if (error instanceof errors.JWTClaimValidationFailed) return new UnauthenticatedError(describeClaim(error));
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return new UnauthenticatedError('The access token must be signed with RS256.');
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return new UnauthenticatedError('The signature of the access token does not verify.');
  }
  return new UnauthenticatedError('The access token is malformed.');
}

function describeClaim({ claim, reason }: errors.JWTClaimValidationFailed): string {
  if (reason === 'missing') return `The access token lacks the claim ${claim}.`;
  switch (claim) {
    case 'aud':
      return 'The access token is for another API (aud).';
    case 'iss':
      return 'The issuer (iss) of the access token is not Entra for its tenant.';
    case 'nbf':
      return 'The access token is not valid yet (nbf).';
    default:
      return `The claim ${claim} of the access token is invalid.`;
  }
}
