import { spawnSync } from 'node:child_process';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Check } from '../../../src/doctor/check.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { createSelfSignedCertificate } from '../../kit/identity/self-signed-certificate.js';
import { closedAddress, doctorCommand, HARMLESS } from '../../kit/processes/run-doctor.js';
import { createOperationsFile } from '../../kit/http/send-document.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { newFolder } from '../../kit/new-folder.js';
import { createWrittenFile } from '../../kit/written-file.js';

describe("doctor's check of the environment", () => {
  it('detects an API host that is down', { tags: 'slow' }, async () => {
    const { checks, exitCode } = await doctorCommand({ env: { DEFENDER_API_URL: await closedAddress() } });
    expect(exitCode).toBe(2);
    const [network, ...calls] = checks.filter(({ status }) => status === 'failed');
    expect(network).toMatchObject({
      name: 'network: API',
      detail: expect.stringMatching(/^127\.0\.0\.1:\d+ refuses connections \(ECONNREFUSED\)$/),
      remedy: 'Allow this host and port in the firewall, or set HTTPS_PROXY.',
    });
    expectUnavailable(calls, 'Defender could not be reached for OPERATION.');
  });

  it('detects an API that fails', { tags: 'slow' }, async () => {
    const { checks, exitCode } = await doctorCommand({
      prepare: ({ control }) => {
        control.addFault({ pathPattern: '^/api/' }, { html: 503 });
      },
    });
    expect(exitCode).toBe(2);
    const calls = checks.filter(({ status }) => status === 'failed');
    expectUnavailable(calls, 'Defender failed at OPERATION (HTTP 503).');
  });

  it('names trusted documents that do not match the schema, with its prefix', { tags: 'slow' }, async () => {
    const { env } = createOperationsFile({
      served: 'query Served { mdeAlerts(first: 1) { nodes { id } } _service { sdl } }',
      unprefixed: 'query Unprefixed { alerts(first: 1) { nodes { id } } }',
      cut: 'query Cut { mdeAlerts(first: 1 { nodes { id } } }',
    });
    const { problems, exitCode } = await doctorCommand({ env: { ...env, SCHEMA_PREFIX: 'Mde' } });
    expect(exitCode).toBe(1);
    expect(problems).toMatchInlineSnapshot(`
      "✗ trusted documents                                           2 of 3 don't match the schema
                                                                    Unprefixed (35a86ffec32d): Cannot query field "alerts" on
                                                                    type "Query". Did you mean "mdeAlerts"?
                                                                    Cut (ca72e65664a6): Syntax Error: Expected Name, found
                                                                    "{".
                                                                    → Requests for them fail. Build PERSISTED_OPERATIONS_FILE
                                                                    again, from clients of this schema.
      Works in part: 75 ok, 0 warnings, 1 failed, 15 skipped."
    `);
  });

  it('counts trusted documents that match the schema', async () => {
    const { env } = createOperationsFile({ alerts: '{ alerts(first: 1) { nodes { id } } }' });
    const { checks } = await doctorCommand({ env });
    expect(checks.find(({ name }) => name === 'trusted documents')).toEqual({
      name: 'trusted documents',
      status: 'ok',
      detail: 'all 1 match the schema',
    });
  });

  it('detects a host with an untrusted certificate', { tags: 'slow' }, async () => {
    const { problems, exitCode } = await doctorCommand({ env: { DEFENDER_API_URL: await startUntrusted() } });
    expect(exitCode).toBe(2);
    expect(problems).toMatch(
      /network: API +127\.0\.0\.1:PORT has no trusted TLS certificate\s+\(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
    );
    expect(problems).toContain('NODE_EXTRA_CA_CERTS');
  });

  it('detects unavailable signing keys', { tags: 'slow' }, async () => {
    const { problems, exitCode } = await doctorCommand({
      prepare: ({ control }) => {
        control.addFault({ operation: 'keys' }, { status: 503 });
      },
    });
    expect(exitCode).toBe(2);
    expect(problems).toMatchInlineSnapshot(`
      "✗ callers: keys                                               tenant 7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6: The response
                                                                    is HTTP 503
                                                                    → Without keys, no caller of this tenant can be verified.
                                                                    See network: login. If that is ok, check AUTH_TENANTS.
      Does not work: 74 ok, 0 warnings, 1 failed, 15 skipped."
    `);
  });

  it('reports a tenant without keys for that tenant only', { tags: 'slow' }, async () => {
    const other = '11111111-2222-4333-8444-555555555555';
    const own = '7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6';
    const { checks, exitCode } = await doctorCommand({ env: { AUTH_TENANTS: `${own},${other}` } });
    expect(exitCode).toBe(1);
    const failures = checks.filter(({ status }) => status === 'failed');
    expect(failures.map(({ detail }) => detail)).toEqual([
      `tenant ${other}: no keys in the response (HTTP 400)`,
    ]);
  });

  it('detects a clock that is minutes ahead', async () => {
    const { problems, exitCode } = await doctorCommand({ clock: new ManualClock(Date.now() + 600_000) });
    expect(exitCode).toBe(2);
    expect(problems.replace(/\d{3} s ahead/, '600 s ahead')).toMatchInlineSnapshot(`
      "✗ clock                                                       600 s ahead of Microsoft's
                                                                    → Synchronize the clock of this machine (NTP).
      Does not work: 74 ok, 0 warnings, 1 failed, 15 skipped."
    `);
  });

  it('warns of a clock that is two minutes behind', async () => {
    const { checks, exitCode } = await doctorCommand({ clock: new ManualClock(Date.now() - 120_000) });
    const clock = checks.find(({ name }) => name === 'clock');
    expect(clock?.status).toBe('warning');
    // Each second that the checks take adds one.
    expect(clock?.detail).toMatch(/^\d{3} s behind Microsoft's$/);
    expect(exitCode).toBe(0);
  });

  it("detects an audit trail that can't be written", async () => {
    const env = { AUDIT_LOG: 'folder-that-is-missing/audit.jsonl' };
    const { problems, exitCode } = await doctorCommand({ env });
    expect(exitCode).toBe(1);
    // The service reports it at its start.
    expect((await startSubgraph({ env })).log()).toContain('AUDIT_LOG is not writable');
    expect(problems).toMatchInlineSnapshot(`
      "✗ audit                                                       folder-that-is-missing/audit.jsonl is not writable
                                                                    (ENOENT), so writes that loosen protection would be
                                                                    rejected
                                                                    → Create the folder, grant this user append access to the
                                                                    file, or change AUDIT_LOG.
      Works in part: 74 ok, 0 warnings, 1 failed, 15 skipped."
    `);
  });

  it('detects a data folder that can be neither written nor created', { tags: 'slow' }, async () => {
    const file = createWrittenFile('data', 'no folder').path;
    for (const DATA_DIR of [file, join(file, 'folder', 'data')]) {
      const { checks, exitCode } = await doctorCommand({ env: { DATA_DIR } });
      expect(exitCode).toBe(1);
      expect(checks.filter(({ status }) => status === 'failed')).toEqual([
        expect.objectContaining({
          name: 'data folder',
          detail: `${DATA_DIR} is not writable (ENOTDIR), so writes that loosen protection, approvals and exports would be rejected`,
        }),
      ]);
    }
    const { problems } = await doctorCommand({ env: { DATA_DIR: join(newFolder(), 'new', 'data') } });
    expect(problems).not.toContain('data folder');
  });

  it('does not wait for a pipe in the place of the audit trail that nobody reads', async () => {
    const folder = newFolder();
    const AUDIT_LOG = join(folder, 'pipe');
    spawnSync('mkfifo', [AUDIT_LOG]);
    const { problems } = await doctorCommand({ env: { AUDIT_LOG } });
    expect(problems).toContain('is not writable (ENXIO)');
  });

  it('names every problem of the configuration and stops', async () => {
    const { text, exitCode, emulator } = await doctorCommand({
      env: { AZURE_CLIENT_ID: '', DEFENDER_CLOUD: 'dodo' },
    });
    expect(exitCode).toBe(2);
    expect(text).toMatchInlineSnapshot(`
      "✗ configuration  AZURE_CLIENT_ID is missing (docs/settings.md#azure_client_id)
                       DEFENDER_CLOUD must be one of commercial, gcc, gcc-high, dod (docs/settings.md#defender_cloud)
                       → Correct these settings. The other checks depend on them.

      Does not work: 0 ok, 0 warnings, 1 failed, 0 skipped.
      "
    `);
    expect(emulator.control.calls()).toEqual([]);
  });
});

/** Of all families. */
function expectUnavailable(calls: readonly Check[], reason: string): void {
  const sorted = calls.map(({ detail, remedy }) => [detail, remedy]).sort();
  expect(sorted).toEqual(
    HARMLESS.map((operation) => [
      `${operation} fails (UPSTREAM_UNAVAILABLE): ${reason.replace('OPERATION', operation)}`,
      'See network above. If that is ok, Defender is unavailable: try again later.',
    ]),
  );
}

async function startUntrusted(): Promise<string> {
  const { certificatePem, privateKeyPem } = createSelfSignedCertificate({
    notBefore: new Date(Date.now() - 86_400_000),
    notAfter: new Date(Date.now() + 86_400_000),
  });
  const server = createServer({ cert: certificatePem, key: privateKeyPem });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `https://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}
