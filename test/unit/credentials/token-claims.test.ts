import { describe, expect, it } from 'vitest';
import { decodeTokenClaims } from '../../../src/credentials/token-claims.js';

const tokenWith = (payload: object) =>
  ['{"alg":"RS256"}', JSON.stringify(payload), 'signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');

describe('the claims of a token', () => {
  it('are decoded without verification', () => {
    const claims = {
      aud: 'https://api.securitycenter.microsoft.com',
      tid: 'tenant',
      appid: 'app',
      oid: 'principal',
      roles: ['Machine.Read.All'],
      exp: 1_800_000_000,
    };
    expect(decodeTokenClaims(tokenWith({ ...claims, name: 'not asked for' }))).toEqual({
      ...claims,
      scopes: [],
      isApp: false,
    });
  });

  it('include the application of a version 2 token', () => {
    expect(decodeTokenClaims(tokenWith({ azp: 'app' }))).toMatchObject({ appid: 'app', roles: [] });
  });

  it('contain no permission without consent, or if the claim is not a list of texts', () => {
    expect(decodeTokenClaims(tokenWith({}))).toEqual({ roles: [], scopes: [], isApp: false });
    expect(decodeTokenClaims(tokenWith({ roles: 'Machine.Read.All', exp: 'x', aud: ['a'] }))).toMatchObject({
      roles: [],
    });
    expect(decodeTokenClaims(tokenWith({ roles: ['A', 7] }))).toMatchObject({ roles: ['A'] });
  });

  it('distinguish on-behalf-of tokens from application tokens', () => {
    expect(decodeTokenClaims(tokenWith({ scp: 'Machine.Isolate  Alert.Read' }))).toMatchObject({
      scopes: ['Machine.Isolate', 'Alert.Read'],
      isApp: false,
    });
    expect(decodeTokenClaims(tokenWith({ idtyp: 'app', scp: 7 }))).toMatchObject({
      scopes: [],
      isApp: true,
    });
  });

  it('of an opaque token are unknown', () => {
    for (const token of ['', 'opaque', 'a.b.c', 'a.b.c.d.e'])
      expect(decodeTokenClaims(token)).toBeUndefined();
  });
});
