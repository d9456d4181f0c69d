import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ManualClock } from '../kit/manual-clock.js';
import { createSelfSignedCertificate } from '../kit/self-signed-certificate.js';
import { closedAddress, doctorCommand } from '../kit/run-doctor.js';

describe("doctor's check of the environment", () => {
  it('detects an API host that is down', { tags: 'slow' }, async () => {
    const { problems, exitCode } = await doctorCommand({ env: { DEFENDER_API_URL: await closedAddress() } });
    expect(exitCode).toBe(2);
    expect(problems).toMatchInlineSnapshot(`
      "✗ network: API                                                127.0.0.1:PORT refuses connections (ECONNREFUSED)
                                                                    → Allow this host and port in the firewall, or set
                                                                    HTTPS_PROXY.
      ✗ call: machines, machine-actions, live-response              listMachines fails (UPSTREAM_UNAVAILABLE): Defender could
                                                                    not be reached for listMachines.
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: alerts                                                listAlerts fails (UPSTREAM_UNAVAILABLE): Defender could
                                                                    not be reached for listAlerts.
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: investigations, alerts                                listMachineAlerts fails (UPSTREAM_UNAVAILABLE): Defender
                                                                    could not be reached for listMachineAlerts.
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: domains                                               getDomainStats fails (UPSTREAM_UNAVAILABLE): Defender
                                                                    could not be reached for getDomainStats.
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: files                                                 getFile fails (UPSTREAM_UNAVAILABLE): Defender could not
                                                                    be reached for getFile.
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: ips                                                   getIpStats fails (UPSTREAM_UNAVAILABLE): Defender could
                                                                    not be reached for getIpStats.
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: users                                                 listMachineLogonUsers fails (UPSTREAM_UNAVAILABLE):
                                                                    Defender could not be reached for listMachineLogonUsers.
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: device-health, authenticated-scans                    listDeviceAntivirusHealth fails (UPSTREAM_UNAVAILABLE):
                                                                    Defender could not be reached for
                                                                    listDeviceAntivirusHealth.
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: recommendations                                       listRecommendations fails (UPSTREAM_UNAVAILABLE): Defender
                                                                    could not be reached for listRecommendations.
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: remediation                                           listRemediationTasks fails (UPSTREAM_UNAVAILABLE):
                                                                    Defender could not be reached for listRemediationTasks.
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: software, recommendations, assessments                listSoftware fails (UPSTREAM_UNAVAILABLE): Defender could
                                                                    not be reached for listSoftware.
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: vulnerabilities, recommendations, assessments, device-health
                                                                    listVulnerabilities fails (UPSTREAM_UNAVAILABLE): Defender
                                                                    could not be reached for listVulnerabilities.
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: assessments                                           listBaselineProfiles fails (UPSTREAM_UNAVAILABLE):
                                                                    Defender could not be reached for listBaselineProfiles.
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: indicators                                            listIndicators fails (UPSTREAM_UNAVAILABLE): Defender
                                                                    could not be reached for listIndicators.
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: live-response                                         listLibraryFiles fails (UPSTREAM_UNAVAILABLE): Defender
                                                                    could not be reached for listLibraryFiles.
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: scores                                                getExposureScore fails (UPSTREAM_UNAVAILABLE): Defender
                                                                    could not be reached for getExposureScore.
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      - scope                                                       the failures above are not due to the scope
      - redis                                                       not used: REDIS_URL is not set, state is local to this
                                                                    process
      Does not work: 57 ok, 0 warning(s), 17 failed, 16 skipped."
    `);
  });

  it('detects an API that fails', { tags: 'slow' }, async () => {
    const { problems, exitCode } = await doctorCommand({
      prepare: ({ control }) => {
        control.addFault({ pathPattern: '^/api/' }, { html: 503 });
      },
    });
    expect(exitCode).toBe(2);
    expect(problems).toMatchInlineSnapshot(`
      "✗ call: machines, machine-actions, live-response              listMachines fails (UPSTREAM_UNAVAILABLE): Defender failed
                                                                    at listMachines (HTTP 503).
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: alerts                                                listAlerts fails (UPSTREAM_UNAVAILABLE): Defender failed
                                                                    at listAlerts (HTTP 503).
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: investigations, alerts                                listMachineAlerts fails (UPSTREAM_UNAVAILABLE): Defender
                                                                    failed at listMachineAlerts (HTTP 503).
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: domains                                               getDomainStats fails (UPSTREAM_UNAVAILABLE): Defender
                                                                    failed at getDomainStats (HTTP 503).
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: files                                                 getFile fails (UPSTREAM_UNAVAILABLE): Defender failed at
                                                                    getFile (HTTP 503).
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: ips                                                   getIpStats fails (UPSTREAM_UNAVAILABLE): Defender failed
                                                                    at getIpStats (HTTP 503).
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: users                                                 listMachineLogonUsers fails (UPSTREAM_UNAVAILABLE):
                                                                    Defender failed at listMachineLogonUsers (HTTP 503).
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: device-health, authenticated-scans                    listDeviceAntivirusHealth fails (UPSTREAM_UNAVAILABLE):
                                                                    Defender failed at listDeviceAntivirusHealth (HTTP 503).
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: recommendations                                       listRecommendations fails (UPSTREAM_UNAVAILABLE): Defender
                                                                    failed at listRecommendations (HTTP 503).
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: remediation                                           listRemediationTasks fails (UPSTREAM_UNAVAILABLE):
                                                                    Defender failed at listRemediationTasks (HTTP 503).
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: software, recommendations, assessments                listSoftware fails (UPSTREAM_UNAVAILABLE): Defender failed
                                                                    at listSoftware (HTTP 503).
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: vulnerabilities, recommendations, assessments, device-health
                                                                    listVulnerabilities fails (UPSTREAM_UNAVAILABLE): Defender
                                                                    failed at listVulnerabilities (HTTP 503).
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: assessments                                           listBaselineProfiles fails (UPSTREAM_UNAVAILABLE):
                                                                    Defender failed at listBaselineProfiles (HTTP 503).
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: indicators                                            listIndicators fails (UPSTREAM_UNAVAILABLE): Defender
                                                                    failed at listIndicators (HTTP 503).
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: live-response                                         listLibraryFiles fails (UPSTREAM_UNAVAILABLE): Defender
                                                                    failed at listLibraryFiles (HTTP 503).
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      ✗ call: scores                                                getExposureScore fails (UPSTREAM_UNAVAILABLE): Defender
                                                                    failed at getExposureScore (HTTP 503).
                                                                    → See network above. If that is ok, Defender is
                                                                    unavailable: try again later.
      - scope                                                       the failures above are not due to the scope
      - redis                                                       not used: REDIS_URL is not set, state is local to this
                                                                    process
      Does not work: 58 ok, 0 warning(s), 16 failed, 16 skipped."
    `);
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
      "- redis                                                       not used: REDIS_URL is not set, state is local to this
                                                                    process
      ✗ callers: keys                                               tenant 7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6: The response
                                                                    is HTTP 503
                                                                    → Without keys, no caller of this tenant can be verified.
                                                                    See network: login. If that is ok, check AUTH_TENANTS.
      Does not work: 74 ok, 0 warning(s), 1 failed, 15 skipped."
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
      - redis                                                       not used: REDIS_URL is not set, state is local to this
                                                                    process
      Does not work: 74 ok, 0 warning(s), 1 failed, 15 skipped."
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
    const { problems, exitCode } = await doctorCommand({
      env: { AUDIT_LOG: 'folder-that-is-missing/audit.jsonl' },
    });
    expect(exitCode).toBe(1);
    expect(problems).toMatchInlineSnapshot(`
      "- redis                                                       not used: REDIS_URL is not set, state is local to this
                                                                    process
      ✗ audit                                                       folder-that-is-missing/audit.jsonl is not writable
                                                                    (ENOENT), so every write would be rejected
                                                                    → Create the folder, grant this user append access to the
                                                                    file, or change AUDIT_LOG.
      Works in part: 74 ok, 0 warning(s), 1 failed, 15 skipped."
    `);
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

      Does not work: 0 ok, 0 warning(s), 1 failed, 0 skipped.
      "
    `);
    expect(emulator.control.calls()).toEqual([]);
  });
});

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
