import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { request } from 'undici';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createOutgoingDispatcher } from '../../../src/credentials/outgoing-dispatcher.js';
import { SigningKeysUnavailableError } from '../../../src/errors/caller-errors.js';
import { createCallerVerifier } from '../../../src/identity/caller-verifier.js';
import { loadConfig } from '../../../src/config/load-config.js';
import { createTokenSource } from '../../../src/credentials/token-source.js';
import { BUILT } from '../../kit/processes/build-processes.js';
import { CALLER, callerClaims, createSigningKey, signToken } from '../../kit/identity/caller-token.js';
import { startConnectProxy, type ConnectProxy } from '../../kit/http/connect-proxy.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { createSelfSignedCertificate } from '../../kit/identity/self-signed-certificate.js';
import { startTokenServer, tokenAnswer, type TokenServer } from '../../kit/identity/token-server.js';
import {
  CLIENT_ID,
  DEFENDER_SCOPE,
  refusalOf,
  TENANT_ID,
} from '../../kit/identity/token-source-with-server.js';

const LOGIN_HOST = 'login.microsoftonline.com';
const root = fileURLToPath(new URL('../../..', import.meta.url));
const logger = pino({ level: 'silent' });

/** Entra's token endpoint, under its own name and with TLS. */
const certificate = createSelfSignedCertificate({
  notBefore: new Date('2020-01-01T00:00:00Z'),
  notAfter: new Date('2099-01-01T00:00:00Z'),
  commonName: LOGIN_HOST,
});
const entra = createServer(
  { cert: certificate.certificatePem, key: certificate.privateKeyPem },
  (received, response) => {
    const { body } = tokenAnswer(`through the proxy, for ${received.headers.host ?? ''}`) as { body: object };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  },
);
let proxy: ConnectProxy;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'proxy-'));
  await writeFile(path.join(folder, 'authority.pem'), certificate.certificatePem);
  await new Promise<void>((resolve) => entra.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  entra.closeAllConnections();
  entra.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  proxy = await startConnectProxy((entra.address() as AddressInfo).port);
});
afterEach(() => proxy.close());

const configWith = (environment: Readonly<Record<string, string>>) =>
  loadConfig({
    AZURE_TENANT_ID: TENANT_ID,
    AZURE_CLIENT_ID: CLIENT_ID,
    AZURE_CLIENT_SECRET: 'secret',
    ...environment,
  });
const getToken = (environment: Readonly<Record<string, string>>) =>
  createTokenSource({ config: configWith(environment), clock: new ManualClock(), logger }).getToken({
    tenantId: TENANT_ID,
    scope: DEFENDER_SCOPE,
  });

describe('with HTTPS_PROXY', () => {
  it('a process signs in through it', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [`${BUILT}test/kit/identity/print-token.js`],
      {
        cwd: root,
        env: {
          PATH: process.env['PATH'],
          AZURE_TENANT_ID: TENANT_ID,
          AZURE_CLIENT_ID: CLIENT_ID,
          AZURE_CLIENT_SECRET: 'secret',
          https_proxy: proxy.url.replace('http://', 'http://user:pass%20word@'),
          NODE_EXTRA_CA_CERTS: path.join(folder, 'authority.pem'),
        },
      },
    );
    expect(stdout).toBe(`through the proxy, for ${LOGIN_HOST}`);
    expect(proxy.tunnels).toEqual([
      {
        authority: `${LOGIN_HOST}:443`,
        authorization: `Basic ${Buffer.from('user:pass word').toString('base64')}`,
      },
    ]);
  });

  it('signing keys are fetched through it', async () => {
    const clock = new ManualClock();
    const config = configWith({ HTTPS_PROXY: proxy.url, AUTH_TENANTS: CALLER.tenantId });
    const verifier = createCallerVerifier({ config, clock, logger });
    const token = await signToken(await createSigningKey('key'), callerClaims(clock.now(), CLIENT_ID));
    proxy.refuseWith = 502;
    await expect(verifier.verify(`Bearer ${token}`)).rejects.toBeInstanceOf(SigningKeysUnavailableError);
    expect(proxy.tunnels).toMatchObject([{ authority: `${LOGIN_HOST}:443` }]);
  });

  it.each([407, 403])('a proxy that returns %i is named in the error', async (status) => {
    proxy.refuseWith = status;
    const { failure } = await refusalOf(getToken({ HTTPS_PROXY: proxy.url }));
    expect(failure).toMatchObject({
      oauthError: 'proxy-refused',
      permanent: false,
      detail: `The proxy responded with HTTP ${status}`,
      hint: 'The proxy in HTTPS_PROXY rejects the connection: check its user and password, allow the login host, or add the host to NO_PROXY.',
    });
  });

  it('a server behind it is not trusted without its CA', async () => {
    const { failure } = await refusalOf(getToken({ HTTPS_PROXY: proxy.url }));
    expect(failure).toMatchObject({ oauthError: 'unreachable', detail: expect.stringMatching(/CERT/) });
    expect(failure.hint).toContain('HTTPS_PROXY, and TLS inspection');
  });
});

describe('past the proxy', () => {
  let local: TokenServer;
  beforeEach(async () => {
    local = await startTokenServer();
  });
  afterEach(() => local.close());

  it('go loopback requests, whatever NO_PROXY contains', async () => {
    const token = await getToken({ HTTPS_PROXY: proxy.url, ENTRA_EMULATOR_URL: local.url });
    expect(token).toBe('token-0');
    const dispatcher = createOutgoingDispatcher({ httpsProxy: proxy.url, noProxy: 'else.example' });
    for (const host of ['localhost', '127.0.0.1', '[::1]']) {
      // No TLS server listens there. The test only checks the connections.
      await expect(request(`https://${host}:1/`, { dispatcher })).rejects.toThrow();
    }
    await dispatcher.destroy();
    expect(proxy.tunnels).toEqual([]);
  });

  it.each([
    ['host.invalid', 0],
    ['.invalid', 0],
    ['host.invalid:8443', 1],
    ['else.example, invalid', 0],
    ['*', 0],
    ['', 1],
    ['t.invalid', 1],
  ])('go the hosts in NO_PROXY=%s (tunnels: %i)', async (noProxy, tunnels) => {
    proxy.refuseWith = 403;
    const dispatcher = createOutgoingDispatcher({ httpsProxy: proxy.url, noProxy });
    await expect(request('https://host.invalid/', { dispatcher })).rejects.toThrow();
    await dispatcher.close();
    expect(proxy.tunnels).toHaveLength(tunnels);
  });
});

describe('a dispatcher', () => {
  it('ignores the environment', async () => {
    proxy.refuseWith = 403;
    process.env['HTTPS_PROXY'] = proxy.url;
    try {
      const dispatcher = createOutgoingDispatcher({ noProxy: '' });
      await expect(request('https://host.invalid/', { dispatcher })).rejects.toThrow();
      await dispatcher.close();
    } finally {
      delete process.env['HTTPS_PROXY'];
    }
    expect(proxy.tunnels).toEqual([]);
  });
});
