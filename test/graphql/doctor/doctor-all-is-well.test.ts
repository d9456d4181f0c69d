import { describe, expect, it } from 'vitest';
import { doctorCommand } from '../../kit/processes/run-doctor.js';

describe('doctor', () => {
  it('finds no problem in a correct setup', { tags: 'slow' }, async () => {
    const { text, exitCode } = await doctorCommand();
    expect(exitCode).toBe(0);
    expect(text).toMatchInlineSnapshot(`
      "Tenant 7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6, application 5f2b7a10-3c4d-4e8f-9a6b-0c1d2e3f4a5b, cloud commercial

      ✓ configuration                                               every setting is valid; cloud commercial
      ✓ clock                                                       in sync with Microsoft's
      ✓ network: login                                              127.0.0.1:PORT connects, plain HTTP on loopback
      ✓ network: API                                                127.0.0.1:PORT connects, plain HTTP on loopback
      ✓ network: Graph                                              127.0.0.1:PORT connects, plain HTTP on loopback
      ✓ credential                                                  client secret
      ✓ token: Defender                                             for https://api.securitycenter.microsoft.com/.default
      ✓ token: Graph                                                for https://graph.microsoft.com/.default
      ✓ audience                                                    https://api.securitycenter.microsoft.com
      ✓ tenant                                                      7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6
      ✓ permission: machines, machine-actions, live-response        Machine.Read.All, Machine.ReadWrite.All, for
                                                                    Subscription.defenderChanges,
                                                                    Subscription.machineActionChanged, Query.defenderChanges,
                                                                    Query.defenderIsolatedMachines and 59 more
      ✓ permission: alerts                                          Alert.ReadWrite.All, SecurityAlert.Read.All (Microsoft
                                                                    Graph), for Subscription.defenderChanges,
                                                                    Subscription.alertChanged, Query.alertSummary, Query.alert
                                                                    and 21 more
      ✓ permission: investigations, alerts                          Alert.ReadWrite.All, for Subscription.defenderChanges,
                                                                    Query.defenderChanges, Query.investigation,
                                                                    Query.investigations and 10 more
      ✓ permission: recommendations                                 SecurityRecommendation.Read.All, for Query.recommendation,
                                                                    Query.recommendations,
                                                                    DefenderDeviceConfiguration.recommendation,
                                                                    DefenderDeviceVulnerability.recommendation and 7 more
      ✓ permission: vulnerabilities, recommendations, assessments, device-health
                                                                    Vulnerability.Read.All, for
                                                                    Query.defenderDeviceCertificates,
                                                                    Query.defenderDeviceConfigurations,
                                                                    Query.defenderDeviceVulnerabilities,
                                                                    Query.defenderDeviceVulnerabilityChanges and 10 more
      ✓ permission: domains                                         URL.Read.All, for DefenderDomain.statistics
      ✓ permission: files                                           File.Read.All, for Query.defenderFile, DefenderFile.md5,
                                                                    DefenderFile.globalPrevalence,
                                                                    DefenderFile.globalFirstObserved and 13 more
      ✓ permission: incidents                                       SecurityIncident.ReadWrite.All (Microsoft Graph), for
                                                                    Query.defenderIncidents, Mutation.updateDefenderIncident,
                                                                    DefenderIncident.source, DefenderIncident.displayName and
                                                                    19 more
      ✓ permission: ips                                             Ip.Read.All, for DefenderIp.statistics
      ✓ permission: users                                           User.Read.All, for Machine.logonUsers,
                                                                    DefenderUser.accountSid, DefenderUser.userId,
                                                                    DefenderUser.firstSeen and 7 more
      ✓ permission: hunting                                         ThreatHunting.Read.All (Microsoft Graph), for
                                                                    Query.defenderHunt, Machine.isInternetFacing,
                                                                    Machine.deviceType, Machine.deviceCategory and 4 more
      ✓ permission: device-health, authenticated-scans              Machine.Read.All, for Query.defenderScanDefinitions,
                                                                    Query.defenderScanAgents, Query.defenderScanAgent,
                                                                    Query.defenderScanHistoryByDefinition and 6 more
      ✓ permission: remediation                                     RemediationTasks.Read.All, for
                                                                    Query.defenderRemediationTask,
                                                                    Query.defenderRemediationTasks, Machine.remediationTasks,
                                                                    DefenderRemediationTask.machines
      ✓ permission: software, recommendations, assessments          Software.Read.All, for
                                                                    Query.defenderBrowserExtensionPermissions,
                                                                    Query.defenderDeviceBrowserExtensions,
                                                                    Query.defenderDeviceFirmware, Query.defenderDeviceSoftware
                                                                    and 13 more
      ✓ permission: assessments                                     SecurityBaselinesAssessment.Read.All, for
                                                                    Query.defenderBaselineProfiles,
                                                                    Query.defenderBaselineConfigurations,
                                                                    Query.defenderDeviceBaselines,
                                                                    Mutation.startDefenderExport
      ✓ permission: indicators                                      Ti.ReadWrite.All, for Query.indicator,
                                                                    Query.findIndicators, Query.indicators,
                                                                    Mutation.submitIndicator and 3 more
      ✓ permission: live-response                                   Library.Manage, for Query.defenderLibraryFiles,
                                                                    Mutation.runDefenderLiveResponse,
                                                                    Mutation.uploadDefenderLibraryFile,
                                                                    Mutation.deleteDefenderLibraryFile
      ✓ permission: scores                                          Score.Read.All, for Query.defenderExposureScore,
                                                                    Query.defenderExposureScoresByMachineGroup,
                                                                    Query.defenderSecureScore
      ✓ permission: updateAlert, batchUpdateAlerts                  Alert.ReadWrite.All, for Mutation.updateAlert,
                                                                    Mutation.batchUpdateAlerts
      ✓ permission: createAlertByReference, startInvestigation      Alert.ReadWrite.All, for Mutation.createAlertByReference,
                                                                    Mutation.startInvestigation
      ✓ permission: writes of authenticated-scans, machines         Machine.ReadWrite.All, for
                                                                    Mutation.createDefenderScanDefinition,
                                                                    Mutation.updateDefenderScanDefinition,
                                                                    Mutation.deleteDefenderScanDefinitions,
                                                                    Mutation.addMachineTag and 5 more
      ✓ permission: updateIncident, createIncidentComment           SecurityIncident.ReadWrite.All (Microsoft Graph), for
                                                                    Mutation.updateDefenderIncident
      ✓ permission: writes of indicators                            Ti.ReadWrite.All, for Mutation.submitIndicator,
                                                                    Mutation.importIndicators, Mutation.deleteIndicator,
                                                                    Mutation.deleteIndicators
      ✓ permission: runLiveResponse                                 Machine.LiveResponse, for Mutation.runDefenderLiveResponse
      ✓ permission: uploadLibraryFile, deleteLibraryFile            Library.Manage, for Mutation.uploadDefenderLibraryFile,
                                                                    Mutation.deleteDefenderLibraryFile
      ✓ permission: isolateMachine, unisolateMachine                Machine.Isolate, for Mutation.isolateMachines,
                                                                    Mutation.isolateMachine, Mutation.releaseMachine
      ✓ permission: runAntiVirusScan                                Machine.Scan, for Mutation.runDefenderAntiVirusScans,
                                                                    Mutation.runDefenderAntiVirusScan
      ✓ permission: restrictCodeExecution, unrestrictCodeExecution  Machine.RestrictExecution, for
                                                                    Mutation.restrictDefenderCodeExecution,
                                                                    Mutation.unrestrictDefenderCodeExecution
      ✓ permission: stopAndQuarantineFile                           Machine.ReadWrite.All, for
                                                                    Mutation.stopAndQuarantineDefenderFile
      ✓ permission: collectInvestigationPackage                     Machine.CollectForensics, for
                                                                    Mutation.collectInvestigationPackage
      ✓ permission: offboardMachine                                 Machine.Offboard, for Mutation.offboardMachine
      ✓ permission: cancelMachineAction                             Machine.CollectForensics, Machine.Isolate,
                                                                    Machine.RestrictExecution, Machine.Scan and 2 more, for
                                                                    Mutation.cancelMachineAction
      ✓ permissions not needed                                      none
      ✓ source: alerts                                              the API of Defender for Endpoint; after its end Microsoft
                                                                    Graph, without Mutation.createAlertByReference,
                                                                    Alert.investigationId, Alert.investigation
      ✓ source: hunting                                             Microsoft Graph
      ✓ source: incidents                                           Microsoft Graph
      ✓ source: machines                                            the API of Defender for Endpoint; after its end hunts,
                                                                    without Machine.riskScore, Machine.rbacGroupId,
                                                                    Machine.firstSeen, Machine.osVersion, Machine.osProcessor,
                                                                    Machine.isPotentialDuplication, Machine.defenderAvStatus,
                                                                    Machine.managedBy, Machine.managedByStatus,
                                                                    Machine.vmMetadata,
                                                                    MachineReferenceEdge.assetCriticalityLevel,
                                                                    MachineReferenceEdge.tags
      ✓ source: vulnerabilities                                     the API of Defender for Endpoint; after its end hunts,
                                                                    without Vulnerability.exploitVerified,
                                                                    Vulnerability.exploitInKit, Vulnerability.exploitTypes,
                                                                    Vulnerability.exploitUris, Vulnerability.firstDetected,
                                                                    Vulnerability.status, Vulnerability.epss,
                                                                    Vulnerability.cvssVector, Vulnerability.cveSupportability,
                                                                    Vulnerability.patchFirstAvailable
      ✓ source: software                                            the API of Defender for Endpoint; after its end hunts,
                                                                    without DefenderSoftware.publicExploit,
                                                                    DefenderSoftware.activeAlert,
                                                                    DefenderSoftware.impactScore,
                                                                    DefenderSoftware.isNormalized, DefenderSoftware.category,
                                                                    DefenderSoftware.distributions, DefenderMissingKb.url,
                                                                    DefenderMissingKb.osBuild
      ✓ source: recommendations                                     the API of Defender for Endpoint; after its end hunts,
                                                                    without Recommendation.productName, Recommendation.vendor,
                                                                    Recommendation.weaknesses,
                                                                    Recommendation.recommendedVersion,
                                                                    Recommendation.recommendedVendor,
                                                                    Recommendation.recommendedProgram,
                                                                    Recommendation.severityScore,
                                                                    Recommendation.publicExploit, Recommendation.activeAlert,
                                                                    Recommendation.associatedThreats,
                                                                    Recommendation.remediationType, Recommendation.status,
                                                                    Recommendation.configScoreImpact,
                                                                    Recommendation.exposureImpact,
                                                                    Recommendation.totalMachineCount,
                                                                    Recommendation.nonProductivityImpactedAssets,
                                                                    Recommendation.relatedComponent,
                                                                    Recommendation.exposedCriticalDevices,
                                                                    Recommendation.tags, Recommendation.hasUnpatchableCve
      ✓ source: assessments                                         the API of Defender for Endpoint; after its end hunts,
                                                                    without Query.defenderDeviceNonCpeSoftware,
                                                                    Query.defenderDeviceVulnerabilityChanges,
                                                                    Query.defenderDeviceBrowserExtensions,
                                                                    Query.defenderDeviceCertificates,
                                                                    Query.defenderDeviceFirmware,
                                                                    Query.defenderDeviceBaselines,
                                                                    Query.defenderBaselineProfiles,
                                                                    Query.defenderBaselineConfigurations,
                                                                    Query.defenderBrowserExtensionPermissions,
                                                                    DefenderDeviceSoftware.rbacGroupId,
                                                                    DefenderDeviceSoftware.diskPaths,
                                                                    DefenderDeviceSoftware.registryPaths,
                                                                    DefenderDeviceSoftware.softwareFirstSeenTimestamp,
                                                                    DefenderDeviceVulnerability.rbacGroupId,
                                                                    DefenderDeviceVulnerability.osVersion,
                                                                    DefenderDeviceVulnerability.recommendedSecurityUpdateUrl,
                                                                    DefenderDeviceVulnerability.securityUpdateAvailable,
                                                                    DefenderDeviceVulnerability.diskPaths,
                                                                    DefenderDeviceVulnerability.registryPaths,
                                                                    DefenderDeviceVulnerability.firstSeenTimestamp,
                                                                    DefenderDeviceVulnerability.lastSeenTimestamp,
                                                                    DefenderDeviceVulnerability.endOfSupportStatus,
                                                                    DefenderDeviceVulnerability.endOfSupportDate,
                                                                    DefenderDeviceConfiguration.rbacGroupId,
                                                                    DefenderDeviceConfiguration.osVersion
      ✓ source: users                                               the API of Defender for Endpoint; after its end hunts,
                                                                    without DefenderUser.mostPrevalentMachineId,
                                                                    DefenderUser.leastPrevalentMachineId,
                                                                    DefenderUser.logOnMachinesCount,
                                                                    DefenderUser.isDomainAdmin, DefenderUser.isOnlyNetworkUser
      ✓ call: machines, machine-actions, live-response              listMachines responds
      ✓ call: alerts                                                listAlerts responds
      ✓ call: investigations, alerts                                listMachineAlerts responds
      ✓ call: recommendations                                       listRecommendations responds
      ✓ call: vulnerabilities, recommendations, assessments, device-health
                                                                    listVulnerabilities responds
      ✓ call: domains                                               getDomainStats responds
      ✓ call: files                                                 getFile responds
      ✓ call: incidents                                             listIncidents at Microsoft Graph responds
      ✓ call: ips                                                   getIpStats responds
      ✓ call: users                                                 listMachineLogonUsers responds
      ✓ call: hunting                                               runHuntingQuery at Microsoft Graph responds
      ✓ call: device-health, authenticated-scans                    listDeviceAntivirusHealth responds
      ✓ call: remediation                                           listRemediationTasks responds
      ✓ call: software, recommendations, assessments                listSoftware responds
      ✓ call: assessments                                           listBaselineProfiles responds
      ✓ call: indicators                                            listIndicators responds
      ✓ call: live-response                                         listLibraryFiles responds
      ✓ call: scores                                                getExposureScore responds
      - call: updateAlert, batchUpdateAlerts                        it has no harmless call
      - call: createAlertByReference, startInvestigation            it has no harmless call
      - call: writes of authenticated-scans, machines               it has no harmless call
      - call: updateIncident, createIncidentComment                 it has no harmless call
      - call: writes of indicators                                  it has no harmless call
      - call: runLiveResponse                                       it has no harmless call
      - call: uploadLibraryFile, deleteLibraryFile                  it has no harmless call
      - call: isolateMachine, unisolateMachine                      it has no harmless call
      - call: runAntiVirusScan                                      it has no harmless call
      - call: restrictCodeExecution, unrestrictCodeExecution        it has no harmless call
      - call: stopAndQuarantineFile                                 it has no harmless call
      - call: collectInvestigationPackage                           it has no harmless call
      - call: offboardMachine                                       it has no harmless call
      - call: cancelMachineAction                                   it has no harmless call
      ✓ license                                                     no call failed for a missing license: this tenant seems to
                                                                    have Defender for Endpoint Plan 2 with Defender
                                                                    Vulnerability Management
      ✓ scope                                                       https://api.securitycenter.microsoft.com/.default works
      - redis                                                       not used: REDIS_URL is not set, state is local to this
                                                                    process
      ✓ audit                                                       standard output only; AUDIT_LOG is not set
      ✓ callers: audience                                           5f2b7a10-3c4d-4e8f-9a6b-0c1d2e3f4a5b,
                                                                    api://5f2b7a10-3c4d-4e8f-9a6b-0c1d2e3f4a5b
      ✓ callers: keys                                               tenant 7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6: 1 signing key

      Works: 75 ok, 0 warnings, 0 failed, 15 skipped.
      "
    `);
  });
});
