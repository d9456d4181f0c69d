import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { WireAlert, WireAlertEvidence } from '../defender-api/models/alerts.js';
import type { WireBaselineProfile, WireBaselineConfiguration, WireBrowserExtensionPermission } from '../defender-api/models/assessments.js';
import type { WireScannerAgent, WireScanAuthenticationParams, WireAdvancedActiveConfiguration, WireScanDefinition, WireScanHistoryEntry, WireScannedTarget, WireScanSession } from '../defender-api/models/authenticated-scans.js';
import type { WireDeviceBaseline } from '../defender-api/models/device-inventory/baselines.js';
import type { WireDeviceBrowserExtension } from '../defender-api/models/device-inventory/browser-extensions.js';
import type { WireDeviceCertificate } from '../defender-api/models/device-inventory/certificates.js';
import type { WireDeviceConfiguration } from '../defender-api/models/device-inventory/configurations.js';
import type { WireDeviceFirmware } from '../defender-api/models/device-inventory/firmware.js';
import type { WireDeviceSoftware, WireDeviceNonCpeSoftware } from '../defender-api/models/device-inventory/software.js';
import type { WireDeviceVulnerability, WireDeviceVulnerabilityChange } from '../defender-api/models/device-inventory/vulnerabilities.js';
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
import type { FeedEvent, ChangeOf, ResetEvent } from '../changes/feed-message.js';
import type { FeedPage } from '../changes/feed-page.js';
import type { IncidentReceipt } from '../commands/incidents/update-incident.js';
import type { AlertCounts } from '../loaders/alert-summary.js';
import type { WireAntivirusHealth } from '../defender-api/models/device-health.js';
import type { DomainReference } from '../loaders/domains.js';
import type { IpReference } from '../loaders/ips.js';
import type { ActionEffect } from '../loaders/plan/action-effect.js';
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

export type ActionApproval = {
  readonly __typename?: 'ActionApproval';
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly decidedBy?: Maybe<ActionApprovalParty>;
  readonly decisionComment?: Maybe<Scalars['String']['output']>;
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly input: Scalars['JSON']['output'];
  readonly libraryFiles: ReadonlyArray<ActionApprovalFile>;
  readonly machine?: Maybe<Machine>;
  readonly mutation: Scalars['String']['output'];
  readonly reason: Scalars['String']['output'];
  readonly redeemedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly requestedAt: Scalars['DateTime']['output'];
  readonly requester: ActionApprovalParty;
  readonly state: ActionApprovalState;
};

export type ActionApprovalFile = {
  readonly __typename?: 'ActionApprovalFile';
  readonly fileName: Scalars['String']['output'];
  readonly sha256: Scalars['String']['output'];
};

export type ActionApprovalParty = {
  readonly __typename?: 'ActionApprovalParty';
  readonly clientId: Scalars['ID']['output'];
  readonly kind: DefenderViewerKind;
  readonly name: Scalars['String']['output'];
  readonly oid: Scalars['ID']['output'];
};

export type ActionApprovalPayload = WritePayload & {
  readonly __typename?: 'ActionApprovalPayload';
  readonly approval?: Maybe<ActionApproval>;
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: WriteOutcome;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly warnings: ReadonlyArray<WriteWarning>;
};

export type ActionApprovalState =
  | 'APPROVED'
  | 'EXPIRED'
  | 'PENDING'
  | 'REDEEMED'
  | 'REJECTED';

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

