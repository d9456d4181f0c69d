/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The tag to add, the machine and the reason. */
export type AddMachineTagInput = {
  /** Id of a second person's approval of exactly this input. See requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Reason to bypass guard rails. Needs Defender.BreakGlass. Recorded, and sent to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Reason. Recorded with your name in the audit trail; Defender stores no comment here. */
  readonly comment: string;
  /** Runs every check and returns the planned call without sending it. */
  readonly dryRun?: boolean | null | undefined;
  /** Sends the change even if Defender shows the machine in this state. */
  readonly force?: boolean | null | undefined;
  /** Makes retries safe: for 24 hours, the same input returns the same result; another input is rejected. 1 to 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /** Resends a write with the outcome OUTCOME_UNKNOWN that Defender doesn't show. Check the machine first. */
  readonly resend?: boolean | null | undefined;
  /** The target tenant: must equal the header x-defender-tenant. Required if the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** The tag: 1 to 200 characters on one line. Case-sensitive. */
  readonly value: string;
};

/** Classification of an alert or incident by an analyst. */
export type AlertClassification =
  /** Not a threat. */
  | 'FALSE_POSITIVE'
  /** Real, but expected activity. */
  | 'INFORMATIONAL_EXPECTED_ACTIVITY'
  /** A real threat. */
  | 'TRUE_POSITIVE'
  /** Not classified. As input, removes the classification. */
  | 'UNKNOWN'
  /** A value that this schema doesn't define. */
  | 'UNRECOGNIZED';

/** Classification of an alert or incident by an analyst. */
export type AlertClassificationInput =
  /** Not a threat. */
  | 'FALSE_POSITIVE'
  /** Real, but expected activity. */
  | 'INFORMATIONAL_EXPECTED_ACTIVITY'
  /** A real threat. */
  | 'TRUE_POSITIVE'
  /** Not classified. As input, removes the classification. */
  | 'UNKNOWN';

