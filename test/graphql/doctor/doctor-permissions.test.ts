import { describe, expect, it } from 'vitest';
import { allDefenderRoles } from '../../../emulator/entra/app-registrations.js';
import { callsOf, LEAST_ROLES, doctorCommand, skippedOf } from '../../kit/processes/run-doctor.js';

describe("doctor's check of permissions and licenses", () => {
  it('detects a registration without consent', async () => {
    const visit = await doctorCommand({ app: { roles: [], graphRoles: [] } });
    expect(visit.exitCode).toBe(2);
    const others = skippedOf(visit).filter((line) => !/^call: .*: its permission is missing$/.test(line));
    expect(others).toEqual([
      'permissions not needed: no granted permission is known',
      'license: no call succeeded',
      'scope: the failures above are not due to the scope',
    ]);
    // doctor-calls.test.ts has the warnings of sources.
    const failures = visit.problems.replaceAll(/^! source: .*\n(?: .*\n)+/gm, '');
    expect(failures).toMatchInlineSnapshot(`
      "✗ permissions                                                 the token has no permission (roles) that a field needs
                                                                    → Add application permissions (not delegated ones) to the
                                                                    registration and have an administrator grant consent.
                                                                    consent-url prints the link. Changes take some minutes to
                                                                    apply.
      ✗ permission: machines, machine-actions, live-response        missing, for Subscription.defenderChanges,
                                                                    Subscription.machineActionChanged, Query.defenderChanges,
                                                                    Query.defenderIsolatedMachines and 59 more
                                                                    → Add the application permission Machine.Read.All or
                                                                    Machine.ReadWrite.All, and grant admin consent again.
      ✗ permission: alerts                                          missing, for Subscription.defenderChanges,
                                                                    Subscription.alertChanged, Query.alertSummary, Query.alert
                                                                    and 21 more
                                                                    → Add the application permission Alert.Read.All or
                                                                    Alert.ReadWrite.All or SecurityAlert.Read.All (Microsoft
                                                                    Graph) or SecurityAlert.ReadWrite.All (Microsoft Graph),
                                                                    and grant admin consent again.
      ✗ permission: investigations, alerts                          missing, for Subscription.defenderChanges,
                                                                    Query.defenderChanges, Query.investigation,
                                                                    Query.investigations and 10 more
                                                                    → Add the application permission Alert.Read.All or
                                                                    Alert.ReadWrite.All, and grant admin consent again.
      ✗ permission: recommendations                                 missing, for Query.recommendation, Query.recommendations,
                                                                    DefenderDeviceConfiguration.recommendation,
                                                                    DefenderDeviceVulnerability.recommendation and 7 more
                                                                    → Add the application permission
                                                                    SecurityRecommendation.Read.All, and grant admin consent
                                                                    again.
      ✗ permission: vulnerabilities, recommendations, assessments, device-health
                                                                    missing, for Query.defenderDeviceCertificates,
                                                                    Query.defenderDeviceConfigurations,
                                                                    Query.defenderDeviceVulnerabilities,
                                                                    Query.defenderDeviceVulnerabilityChanges and 10 more
                                                                    → Add the application permission Vulnerability.Read.All,
                                                                    and grant admin consent again.
      ✗ permission: domains                                         missing, for DefenderDomain.statistics
                                                                    → Add the application permission URL.Read.All, and grant
                                                                    admin consent again.
      ✗ permission: files                                           missing, for Query.defenderFile, DefenderFile.md5,
                                                                    DefenderFile.globalPrevalence,
                                                                    DefenderFile.globalFirstObserved and 13 more
                                                                    → Add the application permission File.Read.All, and grant
                                                                    admin consent again.
      ✗ permission: incidents                                       missing, for Query.defenderIncidents,
                                                                    Mutation.updateDefenderIncident, DefenderIncident.source,
                                                                    DefenderIncident.displayName and 19 more
                                                                    → Add the application permission SecurityIncident.Read.All
                                                                    (Microsoft Graph) or SecurityIncident.ReadWrite.All
                                                                    (Microsoft Graph), and grant admin consent again.
      ✗ permission: ips                                             missing, for DefenderIp.statistics
                                                                    → Add the application permission Ip.Read.All, and grant
                                                                    admin consent again.
      ✗ permission: users                                           missing, for Machine.logonUsers, DefenderUser.accountSid,
                                                                    DefenderUser.userId, DefenderUser.firstSeen and 7 more
                                                                    → Add the application permission User.Read.All, and grant
                                                                    admin consent again.
      ✗ permission: hunting                                         missing, for Query.defenderHunt, Machine.isInternetFacing,
                                                                    Machine.deviceType, Machine.deviceCategory and 4 more
                                                                    → Add the application permission ThreatHunting.Read.All
                                                                    (Microsoft Graph) or AdvancedQuery.Read.All, and grant
                                                                    admin consent again.
      ✗ permission: device-health, authenticated-scans              missing, for Query.defenderScanDefinitions,
                                                                    Query.defenderScanAgents, Query.defenderScanAgent,
                                                                    Query.defenderScanHistoryByDefinition and 6 more
                                                                    → Add the application permission Machine.Read.All, and
                                                                    grant admin consent again.
      ✗ permission: remediation                                     missing, for Query.defenderRemediationTask,
                                                                    Query.defenderRemediationTasks, Machine.remediationTasks,
                                                                    DefenderRemediationTask.machines
                                                                    → Add the application permission
                                                                    RemediationTasks.Read.All, and grant admin consent again.
      ✗ permission: software, recommendations, assessments          missing, for Query.defenderBrowserExtensionPermissions,
                                                                    Query.defenderDeviceBrowserExtensions,
                                                                    Query.defenderDeviceFirmware, Query.defenderDeviceSoftware
                                                                    and 13 more
                                                                    → Add the application permission Software.Read.All, and
                                                                    grant admin consent again.
      ✗ permission: assessments                                     missing, for Query.defenderBaselineProfiles,
                                                                    Query.defenderBaselineConfigurations,
                                                                    Query.defenderDeviceBaselines,
                                                                    Mutation.startDefenderExport
                                                                    → Add the application permission
                                                                    SecurityBaselinesAssessment.Read.All, and grant admin
                                                                    consent again.
      ✗ permission: indicators                                      missing, for Query.indicator, Query.findIndicators,
                                                                    Query.indicators, Mutation.submitIndicator and 3 more
                                                                    → Add the application permission Ti.ReadWrite.All or
                                                                    Ti.ReadWrite, and grant admin consent again.
      ✗ permission: live-response                                   missing, for Query.defenderLibraryFiles,
                                                                    Mutation.runDefenderLiveResponse,
                                                                    Mutation.uploadDefenderLibraryFile,
                                                                    Mutation.deleteDefenderLibraryFile
                                                                    → Add the application permission Library.Manage, and grant
                                                                    admin consent again.
      ✗ permission: scores                                          missing, for Query.defenderExposureScore,
                                                                    Query.defenderExposureScoresByMachineGroup,
                                                                    Query.defenderSecureScore
                                                                    → Add the application permission Score.Read.All, and grant
                                                                    admin consent again.
      ✗ permission: updateAlert, batchUpdateAlerts                  missing, for Mutation.updateAlert,
                                                                    Mutation.batchUpdateAlerts
                                                                    → Add the application permission Alert.ReadWrite.All or
                                                                    SecurityAlert.ReadWrite.All (Microsoft Graph), and grant
                                                                    admin consent again.
      ✗ permission: createAlertByReference, startInvestigation      missing, for Mutation.createAlertByReference,
                                                                    Mutation.startInvestigation
                                                                    → Add the application permission Alert.ReadWrite.All, and
                                                                    grant admin consent again.
      ✗ permission: writes of authenticated-scans, machines         missing, for Mutation.createDefenderScanDefinition,
                                                                    Mutation.updateDefenderScanDefinition,
                                                                    Mutation.deleteDefenderScanDefinitions,
                                                                    Mutation.addMachineTag and 5 more
                                                                    → Add the application permission Machine.ReadWrite.All,
                                                                    and grant admin consent again.
      ✗ permission: updateIncident, createIncidentComment           missing, for Mutation.updateDefenderIncident
                                                                    → Add the application permission
                                                                    SecurityIncident.ReadWrite.All (Microsoft Graph), and
                                                                    grant admin consent again.
      ✗ permission: writes of indicators                            missing, for Mutation.submitIndicator,
                                                                    Mutation.importIndicators, Mutation.deleteIndicator,
                                                                    Mutation.deleteIndicators
                                                                    → Add the application permission Ti.ReadWrite.All or
                                                                    Ti.ReadWrite, and grant admin consent again.
      ✗ permission: runLiveResponse                                 missing, for Mutation.runDefenderLiveResponse
                                                                    → Add the application permission Machine.LiveResponse, and
                                                                    grant admin consent again.
      ✗ permission: uploadLibraryFile, deleteLibraryFile            missing, for Mutation.uploadDefenderLibraryFile,
                                                                    Mutation.deleteDefenderLibraryFile
                                                                    → Add the application permission Library.Manage, and grant
                                                                    admin consent again.
      ✗ permission: isolateMachine, unisolateMachine                missing, for Mutation.isolateMachines,
                                                                    Mutation.isolateMachine, Mutation.releaseMachine
                                                                    → Add the application permission Machine.Isolate, and
                                                                    grant admin consent again.
      ✗ permission: runAntiVirusScan                                missing, for Mutation.runDefenderAntiVirusScans,
                                                                    Mutation.runDefenderAntiVirusScan
                                                                    → Add the application permission Machine.Scan, and grant
                                                                    admin consent again.
      ✗ permission: restrictCodeExecution, unrestrictCodeExecution  missing, for Mutation.restrictDefenderCodeExecution,
                                                                    Mutation.unrestrictDefenderCodeExecution
                                                                    → Add the application permission
                                                                    Machine.RestrictExecution, and grant admin consent again.
      ✗ permission: stopAndQuarantineFile                           missing, for Mutation.stopAndQuarantineDefenderFile
                                                                    → Add the application permission Machine.StopAndQuarantine
                                                                    or Machine.ReadWrite.All, and grant admin consent again.
      ✗ permission: collectInvestigationPackage                     missing, for Mutation.collectInvestigationPackage
                                                                    → Add the application permission Machine.CollectForensics,
                                                                    and grant admin consent again.
      ✗ permission: offboardMachine                                 missing, for Mutation.offboardMachine
                                                                    → Add the application permission Machine.Offboard, and
                                                                    grant admin consent again.
      ✗ permission: cancelMachineAction                             missing, for Mutation.cancelMachineAction
                                                                    → Add the application permission Machine.CollectForensics
                                                                    or Machine.Isolate or Machine.RestrictExecution or
                                                                    Machine.Scan or Machine.Offboard or
                                                                    Machine.StopAndQuarantine or Machine.LiveResponse, and
                                                                    grant admin consent again.
      Does not work: 13 ok, 9 warnings, 33 failed, 36 skipped."
    `);
    expect(callsOf(visit.emulator)).toEqual([]);
  });

  it('detects one missing permission and what still works', { tags: 'slow' }, async () => {
    const visit = await doctorCommand({
      app: { roles: LEAST_ROLES.filter((role) => role !== 'Alert.ReadWrite.All') },
    });
    expect(visit.exitCode).toBe(1);
    expect(skippedOf(visit)).toEqual(['call: investigations, alerts: its permission is missing']);
    expect(visit.problems).toMatchInlineSnapshot(`
      "✗ permission: investigations, alerts                          missing, for Subscription.defenderChanges,
                                                                    Query.defenderChanges, Query.investigation,
                                                                    Query.investigations and 10 more
                                                                    → Add the application permission Alert.Read.All or
                                                                    Alert.ReadWrite.All, and grant admin consent again.
      ✗ permission: updateAlert, batchUpdateAlerts                  missing, for Mutation.updateAlert,
                                                                    Mutation.batchUpdateAlerts
                                                                    → Add the application permission Alert.ReadWrite.All or
                                                                    SecurityAlert.ReadWrite.All (Microsoft Graph), and grant
                                                                    admin consent again.
      ✗ permission: createAlertByReference, startInvestigation      missing, for Mutation.createAlertByReference,
                                                                    Mutation.startInvestigation
                                                                    → Add the application permission Alert.ReadWrite.All, and
                                                                    grant admin consent again.
      Works in part: 71 ok, 0 warnings, 3 failed, 16 skipped."
    `);
  });

  it('hunts through Defender if Graph grants no hunting', async () => {
    const { checks, exitCode } = await doctorCommand({
      app: {
        roles: [...LEAST_ROLES, 'AdvancedQuery.Read.All'],
        graphRoles: ['SecurityIncident.ReadWrite.All'],
      },
    });
    expect(exitCode).toBe(0);
    expect(checks.find(({ name }) => name === 'call: hunting')?.detail).toBe('runHuntingQuery responds');
  });

  it('compares names without case', { tags: 'slow' }, async () => {
    const { checks, exitCode } = await doctorCommand({
      app: {
        roles: [...LEAST_ROLES, 'ALERT.READWRITE.ALL'].filter((role) => role !== 'Alert.ReadWrite.All'),
      },
    });
    expect(checks.find(({ name }) => name.startsWith('permission: alerts'))?.status).toBe('ok');
    expect(exitCode).toBe(1);
  });

  it('names permissions that are not needed', { tags: 'slow' }, async () => {
    const { problems, exitCode } = await doctorCommand({ app: { roles: allDefenderRoles } });
    expect(exitCode).toBe(0);
    expect(problems).toMatchInlineSnapshot(`
      "! permissions not needed                                      AdvancedQuery.Read.All, Alert.Read.All,
                                                                    Machine.StopAndQuarantine, SecurityConfiguration.Read.All,
                                                                    Ti.ReadWrite
                                                                    → Remove them from the registration. Anyone who obtains
                                                                    the credential can use them.
      Works: 74 ok, 1 warning, 0 failed, 15 skipped."
    `);
  });
});
