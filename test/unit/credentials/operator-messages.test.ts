import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_TENANT_ID, startEmulator, type Emulator } from '../../../emulator/emulator.js';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import type { FaultEffect } from '../../../emulator/http/faults.js';
import type { Environment } from '../../../src/config/environment.js';
import { loadConfig } from '../../../src/config/load-config.js';
import { CallerToken } from '../../../src/credentials/caller-token.js';
import { createOnBehalfOfTokens } from '../../../src/credentials/on-behalf-of.js';
import { decodeTokenClaims } from '../../../src/credentials/token-claims.js';
import { createTokenSource } from '../../../src/credentials/token-source.js';
import { createLineCollector } from '../../kit/telemetry/collect-lines.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { createSelfSignedCertificate } from '../../kit/identity/self-signed-certificate.js';

const SCOPE = 'https://api.securitycenter.microsoft.com/.default';
const OTHER_ID = '00000000-1111-4222-8333-444444444444';
const OID = '11111111-2222-4333-8444-555555555555';

let emulator: Emulator;
let clock: ManualClock;
let logLines: string[];
let folder: string;
beforeAll(async () => {
  emulator = await startEmulator({ machines: 1, alerts: 1, machineActions: 0 });
  folder = await mkdtemp(path.join(tmpdir(), 'messages-'));
});
afterAll(async () => {
  await emulator.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  clock = new ManualClock(Date.now());
  logLines = [];
  emulator.control.clearCalls();
});
afterEach(() => {
  emulator.control.clearFaults();
});

const dependenciesWith = (environment: Environment) => ({
  config: loadConfig({
    AZURE_TENANT_ID: DEFAULT_TENANT_ID,
    AZURE_CLIENT_ID: DEFAULT_CLIENT_ID,
    AZURE_CLIENT_SECRET: DEFAULT_CLIENT_SECRET,
    ENTRA_EMULATOR_URL: emulator.url,
    ...environment,
  }),
  clock,
  logger: pino({ level: 'trace' }, createLineCollector(logLines)),
});
const signIn = (environment: Environment = {}, scope = SCOPE) => {
  const dependencies = dependenciesWith(environment);
  const { tenantId } = dependencies.config.registration;
  return createTokenSource(dependencies).getToken({ tenantId, scope });
};
/** The log fields after the work has failed. */
const toldBy = async (work: Promise<unknown>) => {
  await expect(work).rejects.toThrow();
  expect(logLines).toHaveLength(1);
  const { signIn: told, msg } = JSON.parse(logLines[0] ?? '') as {
    msg: string;
    signIn: { hint: string; aadsts?: number; oauthError: string; status?: number };
  };
  return { msg, ...told };
};

describe('the log has a remedy if Entra rejects', () => {
  it('a wrong secret', async () => {
    expect(await toldBy(signIn({ AZURE_CLIENT_SECRET: 'wrong' }))).toMatchObject({
      msg: 'signing in to Microsoft Entra failed',
      aadsts: 7000215,
      oauthError: 'invalid_client',
      status: 401,
      hint: 'The client secret is wrong: AZURE_CLIENT_SECRET must contain the value of the secret, not its ID. Check AZURE_CLIENT_ID too.',
    });
  });

  it('an expired secret', async () => {
    const secretExpiresAt = emulator.clock.now() - 1;
    emulator.control.registerApp({ clientId: OTHER_ID, secret: 'old', secretExpiresAt });
    const work = signIn({ AZURE_CLIENT_ID: OTHER_ID, AZURE_CLIENT_SECRET: 'old' });
    expect(await toldBy(work)).toMatchObject({
      aadsts: 7000222,
      hint: 'The client secret has expired: create a new one in the app registration of AZURE_CLIENT_ID and set AZURE_CLIENT_SECRET to it.',
    });
  });

  it('a certificate that is not registered', async () => {
    const valid = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2099-01-01T00:00:00Z') };
    const { certificatePem, privateKeyPem } = createSelfSignedCertificate(valid);
    const file = path.join(folder, 'certificate.pem');
    await writeFile(file, certificatePem + privateKeyPem);
    const work = signIn({ AZURE_CLIENT_SECRET: undefined, AZURE_CLIENT_CERTIFICATE_PATH: file });
    expect(await toldBy(work)).toMatchObject({
      aadsts: 700027,
      hint: 'The certificate was rejected: upload the one in AZURE_CLIENT_CERTIFICATE_PATH to the app registration of AZURE_CLIENT_ID, and check that it has not expired.',
    });
  });

  it('a tenant that does not exist', async () => {
    expect(await toldBy(signIn({ AZURE_TENANT_ID: OTHER_ID }))).toMatchObject({
      aadsts: 90002,
      hint: 'This tenant does not exist in this cloud: check AZURE_TENANT_ID or TENANTS_FILE, and DEFENDER_CLOUD.',
    });
  });

  it('an app without consent in the tenant', async () => {
    emulator.control.registerApp({ clientId: OTHER_ID, secret: 's', tenants: [OTHER_ID] });
    const work = signIn({ AZURE_CLIENT_ID: OTHER_ID, AZURE_CLIENT_SECRET: 's' });
    expect(await toldBy(work)).toMatchObject({
      aadsts: 700016,
      // The secret is a letter, which the text has in other words.
      detail: expect.not.stringContaining('[secret]'),
      hint: 'The application does not exist in the tenant: check AZURE_CLIENT_ID, and AZURE_TENANT_ID or TENANTS_FILE, or have an administrator of the tenant consent to it.',
    });
  });

  it('a tenant without Defender for Endpoint', async () => {
    expect(await toldBy(signIn({}, 'https://nothing.example/.default'))).toMatchObject({
      aadsts: 500011,
      hint: 'The tenant has no API with this scope: the Defender for Endpoint license is missing, or DEFENDER_SCOPE or DEFENDER_CLOUD is wrong.',
    });
  });

  it('nothing, but the token has no roles because consent is missing', async () => {
    emulator.control.registerApp({ clientId: OTHER_ID, secret: 's' });
    const token = await signIn({ AZURE_CLIENT_ID: OTHER_ID, AZURE_CLIENT_SECRET: 's' });
    expect(decodeTokenClaims(token)).toMatchObject({ roles: [], scopes: [] });
    expect(logLines).toEqual([]);
  });
});

