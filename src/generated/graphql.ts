import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { WireAlert, WireAlertEvidence } from '../defender-api/models/alerts.js';
import type { WireBaselineProfile, WireBaselineConfiguration, WireBrowserExtensionPermission } from '../defender-api/models/assessments.js';
import type { WireScannerAgent, WireScanAuthenticationParams, WireAdvancedActiveConfiguration, WireScanDefinition, WireScanHistoryEntry, WireScannedTarget, WireScanSession } from '../defender-api/models/authenticated-scans.js';
import type { WireDeviceSoftware, WireDeviceNonCpeSoftware, WireDeviceVulnerability, WireDeviceVulnerabilityChange, WireDeviceConfiguration, WireDeviceBaseline, WireDeviceBrowserExtension, WireDeviceCertificate, WireDeviceFirmware } from '../defender-api/models/device-inventory.js';
import type { WireDomainStatistics } from '../defender-api/models/domains.js';
import type { FileReference } from '../loaders/observables/file-reference.js';
import type { WireFileStatistics } from '../defender-api/models/files.js';
import type { HuntReport, HuntColumn, HuntRow } from '../hunting/hunt-report.js';
import type { IncidentReference } from '../loaders/incidents.js';
import type { WireIncidentComment } from '../defender-api/models/incidents.js';
import type { WireIndicator } from '../defender-api/models/indicators.js';
import type { WireInvestigation } from '../defender-api/models/investigations.js';
import type { WireIpStatistics } from '../defender-api/models/ips.js';
import type { WireLibraryFile } from '../defender-api/models/live-response.js';
import type { WireLiveResponseCommand, WireMachineAction, WireCommandResult } from '../defender-api/models/machine-actions.js';
import type { WireMachine } from '../defender-api/models/machines.js';
import type { WireRecommendation, WireMachineRecommendation } from '../defender-api/models/recommendations.js';
import type { WireRemediationTask } from '../defender-api/models/remediation.js';
import type { WireExposureScore, WireMachineGroupExposureScore, WireDeviceSecureScore } from '../defender-api/models/scores.js';
import type { WireSoftware, WireSoftwareVersion, WireMissingKb } from '../defender-api/models/software.js';
import type { UserReference } from '../loaders/observables/user-reference.js';
import type { WireVulnerability, WireMachineVulnerability } from '../defender-api/models/vulnerabilities.js';
import type { GraphDetails, GraphField } from '../defender-api/models/shared/graph-fields.js';
import type { FeedEvent, ChangeOf, BookmarkEvent, ResetEvent } from '../changes/feed-message.js';
import type { FeedPage } from '../changes/feed-page.js';
import type { IncidentReceipt } from '../commands/incidents/update-incident.js';
import type { AlertCounts } from '../loaders/alert-summary.js';
import type { WireAntivirusHealth } from '../defender-api/models/device-health.js';
import type { DomainReference } from '../loaders/domains.js';
import type { IpReference } from '../loaders/ips.js';
import type { IsolationEffect } from '../loaders/machine-actions.js';
import type { LibraryFileReceipt } from '../commands/live-response/upload-library-file.js';
import type { DownloadLinkReceipt } from '../commands/live-response/download-links.js';
import type { SecretLink } from '../defender-api/models/shared/secret-link.js';
import type { MachineActionReceipt } from '../commands/sequence/receipt.js';
import type { MachineActionItem, BulkReceipt } from '../commands/machine-actions/run-bulk.js';
import type { MachineReceipt } from '../commands/machines/change-machine.js';
import type { TagResult, TagMachinesReceipt } from '../commands/machines/tag-machines.js';
import type { ShownApproval } from '../commands/approvals/shown-approval.js';
import type { ApprovalReceipt } from '../commands/approvals/approval-receipt.js';
import type { ApprovalPerson } from '../commands/approvals/approval.js';
import type { StoredEvent } from '../audit/find-events.js';
import type { ActionAvailability } from '../commands/machine-actions/available-actions.js';
import type { Emergency } from '../policy/emergencies.js';
import type { EmergencyReceipt } from '../commands/emergencies/declare-emergency.js';
import type { ExportJob } from '../exports/jobs/export-job.js';
import type { ExportReceipt } from '../commands/exports/start-export.js';
import type { IndicatorReceipt } from '../commands/indicators/force-of-indicators.js';
import type { IndicatorsReceipt, SettledIndicator } from '../commands/indicators/indicator-results.js';
import type { AlertReceipt } from '../commands/alerts/update-alert.js';
import type { SettledAlert } from '../commands/alerts/send-batch.js';
import type { BatchUpdateAlertsReceipt } from '../commands/alerts/batch-update-alerts.js';
import type { InvestigationReceipt } from '../commands/investigations/start-investigation.js';
import type { ScanDefinitionReceipt } from '../commands/authenticated-scans/scan-input.js';
import type { SettledScan, DeleteScanDefinitionsReceipt } from '../commands/authenticated-scans/delete-scan-definitions.js';
import type { RequestContext } from '../context.js';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  DateTime: { input: string; output: string; }
  JSON: { input: unknown; output: unknown; }
  Long: { input: string; output: number | string; }
  _FieldSet: { input: string; output: string; }
};

export type AddMachineTagInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly value: Scalars['String']['input'];
};

export type AddTagToMachinesInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly value: Scalars['String']['input'];
};

export type Alert = {
  readonly __typename?: 'Alert';
  readonly aadTenantId?: Maybe<Scalars['ID']['output']>;
  readonly actorDisplayName?: Maybe<Scalars['String']['output']>;
  readonly alertCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly alertWebUrl?: Maybe<Scalars['String']['output']>;
  readonly assignedTo?: Maybe<Scalars['String']['output']>;
  readonly category?: Maybe<Scalars['String']['output']>;
  readonly classification?: Maybe<AlertClassification>;
  readonly comments?: Maybe<ReadonlyArray<AlertComment>>;
  readonly computerDnsName?: Maybe<Scalars['String']['output']>;
  readonly customDetails?: Maybe<ReadonlyArray<AlertCustomDetail>>;
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly detectionSource?: Maybe<Scalars['String']['output']>;
  readonly detectorId?: Maybe<Scalars['ID']['output']>;
  readonly determination?: Maybe<AlertDetermination>;
  readonly domains?: Maybe<ReadonlyArray<DefenderDomain>>;
  readonly evidence?: Maybe<ReadonlyArray<AlertEvidence>>;
  readonly files?: Maybe<ReadonlyArray<DefenderFile>>;
  readonly firstEventTime?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly incident?: Maybe<DefenderIncident>;
  readonly incidentId?: Maybe<Scalars['ID']['output']>;
  readonly incidentWebUrl?: Maybe<Scalars['String']['output']>;
  readonly investigation?: Maybe<Investigation>;
  readonly investigationId?: Maybe<Scalars['ID']['output']>;
  readonly investigationState?: Maybe<InvestigationState>;
  readonly ips?: Maybe<ReadonlyArray<DefenderIp>>;
  readonly lastEventTime?: Maybe<Scalars['DateTime']['output']>;
  readonly lastUpdateTime?: Maybe<Scalars['DateTime']['output']>;
  readonly loggedOnUsers?: Maybe<ReadonlyArray<AlertLoggedOnUser>>;
  readonly machine?: Maybe<Machine>;
  readonly machineId?: Maybe<Scalars['ID']['output']>;
  readonly mitreTechniques?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly portalUrl?: Maybe<Scalars['String']['output']>;
  readonly productName?: Maybe<Scalars['String']['output']>;
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  readonly recommendedActions?: Maybe<Scalars['String']['output']>;
  readonly relatedUser?: Maybe<AlertRelatedUser>;
  readonly resolvedTime?: Maybe<Scalars['DateTime']['output']>;
  readonly serviceSource?: Maybe<Scalars['String']['output']>;
  readonly severity: AlertSeverity;
  readonly source?: Maybe<AlertSource>;
  readonly status: AlertStatus;
  readonly systemTags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly threatFamilyName?: Maybe<Scalars['String']['output']>;
  readonly threatName?: Maybe<Scalars['String']['output']>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly user?: Maybe<DefenderUser>;
};

export type AlertCategory =
  | 'Collection'
  | 'CommandAndControl'
  | 'CredentialAccess'
  | 'DefenseEvasion'
  | 'Discovery'
  | 'Execution'
  | 'Exfiltration'
  | 'Exploit'
  | 'General'
  | 'InitialAccess'
  | 'LateralMovement'
  | 'Malware'
  | 'Persistence'
  | 'PrivilegeEscalation'
  | 'Ransomware'
  | 'SuspiciousActivity';

export type AlertChanged = DefenderChange & {
  readonly __typename?: 'AlertChanged';
  readonly alert: Alert;
  readonly cursor: Scalars['String']['output'];
  readonly isNew: Scalars['Boolean']['output'];
  readonly observationTime: Scalars['DateTime']['output'];
  readonly previousCursor?: Maybe<Scalars['String']['output']>;
};

export type AlertClassification =
  | 'FalsePositive'
  | 'InformationalExpectedActivity'
  | 'TruePositive'
  | 'Unknown'
  | 'UNRECOGNIZED';

export type AlertClassificationInput =
  | 'FalsePositive'
  | 'InformationalExpectedActivity'
  | 'TruePositive'
  | 'Unknown';

export type AlertComment = {
  readonly __typename?: 'AlertComment';
  readonly comment?: Maybe<Scalars['String']['output']>;
  readonly createdBy?: Maybe<Scalars['String']['output']>;
  readonly createdTime?: Maybe<Scalars['DateTime']['output']>;
};

export type AlertConnection = {
  readonly __typename?: 'AlertConnection';
  readonly edges: ReadonlyArray<AlertEdge>;
  readonly nodes: ReadonlyArray<Alert>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type AlertCustomDetail = {
  readonly __typename?: 'AlertCustomDetail';
  readonly name: Scalars['String']['output'];
  readonly value?: Maybe<Scalars['String']['output']>;
};

export type AlertDayCount = {
  readonly __typename?: 'AlertDayCount';
  readonly count: Scalars['Int']['output'];
  readonly day: Scalars['String']['output'];
};

export type AlertDetectionSourceFilter = {
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<Scalars['String']['input']>;
};

export type AlertDetermination =
  | 'Apt'
  | 'CompromisedAccount'
  | 'ConfirmedActivity'
  | 'LineOfBusinessApplication'
  | 'MaliciousUserActivity'
  | 'Malware'
  | 'MultiStagedAttack'
  | 'NoEnoughDataToValidate'
  | 'NotMalicious'
  | 'Other'
  | 'Phishing'
  | 'SecurityPersonnel'
  | 'SecurityTesting'
  | 'NotAvailable'
  | 'UNRECOGNIZED'
  | 'UnwantedSoftware';

export type AlertDeterminationInput =
  | 'Apt'
  | 'CompromisedAccount'
  | 'ConfirmedActivity'
  | 'LineOfBusinessApplication'
  | 'MaliciousUserActivity'
  | 'Malware'
  | 'MultiStagedAttack'
  | 'NoEnoughDataToValidate'
  | 'NotMalicious'
  | 'Other'
  | 'Phishing'
  | 'SecurityPersonnel'
  | 'SecurityTesting'
  | 'NotAvailable'
  | 'UnwantedSoftware';

export type AlertEdge = {
  readonly __typename?: 'AlertEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Alert;
};

export type AlertEvidence = {
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly remediationStatus?: Maybe<Scalars['String']['output']>;
  readonly roles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly verdict?: Maybe<Scalars['String']['output']>;
};

export type AlertFilter = {
  readonly alertCreationTime?: InputMaybe<DefenderDateTimeFilter>;
  readonly and?: InputMaybe<ReadonlyArray<AlertFilter>>;
  readonly assignedTo?: InputMaybe<DefenderStringFilter>;
  readonly category?: InputMaybe<DefenderStringFilter>;
  readonly detectionSource?: InputMaybe<AlertDetectionSourceFilter>;
  readonly id?: InputMaybe<DefenderIdFilter>;
  readonly incidentId?: InputMaybe<DefenderIdFilter>;
  readonly investigationId?: InputMaybe<DefenderIdFilter>;
  readonly lastEventTime?: InputMaybe<DefenderDateTimeFilter>;
  readonly lastUpdateTime?: InputMaybe<DefenderDateTimeFilter>;
  readonly not?: InputMaybe<AlertFilter>;
  readonly or?: InputMaybe<ReadonlyArray<AlertFilter>>;
  readonly severity?: InputMaybe<AlertSeverityFilter>;
  readonly status?: InputMaybe<AlertStatusFilter>;
};

export type AlertLoggedOnUser = {
  readonly __typename?: 'AlertLoggedOnUser';
  readonly accountName?: Maybe<Scalars['String']['output']>;
  readonly domainName?: Maybe<Scalars['String']['output']>;
};

export type AlertOrder = {
  readonly direction?: InputMaybe<DefenderOrderDirection>;
  readonly field: AlertOrderField;
};

export type AlertOrderField =
  | 'ID'
  | 'LAST_UPDATE_TIME';

export type AlertPayload = DefenderWritePayload & {
  readonly __typename?: 'AlertPayload';
  readonly alert?: Maybe<Alert>;
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: DefenderWriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type AlertRelatedUser = {
  readonly __typename?: 'AlertRelatedUser';
  readonly domainName?: Maybe<Scalars['String']['output']>;
  readonly userName?: Maybe<Scalars['String']['output']>;
};

export type AlertSeverity =
  | 'High'
  | 'Informational'
  | 'Low'
  | 'Medium'
  | 'UnSpecified'
  | 'UNRECOGNIZED';

export type AlertSeverityCount = {
  readonly __typename?: 'AlertSeverityCount';
  readonly count: Scalars['Int']['output'];
  readonly severity?: Maybe<AlertSeverity>;
};

export type AlertSeverityFilter = {
  readonly eq?: InputMaybe<AlertSeverityInput>;
  readonly in?: InputMaybe<ReadonlyArray<AlertSeverityInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<AlertSeverityInput>;
};

export type AlertSeverityInput =
  | 'High'
  | 'Informational'
  | 'Low'
  | 'Medium'
  | 'UnSpecified';

export type AlertSource =
  | 'DEFENDER'
  | 'GRAPH';

export type AlertStatus =
  | 'Hidden'
  | 'InProgress'
  | 'New'
  | 'Resolved'
  | 'Unknown'
  | 'UNRECOGNIZED'
  | 'Unspecified';

export type AlertStatusCount = {
  readonly __typename?: 'AlertStatusCount';
  readonly count: Scalars['Int']['output'];
  readonly status?: Maybe<AlertStatus>;
};

export type AlertStatusFilter = {
  readonly eq?: InputMaybe<AlertStatusInput>;
  readonly in?: InputMaybe<ReadonlyArray<AlertStatusInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<AlertStatusInput>;
};

export type AlertStatusInput =
  | 'Hidden'
  | 'InProgress'
  | 'New'
  | 'Resolved'
  | 'Unknown'
  | 'Unspecified';

export type AlertSummary = {
  readonly __typename?: 'AlertSummary';
  readonly byDay: ReadonlyArray<AlertDayCount>;
  readonly bySeverity: ReadonlyArray<AlertSeverityCount>;
  readonly byStatus: ReadonlyArray<AlertStatusCount>;
  readonly endTime?: Maybe<Scalars['DateTime']['output']>;
  readonly startTime?: Maybe<Scalars['DateTime']['output']>;
  readonly totalCount: Scalars['Int']['output'];
};

export type AlertUpdateResult = {
  readonly __typename?: 'AlertUpdateResult';
  readonly alert?: Maybe<Alert>;
  readonly alertId: Scalars['ID']['output'];
  readonly outcome: DefenderWriteOutcome;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
};

export type ApproveDefenderActionInput = {
  readonly approvalId: Scalars['ID']['input'];
  readonly comment: Scalars['String']['input'];
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type BatchUpdateAlertsInput = {
  readonly alertIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly assignedTo?: InputMaybe<Scalars['String']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly classification?: InputMaybe<AlertClassificationInput>;
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  readonly determination?: InputMaybe<AlertDeterminationInput>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly status?: InputMaybe<AlertStatusInput>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type BatchUpdateAlertsPayload = DefenderWritePayload & {
  readonly __typename?: 'BatchUpdateAlertsPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: DefenderWriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly results?: Maybe<ReadonlyArray<AlertUpdateResult>>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type CancelDefenderExportInput = {
  readonly id: Scalars['ID']['input'];
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type CancelMachineActionInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineActionId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type CollectInvestigationPackageInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type CreateAlertByReferenceInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly category: AlertCategory;
  readonly description: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly eventTime: Scalars['DateTime']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineId: Scalars['ID']['input'];
  readonly recommendedAction: Scalars['String']['input'];
  readonly reportId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly severity: AlertSeverityInput;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly title: Scalars['String']['input'];
};

export type CreateDefenderLiveResponseResultLinkInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly index: Scalars['Int']['input'];
  readonly machineActionId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type CreateDefenderPackageLinkInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineActionId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type CreateDefenderScanDefinitionInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly intervalInHours: Scalars['Int']['input'];
  readonly isActive: Scalars['Boolean']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly scanAuthenticationParams: DefenderScanAuthenticationParamsInput;
  readonly scanName: Scalars['String']['input'];
  readonly scanType: DefenderScanTypeInput;
  readonly scannerAgent: DefenderScannerAgentInput;
  readonly target: Scalars['String']['input'];
  readonly targetType: Scalars['String']['input'];
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type DeclareDefenderEmergencyInput = {
  readonly hours: Scalars['Int']['input'];
  readonly reason: Scalars['String']['input'];
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type DefenderAcknowledgement =
  | 'PROTECTED';

export type DefenderActionApproval = {
  readonly __typename?: 'DefenderActionApproval';
  readonly decidedBy?: Maybe<DefenderActionApprovalParty>;
  readonly decisionComment?: Maybe<Scalars['String']['output']>;
  readonly decisionTime?: Maybe<Scalars['DateTime']['output']>;
  readonly expirationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly input: Scalars['JSON']['output'];
  readonly libraryFiles: ReadonlyArray<DefenderActionApprovalFile>;
  readonly machine?: Maybe<Machine>;
  readonly mutation: Scalars['String']['output'];
  readonly reason: Scalars['String']['output'];
  readonly redemptionTime?: Maybe<Scalars['DateTime']['output']>;
  readonly requestTime: Scalars['DateTime']['output'];
  readonly requester: DefenderActionApprovalParty;
  readonly state: DefenderActionApprovalState;
};

export type DefenderActionApprovalChanged = DefenderChange & {
  readonly __typename?: 'DefenderActionApprovalChanged';
  readonly approval?: Maybe<DefenderActionApproval>;
  readonly cursor: Scalars['String']['output'];
  readonly isNew: Scalars['Boolean']['output'];
  readonly observationTime: Scalars['DateTime']['output'];
  readonly previousCursor?: Maybe<Scalars['String']['output']>;
};

export type DefenderActionApprovalFile = {
  readonly __typename?: 'DefenderActionApprovalFile';
  readonly fileName: Scalars['String']['output'];
  readonly sha256: Scalars['String']['output'];
};

export type DefenderActionApprovalParty = {
  readonly __typename?: 'DefenderActionApprovalParty';
  readonly clientId: Scalars['ID']['output'];
  readonly kind: DefenderViewerKind;
  readonly name: Scalars['String']['output'];
  readonly oid: Scalars['ID']['output'];
};

export type DefenderActionApprovalPayload = DefenderWritePayload & {
  readonly __typename?: 'DefenderActionApprovalPayload';
  readonly approval?: Maybe<DefenderActionApproval>;
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: DefenderWriteOutcome;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type DefenderActionApprovalState =
  | 'APPROVED'
  | 'EXPIRED'
  | 'PENDING'
  | 'REDEEMED'
  | 'REJECTED';

export type DefenderAdvancedActiveConfiguration = {
  readonly __typename?: 'DefenderAdvancedActiveConfiguration';
  readonly addresses?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly disabledScanners?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly enableTCPPortScan?: Maybe<Scalars['Boolean']['output']>;
  readonly enabledEndpoints?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly exportHMI?: Maybe<Scalars['Boolean']['output']>;
  readonly exportSuccessfullOnlyAddresses?: Maybe<Scalars['Boolean']['output']>;
  readonly externalAddress?: Maybe<Scalars['Boolean']['output']>;
  readonly force?: Maybe<Scalars['Boolean']['output']>;
  readonly maxConcurrentScans?: Maybe<Scalars['Int']['output']>;
  readonly portCheckTimeout?: Maybe<Scalars['Float']['output']>;
  readonly safe?: Maybe<Scalars['Boolean']['output']>;
  readonly scanIdentifier?: Maybe<Scalars['String']['output']>;
  readonly singleScanTimeout?: Maybe<Scalars['Int']['output']>;
  readonly siteId?: Maybe<Scalars['String']['output']>;
  readonly zone?: Maybe<Scalars['String']['output']>;
};

export type DefenderAntiVirusScanType =
  | 'Full'
  | 'Quick';

export type DefenderAntivirusMode =
  | 'Active'
  | 'Disabled'
  | 'EDRBlocked'
  | 'Other'
  | 'Passive'
  | 'PassiveAudit'
  | 'UNRECOGNIZED';

export type DefenderAntivirusOsKind =
  | 'linux'
  | 'mac'
  | 'UNRECOGNIZED'
  | 'windows';

export type DefenderAntivirusScanResult =
  | 'Canceled'
  | 'Completed'
  | 'Failed'
  | 'UNRECOGNIZED';

export type DefenderAntivirusUpToDate =
  | 'False'
  | 'True'
  | 'Unknown'
  | 'UNRECOGNIZED';

export type DefenderAuditActor = {
  readonly __typename?: 'DefenderAuditActor';
  readonly clientId: Scalars['ID']['output'];
  readonly kind: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly oid: Scalars['ID']['output'];
  readonly tenantId: Scalars['ID']['output'];
  readonly tokenId?: Maybe<Scalars['String']['output']>;
};

export type DefenderAuditEvent = {
  readonly __typename?: 'DefenderAuditEvent';
  readonly action?: Maybe<Scalars['String']['output']>;
  readonly actor: DefenderAuditActor;
  readonly approvalId?: Maybe<Scalars['ID']['output']>;
  readonly approver?: Maybe<DefenderAuditActor>;
  readonly auditId?: Maybe<Scalars['ID']['output']>;
  readonly bulkId?: Maybe<Scalars['ID']['output']>;
  readonly detail?: Maybe<Scalars['String']['output']>;
  readonly input?: Maybe<Scalars['JSON']['output']>;
  readonly isIntact: Scalars['Boolean']['output'];
  readonly machineAction?: Maybe<MachineAction>;
  readonly machineActionId?: Maybe<Scalars['ID']['output']>;
  readonly more?: Maybe<Scalars['JSON']['output']>;
  readonly outcome?: Maybe<Scalars['String']['output']>;
  readonly process: Scalars['ID']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly requestId?: Maybe<Scalars['ID']['output']>;
  readonly sequence: Scalars['Int']['output'];
  readonly time: Scalars['DateTime']['output'];
  readonly type: Scalars['String']['output'];
};

export type DefenderAuditEventConnection = {
  readonly __typename?: 'DefenderAuditEventConnection';
  readonly edges: ReadonlyArray<DefenderAuditEventEdge>;
  readonly nodes: ReadonlyArray<DefenderAuditEvent>;
  readonly pageInfo: PageInfo;
};

export type DefenderAuditEventEdge = {
  readonly __typename?: 'DefenderAuditEventEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderAuditEvent;
};

export type DefenderAuditEventFilter = {
  readonly actions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly actorOid?: InputMaybe<Scalars['ID']['input']>;
  readonly auditId?: InputMaybe<Scalars['ID']['input']>;
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  readonly machineId?: InputMaybe<Scalars['ID']['input']>;
  readonly outcomes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

export type DefenderAvailableAction = {
  readonly __typename?: 'DefenderAvailableAction';
  readonly action: MachineMutation;
  readonly allowed: Scalars['Boolean']['output'];
  readonly isolationType?: Maybe<DefenderIsolationType>;
  readonly message?: Maybe<Scalars['String']['output']>;
  readonly needsApproval: Scalars['Boolean']['output'];
  readonly reason?: Maybe<DefenderAvailableActionReason>;
};

export type DefenderAvailableActionReason =
  | 'ALREADY_IN_EFFECT'
  | 'ALREADY_PENDING'
  | 'APPROVAL_REQUIRED'
  | 'NOT_ONBOARDED'
  | 'OPPOSITE_PENDING'
  | 'PROTECTED_MACHINE'
  | 'PROTECTING_TAG'
  | 'ROLE_MISSING'
  | 'UNSUPPORTED_PLATFORM';

export type DefenderBaselineConfiguration = {
  readonly __typename?: 'DefenderBaselineConfiguration';
  readonly assessmentMethod?: Maybe<Scalars['String']['output']>;
  readonly benchmarkName?: Maybe<Scalars['String']['output']>;
  readonly benchmarkVersion?: Maybe<Scalars['String']['output']>;
  readonly category?: Maybe<Scalars['String']['output']>;
  readonly cce?: Maybe<Scalars['String']['output']>;
  readonly complianceLevels?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly configurationId?: Maybe<Scalars['ID']['output']>;
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly isCustom?: Maybe<Scalars['Boolean']['output']>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly rationale?: Maybe<Scalars['String']['output']>;
  readonly recommendedValue?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly remediation?: Maybe<Scalars['String']['output']>;
  readonly source?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly uniqueId: Scalars['ID']['output'];
};

export type DefenderBaselineConfigurationConnection = {
  readonly __typename?: 'DefenderBaselineConfigurationConnection';
  readonly edges: ReadonlyArray<DefenderBaselineConfigurationEdge>;
  readonly nodes: ReadonlyArray<DefenderBaselineConfiguration>;
  readonly pageInfo: PageInfo;
};

export type DefenderBaselineConfigurationEdge = {
  readonly __typename?: 'DefenderBaselineConfigurationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderBaselineConfiguration;
};

export type DefenderBaselineConfigurationFilter = {
  readonly and?: InputMaybe<ReadonlyArray<DefenderBaselineConfigurationFilter>>;
  readonly category?: InputMaybe<DefenderStringFilter>;
  readonly cce?: InputMaybe<DefenderStringFilter>;
  readonly configurationId?: InputMaybe<DefenderIdFilter>;
  readonly name?: InputMaybe<DefenderStringFilter>;
  readonly not?: InputMaybe<DefenderBaselineConfigurationFilter>;
  readonly or?: InputMaybe<ReadonlyArray<DefenderBaselineConfigurationFilter>>;
};

export type DefenderBaselineProfile = {
  readonly __typename?: 'DefenderBaselineProfile';
  readonly benchmark?: Maybe<Scalars['String']['output']>;
  readonly complianceLevel?: Maybe<Scalars['String']['output']>;
  readonly createdBy?: Maybe<Scalars['String']['output']>;
  readonly createdOnTimeOffset?: Maybe<Scalars['DateTime']['output']>;
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly deviceTagsProfileScope?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly id: Scalars['ID']['output'];
  readonly lastUpdateTimeOffset?: Maybe<Scalars['DateTime']['output']>;
  readonly lastUpdatedBy?: Maybe<Scalars['String']['output']>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly operatingSystem?: Maybe<Scalars['String']['output']>;
  readonly operatingSystemVersion?: Maybe<Scalars['String']['output']>;
  readonly passedDevices?: Maybe<Scalars['Long']['output']>;
  readonly rbacGroupIdsProfileScope?: Maybe<ReadonlyArray<Scalars['Int']['output']>>;
  readonly rbacGroupNamesProfileScope?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly settingsNumber?: Maybe<Scalars['Long']['output']>;
  readonly status?: Maybe<Scalars['Boolean']['output']>;
  readonly totalDevices?: Maybe<Scalars['Long']['output']>;
  readonly version?: Maybe<Scalars['String']['output']>;
};

export type DefenderBaselineProfileConnection = {
  readonly __typename?: 'DefenderBaselineProfileConnection';
  readonly edges: ReadonlyArray<DefenderBaselineProfileEdge>;
  readonly nodes: ReadonlyArray<DefenderBaselineProfile>;
  readonly pageInfo: PageInfo;
};

export type DefenderBaselineProfileEdge = {
  readonly __typename?: 'DefenderBaselineProfileEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderBaselineProfile;
};

export type DefenderBaselineProfileFilter = {
  readonly and?: InputMaybe<ReadonlyArray<DefenderBaselineProfileFilter>>;
  readonly id?: InputMaybe<DefenderIdFilter>;
  readonly name?: InputMaybe<DefenderStringFilter>;
  readonly not?: InputMaybe<DefenderBaselineProfileFilter>;
  readonly operatingSystem?: InputMaybe<DefenderStringFilter>;
  readonly operatingSystemVersion?: InputMaybe<DefenderStringFilter>;
  readonly or?: InputMaybe<ReadonlyArray<DefenderBaselineProfileFilter>>;
  readonly passedDevices?: InputMaybe<DefenderLongFilter>;
  readonly settingsNumber?: InputMaybe<DefenderLongFilter>;
  readonly status?: InputMaybe<DefenderBooleanFilter>;
  readonly totalDevices?: InputMaybe<DefenderLongFilter>;
};

export type DefenderBooleanFilter = {
  readonly eq?: InputMaybe<Scalars['Boolean']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DefenderBrowserExtensionPermission = {
  readonly __typename?: 'DefenderBrowserExtensionPermission';
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly key: Scalars['ID']['output'];
  readonly permissionName?: Maybe<Scalars['String']['output']>;
};

export type DefenderBrowserExtensionPermissionConnection = {
  readonly __typename?: 'DefenderBrowserExtensionPermissionConnection';
  readonly edges: ReadonlyArray<DefenderBrowserExtensionPermissionEdge>;
  readonly nodes: ReadonlyArray<DefenderBrowserExtensionPermission>;
  readonly pageInfo: PageInfo;
};

export type DefenderBrowserExtensionPermissionEdge = {
  readonly __typename?: 'DefenderBrowserExtensionPermissionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderBrowserExtensionPermission;
};

export type DefenderBrowserExtensionPermissionFilter = {
  readonly and?: InputMaybe<ReadonlyArray<DefenderBrowserExtensionPermissionFilter>>;
  readonly description?: InputMaybe<DefenderStringFilter>;
  readonly not?: InputMaybe<DefenderBrowserExtensionPermissionFilter>;
  readonly or?: InputMaybe<ReadonlyArray<DefenderBrowserExtensionPermissionFilter>>;
};

export type DefenderBrowserExtensionRisk =
  | 'Critical'
  | 'High'
  | 'Low'
  | 'Medium'
  | 'None'
  | 'UNRECOGNIZED';

export type DefenderCapability = {
  readonly __typename?: 'DefenderCapability';
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  readonly granted?: Maybe<Scalars['Boolean']['output']>;
  readonly group: Scalars['String']['output'];
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
};

export type DefenderChange = {
  readonly cursor: Scalars['String']['output'];
  readonly observationTime: Scalars['DateTime']['output'];
  readonly previousCursor?: Maybe<Scalars['String']['output']>;
};

export type DefenderChangePage = {
  readonly __typename?: 'DefenderChangePage';
  readonly changes: ReadonlyArray<DefenderChange>;
  readonly endCursor: Scalars['String']['output'];
  readonly hasMore: Scalars['Boolean']['output'];
  readonly isDelayed: Scalars['Boolean']['output'];
};

export type DefenderChangeSubject =
  | 'ACTION_APPROVAL'
  | 'ALERT'
  | 'INVESTIGATION'
  | 'MACHINE_ACTION';

export type DefenderCloudApplicationEvidence = AlertEvidence & {
  readonly __typename?: 'DefenderCloudApplicationEvidence';
  readonly appId?: Maybe<Scalars['ID']['output']>;
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly displayName?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly instanceId?: Maybe<Scalars['ID']['output']>;
  readonly instanceName?: Maybe<Scalars['String']['output']>;
  readonly remediationStatus?: Maybe<Scalars['String']['output']>;
  readonly roles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly verdict?: Maybe<Scalars['String']['output']>;
};

export type DefenderDataSource =
  | 'DEFENDER'
  | 'GRAPH'
  | 'HUNTING';

export type DefenderDateTimeFilter = {
  readonly eq?: InputMaybe<Scalars['DateTime']['input']>;
  readonly gt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly lte?: InputMaybe<Scalars['DateTime']['input']>;
};

export type DefenderDeviceAntivirusHealth = {
  readonly __typename?: 'DefenderDeviceAntivirusHealth';
  readonly avEngineUpdateTime?: Maybe<Scalars['DateTime']['output']>;
  readonly avEngineVersion?: Maybe<Scalars['String']['output']>;
  readonly avIsEngineUpToDate?: Maybe<DefenderAntivirusUpToDate>;
  readonly avIsPlatformUpToDate?: Maybe<DefenderAntivirusUpToDate>;
  readonly avIsSignatureUpToDate?: Maybe<DefenderAntivirusUpToDate>;
  readonly avMode?: Maybe<DefenderAntivirusMode>;
  readonly avModeDataRefreshTime?: Maybe<Scalars['DateTime']['output']>;
  readonly avPlatformUpdateTime?: Maybe<Scalars['DateTime']['output']>;
  readonly avPlatformVersion?: Maybe<Scalars['String']['output']>;
  readonly avSignatureDataRefreshTime?: Maybe<Scalars['DateTime']['output']>;
  readonly avSignaturePublishTime?: Maybe<Scalars['DateTime']['output']>;
  readonly avSignatureUpdateTime?: Maybe<Scalars['DateTime']['output']>;
  readonly avSignatureVersion?: Maybe<Scalars['String']['output']>;
  readonly cloudProtectionState?: Maybe<Scalars['String']['output']>;
  readonly computerDnsName?: Maybe<Scalars['String']['output']>;
  readonly dataRefreshTimestamp?: Maybe<Scalars['DateTime']['output']>;
  readonly fullScanError?: Maybe<Scalars['String']['output']>;
  readonly fullScanResult?: Maybe<DefenderAntivirusScanResult>;
  readonly fullScanTime?: Maybe<Scalars['DateTime']['output']>;
  readonly lastSeenTime?: Maybe<Scalars['DateTime']['output']>;
  readonly machine?: Maybe<Machine>;
  readonly machineId: Scalars['ID']['output'];
  readonly osKind?: Maybe<DefenderAntivirusOsKind>;
  readonly osPlatform?: Maybe<Scalars['String']['output']>;
  readonly osVersion?: Maybe<Scalars['String']['output']>;
  readonly quickScanError?: Maybe<Scalars['String']['output']>;
  readonly quickScanResult?: Maybe<DefenderAntivirusScanResult>;
  readonly quickScanTime?: Maybe<Scalars['DateTime']['output']>;
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
};

export type DefenderDeviceAntivirusHealthConnection = {
  readonly __typename?: 'DefenderDeviceAntivirusHealthConnection';
  readonly edges: ReadonlyArray<DefenderDeviceAntivirusHealthEdge>;
  readonly nodes: ReadonlyArray<DefenderDeviceAntivirusHealth>;
  readonly pageInfo: PageInfo;
};

export type DefenderDeviceAntivirusHealthEdge = {
  readonly __typename?: 'DefenderDeviceAntivirusHealthEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderDeviceAntivirusHealth;
};

export type DefenderDeviceBaseline = {
  readonly __typename?: 'DefenderDeviceBaseline';
  readonly complianceCalculationTimeOffset?: Maybe<Scalars['DateTime']['output']>;
  readonly complianceEvaluationDetails?: Maybe<Scalars['String']['output']>;
  readonly configurationId?: Maybe<Scalars['ID']['output']>;
  readonly currentValue?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly dataCollectionTimeOffset?: Maybe<Scalars['DateTime']['output']>;
  readonly deviceId: Scalars['ID']['output'];
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly isApplicable?: Maybe<Scalars['Boolean']['output']>;
  readonly isCompliant?: Maybe<Scalars['Boolean']['output']>;
  readonly isExempt?: Maybe<Scalars['Boolean']['output']>;
  readonly machine?: Maybe<Machine>;
  readonly osPlatform?: Maybe<Scalars['String']['output']>;
  readonly osVersion?: Maybe<Scalars['String']['output']>;
  readonly profileId?: Maybe<Scalars['ID']['output']>;
  readonly rawValue?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  readonly recommendedValue?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly source?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type DefenderDeviceBaselineConnection = {
  readonly __typename?: 'DefenderDeviceBaselineConnection';
  readonly edges: ReadonlyArray<DefenderDeviceBaselineEdge>;
  readonly nodes: ReadonlyArray<DefenderDeviceBaseline>;
  readonly pageInfo: PageInfo;
};

export type DefenderDeviceBaselineEdge = {
  readonly __typename?: 'DefenderDeviceBaselineEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderDeviceBaseline;
};

export type DefenderDeviceBrowserExtension = {
  readonly __typename?: 'DefenderDeviceBrowserExtension';
  readonly browserName?: Maybe<Scalars['String']['output']>;
  readonly deviceId: Scalars['ID']['output'];
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  readonly extensionDescription?: Maybe<Scalars['String']['output']>;
  readonly extensionId?: Maybe<Scalars['ID']['output']>;
  readonly extensionName?: Maybe<Scalars['String']['output']>;
  readonly extensionRisk?: Maybe<DefenderBrowserExtensionRisk>;
  readonly extensionVendor?: Maybe<Scalars['String']['output']>;
  readonly extensionVersion?: Maybe<Scalars['String']['output']>;
  readonly installationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly isActivated?: Maybe<Scalars['Boolean']['output']>;
  readonly machine?: Maybe<Machine>;
  readonly permissions?: Maybe<ReadonlyArray<DefenderDeviceBrowserExtensionPermission>>;
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
};

export type DefenderDeviceBrowserExtensionConnection = {
  readonly __typename?: 'DefenderDeviceBrowserExtensionConnection';
  readonly edges: ReadonlyArray<DefenderDeviceBrowserExtensionEdge>;
  readonly nodes: ReadonlyArray<DefenderDeviceBrowserExtension>;
  readonly pageInfo: PageInfo;
};

export type DefenderDeviceBrowserExtensionEdge = {
  readonly __typename?: 'DefenderDeviceBrowserExtensionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderDeviceBrowserExtension;
};

export type DefenderDeviceBrowserExtensionPermission = {
  readonly __typename?: 'DefenderDeviceBrowserExtensionPermission';
  readonly isRequired?: Maybe<Scalars['Boolean']['output']>;
  readonly key?: Maybe<Scalars['String']['output']>;
  readonly risk?: Maybe<Scalars['String']['output']>;
};

export type DefenderDeviceCertificate = {
  readonly __typename?: 'DefenderDeviceCertificate';
  readonly deviceId: Scalars['ID']['output'];
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  readonly expirationDate?: Maybe<Scalars['DateTime']['output']>;
  readonly extendedKeyUsage?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly isSelfSigned?: Maybe<Scalars['Boolean']['output']>;
  readonly issueDate?: Maybe<Scalars['DateTime']['output']>;
  readonly issuedBy?: Maybe<Scalars['JSON']['output']>;
  readonly issuedTo?: Maybe<Scalars['JSON']['output']>;
  readonly keySize?: Maybe<Scalars['Long']['output']>;
  readonly keyUsage?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly machine?: Maybe<Machine>;
  readonly path?: Maybe<Scalars['String']['output']>;
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  readonly serialNumber?: Maybe<Scalars['String']['output']>;
  readonly signatureAlgorithm?: Maybe<Scalars['String']['output']>;
  readonly subjectType?: Maybe<Scalars['String']['output']>;
  readonly thumbprint?: Maybe<Scalars['String']['output']>;
};

export type DefenderDeviceCertificateConnection = {
  readonly __typename?: 'DefenderDeviceCertificateConnection';
  readonly edges: ReadonlyArray<DefenderDeviceCertificateEdge>;
  readonly nodes: ReadonlyArray<DefenderDeviceCertificate>;
  readonly pageInfo: PageInfo;
};

export type DefenderDeviceCertificateEdge = {
  readonly __typename?: 'DefenderDeviceCertificateEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderDeviceCertificate;
};

export type DefenderDeviceConfiguration = {
  readonly __typename?: 'DefenderDeviceConfiguration';
  readonly configurationCategory?: Maybe<Scalars['String']['output']>;
  readonly configurationId?: Maybe<Scalars['ID']['output']>;
  readonly configurationImpact?: Maybe<Scalars['Float']['output']>;
  readonly configurationName?: Maybe<Scalars['String']['output']>;
  readonly configurationSubcategory?: Maybe<Scalars['String']['output']>;
  readonly deviceId: Scalars['ID']['output'];
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  readonly isApplicable?: Maybe<Scalars['Boolean']['output']>;
  readonly isCompliant?: Maybe<Scalars['Boolean']['output']>;
  readonly isExpectedUserImpact?: Maybe<Scalars['Boolean']['output']>;
  readonly machine?: Maybe<Machine>;
  readonly osPlatform?: Maybe<Scalars['String']['output']>;
  readonly osVersion?: Maybe<Scalars['String']['output']>;
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  readonly recommendationReference?: Maybe<Scalars['ID']['output']>;
  readonly timestamp?: Maybe<Scalars['DateTime']['output']>;
};

export type DefenderDeviceConfigurationConnection = {
  readonly __typename?: 'DefenderDeviceConfigurationConnection';
  readonly edges: ReadonlyArray<DefenderDeviceConfigurationEdge>;
  readonly nodes: ReadonlyArray<DefenderDeviceConfiguration>;
  readonly pageInfo: PageInfo;
};

export type DefenderDeviceConfigurationEdge = {
  readonly __typename?: 'DefenderDeviceConfigurationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderDeviceConfiguration;
};

export type DefenderDeviceEvidence = AlertEvidence & {
  readonly __typename?: 'DefenderDeviceEvidence';
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly machine?: Maybe<Machine>;
  readonly machineAtTheTime?: Maybe<DefenderMachineAtTheTime>;
  readonly machineId?: Maybe<Scalars['ID']['output']>;
  readonly remediationStatus?: Maybe<Scalars['String']['output']>;
  readonly roles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly verdict?: Maybe<Scalars['String']['output']>;
};

export type DefenderDeviceFirmware = {
  readonly __typename?: 'DefenderDeviceFirmware';
  readonly additionalFields?: Maybe<Scalars['String']['output']>;
  readonly componentName?: Maybe<Scalars['String']['output']>;
  readonly componentType?: Maybe<Scalars['String']['output']>;
  readonly componentVersion?: Maybe<Scalars['String']['output']>;
  readonly deviceId: Scalars['ID']['output'];
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  readonly machine?: Maybe<Machine>;
  readonly manufacturer?: Maybe<Scalars['String']['output']>;
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
};

export type DefenderDeviceFirmwareConnection = {
  readonly __typename?: 'DefenderDeviceFirmwareConnection';
  readonly edges: ReadonlyArray<DefenderDeviceFirmwareEdge>;
  readonly nodes: ReadonlyArray<DefenderDeviceFirmware>;
  readonly pageInfo: PageInfo;
};

export type DefenderDeviceFirmwareEdge = {
  readonly __typename?: 'DefenderDeviceFirmwareEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderDeviceFirmware;
};

export type DefenderDeviceNonCpeSoftware = {
  readonly __typename?: 'DefenderDeviceNonCpeSoftware';
  readonly deviceId: Scalars['ID']['output'];
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  readonly machine?: Maybe<Machine>;
  readonly osPlatform?: Maybe<Scalars['String']['output']>;
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  readonly registryPath?: Maybe<Scalars['String']['output']>;
  readonly softwareLastSeenTimestamp?: Maybe<Scalars['DateTime']['output']>;
  readonly softwareName?: Maybe<Scalars['String']['output']>;
  readonly softwareVendor?: Maybe<Scalars['String']['output']>;
  readonly softwareVersion?: Maybe<Scalars['String']['output']>;
};

export type DefenderDeviceNonCpeSoftwareConnection = {
  readonly __typename?: 'DefenderDeviceNonCpeSoftwareConnection';
  readonly edges: ReadonlyArray<DefenderDeviceNonCpeSoftwareEdge>;
  readonly nodes: ReadonlyArray<DefenderDeviceNonCpeSoftware>;
  readonly pageInfo: PageInfo;
};

export type DefenderDeviceNonCpeSoftwareEdge = {
  readonly __typename?: 'DefenderDeviceNonCpeSoftwareEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderDeviceNonCpeSoftware;
};

export type DefenderDeviceSecureScore = {
  readonly __typename?: 'DefenderDeviceSecureScore';
  readonly score?: Maybe<Scalars['Float']['output']>;
  readonly time?: Maybe<Scalars['DateTime']['output']>;
};

export type DefenderDeviceSoftware = {
  readonly __typename?: 'DefenderDeviceSoftware';
  readonly deviceId: Scalars['ID']['output'];
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  readonly diskPaths?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly endOfSupportDate?: Maybe<Scalars['String']['output']>;
  readonly endOfSupportStatus?: Maybe<DefenderEndOfSupportStatus>;
  readonly machine?: Maybe<Machine>;
  readonly numberOfWeaknesses?: Maybe<Scalars['Long']['output']>;
  readonly osPlatform?: Maybe<Scalars['String']['output']>;
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  readonly registryPaths?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly softwareFirstSeenTimestamp?: Maybe<Scalars['DateTime']['output']>;
  readonly softwareName?: Maybe<Scalars['String']['output']>;
  readonly softwareVendor?: Maybe<Scalars['String']['output']>;
  readonly softwareVersion?: Maybe<Scalars['String']['output']>;
};

export type DefenderDeviceSoftwareConnection = {
  readonly __typename?: 'DefenderDeviceSoftwareConnection';
  readonly edges: ReadonlyArray<DefenderDeviceSoftwareEdge>;
  readonly nodes: ReadonlyArray<DefenderDeviceSoftware>;
  readonly pageInfo: PageInfo;
};

export type DefenderDeviceSoftwareEdge = {
  readonly __typename?: 'DefenderDeviceSoftwareEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderDeviceSoftware;
};

export type DefenderDeviceVulnerability = {
  readonly __typename?: 'DefenderDeviceVulnerability';
  readonly cveId?: Maybe<Scalars['ID']['output']>;
  readonly cveMitigationStatus?: Maybe<Scalars['String']['output']>;
  readonly cvssScore?: Maybe<Scalars['Float']['output']>;
  readonly deviceId: Scalars['ID']['output'];
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  readonly diskPaths?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly endOfSupportDate?: Maybe<Scalars['String']['output']>;
  readonly endOfSupportStatus?: Maybe<DefenderEndOfSupportStatus>;
  readonly exploitabilityLevel?: Maybe<DefenderExploitabilityLevel>;
  readonly firstSeenTimestamp?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly lastSeenTimestamp?: Maybe<Scalars['DateTime']['output']>;
  readonly machine?: Maybe<Machine>;
  readonly osArchitecture?: Maybe<Scalars['String']['output']>;
  readonly osPlatform?: Maybe<Scalars['String']['output']>;
  readonly osVersion?: Maybe<Scalars['String']['output']>;
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  readonly recommendationReference?: Maybe<Scalars['ID']['output']>;
  readonly recommendedSecurityUpdate?: Maybe<Scalars['String']['output']>;
  readonly recommendedSecurityUpdateId?: Maybe<Scalars['ID']['output']>;
  readonly recommendedSecurityUpdateUrl?: Maybe<Scalars['String']['output']>;
  readonly registryPaths?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly securityUpdateAvailable?: Maybe<Scalars['Boolean']['output']>;
  readonly softwareName?: Maybe<Scalars['String']['output']>;
  readonly softwareVendor?: Maybe<Scalars['String']['output']>;
  readonly softwareVersion?: Maybe<Scalars['String']['output']>;
  readonly vulnerabilitySeverityLevel?: Maybe<Scalars['String']['output']>;
};

export type DefenderDeviceVulnerabilityChange = {
  readonly __typename?: 'DefenderDeviceVulnerabilityChange';
  readonly cveId?: Maybe<Scalars['ID']['output']>;
  readonly cveMitigationStatus?: Maybe<Scalars['String']['output']>;
  readonly cvssScore?: Maybe<Scalars['Float']['output']>;
  readonly deviceId: Scalars['ID']['output'];
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  readonly deviceVulnerabilityId: Scalars['ID']['output'];
  readonly diskPaths?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly endOfSupportDate?: Maybe<Scalars['String']['output']>;
  readonly endOfSupportStatus?: Maybe<DefenderEndOfSupportStatus>;
  readonly eventTimestamp?: Maybe<Scalars['DateTime']['output']>;
  readonly exploitabilityLevel?: Maybe<DefenderExploitabilityLevel>;
  readonly firstSeenTimestamp?: Maybe<Scalars['DateTime']['output']>;
  readonly isOnboarded?: Maybe<Scalars['Boolean']['output']>;
  readonly lastSeenTimestamp?: Maybe<Scalars['DateTime']['output']>;
  readonly machine?: Maybe<Machine>;
  readonly osArchitecture?: Maybe<Scalars['String']['output']>;
  readonly osPlatform?: Maybe<Scalars['String']['output']>;
  readonly osVersion?: Maybe<Scalars['String']['output']>;
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  readonly recommendationReference?: Maybe<Scalars['ID']['output']>;
  readonly recommendedSecurityUpdate?: Maybe<Scalars['String']['output']>;
  readonly recommendedSecurityUpdateId?: Maybe<Scalars['ID']['output']>;
  readonly recommendedSecurityUpdateUrl?: Maybe<Scalars['String']['output']>;
  readonly registryPaths?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly securityUpdateAvailable?: Maybe<Scalars['Boolean']['output']>;
  readonly softwareName?: Maybe<Scalars['String']['output']>;
  readonly softwareVendor?: Maybe<Scalars['String']['output']>;
  readonly softwareVersion?: Maybe<Scalars['String']['output']>;
  readonly status?: Maybe<VulnerabilityChangeStatus>;
  readonly vulnerabilitySeverityLevel?: Maybe<Scalars['String']['output']>;
};

export type DefenderDeviceVulnerabilityChangeConnection = {
  readonly __typename?: 'DefenderDeviceVulnerabilityChangeConnection';
  readonly edges: ReadonlyArray<DefenderDeviceVulnerabilityChangeEdge>;
  readonly nodes: ReadonlyArray<DefenderDeviceVulnerabilityChange>;
  readonly pageInfo: PageInfo;
};

export type DefenderDeviceVulnerabilityChangeEdge = {
  readonly __typename?: 'DefenderDeviceVulnerabilityChangeEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderDeviceVulnerabilityChange;
};

export type DefenderDeviceVulnerabilityConnection = {
  readonly __typename?: 'DefenderDeviceVulnerabilityConnection';
  readonly edges: ReadonlyArray<DefenderDeviceVulnerabilityEdge>;
  readonly nodes: ReadonlyArray<DefenderDeviceVulnerability>;
  readonly pageInfo: PageInfo;
};

export type DefenderDeviceVulnerabilityEdge = {
  readonly __typename?: 'DefenderDeviceVulnerabilityEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderDeviceVulnerability;
};

export type DefenderDomain = {
  readonly __typename?: 'DefenderDomain';
  readonly alerts?: Maybe<AlertConnection>;
  readonly host: Scalars['ID']['output'];
  readonly machines?: Maybe<MachineConnection>;
  readonly statistics?: Maybe<DefenderDomainStatistics>;
};


export type DefenderDomainAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type DefenderDomainMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type DefenderDomainStatisticsArgs = {
  lookBackHours?: InputMaybe<Scalars['Int']['input']>;
};

export type DefenderDomainStatistics = {
  readonly __typename?: 'DefenderDomainStatistics';
  readonly host?: Maybe<Scalars['ID']['output']>;
  readonly orgFirstSeen?: Maybe<Scalars['DateTime']['output']>;
  readonly orgLastSeen?: Maybe<Scalars['DateTime']['output']>;
  readonly organizationPrevalence?: Maybe<Scalars['Long']['output']>;
};

export type DefenderDownloadLink = {
  readonly __typename?: 'DefenderDownloadLink';
  readonly expirationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly url: Scalars['String']['output'];
};

export type DefenderDownloadLinkPayload = DefenderWritePayload & {
  readonly __typename?: 'DefenderDownloadLinkPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly downloadLink?: Maybe<DefenderDownloadLink>;
  readonly outcome: DefenderWriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type DefenderEmergency = {
  readonly __typename?: 'DefenderEmergency';
  readonly auditId: Scalars['ID']['output'];
  readonly declarationTime: Scalars['DateTime']['output'];
  readonly declaredBy: Scalars['String']['output'];
  readonly endTime: Scalars['DateTime']['output'];
  readonly reason: Scalars['String']['output'];
};

export type DefenderEmergencyPayload = DefenderWritePayload & {
  readonly __typename?: 'DefenderEmergencyPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly emergency?: Maybe<DefenderEmergency>;
  readonly outcome: DefenderWriteOutcome;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type DefenderEndOfSupportStatus =
  | 'EOS Software'
  | 'EOS Version'
  | 'None'
  | 'UNRECOGNIZED'
  | 'Upcoming EOS Software'
  | 'Upcoming EOS Version';

export type DefenderEvidenceField = {
  readonly __typename?: 'DefenderEvidenceField';
  readonly name: Scalars['String']['output'];
  readonly type: DefenderEvidenceFieldType;
  readonly value: Scalars['String']['output'];
};

export type DefenderEvidenceFieldType =
  | 'BOOLEAN'
  | 'LIST'
  | 'NUMBER'
  | 'OBJECT'
  | 'TEXT';

export type DefenderExploitabilityLevel =
  | 'ExploitIsInKit'
  | 'ExploitIsPublic'
  | 'ExploitIsVerified'
  | 'NoExploit'
  | 'UNRECOGNIZED';

export type DefenderExport = {
  readonly __typename?: 'DefenderExport';
  readonly byteCount: Scalars['Long']['output'];
  readonly downloadPath?: Maybe<Scalars['String']['output']>;
  readonly endTime?: Maybe<Scalars['DateTime']['output']>;
  readonly expirationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly failure?: Maybe<DefenderExportFailure>;
  readonly format: DefenderExportFormat;
  readonly id: Scalars['ID']['output'];
  readonly kind: DefenderExportKind;
  readonly rowCount: Scalars['Int']['output'];
  readonly snapshotTime?: Maybe<Scalars['DateTime']['output']>;
  readonly startTime: Scalars['DateTime']['output'];
  readonly status: DefenderExportStatus;
};

export type DefenderExportConnection = {
  readonly __typename?: 'DefenderExportConnection';
  readonly edges: ReadonlyArray<DefenderExportEdge>;
  readonly nodes: ReadonlyArray<DefenderExport>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type DefenderExportEdge = {
  readonly __typename?: 'DefenderExportEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderExport;
};

export type DefenderExportFailure = {
  readonly __typename?: 'DefenderExportFailure';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type DefenderExportFormat =
  | 'NDJSON'
  | 'PARQUET';

export type DefenderExportKind =
  | 'ANTIVIRUS_HEALTH'
  | 'BASELINE_COMPLIANCE'
  | 'BROWSER_EXTENSIONS'
  | 'CERTIFICATES'
  | 'HARDWARE_FIRMWARE'
  | 'INFORMATION_GATHERING'
  | 'NON_CPE_SOFTWARE_INVENTORY'
  | 'SECURE_CONFIGURATIONS'
  | 'SOFTWARE_INVENTORY'
  | 'SOFTWARE_VULNERABILITIES'
  | 'SOFTWARE_VULNERABILITY_CHANGES';

export type DefenderExportPayload = DefenderWritePayload & {
  readonly __typename?: 'DefenderExportPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly export?: Maybe<DefenderExport>;
  readonly outcome: DefenderWriteOutcome;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type DefenderExportStatus =
  | 'CANCELLED'
  | 'EXPIRED'
  | 'FAILED'
  | 'QUEUED'
  | 'READY'
  | 'RUNNING';

export type DefenderExposureScore = {
  readonly __typename?: 'DefenderExposureScore';
  readonly score?: Maybe<Scalars['Float']['output']>;
  readonly time?: Maybe<Scalars['DateTime']['output']>;
};

export type DefenderFeedBookmark = DefenderChange & {
  readonly __typename?: 'DefenderFeedBookmark';
  readonly cursor: Scalars['String']['output'];
  readonly isDelayed: Scalars['Boolean']['output'];
  readonly observationTime: Scalars['DateTime']['output'];
  readonly previousCursor?: Maybe<Scalars['String']['output']>;
};

export type DefenderFeedReset = DefenderChange & {
  readonly __typename?: 'DefenderFeedReset';
  readonly cursor: Scalars['String']['output'];
  readonly observationTime: Scalars['DateTime']['output'];
  readonly previousCursor?: Maybe<Scalars['String']['output']>;
  readonly reason: DefenderFeedResetReason;
};

export type DefenderFeedResetReason =
  | 'NOT_REPLAYABLE'
  | 'TOO_MANY_CHANGES'
  | 'TOO_OLD';

export type DefenderFile = {
  readonly __typename?: 'DefenderFile';
  readonly alerts?: Maybe<AlertConnection>;
  readonly determinationType?: Maybe<Scalars['String']['output']>;
  readonly determinationValue?: Maybe<Scalars['String']['output']>;
  readonly fileName?: Maybe<Scalars['String']['output']>;
  readonly fileProductName?: Maybe<Scalars['String']['output']>;
  readonly filePublisher?: Maybe<Scalars['String']['output']>;
  readonly fileType?: Maybe<Scalars['String']['output']>;
  readonly globalFirstObserved?: Maybe<Scalars['DateTime']['output']>;
  readonly globalLastObserved?: Maybe<Scalars['DateTime']['output']>;
  readonly globalPrevalence?: Maybe<Scalars['Long']['output']>;
  readonly isPeFile?: Maybe<Scalars['Boolean']['output']>;
  readonly isValidCertificate?: Maybe<Scalars['Boolean']['output']>;
  readonly issuer?: Maybe<Scalars['String']['output']>;
  readonly machines?: Maybe<MachineConnection>;
  readonly md5?: Maybe<Scalars['String']['output']>;
  readonly sha1?: Maybe<Scalars['ID']['output']>;
  readonly sha256?: Maybe<Scalars['ID']['output']>;
  readonly signer?: Maybe<Scalars['String']['output']>;
  readonly signerHash?: Maybe<Scalars['String']['output']>;
  readonly size?: Maybe<Scalars['Long']['output']>;
  readonly statistics?: Maybe<DefenderFileStatistics>;
};


export type DefenderFileAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type DefenderFileMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type DefenderFileStatisticsArgs = {
  lookBackHours?: InputMaybe<Scalars['Int']['input']>;
};

export type DefenderFileEvidence = AlertEvidence & {
  readonly __typename?: 'DefenderFileEvidence';
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly file?: Maybe<DefenderFile>;
  readonly fileName?: Maybe<Scalars['String']['output']>;
  readonly filePath?: Maybe<Scalars['String']['output']>;
  readonly remediationStatus?: Maybe<Scalars['String']['output']>;
  readonly roles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly sha1?: Maybe<Scalars['String']['output']>;
  readonly sha256?: Maybe<Scalars['String']['output']>;
  readonly verdict?: Maybe<Scalars['String']['output']>;
};

export type DefenderFileStatistics = {
  readonly __typename?: 'DefenderFileStatistics';
  readonly globalFirstObserved?: Maybe<Scalars['DateTime']['output']>;
  readonly globalLastObserved?: Maybe<Scalars['DateTime']['output']>;
  readonly globallyPrevalence?: Maybe<Scalars['Long']['output']>;
  readonly orgFirstSeen?: Maybe<Scalars['DateTime']['output']>;
  readonly orgLastSeen?: Maybe<Scalars['DateTime']['output']>;
  readonly organizationPrevalence?: Maybe<Scalars['Long']['output']>;
  readonly sha1?: Maybe<Scalars['ID']['output']>;
  readonly topFileNames?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type DefenderGetFileCommandInput = {
  readonly path: Scalars['String']['input'];
};

export type DefenderHuntingColumn = {
  readonly __typename?: 'DefenderHuntingColumn';
  readonly name: Scalars['String']['output'];
  readonly type: Scalars['String']['output'];
  readonly valueType: DefenderHuntingValueType;
};

export type DefenderHuntingParameterInput = {
  readonly bool?: InputMaybe<Scalars['Boolean']['input']>;
  readonly datetime?: InputMaybe<Scalars['DateTime']['input']>;
  readonly long?: InputMaybe<Scalars['Long']['input']>;
  readonly name: Scalars['String']['input'];
  readonly real?: InputMaybe<Scalars['Float']['input']>;
  readonly string?: InputMaybe<Scalars['String']['input']>;
  readonly strings?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly timespan?: InputMaybe<Scalars['String']['input']>;
};

export type DefenderHuntingResult = {
  readonly __typename?: 'DefenderHuntingResult';
  readonly columns: ReadonlyArray<DefenderHuntingColumn>;
  readonly rowCount: Scalars['Int']['output'];
  readonly rows: ReadonlyArray<DefenderHuntingRow>;
  readonly statistics?: Maybe<Scalars['JSON']['output']>;
  readonly truncated: Scalars['Boolean']['output'];
  readonly warnings: ReadonlyArray<DefenderHuntingWarning>;
};

export type DefenderHuntingRow = {
  readonly __typename?: 'DefenderHuntingRow';
  readonly alert?: Maybe<Alert>;
  readonly file?: Maybe<DefenderFile>;
  readonly machine?: Maybe<Machine>;
  readonly values: Scalars['JSON']['output'];
};

export type DefenderHuntingValueType =
  | 'bool'
  | 'datetime'
  | 'decimal'
  | 'dynamic'
  | 'guid'
  | 'int'
  | 'long'
  | 'real'
  | 'string'
  | 'timespan'
  | 'UNRECOGNIZED';

export type DefenderHuntingWarning = {
  readonly __typename?: 'DefenderHuntingWarning';
  readonly code: DefenderHuntingWarningCode;
  readonly message: Scalars['String']['output'];
};

export type DefenderHuntingWarningCode =
  | 'ENDPOINT_RETIRING';

export type DefenderIdFilter = {
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<Scalars['ID']['input']>;
};

export type DefenderIncident = {
  readonly __typename?: 'DefenderIncident';
  readonly alertSummary?: Maybe<AlertSummary>;
  readonly alertSummaryOfAllProducts?: Maybe<AlertSummary>;
  readonly alerts?: Maybe<AlertConnection>;
  readonly alertsOfAllProducts?: Maybe<AlertConnection>;
  readonly assignedTo?: Maybe<Scalars['String']['output']>;
  readonly classification?: Maybe<AlertClassification>;
  readonly comments?: Maybe<ReadonlyArray<DefenderIncidentComment>>;
  readonly createdDateTime?: Maybe<Scalars['DateTime']['output']>;
  readonly customTags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly determination?: Maybe<AlertDetermination>;
  readonly displayName?: Maybe<Scalars['String']['output']>;
  readonly highestSeverity?: Maybe<AlertSeverity>;
  readonly id: Scalars['ID']['output'];
  readonly lastModifiedBy?: Maybe<Scalars['String']['output']>;
  readonly lastUpdateDateTime?: Maybe<Scalars['DateTime']['output']>;
  readonly machines?: Maybe<MachineConnection>;
  readonly openAlertCount?: Maybe<Scalars['Int']['output']>;
  readonly portalUrl?: Maybe<Scalars['String']['output']>;
  readonly priorityScore?: Maybe<Scalars['Int']['output']>;
  readonly redirectIncident?: Maybe<DefenderIncident>;
  readonly redirectIncidentId?: Maybe<Scalars['ID']['output']>;
  readonly resolvingComment?: Maybe<Scalars['String']['output']>;
  readonly severity?: Maybe<AlertSeverity>;
  readonly source?: Maybe<DefenderIncidentSource>;
  readonly status?: Maybe<DefenderIncidentStatus>;
  readonly summary?: Maybe<Scalars['String']['output']>;
  readonly systemTags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};


export type DefenderIncidentAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type DefenderIncidentAlertsOfAllProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type DefenderIncidentMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type DefenderIncidentClassificationFilter = {
  readonly eq?: InputMaybe<AlertClassificationInput>;
  readonly in?: InputMaybe<ReadonlyArray<AlertClassificationInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<AlertClassificationInput>;
};

export type DefenderIncidentComment = {
  readonly __typename?: 'DefenderIncidentComment';
  readonly comment?: Maybe<Scalars['String']['output']>;
  readonly createdByDisplayName?: Maybe<Scalars['String']['output']>;
  readonly createdDateTime?: Maybe<Scalars['DateTime']['output']>;
};

export type DefenderIncidentConnection = {
  readonly __typename?: 'DefenderIncidentConnection';
  readonly edges: ReadonlyArray<DefenderIncidentEdge>;
  readonly nodes: ReadonlyArray<DefenderIncident>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type DefenderIncidentDeterminationFilter = {
  readonly eq?: InputMaybe<AlertDeterminationInput>;
  readonly in?: InputMaybe<ReadonlyArray<AlertDeterminationInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<AlertDeterminationInput>;
};

export type DefenderIncidentEdge = {
  readonly __typename?: 'DefenderIncidentEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderIncident;
};

export type DefenderIncidentFilter = {
  readonly and?: InputMaybe<ReadonlyArray<DefenderIncidentFilter>>;
  readonly assignedTo?: InputMaybe<DefenderIncidentOwnerFilter>;
  readonly classification?: InputMaybe<DefenderIncidentClassificationFilter>;
  readonly createdDateTime?: InputMaybe<DefenderDateTimeFilter>;
  readonly determination?: InputMaybe<DefenderIncidentDeterminationFilter>;
  readonly lastUpdateDateTime?: InputMaybe<DefenderDateTimeFilter>;
  readonly not?: InputMaybe<DefenderIncidentFilter>;
  readonly or?: InputMaybe<ReadonlyArray<DefenderIncidentFilter>>;
  readonly severity?: InputMaybe<AlertSeverityFilter>;
  readonly status?: InputMaybe<DefenderIncidentStatusFilter>;
};

export type DefenderIncidentOrder = {
  readonly direction: DefenderOrderDirection;
  readonly field: DefenderIncidentOrderField;
};

export type DefenderIncidentOrderField =
  | 'LAST_UPDATE_DATE_TIME';

export type DefenderIncidentOwnerFilter = {
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<Scalars['String']['input']>;
};

export type DefenderIncidentPayload = DefenderWritePayload & {
  readonly __typename?: 'DefenderIncidentPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly incident?: Maybe<DefenderIncident>;
  readonly outcome: DefenderWriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type DefenderIncidentSource =
  | 'ALERTS'
  | 'GRAPH';

export type DefenderIncidentStatus =
  | 'active'
  | 'awaitingAction'
  | 'inProgress'
  | 'redirected'
  | 'resolved'
  | 'UNRECOGNIZED';

export type DefenderIncidentStatusFilter = {
  readonly eq?: InputMaybe<DefenderIncidentStatusInput>;
  readonly in?: InputMaybe<ReadonlyArray<DefenderIncidentStatusInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<DefenderIncidentStatusInput>;
};

export type DefenderIncidentStatusInput =
  | 'active'
  | 'awaitingAction'
  | 'inProgress'
  | 'redirected'
  | 'resolved';

export type DefenderIntItemFilter = {
  readonly eq?: InputMaybe<Scalars['Int']['input']>;
};

export type DefenderIntListFilter = {
  readonly any?: InputMaybe<DefenderIntItemFilter>;
};

export type DefenderIp = {
  readonly __typename?: 'DefenderIp';
  readonly address: Scalars['ID']['output'];
  readonly alerts?: Maybe<AlertConnection>;
  readonly machines?: Maybe<MachineConnection>;
  readonly statistics?: Maybe<DefenderIpStatistics>;
};


export type DefenderIpAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type DefenderIpMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at: Scalars['DateTime']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type DefenderIpStatisticsArgs = {
  lookBackHours?: InputMaybe<Scalars['Int']['input']>;
};

export type DefenderIpEvidence = AlertEvidence & {
  readonly __typename?: 'DefenderIpEvidence';
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly ip?: Maybe<DefenderIp>;
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
  readonly remediationStatus?: Maybe<Scalars['String']['output']>;
  readonly roles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly verdict?: Maybe<Scalars['String']['output']>;
};

export type DefenderIpStatistics = {
  readonly __typename?: 'DefenderIpStatistics';
  readonly ipAddress?: Maybe<Scalars['ID']['output']>;
  readonly orgFirstSeen?: Maybe<Scalars['DateTime']['output']>;
  readonly orgLastSeen?: Maybe<Scalars['DateTime']['output']>;
  readonly organizationPrevalence?: Maybe<Scalars['Long']['output']>;
};

export type DefenderIsolationType =
  | 'Full'
  | 'Selective'
  | 'UnManagedDevice';

export type DefenderLatestScan = {
  readonly __typename?: 'DefenderLatestScan';
  readonly executionDateTime?: Maybe<Scalars['DateTime']['output']>;
  readonly failureReason?: Maybe<Scalars['String']['output']>;
  readonly status?: Maybe<Scalars['String']['output']>;
};

export type DefenderLibraryFile = {
  readonly __typename?: 'DefenderLibraryFile';
  readonly createdBy?: Maybe<Scalars['String']['output']>;
  readonly creationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly fileName: Scalars['ID']['output'];
  readonly hasParameters?: Maybe<Scalars['Boolean']['output']>;
  readonly lastUpdatedTime?: Maybe<Scalars['DateTime']['output']>;
  readonly parametersDescription?: Maybe<Scalars['String']['output']>;
  readonly sha256?: Maybe<Scalars['String']['output']>;
};

export type DefenderLibraryFilePayload = DefenderWritePayload & {
  readonly __typename?: 'DefenderLibraryFilePayload';
  readonly auditId: Scalars['ID']['output'];
  readonly libraryFile?: Maybe<DefenderLibraryFile>;
  readonly outcome: DefenderWriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type DefenderLiveResponseCommand = {
  readonly __typename?: 'DefenderLiveResponseCommand';
  readonly params?: Maybe<ReadonlyArray<DefenderLiveResponseCommandParam>>;
  readonly type?: Maybe<DefenderLiveResponseCommandType>;
};

export type DefenderLiveResponseCommandInput = {
  readonly getFile?: InputMaybe<DefenderGetFileCommandInput>;
  readonly putFile?: InputMaybe<DefenderPutFileCommandInput>;
  readonly runScript?: InputMaybe<DefenderRunScriptCommandInput>;
};

export type DefenderLiveResponseCommandParam = {
  readonly __typename?: 'DefenderLiveResponseCommandParam';
  readonly key?: Maybe<Scalars['String']['output']>;
  readonly value?: Maybe<Scalars['String']['output']>;
};

export type DefenderLiveResponseCommandResult = {
  readonly __typename?: 'DefenderLiveResponseCommandResult';
  readonly command?: Maybe<DefenderLiveResponseCommand>;
  readonly commandStatus?: Maybe<DefenderLiveResponseCommandStatus>;
  readonly endTime?: Maybe<Scalars['DateTime']['output']>;
  readonly errors?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly index?: Maybe<Scalars['Int']['output']>;
  readonly startTime?: Maybe<Scalars['DateTime']['output']>;
};

export type DefenderLiveResponseCommandStatus =
  | 'Completed'
  | 'Created'
  | 'Executing'
  | 'Failed'
  | 'PendingResource'
  | 'Submitted'
  | 'UNRECOGNIZED';

export type DefenderLiveResponseCommandType =
  | 'GetFile'
  | 'PutFile'
  | 'RunPowerShell'
  | 'RunScript'
  | 'UNRECOGNIZED';

export type DefenderLongFilter = {
  readonly eq?: InputMaybe<Scalars['Long']['input']>;
  readonly gt?: InputMaybe<Scalars['Long']['input']>;
  readonly gte?: InputMaybe<Scalars['Long']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Long']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly lt?: InputMaybe<Scalars['Long']['input']>;
  readonly lte?: InputMaybe<Scalars['Long']['input']>;
  readonly ne?: InputMaybe<Scalars['Long']['input']>;
};

export type DefenderMachineAtTheTime = {
  readonly __typename?: 'DefenderMachineAtTheTime';
  readonly aadDeviceId?: Maybe<Scalars['ID']['output']>;
  readonly defenderAvStatus?: Maybe<Scalars['String']['output']>;
  readonly deviceDnsName?: Maybe<Scalars['String']['output']>;
  readonly firstSeen?: Maybe<Scalars['DateTime']['output']>;
  readonly healthStatus?: Maybe<MachineHealthStatus>;
  readonly hostName?: Maybe<Scalars['String']['output']>;
  readonly ipAddresses?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly lastExternalIpAddress?: Maybe<Scalars['String']['output']>;
  readonly lastIpAddress?: Maybe<Scalars['String']['output']>;
  readonly loggedOnUsers?: Maybe<ReadonlyArray<AlertLoggedOnUser>>;
  readonly machineTags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly onboardingStatus?: Maybe<MachineOnboardingStatus>;
  readonly osBuild?: Maybe<Scalars['Long']['output']>;
  readonly osPlatform?: Maybe<Scalars['String']['output']>;
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  readonly riskScore?: Maybe<MachineRiskScore>;
  readonly version?: Maybe<Scalars['String']['output']>;
  readonly vmMetadata?: Maybe<MachineVmMetadata>;
};

export type DefenderMachineSource =
  | 'DEFENDER'
  | 'HUNTING';

export type DefenderMailboxEvidence = AlertEvidence & {
  readonly __typename?: 'DefenderMailboxEvidence';
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly displayName?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly primaryAddress?: Maybe<Scalars['String']['output']>;
  readonly remediationStatus?: Maybe<Scalars['String']['output']>;
  readonly roles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly user?: Maybe<DefenderUser>;
  readonly userPrincipalName?: Maybe<Scalars['String']['output']>;
  readonly verdict?: Maybe<Scalars['String']['output']>;
};

export type DefenderMessageEvidence = AlertEvidence & {
  readonly __typename?: 'DefenderMessageEvidence';
  readonly antiSpamDirection?: Maybe<Scalars['String']['output']>;
  readonly attachmentsCount?: Maybe<Scalars['Long']['output']>;
  readonly deliveryAction?: Maybe<Scalars['String']['output']>;
  readonly deliveryLocation?: Maybe<Scalars['String']['output']>;
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly envelopeSender?: Maybe<Scalars['String']['output']>;
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly internetMessageId?: Maybe<Scalars['String']['output']>;
  readonly ip?: Maybe<DefenderIp>;
  readonly networkMessageId?: Maybe<Scalars['ID']['output']>;
  readonly receivedDateTime?: Maybe<Scalars['DateTime']['output']>;
  readonly recipientEmailAddress?: Maybe<Scalars['String']['output']>;
  readonly remediationStatus?: Maybe<Scalars['String']['output']>;
  readonly roles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly sender?: Maybe<Scalars['String']['output']>;
  readonly senderIp?: Maybe<Scalars['String']['output']>;
  readonly subject?: Maybe<Scalars['String']['output']>;
  readonly threatDetectionMethods?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly threats?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly urls?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly verdict?: Maybe<Scalars['String']['output']>;
};

export type DefenderMissingKb = {
  readonly __typename?: 'DefenderMissingKb';
  readonly cveAddressed?: Maybe<Scalars['Long']['output']>;
  readonly kbId: Scalars['ID']['output'];
  readonly machineMissedOn?: Maybe<Scalars['Long']['output']>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly osBuild?: Maybe<Scalars['Long']['output']>;
  readonly productsNames?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly url?: Maybe<Scalars['String']['output']>;
};

export type DefenderMissingKbConnection = {
  readonly __typename?: 'DefenderMissingKbConnection';
  readonly edges: ReadonlyArray<DefenderMissingKbEdge>;
  readonly nodes: ReadonlyArray<DefenderMissingKb>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type DefenderMissingKbEdge = {
  readonly __typename?: 'DefenderMissingKbEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderMissingKb;
};

export type DefenderNumberFilter = {
  readonly eq?: InputMaybe<Scalars['Float']['input']>;
  readonly gt?: InputMaybe<Scalars['Float']['input']>;
  readonly gte?: InputMaybe<Scalars['Float']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Float']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly lt?: InputMaybe<Scalars['Float']['input']>;
  readonly lte?: InputMaybe<Scalars['Float']['input']>;
  readonly ne?: InputMaybe<Scalars['Float']['input']>;
};

export type DefenderOAuthApplicationEvidence = AlertEvidence & {
  readonly __typename?: 'DefenderOAuthApplicationEvidence';
  readonly appId?: Maybe<Scalars['ID']['output']>;
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly displayName?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly objectId?: Maybe<Scalars['ID']['output']>;
  readonly publisher?: Maybe<Scalars['String']['output']>;
  readonly remediationStatus?: Maybe<Scalars['String']['output']>;
  readonly roles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly verdict?: Maybe<Scalars['String']['output']>;
};

export type DefenderOrderDirection =
  | 'ASC'
  | 'DESC';

export type DefenderOtherEvidence = AlertEvidence & {
  readonly __typename?: 'DefenderOtherEvidence';
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly fields?: Maybe<ReadonlyArray<DefenderEvidenceField>>;
  readonly graphType?: Maybe<Scalars['String']['output']>;
  readonly remediationStatus?: Maybe<Scalars['String']['output']>;
  readonly roles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly verdict?: Maybe<Scalars['String']['output']>;
};

export type DefenderPlannedCall = {
  readonly __typename?: 'DefenderPlannedCall';
  readonly body?: Maybe<Scalars['JSON']['output']>;
  readonly method: Scalars['String']['output'];
  readonly operation: Scalars['String']['output'];
  readonly path: Scalars['String']['output'];
};

export type DefenderProcessEvidence = AlertEvidence & {
  readonly __typename?: 'DefenderProcessEvidence';
  readonly aadUserId?: Maybe<Scalars['ID']['output']>;
  readonly accountName?: Maybe<Scalars['String']['output']>;
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly domainName?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly file?: Maybe<DefenderFile>;
  readonly fileName?: Maybe<Scalars['String']['output']>;
  readonly filePath?: Maybe<Scalars['String']['output']>;
  readonly parentProcessCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly parentProcessFileName?: Maybe<Scalars['String']['output']>;
  readonly parentProcessFilePath?: Maybe<Scalars['String']['output']>;
  readonly parentProcessId?: Maybe<Scalars['Long']['output']>;
  readonly processCommandLine?: Maybe<Scalars['String']['output']>;
  readonly processCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly processId?: Maybe<Scalars['Long']['output']>;
  readonly remediationStatus?: Maybe<Scalars['String']['output']>;
  readonly roles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly sha1?: Maybe<Scalars['String']['output']>;
  readonly sha256?: Maybe<Scalars['String']['output']>;
  readonly user?: Maybe<DefenderUser>;
  readonly userPrincipalName?: Maybe<Scalars['String']['output']>;
  readonly userSid?: Maybe<Scalars['String']['output']>;
  readonly verdict?: Maybe<Scalars['String']['output']>;
};

export type DefenderPutFileCommandInput = {
  readonly fileName: Scalars['String']['input'];
};

export type DefenderQuotaWindow = {
  readonly __typename?: 'DefenderQuotaWindow';
  readonly limit: Scalars['Int']['output'];
  readonly rateClass: DefenderRateClass;
  readonly remaining: Scalars['Int']['output'];
  readonly resetTime?: Maybe<Scalars['DateTime']['output']>;
  readonly used: Scalars['Int']['output'];
  readonly window: DefenderQuotaWindowLength;
};

export type DefenderQuotaWindowLength =
  | 'HOUR'
  | 'MINUTE';

export type DefenderRateClass =
  | 'ADD_OR_REMOVE_MACHINE_TAG'
  | 'ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES'
  | 'APP'
  | 'BATCH_DELETE_INDICATORS'
  | 'BATCH_UPDATE_ALERTS'
  | 'CANCEL_MACHINE_ACTION'
  | 'COLLECT_INVESTIGATION_PACKAGE'
  | 'COUNT_MACHINE_ALERTS'
  | 'CREATE_ALERT_BY_REFERENCE'
  | 'CREATE_SCAN_DEFINITION'
  | 'DELETE_INDICATOR'
  | 'DELETE_LIBRARY_FILE'
  | 'DELETE_SCAN_DEFINITIONS'
  | 'EXPORT_BASELINE_COMPLIANCE'
  | 'EXPORT_BASELINE_COMPLIANCE_FILES'
  | 'EXPORT_BROWSER_EXTENSIONS'
  | 'EXPORT_BROWSER_EXTENSIONS_FILES'
  | 'EXPORT_CERTIFICATES'
  | 'EXPORT_CERTIFICATES_FILES'
  | 'EXPORT_HARDWARE_FIRMWARE'
  | 'EXPORT_HARDWARE_FIRMWARE_FILES'
  | 'EXPORT_INFORMATION_GATHERING_FILES'
  | 'EXPORT_NON_CPE_SOFTWARE_INVENTORY'
  | 'EXPORT_NON_CPE_SOFTWARE_INVENTORY_FILES'
  | 'EXPORT_SECURE_CONFIGURATIONS'
  | 'EXPORT_SECURE_CONFIGURATIONS_FILES'
  | 'EXPORT_SOFTWARE_INVENTORY'
  | 'EXPORT_SOFTWARE_INVENTORY_FILES'
  | 'EXPORT_SOFTWARE_VULNERABILITIES'
  | 'EXPORT_SOFTWARE_VULNERABILITIES_FILES'
  | 'EXPORT_SOFTWARE_VULNERABILITY_CHANGES'
  | 'FIND_MACHINES_BY_IP'
  | 'FIND_MACHINES_BY_TAG'
  | 'GET_ALERT'
  | 'GET_ALERT_USER'
  | 'GET_DEVICE_SECURE_SCORE'
  | 'GET_DOMAIN_STATS'
  | 'GET_EXPOSURE_SCORE'
  | 'GET_FILE'
  | 'GET_FILE_STATS'
  | 'GET_INVESTIGATION'
  | 'GET_INVESTIGATION_PACKAGE_URI'
  | 'GET_IP_STATS'
  | 'GET_LIVE_RESPONSE_RESULT_LINK'
  | 'GET_MACHINE'
  | 'GET_MACHINE_ACTION'
  | 'GET_RECOMMENDATION'
  | 'GET_RECOMMENDATION_SOFTWARE'
  | 'GET_REMEDIATION_TASK'
  | 'GET_SCAN_AGENT'
  | 'GET_SOFTWARE'
  | 'GET_VULNERABILITY'
  | 'GRAPH_ALERTS'
  | 'GRAPH_INCIDENTS'
  | 'IMPORT_INDICATORS'
  | 'INVENTORY_HUNTS'
  | 'ISOLATE_MACHINE'
  | 'LIST_ALERTS'
  | 'LIST_BASELINE_CONFIGURATIONS'
  | 'LIST_BASELINE_PROFILES'
  | 'LIST_BROWSER_EXTENSION_PERMISSIONS'
  | 'LIST_DEVICE_ANTIVIRUS_HEALTH'
  | 'LIST_DOMAIN_ALERTS'
  | 'LIST_DOMAIN_MACHINES'
  | 'LIST_EXPOSURE_SCORES_BY_MACHINE_GROUP'
  | 'LIST_FILE_ALERTS'
  | 'LIST_FILE_MACHINES'
  | 'LIST_INDICATORS'
  | 'LIST_INVESTIGATIONS'
  | 'LIST_IP_ALERTS'
  | 'LIST_LIBRARY_FILES'
  | 'LIST_MACHINES'
  | 'LIST_MACHINE_ACTIONS'
  | 'LIST_MACHINE_ALERTS'
  | 'LIST_MACHINE_LOGON_USERS'
  | 'LIST_MACHINE_MISSING_KBS'
  | 'LIST_MACHINE_RECOMMENDATIONS'
  | 'LIST_MACHINE_SOFTWARE'
  | 'LIST_RECOMMENDATIONS'
  | 'LIST_RECOMMENDATION_MACHINES'
  | 'LIST_RECOMMENDATION_VULNERABILITIES'
  | 'LIST_REMEDIATION_TASKS'
  | 'LIST_REMEDIATION_TASK_MACHINES'
  | 'LIST_SCAN_AGENTS'
  | 'LIST_SCAN_DEFINITIONS'
  | 'LIST_SCAN_HISTORY_BY_DEFINITION'
  | 'LIST_SCAN_HISTORY_BY_SESSION'
  | 'LIST_SOFTWARE'
  | 'LIST_SOFTWARE_MACHINES'
  | 'LIST_SOFTWARE_MISSING_KBS'
  | 'LIST_SOFTWARE_VERSION_DISTRIBUTION'
  | 'LIST_SOFTWARE_VULNERABILITIES'
  | 'LIST_USER_ALERTS'
  | 'LIST_USER_MACHINES'
  | 'LIST_VULNERABILITIES'
  | 'LIST_VULNERABILITIES_BY_MACHINE_AND_SOFTWARE'
  | 'LIST_VULNERABILITY_MACHINES'
  | 'OFFBOARD_MACHINE'
  | 'RESTRICT_CODE_EXECUTION'
  | 'RUN_ANTI_VIRUS_SCAN'
  | 'RUN_HUNTING_QUERY'
  | 'RUN_LIVE_RESPONSE'
  | 'SET_DEVICE_VALUE'
  | 'START_INVESTIGATION'
  | 'STOP_AND_QUARANTINE_FILE'
  | 'SUBMIT_INDICATOR'
  | 'UNISOLATE_MACHINE'
  | 'UNRESTRICT_CODE_EXECUTION'
  | 'UPDATE_ALERT'
  | 'UPDATE_MACHINE'
  | 'UPDATE_SCAN_DEFINITION'
  | 'UPLOAD_LIBRARY_FILE';

export type DefenderRegistryEvidence = AlertEvidence & {
  readonly __typename?: 'DefenderRegistryEvidence';
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly registryHive?: Maybe<Scalars['String']['output']>;
  readonly registryKey?: Maybe<Scalars['String']['output']>;
  readonly registryValue?: Maybe<Scalars['String']['output']>;
  readonly registryValueName?: Maybe<Scalars['String']['output']>;
  readonly registryValueType?: Maybe<Scalars['String']['output']>;
  readonly remediationStatus?: Maybe<Scalars['String']['output']>;
  readonly roles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly verdict?: Maybe<Scalars['String']['output']>;
};

export type DefenderRemediationTask = {
  readonly __typename?: 'DefenderRemediationTask';
  readonly category?: Maybe<Scalars['String']['output']>;
  readonly completerEmail?: Maybe<Scalars['String']['output']>;
  readonly completerId?: Maybe<Scalars['ID']['output']>;
  readonly completionMethod?: Maybe<Scalars['String']['output']>;
  readonly createdOn?: Maybe<Scalars['DateTime']['output']>;
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly dueOn?: Maybe<Scalars['DateTime']['output']>;
  readonly fixedDevices?: Maybe<Scalars['Long']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly machines?: Maybe<MachineReferenceConnection>;
  readonly nameId?: Maybe<Scalars['String']['output']>;
  readonly priority?: Maybe<DefenderRemediationTaskPriority>;
  readonly productId?: Maybe<Scalars['ID']['output']>;
  readonly productivityImpactRemediationType?: Maybe<Scalars['String']['output']>;
  readonly rbacGroupNames?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly recommendationReference?: Maybe<Scalars['ID']['output']>;
  readonly recommendedProgram?: Maybe<Scalars['String']['output']>;
  readonly recommendedVendor?: Maybe<Scalars['String']['output']>;
  readonly recommendedVersion?: Maybe<Scalars['String']['output']>;
  readonly relatedComponent?: Maybe<Scalars['String']['output']>;
  readonly requesterEmail?: Maybe<Scalars['String']['output']>;
  readonly requesterId?: Maybe<Scalars['ID']['output']>;
  readonly requesterNotes?: Maybe<Scalars['String']['output']>;
  readonly scid?: Maybe<Scalars['String']['output']>;
  readonly software?: Maybe<DefenderSoftware>;
  readonly status?: Maybe<DefenderRemediationTaskStatus>;
  readonly statusLastModifiedOn?: Maybe<Scalars['DateTime']['output']>;
  readonly targetDevices?: Maybe<Scalars['Long']['output']>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly type?: Maybe<Scalars['String']['output']>;
  readonly vendorId?: Maybe<Scalars['String']['output']>;
};


export type DefenderRemediationTaskMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type DefenderRemediationTaskConnection = {
  readonly __typename?: 'DefenderRemediationTaskConnection';
  readonly edges: ReadonlyArray<DefenderRemediationTaskEdge>;
  readonly nodes: ReadonlyArray<DefenderRemediationTask>;
  readonly pageInfo: PageInfo;
};

export type DefenderRemediationTaskEdge = {
  readonly __typename?: 'DefenderRemediationTaskEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderRemediationTask;
};

export type DefenderRemediationTaskFilter = {
  readonly and?: InputMaybe<ReadonlyArray<DefenderRemediationTaskFilter>>;
  readonly createdOn?: InputMaybe<DefenderDateTimeFilter>;
  readonly not?: InputMaybe<DefenderRemediationTaskFilter>;
  readonly or?: InputMaybe<ReadonlyArray<DefenderRemediationTaskFilter>>;
  readonly status?: InputMaybe<DefenderRemediationTaskStatusFilter>;
};

export type DefenderRemediationTaskPriority =
  | 'High'
  | 'Low'
  | 'Medium'
  | 'None'
  | 'UNRECOGNIZED';

export type DefenderRemediationTaskStatus =
  | 'Active'
  | 'Completed'
  | 'UNRECOGNIZED';

export type DefenderRemediationTaskStatusFilter = {
  readonly eq?: InputMaybe<DefenderRemediationTaskStatusInput>;
  readonly in?: InputMaybe<ReadonlyArray<DefenderRemediationTaskStatusInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<DefenderRemediationTaskStatusInput>;
};

export type DefenderRemediationTaskStatusInput =
  | 'Active'
  | 'Completed';

export type DefenderRunScriptCommandInput = {
  readonly args?: InputMaybe<Scalars['String']['input']>;
  readonly scriptName: Scalars['String']['input'];
};

export type DefenderScanAuthProtocol =
  | 'MD5'
  | 'SHA1'
  | 'UNRECOGNIZED';

export type DefenderScanAuthProtocolInput =
  | 'MD5'
  | 'SHA1';

export type DefenderScanAuthenticationParams = {
  readonly __typename?: 'DefenderScanAuthenticationParams';
  readonly authProtocol?: Maybe<DefenderScanAuthProtocol>;
  readonly domain?: Maybe<Scalars['String']['output']>;
  readonly isGmsaUser?: Maybe<Scalars['Boolean']['output']>;
  readonly packetIntegrity?: Maybe<Scalars['Boolean']['output']>;
  readonly packetPrivacy?: Maybe<Scalars['Boolean']['output']>;
  readonly privProtocol?: Maybe<DefenderScanPrivProtocol>;
  readonly type?: Maybe<DefenderScanAuthenticationType>;
  readonly username?: Maybe<Scalars['String']['output']>;
};

export type DefenderScanAuthenticationParamsInput = {
  readonly authPassword?: InputMaybe<Scalars['String']['input']>;
  readonly authProtocol?: InputMaybe<DefenderScanAuthProtocolInput>;
  readonly communityString?: InputMaybe<Scalars['String']['input']>;
  readonly domain?: InputMaybe<Scalars['String']['input']>;
  readonly isGmsaUser?: InputMaybe<Scalars['Boolean']['input']>;
  readonly keyVaultSecretName?: InputMaybe<Scalars['String']['input']>;
  readonly keyVaultUri?: InputMaybe<Scalars['String']['input']>;
  readonly privPassword?: InputMaybe<Scalars['String']['input']>;
  readonly privProtocol?: InputMaybe<DefenderScanPrivProtocolInput>;
  readonly type: DefenderScanAuthenticationTypeInput;
  readonly username?: InputMaybe<Scalars['String']['input']>;
};

export type DefenderScanAuthenticationType =
  | 'AuthNoPriv'
  | 'AuthPriv'
  | 'CommunityString'
  | 'Kerberos'
  | 'Negotiate'
  | 'None'
  | 'NoAuthNoPriv'
  | 'Ntlm'
  | 'Password'
  | 'PrivateKey'
  | 'UNRECOGNIZED';

export type DefenderScanAuthenticationTypeInput =
  | 'AuthNoPriv'
  | 'AuthPriv'
  | 'CommunityString'
  | 'Kerberos'
  | 'Negotiate'
  | 'None'
  | 'NoAuthNoPriv'
  | 'Ntlm'
  | 'Password'
  | 'PrivateKey';

export type DefenderScanDefinition = {
  readonly __typename?: 'DefenderScanDefinition';
  readonly advancedActiveConfiguration?: Maybe<DefenderAdvancedActiveConfiguration>;
  readonly createdBy?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly intervalInHours?: Maybe<Scalars['Int']['output']>;
  readonly isActive?: Maybe<Scalars['Boolean']['output']>;
  readonly isTroubleshootMode?: Maybe<Scalars['Boolean']['output']>;
  readonly latestScan?: Maybe<DefenderLatestScan>;
  readonly orgId?: Maybe<Scalars['ID']['output']>;
  readonly scanAuthenticationParams?: Maybe<DefenderScanAuthenticationParams>;
  readonly scanName?: Maybe<Scalars['String']['output']>;
  readonly scanType?: Maybe<DefenderScanType>;
  readonly scannerAgent?: Maybe<DefenderScannerAgent>;
  readonly target?: Maybe<Scalars['String']['output']>;
  readonly targetType?: Maybe<Scalars['String']['output']>;
};

export type DefenderScanDefinitionPayload = DefenderWritePayload & {
  readonly __typename?: 'DefenderScanDefinitionPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: DefenderWriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly scanDefinition?: Maybe<DefenderScanDefinition>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type DefenderScanDeletionResult = {
  readonly __typename?: 'DefenderScanDeletionResult';
  readonly outcome: DefenderWriteOutcome;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly scanDefinitionId: Scalars['ID']['output'];
};

export type DefenderScanHistoryConnection = {
  readonly __typename?: 'DefenderScanHistoryConnection';
  readonly edges: ReadonlyArray<DefenderScanHistoryEdge>;
  readonly nodes: ReadonlyArray<DefenderScanHistoryEntry>;
  readonly pageInfo: PageInfo;
};

export type DefenderScanHistoryEdge = {
  readonly __typename?: 'DefenderScanHistoryEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderScanHistoryEntry;
};

export type DefenderScanHistoryEntry = {
  readonly __typename?: 'DefenderScanHistoryEntry';
  readonly lastScanned?: Maybe<Scalars['DateTime']['output']>;
  readonly scanDefinitionId?: Maybe<Scalars['ID']['output']>;
  readonly scanStatus?: Maybe<Scalars['String']['output']>;
  readonly scannerId?: Maybe<Scalars['ID']['output']>;
};

export type DefenderScanPrivProtocol =
  | 'AES'
  | 'DES'
  | '3DES'
  | 'UNRECOGNIZED';

export type DefenderScanPrivProtocolInput =
  | 'AES'
  | 'DES'
  | '3DES';

export type DefenderScanSession = {
  readonly __typename?: 'DefenderScanSession';
  readonly generalErrorMessage?: Maybe<Scalars['String']['output']>;
  readonly lastScanned?: Maybe<Scalars['DateTime']['output']>;
  readonly numberOfSuccessfullyScannedTargets?: Maybe<Scalars['Int']['output']>;
  readonly numberOfTargets?: Maybe<Scalars['Int']['output']>;
  readonly orgId?: Maybe<Scalars['ID']['output']>;
  readonly scanDefinitionId?: Maybe<Scalars['ID']['output']>;
  readonly scanStatus?: Maybe<Scalars['String']['output']>;
  readonly scannedTargets?: Maybe<ReadonlyArray<DefenderScannedTarget>>;
  readonly scannerId?: Maybe<Scalars['ID']['output']>;
  readonly sessionId?: Maybe<Scalars['ID']['output']>;
};

export type DefenderScanType =
  | 'AdvancedActive'
  | 'Linux'
  | 'Network'
  | 'UNRECOGNIZED'
  | 'Windows';

export type DefenderScanTypeInput =
  | 'AdvancedActive'
  | 'Linux'
  | 'Network'
  | 'Windows';

export type DefenderScannedTarget = {
  readonly __typename?: 'DefenderScannedTarget';
  readonly errorMessage?: Maybe<Scalars['String']['output']>;
  readonly hostname?: Maybe<Scalars['String']['output']>;
  readonly ip?: Maybe<Scalars['String']['output']>;
  readonly scanDuration?: Maybe<Scalars['String']['output']>;
  readonly scanStatus?: Maybe<Scalars['String']['output']>;
  readonly scannedDeviceDescription?: Maybe<Scalars['String']['output']>;
};

export type DefenderScannerAgent = {
  readonly __typename?: 'DefenderScannerAgent';
  readonly assignedApplicationId?: Maybe<Scalars['ID']['output']>;
  readonly computerDnsName?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly lastCommandExecutionTimestamp?: Maybe<Scalars['DateTime']['output']>;
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  readonly machine?: Maybe<Machine>;
  readonly machineId?: Maybe<Scalars['ID']['output']>;
  readonly mdeClientVersion?: Maybe<Scalars['String']['output']>;
  readonly scannerSoftwareVersion?: Maybe<Scalars['String']['output']>;
};

export type DefenderScannerAgentInput = {
  readonly machineId: Scalars['ID']['input'];
};

export type DefenderServicePrincipalEvidence = AlertEvidence & {
  readonly __typename?: 'DefenderServicePrincipalEvidence';
  readonly appId?: Maybe<Scalars['ID']['output']>;
  readonly appOwnerTenantId?: Maybe<Scalars['ID']['output']>;
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly remediationStatus?: Maybe<Scalars['String']['output']>;
  readonly roles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly servicePrincipalName?: Maybe<Scalars['String']['output']>;
  readonly servicePrincipalObjectId?: Maybe<Scalars['ID']['output']>;
  readonly servicePrincipalType?: Maybe<Scalars['String']['output']>;
  readonly verdict?: Maybe<Scalars['String']['output']>;
};

export type DefenderSoftware = {
  readonly __typename?: 'DefenderSoftware';
  readonly activeAlert?: Maybe<Scalars['Boolean']['output']>;
  readonly category?: Maybe<Scalars['String']['output']>;
  readonly distributions?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly exposedMachines?: Maybe<Scalars['Long']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly impactScore?: Maybe<Scalars['Float']['output']>;
  readonly installedMachines?: Maybe<Scalars['Long']['output']>;
  readonly isNormalized?: Maybe<Scalars['Boolean']['output']>;
  readonly machines?: Maybe<MachineReferenceConnection>;
  readonly missingKbs?: Maybe<DefenderMissingKbConnection>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly publicExploit?: Maybe<Scalars['Boolean']['output']>;
  readonly recommendations?: Maybe<RecommendationConnection>;
  readonly vendor?: Maybe<Scalars['String']['output']>;
  readonly versions?: Maybe<DefenderSoftwareVersionConnection>;
  readonly vulnerabilities?: Maybe<VulnerabilityConnection>;
  readonly weaknesses?: Maybe<Scalars['Long']['output']>;
};


export type DefenderSoftwareMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type DefenderSoftwareMissingKbsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type DefenderSoftwareRecommendationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type DefenderSoftwareVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type DefenderSoftwareVulnerabilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type DefenderSoftwareConnection = {
  readonly __typename?: 'DefenderSoftwareConnection';
  readonly asOfTime?: Maybe<Scalars['DateTime']['output']>;
  readonly edges: ReadonlyArray<DefenderSoftwareEdge>;
  readonly nodes: ReadonlyArray<DefenderSoftware>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type DefenderSoftwareEdge = {
  readonly __typename?: 'DefenderSoftwareEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderSoftware;
};

export type DefenderSoftwareFilter = {
  readonly activeAlert?: InputMaybe<DefenderBooleanFilter>;
  readonly and?: InputMaybe<ReadonlyArray<DefenderSoftwareFilter>>;
  readonly exposedMachines?: InputMaybe<DefenderLongFilter>;
  readonly id?: InputMaybe<DefenderIdFilter>;
  readonly name?: InputMaybe<DefenderTextFilter>;
  readonly not?: InputMaybe<DefenderSoftwareFilter>;
  readonly or?: InputMaybe<ReadonlyArray<DefenderSoftwareFilter>>;
  readonly publicExploit?: InputMaybe<DefenderBooleanFilter>;
  readonly vendor?: InputMaybe<DefenderTextFilter>;
  readonly weaknesses?: InputMaybe<DefenderLongFilter>;
};

export type DefenderSoftwareOrder = {
  readonly direction: DefenderOrderDirection;
  readonly field: DefenderSoftwareOrderField;
};

export type DefenderSoftwareOrderField =
  | 'EXPOSED_MACHINES'
  | 'IMPACT_SCORE'
  | 'NAME'
  | 'WEAKNESSES';

export type DefenderSoftwareVersion = {
  readonly __typename?: 'DefenderSoftwareVersion';
  readonly installations?: Maybe<Scalars['Long']['output']>;
  readonly version: Scalars['String']['output'];
  readonly vulnerabilities?: Maybe<Scalars['Long']['output']>;
};

export type DefenderSoftwareVersionConnection = {
  readonly __typename?: 'DefenderSoftwareVersionConnection';
  readonly edges: ReadonlyArray<DefenderSoftwareVersionEdge>;
  readonly nodes: ReadonlyArray<DefenderSoftwareVersion>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type DefenderSoftwareVersionEdge = {
  readonly __typename?: 'DefenderSoftwareVersionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderSoftwareVersion;
};

export type DefenderSource = {
  readonly __typename?: 'DefenderSource';
  readonly afterEnd?: Maybe<DefenderDataSource>;
  readonly family: Scalars['String']['output'];
  readonly granted?: Maybe<Scalars['Boolean']['output']>;
  readonly lacks: ReadonlyArray<Scalars['String']['output']>;
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
  readonly source: DefenderDataSource;
};

export type DefenderStringFilter = {
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<Scalars['String']['input']>;
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
};

export type DefenderStringItemFilter = {
  readonly eq?: InputMaybe<Scalars['String']['input']>;
};

export type DefenderStringListFilter = {
  readonly any?: InputMaybe<DefenderStringItemFilter>;
};

export type DefenderTextFilter = {
  readonly contains?: InputMaybe<Scalars['String']['input']>;
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  readonly ignoreCase?: InputMaybe<Scalars['Boolean']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<Scalars['String']['input']>;
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
};

export type DefenderUrlEvidence = AlertEvidence & {
  readonly __typename?: 'DefenderUrlEvidence';
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly domain?: Maybe<DefenderDomain>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly remediationStatus?: Maybe<Scalars['String']['output']>;
  readonly roles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly url?: Maybe<Scalars['String']['output']>;
  readonly verdict?: Maybe<Scalars['String']['output']>;
};

export type DefenderUser = {
  readonly __typename?: 'DefenderUser';
  readonly aadUserId?: Maybe<Scalars['ID']['output']>;
  readonly accountDomain?: Maybe<Scalars['ID']['output']>;
  readonly accountName?: Maybe<Scalars['ID']['output']>;
  readonly accountSid?: Maybe<Scalars['String']['output']>;
  readonly alerts?: Maybe<AlertConnection>;
  readonly firstSeen?: Maybe<Scalars['DateTime']['output']>;
  readonly isDomainAdmin?: Maybe<Scalars['Boolean']['output']>;
  readonly isOnlyNetworkUser?: Maybe<Scalars['Boolean']['output']>;
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  readonly leastPrevalentMachineId?: Maybe<Scalars['ID']['output']>;
  readonly logOnMachinesCount?: Maybe<Scalars['Long']['output']>;
  readonly logonTypes?: Maybe<Scalars['String']['output']>;
  readonly machines?: Maybe<MachineConnection>;
  readonly mostPrevalentMachineId?: Maybe<Scalars['ID']['output']>;
  readonly userId?: Maybe<Scalars['ID']['output']>;
  readonly userPrincipalName?: Maybe<Scalars['ID']['output']>;
};


export type DefenderUserAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type DefenderUserMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type DefenderUserConnection = {
  readonly __typename?: 'DefenderUserConnection';
  readonly edges: ReadonlyArray<DefenderUserEdge>;
  readonly nodes: ReadonlyArray<DefenderUser>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type DefenderUserEdge = {
  readonly __typename?: 'DefenderUserEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderUser;
};

export type DefenderUserEvidence = AlertEvidence & {
  readonly __typename?: 'DefenderUserEvidence';
  readonly aadUserId?: Maybe<Scalars['ID']['output']>;
  readonly accountName?: Maybe<Scalars['String']['output']>;
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly domainName?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly remediationStatus?: Maybe<Scalars['String']['output']>;
  readonly roles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly user?: Maybe<DefenderUser>;
  readonly userPrincipalName?: Maybe<Scalars['String']['output']>;
  readonly userSid?: Maybe<Scalars['String']['output']>;
  readonly verdict?: Maybe<Scalars['String']['output']>;
};

export type DefenderViewer = {
  readonly __typename?: 'DefenderViewer';
  readonly kind: DefenderViewerKind;
  readonly name: Scalars['String']['output'];
  readonly oid: Scalars['ID']['output'];
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  readonly tenants: ReadonlyArray<Scalars['ID']['output']>;
};

export type DefenderViewerKind =
  | 'APPLICATION'
  | 'USER';

export type DefenderWriteOutcome =
  | 'ALREADY_IN_EFFECT'
  | 'ALREADY_PENDING'
  | 'APPROVAL_REQUIRED'
  | 'CONFLICTING_PENDING'
  | 'CREATED'
  | 'DONE'
  | 'DRY_RUN'
  | 'OUTCOME_UNKNOWN'
  | 'PARTLY_DONE'
  | 'REFUSED';

export type DefenderWritePayload = {
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: DefenderWriteOutcome;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type DefenderWriteRefusal = {
  readonly __typename?: 'DefenderWriteRefusal';
  readonly code: DefenderWriteRefusalCode;
  readonly mergedIntoMachineId?: Maybe<Scalars['ID']['output']>;
  readonly message: Scalars['String']['output'];
};

export type DefenderWriteRefusalCode =
  | 'APPROVAL_INVALID'
  | 'APPROVAL_REQUIRED'
  | 'BAD_USER_INPUT'
  | 'CAP_REACHED'
  | 'DENIED_BY_POLICY'
  | 'EXISTS'
  | 'FORBIDDEN'
  | 'INTERNAL'
  | 'LICENSE_REQUIRED'
  | 'MERGED'
  | 'NOTHING_DONE'
  | 'NOT_FOUND'
  | 'NOT_PENDING'
  | 'NOT_READY'
  | 'NO_RESULT'
  | 'OUTCOME_UNKNOWN'
  | 'PROTECTED_MACHINE'
  | 'PROTECTING_TAG'
  | 'RATE_LIMITED'
  | 'SOURCE_RETIRED'
  | 'STATE_KEY_MISSING'
  | 'TOO_MANY_REQUESTS'
  | 'UPSTREAM_FORBIDDEN'
  | 'UPSTREAM_REJECTED'
  | 'UPSTREAM_TIMEOUT'
  | 'UPSTREAM_UNAVAILABLE'
  | 'WEAKENS_EXISTING';

export type DefenderWriteWarning = {
  readonly __typename?: 'DefenderWriteWarning';
  readonly code: DefenderWriteWarningCode;
  readonly message: Scalars['String']['output'];
};

export type DefenderWriteWarningCode =
  | 'ALREADY_SO'
  | 'ANSWER_DIFFERS'
  | 'ANSWER_LOST'
  | 'ATTRIBUTION_NOT_KEPT'
  | 'COMMENT_NOT_ADDED'
  | 'DEPRECATED_VALUE'
  | 'EXISTED_BEFORE'
  | 'HOLDS_IN_ONE_PROCESS'
  | 'IDEMPOTENCY_KEY_NOT_KEPT'
  | 'LOOKS_LIKE_REQUESTER'
  | 'MACHINE_NOT_ONBOARDED'
  | 'MACHINE_OFFLINE'
  | 'NOT_CHECKED'
  | 'NOT_REVERSIBLE'
  | 'NOT_SHOWN'
  | 'OUTCOME_NOT_RECORDED'
  | 'PROTECTED_MACHINE'
  | 'REPLICAS_NOT_LOCKED_OUT'
  | 'SEVERAL_CALLS'
  | 'UNDOCUMENTED';

export type DeleteDefenderLibraryFileInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly fileName: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type DeleteDefenderScanDefinitionsInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly scanDefinitionIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type DeleteDefenderScanDefinitionsPayload = DefenderWritePayload & {
  readonly __typename?: 'DeleteDefenderScanDefinitionsPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: DefenderWriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly results?: Maybe<ReadonlyArray<DefenderScanDeletionResult>>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type DeleteIndicatorInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly indicatorId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type DeleteIndicatorsInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly indicatorIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type EndDefenderEmergencyInput = {
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type ImportIndicatorsInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly indicators: ReadonlyArray<IndicatorInput>;
  readonly replaceExisting: Scalars['Boolean']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type Indicator = {
  readonly __typename?: 'Indicator';
  readonly action: IndicatorAction;
  readonly additionalInfo?: Maybe<Scalars['String']['output']>;
  readonly application?: Maybe<Scalars['String']['output']>;
  readonly bypassDurationHours?: Maybe<Scalars['Long']['output']>;
  readonly category?: Maybe<Scalars['Long']['output']>;
  readonly certificateInfo?: Maybe<IndicatorCertificate>;
  readonly createdBy?: Maybe<Scalars['String']['output']>;
  readonly createdByDisplayName?: Maybe<Scalars['String']['output']>;
  readonly createdBySource?: Maybe<Scalars['String']['output']>;
  readonly creationTimeDateTimeUtc?: Maybe<Scalars['DateTime']['output']>;
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly educateUrl?: Maybe<Scalars['String']['output']>;
  readonly expirationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly externalId?: Maybe<Scalars['String']['output']>;
  readonly generateAlert?: Maybe<Scalars['Boolean']['output']>;
  readonly historicalDetection?: Maybe<Scalars['Boolean']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly indicatorType: IndicatorType;
  readonly indicatorValue?: Maybe<Scalars['String']['output']>;
  readonly lastUpdateTime?: Maybe<Scalars['DateTime']['output']>;
  readonly lastUpdatedBy?: Maybe<Scalars['String']['output']>;
  readonly lookBackPeriod?: Maybe<Scalars['Long']['output']>;
  readonly mitreTechniques?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly notificationBody?: Maybe<Scalars['String']['output']>;
  readonly notificationId?: Maybe<Scalars['Long']['output']>;
  readonly rbacGroupIds?: Maybe<ReadonlyArray<Scalars['Int']['output']>>;
  readonly rbacGroupNames?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly recommendedActions?: Maybe<Scalars['String']['output']>;
  readonly severity?: Maybe<IndicatorSeverity>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly sourceType?: Maybe<IndicatorSourceType>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly version?: Maybe<Scalars['String']['output']>;
};

export type IndicatorAction =
  | 'Alert'
  | 'AlertAndBlock'
  | 'Allowed'
  | 'Audit'
  | 'Block'
  | 'BlockAndRemediate'
  | 'UNRECOGNIZED'
  | 'Warn';

export type IndicatorActionFilter = {
  readonly eq?: InputMaybe<IndicatorActionInput>;
  readonly in?: InputMaybe<ReadonlyArray<IndicatorActionInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<IndicatorActionInput>;
};

export type IndicatorActionInput =
  | 'Alert'
  | 'AlertAndBlock'
  | 'Allowed'
  | 'Audit'
  | 'Block'
  | 'BlockAndRemediate'
  | 'Warn';

export type IndicatorCertificate = {
  readonly __typename?: 'IndicatorCertificate';
  readonly issuer?: Maybe<Scalars['String']['output']>;
  readonly serial?: Maybe<Scalars['String']['output']>;
  readonly sha256?: Maybe<Scalars['String']['output']>;
  readonly subject?: Maybe<Scalars['String']['output']>;
};

export type IndicatorConnection = {
  readonly __typename?: 'IndicatorConnection';
  readonly edges: ReadonlyArray<IndicatorEdge>;
  readonly nodes: ReadonlyArray<Indicator>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type IndicatorEdge = {
  readonly __typename?: 'IndicatorEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Indicator;
};

export type IndicatorFilter = {
  readonly action?: InputMaybe<IndicatorActionFilter>;
  readonly and?: InputMaybe<ReadonlyArray<IndicatorFilter>>;
  readonly application?: InputMaybe<DefenderStringFilter>;
  readonly createdBy?: InputMaybe<DefenderStringFilter>;
  readonly createdByDisplayName?: InputMaybe<DefenderStringFilter>;
  readonly creationTimeDateTimeUtc?: InputMaybe<DefenderDateTimeFilter>;
  readonly expirationTime?: InputMaybe<DefenderDateTimeFilter>;
  readonly generateAlert?: InputMaybe<DefenderBooleanFilter>;
  readonly indicatorType?: InputMaybe<IndicatorTypeFilter>;
  readonly indicatorValue?: InputMaybe<DefenderStringFilter>;
  readonly not?: InputMaybe<IndicatorFilter>;
  readonly or?: InputMaybe<ReadonlyArray<IndicatorFilter>>;
  readonly rbacGroupIds?: InputMaybe<DefenderIntListFilter>;
  readonly rbacGroupNames?: InputMaybe<DefenderStringListFilter>;
  readonly severity?: InputMaybe<IndicatorSeverityFilter>;
  readonly title?: InputMaybe<DefenderStringFilter>;
};

export type IndicatorForce = {
  readonly __typename?: 'IndicatorForce';
  readonly atMostMinutes: Scalars['Int']['output'];
  readonly needs: ReadonlyArray<Scalars['String']['output']>;
  readonly usuallyWithinMinutes: Scalars['Int']['output'];
};

export type IndicatorInput = {
  readonly action: IndicatorActionInput;
  readonly application?: InputMaybe<Scalars['String']['input']>;
  readonly description: Scalars['String']['input'];
  readonly educateUrl?: InputMaybe<Scalars['String']['input']>;
  readonly expirationTime?: InputMaybe<Scalars['DateTime']['input']>;
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly generateAlert?: InputMaybe<Scalars['Boolean']['input']>;
  readonly indicatorType: IndicatorTypeInput;
  readonly indicatorValue: Scalars['String']['input'];
  readonly rbacGroupIds?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  readonly rbacGroupNames?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly recommendedActions?: InputMaybe<Scalars['String']['input']>;
  readonly severity?: InputMaybe<IndicatorSeverityInput>;
  readonly title: Scalars['String']['input'];
};

export type IndicatorPayload = DefenderWritePayload & {
  readonly __typename?: 'IndicatorPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly indicator?: Maybe<Indicator>;
  readonly outcome: DefenderWriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly replaces?: Maybe<ReadonlyArray<Indicator>>;
  readonly takesForce?: Maybe<IndicatorForce>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type IndicatorResult = {
  readonly __typename?: 'IndicatorResult';
  readonly action?: Maybe<IndicatorAction>;
  readonly createdBy?: Maybe<Scalars['String']['output']>;
  readonly index: Scalars['Int']['output'];
  readonly indicatorId?: Maybe<Scalars['ID']['output']>;
  readonly indicatorType?: Maybe<IndicatorType>;
  readonly indicatorValue?: Maybe<Scalars['String']['output']>;
  readonly outcome: DefenderWriteOutcome;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
};

export type IndicatorSeverity =
  | 'High'
  | 'Informational'
  | 'Low'
  | 'Medium'
  | 'UNRECOGNIZED';

export type IndicatorSeverityFilter = {
  readonly eq?: InputMaybe<IndicatorSeverityInput>;
  readonly in?: InputMaybe<ReadonlyArray<IndicatorSeverityInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<IndicatorSeverityInput>;
};

export type IndicatorSeverityInput =
  | 'High'
  | 'Informational'
  | 'Low'
  | 'Medium';

export type IndicatorSourceType =
  | 'AadApp'
  | 'UNRECOGNIZED'
  | 'User';

export type IndicatorType =
  | 'CertificateThumbprint'
  | 'DomainName'
  | 'FileMd5'
  | 'FileSha1'
  | 'FileSha256'
  | 'IpAddress'
  | 'ProcessMemorySimilarityHash'
  | 'UNRECOGNIZED'
  | 'Url'
  | 'WebCategory';

export type IndicatorTypeFilter = {
  readonly eq?: InputMaybe<IndicatorTypeInput>;
  readonly in?: InputMaybe<ReadonlyArray<IndicatorTypeInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<IndicatorTypeInput>;
};

export type IndicatorTypeInput =
  | 'CertificateThumbprint'
  | 'DomainName'
  | 'FileMd5'
  | 'FileSha1'
  | 'FileSha256'
  | 'IpAddress'
  | 'ProcessMemorySimilarityHash'
  | 'Url'
  | 'WebCategory';

export type IndicatorsPayload = DefenderWritePayload & {
  readonly __typename?: 'IndicatorsPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: DefenderWriteOutcome;
  readonly plannedCalls?: Maybe<ReadonlyArray<DefenderPlannedCall>>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly results?: Maybe<ReadonlyArray<IndicatorResult>>;
  readonly takesForce?: Maybe<IndicatorForce>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type Investigation = {
  readonly __typename?: 'Investigation';
  readonly alerts?: Maybe<AlertConnection>;
  readonly cancelledBy?: Maybe<Scalars['String']['output']>;
  readonly computerDnsName?: Maybe<Scalars['String']['output']>;
  readonly endTime?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly machine?: Maybe<Machine>;
  readonly machineId?: Maybe<Scalars['ID']['output']>;
  readonly portalUrl?: Maybe<Scalars['String']['output']>;
  readonly startTime?: Maybe<Scalars['DateTime']['output']>;
  readonly state: InvestigationState;
  readonly statusDetails?: Maybe<Scalars['String']['output']>;
  readonly triggeringAlert?: Maybe<Alert>;
  readonly triggeringAlertId?: Maybe<Scalars['ID']['output']>;
};


export type InvestigationAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type InvestigationChanged = DefenderChange & {
  readonly __typename?: 'InvestigationChanged';
  readonly cursor: Scalars['String']['output'];
  readonly investigation: Investigation;
  readonly isNew: Scalars['Boolean']['output'];
  readonly observationTime: Scalars['DateTime']['output'];
  readonly previousCursor?: Maybe<Scalars['String']['output']>;
};

export type InvestigationConnection = {
  readonly __typename?: 'InvestigationConnection';
  readonly edges: ReadonlyArray<InvestigationEdge>;
  readonly nodes: ReadonlyArray<Investigation>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type InvestigationEdge = {
  readonly __typename?: 'InvestigationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Investigation;
};

export type InvestigationFilter = {
  readonly and?: InputMaybe<ReadonlyArray<InvestigationFilter>>;
  readonly id?: InputMaybe<DefenderIdFilter>;
  readonly machineId?: InputMaybe<DefenderIdFilter>;
  readonly not?: InputMaybe<InvestigationFilter>;
  readonly or?: InputMaybe<ReadonlyArray<InvestigationFilter>>;
  readonly startTime?: InputMaybe<DefenderDateTimeFilter>;
  readonly state?: InputMaybe<InvestigationStateFilter>;
  readonly triggeringAlertId?: InputMaybe<DefenderIdFilter>;
};

export type InvestigationPayload = DefenderWritePayload & {
  readonly __typename?: 'InvestigationPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly investigation?: Maybe<Investigation>;
  readonly outcome: DefenderWriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type InvestigationState =
  | 'Benign'
  | 'Disabled'
  | 'Failed'
  | 'InnerFailure'
  | 'PartiallyInvestigated'
  | 'PartiallyRemediated'
  | 'PendingApproval'
  | 'PendingResource'
  | 'PreexistingAlert'
  | 'Queued'
  | 'Running'
  | 'SuccessfullyRemediated'
  | 'SuppressedAlert'
  | 'Terminated'
  | 'TerminatedBySystem'
  | 'TerminatedByUser'
  | 'Unknown'
  | 'UNRECOGNIZED'
  | 'UnsupportedAlertType'
  | 'UnsupportedOs';

export type InvestigationStateFilter = {
  readonly eq?: InputMaybe<InvestigationStateInput>;
  readonly in?: InputMaybe<ReadonlyArray<InvestigationStateInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<InvestigationStateInput>;
};

export type InvestigationStateInput =
  | 'Benign'
  | 'Disabled'
  | 'Failed'
  | 'InnerFailure'
  | 'PartiallyInvestigated'
  | 'PartiallyRemediated'
  | 'PendingApproval'
  | 'PendingResource'
  | 'PreexistingAlert'
  | 'Queued'
  | 'Running'
  | 'SuccessfullyRemediated'
  | 'SuppressedAlert'
  | 'Terminated'
  | 'TerminatedBySystem'
  | 'TerminatedByUser'
  | 'Unknown'
  | 'UnsupportedAlertType'
  | 'UnsupportedOs';

export type IsolateMachineInput = {
  readonly acknowledge?: InputMaybe<ReadonlyArray<DefenderAcknowledgement>>;
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly isolationType: DefenderIsolationType;
  readonly machineId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type IsolateMachinesInput = {
  readonly acknowledge?: InputMaybe<ReadonlyArray<DefenderAcknowledgement>>;
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly isolationType: DefenderIsolationType;
  readonly machineIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type Machine = {
  readonly __typename?: 'Machine';
  readonly aadDeviceId?: Maybe<Scalars['ID']['output']>;
  readonly actions?: Maybe<MachineActionConnection>;
  readonly agentVersion?: Maybe<Scalars['String']['output']>;
  readonly alertCount?: Maybe<Scalars['Int']['output']>;
  readonly alerts?: Maybe<AlertConnection>;
  readonly antivirusHealth?: Maybe<DefenderDeviceAntivirusHealth>;
  readonly assetValue?: Maybe<Scalars['String']['output']>;
  readonly availableActions?: Maybe<ReadonlyArray<DefenderAvailableAction>>;
  readonly computerDnsName?: Maybe<Scalars['String']['output']>;
  readonly connectivityType?: Maybe<Scalars['String']['output']>;
  readonly defenderAvStatus?: Maybe<Scalars['String']['output']>;
  readonly deviceCategory?: Maybe<Scalars['String']['output']>;
  readonly deviceType?: Maybe<Scalars['String']['output']>;
  readonly deviceValue?: Maybe<MachineDeviceValue>;
  readonly dynamicTags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly exclusionReason?: Maybe<Scalars['String']['output']>;
  readonly exposureLevel?: Maybe<MachineExposureLevel>;
  readonly firstSeen?: Maybe<Scalars['DateTime']['output']>;
  readonly healthStatus?: Maybe<MachineHealthStatus>;
  readonly id: Scalars['ID']['output'];
  readonly investigations?: Maybe<InvestigationConnection>;
  readonly ipAddresses?: Maybe<ReadonlyArray<MachineIpAddress>>;
  readonly isAadJoined?: Maybe<Scalars['Boolean']['output']>;
  readonly isExcluded?: Maybe<Scalars['Boolean']['output']>;
  readonly isInternetFacing?: Maybe<Scalars['Boolean']['output']>;
  readonly isPotentialDuplication?: Maybe<Scalars['Boolean']['output']>;
  readonly isolation?: Maybe<MachineIsolation>;
  readonly lastExternalIpAddress?: Maybe<Scalars['String']['output']>;
  readonly lastIpAddress?: Maybe<Scalars['String']['output']>;
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  readonly logonUsers?: Maybe<DefenderUserConnection>;
  readonly machineTags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly managedBy?: Maybe<Scalars['String']['output']>;
  readonly managedByStatus?: Maybe<Scalars['String']['output']>;
  readonly mergedIntoMachineId?: Maybe<Scalars['ID']['output']>;
  readonly missingKbs?: Maybe<DefenderMissingKbConnection>;
  readonly model?: Maybe<Scalars['String']['output']>;
  readonly onboardingStatus?: Maybe<MachineOnboardingStatus>;
  readonly osArchitecture?: Maybe<Scalars['String']['output']>;
  readonly osBuild?: Maybe<Scalars['Long']['output']>;
  readonly osPlatform?: Maybe<Scalars['String']['output']>;
  /** @deprecated The service supersedes it by osArchitecture. */
  readonly osProcessor?: Maybe<Scalars['String']['output']>;
  readonly osVersion?: Maybe<Scalars['String']['output']>;
  readonly portalUrl?: Maybe<Scalars['String']['output']>;
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  readonly recommendationRows?: Maybe<MachineRecommendationConnection>;
  readonly recommendations?: Maybe<RecommendationConnection>;
  readonly remediationTasks?: Maybe<DefenderRemediationTaskConnection>;
  readonly riskScore?: Maybe<MachineRiskScore>;
  readonly software?: Maybe<DefenderSoftwareConnection>;
  readonly source?: Maybe<DefenderMachineSource>;
  readonly vendor?: Maybe<Scalars['String']['output']>;
  readonly version?: Maybe<Scalars['String']['output']>;
  readonly vmMetadata?: Maybe<MachineVmMetadata>;
  readonly vulnerabilities?: Maybe<MachineVulnerabilityConnection>;
};


export type MachineActionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type MachineAlertCountArgs = {
  status?: InputMaybe<AlertStatusFilter>;
};


export type MachineAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type MachineInvestigationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type MachineLogonUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type MachineMissingKbsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type MachineRecommendationRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type MachineRecommendationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type MachineRemediationTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type MachineSoftwareArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type MachineVulnerabilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MachineVulnerabilityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type MachineAction = {
  readonly __typename?: 'MachineAction';
  readonly auditId?: Maybe<Scalars['ID']['output']>;
  readonly cancellationComment?: Maybe<Scalars['String']['output']>;
  readonly cancellationDateTimeUtc?: Maybe<Scalars['DateTime']['output']>;
  readonly cancellationRequestor?: Maybe<Scalars['String']['output']>;
  readonly commands?: Maybe<ReadonlyArray<DefenderLiveResponseCommandResult>>;
  readonly computerDnsName?: Maybe<Scalars['String']['output']>;
  readonly creationDateTimeUtc?: Maybe<Scalars['DateTime']['output']>;
  readonly errorHResult?: Maybe<Scalars['Int']['output']>;
  readonly externalId?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly lastUpdateDateTimeUtc?: Maybe<Scalars['DateTime']['output']>;
  readonly machine?: Maybe<Machine>;
  readonly machineId?: Maybe<Scalars['ID']['output']>;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly relatedFileInfo?: Maybe<MachineActionFileInfo>;
  readonly requestSource?: Maybe<Scalars['String']['output']>;
  readonly requestedBy?: Maybe<Scalars['String']['output']>;
  readonly requestor?: Maybe<Scalars['String']['output']>;
  readonly requestorComment?: Maybe<Scalars['String']['output']>;
  readonly scope?: Maybe<MachineActionScope>;
  readonly status: MachineActionStatus;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly troubleshootInfo?: Maybe<MachineActionTroubleshootInfo>;
  readonly type: MachineActionType;
};

export type MachineActionChanged = DefenderChange & {
  readonly __typename?: 'MachineActionChanged';
  readonly cursor: Scalars['String']['output'];
  readonly isNew: Scalars['Boolean']['output'];
  readonly machineAction: MachineAction;
  readonly observationTime: Scalars['DateTime']['output'];
  readonly previousCursor?: Maybe<Scalars['String']['output']>;
};

export type MachineActionConnection = {
  readonly __typename?: 'MachineActionConnection';
  readonly edges: ReadonlyArray<MachineActionEdge>;
  readonly nodes: ReadonlyArray<MachineAction>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type MachineActionEdge = {
  readonly __typename?: 'MachineActionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: MachineAction;
};

export type MachineActionFileIdentifierType =
  | 'Md5'
  | 'Sha1'
  | 'Sha256'
  | 'UNRECOGNIZED';

export type MachineActionFileInfo = {
  readonly __typename?: 'MachineActionFileInfo';
  readonly fileIdentifier?: Maybe<Scalars['String']['output']>;
  readonly fileIdentifierType?: Maybe<MachineActionFileIdentifierType>;
};

export type MachineActionFilter = {
  readonly and?: InputMaybe<ReadonlyArray<MachineActionFilter>>;
  readonly creationDateTimeUtc?: InputMaybe<DefenderDateTimeFilter>;
  readonly id?: InputMaybe<DefenderIdFilter>;
  readonly machineId?: InputMaybe<DefenderIdFilter>;
  readonly not?: InputMaybe<MachineActionFilter>;
  readonly or?: InputMaybe<ReadonlyArray<MachineActionFilter>>;
  readonly requestor?: InputMaybe<DefenderStringFilter>;
  readonly status?: InputMaybe<MachineActionStatusFilter>;
  readonly type?: InputMaybe<MachineActionTypeFilter>;
};

export type MachineActionOrder = {
  readonly direction?: InputMaybe<DefenderOrderDirection>;
  readonly field: MachineActionOrderField;
};

export type MachineActionOrderField =
  | 'ID'
  | 'LAST_UPDATE_DATE_TIME_UTC';

export type MachineActionPayload = DefenderWritePayload & {
  readonly __typename?: 'MachineActionPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly machineAction?: Maybe<MachineAction>;
  readonly outcome: DefenderWriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type MachineActionResult = {
  readonly __typename?: 'MachineActionResult';
  readonly auditId?: Maybe<Scalars['ID']['output']>;
  readonly machineAction?: Maybe<MachineAction>;
  readonly machineId: Scalars['ID']['output'];
  readonly outcome: DefenderWriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type MachineActionScope =
  | 'Full'
  | 'Quick'
  | 'Selective'
  | 'UnManagedDevice'
  | 'UNRECOGNIZED';

export type MachineActionStatus =
  | 'Cancelled'
  | 'Failed'
  | 'InProgress'
  | 'Pending'
  | 'Succeeded'
  | 'TimeOut'
  | 'UNRECOGNIZED';

export type MachineActionStatusFilter = {
  readonly eq?: InputMaybe<MachineActionStatusInput>;
  readonly in?: InputMaybe<ReadonlyArray<MachineActionStatusInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<MachineActionStatusInput>;
};

export type MachineActionStatusInput =
  | 'Cancelled'
  | 'Failed'
  | 'InProgress'
  | 'Pending'
  | 'Succeeded'
  | 'TimeOut';

export type MachineActionTroubleshootInfo = {
  readonly __typename?: 'MachineActionTroubleshootInfo';
  readonly expirationUtc?: Maybe<Scalars['DateTime']['output']>;
  readonly paramsJsonFormatVersion?: Maybe<Scalars['Int']['output']>;
  readonly startTsModeUtc?: Maybe<Scalars['DateTime']['output']>;
  readonly state?: Maybe<Scalars['Int']['output']>;
};

export type MachineActionType =
  | 'Block'
  | 'CollectInvestigationPackage'
  | 'DisableActiveDirectoryUser'
  | 'EnableActiveDirectoryUser'
  | 'EndpointConfigManagementCheckin'
  | 'ImmuneActiveDirectoryCustomPlaybook'
  | 'Isolate'
  | 'LiveResponse'
  | 'LogsCollection'
  | 'Offboard'
  | 'RegenerateId'
  | 'RequestSample'
  | 'ResetPasswordActiveDirectoryUser'
  | 'RestrictCodeExecution'
  | 'RunAntiVirusScan'
  | 'StopAndQuarantineFile'
  | 'TokenRefresh'
  | 'Troubleshoot'
  | 'Unisolate'
  | 'Unknown'
  | 'UNRECOGNIZED'
  | 'UnrestrictCodeExecution';

export type MachineActionTypeFilter = {
  readonly eq?: InputMaybe<MachineActionTypeInput>;
  readonly in?: InputMaybe<ReadonlyArray<MachineActionTypeInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<MachineActionTypeInput>;
};

export type MachineActionTypeInput =
  | 'Block'
  | 'CollectInvestigationPackage'
  | 'DisableActiveDirectoryUser'
  | 'EnableActiveDirectoryUser'
  | 'EndpointConfigManagementCheckin'
  | 'ImmuneActiveDirectoryCustomPlaybook'
  | 'Isolate'
  | 'LiveResponse'
  | 'LogsCollection'
  | 'Offboard'
  | 'RegenerateId'
  | 'RequestSample'
  | 'ResetPasswordActiveDirectoryUser'
  | 'RestrictCodeExecution'
  | 'RunAntiVirusScan'
  | 'StopAndQuarantineFile'
  | 'TokenRefresh'
  | 'Troubleshoot'
  | 'Unisolate'
  | 'Unknown'
  | 'UnrestrictCodeExecution';

export type MachineActionsPayload = DefenderWritePayload & {
  readonly __typename?: 'MachineActionsPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: DefenderWriteOutcome;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly results?: Maybe<ReadonlyArray<MachineActionResult>>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type MachineConnection = {
  readonly __typename?: 'MachineConnection';
  readonly asOfTime?: Maybe<Scalars['DateTime']['output']>;
  readonly edges: ReadonlyArray<MachineEdge>;
  readonly nodes: ReadonlyArray<Machine>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type MachineDeviceValue =
  | 'High'
  | 'Low'
  | 'Normal'
  | 'UNRECOGNIZED';

export type MachineDeviceValueFilter = {
  readonly eq?: InputMaybe<MachineDeviceValueInput>;
  readonly in?: InputMaybe<ReadonlyArray<MachineDeviceValueInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<MachineDeviceValueInput>;
};

export type MachineDeviceValueInput =
  | 'High'
  | 'Low'
  | 'Normal';

export type MachineEdge = {
  readonly __typename?: 'MachineEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Machine;
};

export type MachineExposureLevel =
  | 'High'
  | 'Low'
  | 'Medium'
  | 'None'
  | 'UNRECOGNIZED';

export type MachineExposureLevelFilter = {
  readonly eq?: InputMaybe<MachineExposureLevelInput>;
  readonly in?: InputMaybe<ReadonlyArray<MachineExposureLevelInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<MachineExposureLevelInput>;
};

export type MachineExposureLevelInput =
  | 'High'
  | 'Low'
  | 'Medium'
  | 'None';

export type MachineFilter = {
  readonly aadDeviceId?: InputMaybe<DefenderIdFilter>;
  readonly and?: InputMaybe<ReadonlyArray<MachineFilter>>;
  readonly computerDnsName?: InputMaybe<DefenderTextFilter>;
  readonly deviceValue?: InputMaybe<MachineDeviceValueFilter>;
  readonly exposureLevel?: InputMaybe<MachineExposureLevelFilter>;
  readonly healthStatus?: InputMaybe<MachineHealthStatusFilter>;
  readonly id?: InputMaybe<DefenderIdFilter>;
  readonly isolation?: InputMaybe<MachineIsolationStateFilter>;
  readonly lastIpAddress?: InputMaybe<DefenderTextFilter>;
  readonly lastSeen?: InputMaybe<DefenderDateTimeFilter>;
  readonly machineTags?: InputMaybe<DefenderStringListFilter>;
  readonly not?: InputMaybe<MachineFilter>;
  readonly onboardingStatus?: InputMaybe<MachineOnboardingStatusFilter>;
  readonly or?: InputMaybe<ReadonlyArray<MachineFilter>>;
  readonly osPlatform?: InputMaybe<DefenderTextFilter>;
  readonly rbacGroupId?: InputMaybe<DefenderIdFilter>;
  readonly rbacGroupName?: InputMaybe<DefenderTextFilter>;
  readonly riskScore?: InputMaybe<MachineRiskScoreFilter>;
  readonly version?: InputMaybe<DefenderTextFilter>;
};

export type MachineGroupExposureScore = {
  readonly __typename?: 'MachineGroupExposureScore';
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  readonly score?: Maybe<Scalars['Float']['output']>;
  readonly time?: Maybe<Scalars['DateTime']['output']>;
};

export type MachineHealthStatus =
  | 'Active'
  | 'ImpairedCommunication'
  | 'Inactive'
  | 'NoSensorData'
  | 'NoSensorDataImpairedCommunication'
  | 'Unknown'
  | 'UNRECOGNIZED';

export type MachineHealthStatusFilter = {
  readonly eq?: InputMaybe<MachineHealthStatusInput>;
  readonly in?: InputMaybe<ReadonlyArray<MachineHealthStatusInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<MachineHealthStatusInput>;
};

export type MachineHealthStatusInput =
  | 'Active'
  | 'ImpairedCommunication'
  | 'Inactive'
  | 'NoSensorData'
  | 'NoSensorDataImpairedCommunication'
  | 'Unknown';

export type MachineIpAddress = {
  readonly __typename?: 'MachineIpAddress';
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
  readonly macAddress?: Maybe<Scalars['String']['output']>;
  readonly operationalStatus?: Maybe<Scalars['String']['output']>;
  readonly type?: Maybe<Scalars['String']['output']>;
};

export type MachineIsolation = {
  readonly __typename?: 'MachineIsolation';
  readonly asOfTime?: Maybe<Scalars['DateTime']['output']>;
  readonly machine?: Maybe<Machine>;
  readonly machineId: Scalars['ID']['output'];
  readonly pending?: Maybe<ReadonlyArray<MachineAction>>;
  readonly source?: Maybe<MachineAction>;
  readonly state: MachineIsolationState;
};

export type MachineIsolationConnection = {
  readonly __typename?: 'MachineIsolationConnection';
  readonly edges: ReadonlyArray<MachineIsolationEdge>;
  readonly nodes: ReadonlyArray<MachineIsolation>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type MachineIsolationEdge = {
  readonly __typename?: 'MachineIsolationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: MachineIsolation;
};

export type MachineIsolationState =
  | 'FULL'
  | 'ISOLATED'
  | 'RELEASED'
  | 'SELECTIVE'
  | 'UNKNOWN';

export type MachineIsolationStateFilter = {
  readonly eq?: InputMaybe<MachineIsolationState>;
  readonly in?: InputMaybe<ReadonlyArray<MachineIsolationState>>;
  readonly ne?: InputMaybe<MachineIsolationState>;
};

export type MachineLookup = {
  readonly aadDeviceId?: InputMaybe<Scalars['ID']['input']>;
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly computerDnsName?: InputMaybe<Scalars['String']['input']>;
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly ip?: InputMaybe<Scalars['String']['input']>;
  readonly tag?: InputMaybe<Scalars['String']['input']>;
};

export type MachineMutation =
  | 'ADD_MACHINE_TAG'
  | 'COLLECT_INVESTIGATION_PACKAGE'
  | 'CREATE_ALERT_BY_REFERENCE'
  | 'ISOLATE_MACHINE'
  | 'OFFBOARD_MACHINE'
  | 'RELEASE_MACHINE'
  | 'REMOVE_MACHINE_TAG'
  | 'RESTRICT_DEFENDER_CODE_EXECUTION'
  | 'RUN_DEFENDER_ANTI_VIRUS_SCAN'
  | 'RUN_DEFENDER_LIVE_RESPONSE'
  | 'SET_DEFENDER_DEVICE_VALUE'
  | 'START_INVESTIGATION'
  | 'STOP_AND_QUARANTINE_DEFENDER_FILE'
  | 'UNRESTRICT_DEFENDER_CODE_EXECUTION'
  | 'UPDATE_MACHINE';

export type MachineOnboardingStatus =
  | 'CanBeOnboarded'
  | 'InsufficientInfo'
  | 'Onboarded'
  | 'UNRECOGNIZED'
  | 'Unsupported';

export type MachineOnboardingStatusFilter = {
  readonly eq?: InputMaybe<MachineOnboardingStatusInput>;
  readonly in?: InputMaybe<ReadonlyArray<MachineOnboardingStatusInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<MachineOnboardingStatusInput>;
};

export type MachineOnboardingStatusInput =
  | 'CanBeOnboarded'
  | 'InsufficientInfo'
  | 'Onboarded'
  | 'Unsupported';

export type MachineOrder = {
  readonly direction: DefenderOrderDirection;
  readonly field: MachineOrderField;
};

export type MachineOrderField =
  | 'COMPUTER_DNS_NAME'
  | 'DEVICE_VALUE'
  | 'EXPOSURE_LEVEL'
  | 'LAST_SEEN'
  | 'RISK_SCORE';

export type MachinePayload = DefenderWritePayload & {
  readonly __typename?: 'MachinePayload';
  readonly auditId: Scalars['ID']['output'];
  readonly machine?: Maybe<Machine>;
  readonly outcome: DefenderWriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type MachineRecommendation = {
  readonly __typename?: 'MachineRecommendation';
  readonly configScoreImpact?: Maybe<Scalars['Float']['output']>;
  readonly exposedMachinesCount?: Maybe<Scalars['Long']['output']>;
  readonly exposureImpact?: Maybe<Scalars['Float']['output']>;
  readonly nonProductivityImpactedAssets?: Maybe<Scalars['Long']['output']>;
  readonly recommendation?: Maybe<Recommendation>;
  readonly totalMachineCount?: Maybe<Scalars['Long']['output']>;
};

export type MachineRecommendationConnection = {
  readonly __typename?: 'MachineRecommendationConnection';
  readonly edges: ReadonlyArray<MachineRecommendationEdge>;
  readonly nodes: ReadonlyArray<MachineRecommendation>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type MachineRecommendationEdge = {
  readonly __typename?: 'MachineRecommendationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: MachineRecommendation;
};

export type MachineReferenceConnection = {
  readonly __typename?: 'MachineReferenceConnection';
  readonly edges: ReadonlyArray<MachineReferenceEdge>;
  readonly nodes: ReadonlyArray<Machine>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type MachineReferenceEdge = {
  readonly __typename?: 'MachineReferenceEdge';
  readonly assetCriticalityLevel?: Maybe<Scalars['String']['output']>;
  readonly cursor: Scalars['String']['output'];
  readonly node: Machine;
  readonly tags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type MachineRiskScore =
  | 'High'
  | 'Informational'
  | 'Low'
  | 'Medium'
  | 'None'
  | 'UNRECOGNIZED';

export type MachineRiskScoreFilter = {
  readonly eq?: InputMaybe<MachineRiskScoreInput>;
  readonly in?: InputMaybe<ReadonlyArray<MachineRiskScoreInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<MachineRiskScoreInput>;
};

export type MachineRiskScoreInput =
  | 'High'
  | 'Informational'
  | 'Low'
  | 'Medium'
  | 'None';

export type MachineTagResult = {
  readonly __typename?: 'MachineTagResult';
  readonly machine?: Maybe<Machine>;
  readonly machineId: Scalars['ID']['output'];
  readonly machineTags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly outcome: DefenderWriteOutcome;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
};

export type MachineTagsPayload = DefenderWritePayload & {
  readonly __typename?: 'MachineTagsPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: DefenderWriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly results?: Maybe<ReadonlyArray<MachineTagResult>>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type MachineVmMetadata = {
  readonly __typename?: 'MachineVmMetadata';
  readonly cloudProvider?: Maybe<Scalars['String']['output']>;
  readonly resourceId?: Maybe<Scalars['String']['output']>;
  readonly subscriptionId?: Maybe<Scalars['ID']['output']>;
  readonly vmId?: Maybe<Scalars['ID']['output']>;
};

export type MachineVulnerability = {
  readonly __typename?: 'MachineVulnerability';
  readonly fixingKbId?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly productName?: Maybe<Scalars['String']['output']>;
  readonly productVendor?: Maybe<Scalars['String']['output']>;
  readonly productVersion?: Maybe<Scalars['String']['output']>;
  readonly severity?: Maybe<VulnerabilitySeverity>;
  readonly software?: Maybe<DefenderSoftware>;
};

export type MachineVulnerabilityConnection = {
  readonly __typename?: 'MachineVulnerabilityConnection';
  readonly edges: ReadonlyArray<MachineVulnerabilityEdge>;
  readonly nodes: ReadonlyArray<Vulnerability>;
  readonly pageInfo: PageInfo;
};

export type MachineVulnerabilityEdge = {
  readonly __typename?: 'MachineVulnerabilityEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Vulnerability;
  readonly products: ReadonlyArray<MachineVulnerability>;
};

export type MachineVulnerabilityFilter = {
  readonly severity?: InputMaybe<VulnerabilitySeverityFilter>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  readonly addMachineTag?: Maybe<MachinePayload>;
  readonly addTagToMachines?: Maybe<MachineTagsPayload>;
  readonly approveDefenderAction?: Maybe<DefenderActionApprovalPayload>;
  readonly batchUpdateAlerts?: Maybe<BatchUpdateAlertsPayload>;
  readonly cancelDefenderExport?: Maybe<DefenderExportPayload>;
  readonly cancelMachineAction?: Maybe<MachineActionPayload>;
  readonly collectInvestigationPackage?: Maybe<MachineActionPayload>;
  readonly createAlertByReference?: Maybe<AlertPayload>;
  readonly createDefenderLiveResponseResultLink?: Maybe<DefenderDownloadLinkPayload>;
  readonly createDefenderPackageLink?: Maybe<DefenderDownloadLinkPayload>;
  readonly createDefenderScanDefinition?: Maybe<DefenderScanDefinitionPayload>;
  readonly declareDefenderEmergency?: Maybe<DefenderEmergencyPayload>;
  readonly deleteDefenderLibraryFile?: Maybe<DefenderLibraryFilePayload>;
  readonly deleteDefenderScanDefinitions?: Maybe<DeleteDefenderScanDefinitionsPayload>;
  readonly deleteIndicator?: Maybe<IndicatorPayload>;
  readonly deleteIndicators?: Maybe<IndicatorsPayload>;
  readonly endDefenderEmergency?: Maybe<DefenderEmergencyPayload>;
  readonly importIndicators?: Maybe<IndicatorsPayload>;
  readonly isolateMachine?: Maybe<MachineActionPayload>;
  readonly isolateMachines?: Maybe<MachineActionsPayload>;
  readonly offboardMachine?: Maybe<MachineActionPayload>;
  readonly rejectDefenderAction?: Maybe<DefenderActionApprovalPayload>;
  readonly releaseMachine?: Maybe<MachineActionPayload>;
  readonly removeMachineTag?: Maybe<MachinePayload>;
  readonly removeTagFromMachines?: Maybe<MachineTagsPayload>;
  readonly requestDefenderActionApproval?: Maybe<DefenderActionApprovalPayload>;
  readonly restrictDefenderCodeExecution?: Maybe<MachineActionPayload>;
  readonly runDefenderAntiVirusScan?: Maybe<MachineActionPayload>;
  readonly runDefenderAntiVirusScans?: Maybe<MachineActionsPayload>;
  readonly runDefenderLiveResponse?: Maybe<MachineActionPayload>;
  readonly setDefenderDeviceValue?: Maybe<MachinePayload>;
  readonly startDefenderExport?: Maybe<DefenderExportPayload>;
  readonly startInvestigation?: Maybe<InvestigationPayload>;
  readonly stopAndQuarantineDefenderFile?: Maybe<MachineActionPayload>;
  readonly submitIndicator?: Maybe<IndicatorPayload>;
  readonly unrestrictDefenderCodeExecution?: Maybe<MachineActionPayload>;
  readonly updateAlert?: Maybe<AlertPayload>;
  readonly updateDefenderIncident?: Maybe<DefenderIncidentPayload>;
  readonly updateDefenderScanDefinition?: Maybe<DefenderScanDefinitionPayload>;
  readonly updateMachine?: Maybe<MachinePayload>;
  readonly uploadDefenderLibraryFile?: Maybe<DefenderLibraryFilePayload>;
};


export type MutationAddMachineTagArgs = {
  input: AddMachineTagInput;
};


export type MutationAddTagToMachinesArgs = {
  input: AddTagToMachinesInput;
};


export type MutationApproveDefenderActionArgs = {
  input: ApproveDefenderActionInput;
};


export type MutationBatchUpdateAlertsArgs = {
  input: BatchUpdateAlertsInput;
};


export type MutationCancelDefenderExportArgs = {
  input: CancelDefenderExportInput;
};


export type MutationCancelMachineActionArgs = {
  input: CancelMachineActionInput;
};


export type MutationCollectInvestigationPackageArgs = {
  input: CollectInvestigationPackageInput;
};


export type MutationCreateAlertByReferenceArgs = {
  input: CreateAlertByReferenceInput;
};


export type MutationCreateDefenderLiveResponseResultLinkArgs = {
  input: CreateDefenderLiveResponseResultLinkInput;
};


export type MutationCreateDefenderPackageLinkArgs = {
  input: CreateDefenderPackageLinkInput;
};


export type MutationCreateDefenderScanDefinitionArgs = {
  input: CreateDefenderScanDefinitionInput;
};


export type MutationDeclareDefenderEmergencyArgs = {
  input: DeclareDefenderEmergencyInput;
};


export type MutationDeleteDefenderLibraryFileArgs = {
  input: DeleteDefenderLibraryFileInput;
};


export type MutationDeleteDefenderScanDefinitionsArgs = {
  input: DeleteDefenderScanDefinitionsInput;
};


export type MutationDeleteIndicatorArgs = {
  input: DeleteIndicatorInput;
};


export type MutationDeleteIndicatorsArgs = {
  input: DeleteIndicatorsInput;
};


export type MutationEndDefenderEmergencyArgs = {
  input: EndDefenderEmergencyInput;
};


export type MutationImportIndicatorsArgs = {
  input: ImportIndicatorsInput;
};


export type MutationIsolateMachineArgs = {
  input: IsolateMachineInput;
};


export type MutationIsolateMachinesArgs = {
  input: IsolateMachinesInput;
};


export type MutationOffboardMachineArgs = {
  input: OffboardMachineInput;
};


export type MutationRejectDefenderActionArgs = {
  input: RejectDefenderActionInput;
};


export type MutationReleaseMachineArgs = {
  input: ReleaseMachineInput;
};


export type MutationRemoveMachineTagArgs = {
  input: RemoveMachineTagInput;
};


export type MutationRemoveTagFromMachinesArgs = {
  input: RemoveTagFromMachinesInput;
};


export type MutationRequestDefenderActionApprovalArgs = {
  input: RequestDefenderActionApprovalInput;
};


export type MutationRestrictDefenderCodeExecutionArgs = {
  input: RestrictDefenderCodeExecutionInput;
};


export type MutationRunDefenderAntiVirusScanArgs = {
  input: RunDefenderAntiVirusScanInput;
};


export type MutationRunDefenderAntiVirusScansArgs = {
  input: RunDefenderAntiVirusScansInput;
};


export type MutationRunDefenderLiveResponseArgs = {
  input: RunDefenderLiveResponseInput;
};


export type MutationSetDefenderDeviceValueArgs = {
  input: SetDefenderDeviceValueInput;
};


export type MutationStartDefenderExportArgs = {
  input: StartDefenderExportInput;
};


export type MutationStartInvestigationArgs = {
  input: StartInvestigationInput;
};


export type MutationStopAndQuarantineDefenderFileArgs = {
  input: StopAndQuarantineDefenderFileInput;
};


export type MutationSubmitIndicatorArgs = {
  input: SubmitIndicatorInput;
};


export type MutationUnrestrictDefenderCodeExecutionArgs = {
  input: UnrestrictDefenderCodeExecutionInput;
};


export type MutationUpdateAlertArgs = {
  input: UpdateAlertInput;
};


export type MutationUpdateDefenderIncidentArgs = {
  input: UpdateDefenderIncidentInput;
};


export type MutationUpdateDefenderScanDefinitionArgs = {
  input: UpdateDefenderScanDefinitionInput;
};


export type MutationUpdateMachineArgs = {
  input: UpdateMachineInput;
};


export type MutationUploadDefenderLibraryFileArgs = {
  input: UploadDefenderLibraryFileInput;
};

export type OffboardMachineInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  readonly __typename?: 'Query';
  readonly alert?: Maybe<Alert>;
  readonly alertSummary?: Maybe<AlertSummary>;
  readonly alerts?: Maybe<AlertConnection>;
  readonly defenderActionApproval?: Maybe<DefenderActionApproval>;
  readonly defenderActionApprovals?: Maybe<ReadonlyArray<DefenderActionApproval>>;
  readonly defenderAlertsOfAllProducts?: Maybe<AlertConnection>;
  readonly defenderAuditEvents?: Maybe<DefenderAuditEventConnection>;
  readonly defenderBaselineConfigurations?: Maybe<DefenderBaselineConfigurationConnection>;
  readonly defenderBaselineProfiles?: Maybe<DefenderBaselineProfileConnection>;
  readonly defenderBrowserExtensionPermissions?: Maybe<DefenderBrowserExtensionPermissionConnection>;
  readonly defenderCapabilities?: Maybe<ReadonlyArray<DefenderCapability>>;
  readonly defenderChanges?: Maybe<DefenderChangePage>;
  readonly defenderDeviceAntivirusHealth?: Maybe<DefenderDeviceAntivirusHealthConnection>;
  readonly defenderDeviceBaselines?: Maybe<DefenderDeviceBaselineConnection>;
  readonly defenderDeviceBrowserExtensions?: Maybe<DefenderDeviceBrowserExtensionConnection>;
  readonly defenderDeviceCertificates?: Maybe<DefenderDeviceCertificateConnection>;
  readonly defenderDeviceConfigurations?: Maybe<DefenderDeviceConfigurationConnection>;
  readonly defenderDeviceFirmware?: Maybe<DefenderDeviceFirmwareConnection>;
  readonly defenderDeviceNonCpeSoftware?: Maybe<DefenderDeviceNonCpeSoftwareConnection>;
  readonly defenderDeviceSoftware?: Maybe<DefenderDeviceSoftwareConnection>;
  readonly defenderDeviceVulnerabilities?: Maybe<DefenderDeviceVulnerabilityConnection>;
  readonly defenderDeviceVulnerabilityChanges?: Maybe<DefenderDeviceVulnerabilityChangeConnection>;
  readonly defenderDomain?: Maybe<DefenderDomain>;
  readonly defenderEmergency?: Maybe<DefenderEmergency>;
  readonly defenderExport?: Maybe<DefenderExport>;
  readonly defenderExports?: Maybe<DefenderExportConnection>;
  readonly defenderExposureScore?: Maybe<DefenderExposureScore>;
  readonly defenderExposureScoresByMachineGroup?: Maybe<ReadonlyArray<MachineGroupExposureScore>>;
  readonly defenderFile?: Maybe<DefenderFile>;
  readonly defenderHunt?: Maybe<DefenderHuntingResult>;
  readonly defenderIncident?: Maybe<DefenderIncident>;
  readonly defenderIncidents?: Maybe<DefenderIncidentConnection>;
  readonly defenderIp?: Maybe<DefenderIp>;
  readonly defenderIsolatedMachines?: Maybe<MachineIsolationConnection>;
  readonly defenderLibraryFiles?: Maybe<ReadonlyArray<DefenderLibraryFile>>;
  readonly defenderRemediationTask?: Maybe<DefenderRemediationTask>;
  readonly defenderRemediationTasks?: Maybe<DefenderRemediationTaskConnection>;
  readonly defenderScanAgent?: Maybe<DefenderScannerAgent>;
  readonly defenderScanAgents?: Maybe<ReadonlyArray<DefenderScannerAgent>>;
  readonly defenderScanDefinitions?: Maybe<ReadonlyArray<DefenderScanDefinition>>;
  readonly defenderScanHistoryByDefinition?: Maybe<DefenderScanHistoryConnection>;
  readonly defenderScanHistoryBySession?: Maybe<ReadonlyArray<DefenderScanSession>>;
  readonly defenderSecureScore?: Maybe<DefenderDeviceSecureScore>;
  readonly defenderSoftware?: Maybe<DefenderSoftware>;
  readonly defenderSoftwareInventory?: Maybe<DefenderSoftwareConnection>;
  readonly defenderSources?: Maybe<ReadonlyArray<DefenderSource>>;
  readonly defenderUpstreamQuota?: Maybe<ReadonlyArray<DefenderQuotaWindow>>;
  readonly defenderUser?: Maybe<DefenderUser>;
  readonly defenderViewer?: Maybe<DefenderViewer>;
  readonly findIndicators?: Maybe<ReadonlyArray<Indicator>>;
  readonly findMachines?: Maybe<ReadonlyArray<Machine>>;
  readonly indicator?: Maybe<Indicator>;
  readonly indicators?: Maybe<IndicatorConnection>;
  readonly investigation?: Maybe<Investigation>;
  readonly investigations?: Maybe<InvestigationConnection>;
  readonly machine?: Maybe<Machine>;
  readonly machineAction?: Maybe<MachineAction>;
  readonly machineActions?: Maybe<MachineActionConnection>;
  readonly machines?: Maybe<MachineConnection>;
  readonly recommendation?: Maybe<Recommendation>;
  readonly recommendations?: Maybe<RecommendationConnection>;
  readonly vulnerabilities?: Maybe<VulnerabilityConnection>;
  readonly vulnerability?: Maybe<Vulnerability>;
};


export type QueryAlertArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAlertSummaryArgs = {
  filter?: InputMaybe<AlertFilter>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AlertOrder>;
};


export type QueryDefenderActionApprovalArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDefenderActionApprovalsArgs = {
  mine: Scalars['Boolean']['input'];
  states: ReadonlyArray<DefenderActionApprovalState>;
};


export type QueryDefenderAlertsOfAllProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AlertOrder>;
};


export type QueryDefenderAuditEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DefenderAuditEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDefenderBaselineConfigurationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DefenderBaselineConfigurationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDefenderBaselineProfilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DefenderBaselineProfileFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDefenderBrowserExtensionPermissionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DefenderBrowserExtensionPermissionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDefenderChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  subjects?: InputMaybe<ReadonlyArray<DefenderChangeSubject>>;
};


export type QueryDefenderDeviceAntivirusHealthArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDefenderDeviceBaselinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDefenderDeviceBrowserExtensionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDefenderDeviceCertificatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDefenderDeviceConfigurationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDefenderDeviceFirmwareArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDefenderDeviceNonCpeSoftwareArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDefenderDeviceSoftwareArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDefenderDeviceVulnerabilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDefenderDeviceVulnerabilityChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  since: Scalars['DateTime']['input'];
};


export type QueryDefenderDomainArgs = {
  host: Scalars['String']['input'];
};


export type QueryDefenderExportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDefenderExportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDefenderFileArgs = {
  hash: Scalars['String']['input'];
};


export type QueryDefenderHuntArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  parameters?: InputMaybe<ReadonlyArray<DefenderHuntingParameterInput>>;
  query: Scalars['String']['input'];
  timespan?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDefenderIncidentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDefenderIncidentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DefenderIncidentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DefenderIncidentOrder>;
};


export type QueryDefenderIpArgs = {
  address: Scalars['String']['input'];
};


export type QueryDefenderIsolatedMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDefenderRemediationTaskArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDefenderRemediationTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DefenderRemediationTaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDefenderScanAgentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDefenderScanHistoryByDefinitionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  scanDefinitionIds: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryDefenderScanHistoryBySessionArgs = {
  sessionIds: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryDefenderSoftwareArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDefenderSoftwareInventoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DefenderSoftwareFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DefenderSoftwareOrder>;
};


export type QueryDefenderUserArgs = {
  accountName: Scalars['String']['input'];
};


export type QueryFindIndicatorsArgs = {
  type?: InputMaybe<IndicatorTypeInput>;
  value: Scalars['String']['input'];
};


export type QueryFindMachinesArgs = {
  by: MachineLookup;
};


export type QueryIndicatorArgs = {
  id: Scalars['ID']['input'];
};


export type QueryIndicatorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<IndicatorFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryInvestigationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInvestigationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InvestigationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMachineArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMachineActionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMachineActionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MachineActionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MachineActionOrder>;
};


export type QueryMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MachineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MachineOrder>;
};


export type QueryRecommendationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRecommendationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RecommendationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RecommendationOrder>;
};


export type QueryVulnerabilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VulnerabilityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<VulnerabilityOrder>;
};


export type QueryVulnerabilityArgs = {
  id: Scalars['ID']['input'];
};

export type Recommendation = {
  readonly __typename?: 'Recommendation';
  readonly activeAlert?: Maybe<Scalars['Boolean']['output']>;
  readonly associatedThreats?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly configScoreImpact?: Maybe<Scalars['Float']['output']>;
  readonly exposedCriticalDevices?: Maybe<Scalars['Long']['output']>;
  readonly exposedMachinesCount?: Maybe<Scalars['Long']['output']>;
  readonly exposureImpact?: Maybe<Scalars['Float']['output']>;
  readonly hasUnpatchableCve?: Maybe<Scalars['Boolean']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly machines?: Maybe<MachineReferenceConnection>;
  readonly nonProductivityImpactedAssets?: Maybe<Scalars['Long']['output']>;
  readonly productName?: Maybe<Scalars['String']['output']>;
  readonly publicExploit?: Maybe<Scalars['Boolean']['output']>;
  readonly recommendationCategory?: Maybe<RecommendationCategory>;
  readonly recommendationName?: Maybe<Scalars['String']['output']>;
  readonly recommendedProgram?: Maybe<Scalars['String']['output']>;
  readonly recommendedVendor?: Maybe<Scalars['String']['output']>;
  readonly recommendedVersion?: Maybe<Scalars['String']['output']>;
  readonly relatedComponent?: Maybe<Scalars['String']['output']>;
  readonly remediationType?: Maybe<RecommendationRemediationType>;
  readonly severityScore?: Maybe<Scalars['Float']['output']>;
  readonly software?: Maybe<DefenderSoftware>;
  readonly status?: Maybe<RecommendationStatus>;
  readonly subCategory?: Maybe<Scalars['String']['output']>;
  readonly tags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly totalMachineCount?: Maybe<Scalars['Long']['output']>;
  readonly vendor?: Maybe<Scalars['String']['output']>;
  readonly vulnerabilities?: Maybe<VulnerabilityConnection>;
  readonly weaknesses?: Maybe<Scalars['Long']['output']>;
};


export type RecommendationMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type RecommendationVulnerabilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type RecommendationCategory =
  | 'Accounts'
  | 'Application'
  | 'Network'
  | 'OS'
  | 'SecurityControls'
  | 'UNRECOGNIZED';

export type RecommendationCategoryFilter = {
  readonly eq?: InputMaybe<RecommendationCategoryInput>;
  readonly in?: InputMaybe<ReadonlyArray<RecommendationCategoryInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<RecommendationCategoryInput>;
};

export type RecommendationCategoryInput =
  | 'Accounts'
  | 'Application'
  | 'Network'
  | 'OS'
  | 'SecurityControls';

export type RecommendationConnection = {
  readonly __typename?: 'RecommendationConnection';
  readonly asOfTime?: Maybe<Scalars['DateTime']['output']>;
  readonly edges: ReadonlyArray<RecommendationEdge>;
  readonly nodes: ReadonlyArray<Recommendation>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type RecommendationEdge = {
  readonly __typename?: 'RecommendationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Recommendation;
};

export type RecommendationFilter = {
  readonly activeAlert?: InputMaybe<DefenderBooleanFilter>;
  readonly and?: InputMaybe<ReadonlyArray<RecommendationFilter>>;
  readonly exposedMachinesCount?: InputMaybe<DefenderLongFilter>;
  readonly id?: InputMaybe<DefenderIdFilter>;
  readonly not?: InputMaybe<RecommendationFilter>;
  readonly or?: InputMaybe<ReadonlyArray<RecommendationFilter>>;
  readonly productName?: InputMaybe<DefenderTextFilter>;
  readonly publicExploit?: InputMaybe<DefenderBooleanFilter>;
  readonly recommendationCategory?: InputMaybe<RecommendationCategoryFilter>;
  readonly recommendationName?: InputMaybe<DefenderTextFilter>;
  readonly recommendedProgram?: InputMaybe<DefenderStringFilter>;
  readonly recommendedVendor?: InputMaybe<DefenderStringFilter>;
  readonly recommendedVersion?: InputMaybe<DefenderStringFilter>;
  readonly relatedComponent?: InputMaybe<DefenderTextFilter>;
  readonly remediationType?: InputMaybe<RecommendationRemediationTypeFilter>;
  readonly severityScore?: InputMaybe<DefenderNumberFilter>;
  readonly status?: InputMaybe<RecommendationStatusFilter>;
  readonly subCategory?: InputMaybe<DefenderTextFilter>;
  readonly vendor?: InputMaybe<DefenderTextFilter>;
  readonly weaknesses?: InputMaybe<DefenderLongFilter>;
};

export type RecommendationOrder = {
  readonly direction: DefenderOrderDirection;
  readonly field: RecommendationOrderField;
};

export type RecommendationOrderField =
  | 'EXPOSED_MACHINES'
  | 'EXPOSURE_IMPACT'
  | 'RECOMMENDATION_NAME'
  | 'SEVERITY_SCORE'
  | 'WEAKNESSES';

export type RecommendationRemediationType =
  | 'ConfigurationChange'
  | 'Uninstall'
  | 'UNRECOGNIZED'
  | 'Update'
  | 'Upgrade';

export type RecommendationRemediationTypeFilter = {
  readonly eq?: InputMaybe<RecommendationRemediationTypeInput>;
  readonly in?: InputMaybe<ReadonlyArray<RecommendationRemediationTypeInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<RecommendationRemediationTypeInput>;
};

export type RecommendationRemediationTypeInput =
  | 'ConfigurationChange'
  | 'Uninstall'
  | 'Update'
  | 'Upgrade';

export type RecommendationStatus =
  | 'Active'
  | 'Exception'
  | 'PartialException'
  | 'UNRECOGNIZED';

export type RecommendationStatusFilter = {
  readonly eq?: InputMaybe<RecommendationStatusInput>;
  readonly in?: InputMaybe<ReadonlyArray<RecommendationStatusInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<RecommendationStatusInput>;
};

export type RecommendationStatusInput =
  | 'Active'
  | 'Exception'
  | 'PartialException';

export type RejectDefenderActionInput = {
  readonly approvalId: Scalars['ID']['input'];
  readonly comment: Scalars['String']['input'];
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type ReleaseMachineInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly cancelPending?: InputMaybe<Scalars['Boolean']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type RemoveMachineTagInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly value: Scalars['String']['input'];
};

export type RemoveTagFromMachinesInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly value: Scalars['String']['input'];
};

export type RequestDefenderActionApprovalInput = {
  readonly input: Scalars['JSON']['input'];
  readonly mutation: Scalars['String']['input'];
  readonly reason: Scalars['String']['input'];
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type RestrictDefenderCodeExecutionInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type RunDefenderAntiVirusScanInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly scanType: DefenderAntiVirusScanType;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type RunDefenderAntiVirusScansInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly scanType: DefenderAntiVirusScanType;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type RunDefenderLiveResponseInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly commands: ReadonlyArray<DefenderLiveResponseCommandInput>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type SetDefenderDeviceValueInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly deviceValue: MachineDeviceValueInput;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type StartDefenderExportInput = {
  readonly format?: InputMaybe<DefenderExportFormat>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly kind: DefenderExportKind;
  readonly since?: InputMaybe<Scalars['DateTime']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type StartInvestigationInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type StopAndQuarantineDefenderFileInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly sha1: Scalars['String']['input'];
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type SubmitIndicatorInput = {
  readonly action: IndicatorActionInput;
  readonly application?: InputMaybe<Scalars['String']['input']>;
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly description: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly educateUrl?: InputMaybe<Scalars['String']['input']>;
  readonly expirationTime?: InputMaybe<Scalars['DateTime']['input']>;
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly generateAlert?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly indicatorType: IndicatorTypeInput;
  readonly indicatorValue: Scalars['String']['input'];
  readonly rbacGroupIds?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  readonly rbacGroupNames?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly recommendedActions?: InputMaybe<Scalars['String']['input']>;
  readonly replaceExisting?: InputMaybe<Scalars['Boolean']['input']>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly severity?: InputMaybe<IndicatorSeverityInput>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly title: Scalars['String']['input'];
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  readonly alertChanged?: Maybe<AlertChanged>;
  readonly defenderChanges?: Maybe<DefenderChange>;
  readonly machineActionChanged?: Maybe<MachineActionChanged>;
};


export type SubscriptionAlertChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
};


export type SubscriptionDefenderChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  subjects?: InputMaybe<ReadonlyArray<DefenderChangeSubject>>;
};


export type SubscriptionMachineActionChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  machineId?: InputMaybe<Scalars['ID']['input']>;
};

export type UnrestrictDefenderCodeExecutionInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateAlertInput = {
  readonly alertId: Scalars['ID']['input'];
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly assignedTo?: InputMaybe<Scalars['String']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly classification?: InputMaybe<AlertClassificationInput>;
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  readonly determination?: InputMaybe<AlertDeterminationInput>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly status?: InputMaybe<AlertStatusInput>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type UpdateDefenderIncidentInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly assignedTo?: InputMaybe<Scalars['String']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly classification?: InputMaybe<AlertClassificationInput>;
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  readonly determination?: InputMaybe<AlertDeterminationInput>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly incidentId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly status?: InputMaybe<DefenderIncidentStatusInput>;
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type UpdateDefenderScanDefinitionInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly intervalInHours?: InputMaybe<Scalars['Int']['input']>;
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly scanAuthenticationParams?: InputMaybe<DefenderScanAuthenticationParamsInput>;
  readonly scanDefinitionId: Scalars['ID']['input'];
  readonly scanName?: InputMaybe<Scalars['String']['input']>;
  readonly target?: InputMaybe<Scalars['String']['input']>;
  readonly targetType?: InputMaybe<Scalars['String']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type UpdateMachineInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly deviceValue?: InputMaybe<MachineDeviceValueInput>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineId: Scalars['ID']['input'];
  readonly machineTags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type UploadDefenderLibraryFileInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly content: Scalars['String']['input'];
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly fileName: Scalars['String']['input'];
  readonly hasParameters?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly overrideIfExists?: InputMaybe<Scalars['Boolean']['input']>;
  readonly parametersDescription?: InputMaybe<Scalars['String']['input']>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type Vulnerability = {
  readonly __typename?: 'Vulnerability';
  readonly cveSupportability?: Maybe<Scalars['String']['output']>;
  readonly cvssV3?: Maybe<Scalars['Float']['output']>;
  readonly cvssVector?: Maybe<Scalars['String']['output']>;
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly epss?: Maybe<Scalars['Float']['output']>;
  readonly exploitInKit?: Maybe<Scalars['Boolean']['output']>;
  readonly exploitTypes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly exploitUris?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly exploitVerified?: Maybe<Scalars['Boolean']['output']>;
  readonly exposedMachines?: Maybe<Scalars['Long']['output']>;
  readonly firstDetected?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly machines?: Maybe<MachineConnection>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly patchFirstAvailable?: Maybe<Scalars['DateTime']['output']>;
  readonly publicExploit?: Maybe<Scalars['Boolean']['output']>;
  readonly publishedOn?: Maybe<Scalars['DateTime']['output']>;
  readonly severity?: Maybe<VulnerabilitySeverity>;
  readonly software?: Maybe<DefenderSoftwareConnection>;
  readonly status?: Maybe<VulnerabilityStatus>;
  readonly tags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly updatedOn?: Maybe<Scalars['DateTime']['output']>;
};


export type VulnerabilityMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type VulnerabilitySoftwareArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type VulnerabilityChangeStatus =
  | 'Fixed'
  | 'New'
  | 'UNRECOGNIZED'
  | 'Updated';

export type VulnerabilityConnection = {
  readonly __typename?: 'VulnerabilityConnection';
  readonly asOfTime?: Maybe<Scalars['DateTime']['output']>;
  readonly edges: ReadonlyArray<VulnerabilityEdge>;
  readonly nodes: ReadonlyArray<Vulnerability>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type VulnerabilityEdge = {
  readonly __typename?: 'VulnerabilityEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Vulnerability;
};

export type VulnerabilityFilter = {
  readonly and?: InputMaybe<ReadonlyArray<VulnerabilityFilter>>;
  readonly cvssV3?: InputMaybe<DefenderNumberFilter>;
  readonly description?: InputMaybe<DefenderTextFilter>;
  readonly epss?: InputMaybe<DefenderNumberFilter>;
  readonly exploitVerified?: InputMaybe<DefenderBooleanFilter>;
  readonly exposedMachines?: InputMaybe<DefenderLongFilter>;
  readonly id?: InputMaybe<DefenderIdFilter>;
  readonly name?: InputMaybe<DefenderTextFilter>;
  readonly not?: InputMaybe<VulnerabilityFilter>;
  readonly or?: InputMaybe<ReadonlyArray<VulnerabilityFilter>>;
  readonly publicExploit?: InputMaybe<DefenderBooleanFilter>;
  readonly publishedOn?: InputMaybe<DefenderDateTimeFilter>;
  readonly severity?: InputMaybe<VulnerabilitySeverityFilter>;
  readonly status?: InputMaybe<VulnerabilityStatusFilter>;
  readonly updatedOn?: InputMaybe<DefenderDateTimeFilter>;
};

export type VulnerabilityOrder = {
  readonly direction: DefenderOrderDirection;
  readonly field: VulnerabilityOrderField;
};

export type VulnerabilityOrderField =
  | 'CVSS_V3'
  | 'EPSS'
  | 'EXPOSED_MACHINES'
  | 'PUBLISHED_ON'
  | 'SEVERITY';

export type VulnerabilitySeverity =
  | 'Critical'
  | 'High'
  | 'Low'
  | 'Medium'
  | 'UNRECOGNIZED';

export type VulnerabilitySeverityFilter = {
  readonly eq?: InputMaybe<VulnerabilitySeverityInput>;
  readonly in?: InputMaybe<ReadonlyArray<VulnerabilitySeverityInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<VulnerabilitySeverityInput>;
};

export type VulnerabilitySeverityInput =
  | 'Critical'
  | 'High'
  | 'Low'
  | 'Medium';

export type VulnerabilityStatus =
  | 'NoActionRequired'
  | 'PartialException'
  | 'RemediationRequired'
  | 'UnderException'
  | 'UNRECOGNIZED';

export type VulnerabilityStatusFilter = {
  readonly eq?: InputMaybe<VulnerabilityStatusInput>;
  readonly in?: InputMaybe<ReadonlyArray<VulnerabilityStatusInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<VulnerabilityStatusInput>;
};

export type VulnerabilityStatusInput =
  | 'NoActionRequired'
  | 'PartialException'
  | 'RemediationRequired'
  | 'UnderException';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Alert: Alert;
  DefenderDomain: DefenderDomain;
  DefenderExport: DefenderExport;
  DefenderFile: DefenderFile;
  DefenderIncident: DefenderIncident;
  DefenderIp: DefenderIp;
  DefenderRemediationTask: DefenderRemediationTask;
  DefenderSoftware: DefenderSoftware;
  DefenderUser: DefenderUser;
  Indicator: Indicator;
  Investigation: Investigation;
  Machine: Machine;
  MachineAction: MachineAction;
  Recommendation: Recommendation;
  Vulnerability: Vulnerability;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Alert:
    ( { __typename: 'Alert' }
    & GraphQLRecursivePick<FederationTypes['Alert'], {"id":true}> );
  DefenderDomain:
    ( { __typename: 'DefenderDomain' }
    & GraphQLRecursivePick<FederationTypes['DefenderDomain'], {"host":true}> );
  DefenderExport:
    ( { __typename: 'DefenderExport' }
    & GraphQLRecursivePick<FederationTypes['DefenderExport'], {"id":true}> );
  DefenderFile:
    ( { __typename: 'DefenderFile' }
    & ( GraphQLRecursivePick<FederationTypes['DefenderFile'], {"sha1":true}>
        | GraphQLRecursivePick<FederationTypes['DefenderFile'], {"sha256":true}> ) );
  DefenderIncident:
    ( { __typename: 'DefenderIncident' }
    & GraphQLRecursivePick<FederationTypes['DefenderIncident'], {"id":true}> );
  DefenderIp:
    ( { __typename: 'DefenderIp' }
    & GraphQLRecursivePick<FederationTypes['DefenderIp'], {"address":true}> );
  DefenderRemediationTask:
    ( { __typename: 'DefenderRemediationTask' }
    & GraphQLRecursivePick<FederationTypes['DefenderRemediationTask'], {"id":true}> );
  DefenderSoftware:
    ( { __typename: 'DefenderSoftware' }
    & GraphQLRecursivePick<FederationTypes['DefenderSoftware'], {"id":true}> );
  DefenderUser:
    ( { __typename: 'DefenderUser' }
    & ( GraphQLRecursivePick<FederationTypes['DefenderUser'], {"accountName":true}>
        | GraphQLRecursivePick<FederationTypes['DefenderUser'], {"accountName":true,"accountDomain":true}>
        | GraphQLRecursivePick<FederationTypes['DefenderUser'], {"aadUserId":true}>
        | GraphQLRecursivePick<FederationTypes['DefenderUser'], {"userPrincipalName":true}> ) );
  Indicator:
    ( { __typename: 'Indicator' }
    & GraphQLRecursivePick<FederationTypes['Indicator'], {"id":true}> );
  Investigation:
    ( { __typename: 'Investigation' }
    & GraphQLRecursivePick<FederationTypes['Investigation'], {"id":true}> );
  Machine:
    ( { __typename: 'Machine' }
    & ( GraphQLRecursivePick<FederationTypes['Machine'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Machine'], {"aadDeviceId":true}> ) );
  MachineAction:
    ( { __typename: 'MachineAction' }
    & GraphQLRecursivePick<FederationTypes['MachineAction'], {"id":true}> );
  Recommendation:
    ( { __typename: 'Recommendation' }
    & GraphQLRecursivePick<FederationTypes['Recommendation'], {"id":true}> );
  Vulnerability:
    ( { __typename: 'Vulnerability' }
    & GraphQLRecursivePick<FederationTypes['Vulnerability'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  AlertEvidence:
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
  ;
  DefenderChange:
    | ( ChangeOf<'ALERT'> )
    | ( ChangeOf<'ACTION_APPROVAL'> )
    | ( BookmarkEvent )
    | ( ResetEvent )
    | ( ChangeOf<'INVESTIGATION'> )
    | ( ChangeOf<'MACHINE_ACTION'> )
  ;
  DefenderWritePayload:
    | ( AlertReceipt )
    | ( BatchUpdateAlertsReceipt )
    | ( ApprovalReceipt )
    | ( DownloadLinkReceipt )
    | ( EmergencyReceipt )
    | ( ExportReceipt )
    | ( IncidentReceipt )
    | ( LibraryFileReceipt )
    | ( ScanDefinitionReceipt )
    | ( DeleteScanDefinitionsReceipt )
    | ( IndicatorReceipt )
    | ( IndicatorsReceipt )
    | ( InvestigationReceipt )
    | ( MachineActionReceipt )
    | ( BulkReceipt )
    | ( MachineReceipt )
    | ( TagMachinesReceipt )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddMachineTagInput: AddMachineTagInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AddTagToMachinesInput: AddTagToMachinesInput;
  Alert: ResolverTypeWrapper<WireAlert>;
  AlertCategory: ResolverTypeWrapper<string>;
  AlertChanged: ResolverTypeWrapper<ChangeOf<'ALERT'>>;
  AlertClassification: ResolverTypeWrapper<string>;
  AlertClassificationInput: ResolverTypeWrapper<string>;
  AlertComment: ResolverTypeWrapper<AlertComment>;
  AlertConnection: ResolverTypeWrapper<Omit<AlertConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AlertEdge']>, nodes: ReadonlyArray<ResolversTypes['Alert']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AlertCustomDetail: ResolverTypeWrapper<AlertCustomDetail>;
  AlertDayCount: ResolverTypeWrapper<AlertDayCount>;
  AlertDetectionSourceFilter: AlertDetectionSourceFilter;
  AlertDetermination: ResolverTypeWrapper<string>;
  AlertDeterminationInput: ResolverTypeWrapper<string>;
  AlertEdge: ResolverTypeWrapper<Omit<AlertEdge, 'node'> & { node: ResolversTypes['Alert'] }>;
  AlertEvidence: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['AlertEvidence']>;
  AlertFilter: AlertFilter;
  AlertLoggedOnUser: ResolverTypeWrapper<AlertLoggedOnUser>;
  AlertOrder: AlertOrder;
  AlertOrderField: AlertOrderField;
  AlertPayload: ResolverTypeWrapper<AlertReceipt>;
  AlertRelatedUser: ResolverTypeWrapper<AlertRelatedUser>;
  AlertSeverity: ResolverTypeWrapper<string>;
  AlertSeverityCount: ResolverTypeWrapper<Omit<AlertSeverityCount, 'severity'> & { severity?: Maybe<ResolversTypes['AlertSeverity']> }>;
  AlertSeverityFilter: AlertSeverityFilter;
  AlertSeverityInput: ResolverTypeWrapper<string>;
  AlertSource: AlertSource;
  AlertStatus: ResolverTypeWrapper<string>;
  AlertStatusCount: ResolverTypeWrapper<Omit<AlertStatusCount, 'status'> & { status?: Maybe<ResolversTypes['AlertStatus']> }>;
  AlertStatusFilter: AlertStatusFilter;
  AlertStatusInput: ResolverTypeWrapper<string>;
  AlertSummary: ResolverTypeWrapper<AlertCounts>;
  AlertUpdateResult: ResolverTypeWrapper<SettledAlert>;
  ApproveDefenderActionInput: ApproveDefenderActionInput;
  BatchUpdateAlertsInput: BatchUpdateAlertsInput;
  BatchUpdateAlertsPayload: ResolverTypeWrapper<BatchUpdateAlertsReceipt>;
  CancelDefenderExportInput: CancelDefenderExportInput;
  CancelMachineActionInput: CancelMachineActionInput;
  CollectInvestigationPackageInput: CollectInvestigationPackageInput;
  CreateAlertByReferenceInput: CreateAlertByReferenceInput;
  CreateDefenderLiveResponseResultLinkInput: CreateDefenderLiveResponseResultLinkInput;
  CreateDefenderPackageLinkInput: CreateDefenderPackageLinkInput;
  CreateDefenderScanDefinitionInput: CreateDefenderScanDefinitionInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeclareDefenderEmergencyInput: DeclareDefenderEmergencyInput;
  DefenderAcknowledgement: DefenderAcknowledgement;
  DefenderActionApproval: ResolverTypeWrapper<ShownApproval>;
  DefenderActionApprovalChanged: ResolverTypeWrapper<ChangeOf<'ACTION_APPROVAL'>>;
  DefenderActionApprovalFile: ResolverTypeWrapper<DefenderActionApprovalFile>;
  DefenderActionApprovalParty: ResolverTypeWrapper<ApprovalPerson>;
  DefenderActionApprovalPayload: ResolverTypeWrapper<ApprovalReceipt>;
  DefenderActionApprovalState: DefenderActionApprovalState;
  DefenderAdvancedActiveConfiguration: ResolverTypeWrapper<WireAdvancedActiveConfiguration>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  DefenderAntiVirusScanType: ResolverTypeWrapper<string>;
  DefenderAntivirusMode: ResolverTypeWrapper<string>;
  DefenderAntivirusOsKind: ResolverTypeWrapper<string>;
  DefenderAntivirusScanResult: ResolverTypeWrapper<string>;
  DefenderAntivirusUpToDate: ResolverTypeWrapper<string>;
  DefenderAuditActor: ResolverTypeWrapper<DefenderAuditActor>;
  DefenderAuditEvent: ResolverTypeWrapper<StoredEvent>;
  DefenderAuditEventConnection: ResolverTypeWrapper<Omit<DefenderAuditEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderAuditEventEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderAuditEvent']> }>;
  DefenderAuditEventEdge: ResolverTypeWrapper<Omit<DefenderAuditEventEdge, 'node'> & { node: ResolversTypes['DefenderAuditEvent'] }>;
  DefenderAuditEventFilter: DefenderAuditEventFilter;
  DefenderAvailableAction: ResolverTypeWrapper<ActionAvailability>;
  DefenderAvailableActionReason: DefenderAvailableActionReason;
  DefenderBaselineConfiguration: ResolverTypeWrapper<WireBaselineConfiguration>;
  DefenderBaselineConfigurationConnection: ResolverTypeWrapper<Omit<DefenderBaselineConfigurationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderBaselineConfigurationEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderBaselineConfiguration']> }>;
  DefenderBaselineConfigurationEdge: ResolverTypeWrapper<Omit<DefenderBaselineConfigurationEdge, 'node'> & { node: ResolversTypes['DefenderBaselineConfiguration'] }>;
  DefenderBaselineConfigurationFilter: DefenderBaselineConfigurationFilter;
  DefenderBaselineProfile: ResolverTypeWrapper<WireBaselineProfile>;
  DefenderBaselineProfileConnection: ResolverTypeWrapper<Omit<DefenderBaselineProfileConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderBaselineProfileEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderBaselineProfile']> }>;
  DefenderBaselineProfileEdge: ResolverTypeWrapper<Omit<DefenderBaselineProfileEdge, 'node'> & { node: ResolversTypes['DefenderBaselineProfile'] }>;
  DefenderBaselineProfileFilter: DefenderBaselineProfileFilter;
  DefenderBooleanFilter: DefenderBooleanFilter;
  DefenderBrowserExtensionPermission: ResolverTypeWrapper<WireBrowserExtensionPermission>;
  DefenderBrowserExtensionPermissionConnection: ResolverTypeWrapper<Omit<DefenderBrowserExtensionPermissionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderBrowserExtensionPermissionEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderBrowserExtensionPermission']> }>;
  DefenderBrowserExtensionPermissionEdge: ResolverTypeWrapper<Omit<DefenderBrowserExtensionPermissionEdge, 'node'> & { node: ResolversTypes['DefenderBrowserExtensionPermission'] }>;
  DefenderBrowserExtensionPermissionFilter: DefenderBrowserExtensionPermissionFilter;
  DefenderBrowserExtensionRisk: ResolverTypeWrapper<string>;
  DefenderCapability: ResolverTypeWrapper<DefenderCapability>;
  DefenderChange: ResolverTypeWrapper<FeedEvent>;
  DefenderChangePage: ResolverTypeWrapper<FeedPage>;
  DefenderChangeSubject: DefenderChangeSubject;
  DefenderCloudApplicationEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderDataSource: DefenderDataSource;
  DefenderDateTimeFilter: DefenderDateTimeFilter;
  DefenderDeviceAntivirusHealth: ResolverTypeWrapper<WireAntivirusHealth>;
  DefenderDeviceAntivirusHealthConnection: ResolverTypeWrapper<Omit<DefenderDeviceAntivirusHealthConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceAntivirusHealthEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceAntivirusHealth']> }>;
  DefenderDeviceAntivirusHealthEdge: ResolverTypeWrapper<Omit<DefenderDeviceAntivirusHealthEdge, 'node'> & { node: ResolversTypes['DefenderDeviceAntivirusHealth'] }>;
  DefenderDeviceBaseline: ResolverTypeWrapper<WireDeviceBaseline>;
  DefenderDeviceBaselineConnection: ResolverTypeWrapper<Omit<DefenderDeviceBaselineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceBaselineEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceBaseline']> }>;
  DefenderDeviceBaselineEdge: ResolverTypeWrapper<Omit<DefenderDeviceBaselineEdge, 'node'> & { node: ResolversTypes['DefenderDeviceBaseline'] }>;
  DefenderDeviceBrowserExtension: ResolverTypeWrapper<WireDeviceBrowserExtension>;
  DefenderDeviceBrowserExtensionConnection: ResolverTypeWrapper<Omit<DefenderDeviceBrowserExtensionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceBrowserExtensionEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceBrowserExtension']> }>;
  DefenderDeviceBrowserExtensionEdge: ResolverTypeWrapper<Omit<DefenderDeviceBrowserExtensionEdge, 'node'> & { node: ResolversTypes['DefenderDeviceBrowserExtension'] }>;
  DefenderDeviceBrowserExtensionPermission: ResolverTypeWrapper<DefenderDeviceBrowserExtensionPermission>;
  DefenderDeviceCertificate: ResolverTypeWrapper<WireDeviceCertificate>;
  DefenderDeviceCertificateConnection: ResolverTypeWrapper<Omit<DefenderDeviceCertificateConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceCertificateEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceCertificate']> }>;
  DefenderDeviceCertificateEdge: ResolverTypeWrapper<Omit<DefenderDeviceCertificateEdge, 'node'> & { node: ResolversTypes['DefenderDeviceCertificate'] }>;
  DefenderDeviceConfiguration: ResolverTypeWrapper<WireDeviceConfiguration>;
  DefenderDeviceConfigurationConnection: ResolverTypeWrapper<Omit<DefenderDeviceConfigurationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceConfigurationEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceConfiguration']> }>;
  DefenderDeviceConfigurationEdge: ResolverTypeWrapper<Omit<DefenderDeviceConfigurationEdge, 'node'> & { node: ResolversTypes['DefenderDeviceConfiguration'] }>;
  DefenderDeviceEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderDeviceFirmware: ResolverTypeWrapper<WireDeviceFirmware>;
  DefenderDeviceFirmwareConnection: ResolverTypeWrapper<Omit<DefenderDeviceFirmwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceFirmwareEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceFirmware']> }>;
  DefenderDeviceFirmwareEdge: ResolverTypeWrapper<Omit<DefenderDeviceFirmwareEdge, 'node'> & { node: ResolversTypes['DefenderDeviceFirmware'] }>;
  DefenderDeviceNonCpeSoftware: ResolverTypeWrapper<WireDeviceNonCpeSoftware>;
  DefenderDeviceNonCpeSoftwareConnection: ResolverTypeWrapper<Omit<DefenderDeviceNonCpeSoftwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceNonCpeSoftwareEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceNonCpeSoftware']> }>;
  DefenderDeviceNonCpeSoftwareEdge: ResolverTypeWrapper<Omit<DefenderDeviceNonCpeSoftwareEdge, 'node'> & { node: ResolversTypes['DefenderDeviceNonCpeSoftware'] }>;
  DefenderDeviceSecureScore: ResolverTypeWrapper<WireDeviceSecureScore>;
  DefenderDeviceSoftware: ResolverTypeWrapper<WireDeviceSoftware>;
  DefenderDeviceSoftwareConnection: ResolverTypeWrapper<Omit<DefenderDeviceSoftwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceSoftwareEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceSoftware']> }>;
  DefenderDeviceSoftwareEdge: ResolverTypeWrapper<Omit<DefenderDeviceSoftwareEdge, 'node'> & { node: ResolversTypes['DefenderDeviceSoftware'] }>;
  DefenderDeviceVulnerability: ResolverTypeWrapper<WireDeviceVulnerability>;
  DefenderDeviceVulnerabilityChange: ResolverTypeWrapper<WireDeviceVulnerabilityChange>;
  DefenderDeviceVulnerabilityChangeConnection: ResolverTypeWrapper<Omit<DefenderDeviceVulnerabilityChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceVulnerabilityChangeEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceVulnerabilityChange']> }>;
  DefenderDeviceVulnerabilityChangeEdge: ResolverTypeWrapper<Omit<DefenderDeviceVulnerabilityChangeEdge, 'node'> & { node: ResolversTypes['DefenderDeviceVulnerabilityChange'] }>;
  DefenderDeviceVulnerabilityConnection: ResolverTypeWrapper<Omit<DefenderDeviceVulnerabilityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceVulnerabilityEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceVulnerability']> }>;
  DefenderDeviceVulnerabilityEdge: ResolverTypeWrapper<Omit<DefenderDeviceVulnerabilityEdge, 'node'> & { node: ResolversTypes['DefenderDeviceVulnerability'] }>;
  DefenderDomain: ResolverTypeWrapper<DomainReference>;
  DefenderDomainStatistics: ResolverTypeWrapper<WireDomainStatistics>;
  DefenderDownloadLink: ResolverTypeWrapper<SecretLink>;
  DefenderDownloadLinkPayload: ResolverTypeWrapper<DownloadLinkReceipt>;
  DefenderEmergency: ResolverTypeWrapper<Emergency>;
  DefenderEmergencyPayload: ResolverTypeWrapper<EmergencyReceipt>;
  DefenderEndOfSupportStatus: ResolverTypeWrapper<string>;
  DefenderEvidenceField: ResolverTypeWrapper<GraphField>;
  DefenderEvidenceFieldType: DefenderEvidenceFieldType;
  DefenderExploitabilityLevel: ResolverTypeWrapper<string>;
  DefenderExport: ResolverTypeWrapper<ExportJob>;
  DefenderExportConnection: ResolverTypeWrapper<Omit<DefenderExportConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderExportEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderExport']> }>;
  DefenderExportEdge: ResolverTypeWrapper<Omit<DefenderExportEdge, 'node'> & { node: ResolversTypes['DefenderExport'] }>;
  DefenderExportFailure: ResolverTypeWrapper<DefenderExportFailure>;
  DefenderExportFormat: DefenderExportFormat;
  DefenderExportKind: DefenderExportKind;
  DefenderExportPayload: ResolverTypeWrapper<ExportReceipt>;
  DefenderExportStatus: DefenderExportStatus;
  DefenderExposureScore: ResolverTypeWrapper<WireExposureScore>;
  DefenderFeedBookmark: ResolverTypeWrapper<BookmarkEvent>;
  DefenderFeedReset: ResolverTypeWrapper<ResetEvent>;
  DefenderFeedResetReason: DefenderFeedResetReason;
  DefenderFile: ResolverTypeWrapper<FileReference>;
  DefenderFileEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderFileStatistics: ResolverTypeWrapper<WireFileStatistics>;
  DefenderGetFileCommandInput: DefenderGetFileCommandInput;
  DefenderHuntingColumn: ResolverTypeWrapper<HuntColumn>;
  DefenderHuntingParameterInput: DefenderHuntingParameterInput;
  DefenderHuntingResult: ResolverTypeWrapper<HuntReport>;
  DefenderHuntingRow: ResolverTypeWrapper<HuntRow>;
  DefenderHuntingValueType: ResolverTypeWrapper<string>;
  DefenderHuntingWarning: ResolverTypeWrapper<DefenderHuntingWarning>;
  DefenderHuntingWarningCode: DefenderHuntingWarningCode;
  DefenderIdFilter: DefenderIdFilter;
  DefenderIncident: ResolverTypeWrapper<IncidentReference>;
  DefenderIncidentClassificationFilter: DefenderIncidentClassificationFilter;
  DefenderIncidentComment: ResolverTypeWrapper<WireIncidentComment>;
  DefenderIncidentConnection: ResolverTypeWrapper<Omit<DefenderIncidentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderIncidentEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderIncident']> }>;
  DefenderIncidentDeterminationFilter: DefenderIncidentDeterminationFilter;
  DefenderIncidentEdge: ResolverTypeWrapper<Omit<DefenderIncidentEdge, 'node'> & { node: ResolversTypes['DefenderIncident'] }>;
  DefenderIncidentFilter: DefenderIncidentFilter;
  DefenderIncidentOrder: DefenderIncidentOrder;
  DefenderIncidentOrderField: DefenderIncidentOrderField;
  DefenderIncidentOwnerFilter: DefenderIncidentOwnerFilter;
  DefenderIncidentPayload: ResolverTypeWrapper<IncidentReceipt>;
  DefenderIncidentSource: DefenderIncidentSource;
  DefenderIncidentStatus: ResolverTypeWrapper<string>;
  DefenderIncidentStatusFilter: DefenderIncidentStatusFilter;
  DefenderIncidentStatusInput: ResolverTypeWrapper<string>;
  DefenderIntItemFilter: DefenderIntItemFilter;
  DefenderIntListFilter: DefenderIntListFilter;
  DefenderIp: ResolverTypeWrapper<IpReference>;
  DefenderIpEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderIpStatistics: ResolverTypeWrapper<WireIpStatistics>;
  DefenderIsolationType: ResolverTypeWrapper<string>;
  DefenderLatestScan: ResolverTypeWrapper<DefenderLatestScan>;
  DefenderLibraryFile: ResolverTypeWrapper<WireLibraryFile>;
  DefenderLibraryFilePayload: ResolverTypeWrapper<LibraryFileReceipt>;
  DefenderLiveResponseCommand: ResolverTypeWrapper<WireLiveResponseCommand>;
  DefenderLiveResponseCommandInput: DefenderLiveResponseCommandInput;
  DefenderLiveResponseCommandParam: ResolverTypeWrapper<DefenderLiveResponseCommandParam>;
  DefenderLiveResponseCommandResult: ResolverTypeWrapper<WireCommandResult>;
  DefenderLiveResponseCommandStatus: ResolverTypeWrapper<string>;
  DefenderLiveResponseCommandType: ResolverTypeWrapper<string>;
  DefenderLongFilter: DefenderLongFilter;
  DefenderMachineAtTheTime: ResolverTypeWrapper<GraphDetails>;
  DefenderMachineSource: DefenderMachineSource;
  DefenderMailboxEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderMessageEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderMissingKb: ResolverTypeWrapper<WireMissingKb>;
  DefenderMissingKbConnection: ResolverTypeWrapper<Omit<DefenderMissingKbConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderMissingKbEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderMissingKb']> }>;
  DefenderMissingKbEdge: ResolverTypeWrapper<Omit<DefenderMissingKbEdge, 'node'> & { node: ResolversTypes['DefenderMissingKb'] }>;
  DefenderNumberFilter: DefenderNumberFilter;
  DefenderOAuthApplicationEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderOrderDirection: DefenderOrderDirection;
  DefenderOtherEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderPlannedCall: ResolverTypeWrapper<DefenderPlannedCall>;
  DefenderProcessEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderPutFileCommandInput: DefenderPutFileCommandInput;
  DefenderQuotaWindow: ResolverTypeWrapper<DefenderQuotaWindow>;
  DefenderQuotaWindowLength: DefenderQuotaWindowLength;
  DefenderRateClass: DefenderRateClass;
  DefenderRegistryEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderRemediationTask: ResolverTypeWrapper<WireRemediationTask>;
  DefenderRemediationTaskConnection: ResolverTypeWrapper<Omit<DefenderRemediationTaskConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderRemediationTaskEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderRemediationTask']> }>;
  DefenderRemediationTaskEdge: ResolverTypeWrapper<Omit<DefenderRemediationTaskEdge, 'node'> & { node: ResolversTypes['DefenderRemediationTask'] }>;
  DefenderRemediationTaskFilter: DefenderRemediationTaskFilter;
  DefenderRemediationTaskPriority: ResolverTypeWrapper<string>;
  DefenderRemediationTaskStatus: ResolverTypeWrapper<string>;
  DefenderRemediationTaskStatusFilter: DefenderRemediationTaskStatusFilter;
  DefenderRemediationTaskStatusInput: ResolverTypeWrapper<string>;
  DefenderRunScriptCommandInput: DefenderRunScriptCommandInput;
  DefenderScanAuthProtocol: ResolverTypeWrapper<string>;
  DefenderScanAuthProtocolInput: ResolverTypeWrapper<string>;
  DefenderScanAuthenticationParams: ResolverTypeWrapper<WireScanAuthenticationParams>;
  DefenderScanAuthenticationParamsInput: DefenderScanAuthenticationParamsInput;
  DefenderScanAuthenticationType: ResolverTypeWrapper<string>;
  DefenderScanAuthenticationTypeInput: ResolverTypeWrapper<string>;
  DefenderScanDefinition: ResolverTypeWrapper<WireScanDefinition>;
  DefenderScanDefinitionPayload: ResolverTypeWrapper<ScanDefinitionReceipt>;
  DefenderScanDeletionResult: ResolverTypeWrapper<SettledScan>;
  DefenderScanHistoryConnection: ResolverTypeWrapper<Omit<DefenderScanHistoryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderScanHistoryEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderScanHistoryEntry']> }>;
  DefenderScanHistoryEdge: ResolverTypeWrapper<Omit<DefenderScanHistoryEdge, 'node'> & { node: ResolversTypes['DefenderScanHistoryEntry'] }>;
  DefenderScanHistoryEntry: ResolverTypeWrapper<WireScanHistoryEntry>;
  DefenderScanPrivProtocol: ResolverTypeWrapper<string>;
  DefenderScanPrivProtocolInput: ResolverTypeWrapper<string>;
  DefenderScanSession: ResolverTypeWrapper<WireScanSession>;
  DefenderScanType: ResolverTypeWrapper<string>;
  DefenderScanTypeInput: ResolverTypeWrapper<string>;
  DefenderScannedTarget: ResolverTypeWrapper<WireScannedTarget>;
  DefenderScannerAgent: ResolverTypeWrapper<WireScannerAgent>;
  DefenderScannerAgentInput: DefenderScannerAgentInput;
  DefenderServicePrincipalEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderSoftware: ResolverTypeWrapper<WireSoftware>;
  DefenderSoftwareConnection: ResolverTypeWrapper<Omit<DefenderSoftwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderSoftwareEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderSoftware']> }>;
  DefenderSoftwareEdge: ResolverTypeWrapper<Omit<DefenderSoftwareEdge, 'node'> & { node: ResolversTypes['DefenderSoftware'] }>;
  DefenderSoftwareFilter: DefenderSoftwareFilter;
  DefenderSoftwareOrder: DefenderSoftwareOrder;
  DefenderSoftwareOrderField: DefenderSoftwareOrderField;
  DefenderSoftwareVersion: ResolverTypeWrapper<WireSoftwareVersion>;
  DefenderSoftwareVersionConnection: ResolverTypeWrapper<Omit<DefenderSoftwareVersionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderSoftwareVersionEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderSoftwareVersion']> }>;
  DefenderSoftwareVersionEdge: ResolverTypeWrapper<Omit<DefenderSoftwareVersionEdge, 'node'> & { node: ResolversTypes['DefenderSoftwareVersion'] }>;
  DefenderSource: ResolverTypeWrapper<DefenderSource>;
  DefenderStringFilter: DefenderStringFilter;
  DefenderStringItemFilter: DefenderStringItemFilter;
  DefenderStringListFilter: DefenderStringListFilter;
  DefenderTextFilter: DefenderTextFilter;
  DefenderUrlEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderUser: ResolverTypeWrapper<UserReference>;
  DefenderUserConnection: ResolverTypeWrapper<Omit<DefenderUserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderUserEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderUser']> }>;
  DefenderUserEdge: ResolverTypeWrapper<Omit<DefenderUserEdge, 'node'> & { node: ResolversTypes['DefenderUser'] }>;
  DefenderUserEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderViewer: ResolverTypeWrapper<DefenderViewer>;
  DefenderViewerKind: DefenderViewerKind;
  DefenderWriteOutcome: DefenderWriteOutcome;
  DefenderWritePayload: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['DefenderWritePayload']>;
  DefenderWriteRefusal: ResolverTypeWrapper<DefenderWriteRefusal>;
  DefenderWriteRefusalCode: DefenderWriteRefusalCode;
  DefenderWriteWarning: ResolverTypeWrapper<DefenderWriteWarning>;
  DefenderWriteWarningCode: DefenderWriteWarningCode;
  DeleteDefenderLibraryFileInput: DeleteDefenderLibraryFileInput;
  DeleteDefenderScanDefinitionsInput: DeleteDefenderScanDefinitionsInput;
  DeleteDefenderScanDefinitionsPayload: ResolverTypeWrapper<DeleteScanDefinitionsReceipt>;
  DeleteIndicatorInput: DeleteIndicatorInput;
  DeleteIndicatorsInput: DeleteIndicatorsInput;
  EndDefenderEmergencyInput: EndDefenderEmergencyInput;
  ImportIndicatorsInput: ImportIndicatorsInput;
  Indicator: ResolverTypeWrapper<WireIndicator>;
  IndicatorAction: ResolverTypeWrapper<string>;
  IndicatorActionFilter: IndicatorActionFilter;
  IndicatorActionInput: ResolverTypeWrapper<string>;
  IndicatorCertificate: ResolverTypeWrapper<IndicatorCertificate>;
  IndicatorConnection: ResolverTypeWrapper<Omit<IndicatorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['IndicatorEdge']>, nodes: ReadonlyArray<ResolversTypes['Indicator']> }>;
  IndicatorEdge: ResolverTypeWrapper<Omit<IndicatorEdge, 'node'> & { node: ResolversTypes['Indicator'] }>;
  IndicatorFilter: IndicatorFilter;
  IndicatorForce: ResolverTypeWrapper<IndicatorForce>;
  IndicatorInput: IndicatorInput;
  IndicatorPayload: ResolverTypeWrapper<IndicatorReceipt>;
  IndicatorResult: ResolverTypeWrapper<SettledIndicator>;
  IndicatorSeverity: ResolverTypeWrapper<string>;
  IndicatorSeverityFilter: IndicatorSeverityFilter;
  IndicatorSeverityInput: ResolverTypeWrapper<string>;
  IndicatorSourceType: ResolverTypeWrapper<string>;
  IndicatorType: ResolverTypeWrapper<string>;
  IndicatorTypeFilter: IndicatorTypeFilter;
  IndicatorTypeInput: ResolverTypeWrapper<string>;
  IndicatorsPayload: ResolverTypeWrapper<IndicatorsReceipt>;
  Investigation: ResolverTypeWrapper<WireInvestigation>;
  InvestigationChanged: ResolverTypeWrapper<ChangeOf<'INVESTIGATION'>>;
  InvestigationConnection: ResolverTypeWrapper<Omit<InvestigationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['InvestigationEdge']>, nodes: ReadonlyArray<ResolversTypes['Investigation']> }>;
  InvestigationEdge: ResolverTypeWrapper<Omit<InvestigationEdge, 'node'> & { node: ResolversTypes['Investigation'] }>;
  InvestigationFilter: InvestigationFilter;
  InvestigationPayload: ResolverTypeWrapper<InvestigationReceipt>;
  InvestigationState: ResolverTypeWrapper<string>;
  InvestigationStateFilter: InvestigationStateFilter;
  InvestigationStateInput: ResolverTypeWrapper<string>;
  IsolateMachineInput: IsolateMachineInput;
  IsolateMachinesInput: IsolateMachinesInput;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Long: ResolverTypeWrapper<Scalars['Long']['output']>;
  Machine: ResolverTypeWrapper<WireMachine>;
  MachineAction: ResolverTypeWrapper<WireMachineAction>;
  MachineActionChanged: ResolverTypeWrapper<ChangeOf<'MACHINE_ACTION'>>;
  MachineActionConnection: ResolverTypeWrapper<Omit<MachineActionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MachineActionEdge']>, nodes: ReadonlyArray<ResolversTypes['MachineAction']> }>;
  MachineActionEdge: ResolverTypeWrapper<Omit<MachineActionEdge, 'node'> & { node: ResolversTypes['MachineAction'] }>;
  MachineActionFileIdentifierType: ResolverTypeWrapper<string>;
  MachineActionFileInfo: ResolverTypeWrapper<Omit<MachineActionFileInfo, 'fileIdentifierType'> & { fileIdentifierType?: Maybe<ResolversTypes['MachineActionFileIdentifierType']> }>;
  MachineActionFilter: MachineActionFilter;
  MachineActionOrder: MachineActionOrder;
  MachineActionOrderField: MachineActionOrderField;
  MachineActionPayload: ResolverTypeWrapper<MachineActionReceipt>;
  MachineActionResult: ResolverTypeWrapper<MachineActionItem>;
  MachineActionScope: ResolverTypeWrapper<string>;
  MachineActionStatus: ResolverTypeWrapper<string>;
  MachineActionStatusFilter: MachineActionStatusFilter;
  MachineActionStatusInput: ResolverTypeWrapper<string>;
  MachineActionTroubleshootInfo: ResolverTypeWrapper<MachineActionTroubleshootInfo>;
  MachineActionType: ResolverTypeWrapper<string>;
  MachineActionTypeFilter: MachineActionTypeFilter;
  MachineActionTypeInput: ResolverTypeWrapper<string>;
  MachineActionsPayload: ResolverTypeWrapper<BulkReceipt>;
  MachineConnection: ResolverTypeWrapper<Omit<MachineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MachineEdge']>, nodes: ReadonlyArray<ResolversTypes['Machine']> }>;
  MachineDeviceValue: ResolverTypeWrapper<string>;
  MachineDeviceValueFilter: MachineDeviceValueFilter;
  MachineDeviceValueInput: ResolverTypeWrapper<string>;
  MachineEdge: ResolverTypeWrapper<Omit<MachineEdge, 'node'> & { node: ResolversTypes['Machine'] }>;
  MachineExposureLevel: ResolverTypeWrapper<string>;
  MachineExposureLevelFilter: MachineExposureLevelFilter;
  MachineExposureLevelInput: ResolverTypeWrapper<string>;
  MachineFilter: MachineFilter;
  MachineGroupExposureScore: ResolverTypeWrapper<WireMachineGroupExposureScore>;
  MachineHealthStatus: ResolverTypeWrapper<string>;
  MachineHealthStatusFilter: MachineHealthStatusFilter;
  MachineHealthStatusInput: ResolverTypeWrapper<string>;
  MachineIpAddress: ResolverTypeWrapper<MachineIpAddress>;
  MachineIsolation: ResolverTypeWrapper<IsolationEffect>;
  MachineIsolationConnection: ResolverTypeWrapper<Omit<MachineIsolationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MachineIsolationEdge']>, nodes: ReadonlyArray<ResolversTypes['MachineIsolation']> }>;
  MachineIsolationEdge: ResolverTypeWrapper<Omit<MachineIsolationEdge, 'node'> & { node: ResolversTypes['MachineIsolation'] }>;
  MachineIsolationState: MachineIsolationState;
  MachineIsolationStateFilter: MachineIsolationStateFilter;
  MachineLookup: MachineLookup;
  MachineMutation: MachineMutation;
  MachineOnboardingStatus: ResolverTypeWrapper<string>;
  MachineOnboardingStatusFilter: MachineOnboardingStatusFilter;
  MachineOnboardingStatusInput: ResolverTypeWrapper<string>;
  MachineOrder: MachineOrder;
  MachineOrderField: MachineOrderField;
  MachinePayload: ResolverTypeWrapper<MachineReceipt>;
  MachineRecommendation: ResolverTypeWrapper<WireMachineRecommendation>;
  MachineRecommendationConnection: ResolverTypeWrapper<Omit<MachineRecommendationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MachineRecommendationEdge']>, nodes: ReadonlyArray<ResolversTypes['MachineRecommendation']> }>;
  MachineRecommendationEdge: ResolverTypeWrapper<Omit<MachineRecommendationEdge, 'node'> & { node: ResolversTypes['MachineRecommendation'] }>;
  MachineReferenceConnection: ResolverTypeWrapper<Omit<MachineReferenceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MachineReferenceEdge']>, nodes: ReadonlyArray<ResolversTypes['Machine']> }>;
  MachineReferenceEdge: ResolverTypeWrapper<Omit<MachineReferenceEdge, 'node'> & { node: ResolversTypes['Machine'] }>;
  MachineRiskScore: ResolverTypeWrapper<string>;
  MachineRiskScoreFilter: MachineRiskScoreFilter;
  MachineRiskScoreInput: ResolverTypeWrapper<string>;
  MachineTagResult: ResolverTypeWrapper<TagResult>;
  MachineTagsPayload: ResolverTypeWrapper<TagMachinesReceipt>;
  MachineVmMetadata: ResolverTypeWrapper<MachineVmMetadata>;
  MachineVulnerability: ResolverTypeWrapper<WireMachineVulnerability>;
  MachineVulnerabilityConnection: ResolverTypeWrapper<Omit<MachineVulnerabilityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MachineVulnerabilityEdge']>, nodes: ReadonlyArray<ResolversTypes['Vulnerability']> }>;
  MachineVulnerabilityEdge: ResolverTypeWrapper<Omit<MachineVulnerabilityEdge, 'node' | 'products'> & { node: ResolversTypes['Vulnerability'], products: ReadonlyArray<ResolversTypes['MachineVulnerability']> }>;
  MachineVulnerabilityFilter: MachineVulnerabilityFilter;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OffboardMachineInput: OffboardMachineInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Recommendation: ResolverTypeWrapper<WireRecommendation>;
  RecommendationCategory: ResolverTypeWrapper<string>;
  RecommendationCategoryFilter: RecommendationCategoryFilter;
  RecommendationCategoryInput: ResolverTypeWrapper<string>;
  RecommendationConnection: ResolverTypeWrapper<Omit<RecommendationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RecommendationEdge']>, nodes: ReadonlyArray<ResolversTypes['Recommendation']> }>;
  RecommendationEdge: ResolverTypeWrapper<Omit<RecommendationEdge, 'node'> & { node: ResolversTypes['Recommendation'] }>;
  RecommendationFilter: RecommendationFilter;
  RecommendationOrder: RecommendationOrder;
  RecommendationOrderField: RecommendationOrderField;
  RecommendationRemediationType: ResolverTypeWrapper<string>;
  RecommendationRemediationTypeFilter: RecommendationRemediationTypeFilter;
  RecommendationRemediationTypeInput: ResolverTypeWrapper<string>;
  RecommendationStatus: ResolverTypeWrapper<string>;
  RecommendationStatusFilter: RecommendationStatusFilter;
  RecommendationStatusInput: ResolverTypeWrapper<string>;
  RejectDefenderActionInput: RejectDefenderActionInput;
  ReleaseMachineInput: ReleaseMachineInput;
  RemoveMachineTagInput: RemoveMachineTagInput;
  RemoveTagFromMachinesInput: RemoveTagFromMachinesInput;
  RequestDefenderActionApprovalInput: RequestDefenderActionApprovalInput;
  RestrictDefenderCodeExecutionInput: RestrictDefenderCodeExecutionInput;
  RunDefenderAntiVirusScanInput: RunDefenderAntiVirusScanInput;
  RunDefenderAntiVirusScansInput: RunDefenderAntiVirusScansInput;
  RunDefenderLiveResponseInput: RunDefenderLiveResponseInput;
  SetDefenderDeviceValueInput: SetDefenderDeviceValueInput;
  StartDefenderExportInput: StartDefenderExportInput;
  StartInvestigationInput: StartInvestigationInput;
  StopAndQuarantineDefenderFileInput: StopAndQuarantineDefenderFileInput;
  SubmitIndicatorInput: SubmitIndicatorInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UnrestrictDefenderCodeExecutionInput: UnrestrictDefenderCodeExecutionInput;
  UpdateAlertInput: UpdateAlertInput;
  UpdateDefenderIncidentInput: UpdateDefenderIncidentInput;
  UpdateDefenderScanDefinitionInput: UpdateDefenderScanDefinitionInput;
  UpdateMachineInput: UpdateMachineInput;
  UploadDefenderLibraryFileInput: UploadDefenderLibraryFileInput;
  Vulnerability: ResolverTypeWrapper<WireVulnerability>;
  VulnerabilityChangeStatus: ResolverTypeWrapper<string>;
  VulnerabilityConnection: ResolverTypeWrapper<Omit<VulnerabilityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['VulnerabilityEdge']>, nodes: ReadonlyArray<ResolversTypes['Vulnerability']> }>;
  VulnerabilityEdge: ResolverTypeWrapper<Omit<VulnerabilityEdge, 'node'> & { node: ResolversTypes['Vulnerability'] }>;
  VulnerabilityFilter: VulnerabilityFilter;
  VulnerabilityOrder: VulnerabilityOrder;
  VulnerabilityOrderField: VulnerabilityOrderField;
  VulnerabilitySeverity: ResolverTypeWrapper<string>;
  VulnerabilitySeverityFilter: VulnerabilitySeverityFilter;
  VulnerabilitySeverityInput: ResolverTypeWrapper<string>;
  VulnerabilityStatus: ResolverTypeWrapper<string>;
  VulnerabilityStatusFilter: VulnerabilityStatusFilter;
  VulnerabilityStatusInput: ResolverTypeWrapper<string>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddMachineTagInput: AddMachineTagInput;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  AddTagToMachinesInput: AddTagToMachinesInput;
  Alert: WireAlert;
  AlertChanged: ChangeOf<'ALERT'>;
  AlertComment: AlertComment;
  AlertConnection: Omit<AlertConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AlertEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Alert']> };
  Int: Scalars['Int']['output'];
  AlertCustomDetail: AlertCustomDetail;
  AlertDayCount: AlertDayCount;
  AlertDetectionSourceFilter: AlertDetectionSourceFilter;
  AlertEdge: Omit<AlertEdge, 'node'> & { node: ResolversParentTypes['Alert'] };
  AlertEvidence: ResolversInterfaceTypes<ResolversParentTypes>['AlertEvidence'];
  AlertFilter: AlertFilter;
  AlertLoggedOnUser: AlertLoggedOnUser;
  AlertOrder: AlertOrder;
  AlertPayload: AlertReceipt;
  AlertRelatedUser: AlertRelatedUser;
  AlertSeverityCount: AlertSeverityCount;
  AlertSeverityFilter: AlertSeverityFilter;
  AlertStatusCount: AlertStatusCount;
  AlertStatusFilter: AlertStatusFilter;
  AlertSummary: AlertCounts;
  AlertUpdateResult: SettledAlert;
  ApproveDefenderActionInput: ApproveDefenderActionInput;
  BatchUpdateAlertsInput: BatchUpdateAlertsInput;
  BatchUpdateAlertsPayload: BatchUpdateAlertsReceipt;
  CancelDefenderExportInput: CancelDefenderExportInput;
  CancelMachineActionInput: CancelMachineActionInput;
  CollectInvestigationPackageInput: CollectInvestigationPackageInput;
  CreateAlertByReferenceInput: CreateAlertByReferenceInput;
  CreateDefenderLiveResponseResultLinkInput: CreateDefenderLiveResponseResultLinkInput;
  CreateDefenderPackageLinkInput: CreateDefenderPackageLinkInput;
  CreateDefenderScanDefinitionInput: CreateDefenderScanDefinitionInput;
  DateTime: Scalars['DateTime']['output'];
  DeclareDefenderEmergencyInput: DeclareDefenderEmergencyInput;
  DefenderActionApproval: ShownApproval;
  DefenderActionApprovalChanged: ChangeOf<'ACTION_APPROVAL'>;
  DefenderActionApprovalFile: DefenderActionApprovalFile;
  DefenderActionApprovalParty: ApprovalPerson;
  DefenderActionApprovalPayload: ApprovalReceipt;
  DefenderAdvancedActiveConfiguration: WireAdvancedActiveConfiguration;
  Float: Scalars['Float']['output'];
  DefenderAuditActor: DefenderAuditActor;
  DefenderAuditEvent: StoredEvent;
  DefenderAuditEventConnection: Omit<DefenderAuditEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderAuditEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderAuditEvent']> };
  DefenderAuditEventEdge: Omit<DefenderAuditEventEdge, 'node'> & { node: ResolversParentTypes['DefenderAuditEvent'] };
  DefenderAuditEventFilter: DefenderAuditEventFilter;
  DefenderAvailableAction: ActionAvailability;
  DefenderBaselineConfiguration: WireBaselineConfiguration;
  DefenderBaselineConfigurationConnection: Omit<DefenderBaselineConfigurationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderBaselineConfigurationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderBaselineConfiguration']> };
  DefenderBaselineConfigurationEdge: Omit<DefenderBaselineConfigurationEdge, 'node'> & { node: ResolversParentTypes['DefenderBaselineConfiguration'] };
  DefenderBaselineConfigurationFilter: DefenderBaselineConfigurationFilter;
  DefenderBaselineProfile: WireBaselineProfile;
  DefenderBaselineProfileConnection: Omit<DefenderBaselineProfileConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderBaselineProfileEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderBaselineProfile']> };
  DefenderBaselineProfileEdge: Omit<DefenderBaselineProfileEdge, 'node'> & { node: ResolversParentTypes['DefenderBaselineProfile'] };
  DefenderBaselineProfileFilter: DefenderBaselineProfileFilter;
  DefenderBooleanFilter: DefenderBooleanFilter;
  DefenderBrowserExtensionPermission: WireBrowserExtensionPermission;
  DefenderBrowserExtensionPermissionConnection: Omit<DefenderBrowserExtensionPermissionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderBrowserExtensionPermissionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderBrowserExtensionPermission']> };
  DefenderBrowserExtensionPermissionEdge: Omit<DefenderBrowserExtensionPermissionEdge, 'node'> & { node: ResolversParentTypes['DefenderBrowserExtensionPermission'] };
  DefenderBrowserExtensionPermissionFilter: DefenderBrowserExtensionPermissionFilter;
  DefenderCapability: DefenderCapability;
  DefenderChange: FeedEvent;
  DefenderChangePage: FeedPage;
  DefenderCloudApplicationEvidence: WireAlertEvidence;
  DefenderDateTimeFilter: DefenderDateTimeFilter;
  DefenderDeviceAntivirusHealth: WireAntivirusHealth;
  DefenderDeviceAntivirusHealthConnection: Omit<DefenderDeviceAntivirusHealthConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceAntivirusHealthEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceAntivirusHealth']> };
  DefenderDeviceAntivirusHealthEdge: Omit<DefenderDeviceAntivirusHealthEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceAntivirusHealth'] };
  DefenderDeviceBaseline: WireDeviceBaseline;
  DefenderDeviceBaselineConnection: Omit<DefenderDeviceBaselineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceBaselineEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceBaseline']> };
  DefenderDeviceBaselineEdge: Omit<DefenderDeviceBaselineEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceBaseline'] };
  DefenderDeviceBrowserExtension: WireDeviceBrowserExtension;
  DefenderDeviceBrowserExtensionConnection: Omit<DefenderDeviceBrowserExtensionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceBrowserExtensionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceBrowserExtension']> };
  DefenderDeviceBrowserExtensionEdge: Omit<DefenderDeviceBrowserExtensionEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceBrowserExtension'] };
  DefenderDeviceBrowserExtensionPermission: DefenderDeviceBrowserExtensionPermission;
  DefenderDeviceCertificate: WireDeviceCertificate;
  DefenderDeviceCertificateConnection: Omit<DefenderDeviceCertificateConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceCertificateEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceCertificate']> };
  DefenderDeviceCertificateEdge: Omit<DefenderDeviceCertificateEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceCertificate'] };
  DefenderDeviceConfiguration: WireDeviceConfiguration;
  DefenderDeviceConfigurationConnection: Omit<DefenderDeviceConfigurationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceConfigurationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceConfiguration']> };
  DefenderDeviceConfigurationEdge: Omit<DefenderDeviceConfigurationEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceConfiguration'] };
  DefenderDeviceEvidence: WireAlertEvidence;
  DefenderDeviceFirmware: WireDeviceFirmware;
  DefenderDeviceFirmwareConnection: Omit<DefenderDeviceFirmwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceFirmwareEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceFirmware']> };
  DefenderDeviceFirmwareEdge: Omit<DefenderDeviceFirmwareEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceFirmware'] };
  DefenderDeviceNonCpeSoftware: WireDeviceNonCpeSoftware;
  DefenderDeviceNonCpeSoftwareConnection: Omit<DefenderDeviceNonCpeSoftwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceNonCpeSoftwareEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceNonCpeSoftware']> };
  DefenderDeviceNonCpeSoftwareEdge: Omit<DefenderDeviceNonCpeSoftwareEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceNonCpeSoftware'] };
  DefenderDeviceSecureScore: WireDeviceSecureScore;
  DefenderDeviceSoftware: WireDeviceSoftware;
  DefenderDeviceSoftwareConnection: Omit<DefenderDeviceSoftwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceSoftwareEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceSoftware']> };
  DefenderDeviceSoftwareEdge: Omit<DefenderDeviceSoftwareEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceSoftware'] };
  DefenderDeviceVulnerability: WireDeviceVulnerability;
  DefenderDeviceVulnerabilityChange: WireDeviceVulnerabilityChange;
  DefenderDeviceVulnerabilityChangeConnection: Omit<DefenderDeviceVulnerabilityChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceVulnerabilityChangeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceVulnerabilityChange']> };
  DefenderDeviceVulnerabilityChangeEdge: Omit<DefenderDeviceVulnerabilityChangeEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceVulnerabilityChange'] };
  DefenderDeviceVulnerabilityConnection: Omit<DefenderDeviceVulnerabilityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceVulnerabilityEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceVulnerability']> };
  DefenderDeviceVulnerabilityEdge: Omit<DefenderDeviceVulnerabilityEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceVulnerability'] };
  DefenderDomain: DomainReference;
  DefenderDomainStatistics: WireDomainStatistics;
  DefenderDownloadLink: SecretLink;
  DefenderDownloadLinkPayload: DownloadLinkReceipt;
  DefenderEmergency: Emergency;
  DefenderEmergencyPayload: EmergencyReceipt;
  DefenderEvidenceField: GraphField;
  DefenderExport: ExportJob;
  DefenderExportConnection: Omit<DefenderExportConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderExportEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderExport']> };
  DefenderExportEdge: Omit<DefenderExportEdge, 'node'> & { node: ResolversParentTypes['DefenderExport'] };
  DefenderExportFailure: DefenderExportFailure;
  DefenderExportPayload: ExportReceipt;
  DefenderExposureScore: WireExposureScore;
  DefenderFeedBookmark: BookmarkEvent;
  DefenderFeedReset: ResetEvent;
  DefenderFile: FileReference;
  DefenderFileEvidence: WireAlertEvidence;
  DefenderFileStatistics: WireFileStatistics;
  DefenderGetFileCommandInput: DefenderGetFileCommandInput;
  DefenderHuntingColumn: HuntColumn;
  DefenderHuntingParameterInput: DefenderHuntingParameterInput;
  DefenderHuntingResult: HuntReport;
  DefenderHuntingRow: HuntRow;
  DefenderHuntingWarning: DefenderHuntingWarning;
  DefenderIdFilter: DefenderIdFilter;
  DefenderIncident: IncidentReference;
  DefenderIncidentClassificationFilter: DefenderIncidentClassificationFilter;
  DefenderIncidentComment: WireIncidentComment;
  DefenderIncidentConnection: Omit<DefenderIncidentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderIncidentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderIncident']> };
  DefenderIncidentDeterminationFilter: DefenderIncidentDeterminationFilter;
  DefenderIncidentEdge: Omit<DefenderIncidentEdge, 'node'> & { node: ResolversParentTypes['DefenderIncident'] };
  DefenderIncidentFilter: DefenderIncidentFilter;
  DefenderIncidentOrder: DefenderIncidentOrder;
  DefenderIncidentOwnerFilter: DefenderIncidentOwnerFilter;
  DefenderIncidentPayload: IncidentReceipt;
  DefenderIncidentStatusFilter: DefenderIncidentStatusFilter;
  DefenderIntItemFilter: DefenderIntItemFilter;
  DefenderIntListFilter: DefenderIntListFilter;
  DefenderIp: IpReference;
  DefenderIpEvidence: WireAlertEvidence;
  DefenderIpStatistics: WireIpStatistics;
  DefenderLatestScan: DefenderLatestScan;
  DefenderLibraryFile: WireLibraryFile;
  DefenderLibraryFilePayload: LibraryFileReceipt;
  DefenderLiveResponseCommand: WireLiveResponseCommand;
  DefenderLiveResponseCommandInput: DefenderLiveResponseCommandInput;
  DefenderLiveResponseCommandParam: DefenderLiveResponseCommandParam;
  DefenderLiveResponseCommandResult: WireCommandResult;
  DefenderLongFilter: DefenderLongFilter;
  DefenderMachineAtTheTime: GraphDetails;
  DefenderMailboxEvidence: WireAlertEvidence;
  DefenderMessageEvidence: WireAlertEvidence;
  DefenderMissingKb: WireMissingKb;
  DefenderMissingKbConnection: Omit<DefenderMissingKbConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderMissingKbEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderMissingKb']> };
  DefenderMissingKbEdge: Omit<DefenderMissingKbEdge, 'node'> & { node: ResolversParentTypes['DefenderMissingKb'] };
  DefenderNumberFilter: DefenderNumberFilter;
  DefenderOAuthApplicationEvidence: WireAlertEvidence;
  DefenderOtherEvidence: WireAlertEvidence;
  DefenderPlannedCall: DefenderPlannedCall;
  DefenderProcessEvidence: WireAlertEvidence;
  DefenderPutFileCommandInput: DefenderPutFileCommandInput;
  DefenderQuotaWindow: DefenderQuotaWindow;
  DefenderRegistryEvidence: WireAlertEvidence;
  DefenderRemediationTask: WireRemediationTask;
  DefenderRemediationTaskConnection: Omit<DefenderRemediationTaskConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderRemediationTaskEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderRemediationTask']> };
  DefenderRemediationTaskEdge: Omit<DefenderRemediationTaskEdge, 'node'> & { node: ResolversParentTypes['DefenderRemediationTask'] };
  DefenderRemediationTaskFilter: DefenderRemediationTaskFilter;
  DefenderRemediationTaskStatusFilter: DefenderRemediationTaskStatusFilter;
  DefenderRunScriptCommandInput: DefenderRunScriptCommandInput;
  DefenderScanAuthenticationParams: WireScanAuthenticationParams;
  DefenderScanAuthenticationParamsInput: DefenderScanAuthenticationParamsInput;
  DefenderScanDefinition: WireScanDefinition;
  DefenderScanDefinitionPayload: ScanDefinitionReceipt;
  DefenderScanDeletionResult: SettledScan;
  DefenderScanHistoryConnection: Omit<DefenderScanHistoryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderScanHistoryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderScanHistoryEntry']> };
  DefenderScanHistoryEdge: Omit<DefenderScanHistoryEdge, 'node'> & { node: ResolversParentTypes['DefenderScanHistoryEntry'] };
  DefenderScanHistoryEntry: WireScanHistoryEntry;
  DefenderScanSession: WireScanSession;
  DefenderScannedTarget: WireScannedTarget;
  DefenderScannerAgent: WireScannerAgent;
  DefenderScannerAgentInput: DefenderScannerAgentInput;
  DefenderServicePrincipalEvidence: WireAlertEvidence;
  DefenderSoftware: WireSoftware;
  DefenderSoftwareConnection: Omit<DefenderSoftwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderSoftwareEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderSoftware']> };
  DefenderSoftwareEdge: Omit<DefenderSoftwareEdge, 'node'> & { node: ResolversParentTypes['DefenderSoftware'] };
  DefenderSoftwareFilter: DefenderSoftwareFilter;
  DefenderSoftwareOrder: DefenderSoftwareOrder;
  DefenderSoftwareVersion: WireSoftwareVersion;
  DefenderSoftwareVersionConnection: Omit<DefenderSoftwareVersionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderSoftwareVersionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderSoftwareVersion']> };
  DefenderSoftwareVersionEdge: Omit<DefenderSoftwareVersionEdge, 'node'> & { node: ResolversParentTypes['DefenderSoftwareVersion'] };
  DefenderSource: DefenderSource;
  DefenderStringFilter: DefenderStringFilter;
  DefenderStringItemFilter: DefenderStringItemFilter;
  DefenderStringListFilter: DefenderStringListFilter;
  DefenderTextFilter: DefenderTextFilter;
  DefenderUrlEvidence: WireAlertEvidence;
  DefenderUser: UserReference;
  DefenderUserConnection: Omit<DefenderUserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderUserEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderUser']> };
  DefenderUserEdge: Omit<DefenderUserEdge, 'node'> & { node: ResolversParentTypes['DefenderUser'] };
  DefenderUserEvidence: WireAlertEvidence;
  DefenderViewer: DefenderViewer;
  DefenderWritePayload: ResolversInterfaceTypes<ResolversParentTypes>['DefenderWritePayload'];
  DefenderWriteRefusal: DefenderWriteRefusal;
  DefenderWriteWarning: DefenderWriteWarning;
  DeleteDefenderLibraryFileInput: DeleteDefenderLibraryFileInput;
  DeleteDefenderScanDefinitionsInput: DeleteDefenderScanDefinitionsInput;
  DeleteDefenderScanDefinitionsPayload: DeleteScanDefinitionsReceipt;
  DeleteIndicatorInput: DeleteIndicatorInput;
  DeleteIndicatorsInput: DeleteIndicatorsInput;
  EndDefenderEmergencyInput: EndDefenderEmergencyInput;
  ImportIndicatorsInput: ImportIndicatorsInput;
  Indicator: WireIndicator;
  IndicatorActionFilter: IndicatorActionFilter;
  IndicatorCertificate: IndicatorCertificate;
  IndicatorConnection: Omit<IndicatorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['IndicatorEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Indicator']> };
  IndicatorEdge: Omit<IndicatorEdge, 'node'> & { node: ResolversParentTypes['Indicator'] };
  IndicatorFilter: IndicatorFilter;
  IndicatorForce: IndicatorForce;
  IndicatorInput: IndicatorInput;
  IndicatorPayload: IndicatorReceipt;
  IndicatorResult: SettledIndicator;
  IndicatorSeverityFilter: IndicatorSeverityFilter;
  IndicatorTypeFilter: IndicatorTypeFilter;
  IndicatorsPayload: IndicatorsReceipt;
  Investigation: WireInvestigation;
  InvestigationChanged: ChangeOf<'INVESTIGATION'>;
  InvestigationConnection: Omit<InvestigationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['InvestigationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Investigation']> };
  InvestigationEdge: Omit<InvestigationEdge, 'node'> & { node: ResolversParentTypes['Investigation'] };
  InvestigationFilter: InvestigationFilter;
  InvestigationPayload: InvestigationReceipt;
  InvestigationStateFilter: InvestigationStateFilter;
  IsolateMachineInput: IsolateMachineInput;
  IsolateMachinesInput: IsolateMachinesInput;
  JSON: Scalars['JSON']['output'];
  Long: Scalars['Long']['output'];
  Machine: WireMachine;
  MachineAction: WireMachineAction;
  MachineActionChanged: ChangeOf<'MACHINE_ACTION'>;
  MachineActionConnection: Omit<MachineActionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MachineActionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MachineAction']> };
  MachineActionEdge: Omit<MachineActionEdge, 'node'> & { node: ResolversParentTypes['MachineAction'] };
  MachineActionFileInfo: MachineActionFileInfo;
  MachineActionFilter: MachineActionFilter;
  MachineActionOrder: MachineActionOrder;
  MachineActionPayload: MachineActionReceipt;
  MachineActionResult: MachineActionItem;
  MachineActionStatusFilter: MachineActionStatusFilter;
  MachineActionTroubleshootInfo: MachineActionTroubleshootInfo;
  MachineActionTypeFilter: MachineActionTypeFilter;
  MachineActionsPayload: BulkReceipt;
  MachineConnection: Omit<MachineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MachineEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Machine']> };
  MachineDeviceValueFilter: MachineDeviceValueFilter;
  MachineEdge: Omit<MachineEdge, 'node'> & { node: ResolversParentTypes['Machine'] };
  MachineExposureLevelFilter: MachineExposureLevelFilter;
  MachineFilter: MachineFilter;
  MachineGroupExposureScore: WireMachineGroupExposureScore;
  MachineHealthStatusFilter: MachineHealthStatusFilter;
  MachineIpAddress: MachineIpAddress;
  MachineIsolation: IsolationEffect;
  MachineIsolationConnection: Omit<MachineIsolationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MachineIsolationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MachineIsolation']> };
  MachineIsolationEdge: Omit<MachineIsolationEdge, 'node'> & { node: ResolversParentTypes['MachineIsolation'] };
  MachineIsolationStateFilter: MachineIsolationStateFilter;
  MachineLookup: MachineLookup;
  MachineOnboardingStatusFilter: MachineOnboardingStatusFilter;
  MachineOrder: MachineOrder;
  MachinePayload: MachineReceipt;
  MachineRecommendation: WireMachineRecommendation;
  MachineRecommendationConnection: Omit<MachineRecommendationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MachineRecommendationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MachineRecommendation']> };
  MachineRecommendationEdge: Omit<MachineRecommendationEdge, 'node'> & { node: ResolversParentTypes['MachineRecommendation'] };
  MachineReferenceConnection: Omit<MachineReferenceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MachineReferenceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Machine']> };
  MachineReferenceEdge: Omit<MachineReferenceEdge, 'node'> & { node: ResolversParentTypes['Machine'] };
  MachineRiskScoreFilter: MachineRiskScoreFilter;
  MachineTagResult: TagResult;
  MachineTagsPayload: TagMachinesReceipt;
  MachineVmMetadata: MachineVmMetadata;
  MachineVulnerability: WireMachineVulnerability;
  MachineVulnerabilityConnection: Omit<MachineVulnerabilityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MachineVulnerabilityEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Vulnerability']> };
  MachineVulnerabilityEdge: Omit<MachineVulnerabilityEdge, 'node' | 'products'> & { node: ResolversParentTypes['Vulnerability'], products: ReadonlyArray<ResolversParentTypes['MachineVulnerability']> };
  MachineVulnerabilityFilter: MachineVulnerabilityFilter;
  Mutation: Record<PropertyKey, never>;
  OffboardMachineInput: OffboardMachineInput;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  Recommendation: WireRecommendation;
  RecommendationCategoryFilter: RecommendationCategoryFilter;
  RecommendationConnection: Omit<RecommendationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RecommendationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Recommendation']> };
  RecommendationEdge: Omit<RecommendationEdge, 'node'> & { node: ResolversParentTypes['Recommendation'] };
  RecommendationFilter: RecommendationFilter;
  RecommendationOrder: RecommendationOrder;
  RecommendationRemediationTypeFilter: RecommendationRemediationTypeFilter;
  RecommendationStatusFilter: RecommendationStatusFilter;
  RejectDefenderActionInput: RejectDefenderActionInput;
  ReleaseMachineInput: ReleaseMachineInput;
  RemoveMachineTagInput: RemoveMachineTagInput;
  RemoveTagFromMachinesInput: RemoveTagFromMachinesInput;
  RequestDefenderActionApprovalInput: RequestDefenderActionApprovalInput;
  RestrictDefenderCodeExecutionInput: RestrictDefenderCodeExecutionInput;
  RunDefenderAntiVirusScanInput: RunDefenderAntiVirusScanInput;
  RunDefenderAntiVirusScansInput: RunDefenderAntiVirusScansInput;
  RunDefenderLiveResponseInput: RunDefenderLiveResponseInput;
  SetDefenderDeviceValueInput: SetDefenderDeviceValueInput;
  StartDefenderExportInput: StartDefenderExportInput;
  StartInvestigationInput: StartInvestigationInput;
  StopAndQuarantineDefenderFileInput: StopAndQuarantineDefenderFileInput;
  SubmitIndicatorInput: SubmitIndicatorInput;
  Subscription: Record<PropertyKey, never>;
  UnrestrictDefenderCodeExecutionInput: UnrestrictDefenderCodeExecutionInput;
  UpdateAlertInput: UpdateAlertInput;
  UpdateDefenderIncidentInput: UpdateDefenderIncidentInput;
  UpdateDefenderScanDefinitionInput: UpdateDefenderScanDefinitionInput;
  UpdateMachineInput: UpdateMachineInput;
  UploadDefenderLibraryFileInput: UploadDefenderLibraryFileInput;
  Vulnerability: WireVulnerability;
  VulnerabilityConnection: Omit<VulnerabilityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['VulnerabilityEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Vulnerability']> };
  VulnerabilityEdge: Omit<VulnerabilityEdge, 'node'> & { node: ResolversParentTypes['Vulnerability'] };
  VulnerabilityFilter: VulnerabilityFilter;
  VulnerabilityOrder: VulnerabilityOrder;
  VulnerabilitySeverityFilter: VulnerabilitySeverityFilter;
  VulnerabilityStatusFilter: VulnerabilityStatusFilter;
  String: Scalars['String']['output'];
};

export type DefenderDirectiveArgs = {
  covers?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  operation: Scalars['String']['input'];
};

export type DefenderDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = DefenderDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ExposesDirectiveArgs = {
  fields: Scalars['String']['input'];
};

export type ExposesDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = ExposesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RequiresRoleDirectiveArgs = {
  anyOf?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  role?: Maybe<Scalars['String']['input']>;
};

export type RequiresRoleDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = RequiresRoleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type UntrustedDirectiveArgs = { };

export type UntrustedDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = UntrustedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AlertResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert'], FederationReferenceType extends FederationReferenceTypes['Alert'] = FederationReferenceTypes['Alert']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Alert']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aadTenantId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  actorDisplayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alertCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  alertWebUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assignedTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  classification?: Resolver<Maybe<ResolversTypes['AlertClassification']>, ParentType, ContextType>;
  comments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AlertComment']>>, ParentType, ContextType>;
  computerDnsName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customDetails?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AlertCustomDetail']>>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detectionSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detectorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  determination?: Resolver<Maybe<ResolversTypes['AlertDetermination']>, ParentType, ContextType>;
  domains?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderDomain']>>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AlertEvidence']>>, ParentType, ContextType>;
  files?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderFile']>>, ParentType, ContextType>;
  firstEventTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incident?: Resolver<Maybe<ResolversTypes['DefenderIncident']>, ParentType, ContextType>;
  incidentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  incidentWebUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  investigation?: Resolver<Maybe<ResolversTypes['Investigation']>, ParentType, ContextType>;
  investigationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  investigationState?: Resolver<Maybe<ResolversTypes['InvestigationState']>, ParentType, ContextType>;
  ips?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderIp']>>, ParentType, ContextType>;
  lastEventTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastUpdateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  loggedOnUsers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AlertLoggedOnUser']>>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  mitreTechniques?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  portalUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  productName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedActions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relatedUser?: Resolver<Maybe<ResolversTypes['AlertRelatedUser']>, ParentType, ContextType>;
  resolvedTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  serviceSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['AlertSource']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AlertStatus'], ParentType, ContextType>;
  systemTags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  threatFamilyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  threatName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['DefenderUser']>, ParentType, ContextType>;
};

export type AlertCategoryResolvers = { COLLECTION: 'Collection', COMMAND_AND_CONTROL: 'CommandAndControl', CREDENTIAL_ACCESS: 'CredentialAccess', DEFENSE_EVASION: 'DefenseEvasion', DISCOVERY: 'Discovery', EXECUTION: 'Execution', EXFILTRATION: 'Exfiltration', EXPLOIT: 'Exploit', GENERAL: 'General', INITIAL_ACCESS: 'InitialAccess', LATERAL_MOVEMENT: 'LateralMovement', MALWARE: 'Malware', PERSISTENCE: 'Persistence', PRIVILEGE_ESCALATION: 'PrivilegeEscalation', RANSOMWARE: 'Ransomware', SUSPICIOUS_ACTIVITY: 'SuspiciousActivity' };

export type AlertChangedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertChanged'] = ResolversParentTypes['AlertChanged']> = {
  alert?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  observationTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previousCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertClassificationResolvers = { FALSE_POSITIVE: 'FalsePositive', INFORMATIONAL_EXPECTED_ACTIVITY: 'InformationalExpectedActivity', TRUE_POSITIVE: 'TruePositive', UNKNOWN: 'Unknown', UNRECOGNIZED: 'UNRECOGNIZED' };

export type AlertClassificationInputResolvers = { FALSE_POSITIVE: 'FalsePositive', INFORMATIONAL_EXPECTED_ACTIVITY: 'InformationalExpectedActivity', TRUE_POSITIVE: 'TruePositive', UNKNOWN: 'Unknown' };

export type AlertCommentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertComment'] = ResolversParentTypes['AlertComment']> = {
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AlertConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertConnection'] = ResolversParentTypes['AlertConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AlertEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Alert']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AlertCustomDetailResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertCustomDetail'] = ResolversParentTypes['AlertCustomDetail']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlertDayCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertDayCount'] = ResolversParentTypes['AlertDayCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlertDeterminationResolvers = { APT: 'Apt', COMPROMISED_ACCOUNT: 'CompromisedAccount', CONFIRMED_ACTIVITY: 'ConfirmedActivity', LINE_OF_BUSINESS_APPLICATION: 'LineOfBusinessApplication', MALICIOUS_USER_ACTIVITY: 'MaliciousUserActivity', MALWARE: 'Malware', MULTI_STAGED_ATTACK: 'MultiStagedAttack', NOT_ENOUGH_DATA_TO_VALIDATE: 'NoEnoughDataToValidate', NOT_MALICIOUS: 'NotMalicious', OTHER: 'Other', PHISHING: 'Phishing', SECURITY_PERSONNEL: 'SecurityPersonnel', SECURITY_TESTING: 'SecurityTesting', UNKNOWN: 'NotAvailable', UNRECOGNIZED: 'UNRECOGNIZED', UNWANTED_SOFTWARE: 'UnwantedSoftware' };

export type AlertDeterminationInputResolvers = { APT: 'Apt', COMPROMISED_ACCOUNT: 'CompromisedAccount', CONFIRMED_ACTIVITY: 'ConfirmedActivity', LINE_OF_BUSINESS_APPLICATION: 'LineOfBusinessApplication', MALICIOUS_USER_ACTIVITY: 'MaliciousUserActivity', MALWARE: 'Malware', MULTI_STAGED_ATTACK: 'MultiStagedAttack', NOT_ENOUGH_DATA_TO_VALIDATE: 'NoEnoughDataToValidate', NOT_MALICIOUS: 'NotMalicious', OTHER: 'Other', PHISHING: 'Phishing', SECURITY_PERSONNEL: 'SecurityPersonnel', SECURITY_TESTING: 'SecurityTesting', UNKNOWN: 'NotAvailable', UNWANTED_SOFTWARE: 'UnwantedSoftware' };

export type AlertEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertEdge'] = ResolversParentTypes['AlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
};

export type AlertEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertEvidence'] = ResolversParentTypes['AlertEvidence']> = {
  __resolveType: TypeResolveFn<'DefenderCloudApplicationEvidence' | 'DefenderDeviceEvidence' | 'DefenderFileEvidence' | 'DefenderIpEvidence' | 'DefenderMailboxEvidence' | 'DefenderMessageEvidence' | 'DefenderOAuthApplicationEvidence' | 'DefenderOtherEvidence' | 'DefenderProcessEvidence' | 'DefenderRegistryEvidence' | 'DefenderServicePrincipalEvidence' | 'DefenderUrlEvidence' | 'DefenderUserEvidence', ParentType, ContextType>;
};

export type AlertLoggedOnUserResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertLoggedOnUser'] = ResolversParentTypes['AlertLoggedOnUser']> = {
  accountName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domainName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlertPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertPayload'] = ResolversParentTypes['AlertPayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertRelatedUserResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertRelatedUser'] = ResolversParentTypes['AlertRelatedUser']> = {
  domainName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlertSeverityResolvers = { HIGH: 'High', INFORMATIONAL: 'Informational', LOW: 'Low', MEDIUM: 'Medium', UNKNOWN: 'UnSpecified', UNRECOGNIZED: 'UNRECOGNIZED' };

export type AlertSeverityCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertSeverityCount'] = ResolversParentTypes['AlertSeverityCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['AlertSeverity']>, ParentType, ContextType>;
};

export type AlertSeverityInputResolvers = { HIGH: 'High', INFORMATIONAL: 'Informational', LOW: 'Low', MEDIUM: 'Medium', UNKNOWN: 'UnSpecified' };

export type AlertStatusResolvers = { HIDDEN: 'Hidden', IN_PROGRESS: 'InProgress', NEW: 'New', RESOLVED: 'Resolved', UNKNOWN: 'Unknown', UNRECOGNIZED: 'UNRECOGNIZED', UNSPECIFIED: 'Unspecified' };

export type AlertStatusCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertStatusCount'] = ResolversParentTypes['AlertStatusCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['AlertStatus']>, ParentType, ContextType>;
};

export type AlertStatusInputResolvers = { HIDDEN: 'Hidden', IN_PROGRESS: 'InProgress', NEW: 'New', RESOLVED: 'Resolved', UNKNOWN: 'Unknown', UNSPECIFIED: 'Unspecified' };

export type AlertSummaryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertSummary'] = ResolversParentTypes['AlertSummary']> = {
  byDay?: Resolver<ReadonlyArray<ResolversTypes['AlertDayCount']>, ParentType, ContextType>;
  bySeverity?: Resolver<ReadonlyArray<ResolversTypes['AlertSeverityCount']>, ParentType, ContextType>;
  byStatus?: Resolver<ReadonlyArray<ResolversTypes['AlertStatusCount']>, ParentType, ContextType>;
  endTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlertUpdateResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertUpdateResult'] = ResolversParentTypes['AlertUpdateResult']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  alertId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
};

export type BatchUpdateAlertsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BatchUpdateAlertsPayload'] = ResolversParentTypes['BatchUpdateAlertsPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AlertUpdateResult']>>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DefenderActionApprovalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderActionApproval'] = ResolversParentTypes['DefenderActionApproval']> = {
  decidedBy?: Resolver<Maybe<ResolversTypes['DefenderActionApprovalParty']>, ParentType, ContextType>;
  decisionComment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decisionTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expirationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  input?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  libraryFiles?: Resolver<ReadonlyArray<ResolversTypes['DefenderActionApprovalFile']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  redemptionTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requestTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requester?: Resolver<ResolversTypes['DefenderActionApprovalParty'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DefenderActionApprovalState'], ParentType, ContextType>;
};

export type DefenderActionApprovalChangedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderActionApprovalChanged'] = ResolversParentTypes['DefenderActionApprovalChanged']> = {
  approval?: Resolver<Maybe<ResolversTypes['DefenderActionApproval']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  observationTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previousCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderActionApprovalFileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderActionApprovalFile'] = ResolversParentTypes['DefenderActionApprovalFile']> = {
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderActionApprovalPartyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderActionApprovalParty'] = ResolversParentTypes['DefenderActionApprovalParty']> = {
  clientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DefenderViewerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  oid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DefenderActionApprovalPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderActionApprovalPayload'] = ResolversParentTypes['DefenderActionApprovalPayload']> = {
  approval?: Resolver<Maybe<ResolversTypes['DefenderActionApproval']>, ParentType, ContextType>;
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderAdvancedActiveConfigurationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderAdvancedActiveConfiguration'] = ResolversParentTypes['DefenderAdvancedActiveConfiguration']> = {
  addresses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  disabledScanners?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  enableTCPPortScan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  enabledEndpoints?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  exportHMI?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  exportSuccessfullOnlyAddresses?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  externalAddress?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  force?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  maxConcurrentScans?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  portCheckTimeout?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  safe?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  scanIdentifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  singleScanTimeout?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  siteId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  zone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderAntiVirusScanTypeResolvers = { FULL: 'Full', QUICK: 'Quick' };

export type DefenderAntivirusModeResolvers = { ACTIVE: 'Active', DISABLED: 'Disabled', EDR_BLOCKED: 'EDRBlocked', OTHER: 'Other', PASSIVE: 'Passive', PASSIVE_AUDIT: 'PassiveAudit', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderAntivirusOsKindResolvers = { LINUX: 'linux', MAC: 'mac', UNRECOGNIZED: 'UNRECOGNIZED', WINDOWS: 'windows' };

export type DefenderAntivirusScanResultResolvers = { CANCELED: 'Canceled', COMPLETED: 'Completed', FAILED: 'Failed', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderAntivirusUpToDateResolvers = { FALSE: 'False', TRUE: 'True', UNKNOWN: 'Unknown', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderAuditActorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderAuditActor'] = ResolversParentTypes['DefenderAuditActor']> = {
  clientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  oid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tenantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tokenId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderAuditEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderAuditEvent'] = ResolversParentTypes['DefenderAuditEvent']> = {
  action?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['DefenderAuditActor'], ParentType, ContextType>;
  approvalId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  approver?: Resolver<Maybe<ResolversTypes['DefenderAuditActor']>, ParentType, ContextType>;
  auditId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  bulkId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  input?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  isIntact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  machineAction?: Resolver<Maybe<ResolversTypes['MachineAction']>, ParentType, ContextType>;
  machineActionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  more?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  process?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  time?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderAuditEventConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderAuditEventConnection'] = ResolversParentTypes['DefenderAuditEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderAuditEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderAuditEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderAuditEventEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderAuditEventEdge'] = ResolversParentTypes['DefenderAuditEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderAuditEvent'], ParentType, ContextType>;
};

export type DefenderAvailableActionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderAvailableAction'] = ResolversParentTypes['DefenderAvailableAction']> = {
  action?: Resolver<ResolversTypes['MachineMutation'], ParentType, ContextType>;
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isolationType?: Resolver<Maybe<ResolversTypes['DefenderIsolationType']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  needsApproval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['DefenderAvailableActionReason']>, ParentType, ContextType>;
};

export type DefenderBaselineConfigurationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderBaselineConfiguration'] = ResolversParentTypes['DefenderBaselineConfiguration']> = {
  assessmentMethod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  benchmarkName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  benchmarkVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cce?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  complianceLevels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  configurationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isCustom?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rationale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedValue?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  remediation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  uniqueId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DefenderBaselineConfigurationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderBaselineConfigurationConnection'] = ResolversParentTypes['DefenderBaselineConfigurationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderBaselineConfigurationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderBaselineConfiguration']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderBaselineConfigurationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderBaselineConfigurationEdge'] = ResolversParentTypes['DefenderBaselineConfigurationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderBaselineConfiguration'], ParentType, ContextType>;
};

export type DefenderBaselineProfileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderBaselineProfile'] = ResolversParentTypes['DefenderBaselineProfile']> = {
  benchmark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  complianceLevel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdOnTimeOffset?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceTagsProfileScope?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUpdateTimeOffset?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastUpdatedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operatingSystem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operatingSystemVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  passedDevices?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  rbacGroupIdsProfileScope?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Int']>>, ParentType, ContextType>;
  rbacGroupNamesProfileScope?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  settingsNumber?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  totalDevices?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderBaselineProfileConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderBaselineProfileConnection'] = ResolversParentTypes['DefenderBaselineProfileConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderBaselineProfileEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderBaselineProfile']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderBaselineProfileEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderBaselineProfileEdge'] = ResolversParentTypes['DefenderBaselineProfileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderBaselineProfile'], ParentType, ContextType>;
};

export type DefenderBrowserExtensionPermissionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderBrowserExtensionPermission'] = ResolversParentTypes['DefenderBrowserExtensionPermission']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permissionName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderBrowserExtensionPermissionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderBrowserExtensionPermissionConnection'] = ResolversParentTypes['DefenderBrowserExtensionPermissionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderBrowserExtensionPermissionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderBrowserExtensionPermission']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderBrowserExtensionPermissionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderBrowserExtensionPermissionEdge'] = ResolversParentTypes['DefenderBrowserExtensionPermissionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderBrowserExtensionPermission'], ParentType, ContextType>;
};

export type DefenderBrowserExtensionRiskResolvers = { CRITICAL: 'Critical', HIGH: 'High', LOW: 'Low', MEDIUM: 'Medium', NONE: 'None', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderCapabilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderCapability'] = ResolversParentTypes['DefenderCapability']> = {
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  granted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderChange'] = ResolversParentTypes['DefenderChange']> = {
  __resolveType: TypeResolveFn<'AlertChanged' | 'DefenderActionApprovalChanged' | 'DefenderFeedBookmark' | 'DefenderFeedReset' | 'InvestigationChanged' | 'MachineActionChanged', ParentType, ContextType>;
};

export type DefenderChangePageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderChangePage'] = ResolversParentTypes['DefenderChangePage']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['DefenderChange']>, ParentType, ContextType>;
  endCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isDelayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DefenderCloudApplicationEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderCloudApplicationEvidence'] = ResolversParentTypes['DefenderCloudApplicationEvidence']> = {
  appId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  instanceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  instanceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderDeviceAntivirusHealthResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceAntivirusHealth'] = ResolversParentTypes['DefenderDeviceAntivirusHealth']> = {
  avEngineUpdateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  avEngineVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  avIsEngineUpToDate?: Resolver<Maybe<ResolversTypes['DefenderAntivirusUpToDate']>, ParentType, ContextType>;
  avIsPlatformUpToDate?: Resolver<Maybe<ResolversTypes['DefenderAntivirusUpToDate']>, ParentType, ContextType>;
  avIsSignatureUpToDate?: Resolver<Maybe<ResolversTypes['DefenderAntivirusUpToDate']>, ParentType, ContextType>;
  avMode?: Resolver<Maybe<ResolversTypes['DefenderAntivirusMode']>, ParentType, ContextType>;
  avModeDataRefreshTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  avPlatformUpdateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  avPlatformVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  avSignatureDataRefreshTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  avSignaturePublishTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  avSignatureUpdateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  avSignatureVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cloudProtectionState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  computerDnsName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataRefreshTimestamp?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fullScanError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fullScanResult?: Resolver<Maybe<ResolversTypes['DefenderAntivirusScanResult']>, ParentType, ContextType>;
  fullScanTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSeenTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  osKind?: Resolver<Maybe<ResolversTypes['DefenderAntivirusOsKind']>, ParentType, ContextType>;
  osPlatform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quickScanError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quickScanResult?: Resolver<Maybe<ResolversTypes['DefenderAntivirusScanResult']>, ParentType, ContextType>;
  quickScanTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderDeviceAntivirusHealthConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceAntivirusHealthConnection'] = ResolversParentTypes['DefenderDeviceAntivirusHealthConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceAntivirusHealthEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceAntivirusHealth']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceAntivirusHealthEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceAntivirusHealthEdge'] = ResolversParentTypes['DefenderDeviceAntivirusHealthEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceAntivirusHealth'], ParentType, ContextType>;
};

export type DefenderDeviceBaselineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceBaseline'] = ResolversParentTypes['DefenderDeviceBaseline']> = {
  complianceCalculationTimeOffset?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  complianceEvaluationDetails?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  configurationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  currentValue?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  dataCollectionTimeOffset?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isApplicable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isCompliant?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isExempt?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  osPlatform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  profileId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rawValue?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedValue?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  source?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DefenderDeviceBaselineConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceBaselineConnection'] = ResolversParentTypes['DefenderDeviceBaselineConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceBaselineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceBaseline']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceBaselineEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceBaselineEdge'] = ResolversParentTypes['DefenderDeviceBaselineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceBaseline'], ParentType, ContextType>;
};

export type DefenderDeviceBrowserExtensionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceBrowserExtension'] = ResolversParentTypes['DefenderDeviceBrowserExtension']> = {
  browserName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  extensionName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionRisk?: Resolver<Maybe<ResolversTypes['DefenderBrowserExtensionRisk']>, ParentType, ContextType>;
  extensionVendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  installationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isActivated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  permissions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderDeviceBrowserExtensionPermission']>>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderDeviceBrowserExtensionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceBrowserExtensionConnection'] = ResolversParentTypes['DefenderDeviceBrowserExtensionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceBrowserExtensionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceBrowserExtension']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceBrowserExtensionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceBrowserExtensionEdge'] = ResolversParentTypes['DefenderDeviceBrowserExtensionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceBrowserExtension'], ParentType, ContextType>;
};

export type DefenderDeviceBrowserExtensionPermissionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceBrowserExtensionPermission'] = ResolversParentTypes['DefenderDeviceBrowserExtensionPermission']> = {
  isRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  risk?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderDeviceCertificateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceCertificate'] = ResolversParentTypes['DefenderDeviceCertificate']> = {
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expirationDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  extendedKeyUsage?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  isSelfSigned?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  issueDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  issuedBy?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  issuedTo?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  keySize?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  keyUsage?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serialNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signatureAlgorithm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thumbprint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderDeviceCertificateConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceCertificateConnection'] = ResolversParentTypes['DefenderDeviceCertificateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceCertificateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceCertificate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceCertificateEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceCertificateEdge'] = ResolversParentTypes['DefenderDeviceCertificateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceCertificate'], ParentType, ContextType>;
};

export type DefenderDeviceConfigurationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceConfiguration'] = ResolversParentTypes['DefenderDeviceConfiguration']> = {
  configurationCategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  configurationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  configurationImpact?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  configurationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  configurationSubcategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isApplicable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isCompliant?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isExpectedUserImpact?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  osPlatform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendationReference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  timestamp?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DefenderDeviceConfigurationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceConfigurationConnection'] = ResolversParentTypes['DefenderDeviceConfigurationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceConfigurationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceConfiguration']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceConfigurationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceConfigurationEdge'] = ResolversParentTypes['DefenderDeviceConfigurationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceConfiguration'], ParentType, ContextType>;
};

export type DefenderDeviceEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceEvidence'] = ResolversParentTypes['DefenderDeviceEvidence']> = {
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineAtTheTime?: Resolver<Maybe<ResolversTypes['DefenderMachineAtTheTime']>, ParentType, ContextType>;
  machineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderDeviceFirmwareResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceFirmware'] = ResolversParentTypes['DefenderDeviceFirmware']> = {
  additionalFields?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  componentName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  componentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  componentVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  manufacturer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderDeviceFirmwareConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceFirmwareConnection'] = ResolversParentTypes['DefenderDeviceFirmwareConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceFirmwareEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceFirmware']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceFirmwareEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceFirmwareEdge'] = ResolversParentTypes['DefenderDeviceFirmwareEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceFirmware'], ParentType, ContextType>;
};

export type DefenderDeviceNonCpeSoftwareResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceNonCpeSoftware'] = ResolversParentTypes['DefenderDeviceNonCpeSoftware']> = {
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  osPlatform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  softwareLastSeenTimestamp?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  softwareName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  softwareVendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  softwareVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderDeviceNonCpeSoftwareConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceNonCpeSoftwareConnection'] = ResolversParentTypes['DefenderDeviceNonCpeSoftwareConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceNonCpeSoftwareEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceNonCpeSoftware']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceNonCpeSoftwareEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceNonCpeSoftwareEdge'] = ResolversParentTypes['DefenderDeviceNonCpeSoftwareEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceNonCpeSoftware'], ParentType, ContextType>;
};

export type DefenderDeviceSecureScoreResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceSecureScore'] = ResolversParentTypes['DefenderDeviceSecureScore']> = {
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  time?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DefenderDeviceSoftwareResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceSoftware'] = ResolversParentTypes['DefenderDeviceSoftware']> = {
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  diskPaths?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  endOfSupportDate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endOfSupportStatus?: Resolver<Maybe<ResolversTypes['DefenderEndOfSupportStatus']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  numberOfWeaknesses?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  osPlatform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryPaths?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  softwareFirstSeenTimestamp?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  softwareName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  softwareVendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  softwareVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderDeviceSoftwareConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceSoftwareConnection'] = ResolversParentTypes['DefenderDeviceSoftwareConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceSoftwareEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceSoftware']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceSoftwareEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceSoftwareEdge'] = ResolversParentTypes['DefenderDeviceSoftwareEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceSoftware'], ParentType, ContextType>;
};

export type DefenderDeviceVulnerabilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceVulnerability'] = ResolversParentTypes['DefenderDeviceVulnerability']> = {
  cveId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cveMitigationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cvssScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  diskPaths?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  endOfSupportDate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endOfSupportStatus?: Resolver<Maybe<ResolversTypes['DefenderEndOfSupportStatus']>, ParentType, ContextType>;
  exploitabilityLevel?: Resolver<Maybe<ResolversTypes['DefenderExploitabilityLevel']>, ParentType, ContextType>;
  firstSeenTimestamp?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSeenTimestamp?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  osArchitecture?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osPlatform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendationReference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recommendedSecurityUpdate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedSecurityUpdateId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recommendedSecurityUpdateUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryPaths?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  securityUpdateAvailable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  softwareName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  softwareVendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  softwareVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vulnerabilitySeverityLevel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderDeviceVulnerabilityChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceVulnerabilityChange'] = ResolversParentTypes['DefenderDeviceVulnerabilityChange']> = {
  cveId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cveMitigationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cvssScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceVulnerabilityId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  diskPaths?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  endOfSupportDate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endOfSupportStatus?: Resolver<Maybe<ResolversTypes['DefenderEndOfSupportStatus']>, ParentType, ContextType>;
  eventTimestamp?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  exploitabilityLevel?: Resolver<Maybe<ResolversTypes['DefenderExploitabilityLevel']>, ParentType, ContextType>;
  firstSeenTimestamp?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isOnboarded?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastSeenTimestamp?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  osArchitecture?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osPlatform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendationReference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recommendedSecurityUpdate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedSecurityUpdateId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recommendedSecurityUpdateUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryPaths?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  securityUpdateAvailable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  softwareName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  softwareVendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  softwareVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['VulnerabilityChangeStatus']>, ParentType, ContextType>;
  vulnerabilitySeverityLevel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderDeviceVulnerabilityChangeConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceVulnerabilityChangeConnection'] = ResolversParentTypes['DefenderDeviceVulnerabilityChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceVulnerabilityChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceVulnerabilityChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceVulnerabilityChangeEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceVulnerabilityChangeEdge'] = ResolversParentTypes['DefenderDeviceVulnerabilityChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceVulnerabilityChange'], ParentType, ContextType>;
};

export type DefenderDeviceVulnerabilityConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceVulnerabilityConnection'] = ResolversParentTypes['DefenderDeviceVulnerabilityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceVulnerabilityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceVulnerability']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceVulnerabilityEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceVulnerabilityEdge'] = ResolversParentTypes['DefenderDeviceVulnerabilityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceVulnerability'], ParentType, ContextType>;
};

export type DefenderDomainResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDomain'] = ResolversParentTypes['DefenderDomain'], FederationReferenceType extends FederationReferenceTypes['DefenderDomain'] = FederationReferenceTypes['DefenderDomain']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DefenderDomain']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<DefenderDomainAlertsArgs, 'first'>>;
  host?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machines?: Resolver<Maybe<ResolversTypes['MachineConnection']>, ParentType, ContextType, RequireFields<DefenderDomainMachinesArgs, 'first'>>;
  statistics?: Resolver<Maybe<ResolversTypes['DefenderDomainStatistics']>, ParentType, ContextType, Partial<DefenderDomainStatisticsArgs>>;
};

export type DefenderDomainStatisticsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDomainStatistics'] = ResolversParentTypes['DefenderDomainStatistics']> = {
  host?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  orgFirstSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  orgLastSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  organizationPrevalence?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
};

export type DefenderDownloadLinkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDownloadLink'] = ResolversParentTypes['DefenderDownloadLink']> = {
  expirationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderDownloadLinkPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDownloadLinkPayload'] = ResolversParentTypes['DefenderDownloadLinkPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  downloadLink?: Resolver<Maybe<ResolversTypes['DefenderDownloadLink']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderEmergencyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderEmergency'] = ResolversParentTypes['DefenderEmergency']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  declarationTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  declaredBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderEmergencyPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderEmergencyPayload'] = ResolversParentTypes['DefenderEmergencyPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  emergency?: Resolver<Maybe<ResolversTypes['DefenderEmergency']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderEndOfSupportStatusResolvers = { EOS_SOFTWARE: 'EOS Software', EOS_VERSION: 'EOS Version', NONE: 'None', UNRECOGNIZED: 'UNRECOGNIZED', UPCOMING_EOS_SOFTWARE: 'Upcoming EOS Software', UPCOMING_EOS_VERSION: 'Upcoming EOS Version' };

export type DefenderEvidenceFieldResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderEvidenceField'] = ResolversParentTypes['DefenderEvidenceField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['DefenderEvidenceFieldType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderExploitabilityLevelResolvers = { EXPLOIT_IS_IN_KIT: 'ExploitIsInKit', EXPLOIT_IS_PUBLIC: 'ExploitIsPublic', EXPLOIT_IS_VERIFIED: 'ExploitIsVerified', NO_EXPLOIT: 'NoExploit', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderExportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderExport'] = ResolversParentTypes['DefenderExport'], FederationReferenceType extends FederationReferenceTypes['DefenderExport'] = FederationReferenceTypes['DefenderExport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DefenderExport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  byteCount?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  downloadPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expirationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['DefenderExportFailure']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['DefenderExportFormat'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DefenderExportKind'], ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  snapshotTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DefenderExportStatus'], ParentType, ContextType>;
};

export type DefenderExportConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderExportConnection'] = ResolversParentTypes['DefenderExportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderExportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderExport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DefenderExportEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderExportEdge'] = ResolversParentTypes['DefenderExportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderExport'], ParentType, ContextType>;
};

export type DefenderExportFailureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderExportFailure'] = ResolversParentTypes['DefenderExportFailure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderExportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderExportPayload'] = ResolversParentTypes['DefenderExportPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  export?: Resolver<Maybe<ResolversTypes['DefenderExport']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderExposureScoreResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderExposureScore'] = ResolversParentTypes['DefenderExposureScore']> = {
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  time?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DefenderFeedBookmarkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderFeedBookmark'] = ResolversParentTypes['DefenderFeedBookmark']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isDelayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  observationTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previousCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderFeedResetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderFeedReset'] = ResolversParentTypes['DefenderFeedReset']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  observationTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previousCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['DefenderFeedResetReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderFileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderFile'] = ResolversParentTypes['DefenderFile'], FederationReferenceType extends FederationReferenceTypes['DefenderFile'] = FederationReferenceTypes['DefenderFile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DefenderFile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<DefenderFileAlertsArgs, 'first'>>;
  determinationType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  determinationValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileProductName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filePublisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  globalFirstObserved?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  globalLastObserved?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  globalPrevalence?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  isPeFile?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isValidCertificate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  machines?: Resolver<Maybe<ResolversTypes['MachineConnection']>, ParentType, ContextType, RequireFields<DefenderFileMachinesArgs, 'first'>>;
  md5?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha1?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  signer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signerHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  statistics?: Resolver<Maybe<ResolversTypes['DefenderFileStatistics']>, ParentType, ContextType, Partial<DefenderFileStatisticsArgs>>;
};

export type DefenderFileEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderFileEvidence'] = ResolversParentTypes['DefenderFileEvidence']> = {
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['DefenderFile']>, ParentType, ContextType>;
  fileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filePath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  sha1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderFileStatisticsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderFileStatistics'] = ResolversParentTypes['DefenderFileStatistics']> = {
  globalFirstObserved?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  globalLastObserved?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  globallyPrevalence?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  orgFirstSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  orgLastSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  organizationPrevalence?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  sha1?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  topFileNames?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DefenderHuntingColumnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderHuntingColumn'] = ResolversParentTypes['DefenderHuntingColumn']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  valueType?: Resolver<ResolversTypes['DefenderHuntingValueType'], ParentType, ContextType>;
};

export type DefenderHuntingResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderHuntingResult'] = ResolversParentTypes['DefenderHuntingResult']> = {
  columns?: Resolver<ReadonlyArray<ResolversTypes['DefenderHuntingColumn']>, ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['DefenderHuntingRow']>, ParentType, ContextType>;
  statistics?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderHuntingWarning']>, ParentType, ContextType>;
};

export type DefenderHuntingRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderHuntingRow'] = ResolversParentTypes['DefenderHuntingRow']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['DefenderFile']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  values?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type DefenderHuntingValueTypeResolvers = { BOOL: 'bool', DATETIME: 'datetime', DECIMAL: 'decimal', DYNAMIC: 'dynamic', GUID: 'guid', INT: 'int', LONG: 'long', REAL: 'real', STRING: 'string', TIMESPAN: 'timespan', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderHuntingWarningResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderHuntingWarning'] = ResolversParentTypes['DefenderHuntingWarning']> = {
  code?: Resolver<ResolversTypes['DefenderHuntingWarningCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderIncidentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderIncident'] = ResolversParentTypes['DefenderIncident'], FederationReferenceType extends FederationReferenceTypes['DefenderIncident'] = FederationReferenceTypes['DefenderIncident']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DefenderIncident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alertSummary?: Resolver<Maybe<ResolversTypes['AlertSummary']>, ParentType, ContextType>;
  alertSummaryOfAllProducts?: Resolver<Maybe<ResolversTypes['AlertSummary']>, ParentType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<DefenderIncidentAlertsArgs, 'first'>>;
  alertsOfAllProducts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<DefenderIncidentAlertsOfAllProductsArgs, 'first'>>;
  assignedTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  classification?: Resolver<Maybe<ResolversTypes['AlertClassification']>, ParentType, ContextType>;
  comments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderIncidentComment']>>, ParentType, ContextType>;
  createdDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customTags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  determination?: Resolver<Maybe<ResolversTypes['AlertDetermination']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  highestSeverity?: Resolver<Maybe<ResolversTypes['AlertSeverity']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastModifiedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastUpdateDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machines?: Resolver<Maybe<ResolversTypes['MachineConnection']>, ParentType, ContextType, RequireFields<DefenderIncidentMachinesArgs, 'first'>>;
  openAlertCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  portalUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priorityScore?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  redirectIncident?: Resolver<Maybe<ResolversTypes['DefenderIncident']>, ParentType, ContextType>;
  redirectIncidentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  resolvingComment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['AlertSeverity']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['DefenderIncidentSource']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DefenderIncidentStatus']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  systemTags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DefenderIncidentCommentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderIncidentComment'] = ResolversParentTypes['DefenderIncidentComment']> = {
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdByDisplayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DefenderIncidentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderIncidentConnection'] = ResolversParentTypes['DefenderIncidentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderIncidentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderIncident']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DefenderIncidentEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderIncidentEdge'] = ResolversParentTypes['DefenderIncidentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderIncident'], ParentType, ContextType>;
};

export type DefenderIncidentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderIncidentPayload'] = ResolversParentTypes['DefenderIncidentPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incident?: Resolver<Maybe<ResolversTypes['DefenderIncident']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderIncidentStatusResolvers = { ACTIVE: 'active', AWAITING_ACTION: 'awaitingAction', IN_PROGRESS: 'inProgress', REDIRECTED: 'redirected', RESOLVED: 'resolved', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderIncidentStatusInputResolvers = { ACTIVE: 'active', AWAITING_ACTION: 'awaitingAction', IN_PROGRESS: 'inProgress', REDIRECTED: 'redirected', RESOLVED: 'resolved' };

export type DefenderIpResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderIp'] = ResolversParentTypes['DefenderIp'], FederationReferenceType extends FederationReferenceTypes['DefenderIp'] = FederationReferenceTypes['DefenderIp']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DefenderIp']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<DefenderIpAlertsArgs, 'first'>>;
  machines?: Resolver<Maybe<ResolversTypes['MachineConnection']>, ParentType, ContextType, RequireFields<DefenderIpMachinesArgs, 'at' | 'first'>>;
  statistics?: Resolver<Maybe<ResolversTypes['DefenderIpStatistics']>, ParentType, ContextType, Partial<DefenderIpStatisticsArgs>>;
};

export type DefenderIpEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderIpEvidence'] = ResolversParentTypes['DefenderIpEvidence']> = {
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ip?: Resolver<Maybe<ResolversTypes['DefenderIp']>, ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderIpStatisticsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderIpStatistics'] = ResolversParentTypes['DefenderIpStatistics']> = {
  ipAddress?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  orgFirstSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  orgLastSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  organizationPrevalence?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
};

export type DefenderIsolationTypeResolvers = { FULL: 'Full', SELECTIVE: 'Selective', UNMANAGED_DEVICE: 'UnManagedDevice' };

export type DefenderLatestScanResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderLatestScan'] = ResolversParentTypes['DefenderLatestScan']> = {
  executionDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failureReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderLibraryFileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderLibraryFile'] = ResolversParentTypes['DefenderLibraryFile']> = {
  createdBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  hasParameters?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastUpdatedTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  parametersDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderLibraryFilePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderLibraryFilePayload'] = ResolversParentTypes['DefenderLibraryFilePayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  libraryFile?: Resolver<Maybe<ResolversTypes['DefenderLibraryFile']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderLiveResponseCommandResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderLiveResponseCommand'] = ResolversParentTypes['DefenderLiveResponseCommand']> = {
  params?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderLiveResponseCommandParam']>>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['DefenderLiveResponseCommandType']>, ParentType, ContextType>;
};

export type DefenderLiveResponseCommandParamResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderLiveResponseCommandParam'] = ResolversParentTypes['DefenderLiveResponseCommandParam']> = {
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderLiveResponseCommandResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderLiveResponseCommandResult'] = ResolversParentTypes['DefenderLiveResponseCommandResult']> = {
  command?: Resolver<Maybe<ResolversTypes['DefenderLiveResponseCommand']>, ParentType, ContextType>;
  commandStatus?: Resolver<Maybe<ResolversTypes['DefenderLiveResponseCommandStatus']>, ParentType, ContextType>;
  endTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  errors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  index?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DefenderLiveResponseCommandStatusResolvers = { COMPLETED: 'Completed', CREATED: 'Created', EXECUTING: 'Executing', FAILED: 'Failed', PENDING_RESOURCE: 'PendingResource', SUBMITTED: 'Submitted', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderLiveResponseCommandTypeResolvers = { GET_FILE: 'GetFile', PUT_FILE: 'PutFile', RUN_POWER_SHELL: 'RunPowerShell', RUN_SCRIPT: 'RunScript', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderMachineAtTheTimeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderMachineAtTheTime'] = ResolversParentTypes['DefenderMachineAtTheTime']> = {
  aadDeviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  defenderAvStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceDnsName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  healthStatus?: Resolver<Maybe<ResolversTypes['MachineHealthStatus']>, ParentType, ContextType>;
  hostName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ipAddresses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  lastExternalIpAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastIpAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  loggedOnUsers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AlertLoggedOnUser']>>, ParentType, ContextType>;
  machineTags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  onboardingStatus?: Resolver<Maybe<ResolversTypes['MachineOnboardingStatus']>, ParentType, ContextType>;
  osBuild?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  osPlatform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  riskScore?: Resolver<Maybe<ResolversTypes['MachineRiskScore']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vmMetadata?: Resolver<Maybe<ResolversTypes['MachineVmMetadata']>, ParentType, ContextType>;
};

export type DefenderMailboxEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderMailboxEvidence'] = ResolversParentTypes['DefenderMailboxEvidence']> = {
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  primaryAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['DefenderUser']>, ParentType, ContextType>;
  userPrincipalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderMessageEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderMessageEvidence'] = ResolversParentTypes['DefenderMessageEvidence']> = {
  antiSpamDirection?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attachmentsCount?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  deliveryAction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveryLocation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  envelopeSender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  internetMessageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ip?: Resolver<Maybe<ResolversTypes['DefenderIp']>, ParentType, ContextType>;
  networkMessageId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  receivedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recipientEmailAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  senderIp?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  threatDetectionMethods?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  threats?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  urls?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderMissingKbResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderMissingKb'] = ResolversParentTypes['DefenderMissingKb']> = {
  cveAddressed?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  kbId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machineMissedOn?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osBuild?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  productsNames?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderMissingKbConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderMissingKbConnection'] = ResolversParentTypes['DefenderMissingKbConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderMissingKbEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderMissingKb']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DefenderMissingKbEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderMissingKbEdge'] = ResolversParentTypes['DefenderMissingKbEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderMissingKb'], ParentType, ContextType>;
};

export type DefenderOAuthApplicationEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderOAuthApplicationEvidence'] = ResolversParentTypes['DefenderOAuthApplicationEvidence']> = {
  appId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  objectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderOtherEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderOtherEvidence'] = ResolversParentTypes['DefenderOtherEvidence']> = {
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderEvidenceField']>>, ParentType, ContextType>;
  graphType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderPlannedCallResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderPlannedCall'] = ResolversParentTypes['DefenderPlannedCall']> = {
  body?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderProcessEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderProcessEvidence'] = ResolversParentTypes['DefenderProcessEvidence']> = {
  aadUserId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  accountName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domainName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['DefenderFile']>, ParentType, ContextType>;
  fileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filePath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentProcessCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  parentProcessFileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentProcessFilePath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentProcessId?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  processCommandLine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  processId?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  sha1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['DefenderUser']>, ParentType, ContextType>;
  userPrincipalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userSid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderQuotaWindowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderQuotaWindow'] = ResolversParentTypes['DefenderQuotaWindow']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rateClass?: Resolver<ResolversTypes['DefenderRateClass'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  window?: Resolver<ResolversTypes['DefenderQuotaWindowLength'], ParentType, ContextType>;
};

export type DefenderRegistryEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderRegistryEvidence'] = ResolversParentTypes['DefenderRegistryEvidence']> = {
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  registryHive?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryValueName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryValueType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderRemediationTaskResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderRemediationTask'] = ResolversParentTypes['DefenderRemediationTask'], FederationReferenceType extends FederationReferenceTypes['DefenderRemediationTask'] = FederationReferenceTypes['DefenderRemediationTask']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DefenderRemediationTask']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completerEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  completionMethod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fixedDevices?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machines?: Resolver<Maybe<ResolversTypes['MachineReferenceConnection']>, ParentType, ContextType, RequireFields<DefenderRemediationTaskMachinesArgs, 'first'>>;
  nameId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['DefenderRemediationTaskPriority']>, ParentType, ContextType>;
  productId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  productivityImpactRemediationType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupNames?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  recommendationReference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recommendedProgram?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedVendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relatedComponent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requesterEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requesterId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  requesterNotes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  software?: Resolver<Maybe<ResolversTypes['DefenderSoftware']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DefenderRemediationTaskStatus']>, ParentType, ContextType>;
  statusLastModifiedOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  targetDevices?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderRemediationTaskConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderRemediationTaskConnection'] = ResolversParentTypes['DefenderRemediationTaskConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderRemediationTaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderRemediationTask']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderRemediationTaskEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderRemediationTaskEdge'] = ResolversParentTypes['DefenderRemediationTaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderRemediationTask'], ParentType, ContextType>;
};

export type DefenderRemediationTaskPriorityResolvers = { HIGH: 'High', LOW: 'Low', MEDIUM: 'Medium', NONE: 'None', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderRemediationTaskStatusResolvers = { ACTIVE: 'Active', COMPLETED: 'Completed', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderRemediationTaskStatusInputResolvers = { ACTIVE: 'Active', COMPLETED: 'Completed' };

export type DefenderScanAuthProtocolResolvers = { MD5: 'MD5', SHA1: 'SHA1', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderScanAuthProtocolInputResolvers = { MD5: 'MD5', SHA1: 'SHA1' };

export type DefenderScanAuthenticationParamsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScanAuthenticationParams'] = ResolversParentTypes['DefenderScanAuthenticationParams']> = {
  authProtocol?: Resolver<Maybe<ResolversTypes['DefenderScanAuthProtocol']>, ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isGmsaUser?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  packetIntegrity?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  packetPrivacy?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  privProtocol?: Resolver<Maybe<ResolversTypes['DefenderScanPrivProtocol']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['DefenderScanAuthenticationType']>, ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderScanAuthenticationTypeResolvers = { AUTH_NO_PRIV: 'AuthNoPriv', AUTH_PRIV: 'AuthPriv', COMMUNITY_STRING: 'CommunityString', KERBEROS: 'Kerberos', NEGOTIATE: 'Negotiate', NONE: 'None', NO_AUTH_NO_PRIV: 'NoAuthNoPriv', NTLM: 'Ntlm', PASSWORD: 'Password', PRIVATE_KEY: 'PrivateKey', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderScanAuthenticationTypeInputResolvers = { AUTH_NO_PRIV: 'AuthNoPriv', AUTH_PRIV: 'AuthPriv', COMMUNITY_STRING: 'CommunityString', KERBEROS: 'Kerberos', NEGOTIATE: 'Negotiate', NONE: 'None', NO_AUTH_NO_PRIV: 'NoAuthNoPriv', NTLM: 'Ntlm', PASSWORD: 'Password', PRIVATE_KEY: 'PrivateKey' };

export type DefenderScanDefinitionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScanDefinition'] = ResolversParentTypes['DefenderScanDefinition']> = {
  advancedActiveConfiguration?: Resolver<Maybe<ResolversTypes['DefenderAdvancedActiveConfiguration']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  intervalInHours?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isTroubleshootMode?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  latestScan?: Resolver<Maybe<ResolversTypes['DefenderLatestScan']>, ParentType, ContextType>;
  orgId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scanAuthenticationParams?: Resolver<Maybe<ResolversTypes['DefenderScanAuthenticationParams']>, ParentType, ContextType>;
  scanName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scanType?: Resolver<Maybe<ResolversTypes['DefenderScanType']>, ParentType, ContextType>;
  scannerAgent?: Resolver<Maybe<ResolversTypes['DefenderScannerAgent']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderScanDefinitionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScanDefinitionPayload'] = ResolversParentTypes['DefenderScanDefinitionPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  scanDefinition?: Resolver<Maybe<ResolversTypes['DefenderScanDefinition']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderScanDeletionResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScanDeletionResult'] = ResolversParentTypes['DefenderScanDeletionResult']> = {
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  scanDefinitionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DefenderScanHistoryConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScanHistoryConnection'] = ResolversParentTypes['DefenderScanHistoryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderScanHistoryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderScanHistoryEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderScanHistoryEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScanHistoryEdge'] = ResolversParentTypes['DefenderScanHistoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderScanHistoryEntry'], ParentType, ContextType>;
};

export type DefenderScanHistoryEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScanHistoryEntry'] = ResolversParentTypes['DefenderScanHistoryEntry']> = {
  lastScanned?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scanDefinitionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scanStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scannerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type DefenderScanPrivProtocolResolvers = { AES: 'AES', DES: 'DES', TRIPLE_DES: '3DES', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderScanPrivProtocolInputResolvers = { AES: 'AES', DES: 'DES', TRIPLE_DES: '3DES' };

export type DefenderScanSessionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScanSession'] = ResolversParentTypes['DefenderScanSession']> = {
  generalErrorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastScanned?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  numberOfSuccessfullyScannedTargets?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  numberOfTargets?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  orgId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scanDefinitionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scanStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scannedTargets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderScannedTarget']>>, ParentType, ContextType>;
  scannerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type DefenderScanTypeResolvers = { ADVANCED_ACTIVE: 'AdvancedActive', LINUX: 'Linux', NETWORK: 'Network', UNRECOGNIZED: 'UNRECOGNIZED', WINDOWS: 'Windows' };

export type DefenderScanTypeInputResolvers = { ADVANCED_ACTIVE: 'AdvancedActive', LINUX: 'Linux', NETWORK: 'Network', WINDOWS: 'Windows' };

export type DefenderScannedTargetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScannedTarget'] = ResolversParentTypes['DefenderScannedTarget']> = {
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hostname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scanDuration?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scanStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scannedDeviceDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderScannerAgentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScannerAgent'] = ResolversParentTypes['DefenderScannerAgent']> = {
  assignedApplicationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  computerDnsName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastCommandExecutionTimestamp?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  mdeClientVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scannerSoftwareVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderServicePrincipalEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderServicePrincipalEvidence'] = ResolversParentTypes['DefenderServicePrincipalEvidence']> = {
  appId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  appOwnerTenantId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  servicePrincipalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  servicePrincipalObjectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  servicePrincipalType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderSoftwareResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderSoftware'] = ResolversParentTypes['DefenderSoftware'], FederationReferenceType extends FederationReferenceTypes['DefenderSoftware'] = FederationReferenceTypes['DefenderSoftware']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DefenderSoftware']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activeAlert?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  distributions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  exposedMachines?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  impactScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  installedMachines?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  isNormalized?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  machines?: Resolver<Maybe<ResolversTypes['MachineReferenceConnection']>, ParentType, ContextType, RequireFields<DefenderSoftwareMachinesArgs, 'first'>>;
  missingKbs?: Resolver<Maybe<ResolversTypes['DefenderMissingKbConnection']>, ParentType, ContextType, RequireFields<DefenderSoftwareMissingKbsArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publicExploit?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  recommendations?: Resolver<Maybe<ResolversTypes['RecommendationConnection']>, ParentType, ContextType, RequireFields<DefenderSoftwareRecommendationsArgs, 'first'>>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions?: Resolver<Maybe<ResolversTypes['DefenderSoftwareVersionConnection']>, ParentType, ContextType, RequireFields<DefenderSoftwareVersionsArgs, 'first'>>;
  vulnerabilities?: Resolver<Maybe<ResolversTypes['VulnerabilityConnection']>, ParentType, ContextType, RequireFields<DefenderSoftwareVulnerabilitiesArgs, 'first'>>;
  weaknesses?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
};

export type DefenderSoftwareConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderSoftwareConnection'] = ResolversParentTypes['DefenderSoftwareConnection']> = {
  asOfTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderSoftwareEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderSoftware']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DefenderSoftwareEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderSoftwareEdge'] = ResolversParentTypes['DefenderSoftwareEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderSoftware'], ParentType, ContextType>;
};

export type DefenderSoftwareVersionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderSoftwareVersion'] = ResolversParentTypes['DefenderSoftwareVersion']> = {
  installations?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vulnerabilities?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
};

export type DefenderSoftwareVersionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderSoftwareVersionConnection'] = ResolversParentTypes['DefenderSoftwareVersionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderSoftwareVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderSoftwareVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DefenderSoftwareVersionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderSoftwareVersionEdge'] = ResolversParentTypes['DefenderSoftwareVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderSoftwareVersion'], ParentType, ContextType>;
};

export type DefenderSourceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderSource'] = ResolversParentTypes['DefenderSource']> = {
  afterEnd?: Resolver<Maybe<ResolversTypes['DefenderDataSource']>, ParentType, ContextType>;
  family?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  granted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lacks?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['DefenderDataSource'], ParentType, ContextType>;
};

export type DefenderUrlEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderUrlEvidence'] = ResolversParentTypes['DefenderUrlEvidence']> = {
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['DefenderDomain']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderUserResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderUser'] = ResolversParentTypes['DefenderUser'], FederationReferenceType extends FederationReferenceTypes['DefenderUser'] = FederationReferenceTypes['DefenderUser']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DefenderUser']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aadUserId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  accountDomain?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  accountName?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  accountSid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<DefenderUserAlertsArgs, 'first'>>;
  firstSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isDomainAdmin?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isOnlyNetworkUser?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  leastPrevalentMachineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  logOnMachinesCount?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  logonTypes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  machines?: Resolver<Maybe<ResolversTypes['MachineConnection']>, ParentType, ContextType, RequireFields<DefenderUserMachinesArgs, 'first'>>;
  mostPrevalentMachineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userPrincipalName?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type DefenderUserConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderUserConnection'] = ResolversParentTypes['DefenderUserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderUserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderUser']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DefenderUserEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderUserEdge'] = ResolversParentTypes['DefenderUserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderUser'], ParentType, ContextType>;
};

export type DefenderUserEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderUserEvidence'] = ResolversParentTypes['DefenderUserEvidence']> = {
  aadUserId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  accountName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domainName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['DefenderUser']>, ParentType, ContextType>;
  userPrincipalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userSid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderViewerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderViewer'] = ResolversParentTypes['DefenderViewer']> = {
  kind?: Resolver<ResolversTypes['DefenderViewerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  oid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  tenants?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type DefenderWritePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderWritePayload'] = ResolversParentTypes['DefenderWritePayload']> = {
  __resolveType: TypeResolveFn<'AlertPayload' | 'BatchUpdateAlertsPayload' | 'DefenderActionApprovalPayload' | 'DefenderDownloadLinkPayload' | 'DefenderEmergencyPayload' | 'DefenderExportPayload' | 'DefenderIncidentPayload' | 'DefenderLibraryFilePayload' | 'DefenderScanDefinitionPayload' | 'DeleteDefenderScanDefinitionsPayload' | 'IndicatorPayload' | 'IndicatorsPayload' | 'InvestigationPayload' | 'MachineActionPayload' | 'MachineActionsPayload' | 'MachinePayload' | 'MachineTagsPayload', ParentType, ContextType>;
};

export type DefenderWriteRefusalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderWriteRefusal'] = ResolversParentTypes['DefenderWriteRefusal']> = {
  code?: Resolver<ResolversTypes['DefenderWriteRefusalCode'], ParentType, ContextType>;
  mergedIntoMachineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderWriteWarningResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderWriteWarning'] = ResolversParentTypes['DefenderWriteWarning']> = {
  code?: Resolver<ResolversTypes['DefenderWriteWarningCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeleteDefenderScanDefinitionsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteDefenderScanDefinitionsPayload'] = ResolversParentTypes['DeleteDefenderScanDefinitionsPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderScanDeletionResult']>>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Indicator'] = ResolversParentTypes['Indicator'], FederationReferenceType extends FederationReferenceTypes['Indicator'] = FederationReferenceTypes['Indicator']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Indicator']> | FederationReferenceType, FederationReferenceType, ContextType>;
  action?: Resolver<ResolversTypes['IndicatorAction'], ParentType, ContextType>;
  additionalInfo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  application?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bypassDurationHours?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  certificateInfo?: Resolver<Maybe<ResolversTypes['IndicatorCertificate']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdByDisplayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdBySource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creationTimeDateTimeUtc?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  educateUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expirationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  generateAlert?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  historicalDetection?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicatorType?: Resolver<ResolversTypes['IndicatorType'], ParentType, ContextType>;
  indicatorValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastUpdateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastUpdatedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lookBackPeriod?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  mitreTechniques?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  notificationBody?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notificationId?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  rbacGroupIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Int']>>, ParentType, ContextType>;
  rbacGroupNames?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  recommendedActions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['IndicatorSeverity']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['IndicatorSourceType']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IndicatorActionResolvers = { ALERT: 'Alert', ALERT_AND_BLOCK: 'AlertAndBlock', ALLOWED: 'Allowed', AUDIT: 'Audit', BLOCK: 'Block', BLOCK_AND_REMEDIATE: 'BlockAndRemediate', UNRECOGNIZED: 'UNRECOGNIZED', WARN: 'Warn' };

export type IndicatorActionInputResolvers = { ALERT: 'Alert', ALERT_AND_BLOCK: 'AlertAndBlock', ALLOWED: 'Allowed', AUDIT: 'Audit', BLOCK: 'Block', BLOCK_AND_REMEDIATE: 'BlockAndRemediate', WARN: 'Warn' };

export type IndicatorCertificateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IndicatorCertificate'] = ResolversParentTypes['IndicatorCertificate']> = {
  issuer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serial?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IndicatorConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IndicatorConnection'] = ResolversParentTypes['IndicatorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IndicatorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Indicator']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type IndicatorEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IndicatorEdge'] = ResolversParentTypes['IndicatorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
};

export type IndicatorForceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IndicatorForce'] = ResolversParentTypes['IndicatorForce']> = {
  atMostMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  needs?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  usuallyWithinMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IndicatorPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IndicatorPayload'] = ResolversParentTypes['IndicatorPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  replaces?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Indicator']>>, ParentType, ContextType>;
  takesForce?: Resolver<Maybe<ResolversTypes['IndicatorForce']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IndicatorResult'] = ResolversParentTypes['IndicatorResult']> = {
  action?: Resolver<Maybe<ResolversTypes['IndicatorAction']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  indicatorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  indicatorType?: Resolver<Maybe<ResolversTypes['IndicatorType']>, ParentType, ContextType>;
  indicatorValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
};

export type IndicatorSeverityResolvers = { HIGH: 'High', INFORMATIONAL: 'Informational', LOW: 'Low', MEDIUM: 'Medium', UNRECOGNIZED: 'UNRECOGNIZED' };

export type IndicatorSeverityInputResolvers = { HIGH: 'High', INFORMATIONAL: 'Informational', LOW: 'Low', MEDIUM: 'Medium' };

export type IndicatorSourceTypeResolvers = { AAD_APP: 'AadApp', UNRECOGNIZED: 'UNRECOGNIZED', USER: 'User' };

export type IndicatorTypeResolvers = { CERTIFICATE_THUMBPRINT: 'CertificateThumbprint', DOMAIN_NAME: 'DomainName', FILE_MD5: 'FileMd5', FILE_SHA1: 'FileSha1', FILE_SHA256: 'FileSha256', IP_ADDRESS: 'IpAddress', PROCESS_MEMORY_SIMILARITY_HASH: 'ProcessMemorySimilarityHash', UNRECOGNIZED: 'UNRECOGNIZED', URL: 'Url', WEB_CATEGORY: 'WebCategory' };

export type IndicatorTypeInputResolvers = { CERTIFICATE_THUMBPRINT: 'CertificateThumbprint', DOMAIN_NAME: 'DomainName', FILE_MD5: 'FileMd5', FILE_SHA1: 'FileSha1', FILE_SHA256: 'FileSha256', IP_ADDRESS: 'IpAddress', PROCESS_MEMORY_SIMILARITY_HASH: 'ProcessMemorySimilarityHash', URL: 'Url', WEB_CATEGORY: 'WebCategory' };

export type IndicatorsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IndicatorsPayload'] = ResolversParentTypes['IndicatorsPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCalls?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderPlannedCall']>>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IndicatorResult']>>, ParentType, ContextType>;
  takesForce?: Resolver<Maybe<ResolversTypes['IndicatorForce']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvestigationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Investigation'] = ResolversParentTypes['Investigation'], FederationReferenceType extends FederationReferenceTypes['Investigation'] = FederationReferenceTypes['Investigation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Investigation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<InvestigationAlertsArgs, 'first'>>;
  cancelledBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  computerDnsName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  portalUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InvestigationState'], ParentType, ContextType>;
  statusDetails?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  triggeringAlert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  triggeringAlertId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type InvestigationChangedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvestigationChanged'] = ResolversParentTypes['InvestigationChanged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  investigation?: Resolver<ResolversTypes['Investigation'], ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  observationTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previousCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvestigationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvestigationConnection'] = ResolversParentTypes['InvestigationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InvestigationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Investigation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InvestigationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvestigationEdge'] = ResolversParentTypes['InvestigationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Investigation'], ParentType, ContextType>;
};

export type InvestigationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvestigationPayload'] = ResolversParentTypes['InvestigationPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  investigation?: Resolver<Maybe<ResolversTypes['Investigation']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvestigationStateResolvers = { BENIGN: 'Benign', DISABLED: 'Disabled', FAILED: 'Failed', INNER_FAILURE: 'InnerFailure', PARTIALLY_INVESTIGATED: 'PartiallyInvestigated', PARTIALLY_REMEDIATED: 'PartiallyRemediated', PENDING_APPROVAL: 'PendingApproval', PENDING_RESOURCE: 'PendingResource', PREEXISTING_ALERT: 'PreexistingAlert', QUEUED: 'Queued', RUNNING: 'Running', SUCCESSFULLY_REMEDIATED: 'SuccessfullyRemediated', SUPPRESSED_ALERT: 'SuppressedAlert', TERMINATED: 'Terminated', TERMINATED_BY_SYSTEM: 'TerminatedBySystem', TERMINATED_BY_USER: 'TerminatedByUser', UNKNOWN: 'Unknown', UNRECOGNIZED: 'UNRECOGNIZED', UNSUPPORTED_ALERT_TYPE: 'UnsupportedAlertType', UNSUPPORTED_OS: 'UnsupportedOs' };

export type InvestigationStateInputResolvers = { BENIGN: 'Benign', DISABLED: 'Disabled', FAILED: 'Failed', INNER_FAILURE: 'InnerFailure', PARTIALLY_INVESTIGATED: 'PartiallyInvestigated', PARTIALLY_REMEDIATED: 'PartiallyRemediated', PENDING_APPROVAL: 'PendingApproval', PENDING_RESOURCE: 'PendingResource', PREEXISTING_ALERT: 'PreexistingAlert', QUEUED: 'Queued', RUNNING: 'Running', SUCCESSFULLY_REMEDIATED: 'SuccessfullyRemediated', SUPPRESSED_ALERT: 'SuppressedAlert', TERMINATED: 'Terminated', TERMINATED_BY_SYSTEM: 'TerminatedBySystem', TERMINATED_BY_USER: 'TerminatedByUser', UNKNOWN: 'Unknown', UNSUPPORTED_ALERT_TYPE: 'UnsupportedAlertType', UNSUPPORTED_OS: 'UnsupportedOs' };

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface LongScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Long'], any> {
  name: 'Long';
}

export type MachineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Machine'] = ResolversParentTypes['Machine'], FederationReferenceType extends FederationReferenceTypes['Machine'] = FederationReferenceTypes['Machine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Machine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aadDeviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  actions?: Resolver<Maybe<ResolversTypes['MachineActionConnection']>, ParentType, ContextType, RequireFields<MachineActionsArgs, 'first'>>;
  agentVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alertCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, Partial<MachineAlertCountArgs>>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<MachineAlertsArgs, 'first'>>;
  antivirusHealth?: Resolver<Maybe<ResolversTypes['DefenderDeviceAntivirusHealth']>, ParentType, ContextType>;
  assetValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderAvailableAction']>>, ParentType, ContextType>;
  computerDnsName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  connectivityType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  defenderAvStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceCategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceValue?: Resolver<Maybe<ResolversTypes['MachineDeviceValue']>, ParentType, ContextType>;
  dynamicTags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  exclusionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exposureLevel?: Resolver<Maybe<ResolversTypes['MachineExposureLevel']>, ParentType, ContextType>;
  firstSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  healthStatus?: Resolver<Maybe<ResolversTypes['MachineHealthStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  investigations?: Resolver<Maybe<ResolversTypes['InvestigationConnection']>, ParentType, ContextType, RequireFields<MachineInvestigationsArgs, 'first'>>;
  ipAddresses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MachineIpAddress']>>, ParentType, ContextType>;
  isAadJoined?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isExcluded?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isInternetFacing?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPotentialDuplication?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isolation?: Resolver<Maybe<ResolversTypes['MachineIsolation']>, ParentType, ContextType>;
  lastExternalIpAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastIpAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  logonUsers?: Resolver<Maybe<ResolversTypes['DefenderUserConnection']>, ParentType, ContextType, RequireFields<MachineLogonUsersArgs, 'first'>>;
  machineTags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  managedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  managedByStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mergedIntoMachineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  missingKbs?: Resolver<Maybe<ResolversTypes['DefenderMissingKbConnection']>, ParentType, ContextType, RequireFields<MachineMissingKbsArgs, 'first'>>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onboardingStatus?: Resolver<Maybe<ResolversTypes['MachineOnboardingStatus']>, ParentType, ContextType>;
  osArchitecture?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osBuild?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  osPlatform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osProcessor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  portalUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendationRows?: Resolver<Maybe<ResolversTypes['MachineRecommendationConnection']>, ParentType, ContextType, RequireFields<MachineRecommendationRowsArgs, 'first'>>;
  recommendations?: Resolver<Maybe<ResolversTypes['RecommendationConnection']>, ParentType, ContextType, RequireFields<MachineRecommendationsArgs, 'first'>>;
  remediationTasks?: Resolver<Maybe<ResolversTypes['DefenderRemediationTaskConnection']>, ParentType, ContextType, RequireFields<MachineRemediationTasksArgs, 'first'>>;
  riskScore?: Resolver<Maybe<ResolversTypes['MachineRiskScore']>, ParentType, ContextType>;
  software?: Resolver<Maybe<ResolversTypes['DefenderSoftwareConnection']>, ParentType, ContextType, RequireFields<MachineSoftwareArgs, 'first'>>;
  source?: Resolver<Maybe<ResolversTypes['DefenderMachineSource']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vmMetadata?: Resolver<Maybe<ResolversTypes['MachineVmMetadata']>, ParentType, ContextType>;
  vulnerabilities?: Resolver<Maybe<ResolversTypes['MachineVulnerabilityConnection']>, ParentType, ContextType, RequireFields<MachineVulnerabilitiesArgs, 'first'>>;
};

export type MachineActionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineAction'] = ResolversParentTypes['MachineAction'], FederationReferenceType extends FederationReferenceTypes['MachineAction'] = FederationReferenceTypes['MachineAction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MachineAction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  auditId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cancellationComment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancellationDateTimeUtc?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cancellationRequestor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commands?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderLiveResponseCommandResult']>>, ParentType, ContextType>;
  computerDnsName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creationDateTimeUtc?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  errorHResult?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUpdateDateTimeUtc?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relatedFileInfo?: Resolver<Maybe<ResolversTypes['MachineActionFileInfo']>, ParentType, ContextType>;
  requestSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestorComment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['MachineActionScope']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MachineActionStatus'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  troubleshootInfo?: Resolver<Maybe<ResolversTypes['MachineActionTroubleshootInfo']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['MachineActionType'], ParentType, ContextType>;
};

export type MachineActionChangedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionChanged'] = ResolversParentTypes['MachineActionChanged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  machineAction?: Resolver<ResolversTypes['MachineAction'], ParentType, ContextType>;
  observationTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previousCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MachineActionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionConnection'] = ResolversParentTypes['MachineActionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MachineActionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MachineAction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MachineActionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionEdge'] = ResolversParentTypes['MachineActionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MachineAction'], ParentType, ContextType>;
};

export type MachineActionFileIdentifierTypeResolvers = { MD5: 'Md5', SHA1: 'Sha1', SHA256: 'Sha256', UNRECOGNIZED: 'UNRECOGNIZED' };

export type MachineActionFileInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionFileInfo'] = ResolversParentTypes['MachineActionFileInfo']> = {
  fileIdentifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileIdentifierType?: Resolver<Maybe<ResolversTypes['MachineActionFileIdentifierType']>, ParentType, ContextType>;
};

export type MachineActionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionPayload'] = ResolversParentTypes['MachineActionPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machineAction?: Resolver<Maybe<ResolversTypes['MachineAction']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MachineActionResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionResult'] = ResolversParentTypes['MachineActionResult']> = {
  auditId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  machineAction?: Resolver<Maybe<ResolversTypes['MachineAction']>, ParentType, ContextType>;
  machineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
};

export type MachineActionScopeResolvers = { FULL: 'Full', QUICK: 'Quick', SELECTIVE: 'Selective', UNMANAGED_DEVICE: 'UnManagedDevice', UNRECOGNIZED: 'UNRECOGNIZED' };

export type MachineActionStatusResolvers = { CANCELLED: 'Cancelled', FAILED: 'Failed', IN_PROGRESS: 'InProgress', PENDING: 'Pending', SUCCEEDED: 'Succeeded', TIME_OUT: 'TimeOut', UNRECOGNIZED: 'UNRECOGNIZED' };

export type MachineActionStatusInputResolvers = { CANCELLED: 'Cancelled', FAILED: 'Failed', IN_PROGRESS: 'InProgress', PENDING: 'Pending', SUCCEEDED: 'Succeeded', TIME_OUT: 'TimeOut' };

export type MachineActionTroubleshootInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionTroubleshootInfo'] = ResolversParentTypes['MachineActionTroubleshootInfo']> = {
  expirationUtc?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  paramsJsonFormatVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startTsModeUtc?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MachineActionTypeResolvers = { BLOCK: 'Block', COLLECT_INVESTIGATION_PACKAGE: 'CollectInvestigationPackage', DISABLE_ACTIVE_DIRECTORY_USER: 'DisableActiveDirectoryUser', ENABLE_ACTIVE_DIRECTORY_USER: 'EnableActiveDirectoryUser', ENDPOINT_CONFIG_MANAGEMENT_CHECKIN: 'EndpointConfigManagementCheckin', IMMUNE_ACTIVE_DIRECTORY_CUSTOM_PLAYBOOK: 'ImmuneActiveDirectoryCustomPlaybook', ISOLATE: 'Isolate', LIVE_RESPONSE: 'LiveResponse', LOGS_COLLECTION: 'LogsCollection', OFFBOARD: 'Offboard', REGENERATE_ID: 'RegenerateId', REQUEST_SAMPLE: 'RequestSample', RESET_PASSWORD_ACTIVE_DIRECTORY_USER: 'ResetPasswordActiveDirectoryUser', RESTRICT_CODE_EXECUTION: 'RestrictCodeExecution', RUN_ANTI_VIRUS_SCAN: 'RunAntiVirusScan', STOP_AND_QUARANTINE_FILE: 'StopAndQuarantineFile', TOKEN_REFRESH: 'TokenRefresh', TROUBLESHOOT: 'Troubleshoot', UNISOLATE: 'Unisolate', UNKNOWN: 'Unknown', UNRECOGNIZED: 'UNRECOGNIZED', UNRESTRICT_CODE_EXECUTION: 'UnrestrictCodeExecution' };

export type MachineActionTypeInputResolvers = { BLOCK: 'Block', COLLECT_INVESTIGATION_PACKAGE: 'CollectInvestigationPackage', DISABLE_ACTIVE_DIRECTORY_USER: 'DisableActiveDirectoryUser', ENABLE_ACTIVE_DIRECTORY_USER: 'EnableActiveDirectoryUser', ENDPOINT_CONFIG_MANAGEMENT_CHECKIN: 'EndpointConfigManagementCheckin', IMMUNE_ACTIVE_DIRECTORY_CUSTOM_PLAYBOOK: 'ImmuneActiveDirectoryCustomPlaybook', ISOLATE: 'Isolate', LIVE_RESPONSE: 'LiveResponse', LOGS_COLLECTION: 'LogsCollection', OFFBOARD: 'Offboard', REGENERATE_ID: 'RegenerateId', REQUEST_SAMPLE: 'RequestSample', RESET_PASSWORD_ACTIVE_DIRECTORY_USER: 'ResetPasswordActiveDirectoryUser', RESTRICT_CODE_EXECUTION: 'RestrictCodeExecution', RUN_ANTI_VIRUS_SCAN: 'RunAntiVirusScan', STOP_AND_QUARANTINE_FILE: 'StopAndQuarantineFile', TOKEN_REFRESH: 'TokenRefresh', TROUBLESHOOT: 'Troubleshoot', UNISOLATE: 'Unisolate', UNKNOWN: 'Unknown', UNRESTRICT_CODE_EXECUTION: 'UnrestrictCodeExecution' };

export type MachineActionsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionsPayload'] = ResolversParentTypes['MachineActionsPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MachineActionResult']>>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MachineConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineConnection'] = ResolversParentTypes['MachineConnection']> = {
  asOfTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['MachineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Machine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MachineDeviceValueResolvers = { HIGH: 'High', LOW: 'Low', NORMAL: 'Normal', UNRECOGNIZED: 'UNRECOGNIZED' };

export type MachineDeviceValueInputResolvers = { HIGH: 'High', LOW: 'Low', NORMAL: 'Normal' };

export type MachineEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineEdge'] = ResolversParentTypes['MachineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Machine'], ParentType, ContextType>;
};

export type MachineExposureLevelResolvers = { HIGH: 'High', LOW: 'Low', MEDIUM: 'Medium', NONE: 'None', UNRECOGNIZED: 'UNRECOGNIZED' };

export type MachineExposureLevelInputResolvers = { HIGH: 'High', LOW: 'Low', MEDIUM: 'Medium', NONE: 'None' };

export type MachineGroupExposureScoreResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineGroupExposureScore'] = ResolversParentTypes['MachineGroupExposureScore']> = {
  rbacGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  time?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MachineHealthStatusResolvers = { ACTIVE: 'Active', IMPAIRED_COMMUNICATION: 'ImpairedCommunication', INACTIVE: 'Inactive', NO_SENSOR_DATA: 'NoSensorData', NO_SENSOR_DATA_IMPAIRED_COMMUNICATION: 'NoSensorDataImpairedCommunication', UNKNOWN: 'Unknown', UNRECOGNIZED: 'UNRECOGNIZED' };

export type MachineHealthStatusInputResolvers = { ACTIVE: 'Active', IMPAIRED_COMMUNICATION: 'ImpairedCommunication', INACTIVE: 'Inactive', NO_SENSOR_DATA: 'NoSensorData', NO_SENSOR_DATA_IMPAIRED_COMMUNICATION: 'NoSensorDataImpairedCommunication', UNKNOWN: 'Unknown' };

export type MachineIpAddressResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineIpAddress'] = ResolversParentTypes['MachineIpAddress']> = {
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  macAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operationalStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MachineIsolationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineIsolation'] = ResolversParentTypes['MachineIsolation']> = {
  asOfTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pending?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MachineAction']>>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['MachineAction']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MachineIsolationState'], ParentType, ContextType>;
};

export type MachineIsolationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineIsolationConnection'] = ResolversParentTypes['MachineIsolationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MachineIsolationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MachineIsolation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MachineIsolationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineIsolationEdge'] = ResolversParentTypes['MachineIsolationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MachineIsolation'], ParentType, ContextType>;
};

export type MachineOnboardingStatusResolvers = { CAN_BE_ONBOARDED: 'CanBeOnboarded', INSUFFICIENT_INFO: 'InsufficientInfo', ONBOARDED: 'Onboarded', UNRECOGNIZED: 'UNRECOGNIZED', UNSUPPORTED: 'Unsupported' };

export type MachineOnboardingStatusInputResolvers = { CAN_BE_ONBOARDED: 'CanBeOnboarded', INSUFFICIENT_INFO: 'InsufficientInfo', ONBOARDED: 'Onboarded', UNSUPPORTED: 'Unsupported' };

export type MachinePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachinePayload'] = ResolversParentTypes['MachinePayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MachineRecommendationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineRecommendation'] = ResolversParentTypes['MachineRecommendation']> = {
  configScoreImpact?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  exposedMachinesCount?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  exposureImpact?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  nonProductivityImpactedAssets?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  recommendation?: Resolver<Maybe<ResolversTypes['Recommendation']>, ParentType, ContextType>;
  totalMachineCount?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
};

export type MachineRecommendationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineRecommendationConnection'] = ResolversParentTypes['MachineRecommendationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MachineRecommendationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MachineRecommendation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MachineRecommendationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineRecommendationEdge'] = ResolversParentTypes['MachineRecommendationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MachineRecommendation'], ParentType, ContextType>;
};

export type MachineReferenceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineReferenceConnection'] = ResolversParentTypes['MachineReferenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MachineReferenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Machine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MachineReferenceEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineReferenceEdge'] = ResolversParentTypes['MachineReferenceEdge']> = {
  assetCriticalityLevel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Machine'], ParentType, ContextType>;
  tags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type MachineRiskScoreResolvers = { HIGH: 'High', INFORMATIONAL: 'Informational', LOW: 'Low', MEDIUM: 'Medium', NONE: 'None', UNRECOGNIZED: 'UNRECOGNIZED' };

export type MachineRiskScoreInputResolvers = { HIGH: 'High', INFORMATIONAL: 'Informational', LOW: 'Low', MEDIUM: 'Medium', NONE: 'None' };

export type MachineTagResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineTagResult'] = ResolversParentTypes['MachineTagResult']> = {
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machineTags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
};

export type MachineTagsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineTagsPayload'] = ResolversParentTypes['MachineTagsPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MachineTagResult']>>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MachineVmMetadataResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineVmMetadata'] = ResolversParentTypes['MachineVmMetadata']> = {
  cloudProvider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subscriptionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  vmId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type MachineVulnerabilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineVulnerability'] = ResolversParentTypes['MachineVulnerability']> = {
  fixingKbId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  productName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  productVendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  productVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['VulnerabilitySeverity']>, ParentType, ContextType>;
  software?: Resolver<Maybe<ResolversTypes['DefenderSoftware']>, ParentType, ContextType>;
};

export type MachineVulnerabilityConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineVulnerabilityConnection'] = ResolversParentTypes['MachineVulnerabilityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MachineVulnerabilityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Vulnerability']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MachineVulnerabilityEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineVulnerabilityEdge'] = ResolversParentTypes['MachineVulnerabilityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Vulnerability'], ParentType, ContextType>;
  products?: Resolver<ReadonlyArray<ResolversTypes['MachineVulnerability']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addMachineTag?: Resolver<Maybe<ResolversTypes['MachinePayload']>, ParentType, ContextType, RequireFields<MutationAddMachineTagArgs, 'input'>>;
  addTagToMachines?: Resolver<Maybe<ResolversTypes['MachineTagsPayload']>, ParentType, ContextType, RequireFields<MutationAddTagToMachinesArgs, 'input'>>;
  approveDefenderAction?: Resolver<Maybe<ResolversTypes['DefenderActionApprovalPayload']>, ParentType, ContextType, RequireFields<MutationApproveDefenderActionArgs, 'input'>>;
  batchUpdateAlerts?: Resolver<Maybe<ResolversTypes['BatchUpdateAlertsPayload']>, ParentType, ContextType, RequireFields<MutationBatchUpdateAlertsArgs, 'input'>>;
  cancelDefenderExport?: Resolver<Maybe<ResolversTypes['DefenderExportPayload']>, ParentType, ContextType, RequireFields<MutationCancelDefenderExportArgs, 'input'>>;
  cancelMachineAction?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationCancelMachineActionArgs, 'input'>>;
  collectInvestigationPackage?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationCollectInvestigationPackageArgs, 'input'>>;
  createAlertByReference?: Resolver<Maybe<ResolversTypes['AlertPayload']>, ParentType, ContextType, RequireFields<MutationCreateAlertByReferenceArgs, 'input'>>;
  createDefenderLiveResponseResultLink?: Resolver<Maybe<ResolversTypes['DefenderDownloadLinkPayload']>, ParentType, ContextType, RequireFields<MutationCreateDefenderLiveResponseResultLinkArgs, 'input'>>;
  createDefenderPackageLink?: Resolver<Maybe<ResolversTypes['DefenderDownloadLinkPayload']>, ParentType, ContextType, RequireFields<MutationCreateDefenderPackageLinkArgs, 'input'>>;
  createDefenderScanDefinition?: Resolver<Maybe<ResolversTypes['DefenderScanDefinitionPayload']>, ParentType, ContextType, RequireFields<MutationCreateDefenderScanDefinitionArgs, 'input'>>;
  declareDefenderEmergency?: Resolver<Maybe<ResolversTypes['DefenderEmergencyPayload']>, ParentType, ContextType, RequireFields<MutationDeclareDefenderEmergencyArgs, 'input'>>;
  deleteDefenderLibraryFile?: Resolver<Maybe<ResolversTypes['DefenderLibraryFilePayload']>, ParentType, ContextType, RequireFields<MutationDeleteDefenderLibraryFileArgs, 'input'>>;
  deleteDefenderScanDefinitions?: Resolver<Maybe<ResolversTypes['DeleteDefenderScanDefinitionsPayload']>, ParentType, ContextType, RequireFields<MutationDeleteDefenderScanDefinitionsArgs, 'input'>>;
  deleteIndicator?: Resolver<Maybe<ResolversTypes['IndicatorPayload']>, ParentType, ContextType, RequireFields<MutationDeleteIndicatorArgs, 'input'>>;
  deleteIndicators?: Resolver<Maybe<ResolversTypes['IndicatorsPayload']>, ParentType, ContextType, RequireFields<MutationDeleteIndicatorsArgs, 'input'>>;
  endDefenderEmergency?: Resolver<Maybe<ResolversTypes['DefenderEmergencyPayload']>, ParentType, ContextType, RequireFields<MutationEndDefenderEmergencyArgs, 'input'>>;
  importIndicators?: Resolver<Maybe<ResolversTypes['IndicatorsPayload']>, ParentType, ContextType, RequireFields<MutationImportIndicatorsArgs, 'input'>>;
  isolateMachine?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationIsolateMachineArgs, 'input'>>;
  isolateMachines?: Resolver<Maybe<ResolversTypes['MachineActionsPayload']>, ParentType, ContextType, RequireFields<MutationIsolateMachinesArgs, 'input'>>;
  offboardMachine?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationOffboardMachineArgs, 'input'>>;
  rejectDefenderAction?: Resolver<Maybe<ResolversTypes['DefenderActionApprovalPayload']>, ParentType, ContextType, RequireFields<MutationRejectDefenderActionArgs, 'input'>>;
  releaseMachine?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationReleaseMachineArgs, 'input'>>;
  removeMachineTag?: Resolver<Maybe<ResolversTypes['MachinePayload']>, ParentType, ContextType, RequireFields<MutationRemoveMachineTagArgs, 'input'>>;
  removeTagFromMachines?: Resolver<Maybe<ResolversTypes['MachineTagsPayload']>, ParentType, ContextType, RequireFields<MutationRemoveTagFromMachinesArgs, 'input'>>;
  requestDefenderActionApproval?: Resolver<Maybe<ResolversTypes['DefenderActionApprovalPayload']>, ParentType, ContextType, RequireFields<MutationRequestDefenderActionApprovalArgs, 'input'>>;
  restrictDefenderCodeExecution?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationRestrictDefenderCodeExecutionArgs, 'input'>>;
  runDefenderAntiVirusScan?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationRunDefenderAntiVirusScanArgs, 'input'>>;
  runDefenderAntiVirusScans?: Resolver<Maybe<ResolversTypes['MachineActionsPayload']>, ParentType, ContextType, RequireFields<MutationRunDefenderAntiVirusScansArgs, 'input'>>;
  runDefenderLiveResponse?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationRunDefenderLiveResponseArgs, 'input'>>;
  setDefenderDeviceValue?: Resolver<Maybe<ResolversTypes['MachinePayload']>, ParentType, ContextType, RequireFields<MutationSetDefenderDeviceValueArgs, 'input'>>;
  startDefenderExport?: Resolver<Maybe<ResolversTypes['DefenderExportPayload']>, ParentType, ContextType, RequireFields<MutationStartDefenderExportArgs, 'input'>>;
  startInvestigation?: Resolver<Maybe<ResolversTypes['InvestigationPayload']>, ParentType, ContextType, RequireFields<MutationStartInvestigationArgs, 'input'>>;
  stopAndQuarantineDefenderFile?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationStopAndQuarantineDefenderFileArgs, 'input'>>;
  submitIndicator?: Resolver<Maybe<ResolversTypes['IndicatorPayload']>, ParentType, ContextType, RequireFields<MutationSubmitIndicatorArgs, 'input'>>;
  unrestrictDefenderCodeExecution?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationUnrestrictDefenderCodeExecutionArgs, 'input'>>;
  updateAlert?: Resolver<Maybe<ResolversTypes['AlertPayload']>, ParentType, ContextType, RequireFields<MutationUpdateAlertArgs, 'input'>>;
  updateDefenderIncident?: Resolver<Maybe<ResolversTypes['DefenderIncidentPayload']>, ParentType, ContextType, RequireFields<MutationUpdateDefenderIncidentArgs, 'input'>>;
  updateDefenderScanDefinition?: Resolver<Maybe<ResolversTypes['DefenderScanDefinitionPayload']>, ParentType, ContextType, RequireFields<MutationUpdateDefenderScanDefinitionArgs, 'input'>>;
  updateMachine?: Resolver<Maybe<ResolversTypes['MachinePayload']>, ParentType, ContextType, RequireFields<MutationUpdateMachineArgs, 'input'>>;
  uploadDefenderLibraryFile?: Resolver<Maybe<ResolversTypes['DefenderLibraryFilePayload']>, ParentType, ContextType, RequireFields<MutationUploadDefenderLibraryFileArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType, RequireFields<QueryAlertArgs, 'id'>>;
  alertSummary?: Resolver<Maybe<ResolversTypes['AlertSummary']>, ParentType, ContextType, Partial<QueryAlertSummaryArgs>>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<QueryAlertsArgs, 'first' | 'orderBy'>>;
  defenderActionApproval?: Resolver<Maybe<ResolversTypes['DefenderActionApproval']>, ParentType, ContextType, RequireFields<QueryDefenderActionApprovalArgs, 'id'>>;
  defenderActionApprovals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderActionApproval']>>, ParentType, ContextType, RequireFields<QueryDefenderActionApprovalsArgs, 'mine' | 'states'>>;
  defenderAlertsOfAllProducts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<QueryDefenderAlertsOfAllProductsArgs, 'first' | 'orderBy'>>;
  defenderAuditEvents?: Resolver<Maybe<ResolversTypes['DefenderAuditEventConnection']>, ParentType, ContextType, RequireFields<QueryDefenderAuditEventsArgs, 'first'>>;
  defenderBaselineConfigurations?: Resolver<Maybe<ResolversTypes['DefenderBaselineConfigurationConnection']>, ParentType, ContextType, RequireFields<QueryDefenderBaselineConfigurationsArgs, 'first'>>;
  defenderBaselineProfiles?: Resolver<Maybe<ResolversTypes['DefenderBaselineProfileConnection']>, ParentType, ContextType, RequireFields<QueryDefenderBaselineProfilesArgs, 'first'>>;
  defenderBrowserExtensionPermissions?: Resolver<Maybe<ResolversTypes['DefenderBrowserExtensionPermissionConnection']>, ParentType, ContextType, RequireFields<QueryDefenderBrowserExtensionPermissionsArgs, 'first'>>;
  defenderCapabilities?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderCapability']>>, ParentType, ContextType>;
  defenderChanges?: Resolver<Maybe<ResolversTypes['DefenderChangePage']>, ParentType, ContextType, RequireFields<QueryDefenderChangesArgs, 'first' | 'subjects'>>;
  defenderDeviceAntivirusHealth?: Resolver<Maybe<ResolversTypes['DefenderDeviceAntivirusHealthConnection']>, ParentType, ContextType, RequireFields<QueryDefenderDeviceAntivirusHealthArgs, 'first'>>;
  defenderDeviceBaselines?: Resolver<Maybe<ResolversTypes['DefenderDeviceBaselineConnection']>, ParentType, ContextType, RequireFields<QueryDefenderDeviceBaselinesArgs, 'first'>>;
  defenderDeviceBrowserExtensions?: Resolver<Maybe<ResolversTypes['DefenderDeviceBrowserExtensionConnection']>, ParentType, ContextType, RequireFields<QueryDefenderDeviceBrowserExtensionsArgs, 'first'>>;
  defenderDeviceCertificates?: Resolver<Maybe<ResolversTypes['DefenderDeviceCertificateConnection']>, ParentType, ContextType, RequireFields<QueryDefenderDeviceCertificatesArgs, 'first'>>;
  defenderDeviceConfigurations?: Resolver<Maybe<ResolversTypes['DefenderDeviceConfigurationConnection']>, ParentType, ContextType, RequireFields<QueryDefenderDeviceConfigurationsArgs, 'first'>>;
  defenderDeviceFirmware?: Resolver<Maybe<ResolversTypes['DefenderDeviceFirmwareConnection']>, ParentType, ContextType, RequireFields<QueryDefenderDeviceFirmwareArgs, 'first'>>;
  defenderDeviceNonCpeSoftware?: Resolver<Maybe<ResolversTypes['DefenderDeviceNonCpeSoftwareConnection']>, ParentType, ContextType, RequireFields<QueryDefenderDeviceNonCpeSoftwareArgs, 'first'>>;
  defenderDeviceSoftware?: Resolver<Maybe<ResolversTypes['DefenderDeviceSoftwareConnection']>, ParentType, ContextType, RequireFields<QueryDefenderDeviceSoftwareArgs, 'first'>>;
  defenderDeviceVulnerabilities?: Resolver<Maybe<ResolversTypes['DefenderDeviceVulnerabilityConnection']>, ParentType, ContextType, RequireFields<QueryDefenderDeviceVulnerabilitiesArgs, 'first'>>;
  defenderDeviceVulnerabilityChanges?: Resolver<Maybe<ResolversTypes['DefenderDeviceVulnerabilityChangeConnection']>, ParentType, ContextType, RequireFields<QueryDefenderDeviceVulnerabilityChangesArgs, 'first' | 'since'>>;
  defenderDomain?: Resolver<Maybe<ResolversTypes['DefenderDomain']>, ParentType, ContextType, RequireFields<QueryDefenderDomainArgs, 'host'>>;
  defenderEmergency?: Resolver<Maybe<ResolversTypes['DefenderEmergency']>, ParentType, ContextType>;
  defenderExport?: Resolver<Maybe<ResolversTypes['DefenderExport']>, ParentType, ContextType, RequireFields<QueryDefenderExportArgs, 'id'>>;
  defenderExports?: Resolver<Maybe<ResolversTypes['DefenderExportConnection']>, ParentType, ContextType, RequireFields<QueryDefenderExportsArgs, 'first'>>;
  defenderExposureScore?: Resolver<Maybe<ResolversTypes['DefenderExposureScore']>, ParentType, ContextType>;
  defenderExposureScoresByMachineGroup?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MachineGroupExposureScore']>>, ParentType, ContextType>;
  defenderFile?: Resolver<Maybe<ResolversTypes['DefenderFile']>, ParentType, ContextType, RequireFields<QueryDefenderFileArgs, 'hash'>>;
  defenderHunt?: Resolver<Maybe<ResolversTypes['DefenderHuntingResult']>, ParentType, ContextType, RequireFields<QueryDefenderHuntArgs, 'first' | 'query'>>;
  defenderIncident?: Resolver<Maybe<ResolversTypes['DefenderIncident']>, ParentType, ContextType, RequireFields<QueryDefenderIncidentArgs, 'id'>>;
  defenderIncidents?: Resolver<Maybe<ResolversTypes['DefenderIncidentConnection']>, ParentType, ContextType, RequireFields<QueryDefenderIncidentsArgs, 'first' | 'orderBy'>>;
  defenderIp?: Resolver<Maybe<ResolversTypes['DefenderIp']>, ParentType, ContextType, RequireFields<QueryDefenderIpArgs, 'address'>>;
  defenderIsolatedMachines?: Resolver<Maybe<ResolversTypes['MachineIsolationConnection']>, ParentType, ContextType, RequireFields<QueryDefenderIsolatedMachinesArgs, 'first'>>;
  defenderLibraryFiles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderLibraryFile']>>, ParentType, ContextType>;
  defenderRemediationTask?: Resolver<Maybe<ResolversTypes['DefenderRemediationTask']>, ParentType, ContextType, RequireFields<QueryDefenderRemediationTaskArgs, 'id'>>;
  defenderRemediationTasks?: Resolver<Maybe<ResolversTypes['DefenderRemediationTaskConnection']>, ParentType, ContextType, RequireFields<QueryDefenderRemediationTasksArgs, 'first'>>;
  defenderScanAgent?: Resolver<Maybe<ResolversTypes['DefenderScannerAgent']>, ParentType, ContextType, RequireFields<QueryDefenderScanAgentArgs, 'id'>>;
  defenderScanAgents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderScannerAgent']>>, ParentType, ContextType>;
  defenderScanDefinitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderScanDefinition']>>, ParentType, ContextType>;
  defenderScanHistoryByDefinition?: Resolver<Maybe<ResolversTypes['DefenderScanHistoryConnection']>, ParentType, ContextType, RequireFields<QueryDefenderScanHistoryByDefinitionArgs, 'first' | 'scanDefinitionIds'>>;
  defenderScanHistoryBySession?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderScanSession']>>, ParentType, ContextType, RequireFields<QueryDefenderScanHistoryBySessionArgs, 'sessionIds'>>;
  defenderSecureScore?: Resolver<Maybe<ResolversTypes['DefenderDeviceSecureScore']>, ParentType, ContextType>;
  defenderSoftware?: Resolver<Maybe<ResolversTypes['DefenderSoftware']>, ParentType, ContextType, RequireFields<QueryDefenderSoftwareArgs, 'id'>>;
  defenderSoftwareInventory?: Resolver<Maybe<ResolversTypes['DefenderSoftwareConnection']>, ParentType, ContextType, RequireFields<QueryDefenderSoftwareInventoryArgs, 'first'>>;
  defenderSources?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderSource']>>, ParentType, ContextType>;
  defenderUpstreamQuota?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderQuotaWindow']>>, ParentType, ContextType>;
  defenderUser?: Resolver<Maybe<ResolversTypes['DefenderUser']>, ParentType, ContextType, RequireFields<QueryDefenderUserArgs, 'accountName'>>;
  defenderViewer?: Resolver<Maybe<ResolversTypes['DefenderViewer']>, ParentType, ContextType>;
  findIndicators?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Indicator']>>, ParentType, ContextType, RequireFields<QueryFindIndicatorsArgs, 'value'>>;
  findMachines?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Machine']>>, ParentType, ContextType, RequireFields<QueryFindMachinesArgs, 'by'>>;
  indicator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType, RequireFields<QueryIndicatorArgs, 'id'>>;
  indicators?: Resolver<Maybe<ResolversTypes['IndicatorConnection']>, ParentType, ContextType, RequireFields<QueryIndicatorsArgs, 'first'>>;
  investigation?: Resolver<Maybe<ResolversTypes['Investigation']>, ParentType, ContextType, RequireFields<QueryInvestigationArgs, 'id'>>;
  investigations?: Resolver<Maybe<ResolversTypes['InvestigationConnection']>, ParentType, ContextType, RequireFields<QueryInvestigationsArgs, 'first'>>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType, RequireFields<QueryMachineArgs, 'id'>>;
  machineAction?: Resolver<Maybe<ResolversTypes['MachineAction']>, ParentType, ContextType, RequireFields<QueryMachineActionArgs, 'id'>>;
  machineActions?: Resolver<Maybe<ResolversTypes['MachineActionConnection']>, ParentType, ContextType, RequireFields<QueryMachineActionsArgs, 'first' | 'orderBy'>>;
  machines?: Resolver<Maybe<ResolversTypes['MachineConnection']>, ParentType, ContextType, RequireFields<QueryMachinesArgs, 'first'>>;
  recommendation?: Resolver<Maybe<ResolversTypes['Recommendation']>, ParentType, ContextType, RequireFields<QueryRecommendationArgs, 'id'>>;
  recommendations?: Resolver<Maybe<ResolversTypes['RecommendationConnection']>, ParentType, ContextType, RequireFields<QueryRecommendationsArgs, 'first'>>;
  vulnerabilities?: Resolver<Maybe<ResolversTypes['VulnerabilityConnection']>, ParentType, ContextType, RequireFields<QueryVulnerabilitiesArgs, 'first'>>;
  vulnerability?: Resolver<Maybe<ResolversTypes['Vulnerability']>, ParentType, ContextType, RequireFields<QueryVulnerabilityArgs, 'id'>>;
};

export type RecommendationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Recommendation'] = ResolversParentTypes['Recommendation'], FederationReferenceType extends FederationReferenceTypes['Recommendation'] = FederationReferenceTypes['Recommendation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Recommendation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activeAlert?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  associatedThreats?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  configScoreImpact?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  exposedCriticalDevices?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  exposedMachinesCount?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  exposureImpact?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  hasUnpatchableCve?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machines?: Resolver<Maybe<ResolversTypes['MachineReferenceConnection']>, ParentType, ContextType, RequireFields<RecommendationMachinesArgs, 'first'>>;
  nonProductivityImpactedAssets?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  productName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publicExploit?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  recommendationCategory?: Resolver<Maybe<ResolversTypes['RecommendationCategory']>, ParentType, ContextType>;
  recommendationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedProgram?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedVendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relatedComponent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remediationType?: Resolver<Maybe<ResolversTypes['RecommendationRemediationType']>, ParentType, ContextType>;
  severityScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  software?: Resolver<Maybe<ResolversTypes['DefenderSoftware']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['RecommendationStatus']>, ParentType, ContextType>;
  subCategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  totalMachineCount?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vulnerabilities?: Resolver<Maybe<ResolversTypes['VulnerabilityConnection']>, ParentType, ContextType, RequireFields<RecommendationVulnerabilitiesArgs, 'first'>>;
  weaknesses?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
};

export type RecommendationCategoryResolvers = { ACCOUNTS: 'Accounts', APPLICATION: 'Application', NETWORK: 'Network', OS: 'OS', SECURITY_CONTROLS: 'SecurityControls', UNRECOGNIZED: 'UNRECOGNIZED' };

export type RecommendationCategoryInputResolvers = { ACCOUNTS: 'Accounts', APPLICATION: 'Application', NETWORK: 'Network', OS: 'OS', SECURITY_CONTROLS: 'SecurityControls' };

export type RecommendationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecommendationConnection'] = ResolversParentTypes['RecommendationConnection']> = {
  asOfTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['RecommendationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Recommendation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RecommendationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecommendationEdge'] = ResolversParentTypes['RecommendationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Recommendation'], ParentType, ContextType>;
};

export type RecommendationRemediationTypeResolvers = { CONFIGURATION_CHANGE: 'ConfigurationChange', UNINSTALL: 'Uninstall', UNRECOGNIZED: 'UNRECOGNIZED', UPDATE: 'Update', UPGRADE: 'Upgrade' };

export type RecommendationRemediationTypeInputResolvers = { CONFIGURATION_CHANGE: 'ConfigurationChange', UNINSTALL: 'Uninstall', UPDATE: 'Update', UPGRADE: 'Upgrade' };

export type RecommendationStatusResolvers = { ACTIVE: 'Active', EXCEPTION: 'Exception', PARTIAL_EXCEPTION: 'PartialException', UNRECOGNIZED: 'UNRECOGNIZED' };

export type RecommendationStatusInputResolvers = { ACTIVE: 'Active', EXCEPTION: 'Exception', PARTIAL_EXCEPTION: 'PartialException' };

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  alertChanged?: SubscriptionResolver<Maybe<ResolversTypes['AlertChanged']>, "alertChanged", ParentType, ContextType, Partial<SubscriptionAlertChangedArgs>>;
  defenderChanges?: SubscriptionResolver<Maybe<ResolversTypes['DefenderChange']>, "defenderChanges", ParentType, ContextType, RequireFields<SubscriptionDefenderChangesArgs, 'subjects'>>;
  machineActionChanged?: SubscriptionResolver<Maybe<ResolversTypes['MachineActionChanged']>, "machineActionChanged", ParentType, ContextType, Partial<SubscriptionMachineActionChangedArgs>>;
};

export type VulnerabilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Vulnerability'] = ResolversParentTypes['Vulnerability'], FederationReferenceType extends FederationReferenceTypes['Vulnerability'] = FederationReferenceTypes['Vulnerability']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vulnerability']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cveSupportability?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cvssV3?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  cvssVector?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  epss?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  exploitInKit?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  exploitTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  exploitUris?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  exploitVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  exposedMachines?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  firstDetected?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machines?: Resolver<Maybe<ResolversTypes['MachineConnection']>, ParentType, ContextType, RequireFields<VulnerabilityMachinesArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  patchFirstAvailable?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  publicExploit?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['VulnerabilitySeverity']>, ParentType, ContextType>;
  software?: Resolver<Maybe<ResolversTypes['DefenderSoftwareConnection']>, ParentType, ContextType, RequireFields<VulnerabilitySoftwareArgs, 'first'>>;
  status?: Resolver<Maybe<ResolversTypes['VulnerabilityStatus']>, ParentType, ContextType>;
  tags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  updatedOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type VulnerabilityChangeStatusResolvers = { FIXED: 'Fixed', NEW: 'New', UNRECOGNIZED: 'UNRECOGNIZED', UPDATED: 'Updated' };

export type VulnerabilityConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VulnerabilityConnection'] = ResolversParentTypes['VulnerabilityConnection']> = {
  asOfTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['VulnerabilityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Vulnerability']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VulnerabilityEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VulnerabilityEdge'] = ResolversParentTypes['VulnerabilityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Vulnerability'], ParentType, ContextType>;
};

export type VulnerabilitySeverityResolvers = { CRITICAL: 'Critical', HIGH: 'High', LOW: 'Low', MEDIUM: 'Medium', UNRECOGNIZED: 'UNRECOGNIZED' };

export type VulnerabilitySeverityInputResolvers = { CRITICAL: 'Critical', HIGH: 'High', LOW: 'Low', MEDIUM: 'Medium' };

export type VulnerabilityStatusResolvers = { NO_ACTION_REQUIRED: 'NoActionRequired', PARTIAL_EXCEPTION: 'PartialException', REMEDIATION_REQUIRED: 'RemediationRequired', UNDER_EXCEPTION: 'UnderException', UNRECOGNIZED: 'UNRECOGNIZED' };

export type VulnerabilityStatusInputResolvers = { NO_ACTION_REQUIRED: 'NoActionRequired', PARTIAL_EXCEPTION: 'PartialException', REMEDIATION_REQUIRED: 'RemediationRequired', UNDER_EXCEPTION: 'UnderException' };

export type Resolvers<ContextType = RequestContext> = {
  Alert?: AlertResolvers<ContextType>;
  AlertCategory?: AlertCategoryResolvers;
  AlertChanged?: AlertChangedResolvers<ContextType>;
  AlertClassification?: AlertClassificationResolvers;
  AlertClassificationInput?: AlertClassificationInputResolvers;
  AlertComment?: AlertCommentResolvers<ContextType>;
  AlertConnection?: AlertConnectionResolvers<ContextType>;
  AlertCustomDetail?: AlertCustomDetailResolvers<ContextType>;
  AlertDayCount?: AlertDayCountResolvers<ContextType>;
  AlertDetermination?: AlertDeterminationResolvers;
  AlertDeterminationInput?: AlertDeterminationInputResolvers;
  AlertEdge?: AlertEdgeResolvers<ContextType>;
  AlertEvidence?: AlertEvidenceResolvers<ContextType>;
  AlertLoggedOnUser?: AlertLoggedOnUserResolvers<ContextType>;
  AlertPayload?: AlertPayloadResolvers<ContextType>;
  AlertRelatedUser?: AlertRelatedUserResolvers<ContextType>;
  AlertSeverity?: AlertSeverityResolvers;
  AlertSeverityCount?: AlertSeverityCountResolvers<ContextType>;
  AlertSeverityInput?: AlertSeverityInputResolvers;
  AlertStatus?: AlertStatusResolvers;
  AlertStatusCount?: AlertStatusCountResolvers<ContextType>;
  AlertStatusInput?: AlertStatusInputResolvers;
  AlertSummary?: AlertSummaryResolvers<ContextType>;
  AlertUpdateResult?: AlertUpdateResultResolvers<ContextType>;
  BatchUpdateAlertsPayload?: BatchUpdateAlertsPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DefenderActionApproval?: DefenderActionApprovalResolvers<ContextType>;
  DefenderActionApprovalChanged?: DefenderActionApprovalChangedResolvers<ContextType>;
  DefenderActionApprovalFile?: DefenderActionApprovalFileResolvers<ContextType>;
  DefenderActionApprovalParty?: DefenderActionApprovalPartyResolvers<ContextType>;
  DefenderActionApprovalPayload?: DefenderActionApprovalPayloadResolvers<ContextType>;
  DefenderAdvancedActiveConfiguration?: DefenderAdvancedActiveConfigurationResolvers<ContextType>;
  DefenderAntiVirusScanType?: DefenderAntiVirusScanTypeResolvers;
  DefenderAntivirusMode?: DefenderAntivirusModeResolvers;
  DefenderAntivirusOsKind?: DefenderAntivirusOsKindResolvers;
  DefenderAntivirusScanResult?: DefenderAntivirusScanResultResolvers;
  DefenderAntivirusUpToDate?: DefenderAntivirusUpToDateResolvers;
  DefenderAuditActor?: DefenderAuditActorResolvers<ContextType>;
  DefenderAuditEvent?: DefenderAuditEventResolvers<ContextType>;
  DefenderAuditEventConnection?: DefenderAuditEventConnectionResolvers<ContextType>;
  DefenderAuditEventEdge?: DefenderAuditEventEdgeResolvers<ContextType>;
  DefenderAvailableAction?: DefenderAvailableActionResolvers<ContextType>;
  DefenderBaselineConfiguration?: DefenderBaselineConfigurationResolvers<ContextType>;
  DefenderBaselineConfigurationConnection?: DefenderBaselineConfigurationConnectionResolvers<ContextType>;
  DefenderBaselineConfigurationEdge?: DefenderBaselineConfigurationEdgeResolvers<ContextType>;
  DefenderBaselineProfile?: DefenderBaselineProfileResolvers<ContextType>;
  DefenderBaselineProfileConnection?: DefenderBaselineProfileConnectionResolvers<ContextType>;
  DefenderBaselineProfileEdge?: DefenderBaselineProfileEdgeResolvers<ContextType>;
  DefenderBrowserExtensionPermission?: DefenderBrowserExtensionPermissionResolvers<ContextType>;
  DefenderBrowserExtensionPermissionConnection?: DefenderBrowserExtensionPermissionConnectionResolvers<ContextType>;
  DefenderBrowserExtensionPermissionEdge?: DefenderBrowserExtensionPermissionEdgeResolvers<ContextType>;
  DefenderBrowserExtensionRisk?: DefenderBrowserExtensionRiskResolvers;
  DefenderCapability?: DefenderCapabilityResolvers<ContextType>;
  DefenderChange?: DefenderChangeResolvers<ContextType>;
  DefenderChangePage?: DefenderChangePageResolvers<ContextType>;
  DefenderCloudApplicationEvidence?: DefenderCloudApplicationEvidenceResolvers<ContextType>;
  DefenderDeviceAntivirusHealth?: DefenderDeviceAntivirusHealthResolvers<ContextType>;
  DefenderDeviceAntivirusHealthConnection?: DefenderDeviceAntivirusHealthConnectionResolvers<ContextType>;
  DefenderDeviceAntivirusHealthEdge?: DefenderDeviceAntivirusHealthEdgeResolvers<ContextType>;
  DefenderDeviceBaseline?: DefenderDeviceBaselineResolvers<ContextType>;
  DefenderDeviceBaselineConnection?: DefenderDeviceBaselineConnectionResolvers<ContextType>;
  DefenderDeviceBaselineEdge?: DefenderDeviceBaselineEdgeResolvers<ContextType>;
  DefenderDeviceBrowserExtension?: DefenderDeviceBrowserExtensionResolvers<ContextType>;
  DefenderDeviceBrowserExtensionConnection?: DefenderDeviceBrowserExtensionConnectionResolvers<ContextType>;
  DefenderDeviceBrowserExtensionEdge?: DefenderDeviceBrowserExtensionEdgeResolvers<ContextType>;
  DefenderDeviceBrowserExtensionPermission?: DefenderDeviceBrowserExtensionPermissionResolvers<ContextType>;
  DefenderDeviceCertificate?: DefenderDeviceCertificateResolvers<ContextType>;
  DefenderDeviceCertificateConnection?: DefenderDeviceCertificateConnectionResolvers<ContextType>;
  DefenderDeviceCertificateEdge?: DefenderDeviceCertificateEdgeResolvers<ContextType>;
  DefenderDeviceConfiguration?: DefenderDeviceConfigurationResolvers<ContextType>;
  DefenderDeviceConfigurationConnection?: DefenderDeviceConfigurationConnectionResolvers<ContextType>;
  DefenderDeviceConfigurationEdge?: DefenderDeviceConfigurationEdgeResolvers<ContextType>;
  DefenderDeviceEvidence?: DefenderDeviceEvidenceResolvers<ContextType>;
  DefenderDeviceFirmware?: DefenderDeviceFirmwareResolvers<ContextType>;
  DefenderDeviceFirmwareConnection?: DefenderDeviceFirmwareConnectionResolvers<ContextType>;
  DefenderDeviceFirmwareEdge?: DefenderDeviceFirmwareEdgeResolvers<ContextType>;
  DefenderDeviceNonCpeSoftware?: DefenderDeviceNonCpeSoftwareResolvers<ContextType>;
  DefenderDeviceNonCpeSoftwareConnection?: DefenderDeviceNonCpeSoftwareConnectionResolvers<ContextType>;
  DefenderDeviceNonCpeSoftwareEdge?: DefenderDeviceNonCpeSoftwareEdgeResolvers<ContextType>;
  DefenderDeviceSecureScore?: DefenderDeviceSecureScoreResolvers<ContextType>;
  DefenderDeviceSoftware?: DefenderDeviceSoftwareResolvers<ContextType>;
  DefenderDeviceSoftwareConnection?: DefenderDeviceSoftwareConnectionResolvers<ContextType>;
  DefenderDeviceSoftwareEdge?: DefenderDeviceSoftwareEdgeResolvers<ContextType>;
  DefenderDeviceVulnerability?: DefenderDeviceVulnerabilityResolvers<ContextType>;
  DefenderDeviceVulnerabilityChange?: DefenderDeviceVulnerabilityChangeResolvers<ContextType>;
  DefenderDeviceVulnerabilityChangeConnection?: DefenderDeviceVulnerabilityChangeConnectionResolvers<ContextType>;
  DefenderDeviceVulnerabilityChangeEdge?: DefenderDeviceVulnerabilityChangeEdgeResolvers<ContextType>;
  DefenderDeviceVulnerabilityConnection?: DefenderDeviceVulnerabilityConnectionResolvers<ContextType>;
  DefenderDeviceVulnerabilityEdge?: DefenderDeviceVulnerabilityEdgeResolvers<ContextType>;
  DefenderDomain?: DefenderDomainResolvers<ContextType>;
  DefenderDomainStatistics?: DefenderDomainStatisticsResolvers<ContextType>;
  DefenderDownloadLink?: DefenderDownloadLinkResolvers<ContextType>;
  DefenderDownloadLinkPayload?: DefenderDownloadLinkPayloadResolvers<ContextType>;
  DefenderEmergency?: DefenderEmergencyResolvers<ContextType>;
  DefenderEmergencyPayload?: DefenderEmergencyPayloadResolvers<ContextType>;
  DefenderEndOfSupportStatus?: DefenderEndOfSupportStatusResolvers;
  DefenderEvidenceField?: DefenderEvidenceFieldResolvers<ContextType>;
  DefenderExploitabilityLevel?: DefenderExploitabilityLevelResolvers;
  DefenderExport?: DefenderExportResolvers<ContextType>;
  DefenderExportConnection?: DefenderExportConnectionResolvers<ContextType>;
  DefenderExportEdge?: DefenderExportEdgeResolvers<ContextType>;
  DefenderExportFailure?: DefenderExportFailureResolvers<ContextType>;
  DefenderExportPayload?: DefenderExportPayloadResolvers<ContextType>;
  DefenderExposureScore?: DefenderExposureScoreResolvers<ContextType>;
  DefenderFeedBookmark?: DefenderFeedBookmarkResolvers<ContextType>;
  DefenderFeedReset?: DefenderFeedResetResolvers<ContextType>;
  DefenderFile?: DefenderFileResolvers<ContextType>;
  DefenderFileEvidence?: DefenderFileEvidenceResolvers<ContextType>;
  DefenderFileStatistics?: DefenderFileStatisticsResolvers<ContextType>;
  DefenderHuntingColumn?: DefenderHuntingColumnResolvers<ContextType>;
  DefenderHuntingResult?: DefenderHuntingResultResolvers<ContextType>;
  DefenderHuntingRow?: DefenderHuntingRowResolvers<ContextType>;
  DefenderHuntingValueType?: DefenderHuntingValueTypeResolvers;
  DefenderHuntingWarning?: DefenderHuntingWarningResolvers<ContextType>;
  DefenderIncident?: DefenderIncidentResolvers<ContextType>;
  DefenderIncidentComment?: DefenderIncidentCommentResolvers<ContextType>;
  DefenderIncidentConnection?: DefenderIncidentConnectionResolvers<ContextType>;
  DefenderIncidentEdge?: DefenderIncidentEdgeResolvers<ContextType>;
  DefenderIncidentPayload?: DefenderIncidentPayloadResolvers<ContextType>;
  DefenderIncidentStatus?: DefenderIncidentStatusResolvers;
  DefenderIncidentStatusInput?: DefenderIncidentStatusInputResolvers;
  DefenderIp?: DefenderIpResolvers<ContextType>;
  DefenderIpEvidence?: DefenderIpEvidenceResolvers<ContextType>;
  DefenderIpStatistics?: DefenderIpStatisticsResolvers<ContextType>;
  DefenderIsolationType?: DefenderIsolationTypeResolvers;
  DefenderLatestScan?: DefenderLatestScanResolvers<ContextType>;
  DefenderLibraryFile?: DefenderLibraryFileResolvers<ContextType>;
  DefenderLibraryFilePayload?: DefenderLibraryFilePayloadResolvers<ContextType>;
  DefenderLiveResponseCommand?: DefenderLiveResponseCommandResolvers<ContextType>;
  DefenderLiveResponseCommandParam?: DefenderLiveResponseCommandParamResolvers<ContextType>;
  DefenderLiveResponseCommandResult?: DefenderLiveResponseCommandResultResolvers<ContextType>;
  DefenderLiveResponseCommandStatus?: DefenderLiveResponseCommandStatusResolvers;
  DefenderLiveResponseCommandType?: DefenderLiveResponseCommandTypeResolvers;
  DefenderMachineAtTheTime?: DefenderMachineAtTheTimeResolvers<ContextType>;
  DefenderMailboxEvidence?: DefenderMailboxEvidenceResolvers<ContextType>;
  DefenderMessageEvidence?: DefenderMessageEvidenceResolvers<ContextType>;
  DefenderMissingKb?: DefenderMissingKbResolvers<ContextType>;
  DefenderMissingKbConnection?: DefenderMissingKbConnectionResolvers<ContextType>;
  DefenderMissingKbEdge?: DefenderMissingKbEdgeResolvers<ContextType>;
  DefenderOAuthApplicationEvidence?: DefenderOAuthApplicationEvidenceResolvers<ContextType>;
  DefenderOtherEvidence?: DefenderOtherEvidenceResolvers<ContextType>;
  DefenderPlannedCall?: DefenderPlannedCallResolvers<ContextType>;
  DefenderProcessEvidence?: DefenderProcessEvidenceResolvers<ContextType>;
  DefenderQuotaWindow?: DefenderQuotaWindowResolvers<ContextType>;
  DefenderRegistryEvidence?: DefenderRegistryEvidenceResolvers<ContextType>;
  DefenderRemediationTask?: DefenderRemediationTaskResolvers<ContextType>;
  DefenderRemediationTaskConnection?: DefenderRemediationTaskConnectionResolvers<ContextType>;
  DefenderRemediationTaskEdge?: DefenderRemediationTaskEdgeResolvers<ContextType>;
  DefenderRemediationTaskPriority?: DefenderRemediationTaskPriorityResolvers;
  DefenderRemediationTaskStatus?: DefenderRemediationTaskStatusResolvers;
  DefenderRemediationTaskStatusInput?: DefenderRemediationTaskStatusInputResolvers;
  DefenderScanAuthProtocol?: DefenderScanAuthProtocolResolvers;
  DefenderScanAuthProtocolInput?: DefenderScanAuthProtocolInputResolvers;
  DefenderScanAuthenticationParams?: DefenderScanAuthenticationParamsResolvers<ContextType>;
  DefenderScanAuthenticationType?: DefenderScanAuthenticationTypeResolvers;
  DefenderScanAuthenticationTypeInput?: DefenderScanAuthenticationTypeInputResolvers;
  DefenderScanDefinition?: DefenderScanDefinitionResolvers<ContextType>;
  DefenderScanDefinitionPayload?: DefenderScanDefinitionPayloadResolvers<ContextType>;
  DefenderScanDeletionResult?: DefenderScanDeletionResultResolvers<ContextType>;
  DefenderScanHistoryConnection?: DefenderScanHistoryConnectionResolvers<ContextType>;
  DefenderScanHistoryEdge?: DefenderScanHistoryEdgeResolvers<ContextType>;
  DefenderScanHistoryEntry?: DefenderScanHistoryEntryResolvers<ContextType>;
  DefenderScanPrivProtocol?: DefenderScanPrivProtocolResolvers;
  DefenderScanPrivProtocolInput?: DefenderScanPrivProtocolInputResolvers;
  DefenderScanSession?: DefenderScanSessionResolvers<ContextType>;
  DefenderScanType?: DefenderScanTypeResolvers;
  DefenderScanTypeInput?: DefenderScanTypeInputResolvers;
  DefenderScannedTarget?: DefenderScannedTargetResolvers<ContextType>;
  DefenderScannerAgent?: DefenderScannerAgentResolvers<ContextType>;
  DefenderServicePrincipalEvidence?: DefenderServicePrincipalEvidenceResolvers<ContextType>;
  DefenderSoftware?: DefenderSoftwareResolvers<ContextType>;
  DefenderSoftwareConnection?: DefenderSoftwareConnectionResolvers<ContextType>;
  DefenderSoftwareEdge?: DefenderSoftwareEdgeResolvers<ContextType>;
  DefenderSoftwareVersion?: DefenderSoftwareVersionResolvers<ContextType>;
  DefenderSoftwareVersionConnection?: DefenderSoftwareVersionConnectionResolvers<ContextType>;
  DefenderSoftwareVersionEdge?: DefenderSoftwareVersionEdgeResolvers<ContextType>;
  DefenderSource?: DefenderSourceResolvers<ContextType>;
  DefenderUrlEvidence?: DefenderUrlEvidenceResolvers<ContextType>;
  DefenderUser?: DefenderUserResolvers<ContextType>;
  DefenderUserConnection?: DefenderUserConnectionResolvers<ContextType>;
  DefenderUserEdge?: DefenderUserEdgeResolvers<ContextType>;
  DefenderUserEvidence?: DefenderUserEvidenceResolvers<ContextType>;
  DefenderViewer?: DefenderViewerResolvers<ContextType>;
  DefenderWritePayload?: DefenderWritePayloadResolvers<ContextType>;
  DefenderWriteRefusal?: DefenderWriteRefusalResolvers<ContextType>;
  DefenderWriteWarning?: DefenderWriteWarningResolvers<ContextType>;
  DeleteDefenderScanDefinitionsPayload?: DeleteDefenderScanDefinitionsPayloadResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  IndicatorAction?: IndicatorActionResolvers;
  IndicatorActionInput?: IndicatorActionInputResolvers;
  IndicatorCertificate?: IndicatorCertificateResolvers<ContextType>;
  IndicatorConnection?: IndicatorConnectionResolvers<ContextType>;
  IndicatorEdge?: IndicatorEdgeResolvers<ContextType>;
  IndicatorForce?: IndicatorForceResolvers<ContextType>;
  IndicatorPayload?: IndicatorPayloadResolvers<ContextType>;
  IndicatorResult?: IndicatorResultResolvers<ContextType>;
  IndicatorSeverity?: IndicatorSeverityResolvers;
  IndicatorSeverityInput?: IndicatorSeverityInputResolvers;
  IndicatorSourceType?: IndicatorSourceTypeResolvers;
  IndicatorType?: IndicatorTypeResolvers;
  IndicatorTypeInput?: IndicatorTypeInputResolvers;
  IndicatorsPayload?: IndicatorsPayloadResolvers<ContextType>;
  Investigation?: InvestigationResolvers<ContextType>;
  InvestigationChanged?: InvestigationChangedResolvers<ContextType>;
  InvestigationConnection?: InvestigationConnectionResolvers<ContextType>;
  InvestigationEdge?: InvestigationEdgeResolvers<ContextType>;
  InvestigationPayload?: InvestigationPayloadResolvers<ContextType>;
  InvestigationState?: InvestigationStateResolvers;
  InvestigationStateInput?: InvestigationStateInputResolvers;
  JSON?: GraphQLScalarType;
  Long?: GraphQLScalarType;
  Machine?: MachineResolvers<ContextType>;
  MachineAction?: MachineActionResolvers<ContextType>;
  MachineActionChanged?: MachineActionChangedResolvers<ContextType>;
  MachineActionConnection?: MachineActionConnectionResolvers<ContextType>;
  MachineActionEdge?: MachineActionEdgeResolvers<ContextType>;
  MachineActionFileIdentifierType?: MachineActionFileIdentifierTypeResolvers;
  MachineActionFileInfo?: MachineActionFileInfoResolvers<ContextType>;
  MachineActionPayload?: MachineActionPayloadResolvers<ContextType>;
  MachineActionResult?: MachineActionResultResolvers<ContextType>;
  MachineActionScope?: MachineActionScopeResolvers;
  MachineActionStatus?: MachineActionStatusResolvers;
  MachineActionStatusInput?: MachineActionStatusInputResolvers;
  MachineActionTroubleshootInfo?: MachineActionTroubleshootInfoResolvers<ContextType>;
  MachineActionType?: MachineActionTypeResolvers;
  MachineActionTypeInput?: MachineActionTypeInputResolvers;
  MachineActionsPayload?: MachineActionsPayloadResolvers<ContextType>;
  MachineConnection?: MachineConnectionResolvers<ContextType>;
  MachineDeviceValue?: MachineDeviceValueResolvers;
  MachineDeviceValueInput?: MachineDeviceValueInputResolvers;
  MachineEdge?: MachineEdgeResolvers<ContextType>;
  MachineExposureLevel?: MachineExposureLevelResolvers;
  MachineExposureLevelInput?: MachineExposureLevelInputResolvers;
  MachineGroupExposureScore?: MachineGroupExposureScoreResolvers<ContextType>;
  MachineHealthStatus?: MachineHealthStatusResolvers;
  MachineHealthStatusInput?: MachineHealthStatusInputResolvers;
  MachineIpAddress?: MachineIpAddressResolvers<ContextType>;
  MachineIsolation?: MachineIsolationResolvers<ContextType>;
  MachineIsolationConnection?: MachineIsolationConnectionResolvers<ContextType>;
  MachineIsolationEdge?: MachineIsolationEdgeResolvers<ContextType>;
  MachineOnboardingStatus?: MachineOnboardingStatusResolvers;
  MachineOnboardingStatusInput?: MachineOnboardingStatusInputResolvers;
  MachinePayload?: MachinePayloadResolvers<ContextType>;
  MachineRecommendation?: MachineRecommendationResolvers<ContextType>;
  MachineRecommendationConnection?: MachineRecommendationConnectionResolvers<ContextType>;
  MachineRecommendationEdge?: MachineRecommendationEdgeResolvers<ContextType>;
  MachineReferenceConnection?: MachineReferenceConnectionResolvers<ContextType>;
  MachineReferenceEdge?: MachineReferenceEdgeResolvers<ContextType>;
  MachineRiskScore?: MachineRiskScoreResolvers;
  MachineRiskScoreInput?: MachineRiskScoreInputResolvers;
  MachineTagResult?: MachineTagResultResolvers<ContextType>;
  MachineTagsPayload?: MachineTagsPayloadResolvers<ContextType>;
  MachineVmMetadata?: MachineVmMetadataResolvers<ContextType>;
  MachineVulnerability?: MachineVulnerabilityResolvers<ContextType>;
  MachineVulnerabilityConnection?: MachineVulnerabilityConnectionResolvers<ContextType>;
  MachineVulnerabilityEdge?: MachineVulnerabilityEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Recommendation?: RecommendationResolvers<ContextType>;
  RecommendationCategory?: RecommendationCategoryResolvers;
  RecommendationCategoryInput?: RecommendationCategoryInputResolvers;
  RecommendationConnection?: RecommendationConnectionResolvers<ContextType>;
  RecommendationEdge?: RecommendationEdgeResolvers<ContextType>;
  RecommendationRemediationType?: RecommendationRemediationTypeResolvers;
  RecommendationRemediationTypeInput?: RecommendationRemediationTypeInputResolvers;
  RecommendationStatus?: RecommendationStatusResolvers;
  RecommendationStatusInput?: RecommendationStatusInputResolvers;
  Subscription?: SubscriptionResolvers<ContextType>;
  Vulnerability?: VulnerabilityResolvers<ContextType>;
  VulnerabilityChangeStatus?: VulnerabilityChangeStatusResolvers;
  VulnerabilityConnection?: VulnerabilityConnectionResolvers<ContextType>;
  VulnerabilityEdge?: VulnerabilityEdgeResolvers<ContextType>;
  VulnerabilitySeverity?: VulnerabilitySeverityResolvers;
  VulnerabilitySeverityInput?: VulnerabilitySeverityInputResolvers;
  VulnerabilityStatus?: VulnerabilityStatusResolvers;
  VulnerabilityStatusInput?: VulnerabilityStatusInputResolvers;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  defender?: DefenderDirectiveResolver<any, any, ContextType>;
  exposes?: ExposesDirectiveResolver<any, any, ContextType>;
  requiresRole?: RequiresRoleDirectiveResolver<any, any, ContextType>;
  untrusted?: UntrustedDirectiveResolver<any, any, ContextType>;
};
