import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { DEFAULT_TENANT_ID } from '../../emulator/emulator.js';
import { DEFAULT_CLIENT_ID } from '../../emulator/entra/app-registrations.js';
import { requestToken, startService } from './running-service.js';

const otherTenant = '11111111-2222-4333-8444-555555555555';

describe('the token endpoint', () => {
  it('returns an application token with the claims of version 1', async () => {
    const { emulator } = await startService();
    const answer = await requestToken(emulator);
    expect(answer.status).toBe(200);
    const body = answer.json as Record<string, unknown>;
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599 });
    const claims = decodeJwt(String(body['access_token']));
    expect(claims).toMatchObject({
      aud: 'https://api.securitycenter.microsoft.com',
      iss: `https://sts.windows.net/${DEFAULT_TENANT_ID}/`,
      tid: DEFAULT_TENANT_ID,
      appid: DEFAULT_CLIENT_ID,
      idtyp: 'app',
      ver: '1.0',
    });
    expect(claims['roles']).toContain('Machine.Isolate');
    expect(Number(claims.exp) - Math.floor(emulator.clock.now() / 1000)).toBeGreaterThan(3590);
  });

  it.each([
    ['https://securitycenter.onmicrosoft.com/windowsatpservice'],
    ['https://api-gcc.securitycenter.microsoft.us'],
    ['https://api-gov.securitycenter.microsoft.us'],
    ['https://graph.microsoft.com'],
    ['https://api.security.microsoft.com'],
  ])('puts the resource %s into aud', async (resource) => {
    const { emulator } = await startService();
    const answer = await requestToken(emulator, { scope: `${resource}/.default` });
    const { access_token: token } = answer.json as { access_token: string };
    expect(decodeJwt(token).aud).toBe(resource);
  });

  it('omits roles if none is granted', async () => {
    const { emulator } = await startService();
    emulator.control.registerApp({ clientId: 'bare', secret: 's3cret' });
    const answer = await requestToken(emulator, { client_id: 'bare', client_secret: 's3cret' });
    expect(decodeJwt((answer.json as { access_token: string }).access_token)).not.toHaveProperty('roles');
  });

  it.each([
    ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client', 7000215],
    ['no credential', { client_secret: null }, 401, 'invalid_client', 7000218],
    ['an expired secret', { client_id: 'expired', client_secret: 's3cret' }, 401, 'invalid_client', 7000222],
    ['an unknown app', { client_id: 'nobody' }, 400, 'unauthorized_client', 700016],
    [
      'an app of another tenant',
      { client_id: 'foreign', client_secret: 's3cret' },
      400,
      'unauthorized_client',
      700016,
    ],
    ['an unknown resource', { scope: 'https://nothing.example/.default' }, 400, 'invalid_resource', 500011],
    [
      'a scope without .default',
      { scope: 'https://graph.microsoft.com/User.Read' },
      400,
      'invalid_scope',
      1002012,
    ],
    ['no scope', { scope: null }, 400, 'invalid_request', 900144],
    ['no client id', { client_id: null }, 400, 'invalid_request', 900144],
    ['no grant type', { grant_type: null }, 400, 'invalid_request', 900144],
    ['another grant type', { grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
  ])("rejects %s in Entra's words", async (_, fields, status, error, code) => {
    const { emulator } = await startService();
    const { control, clock } = emulator;
    control.registerApp({ clientId: 'expired', secret: 's3cret', secretExpiresAt: clock.now() - 1 });
    control.registerApp({ clientId: 'foreign', secret: 's3cret', tenants: [otherTenant] });
    const answer = await requestToken(emulator, fields);
    expect(answer.status).toBe(status);
    const body = answer.json as Record<string, unknown>;
    expect(body).toMatchObject({ error, error_codes: [code] });
    expect(body['error_description']).toMatch(
      new RegExp(
        `^AADSTS${code}: .+ Trace ID: \\S+ Correlation ID: \\S+ Timestamp: \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ$`,
        's',
      ),
    );
    expect(Object.keys(body)).toEqual([
      'error',
      'error_description',
      'error_codes',
      'timestamp',
      'trace_id',
      'correlation_id',
      'error_uri',
    ]);
  });

  it('rejects other tenants than its own', async () => {
    const { emulator } = await startService();
    const answer = await requestToken(emulator, {}, otherTenant);
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({ error: 'invalid_request', error_codes: [90002] });
  });

  it("rejects a body that isn't a form", async () => {
    const { emulator } = await startService();
    const response = await fetch(`${emulator.url}/${DEFAULT_TENANT_ID}/oauth2/v2.0/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ grant_type: 'client_credentials' }),
    });
    expect(response.status).toBe(400);
  });

  it('accepts only POST', async () => {
    const { emulator } = await startService();
    const response = await fetch(`${emulator.url}/${DEFAULT_TENANT_ID}/oauth2/v2.0/token`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it('signs with a different key in each tenant', async () => {
    const { emulator } = await startService({
      tenants: [DEFAULT_TENANT_ID, otherTenant],
      machines: 1,
      alerts: 1,
    });
    const keyIds = await Promise.all(
      [DEFAULT_TENANT_ID, otherTenant].map(async (tenantId) => {
        const response = await fetch(`${emulator.url}/${tenantId}/discovery/v2.0/keys`);
        return ((await response.json()) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
      }),
    );
    expect(keyIds.flat()).toHaveLength(2);
    expect(new Set(keyIds.flat()).size).toBe(2);
  });

  it('does not list signing keys of unknown tenants', async () => {
    const { emulator } = await startService();
    const response = await fetch(`${emulator.url}/${otherTenant}/discovery/v2.0/keys`);
    expect(response.status).toBe(400);
  });
});
