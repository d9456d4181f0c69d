import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PersonIdentifiers } from '../../../src/identity/person-identifiers.js';
import { CALLER, createSigningKey, type SigningKey } from '../../kit/identity/caller-token.js';
import {
  OUR_CLIENT_ID,
  startVerifierWithKeys,
  type VerifierWithKeys,
} from '../../kit/identity/verifier-with-keys.js';

let key: SigningKey;
let bench: VerifierWithKeys;

beforeAll(async () => {
  key = await createSigningKey('key');
});
beforeEach(async () => {
  bench = await startVerifierWithKeys(key);
});
afterEach(() => bench.close());

const callerOf = async (overrides = {}) => bench.verifier.verify(await bench.authorization(overrides));

describe('a caller', () => {
  it('is undefined without an Authorization header', async () => {
    expect(await bench.verifier.verify(undefined)).toBeUndefined();
  });

  it('is the person that a delegated version 2 token names', async () => {
    expect(await callerOf({ roles: ['Defender.ViewData', 'Defender.Hunting'], scp: 'read write' })).toEqual({
      kind: 'user',
      tenantId: CALLER.tenantId,
      oid: CALLER.oid,
      homeTenantId: CALLER.tenantId,
      identifiers: expect.any(PersonIdentifiers) as PersonIdentifiers,
      name: 'Ada Analyst',
      roles: new Set(['Defender.ViewData', 'Defender.Hunting']),
      authenticationContexts: new Set(),
      clientId: CALLER.clientId,
      tokenId: 'token-identifier',
      expirationTime: Date.parse('2026-01-15T13:00:00Z'),
    });
  });

  it('may have a version 1 token, with the api:// audience and appid', async () => {
    const iss = `https://sts.windows.net/${CALLER.tenantId}/`;
    const caller = await callerOf({
      iss,
      ver: '1.0',
      aud: `api://${OUR_CLIENT_ID}`,
      azp: undefined,
      appid: CALLER.clientId,
    });
    expect(caller).toMatchObject({ kind: 'user', oid: CALLER.oid, clientId: CALLER.clientId });
  });

  it('is an application if idtyp or sub shows it, and no claim of a person is present', async () => {
    const app = { scp: undefined, name: undefined, preferred_username: undefined };
    const expected = { kind: 'app', name: CALLER.clientId, homeTenantId: undefined };
    expect(await callerOf({ ...app, idtyp: 'app' })).toMatchObject(expected);
    expect(await callerOf({ ...app, sub: CALLER.oid.toUpperCase() })).toMatchObject(expected);
    expect(await callerOf({ ...app, sub: CALLER.oid, idtyp: 'app' })).toMatchObject(expected);
  });

  it('is a person if the token has scopes, also with idtyp or a nonce', async () => {
    for (const more of [{ idtyp: 'user' }, { nonce: 'n' }, { sub: CALLER.oid }]) {
      expect(await callerOf(more)).toMatchObject({ kind: 'user' });
    }
  });

  it('has no roles if the claim is missing or not a list of texts', async () => {
    for (const roles of [undefined, 'Defender.ViewData', { 0: 'Defender.ViewData' }, [7, null]]) {
      expect((await callerOf({ roles }))?.roles).toEqual(new Set());
    }
  });

  it('has the authentication contexts of the token (acrs)', async () => {
    expect(await callerOf({ acrs: ['c1', 'c7'] })).toMatchObject({
      authenticationContexts: new Set(['c1', 'c7']),
    });
    for (const acrs of ['c1', { 0: 'c1' }, [1]]) {
      expect((await callerOf({ acrs }))?.authenticationContexts).toEqual(new Set());
    }
  });

  it('is called by name, user name, or client id, in this order', async () => {
    expect(await callerOf({ name: undefined })).toMatchObject({ name: 'ada@corp.example' });
    expect(await callerOf({ name: ' ', preferred_username: 7 })).toMatchObject({ name: CALLER.clientId });
  });

  it('has a loggable name: at most 120 characters, none of them control or bidirectional', async () => {
    expect(await callerOf({ name: 'Ada\r\n{"level":60}\u202e\u0000x' })).toMatchObject({
      name: 'Ada {"level":60} x',
    });
    expect((await callerOf({ name: 'x'.repeat(5_000) }))?.name).toHaveLength(120);
  });

  it('may write the scheme in any case, and ids in upper case', async () => {
    const header = await bench.authorization();
    expect(await bench.verifier.verify(header.replace('Bearer', 'bearer'))).toMatchObject({
      oid: CALLER.oid,
    });
    expect(await callerOf({ oid: CALLER.oid.toUpperCase() })).toMatchObject({ oid: CALLER.oid });
  });
});
