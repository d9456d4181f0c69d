import { Alert } from '../alerts/Alert.js';
import { AlertEvidence } from '../alerts/AlertEvidence.js';
import { AlertPayload } from '../alerts/AlertPayload.js';
import { AlertUpdateResult } from '../alerts/AlertUpdateResult.js';
import { BatchUpdateAlertsPayload } from '../alerts/BatchUpdateAlertsPayload.js';
import { Mutation as alertsMutation } from '../alerts/Mutation.js';
import { Query as alertsQuery } from '../alerts/Query.js';
import { DefenderFileEvidence } from '../alerts/evidence-kinds.js';
import { DefenderIpEvidence } from '../alerts/evidence-kinds.js';
import { DefenderOtherEvidence } from '../alerts/evidence-kinds.js';
import { DefenderProcessEvidence } from '../alerts/evidence-kinds.js';
import { DefenderRegistryEvidence } from '../alerts/evidence-kinds.js';
import { DefenderUrlEvidence } from '../alerts/evidence-kinds.js';
import { DefenderUserEvidence } from '../alerts/evidence-kinds.js';
import { DefenderDeviceEvidence } from '../alerts/graph-evidence-kinds.js';
import { DefenderMachineAtTheTime } from '../alerts/graph-evidence-kinds.js';
import { DefenderMailboxEvidence } from '../alerts/graph-evidence-kinds.js';
import { DefenderMessageEvidence } from '../alerts/graph-evidence-kinds.js';
import { DefenderCloudApplicationEvidence } from '../alerts/graph-evidence-kinds.js';
import { DefenderOAuthApplicationEvidence } from '../alerts/graph-evidence-kinds.js';
import { DefenderServicePrincipalEvidence } from '../alerts/graph-evidence-kinds.js';
import { DefenderActionApproval } from '../approvals/DefenderActionApproval.js';
import { DefenderActionApprovalParty } from '../approvals/DefenderActionApprovalParty.js';
import { Mutation as approvalsMutation } from '../approvals/Mutation.js';
import { Query as approvalsQuery } from '../approvals/Query.js';
import { DefenderBaselineConfiguration } from '../assessments/DefenderBaselineConfiguration.js';
import { DefenderBaselineProfile } from '../assessments/DefenderBaselineProfile.js';
import { Query as assessmentsQuery } from '../assessments/Query.js';
import { DefenderAuditEvent } from '../audit/DefenderAuditEvent.js';
import { Query as auditQuery } from '../audit/Query.js';
import { DefenderScanDefinitionPayload } from '../authenticated-scans/DefenderScanDefinitionPayload.js';
import { DefenderScanHistoryEntry } from '../authenticated-scans/DefenderScanHistoryEntry.js';
import { DefenderScanSession } from '../authenticated-scans/DefenderScanSession.js';
import { DefenderScannerAgent } from '../authenticated-scans/DefenderScannerAgent.js';
import { DeleteDefenderScanDefinitionsPayload } from '../authenticated-scans/DeleteDefenderScanDefinitionsPayload.js';
import { Mutation as authenticatedScansMutation } from '../authenticated-scans/Mutation.js';
import { Query as authenticatedScansQuery } from '../authenticated-scans/Query.js';
import { AlertChanged } from '../changes/AlertChanged.js';
import { DefenderActionApprovalChanged } from '../changes/DefenderActionApprovalChanged.js';
import { DefenderChange } from '../changes/DefenderChange.js';
import { DefenderFeedBookmark } from '../changes/DefenderFeedBookmark.js';
import { DefenderFeedReset } from '../changes/DefenderFeedReset.js';
import { InvestigationChanged } from '../changes/InvestigationChanged.js';
import { MachineActionChanged } from '../changes/MachineActionChanged.js';
import { Query as changesQuery } from '../changes/Query.js';
import { Subscription as changesSubscription } from '../changes/Subscription.js';
import { DefenderDeviceAntivirusHealth } from '../device-health/DefenderDeviceAntivirusHealth.js';
import { Query as deviceHealthQuery } from '../device-health/Query.js';
import { DefenderDeviceBaseline } from '../device-inventory/DefenderDeviceBaseline.js';
import { DefenderDeviceBrowserExtension } from '../device-inventory/DefenderDeviceBrowserExtension.js';
import { DefenderDeviceCertificate } from '../device-inventory/DefenderDeviceCertificate.js';
import { DefenderDeviceConfiguration } from '../device-inventory/DefenderDeviceConfiguration.js';
import { DefenderDeviceFirmware } from '../device-inventory/DefenderDeviceFirmware.js';
import { DefenderDeviceNonCpeSoftware } from '../device-inventory/DefenderDeviceNonCpeSoftware.js';
import { DefenderDeviceSoftware } from '../device-inventory/DefenderDeviceSoftware.js';
import { DefenderDeviceVulnerability } from '../device-inventory/DefenderDeviceVulnerability.js';
import { DefenderDeviceVulnerabilityChange } from '../device-inventory/DefenderDeviceVulnerabilityChange.js';
import { Query as deviceInventoryQuery } from '../device-inventory/Query.js';
import { DefenderDomain } from '../domains/DefenderDomain.js';
import { DefenderDomainStatistics } from '../domains/DefenderDomainStatistics.js';
import { Query as domainsQuery } from '../domains/Query.js';
import { DefenderExport } from '../exports/DefenderExport.js';
import { DefenderExportPayload } from '../exports/DefenderExportPayload.js';
import { Mutation as exportsMutation } from '../exports/Mutation.js';
import { Query as exportsQuery } from '../exports/Query.js';
import { DefenderFile } from '../files/DefenderFile.js';
import { DefenderFileStatistics } from '../files/DefenderFileStatistics.js';
import { Query as filesQuery } from '../files/Query.js';
import { DefenderHuntingColumn } from '../hunting/DefenderHuntingColumn.js';
import { DefenderHuntingRow } from '../hunting/DefenderHuntingRow.js';
import { Query as huntingQuery } from '../hunting/Query.js';
import { DefenderIncident } from '../incidents/DefenderIncident.js';
import { DefenderIncidentPayload } from '../incidents/DefenderIncidentPayload.js';
import { Mutation as incidentsMutation } from '../incidents/Mutation.js';
import { Query as incidentsQuery } from '../incidents/Query.js';
import { Indicator } from '../indicators/Indicator.js';
import { IndicatorPayload } from '../indicators/IndicatorPayload.js';
import { IndicatorsPayload } from '../indicators/IndicatorsPayload.js';
import { Mutation as indicatorsMutation } from '../indicators/Mutation.js';
import { Query as indicatorsQuery } from '../indicators/Query.js';
import { Investigation } from '../investigations/Investigation.js';
import { InvestigationPayload } from '../investigations/InvestigationPayload.js';
import { Mutation as investigationsMutation } from '../investigations/Mutation.js';
import { Query as investigationsQuery } from '../investigations/Query.js';
import { DefenderIp } from '../ips/DefenderIp.js';
import { DefenderIpStatistics } from '../ips/DefenderIpStatistics.js';
import { Query as ipsQuery } from '../ips/Query.js';
import { DefenderDownloadLink } from '../live-response/DefenderDownloadLink.js';
import { DefenderDownloadLinkPayload } from '../live-response/DefenderDownloadLinkPayload.js';
import { DefenderLibraryFilePayload } from '../live-response/DefenderLibraryFilePayload.js';
import { DefenderLiveResponseCommandResult } from '../live-response/DefenderLiveResponseCommandResult.js';
import { Mutation as liveResponseMutation } from '../live-response/Mutation.js';
import { Query as liveResponseQuery } from '../live-response/Query.js';
import { DefenderWriteRefusal } from '../machine-actions/DefenderWriteRefusal.js';
import { MachineAction } from '../machine-actions/MachineAction.js';
import { MachineActionPayload } from '../machine-actions/MachineActionPayload.js';
import { MachineActionResult } from '../machine-actions/MachineActionResult.js';
import { MachineIsolation } from '../machine-actions/MachineIsolation.js';
import { Mutation as machineActionsMutation } from '../machine-actions/Mutation.js';
import { Query as machineActionsQuery } from '../machine-actions/Query.js';
import { DefenderAvailableAction } from '../machines/DefenderAvailableAction.js';
import { Machine } from '../machines/Machine.js';
import { MachinePayload } from '../machines/MachinePayload.js';
import { MachineReferenceEdge } from '../machines/MachineReferenceEdge.js';
import { MachineTagResult } from '../machines/MachineTagResult.js';
import { MachineTagsPayload } from '../machines/MachineTagsPayload.js';
import { Mutation as machinesMutation } from '../machines/Mutation.js';
import { Query as machinesQuery } from '../machines/Query.js';
import { MachineRecommendation } from '../recommendations/MachineRecommendation.js';
import { Query as recommendationsQuery } from '../recommendations/Query.js';
import { Recommendation } from '../recommendations/Recommendation.js';
import { DefenderRemediationTask } from '../remediation/DefenderRemediationTask.js';
import { Query as remediationQuery } from '../remediation/Query.js';
import { Query as scoresQuery } from '../scores/Query.js';
import { Mutation as sharedMutation } from '../shared/Mutation.js';
import { Query as sharedQuery } from '../shared/Query.js';
import { DateTime } from '../shared/scalars.js';
import { Long } from '../shared/scalars.js';
import { DefenderMissingKb } from '../software/DefenderMissingKb.js';
import { DefenderSoftware } from '../software/DefenderSoftware.js';
import { Query as softwareQuery } from '../software/Query.js';
import { DefenderUser } from '../users/DefenderUser.js';
import { Query as usersQuery } from '../users/Query.js';
import { MachineVulnerability } from '../vulnerabilities/MachineVulnerability.js';
import { Query as vulnerabilitiesQuery } from '../vulnerabilities/Query.js';
import { Vulnerability } from '../vulnerabilities/Vulnerability.js';

