import type { JWTPayload } from 'jose';
import { GUID } from '../lib/guid.js';
import { UnauthenticatedError } from '../errors/caller-errors.js';
import type { Caller } from './caller.js';

/** On whose behalf a token speaks, and through which client application. */
export type TokenHolder = Pick<Caller, 'kind' | 'clientId' | 'scopes'>;

/** Claims that Entra alone sets (its restricted claim set), and only for people. */
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
 * The client application of a token, in lower case; empty when the token names none. Version 1.0 has `appid`, version 2.0
 * `azp`. Source: Learn, "Access token claims reference".
 */
export function readClientId(payload: JWTPayload): string {
  const value = payload[clientClaimOf(payload)];
  return typeof value === 'string' ? value.toLowerCase() : '';
}

/**
 * Tells access tokens of people and of applications apart, and both from ID tokens, which Entra signs with the same keys and
 * for the same audience. What could be a person is never an application: where claims contradict each other, or none says
 * what it is, the token is refused. Sources: Learn, "Access token claims reference" (`scp` is in user tokens only) and
 * "Optional claims reference" (`idtyp`); an application's `sub` is its `oid`, while a person's is another for each client.
 *
 * @throws UnauthenticatedError that names the claim and the rule
 */
export function readTokenHolder(payload: JWTPayload, oid: string): TokenHolder {
  const clientId = readClientId(payload);
  if (!GUID.test(clientId)) {
    throw new UnauthenticatedError(
      `The token names no client application (${clientClaimOf(payload)} is not a GUID), as every access token does.`,
    );
  }
  const tokenType = payload['idtyp'];
  if (tokenType !== undefined && tokenType !== 'app' && tokenType !== 'user') {
    throw new UnauthenticatedError('The type (idtyp) of the access token is neither user nor app.');
  }
  if (payload['scp'] === undefined) {
    refuseUnlessApplication(payload, oid);
    return { kind: 'app', clientId, scopes: new Set() };
  }
  if (tokenType === 'app') {
    throw new UnauthenticatedError(
      'The access token contradicts itself: it has scopes (scp), which people delegate, and is of an application (idtyp).',
    );
  }
  return { kind: 'user', clientId, scopes: readScopes(payload['scp']) };
}

function clientClaimOf(payload: JWTPayload): 'appid' | 'azp' {
  return payload['ver'] === '1.0' ? 'appid' : 'azp';
}

function readScopes(scp: unknown): ReadonlySet<string> {
  const scopes = typeof scp === 'string' ? scp.split(' ').filter(Boolean) : [];
  if (scopes.length > 0) return new Set(scopes);
  throw new UnauthenticatedError('The scopes (scp) of the access token are not a text that names one.');
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
      `The token has no scopes (scp), as of an application, and the claim ${persons}, which only people have.`,
    );
  }
}
