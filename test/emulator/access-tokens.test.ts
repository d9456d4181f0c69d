import { decodeJwt, generateKeyPair, SignJWT, UnsecuredJWT, decodeProtectedHeader } from 'jose';
import { describe, expect, it } from 'vitest';
import { DEFAULT_TENANT_ID } from '../../emulator/emulator.js';
import { signClaims, verifyAccessToken } from '../../emulator/entra/access-token.js';
import { createSigningKeys } from '../../emulator/entra/signing-keys.js';
import { errorOf, graphScope, requestToken, startService } from './running-service.js';

describe('Defender requires a token', () => {
  it('and responds 401 without one', async () => {
    const { emulator } = await startService();
    const response = await fetch(`${emulator.url}/api/machines`);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toMatchObject({
      error: {
        code: 'Unauthorized',
        target: expect.stringMatching(/^\|[0-9a-f]{8}-[0-9a-f]{16}\.$/) as string,
      },
    });
  });

  it('and responds 401 once the token has expired on its own clock', async () => {
    const { emulator, get, token } = await startService();
    const authorization = `Bearer ${await token()}`;
    emulator.control.advance(3_590_000);
    expect((await get('/api/machines', { authorization })).status).toBe(200);
    emulator.control.advance(20_000);
    const answer = await get('/api/machines', { authorization });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('invalid_token');
  });

  it('and accepts opaque tokens, if Entra issues them', async () => {
    const { emulator, get, token } = await startService();
    emulator.control.setSwitches({ accessTokens: 'opaque' });
    const sealed = await token();
    expect(() => decodeJwt(sealed)).toThrow();
    expect((await get('/api/machines', { authorization: `Bearer ${sealed}` })).status).toBe(200);
    expect((await get('/api/machines', { authorization: `Bearer ${sealed}x` })).status).toBe(401);
    expect((await get('/api/machines', { authorization: 'Bearer opaque-0' })).status).toBe(401);
  });

  it('and rejects forged ones', { tags: 'slow' }, async () => {
    const { get, token } = await startService();
    const good = await token();
    const claims = decodeJwt(good);
    const { privateKey } = await generateKeyPair('RS256');
    const ownKey = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: String(decodeProtectedHeader(good).kid) })
      .sign(privateKey);
    const unsigned = new UnsecuredJWT(claims).encode();
    const [header = '', , signature = ''] = good.split('.');
    const payload = Buffer.from(JSON.stringify({ ...claims, roles: ['Everything'] })).toString('base64url');
    const foreign = await new SignJWT({ ...claims, tid: '11111111-2222-4333-8444-555555555555' })
      .setProtectedHeader({ alg: 'RS256', kid: 'x' })
      .sign(privateKey);
    for (const forged of [ownKey, unsigned, `${header}.${payload}.${signature}`, foreign, 'a.b.c']) {
      expect((await get('/api/machines', { authorization: `Bearer ${forged}` })).status).toBe(401);
    }
  });

  it('and rejects times that are not numbers', async () => {
    const keys = createSigningKeys();
    const iss = `https://sts.windows.net/${DEFAULT_TENANT_ID}/`;
    const good = { iss, tid: DEFAULT_TENANT_ID, aud: 'api', appid: 'app', nbf: 0, exp: 9_999_999_999 };
    const verify = async (claims: object) =>
      verifyAccessToken(await signClaims(keys, DEFAULT_TENANT_ID, { ...good, ...claims }), keys, {
        knowsTenant: () => true,
        now: 1_000_000,
      });
    expect(await verify({})).toMatchObject({ appId: 'app' });
    expect(await verify({ exp: '9999999999' })).toBeNull();
    expect(await verify({ nbf: '0' })).toBeNull();
  });

  it('and responds 403 to one for another API', async () => {
    const { emulator, get, token } = await startService();
    const other = await requestToken(emulator, { scope: 'https://api.security.microsoft.com/.default' });
    emulator.control.registerApp({ clientId: 'confused', secret: 's', graphRoles: ['Machine.Read.All'] });
    const sameRole = await requestToken(emulator, {
      client_id: 'confused',
      client_secret: 's',
      scope: graphScope,
    });
    const tokens = [
      await token(graphScope),
      (sameRole.json as { access_token: string }).access_token,
      (other.json as { access_token: string }).access_token,
    ];
    for (const one of tokens) {
      const answer = await get('/api/machines', { authorization: `Bearer ${one}` });
      expect(answer.status).toBe(403);
      expect(errorOf(answer).code).toBe('Forbidden');
    }
  });

  it('and names the missing role', async () => {
    const { emulator, get } = await startService();
    emulator.control.registerApp({
      clientId: 'alerts-only',
      secret: 's',
      roles: ['Alert.Read.All', 'Ti.ReadWrite'],
    });
    const token = await requestToken(emulator, { client_id: 'alerts-only', client_secret: 's' });
    const authorization = `Bearer ${(token.json as { access_token: string }).access_token}`;
    expect((await get('/api/alerts', { authorization })).status).toBe(200);
    const answer = await get('/api/machines', { authorization });
    expect(answer.status).toBe(403);
    expect(errorOf(answer).message).toBe(
      'Missing application roles. API required roles: Machine.Read.All,Machine.ReadWrite.All, ' +
        'application roles: Alert.Read.All,Ti.ReadWrite.',
    );
  });

  it(
    'and accepts tokens signed before a key rotation, until the old key is dropped',
    { tags: 'slow' },
    async () => {
      const { emulator, get, token } = await startService();
      const authorization = `Bearer ${await token()}`;
      await emulator.control.rotateSigningKey();
      expect((await get('/api/machines', { authorization })).status).toBe(200);
      await emulator.control.rotateSigningKey(DEFAULT_TENANT_ID, { dropOld: true });
      expect((await get('/api/machines', { authorization })).status).toBe(401);
      expect((await get('/api/machines')).status).toBe(200);
    },
  );
});
