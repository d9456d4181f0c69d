import type { JWTPayload } from 'jose';
import { GUID } from '../lib/guid.js';
import { UnauthenticatedError } from '../errors/caller-errors.js';
import type { Caller } from './caller.js';

/** The kind of caller and the client application of a token. */
export type TokenHolder = Pick<Caller, 'kind' | 'clientId'>;

/** Claims that only Entra sets (its restricted claim set), and only for people. */
const PERSONS_CLAIMS = [
  'preferred_username',
  'upn',
  'unique_name',
  'email',
  'verified_primary_email',
  'acct',
  'amr',
  'auth_time',
  'login_hint',
  'sid',
  'puid',
  'altsecid',
] as const;

/**
 * Returns the client application of a token in lower case; empty without one. Version 1.0 has `appid`, version 2.0
 * `azp`. Source: Learn, "Access token claims reference".
 */
export function readClientId(payload: JWTPayload): string {
  const value = payload[clientClaimOf(payload)];
  return typeof value === 'string' ? value.toLowerCase() : '';
}

/**
 * Distinguishes access tokens of people and applications, and rejects ID tokens, which Entra signs with the same keys
 * for the same audience. A possible person is never treated as an application: contradictory or missing claims are
 * rejected. Sources: Learn, "Access token claims reference" (only user tokens have `scp`) and "Optional claims
 * reference" (`idtyp`). An application's `sub` equals its `oid`; a person's differs for each client.
 *
 * @throws UnauthenticatedError that names the claim and the rule
 */
export function readTokenHolder(payload: JWTPayload, oid: string): TokenHolder {
  const clientId = readClientId(payload);
  if (!GUID.test(clientId)) {
    throw new UnauthenticatedError(
      `The token names no client application (${clientClaimOf(payload)} is not a GUID), which every access token must.`,
    );
  }
  const tokenType = payload['idtyp'];
  if (tokenType !== undefined && tokenType !== 'app' && tokenType !== 'user') {
    throw new UnauthenticatedError('The type (idtyp) of the access token is neither user nor app.');
  }
  if (payload['scp'] === undefined) {
    refuseUnlessApplication(payload, oid);
    return { kind: 'app', clientId };
  }
  if (tokenType === 'app') {
    throw new UnauthenticatedError(
      'The access token contradicts itself: it has scopes (scp), which people delegate, but belongs to an application (idtyp).',
    );
  }
  checkScopes(payload['scp']);
  return { kind: 'user', clientId };
}

function clientClaimOf(payload: JWTPayload): 'appid' | 'azp' {
  return payload['ver'] === '1.0' ? 'appid' : 'azp';
}

function checkScopes(scp: unknown): void {
  if (typeof scp === 'string' && scp.trim() !== '') return;
  throw new UnauthenticatedError('The scopes (scp) of the access token must be a non-empty text.');
}

function refuseUnlessApplication(payload: JWTPayload, oid: string): void {
  if (payload['nonce'] !== undefined) {
    throw new UnauthenticatedError(
      'A token with a nonce and without scopes (scp) is an ID token: send an access token for this API.',
    );
  }
  const { sub, idtyp: tokenType } = payload;
  const isItsOwnSubject = typeof sub === 'string' && sub.toLowerCase() === oid;
  if (tokenType !== 'app' && (tokenType === 'user' || !isItsOwnSubject)) {
    throw new UnauthenticatedError(
      "The token is neither a person's access token (scp) nor an application's (idtyp app, or sub equal to oid).",
    );
  }
  const persons = PERSONS_CLAIMS.find((claim) => payload[claim] !== undefined);
  if (persons !== undefined) {
    throw new UnauthenticatedError(
      `The token has no scopes (scp), like an application's, but has the claim ${persons}, which only people have.`,
    );
  }
}
