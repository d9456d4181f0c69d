/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AddMachineTagInput = {
  readonly approvalId?: string | null | undefined;
  readonly breakGlassReason?: string | null | undefined;
  readonly comment: string;
  readonly dryRun?: boolean | null | undefined;
  readonly force?: boolean | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly machineId: string;
  readonly resend?: boolean | null | undefined;
  readonly tag: string;
  readonly tenantId?: string | null | undefined;
};

export type AlertClassification =
  | 'FALSE_POSITIVE'
  | 'INFORMATIONAL_EXPECTED_ACTIVITY'
  | 'TRUE_POSITIVE'
  | 'UNKNOWN'
  | 'UNRECOGNIZED';

export type AlertClassificationInput =
  | 'FALSE_POSITIVE'
  | 'INFORMATIONAL_EXPECTED_ACTIVITY'
  | 'TRUE_POSITIVE'
  | 'UNKNOWN';

export type AlertDetectionSourceFilter = {
  readonly eq?: string | null | undefined;
  readonly in?: ReadonlyArray<string> | null | undefined;
  readonly isNull?: boolean | null | undefined;
  readonly ne?: string | null | undefined;
};

export type AlertDetermination =
  | 'APT'
  | 'COMPROMISED_ACCOUNT'
  | 'CONFIRMED_ACTIVITY'
  | 'LINE_OF_BUSINESS_APPLICATION'
  | 'MALICIOUS_USER_ACTIVITY'
  | 'MALWARE'
  | 'MULTI_STAGED_ATTACK'
  | 'NOT_ENOUGH_DATA_TO_VALIDATE'
  | 'NOT_MALICIOUS'
  | 'OTHER'
  | 'PHISHING'
  | 'SECURITY_PERSONNEL'
  | 'SECURITY_TESTING'
  | 'UNKNOWN'
  | 'UNRECOGNIZED'
  | 'UNWANTED_SOFTWARE';

export type AlertDeterminationInput =
  | 'APT'
  | 'COMPROMISED_ACCOUNT'
  | 'CONFIRMED_ACTIVITY'
  | 'LINE_OF_BUSINESS_APPLICATION'
  | 'MALICIOUS_USER_ACTIVITY'
  | 'MALWARE'
  | 'MULTI_STAGED_ATTACK'
  | 'NOT_ENOUGH_DATA_TO_VALIDATE'
  | 'NOT_MALICIOUS'
  | 'OTHER'
  | 'PHISHING'
  | 'SECURITY_PERSONNEL'
  | 'SECURITY_TESTING'
  | 'UNKNOWN'
  | 'UNWANTED_SOFTWARE';

export type AlertFilter = {
  readonly alertCreationTime?: DefenderDateTimeFilter | null | undefined;
  readonly and?: ReadonlyArray<AlertFilter> | null | undefined;
  readonly assignedTo?: DefenderStringFilter | null | undefined;
  readonly category?: DefenderStringFilter | null | undefined;
  readonly detectionSource?: AlertDetectionSourceFilter | null | undefined;
  readonly id?: DefenderIdFilter | null | undefined;
  readonly incidentId?: DefenderIdFilter | null | undefined;
  readonly investigationId?: DefenderIdFilter | null | undefined;
  readonly lastEventTime?: DefenderDateTimeFilter | null | undefined;
  readonly lastUpdateTime?: DefenderDateTimeFilter | null | undefined;
  readonly not?: AlertFilter | null | undefined;
  readonly or?: ReadonlyArray<AlertFilter> | null | undefined;
  readonly severity?: AlertSeverityFilter | null | undefined;
  readonly status?: AlertStatusFilter | null | undefined;
};

export type AlertSeverity =
  | 'HIGH'
  | 'INFORMATIONAL'
  | 'LOW'
  | 'MEDIUM'
  | 'UNKNOWN'
  | 'UNRECOGNIZED';

export type AlertSeverityFilter = {
  readonly eq?: AlertSeverityInput | null | undefined;
  readonly in?: ReadonlyArray<AlertSeverityInput> | null | undefined;
  readonly isNull?: boolean | null | undefined;
  readonly ne?: AlertSeverityInput | null | undefined;
};

export type AlertSeverityInput =
  | 'HIGH'
  | 'INFORMATIONAL'
  | 'LOW'
  | 'MEDIUM'
  | 'UNKNOWN';

export type AlertStatus =
  | 'HIDDEN'
  | 'IN_PROGRESS'
  | 'NEW'
  | 'RESOLVED'
  | 'UNKNOWN'
  | 'UNRECOGNIZED'
  | 'UNSPECIFIED';

export type AlertStatusFilter = {
  readonly eq?: AlertStatusInput | null | undefined;
  readonly in?: ReadonlyArray<AlertStatusInput> | null | undefined;
  readonly isNull?: boolean | null | undefined;
  readonly ne?: AlertStatusInput | null | undefined;
};

export type AlertStatusInput =
  | 'HIDDEN'
  | 'IN_PROGRESS'
  | 'NEW'
  | 'RESOLVED'
  | 'UNKNOWN'
  | 'UNSPECIFIED';

export type ApproveDefenderActionInput = {
  readonly approvalId: string;
  readonly comment: string;
  readonly tenantId?: string | null | undefined;
};

export type BatchUpdateAlertsInput = {
  readonly alertIds: ReadonlyArray<string>;
  readonly approvalId?: string | null | undefined;
  readonly assignedTo?: string | null | undefined;
  readonly breakGlassReason?: string | null | undefined;
  readonly classification?: AlertClassificationInput | null | undefined;
  readonly comment?: string | null | undefined;
  readonly determination?: AlertDeterminationInput | null | undefined;
  readonly dryRun?: boolean | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly resend?: boolean | null | undefined;
  readonly status?: AlertStatusInput | null | undefined;
  readonly tenantId?: string | null | undefined;
};

export type CancelDefenderExportInput = {
  readonly exportId: string;
  readonly tenantId?: string | null | undefined;
};