export type AdvancedActiveConfiguration = {
  readonly __typename?: 'AdvancedActiveConfiguration';
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

export type Alert = {
  readonly __typename?: 'Alert';
  readonly aadTenantId?: Maybe<Scalars['ID']['output']>;
  readonly alertCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly assignedTo?: Maybe<Scalars['String']['output']>;
  readonly category?: Maybe<Scalars['String']['output']>;
  readonly classification?: Maybe<AlertClassification>;
  readonly comments?: Maybe<ReadonlyArray<AlertComment>>;
  readonly computerDnsName?: Maybe<Scalars['String']['output']>;
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
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  readonly relatedUser?: Maybe<AlertRelatedUser>;
  readonly resolvedTime?: Maybe<Scalars['DateTime']['output']>;
  readonly severity?: Maybe<AlertSeverity>;
  readonly status?: Maybe<AlertStatus>;
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

export type AlertChanged = Change & {
  readonly __typename?: 'AlertChanged';
  readonly alert: Alert;
  readonly cursor: Scalars['String']['output'];
  readonly isNew: Scalars['Boolean']['output'];
  readonly observedAt: Scalars['DateTime']['output'];
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

export type AlertOrder =
  | 'NEWEST'
  | 'SERVICE';

export type AlertPayload = WritePayload & {
  readonly __typename?: 'AlertPayload';
  readonly alert?: Maybe<Alert>;
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: WriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly warnings: ReadonlyArray<WriteWarning>;
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
  readonly since?: Maybe<Scalars['DateTime']['output']>;
  readonly totalCount: Scalars['Int']['output'];
  readonly until?: Maybe<Scalars['DateTime']['output']>;
};

export type AlertUpdateResult = {
  readonly __typename?: 'AlertUpdateResult';
  readonly alert?: Maybe<Alert>;
  readonly alertId: Scalars['ID']['output'];
  readonly outcome: WriteOutcome;
  readonly refusal?: Maybe<WriteRefusal>;
};

export type AntiVirusScanType =
  | 'Full'
  | 'Quick';

export type AntivirusMode =
  | 'Active'
  | 'Disabled'
  | 'EDRBlocked'
  | 'Other'
  | 'Passive'
  | 'PassiveAudit'
  | 'UNRECOGNIZED';

export type AntivirusOsKind =
  | 'linux'
  | 'mac'
  | 'UNRECOGNIZED'
  | 'windows';

export type AntivirusScanResult =
  | 'Canceled'
  | 'Completed'
  | 'Failed'
  | 'UNRECOGNIZED';

export type AntivirusUpToDate =
  | 'False'
  | 'True'
  | 'Unknown'
  | 'UNRECOGNIZED';

export type ApproveActionInput = {
  readonly approvalId: Scalars['ID']['input'];
  readonly comment: Scalars['String']['input'];
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type AvailableAction = {
  readonly __typename?: 'AvailableAction';
  readonly action: MachineMutation;
  readonly allowed: Scalars['Boolean']['output'];
  readonly isolationType?: Maybe<IsolationType>;
  readonly message?: Maybe<Scalars['String']['output']>;
  readonly needsApproval: Scalars['Boolean']['output'];
  readonly reason?: Maybe<AvailableActionReason>;
};

export type AvailableActionReason =
  | 'ALREADY_IN_EFFECT'
  | 'ALREADY_PENDING'
  | 'APPROVAL_REQUIRED'
  | 'NOT_ONBOARDED'
  | 'OPPOSITE_PENDING'
  | 'PROTECTED_MACHINE'
  | 'PROTECTING_TAG'
  | 'ROLE_MISSING'
  | 'UNSUPPORTED_PLATFORM';

export type BaselineConfiguration = {
  readonly __typename?: 'BaselineConfiguration';
  readonly assessmentMethod?: Maybe<Scalars['String']['output']>;
  readonly benchmarkName?: Maybe<Scalars['String']['output']>;
  readonly benchmarkVersion?: Maybe<Scalars['String']['output']>;
  readonly category?: Maybe<Scalars['String']['output']>;
  readonly cce?: Maybe<Scalars['String']['output']>;
  readonly complianceLevels?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly id?: Maybe<Scalars['ID']['output']>;
  readonly isCustom?: Maybe<Scalars['Boolean']['output']>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly rationale?: Maybe<Scalars['String']['output']>;
  readonly recommendedValue?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly remediation?: Maybe<Scalars['String']['output']>;
  readonly source?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly uniqueId: Scalars['ID']['output'];
};

export type BaselineConfigurationConnection = {
  readonly __typename?: 'BaselineConfigurationConnection';
  readonly edges: ReadonlyArray<BaselineConfigurationEdge>;
  readonly nodes: ReadonlyArray<BaselineConfiguration>;
  readonly pageInfo: PageInfo;
};

export type BaselineConfigurationEdge = {
  readonly __typename?: 'BaselineConfigurationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: BaselineConfiguration;
};

export type BaselineConfigurationFilter = {
  readonly and?: InputMaybe<ReadonlyArray<BaselineConfigurationFilter>>;
  readonly category?: InputMaybe<DefenderStringFilter>;
  readonly cce?: InputMaybe<DefenderStringFilter>;
  readonly id?: InputMaybe<DefenderIdFilter>;
  readonly name?: InputMaybe<DefenderStringFilter>;
  readonly not?: InputMaybe<BaselineConfigurationFilter>;
  readonly or?: InputMaybe<ReadonlyArray<BaselineConfigurationFilter>>;
};

export type BaselineProfile = {
  readonly __typename?: 'BaselineProfile';
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

export type BaselineProfileConnection = {
  readonly __typename?: 'BaselineProfileConnection';
  readonly edges: ReadonlyArray<BaselineProfileEdge>;
  readonly nodes: ReadonlyArray<BaselineProfile>;
  readonly pageInfo: PageInfo;
};

export type BaselineProfileEdge = {
  readonly __typename?: 'BaselineProfileEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: BaselineProfile;
};

export type BaselineProfileFilter = {
  readonly and?: InputMaybe<ReadonlyArray<BaselineProfileFilter>>;
  readonly id?: InputMaybe<DefenderIdFilter>;
  readonly name?: InputMaybe<DefenderStringFilter>;
  readonly not?: InputMaybe<BaselineProfileFilter>;
  readonly operatingSystem?: InputMaybe<DefenderStringFilter>;
  readonly operatingSystemVersion?: InputMaybe<DefenderStringFilter>;
  readonly or?: InputMaybe<ReadonlyArray<BaselineProfileFilter>>;
  readonly passedDevices?: InputMaybe<DefenderLongFilter>;
  readonly settingsNumber?: InputMaybe<DefenderLongFilter>;
  readonly status?: InputMaybe<DefenderBooleanFilter>;
  readonly totalDevices?: InputMaybe<DefenderLongFilter>;
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

export type BatchUpdateAlertsPayload = WritePayload & {
  readonly __typename?: 'BatchUpdateAlertsPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: WriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly results?: Maybe<ReadonlyArray<AlertUpdateResult>>;
  readonly warnings: ReadonlyArray<WriteWarning>;
};

export type BrowserExtensionPermission = {
  readonly __typename?: 'BrowserExtensionPermission';
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly key: Scalars['ID']['output'];
  readonly permissionName?: Maybe<Scalars['String']['output']>;
};

export type BrowserExtensionPermissionConnection = {
  readonly __typename?: 'BrowserExtensionPermissionConnection';
  readonly edges: ReadonlyArray<BrowserExtensionPermissionEdge>;
  readonly nodes: ReadonlyArray<BrowserExtensionPermission>;
  readonly pageInfo: PageInfo;
};

export type BrowserExtensionPermissionEdge = {
  readonly __typename?: 'BrowserExtensionPermissionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: BrowserExtensionPermission;
};

export type BrowserExtensionPermissionFilter = {
  readonly and?: InputMaybe<ReadonlyArray<BrowserExtensionPermissionFilter>>;
  readonly description?: InputMaybe<DefenderStringFilter>;
  readonly not?: InputMaybe<BrowserExtensionPermissionFilter>;
  readonly or?: InputMaybe<ReadonlyArray<BrowserExtensionPermissionFilter>>;
};

export type BrowserExtensionRisk =
  | 'Critical'
  | 'High'
  | 'Low'
  | 'Medium'
  | 'None'
  | 'UNRECOGNIZED';

export type CancelExportInput = {
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

export type Change = {
  readonly cursor: Scalars['String']['output'];
  readonly observedAt: Scalars['DateTime']['output'];
  readonly previousCursor?: Maybe<Scalars['String']['output']>;
};

export type ChangePage = {
  readonly __typename?: 'ChangePage';
  readonly changes: ReadonlyArray<Change>;
  readonly endCursor: Scalars['String']['output'];
  readonly hasMore: Scalars['Boolean']['output'];
};

export type ChangeSubject =
  | 'ALERT'
  | 'INVESTIGATION'
  | 'MACHINE_ACTION';

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

export type CreateLiveResponseResultLinkInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly index: Scalars['Int']['input'];
  readonly machineActionId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type CreatePackageLinkInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineActionId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type CreateScanDefinitionInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly intervalInHours: Scalars['Int']['input'];
  readonly isActive: Scalars['Boolean']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly scanAuthenticationParams: ScanAuthenticationParamsInput;
  readonly scanName: Scalars['String']['input'];
  readonly scanType: ScanTypeInput;
  readonly scannerAgent: ScannerAgentInput;
  readonly target: Scalars['String']['input'];
  readonly targetType: Scalars['String']['input'];
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type DeclareEmergencyInput = {
  readonly hours: Scalars['Int']['input'];
  readonly reason: Scalars['String']['input'];
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type DefenderAcknowledgement =
  | 'PROTECTED';

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
  readonly at: Scalars['DateTime']['output'];
  readonly auditId?: Maybe<Scalars['ID']['output']>;
  readonly bulkId?: Maybe<Scalars['ID']['output']>;
  readonly detail?: Maybe<Scalars['String']['output']>;
  readonly input?: Maybe<Scalars['JSON']['output']>;
  readonly isIntact: Scalars['Boolean']['output'];
  readonly machineActionId?: Maybe<Scalars['ID']['output']>;
  readonly more?: Maybe<Scalars['JSON']['output']>;
  readonly outcome?: Maybe<Scalars['String']['output']>;
  readonly process: Scalars['ID']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly requestId?: Maybe<Scalars['ID']['output']>;
  readonly sequence: Scalars['Int']['output'];
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

export type DefenderBooleanFilter = {
  readonly eq?: InputMaybe<Scalars['Boolean']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DefenderCapability = {
  readonly __typename?: 'DefenderCapability';
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  readonly granted?: Maybe<Scalars['Boolean']['output']>;
  readonly group: Scalars['String']['output'];
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
};

export type DefenderDateTimeFilter = {
  readonly eq?: InputMaybe<Scalars['DateTime']['input']>;
  readonly gt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly lte?: InputMaybe<Scalars['DateTime']['input']>;
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
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  readonly url: Scalars['String']['output'];
};

export type DefenderDownloadLinkPayload = WritePayload & {
  readonly __typename?: 'DefenderDownloadLinkPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly downloadLink?: Maybe<DefenderDownloadLink>;
  readonly outcome: WriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly warnings: ReadonlyArray<WriteWarning>;
};

export type DefenderEmergency = {
  readonly __typename?: 'DefenderEmergency';
  readonly auditId: Scalars['ID']['output'];
  readonly declaredAt: Scalars['DateTime']['output'];
  readonly declaredBy: Scalars['String']['output'];
  readonly endsAt: Scalars['DateTime']['output'];
  readonly reason: Scalars['String']['output'];
};

export type DefenderEmergencyPayload = WritePayload & {
  readonly __typename?: 'DefenderEmergencyPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly emergency?: Maybe<DefenderEmergency>;
  readonly outcome: WriteOutcome;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly warnings: ReadonlyArray<WriteWarning>;
};

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

export type DefenderIdFilter = {
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<Scalars['ID']['input']>;
};

export type DefenderIncident = {
  readonly __typename?: 'DefenderIncident';
  readonly alertSummary?: Maybe<AlertSummary>;
  readonly alerts?: Maybe<AlertConnection>;
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
  readonly machines?: Maybe<ReadonlyArray<Machine>>;
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

export type DefenderIncidentOrder =
  | 'NEWEST'
  | 'OLDEST';

export type DefenderIncidentOwnerFilter = {
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<Scalars['String']['input']>;
};

export type DefenderIncidentPayload = WritePayload & {
  readonly __typename?: 'DefenderIncidentPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly incident?: Maybe<DefenderIncident>;
  readonly outcome: WriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly warnings: ReadonlyArray<WriteWarning>;
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

export type DefenderIpStatistics = {
  readonly __typename?: 'DefenderIpStatistics';
  readonly ipAddress?: Maybe<Scalars['ID']['output']>;
  readonly orgFirstSeen?: Maybe<Scalars['DateTime']['output']>;
  readonly orgLastSeen?: Maybe<Scalars['DateTime']['output']>;
  readonly organizationPrevalence?: Maybe<Scalars['Long']['output']>;
};

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

export type DefenderOrderDirection =
  | 'ASC'
  | 'DESC';

export type DefenderPlannedCall = {
  readonly __typename?: 'DefenderPlannedCall';
  readonly body?: Maybe<Scalars['JSON']['output']>;
  readonly method: Scalars['String']['output'];
  readonly operation: Scalars['String']['output'];
  readonly path: Scalars['String']['output'];
};

export type DefenderQuotaWindow = {
  readonly __typename?: 'DefenderQuotaWindow';
  readonly limit: Scalars['Int']['output'];
  readonly rateClass: DefenderRateClass;
  readonly remaining: Scalars['Int']['output'];
  readonly resetsAt?: Maybe<Scalars['DateTime']['output']>;
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
  | 'GRAPH_INCIDENTS'
  | 'IMPORT_INDICATORS'
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
  readonly missingKbs?: Maybe<ReadonlyArray<MissingKb>>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly publicExploit?: Maybe<Scalars['Boolean']['output']>;
  readonly recommendations?: Maybe<ReadonlyArray<Recommendation>>;
  readonly vendor?: Maybe<Scalars['String']['output']>;
  readonly versions?: Maybe<ReadonlyArray<DefenderSoftwareVersion>>;
  readonly vulnerabilities?: Maybe<VulnerabilityConnection>;
  readonly weaknesses?: Maybe<Scalars['Long']['output']>;
};


export type DefenderSoftwareMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type DefenderSoftwareVulnerabilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type DefenderSoftwareConnection = {
  readonly __typename?: 'DefenderSoftwareConnection';
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
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

export type DeleteLibraryFileInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly fileName: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type DeleteScanDefinitionsInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly scanDefinitionIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type DeleteScanDefinitionsPayload = WritePayload & {
  readonly __typename?: 'DeleteScanDefinitionsPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: WriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly results?: Maybe<ReadonlyArray<ScanDeletionResult>>;
  readonly warnings: ReadonlyArray<WriteWarning>;
};

export type DeviceAntivirusHealth = {
  readonly __typename?: 'DeviceAntivirusHealth';
  readonly avEngineUpdateTime?: Maybe<Scalars['DateTime']['output']>;
  readonly avEngineVersion?: Maybe<Scalars['String']['output']>;
  readonly avIsEngineUpToDate?: Maybe<AntivirusUpToDate>;
  readonly avIsPlatformUpToDate?: Maybe<AntivirusUpToDate>;
  readonly avIsSignatureUpToDate?: Maybe<AntivirusUpToDate>;
  readonly avMode?: Maybe<AntivirusMode>;
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
  readonly fullScanResult?: Maybe<AntivirusScanResult>;
  readonly fullScanTime?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly lastSeenTime?: Maybe<Scalars['DateTime']['output']>;
  readonly machine?: Maybe<Machine>;
  readonly machineId?: Maybe<Scalars['ID']['output']>;
  readonly osKind?: Maybe<AntivirusOsKind>;
  readonly osPlatform?: Maybe<Scalars['String']['output']>;
  readonly osVersion?: Maybe<Scalars['String']['output']>;
  readonly quickScanError?: Maybe<Scalars['String']['output']>;
  readonly quickScanResult?: Maybe<AntivirusScanResult>;
  readonly quickScanTime?: Maybe<Scalars['DateTime']['output']>;
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
};

export type DeviceAntivirusHealthConnection = {
  readonly __typename?: 'DeviceAntivirusHealthConnection';
  readonly edges: ReadonlyArray<DeviceAntivirusHealthEdge>;
  readonly nodes: ReadonlyArray<DeviceAntivirusHealth>;
  readonly pageInfo: PageInfo;
};

export type DeviceAntivirusHealthEdge = {
  readonly __typename?: 'DeviceAntivirusHealthEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DeviceAntivirusHealth;
};

export type DeviceBaseline = {
  readonly __typename?: 'DeviceBaseline';
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

export type DeviceBaselineConnection = {
  readonly __typename?: 'DeviceBaselineConnection';
  readonly edges: ReadonlyArray<DeviceBaselineEdge>;
  readonly nodes: ReadonlyArray<DeviceBaseline>;
  readonly pageInfo: PageInfo;
};

export type DeviceBaselineEdge = {
  readonly __typename?: 'DeviceBaselineEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DeviceBaseline;
};

export type DeviceBrowserExtension = {
  readonly __typename?: 'DeviceBrowserExtension';
  readonly browserName?: Maybe<Scalars['String']['output']>;
  readonly deviceId: Scalars['ID']['output'];
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  readonly extensionDescription?: Maybe<Scalars['String']['output']>;
  readonly extensionId?: Maybe<Scalars['ID']['output']>;
  readonly extensionName?: Maybe<Scalars['String']['output']>;
  readonly extensionRisk?: Maybe<BrowserExtensionRisk>;
  readonly extensionVendor?: Maybe<Scalars['String']['output']>;
  readonly extensionVersion?: Maybe<Scalars['String']['output']>;
  readonly installationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly isActivated?: Maybe<Scalars['Boolean']['output']>;
  readonly machine?: Maybe<Machine>;
  readonly permissions?: Maybe<ReadonlyArray<DeviceBrowserExtensionPermission>>;
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
};

export type DeviceBrowserExtensionConnection = {
  readonly __typename?: 'DeviceBrowserExtensionConnection';
  readonly edges: ReadonlyArray<DeviceBrowserExtensionEdge>;
  readonly nodes: ReadonlyArray<DeviceBrowserExtension>;
  readonly pageInfo: PageInfo;
};

export type DeviceBrowserExtensionEdge = {
  readonly __typename?: 'DeviceBrowserExtensionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DeviceBrowserExtension;
};

export type DeviceBrowserExtensionPermission = {
  readonly __typename?: 'DeviceBrowserExtensionPermission';
  readonly id?: Maybe<Scalars['String']['output']>;
  readonly isRequired?: Maybe<Scalars['Boolean']['output']>;
  readonly risk?: Maybe<Scalars['String']['output']>;
};

export type DeviceCertificate = {
  readonly __typename?: 'DeviceCertificate';
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

export type DeviceCertificateConnection = {
  readonly __typename?: 'DeviceCertificateConnection';
  readonly edges: ReadonlyArray<DeviceCertificateEdge>;
  readonly nodes: ReadonlyArray<DeviceCertificate>;
  readonly pageInfo: PageInfo;
};

export type DeviceCertificateEdge = {
  readonly __typename?: 'DeviceCertificateEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DeviceCertificate;
};

export type DeviceConfiguration = {
  readonly __typename?: 'DeviceConfiguration';
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

export type DeviceConfigurationConnection = {
  readonly __typename?: 'DeviceConfigurationConnection';
  readonly edges: ReadonlyArray<DeviceConfigurationEdge>;
  readonly nodes: ReadonlyArray<DeviceConfiguration>;
  readonly pageInfo: PageInfo;
};

export type DeviceConfigurationEdge = {
  readonly __typename?: 'DeviceConfigurationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DeviceConfiguration;
};

export type DeviceFirmware = {
  readonly __typename?: 'DeviceFirmware';
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

export type DeviceFirmwareConnection = {
  readonly __typename?: 'DeviceFirmwareConnection';
  readonly edges: ReadonlyArray<DeviceFirmwareEdge>;
  readonly nodes: ReadonlyArray<DeviceFirmware>;
  readonly pageInfo: PageInfo;
};

export type DeviceFirmwareEdge = {
  readonly __typename?: 'DeviceFirmwareEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DeviceFirmware;
};

export type DeviceNonCpeSoftware = {
  readonly __typename?: 'DeviceNonCpeSoftware';
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

export type DeviceNonCpeSoftwareConnection = {
  readonly __typename?: 'DeviceNonCpeSoftwareConnection';
  readonly edges: ReadonlyArray<DeviceNonCpeSoftwareEdge>;
  readonly nodes: ReadonlyArray<DeviceNonCpeSoftware>;
  readonly pageInfo: PageInfo;
};

export type DeviceNonCpeSoftwareEdge = {
  readonly __typename?: 'DeviceNonCpeSoftwareEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DeviceNonCpeSoftware;
};

export type DeviceSecureScore = {
  readonly __typename?: 'DeviceSecureScore';
  readonly score?: Maybe<Scalars['Float']['output']>;
  readonly time?: Maybe<Scalars['DateTime']['output']>;
};

export type DeviceSoftware = {
  readonly __typename?: 'DeviceSoftware';
  readonly deviceId: Scalars['ID']['output'];
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  readonly diskPaths?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly endOfSupportDate?: Maybe<Scalars['String']['output']>;
  readonly endOfSupportStatus?: Maybe<EndOfSupportStatus>;
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

export type DeviceSoftwareConnection = {
  readonly __typename?: 'DeviceSoftwareConnection';
  readonly edges: ReadonlyArray<DeviceSoftwareEdge>;
  readonly nodes: ReadonlyArray<DeviceSoftware>;
  readonly pageInfo: PageInfo;
};

export type DeviceSoftwareEdge = {
  readonly __typename?: 'DeviceSoftwareEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DeviceSoftware;
};

export type DeviceVulnerability = {
  readonly __typename?: 'DeviceVulnerability';
  readonly cveId?: Maybe<Scalars['ID']['output']>;
  readonly cveMitigationStatus?: Maybe<Scalars['String']['output']>;
  readonly cvssScore?: Maybe<Scalars['Float']['output']>;
  readonly deviceId: Scalars['ID']['output'];
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  readonly diskPaths?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly endOfSupportDate?: Maybe<Scalars['String']['output']>;
  readonly endOfSupportStatus?: Maybe<EndOfSupportStatus>;
  readonly exploitabilityLevel?: Maybe<ExploitabilityLevel>;
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

export type DeviceVulnerabilityChange = {
  readonly __typename?: 'DeviceVulnerabilityChange';
  readonly cveId?: Maybe<Scalars['ID']['output']>;
  readonly cveMitigationStatus?: Maybe<Scalars['String']['output']>;
  readonly cvssScore?: Maybe<Scalars['Float']['output']>;
  readonly deviceId: Scalars['ID']['output'];
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  readonly diskPaths?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly endOfSupportDate?: Maybe<Scalars['String']['output']>;
  readonly endOfSupportStatus?: Maybe<EndOfSupportStatus>;
  readonly eventTimestamp?: Maybe<Scalars['DateTime']['output']>;
  readonly exploitabilityLevel?: Maybe<ExploitabilityLevel>;
  readonly firstSeenTimestamp?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
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

export type DeviceVulnerabilityChangeConnection = {
  readonly __typename?: 'DeviceVulnerabilityChangeConnection';
  readonly edges: ReadonlyArray<DeviceVulnerabilityChangeEdge>;
  readonly nodes: ReadonlyArray<DeviceVulnerabilityChange>;
  readonly pageInfo: PageInfo;
};

export type DeviceVulnerabilityChangeEdge = {
  readonly __typename?: 'DeviceVulnerabilityChangeEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DeviceVulnerabilityChange;
};

export type DeviceVulnerabilityConnection = {
  readonly __typename?: 'DeviceVulnerabilityConnection';
  readonly edges: ReadonlyArray<DeviceVulnerabilityEdge>;
  readonly nodes: ReadonlyArray<DeviceVulnerability>;
  readonly pageInfo: PageInfo;
};

export type DeviceVulnerabilityEdge = {
  readonly __typename?: 'DeviceVulnerabilityEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DeviceVulnerability;
};

export type EndEmergencyInput = {
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type EndOfSupportStatus =
  | 'EOS Software'
  | 'EOS Version'
  | 'None'
  | 'UNRECOGNIZED'
  | 'Upcoming EOS Software'
  | 'Upcoming EOS Version';

export type ExploitabilityLevel =
  | 'ExploitIsInKit'
  | 'ExploitIsPublic'
  | 'ExploitIsVerified'
  | 'NoExploit'
  | 'UNRECOGNIZED';

export type Export = {
  readonly __typename?: 'Export';
  readonly byteCount: Scalars['Long']['output'];
  readonly downloadPath?: Maybe<Scalars['String']['output']>;
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  readonly failure?: Maybe<ExportFailure>;
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly format: ExportFormat;
  readonly id: Scalars['ID']['output'];
  readonly kind: ExportKind;
  readonly rowCount: Scalars['Int']['output'];
  readonly snapshotTime?: Maybe<Scalars['DateTime']['output']>;
  readonly startedAt: Scalars['DateTime']['output'];
  readonly status: ExportStatus;
};

export type ExportConnection = {
  readonly __typename?: 'ExportConnection';
  readonly edges: ReadonlyArray<ExportEdge>;
  readonly nodes: ReadonlyArray<Export>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type ExportEdge = {
  readonly __typename?: 'ExportEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Export;
};

export type ExportFailure = {
  readonly __typename?: 'ExportFailure';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type ExportFormat =
  | 'NDJSON'
  | 'PARQUET';

export type ExportKind =
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

export type ExportPayload = WritePayload & {
  readonly __typename?: 'ExportPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly export?: Maybe<Export>;
  readonly outcome: WriteOutcome;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly warnings: ReadonlyArray<WriteWarning>;
};

export type ExportStatus =
  | 'CANCELLED'
  | 'EXPIRED'
  | 'FAILED'
  | 'QUEUED'
  | 'READY'
  | 'RUNNING';

export type ExposureScore = {
  readonly __typename?: 'ExposureScore';
  readonly score?: Maybe<Scalars['Float']['output']>;
  readonly time?: Maybe<Scalars['DateTime']['output']>;
};

export type FeedBookmark = Change & {
  readonly __typename?: 'FeedBookmark';
  readonly cursor: Scalars['String']['output'];
  readonly observedAt: Scalars['DateTime']['output'];
  readonly previousCursor?: Maybe<Scalars['String']['output']>;
};

export type FeedReset = Change & {
  readonly __typename?: 'FeedReset';
  readonly cursor: Scalars['String']['output'];
  readonly observedAt: Scalars['DateTime']['output'];
  readonly previousCursor?: Maybe<Scalars['String']['output']>;
  readonly reason: FeedResetReason;
};

export type FeedResetReason =
  | 'NOT_REPLAYABLE'
  | 'TOO_MANY_CHANGES'
  | 'TOO_OLD';

export type FileEvidence = AlertEvidence & {
  readonly __typename?: 'FileEvidence';
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly file?: Maybe<DefenderFile>;
  readonly fileName?: Maybe<Scalars['String']['output']>;
  readonly filePath?: Maybe<Scalars['String']['output']>;
  readonly sha1?: Maybe<Scalars['String']['output']>;
  readonly sha256?: Maybe<Scalars['String']['output']>;
};

export type GetFileCommandInput = {
  readonly path: Scalars['String']['input'];
};

export type HuntingColumn = {
  readonly __typename?: 'HuntingColumn';
  readonly name: Scalars['String']['output'];
  readonly type: Scalars['String']['output'];
  readonly valueType: HuntingValueType;
};

export type HuntingParameterInput = {
  readonly bool?: InputMaybe<Scalars['Boolean']['input']>;
  readonly datetime?: InputMaybe<Scalars['DateTime']['input']>;
  readonly long?: InputMaybe<Scalars['Long']['input']>;
  readonly name: Scalars['String']['input'];
  readonly real?: InputMaybe<Scalars['Float']['input']>;
  readonly string?: InputMaybe<Scalars['String']['input']>;
  readonly strings?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly timespan?: InputMaybe<Scalars['String']['input']>;
};

export type HuntingResult = {
  readonly __typename?: 'HuntingResult';
  readonly columns: ReadonlyArray<HuntingColumn>;
  readonly rowCount: Scalars['Int']['output'];
  readonly rows: ReadonlyArray<HuntingRow>;
  readonly statistics?: Maybe<Scalars['JSON']['output']>;
  readonly truncated: Scalars['Boolean']['output'];
  readonly warnings: ReadonlyArray<HuntingWarning>;
};

export type HuntingRow = {
  readonly __typename?: 'HuntingRow';
  readonly alert?: Maybe<Alert>;
  readonly file?: Maybe<DefenderFile>;
  readonly machine?: Maybe<Machine>;
  readonly values: Scalars['JSON']['output'];
};

export type HuntingValueType =
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

export type HuntingWarning = {
  readonly __typename?: 'HuntingWarning';
  readonly code: HuntingWarningCode;
  readonly message: Scalars['String']['output'];
};

export type HuntingWarningCode =
  | 'ENDPOINT_RETIRING';

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
  readonly action?: Maybe<IndicatorAction>;
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
  readonly indicatorType?: Maybe<IndicatorType>;
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

export type IndicatorItemOutcome =
  | 'ACCEPTED'
  | 'ALREADY_IN_EFFECT'
  | 'EXISTS'
  | 'FAILED'
  | 'NOT_FOUND'
  | 'NOT_SENT'
  | 'OUTCOME_UNKNOWN'
  | 'PLANNED';

export type IndicatorPayload = WritePayload & {
  readonly __typename?: 'IndicatorPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly indicator?: Maybe<Indicator>;
  readonly outcome: WriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly replaces?: Maybe<ReadonlyArray<Indicator>>;
  readonly takesForce?: Maybe<IndicatorForce>;
  readonly warnings: ReadonlyArray<WriteWarning>;
};

export type IndicatorResult = {
  readonly __typename?: 'IndicatorResult';
  readonly action?: Maybe<IndicatorAction>;
  readonly createdBy?: Maybe<Scalars['String']['output']>;
  readonly index: Scalars['Int']['output'];
  readonly indicatorId?: Maybe<Scalars['ID']['output']>;
  readonly indicatorType?: Maybe<IndicatorType>;
  readonly indicatorValue?: Maybe<Scalars['String']['output']>;
  readonly outcome: IndicatorItemOutcome;
  readonly reason?: Maybe<Scalars['String']['output']>;
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

export type IndicatorsPayload = WritePayload & {
  readonly __typename?: 'IndicatorsPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: WriteOutcome;
  readonly plannedCalls?: Maybe<ReadonlyArray<DefenderPlannedCall>>;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly results?: Maybe<ReadonlyArray<IndicatorResult>>;
  readonly takesForce?: Maybe<IndicatorForce>;
  readonly warnings: ReadonlyArray<WriteWarning>;
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
  readonly state?: Maybe<InvestigationState>;
  readonly statusDetails?: Maybe<Scalars['String']['output']>;
  readonly triggeringAlert?: Maybe<Alert>;
  readonly triggeringAlertId?: Maybe<Scalars['ID']['output']>;
};


export type InvestigationAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type InvestigationChanged = Change & {
  readonly __typename?: 'InvestigationChanged';
  readonly cursor: Scalars['String']['output'];
  readonly investigation: Investigation;
  readonly isNew: Scalars['Boolean']['output'];
  readonly observedAt: Scalars['DateTime']['output'];
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

export type InvestigationPayload = WritePayload & {
  readonly __typename?: 'InvestigationPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly investigation?: Maybe<Investigation>;
  readonly outcome: WriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly warnings: ReadonlyArray<WriteWarning>;
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

export type IpEvidence = AlertEvidence & {
  readonly __typename?: 'IpEvidence';
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly ip?: Maybe<DefenderIp>;
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
};

export type IsolateMachineInput = {
  readonly acknowledge?: InputMaybe<ReadonlyArray<DefenderAcknowledgement>>;
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly isolationType: IsolationType;
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
  readonly isolationType: IsolationType;
  readonly machineIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type IsolationType =
  | 'Full'
  | 'Selective'
  | 'UnManagedDevice';

export type LatestScan = {
  readonly __typename?: 'LatestScan';
  readonly executionDateTime?: Maybe<Scalars['DateTime']['output']>;
  readonly failureReason?: Maybe<Scalars['String']['output']>;
  readonly status?: Maybe<Scalars['String']['output']>;
};

export type LibraryFile = {
  readonly __typename?: 'LibraryFile';
  readonly createdBy?: Maybe<Scalars['String']['output']>;
  readonly creationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly fileName: Scalars['ID']['output'];
  readonly hasParameters?: Maybe<Scalars['Boolean']['output']>;
  readonly lastUpdatedTime?: Maybe<Scalars['DateTime']['output']>;
  readonly parametersDescription?: Maybe<Scalars['String']['output']>;
  readonly sha256?: Maybe<Scalars['String']['output']>;
};

export type LibraryFilePayload = WritePayload & {
  readonly __typename?: 'LibraryFilePayload';
  readonly auditId: Scalars['ID']['output'];
  readonly libraryFile?: Maybe<LibraryFile>;
  readonly outcome: WriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly warnings: ReadonlyArray<WriteWarning>;
};

export type LiveResponseCommand = {
  readonly __typename?: 'LiveResponseCommand';
  readonly params?: Maybe<ReadonlyArray<LiveResponseCommandParam>>;
  readonly type?: Maybe<LiveResponseCommandType>;
};

export type LiveResponseCommandInput = {
  readonly getFile?: InputMaybe<GetFileCommandInput>;
  readonly putFile?: InputMaybe<PutFileCommandInput>;
  readonly runScript?: InputMaybe<RunScriptCommandInput>;
};

export type LiveResponseCommandParam = {
  readonly __typename?: 'LiveResponseCommandParam';
  readonly key?: Maybe<Scalars['String']['output']>;
  readonly value?: Maybe<Scalars['String']['output']>;
};

export type LiveResponseCommandResult = {
  readonly __typename?: 'LiveResponseCommandResult';
  readonly command?: Maybe<LiveResponseCommand>;
  readonly commandStatus?: Maybe<LiveResponseCommandStatus>;
  readonly endTime?: Maybe<Scalars['DateTime']['output']>;
  readonly errors?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly index?: Maybe<Scalars['Int']['output']>;
  readonly startTime?: Maybe<Scalars['DateTime']['output']>;
};

export type LiveResponseCommandStatus =
  | 'Completed'
  | 'Created'
  | 'Executing'
  | 'Failed'
  | 'PendingResource'
  | 'Submitted'
  | 'UNRECOGNIZED';

export type LiveResponseCommandType =
  | 'GetFile'
  | 'PutFile'
  | 'RunPowerShell'
  | 'RunScript'
  | 'UNRECOGNIZED';

export type Machine = {
  readonly __typename?: 'Machine';
  readonly aadDeviceId?: Maybe<Scalars['ID']['output']>;
  readonly actions?: Maybe<MachineActionConnection>;
  readonly agentVersion?: Maybe<Scalars['String']['output']>;
  readonly alertCount?: Maybe<Scalars['Int']['output']>;
  readonly alerts?: Maybe<AlertConnection>;
  readonly antivirusHealth?: Maybe<DeviceAntivirusHealth>;
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
  readonly computerDnsName?: Maybe<Scalars['String']['output']>;
  readonly defenderAvStatus?: Maybe<Scalars['String']['output']>;
  readonly deviceValue?: Maybe<MachineDeviceValue>;
  readonly exclusionReason?: Maybe<Scalars['String']['output']>;
  readonly exposureLevel?: Maybe<MachineExposureLevel>;
  readonly firstSeen?: Maybe<Scalars['DateTime']['output']>;
  readonly healthStatus?: Maybe<MachineHealthStatus>;
  readonly id: Scalars['ID']['output'];
  readonly investigations?: Maybe<InvestigationConnection>;
  readonly ipAddresses?: Maybe<ReadonlyArray<MachineIpAddress>>;
  readonly isAadJoined?: Maybe<Scalars['Boolean']['output']>;
  readonly isExcluded?: Maybe<Scalars['Boolean']['output']>;
  readonly isPotentialDuplication?: Maybe<Scalars['Boolean']['output']>;
  readonly isolation?: Maybe<MachineIsolation>;
  readonly lastExternalIpAddress?: Maybe<Scalars['String']['output']>;
  readonly lastIpAddress?: Maybe<Scalars['String']['output']>;
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  readonly logonUsers?: Maybe<ReadonlyArray<DefenderUser>>;
  readonly machineTags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly managedBy?: Maybe<Scalars['String']['output']>;
  readonly managedByStatus?: Maybe<Scalars['String']['output']>;
  readonly mergedIntoMachineId?: Maybe<Scalars['ID']['output']>;
  readonly missingKbs?: Maybe<ReadonlyArray<MissingKb>>;
  readonly onboardingStatus?: Maybe<MachineOnboardingStatus>;
  readonly osArchitecture?: Maybe<Scalars['String']['output']>;
  readonly osBuild?: Maybe<Scalars['Long']['output']>;
  readonly osPlatform?: Maybe<Scalars['String']['output']>;
  readonly osProcessor?: Maybe<Scalars['String']['output']>;
  readonly osVersion?: Maybe<Scalars['String']['output']>;
  readonly portalUrl?: Maybe<Scalars['String']['output']>;
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  readonly recommendationRows?: Maybe<ReadonlyArray<MachineRecommendation>>;
  readonly recommendations?: Maybe<ReadonlyArray<Recommendation>>;
  readonly remediationTasks?: Maybe<ReadonlyArray<RemediationTask>>;
  readonly riskScore?: Maybe<MachineRiskScore>;
  readonly software?: Maybe<ReadonlyArray<DefenderSoftware>>;
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


export type MachineVulnerabilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MachineVulnerabilityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type MachineAction = {
  readonly __typename?: 'MachineAction';
  readonly cancellationComment?: Maybe<Scalars['String']['output']>;
  readonly cancellationDateTimeUtc?: Maybe<Scalars['DateTime']['output']>;
  readonly cancellationRequestor?: Maybe<Scalars['String']['output']>;
  readonly commands?: Maybe<ReadonlyArray<LiveResponseCommandResult>>;
  readonly computerDnsName?: Maybe<Scalars['String']['output']>;
  readonly creationDateTimeUtc?: Maybe<Scalars['DateTime']['output']>;
  readonly errorHResult?: Maybe<Scalars['Int']['output']>;
  readonly externalId?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly lastUpdateDateTimeUtc?: Maybe<Scalars['DateTime']['output']>;
  readonly machine?: Maybe<Machine>;
  readonly machineId?: Maybe<Scalars['ID']['output']>;
  readonly relatedFileInfo?: Maybe<MachineActionFileInfo>;
  readonly requestSource?: Maybe<Scalars['String']['output']>;
  readonly requestor?: Maybe<Scalars['String']['output']>;
  readonly requestorComment?: Maybe<Scalars['String']['output']>;
  readonly scope?: Maybe<MachineActionScope>;
  readonly status?: Maybe<MachineActionStatus>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly troubleshootInfo?: Maybe<MachineActionTroubleshootInfo>;
  readonly type?: Maybe<MachineActionType>;
};

export type MachineActionChanged = Change & {
  readonly __typename?: 'MachineActionChanged';
  readonly cursor: Scalars['String']['output'];
  readonly isNew: Scalars['Boolean']['output'];
  readonly machineAction: MachineAction;
  readonly observedAt: Scalars['DateTime']['output'];
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

export type MachineActionOrder =
  | 'NEWEST'
  | 'SERVICE';

export type MachineActionPayload = WritePayload & {
  readonly __typename?: 'MachineActionPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly machineAction?: Maybe<MachineAction>;
  readonly outcome: WriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly warnings: ReadonlyArray<WriteWarning>;
};

export type MachineActionResult = {
  readonly __typename?: 'MachineActionResult';
  readonly auditId?: Maybe<Scalars['ID']['output']>;
  readonly machineAction?: Maybe<MachineAction>;
  readonly machineId: Scalars['ID']['output'];
  readonly outcome: WriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly warnings: ReadonlyArray<WriteWarning>;
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

export type MachineActionsPayload = WritePayload & {
  readonly __typename?: 'MachineActionsPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: WriteOutcome;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly results?: Maybe<ReadonlyArray<MachineActionResult>>;
  readonly warnings: ReadonlyArray<WriteWarning>;
};

export type MachineConnection = {
  readonly __typename?: 'MachineConnection';
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
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
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  readonly pending?: Maybe<ReadonlyArray<MachineAction>>;
  readonly source?: Maybe<MachineAction>;
  readonly state: MachineIsolationState;
};

export type MachineIsolationState =
  | 'FULL'
  | 'ISOLATED'
  | 'RELEASED'
  | 'SELECTIVE'
  | 'UNKNOWN';

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
  | 'RESTRICT_CODE_EXECUTION'
  | 'RUN_ANTI_VIRUS_SCAN'
  | 'RUN_LIVE_RESPONSE'
  | 'SET_DEVICE_VALUE'
  | 'START_INVESTIGATION'
  | 'STOP_AND_QUARANTINE_FILE'
  | 'UNRESTRICT_CODE_EXECUTION'
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

export type MachinePayload = WritePayload & {
  readonly __typename?: 'MachinePayload';
  readonly auditId: Scalars['ID']['output'];
  readonly machine?: Maybe<Machine>;
  readonly outcome: WriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly warnings: ReadonlyArray<WriteWarning>;
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
  readonly outcome: WriteOutcome;
  readonly refusal?: Maybe<WriteRefusal>;
};

export type MachineTagsPayload = WritePayload & {
  readonly __typename?: 'MachineTagsPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: WriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly results?: Maybe<ReadonlyArray<MachineTagResult>>;
  readonly warnings: ReadonlyArray<WriteWarning>;
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

export type MissingKb = {
  readonly __typename?: 'MissingKb';
  readonly cveAddressed?: Maybe<Scalars['Long']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly machineMissedOn?: Maybe<Scalars['Long']['output']>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly osBuild?: Maybe<Scalars['Long']['output']>;
  readonly productsNames?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly url?: Maybe<Scalars['String']['output']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  readonly addMachineTag?: Maybe<MachinePayload>;
  readonly addTagToMachines?: Maybe<MachineTagsPayload>;
  readonly approveAction?: Maybe<ActionApprovalPayload>;
  readonly batchUpdateAlerts?: Maybe<BatchUpdateAlertsPayload>;
  readonly cancelExport?: Maybe<ExportPayload>;
  readonly cancelMachineAction?: Maybe<MachineActionPayload>;
  readonly collectInvestigationPackage?: Maybe<MachineActionPayload>;
  readonly createAlertByReference?: Maybe<AlertPayload>;
  readonly createLiveResponseResultLink?: Maybe<DefenderDownloadLinkPayload>;
  readonly createPackageLink?: Maybe<DefenderDownloadLinkPayload>;
  readonly createScanDefinition?: Maybe<ScanDefinitionPayload>;
  readonly declareEmergency?: Maybe<DefenderEmergencyPayload>;
  readonly deleteIndicator?: Maybe<IndicatorPayload>;
  readonly deleteIndicators?: Maybe<IndicatorsPayload>;
  readonly deleteLibraryFile?: Maybe<LibraryFilePayload>;
  readonly deleteScanDefinitions?: Maybe<DeleteScanDefinitionsPayload>;
  readonly endEmergency?: Maybe<DefenderEmergencyPayload>;
  readonly importIndicators?: Maybe<IndicatorsPayload>;
  readonly isolateMachine?: Maybe<MachineActionPayload>;
  readonly isolateMachines?: Maybe<MachineActionsPayload>;
  readonly offboardMachine?: Maybe<MachineActionPayload>;
  readonly rejectAction?: Maybe<ActionApprovalPayload>;
  readonly releaseMachine?: Maybe<MachineActionPayload>;
  readonly removeMachineTag?: Maybe<MachinePayload>;
  readonly removeTagFromMachines?: Maybe<MachineTagsPayload>;
  readonly requestActionApproval?: Maybe<ActionApprovalPayload>;
  readonly restrictCodeExecution?: Maybe<MachineActionPayload>;
  readonly runAntiVirusScan?: Maybe<MachineActionPayload>;
  readonly runAntiVirusScans?: Maybe<MachineActionsPayload>;
  readonly runLiveResponse?: Maybe<MachineActionPayload>;
  readonly setDeviceValue?: Maybe<MachinePayload>;
  readonly startExport?: Maybe<ExportPayload>;
  readonly startInvestigation?: Maybe<InvestigationPayload>;
  readonly stopAndQuarantineFile?: Maybe<MachineActionPayload>;
  readonly submitIndicator?: Maybe<IndicatorPayload>;
  readonly unrestrictCodeExecution?: Maybe<MachineActionPayload>;
  readonly updateAlert?: Maybe<AlertPayload>;
  readonly updateIncident?: Maybe<DefenderIncidentPayload>;
  readonly updateMachine?: Maybe<MachinePayload>;
  readonly updateScanDefinition?: Maybe<ScanDefinitionPayload>;
  readonly uploadLibraryFile?: Maybe<LibraryFilePayload>;
};


export type MutationAddMachineTagArgs = {
  input: AddMachineTagInput;
};


export type MutationAddTagToMachinesArgs = {
  input: AddTagToMachinesInput;
};


export type MutationApproveActionArgs = {
  input: ApproveActionInput;
};


export type MutationBatchUpdateAlertsArgs = {
  input: BatchUpdateAlertsInput;
};


export type MutationCancelExportArgs = {
  input: CancelExportInput;
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


export type MutationCreateLiveResponseResultLinkArgs = {
  input: CreateLiveResponseResultLinkInput;
};


export type MutationCreatePackageLinkArgs = {
  input: CreatePackageLinkInput;
};


export type MutationCreateScanDefinitionArgs = {
  input: CreateScanDefinitionInput;
};


export type MutationDeclareEmergencyArgs = {
  input: DeclareEmergencyInput;
};


export type MutationDeleteIndicatorArgs = {
  input: DeleteIndicatorInput;
};


export type MutationDeleteIndicatorsArgs = {
  input: DeleteIndicatorsInput;
};


export type MutationDeleteLibraryFileArgs = {
  input: DeleteLibraryFileInput;
};


export type MutationDeleteScanDefinitionsArgs = {
  input: DeleteScanDefinitionsInput;
};


export type MutationEndEmergencyArgs = {
  input: EndEmergencyInput;
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


export type MutationRejectActionArgs = {
  input: RejectActionInput;
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


export type MutationRequestActionApprovalArgs = {
  input: RequestActionApprovalInput;
};


export type MutationRestrictCodeExecutionArgs = {
  input: RestrictCodeExecutionInput;
};


export type MutationRunAntiVirusScanArgs = {
  input: RunAntiVirusScanInput;
};


export type MutationRunAntiVirusScansArgs = {
  input: RunAntiVirusScansInput;
};


export type MutationRunLiveResponseArgs = {
  input: RunLiveResponseInput;
};


export type MutationSetDeviceValueArgs = {
  input: SetDeviceValueInput;
};


export type MutationStartExportArgs = {
  input: StartExportInput;
};


export type MutationStartInvestigationArgs = {
  input: StartInvestigationInput;
};


export type MutationStopAndQuarantineFileArgs = {
  input: StopAndQuarantineFileInput;
};


export type MutationSubmitIndicatorArgs = {
  input: SubmitIndicatorInput;
};


export type MutationUnrestrictCodeExecutionArgs = {
  input: UnrestrictCodeExecutionInput;
};


export type MutationUpdateAlertArgs = {
  input: UpdateAlertInput;
};


export type MutationUpdateIncidentArgs = {
  input: UpdateIncidentInput;
};


export type MutationUpdateMachineArgs = {
  input: UpdateMachineInput;
};


export type MutationUpdateScanDefinitionArgs = {
  input: UpdateScanDefinitionInput;
};


export type MutationUploadLibraryFileArgs = {
  input: UploadLibraryFileInput;
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

export type OtherEvidence = AlertEvidence & {
  readonly __typename?: 'OtherEvidence';
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
};

export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

export type ProcessEvidence = AlertEvidence & {
  readonly __typename?: 'ProcessEvidence';
  readonly aadUserId?: Maybe<Scalars['ID']['output']>;
  readonly accountName?: Maybe<Scalars['String']['output']>;
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly domainName?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly fileName?: Maybe<Scalars['String']['output']>;
  readonly filePath?: Maybe<Scalars['String']['output']>;
  readonly parentProcessCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly parentProcessFileName?: Maybe<Scalars['String']['output']>;
  readonly parentProcessFilePath?: Maybe<Scalars['String']['output']>;
  readonly parentProcessId?: Maybe<Scalars['Long']['output']>;
  readonly processCommandLine?: Maybe<Scalars['String']['output']>;
  readonly processCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly processId?: Maybe<Scalars['Long']['output']>;
  readonly sha1?: Maybe<Scalars['String']['output']>;
  readonly sha256?: Maybe<Scalars['String']['output']>;
  readonly userPrincipalName?: Maybe<Scalars['String']['output']>;
  readonly userSid?: Maybe<Scalars['String']['output']>;
};

export type PutFileCommandInput = {
  readonly fileName: Scalars['String']['input'];
};

export type Query = {
  readonly __typename?: 'Query';
  readonly actionApproval?: Maybe<ActionApproval>;
  readonly alert?: Maybe<Alert>;
  readonly alertSummary?: Maybe<AlertSummary>;
  readonly alerts?: Maybe<AlertConnection>;
  readonly baselineConfigurations?: Maybe<BaselineConfigurationConnection>;
  readonly baselineProfiles?: Maybe<BaselineProfileConnection>;
  readonly browserExtensionPermissions?: Maybe<BrowserExtensionPermissionConnection>;
  readonly changes?: Maybe<ChangePage>;
  readonly defenderAuditEvents?: Maybe<DefenderAuditEventConnection>;
  readonly defenderCapabilities?: Maybe<ReadonlyArray<DefenderCapability>>;
  readonly defenderDomain?: Maybe<DefenderDomain>;
  readonly defenderFile?: Maybe<DefenderFile>;
  readonly defenderIncident?: Maybe<DefenderIncident>;
  readonly defenderIncidents?: Maybe<DefenderIncidentConnection>;
  readonly defenderIp?: Maybe<DefenderIp>;
  readonly defenderSoftware?: Maybe<DefenderSoftware>;
  readonly defenderSoftwareInventory?: Maybe<DefenderSoftwareConnection>;
  readonly defenderUser?: Maybe<DefenderUser>;
  readonly defenderViewer?: Maybe<DefenderViewer>;
  readonly deviceAntivirusHealth?: Maybe<DeviceAntivirusHealthConnection>;
  readonly deviceBaselines?: Maybe<DeviceBaselineConnection>;
  readonly deviceBrowserExtensions?: Maybe<DeviceBrowserExtensionConnection>;
  readonly deviceCertificates?: Maybe<DeviceCertificateConnection>;
  readonly deviceConfigurations?: Maybe<DeviceConfigurationConnection>;
  readonly deviceFirmware?: Maybe<DeviceFirmwareConnection>;
  readonly deviceNonCpeSoftware?: Maybe<DeviceNonCpeSoftwareConnection>;
  readonly deviceSoftware?: Maybe<DeviceSoftwareConnection>;
  readonly deviceVulnerabilities?: Maybe<DeviceVulnerabilityConnection>;
  readonly deviceVulnerabilityChanges?: Maybe<DeviceVulnerabilityChangeConnection>;
  readonly emergency?: Maybe<DefenderEmergency>;
  readonly export?: Maybe<Export>;
  readonly exports?: Maybe<ExportConnection>;
  readonly exposureScore?: Maybe<ExposureScore>;
  readonly exposureScoresByMachineGroup?: Maybe<ReadonlyArray<MachineGroupExposureScore>>;
  readonly findIndicators?: Maybe<ReadonlyArray<Indicator>>;
  readonly findMachines?: Maybe<ReadonlyArray<Machine>>;
  readonly hunt?: Maybe<HuntingResult>;
  readonly indicator?: Maybe<Indicator>;
  readonly indicators?: Maybe<IndicatorConnection>;
  readonly investigation?: Maybe<Investigation>;
  readonly investigations?: Maybe<InvestigationConnection>;
  readonly libraryFiles?: Maybe<ReadonlyArray<LibraryFile>>;
  readonly machine?: Maybe<Machine>;
  readonly machineAction?: Maybe<MachineAction>;
  readonly machineActions?: Maybe<MachineActionConnection>;
  readonly machines?: Maybe<MachineConnection>;
  readonly pendingActionApprovals?: Maybe<ReadonlyArray<ActionApproval>>;
  readonly recommendation?: Maybe<Recommendation>;
  readonly recommendations?: Maybe<RecommendationConnection>;
  readonly remediationTask?: Maybe<RemediationTask>;
  readonly remediationTasks?: Maybe<RemediationTaskConnection>;
  readonly scanAgent?: Maybe<ScannerAgent>;
  readonly scanAgents?: Maybe<ReadonlyArray<ScannerAgent>>;
  readonly scanDefinitions?: Maybe<ReadonlyArray<ScanDefinition>>;
  readonly scanHistoryByDefinition?: Maybe<ScanHistoryConnection>;
  readonly scanHistoryBySession?: Maybe<ReadonlyArray<ScanSession>>;
  readonly secureScore?: Maybe<DeviceSecureScore>;
  readonly upstreamQuota?: Maybe<ReadonlyArray<DefenderQuotaWindow>>;
  readonly vulnerabilities?: Maybe<VulnerabilityConnection>;
  readonly vulnerability?: Maybe<Vulnerability>;
};


export type QueryActionApprovalArgs = {
  id: Scalars['ID']['input'];
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


export type QueryBaselineConfigurationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BaselineConfigurationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryBaselineProfilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BaselineProfileFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryBrowserExtensionPermissionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BrowserExtensionPermissionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  subjects?: InputMaybe<ReadonlyArray<ChangeSubject>>;
};


export type QueryDefenderAuditEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DefenderAuditEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDefenderDomainArgs = {
  host: Scalars['String']['input'];
};


export type QueryDefenderFileArgs = {
  hash: Scalars['String']['input'];
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


export type QueryDeviceAntivirusHealthArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDeviceBaselinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDeviceBrowserExtensionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDeviceCertificatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDeviceConfigurationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDeviceFirmwareArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDeviceNonCpeSoftwareArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDeviceSoftwareArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDeviceVulnerabilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDeviceVulnerabilityChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  since: Scalars['DateTime']['input'];
};


export type QueryExportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryExportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryFindIndicatorsArgs = {
  type?: InputMaybe<IndicatorTypeInput>;
  value: Scalars['String']['input'];
};


export type QueryFindMachinesArgs = {
  by: MachineLookup;
};


export type QueryHuntArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  parameters?: InputMaybe<ReadonlyArray<HuntingParameterInput>>;
  query: Scalars['String']['input'];
  timespan?: InputMaybe<Scalars['String']['input']>;
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


export type QueryRemediationTaskArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRemediationTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RemediationTaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryScanAgentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryScanHistoryByDefinitionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  scanDefinitionIds: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryScanHistoryBySessionArgs = {
  sessionIds: ReadonlyArray<Scalars['ID']['input']>;
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
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
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

export type RegistryEvidence = AlertEvidence & {
  readonly __typename?: 'RegistryEvidence';
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly registryHive?: Maybe<Scalars['String']['output']>;
  readonly registryKey?: Maybe<Scalars['String']['output']>;
  readonly registryValue?: Maybe<Scalars['String']['output']>;
  readonly registryValueName?: Maybe<Scalars['String']['output']>;
  readonly registryValueType?: Maybe<Scalars['String']['output']>;
};

export type RejectActionInput = {
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

export type RemediationTask = {
  readonly __typename?: 'RemediationTask';
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
  readonly priority?: Maybe<RemediationTaskPriority>;
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
  readonly status?: Maybe<RemediationTaskStatus>;
  readonly statusLastModifiedOn?: Maybe<Scalars['DateTime']['output']>;
  readonly targetDevices?: Maybe<Scalars['Long']['output']>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly type?: Maybe<Scalars['String']['output']>;
  readonly vendorId?: Maybe<Scalars['String']['output']>;
};


export type RemediationTaskMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type RemediationTaskConnection = {
  readonly __typename?: 'RemediationTaskConnection';
  readonly edges: ReadonlyArray<RemediationTaskEdge>;
  readonly nodes: ReadonlyArray<RemediationTask>;
  readonly pageInfo: PageInfo;
};

export type RemediationTaskEdge = {
  readonly __typename?: 'RemediationTaskEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: RemediationTask;
};

export type RemediationTaskFilter = {
  readonly and?: InputMaybe<ReadonlyArray<RemediationTaskFilter>>;
  readonly createdOn?: InputMaybe<DefenderDateTimeFilter>;
  readonly not?: InputMaybe<RemediationTaskFilter>;
  readonly or?: InputMaybe<ReadonlyArray<RemediationTaskFilter>>;
  readonly status?: InputMaybe<RemediationTaskStatusFilter>;
};

export type RemediationTaskPriority =
  | 'High'
  | 'Low'
  | 'Medium'
  | 'None'
  | 'UNRECOGNIZED';

export type RemediationTaskStatus =
  | 'Active'
  | 'Completed'
  | 'UNRECOGNIZED';

export type RemediationTaskStatusFilter = {
  readonly eq?: InputMaybe<RemediationTaskStatusInput>;
  readonly in?: InputMaybe<ReadonlyArray<RemediationTaskStatusInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<RemediationTaskStatusInput>;
};

export type RemediationTaskStatusInput =
  | 'Active'
  | 'Completed';

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

export type RequestActionApprovalInput = {
  readonly input: Scalars['JSON']['input'];
  readonly mutation: Scalars['String']['input'];
  readonly reason: Scalars['String']['input'];
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type RestrictCodeExecutionInput = {
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

export type RunAntiVirusScanInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly scanType: AntiVirusScanType;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type RunAntiVirusScansInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly scanType: AntiVirusScanType;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type RunLiveResponseInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly commands: ReadonlyArray<LiveResponseCommandInput>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineId: Scalars['ID']['input'];
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type RunScriptCommandInput = {
  readonly args?: InputMaybe<Scalars['String']['input']>;
  readonly scriptName: Scalars['String']['input'];
};

export type ScanAuthProtocol =
  | 'MD5'
  | 'SHA1'
  | 'UNRECOGNIZED';

export type ScanAuthProtocolInput =
  | 'MD5'
  | 'SHA1';

export type ScanAuthenticationParams = {
  readonly __typename?: 'ScanAuthenticationParams';
  readonly authProtocol?: Maybe<ScanAuthProtocol>;
  readonly domain?: Maybe<Scalars['String']['output']>;
  readonly isGmsaUser?: Maybe<Scalars['Boolean']['output']>;
  readonly packetIntegrity?: Maybe<Scalars['Boolean']['output']>;
  readonly packetPrivacy?: Maybe<Scalars['Boolean']['output']>;
  readonly privProtocol?: Maybe<ScanPrivProtocol>;
  readonly type?: Maybe<ScanAuthenticationType>;
  readonly username?: Maybe<Scalars['String']['output']>;
};

export type ScanAuthenticationParamsInput = {
  readonly authPassword?: InputMaybe<Scalars['String']['input']>;
  readonly authProtocol?: InputMaybe<ScanAuthProtocolInput>;
  readonly communityString?: InputMaybe<Scalars['String']['input']>;
  readonly domain?: InputMaybe<Scalars['String']['input']>;
  readonly isGmsaUser?: InputMaybe<Scalars['Boolean']['input']>;
  readonly keyVaultSecretName?: InputMaybe<Scalars['String']['input']>;
  readonly keyVaultUri?: InputMaybe<Scalars['String']['input']>;
  readonly privPassword?: InputMaybe<Scalars['String']['input']>;
  readonly privProtocol?: InputMaybe<ScanPrivProtocolInput>;
  readonly type: ScanAuthenticationTypeInput;
  readonly username?: InputMaybe<Scalars['String']['input']>;
};

export type ScanAuthenticationType =
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

export type ScanAuthenticationTypeInput =
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

export type ScanDefinition = {
  readonly __typename?: 'ScanDefinition';
  readonly advancedActiveConfiguration?: Maybe<AdvancedActiveConfiguration>;
  readonly createdBy?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly intervalInHours?: Maybe<Scalars['Int']['output']>;
  readonly isActive?: Maybe<Scalars['Boolean']['output']>;
  readonly isTroubleshootMode?: Maybe<Scalars['Boolean']['output']>;
  readonly latestScan?: Maybe<LatestScan>;
  readonly orgId?: Maybe<Scalars['ID']['output']>;
  readonly scanAuthenticationParams?: Maybe<ScanAuthenticationParams>;
  readonly scanName?: Maybe<Scalars['String']['output']>;
  readonly scanType?: Maybe<ScanType>;
  readonly scannerAgent?: Maybe<ScannerAgent>;
  readonly target?: Maybe<Scalars['String']['output']>;
  readonly targetType?: Maybe<Scalars['String']['output']>;
};

export type ScanDefinitionPayload = WritePayload & {
  readonly __typename?: 'ScanDefinitionPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: WriteOutcome;
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly scanDefinition?: Maybe<ScanDefinition>;
  readonly warnings: ReadonlyArray<WriteWarning>;
};

export type ScanDeletionResult = {
  readonly __typename?: 'ScanDeletionResult';
  readonly outcome: WriteOutcome;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly scanDefinitionId: Scalars['ID']['output'];
};

export type ScanHistoryConnection = {
  readonly __typename?: 'ScanHistoryConnection';
  readonly edges: ReadonlyArray<ScanHistoryEdge>;
  readonly nodes: ReadonlyArray<ScanHistoryEntry>;
  readonly pageInfo: PageInfo;
};

export type ScanHistoryEdge = {
  readonly __typename?: 'ScanHistoryEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ScanHistoryEntry;
};

export type ScanHistoryEntry = {
  readonly __typename?: 'ScanHistoryEntry';
  readonly lastScanned?: Maybe<Scalars['DateTime']['output']>;
  readonly scanDefinitionId?: Maybe<Scalars['ID']['output']>;
  readonly scanStatus?: Maybe<Scalars['String']['output']>;
  readonly scannerId?: Maybe<Scalars['ID']['output']>;
};

export type ScanPrivProtocol =
  | 'AES'
  | 'DES'
  | '3DES'
  | 'UNRECOGNIZED';

export type ScanPrivProtocolInput =
  | 'AES'
  | 'DES'
  | '3DES';

export type ScanSession = {
  readonly __typename?: 'ScanSession';
  readonly generalErrorMessage?: Maybe<Scalars['String']['output']>;
  readonly lastScanned?: Maybe<Scalars['DateTime']['output']>;
  readonly numberOfSuccessfullyScannedTargets?: Maybe<Scalars['Int']['output']>;
  readonly numberOfTargets?: Maybe<Scalars['Int']['output']>;
  readonly orgId?: Maybe<Scalars['ID']['output']>;
  readonly scanDefinitionId?: Maybe<Scalars['ID']['output']>;
  readonly scanStatus?: Maybe<Scalars['String']['output']>;
  readonly scannedTargets?: Maybe<ReadonlyArray<ScannedTarget>>;
  readonly scannerId?: Maybe<Scalars['ID']['output']>;
  readonly sessionId?: Maybe<Scalars['ID']['output']>;
};

export type ScanType =
  | 'AdvancedActive'
  | 'Linux'
  | 'Network'
  | 'UNRECOGNIZED'
  | 'Windows';

export type ScanTypeInput =
  | 'AdvancedActive'
  | 'Linux'
  | 'Network'
  | 'Windows';

export type ScannedTarget = {
  readonly __typename?: 'ScannedTarget';
  readonly errorMessage?: Maybe<Scalars['String']['output']>;
  readonly hostname?: Maybe<Scalars['String']['output']>;
  readonly ip?: Maybe<Scalars['String']['output']>;
  readonly scanDuration?: Maybe<Scalars['String']['output']>;
  readonly scanStatus?: Maybe<Scalars['String']['output']>;
  readonly scannedDeviceDescription?: Maybe<Scalars['String']['output']>;
};

export type ScannerAgent = {
  readonly __typename?: 'ScannerAgent';
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

export type ScannerAgentInput = {
  readonly machineId: Scalars['ID']['input'];
};

export type SetDeviceValueInput = {
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

export type StartExportInput = {
  readonly format?: InputMaybe<ExportFormat>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly kind: ExportKind;
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

export type StopAndQuarantineFileInput = {
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
  readonly changes?: Maybe<Change>;
  readonly machineActionChanged?: Maybe<MachineActionChanged>;
};


export type SubscriptionAlertChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
};


export type SubscriptionChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  subjects?: InputMaybe<ReadonlyArray<ChangeSubject>>;
};


export type SubscriptionMachineActionChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  machineId?: InputMaybe<Scalars['ID']['input']>;
};

export type UnrestrictCodeExecutionInput = {
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

export type UpdateIncidentInput = {
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

export type UpdateScanDefinitionInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly intervalInHours?: InputMaybe<Scalars['Int']['input']>;
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly scanAuthenticationParams?: InputMaybe<ScanAuthenticationParamsInput>;
  readonly scanDefinitionId: Scalars['ID']['input'];
  readonly scanName?: InputMaybe<Scalars['String']['input']>;
  readonly target?: InputMaybe<Scalars['String']['input']>;
  readonly targetType?: InputMaybe<Scalars['String']['input']>;
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type UploadLibraryFileInput = {
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

export type UrlEvidence = AlertEvidence & {
  readonly __typename?: 'UrlEvidence';
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly url?: Maybe<Scalars['String']['output']>;
};

export type UserEvidence = AlertEvidence & {
  readonly __typename?: 'UserEvidence';
  readonly aadUserId?: Maybe<Scalars['ID']['output']>;
  readonly accountName?: Maybe<Scalars['String']['output']>;
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  readonly domainName?: Maybe<Scalars['String']['output']>;
  readonly entityType: Scalars['String']['output'];
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  readonly user?: Maybe<DefenderUser>;
  readonly userPrincipalName?: Maybe<Scalars['String']['output']>;
  readonly userSid?: Maybe<Scalars['String']['output']>;
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
  readonly software?: Maybe<ReadonlyArray<DefenderSoftware>>;
  readonly status?: Maybe<VulnerabilityStatus>;
  readonly tags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly updatedOn?: Maybe<Scalars['DateTime']['output']>;
};


export type VulnerabilityMachinesArgs = {
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
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
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

export type WriteOutcome =
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

export type WritePayload = {
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: WriteOutcome;
  readonly refusal?: Maybe<WriteRefusal>;
  readonly warnings: ReadonlyArray<WriteWarning>;
};

export type WriteRefusal = {
  readonly __typename?: 'WriteRefusal';
  readonly code: WriteRefusalCode;
  readonly mergedIntoMachineId?: Maybe<Scalars['ID']['output']>;
  readonly message: Scalars['String']['output'];
};

export type WriteRefusalCode =
  | 'ACTION_ENDED'
  | 'APPROVAL_INVALID'
  | 'APPROVAL_REQUIRED'
  | 'BAD_USER_INPUT'
  | 'CAP_REACHED'
  | 'EXISTS'
  | 'FAILED'
  | 'FILE_DENIED'
  | 'FILE_EXISTS'
  | 'FORBIDDEN'
  | 'INCIDENT_REDIRECTED'
  | 'INDICATOR_EXISTS'
  | 'INTERNAL'
  | 'LICENSE_REQUIRED'
  | 'MACHINE_MERGED'
  | 'NEVER_BLOCK'
  | 'NOTHING_DONE'
  | 'NOT_CONFIRMED'
  | 'NOT_FOUND'
  | 'NOT_IN_LIBRARY'
  | 'NOT_PENDING'
  | 'NOT_READY'
  | 'NOT_SENT'
  | 'NO_RESULT'
  | 'NO_SUCH_COMMAND'
  | 'OUTCOME_UNKNOWN'
  | 'PROTECTED_MACHINE'
  | 'PROTECTING_TAG'
  | 'RATE_LIMITED'
  | 'SCRIPT_NOT_ALLOWED'
  | 'STATE_KEY_MISSING'
  | 'TOO_MANY_REQUESTS'
  | 'UPSTREAM_FORBIDDEN'
  | 'UPSTREAM_REJECTED'
  | 'UPSTREAM_TIMEOUT'
  | 'UPSTREAM_UNAVAILABLE'
  | 'WEAKENS_EXISTING'
  | 'WRONG_ACTION_TYPE';

export type WriteWarning = {
  readonly __typename?: 'WriteWarning';
  readonly code: WriteWarningCode;
  readonly message: Scalars['String']['output'];
};

export type WriteWarningCode =
  | 'ALREADY_SO'
  | 'ANSWER_DIFFERS'
  | 'ANSWER_LOST'
  | 'APPROVAL_NOT_TRIED'
  | 'ATTRIBUTION_NOT_KEPT'
  | 'COMMENT_NOT_ADDED'
  | 'DEPRECATED_VALUE'
  | 'EXISTED_BEFORE'
  | 'EXISTING_NOT_SEEN'
  | 'HOLDS_IN_ONE_PROCESS'
  | 'IDEMPOTENCY_KEY_NOT_KEPT'
  | 'MACHINE_NOT_ONBOARDED'
  | 'MACHINE_OFFLINE'
  | 'MACHINE_ONBOARDED'
  | 'NOT_CHECKED'
  | 'NOT_REVERSIBLE'
  | 'NOT_SHOWN'
  | 'OUTCOME_NOT_RECORDED'
  | 'PROTECTED_MACHINE'
  | 'REPLICAS_NOT_LOCKED_OUT'
  | 'SENSOR_IMPAIRED'
  | 'SEVERAL_CALLS'
  | 'UNSUPPORTED_PLATFORM'
  | 'UNUSUAL_COMBINATION';



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
  DefenderFile: DefenderFile;
  DefenderIncident: DefenderIncident;
  DefenderIp: DefenderIp;
  DefenderSoftware: DefenderSoftware;
  DefenderUser: DefenderUser;
  Export: Export;
  Indicator: Indicator;
  Investigation: Investigation;
  Machine: Machine;
  MachineAction: MachineAction;
  Recommendation: Recommendation;
  RemediationTask: RemediationTask;
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
  DefenderSoftware:
    ( { __typename: 'DefenderSoftware' }
    & GraphQLRecursivePick<FederationTypes['DefenderSoftware'], {"id":true}> );
  DefenderUser:
    ( { __typename: 'DefenderUser' }
    & ( GraphQLRecursivePick<FederationTypes['DefenderUser'], {"accountName":true}>
        | GraphQLRecursivePick<FederationTypes['DefenderUser'], {"accountName":true,"accountDomain":true}>
        | GraphQLRecursivePick<FederationTypes['DefenderUser'], {"aadUserId":true}>
        | GraphQLRecursivePick<FederationTypes['DefenderUser'], {"userPrincipalName":true}> ) );
  Export:
    ( { __typename: 'Export' }
    & GraphQLRecursivePick<FederationTypes['Export'], {"id":true}> );
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
  RemediationTask:
    ( { __typename: 'RemediationTask' }
    & GraphQLRecursivePick<FederationTypes['RemediationTask'], {"id":true}> );
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
  ;
  Change:
    | ( ChangeOf<'ALERT'> )
    | ( FeedEvent )
    | ( ResetEvent )
    | ( ChangeOf<'INVESTIGATION'> )
    | ( ChangeOf<'MACHINE_ACTION'> )
  ;
  WritePayload:
    | ( ApprovalReceipt )
    | ( AlertReceipt )
    | ( BatchUpdateAlertsReceipt )
    | ( DownloadLinkReceipt )
    | ( EmergencyReceipt )
    | ( IncidentReceipt )
    | ( DeleteScanDefinitionsReceipt )
    | ( ExportReceipt )
    | ( IndicatorReceipt )
    | ( IndicatorsReceipt )
    | ( InvestigationReceipt )
    | ( LibraryFileReceipt )
    | ( MachineActionReceipt )
    | ( BulkReceipt )
    | ( MachineReceipt )
    | ( TagMachinesReceipt )
    | ( ScanDefinitionReceipt )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActionApproval: ResolverTypeWrapper<ShownApproval>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ActionApprovalFile: ResolverTypeWrapper<ActionApprovalFile>;
  ActionApprovalParty: ResolverTypeWrapper<ApprovalPerson>;
  ActionApprovalPayload: ResolverTypeWrapper<ApprovalReceipt>;
  ActionApprovalState: ActionApprovalState;
  AddMachineTagInput: AddMachineTagInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AddTagToMachinesInput: AddTagToMachinesInput;
  AdvancedActiveConfiguration: ResolverTypeWrapper<WireAdvancedActiveConfiguration>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Alert: ResolverTypeWrapper<WireAlert>;
  AlertCategory: ResolverTypeWrapper<string>;
  AlertChanged: ResolverTypeWrapper<ChangeOf<'ALERT'>>;
  AlertClassification: ResolverTypeWrapper<string>;
  AlertClassificationInput: ResolverTypeWrapper<string>;
  AlertComment: ResolverTypeWrapper<AlertComment>;
  AlertConnection: ResolverTypeWrapper<Omit<AlertConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AlertEdge']>, nodes: ReadonlyArray<ResolversTypes['Alert']> }>;
  AlertDayCount: ResolverTypeWrapper<AlertDayCount>;
  AlertDetectionSourceFilter: AlertDetectionSourceFilter;
  AlertDetermination: ResolverTypeWrapper<string>;
  AlertDeterminationInput: ResolverTypeWrapper<string>;
  AlertEdge: ResolverTypeWrapper<Omit<AlertEdge, 'node'> & { node: ResolversTypes['Alert'] }>;
  AlertEvidence: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['AlertEvidence']>;
  AlertFilter: AlertFilter;
  AlertLoggedOnUser: ResolverTypeWrapper<AlertLoggedOnUser>;
  AlertOrder: AlertOrder;
  AlertPayload: ResolverTypeWrapper<AlertReceipt>;
  AlertRelatedUser: ResolverTypeWrapper<AlertRelatedUser>;
  AlertSeverity: ResolverTypeWrapper<string>;
  AlertSeverityCount: ResolverTypeWrapper<Omit<AlertSeverityCount, 'severity'> & { severity?: Maybe<ResolversTypes['AlertSeverity']> }>;
  AlertSeverityFilter: AlertSeverityFilter;
  AlertSeverityInput: ResolverTypeWrapper<string>;
  AlertStatus: ResolverTypeWrapper<string>;
  AlertStatusCount: ResolverTypeWrapper<Omit<AlertStatusCount, 'status'> & { status?: Maybe<ResolversTypes['AlertStatus']> }>;
  AlertStatusFilter: AlertStatusFilter;
  AlertStatusInput: ResolverTypeWrapper<string>;
  AlertSummary: ResolverTypeWrapper<AlertCounts>;
  AlertUpdateResult: ResolverTypeWrapper<SettledAlert>;
  AntiVirusScanType: ResolverTypeWrapper<string>;
  AntivirusMode: ResolverTypeWrapper<string>;
  AntivirusOsKind: ResolverTypeWrapper<string>;
  AntivirusScanResult: ResolverTypeWrapper<string>;
  AntivirusUpToDate: ResolverTypeWrapper<string>;
  ApproveActionInput: ApproveActionInput;
  AvailableAction: ResolverTypeWrapper<ActionAvailability>;
  AvailableActionReason: AvailableActionReason;
  BaselineConfiguration: ResolverTypeWrapper<WireBaselineConfiguration>;
  BaselineConfigurationConnection: ResolverTypeWrapper<Omit<BaselineConfigurationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['BaselineConfigurationEdge']>, nodes: ReadonlyArray<ResolversTypes['BaselineConfiguration']> }>;
  BaselineConfigurationEdge: ResolverTypeWrapper<Omit<BaselineConfigurationEdge, 'node'> & { node: ResolversTypes['BaselineConfiguration'] }>;
  BaselineConfigurationFilter: BaselineConfigurationFilter;
  BaselineProfile: ResolverTypeWrapper<WireBaselineProfile>;
  BaselineProfileConnection: ResolverTypeWrapper<Omit<BaselineProfileConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['BaselineProfileEdge']>, nodes: ReadonlyArray<ResolversTypes['BaselineProfile']> }>;
  BaselineProfileEdge: ResolverTypeWrapper<Omit<BaselineProfileEdge, 'node'> & { node: ResolversTypes['BaselineProfile'] }>;
  BaselineProfileFilter: BaselineProfileFilter;
  BatchUpdateAlertsInput: BatchUpdateAlertsInput;
  BatchUpdateAlertsPayload: ResolverTypeWrapper<BatchUpdateAlertsReceipt>;
  BrowserExtensionPermission: ResolverTypeWrapper<WireBrowserExtensionPermission>;
  BrowserExtensionPermissionConnection: ResolverTypeWrapper<Omit<BrowserExtensionPermissionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['BrowserExtensionPermissionEdge']>, nodes: ReadonlyArray<ResolversTypes['BrowserExtensionPermission']> }>;
  BrowserExtensionPermissionEdge: ResolverTypeWrapper<Omit<BrowserExtensionPermissionEdge, 'node'> & { node: ResolversTypes['BrowserExtensionPermission'] }>;
  BrowserExtensionPermissionFilter: BrowserExtensionPermissionFilter;
  BrowserExtensionRisk: ResolverTypeWrapper<string>;
  CancelExportInput: CancelExportInput;
  CancelMachineActionInput: CancelMachineActionInput;
  Change: ResolverTypeWrapper<FeedEvent>;
  ChangePage: ResolverTypeWrapper<FeedPage>;
  ChangeSubject: ChangeSubject;
  CollectInvestigationPackageInput: CollectInvestigationPackageInput;
  CreateAlertByReferenceInput: CreateAlertByReferenceInput;
  CreateLiveResponseResultLinkInput: CreateLiveResponseResultLinkInput;
  CreatePackageLinkInput: CreatePackageLinkInput;
  CreateScanDefinitionInput: CreateScanDefinitionInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeclareEmergencyInput: DeclareEmergencyInput;
  DefenderAcknowledgement: DefenderAcknowledgement;
  DefenderAuditActor: ResolverTypeWrapper<DefenderAuditActor>;
  DefenderAuditEvent: ResolverTypeWrapper<StoredEvent>;
  DefenderAuditEventConnection: ResolverTypeWrapper<Omit<DefenderAuditEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderAuditEventEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderAuditEvent']> }>;
  DefenderAuditEventEdge: ResolverTypeWrapper<Omit<DefenderAuditEventEdge, 'node'> & { node: ResolversTypes['DefenderAuditEvent'] }>;
  DefenderAuditEventFilter: DefenderAuditEventFilter;
  DefenderBooleanFilter: DefenderBooleanFilter;
  DefenderCapability: ResolverTypeWrapper<DefenderCapability>;
  DefenderDateTimeFilter: DefenderDateTimeFilter;
  DefenderDomain: ResolverTypeWrapper<DomainReference>;
  DefenderDomainStatistics: ResolverTypeWrapper<WireDomainStatistics>;
  DefenderDownloadLink: ResolverTypeWrapper<SecretLink>;
  DefenderDownloadLinkPayload: ResolverTypeWrapper<DownloadLinkReceipt>;
  DefenderEmergency: ResolverTypeWrapper<Emergency>;
  DefenderEmergencyPayload: ResolverTypeWrapper<EmergencyReceipt>;
  DefenderFile: ResolverTypeWrapper<FileReference>;
  DefenderFileStatistics: ResolverTypeWrapper<WireFileStatistics>;
  DefenderIdFilter: DefenderIdFilter;
  DefenderIncident: ResolverTypeWrapper<IncidentReference>;
  DefenderIncidentClassificationFilter: DefenderIncidentClassificationFilter;
  DefenderIncidentComment: ResolverTypeWrapper<WireIncidentComment>;
  DefenderIncidentConnection: ResolverTypeWrapper<Omit<DefenderIncidentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderIncidentEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderIncident']> }>;
  DefenderIncidentDeterminationFilter: DefenderIncidentDeterminationFilter;
  DefenderIncidentEdge: ResolverTypeWrapper<Omit<DefenderIncidentEdge, 'node'> & { node: ResolversTypes['DefenderIncident'] }>;
  DefenderIncidentFilter: DefenderIncidentFilter;
  DefenderIncidentOrder: DefenderIncidentOrder;
  DefenderIncidentOwnerFilter: DefenderIncidentOwnerFilter;
  DefenderIncidentPayload: ResolverTypeWrapper<IncidentReceipt>;
  DefenderIncidentSource: DefenderIncidentSource;
  DefenderIncidentStatus: ResolverTypeWrapper<string>;
  DefenderIncidentStatusFilter: DefenderIncidentStatusFilter;
  DefenderIncidentStatusInput: ResolverTypeWrapper<string>;
  DefenderIntItemFilter: DefenderIntItemFilter;
  DefenderIntListFilter: DefenderIntListFilter;
  DefenderIp: ResolverTypeWrapper<IpReference>;
  DefenderIpStatistics: ResolverTypeWrapper<WireIpStatistics>;
  DefenderLongFilter: DefenderLongFilter;
  DefenderNumberFilter: DefenderNumberFilter;
  DefenderOrderDirection: DefenderOrderDirection;
  DefenderPlannedCall: ResolverTypeWrapper<DefenderPlannedCall>;
  DefenderQuotaWindow: ResolverTypeWrapper<DefenderQuotaWindow>;
  DefenderQuotaWindowLength: DefenderQuotaWindowLength;
  DefenderRateClass: DefenderRateClass;
  DefenderSoftware: ResolverTypeWrapper<WireSoftware>;
  DefenderSoftwareConnection: ResolverTypeWrapper<Omit<DefenderSoftwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderSoftwareEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderSoftware']> }>;
  DefenderSoftwareEdge: ResolverTypeWrapper<Omit<DefenderSoftwareEdge, 'node'> & { node: ResolversTypes['DefenderSoftware'] }>;
  DefenderSoftwareFilter: DefenderSoftwareFilter;
  DefenderSoftwareOrder: DefenderSoftwareOrder;
  DefenderSoftwareOrderField: DefenderSoftwareOrderField;
  DefenderSoftwareVersion: ResolverTypeWrapper<WireSoftwareVersion>;
  DefenderStringFilter: DefenderStringFilter;
  DefenderStringItemFilter: DefenderStringItemFilter;
  DefenderStringListFilter: DefenderStringListFilter;
  DefenderTextFilter: DefenderTextFilter;
  DefenderUser: ResolverTypeWrapper<UserReference>;
  DefenderViewer: ResolverTypeWrapper<DefenderViewer>;
  DefenderViewerKind: DefenderViewerKind;
  DeleteIndicatorInput: DeleteIndicatorInput;
  DeleteIndicatorsInput: DeleteIndicatorsInput;
  DeleteLibraryFileInput: DeleteLibraryFileInput;
  DeleteScanDefinitionsInput: DeleteScanDefinitionsInput;
  DeleteScanDefinitionsPayload: ResolverTypeWrapper<DeleteScanDefinitionsReceipt>;
  DeviceAntivirusHealth: ResolverTypeWrapper<WireAntivirusHealth>;
  DeviceAntivirusHealthConnection: ResolverTypeWrapper<Omit<DeviceAntivirusHealthConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DeviceAntivirusHealthEdge']>, nodes: ReadonlyArray<ResolversTypes['DeviceAntivirusHealth']> }>;
  DeviceAntivirusHealthEdge: ResolverTypeWrapper<Omit<DeviceAntivirusHealthEdge, 'node'> & { node: ResolversTypes['DeviceAntivirusHealth'] }>;
  DeviceBaseline: ResolverTypeWrapper<WireDeviceBaseline>;
  DeviceBaselineConnection: ResolverTypeWrapper<Omit<DeviceBaselineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DeviceBaselineEdge']>, nodes: ReadonlyArray<ResolversTypes['DeviceBaseline']> }>;
  DeviceBaselineEdge: ResolverTypeWrapper<Omit<DeviceBaselineEdge, 'node'> & { node: ResolversTypes['DeviceBaseline'] }>;
  DeviceBrowserExtension: ResolverTypeWrapper<WireDeviceBrowserExtension>;
  DeviceBrowserExtensionConnection: ResolverTypeWrapper<Omit<DeviceBrowserExtensionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DeviceBrowserExtensionEdge']>, nodes: ReadonlyArray<ResolversTypes['DeviceBrowserExtension']> }>;
  DeviceBrowserExtensionEdge: ResolverTypeWrapper<Omit<DeviceBrowserExtensionEdge, 'node'> & { node: ResolversTypes['DeviceBrowserExtension'] }>;
  DeviceBrowserExtensionPermission: ResolverTypeWrapper<DeviceBrowserExtensionPermission>;
  DeviceCertificate: ResolverTypeWrapper<WireDeviceCertificate>;
  DeviceCertificateConnection: ResolverTypeWrapper<Omit<DeviceCertificateConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DeviceCertificateEdge']>, nodes: ReadonlyArray<ResolversTypes['DeviceCertificate']> }>;
  DeviceCertificateEdge: ResolverTypeWrapper<Omit<DeviceCertificateEdge, 'node'> & { node: ResolversTypes['DeviceCertificate'] }>;
  DeviceConfiguration: ResolverTypeWrapper<WireDeviceConfiguration>;
  DeviceConfigurationConnection: ResolverTypeWrapper<Omit<DeviceConfigurationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DeviceConfigurationEdge']>, nodes: ReadonlyArray<ResolversTypes['DeviceConfiguration']> }>;
  DeviceConfigurationEdge: ResolverTypeWrapper<Omit<DeviceConfigurationEdge, 'node'> & { node: ResolversTypes['DeviceConfiguration'] }>;
  DeviceFirmware: ResolverTypeWrapper<WireDeviceFirmware>;
  DeviceFirmwareConnection: ResolverTypeWrapper<Omit<DeviceFirmwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DeviceFirmwareEdge']>, nodes: ReadonlyArray<ResolversTypes['DeviceFirmware']> }>;
  DeviceFirmwareEdge: ResolverTypeWrapper<Omit<DeviceFirmwareEdge, 'node'> & { node: ResolversTypes['DeviceFirmware'] }>;
  DeviceNonCpeSoftware: ResolverTypeWrapper<WireDeviceNonCpeSoftware>;
  DeviceNonCpeSoftwareConnection: ResolverTypeWrapper<Omit<DeviceNonCpeSoftwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DeviceNonCpeSoftwareEdge']>, nodes: ReadonlyArray<ResolversTypes['DeviceNonCpeSoftware']> }>;
  DeviceNonCpeSoftwareEdge: ResolverTypeWrapper<Omit<DeviceNonCpeSoftwareEdge, 'node'> & { node: ResolversTypes['DeviceNonCpeSoftware'] }>;
  DeviceSecureScore: ResolverTypeWrapper<WireDeviceSecureScore>;
  DeviceSoftware: ResolverTypeWrapper<WireDeviceSoftware>;
  DeviceSoftwareConnection: ResolverTypeWrapper<Omit<DeviceSoftwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DeviceSoftwareEdge']>, nodes: ReadonlyArray<ResolversTypes['DeviceSoftware']> }>;
  DeviceSoftwareEdge: ResolverTypeWrapper<Omit<DeviceSoftwareEdge, 'node'> & { node: ResolversTypes['DeviceSoftware'] }>;
  DeviceVulnerability: ResolverTypeWrapper<WireDeviceVulnerability>;
  DeviceVulnerabilityChange: ResolverTypeWrapper<WireDeviceVulnerabilityChange>;
  DeviceVulnerabilityChangeConnection: ResolverTypeWrapper<Omit<DeviceVulnerabilityChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DeviceVulnerabilityChangeEdge']>, nodes: ReadonlyArray<ResolversTypes['DeviceVulnerabilityChange']> }>;
  DeviceVulnerabilityChangeEdge: ResolverTypeWrapper<Omit<DeviceVulnerabilityChangeEdge, 'node'> & { node: ResolversTypes['DeviceVulnerabilityChange'] }>;
  DeviceVulnerabilityConnection: ResolverTypeWrapper<Omit<DeviceVulnerabilityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DeviceVulnerabilityEdge']>, nodes: ReadonlyArray<ResolversTypes['DeviceVulnerability']> }>;
  DeviceVulnerabilityEdge: ResolverTypeWrapper<Omit<DeviceVulnerabilityEdge, 'node'> & { node: ResolversTypes['DeviceVulnerability'] }>;
  EndEmergencyInput: EndEmergencyInput;
  EndOfSupportStatus: ResolverTypeWrapper<string>;
  ExploitabilityLevel: ResolverTypeWrapper<string>;
  Export: ResolverTypeWrapper<ExportJob>;
  ExportConnection: ResolverTypeWrapper<Omit<ExportConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ExportEdge']>, nodes: ReadonlyArray<ResolversTypes['Export']> }>;
  ExportEdge: ResolverTypeWrapper<Omit<ExportEdge, 'node'> & { node: ResolversTypes['Export'] }>;
  ExportFailure: ResolverTypeWrapper<ExportFailure>;
  ExportFormat: ExportFormat;
  ExportKind: ExportKind;
  ExportPayload: ResolverTypeWrapper<ExportReceipt>;
  ExportStatus: ExportStatus;
  ExposureScore: ResolverTypeWrapper<WireExposureScore>;
  FeedBookmark: ResolverTypeWrapper<FeedEvent>;
  FeedReset: ResolverTypeWrapper<ResetEvent>;
  FeedResetReason: FeedResetReason;
  FileEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  GetFileCommandInput: GetFileCommandInput;
  HuntingColumn: ResolverTypeWrapper<HuntColumn>;
  HuntingParameterInput: HuntingParameterInput;
  HuntingResult: ResolverTypeWrapper<HuntReport>;
  HuntingRow: ResolverTypeWrapper<HuntRow>;
  HuntingValueType: ResolverTypeWrapper<string>;
  HuntingWarning: ResolverTypeWrapper<HuntingWarning>;
  HuntingWarningCode: HuntingWarningCode;
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
  IndicatorItemOutcome: IndicatorItemOutcome;
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
  IpEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  IsolateMachineInput: IsolateMachineInput;
  IsolateMachinesInput: IsolateMachinesInput;
  IsolationType: ResolverTypeWrapper<string>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LatestScan: ResolverTypeWrapper<LatestScan>;
  LibraryFile: ResolverTypeWrapper<WireLibraryFile>;
  LibraryFilePayload: ResolverTypeWrapper<LibraryFileReceipt>;
  LiveResponseCommand: ResolverTypeWrapper<WireLiveResponseCommand>;
  LiveResponseCommandInput: LiveResponseCommandInput;
  LiveResponseCommandParam: ResolverTypeWrapper<LiveResponseCommandParam>;
  LiveResponseCommandResult: ResolverTypeWrapper<WireCommandResult>;
  LiveResponseCommandStatus: ResolverTypeWrapper<string>;
  LiveResponseCommandType: ResolverTypeWrapper<string>;
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
  MachineIsolation: ResolverTypeWrapper<ActionEffect>;
  MachineIsolationState: MachineIsolationState;
  MachineLookup: MachineLookup;
  MachineMutation: MachineMutation;
  MachineOnboardingStatus: ResolverTypeWrapper<string>;
  MachineOnboardingStatusFilter: MachineOnboardingStatusFilter;
  MachineOnboardingStatusInput: ResolverTypeWrapper<string>;
  MachineOrder: MachineOrder;
  MachineOrderField: MachineOrderField;
  MachinePayload: ResolverTypeWrapper<MachineReceipt>;
  MachineRecommendation: ResolverTypeWrapper<WireMachineRecommendation>;
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
  MissingKb: ResolverTypeWrapper<WireMissingKb>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OffboardMachineInput: OffboardMachineInput;
  OtherEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProcessEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  PutFileCommandInput: PutFileCommandInput;
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
  RegistryEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  RejectActionInput: RejectActionInput;
  ReleaseMachineInput: ReleaseMachineInput;
  RemediationTask: ResolverTypeWrapper<WireRemediationTask>;
  RemediationTaskConnection: ResolverTypeWrapper<Omit<RemediationTaskConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RemediationTaskEdge']>, nodes: ReadonlyArray<ResolversTypes['RemediationTask']> }>;
  RemediationTaskEdge: ResolverTypeWrapper<Omit<RemediationTaskEdge, 'node'> & { node: ResolversTypes['RemediationTask'] }>;
  RemediationTaskFilter: RemediationTaskFilter;
  RemediationTaskPriority: ResolverTypeWrapper<string>;
  RemediationTaskStatus: ResolverTypeWrapper<string>;
  RemediationTaskStatusFilter: RemediationTaskStatusFilter;
  RemediationTaskStatusInput: ResolverTypeWrapper<string>;
  RemoveMachineTagInput: RemoveMachineTagInput;
  RemoveTagFromMachinesInput: RemoveTagFromMachinesInput;
  RequestActionApprovalInput: RequestActionApprovalInput;
  RestrictCodeExecutionInput: RestrictCodeExecutionInput;
  RunAntiVirusScanInput: RunAntiVirusScanInput;
  RunAntiVirusScansInput: RunAntiVirusScansInput;
  RunLiveResponseInput: RunLiveResponseInput;
  RunScriptCommandInput: RunScriptCommandInput;
  ScanAuthProtocol: ResolverTypeWrapper<string>;
  ScanAuthProtocolInput: ResolverTypeWrapper<string>;
  ScanAuthenticationParams: ResolverTypeWrapper<WireScanAuthenticationParams>;
  ScanAuthenticationParamsInput: ScanAuthenticationParamsInput;
  ScanAuthenticationType: ResolverTypeWrapper<string>;
  ScanAuthenticationTypeInput: ResolverTypeWrapper<string>;
  ScanDefinition: ResolverTypeWrapper<WireScanDefinition>;
  ScanDefinitionPayload: ResolverTypeWrapper<ScanDefinitionReceipt>;
  ScanDeletionResult: ResolverTypeWrapper<SettledScan>;
  ScanHistoryConnection: ResolverTypeWrapper<Omit<ScanHistoryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ScanHistoryEdge']>, nodes: ReadonlyArray<ResolversTypes['ScanHistoryEntry']> }>;
  ScanHistoryEdge: ResolverTypeWrapper<Omit<ScanHistoryEdge, 'node'> & { node: ResolversTypes['ScanHistoryEntry'] }>;
  ScanHistoryEntry: ResolverTypeWrapper<WireScanHistoryEntry>;
  ScanPrivProtocol: ResolverTypeWrapper<string>;
  ScanPrivProtocolInput: ResolverTypeWrapper<string>;
  ScanSession: ResolverTypeWrapper<WireScanSession>;
  ScanType: ResolverTypeWrapper<string>;
  ScanTypeInput: ResolverTypeWrapper<string>;
  ScannedTarget: ResolverTypeWrapper<WireScannedTarget>;
  ScannerAgent: ResolverTypeWrapper<WireScannerAgent>;
  ScannerAgentInput: ScannerAgentInput;
  SetDeviceValueInput: SetDeviceValueInput;
  StartExportInput: StartExportInput;
  StartInvestigationInput: StartInvestigationInput;
  StopAndQuarantineFileInput: StopAndQuarantineFileInput;
  SubmitIndicatorInput: SubmitIndicatorInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UnrestrictCodeExecutionInput: UnrestrictCodeExecutionInput;
  UpdateAlertInput: UpdateAlertInput;
  UpdateIncidentInput: UpdateIncidentInput;
  UpdateMachineInput: UpdateMachineInput;
  UpdateScanDefinitionInput: UpdateScanDefinitionInput;
  UploadLibraryFileInput: UploadLibraryFileInput;
  UrlEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  UserEvidence: ResolverTypeWrapper<WireAlertEvidence>;
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
  WriteOutcome: WriteOutcome;
  WritePayload: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['WritePayload']>;
  WriteRefusal: ResolverTypeWrapper<WriteRefusal>;
  WriteRefusalCode: WriteRefusalCode;
  WriteWarning: ResolverTypeWrapper<WriteWarning>;
  WriteWarningCode: WriteWarningCode;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActionApproval: ShownApproval;
  ID: Scalars['ID']['output'];
  ActionApprovalFile: ActionApprovalFile;
  ActionApprovalParty: ApprovalPerson;
  ActionApprovalPayload: ApprovalReceipt;
  AddMachineTagInput: AddMachineTagInput;
  Boolean: Scalars['Boolean']['output'];
  AddTagToMachinesInput: AddTagToMachinesInput;
  AdvancedActiveConfiguration: WireAdvancedActiveConfiguration;
  Int: Scalars['Int']['output'];
  Float: Scalars['Float']['output'];
  Alert: WireAlert;
  AlertChanged: ChangeOf<'ALERT'>;
  AlertComment: AlertComment;
  AlertConnection: Omit<AlertConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AlertEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Alert']> };
  AlertDayCount: AlertDayCount;
  AlertDetectionSourceFilter: AlertDetectionSourceFilter;
  AlertEdge: Omit<AlertEdge, 'node'> & { node: ResolversParentTypes['Alert'] };
  AlertEvidence: ResolversInterfaceTypes<ResolversParentTypes>['AlertEvidence'];
  AlertFilter: AlertFilter;
  AlertLoggedOnUser: AlertLoggedOnUser;
  AlertPayload: AlertReceipt;
  AlertRelatedUser: AlertRelatedUser;
  AlertSeverityCount: AlertSeverityCount;
  AlertSeverityFilter: AlertSeverityFilter;
  AlertStatusCount: AlertStatusCount;
  AlertStatusFilter: AlertStatusFilter;
  AlertSummary: AlertCounts;
  AlertUpdateResult: SettledAlert;
  ApproveActionInput: ApproveActionInput;
  AvailableAction: ActionAvailability;
  BaselineConfiguration: WireBaselineConfiguration;
  BaselineConfigurationConnection: Omit<BaselineConfigurationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['BaselineConfigurationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['BaselineConfiguration']> };
  BaselineConfigurationEdge: Omit<BaselineConfigurationEdge, 'node'> & { node: ResolversParentTypes['BaselineConfiguration'] };
  BaselineConfigurationFilter: BaselineConfigurationFilter;
  BaselineProfile: WireBaselineProfile;
  BaselineProfileConnection: Omit<BaselineProfileConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['BaselineProfileEdge']>, nodes: ReadonlyArray<ResolversParentTypes['BaselineProfile']> };
  BaselineProfileEdge: Omit<BaselineProfileEdge, 'node'> & { node: ResolversParentTypes['BaselineProfile'] };
  BaselineProfileFilter: BaselineProfileFilter;
  BatchUpdateAlertsInput: BatchUpdateAlertsInput;
  BatchUpdateAlertsPayload: BatchUpdateAlertsReceipt;
  BrowserExtensionPermission: WireBrowserExtensionPermission;
  BrowserExtensionPermissionConnection: Omit<BrowserExtensionPermissionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['BrowserExtensionPermissionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['BrowserExtensionPermission']> };
  BrowserExtensionPermissionEdge: Omit<BrowserExtensionPermissionEdge, 'node'> & { node: ResolversParentTypes['BrowserExtensionPermission'] };
  BrowserExtensionPermissionFilter: BrowserExtensionPermissionFilter;
  CancelExportInput: CancelExportInput;
  CancelMachineActionInput: CancelMachineActionInput;
  Change: FeedEvent;
  ChangePage: FeedPage;
  CollectInvestigationPackageInput: CollectInvestigationPackageInput;
  CreateAlertByReferenceInput: CreateAlertByReferenceInput;
  CreateLiveResponseResultLinkInput: CreateLiveResponseResultLinkInput;
  CreatePackageLinkInput: CreatePackageLinkInput;
  CreateScanDefinitionInput: CreateScanDefinitionInput;
  DateTime: Scalars['DateTime']['output'];
  DeclareEmergencyInput: DeclareEmergencyInput;
  DefenderAuditActor: DefenderAuditActor;
  DefenderAuditEvent: StoredEvent;
  DefenderAuditEventConnection: Omit<DefenderAuditEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderAuditEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderAuditEvent']> };
  DefenderAuditEventEdge: Omit<DefenderAuditEventEdge, 'node'> & { node: ResolversParentTypes['DefenderAuditEvent'] };
  DefenderAuditEventFilter: DefenderAuditEventFilter;
  DefenderBooleanFilter: DefenderBooleanFilter;
  DefenderCapability: DefenderCapability;
  DefenderDateTimeFilter: DefenderDateTimeFilter;
  DefenderDomain: DomainReference;
  DefenderDomainStatistics: WireDomainStatistics;
  DefenderDownloadLink: SecretLink;
  DefenderDownloadLinkPayload: DownloadLinkReceipt;
  DefenderEmergency: Emergency;
  DefenderEmergencyPayload: EmergencyReceipt;
  DefenderFile: FileReference;
  DefenderFileStatistics: WireFileStatistics;
  DefenderIdFilter: DefenderIdFilter;
  DefenderIncident: IncidentReference;
  DefenderIncidentClassificationFilter: DefenderIncidentClassificationFilter;
  DefenderIncidentComment: WireIncidentComment;
  DefenderIncidentConnection: Omit<DefenderIncidentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderIncidentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderIncident']> };
  DefenderIncidentDeterminationFilter: DefenderIncidentDeterminationFilter;
  DefenderIncidentEdge: Omit<DefenderIncidentEdge, 'node'> & { node: ResolversParentTypes['DefenderIncident'] };
  DefenderIncidentFilter: DefenderIncidentFilter;
  DefenderIncidentOwnerFilter: DefenderIncidentOwnerFilter;
  DefenderIncidentPayload: IncidentReceipt;
  DefenderIncidentStatusFilter: DefenderIncidentStatusFilter;
  DefenderIntItemFilter: DefenderIntItemFilter;
  DefenderIntListFilter: DefenderIntListFilter;
  DefenderIp: IpReference;
  DefenderIpStatistics: WireIpStatistics;
  DefenderLongFilter: DefenderLongFilter;
  DefenderNumberFilter: DefenderNumberFilter;
  DefenderPlannedCall: DefenderPlannedCall;
  DefenderQuotaWindow: DefenderQuotaWindow;
  DefenderSoftware: WireSoftware;
  DefenderSoftwareConnection: Omit<DefenderSoftwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderSoftwareEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderSoftware']> };
  DefenderSoftwareEdge: Omit<DefenderSoftwareEdge, 'node'> & { node: ResolversParentTypes['DefenderSoftware'] };
  DefenderSoftwareFilter: DefenderSoftwareFilter;
  DefenderSoftwareOrder: DefenderSoftwareOrder;
  DefenderSoftwareVersion: WireSoftwareVersion;
  DefenderStringFilter: DefenderStringFilter;
  DefenderStringItemFilter: DefenderStringItemFilter;
  DefenderStringListFilter: DefenderStringListFilter;
  DefenderTextFilter: DefenderTextFilter;
  DefenderUser: UserReference;
  DefenderViewer: DefenderViewer;
  DeleteIndicatorInput: DeleteIndicatorInput;
  DeleteIndicatorsInput: DeleteIndicatorsInput;
  DeleteLibraryFileInput: DeleteLibraryFileInput;
  DeleteScanDefinitionsInput: DeleteScanDefinitionsInput;
  DeleteScanDefinitionsPayload: DeleteScanDefinitionsReceipt;
  DeviceAntivirusHealth: WireAntivirusHealth;
  DeviceAntivirusHealthConnection: Omit<DeviceAntivirusHealthConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DeviceAntivirusHealthEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DeviceAntivirusHealth']> };
  DeviceAntivirusHealthEdge: Omit<DeviceAntivirusHealthEdge, 'node'> & { node: ResolversParentTypes['DeviceAntivirusHealth'] };
  DeviceBaseline: WireDeviceBaseline;
  DeviceBaselineConnection: Omit<DeviceBaselineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DeviceBaselineEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DeviceBaseline']> };
  DeviceBaselineEdge: Omit<DeviceBaselineEdge, 'node'> & { node: ResolversParentTypes['DeviceBaseline'] };
  DeviceBrowserExtension: WireDeviceBrowserExtension;
  DeviceBrowserExtensionConnection: Omit<DeviceBrowserExtensionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DeviceBrowserExtensionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DeviceBrowserExtension']> };
  DeviceBrowserExtensionEdge: Omit<DeviceBrowserExtensionEdge, 'node'> & { node: ResolversParentTypes['DeviceBrowserExtension'] };
  DeviceBrowserExtensionPermission: DeviceBrowserExtensionPermission;
  DeviceCertificate: WireDeviceCertificate;
  DeviceCertificateConnection: Omit<DeviceCertificateConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DeviceCertificateEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DeviceCertificate']> };
  DeviceCertificateEdge: Omit<DeviceCertificateEdge, 'node'> & { node: ResolversParentTypes['DeviceCertificate'] };
  DeviceConfiguration: WireDeviceConfiguration;
  DeviceConfigurationConnection: Omit<DeviceConfigurationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DeviceConfigurationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DeviceConfiguration']> };
  DeviceConfigurationEdge: Omit<DeviceConfigurationEdge, 'node'> & { node: ResolversParentTypes['DeviceConfiguration'] };
  DeviceFirmware: WireDeviceFirmware;
  DeviceFirmwareConnection: Omit<DeviceFirmwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DeviceFirmwareEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DeviceFirmware']> };
  DeviceFirmwareEdge: Omit<DeviceFirmwareEdge, 'node'> & { node: ResolversParentTypes['DeviceFirmware'] };
  DeviceNonCpeSoftware: WireDeviceNonCpeSoftware;
  DeviceNonCpeSoftwareConnection: Omit<DeviceNonCpeSoftwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DeviceNonCpeSoftwareEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DeviceNonCpeSoftware']> };
  DeviceNonCpeSoftwareEdge: Omit<DeviceNonCpeSoftwareEdge, 'node'> & { node: ResolversParentTypes['DeviceNonCpeSoftware'] };
  DeviceSecureScore: WireDeviceSecureScore;
  DeviceSoftware: WireDeviceSoftware;
  DeviceSoftwareConnection: Omit<DeviceSoftwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DeviceSoftwareEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DeviceSoftware']> };
  DeviceSoftwareEdge: Omit<DeviceSoftwareEdge, 'node'> & { node: ResolversParentTypes['DeviceSoftware'] };
  DeviceVulnerability: WireDeviceVulnerability;
  DeviceVulnerabilityChange: WireDeviceVulnerabilityChange;
  DeviceVulnerabilityChangeConnection: Omit<DeviceVulnerabilityChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DeviceVulnerabilityChangeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DeviceVulnerabilityChange']> };
  DeviceVulnerabilityChangeEdge: Omit<DeviceVulnerabilityChangeEdge, 'node'> & { node: ResolversParentTypes['DeviceVulnerabilityChange'] };
  DeviceVulnerabilityConnection: Omit<DeviceVulnerabilityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DeviceVulnerabilityEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DeviceVulnerability']> };
  DeviceVulnerabilityEdge: Omit<DeviceVulnerabilityEdge, 'node'> & { node: ResolversParentTypes['DeviceVulnerability'] };
  EndEmergencyInput: EndEmergencyInput;
  Export: ExportJob;
  ExportConnection: Omit<ExportConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ExportEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Export']> };
  ExportEdge: Omit<ExportEdge, 'node'> & { node: ResolversParentTypes['Export'] };
  ExportFailure: ExportFailure;
  ExportPayload: ExportReceipt;
  ExposureScore: WireExposureScore;
  FeedBookmark: FeedEvent;
  FeedReset: ResetEvent;
  FileEvidence: WireAlertEvidence;
  GetFileCommandInput: GetFileCommandInput;
  HuntingColumn: HuntColumn;
  HuntingParameterInput: HuntingParameterInput;
  HuntingResult: HuntReport;
  HuntingRow: HuntRow;
  HuntingWarning: HuntingWarning;
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
  IpEvidence: WireAlertEvidence;
  IsolateMachineInput: IsolateMachineInput;
  IsolateMachinesInput: IsolateMachinesInput;
  JSON: Scalars['JSON']['output'];
  LatestScan: LatestScan;
  LibraryFile: WireLibraryFile;
  LibraryFilePayload: LibraryFileReceipt;
  LiveResponseCommand: WireLiveResponseCommand;
  LiveResponseCommandInput: LiveResponseCommandInput;
  LiveResponseCommandParam: LiveResponseCommandParam;
  LiveResponseCommandResult: WireCommandResult;
  Long: Scalars['Long']['output'];
  Machine: WireMachine;
  MachineAction: WireMachineAction;
  MachineActionChanged: ChangeOf<'MACHINE_ACTION'>;
  MachineActionConnection: Omit<MachineActionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MachineActionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MachineAction']> };
  MachineActionEdge: Omit<MachineActionEdge, 'node'> & { node: ResolversParentTypes['MachineAction'] };
  MachineActionFileInfo: MachineActionFileInfo;
  MachineActionFilter: MachineActionFilter;
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
  MachineIsolation: ActionEffect;
  MachineLookup: MachineLookup;
  MachineOnboardingStatusFilter: MachineOnboardingStatusFilter;
  MachineOrder: MachineOrder;
  MachinePayload: MachineReceipt;
  MachineRecommendation: WireMachineRecommendation;
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
  MissingKb: WireMissingKb;
  Mutation: Record<PropertyKey, never>;
  OffboardMachineInput: OffboardMachineInput;
  OtherEvidence: WireAlertEvidence;
  PageInfo: PageInfo;
  ProcessEvidence: WireAlertEvidence;
  PutFileCommandInput: PutFileCommandInput;
  Query: Record<PropertyKey, never>;
  Recommendation: WireRecommendation;
  RecommendationCategoryFilter: RecommendationCategoryFilter;
  RecommendationConnection: Omit<RecommendationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RecommendationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Recommendation']> };
  RecommendationEdge: Omit<RecommendationEdge, 'node'> & { node: ResolversParentTypes['Recommendation'] };
  RecommendationFilter: RecommendationFilter;
  RecommendationOrder: RecommendationOrder;
  RecommendationRemediationTypeFilter: RecommendationRemediationTypeFilter;
  RecommendationStatusFilter: RecommendationStatusFilter;
  RegistryEvidence: WireAlertEvidence;
  RejectActionInput: RejectActionInput;
  ReleaseMachineInput: ReleaseMachineInput;
  RemediationTask: WireRemediationTask;
  RemediationTaskConnection: Omit<RemediationTaskConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RemediationTaskEdge']>, nodes: ReadonlyArray<ResolversParentTypes['RemediationTask']> };
  RemediationTaskEdge: Omit<RemediationTaskEdge, 'node'> & { node: ResolversParentTypes['RemediationTask'] };
  RemediationTaskFilter: RemediationTaskFilter;
  RemediationTaskStatusFilter: RemediationTaskStatusFilter;
  RemoveMachineTagInput: RemoveMachineTagInput;
  RemoveTagFromMachinesInput: RemoveTagFromMachinesInput;
  RequestActionApprovalInput: RequestActionApprovalInput;
  RestrictCodeExecutionInput: RestrictCodeExecutionInput;
  RunAntiVirusScanInput: RunAntiVirusScanInput;
  RunAntiVirusScansInput: RunAntiVirusScansInput;
  RunLiveResponseInput: RunLiveResponseInput;
  RunScriptCommandInput: RunScriptCommandInput;
  ScanAuthenticationParams: WireScanAuthenticationParams;
  ScanAuthenticationParamsInput: ScanAuthenticationParamsInput;
  ScanDefinition: WireScanDefinition;
  ScanDefinitionPayload: ScanDefinitionReceipt;
  ScanDeletionResult: SettledScan;
  ScanHistoryConnection: Omit<ScanHistoryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ScanHistoryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ScanHistoryEntry']> };
  ScanHistoryEdge: Omit<ScanHistoryEdge, 'node'> & { node: ResolversParentTypes['ScanHistoryEntry'] };
  ScanHistoryEntry: WireScanHistoryEntry;
  ScanSession: WireScanSession;
  ScannedTarget: WireScannedTarget;
  ScannerAgent: WireScannerAgent;
  ScannerAgentInput: ScannerAgentInput;
  SetDeviceValueInput: SetDeviceValueInput;
  StartExportInput: StartExportInput;
  StartInvestigationInput: StartInvestigationInput;
  StopAndQuarantineFileInput: StopAndQuarantineFileInput;
  SubmitIndicatorInput: SubmitIndicatorInput;
  Subscription: Record<PropertyKey, never>;
  UnrestrictCodeExecutionInput: UnrestrictCodeExecutionInput;
  UpdateAlertInput: UpdateAlertInput;
  UpdateIncidentInput: UpdateIncidentInput;
  UpdateMachineInput: UpdateMachineInput;
  UpdateScanDefinitionInput: UpdateScanDefinitionInput;
  UploadLibraryFileInput: UploadLibraryFileInput;
  UrlEvidence: WireAlertEvidence;
  UserEvidence: WireAlertEvidence;
  Vulnerability: WireVulnerability;
  VulnerabilityConnection: Omit<VulnerabilityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['VulnerabilityEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Vulnerability']> };
  VulnerabilityEdge: Omit<VulnerabilityEdge, 'node'> & { node: ResolversParentTypes['Vulnerability'] };
  VulnerabilityFilter: VulnerabilityFilter;
  VulnerabilityOrder: VulnerabilityOrder;
  VulnerabilitySeverityFilter: VulnerabilitySeverityFilter;
  VulnerabilityStatusFilter: VulnerabilityStatusFilter;
  WritePayload: ResolversInterfaceTypes<ResolversParentTypes>['WritePayload'];
  WriteRefusal: WriteRefusal;
  WriteWarning: WriteWarning;
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

export type ActionApprovalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActionApproval'] = ResolversParentTypes['ActionApproval']> = {
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['ActionApprovalParty']>, ParentType, ContextType>;
  decisionComment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  input?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  libraryFiles?: Resolver<ReadonlyArray<ResolversTypes['ActionApprovalFile']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  redeemedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requester?: Resolver<ResolversTypes['ActionApprovalParty'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ActionApprovalState'], ParentType, ContextType>;
};

export type ActionApprovalFileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActionApprovalFile'] = ResolversParentTypes['ActionApprovalFile']> = {
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ActionApprovalPartyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActionApprovalParty'] = ResolversParentTypes['ActionApprovalParty']> = {
  clientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DefenderViewerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  oid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ActionApprovalPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActionApprovalPayload'] = ResolversParentTypes['ActionApprovalPayload']> = {
  approval?: Resolver<Maybe<ResolversTypes['ActionApproval']>, ParentType, ContextType>;
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['WriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdvancedActiveConfigurationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdvancedActiveConfiguration'] = ResolversParentTypes['AdvancedActiveConfiguration']> = {
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

export type AlertResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert'], FederationReferenceType extends FederationReferenceTypes['Alert'] = FederationReferenceTypes['Alert']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Alert']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aadTenantId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  alertCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  assignedTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  classification?: Resolver<Maybe<ResolversTypes['AlertClassification']>, ParentType, ContextType>;
  comments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AlertComment']>>, ParentType, ContextType>;
  computerDnsName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relatedUser?: Resolver<Maybe<ResolversTypes['AlertRelatedUser']>, ParentType, ContextType>;
  resolvedTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['AlertSeverity']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['AlertStatus']>, ParentType, ContextType>;
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
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'FileEvidence' | 'IpEvidence' | 'OtherEvidence' | 'ProcessEvidence' | 'RegistryEvidence' | 'UrlEvidence' | 'UserEvidence', ParentType, ContextType>;
};

export type AlertLoggedOnUserResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertLoggedOnUser'] = ResolversParentTypes['AlertLoggedOnUser']> = {
  accountName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domainName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlertPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertPayload'] = ResolversParentTypes['AlertPayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['WriteWarning']>, ParentType, ContextType>;
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
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AlertUpdateResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertUpdateResult'] = ResolversParentTypes['AlertUpdateResult']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  alertId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
};

export type AntiVirusScanTypeResolvers = { FULL: 'Full', QUICK: 'Quick' };

export type AntivirusModeResolvers = { ACTIVE: 'Active', DISABLED: 'Disabled', EDR_BLOCKED: 'EDRBlocked', OTHER: 'Other', PASSIVE: 'Passive', PASSIVE_AUDIT: 'PassiveAudit', UNRECOGNIZED: 'UNRECOGNIZED' };

export type AntivirusOsKindResolvers = { LINUX: 'linux', MAC: 'mac', UNRECOGNIZED: 'UNRECOGNIZED', WINDOWS: 'windows' };

export type AntivirusScanResultResolvers = { CANCELED: 'Canceled', COMPLETED: 'Completed', FAILED: 'Failed', UNRECOGNIZED: 'UNRECOGNIZED' };

export type AntivirusUpToDateResolvers = { FALSE: 'False', TRUE: 'True', UNKNOWN: 'Unknown', UNRECOGNIZED: 'UNRECOGNIZED' };

export type AvailableActionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AvailableAction'] = ResolversParentTypes['AvailableAction']> = {
  action?: Resolver<ResolversTypes['MachineMutation'], ParentType, ContextType>;
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isolationType?: Resolver<Maybe<ResolversTypes['IsolationType']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  needsApproval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['AvailableActionReason']>, ParentType, ContextType>;
};

export type BaselineConfigurationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BaselineConfiguration'] = ResolversParentTypes['BaselineConfiguration']> = {
  assessmentMethod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  benchmarkName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  benchmarkVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cce?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  complianceLevels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  isCustom?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rationale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedValue?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  remediation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  uniqueId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BaselineConfigurationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BaselineConfigurationConnection'] = ResolversParentTypes['BaselineConfigurationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BaselineConfigurationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BaselineConfiguration']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BaselineConfigurationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BaselineConfigurationEdge'] = ResolversParentTypes['BaselineConfigurationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BaselineConfiguration'], ParentType, ContextType>;
};

export type BaselineProfileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BaselineProfile'] = ResolversParentTypes['BaselineProfile']> = {
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

export type BaselineProfileConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BaselineProfileConnection'] = ResolversParentTypes['BaselineProfileConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BaselineProfileEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BaselineProfile']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BaselineProfileEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BaselineProfileEdge'] = ResolversParentTypes['BaselineProfileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BaselineProfile'], ParentType, ContextType>;
};

export type BatchUpdateAlertsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BatchUpdateAlertsPayload'] = ResolversParentTypes['BatchUpdateAlertsPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AlertUpdateResult']>>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['WriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BrowserExtensionPermissionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BrowserExtensionPermission'] = ResolversParentTypes['BrowserExtensionPermission']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permissionName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BrowserExtensionPermissionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BrowserExtensionPermissionConnection'] = ResolversParentTypes['BrowserExtensionPermissionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BrowserExtensionPermissionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BrowserExtensionPermission']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BrowserExtensionPermissionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BrowserExtensionPermissionEdge'] = ResolversParentTypes['BrowserExtensionPermissionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BrowserExtensionPermission'], ParentType, ContextType>;
};

export type BrowserExtensionRiskResolvers = { CRITICAL: 'Critical', HIGH: 'High', LOW: 'Low', MEDIUM: 'Medium', NONE: 'None', UNRECOGNIZED: 'UNRECOGNIZED' };

export type ChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  __resolveType: TypeResolveFn<'AlertChanged' | 'FeedBookmark' | 'FeedReset' | 'InvestigationChanged' | 'MachineActionChanged', ParentType, ContextType>;
};

export type ChangePageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangePage'] = ResolversParentTypes['ChangePage']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['Change']>, ParentType, ContextType>;
  endCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

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
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  auditId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  bulkId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  input?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  isIntact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  machineActionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  more?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  process?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type DefenderCapabilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderCapability'] = ResolversParentTypes['DefenderCapability']> = {
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  granted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
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
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderDownloadLinkPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDownloadLinkPayload'] = ResolversParentTypes['DefenderDownloadLinkPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  downloadLink?: Resolver<Maybe<ResolversTypes['DefenderDownloadLink']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['WriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderEmergencyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderEmergency'] = ResolversParentTypes['DefenderEmergency']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  declaredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  declaredBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderEmergencyPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderEmergencyPayload'] = ResolversParentTypes['DefenderEmergencyPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  emergency?: Resolver<Maybe<ResolversTypes['DefenderEmergency']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['WriteWarning']>, ParentType, ContextType>;
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

export type DefenderIncidentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderIncident'] = ResolversParentTypes['DefenderIncident'], FederationReferenceType extends FederationReferenceTypes['DefenderIncident'] = FederationReferenceTypes['DefenderIncident']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DefenderIncident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alertSummary?: Resolver<Maybe<ResolversTypes['AlertSummary']>, ParentType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<DefenderIncidentAlertsArgs, 'first'>>;
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
  machines?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Machine']>>, ParentType, ContextType>;
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
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['WriteWarning']>, ParentType, ContextType>;
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

export type DefenderIpStatisticsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderIpStatistics'] = ResolversParentTypes['DefenderIpStatistics']> = {
  ipAddress?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  orgFirstSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  orgLastSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  organizationPrevalence?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
};

export type DefenderPlannedCallResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderPlannedCall'] = ResolversParentTypes['DefenderPlannedCall']> = {
  body?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderQuotaWindowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderQuotaWindow'] = ResolversParentTypes['DefenderQuotaWindow']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rateClass?: Resolver<ResolversTypes['DefenderRateClass'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  window?: Resolver<ResolversTypes['DefenderQuotaWindowLength'], ParentType, ContextType>;
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
  missingKbs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MissingKb']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publicExploit?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  recommendations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Recommendation']>>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderSoftwareVersion']>>, ParentType, ContextType>;
  vulnerabilities?: Resolver<Maybe<ResolversTypes['VulnerabilityConnection']>, ParentType, ContextType, RequireFields<DefenderSoftwareVulnerabilitiesArgs, 'first'>>;
  weaknesses?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
};

export type DefenderSoftwareConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderSoftwareConnection'] = ResolversParentTypes['DefenderSoftwareConnection']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type DefenderViewerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderViewer'] = ResolversParentTypes['DefenderViewer']> = {
  kind?: Resolver<ResolversTypes['DefenderViewerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  oid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  tenants?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type DeleteScanDefinitionsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteScanDefinitionsPayload'] = ResolversParentTypes['DeleteScanDefinitionsPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ScanDeletionResult']>>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['WriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceAntivirusHealthResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceAntivirusHealth'] = ResolversParentTypes['DeviceAntivirusHealth']> = {
  avEngineUpdateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  avEngineVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  avIsEngineUpToDate?: Resolver<Maybe<ResolversTypes['AntivirusUpToDate']>, ParentType, ContextType>;
  avIsPlatformUpToDate?: Resolver<Maybe<ResolversTypes['AntivirusUpToDate']>, ParentType, ContextType>;
  avIsSignatureUpToDate?: Resolver<Maybe<ResolversTypes['AntivirusUpToDate']>, ParentType, ContextType>;
  avMode?: Resolver<Maybe<ResolversTypes['AntivirusMode']>, ParentType, ContextType>;
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
  fullScanResult?: Resolver<Maybe<ResolversTypes['AntivirusScanResult']>, ParentType, ContextType>;
  fullScanTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSeenTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  osKind?: Resolver<Maybe<ResolversTypes['AntivirusOsKind']>, ParentType, ContextType>;
  osPlatform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quickScanError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quickScanResult?: Resolver<Maybe<ResolversTypes['AntivirusScanResult']>, ParentType, ContextType>;
  quickScanTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeviceAntivirusHealthConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceAntivirusHealthConnection'] = ResolversParentTypes['DeviceAntivirusHealthConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeviceAntivirusHealthEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DeviceAntivirusHealth']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeviceAntivirusHealthEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceAntivirusHealthEdge'] = ResolversParentTypes['DeviceAntivirusHealthEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeviceAntivirusHealth'], ParentType, ContextType>;
};

export type DeviceBaselineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceBaseline'] = ResolversParentTypes['DeviceBaseline']> = {
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

export type DeviceBaselineConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceBaselineConnection'] = ResolversParentTypes['DeviceBaselineConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeviceBaselineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DeviceBaseline']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeviceBaselineEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceBaselineEdge'] = ResolversParentTypes['DeviceBaselineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeviceBaseline'], ParentType, ContextType>;
};

export type DeviceBrowserExtensionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceBrowserExtension'] = ResolversParentTypes['DeviceBrowserExtension']> = {
  browserName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  extensionName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionRisk?: Resolver<Maybe<ResolversTypes['BrowserExtensionRisk']>, ParentType, ContextType>;
  extensionVendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  installationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isActivated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  permissions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DeviceBrowserExtensionPermission']>>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeviceBrowserExtensionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceBrowserExtensionConnection'] = ResolversParentTypes['DeviceBrowserExtensionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeviceBrowserExtensionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DeviceBrowserExtension']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeviceBrowserExtensionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceBrowserExtensionEdge'] = ResolversParentTypes['DeviceBrowserExtensionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeviceBrowserExtension'], ParentType, ContextType>;
};

export type DeviceBrowserExtensionPermissionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceBrowserExtensionPermission'] = ResolversParentTypes['DeviceBrowserExtensionPermission']> = {
  id?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  risk?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeviceCertificateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceCertificate'] = ResolversParentTypes['DeviceCertificate']> = {
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

export type DeviceCertificateConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceCertificateConnection'] = ResolversParentTypes['DeviceCertificateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeviceCertificateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DeviceCertificate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeviceCertificateEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceCertificateEdge'] = ResolversParentTypes['DeviceCertificateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeviceCertificate'], ParentType, ContextType>;
};

export type DeviceConfigurationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceConfiguration'] = ResolversParentTypes['DeviceConfiguration']> = {
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

export type DeviceConfigurationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceConfigurationConnection'] = ResolversParentTypes['DeviceConfigurationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeviceConfigurationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DeviceConfiguration']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeviceConfigurationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceConfigurationEdge'] = ResolversParentTypes['DeviceConfigurationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeviceConfiguration'], ParentType, ContextType>;
};

export type DeviceFirmwareResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceFirmware'] = ResolversParentTypes['DeviceFirmware']> = {
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

export type DeviceFirmwareConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceFirmwareConnection'] = ResolversParentTypes['DeviceFirmwareConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeviceFirmwareEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DeviceFirmware']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeviceFirmwareEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceFirmwareEdge'] = ResolversParentTypes['DeviceFirmwareEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeviceFirmware'], ParentType, ContextType>;
};

export type DeviceNonCpeSoftwareResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceNonCpeSoftware'] = ResolversParentTypes['DeviceNonCpeSoftware']> = {
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

export type DeviceNonCpeSoftwareConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceNonCpeSoftwareConnection'] = ResolversParentTypes['DeviceNonCpeSoftwareConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeviceNonCpeSoftwareEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DeviceNonCpeSoftware']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeviceNonCpeSoftwareEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceNonCpeSoftwareEdge'] = ResolversParentTypes['DeviceNonCpeSoftwareEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeviceNonCpeSoftware'], ParentType, ContextType>;
};

export type DeviceSecureScoreResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceSecureScore'] = ResolversParentTypes['DeviceSecureScore']> = {
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  time?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DeviceSoftwareResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceSoftware'] = ResolversParentTypes['DeviceSoftware']> = {
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  diskPaths?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  endOfSupportDate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endOfSupportStatus?: Resolver<Maybe<ResolversTypes['EndOfSupportStatus']>, ParentType, ContextType>;
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

export type DeviceSoftwareConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceSoftwareConnection'] = ResolversParentTypes['DeviceSoftwareConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeviceSoftwareEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DeviceSoftware']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeviceSoftwareEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceSoftwareEdge'] = ResolversParentTypes['DeviceSoftwareEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeviceSoftware'], ParentType, ContextType>;
};

export type DeviceVulnerabilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceVulnerability'] = ResolversParentTypes['DeviceVulnerability']> = {
  cveId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cveMitigationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cvssScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  diskPaths?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  endOfSupportDate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endOfSupportStatus?: Resolver<Maybe<ResolversTypes['EndOfSupportStatus']>, ParentType, ContextType>;
  exploitabilityLevel?: Resolver<Maybe<ResolversTypes['ExploitabilityLevel']>, ParentType, ContextType>;
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

export type DeviceVulnerabilityChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceVulnerabilityChange'] = ResolversParentTypes['DeviceVulnerabilityChange']> = {
  cveId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cveMitigationStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cvssScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  diskPaths?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  endOfSupportDate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endOfSupportStatus?: Resolver<Maybe<ResolversTypes['EndOfSupportStatus']>, ParentType, ContextType>;
  eventTimestamp?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  exploitabilityLevel?: Resolver<Maybe<ResolversTypes['ExploitabilityLevel']>, ParentType, ContextType>;
  firstSeenTimestamp?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type DeviceVulnerabilityChangeConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceVulnerabilityChangeConnection'] = ResolversParentTypes['DeviceVulnerabilityChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeviceVulnerabilityChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DeviceVulnerabilityChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeviceVulnerabilityChangeEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceVulnerabilityChangeEdge'] = ResolversParentTypes['DeviceVulnerabilityChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeviceVulnerabilityChange'], ParentType, ContextType>;
};

export type DeviceVulnerabilityConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceVulnerabilityConnection'] = ResolversParentTypes['DeviceVulnerabilityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeviceVulnerabilityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DeviceVulnerability']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeviceVulnerabilityEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceVulnerabilityEdge'] = ResolversParentTypes['DeviceVulnerabilityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeviceVulnerability'], ParentType, ContextType>;
};

export type EndOfSupportStatusResolvers = { EOS_SOFTWARE: 'EOS Software', EOS_VERSION: 'EOS Version', NONE: 'None', UNRECOGNIZED: 'UNRECOGNIZED', UPCOMING_EOS_SOFTWARE: 'Upcoming EOS Software', UPCOMING_EOS_VERSION: 'Upcoming EOS Version' };

export type ExploitabilityLevelResolvers = { EXPLOIT_IS_IN_KIT: 'ExploitIsInKit', EXPLOIT_IS_PUBLIC: 'ExploitIsPublic', EXPLOIT_IS_VERIFIED: 'ExploitIsVerified', NO_EXPLOIT: 'NoExploit', UNRECOGNIZED: 'UNRECOGNIZED' };

export type ExportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Export'] = ResolversParentTypes['Export'], FederationReferenceType extends FederationReferenceTypes['Export'] = FederationReferenceTypes['Export']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Export']> | FederationReferenceType, FederationReferenceType, ContextType>;
  byteCount?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  downloadPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['ExportFailure']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['ExportFormat'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ExportKind'], ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  snapshotTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ExportStatus'], ParentType, ContextType>;
};

export type ExportConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ExportConnection'] = ResolversParentTypes['ExportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ExportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Export']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ExportEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ExportEdge'] = ResolversParentTypes['ExportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Export'], ParentType, ContextType>;
};

export type ExportFailureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ExportFailure'] = ResolversParentTypes['ExportFailure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ExportPayload'] = ResolversParentTypes['ExportPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  export?: Resolver<Maybe<ResolversTypes['Export']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['WriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExposureScoreResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ExposureScore'] = ResolversParentTypes['ExposureScore']> = {
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  time?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type FeedBookmarkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FeedBookmark'] = ResolversParentTypes['FeedBookmark']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previousCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FeedResetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FeedReset'] = ResolversParentTypes['FeedReset']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previousCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['FeedResetReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FileEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FileEvidence'] = ResolversParentTypes['FileEvidence']> = {
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['DefenderFile']>, ParentType, ContextType>;
  fileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filePath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HuntingColumnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HuntingColumn'] = ResolversParentTypes['HuntingColumn']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  valueType?: Resolver<ResolversTypes['HuntingValueType'], ParentType, ContextType>;
};

export type HuntingResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HuntingResult'] = ResolversParentTypes['HuntingResult']> = {
  columns?: Resolver<ReadonlyArray<ResolversTypes['HuntingColumn']>, ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['HuntingRow']>, ParentType, ContextType>;
  statistics?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['HuntingWarning']>, ParentType, ContextType>;
};

export type HuntingRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HuntingRow'] = ResolversParentTypes['HuntingRow']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['DefenderFile']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  values?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type HuntingValueTypeResolvers = { BOOL: 'bool', DATETIME: 'datetime', DECIMAL: 'decimal', DYNAMIC: 'dynamic', GUID: 'guid', INT: 'int', LONG: 'long', REAL: 'real', STRING: 'string', TIMESPAN: 'timespan', UNRECOGNIZED: 'UNRECOGNIZED' };

export type HuntingWarningResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HuntingWarning'] = ResolversParentTypes['HuntingWarning']> = {
  code?: Resolver<ResolversTypes['HuntingWarningCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IndicatorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Indicator'] = ResolversParentTypes['Indicator'], FederationReferenceType extends FederationReferenceTypes['Indicator'] = FederationReferenceTypes['Indicator']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Indicator']> | FederationReferenceType, FederationReferenceType, ContextType>;
  action?: Resolver<Maybe<ResolversTypes['IndicatorAction']>, ParentType, ContextType>;
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
  indicatorType?: Resolver<Maybe<ResolversTypes['IndicatorType']>, ParentType, ContextType>;
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
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
  replaces?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Indicator']>>, ParentType, ContextType>;
  takesForce?: Resolver<Maybe<ResolversTypes['IndicatorForce']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['WriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IndicatorResult'] = ResolversParentTypes['IndicatorResult']> = {
  action?: Resolver<Maybe<ResolversTypes['IndicatorAction']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  indicatorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  indicatorType?: Resolver<Maybe<ResolversTypes['IndicatorType']>, ParentType, ContextType>;
  indicatorValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['IndicatorItemOutcome'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IndicatorSeverityResolvers = { HIGH: 'High', INFORMATIONAL: 'Informational', LOW: 'Low', MEDIUM: 'Medium', UNRECOGNIZED: 'UNRECOGNIZED' };

export type IndicatorSeverityInputResolvers = { HIGH: 'High', INFORMATIONAL: 'Informational', LOW: 'Low', MEDIUM: 'Medium' };

export type IndicatorSourceTypeResolvers = { AAD_APP: 'AadApp', UNRECOGNIZED: 'UNRECOGNIZED', USER: 'User' };

export type IndicatorTypeResolvers = { CERTIFICATE_THUMBPRINT: 'CertificateThumbprint', DOMAIN_NAME: 'DomainName', FILE_MD5: 'FileMd5', FILE_SHA1: 'FileSha1', FILE_SHA256: 'FileSha256', IP_ADDRESS: 'IpAddress', PROCESS_MEMORY_SIMILARITY_HASH: 'ProcessMemorySimilarityHash', UNRECOGNIZED: 'UNRECOGNIZED', URL: 'Url', WEB_CATEGORY: 'WebCategory' };

export type IndicatorTypeInputResolvers = { CERTIFICATE_THUMBPRINT: 'CertificateThumbprint', DOMAIN_NAME: 'DomainName', FILE_MD5: 'FileMd5', FILE_SHA1: 'FileSha1', FILE_SHA256: 'FileSha256', IP_ADDRESS: 'IpAddress', PROCESS_MEMORY_SIMILARITY_HASH: 'ProcessMemorySimilarityHash', URL: 'Url', WEB_CATEGORY: 'WebCategory' };

export type IndicatorsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IndicatorsPayload'] = ResolversParentTypes['IndicatorsPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  plannedCalls?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderPlannedCall']>>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IndicatorResult']>>, ParentType, ContextType>;
  takesForce?: Resolver<Maybe<ResolversTypes['IndicatorForce']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['WriteWarning']>, ParentType, ContextType>;
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
  state?: Resolver<Maybe<ResolversTypes['InvestigationState']>, ParentType, ContextType>;
  statusDetails?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  triggeringAlert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  triggeringAlertId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type InvestigationChangedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvestigationChanged'] = ResolversParentTypes['InvestigationChanged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  investigation?: Resolver<ResolversTypes['Investigation'], ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
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
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['WriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvestigationStateResolvers = { BENIGN: 'Benign', DISABLED: 'Disabled', FAILED: 'Failed', INNER_FAILURE: 'InnerFailure', PARTIALLY_INVESTIGATED: 'PartiallyInvestigated', PARTIALLY_REMEDIATED: 'PartiallyRemediated', PENDING_APPROVAL: 'PendingApproval', PENDING_RESOURCE: 'PendingResource', PREEXISTING_ALERT: 'PreexistingAlert', QUEUED: 'Queued', RUNNING: 'Running', SUCCESSFULLY_REMEDIATED: 'SuccessfullyRemediated', SUPPRESSED_ALERT: 'SuppressedAlert', TERMINATED: 'Terminated', TERMINATED_BY_SYSTEM: 'TerminatedBySystem', TERMINATED_BY_USER: 'TerminatedByUser', UNKNOWN: 'Unknown', UNRECOGNIZED: 'UNRECOGNIZED', UNSUPPORTED_ALERT_TYPE: 'UnsupportedAlertType', UNSUPPORTED_OS: 'UnsupportedOs' };

export type InvestigationStateInputResolvers = { BENIGN: 'Benign', DISABLED: 'Disabled', FAILED: 'Failed', INNER_FAILURE: 'InnerFailure', PARTIALLY_INVESTIGATED: 'PartiallyInvestigated', PARTIALLY_REMEDIATED: 'PartiallyRemediated', PENDING_APPROVAL: 'PendingApproval', PENDING_RESOURCE: 'PendingResource', PREEXISTING_ALERT: 'PreexistingAlert', QUEUED: 'Queued', RUNNING: 'Running', SUCCESSFULLY_REMEDIATED: 'SuccessfullyRemediated', SUPPRESSED_ALERT: 'SuppressedAlert', TERMINATED: 'Terminated', TERMINATED_BY_SYSTEM: 'TerminatedBySystem', TERMINATED_BY_USER: 'TerminatedByUser', UNKNOWN: 'Unknown', UNSUPPORTED_ALERT_TYPE: 'UnsupportedAlertType', UNSUPPORTED_OS: 'UnsupportedOs' };

export type IpEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IpEvidence'] = ResolversParentTypes['IpEvidence']> = {
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ip?: Resolver<Maybe<ResolversTypes['DefenderIp']>, ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IsolationTypeResolvers = { FULL: 'Full', SELECTIVE: 'Selective', UNMANAGED_DEVICE: 'UnManagedDevice' };

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LatestScanResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LatestScan'] = ResolversParentTypes['LatestScan']> = {
  executionDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failureReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LibraryFileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LibraryFile'] = ResolversParentTypes['LibraryFile']> = {
  createdBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  hasParameters?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastUpdatedTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  parametersDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LibraryFilePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LibraryFilePayload'] = ResolversParentTypes['LibraryFilePayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  libraryFile?: Resolver<Maybe<ResolversTypes['LibraryFile']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['WriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LiveResponseCommandResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LiveResponseCommand'] = ResolversParentTypes['LiveResponseCommand']> = {
  params?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LiveResponseCommandParam']>>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['LiveResponseCommandType']>, ParentType, ContextType>;
};

export type LiveResponseCommandParamResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LiveResponseCommandParam'] = ResolversParentTypes['LiveResponseCommandParam']> = {
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LiveResponseCommandResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LiveResponseCommandResult'] = ResolversParentTypes['LiveResponseCommandResult']> = {
  command?: Resolver<Maybe<ResolversTypes['LiveResponseCommand']>, ParentType, ContextType>;
  commandStatus?: Resolver<Maybe<ResolversTypes['LiveResponseCommandStatus']>, ParentType, ContextType>;
  endTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  errors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  index?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type LiveResponseCommandStatusResolvers = { COMPLETED: 'Completed', CREATED: 'Created', EXECUTING: 'Executing', FAILED: 'Failed', PENDING_RESOURCE: 'PendingResource', SUBMITTED: 'Submitted', UNRECOGNIZED: 'UNRECOGNIZED' };

export type LiveResponseCommandTypeResolvers = { GET_FILE: 'GetFile', PUT_FILE: 'PutFile', RUN_POWER_SHELL: 'RunPowerShell', RUN_SCRIPT: 'RunScript', UNRECOGNIZED: 'UNRECOGNIZED' };

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
  antivirusHealth?: Resolver<Maybe<ResolversTypes['DeviceAntivirusHealth']>, ParentType, ContextType>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
  computerDnsName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  defenderAvStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceValue?: Resolver<Maybe<ResolversTypes['MachineDeviceValue']>, ParentType, ContextType>;
  exclusionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exposureLevel?: Resolver<Maybe<ResolversTypes['MachineExposureLevel']>, ParentType, ContextType>;
  firstSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  healthStatus?: Resolver<Maybe<ResolversTypes['MachineHealthStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  investigations?: Resolver<Maybe<ResolversTypes['InvestigationConnection']>, ParentType, ContextType, RequireFields<MachineInvestigationsArgs, 'first'>>;
  ipAddresses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MachineIpAddress']>>, ParentType, ContextType>;
  isAadJoined?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isExcluded?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPotentialDuplication?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isolation?: Resolver<Maybe<ResolversTypes['MachineIsolation']>, ParentType, ContextType>;
  lastExternalIpAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastIpAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  logonUsers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderUser']>>, ParentType, ContextType>;
  machineTags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  managedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  managedByStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mergedIntoMachineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  missingKbs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MissingKb']>>, ParentType, ContextType>;
  onboardingStatus?: Resolver<Maybe<ResolversTypes['MachineOnboardingStatus']>, ParentType, ContextType>;
  osArchitecture?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osBuild?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  osPlatform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osProcessor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  portalUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendationRows?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MachineRecommendation']>>, ParentType, ContextType>;
  recommendations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Recommendation']>>, ParentType, ContextType>;
  remediationTasks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RemediationTask']>>, ParentType, ContextType>;
  riskScore?: Resolver<Maybe<ResolversTypes['MachineRiskScore']>, ParentType, ContextType>;
  software?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderSoftware']>>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vmMetadata?: Resolver<Maybe<ResolversTypes['MachineVmMetadata']>, ParentType, ContextType>;
  vulnerabilities?: Resolver<Maybe<ResolversTypes['MachineVulnerabilityConnection']>, ParentType, ContextType, RequireFields<MachineVulnerabilitiesArgs, 'first'>>;
};

export type MachineActionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineAction'] = ResolversParentTypes['MachineAction'], FederationReferenceType extends FederationReferenceTypes['MachineAction'] = FederationReferenceTypes['MachineAction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MachineAction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cancellationComment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancellationDateTimeUtc?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cancellationRequestor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commands?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LiveResponseCommandResult']>>, ParentType, ContextType>;
  computerDnsName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creationDateTimeUtc?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  errorHResult?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUpdateDateTimeUtc?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  relatedFileInfo?: Resolver<Maybe<ResolversTypes['MachineActionFileInfo']>, ParentType, ContextType>;
  requestSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestorComment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['MachineActionScope']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['MachineActionStatus']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  troubleshootInfo?: Resolver<Maybe<ResolversTypes['MachineActionTroubleshootInfo']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['MachineActionType']>, ParentType, ContextType>;
};

export type MachineActionChangedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionChanged'] = ResolversParentTypes['MachineActionChanged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  machineAction?: Resolver<ResolversTypes['MachineAction'], ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
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
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['WriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MachineActionResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionResult'] = ResolversParentTypes['MachineActionResult']> = {
  auditId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  machineAction?: Resolver<Maybe<ResolversTypes['MachineAction']>, ParentType, ContextType>;
  machineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['WriteWarning']>, ParentType, ContextType>;
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
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MachineActionResult']>>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['WriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MachineConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineConnection'] = ResolversParentTypes['MachineConnection']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pending?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MachineAction']>>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['MachineAction']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MachineIsolationState'], ParentType, ContextType>;
};

export type MachineOnboardingStatusResolvers = { CAN_BE_ONBOARDED: 'CanBeOnboarded', INSUFFICIENT_INFO: 'InsufficientInfo', ONBOARDED: 'Onboarded', UNRECOGNIZED: 'UNRECOGNIZED', UNSUPPORTED: 'Unsupported' };

export type MachineOnboardingStatusInputResolvers = { CAN_BE_ONBOARDED: 'CanBeOnboarded', INSUFFICIENT_INFO: 'InsufficientInfo', ONBOARDED: 'Onboarded', UNSUPPORTED: 'Unsupported' };

export type MachinePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachinePayload'] = ResolversParentTypes['MachinePayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['WriteWarning']>, ParentType, ContextType>;
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
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
};

export type MachineTagsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineTagsPayload'] = ResolversParentTypes['MachineTagsPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MachineTagResult']>>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['WriteWarning']>, ParentType, ContextType>;
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

export type MissingKbResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MissingKb'] = ResolversParentTypes['MissingKb']> = {
  cveAddressed?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machineMissedOn?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osBuild?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  productsNames?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addMachineTag?: Resolver<Maybe<ResolversTypes['MachinePayload']>, ParentType, ContextType, RequireFields<MutationAddMachineTagArgs, 'input'>>;
  addTagToMachines?: Resolver<Maybe<ResolversTypes['MachineTagsPayload']>, ParentType, ContextType, RequireFields<MutationAddTagToMachinesArgs, 'input'>>;
  approveAction?: Resolver<Maybe<ResolversTypes['ActionApprovalPayload']>, ParentType, ContextType, RequireFields<MutationApproveActionArgs, 'input'>>;
  batchUpdateAlerts?: Resolver<Maybe<ResolversTypes['BatchUpdateAlertsPayload']>, ParentType, ContextType, RequireFields<MutationBatchUpdateAlertsArgs, 'input'>>;
  cancelExport?: Resolver<Maybe<ResolversTypes['ExportPayload']>, ParentType, ContextType, RequireFields<MutationCancelExportArgs, 'input'>>;
  cancelMachineAction?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationCancelMachineActionArgs, 'input'>>;
  collectInvestigationPackage?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationCollectInvestigationPackageArgs, 'input'>>;
  createAlertByReference?: Resolver<Maybe<ResolversTypes['AlertPayload']>, ParentType, ContextType, RequireFields<MutationCreateAlertByReferenceArgs, 'input'>>;
  createLiveResponseResultLink?: Resolver<Maybe<ResolversTypes['DefenderDownloadLinkPayload']>, ParentType, ContextType, RequireFields<MutationCreateLiveResponseResultLinkArgs, 'input'>>;
  createPackageLink?: Resolver<Maybe<ResolversTypes['DefenderDownloadLinkPayload']>, ParentType, ContextType, RequireFields<MutationCreatePackageLinkArgs, 'input'>>;
  createScanDefinition?: Resolver<Maybe<ResolversTypes['ScanDefinitionPayload']>, ParentType, ContextType, RequireFields<MutationCreateScanDefinitionArgs, 'input'>>;
  declareEmergency?: Resolver<Maybe<ResolversTypes['DefenderEmergencyPayload']>, ParentType, ContextType, RequireFields<MutationDeclareEmergencyArgs, 'input'>>;
  deleteIndicator?: Resolver<Maybe<ResolversTypes['IndicatorPayload']>, ParentType, ContextType, RequireFields<MutationDeleteIndicatorArgs, 'input'>>;
  deleteIndicators?: Resolver<Maybe<ResolversTypes['IndicatorsPayload']>, ParentType, ContextType, RequireFields<MutationDeleteIndicatorsArgs, 'input'>>;
  deleteLibraryFile?: Resolver<Maybe<ResolversTypes['LibraryFilePayload']>, ParentType, ContextType, RequireFields<MutationDeleteLibraryFileArgs, 'input'>>;
  deleteScanDefinitions?: Resolver<Maybe<ResolversTypes['DeleteScanDefinitionsPayload']>, ParentType, ContextType, RequireFields<MutationDeleteScanDefinitionsArgs, 'input'>>;
  endEmergency?: Resolver<Maybe<ResolversTypes['DefenderEmergencyPayload']>, ParentType, ContextType, RequireFields<MutationEndEmergencyArgs, 'input'>>;
  importIndicators?: Resolver<Maybe<ResolversTypes['IndicatorsPayload']>, ParentType, ContextType, RequireFields<MutationImportIndicatorsArgs, 'input'>>;
  isolateMachine?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationIsolateMachineArgs, 'input'>>;
  isolateMachines?: Resolver<Maybe<ResolversTypes['MachineActionsPayload']>, ParentType, ContextType, RequireFields<MutationIsolateMachinesArgs, 'input'>>;
  offboardMachine?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationOffboardMachineArgs, 'input'>>;
  rejectAction?: Resolver<Maybe<ResolversTypes['ActionApprovalPayload']>, ParentType, ContextType, RequireFields<MutationRejectActionArgs, 'input'>>;
  releaseMachine?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationReleaseMachineArgs, 'input'>>;
  removeMachineTag?: Resolver<Maybe<ResolversTypes['MachinePayload']>, ParentType, ContextType, RequireFields<MutationRemoveMachineTagArgs, 'input'>>;
  removeTagFromMachines?: Resolver<Maybe<ResolversTypes['MachineTagsPayload']>, ParentType, ContextType, RequireFields<MutationRemoveTagFromMachinesArgs, 'input'>>;
  requestActionApproval?: Resolver<Maybe<ResolversTypes['ActionApprovalPayload']>, ParentType, ContextType, RequireFields<MutationRequestActionApprovalArgs, 'input'>>;
  restrictCodeExecution?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationRestrictCodeExecutionArgs, 'input'>>;
  runAntiVirusScan?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationRunAntiVirusScanArgs, 'input'>>;
  runAntiVirusScans?: Resolver<Maybe<ResolversTypes['MachineActionsPayload']>, ParentType, ContextType, RequireFields<MutationRunAntiVirusScansArgs, 'input'>>;
  runLiveResponse?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationRunLiveResponseArgs, 'input'>>;
  setDeviceValue?: Resolver<Maybe<ResolversTypes['MachinePayload']>, ParentType, ContextType, RequireFields<MutationSetDeviceValueArgs, 'input'>>;
  startExport?: Resolver<Maybe<ResolversTypes['ExportPayload']>, ParentType, ContextType, RequireFields<MutationStartExportArgs, 'input'>>;
  startInvestigation?: Resolver<Maybe<ResolversTypes['InvestigationPayload']>, ParentType, ContextType, RequireFields<MutationStartInvestigationArgs, 'input'>>;
  stopAndQuarantineFile?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationStopAndQuarantineFileArgs, 'input'>>;
  submitIndicator?: Resolver<Maybe<ResolversTypes['IndicatorPayload']>, ParentType, ContextType, RequireFields<MutationSubmitIndicatorArgs, 'input'>>;
  unrestrictCodeExecution?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationUnrestrictCodeExecutionArgs, 'input'>>;
  updateAlert?: Resolver<Maybe<ResolversTypes['AlertPayload']>, ParentType, ContextType, RequireFields<MutationUpdateAlertArgs, 'input'>>;
  updateIncident?: Resolver<Maybe<ResolversTypes['DefenderIncidentPayload']>, ParentType, ContextType, RequireFields<MutationUpdateIncidentArgs, 'input'>>;
  updateMachine?: Resolver<Maybe<ResolversTypes['MachinePayload']>, ParentType, ContextType, RequireFields<MutationUpdateMachineArgs, 'input'>>;
  updateScanDefinition?: Resolver<Maybe<ResolversTypes['ScanDefinitionPayload']>, ParentType, ContextType, RequireFields<MutationUpdateScanDefinitionArgs, 'input'>>;
  uploadLibraryFile?: Resolver<Maybe<ResolversTypes['LibraryFilePayload']>, ParentType, ContextType, RequireFields<MutationUploadLibraryFileArgs, 'input'>>;
};

export type OtherEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OtherEvidence'] = ResolversParentTypes['OtherEvidence']> = {
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcessEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcessEvidence'] = ResolversParentTypes['ProcessEvidence']> = {
  aadUserId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  accountName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domainName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filePath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentProcessCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  parentProcessFileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentProcessFilePath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentProcessId?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  processCommandLine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  processId?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  sha1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userPrincipalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userSid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  actionApproval?: Resolver<Maybe<ResolversTypes['ActionApproval']>, ParentType, ContextType, RequireFields<QueryActionApprovalArgs, 'id'>>;
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType, RequireFields<QueryAlertArgs, 'id'>>;
  alertSummary?: Resolver<Maybe<ResolversTypes['AlertSummary']>, ParentType, ContextType, Partial<QueryAlertSummaryArgs>>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<QueryAlertsArgs, 'first' | 'orderBy'>>;
  baselineConfigurations?: Resolver<Maybe<ResolversTypes['BaselineConfigurationConnection']>, ParentType, ContextType, RequireFields<QueryBaselineConfigurationsArgs, 'first'>>;
  baselineProfiles?: Resolver<Maybe<ResolversTypes['BaselineProfileConnection']>, ParentType, ContextType, RequireFields<QueryBaselineProfilesArgs, 'first'>>;
  browserExtensionPermissions?: Resolver<Maybe<ResolversTypes['BrowserExtensionPermissionConnection']>, ParentType, ContextType, RequireFields<QueryBrowserExtensionPermissionsArgs, 'first'>>;
  changes?: Resolver<Maybe<ResolversTypes['ChangePage']>, ParentType, ContextType, RequireFields<QueryChangesArgs, 'first' | 'subjects'>>;
  defenderAuditEvents?: Resolver<Maybe<ResolversTypes['DefenderAuditEventConnection']>, ParentType, ContextType, RequireFields<QueryDefenderAuditEventsArgs, 'first'>>;
  defenderCapabilities?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderCapability']>>, ParentType, ContextType>;
  defenderDomain?: Resolver<Maybe<ResolversTypes['DefenderDomain']>, ParentType, ContextType, RequireFields<QueryDefenderDomainArgs, 'host'>>;
  defenderFile?: Resolver<Maybe<ResolversTypes['DefenderFile']>, ParentType, ContextType, RequireFields<QueryDefenderFileArgs, 'hash'>>;
  defenderIncident?: Resolver<Maybe<ResolversTypes['DefenderIncident']>, ParentType, ContextType, RequireFields<QueryDefenderIncidentArgs, 'id'>>;
  defenderIncidents?: Resolver<Maybe<ResolversTypes['DefenderIncidentConnection']>, ParentType, ContextType, RequireFields<QueryDefenderIncidentsArgs, 'first' | 'orderBy'>>;
  defenderIp?: Resolver<Maybe<ResolversTypes['DefenderIp']>, ParentType, ContextType, RequireFields<QueryDefenderIpArgs, 'address'>>;
  defenderSoftware?: Resolver<Maybe<ResolversTypes['DefenderSoftware']>, ParentType, ContextType, RequireFields<QueryDefenderSoftwareArgs, 'id'>>;
  defenderSoftwareInventory?: Resolver<Maybe<ResolversTypes['DefenderSoftwareConnection']>, ParentType, ContextType, RequireFields<QueryDefenderSoftwareInventoryArgs, 'first'>>;
  defenderUser?: Resolver<Maybe<ResolversTypes['DefenderUser']>, ParentType, ContextType, RequireFields<QueryDefenderUserArgs, 'accountName'>>;
  defenderViewer?: Resolver<Maybe<ResolversTypes['DefenderViewer']>, ParentType, ContextType>;
  deviceAntivirusHealth?: Resolver<Maybe<ResolversTypes['DeviceAntivirusHealthConnection']>, ParentType, ContextType, RequireFields<QueryDeviceAntivirusHealthArgs, 'first'>>;
  deviceBaselines?: Resolver<Maybe<ResolversTypes['DeviceBaselineConnection']>, ParentType, ContextType, RequireFields<QueryDeviceBaselinesArgs, 'first'>>;
  deviceBrowserExtensions?: Resolver<Maybe<ResolversTypes['DeviceBrowserExtensionConnection']>, ParentType, ContextType, RequireFields<QueryDeviceBrowserExtensionsArgs, 'first'>>;
  deviceCertificates?: Resolver<Maybe<ResolversTypes['DeviceCertificateConnection']>, ParentType, ContextType, RequireFields<QueryDeviceCertificatesArgs, 'first'>>;
  deviceConfigurations?: Resolver<Maybe<ResolversTypes['DeviceConfigurationConnection']>, ParentType, ContextType, RequireFields<QueryDeviceConfigurationsArgs, 'first'>>;
  deviceFirmware?: Resolver<Maybe<ResolversTypes['DeviceFirmwareConnection']>, ParentType, ContextType, RequireFields<QueryDeviceFirmwareArgs, 'first'>>;
  deviceNonCpeSoftware?: Resolver<Maybe<ResolversTypes['DeviceNonCpeSoftwareConnection']>, ParentType, ContextType, RequireFields<QueryDeviceNonCpeSoftwareArgs, 'first'>>;
  deviceSoftware?: Resolver<Maybe<ResolversTypes['DeviceSoftwareConnection']>, ParentType, ContextType, RequireFields<QueryDeviceSoftwareArgs, 'first'>>;
  deviceVulnerabilities?: Resolver<Maybe<ResolversTypes['DeviceVulnerabilityConnection']>, ParentType, ContextType, RequireFields<QueryDeviceVulnerabilitiesArgs, 'first'>>;
  deviceVulnerabilityChanges?: Resolver<Maybe<ResolversTypes['DeviceVulnerabilityChangeConnection']>, ParentType, ContextType, RequireFields<QueryDeviceVulnerabilityChangesArgs, 'first' | 'since'>>;
  emergency?: Resolver<Maybe<ResolversTypes['DefenderEmergency']>, ParentType, ContextType>;
  export?: Resolver<Maybe<ResolversTypes['Export']>, ParentType, ContextType, RequireFields<QueryExportArgs, 'id'>>;
  exports?: Resolver<Maybe<ResolversTypes['ExportConnection']>, ParentType, ContextType, RequireFields<QueryExportsArgs, 'first'>>;
  exposureScore?: Resolver<Maybe<ResolversTypes['ExposureScore']>, ParentType, ContextType>;
  exposureScoresByMachineGroup?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MachineGroupExposureScore']>>, ParentType, ContextType>;
  findIndicators?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Indicator']>>, ParentType, ContextType, RequireFields<QueryFindIndicatorsArgs, 'value'>>;
  findMachines?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Machine']>>, ParentType, ContextType, RequireFields<QueryFindMachinesArgs, 'by'>>;
  hunt?: Resolver<Maybe<ResolversTypes['HuntingResult']>, ParentType, ContextType, RequireFields<QueryHuntArgs, 'query'>>;
  indicator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType, RequireFields<QueryIndicatorArgs, 'id'>>;
  indicators?: Resolver<Maybe<ResolversTypes['IndicatorConnection']>, ParentType, ContextType, RequireFields<QueryIndicatorsArgs, 'first'>>;
  investigation?: Resolver<Maybe<ResolversTypes['Investigation']>, ParentType, ContextType, RequireFields<QueryInvestigationArgs, 'id'>>;
  investigations?: Resolver<Maybe<ResolversTypes['InvestigationConnection']>, ParentType, ContextType, RequireFields<QueryInvestigationsArgs, 'first'>>;
  libraryFiles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LibraryFile']>>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType, RequireFields<QueryMachineArgs, 'id'>>;
  machineAction?: Resolver<Maybe<ResolversTypes['MachineAction']>, ParentType, ContextType, RequireFields<QueryMachineActionArgs, 'id'>>;
  machineActions?: Resolver<Maybe<ResolversTypes['MachineActionConnection']>, ParentType, ContextType, RequireFields<QueryMachineActionsArgs, 'first' | 'orderBy'>>;
  machines?: Resolver<Maybe<ResolversTypes['MachineConnection']>, ParentType, ContextType, RequireFields<QueryMachinesArgs, 'first'>>;
  pendingActionApprovals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ActionApproval']>>, ParentType, ContextType>;
  recommendation?: Resolver<Maybe<ResolversTypes['Recommendation']>, ParentType, ContextType, RequireFields<QueryRecommendationArgs, 'id'>>;
  recommendations?: Resolver<Maybe<ResolversTypes['RecommendationConnection']>, ParentType, ContextType, RequireFields<QueryRecommendationsArgs, 'first'>>;
  remediationTask?: Resolver<Maybe<ResolversTypes['RemediationTask']>, ParentType, ContextType, RequireFields<QueryRemediationTaskArgs, 'id'>>;
  remediationTasks?: Resolver<Maybe<ResolversTypes['RemediationTaskConnection']>, ParentType, ContextType, RequireFields<QueryRemediationTasksArgs, 'first'>>;
  scanAgent?: Resolver<Maybe<ResolversTypes['ScannerAgent']>, ParentType, ContextType, RequireFields<QueryScanAgentArgs, 'id'>>;
  scanAgents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ScannerAgent']>>, ParentType, ContextType>;
  scanDefinitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ScanDefinition']>>, ParentType, ContextType>;
  scanHistoryByDefinition?: Resolver<Maybe<ResolversTypes['ScanHistoryConnection']>, ParentType, ContextType, RequireFields<QueryScanHistoryByDefinitionArgs, 'first' | 'scanDefinitionIds'>>;
  scanHistoryBySession?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ScanSession']>>, ParentType, ContextType, RequireFields<QueryScanHistoryBySessionArgs, 'sessionIds'>>;
  secureScore?: Resolver<Maybe<ResolversTypes['DeviceSecureScore']>, ParentType, ContextType>;
  upstreamQuota?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderQuotaWindow']>>, ParentType, ContextType>;
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
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type RegistryEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegistryEvidence'] = ResolversParentTypes['RegistryEvidence']> = {
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  registryHive?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryValueName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryValueType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemediationTaskResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RemediationTask'] = ResolversParentTypes['RemediationTask'], FederationReferenceType extends FederationReferenceTypes['RemediationTask'] = FederationReferenceTypes['RemediationTask']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RemediationTask']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completerEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  completionMethod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fixedDevices?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machines?: Resolver<Maybe<ResolversTypes['MachineReferenceConnection']>, ParentType, ContextType, RequireFields<RemediationTaskMachinesArgs, 'first'>>;
  nameId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['RemediationTaskPriority']>, ParentType, ContextType>;
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
  status?: Resolver<Maybe<ResolversTypes['RemediationTaskStatus']>, ParentType, ContextType>;
  statusLastModifiedOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  targetDevices?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RemediationTaskConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RemediationTaskConnection'] = ResolversParentTypes['RemediationTaskConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RemediationTaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RemediationTask']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RemediationTaskEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RemediationTaskEdge'] = ResolversParentTypes['RemediationTaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RemediationTask'], ParentType, ContextType>;
};

export type RemediationTaskPriorityResolvers = { HIGH: 'High', LOW: 'Low', MEDIUM: 'Medium', NONE: 'None', UNRECOGNIZED: 'UNRECOGNIZED' };

export type RemediationTaskStatusResolvers = { ACTIVE: 'Active', COMPLETED: 'Completed', UNRECOGNIZED: 'UNRECOGNIZED' };

export type RemediationTaskStatusInputResolvers = { ACTIVE: 'Active', COMPLETED: 'Completed' };

export type ScanAuthProtocolResolvers = { MD5: 'MD5', SHA1: 'SHA1', UNRECOGNIZED: 'UNRECOGNIZED' };

export type ScanAuthProtocolInputResolvers = { MD5: 'MD5', SHA1: 'SHA1' };

export type ScanAuthenticationParamsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScanAuthenticationParams'] = ResolversParentTypes['ScanAuthenticationParams']> = {
  authProtocol?: Resolver<Maybe<ResolversTypes['ScanAuthProtocol']>, ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isGmsaUser?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  packetIntegrity?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  packetPrivacy?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  privProtocol?: Resolver<Maybe<ResolversTypes['ScanPrivProtocol']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['ScanAuthenticationType']>, ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ScanAuthenticationTypeResolvers = { AUTH_NO_PRIV: 'AuthNoPriv', AUTH_PRIV: 'AuthPriv', COMMUNITY_STRING: 'CommunityString', KERBEROS: 'Kerberos', NEGOTIATE: 'Negotiate', NONE: 'None', NO_AUTH_NO_PRIV: 'NoAuthNoPriv', NTLM: 'Ntlm', PASSWORD: 'Password', PRIVATE_KEY: 'PrivateKey', UNRECOGNIZED: 'UNRECOGNIZED' };

export type ScanAuthenticationTypeInputResolvers = { AUTH_NO_PRIV: 'AuthNoPriv', AUTH_PRIV: 'AuthPriv', COMMUNITY_STRING: 'CommunityString', KERBEROS: 'Kerberos', NEGOTIATE: 'Negotiate', NONE: 'None', NO_AUTH_NO_PRIV: 'NoAuthNoPriv', NTLM: 'Ntlm', PASSWORD: 'Password', PRIVATE_KEY: 'PrivateKey' };

export type ScanDefinitionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScanDefinition'] = ResolversParentTypes['ScanDefinition']> = {
  advancedActiveConfiguration?: Resolver<Maybe<ResolversTypes['AdvancedActiveConfiguration']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  intervalInHours?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isTroubleshootMode?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  latestScan?: Resolver<Maybe<ResolversTypes['LatestScan']>, ParentType, ContextType>;
  orgId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scanAuthenticationParams?: Resolver<Maybe<ResolversTypes['ScanAuthenticationParams']>, ParentType, ContextType>;
  scanName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scanType?: Resolver<Maybe<ResolversTypes['ScanType']>, ParentType, ContextType>;
  scannerAgent?: Resolver<Maybe<ResolversTypes['ScannerAgent']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ScanDefinitionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScanDefinitionPayload'] = ResolversParentTypes['ScanDefinitionPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  plannedCall?: Resolver<Maybe<ResolversTypes['DefenderPlannedCall']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
  scanDefinition?: Resolver<Maybe<ResolversTypes['ScanDefinition']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['WriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScanDeletionResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScanDeletionResult'] = ResolversParentTypes['ScanDeletionResult']> = {
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['WriteRefusal']>, ParentType, ContextType>;
  scanDefinitionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ScanHistoryConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScanHistoryConnection'] = ResolversParentTypes['ScanHistoryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ScanHistoryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ScanHistoryEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ScanHistoryEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScanHistoryEdge'] = ResolversParentTypes['ScanHistoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScanHistoryEntry'], ParentType, ContextType>;
};

export type ScanHistoryEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScanHistoryEntry'] = ResolversParentTypes['ScanHistoryEntry']> = {
  lastScanned?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scanDefinitionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scanStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scannerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ScanPrivProtocolResolvers = { AES: 'AES', DES: 'DES', TRIPLE_DES: '3DES', UNRECOGNIZED: 'UNRECOGNIZED' };

export type ScanPrivProtocolInputResolvers = { AES: 'AES', DES: 'DES', TRIPLE_DES: '3DES' };

export type ScanSessionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScanSession'] = ResolversParentTypes['ScanSession']> = {
  generalErrorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastScanned?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  numberOfSuccessfullyScannedTargets?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  numberOfTargets?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  orgId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scanDefinitionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scanStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scannedTargets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ScannedTarget']>>, ParentType, ContextType>;
  scannerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ScanTypeResolvers = { ADVANCED_ACTIVE: 'AdvancedActive', LINUX: 'Linux', NETWORK: 'Network', UNRECOGNIZED: 'UNRECOGNIZED', WINDOWS: 'Windows' };

export type ScanTypeInputResolvers = { ADVANCED_ACTIVE: 'AdvancedActive', LINUX: 'Linux', NETWORK: 'Network', WINDOWS: 'Windows' };

export type ScannedTargetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScannedTarget'] = ResolversParentTypes['ScannedTarget']> = {
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hostname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scanDuration?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scanStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scannedDeviceDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ScannerAgentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScannerAgent'] = ResolversParentTypes['ScannerAgent']> = {
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

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  alertChanged?: SubscriptionResolver<Maybe<ResolversTypes['AlertChanged']>, "alertChanged", ParentType, ContextType, Partial<SubscriptionAlertChangedArgs>>;
  changes?: SubscriptionResolver<Maybe<ResolversTypes['Change']>, "changes", ParentType, ContextType, RequireFields<SubscriptionChangesArgs, 'subjects'>>;
  machineActionChanged?: SubscriptionResolver<Maybe<ResolversTypes['MachineActionChanged']>, "machineActionChanged", ParentType, ContextType, Partial<SubscriptionMachineActionChangedArgs>>;
};

export type UrlEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UrlEvidence'] = ResolversParentTypes['UrlEvidence']> = {
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserEvidence'] = ResolversParentTypes['UserEvidence']> = {
  aadUserId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  accountName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domainName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['DefenderUser']>, ParentType, ContextType>;
  userPrincipalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userSid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  software?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderSoftware']>>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['VulnerabilityStatus']>, ParentType, ContextType>;
  tags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  updatedOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type VulnerabilityChangeStatusResolvers = { FIXED: 'Fixed', NEW: 'New', UNRECOGNIZED: 'UNRECOGNIZED', UPDATED: 'Updated' };

export type VulnerabilityConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VulnerabilityConnection'] = ResolversParentTypes['VulnerabilityConnection']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type WritePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WritePayload'] = ResolversParentTypes['WritePayload']> = {
  __resolveType: TypeResolveFn<'ActionApprovalPayload' | 'AlertPayload' | 'BatchUpdateAlertsPayload' | 'DefenderDownloadLinkPayload' | 'DefenderEmergencyPayload' | 'DefenderIncidentPayload' | 'DeleteScanDefinitionsPayload' | 'ExportPayload' | 'IndicatorPayload' | 'IndicatorsPayload' | 'InvestigationPayload' | 'LibraryFilePayload' | 'MachineActionPayload' | 'MachineActionsPayload' | 'MachinePayload' | 'MachineTagsPayload' | 'ScanDefinitionPayload', ParentType, ContextType>;
};

export type WriteRefusalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WriteRefusal'] = ResolversParentTypes['WriteRefusal']> = {
  code?: Resolver<ResolversTypes['WriteRefusalCode'], ParentType, ContextType>;
  mergedIntoMachineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WriteWarningResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WriteWarning'] = ResolversParentTypes['WriteWarning']> = {
  code?: Resolver<ResolversTypes['WriteWarningCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  ActionApproval?: ActionApprovalResolvers<ContextType>;
  ActionApprovalFile?: ActionApprovalFileResolvers<ContextType>;
  ActionApprovalParty?: ActionApprovalPartyResolvers<ContextType>;
  ActionApprovalPayload?: ActionApprovalPayloadResolvers<ContextType>;
  AdvancedActiveConfiguration?: AdvancedActiveConfigurationResolvers<ContextType>;
  Alert?: AlertResolvers<ContextType>;
  AlertCategory?: AlertCategoryResolvers;
  AlertChanged?: AlertChangedResolvers<ContextType>;
  AlertClassification?: AlertClassificationResolvers;
  AlertClassificationInput?: AlertClassificationInputResolvers;
  AlertComment?: AlertCommentResolvers<ContextType>;
  AlertConnection?: AlertConnectionResolvers<ContextType>;
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
  AntiVirusScanType?: AntiVirusScanTypeResolvers;
  AntivirusMode?: AntivirusModeResolvers;
  AntivirusOsKind?: AntivirusOsKindResolvers;
  AntivirusScanResult?: AntivirusScanResultResolvers;
  AntivirusUpToDate?: AntivirusUpToDateResolvers;
  AvailableAction?: AvailableActionResolvers<ContextType>;
  BaselineConfiguration?: BaselineConfigurationResolvers<ContextType>;
  BaselineConfigurationConnection?: BaselineConfigurationConnectionResolvers<ContextType>;
  BaselineConfigurationEdge?: BaselineConfigurationEdgeResolvers<ContextType>;
  BaselineProfile?: BaselineProfileResolvers<ContextType>;
  BaselineProfileConnection?: BaselineProfileConnectionResolvers<ContextType>;
  BaselineProfileEdge?: BaselineProfileEdgeResolvers<ContextType>;
  BatchUpdateAlertsPayload?: BatchUpdateAlertsPayloadResolvers<ContextType>;
  BrowserExtensionPermission?: BrowserExtensionPermissionResolvers<ContextType>;
  BrowserExtensionPermissionConnection?: BrowserExtensionPermissionConnectionResolvers<ContextType>;
  BrowserExtensionPermissionEdge?: BrowserExtensionPermissionEdgeResolvers<ContextType>;
  BrowserExtensionRisk?: BrowserExtensionRiskResolvers;
  Change?: ChangeResolvers<ContextType>;
  ChangePage?: ChangePageResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DefenderAuditActor?: DefenderAuditActorResolvers<ContextType>;
  DefenderAuditEvent?: DefenderAuditEventResolvers<ContextType>;
  DefenderAuditEventConnection?: DefenderAuditEventConnectionResolvers<ContextType>;
  DefenderAuditEventEdge?: DefenderAuditEventEdgeResolvers<ContextType>;
  DefenderCapability?: DefenderCapabilityResolvers<ContextType>;
  DefenderDomain?: DefenderDomainResolvers<ContextType>;
  DefenderDomainStatistics?: DefenderDomainStatisticsResolvers<ContextType>;
  DefenderDownloadLink?: DefenderDownloadLinkResolvers<ContextType>;
  DefenderDownloadLinkPayload?: DefenderDownloadLinkPayloadResolvers<ContextType>;
  DefenderEmergency?: DefenderEmergencyResolvers<ContextType>;
  DefenderEmergencyPayload?: DefenderEmergencyPayloadResolvers<ContextType>;
  DefenderFile?: DefenderFileResolvers<ContextType>;
  DefenderFileStatistics?: DefenderFileStatisticsResolvers<ContextType>;
  DefenderIncident?: DefenderIncidentResolvers<ContextType>;
  DefenderIncidentComment?: DefenderIncidentCommentResolvers<ContextType>;
  DefenderIncidentConnection?: DefenderIncidentConnectionResolvers<ContextType>;
  DefenderIncidentEdge?: DefenderIncidentEdgeResolvers<ContextType>;
  DefenderIncidentPayload?: DefenderIncidentPayloadResolvers<ContextType>;
  DefenderIncidentStatus?: DefenderIncidentStatusResolvers;
  DefenderIncidentStatusInput?: DefenderIncidentStatusInputResolvers;
  DefenderIp?: DefenderIpResolvers<ContextType>;
  DefenderIpStatistics?: DefenderIpStatisticsResolvers<ContextType>;
  DefenderPlannedCall?: DefenderPlannedCallResolvers<ContextType>;
  DefenderQuotaWindow?: DefenderQuotaWindowResolvers<ContextType>;
  DefenderSoftware?: DefenderSoftwareResolvers<ContextType>;
  DefenderSoftwareConnection?: DefenderSoftwareConnectionResolvers<ContextType>;
  DefenderSoftwareEdge?: DefenderSoftwareEdgeResolvers<ContextType>;
  DefenderSoftwareVersion?: DefenderSoftwareVersionResolvers<ContextType>;
  DefenderUser?: DefenderUserResolvers<ContextType>;
  DefenderViewer?: DefenderViewerResolvers<ContextType>;
  DeleteScanDefinitionsPayload?: DeleteScanDefinitionsPayloadResolvers<ContextType>;
  DeviceAntivirusHealth?: DeviceAntivirusHealthResolvers<ContextType>;
  DeviceAntivirusHealthConnection?: DeviceAntivirusHealthConnectionResolvers<ContextType>;
  DeviceAntivirusHealthEdge?: DeviceAntivirusHealthEdgeResolvers<ContextType>;
  DeviceBaseline?: DeviceBaselineResolvers<ContextType>;
  DeviceBaselineConnection?: DeviceBaselineConnectionResolvers<ContextType>;
  DeviceBaselineEdge?: DeviceBaselineEdgeResolvers<ContextType>;
  DeviceBrowserExtension?: DeviceBrowserExtensionResolvers<ContextType>;
  DeviceBrowserExtensionConnection?: DeviceBrowserExtensionConnectionResolvers<ContextType>;
  DeviceBrowserExtensionEdge?: DeviceBrowserExtensionEdgeResolvers<ContextType>;
  DeviceBrowserExtensionPermission?: DeviceBrowserExtensionPermissionResolvers<ContextType>;
  DeviceCertificate?: DeviceCertificateResolvers<ContextType>;
  DeviceCertificateConnection?: DeviceCertificateConnectionResolvers<ContextType>;
  DeviceCertificateEdge?: DeviceCertificateEdgeResolvers<ContextType>;
  DeviceConfiguration?: DeviceConfigurationResolvers<ContextType>;
  DeviceConfigurationConnection?: DeviceConfigurationConnectionResolvers<ContextType>;
  DeviceConfigurationEdge?: DeviceConfigurationEdgeResolvers<ContextType>;
  DeviceFirmware?: DeviceFirmwareResolvers<ContextType>;
  DeviceFirmwareConnection?: DeviceFirmwareConnectionResolvers<ContextType>;
  DeviceFirmwareEdge?: DeviceFirmwareEdgeResolvers<ContextType>;
  DeviceNonCpeSoftware?: DeviceNonCpeSoftwareResolvers<ContextType>;
  DeviceNonCpeSoftwareConnection?: DeviceNonCpeSoftwareConnectionResolvers<ContextType>;
  DeviceNonCpeSoftwareEdge?: DeviceNonCpeSoftwareEdgeResolvers<ContextType>;
  DeviceSecureScore?: DeviceSecureScoreResolvers<ContextType>;
  DeviceSoftware?: DeviceSoftwareResolvers<ContextType>;
  DeviceSoftwareConnection?: DeviceSoftwareConnectionResolvers<ContextType>;
  DeviceSoftwareEdge?: DeviceSoftwareEdgeResolvers<ContextType>;
  DeviceVulnerability?: DeviceVulnerabilityResolvers<ContextType>;
  DeviceVulnerabilityChange?: DeviceVulnerabilityChangeResolvers<ContextType>;
  DeviceVulnerabilityChangeConnection?: DeviceVulnerabilityChangeConnectionResolvers<ContextType>;
  DeviceVulnerabilityChangeEdge?: DeviceVulnerabilityChangeEdgeResolvers<ContextType>;
  DeviceVulnerabilityConnection?: DeviceVulnerabilityConnectionResolvers<ContextType>;
  DeviceVulnerabilityEdge?: DeviceVulnerabilityEdgeResolvers<ContextType>;
  EndOfSupportStatus?: EndOfSupportStatusResolvers;
  ExploitabilityLevel?: ExploitabilityLevelResolvers;
  Export?: ExportResolvers<ContextType>;
  ExportConnection?: ExportConnectionResolvers<ContextType>;
  ExportEdge?: ExportEdgeResolvers<ContextType>;
  ExportFailure?: ExportFailureResolvers<ContextType>;
  ExportPayload?: ExportPayloadResolvers<ContextType>;
  ExposureScore?: ExposureScoreResolvers<ContextType>;
  FeedBookmark?: FeedBookmarkResolvers<ContextType>;
  FeedReset?: FeedResetResolvers<ContextType>;
  FileEvidence?: FileEvidenceResolvers<ContextType>;
  HuntingColumn?: HuntingColumnResolvers<ContextType>;
  HuntingResult?: HuntingResultResolvers<ContextType>;
  HuntingRow?: HuntingRowResolvers<ContextType>;
  HuntingValueType?: HuntingValueTypeResolvers;
  HuntingWarning?: HuntingWarningResolvers<ContextType>;
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
  IpEvidence?: IpEvidenceResolvers<ContextType>;
  IsolationType?: IsolationTypeResolvers;
  JSON?: GraphQLScalarType;
  LatestScan?: LatestScanResolvers<ContextType>;
  LibraryFile?: LibraryFileResolvers<ContextType>;
  LibraryFilePayload?: LibraryFilePayloadResolvers<ContextType>;
  LiveResponseCommand?: LiveResponseCommandResolvers<ContextType>;
  LiveResponseCommandParam?: LiveResponseCommandParamResolvers<ContextType>;
  LiveResponseCommandResult?: LiveResponseCommandResultResolvers<ContextType>;
  LiveResponseCommandStatus?: LiveResponseCommandStatusResolvers;
  LiveResponseCommandType?: LiveResponseCommandTypeResolvers;
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
  MachineOnboardingStatus?: MachineOnboardingStatusResolvers;
  MachineOnboardingStatusInput?: MachineOnboardingStatusInputResolvers;
  MachinePayload?: MachinePayloadResolvers<ContextType>;
  MachineRecommendation?: MachineRecommendationResolvers<ContextType>;
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
  MissingKb?: MissingKbResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OtherEvidence?: OtherEvidenceResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProcessEvidence?: ProcessEvidenceResolvers<ContextType>;
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
  RegistryEvidence?: RegistryEvidenceResolvers<ContextType>;
  RemediationTask?: RemediationTaskResolvers<ContextType>;
  RemediationTaskConnection?: RemediationTaskConnectionResolvers<ContextType>;
  RemediationTaskEdge?: RemediationTaskEdgeResolvers<ContextType>;
  RemediationTaskPriority?: RemediationTaskPriorityResolvers;
  RemediationTaskStatus?: RemediationTaskStatusResolvers;
  RemediationTaskStatusInput?: RemediationTaskStatusInputResolvers;
  ScanAuthProtocol?: ScanAuthProtocolResolvers;
  ScanAuthProtocolInput?: ScanAuthProtocolInputResolvers;
  ScanAuthenticationParams?: ScanAuthenticationParamsResolvers<ContextType>;
  ScanAuthenticationType?: ScanAuthenticationTypeResolvers;
  ScanAuthenticationTypeInput?: ScanAuthenticationTypeInputResolvers;
  ScanDefinition?: ScanDefinitionResolvers<ContextType>;
  ScanDefinitionPayload?: ScanDefinitionPayloadResolvers<ContextType>;
  ScanDeletionResult?: ScanDeletionResultResolvers<ContextType>;
  ScanHistoryConnection?: ScanHistoryConnectionResolvers<ContextType>;
  ScanHistoryEdge?: ScanHistoryEdgeResolvers<ContextType>;
  ScanHistoryEntry?: ScanHistoryEntryResolvers<ContextType>;
  ScanPrivProtocol?: ScanPrivProtocolResolvers;
  ScanPrivProtocolInput?: ScanPrivProtocolInputResolvers;
  ScanSession?: ScanSessionResolvers<ContextType>;
  ScanType?: ScanTypeResolvers;
  ScanTypeInput?: ScanTypeInputResolvers;
  ScannedTarget?: ScannedTargetResolvers<ContextType>;
  ScannerAgent?: ScannerAgentResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UrlEvidence?: UrlEvidenceResolvers<ContextType>;
  UserEvidence?: UserEvidenceResolvers<ContextType>;
  Vulnerability?: VulnerabilityResolvers<ContextType>;
  VulnerabilityChangeStatus?: VulnerabilityChangeStatusResolvers;
  VulnerabilityConnection?: VulnerabilityConnectionResolvers<ContextType>;
  VulnerabilityEdge?: VulnerabilityEdgeResolvers<ContextType>;
  VulnerabilitySeverity?: VulnerabilitySeverityResolvers;
  VulnerabilitySeverityInput?: VulnerabilitySeverityInputResolvers;
  VulnerabilityStatus?: VulnerabilityStatusResolvers;
  VulnerabilityStatusInput?: VulnerabilityStatusInputResolvers;
  WritePayload?: WritePayloadResolvers<ContextType>;
  WriteRefusal?: WriteRefusalResolvers<ContextType>;
  WriteWarning?: WriteWarningResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  defender?: DefenderDirectiveResolver<any, any, ContextType>;
  exposes?: ExposesDirectiveResolver<any, any, ContextType>;
  requiresRole?: RequiresRoleDirectiveResolver<any, any, ContextType>;
};
