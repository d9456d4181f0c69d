import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SignInError } from '../../../src/credentials/sign-in-error.js';
import { forgetIdentityEndpoint } from '../../kit/identity/forget-identity-endpoint.js';
import {
  CLIENT_ID,
  startTokenSourceWithServer,
  type TokenSourceWithServer,
} from '../../kit/identity/token-source-with-server.js';

// msal caches the detected identity endpoint for the lifetime of the process, so all tests share one.
let bench: TokenSourceWithServer;
beforeAll(async () => {
  forgetIdentityEndpoint();
  bench = await startTokenSourceWithServer({ DEFENDER_CREDENTIAL: 'managed-identity' });
  vi.stubEnv('IDENTITY_ENDPOINT', `${bench.server.url}/msi/token`);
  vi.stubEnv('IDENTITY_HEADER', 'platform-proof');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await bench.close();
});

beforeEach(() => {
  bench.server.requests.length = 0;
});

describe('a managed identity', () => {
  it("gets one new token for all from the platform's endpoint", async () => {
    const expiresOn = () => Math.floor(Date.now() / 1000) + 86_400;
    bench.server.answer = (_request, index) => ({
      status: 200,
      body: {
        access_token: `platform-token-${index}`,
        expires_on: expiresOn(),
        resource: 'https://api.securitycenter.microsoft.com',
        token_type: 'Bearer',
      },
    });
    const tokens = await Promise.all(Array.from({ length: 50 }, () => bench.getToken()));
    expect(new Set(tokens)).toEqual(new Set(['platform-token-0']));
    expect(bench.server.requests).toHaveLength(1);
    expect(bench.server.requests[0]).toMatchObject({
      path: '/msi/token',
      fields: { resource: 'https://api.securitycenter.microsoft.com', client_id: CLIENT_ID },
      headers: { 'x-identity-header': 'platform-proof' },
    });
    expect(await bench.getToken('platform-token-0')).toBe('platform-token-1');
  });

  it('has no token for another tenant', async () => {
    const elsewhere = bench.source.getToken({
      tenantId: CLIENT_ID,
      scope: 'https://graph.microsoft.com/.default',
    });
    await expect(elsewhere).rejects.toMatchObject({
      permanent: true,
      failure: { oauthError: 'tenant_mismatch' },
    });
  });

  it.each([
    [400, { error: 'invalid_request', error_description: 'Identity not found' }, true],
    [404, { error: 'not_found', error_description: 'starting' }, false],
    [500, { error: 'oops' }, false],
    [403, 'not JSON', false],
  ])('whose endpoint returns %i fails at once, without retries', async (status, body, permanent) => {
    bench.server.answer = () => ({ status, body });
    const scope = `https://audience-${status}.example/.default`;
    const request = bench.source.getToken({ tenantId: bench.config.registration.tenantId, scope });
    const error = (await request.catch((reason: unknown) => reason)) as SignInError;
    expect(error).toMatchObject({ name: 'SignInError', permanent });
    expect(bench.server.requests).toHaveLength(1);
  });
});
