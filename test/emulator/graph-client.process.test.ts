import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as sendPlain } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_TENANT_ID } from '../../emulator/emulator.js';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../emulator/entra/app-registrations.js';
import { createSelfSignedCertificate } from '../kit/self-signed-certificate.js';
import { startService } from './running-service.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A program as in Microsoft's documentation, with other addresses. Both libraries refuse addresses without TLS. */
const PROGRAM = `
import { ConfidentialClientApplication } from '@azure/msal-node';
import { Client, PageIterator } from '@microsoft/microsoft-graph-client';

const { ORIGIN, TENANT, CLIENT, SECRET } = process.env;
const { host, hostname } = new URL(ORIGIN);
const app = new ConfidentialClientApplication({
  auth: { clientId: CLIENT, clientSecret: SECRET, authority: ORIGIN + '/' + TENANT, knownAuthorities: [host] },
});
const graph = Client.initWithMiddleware({
  baseUrl: ORIGIN,
  customHosts: new Set([hostname]),
  authProvider: {
    getAccessToken: async () => {
      const result = await app.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] });
      return result.accessToken;
    },
  },
});
const alerts = [];
const first = await graph.api('/security/alerts_v2').top(2).select('id').get();
await new PageIterator(graph, first, ({ id }) => alerts.push(id) < 5).iterate();
const { value: [incident] } = await graph.api('/security/incidents').top(1).get();
await graph.api('/security/incidents/' + incident.id).patch({ assignedTo: 'ada@example.com' });
const hunt = await graph.api('/security/runHuntingQuery').post({ Query: 'DeviceInfo | take 3' });
const missing = await graph.api('/security/alerts_v2/none').get().catch(({ statusCode, code }) => ({ statusCode, code }));
console.log(JSON.stringify({ alerts, incident: incident.id, rows: hunt.results.length, missing }));
`;

/** Terminates TLS in front of the emulator, as a proxy does. */
async function startTlsProxy(target: string) {
  const { certificatePem, privateKeyPem } = createSelfSignedCertificate({
    notBefore: new Date('2020-01-01T00:00:00Z'),
    notAfter: new Date('2099-01-01T00:00:00Z'),
    commonName: 'localhost',
  });
  const proxy = createServer({ cert: certificatePem, key: privateKeyPem }, (received, response) => {
    const headers = { ...received.headers, 'x-forwarded-proto': 'https' };
    const path = `${target}${received.url ?? '/'}`;
    const passed = sendPlain(path, { method: received.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    received.pipe(passed);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  await once(proxy, 'listening');
  const folder = await mkdtemp(join(tmpdir(), 'tls-proxy-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const authority = join(folder, 'authority.pem');
  await writeFile(authority, certificatePem);
  return { origin: `https://localhost:${(proxy.address() as AddressInfo).port}`, authority };
}

describe("Microsoft's Graph client and MSAL for Node, unmodified", () => {
  it('sign in, page, change, hunt and read errors at the emulator, behind TLS', async () => {
    const { emulator, tenant } = await startService();
    const { origin, authority } = await startTlsProxy(emulator.url);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', PROGRAM],
      {
        cwd: ROOT,
        env: {
          NODE_EXTRA_CA_CERTS: authority,
          ORIGIN: origin,
          TENANT: DEFAULT_TENANT_ID,
          CLIENT: DEFAULT_CLIENT_ID,
          SECRET: DEFAULT_CLIENT_SECRET,
        },
      },
    );
    const seen = JSON.parse(stdout) as { alerts: string[]; incident: string };
    expect(seen).toMatchObject({ rows: 3, missing: { statusCode: 404 } });
    expect(new Set(seen.alerts).size).toBe(5);
    expect(tenant.incidents.get(seen.incident)).toMatchObject({ assignedTo: 'ada@example.com' });
    const operations = emulator.control.calls({}).map(({ operation }) => operation);
    expect(operations.filter((operation) => operation === 'listAlertsV2')).toHaveLength(3);
  });
});