/** The resolvers of all types in resolvers/. Generated by `npm run codegen`. */
export const TYPES = {
  Alert,
  AlertEvidence,
  AlertPayload,
  AlertUpdateResult,
  BatchUpdateAlertsPayload,
  DefenderFileEvidence,
  DefenderIpEvidence,
  DefenderOtherEvidence,
  DefenderProcessEvidence,
  DefenderRegistryEvidence,
  DefenderUrlEvidence,
  DefenderUserEvidence,
  DefenderDeviceEvidence,
  DefenderMachineAtTheTime,
  DefenderMailboxEvidence,
  DefenderMessageEvidence,
  DefenderCloudApplicationEvidence,
  DefenderOAuthApplicationEvidence,
  DefenderServicePrincipalEvidence,
  DefenderActionApproval,
  DefenderActionApprovalParty,
  DefenderBaselineConfiguration,
  DefenderBaselineProfile,
  DefenderAuditEvent,
  DefenderScanDefinitionPayload,
  DefenderScanHistoryEntry,
  DefenderScanSession,
  DefenderScannerAgent,
  DeleteDefenderScanDefinitionsPayload,
  AlertChanged,
  DefenderActionApprovalChanged,
  DefenderChange,
  DefenderFeedBookmark,
  DefenderFeedReset,
  InvestigationChanged,
  MachineActionChanged,
  DefenderDeviceAntivirusHealth,
  DefenderDeviceBaseline,
  DefenderDeviceBrowserExtension,
  DefenderDeviceCertificate,
  DefenderDeviceConfiguration,
  DefenderDeviceFirmware,
  DefenderDeviceNonCpeSoftware,
  DefenderDeviceSoftware,
  DefenderDeviceVulnerability,
  DefenderDeviceVulnerabilityChange,
  DefenderDomain,
  DefenderDomainStatistics,
  DefenderExport,
  DefenderExportPayload,
  DefenderFile,
  DefenderFileStatistics,
  DefenderHuntingColumn,
  DefenderHuntingRow,
  DefenderIncident,
  DefenderIncidentPayload,
  Indicator,
  IndicatorPayload,
  IndicatorsPayload,
  Investigation,
  InvestigationPayload,
  DefenderIp,
  DefenderIpStatistics,
  DefenderDownloadLink,
  DefenderDownloadLinkPayload,
  DefenderLibraryFilePayload,
  DefenderLiveResponseCommandResult,
  DefenderWriteRefusal,
  MachineAction,
  MachineActionPayload,
  MachineActionResult,
  MachineIsolation,
  DefenderAvailableAction,
  Machine,
  MachinePayload,
  MachineReferenceEdge,
  MachineTagResult,
  MachineTagsPayload,
  MachineRecommendation,
  Recommendation,
  DefenderRemediationTask,
  DateTime,
  Long,
  DefenderMissingKb,
  DefenderSoftware,
  DefenderUser,
  MachineVulnerability,
  Vulnerability,
};