/** Conditions on the detection source. Defender compares whole values of its own set, such as CustomDetection, and rejects others. */
export type AlertDetectionSourceFilter = {
  /** Equals. */
  readonly eq?: string | null | undefined;
  /** Equals one of these; at most 200. An empty list matches nothing. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Has no value (true) or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: string | null | undefined;
};

/** Reason for the classification of an alert or incident. */
export type AlertDetermination =
  /** An advanced persistent threat. */
  | 'APT'
  /** An account under an attacker's control. */
  | 'COMPROMISED_ACCOUNT'
  /** Confirmed activity. */
  | 'CONFIRMED_ACTIVITY'
  /** A line-of-business application. */
  | 'LINE_OF_BUSINESS_APPLICATION'
  /** Malicious activity by the user. */
  | 'MALICIOUS_USER_ACTIVITY'
  /** Malware. */
  | 'MALWARE'
  /** A multistage attack. */
  | 'MULTI_STAGED_ATTACK'
  /** Not enough data to decide. */
  | 'NOT_ENOUGH_DATA_TO_VALIDATE'
  /** Not malicious. */
  | 'NOT_MALICIOUS'
  /** Another reason. */
  | 'OTHER'
  /** Phishing. */
  | 'PHISHING'
  /** Work of security staff. */
  | 'SECURITY_PERSONNEL'
  /** A security test. */
  | 'SECURITY_TESTING'
  /** No reason. As input, removes the determination. */
  | 'UNKNOWN'
  /** A value that this schema doesn't define. */
  | 'UNRECOGNIZED'
  /** Unwanted software. */
  | 'UNWANTED_SOFTWARE';

/** Reason for the classification of an alert or incident. */
export type AlertDeterminationInput =
  /** An advanced persistent threat. */
  | 'APT'
  /** An account under an attacker's control. */
  | 'COMPROMISED_ACCOUNT'
  /** Confirmed activity. */
  | 'CONFIRMED_ACTIVITY'
  /** A line-of-business application. */
  | 'LINE_OF_BUSINESS_APPLICATION'
  /** Malicious activity by the user. */
  | 'MALICIOUS_USER_ACTIVITY'
  /** Malware. */
  | 'MALWARE'
  /** A multistage attack. */
  | 'MULTI_STAGED_ATTACK'
  /** Not enough data to decide. */
  | 'NOT_ENOUGH_DATA_TO_VALIDATE'
  /** Not malicious. */
  | 'NOT_MALICIOUS'
  /** Another reason. */
  | 'OTHER'
  /** Phishing. */
  | 'PHISHING'
  /** Work of security staff. */
  | 'SECURITY_PERSONNEL'
  /** A security test. */
  | 'SECURITY_TESTING'
  /** No reason. As input, removes the determination. */
  | 'UNKNOWN'
  /** Unwanted software. */
  | 'UNWANTED_SOFTWARE';

/** Conditions on alerts. Fields combine with AND. */
export type AlertFilter = {
  /** Time when Defender raised the alert. */
  readonly alertCreationTime?: DefenderDateTimeFilter | null | undefined;
  /** All conditions hold. */
  readonly and?: ReadonlyArray<AlertFilter> | null | undefined;
  /** The owner. */
  readonly assignedTo?: DefenderStringFilter | null | undefined;
  /** The threat category. */
  readonly category?: DefenderStringFilter | null | undefined;
  /** The product component that raised the alert. */
  readonly detectionSource?: AlertDetectionSourceFilter | null | undefined;
  /** The id. */
  readonly id?: DefenderIdFilter | null | undefined;
  /** The incident. */
  readonly incidentId?: DefenderIdFilter | null | undefined;
  /** The automated investigation. */
  readonly investigationId?: DefenderIdFilter | null | undefined;
  /** Time of the last event. */
  readonly lastEventTime?: DefenderDateTimeFilter | null | undefined;
  /** Time of the last update. */
  readonly lastUpdateTime?: DefenderDateTimeFilter | null | undefined;
  /** The condition doesn't hold. */
  readonly not?: AlertFilter | null | undefined;
  /** At least one condition holds. */
  readonly or?: ReadonlyArray<AlertFilter> | null | undefined;
  /** The severity. */
  readonly severity?: AlertSeverityFilter | null | undefined;
  /** The status. */
  readonly status?: AlertStatusFilter | null | undefined;
};

/** Severity of an alert or incident, if it is a true positive. */
export type AlertSeverity =
  /** High. */
  | 'HIGH'
  /** No harm by itself. */
  | 'INFORMATIONAL'
  /** Low. */
  | 'LOW'
  /** Medium. */
  | 'MEDIUM'
  /** Not set. */
  | 'UNKNOWN'
  /** A value that this schema doesn't define. */
  | 'UNRECOGNIZED';

/** Conditions on the severity. */
export type AlertSeverityFilter = {
  /** Equals. */
  readonly eq?: AlertSeverityInput | null | undefined;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<AlertSeverityInput> | null | undefined;
  /** Has no value (true) or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: AlertSeverityInput | null | undefined;
};

/** Severity of an alert or incident, if it is a true positive. */
export type AlertSeverityInput =
  /** High. */
  | 'HIGH'
  /** No harm by itself. */
  | 'INFORMATIONAL'
  /** Low. */
  | 'LOW'
  /** Medium. */
  | 'MEDIUM'
  /** Not set. */
  | 'UNKNOWN';

/** Progress of the work on an alert. */
export type AlertStatus =
  /** Hidden from the alert queue. */
  | 'HIDDEN'
  /** Work is in progress. */
  | 'IN_PROGRESS'
  /** No work has started. */
  | 'NEW'
  /** Closed. */
  | 'RESOLVED'
  /** Not set. */
  | 'UNKNOWN'
  /** A value that this schema doesn't define. */
  | 'UNRECOGNIZED'
  /** Not specified. */
  | 'UNSPECIFIED';

/** Conditions on the status. */
export type AlertStatusFilter = {
  /** Equals. */
  readonly eq?: AlertStatusInput | null | undefined;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<AlertStatusInput> | null | undefined;
  /** Has no value (true) or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: AlertStatusInput | null | undefined;
};

/** Progress of the work on an alert. */
export type AlertStatusInput =
  /** Hidden from the alert queue. */
  | 'HIDDEN'
  /** Work is in progress. */
  | 'IN_PROGRESS'
  /** No work has started. */
  | 'NEW'
  /** Closed. */
  | 'RESOLVED'
  /** Not set. */
  | 'UNKNOWN'
  /** Not specified. */
  | 'UNSPECIFIED';

/** The write to approve, and the reason. */
export type ApproveDefenderActionInput = {
  /** The approval's id, from requestDefenderActionApproval or defenderActionApprovals. */
  readonly approvalId: string;
  /** Reason. Recorded with your name in the audit trail. */
  readonly comment: string;
  /** The target tenant: must equal the header x-defender-tenant. Required if the API serves several. */
  readonly tenantId?: string | null | undefined;
};

/** The alerts to change, and at least one change for all of them. */
export type BatchUpdateAlertsInput = {
  /** The alerts' ids: 1 to 500. Duplicates count once. */
  readonly alertIds: ReadonlyArray<string>;
  /** Id of a second person's approval of exactly this input. See requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** The new owner: an account name. An empty text is rejected, because Microsoft doesn't document how to remove an owner. */
  readonly assignedTo?: string | null | undefined;
  /** Reason to bypass guard rails. Needs Defender.BreakGlass. Recorded, and sent to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** The new classification. UNKNOWN removes the classification. */
  readonly classification?: AlertClassificationInput | null | undefined;
  /** Comment to add to each alert, prefixed with your name. Without one, only this API's audit trail records your name. */
  readonly comment?: string | null | undefined;
  /**
   * The new determination. UNKNOWN removes it. Documented pairs: TRUE_POSITIVE with MULTI_STAGED_ATTACK, MALICIOUS_USER_ACTIVITY,
   * COMPROMISED_ACCOUNT, MALWARE, PHISHING or UNWANTED_SOFTWARE; INFORMATIONAL_EXPECTED_ACTIVITY with SECURITY_TESTING,
   * LINE_OF_BUSINESS_APPLICATION or CONFIRMED_ACTIVITY; FALSE_POSITIVE with NOT_MALICIOUS or NOT_ENOUGH_DATA_TO_VALIDATE; all
   * three with OTHER. Other pairs are sent with a warning.
   */
  readonly determination?: AlertDeterminationInput | null | undefined;
  /** Runs every check and returns the planned call without sending it. */
  readonly dryRun?: boolean | null | undefined;
  /** Makes retries safe: for 24 hours, the same input returns the same result; another input is rejected. 1 to 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Resends a write with the outcome OUTCOME_UNKNOWN that Defender doesn't show. Check the alerts first. */
  readonly resend?: boolean | null | undefined;
  /** The new status: NEW, IN_PROGRESS or RESOLVED. */
  readonly status?: AlertStatusInput | null | undefined;
  /** The target tenant: must equal the header x-defender-tenant. Required if the API serves several. */
  readonly tenantId?: string | null | undefined;
};

/** The export to cancel. */
export type CancelDefenderExportInput = {
  /** The export's id. */
  readonly id: string;
  /** The target tenant: must equal the header x-defender-tenant. Required if the API serves several. */
  readonly tenantId?: string | null | undefined;
};

/** The machine to collect the package from, and the reason. */
export type CollectInvestigationPackageInput = {
  /** Id of a second person's approval of exactly this input. See requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Reason to bypass guard rails. Needs Defender.BreakGlass. Recorded, and sent to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Reason. Recorded in Defender and in the audit trail with your name. */
  readonly comment: string;
  /** Runs every check and returns the planned call without sending it. */
  readonly dryRun?: boolean | null | undefined;
  /** Your own id for the action, such as a case number: 1 to 100 characters. Defender stores it with the action. */
  readonly externalId?: string | null | undefined;
  /** Makes retries safe: for 24 hours, the same input returns the same result; another input is rejected. 1 to 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /** Resends a write with the outcome OUTCOME_UNKNOWN that Defender doesn't show. Check the machine first. */
  readonly resend?: boolean | null | undefined;
  /** The target tenant: must equal the header x-defender-tenant. Required if the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** Title of the action: 1 to 500 characters. Defender stores it with the action. */
  readonly title?: string | null | undefined;
};

/** A risk that a caller accepts. */
export type DefenderAcknowledgement =
  /** Guard rails protect the machine. */
  | 'PROTECTED';

/** State of an approval. */
export type DefenderActionApprovalState =
  /** The write may be sent until `expirationTime`. */
  | 'APPROVED'
  /** The decision or the write didn't arrive in time. */
  | 'EXPIRED'
  /** Waits for a second person. */
  | 'PENDING'
  /** The write was sent. The approval can't be used again. */
  | 'REDEEMED'
  /** Rejected, revoked or withdrawn. */
  | 'REJECTED';

/** Type of antivirus scan. */
export type DefenderAntiVirusScanType =
  /** Every file and running program; takes hours. */
  | 'FULL'
  /** Common malware locations; takes minutes. */
  | 'QUICK';

/** Conditions on audit events. Fields combine with AND, values of a list with OR. Values are spelled as in the events. */
export type DefenderAuditEventFilter = {
  /** Names of mutations as policies spell them: without the schema's prefix. */
  readonly actions?: ReadonlyArray<string> | null | undefined;
  /** The caller's object id. */
  readonly actorOid?: string | null | undefined;
  /** The id of a write or of an approval. Matches its events, those of a bulk write's parts, and the use of the approval. */
  readonly auditId?: string | null | undefined;
  /** Start time, inclusive. The service reads the file back to this time. */
  readonly from?: string | null | undefined;
  /** A machine that a write's input names. Outcome events have no input: find them by `auditId`. */
  readonly machineId?: string | null | undefined;
  /** Outcomes, such as CREATED or OUTCOME_UNKNOWN. */
  readonly outcomes?: ReadonlyArray<string> | null | undefined;
  /** Types, such as actionIntended and actionSettled. */
  readonly types?: ReadonlyArray<string> | null | undefined;
  /** End time, exclusive. Lines can be up to 5 minutes out of order; if the clock was set back further, search without `until`. */
  readonly until?: string | null | undefined;
};

/** Reason why a mutation for a machine would not be sent, or a warning about it. More may be added. */
export type DefenderAvailableActionReason =
  /** Already in effect, according to the last ended action of its kind. */
  | 'ALREADY_IN_EFFECT'
  /** The same action is pending. */
  | 'ALREADY_PENDING'
  /** A second person must approve it. */
  | 'APPROVAL_REQUIRED'
  /** The machine isn't onboarded, so it has no sensor to run the action. */
  | 'NOT_ONBOARDED'
  /** The opposite action is pending and must end or be canceled first. */
  | 'OPPOSITE_PENDING'
  /** The policy protects the machine. */
  | 'PROTECTED_MACHINE'
  /** The policy protects machines by this tag. */
  | 'PROTECTING_TAG'
  /** You don't have the required role. */
  | 'ROLE_MISSING'
  /** Defender isn't documented to support it on the machine's operating system. */
  | 'UNSUPPORTED_PLATFORM';

/** An API that data comes from. */
export type DefenderDataSource =
  /** The API of Defender for Endpoint. */
  | 'DEFENDER'
  /** Microsoft Graph. */
  | 'GRAPH'
  /** Hunts, through Microsoft Graph. */
  | 'HUNTING';

/** Conditions on a time; all given conditions must hold. */
export type DefenderDateTimeFilter = {
  /** Equals. */
  readonly eq?: string | null | undefined;
  /** Later than. */
  readonly gt?: string | null | undefined;
  /** At this time or later. */
  readonly gte?: string | null | undefined;
  /** Has no value (true) or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Earlier than. */
  readonly lt?: string | null | undefined;
  /** At this time or earlier. */
  readonly lte?: string | null | undefined;
};

/** File format of an export. */
export type DefenderExportFormat =
  /** One JSON object per line. */
  | 'NDJSON'
  /** Apache Parquet with Snappy compression, in row groups of 5,000. */
  | 'PARQUET';

/** Kinds of exports. Each covers all machines of a tenant. */
export type DefenderExportKind =
  /** Antivirus state of every machine; needs Defender.ViewData. Microsoft documents no columns, so rows are stored as received. */
  | 'ANTIVIRUS_HEALTH'
  /** Compliance of every machine with security baselines. */
  | 'BASELINE_COMPLIANCE'
  /** Browser extensions on every machine. */
  | 'BROWSER_EXTENSIONS'
  /** Certificates on every machine. */
  | 'CERTIFICATES'
  /** Hardware and firmware of every machine. */
  | 'HARDWARE_FIRMWARE'
  /** Information gathered on every machine. Microsoft documents no columns, so rows are stored as received. */
  | 'INFORMATION_GATHERING'
  /** Software without a CPE on every machine. */
  | 'NON_CPE_SOFTWARE_INVENTORY'
  /** The state of every secure configuration on every machine. */
  | 'SECURE_CONFIGURATIONS'
  /** Software with a CPE on every machine. */
  | 'SOFTWARE_INVENTORY'
  /** Every vulnerability of software on every machine. */
  | 'SOFTWARE_VULNERABILITIES'
  /** New, changed and removed software vulnerabilities since a time. */
  | 'SOFTWARE_VULNERABILITY_CHANGES';

/** Status of an export. */
export type DefenderExportStatus =
  /** Canceled by a caller. */
  | 'CANCELLED'
  /** The download time of 1 hour is over and the file is deleted. */
  | 'EXPIRED'
  /** Failed; see `failure`. */
  | 'FAILED'
  /** Waits for a slot. Up to 4 exports run at a time. */
  | 'QUEUED'
  /** Complete. Can be downloaded for 1 hour. */
  | 'READY'
  /** Is being written. If its process was killed, another one resumes it. */
  | 'RUNNING';

/** Reason for the loss of earlier changes. */
export type DefenderFeedResetReason =
  /** The log is lost, and Defender doesn't report earlier changes. Applies to investigations. */
  | 'NOT_REPLAYABLE'
  /** More changes happened than one replay reads. */
  | 'TOO_MANY_CHANGES'
  /** The cursor is too old to replay. */
  | 'TOO_OLD';

/** KQL types and the format of their values in `DefenderHuntingRow.values`. */
export type DefenderHuntingValueType =
  /** True or false. */
  | 'BOOL'
  /** ISO 8601 in UTC with 7 fraction digits, as a string. */
  | 'DATETIME'
  /** A decimal number, as the service writes it. */
  | 'DECIMAL'
  /** An object, a list or any value. The service can send it as a JSON string. */
  | 'DYNAMIC'
  /** A GUID, as a string. */
  | 'GUID'
  /** A 32-bit integer. */
  | 'INT'
  /** A 64-bit integer: a number up to 2^53, a string of digits beyond. */
  | 'LONG'
  /** A floating-point number. */
  | 'REAL'
  /** A text. Empty if there is none. */
  | 'STRING'
  /** A duration such as `1.02:03:04.5` (days, hours, minutes, seconds), as a string. */
  | 'TIMESPAN'
  /** A value that this schema doesn't define. */
  | 'UNRECOGNIZED';

/** Conditions on an identifier; all given conditions must hold. */
export type DefenderIdFilter = {
  /** Equals. */
  readonly eq?: string | null | undefined;
  /** Equals one of these; at most 200. Needs 1 call per 50 values. An empty list matches nothing. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Has no value (true) or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: string | null | undefined;
};

/** Conditions on the classification. */
export type DefenderIncidentClassificationFilter = {
  /** Equals. */
  readonly eq?: AlertClassificationInput | null | undefined;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<AlertClassificationInput> | null | undefined;
  /** Has no value (true) or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: AlertClassificationInput | null | undefined;
};

/** Conditions on the determination. */
export type DefenderIncidentDeterminationFilter = {
  /** Equals. */
  readonly eq?: AlertDeterminationInput | null | undefined;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<AlertDeterminationInput> | null | undefined;
  /** Has no value (true) or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: AlertDeterminationInput | null | undefined;
};

/** Conditions on incidents. Fields combine with AND. */
export type DefenderIncidentFilter = {
  /** All conditions hold. */
  readonly and?: ReadonlyArray<DefenderIncidentFilter> | null | undefined;
  /** The owner. */
  readonly assignedTo?: DefenderIncidentOwnerFilter | null | undefined;
  /** The classification. */
  readonly classification?: DefenderIncidentClassificationFilter | null | undefined;
  /** Time of creation. */
  readonly createdDateTime?: DefenderDateTimeFilter | null | undefined;
  /** Reason for the classification. */
  readonly determination?: DefenderIncidentDeterminationFilter | null | undefined;
  /** Time of the last update. */
  readonly lastUpdateDateTime?: DefenderDateTimeFilter | null | undefined;
  /** The condition doesn't hold. */
  readonly not?: DefenderIncidentFilter | null | undefined;
  /** At least one condition holds. */
  readonly or?: ReadonlyArray<DefenderIncidentFilter> | null | undefined;
  /** The severity. */
  readonly severity?: AlertSeverityFilter | null | undefined;
  /** Progress of the work. */
  readonly status?: DefenderIncidentStatusFilter | null | undefined;
};

/** Conditions on the owner; all given conditions must hold. Case sensitivity is Graph's. */
export type DefenderIncidentOwnerFilter = {
  /** Equals. Null matches incidents without an owner. */
  readonly eq?: string | null | undefined;
  /** Equals one of these; at most 200. An empty list matches nothing. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Has no value (true) or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. Null matches incidents with an owner. */
  readonly ne?: string | null | undefined;
};

/** Source of an incident's data. */
export type DefenderIncidentSource =
  /** Only the incident's alerts in Defender for Endpoint. */
  | 'ALERTS'
  /** Microsoft Graph for the incident, Defender for Endpoint for its alerts. */
  | 'GRAPH';

/** Progress of the work on an incident. */
export type DefenderIncidentStatus =
  /** No work has started. */
  | 'ACTIVE'
  /** Defender Experts wait for an action of yours. */
  | 'AWAITING_ACTION'
  /** Work is in progress. */
  | 'IN_PROGRESS'
  /** Merged into another incident: see `redirectIncident`. */
  | 'REDIRECTED'
  /** Closed. */
  | 'RESOLVED'
  /** A value that this schema doesn't define. */
  | 'UNRECOGNIZED';

/** Conditions on the status. */
export type DefenderIncidentStatusFilter = {
  /** Equals. */
  readonly eq?: DefenderIncidentStatusInput | null | undefined;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<DefenderIncidentStatusInput> | null | undefined;
  /** Has no value (true) or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: DefenderIncidentStatusInput | null | undefined;
};

/** Progress of the work on an incident. */
export type DefenderIncidentStatusInput =
  /** No work has started. */
  | 'ACTIVE'
  /** Defender Experts wait for an action of yours. */
  | 'AWAITING_ACTION'
  /** Work is in progress. */
  | 'IN_PROGRESS'
  /** Merged into another incident: see `redirectIncident`. */
  | 'REDIRECTED'
  /** Closed. */
  | 'RESOLVED';

/** Type of isolation. */
export type DefenderIsolationType =
  /** Blocks all connections except those to Defender. */
  | 'FULL'
  /**
   * Blocks all connections except those to Defender and the tenant's exceptions. Windows and macOS only. Without Isolation
   * Exclusion Rules (generally available since October 2025), the exceptions are Outlook and Teams. With those rules, only what a
   * rule names (the list starts empty); a rule can also allow inbound connections. Defender doesn't report which case applies.
   */
  | 'SELECTIVE'
  /** Instructs other machines to block this unmanaged device (contain). */
  | 'UNMANAGED_DEVICE';

/** Length of a sliding window. */
export type DefenderQuotaWindowLength =
  /** 3,600 seconds. */
  | 'HOUR'
  /** 60 seconds. */
  | 'MINUTE';

/** Calls that a window counts: one operation, or all. More may be added. */
export type DefenderRateClass =
  /** Operation addOrRemoveMachineTag. */
  | 'ADD_OR_REMOVE_MACHINE_TAG'
  /** Operation addOrRemoveTagForMultipleMachines. */
  | 'ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES'
  /** All calls of one app registration, if the deployment counts them. */
  | 'APP'
  /** Operation batchDeleteIndicators. */
  | 'BATCH_DELETE_INDICATORS'
  /** Operation batchUpdateAlerts. */
  | 'BATCH_UPDATE_ALERTS'
  /** Operation cancelMachineAction. */
  | 'CANCEL_MACHINE_ACTION'
  /** Operation collectInvestigationPackage. */
  | 'COLLECT_INVESTIGATION_PACKAGE'
  /** Operation countMachineAlerts. */
  | 'COUNT_MACHINE_ALERTS'
  /** Operation createAlertByReference. */
  | 'CREATE_ALERT_BY_REFERENCE'
  /** Operation createScanDefinition. */
  | 'CREATE_SCAN_DEFINITION'
  /** Operation deleteIndicator. */
  | 'DELETE_INDICATOR'
  /** Operation deleteLibraryFile. */
  | 'DELETE_LIBRARY_FILE'
  /** Operation deleteScanDefinitions. */
  | 'DELETE_SCAN_DEFINITIONS'
  /** Operation exportBaselineCompliance. */
  | 'EXPORT_BASELINE_COMPLIANCE'
  /** Operation exportBaselineComplianceFiles. */
  | 'EXPORT_BASELINE_COMPLIANCE_FILES'
  /** Operation exportBrowserExtensions. */
  | 'EXPORT_BROWSER_EXTENSIONS'
  /** Operation exportBrowserExtensionsFiles. */
  | 'EXPORT_BROWSER_EXTENSIONS_FILES'
  /** Operation exportCertificates. */
  | 'EXPORT_CERTIFICATES'
  /** Operation exportCertificatesFiles. */
  | 'EXPORT_CERTIFICATES_FILES'
  /** Operation exportHardwareFirmware. */
  | 'EXPORT_HARDWARE_FIRMWARE'
  /** Operation exportHardwareFirmwareFiles. */
  | 'EXPORT_HARDWARE_FIRMWARE_FILES'
  /** Operation exportInformationGatheringFiles. */
  | 'EXPORT_INFORMATION_GATHERING_FILES'
  /** Operation exportNonCpeSoftwareInventory. */
  | 'EXPORT_NON_CPE_SOFTWARE_INVENTORY'
  /** Operation exportNonCpeSoftwareInventoryFiles. */
  | 'EXPORT_NON_CPE_SOFTWARE_INVENTORY_FILES'
  /** Operation exportSecureConfigurations. */
  | 'EXPORT_SECURE_CONFIGURATIONS'
  /** Operation exportSecureConfigurationsFiles. */
  | 'EXPORT_SECURE_CONFIGURATIONS_FILES'
  /** Operation exportSoftwareInventory. */
  | 'EXPORT_SOFTWARE_INVENTORY'
  /** Operation exportSoftwareInventoryFiles. */
  | 'EXPORT_SOFTWARE_INVENTORY_FILES'
  /** Operation exportSoftwareVulnerabilities. */
  | 'EXPORT_SOFTWARE_VULNERABILITIES'
  /** Operation exportSoftwareVulnerabilitiesFiles. */
  | 'EXPORT_SOFTWARE_VULNERABILITIES_FILES'
  /** Operation exportSoftwareVulnerabilityChanges. */
  | 'EXPORT_SOFTWARE_VULNERABILITY_CHANGES'
  /** Operation findMachinesByIp. */
  | 'FIND_MACHINES_BY_IP'
  /** Operation findMachinesByTag. */
  | 'FIND_MACHINES_BY_TAG'
  /** Operation getAlert. */
  | 'GET_ALERT'
  /** Operation getAlertUser. */
  | 'GET_ALERT_USER'
  /** Operation getDeviceSecureScore. */
  | 'GET_DEVICE_SECURE_SCORE'
  /** Operation getDomainStats. */
  | 'GET_DOMAIN_STATS'
  /** Operation getExposureScore. */
  | 'GET_EXPOSURE_SCORE'
  /** Operation getFile. */
  | 'GET_FILE'
  /** Operation getFileStats. */
  | 'GET_FILE_STATS'
  /** Operation getInvestigation. */
  | 'GET_INVESTIGATION'
  /** Operation getInvestigationPackageUri. */
  | 'GET_INVESTIGATION_PACKAGE_URI'
  /** Operation getIpStats. */
  | 'GET_IP_STATS'
  /** Operation getLiveResponseResultLink. */
  | 'GET_LIVE_RESPONSE_RESULT_LINK'
  /** Operation getMachine. */
  | 'GET_MACHINE'
  /** Operation getMachineAction. */
  | 'GET_MACHINE_ACTION'
  /** Operation getRecommendation. */
  | 'GET_RECOMMENDATION'
  /** Operation getRecommendationSoftware. */
  | 'GET_RECOMMENDATION_SOFTWARE'
  /** Operation getRemediationTask. */
  | 'GET_REMEDIATION_TASK'
  /** Operation getScanAgent. */
  | 'GET_SCAN_AGENT'
  /** Operation getSoftware. */
  | 'GET_SOFTWARE'
  /** Operation getVulnerability. */
  | 'GET_VULNERABILITY'
  /** Operation graphAlerts. */
  | 'GRAPH_ALERTS'
  /** All reads and writes of incidents at Microsoft Graph. */
  | 'GRAPH_INCIDENTS'
  /** Operation importIndicators. */
  | 'IMPORT_INDICATORS'
  /** Hunts that replace reads of the API of Defender for Endpoint: a part of all hunts. */
  | 'INVENTORY_HUNTS'
  /** Operation isolateMachine. */
  | 'ISOLATE_MACHINE'
  /** Operation listAlerts. */
  | 'LIST_ALERTS'
  /** Operation listBaselineConfigurations. */
  | 'LIST_BASELINE_CONFIGURATIONS'
  /** Operation listBaselineProfiles. */
  | 'LIST_BASELINE_PROFILES'
  /** Operation listBrowserExtensionPermissions. */
  | 'LIST_BROWSER_EXTENSION_PERMISSIONS'
  /** Operation listDeviceAntivirusHealth. */
  | 'LIST_DEVICE_ANTIVIRUS_HEALTH'
  /** Operation listDomainAlerts. */
  | 'LIST_DOMAIN_ALERTS'
  /** Operation listDomainMachines. */
  | 'LIST_DOMAIN_MACHINES'
  /** Operation listExposureScoresByMachineGroup. */
  | 'LIST_EXPOSURE_SCORES_BY_MACHINE_GROUP'
  /** Operation listFileAlerts. */
  | 'LIST_FILE_ALERTS'
  /** Operation listFileMachines. */
  | 'LIST_FILE_MACHINES'
  /** Operation listIndicators. */
  | 'LIST_INDICATORS'
  /** Operation listInvestigations. */
  | 'LIST_INVESTIGATIONS'
  /** Operation listIpAlerts. */
  | 'LIST_IP_ALERTS'
  /** Operation listLibraryFiles. */
  | 'LIST_LIBRARY_FILES'
  /** Operation listMachines. */
  | 'LIST_MACHINES'
  /** Operation listMachineActions. */
  | 'LIST_MACHINE_ACTIONS'
  /** Operation listMachineAlerts. */
  | 'LIST_MACHINE_ALERTS'
  /** Operation listMachineLogonUsers. */
  | 'LIST_MACHINE_LOGON_USERS'
  /** Operation listMachineMissingKbs. */
  | 'LIST_MACHINE_MISSING_KBS'
  /** Operation listMachineRecommendations. */
  | 'LIST_MACHINE_RECOMMENDATIONS'
  /** Operation listMachineSoftware. */
  | 'LIST_MACHINE_SOFTWARE'
  /** Operation listRecommendations. */
  | 'LIST_RECOMMENDATIONS'
  /** Operation listRecommendationMachines. */
  | 'LIST_RECOMMENDATION_MACHINES'
  /** Operation listRecommendationVulnerabilities. */
  | 'LIST_RECOMMENDATION_VULNERABILITIES'
  /** Operation listRemediationTasks. */
  | 'LIST_REMEDIATION_TASKS'
  /** Operation listRemediationTaskMachines. */
  | 'LIST_REMEDIATION_TASK_MACHINES'
  /** Operation listScanAgents. */
  | 'LIST_SCAN_AGENTS'
  /** Operation listScanDefinitions. */
  | 'LIST_SCAN_DEFINITIONS'
  /** Operation listScanHistoryByDefinition. */
  | 'LIST_SCAN_HISTORY_BY_DEFINITION'
  /** Operation listScanHistoryBySession. */
  | 'LIST_SCAN_HISTORY_BY_SESSION'
  /** Operation listSoftware. */
  | 'LIST_SOFTWARE'
  /** Operation listSoftwareMachines. */
  | 'LIST_SOFTWARE_MACHINES'
  /** Operation listSoftwareMissingKbs. */
  | 'LIST_SOFTWARE_MISSING_KBS'
  /** Operation listSoftwareVersionDistribution. */
  | 'LIST_SOFTWARE_VERSION_DISTRIBUTION'
  /** Operation listSoftwareVulnerabilities. */
  | 'LIST_SOFTWARE_VULNERABILITIES'
  /** Operation listUserAlerts. */
  | 'LIST_USER_ALERTS'
  /** Operation listUserMachines. */
  | 'LIST_USER_MACHINES'
  /** Operation listVulnerabilities. */
  | 'LIST_VULNERABILITIES'
  /** Operation listVulnerabilitiesByMachineAndSoftware. */
  | 'LIST_VULNERABILITIES_BY_MACHINE_AND_SOFTWARE'
  /** Operation listVulnerabilityMachines. */
  | 'LIST_VULNERABILITY_MACHINES'
  /** Operation offboardMachine. */
  | 'OFFBOARD_MACHINE'
  /** Operation restrictCodeExecution. */
  | 'RESTRICT_CODE_EXECUTION'
  /** Operation runAntiVirusScan. */
  | 'RUN_ANTI_VIRUS_SCAN'
  /** Operation runHuntingQuery. */
  | 'RUN_HUNTING_QUERY'
  /** Operation runLiveResponse. */
  | 'RUN_LIVE_RESPONSE'
  /** Operation setDeviceValue. */
  | 'SET_DEVICE_VALUE'
  /** Operation startInvestigation. */
  | 'START_INVESTIGATION'
  /** Operation stopAndQuarantineFile. */
  | 'STOP_AND_QUARANTINE_FILE'
  /** Operation submitIndicator. */
  | 'SUBMIT_INDICATOR'
  /** Operation unisolateMachine. */
  | 'UNISOLATE_MACHINE'
  /** Operation unrestrictCodeExecution. */
  | 'UNRESTRICT_CODE_EXECUTION'
  /** Operation updateAlert. */
  | 'UPDATE_ALERT'
  /** Operation updateMachine. */
  | 'UPDATE_MACHINE'
  /** Operation updateScanDefinition. */
  | 'UPDATE_SCAN_DEFINITION'
  /** Operation uploadLibraryFile. */
  | 'UPLOAD_LIBRARY_FILE';

/** Conditions on a text property; all given conditions must hold. Case sensitivity is Defender's. */
export type DefenderStringFilter = {
  /** Equals. */
  readonly eq?: string | null | undefined;
  /** Equals one of these; at most 200. Needs 1 call per 50 values. An empty list matches nothing. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Has no value (true) or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: string | null | undefined;
  /** Starts with. */
  readonly startsWith?: string | null | undefined;
};

/** Conditions on one item of a list of texts. */
export type DefenderStringItemFilter = {
  /** Equals. */
  readonly eq?: string | null | undefined;
};

/** Conditions on a list of texts. */
export type DefenderStringListFilter = {
  /** At least one item meets these conditions. */
  readonly any?: DefenderStringItemFilter | null | undefined;
};

/** Conditions on a text of rows whose full list can be read; all given conditions must hold. */
export type DefenderTextFilter = {
  /**
   * Contains this text, case-sensitive. Defender evaluates it for vulnerabilities; for other types, within `not`, and beyond 200
   * characters, the service reads all rows.
   */
  readonly contains?: string | null | undefined;
  /** Equals. */
  readonly eq?: string | null | undefined;
  /**
   * Ignores case in all of these conditions; the service then reads all rows, because Defender can't evaluate it. Otherwise, case
   * sensitivity is Defender's, and `contains` is case-sensitive.
   */
  readonly ignoreCase?: boolean | null | undefined;
  /** Equals one of these; at most 200. An empty list matches nothing. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Has no value (true) or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: string | null | undefined;
  /** Starts with. */
  readonly startsWith?: string | null | undefined;
};

/** Type of the calling principal. */
export type DefenderViewerKind =
  /** An application without a user. */
  | 'APPLICATION'
  /** A person, with a delegated token. */
  | 'USER';

/** Outcome of a write. */
export type DefenderWriteOutcome =
  /** The requested state is already in effect; nothing was changed. */
  | 'ALREADY_IN_EFFECT'
  /** An identical action or request for approval is pending. Nothing was sent twice. */
  | 'ALREADY_PENDING'
  /**
   * Guard rails require a second person's approval; nothing was sent. See `refusal` for the rule, and
   * requestDefenderActionApproval.
   */
  | 'APPROVAL_REQUIRED'
  /** The opposite action is pending and must end or be canceled first; nothing was sent. */
  | 'CONFLICTING_PENDING'
  /** A new object exists, such as an action, an alert, an indicator or a request for approval. */
  | 'CREATED'
  /** The object was changed, replaced, canceled, decided or deleted. */
  | 'DONE'
  /** Dry run: every check passed and nothing was sent. */
  | 'DRY_RUN'
  /**
   * The request was sent and no response arrived, or an earlier request with the key may have been done. Check the machine's
   * actions before you retry; nothing was sent twice.
   */
  | 'OUTCOME_UNKNOWN'
  /** Some items of a bulk write were done and others weren't: see the results. */
  | 'PARTLY_DONE'
  /** The write was rejected; see `refusal`. */
  | 'REFUSED';

/**
 * Reason why a write was not done or its outcome is unknown. Error codes appear only for items of a bulk write; a single write
 * returns an error.
 */
export type DefenderWriteRefusalCode =
  /** The approval is unknown, used, expired, or for another write. */
  | 'APPROVAL_INVALID'
  /** The write needs a second person's approval. */
  | 'APPROVAL_REQUIRED'
  /** This item of a bulk write is invalid. */
  | 'BAD_USER_INPUT'
  /** The policy's cap for these writes is reached. */
  | 'CAP_REACHED'
  /** The policy forbids this file, script or indicator. Choose another one. */
  | 'DENIED_BY_POLICY'
  /** An indicator or library file with this name exists. Overwrite it, or leave it. */
  | 'EXISTS'
  /** The caller may not write this item of a bulk write. */
  | 'FORBIDDEN'
  /** This service failed. */
  | 'INTERNAL'
  /** The tenant lacks the required license. */
  | 'LICENSE_REQUIRED'
  /** The machine or incident was merged into another one: name that one, such as `mergedIntoMachineId`. */
  | 'MERGED'
  /** No item was written. The message has the cause of the first one, the results those of all. */
  | 'NOTHING_DONE'
  /** Defender has no such target, library file or command of a session. */
  | 'NOT_FOUND'
  /** The approval or action has ended. */
  | 'NOT_PENDING'
  /** The result to link to doesn't exist yet. */
  | 'NOT_READY'
  /** There is no result to link to, or the action has another type. */
  | 'NO_RESULT'
  /** The write was sent once, and the response doesn't show its outcome. Read the object before you retry. */
  | 'OUTCOME_UNKNOWN'
  /** The policy protects the machine. */
  | 'PROTECTED_MACHINE'
  /** The policy protects machines by this tag. */
  | 'PROTECTING_TAG'
  /** No upstream call was available in time. */
  | 'RATE_LIMITED'
  /** Microsoft has ended the operation, and no other API replaces it. */
  | 'SOURCE_RETIRED'
  /** Approvals need a key that this deployment doesn't have. */
  | 'STATE_KEY_MISSING'
  /** Too many requests for approval are open, or were made within an hour. Decide some first, or wait. */
  | 'TOO_MANY_REQUESTS'
  /** The application lacks a permission. */
  | 'UPSTREAM_FORBIDDEN'
  /** Defender rejected the write. */
  | 'UPSTREAM_REJECTED'
  /** Defender didn't respond in time. */
  | 'UPSTREAM_TIMEOUT'
  /** Defender, or a component that records writes, is unavailable. */
  | 'UPSTREAM_UNAVAILABLE'
  /** The write would weaken an existing indicator. */
  | 'WEAKENS_EXISTING';

/** State of an automated investigation. */
export type InvestigationState =
  /** Nothing malicious was found. */
  | 'BENIGN'
  /** Automated investigation is off. */
  | 'DISABLED'
  /** Failed. */
  | 'FAILED'
  /** Failed with an internal error. */
  | 'INNER_FAILURE'
  /** Ended before everything was examined. */
  | 'PARTIALLY_INVESTIGATED'
  /** Part of the findings has been remediated. */
  | 'PARTIALLY_REMEDIATED'
  /** Waits for the approval of its actions. */
  | 'PENDING_APPROVAL'
  /** Waits for a machine or a service. */
  | 'PENDING_RESOURCE'
  /** The alert predates the investigation. */
  | 'PREEXISTING_ALERT'
  /** Queued. */
  | 'QUEUED'
  /** Running. */
  | 'RUNNING'
  /** Everything found has been remediated. */
  | 'SUCCESSFULLY_REMEDIATED'
  /** The alert was suppressed. */
  | 'SUPPRESSED_ALERT'
  /** Stopped. */
  | 'TERMINATED'
  /** Stopped by the service. */
  | 'TERMINATED_BY_SYSTEM'
  /** Stopped by a person. */
  | 'TERMINATED_BY_USER'
  /** Not set. */
  | 'UNKNOWN'
  /** A value that this schema doesn't define. */
  | 'UNRECOGNIZED'
  /** Alerts of this kind aren't supported. */
  | 'UNSUPPORTED_ALERT_TYPE'
  /** The machine's operating system isn't supported. */
  | 'UNSUPPORTED_OS';

/** The machine to isolate, the type and the reason. */
export type IsolateMachineInput = {
  /** Risks that you accept. A SELECTIVE isolation of a protected machine needs PROTECTED. */
  readonly acknowledge?: ReadonlyArray<DefenderAcknowledgement> | null | undefined;
  /** Id of a second person's approval of exactly this input. See requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Reason to bypass guard rails. Needs Defender.BreakGlass. Recorded, and sent to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Reason. Recorded in Defender and in the audit trail with your name. */
  readonly comment: string;
  /** Runs every check and returns the planned call without sending it. */
  readonly dryRun?: boolean | null | undefined;
  /** Your own id for the action, such as a case number: 1 to 100 characters. Defender stores it with the action. */
  readonly externalId?: string | null | undefined;
  /** Sends the action even if Defender records it as already in effect. */
  readonly force?: boolean | null | undefined;
  /** Makes retries safe: for 24 hours, the same input returns the same result; another input is rejected. 1 to 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** The type of isolation. */
  readonly isolationType?: DefenderIsolationType;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /** Resends a write with the outcome OUTCOME_UNKNOWN that Defender doesn't show. Check the machine first. */
  readonly resend?: boolean | null | undefined;
  /** The target tenant: must equal the header x-defender-tenant. Required if the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** Title of the action: 1 to 500 characters. Defender stores it with the action. */
  readonly title?: string | null | undefined;
};

/** Scope of a response action: the type of an isolation (see `DefenderIsolationType`) or of a scan. */
export type MachineActionScope =
  /** Isolation: all connections except those to Defender. Scan: all files. */
  | 'FULL'
  /** Scan: common malware locations. */
  | 'QUICK'
  /** Isolation: all connections except those to Defender and the tenant's exceptions. */
  | 'SELECTIVE'
  /** Isolation: other machines block this unmanaged device (contain). */
  | 'UNMANAGED_DEVICE'
  /** A value that this schema doesn't define. */
  | 'UNRECOGNIZED';

/** Status of a response action. */
export type MachineActionStatus =
  /** Canceled before it ended. */
  | 'CANCELLED'
  /** Failed. */
  | 'FAILED'
  /** In progress. */
  | 'IN_PROGRESS'
  /** Waits for the machine. */
  | 'PENDING'
  /** Completed. */
  | 'SUCCEEDED'
  /** The machine didn't respond in time. */
  | 'TIME_OUT'
  /** A value that this schema doesn't define. */
  | 'UNRECOGNIZED';

/** Type of a response action. */
export type MachineActionType =
  /** Blocks a file. */
  | 'BLOCK'
  /** Collects the forensics package. */
  | 'COLLECT_INVESTIGATION_PACKAGE'
  /** Disables an account in Active Directory. */
  | 'DISABLE_ACTIVE_DIRECTORY_USER'
  /** Enables an account in Active Directory. */
  | 'ENABLE_ACTIVE_DIRECTORY_USER'
  /** Starts a check-in with configuration management. */
  | 'ENDPOINT_CONFIG_MANAGEMENT_CHECKIN'
  /** Exempts an account in Active Directory from custom playbooks. */
  | 'IMMUNE_ACTIVE_DIRECTORY_CUSTOM_PLAYBOOK'
  /** Isolates the machine from the network. */
  | 'ISOLATE'
  /** Runs commands in a live response session. */
  | 'LIVE_RESPONSE'
  /** Collects logs. */
  | 'LOGS_COLLECTION'
  /** Offboards the machine from Defender. */
  | 'OFFBOARD'
  /** Gives the machine a new id. */
  | 'REGENERATE_ID'
  /** Requests a sample of a file. */
  | 'REQUEST_SAMPLE'
  /** Resets the password of an account in Active Directory. */
  | 'RESET_PASSWORD_ACTIVE_DIRECTORY_USER'
  /** Restricts the machine to a predefined set of applications. */
  | 'RESTRICT_CODE_EXECUTION'
  /** Runs an antivirus scan. */
  | 'RUN_ANTI_VIRUS_SCAN'
  /** Stops a file and deletes it. */
  | 'STOP_AND_QUARANTINE_FILE'
  /** Refreshes the machine's token. */
  | 'TOKEN_REFRESH'
  /** Turns troubleshooting mode on. */
  | 'TROUBLESHOOT'
  /** Releases the machine from isolation. */
  | 'UNISOLATE'
  /** Not set. */
  | 'UNKNOWN'
  /** A value that this schema doesn't define. */
  | 'UNRECOGNIZED'
  /** Removes the restriction of applications. */
  | 'UNRESTRICT_CODE_EXECUTION';

/** Value of a machine to the organization. */
export type MachineDeviceValue =
  /** Above normal. */
  | 'HIGH'
  /** Below normal. */
  | 'LOW'
  /** Normal. */
  | 'NORMAL'
  /** A value that this schema doesn't define. */
  | 'UNRECOGNIZED';

/** Conditions on the device value. */
export type MachineDeviceValueFilter = {
  /** Equals. */
  readonly eq?: MachineDeviceValueInput | null | undefined;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<MachineDeviceValueInput> | null | undefined;
  /** Has no value (true) or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: MachineDeviceValueInput | null | undefined;
};

/** Value of a machine to the organization. */
export type MachineDeviceValueInput =
  /** Above normal. */
  | 'HIGH'
  /** Below normal. */
  | 'LOW'
  /** Normal. */
  | 'NORMAL';

/** Exposure of a machine to attacks. */
export type MachineExposureLevel =
  /** High. */
  | 'HIGH'
  /** Low. */
  | 'LOW'
  /** Medium. */
  | 'MEDIUM'
  /** Not exposed. */
  | 'NONE'
  /** A value that this schema doesn't define. */
  | 'UNRECOGNIZED';

/** Conditions on the exposure level. */
export type MachineExposureLevelFilter = {
  /** Equals. */
  readonly eq?: MachineExposureLevelInput | null | undefined;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<MachineExposureLevelInput> | null | undefined;
  /** Has no value (true) or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: MachineExposureLevelInput | null | undefined;
};

/** Exposure of a machine to attacks. */
export type MachineExposureLevelInput =
  /** High. */
  | 'HIGH'
  /** Low. */
  | 'LOW'
  /** Medium. */
  | 'MEDIUM'
  /** Not exposed. */
  | 'NONE';

/** Conditions on machines. Fields combine with AND. */
export type MachineFilter = {
  /** The device id in Entra: a GUID. */
  readonly aadDeviceId?: DefenderIdFilter | null | undefined;
  /** All conditions hold. */
  readonly and?: ReadonlyArray<MachineFilter> | null | undefined;
  /** The full name. */
  readonly computerDnsName?: DefenderTextFilter | null | undefined;
  /** The device value. */
  readonly deviceValue?: MachineDeviceValueFilter | null | undefined;
  /** The exposure level. */
  readonly exposureLevel?: MachineExposureLevelFilter | null | undefined;
  /** The sensor's health. */
  readonly healthStatus?: MachineHealthStatusFilter | null | undefined;
  /** The id. */
  readonly id?: DefenderIdFilter | null | undefined;
  /**
   * The isolation state, as in `Machine.isolation`: derived from the isolations and releases of all machines, so an isolation is
   * missing once Defender has deleted its action, and a change by other means isn't visible. UNKNOWN also matches machines
   * without such actions. Costs the calls of `defenderIsolatedMachines` in addition. Few machines are sent to Defender as ids, 50
   * a call, and more are looked up in the full list. At most 20 of these conditions.
   */
  readonly isolation?: MachineIsolationStateFilter | null | undefined;
  /** The last internal address. */
  readonly lastIpAddress?: DefenderTextFilter | null | undefined;
  /** Time of the last full report. */
  readonly lastSeen?: DefenderDateTimeFilter | null | undefined;
  /** The tags. */
  readonly machineTags?: DefenderStringListFilter | null | undefined;
  /** The condition doesn't hold. */
  readonly not?: MachineFilter | null | undefined;
  /** The onboarding status. */
  readonly onboardingStatus?: MachineOnboardingStatusFilter | null | undefined;
  /** At least one condition holds. */
  readonly or?: ReadonlyArray<MachineFilter> | null | undefined;
  /** The operating system. */
  readonly osPlatform?: DefenderTextFilter | null | undefined;
  /** The device group's id. */
  readonly rbacGroupId?: DefenderIdFilter | null | undefined;
  /** The device group's name. Reads all machines, because Defender can't filter by it. */
  readonly rbacGroupName?: DefenderTextFilter | null | undefined;
  /** The risk score. */
  readonly riskScore?: MachineRiskScoreFilter | null | undefined;
  /** Version of the operating system. */
  readonly version?: DefenderTextFilter | null | undefined;
};

/** Health of a machine's sensor. */
export type MachineHealthStatus =
  /** Reports normally. */
  | 'ACTIVE'
  /** Reports, but communication is impaired. */
  | 'IMPAIRED_COMMUNICATION'
  /** No report for more than 7 days. */
  | 'INACTIVE'
  /** Communicates, but sends no sensor data. */
  | 'NO_SENSOR_DATA'
  /** Sends no sensor data, and communication is impaired. */
  | 'NO_SENSOR_DATA_IMPAIRED_COMMUNICATION'
  /** Unknown. */
  | 'UNKNOWN'
  /** A value that this schema doesn't define. */
  | 'UNRECOGNIZED';

/** Conditions on the health status. */
export type MachineHealthStatusFilter = {
  /** Equals. */
  readonly eq?: MachineHealthStatusInput | null | undefined;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<MachineHealthStatusInput> | null | undefined;
  /** Has no value (true) or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: MachineHealthStatusInput | null | undefined;
};

/** Health of a machine's sensor. */
export type MachineHealthStatusInput =
  /** Reports normally. */
  | 'ACTIVE'
  /** Reports, but communication is impaired. */
  | 'IMPAIRED_COMMUNICATION'
  /** No report for more than 7 days. */
  | 'INACTIVE'
  /** Communicates, but sends no sensor data. */
  | 'NO_SENSOR_DATA'
  /** Sends no sensor data, and communication is impaired. */
  | 'NO_SENSOR_DATA_IMPAIRED_COMMUNICATION'
  /** Unknown. */
  | 'UNKNOWN';

/** Isolation state of a machine. */
export type MachineIsolationState =
  /** All connections except those to Defender are blocked. */
  | 'FULL'
  /** Isolated; the type is unknown. */
  | 'ISOLATED'
  /** Released: the last isolation was lifted. */
  | 'RELEASED'
  /**
   * All connections except those to Defender and the tenant's exceptions are blocked. The exceptions are Outlook and Teams, or
   * only those in its Isolation Exclusion Rules if these are on.
   */
  | 'SELECTIVE'
  /** No action determines the state, or actions contradict each other. Also for machines that were never isolated. */
  | 'UNKNOWN';

/** Conditions on the isolation state. Each machine has one. */
export type MachineIsolationStateFilter = {
  /** Equals. */
  readonly eq?: MachineIsolationState | null | undefined;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<MachineIsolationState> | null | undefined;
  /** Differs from. */
  readonly ne?: MachineIsolationState | null | undefined;
};

/** A mutation for one machine. More may be added. */
export type MachineMutation =
  /** addMachineTag: adds a tag. */
  | 'ADD_MACHINE_TAG'
  /** collectInvestigationPackage: collects forensic data. */
  | 'COLLECT_INVESTIGATION_PACKAGE'
  /** createAlertByReference: raises an alert. */
  | 'CREATE_ALERT_BY_REFERENCE'
  /** isolateMachine: isolates the machine from the network. */
  | 'ISOLATE_MACHINE'
  /** offboardMachine: offboards the machine from Defender. */
  | 'OFFBOARD_MACHINE'
  /** releaseMachine: releases the machine from isolation. */
  | 'RELEASE_MACHINE'
  /** removeMachineTag: removes a tag. */
  | 'REMOVE_MACHINE_TAG'
  /** restrictDefenderCodeExecution: allows only code signed by Microsoft. */
  | 'RESTRICT_DEFENDER_CODE_EXECUTION'
  /** runDefenderAntiVirusScan: scans the machine. */
  | 'RUN_DEFENDER_ANTI_VIRUS_SCAN'
  /** runDefenderLiveResponse: runs commands. */
  | 'RUN_DEFENDER_LIVE_RESPONSE'
  /** setDefenderDeviceValue: sets the device value. */
  | 'SET_DEFENDER_DEVICE_VALUE'
  /** startInvestigation: starts an automated investigation. */
  | 'START_INVESTIGATION'
  /** stopAndQuarantineDefenderFile: stops a file and quarantines it. */
  | 'STOP_AND_QUARANTINE_DEFENDER_FILE'
  /** unrestrictDefenderCodeExecution: removes a restriction of code execution. */
  | 'UNRESTRICT_DEFENDER_CODE_EXECUTION'
  /** updateMachine: changes tags and device value together. */
  | 'UPDATE_MACHINE';

/** Onboarding status of a machine in Defender. */
export type MachineOnboardingStatus =
  /** Can be onboarded. */
  | 'CAN_BE_ONBOARDED'
  /** Not enough information. */
  | 'INSUFFICIENT_INFO'
  /** Yes. */
  | 'ONBOARDED'
  /** A value that this schema doesn't define. */
  | 'UNRECOGNIZED'
  /** The operating system isn't supported. */
  | 'UNSUPPORTED';

/** Conditions on the onboarding status. */
export type MachineOnboardingStatusFilter = {
  /** Equals. */
  readonly eq?: MachineOnboardingStatusInput | null | undefined;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<MachineOnboardingStatusInput> | null | undefined;
  /** Has no value (true) or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: MachineOnboardingStatusInput | null | undefined;
};

/** Onboarding status of a machine in Defender. */
export type MachineOnboardingStatusInput =
  /** Can be onboarded. */
  | 'CAN_BE_ONBOARDED'
  /** Not enough information. */
  | 'INSUFFICIENT_INFO'
  /** Yes. */
  | 'ONBOARDED'
  /** The operating system isn't supported. */
  | 'UNSUPPORTED';

/** Risk that a machine is under attack. */
export type MachineRiskScore =
  /** High. */
  | 'HIGH'
  /** Informational. */
  | 'INFORMATIONAL'
  /** Low. */
  | 'LOW'
  /** Medium. */
  | 'MEDIUM'
  /** No known risk. */
  | 'NONE'
  /** A value that this schema doesn't define. */
  | 'UNRECOGNIZED';

/** Conditions on the risk score. */
export type MachineRiskScoreFilter = {
  /** Equals. */
  readonly eq?: MachineRiskScoreInput | null | undefined;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<MachineRiskScoreInput> | null | undefined;
  /** Has no value (true) or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: MachineRiskScoreInput | null | undefined;
};

/** Risk that a machine is under attack. */
export type MachineRiskScoreInput =
  /** High. */
  | 'HIGH'
  /** Informational. */
  | 'INFORMATIONAL'
  /** Low. */
  | 'LOW'
  /** Medium. */
  | 'MEDIUM'
  /** No known risk. */
  | 'NONE';

/** The machine to offboard, and the reason. */
export type OffboardMachineInput = {
  /** Id of a second person's approval of exactly this input. See requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Reason to bypass guard rails. Needs Defender.BreakGlass. Recorded, and sent to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Reason. Recorded in Defender and in the audit trail with your name. */
  readonly comment: string;
  /** Runs every check and returns the planned call without sending it. */
  readonly dryRun?: boolean | null | undefined;
  /** Your own id for the action, such as a case number: 1 to 100 characters. Defender stores it with the action. */
  readonly externalId?: string | null | undefined;
  /** Makes retries safe: for 24 hours, the same input returns the same result; another input is rejected. 1 to 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /** Resends a write with the outcome OUTCOME_UNKNOWN that Defender doesn't show. Check the machine first. */
  readonly resend?: boolean | null | undefined;
  /** The target tenant: must equal the header x-defender-tenant. Required if the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** Title of the action: 1 to 500 characters. Defender stores it with the action. */
  readonly title?: string | null | undefined;
};

/** The write to reject or the approval to revoke, and the reason. */
export type RejectDefenderActionInput = {
  /** The approval's id, from requestDefenderActionApproval or defenderActionApprovals. */
  readonly approvalId: string;
  /** Reason. Recorded with your name in the audit trail. */
  readonly comment: string;
  /** The target tenant: must equal the header x-defender-tenant. Required if the API serves several. */
  readonly tenantId?: string | null | undefined;
};

/** The machine to release, and the reason. */
export type ReleaseMachineInput = {
  /** Id of a second person's approval of exactly this input. See requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Reason to bypass guard rails. Needs Defender.BreakGlass. Recorded, and sent to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Cancels a pending isolation first. Also needs Defender.ActiveRemediation. Costs at most 4 more calls. */
  readonly cancelPending?: boolean | null | undefined;
  /** Reason. Recorded in Defender and in the audit trail with your name. */
  readonly comment: string;
  /** Runs every check and returns the planned call without sending it. */
  readonly dryRun?: boolean | null | undefined;
  /** Your own id for the action, such as a case number: 1 to 100 characters. Defender stores it with the action. */
  readonly externalId?: string | null | undefined;
  /** Sends the action even if Defender records it as already in effect. */
  readonly force?: boolean | null | undefined;
  /** Makes retries safe: for 24 hours, the same input returns the same result; another input is rejected. 1 to 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /** Resends a write with the outcome OUTCOME_UNKNOWN that Defender doesn't show. Check the machine first. */
  readonly resend?: boolean | null | undefined;
  /** The target tenant: must equal the header x-defender-tenant. Required if the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** Title of the action: 1 to 500 characters. Defender stores it with the action. */
  readonly title?: string | null | undefined;
};

/** The tag to remove, the machine and the reason. */
export type RemoveMachineTagInput = {
  /** Id of a second person's approval of exactly this input. See requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Reason to bypass guard rails. Needs Defender.BreakGlass. Recorded, and sent to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Reason. Recorded with your name in the audit trail; Defender stores no comment here. */
  readonly comment: string;
  /** Runs every check and returns the planned call without sending it. */
  readonly dryRun?: boolean | null | undefined;
  /** Sends the change even if Defender shows the machine in this state. */
  readonly force?: boolean | null | undefined;
  /** Makes retries safe: for 24 hours, the same input returns the same result; another input is rejected. 1 to 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /** Resends a write with the outcome OUTCOME_UNKNOWN that Defender doesn't show. Check the machine first. */
  readonly resend?: boolean | null | undefined;
  /** The target tenant: must equal the header x-defender-tenant. Required if the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** The tag: 1 to 200 characters on one line. Case-sensitive. */
  readonly value: string;
};

/** The mutation that needs an approval, its input and the reason. */
export type RequestDefenderActionApprovalInput = {
  /**
   * The mutation's input, exactly as you will send it later. Fields that only control sending (idempotencyKey, dryRun, resend,
   * approvalId, breakGlassReason, tenantId) aren't bound and can differ. At most 256 KB as JSON.
   */
  readonly input: unknown;
  /** Name of a mutation whose input has `approvalId`, such as offboardMachine. */
  readonly mutation: string;
  /** Reason, for the approver. Recorded with your name in the audit trail. */
  readonly reason: string;
  /** The target tenant: must equal the header x-defender-tenant. Required if the API serves several. */
  readonly tenantId?: string | null | undefined;
};

/** The machine to restrict, and the reason. */
export type RestrictDefenderCodeExecutionInput = {
  /** Id of a second person's approval of exactly this input. See requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Reason to bypass guard rails. Needs Defender.BreakGlass. Recorded, and sent to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Reason. Recorded in Defender and in the audit trail with your name. */
  readonly comment: string;
  /** Runs every check and returns the planned call without sending it. */
  readonly dryRun?: boolean | null | undefined;
  /** Your own id for the action, such as a case number: 1 to 100 characters. Defender stores it with the action. */
  readonly externalId?: string | null | undefined;
  /** Sends the action even if Defender records it as already in effect. */
  readonly force?: boolean | null | undefined;
  /** Makes retries safe: for 24 hours, the same input returns the same result; another input is rejected. 1 to 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /** Resends a write with the outcome OUTCOME_UNKNOWN that Defender doesn't show. Check the machine first. */
  readonly resend?: boolean | null | undefined;
  /** The target tenant: must equal the header x-defender-tenant. Required if the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** Title of the action: 1 to 500 characters. Defender stores it with the action. */
  readonly title?: string | null | undefined;
};

/** The machine to scan, the type and the reason. */
export type RunDefenderAntiVirusScanInput = {
  /** Id of a second person's approval of exactly this input. See requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Reason to bypass guard rails. Needs Defender.BreakGlass. Recorded, and sent to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Reason. Recorded in Defender and in the audit trail with your name. */
  readonly comment: string;
  /** Runs every check and returns the planned call without sending it. */
  readonly dryRun?: boolean | null | undefined;
  /** Your own id for the action, such as a case number: 1 to 100 characters. Defender stores it with the action. */
  readonly externalId?: string | null | undefined;
  /** Makes retries safe: for 24 hours, the same input returns the same result; another input is rejected. 1 to 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /** Resends a write with the outcome OUTCOME_UNKNOWN that Defender doesn't show. Check the machine first. */
  readonly resend?: boolean | null | undefined;
  /** The type of scan. */
  readonly scanType?: DefenderAntiVirusScanType;
  /** The target tenant: must equal the header x-defender-tenant. Required if the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** Title of the action: 1 to 500 characters. Defender stores it with the action. */
  readonly title?: string | null | undefined;
};

/** The machine, its device value and the reason. */
export type SetDefenderDeviceValueInput = {
  /** Id of a second person's approval of exactly this input. See requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Reason to bypass guard rails. Needs Defender.BreakGlass. Recorded, and sent to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Reason. Recorded with your name in the audit trail; Defender stores no comment here. */
  readonly comment: string;
  /** The new device value. */
  readonly deviceValue: MachineDeviceValueInput;
  /** Runs every check and returns the planned call without sending it. */
  readonly dryRun?: boolean | null | undefined;
  /** Sends the change even if Defender shows the machine in this state. */
  readonly force?: boolean | null | undefined;
  /** Makes retries safe: for 24 hours, the same input returns the same result; another input is rejected. 1 to 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /** Resends a write with the outcome OUTCOME_UNKNOWN that Defender doesn't show. Check the machine first. */
  readonly resend?: boolean | null | undefined;
  /** The target tenant: must equal the header x-defender-tenant. Required if the API serves several. */
  readonly tenantId?: string | null | undefined;
};

/** The kind and format of an export. */
export type StartDefenderExportInput = {
  /** The file format. */
  readonly format?: DefenderExportFormat | null | undefined;
  /** Makes retries safe: for 24 hours, the same input returns the same result; another input is rejected. 1 to 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** The kind of rows. */
  readonly kind: DefenderExportKind;
  /**
   * Start time, at most 14 days ago. Required for SOFTWARE_VULNERABILITY_CHANGES. Defender returns whole windows of 6 hours, so
   * some changes can be earlier.
   */
  readonly since?: string | null | undefined;
  /** The target tenant: must equal the header x-defender-tenant. Required if the API serves several. */
  readonly tenantId?: string | null | undefined;
};

/** The machine to investigate, and the reason. */
export type StartInvestigationInput = {
  /** Id of a second person's approval of exactly this input. See requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Reason to bypass guard rails. Needs Defender.BreakGlass. Recorded, and sent to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Reason. Recorded in Defender and in the audit trail with your name. */
  readonly comment: string;
  /** Runs every check and returns the planned call without sending it. */
  readonly dryRun?: boolean | null | undefined;
  /** Your own id for the investigation: 1 to 100 characters. Microsoft doesn't document where Defender shows it. */
  readonly externalId?: string | null | undefined;
  /** Makes retries safe: for 24 hours, the same input returns the same result; another input is rejected. 1 to 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /** Resends a write with the outcome OUTCOME_UNKNOWN that Defender doesn't show. Check the machine's investigations first. */
  readonly resend?: boolean | null | undefined;
  /** The target tenant: must equal the header x-defender-tenant. Required if the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** Title of the investigation: 1 to 500 characters. Microsoft doesn't document where Defender shows it. */
  readonly title?: string | null | undefined;
};

/** The file to stop and delete, the machine and the reason. */
export type StopAndQuarantineDefenderFileInput = {
  /** Id of a second person's approval of exactly this input. See requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Reason to bypass guard rails. Needs Defender.BreakGlass. Recorded, and sent to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Reason. Recorded in Defender and in the audit trail with your name. */
  readonly comment: string;
  /** Runs every check and returns the planned call without sending it. */
  readonly dryRun?: boolean | null | undefined;
  /** Your own id for the action, such as a case number: 1 to 100 characters. Defender stores it with the action. */
  readonly externalId?: string | null | undefined;
  /** Makes retries safe: for 24 hours, the same input returns the same result; another input is rejected. 1 to 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /** Resends a write with the outcome OUTCOME_UNKNOWN that Defender doesn't show. Check the machine first. */
  readonly resend?: boolean | null | undefined;
  /** The file's SHA-1: exactly 40 hex digits. Defender accepts no other hash here. */
  readonly sha1: string;
  /** The target tenant: must equal the header x-defender-tenant. Required if the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** Title of the action: 1 to 500 characters. Defender stores it with the action. */
  readonly title?: string | null | undefined;
};

/** The restricted machine, and the reason. */
export type UnrestrictDefenderCodeExecutionInput = {
  /** Id of a second person's approval of exactly this input. See requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Reason to bypass guard rails. Needs Defender.BreakGlass. Recorded, and sent to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Reason. Recorded in Defender and in the audit trail with your name. */
  readonly comment: string;
  /** Runs every check and returns the planned call without sending it. */
  readonly dryRun?: boolean | null | undefined;
  /** Your own id for the action, such as a case number: 1 to 100 characters. Defender stores it with the action. */
  readonly externalId?: string | null | undefined;
  /** Sends the action even if Defender records it as already in effect. */
  readonly force?: boolean | null | undefined;
  /** Makes retries safe: for 24 hours, the same input returns the same result; another input is rejected. 1 to 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /** Resends a write with the outcome OUTCOME_UNKNOWN that Defender doesn't show. Check the machine first. */
  readonly resend?: boolean | null | undefined;
  /** The target tenant: must equal the header x-defender-tenant. Required if the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** Title of the action: 1 to 500 characters. Defender stores it with the action. */
  readonly title?: string | null | undefined;
};

/** The alert to change, and at least one change. */
export type UpdateAlertInput = {
  /** The alert's id, such as da637551227677560813_-961444813. */
  readonly alertId: string;
  /** Id of a second person's approval of exactly this input. See requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** The new owner: an account name. An empty text is rejected, because Microsoft doesn't document how to remove an owner. */
  readonly assignedTo?: string | null | undefined;
  /** Reason to bypass guard rails. Needs Defender.BreakGlass. Recorded, and sent to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** The new classification. UNKNOWN removes the classification. */
  readonly classification?: AlertClassificationInput | null | undefined;
  /** Comment to add to the alert, prefixed with your name. Without one, only this API's audit trail records your name. */
  readonly comment?: string | null | undefined;
  /**
   * The new determination. UNKNOWN removes it. Documented pairs: TRUE_POSITIVE with MULTI_STAGED_ATTACK, MALICIOUS_USER_ACTIVITY,
   * COMPROMISED_ACCOUNT, MALWARE, PHISHING or UNWANTED_SOFTWARE; INFORMATIONAL_EXPECTED_ACTIVITY with SECURITY_TESTING,
   * LINE_OF_BUSINESS_APPLICATION or CONFIRMED_ACTIVITY; FALSE_POSITIVE with NOT_MALICIOUS or NOT_ENOUGH_DATA_TO_VALIDATE; all
   * three with OTHER. Other pairs are sent with a warning.
   */
  readonly determination?: AlertDeterminationInput | null | undefined;
  /** Runs every check and returns the planned call without sending it. */
  readonly dryRun?: boolean | null | undefined;
  /** Makes retries safe: for 24 hours, the same input returns the same result; another input is rejected. 1 to 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Resends a write with the outcome OUTCOME_UNKNOWN that Defender doesn't show. Check the alert first. */
  readonly resend?: boolean | null | undefined;
  /** The new status: NEW, IN_PROGRESS or RESOLVED. */
  readonly status?: AlertStatusInput | null | undefined;
  /** The target tenant: must equal the header x-defender-tenant. Required if the API serves several. */
  readonly tenantId?: string | null | undefined;
};

/** Sort keys for vulnerabilities. */
export type VulnerabilityOrderField =
  /** The CVSS score. */
  | 'CVSS_V3'
  /** Probability of exploitation within 30 days. */
  | 'EPSS'
  /** Number of the organization's machines that have it. */
  | 'EXPOSED_MACHINES'
  /** Publication time. */
  | 'PUBLISHED_ON'
  /** Severity: from LOW to CRITICAL. */
  | 'SEVERITY';

/** Severity of a vulnerability. */
export type VulnerabilitySeverity =
  /** CVSS 9 or higher. */
  | 'CRITICAL'
  /** CVSS 7 to 8.9. */
  | 'HIGH'
  /** CVSS below 4. */
  | 'LOW'
  /** CVSS 4 to 6.9. */
  | 'MEDIUM'
  /** A value that this schema doesn't define. */
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

export type ApprovalRowFragment = { readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null, readonly deviceValue: MachineDeviceValue | null, readonly machineTags: ReadonlyArray<string> | null, readonly rbacGroupName: string | null } | null };

export type ApprovalQueryVariables = Exact<{
  id: string;
}>;


export type ApprovalQuery = { readonly defenderActionApproval: { readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null, readonly deviceValue: MachineDeviceValue | null, readonly machineTags: ReadonlyArray<string> | null, readonly rbacGroupName: string | null } | null } | null };

export type OpenApprovalsQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenApprovalsQuery = { readonly defenderActionApprovals: ReadonlyArray<{ readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null, readonly deviceValue: MachineDeviceValue | null, readonly machineTags: ReadonlyArray<string> | null, readonly rbacGroupName: string | null } | null }> | null };

export type EndedApprovalsQueryVariables = Exact<{ [key: string]: never; }>;


export type EndedApprovalsQuery = { readonly defenderActionApprovals: ReadonlyArray<{ readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null, readonly deviceValue: MachineDeviceValue | null, readonly machineTags: ReadonlyArray<string> | null, readonly rbacGroupName: string | null } | null }> | null };

export type OpenApprovalStatesQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenApprovalStatesQuery = { readonly defenderActionApprovals: ReadonlyArray<{ readonly state: DefenderActionApprovalState, readonly requester: { readonly oid: string } }> | null };

export type ApprovalAlertsQueryVariables = Exact<{
  machineId: string;
}>;


export type ApprovalAlertsQuery = { readonly machine: { readonly alerts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly category: string | null, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null }> } | null } | null };

export type RequestActionApprovalMutationVariables = Exact<{
  input: RequestDefenderActionApprovalInput;
}>;


export type RequestActionApprovalMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly approval: { readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null, readonly deviceValue: MachineDeviceValue | null, readonly machineTags: ReadonlyArray<string> | null, readonly rbacGroupName: string | null } | null } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type ApproveActionMutationVariables = Exact<{
  input: ApproveDefenderActionInput;
}>;


export type ApproveActionMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly approval: { readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null, readonly deviceValue: MachineDeviceValue | null, readonly machineTags: ReadonlyArray<string> | null, readonly rbacGroupName: string | null } | null } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type RejectActionMutationVariables = Exact<{
  input: RejectDefenderActionInput;
}>;


export type RejectActionMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly approval: { readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null, readonly deviceValue: MachineDeviceValue | null, readonly machineTags: ReadonlyArray<string> | null, readonly rbacGroupName: string | null } | null } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type AuditEventsQueryVariables = Exact<{
  filter?: DefenderAuditEventFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  compare: boolean;
}>;


export type AuditEventsQuery = { readonly defenderAuditEvents: { readonly nodes: ReadonlyArray<{ readonly type: string, readonly time: string, readonly auditId: string | null, readonly bulkId: string | null, readonly action: string | null, readonly input: unknown, readonly outcome: string | null, readonly detail: string | null, readonly machineActionId: string | null, readonly approvalId: string | null, readonly reason: string | null, readonly process: string, readonly sequence: number, readonly isIntact: boolean, readonly actor: { readonly name: string, readonly oid: string }, readonly machineAction?: { readonly id: string, readonly status: MachineActionStatus, readonly auditId: string | null } | null, readonly approver: { readonly name: string, readonly oid: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly defenderViewer: { readonly oid: string, readonly name: string, readonly kind: DefenderViewerKind, readonly roles: ReadonlyArray<string>, readonly tenants: ReadonlyArray<string> } | null };

export type CapabilitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type CapabilitiesQuery = { readonly defenderCapabilities: ReadonlyArray<{ readonly group: string, readonly permissions: ReadonlyArray<string>, readonly granted: boolean | null }> | null };

export type QuotaQueryVariables = Exact<{ [key: string]: never; }>;


export type QuotaQuery = { readonly defenderUpstreamQuota: ReadonlyArray<{ readonly rateClass: DefenderRateClass, readonly window: DefenderQuotaWindowLength, readonly limit: number, readonly used: number, readonly remaining: number, readonly resetTime: string | null }> | null };

export type SourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type SourcesQuery = { readonly defenderSources: ReadonlyArray<{ readonly family: string, readonly source: DefenderDataSource, readonly afterEnd: DefenderDataSource | null, readonly permissions: ReadonlyArray<string>, readonly granted: boolean | null, readonly lacks: ReadonlyArray<string> }> | null };

type ChangeRow_AlertChanged_Fragment = { readonly isNew: boolean, readonly cursor: string, readonly alert: { readonly id: string, readonly title: string | null, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly category: string | null, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null } };

type ChangeRow_DefenderActionApprovalChanged_Fragment = { readonly cursor: string, readonly approval: { readonly id: string } | null };

type ChangeRow_DefenderFeedBookmark_Fragment = { readonly cursor: string };

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
    | { readonly cursor: string }
    | { readonly reason: DefenderFeedResetReason, readonly cursor: string }
    | { readonly cursor: string }
    | { readonly cursor: string, readonly machineAction: { readonly id: string, readonly type: MachineActionType, readonly scope: MachineActionScope | null, readonly status: MachineActionStatus, readonly machineId: string | null, readonly requestedBy: string | null, readonly reason: string | null, readonly creationDateTimeUtc: string | null, readonly lastUpdateDateTimeUtc: string | null } }
   | null };

export type MissedChangesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MissedChangesQuery = { readonly defenderChanges: { readonly endCursor: string, readonly hasMore: boolean, readonly changes: ReadonlyArray<
      | { readonly isNew: boolean, readonly cursor: string, readonly alert: { readonly id: string, readonly title: string | null, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly category: string | null, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null } }
      | { readonly cursor: string, readonly approval: { readonly id: string } | null }
      | { readonly cursor: string }
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


export type HuntQuery = { readonly defenderHunt: { readonly rowCount: number, readonly truncated: boolean, readonly columns: ReadonlyArray<{ readonly name: string, readonly valueType: DefenderHuntingValueType }>, readonly rows: ReadonlyArray<{ readonly values: unknown }>, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

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

export type MachineStateFragment = { readonly id: string, readonly machineTags: ReadonlyArray<string> | null, readonly deviceValue: MachineDeviceValue | null, readonly isolation: { readonly state: MachineIsolationState, readonly asOfTime: string | null, readonly pending: ReadonlyArray<{ readonly id: string, readonly type: MachineActionType, readonly status: MachineActionStatus }> | null } | null, readonly availableActions: ReadonlyArray<{ readonly action: MachineMutation, readonly isolationType: DefenderIsolationType | null, readonly allowed: boolean, readonly reason: DefenderAvailableActionReason | null, readonly message: string | null, readonly needsApproval: boolean }> | null, readonly actions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: MachineActionType, readonly scope: MachineActionScope | null, readonly status: MachineActionStatus, readonly machineId: string | null, readonly requestedBy: string | null, readonly reason: string | null, readonly creationDateTimeUtc: string | null, readonly lastUpdateDateTimeUtc: string | null }> } | null };

export type MachineQueryVariables = Exact<{
  id: string;
}>;


export type MachineQuery = { readonly machine: { readonly computerDnsName: string | null, readonly osPlatform: string | null, readonly version: string | null, readonly osArchitecture: string | null, readonly agentVersion: string | null, readonly firstSeen: string | null, readonly lastSeen: string | null, readonly lastIpAddress: string | null, readonly lastExternalIpAddress: string | null, readonly healthStatus: MachineHealthStatus | null, readonly onboardingStatus: MachineOnboardingStatus | null, readonly defenderAvStatus: string | null, readonly rbacGroupName: string | null, readonly riskScore: MachineRiskScore | null, readonly exposureLevel: MachineExposureLevel | null, readonly isAadJoined: boolean | null, readonly aadDeviceId: string | null, readonly mergedIntoMachineId: string | null, readonly portalUrl: string | null, readonly id: string, readonly machineTags: ReadonlyArray<string> | null, readonly deviceValue: MachineDeviceValue | null, readonly alerts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly category: string | null, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null }> } | null, readonly logonUsers: { readonly nodes: ReadonlyArray<{ readonly accountName: string | null, readonly accountDomain: string | null, readonly lastSeen: string | null, readonly logonTypes: string | null, readonly isDomainAdmin: boolean | null }> } | null, readonly investigations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: InvestigationState, readonly startTime: string | null, readonly endTime: string | null }> } | null, readonly isolation: { readonly state: MachineIsolationState, readonly asOfTime: string | null, readonly pending: ReadonlyArray<{ readonly id: string, readonly type: MachineActionType, readonly status: MachineActionStatus }> | null } | null, readonly availableActions: ReadonlyArray<{ readonly action: MachineMutation, readonly isolationType: DefenderIsolationType | null, readonly allowed: boolean, readonly reason: DefenderAvailableActionReason | null, readonly message: string | null, readonly needsApproval: boolean }> | null, readonly actions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: MachineActionType, readonly scope: MachineActionScope | null, readonly status: MachineActionStatus, readonly machineId: string | null, readonly requestedBy: string | null, readonly reason: string | null, readonly creationDateTimeUtc: string | null, readonly lastUpdateDateTimeUtc: string | null }> } | null } | null };

export type MachineStateQueryVariables = Exact<{
  id: string;
}>;


export type MachineStateQuery = { readonly machine: { readonly id: string, readonly machineTags: ReadonlyArray<string> | null, readonly deviceValue: MachineDeviceValue | null, readonly isolation: { readonly state: MachineIsolationState, readonly asOfTime: string | null, readonly pending: ReadonlyArray<{ readonly id: string, readonly type: MachineActionType, readonly status: MachineActionStatus }> | null } | null, readonly availableActions: ReadonlyArray<{ readonly action: MachineMutation, readonly isolationType: DefenderIsolationType | null, readonly allowed: boolean, readonly reason: DefenderAvailableActionReason | null, readonly message: string | null, readonly needsApproval: boolean }> | null, readonly actions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: MachineActionType, readonly scope: MachineActionScope | null, readonly status: MachineActionStatus, readonly machineId: string | null, readonly requestedBy: string | null, readonly reason: string | null, readonly creationDateTimeUtc: string | null, readonly lastUpdateDateTimeUtc: string | null }> } | null } | null };

