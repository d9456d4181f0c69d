import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { request as sendPlain } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_TENANT_ID } from '../../emulator/emulator.js';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../emulator/entra/app-registrations.js';
import { createSelfSignedCertificate } from '../kit/identity/self-signed-certificate.js';
import { startService } from './running-service.js';
import { newFolder } from '../kit/new-folder.js';

const PROGRAM = fileURLToPath(new URL('../kit/identity/graph-client-program.js', import.meta.url));

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
  const folder = newFolder();
  const authority = join(folder, 'authority.pem');
  await writeFile(authority, certificatePem);
  return { origin: `https://localhost:${(proxy.address() as AddressInfo).port}`, authority };
}

describe("Microsoft's Graph client and MSAL for Node, unmodified", () => {
  it('sign in, page, change, hunt and read errors at the emulator, behind TLS', async () => {
    const { emulator, tenant } = await startService();
    const { origin, authority } = await startTlsProxy(emulator.url);
    const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM], {
      env: {
        NODE_EXTRA_CA_CERTS: authority,
        ORIGIN: origin,
        TENANT: DEFAULT_TENANT_ID,
        CLIENT: DEFAULT_CLIENT_ID,
        SECRET: DEFAULT_CLIENT_SECRET,
      },
    });
    const seen = JSON.parse(stdout) as { alerts: string[]; incident: string };
    expect(seen).toMatchObject({ rows: 3, missing: { statusCode: 404 } });
    expect(new Set(seen.alerts).size).toBe(5);
    expect(tenant.incidents.get(seen.incident)).toMatchObject({ assignedTo: 'ada@example.com' });
    const operations = emulator.control.calls({}).map(({ operation }) => operation);
    expect(operations.filter((operation) => operation === 'listAlertsV2')).toHaveLength(3);
  });
});
