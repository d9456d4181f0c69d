import { ConfidentialClientApplication, InteractionRequiredAuthError } from '@azure/msal-node';
import { decodeJwt, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { DEFAULT_TENANT_ID, type Emulator } from '../../emulator/emulator.js';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../emulator/entra/app-registrations.js';
import { defenderScope, graphScope, requestToken, startService, type Answer } from './running-service.js';

const OID = '11111111-2222-4333-8444-555555555555';
const OTHER_TENANT = '22222222-2222-4333-8444-555555555555';
const small = { machines: 1, alerts: 1, machineActions: 0 };

type Fields = Readonly<Record<string, string | null>>;

async function exchange(emulator: Emulator, assertion: string, fields: Fields = {}): Promise<Answer> {
  return requestToken(emulator, {
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    requested_token_use: 'on_behalf_of',
    assertion,
    scope: `${defenderScope} openid profile offline_access`,
    client_info: '1',
    ...fields,
  });
}

const mint = (
  emulator: Emulator,
  request: Partial<Parameters<Emulator['control']['mintCallerToken']>[0]> = {},
) => emulator.control.mintCallerToken({ roles: [], oid: OID, name: 'Ada Analyst', ...request });

describe('the on-behalf-of grant', () => {
  it('returns a token of the same person, with delegated permissions and no roles', async () => {
    const { emulator } = await startService(small);
    for (const version of [1, 2] as const) {
      const answer = await exchange(emulator, await mint(emulator, { version }));
      expect(answer.status).toBe(200);
      const body = answer.json as Record<string, string>;
      const claims = decodeJwt(body['access_token'] ?? '');
      expect(claims).toMatchObject({
        aud: 'https://api.securitycenter.microsoft.com',
        appid: DEFAULT_CLIENT_ID,
        oid: OID,
        tid: DEFAULT_TENANT_ID,
        ver: '1.0',
      });
      expect(String(claims['scp']).split(' ')).toContain('Machine.Isolate');
      expect(String(claims['scp']).split(' ')).not.toContain('Machine.Read.All');
      for (const absent of ['roles', 'idtyp']) expect(claims).not.toHaveProperty(absent);
      expect(body['scope']?.split(' ')).toContain(defenderScope);
      expect(decodeJwt(body['id_token'] ?? '')).toMatchObject({ aud: DEFAULT_CLIENT_ID, oid: OID });
      expect(JSON.parse(Buffer.from(body['client_info'] ?? '', 'base64url').toString())).toEqual({
        uid: OID,
        utid: DEFAULT_TENANT_ID,
      });
    }
  });

  it('returns an id token, a refresh token and client info only on request', async () => {
    const { emulator } = await startService(small);
    const answer = await exchange(emulator, await mint(emulator), {
      scope: defenderScope,
      client_info: null,
    });
    for (const absent of ['id_token', 'refresh_token', 'client_info'])
      expect(answer.json).not.toHaveProperty(absent);
  });

  it(
    'checks the assertion: signature, audience, time, tenant, and that it is a person’s',
    { tags: 'slow' },
    async () => {
      const { emulator } = await startService({ ...small, tenants: [DEFAULT_TENANT_ID, OTHER_TENANT] });
      const good = await mint(emulator);
      const { privateKey } = await generateKeyPair('RS256');
      const forged = await new SignJWT(decodeJwt(good))
        .setProtectedHeader({ alg: 'RS256', kid: String(decodeHeader(good)['kid']) })
        .sign(privateKey);
      const cases: [string, number][] = [
        [forged, 50013],
        ['no token', 50013],
        [await mint(emulator, { tenantId: OTHER_TENANT }), 50013],
        [await mint(emulator, { audience: 'https://graph.microsoft.com' }), 500131],
        [await mint(emulator, { expiresInSeconds: -1 }), 500133],
        [await mint(emulator, { appOnly: true }), 50013],
        [await mint(emulator, { extraClaims: { scp: undefined } }), 50013],
        [await mint(emulator, { extraClaims: { idtyp: 'app' } }), 50013],
      ];
      for (const [assertion, code] of cases) {
        const answer = await exchange(emulator, assertion);
        expect(answer.status).toBe(400);
        expect(answer.json).toMatchObject({ error: 'invalid_grant', error_codes: [code] });
      }
      expect((await exchange(emulator, good)).status).toBe(200);
    },
  );

  it('checks the app first, and that the request has the required form', async () => {
    const { emulator } = await startService(small);
    const good = await mint(emulator);
    const cases: [Fields, number][] = [
      [{ client_secret: 'wrong' }, 7000215],
      [{ requested_token_use: null }, 900144],
      [{ assertion: null }, 900144],
      [{ scope: 'https://nothing.example/.default' }, 500011],
      [{ scope: `${defenderScope} ${graphScope}` }, 1002012],
    ];
    for (const [fields, code] of cases) {
      expect((await exchange(emulator, good, fields)).json).toMatchObject({ error_codes: [code] });
    }
  });

  it('needs consent to delegated permissions; application permissions are not sufficient', async () => {
    const { emulator } = await startService(small);
    const clientId = 'no-consent';
    emulator.control.registerApp({ clientId, secret: 's', roles: ['Machine.Isolate'] });
    const assertion = await mint(emulator, { audience: clientId });
    const app = { client_id: clientId, client_secret: 's' };
    expect((await exchange(emulator, assertion, app)).json).toMatchObject({
      error: 'invalid_grant',
      suberror: 'consent_required',
      error_codes: [65001],
    });
    emulator.control.registerApp({ clientId, secret: 's', scopes: ['Machine.Isolate'] });
    const answer = await exchange(emulator, assertion, app);
    expect(decodeJwt((answer.json as { access_token: string }).access_token)['scp']).toBe('Machine.Isolate');
  });

  it('requires proof of a person under a policy, which the next token can contain', async () => {
    const { emulator } = await startService(small);
    emulator.control.setPerson({ oid: OID, policy: 'require-mfa' });
    const answer = await exchange(emulator, await mint(emulator));
    expect(answer.json).toMatchObject({
      error: 'interaction_required',
      error_codes: [50079],
      claims: '{"access_token":{"capolids":{"essential":true,"values":["require-mfa"]}}}',
    });
    const somebodyElse = await mint(emulator, { oid: OTHER_TENANT });
    expect((await exchange(emulator, somebodyElse)).status).toBe(200);
    const proved = await mint(emulator, { extraClaims: { capolids: ['require-mfa'] } });
    expect((await exchange(emulator, proved)).status).toBe(200);
  });

  it('works with msal-node, also for rejections', async () => {
    const { emulator, get } = await startService();
    const client = new ConfidentialClientApplication({
      auth: {
        clientId: DEFAULT_CLIENT_ID,
        clientSecret: DEFAULT_CLIENT_SECRET,
        authority: `https://login.microsoftonline.com/${DEFAULT_TENANT_ID}`,
        authorityMetadata: JSON.stringify({
          token_endpoint: `${emulator.url}/{tenantid}/oauth2/v2.0/token`,
          authorization_endpoint: `${emulator.url}/{tenantid}/oauth2/v2.0/authorize`,
          jwks_uri: `${emulator.url}/{tenantid}/discovery/v2.0/keys`,
          issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0',
        }),
      },
    });
    const oboAssertion = await mint(emulator);
    const request = { oboAssertion, scopes: [defenderScope] };
    const result = await client.acquireTokenOnBehalfOf(request);
    expect(result?.uniqueId).toBe(OID);
    const again = await client.acquireTokenOnBehalfOf(request);
    expect(again).toMatchObject({ fromCache: true, accessToken: result?.accessToken });
    const authorization = `Bearer ${result?.accessToken ?? ''}`;
    expect((await get('/api/machines?$top=1', { authorization })).status).toBe(200);

    emulator.control.setPerson({ oid: OID, policy: 'require-mfa' });
    const refusal: unknown = await client
      .acquireTokenOnBehalfOf({ ...request, skipCache: true })
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InteractionRequiredAuthError);
    expect(refusal).toMatchObject({
      errorCode: 'interaction_required',
      errorNo: 50079,
      claims: expect.stringContaining('require-mfa') as string,
    });
  });

  it('writes no assertion to the request log', async () => {
    const { emulator } = await startService(small);
    const assertion = await mint(emulator);
    await exchange(emulator, assertion);
    expect(JSON.stringify(emulator.control.calls())).not.toContain('eyJ');
  });
});

function decodeHeader(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;
}
