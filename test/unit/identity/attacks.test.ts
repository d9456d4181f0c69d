import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SigningKeysUnavailableError, UnauthenticatedError } from '../../../src/errors/caller-errors.js';
import {
  CALLER,
  callerClaims,
  createSigningKey,
  forgeToken,
  replaceClaims,
  signToken,
  signWithHmac,
  type SigningKey,
} from '../../kit/identity/caller-token.js';
import {
  OUR_CLIENT_ID,
  startVerifierWithKeys,
  type VerifierWithKeys,
} from '../../kit/identity/verifier-with-keys.js';

const FOREIGN_TENANT = '99999999-0000-4000-8000-000000000009';
const MINUTE = 60_000;

let entraKey: SigningKey;
let attackersKey: SigningKey;
let bench: VerifierWithKeys;

beforeAll(async () => {
  entraKey = await createSigningKey('entra-key');
  attackersKey = await createSigningKey('attackers-key');
});
beforeEach(async () => {
  bench = await startVerifierWithKeys(entraKey);
});
afterEach(() => bench.close());

const claims = (overrides = {}) => callerClaims(bench.clock.now(), OUR_CLIENT_ID, overrides);
const secondsFromNow = (seconds: number) => Math.floor(bench.clock.now() / 1000) + seconds;

/** The error message for a token, or 'accepted'. */
async function outcomeOf(authorization: string): Promise<string> {
  try {
    await bench.verifier.verify(authorization);
    return 'accepted';
  } catch (error) {
    expect(error).toBeInstanceOf(UnauthenticatedError);
    expect(error).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((error as Error).cause).toBeUndefined();
    const { message } = error as Error;
    for (const part of authorization.replace('Bearer ', '').split('.')) {
      if (part.length > 8) expect(message).not.toContain(part);
    }
    return message;
  }
}

