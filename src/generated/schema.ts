export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
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
  readonly tag: Scalars['String']['input'];
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type AddTagToMachinesInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tag: Scalars['String']['input'];
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
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
  readonly source?: Maybe<DefenderDataSource>;
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
  readonly plannedCalls?: Maybe<ReadonlyArray<DefenderPlannedCall>>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type AlertRelatedUser = {
  readonly __typename?: 'AlertRelatedUser';
  readonly domainName?: Maybe<Scalars['String']['output']>;
  readonly userName?: Maybe<Scalars['String']['output']>;
};

export type AlertResult = {
  readonly __typename?: 'AlertResult';
  readonly alert?: Maybe<Alert>;
  readonly alertId: Scalars['ID']['output'];
  readonly outcome: DefenderWriteOutcome;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
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
  readonly severity: AlertSeverity;
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
  readonly status: AlertStatus;
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

export type AlertsPayload = DefenderWritePayload & {
  readonly __typename?: 'AlertsPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: DefenderWriteOutcome;
  readonly plannedCalls?: Maybe<ReadonlyArray<DefenderPlannedCall>>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly results?: Maybe<ReadonlyArray<AlertResult>>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
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

export type CancelDefenderExportInput = {
  readonly exportId: Scalars['ID']['input'];
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
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
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
  readonly kind: DefenderCallerKind;
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
  readonly kind: DefenderCallerKind;
  readonly name: Scalars['String']['output'];
  readonly oid: Scalars['ID']['output'];
  readonly tenantId: Scalars['ID']['output'];
  readonly tokenId?: Maybe<Scalars['String']['output']>;
};

export type DefenderAuditEvent = {
  readonly __typename?: 'DefenderAuditEvent';
  readonly action?: Maybe<Scalars['String']['output']>;
  readonly actor: DefenderAuditActor;
  readonly additionalData?: Maybe<Scalars['JSON']['output']>;
  readonly approvalId?: Maybe<Scalars['ID']['output']>;
  readonly approver?: Maybe<DefenderAuditActor>;
  readonly auditId?: Maybe<Scalars['ID']['output']>;
  readonly bulkId?: Maybe<Scalars['ID']['output']>;
  readonly detail?: Maybe<Scalars['String']['output']>;
  readonly input?: Maybe<Scalars['JSON']['output']>;
  readonly isIntact: Scalars['Boolean']['output'];
  readonly machineAction?: Maybe<MachineAction>;
  readonly machineActionId?: Maybe<Scalars['ID']['output']>;
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
  readonly machineId?: InputMaybe<Scalars['ID']['input']>;
  readonly outcomes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly since?: InputMaybe<Scalars['DateTime']['input']>;
  readonly types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

export type DefenderAvailableAction = {
  readonly __typename?: 'DefenderAvailableAction';
  readonly action: MachineMutation;
  readonly isAllowed: Scalars['Boolean']['output'];
  readonly isolationType?: Maybe<DefenderIsolationType>;
  readonly message?: Maybe<Scalars['String']['output']>;
  readonly reason?: Maybe<DefenderAvailableActionReason>;
  readonly requiresApproval: Scalars['Boolean']['output'];
};

export type DefenderAvailableActionReason =
  | 'ALREADY_IN_EFFECT'
  | 'ALREADY_PENDING'
  | 'APPROVAL_REQUIRED'
  | 'CONFLICTING_PENDING'
  | 'NOT_ONBOARDED'
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
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
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
  readonly rbacGroupIdsProfileScope?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
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
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
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
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
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

export type DefenderCallerKind =
  | 'APPLICATION'
  | 'USER';

export type DefenderCapability = {
  readonly __typename?: 'DefenderCapability';
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  readonly group: Scalars['String']['output'];
  readonly isGranted?: Maybe<Scalars['Boolean']['output']>;
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
  readonly recommendation?: Maybe<Recommendation>;
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
  readonly recommendation?: Maybe<Recommendation>;
  readonly recommendationReference?: Maybe<Scalars['ID']['output']>;
  readonly recommendedSecurityUpdate?: Maybe<Scalars['String']['output']>;
  readonly recommendedSecurityUpdateId?: Maybe<Scalars['ID']['output']>;
  readonly recommendedSecurityUpdateUrl?: Maybe<Scalars['String']['output']>;
  readonly registryPaths?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly securityUpdateAvailable?: Maybe<Scalars['Boolean']['output']>;
  readonly softwareName?: Maybe<Scalars['String']['output']>;
  readonly softwareVendor?: Maybe<Scalars['String']['output']>;
  readonly softwareVersion?: Maybe<Scalars['String']['output']>;
  readonly vulnerability?: Maybe<Vulnerability>;
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
  readonly recommendation?: Maybe<Recommendation>;
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
  readonly vulnerability?: Maybe<Vulnerability>;
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
  readonly plannedCalls?: Maybe<ReadonlyArray<DefenderPlannedCall>>;
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
  | 'CANCELED'
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
  readonly isTruncated: Scalars['Boolean']['output'];
  readonly rowCount: Scalars['Int']['output'];
  readonly rows: ReadonlyArray<DefenderHuntingRow>;
  readonly statistics?: Maybe<Scalars['JSON']['output']>;
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

export type DefenderIdItemFilter = {
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
};

export type DefenderIdListFilter = {
  readonly any?: InputMaybe<DefenderIdItemFilter>;
};

export type DefenderIncident = {
  readonly __typename?: 'DefenderIncident';
  readonly alertSummary?: Maybe<AlertSummary>;
  readonly alertSummaryOfAllProducts?: Maybe<AlertSummary>;
  readonly alerts?: Maybe<AlertConnection>;
  readonly alertsOfAllProducts?: Maybe<DefenderXdrAlertConnection>;
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
  readonly plannedCalls?: Maybe<ReadonlyArray<DefenderPlannedCall>>;
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
  readonly plannedCalls?: Maybe<ReadonlyArray<DefenderPlannedCall>>;
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
  readonly recommendation?: Maybe<Recommendation>;
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
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
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
  readonly plannedCalls?: Maybe<ReadonlyArray<DefenderPlannedCall>>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly scanDefinition?: Maybe<DefenderScanDefinition>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type DefenderScanDefinitionResult = {
  readonly __typename?: 'DefenderScanDefinitionResult';
  readonly outcome: DefenderWriteOutcome;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly scanDefinitionId: Scalars['ID']['output'];
};

export type DefenderScanDefinitionsPayload = DefenderWritePayload & {
  readonly __typename?: 'DefenderScanDefinitionsPayload';
  readonly auditId: Scalars['ID']['output'];
  readonly outcome: DefenderWriteOutcome;
  readonly plannedCalls?: Maybe<ReadonlyArray<DefenderPlannedCall>>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly results?: Maybe<ReadonlyArray<DefenderScanDefinitionResult>>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
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
  readonly isGranted?: Maybe<Scalars['Boolean']['output']>;
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
  readonly kind: DefenderCallerKind;
  readonly name: Scalars['String']['output'];
  readonly oid: Scalars['ID']['output'];
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  readonly tenants: ReadonlyArray<Scalars['ID']['output']>;
};

export type DefenderWriteOutcome =
  | 'ALREADY_IN_EFFECT'
  | 'ALREADY_PENDING'
  | 'APPROVAL_REQUIRED'
  | 'CONFLICTING_PENDING'
  | 'CREATED'
  | 'DONE'
  | 'DRY_RUN'
  | 'OUTCOME_UNKNOWN'
  | 'PARTIALLY_DONE'
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
  | 'ALL_ITEMS_FAILED'
  | 'ALREADY_EXISTS'
  | 'APPROVAL_INVALID'
  | 'APPROVAL_REQUIRED'
  | 'BAD_USER_INPUT'
  | 'CAP_REACHED'
  | 'DENIED_BY_POLICY'
  | 'FORBIDDEN'
  | 'INTERNAL'
  | 'LICENSE_REQUIRED'
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
  | 'TARGET_MERGED'
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
  | 'ALREADY_IN_EFFECT'
  | 'ATTRIBUTION_NOT_STORED'
  | 'CHANGE_NOT_CONFIRMED'
  | 'CHECK_SKIPPED'
  | 'COMMENT_NOT_ADDED'
  | 'DEPRECATED_VALUE'
  | 'IDEMPOTENCY_KEY_NOT_STORED'
  | 'LOCK_UNAVAILABLE'
  | 'MACHINE_NOT_ONBOARDED'
  | 'MACHINE_OFFLINE'
  | 'MAY_HAVE_EXISTED'
  | 'NOT_REVERSIBLE'
  | 'OUTCOME_NOT_RECORDED'
  | 'PROTECTED_MACHINE'
  | 'RESEMBLES_REQUESTER'
  | 'RESPONSE_DIFFERS'
  | 'RESPONSE_LOST'
  | 'STORE_UNAVAILABLE'
  | 'UNDOCUMENTED';

export type DefenderXdrAlert = {
  readonly __typename?: 'DefenderXdrAlert';
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
  readonly status: AlertStatus;
  readonly systemTags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly threatFamilyName?: Maybe<Scalars['String']['output']>;
  readonly threatName?: Maybe<Scalars['String']['output']>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly user?: Maybe<DefenderUser>;
};

export type DefenderXdrAlertConnection = {
  readonly __typename?: 'DefenderXdrAlertConnection';
  readonly edges: ReadonlyArray<DefenderXdrAlertEdge>;
  readonly nodes: ReadonlyArray<DefenderXdrAlert>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type DefenderXdrAlertEdge = {
  readonly __typename?: 'DefenderXdrAlertEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DefenderXdrAlert;
};

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
  readonly rbacGroupIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
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
  readonly rbacGroupIds?: InputMaybe<DefenderIdListFilter>;
  readonly rbacGroupNames?: InputMaybe<DefenderStringListFilter>;
  readonly severity?: InputMaybe<IndicatorSeverityFilter>;
  readonly title?: InputMaybe<DefenderStringFilter>;
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
  readonly rbacGroupIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
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
  readonly plannedCalls?: Maybe<ReadonlyArray<DefenderPlannedCall>>;
  readonly propagation?: Maybe<IndicatorPropagation>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly replaces?: Maybe<ReadonlyArray<Indicator>>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type IndicatorPropagation = {
  readonly __typename?: 'IndicatorPropagation';
  readonly maxMinutes: Scalars['Int']['output'];
  readonly prerequisites: ReadonlyArray<Scalars['String']['output']>;
  readonly typicalMinutes: Scalars['Int']['output'];
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
  readonly propagation?: Maybe<IndicatorPropagation>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly results?: Maybe<ReadonlyArray<IndicatorResult>>;
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
  readonly plannedCalls?: Maybe<ReadonlyArray<DefenderPlannedCall>>;
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
  readonly source?: Maybe<DefenderDataSource>;
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
  readonly file?: Maybe<DefenderFile>;
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
  readonly plannedCalls?: Maybe<ReadonlyArray<DefenderPlannedCall>>;
  readonly refusal?: Maybe<DefenderWriteRefusal>;
  readonly warnings: ReadonlyArray<DefenderWriteWarning>;
};

export type MachineActionResult = {
  readonly __typename?: 'MachineActionResult';
  readonly auditId?: Maybe<Scalars['ID']['output']>;
  readonly machineAction?: Maybe<MachineAction>;
  readonly machineId: Scalars['ID']['output'];
  readonly outcome: DefenderWriteOutcome;
  readonly plannedCalls?: Maybe<ReadonlyArray<DefenderPlannedCall>>;
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
  readonly plannedCalls?: Maybe<ReadonlyArray<DefenderPlannedCall>>;
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
  readonly plannedCalls?: Maybe<ReadonlyArray<DefenderPlannedCall>>;
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
  readonly fixingKbId?: Maybe<Scalars['ID']['output']>;
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
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
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
  readonly batchUpdateAlerts?: Maybe<AlertsPayload>;
  readonly cancelDefenderExport?: Maybe<DefenderExportPayload>;
  readonly cancelMachineAction?: Maybe<MachineActionPayload>;
  readonly collectInvestigationPackage?: Maybe<MachineActionPayload>;
  readonly createAlertByReference?: Maybe<AlertPayload>;
  readonly createDefenderLiveResponseResultLink?: Maybe<DefenderDownloadLinkPayload>;
  readonly createDefenderPackageLink?: Maybe<DefenderDownloadLinkPayload>;
  readonly createDefenderScanDefinition?: Maybe<DefenderScanDefinitionPayload>;
  readonly declareDefenderEmergency?: Maybe<DefenderEmergencyPayload>;
  readonly deleteDefenderLibraryFile?: Maybe<DefenderLibraryFilePayload>;
  readonly deleteDefenderScanDefinitions?: Maybe<DefenderScanDefinitionsPayload>;
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
  readonly defenderAlertsOfAllProducts?: Maybe<DefenderXdrAlertConnection>;
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
  readonly tag: Scalars['String']['input'];
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

export type RemoveTagFromMachinesInput = {
  readonly approvalId?: InputMaybe<Scalars['ID']['input']>;
  readonly breakGlassReason?: InputMaybe<Scalars['String']['input']>;
  readonly comment: Scalars['String']['input'];
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly machineIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly resend?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tag: Scalars['String']['input'];
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
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
  readonly rbacGroupIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
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
  readonly parametersDescription?: InputMaybe<Scalars['String']['input']>;
  readonly replaceExisting?: InputMaybe<Scalars['Boolean']['input']>;
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