export type CollectInvestigationPackageInput = {
  readonly approvalId?: string | null | undefined;
  readonly breakGlassReason?: string | null | undefined;
  readonly comment: string;
  readonly dryRun?: boolean | null | undefined;
  readonly externalId?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly machineId: string;
  readonly resend?: boolean | null | undefined;
  readonly tenantId?: string | null | undefined;
  readonly title?: string | null | undefined;
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
  | 'FULL'
  | 'QUICK';

export type DefenderAuditEventFilter = {
  readonly actions?: ReadonlyArray<string> | null | undefined;
  readonly actorOid?: string | null | undefined;
  readonly auditId?: string | null | undefined;
  readonly machineId?: string | null | undefined;
  readonly outcomes?: ReadonlyArray<string> | null | undefined;
  readonly since?: string | null | undefined;
  readonly types?: ReadonlyArray<string> | null | undefined;
  readonly until?: string | null | undefined;
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

export type DefenderCallerKind =
  | 'APPLICATION'
  | 'USER';

export type DefenderDataSource =
  | 'DEFENDER'
  | 'GRAPH'
  | 'HUNTING';

export type DefenderDateTimeFilter = {
  readonly eq?: string | null | undefined;
  readonly gt?: string | null | undefined;
  readonly gte?: string | null | undefined;
  readonly isNull?: boolean | null | undefined;
  readonly lt?: string | null | undefined;
  readonly lte?: string | null | undefined;
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

export type DefenderExportStatus =
  | 'CANCELED'
  | 'EXPIRED'
  | 'FAILED'
  | 'QUEUED'
  | 'READY'
  | 'RUNNING';

export type DefenderFeedResetReason =
  | 'NOT_REPLAYABLE'
  | 'TOO_MANY_CHANGES'
  | 'TOO_OLD';

export type DefenderHuntingValueType =
  | 'BOOL'
  | 'DATETIME'
  | 'DECIMAL'
  | 'DYNAMIC'
  | 'GUID'
  | 'INT'
  | 'LONG'
  | 'REAL'
  | 'STRING'
  | 'TIMESPAN'
  | 'UNRECOGNIZED';

export type DefenderIdFilter = {
  readonly eq?: string | null | undefined;
  readonly in?: ReadonlyArray<string> | null | undefined;
  readonly isNull?: boolean | null | undefined;
  readonly ne?: string | null | undefined;
};

export type DefenderIncidentClassificationFilter = {
  readonly eq?: AlertClassificationInput | null | undefined;
  readonly in?: ReadonlyArray<AlertClassificationInput> | null | undefined;
  readonly isNull?: boolean | null | undefined;
  readonly ne?: AlertClassificationInput | null | undefined;
};

export type DefenderIncidentDeterminationFilter = {
  readonly eq?: AlertDeterminationInput | null | undefined;
  readonly in?: ReadonlyArray<AlertDeterminationInput> | null | undefined;
  readonly isNull?: boolean | null | undefined;
  readonly ne?: AlertDeterminationInput | null | undefined;
};

export type DefenderIncidentFilter = {
  readonly and?: ReadonlyArray<DefenderIncidentFilter> | null | undefined;
  readonly assignedTo?: DefenderIncidentOwnerFilter | null | undefined;
  readonly classification?: DefenderIncidentClassificationFilter | null | undefined;
  readonly createdDateTime?: DefenderDateTimeFilter | null | undefined;
  readonly determination?: DefenderIncidentDeterminationFilter | null | undefined;
  readonly lastUpdateDateTime?: DefenderDateTimeFilter | null | undefined;
  readonly not?: DefenderIncidentFilter | null | undefined;
  readonly or?: ReadonlyArray<DefenderIncidentFilter> | null | undefined;
  readonly severity?: AlertSeverityFilter | null | undefined;
  readonly status?: DefenderIncidentStatusFilter | null | undefined;
};

export type DefenderIncidentOwnerFilter = {
  readonly eq?: string | null | undefined;
  readonly in?: ReadonlyArray<string> | null | undefined;
  readonly isNull?: boolean | null | undefined;
  readonly ne?: string | null | undefined;
};

export type DefenderIncidentSource =
  | 'ALERTS'
  | 'GRAPH';

export type DefenderIncidentStatus =
  | 'ACTIVE'
  | 'AWAITING_ACTION'
  | 'IN_PROGRESS'
  | 'REDIRECTED'
  | 'RESOLVED'
  | 'UNRECOGNIZED';

export type DefenderIncidentStatusFilter = {
  readonly eq?: DefenderIncidentStatusInput | null | undefined;
  readonly in?: ReadonlyArray<DefenderIncidentStatusInput> | null | undefined;
  readonly isNull?: boolean | null | undefined;
  readonly ne?: DefenderIncidentStatusInput | null | undefined;
};

export type DefenderIncidentStatusInput =
  | 'ACTIVE'
  | 'AWAITING_ACTION'
  | 'IN_PROGRESS'
  | 'REDIRECTED'
  | 'RESOLVED';

export type DefenderIsolationType =
  | 'FULL'
  | 'SELECTIVE'
  | 'UNMANAGED_DEVICE';

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

export type DefenderStringFilter = {
  readonly eq?: string | null | undefined;
  readonly in?: ReadonlyArray<string> | null | undefined;
  readonly isNull?: boolean | null | undefined;
  readonly ne?: string | null | undefined;
  readonly startsWith?: string | null | undefined;
};

export type DefenderStringItemFilter = {
  readonly eq?: string | null | undefined;
};

export type DefenderStringListFilter = {
  readonly any?: DefenderStringItemFilter | null | undefined;
};

export type DefenderTextFilter = {
  readonly contains?: string | null | undefined;
  readonly eq?: string | null | undefined;
  readonly ignoreCase?: boolean | null | undefined;
  readonly in?: ReadonlyArray<string> | null | undefined;
  readonly isNull?: boolean | null | undefined;
  readonly ne?: string | null | undefined;
  readonly startsWith?: string | null | undefined;
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

export type InvestigationState =
  | 'BENIGN'
  | 'DISABLED'
  | 'FAILED'
  | 'INNER_FAILURE'
  | 'PARTIALLY_INVESTIGATED'
  | 'PARTIALLY_REMEDIATED'
  | 'PENDING_APPROVAL'
  | 'PENDING_RESOURCE'
  | 'PREEXISTING_ALERT'
  | 'QUEUED'
  | 'RUNNING'
  | 'SUCCESSFULLY_REMEDIATED'
  | 'SUPPRESSED_ALERT'
  | 'TERMINATED'
  | 'TERMINATED_BY_SYSTEM'
  | 'TERMINATED_BY_USER'
  | 'UNKNOWN'
  | 'UNRECOGNIZED'
  | 'UNSUPPORTED_ALERT_TYPE'
  | 'UNSUPPORTED_OS';

export type IsolateMachineInput = {
  readonly acknowledge?: ReadonlyArray<DefenderAcknowledgement> | null | undefined;
  readonly approvalId?: string | null | undefined;
  readonly breakGlassReason?: string | null | undefined;
  readonly comment: string;
  readonly dryRun?: boolean | null | undefined;
  readonly externalId?: string | null | undefined;
  readonly force?: boolean | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly isolationType?: DefenderIsolationType;
  readonly machineId: string;
  readonly resend?: boolean | null | undefined;
  readonly tenantId?: string | null | undefined;
  readonly title?: string | null | undefined;
};

export type MachineActionScope =
  | 'FULL'
  | 'QUICK'
  | 'SELECTIVE'
  | 'UNMANAGED_DEVICE'
  | 'UNRECOGNIZED';

export type MachineActionStatus =
  | 'CANCELLED'
  | 'FAILED'
  | 'IN_PROGRESS'
  | 'PENDING'
  | 'SUCCEEDED'
  | 'TIME_OUT'
  | 'UNRECOGNIZED';

export type MachineActionType =
  | 'BLOCK'
  | 'COLLECT_INVESTIGATION_PACKAGE'
  | 'DISABLE_ACTIVE_DIRECTORY_USER'
  | 'ENABLE_ACTIVE_DIRECTORY_USER'
  | 'ENDPOINT_CONFIG_MANAGEMENT_CHECKIN'
  | 'IMMUNE_ACTIVE_DIRECTORY_CUSTOM_PLAYBOOK'
  | 'ISOLATE'
  | 'LIVE_RESPONSE'
  | 'LOGS_COLLECTION'
  | 'OFFBOARD'
  | 'REGENERATE_ID'
  | 'REQUEST_SAMPLE'
  | 'RESET_PASSWORD_ACTIVE_DIRECTORY_USER'
  | 'RESTRICT_CODE_EXECUTION'
  | 'RUN_ANTI_VIRUS_SCAN'
  | 'STOP_AND_QUARANTINE_FILE'
  | 'TOKEN_REFRESH'
  | 'TROUBLESHOOT'
  | 'UNISOLATE'
  | 'UNKNOWN'
  | 'UNRECOGNIZED'
  | 'UNRESTRICT_CODE_EXECUTION';

export type MachineDeviceValue =
  | 'HIGH'
  | 'LOW'
  | 'NORMAL'
  | 'UNRECOGNIZED';

export type MachineDeviceValueFilter = {
  readonly eq?: MachineDeviceValueInput | null | undefined;
  readonly in?: ReadonlyArray<MachineDeviceValueInput> | null | undefined;
  readonly isNull?: boolean | null | undefined;
  readonly ne?: MachineDeviceValueInput | null | undefined;
};

export type MachineDeviceValueInput =
  | 'HIGH'
  | 'LOW'
  | 'NORMAL';

export type MachineExposureLevel =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM'
  | 'NONE'
  | 'UNRECOGNIZED';

export type MachineExposureLevelFilter = {
  readonly eq?: MachineExposureLevelInput | null | undefined;
  readonly in?: ReadonlyArray<MachineExposureLevelInput> | null | undefined;
  readonly isNull?: boolean | null | undefined;
  readonly ne?: MachineExposureLevelInput | null | undefined;
};

export type MachineExposureLevelInput =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM'
  | 'NONE';

export type MachineFilter = {
  readonly aadDeviceId?: DefenderIdFilter | null | undefined;
  readonly and?: ReadonlyArray<MachineFilter> | null | undefined;
  readonly computerDnsName?: DefenderTextFilter | null | undefined;
  readonly deviceValue?: MachineDeviceValueFilter | null | undefined;
  readonly exposureLevel?: MachineExposureLevelFilter | null | undefined;
  readonly healthStatus?: MachineHealthStatusFilter | null | undefined;
  readonly id?: DefenderIdFilter | null | undefined;
  readonly isolation?: MachineIsolationStateFilter | null | undefined;
  readonly lastIpAddress?: DefenderTextFilter | null | undefined;
  readonly lastSeen?: DefenderDateTimeFilter | null | undefined;
  readonly machineTags?: DefenderStringListFilter | null | undefined;
  readonly not?: MachineFilter | null | undefined;
  readonly onboardingStatus?: MachineOnboardingStatusFilter | null | undefined;
  readonly or?: ReadonlyArray<MachineFilter> | null | undefined;
  readonly osPlatform?: DefenderTextFilter | null | undefined;
  readonly rbacGroupId?: DefenderIdFilter | null | undefined;
  readonly rbacGroupName?: DefenderTextFilter | null | undefined;
  readonly riskScore?: MachineRiskScoreFilter | null | undefined;
  readonly version?: DefenderTextFilter | null | undefined;
};

export type MachineHealthStatus =
  | 'ACTIVE'
  | 'IMPAIRED_COMMUNICATION'
  | 'INACTIVE'
  | 'NO_SENSOR_DATA'
  | 'NO_SENSOR_DATA_IMPAIRED_COMMUNICATION'
  | 'UNKNOWN'
  | 'UNRECOGNIZED';

export type MachineHealthStatusFilter = {
  readonly eq?: MachineHealthStatusInput | null | undefined;
  readonly in?: ReadonlyArray<MachineHealthStatusInput> | null | undefined;
  readonly isNull?: boolean | null | undefined;
  readonly ne?: MachineHealthStatusInput | null | undefined;
};

export type MachineHealthStatusInput =
  | 'ACTIVE'
  | 'IMPAIRED_COMMUNICATION'
  | 'INACTIVE'
  | 'NO_SENSOR_DATA'
  | 'NO_SENSOR_DATA_IMPAIRED_COMMUNICATION'
  | 'UNKNOWN';

export type MachineIsolationState =
  | 'FULL'
  | 'ISOLATED'
  | 'RELEASED'
  | 'SELECTIVE'
  | 'UNKNOWN';

export type MachineIsolationStateFilter = {
  readonly eq?: MachineIsolationState | null | undefined;
  readonly in?: ReadonlyArray<MachineIsolationState> | null | undefined;
  readonly ne?: MachineIsolationState | null | undefined;
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
  | 'CAN_BE_ONBOARDED'
  | 'INSUFFICIENT_INFO'
  | 'ONBOARDED'
  | 'UNRECOGNIZED'
  | 'UNSUPPORTED';

export type MachineOnboardingStatusFilter = {
  readonly eq?: MachineOnboardingStatusInput | null | undefined;
  readonly in?: ReadonlyArray<MachineOnboardingStatusInput> | null | undefined;
  readonly isNull?: boolean | null | undefined;
  readonly ne?: MachineOnboardingStatusInput | null | undefined;
};

export type MachineOnboardingStatusInput =
  | 'CAN_BE_ONBOARDED'
  | 'INSUFFICIENT_INFO'
  | 'ONBOARDED'
  | 'UNSUPPORTED';

export type MachineRiskScore =
  | 'HIGH'
  | 'INFORMATIONAL'
  | 'LOW'
  | 'MEDIUM'
  | 'NONE'
  | 'UNRECOGNIZED';

export type MachineRiskScoreFilter = {
  readonly eq?: MachineRiskScoreInput | null | undefined;
  readonly in?: ReadonlyArray<MachineRiskScoreInput> | null | undefined;
  readonly isNull?: boolean | null | undefined;
  readonly ne?: MachineRiskScoreInput | null | undefined;
};

export type MachineRiskScoreInput =
  | 'HIGH'
  | 'INFORMATIONAL'
  | 'LOW'
  | 'MEDIUM'
  | 'NONE';

export type OffboardMachineInput = {
  readonly approvalId?: string | null | undefined;
  readonly breakGlassReason?: string | null | undefined;
  readonly comment: string;
  readonly dryRun?: boolean | null | undefined;
  readonly externalId?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly machineId: string;
  readonly resend?: boolean | null | undefined;
  readonly tenantId?: string | null | undefined;
  readonly title?: string | null | undefined;
};

export type RejectDefenderActionInput = {
  readonly approvalId: string;
  readonly comment: string;
  readonly tenantId?: string | null | undefined;
};

export type ReleaseMachineInput = {
  readonly approvalId?: string | null | undefined;
  readonly breakGlassReason?: string | null | undefined;
  readonly cancelPending?: boolean | null | undefined;
  readonly comment: string;
  readonly dryRun?: boolean | null | undefined;
  readonly externalId?: string | null | undefined;
  readonly force?: boolean | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly machineId: string;
  readonly resend?: boolean | null | undefined;
  readonly tenantId?: string | null | undefined;
  readonly title?: string | null | undefined;
};

export type RemoveMachineTagInput = {
  readonly approvalId?: string | null | undefined;
  readonly breakGlassReason?: string | null | undefined;
  readonly comment: string;
  readonly dryRun?: boolean | null | undefined;
  readonly force?: boolean | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly machineId: string;
  readonly resend?: boolean | null | undefined;
  readonly tag: string;
  readonly tenantId?: string | null | undefined;
};

export type RequestDefenderActionApprovalInput = {
  readonly input: unknown;
  readonly mutation: string;
  readonly reason: string;
  readonly tenantId?: string | null | undefined;
};

export type RestrictDefenderCodeExecutionInput = {
  readonly approvalId?: string | null | undefined;
  readonly breakGlassReason?: string | null | undefined;
  readonly comment: string;
  readonly dryRun?: boolean | null | undefined;
  readonly externalId?: string | null | undefined;
  readonly force?: boolean | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly machineId: string;
  readonly resend?: boolean | null | undefined;
  readonly tenantId?: string | null | undefined;
  readonly title?: string | null | undefined;
};

export type RunDefenderAntiVirusScanInput = {
  readonly approvalId?: string | null | undefined;
  readonly breakGlassReason?: string | null | undefined;
  readonly comment: string;
  readonly dryRun?: boolean | null | undefined;
  readonly externalId?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly machineId: string;
  readonly resend?: boolean | null | undefined;
  readonly scanType?: DefenderAntiVirusScanType;
  readonly tenantId?: string | null | undefined;
  readonly title?: string | null | undefined;
};

export type SetDefenderDeviceValueInput = {
  readonly approvalId?: string | null | undefined;
  readonly breakGlassReason?: string | null | undefined;
  readonly comment: string;
  readonly deviceValue: MachineDeviceValueInput;
  readonly dryRun?: boolean | null | undefined;
  readonly force?: boolean | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly machineId: string;
  readonly resend?: boolean | null | undefined;
  readonly tenantId?: string | null | undefined;
};

export type StartDefenderExportInput = {
  readonly format?: DefenderExportFormat | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly kind: DefenderExportKind;
  readonly since?: string | null | undefined;
  readonly tenantId?: string | null | undefined;
};

export type StartInvestigationInput = {
  readonly approvalId?: string | null | undefined;
  readonly breakGlassReason?: string | null | undefined;
  readonly comment: string;
  readonly dryRun?: boolean | null | undefined;
  readonly externalId?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly machineId: string;
  readonly resend?: boolean | null | undefined;
  readonly tenantId?: string | null | undefined;
  readonly title?: string | null | undefined;
};

export type StopAndQuarantineDefenderFileInput = {
  readonly approvalId?: string | null | undefined;
  readonly breakGlassReason?: string | null | undefined;
  readonly comment: string;
  readonly dryRun?: boolean | null | undefined;
  readonly externalId?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly machineId: string;
  readonly resend?: boolean | null | undefined;
  readonly sha1: string;
  readonly tenantId?: string | null | undefined;
  readonly title?: string | null | undefined;
};

export type UnrestrictDefenderCodeExecutionInput = {
  readonly approvalId?: string | null | undefined;
  readonly breakGlassReason?: string | null | undefined;
  readonly comment: string;
  readonly dryRun?: boolean | null | undefined;
  readonly externalId?: string | null | undefined;
  readonly force?: boolean | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly machineId: string;
  readonly resend?: boolean | null | undefined;
  readonly tenantId?: string | null | undefined;
  readonly title?: string | null | undefined;
};

export type UpdateAlertInput = {
  readonly alertId: string;
  readonly approvalId?: string | null | undefined;
  readonly assignedTo?: string | null | undefined;
  readonly breakGlassReason?: string | null | undefined;
  readonly classification?: AlertClassificationInput | null | undefined;
  readonly comment?: string | null | undefined;
  readonly determination?: AlertDeterminationInput | null | undefined;
  readonly dryRun?: boolean | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly resend?: boolean | null | undefined;
  readonly status?: AlertStatusInput | null | undefined;
  readonly tenantId?: string | null | undefined;
};

export type VulnerabilityOrderField =
  | 'CVSS_V3'
  | 'EPSS'
  | 'EXPOSED_MACHINES'
  | 'PUBLISHED_ON'
  | 'SEVERITY';

export type VulnerabilitySeverity =
  | 'CRITICAL'
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM'
  | 'UNRECOGNIZED';

export type AlertRowFragment = { readonly id: string, readonly title: string | null, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly category: string | null, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null };

export type OpenAlertsQueryVariables = Exact<{
  filter: AlertFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type OpenAlertsQuery = { readonly alerts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly category: string | null, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type OpenAlertStatesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type OpenAlertStatesQuery = { readonly alerts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type AlertQueryVariables = Exact<{
  id: string;
}>;


export type AlertQuery = { readonly alert: { readonly description: string | null, readonly firstEventTime: string | null, readonly lastEventTime: string | null, readonly mitreTechniques: ReadonlyArray<string> | null, readonly detectionSource: string | null, readonly threatName: string | null, readonly incidentId: string | null, readonly investigationState: InvestigationState | null, readonly classification: AlertClassification | null, readonly determination: AlertDetermination | null, readonly portalUrl: string | null, readonly id: string, readonly title: string | null, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly category: string | null, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null, readonly comments: ReadonlyArray<{ readonly comment: string | null, readonly createdBy: string | null, readonly createdTime: string | null }> | null, readonly evidence: ReadonlyArray<
      | { readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null }
      | { readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null }
      | { readonly fileName: string | null, readonly filePath: string | null, readonly sha1: string | null, readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null }
      | { readonly ipAddress: string | null, readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null }
      | { readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null }
      | { readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null }
      | { readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null }
      | { readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null }
      | { readonly processCommandLine: string | null, readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null, readonly processFile: string | null, readonly processSha1: string | null }
      | { readonly registryKey: string | null, readonly registryValueName: string | null, readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null }
      | { readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null }
      | { readonly url: string | null, readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null }
      | { readonly accountName: string | null, readonly domainName: string | null, readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null }
    > | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null } | null };

export type ApprovalRowFragment = { readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly warnings: ReadonlyArray<{ readonly message: string }>, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null, readonly deviceValue: MachineDeviceValue | null, readonly machineTags: ReadonlyArray<string> | null, readonly rbacGroupName: string | null } | null };

export type ApprovalQueryVariables = Exact<{
  id: string;
}>;


export type ApprovalQuery = { readonly defenderActionApproval: { readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly warnings: ReadonlyArray<{ readonly message: string }>, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null, readonly deviceValue: MachineDeviceValue | null, readonly machineTags: ReadonlyArray<string> | null, readonly rbacGroupName: string | null } | null } | null };

export type OpenApprovalsQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenApprovalsQuery = { readonly defenderActionApprovals: ReadonlyArray<{ readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly warnings: ReadonlyArray<{ readonly message: string }>, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null, readonly deviceValue: MachineDeviceValue | null, readonly machineTags: ReadonlyArray<string> | null, readonly rbacGroupName: string | null } | null }> | null };

export type EndedApprovalsQueryVariables = Exact<{ [key: string]: never; }>;


export type EndedApprovalsQuery = { readonly defenderActionApprovals: ReadonlyArray<{ readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly warnings: ReadonlyArray<{ readonly message: string }>, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null, readonly deviceValue: MachineDeviceValue | null, readonly machineTags: ReadonlyArray<string> | null, readonly rbacGroupName: string | null } | null }> | null };

export type OpenApprovalStatesQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenApprovalStatesQuery = { readonly defenderActionApprovals: ReadonlyArray<{ readonly state: DefenderActionApprovalState, readonly requester: { readonly oid: string } }> | null };

export type ApprovalAlertsQueryVariables = Exact<{
  machineId: string;
}>;


export type ApprovalAlertsQuery = { readonly machine: { readonly alerts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly category: string | null, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null }> } | null } | null };

export type RequestActionApprovalMutationVariables = Exact<{
  input: RequestDefenderActionApprovalInput;
}>;


export type RequestActionApprovalMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly approval: { readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly warnings: ReadonlyArray<{ readonly message: string }>, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null, readonly deviceValue: MachineDeviceValue | null, readonly machineTags: ReadonlyArray<string> | null, readonly rbacGroupName: string | null } | null } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type ApproveActionMutationVariables = Exact<{
  input: ApproveDefenderActionInput;
}>;


export type ApproveActionMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly approval: { readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly warnings: ReadonlyArray<{ readonly message: string }>, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null, readonly deviceValue: MachineDeviceValue | null, readonly machineTags: ReadonlyArray<string> | null, readonly rbacGroupName: string | null } | null } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type RejectActionMutationVariables = Exact<{
  input: RejectDefenderActionInput;
}>;


