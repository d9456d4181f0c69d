export type Maybe<T> = T | null;
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

export type AlertOrder = {
  readonly direction?: InputMaybe<DefenderOrderDirection>;
  readonly field: AlertOrderField;
};

export type AlertOrderField =
  | 'ID'
  | 'LAST_UPDATE_TIME';

export type AlertSeverity =
  | 'High'
  | 'Informational'
  | 'Low'
  | 'Medium'
  | 'UnSpecified'
  | 'UNRECOGNIZED';

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

export type DefenderActionApprovalState =
  | 'APPROVED'
  | 'EXPIRED'
  | 'PENDING'
  | 'REDEEMED'
  | 'REJECTED';

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

export type DefenderBaselineConfigurationFilter = {
  readonly and?: InputMaybe<ReadonlyArray<DefenderBaselineConfigurationFilter>>;
  readonly category?: InputMaybe<DefenderStringFilter>;
  readonly cce?: InputMaybe<DefenderStringFilter>;
  readonly configurationId?: InputMaybe<DefenderIdFilter>;
  readonly name?: InputMaybe<DefenderStringFilter>;
  readonly not?: InputMaybe<DefenderBaselineConfigurationFilter>;
  readonly or?: InputMaybe<ReadonlyArray<DefenderBaselineConfigurationFilter>>;
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

export type DefenderChangeSubject =
  | 'ACTION_APPROVAL'
  | 'ALERT'
  | 'INVESTIGATION'
  | 'MACHINE_ACTION';

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

export type DefenderEndOfSupportStatus =
  | 'EOS Software'
  | 'EOS Version'
  | 'None'
  | 'UNRECOGNIZED'
  | 'Upcoming EOS Software'
  | 'Upcoming EOS Version';

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

export type DefenderExportStatus =
  | 'CANCELLED'
  | 'EXPIRED'
  | 'FAILED'
  | 'QUEUED'
  | 'READY'
  | 'RUNNING';

export type DefenderFeedResetReason =
  | 'NOT_REPLAYABLE'
  | 'TOO_MANY_CHANGES'
  | 'TOO_OLD';

export type DefenderGetFileCommandInput = {
  readonly path: Scalars['String']['input'];
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

export type DefenderHuntingWarningCode =
  | 'ENDPOINT_RETIRING';

export type DefenderIdFilter = {
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<Scalars['ID']['input']>;
};

export type DefenderIncidentClassificationFilter = {
  readonly eq?: InputMaybe<AlertClassificationInput>;
  readonly in?: InputMaybe<ReadonlyArray<AlertClassificationInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<AlertClassificationInput>;
};

export type DefenderIncidentDeterminationFilter = {
  readonly eq?: InputMaybe<AlertDeterminationInput>;
  readonly in?: InputMaybe<ReadonlyArray<AlertDeterminationInput>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<AlertDeterminationInput>;
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

export type DefenderIsolationType =
  | 'Full'
  | 'Selective'
  | 'UnManagedDevice';

export type DefenderLiveResponseCommandInput = {
  readonly getFile?: InputMaybe<DefenderGetFileCommandInput>;
  readonly putFile?: InputMaybe<DefenderPutFileCommandInput>;
  readonly runScript?: InputMaybe<DefenderRunScriptCommandInput>;
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

export type DefenderMachineSource =
  | 'DEFENDER'
  | 'HUNTING';

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

export type DefenderPutFileCommandInput = {
  readonly fileName: Scalars['String']['input'];
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

export type DefenderScanPrivProtocol =
  | 'AES'
  | 'DES'
  | '3DES'
  | 'UNRECOGNIZED';

export type DefenderScanPrivProtocolInput =
  | 'AES'
  | 'DES'
  | '3DES';

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

export type DefenderScannerAgentInput = {
  readonly machineId: Scalars['ID']['input'];
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

export type MachineActionFileIdentifierType =
  | 'Md5'
  | 'Sha1'
  | 'Sha256'
  | 'UNRECOGNIZED';

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

export type MachineVulnerabilityFilter = {
  readonly severity?: InputMaybe<VulnerabilitySeverityFilter>;
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

export type VulnerabilityChangeStatus =
  | 'Fixed'
  | 'New'
  | 'UNRECOGNIZED'
  | 'Updated';

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
