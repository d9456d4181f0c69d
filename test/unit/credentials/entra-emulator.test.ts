import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_TENANT_ID, startEmulator, type Emulator } from '../../../emulator/emulator.js';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import { loadConfig } from '../../../src/config/load-config.js';
import type { SignInError } from '../../../src/credentials/sign-in-error.js';
import { decodeTokenClaims } from '../../../src/credentials/token-claims.js';
import { createTokenSource } from '../../../src/credentials/token-source.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { createSelfSignedCertificate } from '../../kit/identity/self-signed-certificate.js';

const SCOPE = 'https://api.securitycenter.microsoft.com/.default';
const MINUTE = 60_000;
const UNKNOWN_ID = '00000000-1111-4222-8333-444444444444';

let emulator: Emulator;
let clock: ManualClock;
let logLines: string[];
beforeAll(async () => {
  emulator = await startEmulator({ machines: 1, alerts: 1, machineActions: 0 });
});
afterAll(() => emulator.close());
beforeEach(() => {
  clock = new ManualClock();
  logLines = [];
  emulator.control.clearCalls();
});
afterEach(() => {
  emulator.control.clearFaults();
});

/** A token source that uses the emulator, with the default registration. */
function tokensWith(environment: Readonly<Record<string, string | undefined>> = {}) {
  const config = loadConfig({
    AZURE_TENANT_ID: DEFAULT_TENANT_ID,
    AZURE_CLIENT_ID: DEFAULT_CLIENT_ID,
    AZURE_CLIENT_SECRET: DEFAULT_CLIENT_SECRET,
    ENTRA_EMULATOR_URL: emulator.url,
    ...environment,
  });
  const logger = pino({ level: 'trace' }, { write: (line: string) => logLines.push(line) });
  const source = createTokenSource({ config, clock, logger });
  return (options: { rejected?: string; scope?: string } = {}) =>
    source.getToken({ tenantId: config.registration.tenantId, scope: SCOPE, ...options });
}
const tokenRequests = () => emulator.control.calls({ operation: 'token' });
const failureOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'a token',
    (error: unknown) => (error as SignInError).failure,
  );

