import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { WireAlert, WireAlertEvidence } from '../defender-api/models/alerts.js';
import type { WireMachine } from '../defender-api/models/machines.js';
import type { WireMachineAction } from '../defender-api/models/machine-actions.js';
import type { HuntReport, HuntRow } from '../hunting/hunt-report.js';
import type { MachineActionReceipt } from '../commands/receipt.js';
import type { RequestContext } from '../context.js';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type EnumResolverSignature<T, AllowedValues = any> = { [key in keyof T]?: AllowedValues };
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
   * What the alert rests on: files, processes, users, addresses. Costs nothing by itself: an alert list that selects it
   * is read with `$expand=evidence`.
   */
  readonly evidence?: Maybe<ReadonlyArray<AlertEvidence>>;
  /** When the first event of the alert happened on the machine. */
  readonly firstEventTime?: Maybe<Scalars['DateTime']['output']>;
  /** Unique within the tenant; opaque. */
  readonly id: Scalars['ID']['output'];
  /** The incident that the alert belongs to. */
  readonly incidentId?: Maybe<Scalars['ID']['output']>;
  /** The automated investigation that the alert started or joined. */
  readonly investigationId?: Maybe<Scalars['ID']['output']>;
  /** How far the automated investigation is. */
  readonly investigationState?: Maybe<InvestigationState>;
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
  /** The machine's device group. */
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  /**
   * The account that the alert is about; null when there is none. Costs nothing by itself: an alert list that selects it
   * is read with `$expand=evidence`.
   */
  readonly relatedUser?: Maybe<AlertRelatedUser>;
  /** When the status became Resolved. */
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

/** An alert with its cursor. */
export type AlertEdge = {
  readonly __typename?: 'AlertEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The alert. */
  readonly node: Alert;
};

/** One item that an alert rests on, by its `entityType`. */
export type AlertEvidence = FileEvidence | IpEvidence | OtherEvidence | ProcessEvidence | RegistryEvidence | UrlEvidence | UserEvidence;

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
  /** By last update, newest first. Read in time windows that widen until the page is full. */
  | 'NEWEST'
  /** By id, as the service lists them. Always one call a page. */
  | 'SERVICE';

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
  /** A value that this schema doesn't know yet. Can't be used in a filter. */
  | 'UNRECOGNIZED'
  /** Not given. */
  | 'UnSpecified';

/** Conditions on the severity. */
export type AlertSeverityFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<AlertSeverity>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<AlertSeverity>>;
  /** Differs from. */
  readonly ne?: InputMaybe<AlertSeverity>;
};

/** Where the work on an alert stands. */
export type AlertStatus =
  /** Somebody works on it. */
  | 'InProgress'
  /** Nobody has taken it up. */
  | 'New'
  /** Closed. */
  | 'Resolved'
  /** A value that this schema doesn't know yet. Can't be used in a filter. */
  | 'UNRECOGNIZED'
  /** Not given. */
  | 'Unknown';

/** Conditions on the status. */
export type AlertStatusFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<AlertStatus>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<AlertStatus>>;
  /** Differs from. */
  readonly ne?: InputMaybe<AlertStatus>;
};

/** Which action to cancel, and why. */
export type CancelMachineActionInput = {
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: Scalars['String']['input'];
  /** The action's id, a GUID. */
  readonly machineActionId: Scalars['ID']['input'];
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Conditions on a moment; all that are given must hold. */
export type DefenderDateTimeFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** At this moment or later. */
  readonly ge?: InputMaybe<Scalars['DateTime']['input']>;
  /** Later than. */
  readonly gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At this moment or earlier. */
  readonly le?: InputMaybe<Scalars['DateTime']['input']>;
  /** Earlier than. */
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A file, known by its hash. */
export type DefenderFile = {
  readonly __typename?: 'DefenderFile';
  /** SHA-1 in hex; null when only the other hash is known. */
  readonly sha1?: Maybe<Scalars['ID']['output']>;
  /** SHA-256 in hex; null when only the other hash is known. */
  readonly sha256?: Maybe<Scalars['ID']['output']>;
};

/** Conditions on an identifier; all that are given must hold. */
export type DefenderIdFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equals one of these; at most 200. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Differs from. */
  readonly ne?: InputMaybe<Scalars['ID']['input']>;
};

/** Conditions on a text property; all that are given must hold. Letter case counts as it does for Defender. */
export type DefenderStringFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  /** Equals one of these; at most 200. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
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

/** A file that an alert rests on. */
export type FileEvidence = {
  readonly __typename?: 'FileEvidence';
  /** What became of it, such as Detected or Blocked; an open set. */
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  /** The service's word for the kind of evidence: File. */
  readonly entityType: Scalars['String']['output'];
  /** When the evidence was recorded. */
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  /** The file's name. */
  readonly fileName?: Maybe<Scalars['String']['output']>;
  /** The file's folder, without its name. */
  readonly filePath?: Maybe<Scalars['String']['output']>;
  /** SHA-1 in hex; can be missing. */
  readonly sha1?: Maybe<Scalars['String']['output']>;
  /** SHA-256 in hex; can be missing. */
  readonly sha256?: Maybe<Scalars['String']['output']>;
};

/** A column of a hunting result. */
export type HuntingColumn = {
  readonly __typename?: 'HuntingColumn';
  /** The column's name. */
  readonly name: Scalars['String']['output'];
  /** The column's type as the service names it, such as String, DateTime or Int64; an open set. */
  readonly type: Scalars['String']['output'];
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
};

/** A row of a hunting result. Its edges need the role of what they lead to. */
export type HuntingRow = {
  readonly __typename?: 'HuntingRow';
  /** The alert of the column AlertId; null without that column. All rows share calls of 50 alerts. */
  readonly alert?: Maybe<Alert>;
  /** The file of the column SHA1 or SHA256; null without those. Costs no call. */
  readonly file?: Maybe<DefenderFile>;
  /** The machine of the column DeviceId; null without that column. All rows share calls of 50 machines. */
  readonly machine?: Maybe<Machine>;
  /** The row as an object keyed by column. Whole numbers beyond 2^53 are strings of digits. */
  readonly values: Scalars['JSON']['output'];
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
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** Not given. */
  | 'Unknown'
  /** Alerts of this kind can't be investigated. */
  | 'UnsupportedAlertType'
  /** The machine's operating system can't be investigated. */
  | 'UnsupportedOs';

/** An address that an alert rests on. */
export type IpEvidence = {
  readonly __typename?: 'IpEvidence';
  /** What became of it; an open set. */
  readonly detectionStatus?: Maybe<Scalars['String']['output']>;
  /** The service's word for the kind of evidence: Ip. */
  readonly entityType: Scalars['String']['output'];
  /** When the evidence was recorded. */
  readonly evidenceCreationTime?: Maybe<Scalars['DateTime']['output']>;
  /** IPv4 or IPv6; the service sometimes leaves it out. */
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
};

/** Which machine to isolate, how, and why. */
export type IsolateMachineInput = {
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: Scalars['String']['input'];
  /** How far the machine is cut off. */
  readonly isolationType: IsolationType;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: Scalars['ID']['input'];
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** How far isolation cuts a machine off. */
export type IsolationType =
  /** Everything but the connection to Defender. */
  | 'Full'
  /** Everything but Defender, Outlook and Teams. Windows and macOS only. */
  | 'Selective'
  /** Tells the other machines not to talk to this unmanaged one (contain). */
  | 'UnManagedDevice';

/** A device that Defender knows. Source: Learn, machine.md. */
export type Machine = {
  readonly __typename?: 'Machine';
  /** The machine's device id in Entra; null when it isn't joined. */
  readonly aadDeviceId?: Maybe<Scalars['ID']['output']>;
  /** Response actions on the machine, newest first. All machines of a page share calls of 50 machines. */
  readonly actions?: Maybe<MachineActionConnection>;
  /** The version of Defender's agent. */
  readonly agentVersion?: Maybe<Scalars['String']['output']>;
  /** The machine's alerts, newest first. Costs 1 call a machine, whatever `first` is: Defender has no call for many machines. */
  readonly alerts?: Maybe<AlertConnection>;
  /** The full name; not unique, and not a host name for phones. */
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
  /** All network interfaces. */
  readonly ipAddresses?: Maybe<ReadonlyArray<MachineIpAddress>>;
  /** Whether the machine is joined to Entra. */
  readonly isAadJoined?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the machine is left out of vulnerability management. */
  readonly isExcluded?: Maybe<Scalars['Boolean']['output']>;
  /** Whether Defender takes the row for a duplicate. */
  readonly isPotentialDuplication?: Maybe<Scalars['Boolean']['output']>;
  /** The last address towards the internet. */
  readonly lastExternalIpAddress?: Maybe<Scalars['String']['output']>;
  /** The last address inside your network. */
  readonly lastIpAddress?: Maybe<Scalars['String']['output']>;
  /** When the last full report came, about every 24 hours; the portal shows another time. */
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** Tags that people or rules gave the machine. */
  readonly machineTags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What manages the machine's security settings; an open set. */
  readonly managedBy?: Maybe<Scalars['String']['output']>;
  /** How well that works; an open set. */
  readonly managedByStatus?: Maybe<Scalars['String']['output']>;
  /** The machine that this row was merged into; read that one instead. */
  readonly mergedIntoMachineId?: Maybe<Scalars['ID']['output']>;
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
  /** The device group's id. */
  readonly rbacGroupId?: Maybe<Scalars['ID']['output']>;
  /** The device group's name. */
  readonly rbacGroupName?: Maybe<Scalars['String']['output']>;
  /** How likely it is that the machine is under attack. */
  readonly riskScore?: Maybe<MachineRiskScore>;
  /** The version of the operating system, such as 22H2. */
  readonly version?: Maybe<Scalars['String']['output']>;
};


/** A device that Defender knows. Source: Learn, machine.md. */
export type MachineActionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A device that Defender knows. Source: Learn, machine.md. */
export type MachineAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
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
  /** The machine's name; can be null right after the action was created. */
  readonly computerDnsName?: Maybe<Scalars['String']['output']>;
  /** When it was asked for. */
  readonly creationDateTimeUtc?: Maybe<Scalars['DateTime']['output']>;
  /** The HRESULT of a failure; 0 when there was none. */
  readonly errorHResult?: Maybe<Scalars['Int']['output']>;
  /** A correlation id of the requestor. */
  readonly externalID?: Maybe<Scalars['String']['output']>;
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
  /** How much of it: Full or Selective for isolation, Quick or Full for scans; null for other types. */
  readonly scope?: Maybe<Scalars['String']['output']>;
  /** How far it is. */
  readonly status?: Maybe<MachineActionStatus>;
  /** A title, where the service gives one. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** What is done. */
  readonly type?: Maybe<MachineActionType>;
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
};

/** A response action with its cursor. */
export type MachineActionEdge = {
  readonly __typename?: 'MachineActionEdge';
  /** For `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The action. */
  readonly node: MachineAction;
};

/** The file of a StopAndQuarantineFile action. */
export type MachineActionFileInfo = {
  readonly __typename?: 'MachineActionFileInfo';
  /** The hash in hex. */
  readonly fileIdentifier?: Maybe<Scalars['String']['output']>;
  /** The kind of hash: Sha1, Sha256 or Md5. */
  readonly fileIdentifierType?: Maybe<Scalars['String']['output']>;
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
  /** By last update, newest first. */
  | 'NEWEST'
  /** As the service lists them. */
  | 'SERVICE';

/** What became of a write to a machine. */
export type MachineActionOutcome =
  /** What was asked for is so already; nothing was sent. */
  | 'ALREADY_IN_EFFECT'
  /** The same kind of action was pending already; nothing was sent twice. */
  | 'ALREADY_PENDING'
  /** The opposite action is pending. It has to end or be cancelled first; nothing was sent. */
  | 'CONFLICTING_PENDING'
  /** Defender accepted the request: a new action, or a cancellation. */
  | 'CREATED'
  /** The request was sent and no answer came. Look at the machine's actions before trying again; nothing was sent twice. */
  | 'OUTCOME_UNKNOWN'
  /** The write was refused; see `refusal`. */
  | 'REFUSED';

/** What became of a write to a machine. */
export type MachineActionPayload = {
  readonly __typename?: 'MachineActionPayload';
  /** The id under which the audit trail records this write. It stands in Defender's comment too. */
  readonly auditId: Scalars['ID']['output'];
  /**
   * The action that this outcome speaks of: the new one, or the one that stood in its way.
   * Shows `id type status machineId` to callers without Defender.ViewData.
   */
  readonly machineAction?: Maybe<MachineAction>;
  /** What happened. */
  readonly outcome: MachineActionOutcome;
  /** Why nothing was done, for REFUSED and OUTCOME_UNKNOWN. */
  readonly refusal?: Maybe<MachineActionRefusal>;
  /** What you should know about what was done. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a write was not done. */
export type MachineActionRefusal = {
  readonly __typename?: 'MachineActionRefusal';
  /** A stable word, such as ACTION_ENDED. */
  readonly code: Scalars['String']['output'];
  /** In words. */
  readonly message: Scalars['String']['output'];
};

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
  /** A value that this schema doesn't know yet. Can't be used in a filter. */
  | 'UNRECOGNIZED';

/** Conditions on the status of an action. */
export type MachineActionStatusFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<MachineActionStatus>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<MachineActionStatus>>;
  /** Differs from. */
  readonly ne?: InputMaybe<MachineActionStatus>;
};

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
  /** A value that this schema doesn't know yet. Can't be used in a filter. */
  | 'UNRECOGNIZED'
  /** Brings it back to the network. */
  | 'Unisolate'
  /** Lifts that restriction. */
  | 'UnrestrictCodeExecution';

/** Conditions on the type of an action. */
export type MachineActionTypeFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<MachineActionType>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<MachineActionType>>;
  /** Differs from. */
  readonly ne?: InputMaybe<MachineActionType>;
};

/** A page of machines. */
export type MachineConnection = {
  readonly __typename?: 'MachineConnection';
  /** The machines with their cursors. */
  readonly edges: ReadonlyArray<MachineEdge>;
  /** The machines. */
  readonly nodes: ReadonlyArray<Machine>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** How valuable a machine is to the organisation. */
export type MachineDeviceValue =
  /** More than most. */
  | 'High'
  /** Less than most. */
  | 'Low'
  /** As most are. */
  | 'Normal'
  /** A value that this schema doesn't know yet. Can't be used in a filter. */
  | 'UNRECOGNIZED';

/** Conditions on the device value. */
export type MachineDeviceValueFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<MachineDeviceValue>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<MachineDeviceValue>>;
  /** Differs from. */
  readonly ne?: InputMaybe<MachineDeviceValue>;
};

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
  /** A value that this schema doesn't know yet. Can't be used in a filter. */
  | 'UNRECOGNIZED';

/** Conditions on the exposure level. */
export type MachineExposureLevelFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<MachineExposureLevel>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<MachineExposureLevel>>;
  /** Differs from. */
  readonly ne?: InputMaybe<MachineExposureLevel>;
};

/** What machines must meet. Several fields mean AND. */
export type MachineFilter = {
  /** The device id in Entra: a GUID. */
  readonly aadDeviceId?: InputMaybe<DefenderIdFilter>;
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<MachineFilter>>;
  /** The full name. */
  readonly computerDnsName?: InputMaybe<DefenderStringFilter>;
  /** How valuable the machine is. */
  readonly deviceValue?: InputMaybe<MachineDeviceValueFilter>;
  /** How open the machine is to attack. */
  readonly exposureLevel?: InputMaybe<MachineExposureLevelFilter>;
  /** How well the sensor reports. */
  readonly healthStatus?: InputMaybe<MachineHealthStatusFilter>;
  /** The id. */
  readonly id?: InputMaybe<DefenderIdFilter>;
  /** The last address inside your network. */
  readonly lastIpAddress?: InputMaybe<DefenderStringFilter>;
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
  readonly osPlatform?: InputMaybe<DefenderStringFilter>;
  /** The device group's id. */
  readonly rbacGroupId?: InputMaybe<DefenderIdFilter>;
  /** How likely it is under attack. */
  readonly riskScore?: InputMaybe<MachineRiskScoreFilter>;
  /** The version of the operating system. */
  readonly version?: InputMaybe<DefenderStringFilter>;
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
  /** A value that this schema doesn't know yet. Can't be used in a filter. */
  | 'UNRECOGNIZED'
  /** Not known. */
  | 'Unknown';

/** Conditions on the health status. */
export type MachineHealthStatusFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<MachineHealthStatus>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<MachineHealthStatus>>;
  /** Differs from. */
  readonly ne?: InputMaybe<MachineHealthStatus>;
};

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

/** Whether a machine is onboarded to Defender. */
export type MachineOnboardingStatus =
  /** It could be. */
  | 'CanBeOnboarded'
  /** Too little is known of it. */
  | 'InsufficientInfo'
  /** A value that this schema doesn't know yet. Can't be used in a filter. */
  | 'UNRECOGNIZED'
  /** Its operating system can't be. */
  | 'Unsupported'
  /** It is. */
  | 'onboarded';

/** Conditions on the onboarding status. */
export type MachineOnboardingStatusFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<MachineOnboardingStatus>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<MachineOnboardingStatus>>;
  /** Differs from. */
  readonly ne?: InputMaybe<MachineOnboardingStatus>;
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
  /** A value that this schema doesn't know yet. Can't be used in a filter. */
  | 'UNRECOGNIZED';

/** Conditions on the risk score. */
export type MachineRiskScoreFilter = {
  /** Equals. */
  readonly eq?: InputMaybe<MachineRiskScore>;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<MachineRiskScore>>;
  /** Differs from. */
  readonly ne?: InputMaybe<MachineRiskScore>;
};

/** Writes. Each is checked, written down, done once, and written down again. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Cancels an action that has not ended. Needs the role of the action that is cancelled; cancelling one that tightens
   * (isolate, restrict, scan, quarantine) needs Defender.Release too. Costs at most 3 calls.
   */
  readonly cancelMachineAction?: Maybe<MachineActionPayload>;
  /**
   * Cuts a machine off the network. Costs at most 3 calls: the machine, its pending actions, the isolation itself.
   * A machine that is isolated already, or about to be, is not isolated a second time: see `outcome`.
   * An offline machine is isolated when it comes back within 3 days.
   */
  readonly isolateMachine?: Maybe<MachineActionPayload>;
  /** Brings an isolated machine back to the network. Costs at most 3 calls. */
  readonly releaseMachine?: Maybe<MachineActionPayload>;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationCancelMachineActionArgs = {
  input: CancelMachineActionInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationIsolateMachineArgs = {
  input: IsolateMachineInput;
};


/** Writes. Each is checked, written down, done once, and written down again. */
export type MutationReleaseMachineArgs = {
  input: ReleaseMachineInput;
};

/** Evidence of a kind that has no type of its own here. */
export type OtherEvidence = {
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
export type ProcessEvidence = {
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

/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * One alert by its id; null when Defender has none or it is past retention. Costs 1 call, 2 when the id is unknown.
   * Many ids asked for at once share calls of 50.
   */
  readonly alert?: Maybe<Alert>;
  /**
   * Alerts within the tenant's retention. `NEWEST` asks for one or a few time windows (usually 1 to 3 calls a page);
   * `SERVICE` costs 1 call a page.
   */
  readonly alerts?: Maybe<AlertConnection>;
  /** Machines by whatever you know of them. Names are not unique: several rows are an honest answer. Costs 1 call. */
  readonly findMachines?: Maybe<ReadonlyArray<Machine>>;
  /**
   * Runs a KQL query over up to 30 days of events. Costs 1 call of the hunting quota, which the whole tenant shares
   * (45 calls a minute, 1,500 an hour, and a share of CPU).
   */
  readonly hunt?: Maybe<HuntingResult>;
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
  /** Machines that reported within the tenant's retention, by id. Costs 1 call a page. */
  readonly machines?: Maybe<MachineConnection>;
  /** The upstream windows that this process has used: what is left of each and when it is whole again. Costs no upstream call. */
  readonly upstreamQuota?: Maybe<ReadonlyArray<QuotaWindow>>;
  /** Who you are to this API, and what you may do. Costs no upstream call. */
  readonly viewer?: Maybe<Viewer>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryAlertArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AlertOrder>;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryFindMachinesArgs = {
  by: MachineLookup;
};


/** Reads. Each field says which role it needs and which Defender operation it costs. */
export type QueryHuntArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
  timespan?: InputMaybe<Scalars['String']['input']>;
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
};

/** One sliding window of upstream calls, as this process counts it. Defender sends no such numbers itself. */
export type QuotaWindow = {
  readonly __typename?: 'QuotaWindow';
  /** Calls that may be made in the window: by all replicas that share it, or by this one alone. */
  readonly limit: Scalars['Int']['output'];
  /** The operation that the window counts, by its catalogue name, or `app` where one window counts all. */
  readonly rateClass: Scalars['String']['output'];
  /** Calls left now; the last few are kept for response actions. 0 while Defender has closed the window. */
  readonly remaining: Scalars['Int']['output'];
  /** When the next call comes free by itself; null while none is counted. */
  readonly resetsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Calls counted in it now. */
  readonly used: Scalars['Int']['output'];
  /** Which window. */
  readonly window: QuotaWindowLength;
};

/** The length of a sliding window. */
export type QuotaWindowLength =
  /** 3,600 seconds. */
  | 'HOUR'
  /** 60 seconds. */
  | 'MINUTE';

/** A registry key or value that an alert rests on. */
export type RegistryEvidence = {
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

/** Which machine to release, and why. */
export type ReleaseMachineInput = {
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: Scalars['String']['input'];
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: Scalars['ID']['input'];
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** A URL that an alert rests on. */
export type UrlEvidence = {
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
export type UserEvidence = {
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
  /** The user principal name. */
  readonly userPrincipalName?: Maybe<Scalars['String']['output']>;
  /** The security identifier. */
  readonly userSid?: Maybe<Scalars['String']['output']>;
};

/** The caller, as the access token describes it. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** Whether a person or an application is calling. */
  readonly kind: ViewerKind;
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
export type ViewerKind =
  /** An application of its own, without a person. */
  | 'Application'
  /** A person, through a delegated token. */
  | 'User';



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
  Machine: Machine;
  MachineAction: MachineAction;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Alert:
    ( { __typename: 'Alert' }
    & GraphQLRecursivePick<FederationTypes['Alert'], {"id":true}> );
  Machine:
    ( { __typename: 'Machine' }
    & ( GraphQLRecursivePick<FederationTypes['Machine'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Machine'], {"aadDeviceId":true}> ) );
  MachineAction:
    ( { __typename: 'MachineAction' }
    & GraphQLRecursivePick<FederationTypes['MachineAction'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Alert: ResolverTypeWrapper<WireAlert>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AlertClassification: ResolverTypeWrapper<string>;
  AlertComment: ResolverTypeWrapper<AlertComment>;
  AlertConnection: ResolverTypeWrapper<Omit<AlertConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AlertEdge']>, nodes: ReadonlyArray<ResolversTypes['Alert']> }>;
  AlertDetermination: ResolverTypeWrapper<string>;
  AlertEdge: ResolverTypeWrapper<Omit<AlertEdge, 'node'> & { node: ResolversTypes['Alert'] }>;
  AlertEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  AlertFilter: AlertFilter;
  AlertLoggedOnUser: ResolverTypeWrapper<AlertLoggedOnUser>;
  AlertOrder: AlertOrder;
  AlertRelatedUser: ResolverTypeWrapper<AlertRelatedUser>;
  AlertSeverity: ResolverTypeWrapper<string>;
  AlertSeverityFilter: AlertSeverityFilter;
  AlertStatus: ResolverTypeWrapper<string>;
  AlertStatusFilter: AlertStatusFilter;
  CancelMachineActionInput: CancelMachineActionInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DefenderDateTimeFilter: DefenderDateTimeFilter;
  DefenderFile: ResolverTypeWrapper<DefenderFile>;
  DefenderIdFilter: DefenderIdFilter;
  DefenderStringFilter: DefenderStringFilter;
  DefenderStringItemFilter: DefenderStringItemFilter;
  DefenderStringListFilter: DefenderStringListFilter;
  FileEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  HuntingColumn: ResolverTypeWrapper<HuntingColumn>;
  HuntingResult: ResolverTypeWrapper<HuntReport>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  HuntingRow: ResolverTypeWrapper<HuntRow>;
  InvestigationState: ResolverTypeWrapper<string>;
  IpEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  IsolateMachineInput: IsolateMachineInput;
  IsolationType: IsolationType;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Long: ResolverTypeWrapper<Scalars['Long']['output']>;
  Machine: ResolverTypeWrapper<WireMachine>;
  MachineAction: ResolverTypeWrapper<WireMachineAction>;
  MachineActionConnection: ResolverTypeWrapper<Omit<MachineActionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MachineActionEdge']>, nodes: ReadonlyArray<ResolversTypes['MachineAction']> }>;
  MachineActionEdge: ResolverTypeWrapper<Omit<MachineActionEdge, 'node'> & { node: ResolversTypes['MachineAction'] }>;
  MachineActionFileInfo: ResolverTypeWrapper<MachineActionFileInfo>;
  MachineActionFilter: MachineActionFilter;
  MachineActionOrder: MachineActionOrder;
  MachineActionOutcome: MachineActionOutcome;
  MachineActionPayload: ResolverTypeWrapper<MachineActionReceipt>;
  MachineActionRefusal: ResolverTypeWrapper<MachineActionRefusal>;
  MachineActionStatus: ResolverTypeWrapper<string>;
  MachineActionStatusFilter: MachineActionStatusFilter;
  MachineActionType: ResolverTypeWrapper<string>;
  MachineActionTypeFilter: MachineActionTypeFilter;
  MachineConnection: ResolverTypeWrapper<Omit<MachineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MachineEdge']>, nodes: ReadonlyArray<ResolversTypes['Machine']> }>;
  MachineDeviceValue: ResolverTypeWrapper<string>;
  MachineDeviceValueFilter: MachineDeviceValueFilter;
  MachineEdge: ResolverTypeWrapper<Omit<MachineEdge, 'node'> & { node: ResolversTypes['Machine'] }>;
  MachineExposureLevel: ResolverTypeWrapper<string>;
  MachineExposureLevelFilter: MachineExposureLevelFilter;
  MachineFilter: MachineFilter;
  MachineHealthStatus: ResolverTypeWrapper<string>;
  MachineHealthStatusFilter: MachineHealthStatusFilter;
  MachineIpAddress: ResolverTypeWrapper<MachineIpAddress>;
  MachineLookup: MachineLookup;
  MachineOnboardingStatus: ResolverTypeWrapper<string>;
  MachineOnboardingStatusFilter: MachineOnboardingStatusFilter;
  MachineRiskScore: ResolverTypeWrapper<string>;
  MachineRiskScoreFilter: MachineRiskScoreFilter;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OtherEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProcessEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuotaWindow: ResolverTypeWrapper<QuotaWindow>;
  QuotaWindowLength: QuotaWindowLength;
  RegistryEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  ReleaseMachineInput: ReleaseMachineInput;
  UrlEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  UserEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  Viewer: ResolverTypeWrapper<Viewer>;
  ViewerKind: ViewerKind;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Alert: WireAlert;
  ID: Scalars['ID']['output'];
  AlertComment: AlertComment;
  AlertConnection: Omit<AlertConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AlertEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Alert']> };
  AlertEdge: Omit<AlertEdge, 'node'> & { node: ResolversParentTypes['Alert'] };
  AlertEvidence: WireAlertEvidence;
  AlertFilter: AlertFilter;
  AlertLoggedOnUser: AlertLoggedOnUser;
  AlertRelatedUser: AlertRelatedUser;
  AlertSeverityFilter: AlertSeverityFilter;
  AlertStatusFilter: AlertStatusFilter;
  CancelMachineActionInput: CancelMachineActionInput;
  DateTime: Scalars['DateTime']['output'];
  DefenderDateTimeFilter: DefenderDateTimeFilter;
  DefenderFile: DefenderFile;
  DefenderIdFilter: DefenderIdFilter;
  DefenderStringFilter: DefenderStringFilter;
  DefenderStringItemFilter: DefenderStringItemFilter;
  DefenderStringListFilter: DefenderStringListFilter;
  FileEvidence: WireAlertEvidence;
  HuntingColumn: HuntingColumn;
  HuntingResult: HuntReport;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  HuntingRow: HuntRow;
  IpEvidence: WireAlertEvidence;
  IsolateMachineInput: IsolateMachineInput;
  JSON: Scalars['JSON']['output'];
  Long: Scalars['Long']['output'];
  Machine: WireMachine;
  MachineAction: WireMachineAction;
  MachineActionConnection: Omit<MachineActionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MachineActionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MachineAction']> };
  MachineActionEdge: Omit<MachineActionEdge, 'node'> & { node: ResolversParentTypes['MachineAction'] };
  MachineActionFileInfo: MachineActionFileInfo;
  MachineActionFilter: MachineActionFilter;
  MachineActionPayload: MachineActionReceipt;
  MachineActionRefusal: MachineActionRefusal;
  MachineActionStatusFilter: MachineActionStatusFilter;
  MachineActionTypeFilter: MachineActionTypeFilter;
  MachineConnection: Omit<MachineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MachineEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Machine']> };
  MachineDeviceValueFilter: MachineDeviceValueFilter;
  MachineEdge: Omit<MachineEdge, 'node'> & { node: ResolversParentTypes['Machine'] };
  MachineExposureLevelFilter: MachineExposureLevelFilter;
  MachineFilter: MachineFilter;
  MachineHealthStatusFilter: MachineHealthStatusFilter;
  MachineIpAddress: MachineIpAddress;
  MachineLookup: MachineLookup;
  MachineOnboardingStatusFilter: MachineOnboardingStatusFilter;
  MachineRiskScoreFilter: MachineRiskScoreFilter;
  Mutation: Record<PropertyKey, never>;
  OtherEvidence: WireAlertEvidence;
  PageInfo: PageInfo;
  ProcessEvidence: WireAlertEvidence;
  Query: Record<PropertyKey, never>;
  QuotaWindow: QuotaWindow;
  RegistryEvidence: WireAlertEvidence;
  ReleaseMachineInput: ReleaseMachineInput;
  UrlEvidence: WireAlertEvidence;
  UserEvidence: WireAlertEvidence;
  Viewer: Viewer;
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
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AlertEvidence']>>, ParentType, ContextType>;
  firstEventTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incidentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  investigationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  investigationState?: Resolver<Maybe<ResolversTypes['InvestigationState']>, ParentType, ContextType>;
  lastEventTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastUpdateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  loggedOnUsers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AlertLoggedOnUser']>>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  mitreTechniques?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relatedUser?: Resolver<Maybe<ResolversTypes['AlertRelatedUser']>, ParentType, ContextType>;
  resolvedTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['AlertSeverity']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['AlertStatus']>, ParentType, ContextType>;
  threatFamilyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  threatName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlertClassificationResolvers = EnumResolverSignature<{ FalsePositive?: any, InformationalExpectedActivity?: any, TruePositive?: any, UNRECOGNIZED?: any }, ResolversTypes['AlertClassification']>;

export type AlertCommentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertComment'] = ResolversParentTypes['AlertComment']> = {
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AlertConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertConnection'] = ResolversParentTypes['AlertConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AlertEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Alert']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AlertDeterminationResolvers = EnumResolverSignature<{ Apt?: any, Clean?: any, CompromisedUser?: any, ConfirmedActivity?: any, ConfirmedUserActivity?: any, InsufficientData?: any, LineOfBusinessApplication?: any, MaliciousUserActivity?: any, Malware?: any, MultiStagedAttack?: any, NotMalicious?: any, Other?: any, Phishing?: any, SecurityPersonnel?: any, SecurityTesting?: any, UNRECOGNIZED?: any, UnwantedSoftware?: any }, ResolversTypes['AlertDetermination']>;

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

export type AlertRelatedUserResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertRelatedUser'] = ResolversParentTypes['AlertRelatedUser']> = {
  domainName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlertSeverityResolvers = EnumResolverSignature<{ High?: any, Informational?: any, Low?: any, Medium?: any, UNRECOGNIZED?: any, UnSpecified?: any }, ResolversTypes['AlertSeverity']>;

export type AlertStatusResolvers = EnumResolverSignature<{ InProgress?: any, New?: any, Resolved?: any, UNRECOGNIZED?: any, Unknown?: any }, ResolversTypes['AlertStatus']>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DefenderFileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderFile'] = ResolversParentTypes['DefenderFile']> = {
  sha1?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type FileEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FileEvidence'] = ResolversParentTypes['FileEvidence']> = {
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filePath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HuntingColumnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HuntingColumn'] = ResolversParentTypes['HuntingColumn']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HuntingResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HuntingResult'] = ResolversParentTypes['HuntingResult']> = {
  columns?: Resolver<ReadonlyArray<ResolversTypes['HuntingColumn']>, ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['HuntingRow']>, ParentType, ContextType>;
  statistics?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HuntingRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HuntingRow'] = ResolversParentTypes['HuntingRow']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['DefenderFile']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  values?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type InvestigationStateResolvers = EnumResolverSignature<{ Benign?: any, Failed?: any, InnerFailure?: any, PartiallyInvestigated?: any, PartiallyRemediated?: any, PendingApproval?: any, PendingResource?: any, PreexistingAlert?: any, Queued?: any, Running?: any, SuccessfullyRemediated?: any, SuppressedAlert?: any, Terminated?: any, TerminatedBySystem?: any, TerminatedByUser?: any, UNRECOGNIZED?: any, Unknown?: any, UnsupportedAlertType?: any, UnsupportedOs?: any }, ResolversTypes['InvestigationState']>;

export type IpEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IpEvidence'] = ResolversParentTypes['IpEvidence']> = {
  detectionStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface LongScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Long'], any> {
  name: 'Long';
}

export type MachineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Machine'] = ResolversParentTypes['Machine'], FederationReferenceType extends FederationReferenceTypes['Machine'] = FederationReferenceTypes['Machine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Machine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aadDeviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  actions?: Resolver<Maybe<ResolversTypes['MachineActionConnection']>, ParentType, ContextType, Partial<MachineActionsArgs>>;
  agentVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, Partial<MachineAlertsArgs>>;
  computerDnsName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  defenderAvStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceValue?: Resolver<Maybe<ResolversTypes['MachineDeviceValue']>, ParentType, ContextType>;
  exclusionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exposureLevel?: Resolver<Maybe<ResolversTypes['MachineExposureLevel']>, ParentType, ContextType>;
  firstSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  healthStatus?: Resolver<Maybe<ResolversTypes['MachineHealthStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddresses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MachineIpAddress']>>, ParentType, ContextType>;
  isAadJoined?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isExcluded?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPotentialDuplication?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastExternalIpAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastIpAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machineTags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  managedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  managedByStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mergedIntoMachineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  onboardingStatus?: Resolver<Maybe<ResolversTypes['MachineOnboardingStatus']>, ParentType, ContextType>;
  osArchitecture?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osBuild?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  osPlatform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osProcessor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  riskScore?: Resolver<Maybe<ResolversTypes['MachineRiskScore']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MachineActionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineAction'] = ResolversParentTypes['MachineAction'], FederationReferenceType extends FederationReferenceTypes['MachineAction'] = FederationReferenceTypes['MachineAction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MachineAction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cancellationComment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancellationDateTimeUtc?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cancellationRequestor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  computerDnsName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creationDateTimeUtc?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  errorHResult?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  externalID?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUpdateDateTimeUtc?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  relatedFileInfo?: Resolver<Maybe<ResolversTypes['MachineActionFileInfo']>, ParentType, ContextType>;
  requestSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestorComment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['MachineActionStatus']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['MachineActionType']>, ParentType, ContextType>;
};

export type MachineActionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionConnection'] = ResolversParentTypes['MachineActionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MachineActionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MachineAction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MachineActionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionEdge'] = ResolversParentTypes['MachineActionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MachineAction'], ParentType, ContextType>;
};

export type MachineActionFileInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionFileInfo'] = ResolversParentTypes['MachineActionFileInfo']> = {
  fileIdentifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileIdentifierType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MachineActionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionPayload'] = ResolversParentTypes['MachineActionPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machineAction?: Resolver<Maybe<ResolversTypes['MachineAction']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['MachineActionOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['MachineActionRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MachineActionRefusalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionRefusal'] = ResolversParentTypes['MachineActionRefusal']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MachineActionStatusResolvers = EnumResolverSignature<{ Cancelled?: any, Failed?: any, InProgress?: any, Pending?: any, Succeeded?: any, TimeOut?: any, UNRECOGNIZED?: any }, ResolversTypes['MachineActionStatus']>;

export type MachineActionTypeResolvers = EnumResolverSignature<{ CollectInvestigationPackage?: any, Isolate?: any, LiveResponse?: any, Offboard?: any, RestrictCodeExecution?: any, RunAntiVirusScan?: any, StopAndQuarantineFile?: any, UNRECOGNIZED?: any, Unisolate?: any, UnrestrictCodeExecution?: any }, ResolversTypes['MachineActionType']>;

export type MachineConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineConnection'] = ResolversParentTypes['MachineConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MachineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Machine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MachineDeviceValueResolvers = EnumResolverSignature<{ High?: any, Low?: any, Normal?: any, UNRECOGNIZED?: any }, ResolversTypes['MachineDeviceValue']>;

export type MachineEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineEdge'] = ResolversParentTypes['MachineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Machine'], ParentType, ContextType>;
};

export type MachineExposureLevelResolvers = EnumResolverSignature<{ High?: any, Low?: any, Medium?: any, None?: any, UNRECOGNIZED?: any }, ResolversTypes['MachineExposureLevel']>;

export type MachineHealthStatusResolvers = EnumResolverSignature<{ Active?: any, ImpairedCommunication?: any, Inactive?: any, NoSensorData?: any, NoSensorDataImpairedCommunication?: any, UNRECOGNIZED?: any, Unknown?: any }, ResolversTypes['MachineHealthStatus']>;

export type MachineIpAddressResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineIpAddress'] = ResolversParentTypes['MachineIpAddress']> = {
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  macAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operationalStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MachineOnboardingStatusResolvers = EnumResolverSignature<{ CanBeOnboarded?: any, InsufficientInfo?: any, UNRECOGNIZED?: any, Unsupported?: any, onboarded?: any }, ResolversTypes['MachineOnboardingStatus']>;

export type MachineRiskScoreResolvers = EnumResolverSignature<{ High?: any, Informational?: any, Low?: any, Medium?: any, None?: any, UNRECOGNIZED?: any }, ResolversTypes['MachineRiskScore']>;

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelMachineAction?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationCancelMachineActionArgs, 'input'>>;
  isolateMachine?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationIsolateMachineArgs, 'input'>>;
  releaseMachine?: Resolver<Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<MutationReleaseMachineArgs, 'input'>>;
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
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType, RequireFields<QueryAlertArgs, 'id'>>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<QueryAlertsArgs, 'orderBy'>>;
  findMachines?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Machine']>>, ParentType, ContextType, RequireFields<QueryFindMachinesArgs, 'by'>>;
  hunt?: Resolver<Maybe<ResolversTypes['HuntingResult']>, ParentType, ContextType, RequireFields<QueryHuntArgs, 'query'>>;
  machine?: Resolver<Maybe<ResolversTypes['Machine']>, ParentType, ContextType, RequireFields<QueryMachineArgs, 'id'>>;
  machineAction?: Resolver<Maybe<ResolversTypes['MachineAction']>, ParentType, ContextType, RequireFields<QueryMachineActionArgs, 'id'>>;
  machineActions?: Resolver<Maybe<ResolversTypes['MachineActionConnection']>, ParentType, ContextType, RequireFields<QueryMachineActionsArgs, 'orderBy'>>;
  machines?: Resolver<Maybe<ResolversTypes['MachineConnection']>, ParentType, ContextType, Partial<QueryMachinesArgs>>;
  upstreamQuota?: Resolver<Maybe<ReadonlyArray<ResolversTypes['QuotaWindow']>>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type QuotaWindowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['QuotaWindow'] = ResolversParentTypes['QuotaWindow']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rateClass?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  window?: Resolver<ResolversTypes['QuotaWindowLength'], ParentType, ContextType>;
};

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
  userPrincipalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userSid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  kind?: Resolver<ResolversTypes['ViewerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  oid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  tenants?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  Alert?: AlertResolvers<ContextType>;
  AlertClassification?: AlertClassificationResolvers;
  AlertComment?: AlertCommentResolvers<ContextType>;
  AlertConnection?: AlertConnectionResolvers<ContextType>;
  AlertDetermination?: AlertDeterminationResolvers;
  AlertEdge?: AlertEdgeResolvers<ContextType>;
  AlertEvidence?: AlertEvidenceResolvers<ContextType>;
  AlertLoggedOnUser?: AlertLoggedOnUserResolvers<ContextType>;
  AlertRelatedUser?: AlertRelatedUserResolvers<ContextType>;
  AlertSeverity?: AlertSeverityResolvers;
  AlertStatus?: AlertStatusResolvers;
  DateTime?: GraphQLScalarType;
  DefenderFile?: DefenderFileResolvers<ContextType>;
  FileEvidence?: FileEvidenceResolvers<ContextType>;
  HuntingColumn?: HuntingColumnResolvers<ContextType>;
  HuntingResult?: HuntingResultResolvers<ContextType>;
  HuntingRow?: HuntingRowResolvers<ContextType>;
  InvestigationState?: InvestigationStateResolvers;
  IpEvidence?: IpEvidenceResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Long?: GraphQLScalarType;
  Machine?: MachineResolvers<ContextType>;
  MachineAction?: MachineActionResolvers<ContextType>;
  MachineActionConnection?: MachineActionConnectionResolvers<ContextType>;
  MachineActionEdge?: MachineActionEdgeResolvers<ContextType>;
  MachineActionFileInfo?: MachineActionFileInfoResolvers<ContextType>;
  MachineActionPayload?: MachineActionPayloadResolvers<ContextType>;
  MachineActionRefusal?: MachineActionRefusalResolvers<ContextType>;
  MachineActionStatus?: MachineActionStatusResolvers;
  MachineActionType?: MachineActionTypeResolvers;
  MachineConnection?: MachineConnectionResolvers<ContextType>;
  MachineDeviceValue?: MachineDeviceValueResolvers;
  MachineEdge?: MachineEdgeResolvers<ContextType>;
  MachineExposureLevel?: MachineExposureLevelResolvers;
  MachineHealthStatus?: MachineHealthStatusResolvers;
  MachineIpAddress?: MachineIpAddressResolvers<ContextType>;
  MachineOnboardingStatus?: MachineOnboardingStatusResolvers;
  MachineRiskScore?: MachineRiskScoreResolvers;
  Mutation?: MutationResolvers<ContextType>;
  OtherEvidence?: OtherEvidenceResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProcessEvidence?: ProcessEvidenceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QuotaWindow?: QuotaWindowResolvers<ContextType>;
  RegistryEvidence?: RegistryEvidenceResolvers<ContextType>;
  UrlEvidence?: UrlEvidenceResolvers<ContextType>;
  UserEvidence?: UserEvidenceResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  defender?: DefenderDirectiveResolver<any, any, ContextType>;
  exposes?: ExposesDirectiveResolver<any, any, ContextType>;
  requiresRole?: RequiresRoleDirectiveResolver<any, any, ContextType>;
};
