import { Alert } from '../alerts/Alert.js';
import { DefenderXdrAlert } from '../alerts/Alert.js';
import { AlertEvidence } from '../alerts/AlertEvidence.js';
import { Mutation as alertsMutation } from '../alerts/Mutation.js';
import { AlertPayload } from '../alerts/Mutation.js';
import { AlertResult } from '../alerts/Mutation.js';
import { AlertsPayload } from '../alerts/Mutation.js';
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
import { DefenderActionApprovalParty } from '../approvals/DefenderActionApproval.js';
import { Mutation as approvalsMutation } from '../approvals/Mutation.js';
import { Query as approvalsQuery } from '../approvals/Query.js';
import { Query as assessmentsQuery } from '../assessments/Query.js';
import { DefenderBaselineConfiguration } from '../assessments/baselines.js';
import { DefenderBaselineProfile } from '../assessments/baselines.js';
import { DefenderAuditEvent } from '../audit/DefenderAuditEvent.js';
import { DefenderAuditActor } from '../audit/DefenderAuditEvent.js';
import { Query as auditQuery } from '../audit/Query.js';
import { Mutation as authenticatedScansMutation } from '../authenticated-scans/Mutation.js';
import { DefenderScanDefinitionPayload } from '../authenticated-scans/Mutation.js';
import { DefenderScanDefinitionsPayload } from '../authenticated-scans/Mutation.js';
import { Query as authenticatedScansQuery } from '../authenticated-scans/Query.js';
import { DefenderScannerAgent } from '../authenticated-scans/scans.js';
import { DefenderScanHistoryEntry } from '../authenticated-scans/scans.js';
import { DefenderScanSession } from '../authenticated-scans/scans.js';
import { DefenderChange } from '../changes/DefenderChange.js';
import { AlertChanged } from '../changes/DefenderChange.js';
import { MachineActionChanged } from '../changes/DefenderChange.js';
import { InvestigationChanged } from '../changes/DefenderChange.js';
import { DefenderActionApprovalChanged } from '../changes/DefenderChange.js';
import { DefenderFeedBookmark } from '../changes/DefenderChange.js';
import { DefenderFeedReset } from '../changes/DefenderChange.js';
import { Query as changesQuery } from '../changes/Query.js';
import { Subscription as changesSubscription } from '../changes/Subscription.js';
import { DefenderDeviceAntivirusHealth } from '../device-health/DefenderDeviceAntivirusHealth.js';
import { Query as deviceHealthQuery } from '../device-health/Query.js';
import { Query as deviceInventoryQuery } from '../device-inventory/Query.js';
import { DefenderDeviceSoftware } from '../device-inventory/device-rows.js';
import { DefenderDeviceNonCpeSoftware } from '../device-inventory/device-rows.js';
import { DefenderDeviceVulnerability } from '../device-inventory/device-rows.js';
import { DefenderDeviceVulnerabilityChange } from '../device-inventory/device-rows.js';
import { DefenderDeviceConfiguration } from '../device-inventory/device-rows.js';
import { DefenderDeviceBrowserExtension } from '../device-inventory/device-rows.js';
import { DefenderDeviceCertificate } from '../device-inventory/device-rows.js';
import { DefenderDeviceFirmware } from '../device-inventory/device-rows.js';
import { DefenderDeviceBaseline } from '../device-inventory/device-rows.js';
import { DefenderDomain } from '../domains/DefenderDomain.js';
import { DefenderDomainStatistics } from '../domains/DefenderDomain.js';
import { Query as domainsQuery } from '../domains/Query.js';
import { DefenderExport } from '../exports/DefenderExport.js';
import { Mutation as exportsMutation } from '../exports/Mutation.js';
import { DefenderExportPayload } from '../exports/Mutation.js';
import { Query as exportsQuery } from '../exports/Query.js';
import { DefenderFile } from '../files/DefenderFile.js';
import { DefenderFileStatistics } from '../files/DefenderFile.js';
import { Query as filesQuery } from '../files/Query.js';
import { Query as huntingQuery } from '../hunting/Query.js';
import { DefenderHuntingColumn } from '../hunting/hunting-result.js';
import { DefenderHuntingRow } from '../hunting/hunting-result.js';
import { DefenderIncident } from '../incidents/DefenderIncident.js';
import { Mutation as incidentsMutation } from '../incidents/Mutation.js';
import { DefenderIncidentPayload } from '../incidents/Mutation.js';
import { Query as incidentsQuery } from '../incidents/Query.js';
import { Indicator } from '../indicators/Indicator.js';
import { Mutation as indicatorsMutation } from '../indicators/Mutation.js';
import { IndicatorPayload } from '../indicators/Mutation.js';
import { IndicatorsPayload } from '../indicators/Mutation.js';
import { Query as indicatorsQuery } from '../indicators/Query.js';
import { Investigation } from '../investigations/Investigation.js';
import { Mutation as investigationsMutation } from '../investigations/Mutation.js';
import { InvestigationPayload } from '../investigations/Mutation.js';
import { Query as investigationsQuery } from '../investigations/Query.js';
import { DefenderIp } from '../ips/DefenderIp.js';
import { DefenderIpStatistics } from '../ips/DefenderIp.js';
import { Query as ipsQuery } from '../ips/Query.js';
import { Mutation as liveResponseMutation } from '../live-response/Mutation.js';
import { DefenderDownloadLinkPayload } from '../live-response/Mutation.js';
import { DefenderLibraryFilePayload } from '../live-response/Mutation.js';
import { Query as liveResponseQuery } from '../live-response/Query.js';
import { DefenderDownloadLink } from '../live-response/results.js';
import { DefenderLiveResponseCommandResult } from '../live-response/results.js';
import { DefenderWriteRefusal } from '../machine-actions/DefenderWriteRefusal.js';
import { MachineAction } from '../machine-actions/MachineAction.js';
import { MachineActionFileInfo } from '../machine-actions/MachineAction.js';
import { MachineIsolation } from '../machine-actions/MachineIsolation.js';
import { Mutation as machineActionsMutation } from '../machine-actions/Mutation.js';
import { MachineActionPayload } from '../machine-actions/Mutation.js';
import { MachineActionResult } from '../machine-actions/Mutation.js';
import { Query as machineActionsQuery } from '../machine-actions/Query.js';
import { DefenderAvailableAction } from '../machines/DefenderAvailableAction.js';
import { Machine } from '../machines/Machine.js';
import { MachineIpAddress } from '../machines/MachineIpAddress.js';
import { MachineReferenceEdge } from '../machines/MachineReferenceEdge.js';
import { Mutation as machinesMutation } from '../machines/Mutation.js';
import { MachinePayload } from '../machines/Mutation.js';
import { MachineTagResult } from '../machines/Mutation.js';
import { MachineTagsPayload } from '../machines/Mutation.js';
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
  DefenderXdrAlert,
  AlertEvidence,
  AlertPayload,
  AlertResult,
  AlertsPayload,
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
  DefenderAuditActor,
  DefenderScanDefinitionPayload,
  DefenderScanDefinitionsPayload,
  DefenderScannerAgent,
  DefenderScanHistoryEntry,
  DefenderScanSession,
  DefenderChange,
  AlertChanged,
  MachineActionChanged,
  InvestigationChanged,
  DefenderActionApprovalChanged,
  DefenderFeedBookmark,
  DefenderFeedReset,
  DefenderDeviceAntivirusHealth,
  DefenderDeviceSoftware,
  DefenderDeviceNonCpeSoftware,
  DefenderDeviceVulnerability,
  DefenderDeviceVulnerabilityChange,
  DefenderDeviceConfiguration,
  DefenderDeviceBrowserExtension,
  DefenderDeviceCertificate,
  DefenderDeviceFirmware,
  DefenderDeviceBaseline,
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
  DefenderDownloadLinkPayload,
  DefenderLibraryFilePayload,
  DefenderDownloadLink,
  DefenderLiveResponseCommandResult,
  DefenderWriteRefusal,
  MachineAction,
  MachineActionFileInfo,
  MachineIsolation,
  MachineActionPayload,
  MachineActionResult,
  DefenderAvailableAction,
  Machine,
  MachineIpAddress,
  MachineReferenceEdge,
  MachinePayload,
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
