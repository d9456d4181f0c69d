import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetIdentityEndpoint } from '../../kit/identity/forget-identity-endpoint.js';
import { tokenAnswer } from '../../kit/identity/token-server.js';
import {
  CLIENT_ID,
  DEFENDER_SCOPE,
  refusalOf,
  startTokenSourceWithServer,
  type TokenSourceWithServer,
} from '../../kit/identity/token-source-with-server.js';

const IDENTITY_ID = '0d0d0d0d-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const IDENTITY_PATH = '/msi/token';
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let bench: TokenSourceWithServer;
let counter = 0;

// msal caches the detected identity endpoint for the lifetime of the process, so all tests share one server.
beforeAll(async () => {
  forgetIdentityEndpoint();
  bench = await startBench();
  vi.stubEnv('IDENTITY_ENDPOINT', `${bench.server.url}${IDENTITY_PATH}`);
  vi.stubEnv('IDENTITY_HEADER', 'platform-proof');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await bench.close();
});
beforeEach(() => {
  bench.server.requests.length = 0;
  bench.server.answer = (request, index) =>
    request.path === IDENTITY_PATH ? identityAnswer(`identity-${index}`) : tokenAnswer(`token-${index}`);
});

const startBench = (environment: Readonly<Record<string, string>> = {}) =>
  startTokenSourceWithServer({
    DEFENDER_CREDENTIAL: 'managed-identity-federation',
    AZURE_MANAGED_IDENTITY_CLIENT_ID: IDENTITY_ID,
    ...environment,
  });
/** Valid for a day like real ones, in system time. */
const identityAnswer = (token: string) => ({
  status: 200,
  body: {
    access_token: token,
    expires_on: Math.floor(Date.now() / 1000) + 86_400,
    resource: 'api://AzureADTokenExchange',
    token_type: 'Bearer',
  },
});
const requestsTo = (isIdentity: boolean) =>
  bench.server.requests.filter(({ path }) => (path === IDENTITY_PATH) === isIdentity);
/** A new token source with the shared server. */
async function withFreshSource(
  environment: Readonly<Record<string, string>>,
  run: (source: TokenSourceWithServer) => Promise<void>,
): Promise<void> {
  const other = await startBench({ ...environment, ENTRA_EMULATOR_URL: bench.server.url });
  try {
    await run(other);
  } finally {
    await other.close();
  }
}
const newTenant = () => `abcdefab-0000-4000-8000-${String((counter += 1)).padStart(12, '0')}`;

describe('a managed identity as the federated credential of an app', () => {
  it('authenticates the app in 100 customer tenants with one token', { tags: 'slow' }, async () => {
    await withFreshSource({}, async ({ source }) => {
      const tenants = Array.from({ length: 100 }, newTenant);
      await Promise.all(tenants.map((tenantId) => source.getToken({ tenantId, scope: DEFENDER_SCOPE })));
      expect(requestsTo(true)).toMatchObject([
        {
          fields: { resource: 'api://AzureADTokenExchange', client_id: IDENTITY_ID },
          headers: { 'x-identity-header': 'platform-proof' },
        },
      ]);
      const exchanges = requestsTo(false);
      expect(new Set(exchanges.map(({ path }) => path))).toEqual(
        new Set(tenants.map((tenantId) => `/${tenantId}/oauth2/v2.0/token`)),
      );
      expect(exchanges).toHaveLength(100);
      for (const { fields } of exchanges) {
        expect(fields).toMatchObject({
          client_id: CLIENT_ID,
          client_assertion: 'identity-0',
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        });
        expect(fields).not.toHaveProperty('client_secret');
      }
    });
  });

  it('uses the audience of government clouds', async () => {
    await withFreshSource({ DEFENDER_CLOUD: 'gcc-high' }, async ({ source }) => {
      await source.getToken({ tenantId: newTenant(), scope: DEFENDER_SCOPE });
      expect(requestsTo(true)[0]?.fields).toMatchObject({ resource: 'api://AzureADTokenExchangeUSGov' });
    });
  });

  it('is the system-assigned one by default', async () => {
    await withFreshSource({ AZURE_MANAGED_IDENTITY_CLIENT_ID: '' }, async ({ source }) => {
      await source.getToken({ tenantId: newTenant(), scope: DEFENDER_SCOPE });
      expect(requestsTo(true)[0]?.fields).not.toHaveProperty('client_id');
    });
  });

  it('that is unavailable names the remedy, with one request for all tenants', async () => {
    await withFreshSource({}, async ({ source, logLines }) => {
      bench.server.answer = () => ({ status: 400, body: { error: 'invalid_request' } });
      const refusals = await Promise.all(
        [newTenant(), newTenant()].map((tenantId) =>
          refusalOf(source.getToken({ tenantId, scope: DEFENDER_SCOPE })),
        ),
      );
      expect(bench.server.requests).toHaveLength(1);
      for (const { failure } of refusals) {
        expect(failure.hint).toBe(
          `The platform returned no managed identity token: check that this service runs in Azure and that the identity ${IDENTITY_ID} is assigned to it.`,
        );
      }
      expect(logLines.join('')).toContain('signing in to Microsoft Entra failed');
    });
  });

  it('that Entra does not trust names the registration to configure', async () => {
    await withFreshSource({}, async ({ source }) => {
      const refuseWith = (aadsts: number) => {
        bench.server.answer = ({ path }) =>
          path === IDENTITY_PATH
            ? identityAnswer('assertion-of-identity')
            : {
                status: 401,
                body: {
                  error: 'invalid_client',
                  error_description: `AADSTS${aadsts}: x`,
                  error_codes: [aadsts],
                },
              };
      };
      const ask = async () =>
        (await refusalOf(source.getToken({ tenantId: newTenant(), scope: DEFENDER_SCOPE }))).failure.hint;
      refuseWith(700213);
      expect(await ask()).toBe(
        'No federated credential of the app registration matches the subject of the token from the managed identity.',
      );
      refuseWith(700236);
      expect(await ask()).toContain('create the federated credential on the registration in the home tenant');
    });
  });

  it('is renewed in the background, and a failure is only a warning', async () => {
    await withFreshSource({}, async ({ source, clock, logLines }) => {
      await source.getToken({ tenantId: newTenant(), scope: DEFENDER_SCOPE });
      clock.advance(13 * 60 * MINUTE);
      bench.server.answer = ({ path }) =>
        path === IDENTITY_PATH ? { status: 500, body: {} } : tokenAnswer('from the older one');
      expect(await source.getToken({ tenantId: newTenant(), scope: DEFENDER_SCOPE })).toBe(
        'from the older one',
      );
      await expect
        .poll(() => logLines.join(''))
        .toContain('renewing the token of the managed identity failed');
    });
  });
});