describe('signing in at the emulator', () => {
  it("returns a token for the tenant and audience, with the registration's permissions", async () => {
    const claims = decodeTokenClaims(await tokensWith()());
    expect(claims).toMatchObject({ tid: DEFAULT_TENANT_ID, appid: DEFAULT_CLIENT_ID });
    expect(claims?.aud).toBe('https://api.securitycenter.microsoft.com');
    expect(claims?.roles).toContain('Machine.Isolate');
    const forGraph = decodeTokenClaims(await tokensWith()({ scope: 'https://graph.microsoft.com/.default' }));
    expect(forGraph?.roles).toEqual([
      'SecurityAlert.Read.All',
      'SecurityAlert.ReadWrite.All',
      'SecurityIncident.Read.All',
      'SecurityIncident.ReadWrite.All',
      'ThreatHunting.Read.All',
    ]);
  });

  it('makes one token request for 100 cold calls, and one for 100 calls after half of the lifetime', async () => {
    const getToken = tokensWith();
    const cold = await Promise.all(Array.from({ length: 100 }, () => getToken()));
    expect(new Set(cold).size).toBe(1);
    expect(tokenRequests()).toHaveLength(1);

    clock.advance(31 * MINUTE);
    const letGo = emulator.control.hold({ operation: 'token' });
    const late = await Promise.all(Array.from({ length: 100 }, () => getToken()));
    // All of them succeeded before the login host's response.
    expect(tokenRequests().filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(late)).toEqual(new Set(cold));
    letGo();
    await expect.poll(() => tokenRequests().map(({ status }) => status)).toEqual([200, 200]);
    await expect.poll(() => getToken()).not.toBe(cold[0]);
    expect(tokenRequests()).toHaveLength(2);
  });

  it('makes one token request for 50 callers whose token was rejected', async () => {
    const getToken = tokensWith();
    const rejected = await getToken();
    const renewed = await Promise.all(Array.from({ length: 50 }, () => getToken({ rejected })));
    expect(new Set(renewed).size).toBe(1);
    expect(renewed[0]).not.toBe(rejected);
    expect(tokenRequests()).toHaveLength(2);
  });

  it('with a wrong secret makes one token request for 20 calls', async () => {
    const getToken = tokensWith({ AZURE_CLIENT_SECRET: 'not the secret' });
    for (let call = 0; call < 20; call += 1) {
      expect(await failureOf(getToken())).toMatchObject({ aadsts: 7000215, permanent: true, status: 401 });
    }
    expect(tokenRequests()).toHaveLength(1);
    expect(logLines.join('')).not.toContain('not the secret');
  });

  it.each([
    [
      'an unknown tenant',
      { AZURE_TENANT_ID: UNKNOWN_ID },
      SCOPE,
      90002,
      /AZURE_TENANT_ID or TENANTS_FILE, and DEFENDER_CLOUD/,
    ],
    [
      'an unknown application',
      { AZURE_CLIENT_ID: UNKNOWN_ID },
      SCOPE,
      700016,
      /does not exist in the tenant/,
    ],
    [
      'a tenant without the API',
      {},
      'https://nothing.example/.default',
      500011,
      /Defender for Endpoint license is missing/,
    ],
  ])('with %s names the remedy', async (_what, environment, scope, aadsts, hint) => {
    const failure = await failureOf(tokensWith(environment)({ scope }));
    expect(failure).toMatchObject({ aadsts, permanent: true, hint: expect.stringMatching(hint) });
  });

  it('with an expired secret reports it', async () => {
    const app = { clientId: UNKNOWN_ID, secret: 'old', secretExpiresAt: emulator.clock.now() - MINUTE };
    emulator.control.registerApp({ ...app, tenants: [DEFAULT_TENANT_ID] });
    const getToken = tokensWith({ AZURE_CLIENT_ID: UNKNOWN_ID, AZURE_CLIENT_SECRET: 'old' });
    expect(await failureOf(getToken())).toMatchObject({
      aadsts: 7000222,
      hint: expect.stringMatching(/expired/),
    });
    emulator.control.registerApp({ ...app, tenants: [] });
  });

  it('works with a certificate, whose signature the emulator verifies', async () => {
    const valid = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2099-01-01T00:00:00Z') };
    const [ours, others] = [createSelfSignedCertificate(valid), createSelfSignedCertificate(valid)];
    const clientId = '22222222-3333-4444-8555-666666666666';
    emulator.control.registerApp({ clientId, certificatePem: ours.certificatePem });
    const folder = await mkdtemp(path.join(tmpdir(), 'certificate-'));
    try {
      const signInWith = async ({ certificatePem, privateKeyPem }: typeof ours) => {
        const file = path.join(folder, 'certificate.pem');
        await writeFile(file, certificatePem + privateKeyPem);
        const getToken = tokensWith({
          AZURE_CLIENT_ID: clientId,
          AZURE_CLIENT_SECRET: undefined,
          AZURE_CLIENT_CERTIFICATE_PATH: file,
        });
        return getToken();
      };
      expect(decodeTokenClaims(await signInWith(ours))).toMatchObject({ appid: clientId });
      expect(await failureOf(signInWith(others))).toMatchObject({ aadsts: 700027, permanent: true });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("keeps the token while Entra is down, and msal doesn't block after recovery", async () => {
    const getToken = tokensWith();
    const first = await getToken();
    clock.advance(31 * MINUTE);
    const fault = emulator.control.addFault(
      { operation: 'token' },
      { status: 503, headers: { 'retry-after': '60' } },
    );
    expect(await getToken()).toBe(first);
    await expect.poll(() => logLines.join('')).toContain('the current one is still valid');

    emulator.control.removeFault(fault);
    clock.advance(MINUTE);
    expect(await getToken()).toBe(first);
    await expect.poll(() => tokenRequests().map(({ status }) => status)).toEqual([200, 503, 200]);
    await expect.poll(() => getToken()).not.toBe(first);
  });

  it.each([
    ['an HTML page', { html: 502 }, 'unavailable'],
    ['an HTML page that looks fine', { html: 200 }, 'not-json'],
    ['a cut connection', 'reset' as const, 'unreachable'],
  ])('recovers after %s', async (_what, effect, oauthError) => {
    emulator.control.addFault({ operation: 'token', times: 1 }, effect);
    const getToken = tokensWith();
    expect(await failureOf(getToken())).toMatchObject({ oauthError, permanent: false });
    clock.advance(2_000);
    expect(decodeTokenClaims(await getToken())).toMatchObject({ tid: DEFAULT_TENANT_ID });
  });
});
