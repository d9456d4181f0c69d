import { X509Certificate } from 'node:crypto';
import { ConfidentialClientApplication, type Configuration } from '@azure/msal-node';
import { decodeJwt, importPKCS8, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { DEFAULT_TENANT_ID, type Emulator } from '../../emulator/emulator.js';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../emulator/entra/app-registrations.js';
import { createSelfSignedCertificate, thumbprintOf } from '../kit/identity/self-signed-certificate.js';
import { defenderScope, requestToken, startService } from './running-service.js';

const day = 86_400_000;

function newCertificate(): { certificatePem: string; privateKeyPem: string } {
  return createSelfSignedCertificate({
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + day),
  });
}

/** As msal-node takes it. */
function hexThumbprint(certificatePem: string): string {
  return new X509Certificate(certificatePem).fingerprint256.replaceAll(':', '').toLowerCase();
}

/** A client of the real library that keeps the real authority and finds only its endpoints here. */
function msalClient(
  emulator: Emulator,
  credential: Pick<Configuration['auth'], 'clientSecret' | 'clientCertificate'>,
  clientId = DEFAULT_CLIENT_ID,
  tenantId = DEFAULT_TENANT_ID,
): ConfidentialClientApplication {
  return new ConfidentialClientApplication({
    auth: {
      clientId,
      authority: `https://login.microsoftonline.com/${tenantId}`,
      ...credential,
      authorityMetadata: JSON.stringify({
        token_endpoint: `${emulator.url}/{tenantid}/oauth2/v2.0/token`,
        authorization_endpoint: `${emulator.url}/{tenantid}/oauth2/v2.0/authorize`,
        jwks_uri: `${emulator.url}/{tenantid}/discovery/v2.0/keys`,
        issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0',
      }),
    },
  });
}

describe('msal-node at the emulator', () => {
  it('signs in by secret, and its token is valid for the API', async () => {
    const { emulator, get } = await startService();
    const client = msalClient(emulator, { clientSecret: DEFAULT_CLIENT_SECRET });
    const result = await client.acquireTokenByClientCredential({ scopes: [defenderScope] });
    const answer = await get('/api/machines?$top=1', {
      authorization: `Bearer ${result?.accessToken ?? ''}`,
    });
    expect(answer.status).toBe(200);
  });

  it('signs in by certificate', async () => {
    const { emulator } = await startService();
    const { certificatePem, privateKeyPem } = newCertificate();
    emulator.control.registerApp({ clientId: 'by-certificate', certificatePem, roles: ['Machine.Read.All'] });
    const clientCertificate = { thumbprintSha256: hexThumbprint(certificatePem), privateKey: privateKeyPem };
    const client = msalClient(emulator, { clientCertificate }, 'by-certificate');
    const result = await client.acquireTokenByClientCredential({ scopes: [defenderScope] });
    expect(decodeJwt(result?.accessToken ?? '')).toMatchObject({
      appidacr: '2',
      roles: ['Machine.Read.All'],
    });
  });

  it('signs in by certificate when the emulator clock is hours ahead', async () => {
    const { emulator } = await startService();
    const { certificatePem, privateKeyPem } = newCertificate();
    emulator.control.registerApp({ clientId: 'by-certificate', certificatePem });
    emulator.control.advance(5 * 3_600_000);
    const clientCertificate = { thumbprintSha256: hexThumbprint(certificatePem), privateKey: privateKeyPem };
    const client = msalClient(emulator, { clientCertificate }, 'by-certificate');
    await expect(client.acquireTokenByClientCredential({ scopes: [defenderScope] })).resolves.toBeTruthy();
  });

  it('is refused with a certificate that was not registered', async () => {
    const { emulator } = await startService();
    const registered = newCertificate();
    const other = newCertificate();
    emulator.control.registerApp({ clientId: 'by-certificate', certificatePem: registered.certificatePem });
    const thumbprints = [other, registered].map(({ certificatePem }) => hexThumbprint(certificatePem));
    for (const thumbprintSha256 of thumbprints) {
      const clientCertificate = { thumbprintSha256, privateKey: other.privateKeyPem };
      const client = msalClient(emulator, { clientCertificate }, 'by-certificate');
      await expect(client.acquireTokenByClientCredential({ scopes: [defenderScope] })).rejects.toMatchObject({
        errorNo: 700027,
        status: 401,
      });
    }
  });

  it.each([
    ['wrong secret', 'wrong', DEFAULT_CLIENT_ID, DEFAULT_TENANT_ID, 'invalid_client', 7000215, 401],
    [
      'unknown tenant',
      'x',
      DEFAULT_CLIENT_ID,
      '99999999-2222-4333-8444-555555555555',
      'invalid_request',
      90002,
      400,
    ],
    ['unknown app', 'x', 'nobody', DEFAULT_TENANT_ID, 'unauthorized_client', 700016, 400],
  ])(
    'reports the AADSTS number of a %s',
    async (_, clientSecret, clientId, tenantId, errorCode, errorNo, status) => {
      const { emulator } = await startService();
      const client = msalClient(emulator, { clientSecret }, clientId, tenantId);
      await expect(client.acquireTokenByClientCredential({ scopes: [defenderScope] })).rejects.toMatchObject({
        errorCode,
        errorNo,
        status,
      });
    },
  );
});

describe('a client assertion', () => {
  it.each([
    ['is good', {}, null],
    ['is good a little after its end', { exp: -200 }, null],
    ['has expired', { exp: -400 }, 700024],
    ['is not good yet', { nbf: 400 }, 700024],
    ['is meant for somebody else', { aud: 'https://login.example/token' }, 700023],
    ['names another issuer', { iss: 'somebody' }, 700021],
    ['names another subject', { sub: 'somebody' }, 700021],
    ['has no end', { exp: null }, 50027],
  ])('that %s', async (_, changes: Record<string, string | number | null>, code) => {
    const { emulator } = await startService();
    const { certificatePem, privateKeyPem } = newCertificate();
    emulator.control.registerApp({ clientId: 'by-certificate', certificatePem });
    const now = Math.floor(Date.now() / 1000);
    const claims: Record<string, unknown> = {
      aud: `${emulator.url}/${DEFAULT_TENANT_ID}/oauth2/v2.0/token`,
      iss: 'by-certificate',
      sub: 'by-certificate',
      jti: 'one',
      nbf: now,
      exp: now + 600,
    };
    for (const [name, value] of Object.entries(changes)) {
      claims[name] = typeof value === 'number' ? now + value : (value ?? undefined);
    }
    const assertion = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'PS256', 'x5t#S256': thumbprintOf(certificatePem) })
      .sign(await importPKCS8(privateKeyPem, 'PS256'));
    const answer = await requestToken(emulator, {
      client_id: 'by-certificate',
      client_secret: null,
      client_assertion: assertion,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    });
    if (code === null) expect(answer.status).toBe(200);
    else expect(answer.json).toMatchObject({ error: 'invalid_client', error_codes: [code] });
  });
});