describe('the log has a remedy if the login host', () => {
  it.each<[string, FaultEffect, object]>([
    [
      'throttles',
      { status: 429, body: { error: 'temporarily_unavailable' }, headers: { 'retry-after': '7' } },
      { oauthError: 'unavailable', status: 429, retryAfterMs: 7_000 },
    ],
    ['fails', { status: 503 }, { oauthError: 'unavailable', status: 503 }],
    ['answers an error in HTML', { html: 502 }, { oauthError: 'unavailable', status: 502 }],
  ])('%s', async (_what, effect, facts) => {
    emulator.control.addFault({ operation: 'token' }, effect);
    expect(await toldBy(signIn())).toMatchObject({
      ...facts,
      permanent: false,
      hint: 'The login host fails or throttles this service, which retries automatically.',
    });
  });

  it('is replaced by an HTML page with status 200', async () => {
    emulator.control.addFault({ operation: 'token' }, { html: 200 });
    expect(await toldBy(signIn())).toMatchObject({
      oauthError: 'not-json',
      hint: 'The response is not from the login host: check for a proxy or captive portal.',
    });
  });

  it('closes the connection', async () => {
    emulator.control.addFault({ operation: 'token' }, 'reset');
    expect(await toldBy(signIn())).toMatchObject({
      oauthError: 'unreachable',
      detail: 'The request failed (ECONNRESET)',
      hint: 'The login host cannot be reached: check name resolution, the firewall, HTTPS_PROXY, and TLS inspection.',
    });
  });

  it('refuses the connection', async () => {
    // A port that was free.
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await toldBy(signIn({ ENTRA_EMULATOR_URL: `http://127.0.0.1:${port}` }))).toMatchObject({
      oauthError: 'unreachable',
      detail: 'The request failed (ECONNREFUSED)',
    });
  });

  it("doesn't respond for 10 s", async () => {
    emulator.control.addFault({ operation: 'token' }, 'hang');
    const work = signIn();
    await expect.poll(() => emulator.control.calls({ operation: 'token' }).length).toBe(1);
    clock.advance(10_000);
    expect(await toldBy(work)).toMatchObject({
      oauthError: 'timeout',
      hint: 'The login host does not respond in time: check the network path to it.',
    });
  });
});

describe('the log has a remedy if Entra rejects an exchange because of', () => {
  const exchange = async (
    request: Partial<Parameters<Emulator['control']['mintCallerToken']>[0]> = {},
    environment: Environment = {},
  ) => {
    const token = await emulator.control.mintCallerToken({ roles: [], oid: OID, ...request });
    const tokens = createOnBehalfOfTokens(dependenciesWith({ DEFENDER_ACTIONS_AS: 'user', ...environment }));
    const callerToken = new CallerToken(token);
    return tokens.getToken({ tenantId: DEFAULT_TENANT_ID, scope: SCOPE, oid: OID, callerToken });
  };

  it('missing consent', async () => {
    emulator.control.registerApp({ clientId: OTHER_ID, secret: 's', roles: ['Machine.Isolate'] });
    const environment = { AZURE_CLIENT_ID: OTHER_ID, AZURE_CLIENT_SECRET: 's' };
    expect(await toldBy(exchange({ audience: OTHER_ID }, environment))).toMatchObject({
      msg: 'Microsoft Entra refused to act on behalf of a caller',
      aadsts: 65001,
      hint: 'Consent to act on behalf of people is missing: an administrator of the tenant must grant admin consent to the delegated permissions of Defender for Endpoint (defender-subgraph consent-url prints the link).',
    });
  });

  it('conditional access', async () => {
    emulator.control.setPerson({ oid: OID, policy: 'require-mfa' });
    try {
      expect(await toldBy(exchange())).toMatchObject({
        aadsts: 50079,
        hint: 'Conditional access requires additional authentication of this person. The caller received the claims for another sign-in. If clients do not support that, exclude Defender for Endpoint from the policy.',
      });
    } finally {
      emulator.control.setPerson({ oid: OID, policy: null });
    }
  });

  it('a token of the caller for another app', async () => {
    expect(await toldBy(exchange({ audience: OTHER_ID }))).toMatchObject({
      aadsts: 500131,
      hint: "The caller's token is for another app than AZURE_CLIENT_ID. Only tokens for that registration can be exchanged: check AUTH_AUDIENCE.",
    });
  });

  it('a wrong secret, as in other sign-ins', async () => {
    expect(await toldBy(exchange({}, { AZURE_CLIENT_SECRET: 'wrong' }))).toMatchObject({
      msg: 'signing in on behalf of a caller failed',
      aadsts: 7000215,
    });
  });
});
