import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { DEFAULT_TENANT_ID } from '../../emulator/emulator.js';
import { DEFAULT_CLIENT_ID } from '../../emulator/entra/app-registrations.js';
import { startService } from './running-service.js';

describe('a minted caller token', () => {
  it('verifies with the keys that the tenant publishes', async () => {
    const { emulator } = await startService();
    const keys = createRemoteJWKSet(new URL(`${emulator.url}/${DEFAULT_TENANT_ID}/discovery/v2.0/keys`));
    const token = await emulator.control.mintCallerToken({
      roles: ['Defender.ViewData'],
      name: 'Shift Lead',
    });
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      audience: DEFAULT_CLIENT_ID,
      issuer: `https://login.microsoftonline.com/${DEFAULT_TENANT_ID}/v2.0`,
    });
    expect(payload).toMatchObject({
      roles: ['Defender.ViewData'],
      name: 'Shift Lead',
      ver: '2.0',
      scp: 'access_as_user',
    });
  });

  it('has the issuer and audience of version 1 on request', async () => {
    const { emulator } = await startService();
    const token = await emulator.control.mintCallerToken({ roles: ['r'], version: 1 });
    expect(decodeJwt(token)).toMatchObject({
      iss: `https://sts.windows.net/${DEFAULT_TENANT_ID}/`,
      aud: `api://${DEFAULT_CLIENT_ID}`,
      ver: '1.0',
      appid: expect.any(String) as string,
    });
  });

  it('has no scope for an app, and all extra claims', async () => {
    const { emulator } = await startService();
    const token = await emulator.control.mintCallerToken({
      roles: [],
      appOnly: true,
      extraClaims: { acrs: ['c1'], oid: undefined },
    });
    const claims = decodeJwt(token);
    expect(claims).toMatchObject({ azp: expect.any(String) as string, acrs: ['c1'] });
    for (const absent of ['scp', 'roles', 'oid', 'preferred_username']) {
      expect(claims).not.toHaveProperty(absent);
    }
  });

  it('has idtyp only if the API requests it; the subject of an app is the app itself', async () => {
    const { emulator } = await startService();
    const claimsOf = async (request: { readonly appOnly?: boolean; readonly idtyp?: boolean }) =>
      decodeJwt(await emulator.control.mintCallerToken({ roles: ['r'], ...request }));
    for (const appOnly of [true, false]) {
      const { sub, oid, ...rest } = await claimsOf({ appOnly });
      expect(sub === oid).toBe(appOnly);
      expect(rest).not.toHaveProperty('idtyp');
      expect(await claimsOf({ appOnly, idtyp: true })).toMatchObject({ idtyp: appOnly ? 'app' : 'user' });
    }
  });

  it('names a person with the claims of its version', async () => {
    const { emulator } = await startService();
    const mint = (version: 1 | 2) => emulator.control.mintCallerToken({ roles: ['r'], name: 'Ada', version });
    const [v1, v2] = [decodeJwt(await mint(1)), decodeJwt(await mint(2))];
    expect(v1).toMatchObject({ upn: 'ada@corp.example', unique_name: 'ada@corp.example', appidacr: '1' });
    expect(v1).not.toHaveProperty('preferred_username');
    expect(v2).toMatchObject({ preferred_username: 'ada@corp.example', azpacr: '1' });
    expect(v2).not.toHaveProperty('upn');
    const names = ['0a0a0a0a-0000-4000-8000-000000000001', '0a0a0a0a-0000-4000-8000-000000000002'].map(
      async (oid) =>
        decodeJwt(await emulator.control.mintCallerToken({ roles: ['r'], oid }))['preferred_username'],
    );
    expect(new Set(await Promise.all(names)).size).toBe(2);
  });

  it('is valid in unmoved and in moved time', async () => {
    const { emulator } = await startService();
    for (const moved of [7_200_000, -14_400_000]) {
      emulator.control.advance(moved);
      const { nbf = 0, exp = 0 } = decodeJwt(await emulator.control.mintCallerToken({ roles: ['r'] }));
      for (const now of [emulator.clock.now(), emulator.clock.unmoved()]) {
        expect(nbf * 1000).toBeLessThanOrEqual(now);
        expect(exp * 1000).toBeGreaterThan(now);
      }
    }
  });

  it('can be expired', async () => {
    const { emulator } = await startService();
    const { exp = 0, iat = 0 } = decodeJwt(
      await emulator.control.mintCallerToken({ roles: ['r'], expiresInSeconds: -61 }),
    );
    expect(exp * 1000).toBeLessThan(Date.now() - 60_000);
    expect(iat).toBeLessThan(exp);
  });
});