describe('an attacker is rejected who', () => {
  it('01 sends an unsigned token (alg none)', async () => {
    const token = forgeToken({ typ: 'JWT', alg: 'none', kid: entraKey.kid }, claims(), () => '');
    expect(await outcomeOf(`Bearer ${token}`)).toBe('The access token must be signed with RS256.');
  });

  it('02 signs with HS256 and the public key as the secret', async () => {
    const header = { typ: 'JWT', alg: 'HS256', kid: entraKey.kid };
    const token = forgeToken(header, claims(), signWithHmac(entraKey.publicPem));
    expect(await outcomeOf(`Bearer ${token}`)).toBe('The access token must be signed with RS256.');
  });

  it('03 adds a role to a token of their own', async () => {
    const token = replaceClaims(await signToken(entraKey, claims()), (given) => ({
      ...given,
      roles: ['Defender.ActiveRemediation'],
    }));
    expect(await outcomeOf(`Bearer ${token}`)).toBe('The signature of the access token does not verify.');
  });

  it('04 signs with their own key under the id of a key of Entra', async () => {
    const token = await signToken(attackersKey, claims(), { kid: entraKey.kid });
    expect(await outcomeOf(`Bearer ${token}`)).toBe('The signature of the access token does not verify.');
  });

  it('05 names their own key server (jku) or key (jwk) in the header', async () => {
    bench.server.publish(FOREIGN_TENANT, [attackersKey.jwk]);
    const jku = `${bench.server.url}/${FOREIGN_TENANT}/discovery/v2.0/keys`;
    const token = await signToken(attackersKey, claims(), { jku, jwk: attackersKey.jwk });
    expect(await outcomeOf(`Bearer ${token}`)).toBe(
      'The access token is signed with a key that its tenant does not publish.',
    );
    expect(bench.server.requests).toEqual([`/${CALLER.tenantId}/discovery/v2.0/keys`]);
  });

  it('06 sends a token for Microsoft Graph', async () => {
    const forGraph = await bench.authorization({ aud: 'https://graph.microsoft.com' });
    expect(await outcomeOf(forGraph)).toBe('The access token is for another API (aud).');
  });

  it('07 sends a token for Defender for Endpoint', async () => {
    const forDefender = await bench.authorization({ aud: 'https://api.securitycenter.microsoft.com' });
    expect(await outcomeOf(forDefender)).toBe('The access token is for another API (aud).');
  });

  it('08 names our tenant in tid and another one in iss', async () => {
    const iss = `https://login.microsoftonline.com/${FOREIGN_TENANT}/v2.0`;
    expect(await outcomeOf(await bench.authorization({ iss }))).toBe(
      'The issuer (iss) of the access token is not Entra for its tenant.',
    );
  });

  it('09 puts a path into tid', async () => {
    const tid = `${CALLER.tenantId}/../${FOREIGN_TENANT}`;
    expect(await outcomeOf(await bench.authorization({ tid }))).toBe(
      'The tenant id (tid) of the access token is not a GUID.',
    );
    expect(bench.server.requests).toEqual([]);
  });

  it('10 comes from an unlisted tenant, whose keys are not requested', async () => {
    bench.server.publish(FOREIGN_TENANT, [entraKey.jwk]);
    const iss = `https://login.microsoftonline.com/${FOREIGN_TENANT}/v2.0`;
    expect(await outcomeOf(await bench.authorization({ tid: FOREIGN_TENANT, iss }))).toBe(
      'The tenant (tid) of the access token is not accepted.',
    );
    expect(bench.server.requests).toEqual([]);
  });

  it('11 sends a token that expired 61 s ago (59 s are tolerated)', async () => {
    const expired = (secondsAgo: number) => bench.authorization({ exp: secondsFromNow(-secondsAgo) });
    expect(await outcomeOf(await expired(61))).toBe('The access token has expired (exp).');
    expect(await outcomeOf(await expired(59))).toBe('accepted');
  });

  it('12 sends a token that becomes valid in 61 s (59 s are tolerated)', async () => {
    const early = (seconds: number) => bench.authorization({ nbf: secondsFromNow(seconds) });
    expect(await outcomeOf(await early(61))).toBe('The access token is not valid yet (nbf).');
    expect(await outcomeOf(await early(59))).toBe('accepted');
  });

  it.each([
    ['1.0', `https://login.microsoftonline.com/${CALLER.tenantId}/v2.0`],
    ['2.0', `https://sts.windows.net/${CALLER.tenantId}/`],
    [undefined, `https://login.microsoftonline.com/${CALLER.tenantId}/v2.0`],
  ])('13 pairs version %s with the issuer %s', async (ver, iss) => {
    expect(await outcomeOf(await bench.authorization({ ver, iss }))).toBe(
      'The version (ver) of the access token does not match its issuer (iss).',
    );
  });

  it.each(['exp', 'nbf', 'iat', 'oid', 'aud', 'iss'])('14 leaves out %s', async (claim) => {
    const message = await outcomeOf(await bench.authorization({ [claim]: undefined }));
    expect(message).toBe(`The access token lacks the claim ${claim}.`);
  });

  it('14 sends an oid that is not an object id', async () => {
    for (const oid of ['', 'admin', 7, { $ne: '' }]) {
      expect(await outcomeOf(await bench.authorization({ oid }))).toBe(
        'The object id (oid) of the access token is not a GUID.',
      );
    }
  });

  it('15 sends something that is not a bearer JWT, or more than 16 KiB', async () => {
    const shape = 'The Authorization header must be "Bearer" and an Entra access token.';
    const good = (await bench.authorization()).replace('Bearer ', '');
    const odd = [
      '',
      'Bearer',
      'Bearer ',
      'Basic YTpi',
      good,
      `Bearer ${good} ${good}`,
      `Bearer ${good}.x`,
      'Bearer a.b',
    ];
    for (const header of odd) expect(await outcomeOf(header)).toBe(shape);
    expect(await outcomeOf('Bearer a.b.c')).toBe('The access token is not a JWT.');
    const oversize = await bench.authorization({ padding: 'x'.repeat(16 * 1024) });
    expect(await outcomeOf(oversize)).toBe('The Authorization header is longer than 16 KiB.');
    expect(bench.server.requests).toEqual([]);
  });

  it('16 invents many key ids at once, which causes one fetch', async () => {
    const withInventedKey = async (index: number) =>
      `Bearer ${await signToken(attackersKey, claims({ exp: secondsFromNow(86_400) }), { kid: `invented-${index}` })}`;
    const headers = await Promise.all(Array.from({ length: 50 }, (_, index) => withInventedKey(index)));
    const flood = () => Promise.all(headers.map(outcomeOf));

    const refusal = 'The access token is signed with a key that its tenant does not publish.';
    expect(new Set(await flood())).toEqual(new Set([refusal]));
    await flood();
    expect(bench.server.requests).toHaveLength(1);

    bench.clock.advance(MINUTE);
    await flood();
    await flood();
    expect(bench.server.requests).toHaveLength(2);
  });

  it('16 floods with invented key ids while the key server is down, which causes one fetch', async () => {
    await bench.verifier.verify(await bench.authorization());
    bench.clock.advance(MINUTE);
    bench.server.mode = 'failing';
    const forged = `Bearer ${await signToken(attackersKey, claims(), { kid: 'invented' })}`;
    for (let round = 0; round < 20; round += 1) {
      await expect(bench.verifier.verify(forged)).rejects.toBeInstanceOf(SigningKeysUnavailableError);
    }
    expect(bench.server.requests).toHaveLength(2);
    expect(await bench.verifier.verify(await bench.authorization())).toMatchObject({ oid: CALLER.oid });
  });

  const ID_TOKEN =
    'A token with a nonce and without scopes (scp) is an ID token: send an access token for this API.';
  const NEITHER =
    "The token is neither a person's access token (scp) nor an application's (idtyp app, or sub equal to oid).";
  const NO_CLIENT =
    'The token names no client application (azp is not a GUID), which every access token must.';
  const CONTRADICTION =
    'The access token contradicts itself: it has scopes (scp), which people delegate, but belongs to an application (idtyp).';
  const NO_SCOPES = 'The scopes (scp) of the access token must be a non-empty text.';
  const persons = (claim: string) =>
    `The token has no scopes (scp), like an application's, but has the claim ${claim}, which only people have.`;
  /** Removes the claims that only a person's token has. */
  const APP = { scp: undefined, name: undefined, preferred_username: undefined, sub: CALLER.oid };
  it.each<[string, object, string]>([
    ['an ID token', { azp: undefined, scp: undefined, nonce: 'n' }, NO_CLIENT],
    ['an ID token that names a client', { scp: undefined, nonce: 'n', sub: 'pairwise' }, ID_TOKEN],
    ['an ID token that says it is of an application', { ...APP, idtyp: 'app', nonce: 'n' }, ID_TOKEN],
    ['a token without scopes, type and subject', { scp: undefined }, NEITHER],
    ['a token without scopes whose subject is another', { ...APP, sub: CALLER.clientId }, NEITHER],
    ['a token of type user without scopes', { ...APP, idtyp: 'user' }, NEITHER],
    [
      'a token of a device',
      { ...APP, idtyp: 'device' },
      'The type (idtyp) of the access token is neither user nor app.',
    ],
    ['an application with scopes', { ...APP, scp: 'access_as_user', idtyp: 'app' }, CONTRADICTION],
    [
      'an application with a user name',
      { ...APP, preferred_username: 'ada@corp.example' },
      persons('preferred_username'),
    ],
    ['a typed application with a UPN', { ...APP, idtyp: 'app', upn: 'ada@corp.example' }, persons('upn')],
    ['blank scopes', { ...APP, scp: ' ' }, NO_SCOPES],
    ['no text as scopes', { ...APP, scp: null }, NO_SCOPES],
    ['scopes in a list', { scp: ['access_as_user'] }, NO_SCOPES],
    ['a client that is no GUID', { azp: 'dashboard' }, NO_CLIENT],
    ['the client of version 1 in version 2', { azp: undefined, appid: CALLER.clientId }, NO_CLIENT],
    [
      'the client of version 2 in version 1',
      { iss: `https://sts.windows.net/${CALLER.tenantId}/`, ver: '1.0' },
      'The token names no client application (appid is not a GUID), which every access token must.',
    ],
  ])('17 passes off as an access token for this API %s', async (_what, overrides, refusal) => {
    expect(await outcomeOf(await bench.authorization({ ...overrides }))).toBe(refusal);
  });

  it('leaves out the key id', async () => {
    const token = forgeToken({ typ: 'JWT', alg: 'RS256' }, claims(), () => 'c2ln');
    expect(await outcomeOf(`Bearer ${token}`)).toBe('The access token names no signing key (kid).');
  });
});