/** The root fields of all families. */
export const ROOTS = {
  Query: {
    ...alertsQuery,
    ...approvalsQuery,
    ...assessmentsQuery,
    ...auditQuery,
    ...authenticatedScansQuery,
    ...changesQuery,
    ...deviceHealthQuery,
    ...deviceInventoryQuery,
    ...domainsQuery,
    ...exportsQuery,
    ...filesQuery,
    ...huntingQuery,
    ...incidentsQuery,
    ...indicatorsQuery,
    ...investigationsQuery,
    ...ipsQuery,
    ...liveResponseQuery,
    ...machineActionsQuery,
    ...machinesQuery,
    ...recommendationsQuery,
    ...remediationQuery,
    ...scoresQuery,
    ...sharedQuery,
    ...softwareQuery,
    ...usersQuery,
    ...vulnerabilitiesQuery,
  },
  Mutation: {
    ...alertsMutation,
    ...approvalsMutation,
    ...authenticatedScansMutation,
    ...exportsMutation,
    ...incidentsMutation,
    ...indicatorsMutation,
    ...investigationsMutation,
    ...liveResponseMutation,
    ...machineActionsMutation,
    ...machinesMutation,
    ...sharedMutation,
  },
  Subscription: {
    ...changesSubscription,
  },
};