export type MachineWeaknessesQueryVariables = Exact<{
  id: string;
}>;


export type MachineWeaknessesQuery = { readonly machine: { readonly id: string, readonly vulnerabilities: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly severity: VulnerabilitySeverity | null, readonly cvssV3: number | null, readonly publicExploit: boolean | null }> } | null, readonly missingKbs: { readonly nodes: ReadonlyArray<{ readonly kbId: string, readonly name: string | null }> } | null, readonly software: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly vendor: string | null, readonly weaknesses: string | null }> } | null } | null };

type Receipt_AlertPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_BatchUpdateAlertsPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_DefenderActionApprovalPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_DefenderDownloadLinkPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_DefenderEmergencyPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_DefenderExportPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_DefenderIncidentPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_DefenderLibraryFilePayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_DefenderScanDefinitionPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_DeleteDefenderScanDefinitionsPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_IndicatorPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_IndicatorsPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_InvestigationPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_MachineActionPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_MachineActionsPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_MachinePayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

type Receipt_MachineTagsPayload_Fragment = { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> };

export type ReceiptFragment =
  | Receipt_AlertPayload_Fragment
  | Receipt_BatchUpdateAlertsPayload_Fragment
  | Receipt_DefenderActionApprovalPayload_Fragment
  | Receipt_DefenderDownloadLinkPayload_Fragment
  | Receipt_DefenderEmergencyPayload_Fragment
  | Receipt_DefenderExportPayload_Fragment
  | Receipt_DefenderIncidentPayload_Fragment
  | Receipt_DefenderLibraryFilePayload_Fragment
  | Receipt_DefenderScanDefinitionPayload_Fragment
  | Receipt_DeleteDefenderScanDefinitionsPayload_Fragment
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