export type RejectActionMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly approval: { readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly warnings: ReadonlyArray<{ readonly message: string }>, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null, readonly deviceValue: MachineDeviceValue | null, readonly machineTags: ReadonlyArray<string> | null, readonly rbacGroupName: string | null } | null } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type AuditEventsQueryVariables = Exact<{
  filter?: DefenderAuditEventFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  compare: boolean;
}>;


export type AuditEventsQuery = { readonly defenderAuditEvents: { readonly nodes: ReadonlyArray<{ readonly type: string, readonly time: string, readonly auditId: string | null, readonly bulkId: string | null, readonly action: string | null, readonly input: unknown, readonly outcome: string | null, readonly detail: string | null, readonly machineActionId: string | null, readonly approvalId: string | null, readonly reason: string | null, readonly additionalData: unknown, readonly process: string, readonly sequence: number, readonly isIntact: boolean, readonly actor: { readonly name: string, readonly oid: string }, readonly machineAction?: { readonly id: string, readonly status: MachineActionStatus, readonly auditId: string | null } | null, readonly approver: { readonly name: string, readonly oid: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly defenderViewer: { readonly oid: string, readonly name: string, readonly kind: DefenderCallerKind, readonly roles: ReadonlyArray<string>, readonly tenants: ReadonlyArray<string> } | null };

export type CapabilitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type CapabilitiesQuery = { readonly defenderCapabilities: ReadonlyArray<{ readonly group: string, readonly permissions: ReadonlyArray<string>, readonly isGranted: boolean | null }> | null };

export type QuotaQueryVariables = Exact<{ [key: string]: never; }>;


export type QuotaQuery = { readonly defenderUpstreamQuota: ReadonlyArray<{ readonly rateClass: DefenderRateClass, readonly window: DefenderQuotaWindowLength, readonly limit: number, readonly used: number, readonly remaining: number, readonly resetTime: string | null }> | null };

export type SourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type SourcesQuery = { readonly defenderSources: ReadonlyArray<{ readonly family: string, readonly source: DefenderDataSource, readonly afterEnd: DefenderDataSource | null, readonly permissions: ReadonlyArray<string>, readonly isGranted: boolean | null, readonly lacks: ReadonlyArray<string> }> | null };

type ChangeRow_AlertChanged_Fragment = { readonly isNew: boolean, readonly cursor: string, readonly alert: { readonly id: string, readonly title: string | null, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly category: string | null, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null } };

type ChangeRow_DefenderActionApprovalChanged_Fragment = { readonly cursor: string, readonly approval: { readonly id: string } | null };

type ChangeRow_DefenderFeedBookmark_Fragment = { readonly isDelayed: boolean, readonly cursor: string };

type ChangeRow_DefenderFeedReset_Fragment = { readonly reason: DefenderFeedResetReason, readonly cursor: string };

type ChangeRow_InvestigationChanged_Fragment = { readonly cursor: string };

type ChangeRow_MachineActionChanged_Fragment = { readonly cursor: string, readonly machineAction: { readonly id: string, readonly type: MachineActionType, readonly scope: MachineActionScope | null, readonly status: MachineActionStatus, readonly machineId: string | null, readonly requestedBy: string | null, readonly reason: string | null, readonly creationDateTimeUtc: string | null, readonly lastUpdateDateTimeUtc: string | null } };

export type ChangeRowFragment =
  | ChangeRow_AlertChanged_Fragment
  | ChangeRow_DefenderActionApprovalChanged_Fragment
  | ChangeRow_DefenderFeedBookmark_Fragment
  | ChangeRow_DefenderFeedReset_Fragment
  | ChangeRow_InvestigationChanged_Fragment
  | ChangeRow_MachineActionChanged_Fragment
;

export type LiveChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type LiveChangesSubscription = { readonly defenderChanges:
    | { readonly isNew: boolean, readonly cursor: string, readonly alert: { readonly id: string, readonly title: string | null, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly category: string | null, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null } }
    | { readonly cursor: string, readonly approval: { readonly id: string } | null }
    | { readonly isDelayed: boolean, readonly cursor: string }
    | { readonly reason: DefenderFeedResetReason, readonly cursor: string }
    | { readonly cursor: string }
    | { readonly cursor: string, readonly machineAction: { readonly id: string, readonly type: MachineActionType, readonly scope: MachineActionScope | null, readonly status: MachineActionStatus, readonly machineId: string | null, readonly requestedBy: string | null, readonly reason: string | null, readonly creationDateTimeUtc: string | null, readonly lastUpdateDateTimeUtc: string | null } }
   | null };

export type MissedChangesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MissedChangesQuery = { readonly defenderChanges: { readonly endCursor: string, readonly hasMore: boolean, readonly isDelayed: boolean, readonly changes: ReadonlyArray<
      | { readonly isNew: boolean, readonly cursor: string, readonly alert: { readonly id: string, readonly title: string | null, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly category: string | null, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null } }
      | { readonly cursor: string, readonly approval: { readonly id: string } | null }
      | { readonly isDelayed: boolean, readonly cursor: string }
      | { readonly reason: DefenderFeedResetReason, readonly cursor: string }
      | { readonly cursor: string }
      | { readonly cursor: string, readonly machineAction: { readonly id: string, readonly type: MachineActionType, readonly scope: MachineActionScope | null, readonly status: MachineActionStatus, readonly machineId: string | null, readonly requestedBy: string | null, readonly reason: string | null, readonly creationDateTimeUtc: string | null, readonly lastUpdateDateTimeUtc: string | null } }
    > } | null };

export type ExportRowFragment = { readonly id: string, readonly kind: DefenderExportKind, readonly format: DefenderExportFormat, readonly status: DefenderExportStatus, readonly rowCount: number, readonly byteCount: string, readonly startTime: string, readonly endTime: string | null, readonly expirationTime: string | null, readonly downloadPath: string | null, readonly failure: { readonly message: string } | null };

export type ExportsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ExportsQuery = { readonly defenderExports: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: DefenderExportKind, readonly format: DefenderExportFormat, readonly status: DefenderExportStatus, readonly rowCount: number, readonly byteCount: string, readonly startTime: string, readonly endTime: string | null, readonly expirationTime: string | null, readonly downloadPath: string | null, readonly failure: { readonly message: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type StartExportMutationVariables = Exact<{
  input: StartDefenderExportInput;
}>;


export type StartExportMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type CancelExportMutationVariables = Exact<{
  input: CancelDefenderExportInput;
}>;


export type CancelExportMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type ExposureQueryVariables = Exact<{ [key: string]: never; }>;


export type ExposureQuery = { readonly defenderExposureScore: { readonly score: number | null } | null, readonly defenderSecureScore: { readonly score: number | null } | null, readonly defenderExposureScoresByMachineGroup: ReadonlyArray<{ readonly rbacGroupName: string | null, readonly score: number | null }> | null };

export type TopVulnerabilitiesQueryVariables = Exact<{
  order: VulnerabilityOrderField;
  first: number;
}>;


export type TopVulnerabilitiesQuery = { readonly vulnerabilities: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly severity: VulnerabilitySeverity | null, readonly cvssV3: number | null, readonly epss: number | null, readonly exposedMachines: string | null, readonly publicExploit: boolean | null }> } | null };

export type HuntQueryVariables = Exact<{
  query: string;
  timespan?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type HuntQuery = { readonly defenderHunt: { readonly rowCount: number, readonly isTruncated: boolean, readonly columns: ReadonlyArray<{ readonly name: string, readonly valueType: DefenderHuntingValueType }>, readonly rows: ReadonlyArray<{ readonly values: unknown }>, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type IncidentsQueryVariables = Exact<{
  filter?: DefenderIncidentFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type IncidentsQuery = { readonly defenderIncidents: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly displayName: string | null, readonly severity: AlertSeverity | null, readonly status: DefenderIncidentStatus | null, readonly assignedTo: string | null, readonly lastUpdateDateTime: string | null, readonly createdDateTime: string | null, readonly openAlertCount: number | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type IncidentQueryVariables = Exact<{
  id: string;
}>;


export type IncidentQuery = { readonly defenderIncident: { readonly id: string, readonly source: DefenderIncidentSource | null, readonly displayName: string | null, readonly description: string | null, readonly severity: AlertSeverity | null, readonly highestSeverity: AlertSeverity | null, readonly status: DefenderIncidentStatus | null, readonly classification: AlertClassification | null, readonly determination: AlertDetermination | null, readonly assignedTo: string | null, readonly createdDateTime: string | null, readonly lastUpdateDateTime: string | null, readonly systemTags: ReadonlyArray<string> | null, readonly customTags: ReadonlyArray<string> | null, readonly redirectIncidentId: string | null, readonly portalUrl: string | null, readonly alerts: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly category: string | null, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null, readonly evidence: ReadonlyArray<
          | { readonly fileName: string | null, readonly sha1: string | null }
          | { readonly accountName: string | null, readonly domainName: string | null }
          | Record<PropertyKey, never>
        > | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null }> } | null } | null };

export type ActionRowFragment = { readonly id: string, readonly type: MachineActionType, readonly scope: MachineActionScope | null, readonly status: MachineActionStatus, readonly machineId: string | null, readonly requestedBy: string | null, readonly reason: string | null, readonly creationDateTimeUtc: string | null, readonly lastUpdateDateTimeUtc: string | null };

export type MachinesQueryVariables = Exact<{
  filter?: MachineFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type MachinesQuery = { readonly machines: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly computerDnsName: string | null, readonly osPlatform: string | null, readonly riskScore: MachineRiskScore | null, readonly exposureLevel: MachineExposureLevel | null, readonly healthStatus: MachineHealthStatus | null, readonly lastSeen: string | null, readonly machineTags: ReadonlyArray<string> | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type IsolatedMachinesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type IsolatedMachinesQuery = { readonly defenderIsolatedMachines: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly machineId: string, readonly state: MachineIsolationState, readonly asOfTime: string | null, readonly pending: ReadonlyArray<{ readonly id: string, readonly type: MachineActionType, readonly requestedBy: string | null, readonly reason: string | null, readonly creationDateTimeUtc: string | null }> | null, readonly source: { readonly id: string, readonly requestedBy: string | null, readonly reason: string | null } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type MachineStateFragment = { readonly id: string, readonly machineTags: ReadonlyArray<string> | null, readonly deviceValue: MachineDeviceValue | null, readonly isolation: { readonly state: MachineIsolationState, readonly asOfTime: string | null, readonly pending: ReadonlyArray<{ readonly id: string, readonly type: MachineActionType, readonly status: MachineActionStatus }> | null } | null, readonly availableActions: ReadonlyArray<{ readonly action: MachineMutation, readonly isolationType: DefenderIsolationType | null, readonly isAllowed: boolean, readonly reason: DefenderAvailableActionReason | null, readonly message: string | null, readonly requiresApproval: boolean }> | null, readonly actions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: MachineActionType, readonly scope: MachineActionScope | null, readonly status: MachineActionStatus, readonly machineId: string | null, readonly requestedBy: string | null, readonly reason: string | null, readonly creationDateTimeUtc: string | null, readonly lastUpdateDateTimeUtc: string | null }> } | null };

export type MachineQueryVariables = Exact<{
  id: string;
}>;


export type MachineQuery = { readonly machine: { readonly computerDnsName: string | null, readonly osPlatform: string | null, readonly version: string | null, readonly osArchitecture: string | null, readonly agentVersion: string | null, readonly firstSeen: string | null, readonly lastSeen: string | null, readonly lastIpAddress: string | null, readonly lastExternalIpAddress: string | null, readonly healthStatus: MachineHealthStatus | null, readonly onboardingStatus: MachineOnboardingStatus | null, readonly defenderAvStatus: string | null, readonly rbacGroupName: string | null, readonly riskScore: MachineRiskScore | null, readonly exposureLevel: MachineExposureLevel | null, readonly isAadJoined: boolean | null, readonly aadDeviceId: string | null, readonly mergedIntoMachineId: string | null, readonly portalUrl: string | null, readonly id: string, readonly machineTags: ReadonlyArray<string> | null, readonly deviceValue: MachineDeviceValue | null, readonly alerts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly category: string | null, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null }> } | null, readonly logonUsers: { readonly nodes: ReadonlyArray<{ readonly accountName: string | null, readonly accountDomain: string | null, readonly lastSeen: string | null, readonly logonTypes: string | null, readonly isDomainAdmin: boolean | null }> } | null, readonly investigations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: InvestigationState, readonly startTime: string | null, readonly endTime: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null, readonly isolation: { readonly state: MachineIsolationState, readonly asOfTime: string | null, readonly pending: ReadonlyArray<{ readonly id: string, readonly type: MachineActionType, readonly status: MachineActionStatus }> | null } | null, readonly availableActions: ReadonlyArray<{ readonly action: MachineMutation, readonly isolationType: DefenderIsolationType | null, readonly isAllowed: boolean, readonly reason: DefenderAvailableActionReason | null, readonly message: string | null, readonly requiresApproval: boolean }> | null, readonly actions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: MachineActionType, readonly scope: MachineActionScope | null, readonly status: MachineActionStatus, readonly machineId: string | null, readonly requestedBy: string | null, readonly reason: string | null, readonly creationDateTimeUtc: string | null, readonly lastUpdateDateTimeUtc: string | null }> } | null } | null };

export type MachineStateQueryVariables = Exact<{
  id: string;
}>;


export type MachineStateQuery = { readonly machine: { readonly id: string, readonly machineTags: ReadonlyArray<string> | null, readonly deviceValue: MachineDeviceValue | null, readonly isolation: { readonly state: MachineIsolationState, readonly asOfTime: string | null, readonly pending: ReadonlyArray<{ readonly id: string, readonly type: MachineActionType, readonly status: MachineActionStatus }> | null } | null, readonly availableActions: ReadonlyArray<{ readonly action: MachineMutation, readonly isolationType: DefenderIsolationType | null, readonly isAllowed: boolean, readonly reason: DefenderAvailableActionReason | null, readonly message: string | null, readonly requiresApproval: boolean }> | null, readonly actions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: MachineActionType, readonly scope: MachineActionScope | null, readonly status: MachineActionStatus, readonly machineId: string | null, readonly requestedBy: string | null, readonly reason: string | null, readonly creationDateTimeUtc: string | null, readonly lastUpdateDateTimeUtc: string | null }> } | null } | null };

export type MachineWeaknessesQueryVariables = Exact<{
  id: string;
}>;


export type MachineWeaknessesQuery = { readonly machine: { readonly id: string, readonly vulnerabilities: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly severity: VulnerabilitySeverity | null, readonly cvssV3: number | null, readonly publicExploit: boolean | null }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null, readonly missingKbs: { readonly nodes: ReadonlyArray<{ readonly kbId: string, readonly name: string | null, readonly cveAddressed: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null, readonly software: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly vendor: string | null, readonly weaknesses: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null } | null };

type Receipt_AlertPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_AlertsPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_DefenderActionApprovalPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_DefenderDownloadLinkPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_DefenderEmergencyPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_DefenderExportPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_DefenderIncidentPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_DefenderLibraryFilePayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_DefenderScanDefinitionPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_DefenderScanDefinitionsPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_IndicatorPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_IndicatorsPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_InvestigationPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_MachineActionPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_MachineActionsPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_MachinePayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_MachineTagsPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

export type ReceiptFragment =
  | Receipt_AlertPayload_Fragment
  | Receipt_AlertsPayload_Fragment
  | Receipt_DefenderActionApprovalPayload_Fragment
  | Receipt_DefenderDownloadLinkPayload_Fragment
  | Receipt_DefenderEmergencyPayload_Fragment
  | Receipt_DefenderExportPayload_Fragment
  | Receipt_DefenderIncidentPayload_Fragment
  | Receipt_DefenderLibraryFilePayload_Fragment
  | Receipt_DefenderScanDefinitionPayload_Fragment
  | Receipt_DefenderScanDefinitionsPayload_Fragment
  | Receipt_IndicatorPayload_Fragment
  | Receipt_IndicatorsPayload_Fragment
  | Receipt_InvestigationPayload_Fragment
  | Receipt_MachineActionPayload_Fragment
  | Receipt_MachineActionsPayload_Fragment
  | Receipt_MachinePayload_Fragment
  | Receipt_MachineTagsPayload_Fragment
;

export type PlannedCallFragment = { readonly method: string, readonly path: string, readonly body: unknown };

export type IsolateMachineMutationVariables = Exact<{
  input: IsolateMachineInput;
}>;


export type IsolateMachineMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCalls: ReadonlyArray<{ readonly method: string, readonly path: string, readonly body: unknown }> | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type ReleaseMachineMutationVariables = Exact<{
  input: ReleaseMachineInput;
}>;


export type ReleaseMachineMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCalls: ReadonlyArray<{ readonly method: string, readonly path: string, readonly body: unknown }> | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type RestrictCodeExecutionMutationVariables = Exact<{
  input: RestrictDefenderCodeExecutionInput;
}>;


export type RestrictCodeExecutionMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCalls: ReadonlyArray<{ readonly method: string, readonly path: string, readonly body: unknown }> | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type UnrestrictCodeExecutionMutationVariables = Exact<{
  input: UnrestrictDefenderCodeExecutionInput;
}>;


export type UnrestrictCodeExecutionMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCalls: ReadonlyArray<{ readonly method: string, readonly path: string, readonly body: unknown }> | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type RunAntiVirusScanMutationVariables = Exact<{
  input: RunDefenderAntiVirusScanInput;
}>;


export type RunAntiVirusScanMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCalls: ReadonlyArray<{ readonly method: string, readonly path: string, readonly body: unknown }> | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type StopAndQuarantineFileMutationVariables = Exact<{
  input: StopAndQuarantineDefenderFileInput;
}>;


export type StopAndQuarantineFileMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCalls: ReadonlyArray<{ readonly method: string, readonly path: string, readonly body: unknown }> | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type CollectInvestigationPackageMutationVariables = Exact<{
  input: CollectInvestigationPackageInput;
}>;


export type CollectInvestigationPackageMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCalls: ReadonlyArray<{ readonly method: string, readonly path: string, readonly body: unknown }> | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type OffboardMachineMutationVariables = Exact<{
  input: OffboardMachineInput;
}>;


export type OffboardMachineMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCalls: ReadonlyArray<{ readonly method: string, readonly path: string, readonly body: unknown }> | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type StartInvestigationMutationVariables = Exact<{
  input: StartInvestigationInput;
}>;


export type StartInvestigationMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCalls: ReadonlyArray<{ readonly method: string, readonly path: string, readonly body: unknown }> | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type AddMachineTagMutationVariables = Exact<{
  input: AddMachineTagInput;
}>;


export type AddMachineTagMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCalls: ReadonlyArray<{ readonly method: string, readonly path: string, readonly body: unknown }> | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type RemoveMachineTagMutationVariables = Exact<{
  input: RemoveMachineTagInput;
}>;


export type RemoveMachineTagMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCalls: ReadonlyArray<{ readonly method: string, readonly path: string, readonly body: unknown }> | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type SetDeviceValueMutationVariables = Exact<{
  input: SetDefenderDeviceValueInput;
}>;


export type SetDeviceValueMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCalls: ReadonlyArray<{ readonly method: string, readonly path: string, readonly body: unknown }> | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type UpdateAlertMutationVariables = Exact<{
  input: UpdateAlertInput;
}>;


export type UpdateAlertMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCalls: ReadonlyArray<{ readonly method: string, readonly path: string, readonly body: unknown }> | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type BatchUpdateAlertsMutationVariables = Exact<{
  input: BatchUpdateAlertsInput;
}>;


export type BatchUpdateAlertsMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCalls: ReadonlyArray<{ readonly method: string, readonly path: string, readonly body: unknown }> | null, readonly results: ReadonlyArray<{ readonly alertId: string, readonly outcome: DefenderWriteOutcome, readonly refusal: { readonly message: string } | null }> | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };
