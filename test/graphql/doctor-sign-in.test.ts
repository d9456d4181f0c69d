import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { entraRefusal } from '../kit/entra-refusal.js';
import { createSelfSignedCertificate } from '../kit/self-signed-certificate.js';
import { closedAddress, visitDoctor } from '../kit/visit-doctor.js';

describe('the doctor on signing in', () => {
  it('finds nothing to do where all is well', async () => {
    const { text, exitCode } = await visitDoctor();
    expect(exitCode).toBe(0);
    expect(text).toMatchInlineSnapshot(`
      "Tenant 7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6, application 5f2b7a10-3c4d-4e8f-9a6b-0c1d2e3f4a5b, cloud commercial

      ✓ configuration                                               every setting is valid; cloud commercial
      ✓ clock                                                       in step with Microsoft's
      ✓ network: login                                              127.0.0.1:PORT connects, plain HTTP on loopback
      ✓ network: API                                                127.0.0.1:PORT connects, plain HTTP on loopback
      ✓ network: Graph                                              127.0.0.1:PORT connects, plain HTTP on loopback
      ✓ credential                                                  client secret
      ✓ token: Defender                                             for https://api.securitycenter.microsoft.com/.default
      ✓ token: Graph                                                for https://graph.microsoft.com/.default
      ✓ audience                                                    https://api.securitycenter.microsoft.com
      ✓ tenant                                                      7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6
      ✓ permission: alerts, investigations                          Alert.ReadWrite.All, for Query.alertSummary, Query.alert,
                                                                    Query.alerts, Query.incident and 29 more
      ✓ permission: machines, machine-actions, live-response        Machine.Read.All, Machine.ReadWrite.All, for
                                                                    Query.machineAction, Query.machineActions, Query.machine,
                                                                    Query.machines and 40 more
      ✓ permission: domains                                         URL.Read.All, for DefenderDomain.statistics
      ✓ permission: files                                           File.Read.All, for Query.defenderFile, DefenderFile.md5,
                                                                    DefenderFile.globalPrevalence,
                                                                    DefenderFile.globalFirstObserved and 13 more
      ✓ permission: ips                                             Ip.Read.All, for DefenderIp.statistics
      ✓ permission: users                                           User.Read.All, for Machine.logonUsers,
                                                                    DefenderUser.accountSid, DefenderUser.userId,
                                                                    DefenderUser.firstSeen and 7 more
      ✓ permission: device-health, authenticated-scans              Machine.Read.All, for Query.scanDefinitions,
                                                                    Query.scanAgents, Query.scanAgent,
                                                                    Query.scanHistoryByDefinition and 5 more
      ✓ permission: recommendations                                 SecurityRecommendation.Read.All, for Query.recommendation,
                                                                    Query.recommendations, Machine.recommendationRows,
                                                                    Machine.recommendations and 3 more
      ✓ permission: remediation                                     RemediationTasks.Read.All, for Query.remediationTask,
                                                                    Query.remediationTasks, Machine.remediationTasks,
                                                                    RemediationTask.machines
      ✓ permission: software, recommendations, assessments          Software.Read.All, for Query.browserExtensionPermissions,
                                                                    Query.software, Query.softwareInventory, Machine.software
                                                                    and 8 more
      ✓ permission: vulnerabilities, recommendations                Vulnerability.Read.All, for Query.vulnerability,
                                                                    Query.vulnerabilities, Machine.vulnerabilities,
                                                                    Recommendation.vulnerabilities and 3 more
      ✓ permission: assessments                                     SecurityBaselinesAssessment.Read.All, for
                                                                    Query.baselineProfiles, Query.baselineConfigurations
      ✓ permission: hunting                                         ThreatHunting.Read.All (Microsoft Graph), for Query.hunt
      ✓ permission: indicators                                      Ti.ReadWrite.All, for Query.indicator,
                                                                    Query.findIndicators, Query.indicators,
                                                                    Mutation.submitIndicator and 3 more
      ✓ permission: live-response                                   Library.Manage, for Query.libraryFiles,
                                                                    Mutation.runLiveResponse, Mutation.uploadLibraryFile,
                                                                    Mutation.deleteLibraryFile
      ✓ permission: scores                                          Score.Read.All, for Query.exposureScore,
                                                                    Query.exposureScoresByMachineGroup, Query.secureScore
      ✓ permission: writes of alerts, investigations                Alert.ReadWrite.All, for Mutation.updateAlert,
                                                                    Mutation.batchUpdateAlerts,
                                                                    Mutation.createAlertByReference,
                                                                    Mutation.startInvestigation
      ✓ permission: writes of authenticated-scans, machines         Machine.ReadWrite.All, for Mutation.createScanDefinition,
                                                                    Mutation.updateScanDefinition,
                                                                    Mutation.deleteScanDefinitions,
                                                                    Mutation.addOrRemoveMachineTag and 3 more
      ✓ permission: writes of indicators                            Ti.ReadWrite.All, for Mutation.submitIndicator,
                                                                    Mutation.importIndicators, Mutation.deleteIndicator,
                                                                    Mutation.deleteIndicators
      ✓ permission: runLiveResponse                                 Machine.LiveResponse, for Mutation.runLiveResponse
      ✓ permission: uploadLibraryFile, deleteLibraryFile            Library.Manage, for Mutation.uploadLibraryFile,
                                                                    Mutation.deleteLibraryFile
      ✓ permission: isolateMachine, unisolateMachine                Machine.Isolate, for Mutation.isolateMachines,
                                                                    Mutation.isolateMachine, Mutation.releaseMachine
      ✓ permission: runAntiVirusScan                                Machine.Scan, for Mutation.runAntiVirusScans,
                                                                    Mutation.runAntiVirusScan
      ✓ permission: restrictCodeExecution, unrestrictCodeExecution  Machine.RestrictExecution, for
                                                                    Mutation.restrictCodeExecution,
                                                                    Mutation.unrestrictCodeExecution
      ✓ permission: stopAndQuarantineFile                           Machine.ReadWrite.All, for Mutation.stopAndQuarantineFile
      ✓ permission: collectInvestigationPackage                     Machine.CollectForensics, for
                                                                    Mutation.collectInvestigationPackage
      ✓ permission: offboardMachine                                 Machine.Offboard, for Mutation.offboardMachine
      ✓ permission: cancelMachineAction                             Machine.CollectForensics, Machine.Isolate,
                                                                    Machine.RestrictExecution, Machine.Scan and 2 more, for
                                                                    Mutation.cancelMachineAction
      ✓ permissions not needed                                      none
      ✓ call: alerts, investigations                                listAlerts answers
      ✓ call: machines, machine-actions, live-response              listMachines answers
      ✓ call: domains                                               getDomainStats answers
      ✓ call: files                                                 getFile answers
      ✓ call: ips                                                   getIpStats answers
      ✓ call: users                                                 listMachineLogonUsers answers
      ✓ call: device-health, authenticated-scans                    listDeviceAntivirusHealth answers
      ✓ call: recommendations                                       listRecommendations answers
      ✓ call: remediation                                           listRemediationTasks answers
      ✓ call: software, recommendations, assessments                listSoftware answers
      ✓ call: vulnerabilities, recommendations                      listVulnerabilities answers
      ✓ call: assessments                                           listBaselineProfiles answers
      ✓ call: hunting                                               runHuntingQuery at Microsoft Graph answers
      ✓ call: indicators                                            listIndicators answers
      ✓ call: live-response                                         listLibraryFiles answers
      ✓ call: scores                                                getExposureScore answers
      - call: writes of alerts, investigations                      no call of it is harmless
      - call: writes of authenticated-scans, machines               no call of it is harmless
      - call: writes of indicators                                  no call of it is harmless
      - call: runLiveResponse                                       no call of it is harmless
      - call: uploadLibraryFile, deleteLibraryFile                  no call of it is harmless
      - call: isolateMachine, unisolateMachine                      no call of it is harmless
      - call: runAntiVirusScan                                      no call of it is harmless
      - call: restrictCodeExecution, unrestrictCodeExecution        no call of it is harmless
      - call: stopAndQuarantineFile                                 no call of it is harmless
      - call: collectInvestigationPackage                           no call of it is harmless
      - call: offboardMachine                                       no call of it is harmless
      - call: cancelMachineAction                                   no call of it is harmless
      ✓ licence                                                     no call was refused for want of one
      ✓ scope                                                       https://api.securitycenter.microsoft.com/.default works
      - redis                                                       not used: REDIS_URL is not set, and state is kept in this
                                                                    process
      ✓ audit                                                       standard output alone: AUDIT_LOG names no file
      ✓ callers: audience                                           5f2b7a10-3c4d-4e8f-9a6b-0c1d2e3f4a5b,
                                                                    api://5f2b7a10-3c4d-4e8f-9a6b-0c1d2e3f4a5b
      ✓ callers: keys                                               tenant 7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6: 1 signing
                                                                    key(s)

      Works: 60 ok, 0 warning(s), 0 failed, 13 skipped.
      "
    `);
  });

  it('knows a wrong secret', async () => {
    const { troubles, exitCode } = await visitDoctor({ env: { AZURE_CLIENT_SECRET: 'not-the-secret' } });
    expect(exitCode).toBe(2);
    expect(troubles).toMatchInlineSnapshot(`
      "✗ token: Defender    no token (AADSTS7000215, invalid_client, HTTP 401): Invalid client secret provided. Ensure the
                           secret being sent in the request is the client secret value, not the client secret ID, for a secret
                           added to app '5f2b7a10-3c4d-4e8f-9a6b-0c1d2e3f4a5b'
                           → The client secret is wrong: AZURE_CLIENT_SECRET must hold the value of the secret, not its ID.
                           Check AZURE_CLIENT_ID too.
      ✗ token: Graph       no token, for the same reason
                           → See token: Defender.
      - audience           no token
      - tenant             no token
      - permissions        no token
      - calls              no token
      - licence            no token
      - scope              what fails above is not due to the scope
      - redis              not used: REDIS_URL is not set, and state is kept in this process
      Does not work: 9 ok, 0 warning(s), 2 failed, 7 skipped."
    `);
  });

  it('knows an unknown tenant', async () => {
    const { troubles, exitCode } = await visitDoctor({ tenant: '11111111-2222-4333-8444-555555555555' });
    expect(exitCode).toBe(2);
    expect(troubles).toMatchInlineSnapshot(`
      "✗ token: Defender    no token (AADSTS90002, invalid_request, HTTP 400): Tenant '11111111-2222-4333-8444-555555555555'
                           not found. Check to make sure you have the correct tenant ID and are signing into the correct
                           cloud. Check with your subscription administrator, this may happen if there are no active
                           subscriptions for the tenant
                           → This tenant does not exist in this cloud: check AZURE_TENANT_ID and DEFENDER_CLOUD.
      ✗ token: Graph       no token, for the same reason
                           → See token: Defender.
      - audience           no token
      - tenant             no token
      - permissions        no token
      - calls              no token
      - licence            no token
      - scope              what fails above is not due to the scope
      - redis              not used: REDIS_URL is not set, and state is kept in this process
      Does not work: 9 ok, 0 warning(s), 2 failed, 7 skipped."
    `);
  });

  it('knows a certificate that has expired, and does not send it', async () => {
    const path = await writeCertificate(new Date('2020-01-01T00:00:00Z'), new Date('2021-01-01T00:00:00Z'));
    const { troubles, exitCode, emulator } = await visitDoctor({
      env: { AZURE_CLIENT_SECRET: '', AZURE_CLIENT_CERTIFICATE_PATH: path },
    });
    expect(exitCode).toBe(2);
    expect(troubles).toMatchInlineSnapshot(`
      "✗ credential         The certificate in AZURE_CLIENT_CERTIFICATE_PATH expired on Jan  1 00:00:00 2021 GMT.
                           → Correct AZURE_CLIENT_CERTIFICATE_PATH, or what it names.
      ✗ token: Defender    no token (credential_unusable)
                           → The certificate in AZURE_CLIENT_CERTIFICATE_PATH expired on Jan  1 00:00:00 2021 GMT.
      ✗ token: Graph       no token, for the same reason
                           → See token: Defender.
      - audience           no token
      - tenant             no token
      - permissions        no token
      - calls              no token
      - licence            no token
      - scope              what fails above is not due to the scope
      - redis              not used: REDIS_URL is not set, and state is kept in this process
      Does not work: 8 ok, 0 warning(s), 3 failed, 7 skipped."
    `);
    expect(emulator.control.calls({ operation: 'token' })).toEqual([]);
  });

  it('knows a login host that is down', async () => {
    const { troubles, exitCode } = await visitDoctor({ env: { ENTRA_EMULATOR_URL: await closedAddress() } });
    expect(exitCode).toBe(2);
    expect(troubles).toMatchInlineSnapshot(`
      "✗ network: login     127.0.0.1:PORT takes no connection (ECONNREFUSED)
                           → Open the way to this host and port in the firewall, or set HTTPS_PROXY.
      ✗ token: Defender    no token (unreachable): The request failed (ECONNREFUSED)
                           → The login host cannot be reached: check name resolution, the firewall, HTTPS_PROXY and TLS
                           inspection.
      ✗ token: Graph       no token, for the same reason
                           → See token: Defender.
      - audience           no token
      - tenant             no token
      - permissions        no token
      - calls              no token
      - licence            no token
      - scope              what fails above is not due to the scope
      - redis              not used: REDIS_URL is not set, and state is kept in this process
      ✗ callers: keys      tenant 7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6: The request failed (ECONNREFUSED)
                           → Without them no caller of this tenant can be verified. See network: login; if that is well, check
                           AUTH_TENANTS.
      Does not work: 7 ok, 0 warning(s), 4 failed, 7 skipped."
    `);
  });

  it('knows something else that answers in place of the login host', async () => {
    const { troubles, exitCode } = await visitDoctor({
      prepare: ({ control }) => {
        control.addFault({ pathPattern: '^/[0-9a-f-]{36}/' }, { html: 200 });
      },
    });
    expect(exitCode).toBe(2);
    expect(troubles).toMatchInlineSnapshot(`
      "✗ network: login     127.0.0.1:PORT answers HTTP 200 with something that is not Entra's JSON
                           → Something else answers in its place: look for a proxy or a sign-in portal on the way.
      ✗ token: Defender    no token (not-json, HTTP 200): The answer (HTTP 200) is not the JSON of a token endpoint
                           → Something other than the login host answered: look for a proxy or portal on the way.
      ✗ token: Graph       no token, for the same reason
                           → See token: Defender.
      - audience           no token
      - tenant             no token
      - permissions        no token
      - calls              no token
      - licence            no token
      - scope              what fails above is not due to the scope
      - redis              not used: REDIS_URL is not set, and state is kept in this process
      ✗ callers: keys      tenant 7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6: no keys in the answer (HTTP 200)
                           → Without them no caller of this tenant can be verified. See network: login; if that is well, check
                           AUTH_TENANTS.
      Does not work: 7 ok, 0 warning(s), 4 failed, 7 skipped."
    `);
  });

  it.each([
    [53003, 'conditional access policy for workload identities'],
    [90002, 'check AZURE_TENANT_ID and DEFENDER_CLOUD'],
    [500011, 'no Defender for Endpoint licence'],
    [700016, 'does not know this application'],
    [700027, 'The certificate was refused'],
    [700213, 'subject of the token'],
    [700236, 'home tenant'],
    [7000112, 'enable it under enterprise applications'],
    [7000215, 'must hold the value of the secret'],
    [7000222, 'create a new one'],
    [123456, 'sign-in logs'],
  ])('has a remedy for AADSTS%i', async (code, remedy) => {
    const { checks, exitCode } = await visitDoctor({
      prepare: ({ control }) => {
        control.addFault({ operation: 'token' }, entraRefusal(code, 'unauthorized_client'));
      },
    });
    expect(exitCode).toBe(2);
    const check = checks.find(({ name }) => name === 'token: Defender');
    expect(check?.detail).toBe(
      `no token (AADSTS${String(code)}, unauthorized_client, HTTP 400): Entra says no`,
    );
    expect(check?.remedy).toContain(remedy);
  });
});

async function writeCertificate(notBefore: Date, notAfter: Date): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'doctor-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { certificatePem, privateKeyPem } = createSelfSignedCertificate({ notBefore, notAfter });
  const path = join(folder, 'app.pem');
  await writeFile(path, `${certificatePem}${privateKeyPem}`);
  return path;
}