export type IsolateMachineMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCall: { readonly method: string, readonly path: string, readonly body: unknown } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type ReleaseMachineMutationVariables = Exact<{
  input: ReleaseMachineInput;
}>;


export type ReleaseMachineMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCall: { readonly method: string, readonly path: string, readonly body: unknown } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type RestrictCodeExecutionMutationVariables = Exact<{
  input: RestrictDefenderCodeExecutionInput;
}>;


export type RestrictCodeExecutionMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCall: { readonly method: string, readonly path: string, readonly body: unknown } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type UnrestrictCodeExecutionMutationVariables = Exact<{
  input: UnrestrictDefenderCodeExecutionInput;
}>;


export type UnrestrictCodeExecutionMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCall: { readonly method: string, readonly path: string, readonly body: unknown } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type RunAntiVirusScanMutationVariables = Exact<{
  input: RunDefenderAntiVirusScanInput;
}>;


export type RunAntiVirusScanMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCall: { readonly method: string, readonly path: string, readonly body: unknown } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type StopAndQuarantineFileMutationVariables = Exact<{
  input: StopAndQuarantineDefenderFileInput;
}>;


export type StopAndQuarantineFileMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCall: { readonly method: string, readonly path: string, readonly body: unknown } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type CollectInvestigationPackageMutationVariables = Exact<{
  input: CollectInvestigationPackageInput;
}>;


