import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { WireAlert, WireAlertEvidence } from '../defender-api/models/alerts.js';
import type { WireBaselineProfile, WireBaselineConfiguration, WireBrowserExtensionPermission } from '../defender-api/models/assessments.js';
import type { WireScannerAgent, WireScanAuthenticationParams, WireScanDefinition, WireScanHistoryEntry, WireScannedTarget, WireScanSession } from '../defender-api/models/authenticated-scans.js';
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
import type { WireMachineAction, WireCommandResult } from '../defender-api/models/machine-actions.js';
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
  /**
   * A moment in ISO 8601 with the digits that Defender sent (0 to 7 fraction digits), such as `2026-05-01T10:22:13.1234567Z`.
   * Inputs take a date with time and zone. JavaScript's Date holds three fraction digits: keep the string where exactness counts.
   */
  DateTime: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A 64-bit whole number: a JSON number while it is exact there (up to 2^53), a string of digits beyond. */
  Long: { input: string; output: number | string; }
  _FieldSet: { input: string; output: string; }
};

/** A write that waits for a second person, or has had one. It holds for one caller, one tenant and one input, once. */
export type ActionApproval = {
  readonly __typename?: 'ActionApproval';
  /** When it was decided. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who decided; null while nobody has. */
  readonly decidedBy?: Maybe<ActionApprovalParty>;
  /** Why it was decided so. */
  readonly decisionComment?: Maybe<Scalars['String']['output']>;
  /** When its state ends by itself: the time to decide, or the time to send the write; null when nothing can come of it any more. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Goes into `approvalId` of the write. */
  readonly id: Scalars['ID']['output'];
  /** The input that was asked for, with its default values; ids in lower case, and without what says only how it is sent. */
  readonly input: Scalars['JSON']['output'];
  /** The library files that a live response would run or put on the machine; empty for all else. Other content needs another approval. */
  readonly libraryFiles: ReadonlyArray<ActionApprovalFile>;
  /** The machine of the input; null when it names none or several, or when Defender doesn't know it. All rows share calls of 50 machines. */
  readonly machine?: Maybe<Machine>;
  /** The mutation, such as offboardMachine. */
  readonly mutation: Scalars['String']['output'];
  /** Why it was asked for. */
  readonly reason: Scalars['String']['output'];
  /** When the write was sent. */
  readonly redeemedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was asked for. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Who asked, and alone may send the write. */
  readonly requester: ActionApprovalParty;
  /** How far it is. */
  readonly state: ActionApprovalState;
};

/** A library file that is approved with its content. */
export type ActionApprovalFile = {
  readonly __typename?: 'ActionApprovalFile';
  /** Its name in the live response library. */
  readonly fileName: Scalars['String']['output'];
  /** Of its content when the approval was asked for, in hex. */
  readonly sha256: Scalars['String']['output'];
};

/** Somebody who asked for an approval or decided on one, as their access token said. */
export type ActionApprovalParty = {
  readonly __typename?: 'ActionApprovalParty';
  /** The client application that the token was issued to; empty when it named none. */
  readonly clientId: Scalars['ID']['output'];
  /** Whether a person or an application. */
  readonly kind: DefenderViewerKind;
  /** A name for display. Never a basis for decisions. */
  readonly name: Scalars['String']['output'];
  /** The object id in Entra. */
  readonly oid: Scalars['ID']['output'];
};

/** What became of asking for an approval, or of deciding on one. */
export type ActionApprovalPayload = WritePayload & {
  readonly __typename?: 'ActionApprovalPayload';
  /** The approval as it is now. */
  readonly approval?: Maybe<ActionApproval>;
  /** The id under which the audit trail records this, and all else that becomes of the approval: the approval's own. */
  readonly auditId: Scalars['ID']['output'];
  /**
   * What happened. CREATED: the request waits for a second person. ALREADY_PENDING: you have asked for exactly this, and it is
   * still open. DONE: it is decided, see `approval.state`; the same decision again is that one. REFUSED: see `refusal`.
   */
  readonly outcome: WriteOutcome;
  /** Why nothing was done, for REFUSED: NOT_PENDING, or TOO_MANY_REQUESTS. */
  readonly refusal?: Maybe<WriteRefusal>;
  /** What you should know about what was done. */
  readonly warnings: ReadonlyArray<WriteWarning>;
};

/** How far an approval is. */
export type ActionApprovalState =
  /** The write may be sent until `expiresAt`. */
  | 'APPROVED'
  /** Nobody decided in time, or the write was not sent in time. */
  | 'EXPIRED'
  /** Waits for a second person. */
  | 'PENDING'
  /** The write was sent: it can't be used again. */
  | 'REDEEMED'
  /** Refused, taken back or withdrawn. */
  | 'REJECTED';

/** Which tag to add to which machine, and why. */
export type AddMachineTagInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in the audit trail together with your name; Defender keeps no comment with this. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sends it although Defender shows the machine to be so already. */
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: Scalars['ID']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  /** The tag: 1 to 200 characters in one line. Letter case counts. */
  readonly value: Scalars['String']['input'];
};

/** Which tag to add to which machines, and why. */
export type AddTagToMachinesInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in the audit trail together with your name; Defender keeps no comment with this. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The ids of the machines, each exactly 40 hex digits: 1 to 500, each once. */
  readonly machineIds: ReadonlyArray<Scalars['ID']['input']>;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  /** The tag: 1 to 200 characters in one line. Letter case counts. */
  readonly value: Scalars['String']['input'];
};

/** A detection on a machine. Source: Learn, alerts.md. */
export type Alert = {
  readonly __typename?: 'Alert';
  /** The Entra tenant. */
  readonly aadTenantId?: Maybe<Scalars['ID']['output']>;
  /** When Defender raised the alert. */
  readonly alertCreationTime?: Maybe<Scalars['DateTime']['output']>;
  /** The owner's account name. */
  readonly assignedTo?: Maybe<Scalars['String']['output']>;
  /** The kind of threat, such as Malware or SuspiciousActivity; an open set. */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** What a person judged the alert to be. */
  readonly classification?: Maybe<AlertClassification>;
  /** What people wrote about the alert, oldest first. */
  readonly comments?: Maybe<ReadonlyArray<AlertComment>>;
  /** The machine's name at the time of the alert; not unique. */
  readonly computerDnsName?: Maybe<Scalars['String']['output']>;
  /** What was seen; may hold line breaks. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The product part that detected it, such as WindowsDefenderAv; an open set. */
  readonly detectionSource?: Maybe<Scalars['String']['output']>;
  /** The rule that detected it. */
  readonly detectorId?: Maybe<Scalars['ID']['output']>;
  /** Why the alert was classified so. */
  readonly determination?: Maybe<AlertDetermination>;
  /**
   * The host names of the URLs among the evidence, each once. Costs nothing by itself: an alert list that selects it is read
   * with `$expand=evidence`.
   */
  readonly domains?: Maybe<ReadonlyArray<DefenderDomain>>;
  /**
   * What the alert rests on: files, processes, users, addresses. Costs nothing by itself: an alert list that selects it
   * is read with `$expand=evidence`.
   */
  readonly evidence?: Maybe<ReadonlyArray<AlertEvidence>>;
  /**
   * The files among the evidence, and the image files of processes, each once; files without a hash are in `evidence` alone.
   * Costs nothing by itself: an alert list that selects it is read with `$expand=evidence`.
   */
  readonly files?: Maybe<ReadonlyArray<DefenderFile>>;
  /** When the first event of the alert happened on the machine. */
  readonly firstEventTime?: Maybe<Scalars['DateTime']['output']>;
  /** Unique within the tenant; opaque. */
  readonly id: Scalars['ID']['output'];
  /** The incident that the alert belongs to. Costs nothing by itself: what is asked of it costs what its fields say. */
  readonly incident?: Maybe<DefenderIncident>;
  /** The incident that the alert belongs to. */
  readonly incidentId?: Maybe<Scalars['ID']['output']>;
  /**
   * The automated investigation that the alert started or joined; null when there is none or it is past retention. All
   * alerts of a page share calls of 50 investigations.
   */
  readonly investigation?: Maybe<Investigation>;
  /** The automated investigation that the alert started or joined. */
  readonly investigationId?: Maybe<Scalars['ID']['output']>;
  /** How far the automated investigation is. */
  readonly investigationState?: Maybe<InvestigationState>;
  /**
   * The IP addresses among the evidence, each once. Costs nothing by itself: an alert list that selects it is read with
   * `$expand=evidence`.
   */
  readonly ips?: Maybe<ReadonlyArray<DefenderIp>>;
  /** When the last event of the alert happened on the machine. */
  readonly lastEventTime?: Maybe<Scalars['DateTime']['output']>;
  /** When the alert was last changed, by Defender or by a person. */
  readonly lastUpdateTime?: Maybe<Scalars['DateTime']['output']>;
  /** Users who were logged on to the machine. */
  readonly loggedOnUsers?: Maybe<ReadonlyArray<AlertLoggedOnUser>>;
  /**
   * The machine that the alert was raised on; null when Defender no longer has it. All alerts of a page share calls of
   * 50 machines.
   */
  readonly machine?: Maybe<Machine>;
  /** The machine's id. `machine` leads to the machine itself. */
  readonly machineId?: Maybe<Scalars['ID']['output']>;
  /** MITRE ATT&CK technique ids, such as T1059. */
  readonly mitreTechniques?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The alert in the Defender portal of your cloud. Costs nothing. */
  readonly portalUrl?: Maybe<Scalars['String']['output']>;
  /** The machine's device group. */
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  /**
   * The account that the alert is about; null when there is none. Costs nothing by itself: an alert list that selects it
   * is read with `$expand=evidence`.
   */
  readonly relatedUser?: Maybe<AlertRelatedUser>;
  /** When the status became RESOLVED. */
  readonly resolvedTime?: Maybe<Scalars['DateTime']['output']>;
  /** How bad it would be if it is true. */
  readonly severity?: Maybe<AlertSeverity>;
  /** Where the work on the alert stands. */
  readonly status?: Maybe<AlertStatus>;
  /** The malware family. */
  readonly threatFamilyName?: Maybe<Scalars['String']['output']>;
  /** The threat's name. */
  readonly threatName?: Maybe<Scalars['String']['output']>;
  /** The alert's title. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /**
   * The account that the alert is about, by bare account name; where Defender names none, the first account among the
   * evidence. Its name, domain and what evidence knows of it cost nothing by themselves: an alert list that selects it is
   * read with `$expand=evidence`.
   */
  readonly user?: Maybe<DefenderUser>;
};

/** Kinds of threat that an alert can be raised with. Reads give Alert.category as text, as the service knows others too. */
export type AlertCategory =
  /** Gathering of data. */
  | 'Collection'
  /** Talk with a server of the attacker. */
  | 'CommandAndControl'
  /** Theft of credentials. */
  | 'CredentialAccess'
  /** Hiding from defenders. */
  | 'DefenseEvasion'
  /** A look around. */
  | 'Discovery'
  /** Running of code. */
  | 'Execution'
  /** Taking data away. */
  | 'Exfiltration'
  /** Use of a weakness. */
  | 'Exploit'
  /** Of no kind of its own. */
  | 'General'
  /** The way in. */
  | 'InitialAccess'
  /** The way to other machines. */
  | 'LateralMovement'
  /** Malware. */
  | 'Malware'
  /** Staying over restarts and sign-offs. */
  | 'Persistence'
  /** Gaining rights. */
  | 'PrivilegeEscalation'
  /** Ransomware. */
  | 'Ransomware'
  /** Something odd. */
  | 'SuspiciousActivity';

/** An alert was raised or has changed. */
export type AlertChanged = Change & {
  readonly __typename?: 'AlertChanged';
  /** The alert as it was then. */
  readonly alert: Alert;
  /** Opaque. Whoever has handled this message goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** Whether it was raised since, rather than changed. */
  readonly isNew: Scalars['Boolean']['output'];
  /** When the feed noticed it. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The cursor of the message before, as this listener got it; null for the first one. Another one than you have shows a gap. */
  readonly previousCursor?: Maybe<Scalars['String']['output']>;
};

/** What a person judged an alert to be. */
export type AlertClassification =
  /** Not a threat. */
  | 'FalsePositive'
  /** Real, and expected. */
  | 'InformationalExpectedActivity'
  /** A real threat. */
  | 'TruePositive'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** What a person judged an alert to be. */
export type AlertClassificationInput =
  /** Not a threat. */
  | 'FalsePositive'
  /** Real, and expected. */
  | 'InformationalExpectedActivity'
  /** A real threat. */
  | 'TruePositive';

/** A note on an alert. */
export type AlertComment = {
  readonly __typename?: 'AlertComment';
  /** The text. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** Who wrote it. */
  readonly createdBy?: Maybe<Scalars['String']['output']>;
  /** When it was written. */
  readonly createdTime?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of alerts. */
export type AlertConnection = {
  readonly __typename?: 'AlertConnection';
  /** The alerts with their cursors. */
  readonly edges: ReadonlyArray<AlertEdge>;
  /** The alerts. */
  readonly nodes: ReadonlyArray<Alert>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Rows of the whole list, where the page shows it whole or it was read whole; else null, as Defender doesn't count. Costs nothing. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Alerts of one day. */
export type AlertDayCount = {
  readonly __typename?: 'AlertDayCount';
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** The day in UTC, such as 2026-05-01. */
  readonly day: Scalars['String']['output'];
};

/** Why an alert was classified as it is. The documents use two spellings for some; both are kept. */
export type AlertDetermination =
  /** A targeted attack; an older value. */
  | 'Apt'
  /** Nothing was found. */
  | 'Clean'
  /** An account in the wrong hands. */
  | 'CompromisedUser'
  /** Activity that was confirmed. */
  | 'ConfirmedActivity'
  /** Activity that a user confirmed. */
  | 'ConfirmedUserActivity'
  /** There was not enough to judge by. */
  | 'InsufficientData'
  /** An application of the business. */
  | 'LineOfBusinessApplication'
  /** A user acting in bad faith. */
  | 'MaliciousUserActivity'
  /** Malware. */
  | 'Malware'
  /** An attack in several stages. */
  | 'MultiStagedAttack'
  /** Not malicious. */
  | 'NotMalicious'
  /** Another reason. */
  | 'Other'
  /** Phishing. */
  | 'Phishing'
  /** Security staff at work; an older value. */
  | 'SecurityPersonnel'
  /** A security test. */
  | 'SecurityTesting'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** Unwanted software. */
  | 'UnwantedSoftware';

/** Why an alert was classified as it is. The documents use two spellings for some; both are kept. */
export type AlertDeterminationInput =
  /** A targeted attack; an older value. */
  | 'Apt'
  /** Nothing was found. */
  | 'Clean'
  /** An account in the wrong hands. */
  | 'CompromisedUser'
  /** Activity that was confirmed. */
  | 'ConfirmedActivity'
  /** Activity that a user confirmed. */
  | 'ConfirmedUserActivity'
  /** There was not enough to judge by. */
  | 'InsufficientData'
  /** An application of the business. */
  | 'LineOfBusinessApplication'
  /** A user acting in bad faith. */
  | 'MaliciousUserActivity'
  /** Malware. */
  | 'Malware'
  /** An attack in several stages. */
  | 'MultiStagedAttack'
  /** Not malicious. */
  | 'NotMalicious'
  /** Another reason. */
  | 'Other'
  /** Phishing. */
  | 'Phishing'
  /** Security staff at work; an older value. */
  | 'SecurityPersonnel'
  /** A security test. */
  | 'SecurityTesting'
  /** Unwanted software. */
  | 'UnwantedSoftware';

/** An alert with its cursor. */
export type AlertEdge = {
  readonly __typename?: 'AlertEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The alert. */
  readonly node: Alert;
};

/** One item that an alert rests on. What is told of it beside these depends on its kind. */
export type AlertEvidence = {
  /** What became of it, such as Detected or Blocked; an open set. */
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  /** The service's word for the kind of evidence, such as File. */
  readonly entityType: Scalars['String']['output'];
  /** When the evidence was recorded. */
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
};

/** What alerts must meet. Several fields mean AND. */
export type AlertFilter = {
  /** When the alert was raised. */
  readonly alertCreationTime?: InputMaybe<DefenderDateTimeFilter>;
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<AlertFilter>>;
  /** The owner. */
  readonly assignedTo?: InputMaybe<DefenderStringFilter>;
  /** The kind of threat. */
  readonly category?: InputMaybe<DefenderStringFilter>;
  /** The product part that detected it. */
  readonly detectionSource?: InputMaybe<DefenderStringFilter>;
  /** The id. */
  readonly id?: InputMaybe<DefenderIdFilter>;
  /** The incident. */
  readonly incidentId?: InputMaybe<DefenderIdFilter>;
  /** The automated investigation. */
  readonly investigationId?: InputMaybe<DefenderIdFilter>;
  /** When its last event happened. */
  readonly lastEventTime?: InputMaybe<DefenderDateTimeFilter>;
  /** When it was last changed. */
  readonly lastUpdateTime?: InputMaybe<DefenderDateTimeFilter>;
  /** This does not hold. */
  readonly not?: InputMaybe<AlertFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<AlertFilter>>;
  /** The severity. */
  readonly severity?: InputMaybe<AlertSeverityFilter>;
  /** The status. */
  readonly status?: InputMaybe<AlertStatusFilter>;
};

/** A user who was logged on when the alert was raised. */
export type AlertLoggedOnUser = {
  readonly __typename?: 'AlertLoggedOnUser';
  /** The bare account name. Two domains can share one. */
  readonly accountName?: Maybe<Scalars['String']['output']>;
  /** The account's domain. */
  readonly domainName?: Maybe<Scalars['String']['output']>;
};

/** The order of alerts. */
export type AlertOrder =
  /**
   * By last update, newest first. Read in time windows that widen until the page is full. Alerts without a last update have no
   * place in this order and are not shown: none was ever seen, and `SERVICE` shows them.
   */
  | 'NEWEST'
  /** By id, as the service lists them. Always one call a page. */
  | 'SERVICE';

/** What became of a write to an alert. */
export type AlertPayload = WritePayload & {
  readonly __typename?: 'AlertPayload';
  /**
   * The alert as Defender answered with it. Shows `id title severity status classification determination assignedTo machineId`
   * to callers without Defender.ViewData.
   */
  readonly alert?: Maybe<Alert>;
  /** The id under which the audit trail records this write. A comment begins with it. */
  readonly auditId: Scalars['ID']['output'];
  /** What happened: DONE when Defender took a change, CREATED when it raised an alert, ALREADY_IN_EFFECT when an open one was there. */
  readonly outcome: WriteOutcome;
  /** For DRY_RUN: the call that would have been sent. */
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  /** Why nothing was done, for REFUSED and OUTCOME_UNKNOWN. */
  readonly refusal?: Maybe<WriteRefusal>;
  /** What you should know about what was done. */
  readonly warnings: ReadonlyArray<WriteWarning>;
};

/** The account that an alert is about. */
export type AlertRelatedUser = {
  readonly __typename?: 'AlertRelatedUser';
  /** The account's domain. */
  readonly domainName?: Maybe<Scalars['String']['output']>;
  /** The bare account name. Two domains can share one. */
  readonly userName?: Maybe<Scalars['String']['output']>;
};

/** How bad an alert would be if it is true. */
export type AlertSeverity =
  /** Of high concern. */
  | 'High'
  /** No harm by itself. */
  | 'Informational'
  /** Of low concern. */
  | 'Low'
  /** Of medium concern. */
  | 'Medium'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** Not given. */
  | 'UnSpecified';

/** Alerts of one severity. */
export type AlertSeverityCount = {
  readonly __typename?: 'AlertSeverityCount';
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** The severity; null for alerts that were sent without one. */
  readonly severity?: Maybe<AlertSeverity>;
};

/** Conditions on the severity. */
export type AlertSeverityFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<AlertSeverityInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<AlertSeverityInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<AlertSeverityInput>;
};

/** How bad an alert would be if it is true. */
export type AlertSeverityInput =
  /** Of high concern. */
  | 'High'
  /** No harm by itself. */
  | 'Informational'
  /** Of low concern. */
  | 'Low'
  /** Of medium concern. */
  | 'Medium'
  /** Not given. */
  | 'UnSpecified';

/** Where the work on an alert stands. */
export type AlertStatus =
  /** Somebody works on it. */
  | 'InProgress'
  /** Nobody has taken it up. */
  | 'New'
  /** Closed. */
  | 'Resolved'
  /** Not given. */
  | 'Unknown'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Alerts of one status. */
export type AlertStatusCount = {
  readonly __typename?: 'AlertStatusCount';
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** The status; null for alerts that were sent without one. */
  readonly status?: Maybe<AlertStatus>;
};

/** Conditions on the status. */
export type AlertStatusFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<AlertStatusInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<AlertStatusInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<AlertStatusInput>;
};

/** Where the work on an alert stands. */
export type AlertStatusInput =
  /** Somebody works on it. */
  | 'InProgress'
  /** Nobody has taken it up. */
  | 'New'
  /** Closed. */
  | 'Resolved'
  /** Not given. */
  | 'Unknown';

/** Alerts, counted. */
export type AlertSummary = {
  readonly __typename?: 'AlertSummary';
  /** By the day on which they were raised, earliest first. Days without alerts are left out. */
  readonly byDay: ReadonlyArray<AlertDayCount>;
  /** By severity, the most frequent first. Severities without alerts are left out. */
  readonly bySeverity: ReadonlyArray<AlertSeverityCount>;
  /** By status, the most frequent first. Statuses without alerts are left out. */
  readonly byStatus: ReadonlyArray<AlertStatusCount>;
  /** The beginning of the window; null where the alerts are not those of a window. */
  readonly since?: Maybe<Scalars['DateTime']['output']>;
  /** All alerts. */
  readonly totalCount: Scalars['Int']['output'];
  /** The end of the window; null where it has none. */
  readonly until?: Maybe<Scalars['DateTime']['output']>;
};

/** What became of one alert of a write to many. */
export type AlertUpdateResult = {
  readonly __typename?: 'AlertUpdateResult';
  /**
   * The alert as it is now; null when Defender has none. All results share calls of 50. Shows `id title severity status
   * classification determination assignedTo machineId` to callers without Defender.ViewData.
   */
  readonly alert?: Maybe<Alert>;
  /** The alert's id. */
  readonly alertId: Scalars['ID']['output'];
  /**
   * DONE when Defender took the call that names it: it doesn't say whether it knows each alert, but `alert` does. REFUSED
   * when its call failed. OUTCOME_UNKNOWN when no answer came and the alert doesn't show the change.
   */
  readonly outcome: WriteOutcome;
  /** Why it was not done, for REFUSED and OUTCOME_UNKNOWN. */
  readonly refusal?: Maybe<WriteRefusal>;
};

/** How much an antivirus scan looks at. */
export type AntiVirusScanType =
  /** Every file and running program: hours. */
  | 'Full'
  /** Where malware usually starts from: minutes. */
  | 'Quick';

/** What Microsoft Defender Antivirus does on a machine. Defender sends a digit; the words are its page's. */
export type AntivirusMode =
  /** Protects the machine (0). */
  | 'Active'
  /** Is switched off (2). */
  | 'Disabled'
  /** Passive, with detection and response in block mode (4). */
  | 'EDRBlocked'
  /** Something else, or not told (3, or empty). */
  | 'Other'
  /** Scans beside another antivirus product, and remediates nothing (1). */
  | 'Passive'
  /** Passive, for audit (5). */
  | 'PassiveAudit'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** A kind of operating system, as antivirus health spells it. */
export type AntivirusOsKind =
  /** Linux. */
  | 'linux'
  /** macOS. */
  | 'mac'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** Windows. */
  | 'windows';

/** How an antivirus scan ended. */
export type AntivirusScanResult =
  /** It was cancelled. */
  | 'Canceled'
  /** It went through. */
  | 'Completed'
  /** It failed; see the error beside it. */
  | 'Failed'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Whether a part of Microsoft Defender Antivirus is up to date. */
export type AntivirusUpToDate =
  /** It isn't. */
  | 'False'
  /** It is. */
  | 'True'
  /** Defender doesn't know. */
  | 'Unknown'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Which write to let through, and why. */
export type ApproveActionInput = {
  /** The approval's id, as requestActionApproval and pendingActionApprovals give it. */
  readonly approvalId: Scalars['ID']['input'];
  /** Why. Recorded in the audit trail, together with your name. */
  readonly comment: Scalars['String']['input'];
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** A mutation about one machine, and whether it would be sent if you asked for it now. */
export type AvailableAction = {
  readonly __typename?: 'AvailableAction';
  /** The mutation. */
  readonly action: MachineMutation;
  /** Whether it would be sent, after an approval where it needs one. */
  readonly allowed: Scalars['Boolean']['output'];
  /** The kind of isolation, for isolateMachine; null for all others. */
  readonly isolationType?: Maybe<IsolationType>;
  /** The reason in words, for people; null without one. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** Whether a second person has to let it through first. */
  readonly needsApproval: Scalars['Boolean']['output'];
  /** Why it would not be sent, or what you should know before; null when there is nothing to say. */
  readonly reason?: Maybe<AvailableActionReason>;
};

/** Why a mutation about a machine would not be sent, or what to know before. More may be added. */
export type AvailableActionReason =
  /** It is in effect already, says the last action of its kind that ended. */
  | 'ALREADY_IN_EFFECT'
  /** The same is pending. */
  | 'ALREADY_PENDING'
  /** A second person has to let it through. */
  | 'APPROVAL_REQUIRED'
  /** The machine is not onboarded: no sensor is there to carry it out. */
  | 'NOT_ONBOARDED'
  /** The opposite is pending, and has to end or be cancelled first. */
  | 'OPPOSITE_PENDING'
  /** The policy protects the machine. */
  | 'PROTECTED_MACHINE'
  /** The policy protects machines by this tag. */
  | 'PROTECTING_TAG'
  /** You lack its role. */
  | 'ROLE_MISSING'
  /** Defender is not documented to do it on the machine's system. */
  | 'UNSUPPORTED_PLATFORM';

/**
 * A configuration that a security baseline asks for. Texts hold HTML: clean it before you show it.
 * Source: Learn, get-security-baselines-assessment-configurations.md.
 */
export type BaselineConfiguration = {
  readonly __typename?: 'BaselineConfiguration';
  /** The benchmark, such as CIS. */
  readonly benchmarkName?: Maybe<Scalars['String']['output']>;
  /** The version of the benchmark; may name the operating system too. */
  readonly benchmarkVersion?: Maybe<Scalars['String']['output']>;
  /** The part of the benchmark that it belongs to. */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** Its id in the Common Configuration Enumeration, such as CCE-35116-3. */
  readonly cce?: Maybe<Scalars['String']['output']>;
  /** The levels of strictness that ask for it. */
  readonly complianceLevels?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What it is, as HTML. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Its number inside the benchmark, such as 9.3.9; not unique. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** Whether the organisation has changed it. */
  readonly isCustom?: Maybe<Scalars['Boolean']['output']>;
  /** The configuration's name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Why it is asked for, as HTML; not given for STIG. */
  readonly rationale?: Maybe<Scalars['String']['output']>;
  /** The values to set, in the order of `source`. */
  readonly recommendedValue?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** How to set it, as HTML. */
  readonly remediation?: Maybe<Scalars['String']['output']>;
  /** Where the value is looked up, such as registry keys. */
  readonly source?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Unique over all benchmarks, such as CIS_1.4.0-windows_server_2016_9.3.9. */
  readonly uniqueId: Scalars['ID']['output'];
};

/** A page of baseline configurations. */
export type BaselineConfigurationConnection = {
  readonly __typename?: 'BaselineConfigurationConnection';
  /** The configurations with their cursors. */
  readonly edges: ReadonlyArray<BaselineConfigurationEdge>;
  /** The configurations. */
  readonly nodes: ReadonlyArray<BaselineConfiguration>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A baseline configuration with its cursor. */
export type BaselineConfigurationEdge = {
  readonly __typename?: 'BaselineConfigurationEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The configuration. */
  readonly node: BaselineConfiguration;
};

/** What baseline configurations must meet. Several fields mean AND. */
export type BaselineConfigurationFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<BaselineConfigurationFilter>>;
  /** The part of the benchmark. */
  readonly category?: InputMaybe<DefenderStringFilter>;
  /** The id in the Common Configuration Enumeration. */
  readonly cce?: InputMaybe<DefenderStringFilter>;
  /** The number inside the benchmark, such as 9.3.9. */
  readonly id?: InputMaybe<DefenderIdFilter>;
  /** The name. */
  readonly name?: InputMaybe<DefenderStringFilter>;
  /** This does not hold. */
  readonly not?: InputMaybe<BaselineConfigurationFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<BaselineConfigurationFilter>>;
};

/**
 * A security baseline that the organisation measures machines by.
 * Source: Learn, get-security-baselines-assessment-profiles.md.
 */
export type BaselineProfile = {
  readonly __typename?: 'BaselineProfile';
  /** The benchmark that it follows, such as CIS; an open set. */
  readonly benchmark?: Maybe<Scalars['String']['output']>;
  /** How strict it is, in the benchmark's words; an open set. */
  readonly complianceLevel?: Maybe<Scalars['String']['output']>;
  /** Who created it. */
  readonly createdBy?: Maybe<Scalars['String']['output']>;
  /** When it was created; null where Defender has no moment. */
  readonly createdOnTimestampUTC?: Maybe<Scalars['DateTime']['output']>;
  /** What it is for, in its maker's words. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Unique within the tenant: a GUID. */
  readonly id: Scalars['ID']['output'];
  /** When it was last changed; null where Defender has no moment. */
  readonly lastUpdateTimestampUTC?: Maybe<Scalars['DateTime']['output']>;
  /** Who changed it last. */
  readonly lastUpdatedBy?: Maybe<Scalars['String']['output']>;
  /** The profile's name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The operating system that it is for. */
  readonly operatingSystem?: Maybe<Scalars['String']['output']>;
  /** The version of the operating system. */
  readonly operatingSystemVersion?: Maybe<Scalars['String']['output']>;
  /** How many machines comply with all of its settings. */
  readonly passedDevices?: Maybe<Scalars['Long']['output']>;
  /** How many settings it checks. */
  readonly settingsNumber?: Maybe<Scalars['Long']['output']>;
  /** Whether it is active. */
  readonly status?: Maybe<Scalars['Boolean']['output']>;
  /** How many machines it is for. */
  readonly totalDevices?: Maybe<Scalars['Long']['output']>;
  /** The version of the benchmark. */
  readonly version?: Maybe<Scalars['String']['output']>;
};

/** A page of baseline profiles. */
export type BaselineProfileConnection = {
  readonly __typename?: 'BaselineProfileConnection';
  /** The profiles with their cursors. */
  readonly edges: ReadonlyArray<BaselineProfileEdge>;
  /** The profiles. */
  readonly nodes: ReadonlyArray<BaselineProfile>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A baseline profile with its cursor. */
export type BaselineProfileEdge = {
  readonly __typename?: 'BaselineProfileEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The profile. */
  readonly node: BaselineProfile;
};

/** What baseline profiles must meet. Several fields mean AND. */
export type BaselineProfileFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<BaselineProfileFilter>>;
  /** The id. */
  readonly id?: InputMaybe<DefenderIdFilter>;
  /** The name. */
  readonly name?: InputMaybe<DefenderStringFilter>;
  /** This does not hold. */
  readonly not?: InputMaybe<BaselineProfileFilter>;
  /** The operating system. */
  readonly operatingSystem?: InputMaybe<DefenderStringFilter>;
  /** The version of the operating system. */
  readonly operatingSystemVersion?: InputMaybe<DefenderStringFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<BaselineProfileFilter>>;
  /** How many machines comply with it. */
  readonly passedDevices?: InputMaybe<DefenderLongFilter>;
  /** How many settings it checks. */
  readonly settingsNumber?: InputMaybe<DefenderLongFilter>;
  /** Whether it is active. */
  readonly status?: InputMaybe<DefenderBooleanFilter>;
  /** How many machines it is for. */
  readonly totalDevices?: InputMaybe<DefenderLongFilter>;
};

/** Which alerts to change, and how. At least one change, the same for all. */
export type BatchUpdateAlertsInput = {
  /** The alerts' ids: 1 to 500. One that comes twice counts once. */
  readonly alertIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** The owner from now on: an account name. How an owner is taken off is not documented, so an empty text is refused. */
  readonly assignedTo?: InputMaybe<Scalars['String']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** What you judge them to be. */
  readonly classification?: InputMaybe<AlertClassificationInput>;
  /** Added to the comments of each alert, with your name in front. Without one, only our audit trail names you. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /**
   * Why it is classified so. Documented pairs: TRUE_POSITIVE with MULTI_STAGED_ATTACK, MALICIOUS_USER_ACTIVITY, COMPROMISED_USER,
   * MALWARE, PHISHING or UNWANTED_SOFTWARE; INFORMATIONAL_EXPECTED_ACTIVITY with SECURITY_TESTING, LINE_OF_BUSINESS_APPLICATION or
   * CONFIRMED_ACTIVITY; FALSE_POSITIVE with NOT_MALICIOUS or INSUFFICIENT_DATA; all three with OTHER. Another pair is sent with
   * a warning. CONFIRMED_USER_ACTIVITY and CLEAN are other spellings of CONFIRMED_ACTIVITY and NOT_MALICIOUS: either may be used,
   * and each call gets the one that its page has. APT and SECURITY_PERSONNEL can't be set any more.
   */
  readonly determination?: InputMaybe<AlertDeterminationInput>;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the alerts.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where the work on them stands from now on: NEW, IN_PROGRESS or RESOLVED. */
  readonly status?: InputMaybe<AlertStatusInput>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of a write to many alerts. */
export type BatchUpdateAlertsPayload = WritePayload & {
  readonly __typename?: 'BatchUpdateAlertsPayload';
  /** The id under which the audit trail records this write. A comment begins with it. */
  readonly auditId: Scalars['ID']['output'];
  /**
   * What happened: DONE when Defender took all changes, PARTLY_DONE when some, see `results`; OUTCOME_UNKNOWN when nobody
   * knows of at least one.
   */
  readonly outcome: WriteOutcome;
  /** For DRY_RUN: the call that would have been sent, the first of them where there are several. */
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  /** Why nothing was done, for REFUSED and OUTCOME_UNKNOWN. */
  readonly refusal?: Maybe<WriteRefusal>;
  /** A result for each alert, in the order of the input; null for DRY_RUN. */
  readonly results?: Maybe<ReadonlyArray<AlertUpdateResult>>;
  /** What you should know about what was done. */
  readonly warnings: ReadonlyArray<WriteWarning>;
};

/** What a permission means that a browser extension asks for. Source: Learn, get-browser-extensions-permission-info.md. */
export type BrowserExtensionPermission = {
  readonly __typename?: 'BrowserExtensionPermission';
  /** What an extension with it can do. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The permission's key, unique in the catalogue; browser extensions name it. */
  readonly key: Scalars['ID']['output'];
  /** Its name. */
  readonly permissionName?: Maybe<Scalars['String']['output']>;
};

/** A page of permissions of browser extensions. */
export type BrowserExtensionPermissionConnection = {
  readonly __typename?: 'BrowserExtensionPermissionConnection';
  /** The permissions with their cursors. */
  readonly edges: ReadonlyArray<BrowserExtensionPermissionEdge>;
  /** The permissions. */
  readonly nodes: ReadonlyArray<BrowserExtensionPermission>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A permission of browser extensions with its cursor. */
export type BrowserExtensionPermissionEdge = {
  readonly __typename?: 'BrowserExtensionPermissionEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The permission. */
  readonly node: BrowserExtensionPermission;
};

/** What permissions of browser extensions must meet. Several fields mean AND. */
export type BrowserExtensionPermissionFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<BrowserExtensionPermissionFilter>>;
  /** What an extension with it can do. */
  readonly description?: InputMaybe<DefenderStringFilter>;
  /** This does not hold. */
  readonly not?: InputMaybe<BrowserExtensionPermissionFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<BrowserExtensionPermissionFilter>>;
};

/** How risky a browser extension is. */
export type BrowserExtensionRisk =
  /** Very much. */
  | 'Critical'
  /** Much. */
  | 'High'
  /** Little. */
  | 'Low'
  /** Somewhat. */
  | 'Medium'
  /** Not at all. */
  | 'None'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Which export to stop. */
export type CancelExportInput = {
  /** Its id. */
  readonly id: Scalars['ID']['input'];
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which action to cancel, and why. */
export type CancelMachineActionInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The action's id, a GUID. */
  readonly machineActionId: Scalars['ID']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** One message of the feed. */
export type Change = {
  /** Opaque. Whoever has handled this message goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** When the feed noticed it. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The cursor of the message before, as this listener got it; null for the first one. Another one than you have shows a gap. */
  readonly previousCursor?: Maybe<Scalars['String']['output']>;
};

/** Changes in the order in which they were noticed. */
export type ChangePage = {
  readonly __typename?: 'ChangePage';
  /** The changes behind the cursor. Those that you may not see are passed over. */
  readonly changes: ReadonlyArray<Change>;
  /** Where to go on, also behind an empty page. */
  readonly endCursor: Scalars['String']['output'];
  /** Whether more is there already. */
  readonly hasMore: Scalars['Boolean']['output'];
};

/** What can be followed. */
export type ChangeSubject =
  /** Alerts: raised, updated, resolved. */
  | 'ALERT'
  /** Automated investigations. Defender doesn't say when one changed: those that go on are read again each minute. */
  | 'INVESTIGATION'
  /** Response actions: created, under way, ended. */
  | 'MACHINE_ACTION';

/** Which machine to collect the package from, and why. */
export type CollectInvestigationPackageInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: Scalars['ID']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which event the alert is about, by what a hunting row says of it, and what the alert says. */
export type CreateAlertByReferenceInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** The kind of threat. */
  readonly category: AlertCategory;
  /** What was seen. */
  readonly description: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Timestamp of the row, with all its digits: Defender looks for the event by it. */
  readonly eventTime: Scalars['DateTime']['input'];
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The machine's id, DeviceId of the row: exactly 40 hex digits. */
  readonly machineId: Scalars['ID']['input'];
  /** What should be done about it. Defender shows it in the portal only: Alert has no such field. */
  readonly recommendedAction: Scalars['String']['input'];
  /** ReportId of the row: digits. */
  readonly reportId: Scalars['ID']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine's alerts.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** LOW, MEDIUM or HIGH: Defender raises no others. */
  readonly severity: AlertSeverityInput;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  /** The alert's title. */
  readonly title: Scalars['String']['input'];
};

/** Which command of which session to make a link for. */
export type CreateLiveResponseResultLinkInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Ties askings together: another input under the same key is refused within 24 hours. Links are never kept, so the same
   * input gets a new one. 1 to 200 characters, your own.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The command's place in the session, from 0. */
  readonly index: Scalars['Int']['input'];
  /** The session's id, a GUID: the action that runLiveResponse made. */
  readonly machineActionId: Scalars['ID']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which collection to make a link for. */
export type CreatePackageLinkInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Ties askings together: another input under the same key is refused within 24 hours. Links are never kept, so the same
   * input gets a new one. 1 to 200 characters, your own.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The action's id, a GUID: the one that collectInvestigationPackage made. */
  readonly machineActionId: Scalars['ID']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** A new authenticated scan. */
export type CreateScanDefinitionInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Hours from one run to the next: 1 or more. */
  readonly intervalInHours: Scalars['Int']['input'];
  /** Whether it runs. */
  readonly isActive: Scalars['Boolean']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the scans.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** How it signs in. */
  readonly scanAuthenticationParams: ScanAuthenticationParamsInput;
  /** The scan's name. */
  readonly scanName: Scalars['String']['input'];
  /** What it scans. */
  readonly scanType: ScanTypeInput;
  /** The machine that scans. */
  readonly scannerAgent: ScannerAgentInput;
  /** Addresses, ranges or host names, separated by commas. */
  readonly target: Scalars['String']['input'];
  /** What `target` holds: Ip, IP Address or Hostname. The pages document the last two, their samples send the first. */
  readonly targetType: Scalars['String']['input'];
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Why, for how long, and where caps are lifted. */
export type DeclareEmergencyInput = {
  /** For how many hours from now: 1 up to what the policy allows, 12 unless it says otherwise. */
  readonly hours: Scalars['Int']['input'];
  /** Why. Recorded in the audit trail, together with your name, and sent to the webhook. */
  readonly reason: Scalars['String']['input'];
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** What a caller says they know. */
export type DefenderAcknowledgement =
  /** That guard rails protect the machine. */
  | 'PROTECTED';

/** Who did what an audit event speaks of. */
export type DefenderAuditActor = {
  readonly __typename?: 'DefenderAuditActor';
  /** The client application that the token was given to. */
  readonly clientId: Scalars['ID']['output'];
  /** `user`, or `app` for an application that called on its own behalf. */
  readonly kind: Scalars['String']['output'];
  /** Name, as the access token gave it. */
  readonly name: Scalars['String']['output'];
  /** Object id of the user or of the application's service principal. */
  readonly oid: Scalars['ID']['output'];
  /** Entra tenant of the caller, which can be another than the addressed one. */
  readonly tenantId: Scalars['ID']['output'];
  /** Entra's id of the token (`uti`), by which its sign-in is found; null where the token had none. */
  readonly tokenId?: Maybe<Scalars['String']['output']>;
};

/** An event of the audit trail: one line of its file. */
export type DefenderAuditEvent = {
  readonly __typename?: 'DefenderAuditEvent';
  /** The mutation, by the name that policies know it by; null for events of no write. */
  readonly action?: Maybe<Scalars['String']['output']>;
  /** Who did it, as the access token said. */
  readonly actor: DefenderAuditActor;
  /** When the event was recorded. */
  readonly at: Scalars['DateTime']['output'];
  /** The id of the write that it belongs to; null for events of no write. Comments of machine actions begin with it. */
  readonly auditId?: Maybe<Scalars['ID']['output']>;
  /** Of a part of a write to many: the audit id of the whole. */
  readonly bulkId?: Maybe<Scalars['ID']['output']>;
  /** Why it came out so, in words. */
  readonly detail?: Maybe<Scalars['String']['output']>;
  /** The input of a write, as it was given; null for other events. */
  readonly input?: Maybe<Scalars['JSON']['output']>;
  /** Whether the line still has the hash that was written with it. Missing lines are found by `audit verify`, not here. */
  readonly isIntact: Scalars['Boolean']['output'];
  /** The action that a write made, found or cancelled. */
  readonly machineActionId?: Maybe<Scalars['ID']['output']>;
  /**
   * Everything of the event that has no field of its own, such as the query of a hunt; null when there is nothing more. Of
   * a text of more than 1,024 characters an event has only these, and `shortened` in here tells the field, the length and
   * the SHA-256 of the whole.
   */
  readonly more?: Maybe<Scalars['JSON']['output']>;
  /** Of actionSettled, hunts and exports: the payload's outcome, or the code of the error. */
  readonly outcome?: Maybe<Scalars['String']['output']>;
  /** The process that wrote it: an id of its own each time a server starts. */
  readonly process: Scalars['ID']['output'];
  /** The reason that was given for an overridden guard rail or an opened incident. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The request that it happened in, as the server's log and Defender know it. */
  readonly requestId?: Maybe<Scalars['ID']['output']>;
  /** Which of the lines of its process it is, from 1. */
  readonly sequence: Scalars['Int']['output'];
  /**
   * What happened: actionIntended (a write is about to be checked and sent), actionSettled (what came of it), breakGlassUsed,
   * emergencyDeclared, emergencyEnded, approvalRequested, approvalDecided, approvalRedeemed, approvalReturned, accessRefused,
   * callerLimited (refused so often that all their requests are, for a while), huntFinished, huntRefused, exportFinished,
   * exportDownloaded. An open set.
   */
  readonly type: Scalars['String']['output'];
};

/** A page of audit events. */
export type DefenderAuditEventConnection = {
  readonly __typename?: 'DefenderAuditEventConnection';
  /** The events with their cursors. */
  readonly edges: ReadonlyArray<DefenderAuditEventEdge>;
  /** The events. */
  readonly nodes: ReadonlyArray<DefenderAuditEvent>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** An audit event with its cursor. */
export type DefenderAuditEventEdge = {
  readonly __typename?: 'DefenderAuditEventEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: DefenderAuditEvent;
};

/** What audit events must meet. Several fields mean AND; of a list, one must fit. Spelled as in the events. */
export type DefenderAuditEventFilter = {
  /** Mutations, by the names that policies know them by: without the prefix that a schema may be served with. */
  readonly actions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The object id of whoever did it. */
  readonly actorOid?: InputMaybe<Scalars['ID']['input']>;
  /** The id of a write: its events, and those of its parts. */
  readonly auditId?: InputMaybe<Scalars['ID']['input']>;
  /** Not before this moment: the file is read no further back than that. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** A machine that the input of a write names. Outcomes have no input: look for them by `auditId`. */
  readonly machineId?: InputMaybe<Scalars['ID']['input']>;
  /** Outcomes, such as CREATED or OUTCOME_UNKNOWN. */
  readonly outcomes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Types, such as actionIntended and actionSettled. */
  readonly types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * Before this moment: what is younger isn't read. Lines may be up to five minutes out of order; of a clock that was set back
   * further, search without `until`.
   */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Conditions on a flag; all that are given must hold. */
export type DefenderBooleanFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<Scalars['Boolean']['input']>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Fields that stand or fall together, because the same application permissions serve them. */
export type DefenderCapability = {
  readonly __typename?: 'DefenderCapability';
  /** The fields, such as `Query.alerts`. A field that calls operations of several groups stands in each of them. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /**
   * Whether one of them is granted. Fields of a group that is not granted answer UPSTREAM_FORBIDDEN. Null where it can't be
   * told: the token is unreadable or can't be had just now, or writes are carried out with the caller's own permissions.
   */
  readonly granted?: Maybe<Scalars['Boolean']['output']>;
  /**
   * What the fields are about: families for reads, such as `machines, machine-actions`; operations of Defender's REST API
   * for writes, such as `createIncidentComment`, or `writes of indicators` where they are many.
   */
  readonly group: Scalars['String']['output'];
  /** The application permissions of which any one is enough; the least comes first. */
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
};

/** Conditions on a moment; all that are given must hold. */
export type DefenderDateTimeFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** Later than. */
  readonly gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At this moment or later. */
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Earlier than. */
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At this moment or earlier. */
  readonly lte?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A domain, known by its host name; Defender knows nothing else of it. Source: Learn, get-domain-statistics.md. */
export type DefenderDomain = {
  readonly __typename?: 'DefenderDomain';
  /** Alerts that name the domain, newest first. Costs 1 call a domain, whatever `first` is, for at most 10 domains at a time. */
  readonly alerts?: Maybe<AlertConnection>;
  /** The host name in lower case, in ASCII. */
  readonly host: Scalars['ID']['output'];
  /**
   * Machines that talked to the domain, last seen first. Defender gives 500 at most and doesn't say whether there are more:
   * compare with `statistics { organizationPrevalence }`. Costs 1 call a domain, whatever `first` is, for at most 10
   * domains at a time.
   */
  readonly machines?: Maybe<MachineConnection>;
  /** How common the domain is. Costs 1 call a domain, for at most 10 domains at a time. */
  readonly statistics?: Maybe<DefenderDomainStatistics>;
};


/** A domain, known by its host name; Defender knows nothing else of it. Source: Learn, get-domain-statistics.md. */
export type DefenderDomainAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A domain, known by its host name; Defender knows nothing else of it. Source: Learn, get-domain-statistics.md. */
export type DefenderDomainMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A domain, known by its host name; Defender knows nothing else of it. Source: Learn, get-domain-statistics.md. */
export type DefenderDomainStatisticsArgs = {
  lookBackHours?: InputMaybe<Scalars['Int']['input']>;
};

/** How common a domain is in the organisation. Source: Learn, get-domain-statistics.md. */
export type DefenderDomainStatistics = {
  readonly __typename?: 'DefenderDomainStatistics';
  /** The host name that the numbers are of. */
  readonly host?: Maybe<Scalars['ID']['output']>;
  /** When a machine first talked to it; null when none did. */
  readonly orgFirstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When a machine last talked to it; null when none did. */
  readonly orgLastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** How many machines talked to the domain in that time; 0 for a domain that Defender doesn't know. */
  readonly organizationPrevalence?: Maybe<Scalars['Long']['output']>;
};

/** An address that opens a file to whoever has it, without any sign-in. Treat it as a password. */
export type DefenderDownloadLink = {
  readonly __typename?: 'DefenderDownloadLink';
  /** Until when it opens; null where neither the link nor its page says. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where to download from. Not kept anywhere: ask again for another. */
  readonly url: Scalars['String']['output'];
};

/** What became of asking for a link. */
export type DefenderDownloadLinkPayload = WritePayload & {
  readonly __typename?: 'DefenderDownloadLinkPayload';
  /** The id under which the audit trail records this write. */
  readonly auditId: Scalars['ID']['output'];
  /** The link, for CREATED. */
  readonly downloadLink?: Maybe<DefenderDownloadLink>;
  /** What happened: CREATED, DRY_RUN, or REFUSED, with NOT_READY as the refusal's code while there is nothing to link to. */
  readonly outcome: WriteOutcome;
  /** For DRY_RUN: the call that would have been sent. */
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  /** Why nothing was done, for REFUSED and OUTCOME_UNKNOWN. */
  readonly refusal?: Maybe<WriteRefusal>;
  /** What you should know about what was done. */
  readonly warnings: ReadonlyArray<WriteWarning>;
};

/** A time in which caps on what tightens are lifted in a tenant. Not an incident of Defender. */
export type DefenderEmergency = {
  readonly __typename?: 'DefenderEmergency';
  /** The id under which the audit trail records it. */
  readonly auditId: Scalars['ID']['output'];
  /** When it began. */
  readonly declaredAt: Scalars['DateTime']['output'];
  /** The name of whoever declared it, as their access token gave it. */
  readonly declaredBy: Scalars['String']['output'];
  /** When it ends by itself. */
  readonly endsAt: Scalars['DateTime']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
};

/** What became of declaring or ending an emergency. */
export type DefenderEmergencyPayload = WritePayload & {
  readonly __typename?: 'DefenderEmergencyPayload';
  /** The id under which the audit trail records this. */
  readonly auditId: Scalars['ID']['output'];
  /** The emergency now; null when there is none. */
  readonly emergency?: Maybe<DefenderEmergency>;
  /**
   * What happened. CREATED: an emergency was declared. DONE: the one that was there has another end, or none any more.
   * ALREADY_IN_EFFECT: there was none to end.
   */
  readonly outcome: WriteOutcome;
  /** Always null: whoever may not is refused by an error. */
  readonly refusal?: Maybe<WriteRefusal>;
  /** What you should know about what was done. */
  readonly warnings: ReadonlyArray<WriteWarning>;
};

/**
 * A file, known by its hash. Where an alert or a hunting row leads to it, its hashes and its name cost nothing; all other
 * fields of a file share one call, made once a file, for at most 10 files at a time. Source: Learn, files.md.
 */
export type DefenderFile = {
  readonly __typename?: 'DefenderFile';
  /**
   * Alerts that name the file, newest first; none for a file that Defender doesn't know. Costs 1 call a file, whatever
   * `first` is, for at most 10 files at a time, and one more where only its SHA-256 is known here.
   */
  readonly alerts?: Maybe<AlertConnection>;
  /** What Defender took the file for, such as Malware, Pua or Unknown; an open set. */
  readonly determinationType?: Maybe<Scalars['String']['output']>;
  /** The name of what it was taken for, such as PUA:Win32/FusionCore. */
  readonly determinationValue?: Maybe<Scalars['String']['output']>;
  /**
   * The name that the file was seen under in the alert or the hunting row that leads here; null on any other way. It says
   * something of that place and not of the file, which can have many names: see `statistics { topFileNames }`.
   */
  readonly fileName?: Maybe<Scalars['String']['output']>;
  /** The product that it belongs to, by its own account. As Defender sends it, which may be with HTML entities such as `&copy;`. */
  readonly fileProductName?: Maybe<Scalars['String']['output']>;
  /** Who published it, by its own account. */
  readonly filePublisher?: Maybe<Scalars['String']['output']>;
  /** The kind of file, such as APP; an open set, and often null. */
  readonly fileType?: Maybe<Scalars['String']['output']>;
  /** When it was first seen anywhere. */
  readonly globalFirstObserved?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last seen anywhere. */
  readonly globalLastObserved?: Maybe<Scalars['DateTime']['output']>;
  /** On how many machines worldwide the file was seen. */
  readonly globalPrevalence?: Maybe<Scalars['Long']['output']>;
  /** Whether it is a portable executable. */
  readonly isPeFile?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the signer's certificate was found valid. */
  readonly isValidCertificate?: Maybe<Scalars['Boolean']['output']>;
  /** Who issued the signer's certificate. */
  readonly issuer?: Maybe<Scalars['String']['output']>;
  /**
   * Machines that the file was seen on, last seen first; none for a file that Defender doesn't know. Costs 1 call a file,
   * whatever `first` is, for at most 10 files at a time, and one more where only its SHA-256 is known here.
   */
  readonly machines?: Maybe<MachineConnection>;
  /** MD5 in hex; mostly not sent. */
  readonly md5?: Maybe<Scalars['String']['output']>;
  /** SHA-1 in hex, lower case. Null where the way here knows only the other hash: it costs no call. */
  readonly sha1?: Maybe<Scalars['ID']['output']>;
  /** SHA-256 in hex, lower case. Null where the way here knows only the other hash: it costs no call. */
  readonly sha256?: Maybe<Scalars['ID']['output']>;
  /** Who signed it. */
  readonly signer?: Maybe<Scalars['String']['output']>;
  /** The hash of the signer's certificate in hex. */
  readonly signerHash?: Maybe<Scalars['String']['output']>;
  /** Length in bytes. */
  readonly size?: Maybe<Scalars['Long']['output']>;
  /**
   * How common the file is; null when Defender doesn't know it. Costs 1 call a file, for at most 10 files at a time, and
   * one more where only its SHA-256 is known here.
   */
  readonly statistics?: Maybe<DefenderFileStatistics>;
};


/**
 * A file, known by its hash. Where an alert or a hunting row leads to it, its hashes and its name cost nothing; all other
 * fields of a file share one call, made once a file, for at most 10 files at a time. Source: Learn, files.md.
 */
export type DefenderFileAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A file, known by its hash. Where an alert or a hunting row leads to it, its hashes and its name cost nothing; all other
 * fields of a file share one call, made once a file, for at most 10 files at a time. Source: Learn, files.md.
 */
export type DefenderFileMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A file, known by its hash. Where an alert or a hunting row leads to it, its hashes and its name cost nothing; all other
 * fields of a file share one call, made once a file, for at most 10 files at a time. Source: Learn, files.md.
 */
export type DefenderFileStatisticsArgs = {
  lookBackHours?: InputMaybe<Scalars['Int']['input']>;
};

/** How common a file is. Source: Learn, get-file-statistics.md. */
export type DefenderFileStatistics = {
  readonly __typename?: 'DefenderFileStatistics';
  /** When it was first seen anywhere. */
  readonly globalFirstObserved?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last seen anywhere. */
  readonly globalLastObserved?: Maybe<Scalars['DateTime']['output']>;
  /** On how many machines worldwide it was seen. */
  readonly globallyPrevalence?: Maybe<Scalars['Long']['output']>;
  /** When it was first seen in the organisation; null when it wasn't. */
  readonly orgFirstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last seen in the organisation; null when it wasn't. */
  readonly orgLastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** On how many machines of the organisation the file was seen in that time. */
  readonly organizationPrevalence?: Maybe<Scalars['Long']['output']>;
  /** The SHA-1 in hex that the numbers are of. */
  readonly sha1?: Maybe<Scalars['ID']['output']>;
  /** The names that it is most seen under. */
  readonly topFileNames?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Conditions on an identifier; all that are given must hold. */
export type DefenderIdFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equals one of these; at most 200, and more than 50 are asked for in a call for each 50. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * Alerts that Defender takes for parts of one attack, of whichever product. What the incident itself says comes from
 * Microsoft Graph (Learn: graph/api/resources/security-incident) and costs 1 call an incident there, which its fields share;
 * incidents of a list bring it along. It is null where `source` is ALERTS. Its alerts, and what is counted of them, are
 * those of Defender for Endpoint.
 */
export type DefenderIncident = {
  readonly __typename?: 'DefenderIncident';
  /** Its alerts counted by severity, status and day. Reads the alerts as `alerts` does. */
  readonly alertSummary?: Maybe<AlertSummary>;
  /**
   * The alerts of the incident, newest first; none when they are past retention. All incidents of a page share calls of 50,
   * and of 10,000 alerts.
   */
  readonly alerts?: Maybe<AlertConnection>;
  /** The owner's account name; null when there is none. */
  readonly assignedTo?: Maybe<Scalars['String']['output']>;
  /** What a person judged it to be. */
  readonly classification?: Maybe<DefenderIncidentClassification>;
  /** What people wrote about it, oldest first. */
  readonly comments?: Maybe<ReadonlyArray<DefenderIncidentComment>>;
  /** When it was created. */
  readonly createdDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** Tags that people gave it. */
  readonly customTags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What happened. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Why it was classified so. */
  readonly determination?: Maybe<DefenderIncidentDetermination>;
  /** The incident's name, which Defender gives and changes as alerts join. */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** The worst severity among its alerts; null without alerts. Reads the alerts as `alerts` does. */
  readonly highestSeverity?: Maybe<AlertSeverity>;
  /** The incident's number, unique within the tenant. */
  readonly id: Scalars['ID']['output'];
  /** Who changed it last: a person, or an application as API-App:name. */
  readonly lastModifiedBy?: Maybe<Scalars['String']['output']>;
  /** When it was last changed, by Defender or by a person. */
  readonly lastUpdateDateTime?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The machines of its alerts, each once; those that Defender no longer has are left out. Reads the alerts as `alerts` does,
   * then all machines in calls of 50.
   */
  readonly machines?: Maybe<ReadonlyArray<Machine>>;
  /**
   * Its alerts that are not RESOLVED. 0 means that all of them are, not that somebody has closed the incident: that is
   * `status`. Reads the alerts as `alerts` does.
   */
  readonly openAlertCount?: Maybe<Scalars['Int']['output']>;
  /** The incident in the Defender portal of your cloud. Costs nothing. */
  readonly portalUrl?: Maybe<Scalars['String']['output']>;
  /** How urgent Defender takes it to be: 0 to 100, where it says. */
  readonly priorityScore?: Maybe<Scalars['Int']['output']>;
  /** The incident that this one was merged into. Costs what its own fields cost. */
  readonly redirectIncident?: Maybe<DefenderIncident>;
  /** The number of the incident that this one was merged into; `status` is redirected then, and its alerts are that one's. */
  readonly redirectIncidentId?: Maybe<Scalars['ID']['output']>;
  /** What was said when it was resolved. */
  readonly resolvingComment?: Maybe<Scalars['String']['output']>;
  /** How bad it may be, as Defender ranks the whole. */
  readonly severity?: Maybe<DefenderIncidentSeverity>;
  /**
   * Where this comes from. ALERTS where our application lacks SecurityIncident.Read.All at Microsoft Graph, where Graph has no
   * such incident, and for callers whose device groups don't hold all of its alerts: Graph tells of the whole.
   */
  readonly source?: Maybe<DefenderIncidentSource>;
  /** Where the work on it stands. This is the incident's own: its alerts have theirs. */
  readonly status?: Maybe<DefenderIncidentStatus>;
  /** An overview of the attack, where there is one. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Tags that Defender gave it, such as Defender Experts. */
  readonly systemTags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};


/**
 * Alerts that Defender takes for parts of one attack, of whichever product. What the incident itself says comes from
 * Microsoft Graph (Learn: graph/api/resources/security-incident) and costs 1 call an incident there, which its fields share;
 * incidents of a list bring it along. It is null where `source` is ALERTS. Its alerts, and what is counted of them, are
 * those of Defender for Endpoint.
 */
export type DefenderIncidentAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a person judged an incident to be. */
export type DefenderIncidentClassification =
  /** Not a threat. */
  | 'falsePositive'
  /** Real, and expected. */
  | 'informationalExpectedActivity'
  /** A real threat. */
  | 'truePositive'
  /** Not judged. */
  | 'unknown'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on the classification. */
export type DefenderIncidentClassificationFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<DefenderIncidentClassificationInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<DefenderIncidentClassificationInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<DefenderIncidentClassificationInput>;
};

/** What a person judged an incident to be. */
export type DefenderIncidentClassificationInput =
  /** Not a threat. */
  | 'falsePositive'
  /** Real, and expected. */
  | 'informationalExpectedActivity'
  /** A real threat. */
  | 'truePositive'
  /** Not judged. */
  | 'unknown';

/** A note on an incident. */
export type DefenderIncidentComment = {
  readonly __typename?: 'DefenderIncidentComment';
  /** The text. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** Who wrote it: a person, or an application as API-App:name. */
  readonly createdByDisplayName?: Maybe<Scalars['String']['output']>;
  /** When it was written. */
  readonly createdDateTime?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of incidents. */
export type DefenderIncidentConnection = {
  readonly __typename?: 'DefenderIncidentConnection';
  /** The incidents with their cursors. */
  readonly edges: ReadonlyArray<DefenderIncidentEdge>;
  /** The incidents. */
  readonly nodes: ReadonlyArray<DefenderIncident>;
  /** Where the page lies. A full page may say that more follows when it was the last: the next one is empty then. */
  readonly pageInfo: PageInfo;
  /** Rows of the whole list, where the page shows it whole; else null. Costs nothing. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Why an incident was classified as it is. Microsoft's pages use two names for some; both are kept, and what you name is sent. */
export type DefenderIncidentDetermination =
  /** A targeted attack. */
  | 'apt'
  /** The same, as older pages have it. */
  | 'clean'
  /** An account in the wrong hands. */
  | 'compromisedAccount'
  /** The same, as older pages have it. */
  | 'compromisedUser'
  /** Activity that was confirmed. */
  | 'confirmedActivity'
  /** The same, as the pages have it. */
  | 'confirmedUserActivity'
  /** The same, as older pages have it. */
  | 'insufficientData'
  /** An application of the business. */
  | 'lineOfBusinessApplication'
  /** A user acting in bad faith. */
  | 'maliciousUserActivity'
  /** Malware. */
  | 'malware'
  /** An attack in several stages. */
  | 'multiStagedAttack'
  /** There was not enough to judge by. */
  | 'notEnoughDataToValidate'
  /** Not malicious. */
  | 'notMalicious'
  /** Another reason. */
  | 'other'
  /** Phishing. */
  | 'phishing'
  /** Security staff at work. */
  | 'securityPersonnel'
  /** A security test. */
  | 'securityTesting'
  /** Not told. */
  | 'unknown'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** Unwanted software. */
  | 'unwantedSoftware';

/** Conditions on the determination. */
export type DefenderIncidentDeterminationFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<DefenderIncidentDeterminationInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<DefenderIncidentDeterminationInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<DefenderIncidentDeterminationInput>;
};

/** Why an incident was classified as it is. Microsoft's pages use two names for some; both are kept, and what you name is sent. */
export type DefenderIncidentDeterminationInput =
  /** A targeted attack. */
  | 'apt'
  /** The same, as older pages have it. */
  | 'clean'
  /** An account in the wrong hands. */
  | 'compromisedAccount'
  /** The same, as older pages have it. */
  | 'compromisedUser'
  /** Activity that was confirmed. */
  | 'confirmedActivity'
  /** The same, as the pages have it. */
  | 'confirmedUserActivity'
  /** The same, as older pages have it. */
  | 'insufficientData'
  /** An application of the business. */
  | 'lineOfBusinessApplication'
  /** A user acting in bad faith. */
  | 'maliciousUserActivity'
  /** Malware. */
  | 'malware'
  /** An attack in several stages. */
  | 'multiStagedAttack'
  /** There was not enough to judge by. */
  | 'notEnoughDataToValidate'
  /** Not malicious. */
  | 'notMalicious'
  /** Another reason. */
  | 'other'
  /** Phishing. */
  | 'phishing'
  /** Security staff at work. */
  | 'securityPersonnel'
  /** A security test. */
  | 'securityTesting'
  /** Not told. */
  | 'unknown'
  /** Unwanted software. */
  | 'unwantedSoftware';

/** An incident with its cursor. */
export type DefenderIncidentEdge = {
  readonly __typename?: 'DefenderIncidentEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The incident. */
  readonly node: DefenderIncident;
};

/** What incidents must meet. Several fields mean AND. */
export type DefenderIncidentFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<DefenderIncidentFilter>>;
  /** The owner. */
  readonly assignedTo?: InputMaybe<DefenderIncidentOwnerFilter>;
  /** What it was judged to be. */
  readonly classification?: InputMaybe<DefenderIncidentClassificationFilter>;
  /** When it was created. */
  readonly createdDateTime?: InputMaybe<DefenderDateTimeFilter>;
  /** Why it was classified so. */
  readonly determination?: InputMaybe<DefenderIncidentDeterminationFilter>;
  /** When it was last changed. */
  readonly lastUpdateDateTime?: InputMaybe<DefenderDateTimeFilter>;
  /** This does not hold. */
  readonly not?: InputMaybe<DefenderIncidentFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<DefenderIncidentFilter>>;
  /** How bad it may be. */
  readonly severity?: InputMaybe<DefenderIncidentSeverityFilter>;
  /** Where the work on it stands. */
  readonly status?: InputMaybe<DefenderIncidentStatusFilter>;
};

/** The order of incidents, by last update. What changes while somebody walks moves to the newest end. */
export type DefenderIncidentOrder =
  /** The newest first: what changes meanwhile is at the top of the next walk. */
  | 'NEWEST'
  /** The oldest first, for those who follow along: what changes meanwhile comes once more, at the end. */
  | 'OLDEST';

/** Conditions on the owner; all that are given must hold. Letter case counts as it does for Graph. */
export type DefenderIncidentOwnerFilter = {
  /** Equals; null: nobody. */
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  /** Equals one of these; at most 200. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from; null: somebody. */
  readonly ne?: InputMaybe<Scalars['String']['input']>;
};

/** What became of a write to an incident. */
export type DefenderIncidentPayload = WritePayload & {
  readonly __typename?: 'DefenderIncidentPayload';
  /** The id under which the audit trail records this write. A comment begins with it. */
  readonly auditId: Scalars['ID']['output'];
  /**
   * The incident as Graph answered with it. Shows `id displayName status severity classification determination assignedTo
   * customTags` to callers without Defender.ViewData.
   */
  readonly incident?: Maybe<DefenderIncident>;
  /** What happened; DONE when Graph took it. */
  readonly outcome: WriteOutcome;
  /** For DRY_RUN: the call that would have been sent, the one for the change where there are two. */
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  /** Why nothing was done, for REFUSED (INCIDENT_REDIRECTED: it was merged into another one) and OUTCOME_UNKNOWN. */
  readonly refusal?: Maybe<WriteRefusal>;
  /** What you should know about what was done. */
  readonly warnings: ReadonlyArray<WriteWarning>;
};

/** How bad an incident may be. */
export type DefenderIncidentSeverity =
  /** Of high concern. */
  | 'high'
  /** No harm by itself. */
  | 'informational'
  /** Of low concern. */
  | 'low'
  /** Of medium concern. */
  | 'medium'
  /** Not told. */
  | 'unknown'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on the severity. */
export type DefenderIncidentSeverityFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<DefenderIncidentSeverityInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<DefenderIncidentSeverityInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<DefenderIncidentSeverityInput>;
};

/** How bad an incident may be. */
export type DefenderIncidentSeverityInput =
  /** Of high concern. */
  | 'high'
  /** No harm by itself. */
  | 'informational'
  /** Of low concern. */
  | 'low'
  /** Of medium concern. */
  | 'medium'
  /** Not told. */
  | 'unknown';

/** Where what is shown of an incident comes from. */
export type DefenderIncidentSource =
  /** The alerts of Defender for Endpoint that belong to it, and nothing else. */
  | 'ALERTS'
  /** Microsoft Graph tells of the incident, and Defender for Endpoint of its alerts. */
  | 'GRAPH';

/** Where the work on an incident stands. */
export type DefenderIncidentStatus =
  /** Nobody has taken it up. */
  | 'active'
  /** Defender Experts wait for something that you have to do. */
  | 'awaitingAction'
  /** Somebody works on it. */
  | 'inProgress'
  /** Merged into another incident: see `redirectIncident`. */
  | 'redirected'
  /** Closed. */
  | 'resolved'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on the status. */
export type DefenderIncidentStatusFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<DefenderIncidentStatusInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<DefenderIncidentStatusInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<DefenderIncidentStatusInput>;
};

/** Where the work on an incident stands. */
export type DefenderIncidentStatusInput =
  /** Nobody has taken it up. */
  | 'active'
  /** Defender Experts wait for something that you have to do. */
  | 'awaitingAction'
  /** Somebody works on it. */
  | 'inProgress'
  /** Merged into another incident: see `redirectIncident`. */
  | 'redirected'
  /** Closed. */
  | 'resolved';

/** An IP address; Defender knows nothing else of it. Source: Learn, get-ip-statistics.md. */
export type DefenderIp = {
  readonly __typename?: 'DefenderIp';
  /** The address, in lower case. */
  readonly address: Scalars['ID']['output'];
  /**
   * Alerts that name the address, newest first. Costs 1 call an address, whatever `first` is, for at most 10 addresses at
   * a time.
   */
  readonly alerts?: Maybe<AlertConnection>;
  /**
   * Machines that had this internal address within 15 minutes of a moment, last seen first; those that talked to an
   * external address Defender doesn't list. Costs 1 call an address, whatever `first` is, for at most 10 addresses at a time.
   */
  readonly machines?: Maybe<MachineConnection>;
  /** How common the address is. Costs 1 call an address, for at most 10 addresses at a time. */
  readonly statistics?: Maybe<DefenderIpStatistics>;
};


/** An IP address; Defender knows nothing else of it. Source: Learn, get-ip-statistics.md. */
export type DefenderIpAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An IP address; Defender knows nothing else of it. Source: Learn, get-ip-statistics.md. */
export type DefenderIpMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at: Scalars['DateTime']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An IP address; Defender knows nothing else of it. Source: Learn, get-ip-statistics.md. */
export type DefenderIpStatisticsArgs = {
  lookBackHours?: InputMaybe<Scalars['Int']['input']>;
};

/** How common an address is in the organisation. Source: Learn, get-ip-statistics.md. */
export type DefenderIpStatistics = {
  readonly __typename?: 'DefenderIpStatistics';
  /** The address that the numbers are of. */
  readonly ipAddress?: Maybe<Scalars['ID']['output']>;
  /** When a machine first connected to it; null when none did. */
  readonly orgFirstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When a machine last connected to it; null when none did. */
  readonly orgLastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** How many machines connected to the address in that time; 0 for an address that Defender doesn't know. */
  readonly organizationPrevalence?: Maybe<Scalars['Long']['output']>;
};

/** Conditions on a whole number; all that are given must hold. */
export type DefenderLongFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<Scalars['Long']['input']>;
  /** More than. */
  readonly gt?: InputMaybe<Scalars['Long']['input']>;
  /** This or more. */
  readonly gte?: InputMaybe<Scalars['Long']['input']>;
  /** Equals one of these; at most 200. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Long']['input']>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than. */
  readonly lt?: InputMaybe<Scalars['Long']['input']>;
  /** This or less. */
  readonly lte?: InputMaybe<Scalars['Long']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<Scalars['Long']['input']>;
};

/** Conditions on a number; all that are given must hold. */
export type DefenderNumberFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<Scalars['Float']['input']>;
  /** Greater than. */
  readonly gt?: InputMaybe<Scalars['Float']['input']>;
  /** Greater than or equal to. */
  readonly gte?: InputMaybe<Scalars['Float']['input']>;
  /** Equals one of these; at most 200. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Float']['input']>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than. */
  readonly lt?: InputMaybe<Scalars['Float']['input']>;
  /** Less than or equal to. */
  readonly lte?: InputMaybe<Scalars['Float']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<Scalars['Float']['input']>;
};

/** Which way an order goes. */
export type DefenderOrderDirection =
  /** The least first, and text from A to Z. */
  | 'ASC'
  /** The greatest first, and text from Z to A. */
  | 'DESC';

/** A call to Defender that was not sent. */
export type DefenderPlannedCall = {
  readonly __typename?: 'DefenderPlannedCall';
  /** The JSON body; null for none. */
  readonly body?: Maybe<Scalars['JSON']['output']>;
  /** The HTTP method. */
  readonly method: Scalars['String']['output'];
  /** The operation of the REST catalogue, such as createIncidentComment. */
  readonly operation: Scalars['String']['output'];
  /** The path below the host. */
  readonly path: Scalars['String']['output'];
};

/** One sliding window of upstream calls, as this process counts it. Defender sends no such numbers itself. */
export type DefenderQuotaWindow = {
  readonly __typename?: 'DefenderQuotaWindow';
  /** Calls that may be made in the window: by all replicas that share it, or by this one alone. */
  readonly limit: Scalars['Int']['output'];
  /** What the window counts. */
  readonly rateClass: DefenderRateClass;
  /** Calls left now; the last few are kept for response actions. 0 while Defender has closed the window. */
  readonly remaining: Scalars['Int']['output'];
  /** When the next call comes free by itself; null while none is counted. */
  readonly resetsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Calls counted in it now. */
  readonly used: Scalars['Int']['output'];
  /** Which window. */
  readonly window: DefenderQuotaWindowLength;
};

/** The length of a sliding window. */
export type DefenderQuotaWindowLength =
  /** 3,600 seconds. */
  | 'HOUR'
  /** 60 seconds. */
  | 'MINUTE';

/** What a window of upstream calls counts: one operation, or everything. More may be added. */
export type DefenderRateClass =
  /** The operation addOrRemoveMachineTag. */
  | 'ADD_OR_REMOVE_MACHINE_TAG'
  /** The operation addOrRemoveTagForMultipleMachines. */
  | 'ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES'
  /** Everything of one app registration, where the deployment counts so. */
  | 'APP'
  /** The operation batchDeleteIndicators. */
  | 'BATCH_DELETE_INDICATORS'
  /** The operation batchUpdateAlerts. */
  | 'BATCH_UPDATE_ALERTS'
  /** The operation cancelMachineAction. */
  | 'CANCEL_MACHINE_ACTION'
  /** The operation collectInvestigationPackage. */
  | 'COLLECT_INVESTIGATION_PACKAGE'
  /** The operation countMachineAlerts. */
  | 'COUNT_MACHINE_ALERTS'
  /** The operation createAlertByReference. */
  | 'CREATE_ALERT_BY_REFERENCE'
  /** The operation createScanDefinition. */
  | 'CREATE_SCAN_DEFINITION'
  /** The operation deleteIndicator. */
  | 'DELETE_INDICATOR'
  /** The operation deleteLibraryFile. */
  | 'DELETE_LIBRARY_FILE'
  /** The operation deleteScanDefinitions. */
  | 'DELETE_SCAN_DEFINITIONS'
  /** The operation exportBaselineCompliance. */
  | 'EXPORT_BASELINE_COMPLIANCE'
  /** The operation exportBaselineComplianceFiles. */
  | 'EXPORT_BASELINE_COMPLIANCE_FILES'
  /** The operation exportBrowserExtensions. */
  | 'EXPORT_BROWSER_EXTENSIONS'
  /** The operation exportBrowserExtensionsFiles. */
  | 'EXPORT_BROWSER_EXTENSIONS_FILES'
  /** The operation exportCertificates. */
  | 'EXPORT_CERTIFICATES'
  /** The operation exportCertificatesFiles. */
  | 'EXPORT_CERTIFICATES_FILES'
  /** The operation exportHardwareFirmware. */
  | 'EXPORT_HARDWARE_FIRMWARE'
  /** The operation exportHardwareFirmwareFiles. */
  | 'EXPORT_HARDWARE_FIRMWARE_FILES'
  /** The operation exportInformationGatheringFiles. */
  | 'EXPORT_INFORMATION_GATHERING_FILES'
  /** The operation exportNonCpeSoftwareInventory. */
  | 'EXPORT_NON_CPE_SOFTWARE_INVENTORY'
  /** The operation exportNonCpeSoftwareInventoryFiles. */
  | 'EXPORT_NON_CPE_SOFTWARE_INVENTORY_FILES'
  /** The operation exportSecureConfigurations. */
  | 'EXPORT_SECURE_CONFIGURATIONS'
  /** The operation exportSecureConfigurationsFiles. */
  | 'EXPORT_SECURE_CONFIGURATIONS_FILES'
  /** The operation exportSoftwareInventory. */
  | 'EXPORT_SOFTWARE_INVENTORY'
  /** The operation exportSoftwareInventoryFiles. */
  | 'EXPORT_SOFTWARE_INVENTORY_FILES'
  /** The operation exportSoftwareVulnerabilities. */
  | 'EXPORT_SOFTWARE_VULNERABILITIES'
  /** The operation exportSoftwareVulnerabilitiesFiles. */
  | 'EXPORT_SOFTWARE_VULNERABILITIES_FILES'
  /** The operation exportSoftwareVulnerabilityChanges. */
  | 'EXPORT_SOFTWARE_VULNERABILITY_CHANGES'
  /** The operation findMachinesByIp. */
  | 'FIND_MACHINES_BY_IP'
  /** The operation findMachinesByTag. */
  | 'FIND_MACHINES_BY_TAG'
  /** The operation getAlert. */
  | 'GET_ALERT'
  /** The operation getAlertUser. */
  | 'GET_ALERT_USER'
  /** The operation getDeviceSecureScore. */
  | 'GET_DEVICE_SECURE_SCORE'
  /** The operation getDomainStats. */
  | 'GET_DOMAIN_STATS'
  /** The operation getExposureScore. */
  | 'GET_EXPOSURE_SCORE'
  /** The operation getFile. */
  | 'GET_FILE'
  /** The operation getFileStats. */
  | 'GET_FILE_STATS'
  /** The operation getInvestigation. */
  | 'GET_INVESTIGATION'
  /** The operation getInvestigationPackageUri. */
  | 'GET_INVESTIGATION_PACKAGE_URI'
  /** The operation getIpStats. */
  | 'GET_IP_STATS'
  /** The operation getLiveResponseResultLink. */
  | 'GET_LIVE_RESPONSE_RESULT_LINK'
  /** The operation getMachine. */
  | 'GET_MACHINE'
  /** The operation getMachineAction. */
  | 'GET_MACHINE_ACTION'
  /** The operation getRecommendation. */
  | 'GET_RECOMMENDATION'
  /** The operation getRecommendationSoftware. */
  | 'GET_RECOMMENDATION_SOFTWARE'
  /** The operation getRemediationTask. */
  | 'GET_REMEDIATION_TASK'
  /** The operation getScanAgent. */
  | 'GET_SCAN_AGENT'
  /** The operation getSoftware. */
  | 'GET_SOFTWARE'
  /** The operation getVulnerability. */
  | 'GET_VULNERABILITY'
  /** All reads and changes of incidents at Microsoft Graph. */
  | 'GRAPH_INCIDENTS'
  /** The operation importIndicators. */
  | 'IMPORT_INDICATORS'
  /** The operation isolateMachine. */
  | 'ISOLATE_MACHINE'
  /** The operation listAlerts. */
  | 'LIST_ALERTS'
  /** The operation listBaselineConfigurations. */
  | 'LIST_BASELINE_CONFIGURATIONS'
  /** The operation listBaselineProfiles. */
  | 'LIST_BASELINE_PROFILES'
  /** The operation listBrowserExtensionPermissions. */
  | 'LIST_BROWSER_EXTENSION_PERMISSIONS'
  /** The operation listDeviceAntivirusHealth. */
  | 'LIST_DEVICE_ANTIVIRUS_HEALTH'
  /** The operation listDomainAlerts. */
  | 'LIST_DOMAIN_ALERTS'
  /** The operation listDomainMachines. */
  | 'LIST_DOMAIN_MACHINES'
  /** The operation listExposureScoresByMachineGroup. */
  | 'LIST_EXPOSURE_SCORES_BY_MACHINE_GROUP'
  /** The operation listFileAlerts. */
  | 'LIST_FILE_ALERTS'
  /** The operation listFileMachines. */
  | 'LIST_FILE_MACHINES'
  /** The operation listIndicators. */
  | 'LIST_INDICATORS'
  /** The operation listInvestigations. */
  | 'LIST_INVESTIGATIONS'
  /** The operation listIpAlerts. */
  | 'LIST_IP_ALERTS'
  /** The operation listLibraryFiles. */
  | 'LIST_LIBRARY_FILES'
  /** The operation listMachines. */
  | 'LIST_MACHINES'
  /** The operation listMachineActions. */
  | 'LIST_MACHINE_ACTIONS'
  /** The operation listMachineAlerts. */
  | 'LIST_MACHINE_ALERTS'
  /** The operation listMachineLogonUsers. */
  | 'LIST_MACHINE_LOGON_USERS'
  /** The operation listMachineMissingKbs. */
  | 'LIST_MACHINE_MISSING_KBS'
  /** The operation listMachineRecommendations. */
  | 'LIST_MACHINE_RECOMMENDATIONS'
  /** The operation listMachineSoftware. */
  | 'LIST_MACHINE_SOFTWARE'
  /** The operation listRecommendations. */
  | 'LIST_RECOMMENDATIONS'
  /** The operation listRecommendationMachines. */
  | 'LIST_RECOMMENDATION_MACHINES'
  /** The operation listRecommendationVulnerabilities. */
  | 'LIST_RECOMMENDATION_VULNERABILITIES'
  /** The operation listRemediationTasks. */
  | 'LIST_REMEDIATION_TASKS'
  /** The operation listRemediationTaskMachines. */
  | 'LIST_REMEDIATION_TASK_MACHINES'
  /** The operation listScanAgents. */
  | 'LIST_SCAN_AGENTS'
  /** The operation listScanDefinitions. */
  | 'LIST_SCAN_DEFINITIONS'
  /** The operation listScanHistoryByDefinition. */
  | 'LIST_SCAN_HISTORY_BY_DEFINITION'
  /** The operation listScanHistoryBySession. */
  | 'LIST_SCAN_HISTORY_BY_SESSION'
  /** The operation listSoftware. */
  | 'LIST_SOFTWARE'
  /** The operation listSoftwareMachines. */
  | 'LIST_SOFTWARE_MACHINES'
  /** The operation listSoftwareMissingKbs. */
  | 'LIST_SOFTWARE_MISSING_KBS'
  /** The operation listSoftwareVersionDistribution. */
  | 'LIST_SOFTWARE_VERSION_DISTRIBUTION'
  /** The operation listSoftwareVulnerabilities. */
  | 'LIST_SOFTWARE_VULNERABILITIES'
  /** The operation listUserAlerts. */
  | 'LIST_USER_ALERTS'
  /** The operation listUserMachines. */
  | 'LIST_USER_MACHINES'
  /** The operation listVulnerabilities. */
  | 'LIST_VULNERABILITIES'
  /** The operation listVulnerabilitiesByMachineAndSoftware. */
  | 'LIST_VULNERABILITIES_BY_MACHINE_AND_SOFTWARE'
  /** The operation listVulnerabilityMachines. */
  | 'LIST_VULNERABILITY_MACHINES'
  /** The operation offboardMachine. */
  | 'OFFBOARD_MACHINE'
  /** The operation restrictCodeExecution. */
  | 'RESTRICT_CODE_EXECUTION'
  /** The operation runAntiVirusScan. */
  | 'RUN_ANTI_VIRUS_SCAN'
  /** The operation runHuntingQuery. */
  | 'RUN_HUNTING_QUERY'
  /** The operation runLiveResponse. */
  | 'RUN_LIVE_RESPONSE'
  /** The operation setDeviceValue. */
  | 'SET_DEVICE_VALUE'
  /** The operation startInvestigation. */
  | 'START_INVESTIGATION'
  /** The operation stopAndQuarantineFile. */
  | 'STOP_AND_QUARANTINE_FILE'
  /** The operation submitIndicator. */
  | 'SUBMIT_INDICATOR'
  /** The operation unisolateMachine. */
  | 'UNISOLATE_MACHINE'
  /** The operation unrestrictCodeExecution. */
  | 'UNRESTRICT_CODE_EXECUTION'
  /** The operation updateAlert. */
  | 'UPDATE_ALERT'
  /** The operation updateMachine. */
  | 'UPDATE_MACHINE'
  /** The operation updateScanDefinition. */
  | 'UPDATE_SCAN_DEFINITION'
  /** The operation uploadLibraryFile. */
  | 'UPLOAD_LIBRARY_FILE';

/** A product that machines of the organisation have, in whatever version. Source: Learn, software.md. */
export type DefenderSoftware = {
  readonly __typename?: 'DefenderSoftware';
  /** Whether an alert is active that has to do with it. */
  readonly activeAlert?: Maybe<Scalars['Boolean']['output']>;
  /** The kind of product; an open set. Null where Defender doesn't say. */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** The distributions of an operating system that it is packaged for; an open set. Null where Defender doesn't say. */
  readonly distributions?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** How many machines have a vulnerable version. */
  readonly exposedMachines?: Maybe<Scalars['Long']['output']>;
  /** Unique: vendor and name joined with `-_-`, such as microsoft-_-edge. */
  readonly id: Scalars['ID']['output'];
  /** How much it adds to the organisation's exposure score. */
  readonly impactScore?: Maybe<Scalars['Float']['output']>;
  /** How many machines of the organisation have it, vulnerable or not. Null where Defender doesn't say. */
  readonly installedMachines?: Maybe<Scalars['Long']['output']>;
  /** Whether vendor and name are in the form that Defender knows products by. Null where it doesn't say. */
  readonly isNormalized?: Maybe<Scalars['Boolean']['output']>;
  /**
   * The machines that have it, by id. Costs 1 call a product, some at a time. Fields of the machines beyond name, platform
   * and device group share calls of 50 machines; a machine that Defender lists no more shows these only.
   */
  readonly machines?: Maybe<MachineConnection>;
  /** The security updates that some machine lacks for it. Costs 1 call a product, some at a time. */
  readonly missingKbs?: Maybe<ReadonlyArray<MissingKb>>;
  /** The product's name, such as edge_chromium-based. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Whether an exploit of one of them is public. */
  readonly publicExploit?: Maybe<Scalars['Boolean']['output']>;
  /** What is recommended about the product. All products of a page share calls of 50 products. */
  readonly recommendations?: Maybe<ReadonlyArray<Recommendation>>;
  /** The product's vendor. */
  readonly vendor?: Maybe<Scalars['String']['output']>;
  /** Its installed versions. Costs 1 call a product, some at a time. */
  readonly versions?: Maybe<ReadonlyArray<DefenderSoftwareVersion>>;
  /**
   * The vulnerabilities of its installed versions, the worst first. Costs 1 call a product, some at a time, whatever `first`
   * is. `cvssVector`, `firstDetected`, `cveSupportability`, `tags`, `epss` and `status` are not part of it and share calls of
   * 50 vulnerabilities.
   */
  readonly vulnerabilities?: Maybe<VulnerabilityConnection>;
  /** How many vulnerabilities its installed versions have. */
  readonly weaknesses?: Maybe<Scalars['Long']['output']>;
};


/** A product that machines of the organisation have, in whatever version. Source: Learn, software.md. */
export type DefenderSoftwareMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A product that machines of the organisation have, in whatever version. Source: Learn, software.md. */
export type DefenderSoftwareVulnerabilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of software. */
export type DefenderSoftwareConnection = {
  readonly __typename?: 'DefenderSoftwareConnection';
  /**
   * When all of it was read that this page is cut from. Null for a page that Defender was asked for: what that shows is at most
   * ten minutes old.
   */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** The software with its cursors. */
  readonly edges: ReadonlyArray<DefenderSoftwareEdge>;
  /** The software. */
  readonly nodes: ReadonlyArray<DefenderSoftware>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list: exact, out of all software, which is read for it where it isn't kept (1 or 2 calls). Null where it
   * is too much to be read.
   */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A product with its cursor. */
export type DefenderSoftwareEdge = {
  readonly __typename?: 'DefenderSoftwareEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The product. */
  readonly node: DefenderSoftware;
};

/** What software must meet. Several fields mean AND. */
export type DefenderSoftwareFilter = {
  /** Whether an alert about it is active. Defender doesn't filter by it: all software is read. */
  readonly activeAlert?: InputMaybe<DefenderBooleanFilter>;
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<DefenderSoftwareFilter>>;
  /** How many machines of the organisation are exposed by it. Defender doesn't filter by it: all software is read. */
  readonly exposedMachines?: InputMaybe<DefenderLongFilter>;
  /** The id. */
  readonly id?: InputMaybe<DefenderIdFilter>;
  /** The product's name. */
  readonly name?: InputMaybe<DefenderTextFilter>;
  /** This does not hold. */
  readonly not?: InputMaybe<DefenderSoftwareFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<DefenderSoftwareFilter>>;
  /** Whether an exploit is public. Defender doesn't filter by it: all software is read. */
  readonly publicExploit?: InputMaybe<DefenderBooleanFilter>;
  /** The vendor. */
  readonly vendor?: InputMaybe<DefenderTextFilter>;
  /** How many vulnerabilities it has. Defender doesn't filter by it: all software is read. */
  readonly weaknesses?: InputMaybe<DefenderLongFilter>;
};

/** An order of software. Those without the value come last, and equal ones are by id. */
export type DefenderSoftwareOrder = {
  /** Which way. */
  readonly direction: DefenderOrderDirection;
  /** What they are ordered by. */
  readonly field: DefenderSoftwareOrderField;
};

/** What software can be ordered by. */
export type DefenderSoftwareOrderField =
  /** How many machines of the organisation are exposed by it. */
  | 'EXPOSED_MACHINES'
  /** How much it adds to the exposure of the organisation. */
  | 'IMPACT_SCORE'
  /** The product's name, whatever its case. */
  | 'NAME'
  /** How many vulnerabilities it has. */
  | 'WEAKNESSES';

/** A version of a product, and how many have it. Source: Learn, get-software-ver-distribution.md. */
export type DefenderSoftwareVersion = {
  readonly __typename?: 'DefenderSoftwareVersion';
  /** How many machines have it. */
  readonly installations?: Maybe<Scalars['Long']['output']>;
  /** The version, as the vendor writes it. */
  readonly version: Scalars['String']['output'];
  /** How many vulnerabilities it has. */
  readonly vulnerabilities?: Maybe<Scalars['Long']['output']>;
};

/** Conditions on a text property; all that are given must hold. Letter case counts as it does for Defender. */
export type DefenderStringFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  /** Equals one of these; at most 200, and more than 50 are asked for in a call for each 50. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<Scalars['String']['input']>;
  /** Starts with. */
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on one item of a list of texts. */
export type DefenderStringItemFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a list of texts. */
export type DefenderStringListFilter = {
  /** At least one item meets these conditions. */
  readonly any?: InputMaybe<DefenderStringItemFilter>;
};

/** Conditions on a text of rows that can be read whole; all that are given must hold. */
export type DefenderTextFilter = {
  /** Holds this somewhere. Defender has no words for it: all rows are read. */
  readonly contains?: InputMaybe<Scalars['String']['input']>;
  /** Equals. */
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  /**
   * Whether letter case makes no difference in all of these. Without it, case counts as it does for Defender, and exactly in
   * `contains`. Defender has no words for it: all rows are read.
   */
  readonly ignoreCase?: InputMaybe<Scalars['Boolean']['input']>;
  /** Equals one of these; at most 200. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<Scalars['String']['input']>;
  /** Starts with. */
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
};

/**
 * An account, by bare account name. How much is known depends on the way here: an alert names it, a machine's logons tell
 * most of it, and a name alone tells nothing more. By what Entra calls it (`aadUserId`, `userPrincipalName`) Defender has no
 * operation that finds an account: such a reference is that key and whatever other subgraphs know by it. Source: Learn, user.md.
 */
export type DefenderUser = {
  readonly __typename?: 'DefenderUser';
  /** The object id in Entra. Known from an alert's evidence alone; costs no call. */
  readonly aadUserId?: Maybe<Scalars['ID']['output']>;
  /** The account's domain; null where it isn't known. */
  readonly accountDomain?: Maybe<Scalars['ID']['output']>;
  /**
   * The account name without its domain, as it was written on the way here: one answer writes Ada, another ada. Two domains can
   * share a name. Null where only Entra's names for the account are known.
   */
  readonly accountName?: Maybe<Scalars['ID']['output']>;
  /**
   * The security identifier. Known from an alert's evidence; where that lacks it, an alert's user costs 1 call an alert.
   * Mostly null among a machine's logons.
   */
  readonly accountSid?: Maybe<Scalars['String']['output']>;
  /**
   * Alerts of the user, newest first. By bare account name: those of an account of the same name in another domain are
   * among them. Null where `accountName` is. Costs 1 call a user, whatever `first` is, for at most 10 users at a time.
   */
  readonly alerts?: Maybe<AlertConnection>;
  /** When the account was first seen; on that machine, where a machine's logons lead here. Costs what `lastSeen` costs. */
  readonly firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the account administers its domain. Costs what `lastSeen` costs. */
  readonly isDomainAdmin?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the account was only ever seen over the network. Costs what `lastSeen` costs. */
  readonly isOnlyNetworkUser?: Maybe<Scalars['Boolean']['output']>;
  /**
   * When the account was last seen; on that machine, where a machine's logons lead here and it costs nothing. For an
   * alert's user this and the fields below share 1 call an alert, for at most 10 alerts at a time; on other ways it is null.
   */
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** The id of the machine that the account is least seen on; null where that is outside your device groups. Costs what `lastSeen` costs. */
  readonly leastPrevalentMachineId?: Maybe<Scalars['ID']['output']>;
  /** On how many machines the account logs on. Costs what `lastSeen` costs. */
  readonly logOnMachinesCount?: Maybe<Scalars['Long']['output']>;
  /** How the account logs on, as Defender writes it, such as `Network, RemoteInteractive`. Costs what `lastSeen` costs. */
  readonly logonTypes?: Maybe<Scalars['String']['output']>;
  /**
   * Machines that the user logged on to, last seen first. By bare account name: those of an account of the same name in
   * another domain are among them. Null where `accountName` is. Costs 1 call a user, whatever `first` is, for at most 10 users
   * at a time.
   */
  readonly machines?: Maybe<MachineConnection>;
  /** The id of the machine that the account is most seen on; null where that is outside your device groups. Costs what `lastSeen` costs. */
  readonly mostPrevalentMachineId?: Maybe<Scalars['ID']['output']>;
  /** The account as Defender names it, `domain\\name` (`id` on the wire): no argument takes it. Costs what `lastSeen` costs. */
  readonly userId?: Maybe<Scalars['ID']['output']>;
  /** The user principal name. Known from an alert's evidence alone; costs no call. */
  readonly userPrincipalName?: Maybe<Scalars['ID']['output']>;
};


/**
 * An account, by bare account name. How much is known depends on the way here: an alert names it, a machine's logons tell
 * most of it, and a name alone tells nothing more. By what Entra calls it (`aadUserId`, `userPrincipalName`) Defender has no
 * operation that finds an account: such a reference is that key and whatever other subgraphs know by it. Source: Learn, user.md.
 */
export type DefenderUserAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * An account, by bare account name. How much is known depends on the way here: an alert names it, a machine's logons tell
 * most of it, and a name alone tells nothing more. By what Entra calls it (`aadUserId`, `userPrincipalName`) Defender has no
 * operation that finds an account: such a reference is that key and whatever other subgraphs know by it. Source: Learn, user.md.
 */
export type DefenderUserMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The caller, as the access token describes it. */
export type DefenderViewer = {
  readonly __typename?: 'DefenderViewer';
  /** Whether a person or an application is calling. */
  readonly kind: DefenderViewerKind;
  /** A name for display. Never a basis for decisions. */
  readonly name: Scalars['String']['output'];
  /** The object id in Entra of the user or service principal. */
  readonly oid: Scalars['ID']['output'];
  /** The app roles of this API that the token holds, sorted. A request that addresses a tenant shows those that count there. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  /** The Defender tenants that you may address, one a request, with the header `x-defender-tenant`. Asking for them needs no header. */
  readonly tenants: ReadonlyArray<Scalars['ID']['output']>;
};

/** What kind of principal calls. */
export type DefenderViewerKind =
  /** An application of its own, without a person. */
  | 'APPLICATION'
  /** A person, through a delegated token. */
  | 'USER';

/** Which indicator to delete, and why. */
export type DeleteIndicatorInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in the audit trail, together with your name: Defender keeps no comment with indicators. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The indicator's id, as Indicator.id is. */
  readonly indicatorId: Scalars['ID']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the indicators.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which indicators to delete, and why. */
export type DeleteIndicatorsInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in the audit trail, together with your name: Defender keeps no comment with indicators. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The indicators' ids: 1 to 5,000, each once. One that is not there is NOT_FOUND for itself alone. */
  readonly indicatorIds: ReadonlyArray<Scalars['ID']['input']>;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the indicators.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which file to remove from the library. */
export type DeleteLibraryFileInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its name; see `Query.libraryFiles`. */
  readonly fileName: Scalars['String']['input'];
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the library.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which authenticated scans to delete. */
export type DeleteScanDefinitionsInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the scans.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The scans' ids: 1 to 200. One that comes twice counts once. */
  readonly scanDefinitionIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of a deletion of authenticated scans. */
export type DeleteScanDefinitionsPayload = WritePayload & {
  readonly __typename?: 'DeleteScanDefinitionsPayload';
  /** The id under which the audit trail records this write. */
  readonly auditId: Scalars['ID']['output'];
  /**
   * What happened: DONE when Defender took all deletions, PARTLY_DONE when some, see `results`; OUTCOME_UNKNOWN when nobody
   * knows of at least one.
   */
  readonly outcome: WriteOutcome;
  /** For DRY_RUN: the call that would have been sent, the first of them where there are several. */
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  /** Why nothing was done, for REFUSED and OUTCOME_UNKNOWN. */
  readonly refusal?: Maybe<WriteRefusal>;
  /** A result for each scan, in the order of the input; null for DRY_RUN. */
  readonly results?: Maybe<ReadonlyArray<ScanDeletionResult>>;
  /** What you should know about what was done. */
  readonly warnings: ReadonlyArray<WriteWarning>;
};

/**
 * How well Microsoft Defender Antivirus works on one machine, as last reported.
 * Source: Learn, device-health-api-methods-properties.md.
 */
export type DeviceAntivirusHealth = {
  readonly __typename?: 'DeviceAntivirusHealth';
  /** When the engine was last updated on the machine. */
  readonly avEngineUpdateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The version of the engine. */
  readonly avEngineVersion?: Maybe<Scalars['String']['output']>;
  /** Whether the engine is up to date. */
  readonly avIsEngineUpToDate?: Maybe<AntivirusUpToDate>;
  /** Whether the platform is up to date. */
  readonly avIsPlatformUpToDate?: Maybe<AntivirusUpToDate>;
  /** Whether the signatures are up to date. */
  readonly avIsSignatureUpToDate?: Maybe<AntivirusUpToDate>;
  /** What Defender Antivirus does on the machine. */
  readonly avMode?: Maybe<AntivirusMode>;
  /** When the platform was last updated on the machine. */
  readonly avPlatformUpdateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The version of the platform. */
  readonly avPlatformVersion?: Maybe<Scalars['String']['output']>;
  /** When the signatures were published. */
  readonly avSignaturePublishTime?: Maybe<Scalars['DateTime']['output']>;
  /** When the signatures were last updated on the machine. */
  readonly avSignatureUpdateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The version of the signatures (security intelligence). */
  readonly avSignatureVersion?: Maybe<Scalars['String']['output']>;
  /** The machine's full name. */
  readonly computerDnsName?: Maybe<Scalars['String']['output']>;
  /** When Defender last put these data together. */
  readonly dataRefreshTimestamp?: Maybe<Scalars['DateTime']['output']>;
  /** The error of the last full scan in hex; null when there was none. */
  readonly fullScanError?: Maybe<Scalars['String']['output']>;
  /** How the last full scan ended; null when none is known. */
  readonly fullScanResult?: Maybe<AntivirusScanResult>;
  /** When the last full scan was. */
  readonly fullScanTime?: Maybe<Scalars['DateTime']['output']>;
  /** The row's id; the machine's id in the documented answer. */
  readonly id: Scalars['ID']['output'];
  /** When the machine last reported. */
  readonly lastSeenTime?: Maybe<Scalars['DateTime']['output']>;
  /** The machine; null when Defender no longer has it. All rows of a page share calls of 50 machines. */
  readonly machine?: Maybe<Machine>;
  /** The machine's id. */
  readonly machineId?: Maybe<Scalars['ID']['output']>;
  /** The kind of operating system. */
  readonly osKind?: Maybe<AntivirusOsKind>;
  /** The operating system, such as Windows10; an open set. */
  readonly osPlatform?: Maybe<Scalars['String']['output']>;
  /** The version of the operating system. */
  readonly osVersion?: Maybe<Scalars['String']['output']>;
  /** The error of the last quick scan in hex, such as 0x80508023; null when there was none. */
  readonly quickScanError?: Maybe<Scalars['String']['output']>;
  /** How the last quick scan ended; null when none is known. */
  readonly quickScanResult?: Maybe<AntivirusScanResult>;
  /** When the last quick scan was. */
  readonly quickScanTime?: Maybe<Scalars['DateTime']['output']>;
  /** The device group's id. */
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  /** The device group's name. */
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
};

/** A page of reports on antivirus. */
export type DeviceAntivirusHealthConnection = {
  readonly __typename?: 'DeviceAntivirusHealthConnection';
  /** The reports with their cursors. */
  readonly edges: ReadonlyArray<DeviceAntivirusHealthEdge>;
  /** The reports. */
  readonly nodes: ReadonlyArray<DeviceAntivirusHealth>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A report on antivirus with its cursor. */
export type DeviceAntivirusHealthEdge = {
  readonly __typename?: 'DeviceAntivirusHealthEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The report. */
  readonly node: DeviceAntivirusHealth;
};

/**
 * How a machine stands to one setting of a security baseline.
 * Source: Learn, export-security-baseline-assessment.md.
 */
export type DeviceBaseline = {
  readonly __typename?: 'DeviceBaseline';
  /** When the compliance was worked out. */
  readonly complianceCalculationTimeOffset?: Maybe<Scalars['DateTime']['output']>;
  /** The setting's number inside its benchmark, such as 1.1.1: `BaselineConfiguration.id`. */
  readonly configurationId?: Maybe<Scalars['ID']['output']>;
  /** The values that the machine has. */
  readonly currentValue?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** When the value was read on the machine; null where it was not. */
  readonly dataCollectionTimeOffset?: Maybe<Scalars['DateTime']['output']>;
  /** The machine's id. */
  readonly deviceId: Scalars['ID']['output'];
  /** The machine's full name when the snapshot was made. */
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  /** The row: machine, profile and configuration joined with `_`. */
  readonly id: Scalars['ID']['output'];
  /** Whether the setting applies to the machine. */
  readonly isApplicable?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the machine complies. */
  readonly isCompliant?: Maybe<Scalars['Boolean']['output']>;
  /** The machine; null when Defender no longer has it. All rows of a page share calls of 50 machines. */
  readonly machine?: Maybe<Machine>;
  /** The operating system, such as Windows11; an open set. */
  readonly osPlatform?: Maybe<Scalars['String']['output']>;
  /** The version of the operating system, such as 22H2. */
  readonly osVersion?: Maybe<Scalars['String']['output']>;
  /** The profile's id: `BaselineProfile.id`. */
  readonly profileId?: Maybe<Scalars['ID']['output']>;
  /** The device group's id when the snapshot was made; null where Defender doesn't send it. */
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  /** The device group's name when the snapshot was made; Unassigned or UnassignedGroup for none. */
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  /** The values to set, in the order of `source`. */
  readonly recommendedValue?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Where the values are looked up, such as registry keys. */
  readonly source?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** A page of rows of one snapshot. */
export type DeviceBaselineConnection = {
  readonly __typename?: 'DeviceBaselineConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<DeviceBaselineEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<DeviceBaseline>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A row with its cursor. */
export type DeviceBaselineEdge = {
  readonly __typename?: 'DeviceBaselineEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: DeviceBaseline;
};

/**
 * An extension of a browser on one machine.
 * Source: Learn, get-assessment-browser-extensions.md.
 */
export type DeviceBrowserExtension = {
  readonly __typename?: 'DeviceBrowserExtension';
  /** The browser, such as edge or chrome. */
  readonly browserName?: Maybe<Scalars['String']['output']>;
  /** The machine's id. */
  readonly deviceId: Scalars['ID']['output'];
  /** The machine's full name when the snapshot was made. */
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  /** What it says of itself. */
  readonly extensionDescription?: Maybe<Scalars['String']['output']>;
  /** The extension's id in the store of the browser. */
  readonly extensionId?: Maybe<Scalars['ID']['output']>;
  /** The extension's name. */
  readonly extensionName?: Maybe<Scalars['String']['output']>;
  /** The highest risk of its permissions. */
  readonly extensionRisk?: Maybe<BrowserExtensionRisk>;
  /** The installed version. */
  readonly extensionVersion?: Maybe<Scalars['String']['output']>;
  /** When it was installed. */
  readonly installationTime?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is switched on. */
  readonly isActivated?: Maybe<Scalars['Boolean']['output']>;
  /** The machine; null when Defender no longer has it. All rows of a page share calls of 50 machines. */
  readonly machine?: Maybe<Machine>;
  /** What it may do or asks for. */
  readonly permissions?: Maybe<ReadonlyArray<DeviceBrowserExtensionPermission>>;
  /** The device group's id when the snapshot was made; null where Defender doesn't send it. */
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  /** The device group's name when the snapshot was made; Unassigned or UnassignedGroup for none. */
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
};

/** A page of rows of one snapshot. */
export type DeviceBrowserExtensionConnection = {
  readonly __typename?: 'DeviceBrowserExtensionConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<DeviceBrowserExtensionEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<DeviceBrowserExtension>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A row with its cursor. */
export type DeviceBrowserExtensionEdge = {
  readonly __typename?: 'DeviceBrowserExtensionEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: DeviceBrowserExtension;
};

/** A permission of a browser extension on one machine. Source: Learn, get-assessment-browser-extensions.md. */
export type DeviceBrowserExtensionPermission = {
  readonly __typename?: 'DeviceBrowserExtensionPermission';
  /** The permission's key, as in `browserExtensionPermissions`, or a pattern of addresses. */
  readonly id?: Maybe<Scalars['String']['output']>;
  /** Whether the extension doesn't work without it. */
  readonly isRequired?: Maybe<Scalars['Boolean']['output']>;
  /** How risky it is, such as High; no page lists the words. */
  readonly risk?: Maybe<Scalars['String']['output']>;
};

/**
 * A certificate on one machine.
 * Source: Learn, export-certificate-inventory-assessment.md.
 */
export type DeviceCertificate = {
  readonly __typename?: 'DeviceCertificate';
  /** The machine's id. */
  readonly deviceId: Scalars['ID']['output'];
  /** The machine's full name when the snapshot was made. */
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  /** What it may be used for beyond that. */
  readonly extendedKeyUsageArray?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Whether it is signed with its own key. */
  readonly isSelfSigned?: Maybe<Scalars['Boolean']['output']>;
  /** Who issued it, in a form that no page describes. */
  readonly issuerObject?: Maybe<Scalars['JSON']['output']>;
  /** The length of its key in bits; 0 where Defender has not read it. */
  readonly keyLength?: Maybe<Scalars['Long']['output']>;
  /** What its key may be used for. */
  readonly keyUsageArray?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The machine; null when Defender no longer has it. All rows of a page share calls of 50 machines. */
  readonly machine?: Maybe<Machine>;
  /** Until when it is good; null where Defender has no moment. */
  readonly notAfter?: Maybe<Scalars['DateTime']['output']>;
  /** From when it is good; null where Defender has no moment. */
  readonly notBefore?: Maybe<Scalars['DateTime']['output']>;
  /** The store that it lies in, such as LocalMachine\\Root. */
  readonly path?: Maybe<Scalars['String']['output']>;
  /** The device group's id when the snapshot was made; null where Defender doesn't send it. */
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  /** The device group's name when the snapshot was made; Unassigned or UnassignedGroup for none. */
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  /** The serial number, in hex. */
  readonly serialNumber?: Maybe<Scalars['String']['output']>;
  /** What it is signed with, such as sha256RSA. */
  readonly signatureAlgorithm?: Maybe<Scalars['String']['output']>;
  /** Whom it was issued to, in a form that no page describes. */
  readonly subjectObject?: Maybe<Scalars['JSON']['output']>;
  /** CA or End Entity; no page lists the words. */
  readonly subjectType?: Maybe<Scalars['String']['output']>;
  /** The fingerprint: 40 hex digits. */
  readonly thumbprint?: Maybe<Scalars['String']['output']>;
};

/** A page of rows of one snapshot. */
export type DeviceCertificateConnection = {
  readonly __typename?: 'DeviceCertificateConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<DeviceCertificateEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<DeviceCertificate>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A row with its cursor. */
export type DeviceCertificateEdge = {
  readonly __typename?: 'DeviceCertificateEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: DeviceCertificate;
};

/**
 * How a machine stands to one secure configuration.
 * Source: Learn, get-assessment-secure-config.md.
 */
export type DeviceConfiguration = {
  readonly __typename?: 'DeviceConfiguration';
  /** What it is about: Application, OS, Network, Accounts or Security controls. */
  readonly configurationCategory?: Maybe<Scalars['String']['output']>;
  /** The configuration's id, such as scid-2010. */
  readonly configurationId?: Maybe<Scalars['ID']['output']>;
  /** How much it weighs in the secure score: 1 to 10. */
  readonly configurationImpact?: Maybe<Scalars['Float']['output']>;
  /** The configuration's name. */
  readonly configurationName?: Maybe<Scalars['String']['output']>;
  /** A part of the category; empty for none. */
  readonly configurationSubcategory?: Maybe<Scalars['String']['output']>;
  /** The machine's id. */
  readonly deviceId: Scalars['ID']['output'];
  /** The machine's full name when the snapshot was made. */
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  /** Whether the configuration applies to the machine. */
  readonly isApplicable?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the machine is configured so. False, too, where it does not apply. */
  readonly isCompliant?: Maybe<Scalars['Boolean']['output']>;
  /** Whether people would notice the change. */
  readonly isExpectedUserImpact?: Maybe<Scalars['Boolean']['output']>;
  /** The machine; null when Defender no longer has it. All rows of a page share calls of 50 machines. */
  readonly machine?: Maybe<Machine>;
  /** The operating system, such as Windows11; an open set. */
  readonly osPlatform?: Maybe<Scalars['String']['output']>;
  /** The version of the operating system, such as 22H2. */
  readonly osVersion?: Maybe<Scalars['String']['output']>;
  /** The device group's id when the snapshot was made; null where Defender doesn't send it. */
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  /** The device group's name when the snapshot was made; Unassigned or UnassignedGroup for none. */
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  /** The recommendation that is about it: `sca-_-scid-N`. */
  readonly recommendationReference?: Maybe<Scalars['ID']['output']>;
  /** When the configuration was last looked at. */
  readonly timestamp?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of rows of one snapshot. */
export type DeviceConfigurationConnection = {
  readonly __typename?: 'DeviceConfigurationConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<DeviceConfigurationEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<DeviceConfiguration>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A row with its cursor. */
export type DeviceConfigurationEdge = {
  readonly __typename?: 'DeviceConfigurationEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: DeviceConfiguration;
};

/**
 * A hardware or firmware component of one machine.
 * Source: Learn, export-firmware-hardware-assessment.md.
 */
export type DeviceFirmware = {
  readonly __typename?: 'DeviceFirmware';
  /** What else is known of it: JSON in a text. */
  readonly additionalFields?: Maybe<Scalars['String']['output']>;
  /** The component's name or model. */
  readonly componentName?: Maybe<Scalars['String']['output']>;
  /** What it is, such as Hardware, Bios or Processor; no page lists the words. */
  readonly componentType?: Maybe<Scalars['String']['output']>;
  /** The component's version; empty for none. */
  readonly componentVersion?: Maybe<Scalars['String']['output']>;
  /** The machine's id. */
  readonly deviceId: Scalars['ID']['output'];
  /** The machine's full name when the snapshot was made. */
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  /** The machine; null when Defender no longer has it. All rows of a page share calls of 50 machines. */
  readonly machine?: Maybe<Machine>;
  /** Who made it. */
  readonly manufacturer?: Maybe<Scalars['String']['output']>;
  /** The device group's id when the snapshot was made; null where Defender doesn't send it. */
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  /** The device group's name when the snapshot was made; Unassigned or UnassignedGroup for none. */
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
};

/** A page of rows of one snapshot. */
export type DeviceFirmwareConnection = {
  readonly __typename?: 'DeviceFirmwareConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<DeviceFirmwareEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<DeviceFirmware>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A row with its cursor. */
export type DeviceFirmwareEdge = {
  readonly __typename?: 'DeviceFirmwareEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: DeviceFirmware;
};

/**
 * Software without a product code on one machine, of which no vulnerabilities are known.
 * Source: Learn, get-assessment-non-cpe-software-inventory.md.
 */
export type DeviceNonCpeSoftware = {
  readonly __typename?: 'DeviceNonCpeSoftware';
  /** The machine's id. */
  readonly deviceId: Scalars['ID']['output'];
  /** The machine's full name when the snapshot was made. */
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  /** The machine; null when Defender no longer has it. All rows of a page share calls of 50 machines. */
  readonly machine?: Maybe<Machine>;
  /** The operating system, such as Windows11; an open set. */
  readonly osPlatform?: Maybe<Scalars['String']['output']>;
  /** The device group's id when the snapshot was made; null where Defender doesn't send it. */
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  /** The device group's name when the snapshot was made; Unassigned or UnassignedGroup for none. */
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  /** When it was last seen on the machine. */
  readonly softwareLastSeenTimestamp?: Maybe<Scalars['DateTime']['output']>;
  /** The software's name, such as edge_chromium-based. */
  readonly softwareName?: Maybe<Scalars['String']['output']>;
  /** The software's vendor. */
  readonly softwareVendor?: Maybe<Scalars['String']['output']>;
  /** The installed version. */
  readonly softwareVersion?: Maybe<Scalars['String']['output']>;
};

/** A page of rows of one snapshot. */
export type DeviceNonCpeSoftwareConnection = {
  readonly __typename?: 'DeviceNonCpeSoftwareConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<DeviceNonCpeSoftwareEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<DeviceNonCpeSoftware>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A row with its cursor. */
export type DeviceNonCpeSoftwareEdge = {
  readonly __typename?: 'DeviceNonCpeSoftwareEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: DeviceNonCpeSoftware;
};

/** The Microsoft Secure Score for Devices. Source: Learn, get-device-secure-score.md, where the path calls it configuration score. */
export type DeviceSecureScore = {
  readonly __typename?: 'DeviceSecureScore';
  /** Points, higher is better. How many there are to be had is not told here. */
  readonly score?: Maybe<Scalars['Float']['output']>;
  /** When the score was asked for, not when it was calculated. */
  readonly time?: Maybe<Scalars['DateTime']['output']>;
};

/**
 * Software with a product code on one machine.
 * Source: Learn, get-assessment-software-inventory.md.
 */
export type DeviceSoftware = {
  readonly __typename?: 'DeviceSoftware';
  /** The machine's id. */
  readonly deviceId: Scalars['ID']['output'];
  /** The machine's full name when the snapshot was made. */
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  /** Where it was found on disk. */
  readonly diskPaths?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** When support ends or ended: a date, or a moment, as Defender writes it. Null where it is not known. */
  readonly endOfSupportDate?: Maybe<Scalars['String']['output']>;
  /** Whether the vendor still supports it. */
  readonly endOfSupportStatus?: Maybe<EndOfSupportStatus>;
  /** The machine; null when Defender no longer has it. All rows of a page share calls of 50 machines. */
  readonly machine?: Maybe<Machine>;
  /** How many vulnerabilities this version has on the machine. */
  readonly numberOfWeaknesses?: Maybe<Scalars['Long']['output']>;
  /** The operating system, such as Windows11; an open set. */
  readonly osPlatform?: Maybe<Scalars['String']['output']>;
  /** The device group's id when the snapshot was made; null where Defender doesn't send it. */
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  /** The device group's name when the snapshot was made; Unassigned or UnassignedGroup for none. */
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  /** Where it was found in the registry. */
  readonly registryPaths?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** When it was first seen on the machine. */
  readonly softwareFirstSeenTimestamp?: Maybe<Scalars['DateTime']['output']>;
  /** The software's name, such as edge_chromium-based. */
  readonly softwareName?: Maybe<Scalars['String']['output']>;
  /** The software's vendor. */
  readonly softwareVendor?: Maybe<Scalars['String']['output']>;
  /** The installed version. */
  readonly softwareVersion?: Maybe<Scalars['String']['output']>;
};

/** A page of rows of one snapshot. */
export type DeviceSoftwareConnection = {
  readonly __typename?: 'DeviceSoftwareConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<DeviceSoftwareEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<DeviceSoftware>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A row with its cursor. */
export type DeviceSoftwareEdge = {
  readonly __typename?: 'DeviceSoftwareEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: DeviceSoftware;
};

/**
 * A vulnerability of software on one machine.
 * Source: Learn, get-assessment-software-vulnerabilities.md.
 */
export type DeviceVulnerability = {
  readonly __typename?: 'DeviceVulnerability';
  /** The vulnerability, such as CVE-2024-30088; null for software that has none. */
  readonly cveId?: Maybe<Scalars['ID']['output']>;
  /** The CVSS score: 0 to 10. */
  readonly cvssScore?: Maybe<Scalars['Float']['output']>;
  /** The machine's id. */
  readonly deviceId: Scalars['ID']['output'];
  /** The machine's full name when the snapshot was made. */
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  /** Where it was found on disk. */
  readonly diskPaths?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** How far exploits of it have come. */
  readonly exploitabilityLevel?: Maybe<ExploitabilityLevel>;
  /** When it was first seen on the machine. */
  readonly firstSeenTimestamp?: Maybe<Scalars['DateTime']['output']>;
  /** The row: machine, software, version and vulnerability joined with `_`. Unique within a snapshot. */
  readonly id: Scalars['ID']['output'];
  /** When it was last seen on the machine. */
  readonly lastSeenTimestamp?: Maybe<Scalars['DateTime']['output']>;
  /** The machine; null when Defender no longer has it. All rows of a page share calls of 50 machines. */
  readonly machine?: Maybe<Machine>;
  /** The processor architecture, such as x64. */
  readonly osArchitecture?: Maybe<Scalars['String']['output']>;
  /** The operating system, such as Windows11; an open set. */
  readonly osPlatform?: Maybe<Scalars['String']['output']>;
  /** The version of the operating system, such as 22H2. */
  readonly osVersion?: Maybe<Scalars['String']['output']>;
  /** The device group's id when the snapshot was made; null where Defender doesn't send it. */
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  /** The device group's name when the snapshot was made; Unassigned or UnassignedGroup for none. */
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  /** The recommendation that is about it: `va-_-vendor-_-product`. */
  readonly recommendationReference?: Maybe<Scalars['ID']['output']>;
  /** The update that fixes it; null where there is none. */
  readonly recommendedSecurityUpdate?: Maybe<Scalars['String']['output']>;
  /** The update's id, without the letters KB. */
  readonly recommendedSecurityUpdateId?: Maybe<Scalars['ID']['output']>;
  /** Where the update is. */
  readonly recommendedSecurityUpdateUrl?: Maybe<Scalars['String']['output']>;
  /** Where it was found in the registry. */
  readonly registryPaths?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Whether an update that fixes it is available. */
  readonly securityUpdateAvailable?: Maybe<Scalars['Boolean']['output']>;
  /** The software's name, such as edge_chromium-based. */
  readonly softwareName?: Maybe<Scalars['String']['output']>;
  /** The software's vendor. */
  readonly softwareVendor?: Maybe<Scalars['String']['output']>;
  /** The installed version. */
  readonly softwareVersion?: Maybe<Scalars['String']['output']>;
  /** How bad it is, such as Medium or High; no page lists the words. */
  readonly vulnerabilitySeverityLevel?: Maybe<Scalars['String']['output']>;
};

/**
 * That a vulnerability came to a machine, went, or is told of anew.
 * Source: Learn, get-assessment-software-vulnerabilities.md.
 */
export type DeviceVulnerabilityChange = {
  readonly __typename?: 'DeviceVulnerabilityChange';
  /** The vulnerability, such as CVE-2024-30088; null for software that has none. */
  readonly cveId?: Maybe<Scalars['ID']['output']>;
  /** The CVSS score: 0 to 10. */
  readonly cvssScore?: Maybe<Scalars['Float']['output']>;
  /** The machine's id. */
  readonly deviceId: Scalars['ID']['output'];
  /** The machine's full name when the snapshot was made. */
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  /** Where it was found on disk. */
  readonly diskPaths?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** When it happened, as Defender counts: within the six hours before a snapshot. */
  readonly eventTimestamp?: Maybe<Scalars['DateTime']['output']>;
  /** How far exploits of it have come. */
  readonly exploitabilityLevel?: Maybe<ExploitabilityLevel>;
  /** When it was first seen on the machine. */
  readonly firstSeenTimestamp?: Maybe<Scalars['DateTime']['output']>;
  /** The row: machine, software, version and vulnerability joined with `_`. Not unique here: rows of one id differ in group or moment. */
  readonly id: Scalars['ID']['output'];
  /** Whether the machine is onboarded. */
  readonly isOnboarded?: Maybe<Scalars['Boolean']['output']>;
  /** When it was last seen on the machine. */
  readonly lastSeenTimestamp?: Maybe<Scalars['DateTime']['output']>;
  /** The machine; null when Defender no longer has it. All rows of a page share calls of 50 machines. */
  readonly machine?: Maybe<Machine>;
  /** The processor architecture, such as x64. */
  readonly osArchitecture?: Maybe<Scalars['String']['output']>;
  /** The operating system, such as Windows11; an open set. */
  readonly osPlatform?: Maybe<Scalars['String']['output']>;
  /** The version of the operating system, such as 22H2. */
  readonly osVersion?: Maybe<Scalars['String']['output']>;
  /** The device group's id when the snapshot was made; null where Defender doesn't send it. */
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  /** The device group's name when the snapshot was made; Unassigned or UnassignedGroup for none. */
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  /** The recommendation that is about it: `va-_-vendor-_-product`. */
  readonly recommendationReference?: Maybe<Scalars['ID']['output']>;
  /** The update that fixes it; null where there is none. */
  readonly recommendedSecurityUpdate?: Maybe<Scalars['String']['output']>;
  /** The update's id, without the letters KB. */
  readonly recommendedSecurityUpdateId?: Maybe<Scalars['ID']['output']>;
  /** Where the update is. */
  readonly recommendedSecurityUpdateUrl?: Maybe<Scalars['String']['output']>;
  /** Where it was found in the registry. */
  readonly registryPaths?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The software's name, such as edge_chromium-based. */
  readonly softwareName?: Maybe<Scalars['String']['output']>;
  /** The software's vendor. */
  readonly softwareVendor?: Maybe<Scalars['String']['output']>;
  /** The installed version. */
  readonly softwareVersion?: Maybe<Scalars['String']['output']>;
  /** What happened. */
  readonly status?: Maybe<VulnerabilityChangeStatus>;
  /** How bad it is, such as Medium or High; no page lists the words. */
  readonly vulnerabilitySeverityLevel?: Maybe<Scalars['String']['output']>;
};

/** A page of rows of one snapshot. */
export type DeviceVulnerabilityChangeConnection = {
  readonly __typename?: 'DeviceVulnerabilityChangeConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<DeviceVulnerabilityChangeEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<DeviceVulnerabilityChange>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A row with its cursor. */
export type DeviceVulnerabilityChangeEdge = {
  readonly __typename?: 'DeviceVulnerabilityChangeEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: DeviceVulnerabilityChange;
};

/** A page of rows of one snapshot. */
export type DeviceVulnerabilityConnection = {
  readonly __typename?: 'DeviceVulnerabilityConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<DeviceVulnerabilityEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<DeviceVulnerability>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A row with its cursor. */
export type DeviceVulnerabilityEdge = {
  readonly __typename?: 'DeviceVulnerabilityEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: DeviceVulnerability;
};

/** Where caps hold again. */
export type EndEmergencyInput = {
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Whether the vendor of software still supports it. */
export type EndOfSupportStatus =
  /** The software is no longer supported. */
  | 'EOS Software'
  /** This version is no longer supported. */
  | 'EOS Version'
  /** It does, and no end is known. */
  | 'None'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** Support of the software ends soon. */
  | 'Upcoming EOS Software'
  /** Support of this version ends soon. */
  | 'Upcoming EOS Version';

/** How far exploits of a vulnerability have come. */
export type ExploitabilityLevel =
  /** One is part of a kit. */
  | 'ExploitIsInKit'
  /** One is public. */
  | 'ExploitIsPublic'
  /** Somebody has verified that one works. */
  | 'ExploitIsVerified'
  /** None is known. */
  | 'NoExploit'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/**
 * A file with every row of a kind in the whole tenant, made in the background. See docs/exports.md for its columns, and for ways to
 * load it.
 */
export type Export = {
  readonly __typename?: 'Export';
  /** Bytes that it has so far, or in all. */
  readonly byteCount: Scalars['Long']['output'];
  /**
   * Where it is downloaded from, below the address of this API and with a token of your own; null unless it is READY. Takes
   * `Range`, to go on with a download that broke off, and `Accept-Encoding: gzip`.
   */
  readonly downloadPath?: Maybe<Scalars['String']['output']>;
  /** Until when it can be downloaded; null unless it was finished. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why there is none; null unless it FAILED. */
  readonly failure?: Maybe<ExportFailure>;
  /** When it was finished, failed or cancelled; null until then. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it is written. */
  readonly format: ExportFormat;
  /** A GUID. */
  readonly id: Scalars['ID']['output'];
  /** What it holds. */
  readonly kind: ExportKind;
  /** Rows that it has so far, or in all. */
  readonly rowCount: Scalars['Int']['output'];
  /** When Defender made the snapshot that it is of; null until that is known. */
  readonly snapshotTime?: Maybe<Scalars['DateTime']['output']>;
  /** When it was asked for. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** What has become of it. */
  readonly status: ExportStatus;
};

/** A page of exports. */
export type ExportConnection = {
  readonly __typename?: 'ExportConnection';
  /** The exports with their cursors. */
  readonly edges: ReadonlyArray<ExportEdge>;
  /** The exports. */
  readonly nodes: ReadonlyArray<Export>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Exports of the whole list. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An export with its cursor. */
export type ExportEdge = {
  readonly __typename?: 'ExportEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The export. */
  readonly node: Export;
};

/** Why an export came to nothing. */
export type ExportFailure = {
  readonly __typename?: 'ExportFailure';
  /** A stable word: a code of errors, such as EXPORT_DISK_FULL or UPSTREAM_FORBIDDEN. */
  readonly code: Scalars['String']['output'];
  /** In words. */
  readonly message: Scalars['String']['output'];
};

/** How an export is written. */
export type ExportFormat =
  /** A JSON object a line. */
  | 'NDJSON'
  /** Apache Parquet, compressed by Snappy, in row groups of 5,000. */
  | 'PARQUET';

/** What can be exported: rows of Defender, of all machines of a tenant. */
export type ExportKind =
  /** The state of antivirus on every machine, for Defender.ViewData. Microsoft documents no columns: rows are kept as they come. */
  | 'ANTIVIRUS_HEALTH'
  /** How every machine complies with security baselines. */
  | 'BASELINE_COMPLIANCE'
  /** Browser extensions on every machine. */
  | 'BROWSER_EXTENSIONS'
  /** Certificates on every machine. */
  | 'CERTIFICATES'
  /** Hardware and firmware of every machine. */
  | 'HARDWARE_FIRMWARE'
  /** What is gathered of every machine. Microsoft documents no columns: rows are kept as they come. */
  | 'INFORMATION_GATHERING'
  /** Software without a CPE on every machine. */
  | 'NON_CPE_SOFTWARE_INVENTORY'
  /** The state of every secure configuration on every machine. */
  | 'SECURE_CONFIGURATIONS'
  /** Software with a CPE on every machine. */
  | 'SOFTWARE_INVENTORY'
  /** Every weakness of software on every machine. */
  | 'SOFTWARE_VULNERABILITIES'
  /** What of these has come, changed or gone since a time. */
  | 'SOFTWARE_VULNERABILITY_CHANGES';

/** What became of asking for an export, or of stopping one. */
export type ExportPayload = WritePayload & {
  readonly __typename?: 'ExportPayload';
  /** The id under which the audit trail records this write. Of a new export it is the id too. */
  readonly auditId: Scalars['ID']['output'];
  /** The export that this outcome speaks of; null for one that you may not see. */
  readonly export?: Maybe<Export>;
  /**
   * What happened: CREATED for a new one, ALREADY_PENDING when the same goes on, CONFLICTING_PENDING when another of its kind
   * does; DONE when it was stopped, ALREADY_IN_EFFECT when it had ended before.
   */
  readonly outcome: WriteOutcome;
  /** Null: an export that can't be had is an error. */
  readonly refusal?: Maybe<WriteRefusal>;
  /** What you should know about what was done. */
  readonly warnings: ReadonlyArray<WriteWarning>;
};

/** What has become of an export. */
export type ExportStatus =
  /** Somebody stopped it. */
  | 'CANCELLED'
  /** It was READY for an hour and is gone. */
  | 'EXPIRED'
  /** It came to nothing; see `failure`. */
  | 'FAILED'
  /** It waits for a place: four run at a time. */
  | 'QUEUED'
  /** It is whole and can be downloaded, for an hour. */
  | 'READY'
  /** It is being written. One whose process was killed goes on where it was. */
  | 'RUNNING';

/** How exposed the organisation is to attack. Source: Learn, score.md. */
export type ExposureScore = {
  readonly __typename?: 'ExposureScore';
  /** 0 to 100, lower is better. Another scale than the secure score's. */
  readonly score?: Maybe<Scalars['Float']['output']>;
  /** When the score was asked for, not when it was calculated. Defender keeps no history here. */
  readonly time?: Maybe<Scalars['DateTime']['output']>;
};

/** Up to here nothing was missed. Sent at the beginning and at least each 30 seconds. */
export type FeedBookmark = Change & {
  readonly __typename?: 'FeedBookmark';
  /** Opaque. Whoever has handled this message goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** When this held. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The cursor of the message before, as this listener got it; null for the first one. Another one than you have shows a gap. */
  readonly previousCursor?: Maybe<Scalars['String']['output']>;
};

/** What lies before can't be replayed: read anew what you follow, and go on from here. */
export type FeedReset = Change & {
  readonly __typename?: 'FeedReset';
  /** Opaque. Whoever has handled this message goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** When the feed noticed it. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The cursor of the message before, as this listener got it; null for the first one. Another one than you have shows a gap. */
  readonly previousCursor?: Maybe<Scalars['String']['output']>;
  /** Why. */
  readonly reason: FeedResetReason;
};

/** Why what lies before can't be replayed. */
export type FeedResetReason =
  /** The log is gone, and Defender doesn't say what has changed since: that is so for investigations. */
  | 'NOT_REPLAYABLE'
  /** More has changed since than is read again at once. */
  | 'TOO_MANY_CHANGES'
  /** The cursor is older than can be read again. */
  | 'TOO_OLD';

/** A file that an alert rests on. */
export type FileEvidence = AlertEvidence & {
  readonly __typename?: 'FileEvidence';
  /** What became of it, such as Detected or Blocked; an open set. */
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  /** The service's word for the kind of evidence: File. */
  readonly entityType: Scalars['String']['output'];
  /** When the evidence was recorded. */
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  /** The file itself, with what Defender knows of it; null when neither hash is known. Costs nothing until more is asked for. */
  readonly file?: Maybe<DefenderFile>;
  /** The file's name. */
  readonly fileName?: Maybe<Scalars['String']['output']>;
  /** The file's folder, without its name. */
  readonly filePath?: Maybe<Scalars['String']['output']>;
  /** SHA-1 in hex; can be missing. */
  readonly sha1?: Maybe<Scalars['String']['output']>;
  /** SHA-256 in hex; can be missing. */
  readonly sha256?: Maybe<Scalars['String']['output']>;
};

/** Which file to fetch from the machine. */
export type GetFileCommandInput = {
  /** Its full path on the machine, without wildcards and variables. Files that hold credentials are refused by the policy. */
  readonly path: Scalars['String']['input'];
};

/** A column of a hunting result. */
export type HuntingColumn = {
  readonly __typename?: 'HuntingColumn';
  /** The column's name. */
  readonly name: Scalars['String']['output'];
  /** The column's type as the service names it, such as String, DateTime or Int64; an open set. */
  readonly type: Scalars['String']['output'];
  /** The column's type in KQL, which says what its values are in `HuntingRow.values`. */
  readonly valueType: HuntingValueType;
};

/** A value that a hunting query uses by name: a name and exactly one of the values. */
export type HuntingParameterInput = {
  /** True or false. */
  readonly bool?: InputMaybe<Scalars['Boolean']['input']>;
  /** A moment. */
  readonly datetime?: InputMaybe<Scalars['DateTime']['input']>;
  /** A whole number of 64 bits. */
  readonly long?: InputMaybe<Scalars['Long']['input']>;
  /** The name in the query: letters, digits and `_`, no word of KQL and no table. */
  readonly name: Scalars['String']['input'];
  /** A number with a fraction. */
  readonly real?: InputMaybe<Scalars['Float']['input']>;
  /** A text, whatever it holds. */
  readonly string?: InputMaybe<Scalars['String']['input']>;
  /** Several texts, for `in` and `has_any`; a `dynamic` array in the query. */
  readonly strings?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** A length of time as an ISO 8601 duration such as `P7D` or `PT90M`. */
  readonly timespan?: InputMaybe<Scalars['String']['input']>;
};

/** What a hunting query gave. */
export type HuntingResult = {
  readonly __typename?: 'HuntingResult';
  /** The columns, in the query's order. */
  readonly columns: ReadonlyArray<HuntingColumn>;
  /** How many rows are shown. */
  readonly rowCount: Scalars['Int']['output'];
  /** The rows. */
  readonly rows: ReadonlyArray<HuntingRow>;
  /** What the service says about the run; null where it says nothing. Its shape is not documented. */
  readonly statistics?: Maybe<Scalars['JSON']['output']>;
  /** Whether the query gave more rows than are shown. */
  readonly truncated: Scalars['Boolean']['output'];
  /** What to know of how the query was answered, such as that the endpoint is going to end. Empty most of the time. */
  readonly warnings: ReadonlyArray<HuntingWarning>;
};

/** A row of a hunting result. Its edges need the role of what they lead to. */
export type HuntingRow = {
  readonly __typename?: 'HuntingRow';
  /** The alert of the column AlertId; null without that column, and for one that Defender does not know. All rows share calls of 50 alerts. */
  readonly alert?: Maybe<Alert>;
  /** The file of the column SHA1 or SHA256, named by the column FileName; null without a hash. Costs no call by itself. */
  readonly file?: Maybe<DefenderFile>;
  /** The machine of the column DeviceId; null without that column, and for one that Defender does not know. All rows share calls of 50 machines. */
  readonly machine?: Maybe<Machine>;
  /** The row as an object keyed by column. Whole numbers beyond 2^53 are strings of digits. */
  readonly values: Scalars['JSON']['output'];
};

/** Types of KQL, and how their values are written in `HuntingRow.values`. */
export type HuntingValueType =
  /** True or false. */
  | 'bool'
  /** ISO 8601 in UTC with seven fraction digits, as a string. */
  | 'datetime'
  /** A decimal number, as the service writes it. */
  | 'decimal'
  /** An object, a list or a value of any type; the service may send it as a string of JSON. */
  | 'dynamic'
  /** A GUID, as a string. */
  | 'guid'
  /** A whole number of 32 bits. */
  | 'int'
  /** A whole number of 64 bits: a number up to 2^53, a string of digits beyond. */
  | 'long'
  /** A number with a fraction. */
  | 'real'
  /** A text; empty where there is none. */
  | 'string'
  /** A length of time such as `1.02:03:04.5` (days, hours, minutes, seconds), as a string. */
  | 'timespan'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** What to know of how a hunt was answered. */
export type HuntingWarning = {
  readonly __typename?: 'HuntingWarning';
  /** What it is about. */
  readonly code: HuntingWarningCode;
  /** In words, for people. */
  readonly message: Scalars['String']['output'];
};

/** What a warning of a hunt is about. More may be added. */
export type HuntingWarningCode =
  /** The service's endpoint that answered is going to end: the application needs a permission for the one that follows. */
  | 'ENDPOINT_RETIRING';

/** Which indicators to make or update, and why. */
export type ImportIndicatorsInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in the audit trail, together with your name: Defender keeps no comment with indicators. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The indicators: 1 to 5,000, each value and type once. */
  readonly indicators: ReadonlyArray<IndicatorInput>;
  /**
   * True: indicators of the same value and type that are there are overwritten, and nobody looks at them before. False: the
   * list is looked at first, for 1 call more (2 beyond 10,000), and those that are there are left alone: their result is
   * EXISTS, or ALREADY_IN_EFFECT when they say the same.
   */
  readonly replaceExisting: Scalars['Boolean']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the indicators.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * A file, address, domain, URL or certificate that Defender is told to block, allow or watch for. Source: Learn,
 * ti-indicator.md. As an entity it is looked for in the whole list, because Defender gives none by its id: that costs 1 call,
 * 2 beyond 10,000 indicators, whatever the number of ids.
 */
export type Indicator = {
  readonly __typename?: 'Indicator';
  /** What is done about it. */
  readonly action?: Maybe<IndicatorAction>;
  /** More that its maker says of it; null in all that was seen, so its form isn't known. */
  readonly additionalInfo?: Maybe<Scalars['String']['output']>;
  /** The name of the application that people are shown when it is blocked. */
  readonly application?: Maybe<Scalars['String']['output']>;
  /** For how many hours people who were warned may go on; null where nobody set it. */
  readonly bypassDurationHours?: Maybe<Scalars['Long']['output']>;
  /** Defender's number of the category of its alerts; 1 in all that was seen. */
  readonly category?: Maybe<Scalars['Long']['output']>;
  /** What is known of the certificate; null in all that was seen, so its form isn't known. */
  readonly certificateInfo?: Maybe<Scalars['String']['output']>;
  /** Who made it: a person's account name or an application's id. */
  readonly createdBy?: Maybe<Scalars['String']['output']>;
  /** Who made it, by name. Documented for filters only. */
  readonly createdByDisplayName?: Maybe<Scalars['String']['output']>;
  /** Where it was made, such as Portal or PublicApi; an open set. Rows that lack it show `source`. */
  readonly createdBySource?: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  readonly creationTimeDateTimeUtc?: Maybe<Scalars['DateTime']['output']>;
  /** The description of its alerts. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Where people who are blocked are sent to. Not sent for every indicator. */
  readonly educateUrl?: Maybe<Scalars['String']['output']>;
  /** When it ends; null in some answers, and the documents don't say what that means. */
  readonly expirationTime?: Maybe<Scalars['DateTime']['output']>;
  /** A correlation id of whoever made it. Not sent for every indicator. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** Whether an alert is raised. Not sent for every indicator. */
  readonly generateAlert?: Maybe<Scalars['Boolean']['output']>;
  /** Whether past events are searched for it too. */
  readonly historicalDetection?: Maybe<Scalars['Boolean']['output']>;
  /** Unique within the tenant: digits. The same value can have several indicators. */
  readonly id: Scalars['ID']['output'];
  /** The kind of value. */
  readonly indicatorType?: Maybe<IndicatorType>;
  /** What is looked for: a hash, a thumbprint, an address, a domain or a URL. */
  readonly indicatorValue?: Maybe<Scalars['String']['output']>;
  /** When it was last changed. */
  readonly lastUpdateTime?: Maybe<Scalars['DateTime']['output']>;
  /** Who changed it last. */
  readonly lastUpdatedBy?: Maybe<Scalars['String']['output']>;
  /** How far back events are searched for it; null in all that was seen, so its form isn't known. */
  readonly lookBackPeriod?: Maybe<Scalars['String']['output']>;
  /** MITRE ATT&CK technique ids of its alerts, such as T1059. */
  readonly mitreTechniques?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The text of that notification; null in all that was seen. */
  readonly notificationBody?: Maybe<Scalars['String']['output']>;
  /** The notification that people are shown; null in all that was seen, so its form isn't known. */
  readonly notificationId?: Maybe<Scalars['String']['output']>;
  /** The ids of the device groups that it holds for; empty: all machines. Not sent for every indicator. */
  readonly rbacGroupIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** The names of the device groups that it holds for; empty: all machines. */
  readonly rbacGroupNames?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What its alerts recommend. */
  readonly recommendedActions?: Maybe<Scalars['String']['output']>;
  /** The severity of its alerts. */
  readonly severity?: Maybe<IndicatorSeverity>;
  /** Who or what made it, by name: an account name or an application's. Not sent for every indicator. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Whether a person or an application made it. */
  readonly sourceType?: Maybe<IndicatorSourceType>;
  /** The title of its alerts. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** The version of what it looks for; null in all that was seen, so its form isn't known. */
  readonly version?: Maybe<Scalars['String']['output']>;
};

/** What is done about an indicator's value. */
export type IndicatorAction =
  /** An alert is raised; an older value. */
  | 'Alert'
  /** It is blocked and an alert is raised; an older value. */
  | 'AlertAndBlock'
  /** It is let through. */
  | 'Allowed'
  /** It is let through and noted. */
  | 'Audit'
  /** It is blocked. */
  | 'Block'
  /** A file is blocked and put into quarantine. */
  | 'BlockAndRemediate'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** People are warned, and may go on. */
  | 'Warn';

/** Conditions on the action of an indicator. */
export type IndicatorActionFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<IndicatorActionInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<IndicatorActionInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<IndicatorActionInput>;
};

/** What is done about an indicator's value. */
export type IndicatorActionInput =
  /** An alert is raised; an older value. */
  | 'Alert'
  /** It is blocked and an alert is raised; an older value. */
  | 'AlertAndBlock'
  /** It is let through. */
  | 'Allowed'
  /** It is let through and noted. */
  | 'Audit'
  /** It is blocked. */
  | 'Block'
  /** A file is blocked and put into quarantine. */
  | 'BlockAndRemediate'
  /** People are warned, and may go on. */
  | 'Warn';

/** A page of indicators. */
export type IndicatorConnection = {
  readonly __typename?: 'IndicatorConnection';
  /** The indicators with their cursors. */
  readonly edges: ReadonlyArray<IndicatorEdge>;
  /** The indicators. */
  readonly nodes: ReadonlyArray<Indicator>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Rows of the whole list, where the page shows it whole; else null, as Defender doesn't count. Costs nothing. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An indicator with its cursor. */
export type IndicatorEdge = {
  readonly __typename?: 'IndicatorEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The indicator. */
  readonly node: Indicator;
};

/** What indicators must meet. Several fields mean AND. */
export type IndicatorFilter = {
  /** What is done about it. */
  readonly action?: InputMaybe<IndicatorActionFilter>;
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<IndicatorFilter>>;
  /** The name of the application that people are shown. */
  readonly application?: InputMaybe<DefenderStringFilter>;
  /** Who made it: a person's account name or an application's id. */
  readonly createdBy?: InputMaybe<DefenderStringFilter>;
  /** Who made it, by name. */
  readonly createdByDisplayName?: InputMaybe<DefenderStringFilter>;
  /** When it was made. */
  readonly creationTimeDateTimeUtc?: InputMaybe<DefenderDateTimeFilter>;
  /** When it ends. */
  readonly expirationTime?: InputMaybe<DefenderDateTimeFilter>;
  /** Whether an alert is raised. */
  readonly generateAlert?: InputMaybe<DefenderBooleanFilter>;
  /** The kind of value. */
  readonly indicatorType?: InputMaybe<IndicatorTypeFilter>;
  /** What is looked for. */
  readonly indicatorValue?: InputMaybe<DefenderStringFilter>;
  /** This does not hold. */
  readonly not?: InputMaybe<IndicatorFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<IndicatorFilter>>;
  /** The ids of the device groups. */
  readonly rbacGroupIds?: InputMaybe<DefenderStringListFilter>;
  /** The names of the device groups. */
  readonly rbacGroupNames?: InputMaybe<DefenderStringListFilter>;
  /** The severity of its alerts. */
  readonly severity?: InputMaybe<IndicatorSeverityFilter>;
  /** The title. */
  readonly title?: InputMaybe<DefenderStringFilter>;
};

/**
 * When something about an indicator holds on machines, as Microsoft documents it: Defender doesn't tell when it really does.
 * Source: Learn, indicator-file.md, indicator-ip-domain.md, indicator-certificates.md.
 */
export type IndicatorForce = {
  readonly __typename?: 'IndicatorForce';
  /** Minutes that it takes at most. */
  readonly atMostMinutes: Scalars['Int']['output'];
  /** What must be switched on, or so, for it to hold at all. */
  readonly needs: ReadonlyArray<Scalars['String']['output']>;
  /** Minutes within which it usually holds. */
  readonly usuallyWithinMinutes: Scalars['Int']['output'];
};

/** An indicator to be made or updated. */
export type IndicatorInput = {
  /**
   * What is done about it. Files take ALLOWED, AUDIT, WARN, BLOCK and BLOCK_AND_REMEDIATE; addresses, domains and URLs all of
   * these but BLOCK_AND_REMEDIATE; certificates ALLOWED and BLOCK_AND_REMEDIATE. AUDIT needs `generateAlert: true`, ALLOWED an
   * `expirationTime`. ALERT and ALERT_AND_BLOCK are older values that Defender may refuse.
   */
  readonly action: IndicatorActionInput;
  /** The name of the application that people are shown when it is blocked. Taken when an indicator is made, never changed. */
  readonly application?: InputMaybe<Scalars['String']['input']>;
  /** The description of its alerts. */
  readonly description: Scalars['String']['input'];
  /** Where people who are warned or blocked are sent to. For URLs. */
  readonly educateUrl?: InputMaybe<Scalars['String']['input']>;
  /** When it ends; left out: never. Required for Allowed. */
  readonly expirationTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether an alert is raised. */
  readonly generateAlert?: InputMaybe<Scalars['Boolean']['input']>;
  /** The kind of value. */
  readonly indicatorType: IndicatorTypeInput;
  /**
   * What is looked for. A hash or thumbprint in hex digits; a single address of the internet, no range and no CIDR; a domain
   * name without wildcard; a URL.
   */
  readonly indicatorValue: Scalars['String']['input'];
  /** The names of the device groups that it holds for; left out: all machines. */
  readonly rbacGroupNames?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What its alerts recommend. */
  readonly recommendedActions?: InputMaybe<Scalars['String']['input']>;
  /** The severity of its alerts; Defender's choice when left out. */
  readonly severity?: InputMaybe<IndicatorSeverityInput>;
  /** The title of its alerts. */
  readonly title: Scalars['String']['input'];
};

/** What became of one of many indicators. */
export type IndicatorItemOutcome =
  /** Defender accepted it. */
  | 'ACCEPTED'
  /** There is one that says the same already; nothing was sent. */
  | 'ALREADY_IN_EFFECT'
  /** There is another one of this value and type, and `replaceExisting` is false; nothing was sent. */
  | 'EXISTS'
  /** Defender refused it; see `reason`. */
  | 'FAILED'
  /** There is no such indicator, or none that this application may see; nothing was sent. */
  | 'NOT_FOUND'
  /** Time or quota ran out before it could be sent. */
  | 'NOT_SENT'
  /** It was sent, no answer came, and the indicators don't show it. Nothing was sent twice. */
  | 'OUTCOME_UNKNOWN'
  /** This was a dry run: it would be sent. */
  | 'PLANNED';

/** What became of a write of one indicator. */
export type IndicatorPayload = WritePayload & {
  readonly __typename?: 'IndicatorPayload';
  /** The id under which the audit trail records this write. */
  readonly auditId: Scalars['ID']['output'];
  /**
   * The indicator as Defender has it now; of a deletion, as it was. Shows
   * `id indicatorValue indicatorType action createdBy expirationTime` to callers without Defender.ViewData.
   */
  readonly indicator?: Maybe<Indicator>;
  /** What happened: CREATED for a new indicator, DONE for one that was replaced or deleted. */
  readonly outcome: WriteOutcome;
  /** For DRY_RUN: the call that would have been sent. */
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  /** Why nothing was done, for REFUSED, APPROVAL_REQUIRED and OUTCOME_UNKNOWN. */
  readonly refusal?: Maybe<WriteRefusal>;
  /**
   * The indicators of the same value and type that were overwritten, as they were; when nothing was sent, those that are there.
   * The same value can have several. Shows the same fields as `indicator`. Null when nothing is known.
   */
  readonly replaces?: Maybe<ReadonlyArray<Indicator>>;
  /** When it holds on machines; null when nothing was changed. */
  readonly takesForce?: Maybe<IndicatorForce>;
  /** What you should know about what was done. */
  readonly warnings: ReadonlyArray<WriteWarning>;
};

/** What became of one of many indicators. */
export type IndicatorResult = {
  readonly __typename?: 'IndicatorResult';
  /** What is done about it. For EXISTS, what the one that is there does. */
  readonly action?: Maybe<IndicatorAction>;
  /** Who made the one that is there or was deleted; null where that is not known. */
  readonly createdBy?: Maybe<Scalars['String']['output']>;
  /** Its place in the input's list, from 0. */
  readonly index: Scalars['Int']['output'];
  /** Its id; null where Defender gave none. */
  readonly indicatorId?: Maybe<Scalars['ID']['output']>;
  /** The kind of value. */
  readonly indicatorType?: Maybe<IndicatorType>;
  /** What it looks for, in the spelling that was sent; of a deletion, as it was. */
  readonly indicatorValue?: Maybe<Scalars['String']['output']>;
  /** What happened to it. */
  readonly outcome: IndicatorItemOutcome;
  /** Why it was not done, in Defender's words or ours. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** How bad the alerts of an indicator are. */
export type IndicatorSeverity =
  /** Of high concern. */
  | 'High'
  /** No harm by itself. */
  | 'Informational'
  /** Of low concern. */
  | 'Low'
  /** Of medium concern. */
  | 'Medium'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on the severity of an indicator. */
export type IndicatorSeverityFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<IndicatorSeverityInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<IndicatorSeverityInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<IndicatorSeverityInput>;
};

/** How bad the alerts of an indicator are. */
export type IndicatorSeverityInput =
  /** Of high concern. */
  | 'High'
  /** No harm by itself. */
  | 'Informational'
  /** Of low concern. */
  | 'Low'
  /** Of medium concern. */
  | 'Medium';

/** What kind of principal made an indicator. */
export type IndicatorSourceType =
  /** An application. */
  | 'AadApp'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** A person. */
  | 'User';

/** What an indicator looks for. */
export type IndicatorType =
  /** A certificate, by its thumbprint. */
  | 'CertificateThumbprint'
  /** A domain. */
  | 'DomainName'
  /** A file, by MD5. */
  | 'FileMd5'
  /** A file, by SHA-1. */
  | 'FileSha1'
  /** A file, by SHA-256. */
  | 'FileSha256'
  /** An address towards the internet. */
  | 'IpAddress'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** A URL. */
  | 'Url';

/** Conditions on the kind of an indicator. */
export type IndicatorTypeFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<IndicatorTypeInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<IndicatorTypeInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<IndicatorTypeInput>;
};

/** What an indicator looks for. */
export type IndicatorTypeInput =
  /** A certificate, by its thumbprint. */
  | 'CertificateThumbprint'
  /** A domain. */
  | 'DomainName'
  /** A file, by MD5. */
  | 'FileMd5'
  /** A file, by SHA-1. */
  | 'FileSha1'
  /** A file, by SHA-256. */
  | 'FileSha256'
  /** An address towards the internet. */
  | 'IpAddress'
  /** A URL. */
  | 'Url';

/** What became of a write of many indicators. */
export type IndicatorsPayload = WritePayload & {
  readonly __typename?: 'IndicatorsPayload';
  /** The id under which the audit trail records this write. */
  readonly auditId: Scalars['ID']['output'];
  /**
   * What happened on the whole: CREATED when all are new, DONE when Defender accepted all deletions, or all of an import that
   * may replace; PARTLY_DONE when it accepted some, REFUSED when none; OUTCOME_UNKNOWN when answers are missing.
   */
  readonly outcome: WriteOutcome;
  /** For DRY_RUN: all calls that would have been sent, in their order. */
  readonly plannedCalls?: Maybe<ReadonlyArray<DefenderPlannedCall>>;
  /** Why nothing was done, for REFUSED, APPROVAL_REQUIRED and OUTCOME_UNKNOWN. */
  readonly refusal?: Maybe<WriteRefusal>;
  /** What became of each, in the order of the input. Null when nothing was looked at or sent; see `refusal`. */
  readonly results?: Maybe<ReadonlyArray<IndicatorResult>>;
  /** When what was accepted holds on machines, the slowest of them; null when nothing was changed. */
  readonly takesForce?: Maybe<IndicatorForce>;
  /** What you should know about what was done. */
  readonly warnings: ReadonlyArray<WriteWarning>;
};

/** An automated investigation of a machine. Source: Learn, investigation.md. */
export type Investigation = {
  readonly __typename?: 'Investigation';
  /**
   * The alerts that started it or joined it, newest first. All investigations of a page share calls of 50, and of 10,000
   * alerts.
   */
  readonly alerts?: Maybe<AlertConnection>;
  /** The person or application that stopped it. */
  readonly cancelledBy?: Maybe<Scalars['String']['output']>;
  /** The machine's name; not unique. */
  readonly computerDnsName?: Maybe<Scalars['String']['output']>;
  /** When it ended; null while it goes on. */
  readonly endTime?: Maybe<Scalars['DateTime']['output']>;
  /** Unique within the tenant: digits. */
  readonly id: Scalars['ID']['output'];
  /** The machine; null when Defender no longer has it. All investigations of a page share calls of 50 machines. */
  readonly machine?: Maybe<Machine>;
  /** The machine's id. `machine` leads to the machine itself. */
  readonly machineId?: Maybe<Scalars['ID']['output']>;
  /** The investigation in the Defender portal of your cloud. No page documents this address. Costs nothing. */
  readonly portalUrl?: Maybe<Scalars['String']['output']>;
  /** When it began. */
  readonly startTime?: Maybe<Scalars['DateTime']['output']>;
  /** How far it is. */
  readonly state?: Maybe<InvestigationState>;
  /** More about its state, where the service says more. */
  readonly statusDetails?: Maybe<Scalars['String']['output']>;
  /** The alert that started it; null when it is past retention. All investigations of a page share calls of 50 alerts. */
  readonly triggeringAlert?: Maybe<Alert>;
  /** The id of the alert that started it; null where that is outside your device groups. `triggeringAlert` leads to the alert. */
  readonly triggeringAlertId?: Maybe<Scalars['ID']['output']>;
};


/** An automated investigation of a machine. Source: Learn, investigation.md. */
export type InvestigationAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An automated investigation was started or has changed. */
export type InvestigationChanged = Change & {
  readonly __typename?: 'InvestigationChanged';
  /** Opaque. Whoever has handled this message goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The investigation as it was then. */
  readonly investigation: Investigation;
  /** Whether it was started since, rather than changed. */
  readonly isNew: Scalars['Boolean']['output'];
  /** When the feed noticed it. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The cursor of the message before, as this listener got it; null for the first one. Another one than you have shows a gap. */
  readonly previousCursor?: Maybe<Scalars['String']['output']>;
};

/** A page of investigations. */
export type InvestigationConnection = {
  readonly __typename?: 'InvestigationConnection';
  /** The investigations with their cursors. */
  readonly edges: ReadonlyArray<InvestigationEdge>;
  /** The investigations. */
  readonly nodes: ReadonlyArray<Investigation>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** Rows of the whole list, where the page shows it whole or it was read whole; else null, as Defender doesn't count. Costs nothing. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An investigation with its cursor. */
export type InvestigationEdge = {
  readonly __typename?: 'InvestigationEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The investigation. */
  readonly node: Investigation;
};

/** What investigations must meet. Several fields mean AND. */
export type InvestigationFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<InvestigationFilter>>;
  /** The id. */
  readonly id?: InputMaybe<DefenderIdFilter>;
  /** The machine. */
  readonly machineId?: InputMaybe<DefenderIdFilter>;
  /** This does not hold. */
  readonly not?: InputMaybe<InvestigationFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<InvestigationFilter>>;
  /** When it began. */
  readonly startTime?: InputMaybe<DefenderDateTimeFilter>;
  /** How far it is. */
  readonly state?: InputMaybe<InvestigationStateFilter>;
  /** The alert that started it. */
  readonly triggeringAlertId?: InputMaybe<DefenderIdFilter>;
};

/** What became of a write to an investigation. */
export type InvestigationPayload = WritePayload & {
  readonly __typename?: 'InvestigationPayload';
  /** The id under which the audit trail records this write. It stands in the comment that Defender got, which no read shows. */
  readonly auditId: Scalars['ID']['output'];
  /**
   * The investigation that this outcome speaks of: the new one, or the one that goes on. Shows `id state startTime machineId`
   * to callers without Defender.ViewData.
   */
  readonly investigation?: Maybe<Investigation>;
  /** What happened: CREATED when Defender started one, ALREADY_PENDING when one goes on already. */
  readonly outcome: WriteOutcome;
  /** For DRY_RUN: the call that would have been sent. */
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  /** Why nothing was done, for REFUSED and OUTCOME_UNKNOWN. */
  readonly refusal?: Maybe<WriteRefusal>;
  /** What you should know about what was done. */
  readonly warnings: ReadonlyArray<WriteWarning>;
};

/** How far an automated investigation is. */
export type InvestigationState =
  /** Nothing bad was found. */
  | 'Benign'
  /** It failed. */
  | 'Failed'
  /** It failed for an inner reason. */
  | 'InnerFailure'
  /** It ended before everything was looked at. */
  | 'PartiallyInvestigated'
  /** Part of what was found has been remediated. */
  | 'PartiallyRemediated'
  /** It waits for somebody to approve its actions. */
  | 'PendingApproval'
  /** It waits for a machine or a service. */
  | 'PendingResource'
  /** The alert was older than the investigation. */
  | 'PreexistingAlert'
  /** It waits for its turn. */
  | 'Queued'
  /** It is running. */
  | 'Running'
  /** All that was found has been remediated. */
  | 'SuccessfullyRemediated'
  /** The alert was suppressed. */
  | 'SuppressedAlert'
  /** It was stopped. */
  | 'Terminated'
  /** The service stopped it. */
  | 'TerminatedBySystem'
  /** A person stopped it. */
  | 'TerminatedByUser'
  /** Not given. */
  | 'Unknown'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** Alerts of this kind can't be investigated. */
  | 'UnsupportedAlertType'
  /** The machine's operating system can't be investigated. */
  | 'UnsupportedOs';

/** Conditions on the state of an investigation. */
export type InvestigationStateFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<InvestigationStateInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<InvestigationStateInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<InvestigationStateInput>;
};

/** How far an automated investigation is. */
export type InvestigationStateInput =
  /** Nothing bad was found. */
  | 'Benign'
  /** It failed. */
  | 'Failed'
  /** It failed for an inner reason. */
  | 'InnerFailure'
  /** It ended before everything was looked at. */
  | 'PartiallyInvestigated'
  /** Part of what was found has been remediated. */
  | 'PartiallyRemediated'
  /** It waits for somebody to approve its actions. */
  | 'PendingApproval'
  /** It waits for a machine or a service. */
  | 'PendingResource'
  /** The alert was older than the investigation. */
  | 'PreexistingAlert'
  /** It waits for its turn. */
  | 'Queued'
  /** It is running. */
  | 'Running'
  /** All that was found has been remediated. */
  | 'SuccessfullyRemediated'
  /** The alert was suppressed. */
  | 'SuppressedAlert'
  /** It was stopped. */
  | 'Terminated'
  /** The service stopped it. */
  | 'TerminatedBySystem'
  /** A person stopped it. */
  | 'TerminatedByUser'
  /** Not given. */
  | 'Unknown'
  /** Alerts of this kind can't be investigated. */
  | 'UnsupportedAlertType'
  /** The machine's operating system can't be investigated. */
  | 'UnsupportedOs';

/** An address that an alert rests on. */
export type IpEvidence = AlertEvidence & {
  readonly __typename?: 'IpEvidence';
  /** What became of it; an open set. */
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  /** The service's word for the kind of evidence: Ip. */
  readonly entityType: Scalars['String']['output'];
  /** When the evidence was recorded. */
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  /** The address itself, with its alerts and machines; null when there is none. */
  readonly ip?: Maybe<DefenderIp>;
  /** IPv4 or IPv6; the service sometimes leaves it out. */
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
};

/** Which machine to isolate, how, and why. */
export type IsolateMachineInput = {
  /** What you know and do it all the same: a SELECTIVE isolation of a protected machine wants PROTECTED. */
  readonly acknowledge?: InputMaybe<ReadonlyArray<DefenderAcknowledgement>>;
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sends it although Defender's record says that it is in effect already. */
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** How far the machine is cut off. */
  readonly isolationType: IsolationType;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: Scalars['ID']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which machines to isolate, how, and why. */
export type IsolateMachinesInput = {
  /** What you know and do it all the same: a SELECTIVE isolation of a protected machine wants PROTECTED. */
  readonly acknowledge?: InputMaybe<ReadonlyArray<DefenderAcknowledgement>>;
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sends it although Defender's record says that it is in effect already. */
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** How far the machines are cut off. */
  readonly isolationType: IsolationType;
  /** The ids of the machines, each exactly 40 hex digits: 1 to 100, each once. */
  readonly machineIds: ReadonlyArray<Scalars['ID']['input']>;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** How far isolation cuts a machine off. */
export type IsolationType =
  /** Everything but the connection to Defender. */
  | 'Full'
  /**
   * Everything but Defender and what the tenant excepts. Windows and macOS only. Without Isolation Exclusion Rules (generally
   * available since October 2025) that is Outlook and Teams; where those rules are on, these two are cut off too unless a rule
   * names them: the list of rules starts empty, and a rule may let connections in as well. Defender doesn't tell which holds.
   */
  | 'Selective'
  /** Tells the other machines not to talk to this unmanaged one (contain). */
  | 'UnManagedDevice';

/** The last run of an authenticated scan. */
export type LatestScan = {
  readonly __typename?: 'LatestScan';
  /** When it ran. */
  readonly executionDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** Why it failed. */
  readonly failureReason?: Maybe<Scalars['String']['output']>;
  /** How it ended, such as Fail; an open set. */
  readonly status?: Maybe<Scalars['String']['output']>;
};

/** A script or tool of the live response library. Source: Learn, list-library-files.md. */
export type LibraryFile = {
  readonly __typename?: 'LibraryFile';
  /** Who uploaded it. */
  readonly createdBy?: Maybe<Scalars['String']['output']>;
  /** When it was uploaded. */
  readonly creationTime?: Maybe<Scalars['DateTime']['output']>;
  /** What it is for, in the words of whoever uploaded it. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Its name, which is its only key. */
  readonly fileName: Scalars['ID']['output'];
  /** Whether it takes parameters. */
  readonly hasParameters?: Maybe<Scalars['Boolean']['output']>;
  /** When it was last replaced or changed. */
  readonly lastUpdatedTime?: Maybe<Scalars['DateTime']['output']>;
  /** Its parameters, where it takes any. */
  readonly parametersDescription?: Maybe<Scalars['String']['output']>;
  /** SHA-256 in hex. */
  readonly sha256?: Maybe<Scalars['String']['output']>;
};

/** What became of a write to the live response library. */
export type LibraryFilePayload = WritePayload & {
  readonly __typename?: 'LibraryFilePayload';
  /** The id under which the audit trail records this write. */
  readonly auditId: Scalars['ID']['output'];
  /** The file that this outcome speaks of: the new one, the removed one, or the one that has the name. */
  readonly libraryFile?: Maybe<LibraryFile>;
  /** What happened. CREATED: the file is new. DONE: it replaced one of its name, or was removed. ALREADY_IN_EFFECT: it was so already. */
  readonly outcome: WriteOutcome;
  /** For DRY_RUN: the call that would have been sent; of the file its size and SHA-256. */
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  /** Why nothing was done, for REFUSED and OUTCOME_UNKNOWN. */
  readonly refusal?: Maybe<WriteRefusal>;
  /** What you should know about what was done. */
  readonly warnings: ReadonlyArray<WriteWarning>;
};

/** A command as it was asked for. */
export type LiveResponseCommand = {
  readonly __typename?: 'LiveResponseCommand';
  /** What it does it with. */
  readonly params?: Maybe<ReadonlyArray<LiveResponseCommandParam>>;
  /** What it does. */
  readonly type?: Maybe<LiveResponseCommandType>;
};

/** One command of a live response session: exactly one of the fields is given. */
export type LiveResponseCommandInput = {
  /** Fetches a file from the machine. */
  readonly getFile?: InputMaybe<GetFileCommandInput>;
  /** Copies a file of the library to the machine. It has no result. */
  readonly putFile?: InputMaybe<PutFileCommandInput>;
  /** Runs a script of the library on the machine, for 10 minutes at most. */
  readonly runScript?: InputMaybe<RunScriptCommandInput>;
};

/** A parameter of a command. */
export type LiveResponseCommandParam = {
  readonly __typename?: 'LiveResponseCommandParam';
  /** FileName for PutFile, ScriptName and Args for RunScript, Path for GetFile. */
  readonly key?: Maybe<Scalars['String']['output']>;
  /** Its value. */
  readonly value?: Maybe<Scalars['String']['output']>;
};

/** A command of a live response session and what became of it. Source: Learn, run-live-response.md. */
export type LiveResponseCommandResult = {
  readonly __typename?: 'LiveResponseCommandResult';
  /** The command itself. */
  readonly command?: Maybe<LiveResponseCommand>;
  /** How far it is. */
  readonly commandStatus?: Maybe<LiveResponseCommandStatus>;
  /** When it ended. */
  readonly endTime?: Maybe<Scalars['DateTime']['output']>;
  /** What went wrong, in the service's words; JSON where they are more than words. */
  readonly errors?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Its place in the session, from 0: what createLiveResponseResultLink asks for. */
  readonly index?: Maybe<Scalars['Int']['output']>;
  /** When it was begun. */
  readonly startTime?: Maybe<Scalars['DateTime']['output']>;
};

/** How far a command is. */
export type LiveResponseCommandStatus =
  /** Was done. */
  | 'Completed'
  /** Not done: it waits, runs, or comes after one that failed. */
  | 'Created'
  /** Could not be done. Those after it are not begun. */
  | 'Failed'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** What a command does. */
export type LiveResponseCommandType =
  /** Fetches a file from the machine. */
  | 'GetFile'
  /** Copies a file of the library to the machine. */
  | 'PutFile'
  /** Runs a script of the library. */
  | 'RunScript'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** A device that Defender knows. Source: Learn, machine.md. */
export type Machine = {
  readonly __typename?: 'Machine';
  /** The machine's device id in Entra; null when it isn't joined. */
  readonly aadDeviceId?: Maybe<Scalars['ID']['output']>;
  /** Response actions on the machine, newest first. All machines of a page share calls of 50 machines. */
  readonly actions?: Maybe<MachineActionConnection>;
  /** The version of Defender's agent. */
  readonly agentVersion?: Maybe<Scalars['String']['output']>;
  /**
   * How many alerts the machine has. Costs 1 call a machine, of an operation of its own, and none where the same request reads
   * the machine's `alerts`.
   */
  readonly alertCount?: Maybe<Scalars['Int']['output']>;
  /** The machine's alerts, newest first. Costs 1 call a machine, whatever `first` is: Defender has no call for many machines. */
  readonly alerts?: Maybe<AlertConnection>;
  /**
   * How well Microsoft Defender Antivirus works on the machine; null when Defender has no report of it. All machines of a
   * page share calls of 50 machines. Defender allows 30 of these calls a minute and 1,000 an hour.
   */
  readonly antivirusHealth?: Maybe<DeviceAntivirusHealth>;
  /**
   * What you could do to it now: every mutation about one machine, with what stands in the way. Roles, pending actions, what is
   * in effect and the policy are looked at; caps, and what Defender itself refuses, are not. Shares the calls of `actions`.
   */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
  /** The full name as Defender sends it, with its blanks; not unique, and not a host name for phones. */
  readonly computerDnsName?: Maybe<Scalars['String']['output']>;
  /** The state of Defender Antivirus; an open set. Not sent for every machine. */
  readonly defenderAvStatus?: Maybe<Scalars['String']['output']>;
  /** How valuable the machine is to the organisation, as you set it. */
  readonly deviceValue?: Maybe<MachineDeviceValue>;
  /** Why it is left out. */
  readonly exclusionReason?: Maybe<Scalars['String']['output']>;
  /** How open the machine is to attack. */
  readonly exposureLevel?: Maybe<MachineExposureLevel>;
  /** When Defender first saw the machine. */
  readonly firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** How well the sensor reports. */
  readonly healthStatus?: Maybe<MachineHealthStatus>;
  /** Unique within the tenant: 40 hex digits. */
  readonly id: Scalars['ID']['output'];
  /** Automated investigations of the machine, newest first. All machines of a page share calls of 50 machines. */
  readonly investigations?: Maybe<InvestigationConnection>;
  /** All network interfaces. */
  readonly ipAddresses?: Maybe<ReadonlyArray<MachineIpAddress>>;
  /** Whether the machine is joined to Entra. */
  readonly isAadJoined?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the machine is left out of vulnerability management. */
  readonly isExcluded?: Maybe<Scalars['Boolean']['output']>;
  /** Whether Defender takes the row for a duplicate. */
  readonly isPotentialDuplication?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is cut off the network. Shares the calls of `actions`: all machines of a page share calls of 50 machines. */
  readonly isolation?: Maybe<MachineIsolation>;
  /** The last address towards the internet. */
  readonly lastExternalIpAddress?: Maybe<Scalars['String']['output']>;
  /** The last address inside your network. */
  readonly lastIpAddress?: Maybe<Scalars['String']['output']>;
  /** When the last full report came, about every 24 hours; the portal shows another time. */
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Accounts that logged on to the machine; none for a machine that Defender no longer has. Costs 1 call a machine, for at
   * most 10 machines at a time: Defender has no call for many machines.
   */
  readonly logonUsers?: Maybe<ReadonlyArray<DefenderUser>>;
  /** Tags that people or rules gave the machine. */
  readonly machineTags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What manages the machine's security settings; an open set. */
  readonly managedBy?: Maybe<Scalars['String']['output']>;
  /** How well that works; an open set. */
  readonly managedByStatus?: Maybe<Scalars['String']['output']>;
  /** The machine that this row was merged into; read that one instead. Null where that is outside your device groups. */
  readonly mergedIntoMachineId?: Maybe<Scalars['ID']['output']>;
  /**
   * The security updates that the machine lacks. Costs 1 call a machine, some at a time: Defender has no call for many
   * machines.
   */
  readonly missingKbs?: Maybe<ReadonlyArray<MissingKb>>;
  /** Whether the machine is onboarded to Defender. */
  readonly onboardingStatus?: Maybe<MachineOnboardingStatus>;
  /** 32-bit or 64-bit. */
  readonly osArchitecture?: Maybe<Scalars['String']['output']>;
  /** The build of the operating system. */
  readonly osBuild?: Maybe<Scalars['Long']['output']>;
  /** The operating system, such as Windows11 or Debian; an open set. */
  readonly osPlatform?: Maybe<Scalars['String']['output']>;
  /** The processor; superseded by `osArchitecture`. */
  readonly osProcessor?: Maybe<Scalars['String']['output']>;
  /** Mostly null: `version` holds the version. */
  readonly osVersion?: Maybe<Scalars['String']['output']>;
  /** The machine in the Defender portal of your cloud. Costs nothing. */
  readonly portalUrl?: Maybe<Scalars['String']['output']>;
  /** The device group's id. */
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  /** The device group's name. */
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  /**
   * The rows of the machine's own list of recommendations, with what they count: this machine, where `recommendations` shows
   * the organisation's counts. Shares the call of `recommendations`.
   */
  readonly recommendationRows?: Maybe<ReadonlyArray<MachineRecommendation>>;
  /**
   * What is recommended for the machine. Costs 1 call a machine, some at a time: Defender has no call for many machines.
   * What counts or marks the whole organisation (`configScoreImpact`, `exposureImpact`, `totalMachineCount`,
   * `exposedMachinesCount`, `nonProductivityImpactedAssets`, `exposedCriticalDevices`, `tags`, `hasUnpatchableCve`) is not
   * part of it and shares calls of 50 recommendations.
   */
  readonly recommendations?: Maybe<ReadonlyArray<Recommendation>>;
  /**
   * The active remediation tasks that the machine is still exposed to, by id. Dear, since Defender can't be asked for the
   * tasks of a machine: all active tasks are read, 1 call, and then the machines of each, 1 call a task, some at a time. All
   * machines of an operation share these calls, and what was read is shown again for 10 minutes. More than 50 active tasks
   * are an error: ask tasks for their machines instead.
   */
  readonly remediationTasks?: Maybe<ReadonlyArray<RemediationTask>>;
  /** How likely it is that the machine is under attack. */
  readonly riskScore?: Maybe<MachineRiskScore>;
  /**
   * The software that the machine has. Its counts are the organisation's, and the versions stand on the edges of
   * `vulnerabilities` only. Costs 1 call a machine, some at a time: Defender has no call for many machines.
   */
  readonly software?: Maybe<ReadonlyArray<DefenderSoftware>>;
  /** The version of the operating system, such as 22H2. */
  readonly version?: Maybe<Scalars['String']['output']>;
  /** Which virtual machine of which cloud it is; null for physical machines. */
  readonly vmMetadata?: Maybe<MachineVmMetadata>;
  /**
   * The machine's vulnerabilities, the worst first: each once, with the products that have it on its edge. All machines of
   * a page share calls of 50 machines, and of 8,000 rows of machine, product and vulnerability. Fields of the
   * vulnerabilities beyond `id`, `severity` and edges share calls of 50 vulnerabilities.
   */
  readonly vulnerabilities?: Maybe<MachineVulnerabilityConnection>;
};


/** A device that Defender knows. Source: Learn, machine.md. */
export type MachineActionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A device that Defender knows. Source: Learn, machine.md. */
export type MachineAlertCountArgs = {
  status?: InputMaybe<AlertStatusFilter>;
};


/** A device that Defender knows. Source: Learn, machine.md. */
export type MachineAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A device that Defender knows. Source: Learn, machine.md. */
export type MachineInvestigationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A device that Defender knows. Source: Learn, machine.md. */
export type MachineVulnerabilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MachineVulnerabilityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A response action on a machine. Source: Learn, machineaction.md. */
export type MachineAction = {
  readonly __typename?: 'MachineAction';
  /** Why it was cancelled. */
  readonly cancellationComment?: Maybe<Scalars['String']['output']>;
  /** When it was cancelled. */
  readonly cancellationDateTimeUtc?: Maybe<Scalars['DateTime']['output']>;
  /** Who cancelled it. */
  readonly cancellationRequestor?: Maybe<Scalars['String']['output']>;
  /**
   * For LiveResponse: its commands in their order, and how far they are. What they brought is behind a link:
   * createLiveResponseResultLink. Empty or null for other types.
   */
  readonly commands?: Maybe<ReadonlyArray<LiveResponseCommandResult>>;
  /** The machine's name; can be null right after the action was created. */
  readonly computerDnsName?: Maybe<Scalars['String']['output']>;
  /** When it was asked for. */
  readonly creationDateTimeUtc?: Maybe<Scalars['DateTime']['output']>;
  /** The HRESULT of a failure; 0 when there was none. */
  readonly errorHResult?: Maybe<Scalars['Int']['output']>;
  /** A correlation id of the requestor. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** Unique within the tenant. */
  readonly id: Scalars['ID']['output'];
  /** When its status last changed. */
  readonly lastUpdateDateTimeUtc?: Maybe<Scalars['DateTime']['output']>;
  /** The machine; null when Defender no longer has it. All actions of a page share calls of 50 machines. */
  readonly machine?: Maybe<Machine>;
  /** The machine's id. `machine` leads to the machine itself. */
  readonly machineId?: Maybe<Scalars['ID']['output']>;
  /** The file that was quarantined, for StopAndQuarantineFile. */
  readonly relatedFileInfo?: Maybe<MachineActionFileInfo>;
  /** Where it was asked for, such as Portal or PublicApi; an open set. */
  readonly requestSource?: Maybe<Scalars['String']['output']>;
  /** Who asked for it: a user's account name, or the application. */
  readonly requestor?: Maybe<Scalars['String']['output']>;
  /** Why, in the requestor's words. Actions of this API name the person there. */
  readonly requestorComment?: Maybe<Scalars['String']['output']>;
  /** How much of it: FULL, SELECTIVE or UNMANAGED_DEVICE for isolation, QUICK or FULL for scans; null for other types. */
  readonly scope?: Maybe<MachineActionScope>;
  /** How far it is. */
  readonly status?: Maybe<MachineActionStatus>;
  /** A title, where the service gives one. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** What Defender has to say about a failure; null in all that was seen, so its form isn't known. */
  readonly troubleshootInfo?: Maybe<Scalars['String']['output']>;
  /** What is done. */
  readonly type?: Maybe<MachineActionType>;
};

/** A response action was created or has changed. */
export type MachineActionChanged = Change & {
  readonly __typename?: 'MachineActionChanged';
  /** Opaque. Whoever has handled this message goes on from here. */
  readonly cursor: Scalars['String']['output'];
  /** Whether it was created since, rather than changed. */
  readonly isNew: Scalars['Boolean']['output'];
  /** The action as it was then. */
  readonly machineAction: MachineAction;
  /** When the feed noticed it. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The cursor of the message before, as this listener got it; null for the first one. Another one than you have shows a gap. */
  readonly previousCursor?: Maybe<Scalars['String']['output']>;
};

/** A page of response actions. */
export type MachineActionConnection = {
  readonly __typename?: 'MachineActionConnection';
  /** The actions with their cursors. */
  readonly edges: ReadonlyArray<MachineActionEdge>;
  /** The actions. */
  readonly nodes: ReadonlyArray<MachineAction>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list, as Defender counts them; null where it doesn't, or where its count may be that of the page. Asked
   * for with the page; costs 1 call more on pages behind a cursor in the order NEWEST.
   */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A response action with its cursor. */
export type MachineActionEdge = {
  readonly __typename?: 'MachineActionEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The action. */
  readonly node: MachineAction;
};

/** A kind of hash. */
export type MachineActionFileIdentifierType =
  /** 32 hex digits. */
  | 'Md5'
  /** 40 hex digits. */
  | 'Sha1'
  /** 64 hex digits. */
  | 'Sha256'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** The file of a StopAndQuarantineFile action. */
export type MachineActionFileInfo = {
  readonly __typename?: 'MachineActionFileInfo';
  /** The hash in hex. */
  readonly fileIdentifier?: Maybe<Scalars['String']['output']>;
  /** The kind of hash. */
  readonly fileIdentifierType?: Maybe<MachineActionFileIdentifierType>;
};

/** What response actions must meet. Several fields mean AND. */
export type MachineActionFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<MachineActionFilter>>;
  /** When it was asked for. */
  readonly creationDateTimeUtc?: InputMaybe<DefenderDateTimeFilter>;
  /** The id. */
  readonly id?: InputMaybe<DefenderIdFilter>;
  /** The machine. */
  readonly machineId?: InputMaybe<DefenderIdFilter>;
  /** This does not hold. */
  readonly not?: InputMaybe<MachineActionFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<MachineActionFilter>>;
  /** Who asked for it. */
  readonly requestor?: InputMaybe<DefenderStringFilter>;
  /** How far it is. */
  readonly status?: InputMaybe<MachineActionStatusFilter>;
  /** What is done. */
  readonly type?: InputMaybe<MachineActionTypeFilter>;
};

/** The order of response actions. */
export type MachineActionOrder =
  /** By last update, newest first. Actions without a last update have no place in this order; `SERVICE` shows them. */
  | 'NEWEST'
  /** As the service lists them. */
  | 'SERVICE';

/** What became of a write to a machine. */
export type MachineActionPayload = WritePayload & {
  readonly __typename?: 'MachineActionPayload';
  /** The id under which the audit trail records this write. It stands in Defender's comment too. */
  readonly auditId: Scalars['ID']['output'];
  /**
   * The action that this outcome speaks of: the new one, or the one that stood in its way.
   * Shows `id type status machineId` to callers without Defender.ViewData.
   */
  readonly machineAction?: Maybe<MachineAction>;
  /** What happened. */
  readonly outcome: WriteOutcome;
  /** For DRY_RUN: the call that would have been sent. */
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  /** Why nothing was done, for REFUSED, APPROVAL_REQUIRED and OUTCOME_UNKNOWN. */
  readonly refusal?: Maybe<WriteRefusal>;
  /** What you should know about what was done. */
  readonly warnings: ReadonlyArray<WriteWarning>;
};

/** What became of an action on one of many machines. */
export type MachineActionResult = {
  readonly __typename?: 'MachineActionResult';
  /** The id under which the audit trail records this one. It stands in Defender's comment too; null when nothing was recorded. */
  readonly auditId?: Maybe<Scalars['ID']['output']>;
  /**
   * The action that this outcome speaks of: the new one, or the one that stood in its way.
   * Shows `id type status machineId` to callers without Defender.ViewData.
   */
  readonly machineAction?: Maybe<MachineAction>;
  /** The machine's id, 40 hex digits. */
  readonly machineId: Scalars['ID']['output'];
  /** What happened, as for a single machine. REFUSED also for what a single one has an error for, such as NOT_FOUND. */
  readonly outcome: WriteOutcome;
  /** For DRY_RUN: the call that would have been sent. */
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  /** Why nothing was done, for REFUSED, APPROVAL_REQUIRED and OUTCOME_UNKNOWN. */
  readonly refusal?: Maybe<WriteRefusal>;
  /** What you should know about what was done. */
  readonly warnings: ReadonlyArray<WriteWarning>;
};

/** How much a response action does: of an isolation its kind (see `IsolationType`), of a scan its depth. */
export type MachineActionScope =
  /** Of an isolation: everything but the connection to Defender. Of a scan: all files. */
  | 'Full'
  /** Of a scan: the places where malware usually starts from. */
  | 'Quick'
  /** Of an isolation: everything but Defender and what the tenant excepts. */
  | 'Selective'
  /** Of an isolation: other machines don't talk to this unmanaged one (contain). */
  | 'UnManagedDevice'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** How far a response action is. */
export type MachineActionStatus =
  /** Was cancelled before it ended. */
  | 'Cancelled'
  /** Could not be done. */
  | 'Failed'
  /** Is being done. */
  | 'InProgress'
  /** Waits for the machine. */
  | 'Pending'
  /** Was done. */
  | 'Succeeded'
  /** The machine did not answer in time. */
  | 'TimeOut'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on the status of an action. */
export type MachineActionStatusFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<MachineActionStatusInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<MachineActionStatusInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<MachineActionStatusInput>;
};

/** How far a response action is. */
export type MachineActionStatusInput =
  /** Was cancelled before it ended. */
  | 'Cancelled'
  /** Could not be done. */
  | 'Failed'
  /** Is being done. */
  | 'InProgress'
  /** Waits for the machine. */
  | 'Pending'
  /** Was done. */
  | 'Succeeded'
  /** The machine did not answer in time. */
  | 'TimeOut';

/** What a response action does. */
export type MachineActionType =
  /** Collects the forensics package. */
  | 'CollectInvestigationPackage'
  /** Cuts the machine off the network. */
  | 'Isolate'
  /** Runs commands in a live response session. */
  | 'LiveResponse'
  /** Takes the machine out of Defender. */
  | 'Offboard'
  /** Lets only a predefined set of applications run. */
  | 'RestrictCodeExecution'
  /** Runs an antivirus scan. */
  | 'RunAntiVirusScan'
  /** Stops a file and deletes it. */
  | 'StopAndQuarantineFile'
  /** Brings it back to the network. */
  | 'Unisolate'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** Lifts that restriction. */
  | 'UnrestrictCodeExecution';

/** Conditions on the type of an action. */
export type MachineActionTypeFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<MachineActionTypeInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<MachineActionTypeInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<MachineActionTypeInput>;
};

/** What a response action does. */
export type MachineActionTypeInput =
  /** Collects the forensics package. */
  | 'CollectInvestigationPackage'
  /** Cuts the machine off the network. */
  | 'Isolate'
  /** Runs commands in a live response session. */
  | 'LiveResponse'
  /** Takes the machine out of Defender. */
  | 'Offboard'
  /** Lets only a predefined set of applications run. */
  | 'RestrictCodeExecution'
  /** Runs an antivirus scan. */
  | 'RunAntiVirusScan'
  /** Stops a file and deletes it. */
  | 'StopAndQuarantineFile'
  /** Brings it back to the network. */
  | 'Unisolate'
  /** Lifts that restriction. */
  | 'UnrestrictCodeExecution';

/** What became of an action on many machines. */
export type MachineActionsPayload = WritePayload & {
  readonly __typename?: 'MachineActionsPayload';
  /** The id under which the audit trail records the whole: `bulkId` of the events of each machine. */
  readonly auditId: Scalars['ID']['output'];
  /**
   * What happened on the whole. CREATED: an action is there, or pending or in effect already, for each machine. PARTLY_DONE: for
   * some of them. OUTCOME_UNKNOWN: of at least one nobody knows. REFUSED: for none. Each result has its own.
   */
  readonly outcome: WriteOutcome;
  /** Why none of them was tried or done, or nobody knows of one: of several, the first one's. */
  readonly refusal?: Maybe<WriteRefusal>;
  /** One for each machine, in the order of the input; null when none was tried. */
  readonly results?: Maybe<ReadonlyArray<MachineActionResult>>;
  /** What you should know about the whole. Each result has its own. */
  readonly warnings: ReadonlyArray<WriteWarning>;
};

/** A page of machines. */
export type MachineConnection = {
  readonly __typename?: 'MachineConnection';
  /**
   * When all of them were read that this page is cut from. Null for a page that Defender was asked for: what that shows is at
   * most as old as a minute.
   */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** The machines with their cursors. */
  readonly edges: ReadonlyArray<MachineEdge>;
  /** The machines. */
  readonly nodes: ReadonlyArray<Machine>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list: exact where all machines are kept, else as Defender counts them; null where it doesn't, or where its
   * count may be that of the page. Costs nothing by itself, asked for with the page.
   */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** How valuable a machine is to the organisation. */
export type MachineDeviceValue =
  /** More than most. */
  | 'High'
  /** Less than most. */
  | 'Low'
  /** As most are. */
  | 'Normal'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on the device value. */
export type MachineDeviceValueFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<MachineDeviceValueInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<MachineDeviceValueInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<MachineDeviceValueInput>;
};

/** How valuable a machine is to the organisation. */
export type MachineDeviceValueInput =
  /** More than most. */
  | 'High'
  /** Less than most. */
  | 'Low'
  /** As most are. */
  | 'Normal';

/** A machine with its cursor. */
export type MachineEdge = {
  readonly __typename?: 'MachineEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The machine. */
  readonly node: Machine;
};

/** How open a machine is to attack. */
export type MachineExposureLevel =
  /** High. */
  | 'High'
  /** Low. */
  | 'Low'
  /** Medium. */
  | 'Medium'
  /** Not exposed. */
  | 'None'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on the exposure level. */
export type MachineExposureLevelFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<MachineExposureLevelInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<MachineExposureLevelInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<MachineExposureLevelInput>;
};

/** How open a machine is to attack. */
export type MachineExposureLevelInput =
  /** High. */
  | 'High'
  /** Low. */
  | 'Low'
  /** Medium. */
  | 'Medium'
  /** Not exposed. */
  | 'None';

/** What machines must meet. Several fields mean AND. */
export type MachineFilter = {
  /** The device id in Entra: a GUID. */
  readonly aadDeviceId?: InputMaybe<DefenderIdFilter>;
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<MachineFilter>>;
  /** The full name. */
  readonly computerDnsName?: InputMaybe<DefenderTextFilter>;
  /** How valuable the machine is. */
  readonly deviceValue?: InputMaybe<MachineDeviceValueFilter>;
  /** How open the machine is to attack. */
  readonly exposureLevel?: InputMaybe<MachineExposureLevelFilter>;
  /** How well the sensor reports. */
  readonly healthStatus?: InputMaybe<MachineHealthStatusFilter>;
  /** The id. */
  readonly id?: InputMaybe<DefenderIdFilter>;
  /** The last address inside your network. */
  readonly lastIpAddress?: InputMaybe<DefenderTextFilter>;
  /** When the last full report came. */
  readonly lastSeen?: InputMaybe<DefenderDateTimeFilter>;
  /** The tags. */
  readonly machineTags?: InputMaybe<DefenderStringListFilter>;
  /** This does not hold. */
  readonly not?: InputMaybe<MachineFilter>;
  /** Whether it is onboarded. */
  readonly onboardingStatus?: InputMaybe<MachineOnboardingStatusFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<MachineFilter>>;
  /** The operating system. */
  readonly osPlatform?: InputMaybe<DefenderTextFilter>;
  /** The device group's id. */
  readonly rbacGroupId?: InputMaybe<DefenderIdFilter>;
  /** The device group's name. Defender doesn't filter by it: all machines are read. */
  readonly rbacGroupName?: InputMaybe<DefenderTextFilter>;
  /** How likely it is under attack. */
  readonly riskScore?: InputMaybe<MachineRiskScoreFilter>;
  /** The version of the operating system. */
  readonly version?: InputMaybe<DefenderTextFilter>;
};

/** How exposed one device group is to attack. Source: Learn, score.md. */
export type MachineGroupExposureScore = {
  readonly __typename?: 'MachineGroupExposureScore';
  /** The device group's id. Documented, and missing in every documented answer. */
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  /** The device group's name. */
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  /** 0 to 100, lower is better. */
  readonly score?: Maybe<Scalars['Float']['output']>;
  /** When the score was asked for; some 100 ns apart between groups. */
  readonly time?: Maybe<Scalars['DateTime']['output']>;
};

/** How well a machine's sensor reports. */
export type MachineHealthStatus =
  /** Reports. */
  | 'Active'
  /** Reports, but can't be reached well. */
  | 'ImpairedCommunication'
  /** Has not reported for more than 7 days. */
  | 'Inactive'
  /** Is reached, but sends no sensor data. */
  | 'NoSensorData'
  /** Neither well reached nor sending sensor data. */
  | 'NoSensorDataImpairedCommunication'
  /** Not known. */
  | 'Unknown'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on the health status. */
export type MachineHealthStatusFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<MachineHealthStatusInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<MachineHealthStatusInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<MachineHealthStatusInput>;
};

/** How well a machine's sensor reports. */
export type MachineHealthStatusInput =
  /** Reports. */
  | 'Active'
  /** Reports, but can't be reached well. */
  | 'ImpairedCommunication'
  /** Has not reported for more than 7 days. */
  | 'Inactive'
  /** Is reached, but sends no sensor data. */
  | 'NoSensorData'
  /** Neither well reached nor sending sensor data. */
  | 'NoSensorDataImpairedCommunication'
  /** Not known. */
  | 'Unknown';

/** A network interface of a machine. */
export type MachineIpAddress = {
  readonly __typename?: 'MachineIpAddress';
  /** IPv4 or IPv6. */
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
  /** Mostly 12 hex digits without separators. */
  readonly macAddress?: Maybe<Scalars['String']['output']>;
  /** The state of the interface, such as Up; an open set. */
  readonly operationalStatus?: Maybe<Scalars['String']['output']>;
  /** The kind of interface, such as Ethernet; an open set. */
  readonly type?: Maybe<Scalars['String']['output']>;
};

/**
 * Whether a machine is cut off the network, as far as its response actions tell: Defender itself doesn't say. A machine can
 * be released behind their back, by a script of the portal or by changed firewall rules.
 */
export type MachineIsolation = {
  readonly __typename?: 'MachineIsolation';
  /** When that action ended. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Isolations and releases that have not ended, newest first. The last of them will decide. */
  readonly pending?: Maybe<ReadonlyArray<MachineAction>>;
  /** The action that says so; null when the state is UNKNOWN. */
  readonly source?: Maybe<MachineAction>;
  /** What the last action that certainly took effect left behind. */
  readonly state: MachineIsolationState;
};

/** How far a machine is cut off the network. */
export type MachineIsolationState =
  /** From everything but Defender. */
  | 'FULL'
  /** Cut off, and how far isn't known. */
  | 'ISOLATED'
  /** Not cut off: its last isolation was lifted. */
  | 'RELEASED'
  /**
   * From everything but Defender and what the tenant excepts: Outlook and Teams, or only what its Isolation Exclusion Rules name
   * where those are on.
   */
  | 'SELECTIVE'
  /** No action tells, or they contradict each other. A machine that never was isolated is UNKNOWN too. */
  | 'UNKNOWN';

/** One way to find machines: give exactly one of id, computerDnsName, aadDeviceId, ip (with at) and tag. */
export type MachineLookup = {
  /** The device id in Entra: a GUID. */
  readonly aadDeviceId?: InputMaybe<Scalars['ID']['input']>;
  /** When the machine had the address, within the last 30 days; machines seen up to 15 minutes before or after are found. */
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  /** The full name. */
  readonly computerDnsName?: InputMaybe<Scalars['String']['input']>;
  /** The machine's id: 40 hex digits. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** An address inside your network. Needs `at`. */
  readonly ip?: InputMaybe<Scalars['String']['input']>;
  /** A tag, whole. */
  readonly tag?: InputMaybe<Scalars['String']['input']>;
};

/** A mutation about one machine. More may be added. */
export type MachineMutation =
  /** addMachineTag: adds a tag to it. */
  | 'ADD_MACHINE_TAG'
  /** collectInvestigationPackage: collects forensic data from it. */
  | 'COLLECT_INVESTIGATION_PACKAGE'
  /** createAlertByReference: raises an alert on it. */
  | 'CREATE_ALERT_BY_REFERENCE'
  /** isolateMachine: cuts it off the network. */
  | 'ISOLATE_MACHINE'
  /** offboardMachine: takes it out of Defender. */
  | 'OFFBOARD_MACHINE'
  /** releaseMachine: takes an isolation back. */
  | 'RELEASE_MACHINE'
  /** removeMachineTag: removes a tag from it. */
  | 'REMOVE_MACHINE_TAG'
  /** restrictCodeExecution: lets it run what Microsoft signed, and nothing else. */
  | 'RESTRICT_CODE_EXECUTION'
  /** runAntiVirusScan: scans it. */
  | 'RUN_ANTI_VIRUS_SCAN'
  /** runLiveResponse: runs commands on it. */
  | 'RUN_LIVE_RESPONSE'
  /** setDeviceValue: says how valuable it is. */
  | 'SET_DEVICE_VALUE'
  /** startInvestigation: starts an automated investigation of it. */
  | 'START_INVESTIGATION'
  /** stopAndQuarantineFile: stops a file on it and puts it away. */
  | 'STOP_AND_QUARANTINE_FILE'
  /** unrestrictCodeExecution: takes a restriction of code back. */
  | 'UNRESTRICT_CODE_EXECUTION'
  /** updateMachine: changes its tags and value together. */
  | 'UPDATE_MACHINE';

/** Whether a machine is onboarded to Defender. */
export type MachineOnboardingStatus =
  /** It could be. */
  | 'CanBeOnboarded'
  /** Too little is known of it. */
  | 'InsufficientInfo'
  /** It is. */
  | 'Onboarded'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** Its operating system can't be. */
  | 'Unsupported';

/** Conditions on the onboarding status. */
export type MachineOnboardingStatusFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<MachineOnboardingStatusInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<MachineOnboardingStatusInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<MachineOnboardingStatusInput>;
};

/** Whether a machine is onboarded to Defender. */
export type MachineOnboardingStatusInput =
  /** It could be. */
  | 'CanBeOnboarded'
  /** Too little is known of it. */
  | 'InsufficientInfo'
  /** It is. */
  | 'Onboarded'
  /** Its operating system can't be. */
  | 'Unsupported';

/** An order of machines. Machines without the value come last, and equal ones are by id. */
export type MachineOrder = {
  /** Which way. */
  readonly direction: DefenderOrderDirection;
  /** What they are ordered by. */
  readonly field: MachineOrderField;
};

/** What machines can be ordered by. */
export type MachineOrderField =
  /** The full name, whatever its case. */
  | 'COMPUTER_DNS_NAME'
  /** How valuable it is: LOW, NORMAL, HIGH. */
  | 'DEVICE_VALUE'
  /** How open it is to attack: from NONE to HIGH. */
  | 'EXPOSURE_LEVEL'
  /** When the last full report came. */
  | 'LAST_SEEN'
  /** How likely it is under attack: from NONE to HIGH. */
  | 'RISK_SCORE';

/** What became of a change to a machine's record. */
export type MachinePayload = WritePayload & {
  readonly __typename?: 'MachinePayload';
  /** The id under which the audit trail records this write. Defender doesn't know it. */
  readonly auditId: Scalars['ID']['output'];
  /**
   * The machine as Defender answered, or as it was when nothing was sent. Shows `id machineTags deviceValue` to callers
   * without Defender.ViewData.
   */
  readonly machine?: Maybe<Machine>;
  /** What happened. DONE: Defender accepted the change. */
  readonly outcome: WriteOutcome;
  /** For DRY_RUN: the call that would have been sent. */
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  /** Why nothing was done, for REFUSED, APPROVAL_REQUIRED and OUTCOME_UNKNOWN. */
  readonly refusal?: Maybe<WriteRefusal>;
  /** What you should know about what was done. */
  readonly warnings: ReadonlyArray<WriteWarning>;
};

/** A recommendation as Defender lists it for one machine. Source: Learn, get-security-recommendations.md. */
export type MachineRecommendation = {
  readonly __typename?: 'MachineRecommendation';
  /** How much the secure score for devices would gain by this machine, as this row says; 0 in all that was seen. */
  readonly configScoreImpact?: Maybe<Scalars['Float']['output']>;
  /** How many exposed machines this row counts: 1, the machine itself. */
  readonly exposedMachinesCount?: Maybe<Scalars['Long']['output']>;
  /** How much the exposure score would lose by this machine, as this row says; 0 in all that was seen. */
  readonly exposureImpact?: Maybe<Scalars['Float']['output']>;
  /** How many machines of this row it could be done on without disturbing anybody. */
  readonly nonProductivityImpactedAssets?: Maybe<Scalars['Long']['output']>;
  /**
   * The recommendation itself. What counts or marks the whole organisation shares calls of 50 recommendations, as in
   * `Machine.recommendations`; the rest costs nothing.
   */
  readonly recommendation?: Maybe<Recommendation>;
  /** How many machines this row counts: 0 in all that was seen, beside one exposed machine. */
  readonly totalMachineCount?: Maybe<Scalars['Long']['output']>;
};

/** How likely it is that a machine is under attack. */
export type MachineRiskScore =
  /** High. */
  | 'High'
  /** Informational. */
  | 'Informational'
  /** Low. */
  | 'Low'
  /** Medium. */
  | 'Medium'
  /** No risk seen. */
  | 'None'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on the risk score. */
export type MachineRiskScoreFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<MachineRiskScoreInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<MachineRiskScoreInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<MachineRiskScoreInput>;
};

/** How likely it is that a machine is under attack. */
export type MachineRiskScoreInput =
  /** High. */
  | 'High'
  /** Informational. */
  | 'Informational'
  /** Low. */
  | 'Low'
  /** Medium. */
  | 'Medium'
  /** No risk seen. */
  | 'None';

/** What became of a tag on one machine. */
export type MachineTagResult = {
  readonly __typename?: 'MachineTagResult';
  /** The machine itself. All machines of an answer share calls of 50. */
  readonly machine?: Maybe<Machine>;
  /** The machine's id, 40 hex digits. */
  readonly machineId: Scalars['ID']['output'];
  /** The machine's tags as Defender answered; null when it didn't. */
  readonly machineTags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** DONE: the change is made. OUTCOME_UNKNOWN: Defender's answer doesn't show it on this machine. */
  readonly outcome: WriteOutcome;
  /** Why the change is not confirmed. */
  readonly refusal?: Maybe<WriteRefusal>;
};

/** What became of a tag on many machines. */
export type MachineTagsPayload = WritePayload & {
  readonly __typename?: 'MachineTagsPayload';
  /** The id under which the audit trail records this write. Defender doesn't know it. */
  readonly auditId: Scalars['ID']['output'];
  /** What happened: DONE when Defender's answer shows it of all machines; OUTCOME_UNKNOWN when not of at least one, see `results`. */
  readonly outcome: WriteOutcome;
  /** For DRY_RUN: the call that would have been sent. */
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  /** Why nothing was done, for REFUSED, APPROVAL_REQUIRED and OUTCOME_UNKNOWN. */
  readonly refusal?: Maybe<WriteRefusal>;
  /** One for each machine, in the order of the input; null when nothing was sent or no answer came. */
  readonly results?: Maybe<ReadonlyArray<MachineTagResult>>;
  /** What you should know about what was done. */
  readonly warnings: ReadonlyArray<WriteWarning>;
};

/** Which virtual machine a machine is. In no table of Learn; recorded on every virtual machine of a tenant. */
export type MachineVmMetadata = {
  readonly __typename?: 'MachineVmMetadata';
  /** The cloud, such as Azure or Unknown; an open set. */
  readonly cloudProvider?: Maybe<Scalars['String']['output']>;
  /** The cloud's name of the resource; in Azure a path from the subscription down. */
  readonly resourceId?: Maybe<Scalars['String']['output']>;
  /** The Azure subscription, a GUID; null where Defender doesn't say. */
  readonly subscriptionId?: Maybe<Scalars['ID']['output']>;
  /** The id that the cloud gave the virtual machine, mostly a GUID. */
  readonly vmId?: Maybe<Scalars['ID']['output']>;
};

/** A version of a product on a machine that has a vulnerability. Source: Learn, get-all-vulnerabilities-by-machines.md. */
export type MachineVulnerability = {
  readonly __typename?: 'MachineVulnerability';
  /** The update that fixes it, without the letters KB; null or empty when there is none. */
  readonly fixingKbId?: Maybe<Scalars['String']['output']>;
  /** Unique within the tenant: machine, vulnerability, vendor, product, version and update joined with `-_-`. */
  readonly id: Scalars['ID']['output'];
  /** The product's name, such as edge_chromium-based. */
  readonly productName?: Maybe<Scalars['String']['output']>;
  /** The product's vendor. */
  readonly productVendor?: Maybe<Scalars['String']['output']>;
  /** The version that the machine has. */
  readonly productVersion?: Maybe<Scalars['String']['output']>;
  /** How bad the vulnerability is, as this row says. */
  readonly severity?: Maybe<VulnerabilitySeverity>;
  /** The product. `id`, `name`, `vendor` and edges cost nothing; its other fields share calls of 50 products. */
  readonly software?: Maybe<DefenderSoftware>;
};

/** A page of a machine's vulnerabilities. */
export type MachineVulnerabilityConnection = {
  readonly __typename?: 'MachineVulnerabilityConnection';
  /** The vulnerabilities with their cursors, and the products that have them. */
  readonly edges: ReadonlyArray<MachineVulnerabilityEdge>;
  /** The vulnerabilities, each once. */
  readonly nodes: ReadonlyArray<Vulnerability>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A machine's vulnerability with its cursor. */
export type MachineVulnerabilityEdge = {
  readonly __typename?: 'MachineVulnerabilityEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The vulnerability. */
  readonly node: Vulnerability;
  /** The products of the machine that have it: one row for each version. Costs nothing more. */
  readonly products: ReadonlyArray<MachineVulnerability>;
};

/** What the vulnerabilities of a machine must meet. */
export type MachineVulnerabilityFilter = {
  /** How bad it is. */
  readonly severity?: InputMaybe<VulnerabilitySeverityFilter>;
};

/** A security update that is not installed where it should be. Source: Learn, get-missing-kbs-machine.md. */
export type MissingKb = {
  readonly __typename?: 'MissingKb';
  /** How many vulnerabilities it fixes. */
  readonly cveAddressed?: Maybe<Scalars['Long']['output']>;
  /** The KB number without the letters KB. */
  readonly id: Scalars['ID']['output'];
  /** How many machines lack it; 1 where a machine's own updates are listed. */
  readonly machineMissedOn?: Maybe<Scalars['Long']['output']>;
  /** The update's name, such as March 2020 - Security Updates. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The build of the operating system that it brings; null where Defender doesn't say. */
  readonly osBuild?: Maybe<Scalars['Long']['output']>;
  /** The products that it is for, by name without vendor. */
  readonly productsNames?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Where to get it: a search in the Microsoft Update Catalog. */
  readonly url?: Maybe<Scalars['String']['output']>;
};

/** Writes. Each is checked, written down, done once, and written down again. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Adds a tag to a machine, whatever other writers do to its other tags. Costs at most 2 calls: the machine, and the change
   * unless the machine has the tag already.
   */
  readonly addMachineTag?: Maybe<MachinePayload>;
  /**
   * Adds a tag to up to 500 machines, with a result for each. Costs 1 call, whatever their number: the machines are not read
   * before.
   */
  readonly addTagToMachines?: Maybe<MachineTagsPayload>;
  /**
   * Lets a write of somebody else through, once and for 15 minutes. Only another person can, not another account of whoever
   * asked, not an application, and nobody who signed in through the application that asked; needs Defender.Approver and the
   * role of the write too. The policy may name the tenants of those who can. Costs no call; 1 for cancelMachineAction and for
   * callers who are limited to device groups.
   */
  readonly approveAction?: Maybe<ActionApprovalPayload>;
  /**
   * Changes up to 500 alerts alike, with a result for each. Costs 1 call, or one for each batch where Defender takes fewer
   * alerts at once: no page says how many. Defender allows 10 such calls a minute.
   */
  readonly batchUpdateAlerts?: Maybe<BatchUpdateAlertsPayload>;
  /** Stops an export that is queued or running; whoever may see it may. Costs no upstream call. */
  readonly cancelExport?: Maybe<ExportPayload>;
  /**
   * Cancels an action that has not ended. Needs the role of the action that is cancelled; cancelling one that tightens
   * (isolate, restrict, scan, quarantine) needs Defender.Release too. Costs at most 3 calls.
   */
  readonly cancelMachineAction?: Maybe<MachineActionPayload>;
  /** Asks a machine for its forensics package. It can be downloaded once the action has succeeded. Costs at most 3 calls. */
  readonly collectInvestigationPackage?: Maybe<MachineActionPayload>;
  /**
   * Raises an alert about an event that hunting found. Costs at most 2 calls: the machine, unless it was read a moment ago,
   * and the alert, of which Defender allows 15 a minute. Defender starts an automated investigation by itself. An open alert
   * with the same title on the machine swallows the new one: then that one comes back.
   */
  readonly createAlertByReference?: Maybe<AlertPayload>;
  /**
   * A link to what one command of a live response session brought: the file of a getFile, or of a runScript a JSON with
   * script_name, exit_code, script_output and script_errors. Whoever has the link has the file, so it is recorded that it
   * was made, and never kept. Good for 30 minutes. REFUSED with NOT_READY until the command is done. Costs at most 2 calls.
   */
  readonly createLiveResponseResultLink?: Maybe<DefenderDownloadLinkPayload>;
  /**
   * A link to the forensics package that a collectInvestigationPackage has brought. Whoever has the link has the package, so
   * it is recorded that it was made, and never kept. Good for a short while: see `expiresAt`. REFUSED with NOT_READY until the
   * package is there. Costs at most 2 calls, of which Defender takes 2 a minute.
   */
  readonly createPackageLink?: Maybe<DefenderDownloadLinkPayload>;
  /**
   * Adds an authenticated scan. Costs at most 3 calls: the machine that scans, unless it was read a moment ago, the scans that
   * there are, and the new one.
   */
  readonly createScanDefinition?: Maybe<ScanDefinitionPayload>;
  /**
   * Lifts, for some hours and in one tenant, the caps on writes that tighten: how many a caller may send in an hour, and how
   * many machines at once. Nothing else is lifted. Recorded, and reported to the webhook. Declared again, the new time holds.
   * Only a person can, not an application. Costs no upstream call.
   */
  readonly declareEmergency?: Maybe<DefenderEmergencyPayload>;
  /**
   * Deletes an indicator. Costs 2 calls, 3 in a tenant with more than 10,000 indicators: a look at what it is, since Defender
   * keeps no record of it, and the deletion. Takes protection back, so it is guarded as what loosens. Microsoft documents no
   * delegated permission for it: with DEFENDER_ACTIONS_AS=user it can't be expected to work.
   */
  readonly deleteIndicator?: Maybe<IndicatorPayload>;
  /**
   * Deletes up to 5,000 indicators with a result for each. Costs 1 call for 500, and 1 for a look at what they are, 2 in a
   * tenant with more than 10,000. Guarded as deleteIndicator is, and not documented for persons either.
   */
  readonly deleteIndicators?: Maybe<IndicatorsPayload>;
  /**
   * Removes a file from the tenant's live response library. Nothing in this API reads its content, so nothing brings it back.
   * Costs at most 2 calls.
   */
  readonly deleteLibraryFile?: Maybe<LibraryFilePayload>;
  /**
   * Deletes up to 200 authenticated scans, with a result for each. Costs 2 calls: the scans that there are, and the deletion;
   * more where Defender takes fewer at once: no page says how many.
   */
  readonly deleteScanDefinitions?: Maybe<DeleteScanDefinitionsPayload>;
  /** Ends before its time what declareEmergency has begun. Only a person can, not an application. Costs no upstream call. */
  readonly endEmergency?: Maybe<DefenderEmergencyPayload>;
  /**
   * Makes or updates up to 5,000 indicators with a result for each. Costs 1 call for 500: 1,200 are 3 calls. With
   * `replaceExisting: false` 1 call more, 2 in a tenant with more than 10,000, to look at what is there. All are checked
   * before the first is sent, and a call that fails loses only its own.
   */
  readonly importIndicators?: Maybe<IndicatorsPayload>;
  /**
   * Cuts a machine off the network. Costs at most 3 calls: the machine, its pending actions, the isolation itself.
   * A machine that is isolated already, or about to be, is not isolated a second time: see `outcome`.
   * An offline machine is isolated when it comes back within 3 days.
   */
  readonly isolateMachine?: Maybe<MachineActionPayload>;
  /**
   * Cuts many machines off the network, each as isolateMachine does, with a result for each: one that fails loses no other.
   * Costs 1 call a machine, and beside that 2 calls for each 50 machines, which look at all of them together.
   */
  readonly isolateMachines?: Maybe<MachineActionsPayload>;
  /** Takes a machine out of Defender. Nothing in this API brings it back. Costs at most 3 calls. */
  readonly offboardMachine?: Maybe<MachineActionPayload>;
  /**
   * Refuses a write of somebody else, or takes an approval back that has not been used; needs Defender.Approver, the role of the
   * write, and a person. Whoever asked may withdraw their own request, without Defender.Approver. Costs what approveAction does.
   */
  readonly rejectAction?: Maybe<ActionApprovalPayload>;
  /** Brings an isolated machine back to the network. Costs at most 3 calls. */
  readonly releaseMachine?: Maybe<MachineActionPayload>;
  /**
   * Removes a tag from a machine, whatever other writers do to its other tags. Of a tag that the policy protects machines by,
   * this takes protection away. Costs at most 2 calls: the machine, and the change unless the machine has no such tag.
   */
  readonly removeMachineTag?: Maybe<MachinePayload>;
  /**
   * Removes a tag from up to 500 machines, with a result for each. Of a tag that the policy protects machines by, this takes
   * protection away. Costs 1 call, whatever their number: the machines are not read before.
   */
  readonly removeTagFromMachines?: Maybe<MachineTagsPayload>;
  /**
   * Asks a second person to approve a write, with exactly the input that will be sent later. Needs the role of that write.
   * Once it is approved, send the write itself with `approvalId` within 15 minutes: it runs as you. A request that nobody
   * decides ends after 24 hours. Costs no call; 1 for cancelMachineAction and for callers who are limited to device groups.
   */
  readonly requestActionApproval?: Maybe<ActionApprovalPayload>;
  /** Lets only a predefined set of applications run on a machine. Costs at most 3 calls. Windows only. */
  readonly restrictCodeExecution?: Maybe<MachineActionPayload>;
  /** Scans a machine with Microsoft Defender Antivirus. What it finds shows up as alerts, not in the action. Costs at most 3 calls. */
  readonly runAntiVirusScan?: Maybe<MachineActionPayload>;
  /**
   * Scans many machines with Microsoft Defender Antivirus, each as runAntiVirusScan does, with a result for each: one that
   * fails loses no other. Costs 1 call a machine, and beside that 2 calls for each 50 machines, which look at all of them
   * together.
   */
  readonly runAntiVirusScans?: Maybe<MachineActionsPayload>;
  /**
   * Runs commands on one machine in a live response session: puts library files there, runs library scripts, fetches files.
   * They run one after the other, and the first that fails ends the session. Needs Defender.LiveResponse.Run for putFile and
   * runScript, Defender.LiveResponse.Collect for getFile, both for both. Costs at most 4 calls, of which Defender takes 10 a
   * minute: the library where a file of it is needed, the machine, its sessions, the session itself. A machine takes one
   * session at a time: see `outcome`. An offline machine is waited for, 2 hours at most. Results: createLiveResponseResultLink.
   */
  readonly runLiveResponse?: Maybe<MachineActionPayload>;
  /**
   * Says how valuable a machine is to the organisation. Costs at most 2 calls: the machine, and the change unless the machine
   * is so already.
   */
  readonly setDeviceValue?: Maybe<MachinePayload>;
  /**
   * Begins to write every row of a kind into a file, in the background. One export of a kind and tenant goes on at a time:
   * asked for again, the payload has that one. Costs at most a few of the 20 calls an hour that Defender allows for the files of
   * a kind, whatever their size. Needs Defender.ViewVulnerabilities, for ANTIVIRUS_HEALTH Defender.ViewData. Where your role
   * holds in device groups, the file has their rows alone, and kinds whose rows don't say their group are refused.
   */
  readonly startExport?: Maybe<ExportPayload>;
  /**
   * Starts an automated investigation of a machine, unless one goes on already. Costs at most 3 calls: the machine, its
   * investigations, the start itself, of which Defender allows 50 an hour.
   */
  readonly startInvestigation?: Maybe<InvestigationPayload>;
  /** Stops a running file on one machine and deletes it. Nothing in this API restores it. Costs at most 3 calls. */
  readonly stopAndQuarantineFile?: Maybe<MachineActionPayload>;
  /**
   * Blocks, warns of, audits or allows a file, address, domain, URL or certificate. Costs 2 calls: a look at what is there of
   * the same value and type, and the indicator itself. What is there is overwritten only with `replaceExisting: true`.
   * Allowed loosens protection; so may a replacement by anything weaker than a block.
   */
  readonly submitIndicator?: Maybe<IndicatorPayload>;
  /** Lifts the restriction of applications from a machine. Costs at most 3 calls. */
  readonly unrestrictCodeExecution?: Maybe<MachineActionPayload>;
  /**
   * Changes an alert: its status, owner, classification or determination, or adds a comment. What is left out stays as it
   * is. Costs 1 call.
   */
  readonly updateAlert?: Maybe<AlertPayload>;
  /**
   * Changes an incident: its status, owner, classification, determination or tags, or adds a comment. What is left out stays
   * as it is. Needs the application permission SecurityIncident.ReadWrite.All at Microsoft Graph. Costs 2 calls there: a look,
   * because one that was merged into another is refused, and the change; 1 more for a comment beside a change. An incident
   * can hold alerts of every device group, so a role for it that is limited to some does not suffice.
   */
  readonly updateIncident?: Maybe<DefenderIncidentPayload>;
  /**
   * Changes tags and device value of a machine together. Tags that another writer sets in between are lost: for one tag,
   * addMachineTag and removeMachineTag are safe. Costs at most 2 calls: the machine, and the change unless the machine is so already.
   */
  readonly updateMachine?: Maybe<MachinePayload>;
  /** Changes an authenticated scan. What is left out stays as it is. Costs 1 call. */
  readonly updateScanDefinition?: Maybe<ScanDefinitionPayload>;
  /**
   * Puts a script or tool into the tenant's live response library, from where it can be run on any machine. A name that is
   * taken is REFUSED with FILE_EXISTS unless `overrideIfExists`. Costs at most 2 calls.
   */
  readonly uploadLibraryFile?: Maybe<LibraryFilePayload>;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationAddMachineTagArgs = {
  input: AddMachineTagInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationAddTagToMachinesArgs = {
  input: AddTagToMachinesInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationApproveActionArgs = {
  input: ApproveActionInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationBatchUpdateAlertsArgs = {
  input: BatchUpdateAlertsInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationCancelExportArgs = {
  input: CancelExportInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationCancelMachineActionArgs = {
  input: CancelMachineActionInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationCollectInvestigationPackageArgs = {
  input: CollectInvestigationPackageInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationCreateAlertByReferenceArgs = {
  input: CreateAlertByReferenceInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationCreateLiveResponseResultLinkArgs = {
  input: CreateLiveResponseResultLinkInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationCreatePackageLinkArgs = {
  input: CreatePackageLinkInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationCreateScanDefinitionArgs = {
  input: CreateScanDefinitionInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationDeclareEmergencyArgs = {
  input: DeclareEmergencyInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationDeleteIndicatorArgs = {
  input: DeleteIndicatorInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationDeleteIndicatorsArgs = {
  input: DeleteIndicatorsInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationDeleteLibraryFileArgs = {
  input: DeleteLibraryFileInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationDeleteScanDefinitionsArgs = {
  input: DeleteScanDefinitionsInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationEndEmergencyArgs = {
  input: EndEmergencyInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationImportIndicatorsArgs = {
  input: ImportIndicatorsInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationIsolateMachineArgs = {
  input: IsolateMachineInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationIsolateMachinesArgs = {
  input: IsolateMachinesInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationOffboardMachineArgs = {
  input: OffboardMachineInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationRejectActionArgs = {
  input: RejectActionInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationReleaseMachineArgs = {
  input: ReleaseMachineInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationRemoveMachineTagArgs = {
  input: RemoveMachineTagInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationRemoveTagFromMachinesArgs = {
  input: RemoveTagFromMachinesInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationRequestActionApprovalArgs = {
  input: RequestActionApprovalInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationRestrictCodeExecutionArgs = {
  input: RestrictCodeExecutionInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationRunAntiVirusScanArgs = {
  input: RunAntiVirusScanInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationRunAntiVirusScansArgs = {
  input: RunAntiVirusScansInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationRunLiveResponseArgs = {
  input: RunLiveResponseInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationSetDeviceValueArgs = {
  input: SetDeviceValueInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationStartExportArgs = {
  input: StartExportInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationStartInvestigationArgs = {
  input: StartInvestigationInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationStopAndQuarantineFileArgs = {
  input: StopAndQuarantineFileInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationSubmitIndicatorArgs = {
  input: SubmitIndicatorInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationUnrestrictCodeExecutionArgs = {
  input: UnrestrictCodeExecutionInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationUpdateAlertArgs = {
  input: UpdateAlertInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationUpdateIncidentArgs = {
  input: UpdateIncidentInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationUpdateMachineArgs = {
  input: UpdateMachineInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationUpdateScanDefinitionArgs = {
  input: UpdateScanDefinitionInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationUploadLibraryFileArgs = {
  input: UploadLibraryFileInput;
};

/** Which machine to take out of Defender, and why. */
export type OffboardMachineInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: Scalars['ID']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Evidence of a kind that has no type of its own here. */
export type OtherEvidence = AlertEvidence & {
  readonly __typename?: 'OtherEvidence';
  /** What became of it; an open set. */
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  /** The service's word for the kind of evidence. */
  readonly entityType: Scalars['String']['output'];
  /** When the evidence was recorded. */
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
};

/** Where a page lies in its connection. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last row; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether asking for more, with `after: endCursor`, gives more. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether rows lie before this page. Paging backwards is not offered. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first row; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A process that an alert rests on. */
export type ProcessEvidence = AlertEvidence & {
  readonly __typename?: 'ProcessEvidence';
  /** The Entra object id of that account. */
  readonly aadUserId?: Maybe<Scalars['ID']['output']>;
  /** The account that ran the process, without its domain. */
  readonly accountName?: Maybe<Scalars['String']['output']>;
  /** What became of it; an open set. */
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  /** The domain of that account. */
  readonly domainName?: Maybe<Scalars['String']['output']>;
  /** The service's word for the kind of evidence: Process. */
  readonly entityType: Scalars['String']['output'];
  /** When the evidence was recorded. */
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  /** The name of the image file. */
  readonly fileName?: Maybe<Scalars['String']['output']>;
  /** The folder of the image file. */
  readonly filePath?: Maybe<Scalars['String']['output']>;
  /** When the parent process started. */
  readonly parentProcessCreationTime?: Maybe<Scalars['DateTime']['output']>;
  /** The name of the parent's image file. */
  readonly parentProcessFileName?: Maybe<Scalars['String']['output']>;
  /** The folder of the parent's image file. */
  readonly parentProcessFilePath?: Maybe<Scalars['String']['output']>;
  /** The id of the parent process. */
  readonly parentProcessId?: Maybe<Scalars['Long']['output']>;
  /** The command line as it was run. */
  readonly processCommandLine?: Maybe<Scalars['String']['output']>;
  /** When the process started. */
  readonly processCreationTime?: Maybe<Scalars['DateTime']['output']>;
  /** The process id on the machine; ids are reused, so it is unique only with the creation time. */
  readonly processId?: Maybe<Scalars['Long']['output']>;
  /** SHA-1 of the image file in hex. */
  readonly sha1?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the image file in hex. */
  readonly sha256?: Maybe<Scalars['String']['output']>;
  /** The user principal name of that account. */
  readonly userPrincipalName?: Maybe<Scalars['String']['output']>;
  /** The security identifier of that account. */
  readonly userSid?: Maybe<Scalars['String']['output']>;
};

/** Which file of the library to put on the machine. */
export type PutFileCommandInput = {
  /** Its name in the library; see `Query.libraryFiles`. */
  readonly fileName: Scalars['String']['input'];
};

/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * One approval by its id, whatever became of it, for whoever asked for it and for callers with Defender.Approver; null when
   * there is none, or when it ended more than 24 hours ago. Costs no call, or 1 for callers who are limited to device groups.
   */
  readonly actionApproval?: Maybe<ActionApproval>;
  /**
   * One alert by its id; null when Defender has none or it is past retention. Costs 1 call, 2 when the id is unknown.
   * Many ids asked for at once share calls of 50.
   */
  readonly alert?: Maybe<Alert>;
  /**
   * The alerts that were raised in a window of time, counted by severity, status and day. Costs 1 call for each 10,000 alerts
   * in the window; 100,000 or more are refused. Defender can't count by itself: every alert is read.
   */
  readonly alertSummary?: Maybe<AlertSummary>;
  /**
   * Alerts within the tenant's retention. `NEWEST` asks for one or a few time windows (usually 1 to 3 calls a page);
   * `SERVICE` costs 1 call a page.
   */
  readonly alerts?: Maybe<AlertConnection>;
  /** Configurations that active baseline profiles assess. Costs 1 call a page, shown again for 10 minutes. */
  readonly baselineConfigurations?: Maybe<BaselineConfigurationConnection>;
  /** Security baseline profiles that the organisation has created. Costs 1 call a page, shown again for 10 minutes. */
  readonly baselineProfiles?: Maybe<BaselineProfileConnection>;
  /**
   * What the permissions mean that browser extensions ask for: a catalogue of Microsoft's, the same for every organisation.
   * Costs 1 call a page, shown again for 10 minutes.
   */
  readonly browserExtensionPermissions?: Maybe<BrowserExtensionPermissionConnection>;
  /**
   * What has changed since a cursor, in the order in which it was noticed: at least once, and exactly once after dropping
   * repeats of a cursor. Costs at most 1 call for each subject and interval, whoever and however many ask; reading behind a
   * lost or outlived log again costs what the rows need. See docs/changes.md.
   */
  readonly changes?: Maybe<ChangePage>;
  /**
   * What the audit trail holds of the addressed tenant, newest first: writes with what was intended and what came of them,
   * refusals, hunts, overridden guard rails. Out of the file that this replica keeps (AUDIT_LOG): where several serve, each
   * has its own, and where none is kept this is an error that says so. For callers whose roles hold in the whole tenant.
   * Costs no upstream call. Tokens, secrets, and what hunts, scripts and files held are in no event. Of a long file a page
   * searches 64 MiB: it may hold fewer events than asked for, or none, and `hasNextPage` then says to go on at `endCursor`.
   */
  readonly defenderAuditEvents?: Maybe<DefenderAuditEventConnection>;
  /**
   * What this service may do at Microsoft's APIs for the addressed tenant: which groups of fields its application
   * permissions serve. Costs no upstream call; a token is asked for where none is at hand.
   */
  readonly defenderCapabilities?: Maybe<ReadonlyArray<DefenderCapability>>;
  /**
   * A domain by its host name. Defender has no operation that reads one domain, so every host name gives a domain, at no
   * cost: what a field of it costs is said there, and one that nobody has met has no alerts, no machines and the prevalence 0.
   */
  readonly defenderDomain?: Maybe<DefenderDomain>;
  /** One file by its hash; null when Defender doesn't know it. Costs 1 call. */
  readonly defenderFile?: Maybe<DefenderFile>;
  /**
   * One incident by its number; null when there is none. Without the permission SecurityIncident.Read.All at Microsoft
   * Graph it is what its alerts tell: see `source`. Costs 1 call for its alerts, which its other fields share (many incidents
   * asked for at once share calls of 50, and of 10,000 alerts), and 1 at Graph for what Graph alone tells.
   */
  readonly defenderIncident?: Maybe<DefenderIncident>;
  /**
   * The incidents of the tenant, as Microsoft Graph lists them. Needs the application permission SecurityIncident.Read.All
   * there, else UPSTREAM_FORBIDDEN says so: alerts tell neither status nor owner, so a list made of them would be another one.
   * Costs 1 call for each 49 rows, and for callers who are limited to device groups 1 more for each 50 of them: they see
   * those with an alert that they may see.
   */
  readonly defenderIncidents?: Maybe<DefenderIncidentConnection>;
  /**
   * An IP address. Defender has no operation that reads one address, so every address gives an answer, at no cost: what a
   * field of it costs is said there, and one that nobody has met has no alerts and the prevalence 0.
   */
  readonly defenderIp?: Maybe<DefenderIp>;
  /**
   * One product by its id; null when no machine of the organisation has it. Costs 1 call, 2 when the id is unknown among
   * several. Many ids asked for at once share calls of 50.
   */
  readonly defenderSoftware?: Maybe<DefenderSoftware>;
  /**
   * The software that the organisation's machines have. Costs 1 call a page, and none while all software is kept. With
   * `orderBy`, and with conditions that Defender has no words for, all of it is read first, in 1 or 2 calls, and kept for ten
   * minutes: a tenant with too many is told so.
   */
  readonly defenderSoftwareInventory?: Maybe<DefenderSoftwareConnection>;
  /**
   * A user by bare account name. Defender has no operation that reads one user, so every name gives a user, at no cost:
   * one that nobody has met has no alerts and no machines. Two domains can share a name; what is found is of both.
   */
  readonly defenderUser?: Maybe<DefenderUser>;
  /** Who you are to this API, and what you may do. Costs no upstream call. */
  readonly defenderViewer?: Maybe<DefenderViewer>;
  /**
   * How well Microsoft Defender Antivirus works on every machine that reports it, by id. Costs 1 call a page, shown again for a
   * minute. Defender allows 30 of these calls a minute and 1,000 an hour: a whole tenant is for an export. Callers who are
   * limited to device groups get the rows of these.
   */
  readonly deviceAntivirusHealth?: Maybe<DeviceAntivirusHealthConnection>;
  /**
   * Every setting of the active security baselines on every machine that they are for: one row for each machine and profile and setting, out of the newest
   * snapshot, which Defender makes every few hours. Costs 1 call a page, shown again for 10 minutes; pages behind the first are
   * of the same snapshot. Defender allows 30 of these calls a minute and 1,000 an hour: a whole tenant is for an export.
   * Callers who are limited to device groups get the rows of these.
   */
  readonly deviceBaselines?: Maybe<DeviceBaselineConnection>;
  /**
   * Browser extensions on every machine: one row for each machine and browser and extension, out of the newest
   * snapshot, which Defender makes every few hours. Costs 1 call a page, shown again for 10 minutes; pages behind the first are
   * of the same snapshot. Defender allows 30 of these calls a minute and 1,000 an hour: a whole tenant is for an export.
   * Callers who are limited to device groups get the rows of these.
   */
  readonly deviceBrowserExtensions?: Maybe<DeviceBrowserExtensionConnection>;
  /**
   * Certificates on every machine: one row for each machine and certificate and store, out of the newest
   * snapshot, which Defender makes every few hours. Costs 1 call a page, shown again for 10 minutes; pages behind the first are
   * of the same snapshot. Defender allows 30 of these calls a minute and 1,000 an hour: a whole tenant is for an export.
   * Callers who are limited to device groups get the rows of these.
   */
  readonly deviceCertificates?: Maybe<DeviceCertificateConnection>;
  /**
   * Every secure configuration on every machine: one row for each machine and configuration, out of the newest
   * snapshot, which Defender makes every few hours. Costs 1 call a page, shown again for 10 minutes; pages behind the first are
   * of the same snapshot. Defender allows 30 of these calls a minute and 1,000 an hour: a whole tenant is for an export.
   * Callers who are limited to device groups get the rows of these.
   */
  readonly deviceConfigurations?: Maybe<DeviceConfigurationConnection>;
  /**
   * Hardware and firmware of every machine: one row for each machine and component, out of the newest
   * snapshot, which Defender makes every few hours. Costs 1 call a page, shown again for 10 minutes; pages behind the first are
   * of the same snapshot. Defender allows 30 of these calls a minute and 1,000 an hour: a whole tenant is for an export.
   * Callers who are limited to device groups get the rows of these.
   */
  readonly deviceFirmware?: Maybe<DeviceFirmwareConnection>;
  /**
   * Software without a product code (CPE) on every machine: Defender knows no vulnerabilities of it: one row for each machine and product, out of the newest
   * snapshot, which Defender makes every few hours. Costs 1 call a page, shown again for 10 minutes; pages behind the first are
   * of the same snapshot. Defender allows 30 of these calls a minute and 1,000 an hour: a whole tenant is for an export.
   * Callers who are limited to device groups get the rows of these.
   */
  readonly deviceNonCpeSoftware?: Maybe<DeviceNonCpeSoftwareConnection>;
  /**
   * Software with a product code on every machine: one row for each machine and product, out of the newest
   * snapshot, which Defender makes every few hours. Costs 1 call a page, shown again for 10 minutes; pages behind the first are
   * of the same snapshot. Defender allows 30 of these calls a minute and 1,000 an hour: a whole tenant is for an export.
   * Callers who are limited to device groups get the rows of these.
   */
  readonly deviceSoftware?: Maybe<DeviceSoftwareConnection>;
  /**
   * Every vulnerability of the software on every machine, and the software that has none: one row for each machine and vulnerability, out of the newest
   * snapshot, which Defender makes every few hours. Costs 1 call a page, shown again for 10 minutes; pages behind the first are
   * of the same snapshot. Defender allows 30 of these calls a minute and 1,000 an hour: a whole tenant is for an export.
   * Callers who are limited to device groups get the rows of these.
   */
  readonly deviceVulnerabilities?: Maybe<DeviceVulnerabilityConnection>;
  /**
   * What has become of vulnerabilities of machines since a moment, told by windows of six hours: the one that the moment falls into
   * comes whole, so that rows older than it may come along. A machine that moves to another device group is FIXED in the old
   * one and NEW in the new one. In no promised order; rows may come twice. Costs 1 call a page, shown again for 10 minutes;
   * all pages are of one snapshot. Defender allows 30 of these calls a minute and 1,000 an hour.
   */
  readonly deviceVulnerabilityChanges?: Maybe<DeviceVulnerabilityChangeConnection>;
  /**
   * The time without caps on what tightens that declareEmergency has begun in the addressed tenant; null when there is none. Not an
   * incident of Defender: see `defenderIncident` for those. Costs no upstream call.
   */
  readonly emergency?: Maybe<DefenderEmergency>;
  /** One export by its id; null for none, and for one that you may not see. They are told of for a day. Costs no upstream call. */
  readonly export?: Maybe<Export>;
  /** Exports of the last day that you may see, whoever asked for them, the newest first. Costs no upstream call. */
  readonly exports?: Maybe<ExportConnection>;
  /** How exposed the organisation is to attack: lower is better. Costs 1 call, shown again for 10 minutes. */
  readonly exposureScore?: Maybe<ExposureScore>;
  /** The same for each device group. Costs 1 call, shown again for 10 minutes. */
  readonly exposureScoresByMachineGroup?: Maybe<ReadonlyArray<MachineGroupExposureScore>>;
  /**
   * The active indicators of a value, such as a hash or a domain: none, or one for each kind and for each application that made
   * one. Defender filters by the value; letter case doesn't count but in a URL. Parts of a value find nothing. Costs 1 call.
   */
  readonly findIndicators?: Maybe<ReadonlyArray<Indicator>>;
  /**
   * Machines by whatever you know of them. Names are not unique: several rows are an honest answer. Costs 1 call; by name, tag or
   * id none for those that are found while all machines are kept.
   */
  readonly findMachines?: Maybe<ReadonlyArray<Machine>>;
  /**
   * Runs a KQL query over up to 30 days of events. Costs 1 call of the hunting quota, which the whole tenant shares
   * (45 calls a minute, 1,500 an hour, and a share of CPU). What leaves the tables that this server allows is refused at no
   * cost. Query, tables and number of rows are written to the audit trail, values of parameters and results are not.
   */
  readonly hunt?: Maybe<HuntingResult>;
  /**
   * One indicator by its id; null when there is none that is active. Defender gives none by its id, so that the whole list is
   * looked through: that costs 1 call, 2 beyond 10,000 indicators, whatever the number of ids asked for at once.
   */
  readonly indicator?: Maybe<Indicator>;
  /**
   * Active indicators, by id; expired ones disappear. Costs 1 call a page. With the permission Ti.ReadWrite this API sees only
   * the indicators that its own application made, with Ti.ReadWrite.All those of the tenant: Defender tells no difference.
   */
  readonly indicators?: Maybe<IndicatorConnection>;
  /**
   * One automated investigation by its id; null when Defender has none. Costs 1 call, 2 when the id is unknown.
   * Many ids asked for at once share calls of 50.
   */
  readonly investigation?: Maybe<Investigation>;
  /** Automated investigations, by id. Costs 1 call a page. */
  readonly investigations?: Maybe<InvestigationConnection>;
  /**
   * The scripts and tools of the tenant's live response library. Costs 1 call. Their content can't be read: Defender has no
   * operation for it.
   */
  readonly libraryFiles?: Maybe<ReadonlyArray<LibraryFile>>;
  /**
   * One machine by its id; null when Defender has none. Costs 1 call, 2 when the id is unknown.
   * Many ids asked for at once share calls of 50.
   */
  readonly machine?: Maybe<Machine>;
  /**
   * One response action by its id; null when Defender has none. Costs 1 call, 2 when the id is unknown.
   * Defender shows a new action after up to 5 seconds.
   */
  readonly machineAction?: Maybe<MachineAction>;
  /** Response actions of all machines, Defender's and people's. Costs 1 call a page. */
  readonly machineActions?: Maybe<MachineActionConnection>;
  /**
   * Machines that reported within the tenant's retention, by id unless told. Costs 1 call a page, and none while all machines are kept. With
   * `orderBy`, and with conditions that Defender has no words for, all of them are read first, in 1 or 2 calls, and kept for a minute: a
   * tenant with too many is told so.
   */
  readonly machines?: Maybe<MachineConnection>;
  /**
   * Writes that wait for a second person, newest first: all of them for callers with Defender.Approver, their own for others.
   * At most 200 in a tenant. Costs no call; for callers who are limited to device groups, one call for 50 machines.
   */
  readonly pendingActionApprovals?: Maybe<ReadonlyArray<ActionApproval>>;
  /**
   * One security recommendation by its id; null when Defender has none. Costs 1 call, 2 when the id is unknown.
   * Many ids asked for at once share calls of 50.
   */
  readonly recommendation?: Maybe<Recommendation>;
  /**
   * The organisation's security recommendations. Costs 1 call a page, and none while all recommendations are kept. With
   * `orderBy`, and with conditions that Defender has no words for, all of them are read first, in 1 or 2 calls, and kept for ten
   * minutes: a tenant with too many is told so.
   */
  readonly recommendations?: Maybe<RecommendationConnection>;
  /**
   * One remediation task by its id; null when Defender has none. Costs 1 call; several ids asked for at once share 1 call
   * that reads all tasks, as Defender can't find them by id.
   */
  readonly remediationTask?: Maybe<RemediationTask>;
  /** Remediation tasks, as the service lists them. Costs 1 call a page. */
  readonly remediationTasks?: Maybe<RemediationTaskConnection>;
  /** One machine that scans; null when Defender has none. Costs 1 call, which reads the list, and 2 when the list lacks it. */
  readonly scanAgent?: Maybe<ScannerAgent>;
  /** The machines that scan. Costs 1 call. */
  readonly scanAgents?: Maybe<ReadonlyArray<ScannerAgent>>;
  /**
   * Authenticated scans that are set up: scans of devices without Defender, signed in, from a machine with it. Passwords,
   * community strings and key vault secrets that Defender sends with them are never kept or shown. Costs 1 call.
   */
  readonly scanDefinitions?: Maybe<ReadonlyArray<ScanDefinition>>;
  /** When the scans of these definitions ran, as the service lists them. Costs 1 call a page. */
  readonly scanHistoryByDefinition?: Maybe<ScanHistoryConnection>;
  /**
   * These sessions with the targets that were scanned in them. Costs 1 call. No call of Defender's gives the ids of sessions:
   * the portal shows them.
   */
  readonly scanHistoryBySession?: Maybe<ReadonlyArray<ScanSession>>;
  /** The Microsoft Secure Score for Devices of the organisation: higher is better. Costs 1 call, shown again for 10 minutes. */
  readonly secureScore?: Maybe<DeviceSecureScore>;
  /** The upstream windows that this process has used: what is left of each and when it is whole again. Costs no upstream call. */
  readonly upstreamQuota?: Maybe<ReadonlyArray<DefenderQuotaWindow>>;
  /**
   * The vulnerabilities that Defender lists for the organisation. Costs 1 call a page, and none while all vulnerabilities are kept. With
   * `orderBy`, and with conditions that Defender has no words for, all of them are read first, in 1 or 2 calls, and kept for ten
   * minutes: a tenant with too many is told so.
   */
  readonly vulnerabilities?: Maybe<VulnerabilityConnection>;
  /**
   * One vulnerability by its id; null when Defender has none. Costs 1 call, 2 when the id is unknown.
   * Many ids asked for at once share calls of 50.
   */
  readonly vulnerability?: Maybe<Vulnerability>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryActionApprovalArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryAlertArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryAlertSummaryArgs = {
  filter?: InputMaybe<AlertFilter>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AlertOrder>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryBaselineConfigurationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BaselineConfigurationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryBaselineProfilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BaselineProfileFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryBrowserExtensionPermissionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BrowserExtensionPermissionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  subjects?: InputMaybe<ReadonlyArray<ChangeSubject>>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryDefenderAuditEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DefenderAuditEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryDefenderDomainArgs = {
  host: Scalars['String']['input'];
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryDefenderFileArgs = {
  hash: Scalars['String']['input'];
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryDefenderIncidentArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryDefenderIncidentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DefenderIncidentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DefenderIncidentOrder>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryDefenderIpArgs = {
  address: Scalars['String']['input'];
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryDefenderSoftwareArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryDefenderSoftwareInventoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DefenderSoftwareFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DefenderSoftwareOrder>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryDefenderUserArgs = {
  accountName: Scalars['String']['input'];
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryDeviceAntivirusHealthArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryDeviceBaselinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryDeviceBrowserExtensionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryDeviceCertificatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryDeviceConfigurationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryDeviceFirmwareArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryDeviceNonCpeSoftwareArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryDeviceSoftwareArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryDeviceVulnerabilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryDeviceVulnerabilityChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  since: Scalars['DateTime']['input'];
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryExportArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryExportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryFindIndicatorsArgs = {
  type?: InputMaybe<IndicatorTypeInput>;
  value: Scalars['String']['input'];
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryFindMachinesArgs = {
  by: MachineLookup;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryHuntArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  parameters?: InputMaybe<ReadonlyArray<HuntingParameterInput>>;
  query: Scalars['String']['input'];
  timespan?: InputMaybe<Scalars['String']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryIndicatorArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryIndicatorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<IndicatorFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryInvestigationArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryInvestigationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InvestigationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryMachineArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryMachineActionArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryMachineActionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MachineActionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MachineActionOrder>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MachineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MachineOrder>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryRecommendationArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryRecommendationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RecommendationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RecommendationOrder>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryRemediationTaskArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryRemediationTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RemediationTaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryScanAgentArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryScanHistoryByDefinitionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  scanDefinitionIds: ReadonlyArray<Scalars['ID']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryScanHistoryBySessionArgs = {
  sessionIds: ReadonlyArray<Scalars['ID']['input']>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryVulnerabilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VulnerabilityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<VulnerabilityOrder>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryVulnerabilityArgs = {
  id: Scalars['ID']['input'];
};

/** Something to do that would make the organisation safer. Source: Learn, recommendation.md. */
export type Recommendation = {
  readonly __typename?: 'Recommendation';
  /** Whether an alert is active that has to do with it. */
  readonly activeAlert?: Maybe<Scalars['Boolean']['output']>;
  /** Ids of reports of threat analytics, GUIDs. */
  readonly associatedThreats?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** How much it would add to the secure score for devices. */
  readonly configScoreImpact?: Maybe<Scalars['Float']['output']>;
  /** How many critical machines are exposed. */
  readonly exposedCriticalDevices?: Maybe<Scalars['Long']['output']>;
  /** How many of them are exposed. */
  readonly exposedMachinesCount?: Maybe<Scalars['Long']['output']>;
  /** How much it would take off the exposure score. */
  readonly exposureImpact?: Maybe<Scalars['Float']['output']>;
  /** Whether it is against a vulnerability that no update fixes. Null where Defender doesn't say. */
  readonly hasUnpatchableCve?: Maybe<Scalars['Boolean']['output']>;
  /** Unique: va-_-vendor-_-product for software, sca-_-scid-12 for a configuration. */
  readonly id: Scalars['ID']['output'];
  /**
   * The machines that it is about, by id. Costs 1 call a recommendation, some at a time. Fields of the machines beyond name,
   * platform and device group share calls of 50 machines; a machine that Defender lists no more shows these only.
   */
  readonly machines?: Maybe<MachineConnection>;
  /** How many machines it could be done on without disturbing anybody. */
  readonly nonProductivityImpactedAssets?: Maybe<Scalars['Long']['output']>;
  /** The product that it is about, such as windows_10. */
  readonly productName?: Maybe<Scalars['String']['output']>;
  /** Whether an exploit of what it is against is public. */
  readonly publicExploit?: Maybe<Scalars['Boolean']['output']>;
  /** The kind of thing that it is about. */
  readonly recommendationCategory?: Maybe<RecommendationCategory>;
  /** What to do, in a line. */
  readonly recommendationName?: Maybe<Scalars['String']['output']>;
  /** A program to use instead; null when there is none. */
  readonly recommendedProgram?: Maybe<Scalars['String']['output']>;
  /** The vendor of a program to use instead; null when there is none. */
  readonly recommendedVendor?: Maybe<Scalars['String']['output']>;
  /** The version to update to; null when there is none. */
  readonly recommendedVersion?: Maybe<Scalars['String']['output']>;
  /** The product or setting that it is about, for display. */
  readonly relatedComponent?: Maybe<Scalars['String']['output']>;
  /** How it is to be done. */
  readonly remediationType?: Maybe<RecommendationRemediationType>;
  /** How bad it is to leave it so: documented as 1 to 10, and 0 in all that was seen. */
  readonly severityScore?: Maybe<Scalars['Float']['output']>;
  /**
   * The product that it is about; null for a configuration that belongs to none. For software `id`, `name`, `vendor` and
   * edges cost nothing, and its other fields share calls of 50 products; for a configuration it costs 1 call a
   * recommendation, some at a time.
   */
  readonly software?: Maybe<DefenderSoftware>;
  /** Whether it stands, or an exception was made of it. */
  readonly status?: Maybe<RecommendationStatus>;
  /** A closer kind, such as Antivirus; null when there is none. */
  readonly subCategory?: Maybe<Scalars['String']['output']>;
  /** Marks such as internetFacing; an open set. Null where Defender doesn't say. */
  readonly tags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** How many machines have what it is about. */
  readonly totalMachineCount?: Maybe<Scalars['Long']['output']>;
  /** The product's vendor. */
  readonly vendor?: Maybe<Scalars['String']['output']>;
  /**
   * The vulnerabilities that it is against, the worst first. Costs 1 call a recommendation, some at a time, whatever `first`
   * is. `cvssVector`, `firstDetected`, `cveSupportability`, `tags`, `epss` and `status` are not part of it and share calls of
   * 50 vulnerabilities.
   */
  readonly vulnerabilities?: Maybe<VulnerabilityConnection>;
  /** How many vulnerabilities it is against. */
  readonly weaknesses?: Maybe<Scalars['Long']['output']>;
};


/** Something to do that would make the organisation safer. Source: Learn, recommendation.md. */
export type RecommendationMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something to do that would make the organisation safer. Source: Learn, recommendation.md. */
export type RecommendationVulnerabilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The kind of thing that a recommendation is about. */
export type RecommendationCategory =
  /** Accounts and passwords. */
  | 'Accounts'
  /** Programs. */
  | 'Application'
  /** The network. */
  | 'Network'
  /** The operating system. */
  | 'OS'
  /** Security controls, such as antivirus and firewall. */
  | 'SecurityControls'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on the category of a recommendation. */
export type RecommendationCategoryFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<RecommendationCategoryInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<RecommendationCategoryInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<RecommendationCategoryInput>;
};

/** The kind of thing that a recommendation is about. */
export type RecommendationCategoryInput =
  /** Accounts and passwords. */
  | 'Accounts'
  /** Programs. */
  | 'Application'
  /** The network. */
  | 'Network'
  /** The operating system. */
  | 'OS'
  /** Security controls, such as antivirus and firewall. */
  | 'SecurityControls';

/** A page of recommendations. */
export type RecommendationConnection = {
  readonly __typename?: 'RecommendationConnection';
  /**
   * When all of them were read that this page is cut from. Null for a page that Defender was asked for: what that shows is at most
   * ten minutes old.
   */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** The recommendations with their cursors. */
  readonly edges: ReadonlyArray<RecommendationEdge>;
  /** The recommendations. */
  readonly nodes: ReadonlyArray<Recommendation>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list: exact, out of all recommendations, which are read for it where they aren't kept (1 or 2 calls). Null where they
   * are too many to be read.
   */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A recommendation with its cursor. */
export type RecommendationEdge = {
  readonly __typename?: 'RecommendationEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The recommendation. */
  readonly node: Recommendation;
};

/** What recommendations must meet. Several fields mean AND. */
export type RecommendationFilter = {
  /** Whether an alert about it is active. Defender doesn't filter by it: all recommendations are read. */
  readonly activeAlert?: InputMaybe<DefenderBooleanFilter>;
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<RecommendationFilter>>;
  /** How many machines are exposed. Defender doesn't filter by it: all recommendations are read. */
  readonly exposedMachinesCount?: InputMaybe<DefenderLongFilter>;
  /** The id. */
  readonly id?: InputMaybe<DefenderIdFilter>;
  /** This does not hold. */
  readonly not?: InputMaybe<RecommendationFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<RecommendationFilter>>;
  /** The product. */
  readonly productName?: InputMaybe<DefenderTextFilter>;
  /** Whether an exploit is public. Defender doesn't filter by it: all recommendations are read. */
  readonly publicExploit?: InputMaybe<DefenderBooleanFilter>;
  /** The kind of thing that it is about. */
  readonly recommendationCategory?: InputMaybe<RecommendationCategoryFilter>;
  /** What is to be done. Defender doesn't filter by it: all recommendations are read. */
  readonly recommendationName?: InputMaybe<DefenderTextFilter>;
  /** A program to use instead. */
  readonly recommendedProgram?: InputMaybe<DefenderStringFilter>;
  /** The vendor of a program to use instead. */
  readonly recommendedVendor?: InputMaybe<DefenderStringFilter>;
  /** The version to update to. */
  readonly recommendedVersion?: InputMaybe<DefenderStringFilter>;
  /** The component that it is about. Defender doesn't filter by it: all recommendations are read. */
  readonly relatedComponent?: InputMaybe<DefenderTextFilter>;
  /** How it is to be done. */
  readonly remediationType?: InputMaybe<RecommendationRemediationTypeFilter>;
  /** How bad it is to leave it so. */
  readonly severityScore?: InputMaybe<DefenderNumberFilter>;
  /** Whether it stands. */
  readonly status?: InputMaybe<RecommendationStatusFilter>;
  /** A closer kind. */
  readonly subCategory?: InputMaybe<DefenderTextFilter>;
  /** The product's vendor. */
  readonly vendor?: InputMaybe<DefenderTextFilter>;
  /** How many vulnerabilities it would take away. Defender doesn't filter by it: all recommendations are read. */
  readonly weaknesses?: InputMaybe<DefenderLongFilter>;
};

/** An order of recommendations. Those without the value come last, and equal ones are by id. */
export type RecommendationOrder = {
  /** Which way. */
  readonly direction: DefenderOrderDirection;
  /** What they are ordered by. */
  readonly field: RecommendationOrderField;
};

/** What recommendations can be ordered by. */
export type RecommendationOrderField =
  /** How many machines are exposed. */
  | 'EXPOSED_MACHINES'
  /** How much it would lower the exposure of the organisation. */
  | 'EXPOSURE_IMPACT'
  /** What is to be done, whatever its case. */
  | 'RECOMMENDATION_NAME'
  /** How bad it is to leave it so. */
  | 'SEVERITY_SCORE'
  /** How many vulnerabilities it would take away. */
  | 'WEAKNESSES';

/** How a recommendation is to be carried out. */
export type RecommendationRemediationType =
  /** By changing a setting. */
  | 'ConfigurationChange'
  /** By taking the software away. */
  | 'Uninstall'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** By installing an update. */
  | 'Update'
  /** By moving to another version. */
  | 'Upgrade';

/** Conditions on how a recommendation is to be carried out. */
export type RecommendationRemediationTypeFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<RecommendationRemediationTypeInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<RecommendationRemediationTypeInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<RecommendationRemediationTypeInput>;
};

/** How a recommendation is to be carried out. */
export type RecommendationRemediationTypeInput =
  /** By changing a setting. */
  | 'ConfigurationChange'
  /** By taking the software away. */
  | 'Uninstall'
  /** By installing an update. */
  | 'Update'
  /** By moving to another version. */
  | 'Upgrade';

/** Whether a recommendation stands. */
export type RecommendationStatus =
  /** It does. */
  | 'Active'
  /** The organisation has made an exception. */
  | 'Exception'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on the status of a recommendation. */
export type RecommendationStatusFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<RecommendationStatusInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<RecommendationStatusInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<RecommendationStatusInput>;
};

/** Whether a recommendation stands. */
export type RecommendationStatusInput =
  /** It does. */
  | 'Active'
  /** The organisation has made an exception. */
  | 'Exception';

/** A registry key or value that an alert rests on. */
export type RegistryEvidence = AlertEvidence & {
  readonly __typename?: 'RegistryEvidence';
  /** What became of it; an open set. */
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  /** The service's word for the kind of evidence. */
  readonly entityType: Scalars['String']['output'];
  /** When the evidence was recorded. */
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  /** The hive. */
  readonly registryHive?: Maybe<Scalars['String']['output']>;
  /** The key below the hive. */
  readonly registryKey?: Maybe<Scalars['String']['output']>;
  /** The value. */
  readonly registryValue?: Maybe<Scalars['String']['output']>;
  /** The name of the value. */
  readonly registryValueName?: Maybe<Scalars['String']['output']>;
  /** The type of the value. */
  readonly registryValueType?: Maybe<Scalars['String']['output']>;
};

/** Which write to refuse, or which approval to take back, and why. */
export type RejectActionInput = {
  /** The approval's id, as requestActionApproval and pendingActionApprovals give it. */
  readonly approvalId: Scalars['ID']['input'];
  /** Why. Recorded in the audit trail, together with your name. */
  readonly comment: Scalars['String']['input'];
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which machine to release, and why. */
export type ReleaseMachineInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Cancels a pending isolation first, which needs Defender.ActiveRemediation too. Costs at most 4 calls more. */
  readonly cancelPending?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sends it although Defender's record says that it is in effect already. */
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: Scalars['ID']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** A request to mitigate a weakness, with its progress. Source: Learn, get-remediation-methods-properties.md. */
export type RemediationTask = {
  readonly __typename?: 'RemediationTask';
  /** Software or Security configuration; an open set. */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** The address of whoever completed it. */
  readonly completerEmail?: Maybe<Scalars['String']['output']>;
  /** The object id in Entra of whoever completed it. */
  readonly completerId?: Maybe<Scalars['ID']['output']>;
  /** Whether it was completed automatically or by hand; null while it runs. */
  readonly completionMethod?: Maybe<Scalars['String']['output']>;
  /** When the task was created. */
  readonly createdOn?: Maybe<Scalars['DateTime']['output']>;
  /** What is to be done, and what for. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When it is due. */
  readonly dueOn?: Maybe<Scalars['DateTime']['output']>;
  /** How many of them are mended. */
  readonly fixedDevices?: Maybe<Scalars['Long']['output']>;
  /** Unique within the tenant: a GUID. */
  readonly id: Scalars['ID']['output'];
  /**
   * The machines that are still exposed, by id. Costs 1 call a task, some at a time. Fields of the machines beyond name,
   * platform and device group share calls of 50 machines; a machine that Defender lists no more shows these only.
   */
  readonly machines?: Maybe<MachineConnection>;
  /** The product's name, despite the word. */
  readonly nameId?: Maybe<Scalars['String']['output']>;
  /** How pressing it is. */
  readonly priority?: Maybe<RemediationTaskPriority>;
  /** The software's id, such as microsoft-_-silverlight. */
  readonly productId?: Maybe<Scalars['ID']['output']>;
  /** Whom a change of configuration may disturb, such as AllExposedAssets; null for other tasks. */
  readonly productivityImpactRemediationType?: Maybe<Scalars['String']['output']>;
  /** The names of the device groups that it is for. */
  readonly rbacGroupNames?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A program to use instead. */
  readonly recommendedProgram?: Maybe<Scalars['String']['output']>;
  /** The vendor of a program to use instead. */
  readonly recommendedVendor?: Maybe<Scalars['String']['output']>;
  /** The version to update to. */
  readonly recommendedVersion?: Maybe<Scalars['String']['output']>;
  /** The product or setting that it is about, for display. */
  readonly relatedComponent?: Maybe<Scalars['String']['output']>;
  /** The address of whoever created it. */
  readonly requesterEmail?: Maybe<Scalars['String']['output']>;
  /** The object id in Entra of whoever created it. */
  readonly requesterId?: Maybe<Scalars['ID']['output']>;
  /** Free text of whoever created it. */
  readonly requesterNotes?: Maybe<Scalars['String']['output']>;
  /** The id of the configuration that it changes, such as scid-12; null for software. */
  readonly scid?: Maybe<Scalars['String']['output']>;
  /**
   * The software that it is about; null for a configuration. `id`, `name`, `vendor` and edges cost nothing; its other fields
   * share calls of 50 products.
   */
  readonly software?: Maybe<DefenderSoftware>;
  /** Whether it still runs. */
  readonly status?: Maybe<RemediationTaskStatus>;
  /** When its status last changed. */
  readonly statusLastModifiedOn?: Maybe<Scalars['DateTime']['output']>;
  /** How many machines were exposed and are to be mended. */
  readonly targetDevices?: Maybe<Scalars['Long']['output']>;
  /** What is to be done, in a line. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** How it is to be done, such as Update; an open set. */
  readonly type?: Maybe<Scalars['String']['output']>;
  /** The vendor's name, despite the word. */
  readonly vendorId?: Maybe<Scalars['String']['output']>;
};


/** A request to mitigate a weakness, with its progress. Source: Learn, get-remediation-methods-properties.md. */
export type RemediationTaskMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of remediation tasks. */
export type RemediationTaskConnection = {
  readonly __typename?: 'RemediationTaskConnection';
  /** The tasks with their cursors. */
  readonly edges: ReadonlyArray<RemediationTaskEdge>;
  /** The tasks. */
  readonly nodes: ReadonlyArray<RemediationTask>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A remediation task with its cursor. */
export type RemediationTaskEdge = {
  readonly __typename?: 'RemediationTaskEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The task. */
  readonly node: RemediationTask;
};

/** What remediation tasks must meet. Several fields mean AND. */
export type RemediationTaskFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<RemediationTaskFilter>>;
  /** When the task was created. */
  readonly createdOn?: InputMaybe<DefenderDateTimeFilter>;
  /** This does not hold. */
  readonly not?: InputMaybe<RemediationTaskFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<RemediationTaskFilter>>;
  /** Whether it still runs. */
  readonly status?: InputMaybe<RemediationTaskStatusFilter>;
};

/** How pressing a remediation task is. */
export type RemediationTaskPriority =
  /** Very. */
  | 'High'
  /** Not very. */
  | 'Low'
  /** Somewhat. */
  | 'Medium'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Whether a remediation task still runs. */
export type RemediationTaskStatus =
  /** Still to be done, in whole or in part. */
  | 'Active'
  /** Done, or closed by hand. */
  | 'Completed'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on the status of a remediation task. */
export type RemediationTaskStatusFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<RemediationTaskStatusInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<RemediationTaskStatusInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<RemediationTaskStatusInput>;
};

/** Whether a remediation task still runs. */
export type RemediationTaskStatusInput =
  /** Still to be done, in whole or in part. */
  | 'Active'
  /** Done, or closed by hand. */
  | 'Completed';

/** Which tag to remove from which machine, and why. */
export type RemoveMachineTagInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in the audit trail together with your name; Defender keeps no comment with this. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sends it although Defender shows the machine to be so already. */
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: Scalars['ID']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  /** The tag: 1 to 200 characters in one line. Letter case counts. */
  readonly value: Scalars['String']['input'];
};

/** Which tag to remove from which machines, and why. */
export type RemoveTagFromMachinesInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in the audit trail together with your name; Defender keeps no comment with this. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The ids of the machines, each exactly 40 hex digits: 1 to 500, each once. */
  readonly machineIds: ReadonlyArray<Scalars['ID']['input']>;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  /** The tag: 1 to 200 characters in one line. Letter case counts. */
  readonly value: Scalars['String']['input'];
};

/** Which write needs a second person, with which input, and why. */
export type RequestActionApprovalInput = {
  /**
   * The input of that mutation, exactly as it will be sent later. What says only how it is sent (idempotencyKey, dryRun,
   * resend, approvalId, breakGlassReason, tenantId) is not bound and may differ. At most 256 KB as JSON.
   */
  readonly input: Scalars['JSON']['input'];
  /** The name of the mutation, such as offboardMachine: any whose input has `approvalId`. */
  readonly mutation: Scalars['String']['input'];
  /** Why, for whoever decides. Recorded in the audit trail, together with your name. */
  readonly reason: Scalars['String']['input'];
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which machine to restrict, and why. */
export type RestrictCodeExecutionInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sends it although Defender's record says that it is in effect already. */
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: Scalars['ID']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which machine to scan, how, and why. */
export type RunAntiVirusScanInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: Scalars['ID']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** How much is scanned. */
  readonly scanType: AntiVirusScanType;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which machines to scan, how, and why. */
export type RunAntiVirusScansInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The ids of the machines, each exactly 40 hex digits: 1 to 100, each once. */
  readonly machineIds: ReadonlyArray<Scalars['ID']['input']>;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** How much is scanned. */
  readonly scanType: AntiVirusScanType;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which commands to run on which machine, and why. */
export type RunLiveResponseInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /**
   * The commands, in the only order that Defender takes: every putFile, then every runScript, then every getFile. At least
   * one. They are recorded as they are, so keep secrets out of `args`.
   */
  readonly commands: ReadonlyArray<LiveResponseCommandInput>;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: Scalars['ID']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which script of the library to run. */
export type RunScriptCommandInput = {
  /** All arguments as one text. */
  readonly args?: InputMaybe<Scalars['String']['input']>;
  /** Its name in the library; see `Query.libraryFiles`. */
  readonly scriptName: Scalars['String']['input'];
};

/** How SNMP version 3 proves the account. */
export type ScanAuthProtocol =
  /** HMAC-MD5. */
  | 'MD5'
  /** HMAC-SHA-1. */
  | 'SHA1'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** How SNMP version 3 proves the account. */
export type ScanAuthProtocolInput =
  /** HMAC-MD5. */
  | 'MD5'
  /** HMAC-SHA-1. */
  | 'SHA1';

/**
 * How an authenticated scan signs in. Passwords, the community string and the key vault secret are left out on purpose: they
 * are dropped where Defender's answer is read.
 */
export type ScanAuthenticationParams = {
  readonly __typename?: 'ScanAuthenticationParams';
  /** The authentication protocol, for SNMP. */
  readonly authProtocol?: Maybe<ScanAuthProtocol>;
  /** The domain, for Windows. */
  readonly domain?: Maybe<Scalars['String']['output']>;
  /** Whether the account is a group managed service account, for Windows. */
  readonly isGmsaUser?: Maybe<Scalars['Boolean']['output']>;
  /** The encryption, for SNMP. */
  readonly privProtocol?: Maybe<ScanPrivProtocol>;
  /** The way to sign in. */
  readonly type?: Maybe<ScanAuthenticationType>;
  /** The account: for Windows, and for SNMP without a community string. */
  readonly username?: Maybe<Scalars['String']['output']>;
};

/**
 * How a scan signs in. Either a key vault holds the secrets (`keyVaultUrl` and `keyVaultSecretName`), or the fields that `type`
 * needs are given: COMMUNITY_STRING needs `communityString`; NO_AUTH_NO_PRIV `username`; AUTH_NO_PRIV `username authProtocol
 * authPassword`; AUTH_PRIV those and `privProtocol privPassword`; KERBEROS and NEGOTIATE `username`. Send secrets as variables,
 * not in the text of an operation. They go to Defender and nowhere else: no answer, log or audit line ever holds them.
 */
export type ScanAuthenticationParamsInput = {
  /** Secret: the password that proves the account. */
  readonly authPassword?: InputMaybe<Scalars['String']['input']>;
  /** How SNMP version 3 proves the account. */
  readonly authProtocol?: InputMaybe<ScanAuthProtocolInput>;
  /** Secret: the community string. */
  readonly communityString?: InputMaybe<Scalars['String']['input']>;
  /** The domain of the account, for Windows. */
  readonly domain?: InputMaybe<Scalars['String']['input']>;
  /** Whether the account is a group managed service account, for Windows: Defender takes no others, so false is refused. */
  readonly isGmsaUser?: InputMaybe<Scalars['Boolean']['input']>;
  /** The name of the secret in the key vault. Taken for a secret itself. */
  readonly keyVaultSecretName?: InputMaybe<Scalars['String']['input']>;
  /** The address of the key vault that holds the secrets. */
  readonly keyVaultUrl?: InputMaybe<Scalars['String']['input']>;
  /** Secret: the password for encryption. */
  readonly privPassword?: InputMaybe<Scalars['String']['input']>;
  /** How SNMP version 3 encrypts. */
  readonly privProtocol?: InputMaybe<ScanPrivProtocolInput>;
  /** The way to sign in: the first four values for Network scans, the last two for Windows scans. */
  readonly type: ScanAuthenticationTypeInput;
  /** The account. */
  readonly username?: InputMaybe<Scalars['String']['input']>;
};

/** How an authenticated scan signs in: the first four by SNMP, the last two to Windows. */
export type ScanAuthenticationType =
  /** SNMP version 3 with a password, unencrypted. */
  | 'AuthNoPriv'
  /** SNMP version 3 with a password, encrypted. */
  | 'AuthPriv'
  /** SNMP with a community string. */
  | 'CommunityString'
  /** Kerberos. */
  | 'Kerberos'
  /** Negotiate: Kerberos where it can, else NTLM. */
  | 'Negotiate'
  /** SNMP version 3 with an account alone. */
  | 'NoAuthNoPriv'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** How an authenticated scan signs in: the first four by SNMP, the last two to Windows. */
export type ScanAuthenticationTypeInput =
  /** SNMP version 3 with a password, unencrypted. */
  | 'AuthNoPriv'
  /** SNMP version 3 with a password, encrypted. */
  | 'AuthPriv'
  /** SNMP with a community string. */
  | 'CommunityString'
  /** Kerberos. */
  | 'Kerberos'
  /** Negotiate: Kerberos where it can, else NTLM. */
  | 'Negotiate'
  /** SNMP version 3 with an account alone. */
  | 'NoAuthNoPriv';

/** An authenticated scan that is set up. Source: Learn, get-authenticated-scan-properties.md. */
export type ScanDefinition = {
  readonly __typename?: 'ScanDefinition';
  /** Who created it, mostly an address. */
  readonly createdBy?: Maybe<Scalars['String']['output']>;
  /** Unique within the tenant: a GUID. */
  readonly id: Scalars['ID']['output'];
  /** Hours from one run to the next. */
  readonly intervalInHours?: Maybe<Scalars['Int']['output']>;
  /** Whether it runs. */
  readonly isActive?: Maybe<Scalars['Boolean']['output']>;
  /** The last run. */
  readonly latestScan?: Maybe<LatestScan>;
  /** The organisation's id. */
  readonly orgId?: Maybe<Scalars['ID']['output']>;
  /** How it signs in, without any secret; null when Defender doesn't tell. */
  readonly scanAuthenticationParams?: Maybe<ScanAuthenticationParams>;
  /** The scan's name. */
  readonly scanName?: Maybe<Scalars['String']['output']>;
  /** What it scans. */
  readonly scanType?: Maybe<ScanType>;
  /** The machine that scans. */
  readonly scannerAgent?: Maybe<ScannerAgent>;
  /** Addresses, ranges or host names, separated by commas. */
  readonly target?: Maybe<Scalars['String']['output']>;
  /** What `target` holds: IP Address, Hostname or Ip; an open set. */
  readonly targetType?: Maybe<Scalars['String']['output']>;
};

/** What became of a write to an authenticated scan. */
export type ScanDefinitionPayload = WritePayload & {
  readonly __typename?: 'ScanDefinitionPayload';
  /** The id under which the audit trail records this write. */
  readonly auditId: Scalars['ID']['output'];
  /** What happened: CREATED when Defender took a new scan, DONE when it took a change. */
  readonly outcome: WriteOutcome;
  /** For DRY_RUN: the call that would have been sent, with *** for secrets. */
  readonly plannedCall?: Maybe<DefenderPlannedCall>;
  /** Why nothing was done, for REFUSED and OUTCOME_UNKNOWN. */
  readonly refusal?: Maybe<WriteRefusal>;
  /** The scan as Defender answered with it, without its way to sign in. */
  readonly scanDefinition?: Maybe<ScanDefinition>;
  /** What you should know about what was done. */
  readonly warnings: ReadonlyArray<WriteWarning>;
};

/** What became of one scan of a deletion. */
export type ScanDeletionResult = {
  readonly __typename?: 'ScanDeletionResult';
  /** DONE when Defender took its deletion, REFUSED when there is no such scan or its call failed, or OUTCOME_UNKNOWN. */
  readonly outcome: WriteOutcome;
  /** Why it was not done, for REFUSED and OUTCOME_UNKNOWN. */
  readonly refusal?: Maybe<WriteRefusal>;
  /** The scan's id. */
  readonly scanDefinitionId: Scalars['ID']['output'];
};

/** A page of runs of authenticated scans. */
export type ScanHistoryConnection = {
  readonly __typename?: 'ScanHistoryConnection';
  /** The runs with their cursors. */
  readonly edges: ReadonlyArray<ScanHistoryEdge>;
  /** The runs. */
  readonly nodes: ReadonlyArray<ScanHistoryEntry>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A run of an authenticated scan with its cursor. */
export type ScanHistoryEdge = {
  readonly __typename?: 'ScanHistoryEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The run. */
  readonly node: ScanHistoryEntry;
};

/** A run of an authenticated scan. Source: Learn, get-scan-history-by-definition.md. */
export type ScanHistoryEntry = {
  readonly __typename?: 'ScanHistoryEntry';
  /** When it ran. */
  readonly lastScanned?: Maybe<Scalars['DateTime']['output']>;
  /** The definition's id; one, despite the word. */
  readonly scanDefinitionIds?: Maybe<Scalars['ID']['output']>;
  /** How it ended, such as Partial Success; an open set. */
  readonly scanStatus?: Maybe<Scalars['String']['output']>;
  /** The scanning machine's id; null where that is outside your device groups. */
  readonly scannerId?: Maybe<Scalars['ID']['output']>;
};

/** How SNMP version 3 encrypts. */
export type ScanPrivProtocol =
  /** AES. */
  | 'AES'
  /** DES. */
  | 'DES'
  /** Triple DES, 3DES in Defender's spelling. */
  | '3DES'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** How SNMP version 3 encrypts. */
export type ScanPrivProtocolInput =
  /** AES. */
  | 'AES'
  /** DES. */
  | 'DES'
  /** Triple DES, 3DES in Defender's spelling. */
  | '3DES';

/** A session of an authenticated scan, with what was scanned. Source: Learn, get-scan-history-by-session.md. */
export type ScanSession = {
  readonly __typename?: 'ScanSession';
  /** When it ran. */
  readonly lastScanned?: Maybe<Scalars['DateTime']['output']>;
  /** The targets. */
  readonly listScannedTargets?: Maybe<ReadonlyArray<ScannedTarget>>;
  /** How many targets were scanned with success. */
  readonly numberOfSuccessfullyScannedTargets?: Maybe<Scalars['Int']['output']>;
  /** How many targets there were. */
  readonly numberOfTargets?: Maybe<Scalars['Int']['output']>;
  /** The organisation's id. */
  readonly orgId?: Maybe<Scalars['ID']['output']>;
  /** The definition's id; one, despite the word. */
  readonly scanDefinitionIds?: Maybe<Scalars['ID']['output']>;
  /** How it ended, such as Success; an open set. */
  readonly scanStatus?: Maybe<Scalars['String']['output']>;
  /** The session's id; one, despite the word. */
  readonly sessionIds?: Maybe<Scalars['ID']['output']>;
};

/** What an authenticated scan scans. */
export type ScanType =
  /** Network devices, by SNMP. */
  | 'Network'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** Windows devices. */
  | 'Windows';

/** What an authenticated scan scans. */
export type ScanTypeInput =
  /** Network devices, by SNMP. */
  | 'Network'
  /** Windows devices. */
  | 'Windows';

/** A device that was scanned. */
export type ScannedTarget = {
  readonly __typename?: 'ScannedTarget';
  /** What went wrong; null when nothing did. */
  readonly errorMessage?: Maybe<Scalars['String']['output']>;
  /** Its name. */
  readonly hostname?: Maybe<Scalars['String']['output']>;
  /** Its address. */
  readonly ip?: Maybe<Scalars['String']['output']>;
  /** How long it took: hours, minutes and seconds, such as 00:00:12. */
  readonly scanDuration?: Maybe<Scalars['String']['output']>;
  /** How it went, such as Success; an open set. */
  readonly scanStatus?: Maybe<Scalars['String']['output']>;
  /** What it is. */
  readonly scannedDeviceDescription?: Maybe<Scalars['String']['output']>;
};

/** A machine that scans. Source: Learn, get-all-scan-agents.md. */
export type ScannerAgent = {
  readonly __typename?: 'ScannerAgent';
  /** The id of the application that is assigned to it. */
  readonly assignedApplicationId?: Maybe<Scalars['ID']['output']>;
  /** The machine's name. */
  readonly computerDnsName?: Maybe<Scalars['String']['output']>;
  /** The id: mostly the organisation's and the machine's, with a `_` between. */
  readonly id: Scalars['ID']['output'];
  /** When it last carried out a command. */
  readonly lastCommandExecutionTimestamp?: Maybe<Scalars['DateTime']['output']>;
  /** When the agent last reported. */
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** The machine; null when Defender no longer has it. All agents of a list share calls of 50 machines. */
  readonly machine?: Maybe<Machine>;
  /** The machine's id. `machine` leads to the machine itself. */
  readonly machineId?: Maybe<Scalars['ID']['output']>;
  /** The version of Defender on the machine. */
  readonly mdeClientVersion?: Maybe<Scalars['String']['output']>;
  /** The version of the scanner. */
  readonly scannerSoftwareVersion?: Maybe<Scalars['String']['output']>;
};

/** The machine that runs an authenticated scan. */
export type ScannerAgentInput = {
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: Scalars['ID']['input'];
};

/** Which machine is how valuable, and why. */
export type SetDeviceValueInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in the audit trail together with your name; Defender keeps no comment with this. */
  readonly comment: Scalars['String']['input'];
  /** How valuable it is. */
  readonly deviceValue: MachineDeviceValueInput;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sends it although Defender shows the machine to be so already. */
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: Scalars['ID']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** What to export, and how. */
export type StartExportInput = {
  /** How it is written. */
  readonly format?: InputMaybe<ExportFormat>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it holds. */
  readonly kind: ExportKind;
  /**
   * For SOFTWARE_VULNERABILITY_CHANGES, which needs it: since when, at most 14 days ago. Defender gives whole windows of six hours,
   * so that earlier changes come along.
   */
  readonly since?: InputMaybe<Scalars['DateTime']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which machine to investigate, and why. */
export type StartInvestigationInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: Scalars['ID']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine's investigations.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which file to stop and delete on which machine, and why. */
export type StopAndQuarantineFileInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: Scalars['ID']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The SHA-1 of the file: exactly 40 hex digits. Defender takes no other hash for this. */
  readonly sha1: Scalars['String']['input'];
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** What to look for, what to do about it, and why. */
export type SubmitIndicatorInput = {
  /**
   * What is done about it. Files take ALLOWED, AUDIT, WARN, BLOCK and BLOCK_AND_REMEDIATE; addresses, domains and URLs all of
   * these but BLOCK_AND_REMEDIATE; certificates ALLOWED and BLOCK_AND_REMEDIATE. AUDIT needs `generateAlert: true`, ALLOWED an
   * `expirationTime`. ALERT and ALERT_AND_BLOCK are older values that Defender may refuse.
   */
  readonly action: IndicatorActionInput;
  /** The name of the application that people are shown when it is blocked. Taken when an indicator is made, never changed. */
  readonly application?: InputMaybe<Scalars['String']['input']>;
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in the audit trail, together with your name: Defender keeps no comment with indicators. */
  readonly comment: Scalars['String']['input'];
  /** The description of its alerts. */
  readonly description: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where people who are warned or blocked are sent to. For URLs. */
  readonly educateUrl?: InputMaybe<Scalars['String']['input']>;
  /** When it ends; left out: never. Required for Allowed. */
  readonly expirationTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether an alert is raised. */
  readonly generateAlert?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The kind of value. */
  readonly indicatorType: IndicatorTypeInput;
  /**
   * What is looked for. A hash or thumbprint in hex digits; a single address of the internet, no range and no CIDR; a domain
   * name without wildcard; a URL.
   */
  readonly indicatorValue: Scalars['String']['input'];
  /** The names of the device groups that it holds for; left out: all machines. */
  readonly rbacGroupNames?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What its alerts recommend. */
  readonly recommendedActions?: InputMaybe<Scalars['String']['input']>;
  /** Overwrites indicators of the same value and type that are there. Without it, they are left alone and shown in `replaces`. */
  readonly replaceExisting?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the indicators.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The severity of its alerts; Defender's choice when left out. */
  readonly severity?: InputMaybe<IndicatorSeverityInput>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  /** The title of its alerts. */
  readonly title: Scalars['String']['input'];
};

/** What is told as it happens, over graphql-ws, server-sent events or the callback protocol. See docs/changes.md. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * Alerts that are raised or change. Where what lies before can't be replayed, the stream ends with FEED_RESET and the cursor
   * to go on from.
   */
  readonly alertChanged?: Maybe<AlertChanged>;
  /**
   * Everything that changes, and at least each 30 seconds a bookmark. Ends with an error that carries `extensions.cursor`:
   * subscribe again with it, and nothing is missed.
   */
  readonly changes?: Maybe<Change>;
  /**
   * Response actions that are created or change. With an id, the first message is the action as it is, and the stream completes
   * when it has ended.
   */
  readonly machineActionChanged?: Maybe<MachineActionChanged>;
};


/** What is told as it happens, over graphql-ws, server-sent events or the callback protocol. See docs/changes.md. */
export type SubscriptionAlertChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
};


/** What is told as it happens, over graphql-ws, server-sent events or the callback protocol. See docs/changes.md. */
export type SubscriptionChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  subjects?: InputMaybe<ReadonlyArray<ChangeSubject>>;
};


/** What is told as it happens, over graphql-ws, server-sent events or the callback protocol. See docs/changes.md. */
export type SubscriptionMachineActionChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  machineId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which machine to lift the restriction from, and why. */
export type UnrestrictCodeExecutionInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: Scalars['String']['input'];
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sends it although Defender's record says that it is in effect already. */
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: Scalars['ID']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which alert to change, and how. At least one change. */
export type UpdateAlertInput = {
  /** The alert's id, such as da637551227677560813_-961444813. */
  readonly alertId: Scalars['ID']['input'];
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** The owner from now on: an account name. How an owner is taken off is not documented, so an empty text is refused. */
  readonly assignedTo?: InputMaybe<Scalars['String']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** What you judge it to be. */
  readonly classification?: InputMaybe<AlertClassificationInput>;
  /** Added to the alert's comments, with your name in front. Without one, only our audit trail names you. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /**
   * Why it is classified so. Documented pairs: TRUE_POSITIVE with MULTI_STAGED_ATTACK, MALICIOUS_USER_ACTIVITY, COMPROMISED_USER,
   * MALWARE, PHISHING or UNWANTED_SOFTWARE; INFORMATIONAL_EXPECTED_ACTIVITY with SECURITY_TESTING, LINE_OF_BUSINESS_APPLICATION or
   * CONFIRMED_ACTIVITY; FALSE_POSITIVE with NOT_MALICIOUS or INSUFFICIENT_DATA; all three with OTHER. Another pair is sent with
   * a warning. CONFIRMED_USER_ACTIVITY and CLEAN are other spellings of CONFIRMED_ACTIVITY and NOT_MALICIOUS: either may be used,
   * and each call gets the one that its page has. APT and SECURITY_PERSONNEL can't be set any more.
   */
  readonly determination?: InputMaybe<AlertDeterminationInput>;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the alert.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where the work on it stands from now on: NEW, IN_PROGRESS or RESOLVED. */
  readonly status?: InputMaybe<AlertStatusInput>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which incident to change, and how. At least one change. */
export type UpdateIncidentInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** The owner from now on: an account name. An empty text takes the owner off. */
  readonly assignedTo?: InputMaybe<Scalars['String']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** What you judge it to be; UNKNOWN takes a judgement back. */
  readonly classification?: InputMaybe<DefenderIncidentClassificationInput>;
  /**
   * Added to the incident's comments, with your name in front. Without one, only our audit trail names you. Graph takes it in
   * a call of its own, after the change: when that fails, the change stands and a warning says so.
   */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** Why it is classified so. Which goes with which classification is not documented for incidents: Graph decides. */
  readonly determination?: InputMaybe<DefenderIncidentDeterminationInput>;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The incident's number. */
  readonly incidentId: Scalars['ID']['input'];
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Graph still shows nothing of. Only after you have
   * looked at the incident.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where the work on it stands from now on: ACTIVE, IN_PROGRESS or RESOLVED. The others are Defender's to set. */
  readonly status?: InputMaybe<DefenderIncidentStatusInput>;
  /** The tags that people give it, from now on all of these: those that are left out are gone, and an empty list leaves none. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which machine to change, how, and why. At least one of machineTags and deviceValue. */
export type UpdateMachineInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Why. Recorded in the audit trail together with your name; Defender keeps no comment with this. */
  readonly comment: Scalars['String']['input'];
  /** How valuable it is; left out, it stays as it is. */
  readonly deviceValue?: InputMaybe<MachineDeviceValueInput>;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sends it although Defender shows the machine to be so already. */
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: Scalars['ID']['input'];
  /**
   * All tags that the machine is to have, each 1 to 200 characters in one line: those that are not among them go. An empty
   * list removes all; left out, tags stay as they are.
   */
  readonly machineTags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** What to change of an authenticated scan. At least one change. */
export type UpdateScanDefinitionInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Hours from one run to the next: 1 or more. */
  readonly intervalInHours?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it runs. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the scan.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** How it signs in, all of it: Defender shows no secrets, so none can be kept. */
  readonly scanAuthenticationParams?: InputMaybe<ScanAuthenticationParamsInput>;
  /** The scan's id. */
  readonly scanDefinitionId: Scalars['ID']['input'];
  /** The scan's name. */
  readonly scanName?: InputMaybe<Scalars['String']['input']>;
  /** Addresses, ranges or host names, separated by commas. */
  readonly target?: InputMaybe<Scalars['String']['input']>;
  /** What `target` holds: Ip, IP Address or Hostname. */
  readonly targetType?: InputMaybe<Scalars['String']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which file to put into the library. */
export type UploadLibraryFileInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestActionApproval. */
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  /** The file as base64: 720,000 bytes of it at most, because a request to this API may have 1 MB. */
  readonly content: Scalars['String']['input'];
  /** What it is for. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its name, by which it is run: letters, digits and - _ . only. */
  readonly fileName: Scalars['String']['input'];
  /** Whether it takes parameters. */
  readonly hasParameters?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Replaces the file of this name, if there is one. */
  readonly overrideIfExists?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its parameters, where it takes any. */
  readonly parametersDescription?: InputMaybe<Scalars['String']['input']>;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the library.
   */
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** A URL that an alert rests on. */
export type UrlEvidence = AlertEvidence & {
  readonly __typename?: 'UrlEvidence';
  /** What became of it; an open set. */
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  /** The service's word for the kind of evidence: Url. */
  readonly entityType: Scalars['String']['output'];
  /** When the evidence was recorded. */
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  /** The URL or host name. */
  readonly url?: Maybe<Scalars['String']['output']>;
};

/** An account that an alert rests on. */
export type UserEvidence = AlertEvidence & {
  readonly __typename?: 'UserEvidence';
  /** The Entra object id. */
  readonly aadUserId?: Maybe<Scalars['ID']['output']>;
  /** The bare account name. */
  readonly accountName?: Maybe<Scalars['String']['output']>;
  /** What became of it; an open set. */
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  /** The account's domain. */
  readonly domainName?: Maybe<Scalars['String']['output']>;
  /** The service's word for the kind of evidence: User. */
  readonly entityType: Scalars['String']['output'];
  /** When the evidence was recorded. */
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  /** The account itself, with its alerts and machines; null when neither its name nor what Entra calls it is known. */
  readonly user?: Maybe<DefenderUser>;
  /** The user principal name. */
  readonly userPrincipalName?: Maybe<Scalars['String']['output']>;
  /** The security identifier. */
  readonly userSid?: Maybe<Scalars['String']['output']>;
};

/** A weakness of software, and what is known of it. Source: Learn, vulnerability.md. */
export type Vulnerability = {
  readonly __typename?: 'Vulnerability';
  /** Whether Defender can find it, such as Supported or Not Supported; an open set. Null where it doesn't say. */
  readonly cveSupportability?: Maybe<Scalars['String']['output']>;
  /** The CVSS score, version 3: 0 to 10. */
  readonly cvssV3?: Maybe<Scalars['Float']['output']>;
  /** How the score comes about, such as CVSS:3.1/AV:N/AC:L. */
  readonly cvssVector?: Maybe<Scalars['String']['output']>;
  /** What it is, how it works and what to do about it; long. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The likelihood that it will be exploited within 30 days: 0 to 1 (EPSS). Null where Defender doesn't say. */
  readonly epss?: Maybe<Scalars['Float']['output']>;
  /** Whether the exploit is part of a kit. */
  readonly exploitInKit?: Maybe<Scalars['Boolean']['output']>;
  /** What the exploit leads to, such as Denial of service; an open set. */
  readonly exploitTypes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Where the exploit is described. */
  readonly exploitUris?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Whether somebody has verified that the exploit works. */
  readonly exploitVerified?: Maybe<Scalars['Boolean']['output']>;
  /** How many machines of the organisation have it, as Defender last counted. */
  readonly exposedMachines?: Maybe<Scalars['Long']['output']>;
  /** When Defender first found it in the organisation; null where it doesn't say. */
  readonly firstDetected?: Maybe<Scalars['DateTime']['output']>;
  /** A CVE id such as CVE-2019-0608, or an id of Defender's own such as TVM-2020-0002. */
  readonly id: Scalars['ID']['output'];
  /**
   * The machines that have it, by id. All vulnerabilities of a page are planned together, for the fewest calls: those that
   * few machines have share calls of 50 vulnerabilities and 8,000 rows, and each of the others costs 1 call, some at a
   * time. Fields of the machines beyond name, platform and device group share calls of 50 machines; a machine that Defender
   * lists no more shows these only.
   */
  readonly machines?: Maybe<MachineConnection>;
  /** The title; mostly the id again. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Whether an exploit is public. */
  readonly publicExploit?: Maybe<Scalars['Boolean']['output']>;
  /** When it was made public. */
  readonly publishedOn?: Maybe<Scalars['DateTime']['output']>;
  /** How bad it is. */
  readonly severity?: Maybe<VulnerabilitySeverity>;
  /**
   * The products of the organisation that have it, by id. All vulnerabilities of a page share calls of 50, and of 8,000 rows:
   * one for each machine and product that have it, so one that many machines have costs several calls. Fields of the
   * products beyond id, name, vendor and edges share calls of 50 products.
   */
  readonly software?: Maybe<ReadonlyArray<DefenderSoftware>>;
  /**
   * Whether something is to be done about it, or the organisation has made an exception. Sent since December 2025; null where
   * Defender doesn't say, which is no exception.
   */
  readonly status?: Maybe<VulnerabilityStatus>;
  /** Marks such as ZeroDay; an open set. Null where Defender doesn't say. */
  readonly tags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** When what is known of it last changed. */
  readonly updatedOn?: Maybe<Scalars['DateTime']['output']>;
};


/** A weakness of software, and what is known of it. Source: Learn, vulnerability.md. */
export type VulnerabilityMachinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What happened to a vulnerability of a machine. */
export type VulnerabilityChangeStatus =
  /** It went; also from the device group that the machine has left. */
  | 'Fixed'
  /** It came; also to the device group that the machine has moved to. */
  | 'New'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** Its score, exploitability, severity, paths or recommended update changed. */
  | 'Updated';

/** A page of vulnerabilities. */
export type VulnerabilityConnection = {
  readonly __typename?: 'VulnerabilityConnection';
  /**
   * When all of them were read that this page is cut from. Null for a page that Defender was asked for: what that shows is at most
   * ten minutes old.
   */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** The vulnerabilities with their cursors. */
  readonly edges: ReadonlyArray<VulnerabilityEdge>;
  /** The vulnerabilities. */
  readonly nodes: ReadonlyArray<Vulnerability>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /**
   * Rows of the whole list: exact, out of all vulnerabilities, which are read for it where they aren't kept (1 or 2 calls). Null where they
   * are too many to be read.
   */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A vulnerability with its cursor. */
export type VulnerabilityEdge = {
  readonly __typename?: 'VulnerabilityEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The vulnerability. */
  readonly node: Vulnerability;
};

/** What vulnerabilities must meet. Several fields mean AND. */
export type VulnerabilityFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<VulnerabilityFilter>>;
  /** The CVSS score, 0 to 10. */
  readonly cvssV3?: InputMaybe<DefenderNumberFilter>;
  /** The description. */
  readonly description?: InputMaybe<DefenderTextFilter>;
  /** The likelihood that it will be exploited within 30 days: 0 to 1. Defender doesn't filter by it: all vulnerabilities are read. */
  readonly epss?: InputMaybe<DefenderNumberFilter>;
  /** Whether the exploit is known to work. Defender doesn't filter by it: all vulnerabilities are read. */
  readonly exploitVerified?: InputMaybe<DefenderBooleanFilter>;
  /** How many machines of the organisation have it. Defender doesn't filter by it: all vulnerabilities are read. */
  readonly exposedMachines?: InputMaybe<DefenderLongFilter>;
  /** The id. */
  readonly id?: InputMaybe<DefenderIdFilter>;
  /** The title. */
  readonly name?: InputMaybe<DefenderTextFilter>;
  /** This does not hold. */
  readonly not?: InputMaybe<VulnerabilityFilter>;
  /** At least one of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<VulnerabilityFilter>>;
  /** Whether an exploit is public. Defender doesn't filter by it: all vulnerabilities are read. */
  readonly publicExploit?: InputMaybe<DefenderBooleanFilter>;
  /** When it was made public. */
  readonly publishedOn?: InputMaybe<DefenderDateTimeFilter>;
  /** How bad it is. */
  readonly severity?: InputMaybe<VulnerabilitySeverityFilter>;
  /** Whether something is to be done about it. Defender doesn't filter by it: all vulnerabilities are read. */
  readonly status?: InputMaybe<VulnerabilityStatusFilter>;
  /** When what is known of it last changed. */
  readonly updatedOn?: InputMaybe<DefenderDateTimeFilter>;
};

/** An order of vulnerabilities. Those without the value come last, and equal ones are by id. */
export type VulnerabilityOrder = {
  /** Which way. */
  readonly direction: DefenderOrderDirection;
  /** What they are ordered by. */
  readonly field: VulnerabilityOrderField;
};

/** What vulnerabilities can be ordered by. */
export type VulnerabilityOrderField =
  /** The CVSS score. */
  | 'CVSS_V3'
  /** The likelihood that they will be exploited within 30 days. */
  | 'EPSS'
  /** How many machines of the organisation have them. */
  | 'EXPOSED_MACHINES'
  /** When they were made public. */
  | 'PUBLISHED_ON'
  /** How bad they are: from LOW to CRITICAL. */
  | 'SEVERITY';

/** How bad a vulnerability is. */
export type VulnerabilitySeverity =
  /** CVSS 9 and more. */
  | 'Critical'
  /** CVSS 7 to 8.9. */
  | 'High'
  /** CVSS below 4. */
  | 'Low'
  /** CVSS 4 to 6.9. */
  | 'Medium'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on the severity of a vulnerability. */
export type VulnerabilitySeverityFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<VulnerabilitySeverityInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<VulnerabilitySeverityInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<VulnerabilitySeverityInput>;
};

/** How bad a vulnerability is. */
export type VulnerabilitySeverityInput =
  /** CVSS 9 and more. */
  | 'Critical'
  /** CVSS 7 to 8.9. */
  | 'High'
  /** CVSS below 4. */
  | 'Low'
  /** CVSS 4 to 6.9. */
  | 'Medium';

/** Whether something is to be done about a vulnerability. */
export type VulnerabilityStatus =
  /** Nothing is to be done. */
  | 'NoActionRequired'
  /** An exception was made of it for some device groups alone: elsewhere it is to be remediated. */
  | 'PartialException'
  /** It is to be remediated. */
  | 'RemediationRequired'
  /** The organisation has made an exception of it: nobody is expected to remediate it for now. */
  | 'UnderException'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on the status of a vulnerability. */
export type VulnerabilityStatusFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<VulnerabilityStatusInput>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<VulnerabilityStatusInput>>;
  /** Has no value (true), or has one (false). */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Differs from. */
  readonly ne?: InputMaybe<VulnerabilityStatusInput>;
};

/** Whether something is to be done about a vulnerability. */
export type VulnerabilityStatusInput =
  /** Nothing is to be done. */
  | 'NoActionRequired'
  /** An exception was made of it for some device groups alone. */
  | 'PartialException'
  /** It is to be remediated. */
  | 'RemediationRequired'
  /** The organisation has made an exception of it. */
  | 'UnderException';

/** What became of a write. */
export type WriteOutcome =
  /** What was asked for is so already; nothing was changed. */
  | 'ALREADY_IN_EFFECT'
  /** The same is pending already: an action of this kind, or this request for an approval. Nothing was sent twice. */
  | 'ALREADY_PENDING'
  /** Guard rails want a second person for this; nothing was sent. See `refusal` for the rule, and requestActionApproval. */
  | 'APPROVAL_REQUIRED'
  /** The opposite action is pending. It has to end or be cancelled first; nothing was sent. */
  | 'CONFLICTING_PENDING'
  /** Something new is there, such as an action, an alert, an indicator or a request for an approval. */
  | 'CREATED'
  /** What was there is changed, replaced, cancelled, decided on or deleted. */
  | 'DONE'
  /** Nothing was sent: this was a dry run, and every check has passed. */
  | 'DRY_RUN'
  /** The request was sent and no answer came. Look at the machine's actions before trying again; nothing was sent twice. */
  | 'OUTCOME_UNKNOWN'
  /** Of a write of several things some are done, and some are not: see its results. */
  | 'PARTLY_DONE'
  /** The write was refused; see `refusal`. */
  | 'REFUSED';

/** What became of a write, whatever it is about: the payloads of all mutations have these. */
export type WritePayload = {
  /** The id under which the audit trail records this write. Defender doesn't know it. */
  readonly auditId: Scalars['ID']['output'];
  /** What happened. */
  readonly outcome: WriteOutcome;
  /** Why nothing was done, or nobody knows whether it was. */
  readonly refusal?: Maybe<WriteRefusal>;
  /** What you should know about what was done. */
  readonly warnings: ReadonlyArray<WriteWarning>;
};

/** Why a write was not done. */
export type WriteRefusal = {
  readonly __typename?: 'WriteRefusal';
  /** A stable word, such as ACTION_ENDED. */
  readonly code: WriteRefusalCode;
  /** For MACHINE_MERGED: the id of the machine that this one was merged into. Name that one instead. */
  readonly mergedIntoMachineId?: Maybe<Scalars['ID']['output']>;
  /** In words. */
  readonly message: Scalars['String']['output'];
};

/** Why a write was not done, or is not known to be done. Errors stand for one item of several: alone, they are errors. */
export type WriteRefusalCode =
  /** The action has ended: nothing is left to cancel. */
  | 'ACTION_ENDED'
  /** The approval is unknown, used, over, or for something else. */
  | 'APPROVAL_INVALID'
  /** A second person has to approve it. */
  | 'APPROVAL_REQUIRED'
  /** This item of several can not be sent as it is. */
  | 'BAD_USER_INPUT'
  /** The policy allows no more of these for now. */
  | 'CAP_REACHED'
  /** Of several indicators none was written, the first because it exists already. */
  | 'EXISTS'
  /** Of several things none was done, and the first failed. */
  | 'FAILED'
  /** The policy forbids to collect this file. */
  | 'FILE_DENIED'
  /** The library has a file of this name. */
  | 'FILE_EXISTS'
  /** The caller may not do this to this item of several. */
  | 'FORBIDDEN'
  /** The incident was merged into another one. */
  | 'INCIDENT_REDIRECTED'
  /** There is an indicator for this value, and replaceExisting was not asked for. */
  | 'INDICATOR_EXISTS'
  /** Something went wrong in this service. */
  | 'INTERNAL'
  /** The tenant lacks the license for it. */
  | 'LICENSE_REQUIRED'
  /** The machine was merged into another one: see `mergedIntoMachineId`. */
  | 'MACHINE_MERGED'
  /** The value is one that nobody may block. */
  | 'NEVER_BLOCK'
  /** Of several things none was done. */
  | 'NOTHING_DONE'
  /** Defender's answer doesn't show the change. */
  | 'NOT_CONFIRMED'
  /** Defender has no such thing. */
  | 'NOT_FOUND'
  /** The live response library has no such file. */
  | 'NOT_IN_LIBRARY'
  /** The approval is decided, used or over: nothing is left to decide. */
  | 'NOT_PENDING'
  /** There is nothing to link to yet. */
  | 'NOT_READY'
  /** Of several things none was done, and the first was not sent. */
  | 'NOT_SENT'
  /** There is nothing to link to. */
  | 'NO_RESULT'
  /** The session has no command of this index. */
  | 'NO_SUCH_COMMAND'
  /** It was sent once, and nobody knows what became of it. */
  | 'OUTCOME_UNKNOWN'
  /** The policy protects the machine. */
  | 'PROTECTED_MACHINE'
  /** The policy protects machines by this tag. */
  | 'PROTECTING_TAG'
  /** No upstream call was free in time. */
  | 'RATE_LIMITED'
  /** The policy does not allow this script. */
  | 'SCRIPT_NOT_ALLOWED'
  /** Approvals need a key that this deployment lacks. */
  | 'STATE_KEY_MISSING'
  /** Too many requests for approvals are open: some have to be decided on first. */
  | 'TOO_MANY_REQUESTS'
  /** Our application lacks a permission. */
  | 'UPSTREAM_FORBIDDEN'
  /** Defender refused it. */
  | 'UPSTREAM_REJECTED'
  /** Defender did not answer in time. */
  | 'UPSTREAM_TIMEOUT'
  /** Defender, or what writes need to be recorded, is unavailable. */
  | 'UPSTREAM_UNAVAILABLE'
  /** It would weaken an indicator that is there. */
  | 'WEAKENS_EXISTING'
  /** The action is of another kind. */
  | 'WRONG_ACTION_TYPE';

/** What to know of a write beside its outcome. */
export type WriteWarning = {
  readonly __typename?: 'WriteWarning';
  /** What it is about. */
  readonly code: WriteWarningCode;
  /** In words, for people. */
  readonly message: Scalars['String']['output'];
};

/** What a warning of a write is about. More may be added. */
export type WriteWarningCode =
  /** It is so already, so nothing was sent; where the input has `force`, that sends it all the same. */
  | 'ALREADY_SO'
  /** Defender, or Graph, took it otherwise than it was sent, such as an indicator with another action. */
  | 'ANSWER_DIFFERS'
  /** The answer got lost; what became of the write was looked up afterwards. */
  | 'ANSWER_LOST'
  /** A dry run uses no approval up: whether it lets the write through shows when it is sent. */
  | 'APPROVAL_NOT_TRIED'
  /** Defender keeps neither the comment nor your name: only this API's audit trail does. */
  | 'ATTRIBUTION_NOT_KEPT'
  /** The change is made, and its comment is not, or nobody knows. */
  | 'COMMENT_NOT_ADDED'
  /** Defender may refuse this value, or take no notice of it: it is an older one. */
  | 'DEPRECATED_VALUE'
  /** What Defender answered with may have been there before. */
  | 'EXISTED_BEFORE'
  /** Nobody could see what was there before: it may have been replaced. */
  | 'EXISTING_NOT_SEEN'
  /** The emergency holds in this process alone, while it runs. */
  | 'HOLDS_IN_ONE_PROCESS'
  /** The idempotency key could not be kept: asking again with it may do this again. */
  | 'IDEMPOTENCY_KEY_NOT_KEPT'
  /** The machine has no sensor to carry this out. */
  | 'MACHINE_NOT_ONBOARDED'
  /** The machine seems to be offline. */
  | 'MACHINE_OFFLINE'
  /** The machine has a sensor, and this is documented for machines that have none. */
  | 'MACHINE_ONBOARDED'
  /** A check was left out, because what it needs could not be read: of machines, whether they are protected, or what is pending on them. */
  | 'NOT_CHECKED'
  /** No documented call takes this back. */
  | 'NOT_REVERSIBLE'
  /** The answer doesn't show the change, or not of all, or not yet. */
  | 'NOT_SHOWN'
  /** The end could not be written to the audit trail; the intent was. */
  | 'OUTCOME_NOT_RECORDED'
  /** The machine is a protected one. */
  | 'PROTECTED_MACHINE'
  /** Replicas could not be kept from sending the same at the same time. */
  | 'REPLICAS_NOT_LOCKED_OUT'
  /** The machine's sensor reports badly: it may come late, or not at all. */
  | 'SENSOR_IMPAIRED'
  /** It takes several calls. */
  | 'SEVERAL_CALLS'
  /** It is not documented to work on the machine's system. */
  | 'UNSUPPORTED_PLATFORM'
  /** The values are not documented to go together. */
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
  Alert: ResolverTypeWrapper<WireAlert>;
  AlertCategory: ResolverTypeWrapper<string>;
  AlertChanged: ResolverTypeWrapper<ChangeOf<'ALERT'>>;
  AlertClassification: ResolverTypeWrapper<string>;
  AlertClassificationInput: ResolverTypeWrapper<string>;
  AlertComment: ResolverTypeWrapper<AlertComment>;
  AlertConnection: ResolverTypeWrapper<Omit<AlertConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AlertEdge']>, nodes: ReadonlyArray<ResolversTypes['Alert']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AlertDayCount: ResolverTypeWrapper<AlertDayCount>;
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
  DefenderIncidentClassification: ResolverTypeWrapper<string>;
  DefenderIncidentClassificationFilter: DefenderIncidentClassificationFilter;
  DefenderIncidentClassificationInput: ResolverTypeWrapper<string>;
  DefenderIncidentComment: ResolverTypeWrapper<WireIncidentComment>;
  DefenderIncidentConnection: ResolverTypeWrapper<Omit<DefenderIncidentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderIncidentEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderIncident']> }>;
  DefenderIncidentDetermination: ResolverTypeWrapper<string>;
  DefenderIncidentDeterminationFilter: DefenderIncidentDeterminationFilter;
  DefenderIncidentDeterminationInput: ResolverTypeWrapper<string>;
  DefenderIncidentEdge: ResolverTypeWrapper<Omit<DefenderIncidentEdge, 'node'> & { node: ResolversTypes['DefenderIncident'] }>;
  DefenderIncidentFilter: DefenderIncidentFilter;
  DefenderIncidentOrder: DefenderIncidentOrder;
  DefenderIncidentOwnerFilter: DefenderIncidentOwnerFilter;
  DefenderIncidentPayload: ResolverTypeWrapper<IncidentReceipt>;
  DefenderIncidentSeverity: ResolverTypeWrapper<string>;
  DefenderIncidentSeverityFilter: DefenderIncidentSeverityFilter;
  DefenderIncidentSeverityInput: ResolverTypeWrapper<string>;
  DefenderIncidentSource: DefenderIncidentSource;
  DefenderIncidentStatus: ResolverTypeWrapper<string>;
  DefenderIncidentStatusFilter: DefenderIncidentStatusFilter;
  DefenderIncidentStatusInput: ResolverTypeWrapper<string>;
  DefenderIp: ResolverTypeWrapper<IpReference>;
  DefenderIpStatistics: ResolverTypeWrapper<WireIpStatistics>;
  DefenderLongFilter: DefenderLongFilter;
  DefenderNumberFilter: DefenderNumberFilter;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
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
  LiveResponseCommand: ResolverTypeWrapper<Omit<LiveResponseCommand, 'type'> & { type?: Maybe<ResolversTypes['LiveResponseCommandType']> }>;
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
  Alert: WireAlert;
  AlertChanged: ChangeOf<'ALERT'>;
  AlertComment: AlertComment;
  AlertConnection: Omit<AlertConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AlertEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Alert']> };
  Int: Scalars['Int']['output'];
  AlertDayCount: AlertDayCount;
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
  DefenderIncidentSeverityFilter: DefenderIncidentSeverityFilter;
  DefenderIncidentStatusFilter: DefenderIncidentStatusFilter;
  DefenderIp: IpReference;
  DefenderIpStatistics: WireIpStatistics;
  DefenderLongFilter: DefenderLongFilter;
  DefenderNumberFilter: DefenderNumberFilter;
  Float: Scalars['Float']['output'];
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
  LiveResponseCommand: LiveResponseCommand;
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

export type AlertClassificationResolvers = { FALSE_POSITIVE: 'FalsePositive', INFORMATIONAL_EXPECTED_ACTIVITY: 'InformationalExpectedActivity', TRUE_POSITIVE: 'TruePositive', UNRECOGNIZED: 'UNRECOGNIZED' };

export type AlertClassificationInputResolvers = { FALSE_POSITIVE: 'FalsePositive', INFORMATIONAL_EXPECTED_ACTIVITY: 'InformationalExpectedActivity', TRUE_POSITIVE: 'TruePositive' };

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

export type AlertDeterminationResolvers = { APT: 'Apt', CLEAN: 'Clean', COMPROMISED_USER: 'CompromisedUser', CONFIRMED_ACTIVITY: 'ConfirmedActivity', CONFIRMED_USER_ACTIVITY: 'ConfirmedUserActivity', INSUFFICIENT_DATA: 'InsufficientData', LINE_OF_BUSINESS_APPLICATION: 'LineOfBusinessApplication', MALICIOUS_USER_ACTIVITY: 'MaliciousUserActivity', MALWARE: 'Malware', MULTI_STAGED_ATTACK: 'MultiStagedAttack', NOT_MALICIOUS: 'NotMalicious', OTHER: 'Other', PHISHING: 'Phishing', SECURITY_PERSONNEL: 'SecurityPersonnel', SECURITY_TESTING: 'SecurityTesting', UNRECOGNIZED: 'UNRECOGNIZED', UNWANTED_SOFTWARE: 'UnwantedSoftware' };

export type AlertDeterminationInputResolvers = { APT: 'Apt', CLEAN: 'Clean', COMPROMISED_USER: 'CompromisedUser', CONFIRMED_ACTIVITY: 'ConfirmedActivity', CONFIRMED_USER_ACTIVITY: 'ConfirmedUserActivity', INSUFFICIENT_DATA: 'InsufficientData', LINE_OF_BUSINESS_APPLICATION: 'LineOfBusinessApplication', MALICIOUS_USER_ACTIVITY: 'MaliciousUserActivity', MALWARE: 'Malware', MULTI_STAGED_ATTACK: 'MultiStagedAttack', NOT_MALICIOUS: 'NotMalicious', OTHER: 'Other', PHISHING: 'Phishing', SECURITY_PERSONNEL: 'SecurityPersonnel', SECURITY_TESTING: 'SecurityTesting', UNWANTED_SOFTWARE: 'UnwantedSoftware' };

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

export type AlertSeverityResolvers = { HIGH: 'High', INFORMATIONAL: 'Informational', LOW: 'Low', MEDIUM: 'Medium', UNRECOGNIZED: 'UNRECOGNIZED', UNSPECIFIED: 'UnSpecified' };

export type AlertSeverityCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertSeverityCount'] = ResolversParentTypes['AlertSeverityCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['AlertSeverity']>, ParentType, ContextType>;
};

export type AlertSeverityInputResolvers = { HIGH: 'High', INFORMATIONAL: 'Informational', LOW: 'Low', MEDIUM: 'Medium', UNSPECIFIED: 'UnSpecified' };

export type AlertStatusResolvers = { IN_PROGRESS: 'InProgress', NEW: 'New', RESOLVED: 'Resolved', UNKNOWN: 'Unknown', UNRECOGNIZED: 'UNRECOGNIZED' };

export type AlertStatusCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertStatusCount'] = ResolversParentTypes['AlertStatusCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['AlertStatus']>, ParentType, ContextType>;
};

export type AlertStatusInputResolvers = { IN_PROGRESS: 'InProgress', NEW: 'New', RESOLVED: 'Resolved', UNKNOWN: 'Unknown' };

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
  createdOnTimestampUTC?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUpdateTimestampUTC?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastUpdatedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operatingSystem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operatingSystemVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  passedDevices?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
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
  classification?: Resolver<Maybe<ResolversTypes['DefenderIncidentClassification']>, ParentType, ContextType>;
  comments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefenderIncidentComment']>>, ParentType, ContextType>;
  createdDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customTags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  determination?: Resolver<Maybe<ResolversTypes['DefenderIncidentDetermination']>, ParentType, ContextType>;
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
  severity?: Resolver<Maybe<ResolversTypes['DefenderIncidentSeverity']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['DefenderIncidentSource']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DefenderIncidentStatus']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  systemTags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DefenderIncidentClassificationResolvers = { FALSE_POSITIVE: 'falsePositive', INFORMATIONAL_EXPECTED_ACTIVITY: 'informationalExpectedActivity', TRUE_POSITIVE: 'truePositive', UNKNOWN: 'unknown', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderIncidentClassificationInputResolvers = { FALSE_POSITIVE: 'falsePositive', INFORMATIONAL_EXPECTED_ACTIVITY: 'informationalExpectedActivity', TRUE_POSITIVE: 'truePositive', UNKNOWN: 'unknown' };

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

export type DefenderIncidentDeterminationResolvers = { APT: 'apt', CLEAN: 'clean', COMPROMISED_ACCOUNT: 'compromisedAccount', COMPROMISED_USER: 'compromisedUser', CONFIRMED_ACTIVITY: 'confirmedActivity', CONFIRMED_USER_ACTIVITY: 'confirmedUserActivity', INSUFFICIENT_DATA: 'insufficientData', LINE_OF_BUSINESS_APPLICATION: 'lineOfBusinessApplication', MALICIOUS_USER_ACTIVITY: 'maliciousUserActivity', MALWARE: 'malware', MULTI_STAGED_ATTACK: 'multiStagedAttack', NOT_ENOUGH_DATA_TO_VALIDATE: 'notEnoughDataToValidate', NOT_MALICIOUS: 'notMalicious', OTHER: 'other', PHISHING: 'phishing', SECURITY_PERSONNEL: 'securityPersonnel', SECURITY_TESTING: 'securityTesting', UNKNOWN: 'unknown', UNRECOGNIZED: 'UNRECOGNIZED', UNWANTED_SOFTWARE: 'unwantedSoftware' };

export type DefenderIncidentDeterminationInputResolvers = { APT: 'apt', CLEAN: 'clean', COMPROMISED_ACCOUNT: 'compromisedAccount', COMPROMISED_USER: 'compromisedUser', CONFIRMED_ACTIVITY: 'confirmedActivity', CONFIRMED_USER_ACTIVITY: 'confirmedUserActivity', INSUFFICIENT_DATA: 'insufficientData', LINE_OF_BUSINESS_APPLICATION: 'lineOfBusinessApplication', MALICIOUS_USER_ACTIVITY: 'maliciousUserActivity', MALWARE: 'malware', MULTI_STAGED_ATTACK: 'multiStagedAttack', NOT_ENOUGH_DATA_TO_VALIDATE: 'notEnoughDataToValidate', NOT_MALICIOUS: 'notMalicious', OTHER: 'other', PHISHING: 'phishing', SECURITY_PERSONNEL: 'securityPersonnel', SECURITY_TESTING: 'securityTesting', UNKNOWN: 'unknown', UNWANTED_SOFTWARE: 'unwantedSoftware' };

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

export type DefenderIncidentSeverityResolvers = { HIGH: 'high', INFORMATIONAL: 'informational', LOW: 'low', MEDIUM: 'medium', UNKNOWN: 'unknown', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderIncidentSeverityInputResolvers = { HIGH: 'high', INFORMATIONAL: 'informational', LOW: 'low', MEDIUM: 'medium', UNKNOWN: 'unknown' };

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
  machines?: Resolver<Maybe<ResolversTypes['MachineConnection']>, ParentType, ContextType, RequireFields<DefenderSoftwareMachinesArgs, 'first'>>;
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
  avPlatformUpdateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  avPlatformVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  avSignaturePublishTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  avSignatureUpdateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  avSignatureVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  configurationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  currentValue?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  dataCollectionTimeOffset?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isApplicable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isCompliant?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  osPlatform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  profileId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
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
  extendedKeyUsageArray?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  isSelfSigned?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  issuerObject?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  keyLength?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  keyUsageArray?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  notAfter?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  notBefore?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serialNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signatureAlgorithm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectObject?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
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
  cvssScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  diskPaths?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
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
  cvssScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  diskPaths?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
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
  certificateInfo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  lookBackPeriod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mitreTechniques?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  notificationBody?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notificationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
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

export type IndicatorTypeResolvers = { CERTIFICATE_THUMBPRINT: 'CertificateThumbprint', DOMAIN_NAME: 'DomainName', FILE_MD5: 'FileMd5', FILE_SHA1: 'FileSha1', FILE_SHA256: 'FileSha256', IP_ADDRESS: 'IpAddress', UNRECOGNIZED: 'UNRECOGNIZED', URL: 'Url' };

export type IndicatorTypeInputResolvers = { CERTIFICATE_THUMBPRINT: 'CertificateThumbprint', DOMAIN_NAME: 'DomainName', FILE_MD5: 'FileMd5', FILE_SHA1: 'FileSha1', FILE_SHA256: 'FileSha256', IP_ADDRESS: 'IpAddress', URL: 'Url' };

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

export type InvestigationStateResolvers = { BENIGN: 'Benign', FAILED: 'Failed', INNER_FAILURE: 'InnerFailure', PARTIALLY_INVESTIGATED: 'PartiallyInvestigated', PARTIALLY_REMEDIATED: 'PartiallyRemediated', PENDING_APPROVAL: 'PendingApproval', PENDING_RESOURCE: 'PendingResource', PREEXISTING_ALERT: 'PreexistingAlert', QUEUED: 'Queued', RUNNING: 'Running', SUCCESSFULLY_REMEDIATED: 'SuccessfullyRemediated', SUPPRESSED_ALERT: 'SuppressedAlert', TERMINATED: 'Terminated', TERMINATED_BY_SYSTEM: 'TerminatedBySystem', TERMINATED_BY_USER: 'TerminatedByUser', UNKNOWN: 'Unknown', UNRECOGNIZED: 'UNRECOGNIZED', UNSUPPORTED_ALERT_TYPE: 'UnsupportedAlertType', UNSUPPORTED_OS: 'UnsupportedOs' };

export type InvestigationStateInputResolvers = { BENIGN: 'Benign', FAILED: 'Failed', INNER_FAILURE: 'InnerFailure', PARTIALLY_INVESTIGATED: 'PartiallyInvestigated', PARTIALLY_REMEDIATED: 'PartiallyRemediated', PENDING_APPROVAL: 'PendingApproval', PENDING_RESOURCE: 'PendingResource', PREEXISTING_ALERT: 'PreexistingAlert', QUEUED: 'Queued', RUNNING: 'Running', SUCCESSFULLY_REMEDIATED: 'SuccessfullyRemediated', SUPPRESSED_ALERT: 'SuppressedAlert', TERMINATED: 'Terminated', TERMINATED_BY_SYSTEM: 'TerminatedBySystem', TERMINATED_BY_USER: 'TerminatedByUser', UNKNOWN: 'Unknown', UNSUPPORTED_ALERT_TYPE: 'UnsupportedAlertType', UNSUPPORTED_OS: 'UnsupportedOs' };

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

export type LiveResponseCommandStatusResolvers = { COMPLETED: 'Completed', CREATED: 'Created', FAILED: 'Failed', UNRECOGNIZED: 'UNRECOGNIZED' };

export type LiveResponseCommandTypeResolvers = { GET_FILE: 'GetFile', PUT_FILE: 'PutFile', RUN_SCRIPT: 'RunScript', UNRECOGNIZED: 'UNRECOGNIZED' };

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
  troubleshootInfo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type MachineActionTypeResolvers = { COLLECT_INVESTIGATION_PACKAGE: 'CollectInvestigationPackage', ISOLATE: 'Isolate', LIVE_RESPONSE: 'LiveResponse', OFFBOARD: 'Offboard', RESTRICT_CODE_EXECUTION: 'RestrictCodeExecution', RUN_ANTI_VIRUS_SCAN: 'RunAntiVirusScan', STOP_AND_QUARANTINE_FILE: 'StopAndQuarantineFile', UNISOLATE: 'Unisolate', UNRECOGNIZED: 'UNRECOGNIZED', UNRESTRICT_CODE_EXECUTION: 'UnrestrictCodeExecution' };

export type MachineActionTypeInputResolvers = { COLLECT_INVESTIGATION_PACKAGE: 'CollectInvestigationPackage', ISOLATE: 'Isolate', LIVE_RESPONSE: 'LiveResponse', OFFBOARD: 'Offboard', RESTRICT_CODE_EXECUTION: 'RestrictCodeExecution', RUN_ANTI_VIRUS_SCAN: 'RunAntiVirusScan', STOP_AND_QUARANTINE_FILE: 'StopAndQuarantineFile', UNISOLATE: 'Unisolate', UNRESTRICT_CODE_EXECUTION: 'UnrestrictCodeExecution' };

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
  machines?: Resolver<Maybe<ResolversTypes['MachineConnection']>, ParentType, ContextType, RequireFields<RecommendationMachinesArgs, 'first'>>;
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

export type RecommendationStatusResolvers = { ACTIVE: 'Active', EXCEPTION: 'Exception', UNRECOGNIZED: 'UNRECOGNIZED' };

export type RecommendationStatusInputResolvers = { ACTIVE: 'Active', EXCEPTION: 'Exception' };

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
  machines?: Resolver<Maybe<ResolversTypes['MachineConnection']>, ParentType, ContextType, RequireFields<RemediationTaskMachinesArgs, 'first'>>;
  nameId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['RemediationTaskPriority']>, ParentType, ContextType>;
  productId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  productivityImpactRemediationType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupNames?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
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

export type RemediationTaskPriorityResolvers = { HIGH: 'High', LOW: 'Low', MEDIUM: 'Medium', UNRECOGNIZED: 'UNRECOGNIZED' };

export type RemediationTaskStatusResolvers = { ACTIVE: 'Active', COMPLETED: 'Completed', UNRECOGNIZED: 'UNRECOGNIZED' };

export type RemediationTaskStatusInputResolvers = { ACTIVE: 'Active', COMPLETED: 'Completed' };

export type ScanAuthProtocolResolvers = { MD5: 'MD5', SHA1: 'SHA1', UNRECOGNIZED: 'UNRECOGNIZED' };

export type ScanAuthProtocolInputResolvers = { MD5: 'MD5', SHA1: 'SHA1' };

export type ScanAuthenticationParamsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScanAuthenticationParams'] = ResolversParentTypes['ScanAuthenticationParams']> = {
  authProtocol?: Resolver<Maybe<ResolversTypes['ScanAuthProtocol']>, ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isGmsaUser?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  privProtocol?: Resolver<Maybe<ResolversTypes['ScanPrivProtocol']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['ScanAuthenticationType']>, ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ScanAuthenticationTypeResolvers = { AUTH_NO_PRIV: 'AuthNoPriv', AUTH_PRIV: 'AuthPriv', COMMUNITY_STRING: 'CommunityString', KERBEROS: 'Kerberos', NEGOTIATE: 'Negotiate', NO_AUTH_NO_PRIV: 'NoAuthNoPriv', UNRECOGNIZED: 'UNRECOGNIZED' };

export type ScanAuthenticationTypeInputResolvers = { AUTH_NO_PRIV: 'AuthNoPriv', AUTH_PRIV: 'AuthPriv', COMMUNITY_STRING: 'CommunityString', KERBEROS: 'Kerberos', NEGOTIATE: 'Negotiate', NO_AUTH_NO_PRIV: 'NoAuthNoPriv' };

export type ScanDefinitionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScanDefinition'] = ResolversParentTypes['ScanDefinition']> = {
  createdBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  intervalInHours?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
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
  scanDefinitionIds?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scanStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scannerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ScanPrivProtocolResolvers = { AES: 'AES', DES: 'DES', TRIPLE_DES: '3DES', UNRECOGNIZED: 'UNRECOGNIZED' };

export type ScanPrivProtocolInputResolvers = { AES: 'AES', DES: 'DES', TRIPLE_DES: '3DES' };

export type ScanSessionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScanSession'] = ResolversParentTypes['ScanSession']> = {
  lastScanned?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  listScannedTargets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ScannedTarget']>>, ParentType, ContextType>;
  numberOfSuccessfullyScannedTargets?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  numberOfTargets?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  orgId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scanDefinitionIds?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scanStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sessionIds?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ScanTypeResolvers = { NETWORK: 'Network', UNRECOGNIZED: 'UNRECOGNIZED', WINDOWS: 'Windows' };

export type ScanTypeInputResolvers = { NETWORK: 'Network', WINDOWS: 'Windows' };

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
  DefenderIncidentClassification?: DefenderIncidentClassificationResolvers;
  DefenderIncidentClassificationInput?: DefenderIncidentClassificationInputResolvers;
  DefenderIncidentComment?: DefenderIncidentCommentResolvers<ContextType>;
  DefenderIncidentConnection?: DefenderIncidentConnectionResolvers<ContextType>;
  DefenderIncidentDetermination?: DefenderIncidentDeterminationResolvers;
  DefenderIncidentDeterminationInput?: DefenderIncidentDeterminationInputResolvers;
  DefenderIncidentEdge?: DefenderIncidentEdgeResolvers<ContextType>;
  DefenderIncidentPayload?: DefenderIncidentPayloadResolvers<ContextType>;
  DefenderIncidentSeverity?: DefenderIncidentSeverityResolvers;
  DefenderIncidentSeverityInput?: DefenderIncidentSeverityInputResolvers;
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