export type CollectInvestigationPackageMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCall: { readonly method: string, readonly path: string, readonly body: unknown } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type OffboardMachineMutationVariables = Exact<{
  input: OffboardMachineInput;
}>;


export type OffboardMachineMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCall: { readonly method: string, readonly path: string, readonly body: unknown } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type StartInvestigationMutationVariables = Exact<{
  input: StartInvestigationInput;
}>;


export type StartInvestigationMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCall: { readonly method: string, readonly path: string, readonly body: unknown } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type AddMachineTagMutationVariables = Exact<{
  input: AddMachineTagInput;
}>;


export type AddMachineTagMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCall: { readonly method: string, readonly path: string, readonly body: unknown } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type RemoveMachineTagMutationVariables = Exact<{
  input: RemoveMachineTagInput;
}>;


export type RemoveMachineTagMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCall: { readonly method: string, readonly path: string, readonly body: unknown } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type SetDeviceValueMutationVariables = Exact<{
  input: SetDefenderDeviceValueInput;
}>;


export type SetDeviceValueMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCall: { readonly method: string, readonly path: string, readonly body: unknown } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type UpdateAlertMutationVariables = Exact<{
  input: UpdateAlertInput;
}>;


export type UpdateAlertMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCall: { readonly method: string, readonly path: string, readonly body: unknown } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type BatchUpdateAlertsMutationVariables = Exact<{
  input: BatchUpdateAlertsInput;
}>;


export type BatchUpdateAlertsMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly plannedCall: { readonly method: string, readonly path: string, readonly body: unknown } | null, readonly results: ReadonlyArray<{ readonly alertId: string, readonly outcome: DefenderWriteOutcome, readonly refusal: { readonly message: string } | null }> | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };
