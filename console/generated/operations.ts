/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which tag to add to which machine, and why. */
export type AddMachineTagInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Why. Recorded in the audit trail together with your name; Defender keeps no comment with this. */
  readonly comment: string;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: boolean | null | undefined;
  /** Sends it although Defender shows the machine to be so already. */
  readonly force?: boolean | null | undefined;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: boolean | null | undefined;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** The tag: 1 to 200 characters in one line. Letter case counts. */
  readonly value: string;
};

/** How a person classified an alert or an incident. */
export type AlertClassification =
  /** Not a threat. */
  | 'FALSE_POSITIVE'
  /** Real, and expected. */
  | 'INFORMATIONAL_EXPECTED_ACTIVITY'
  /** A real threat. */
  | 'TRUE_POSITIVE'
  /** Not classified. Takes a classification back. */
  | 'UNKNOWN'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** How a person classified an alert or an incident. */
export type AlertClassificationInput =
  /** Not a threat. */
  | 'FALSE_POSITIVE'
  /** Real, and expected. */
  | 'INFORMATIONAL_EXPECTED_ACTIVITY'
  /** A real threat. */
  | 'TRUE_POSITIVE'
  /** Not classified. Takes a classification back. */
  | 'UNKNOWN';

/** Conditions on the detection source. Defender compares whole words of its own set, such as CustomDetection, and refuses others. */
export type AlertDetectionSourceFilter = {
  /** Equals. */
  readonly eq?: string | null | undefined;
  /** Equals one of these; at most 200. An empty list matches nothing. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Has no value (true), or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: string | null | undefined;
};

/** Why an alert or an incident was classified as it is. */
export type AlertDetermination =
  /** A targeted attack. */
  | 'APT'
  /** Somebody else uses the account. */
  | 'COMPROMISED_ACCOUNT'
  /** Activity that somebody confirmed. */
  | 'CONFIRMED_ACTIVITY'
  /** A line-of-business application. */
  | 'LINE_OF_BUSINESS_APPLICATION'
  /** A user acting in bad faith. */
  | 'MALICIOUS_USER_ACTIVITY'
  /** Malware. */
  | 'MALWARE'
  /** An attack in several stages. */
  | 'MULTI_STAGED_ATTACK'
  /** There is not enough data to tell. */
  | 'NOT_ENOUGH_DATA_TO_VALIDATE'
  /** Not malicious. */
  | 'NOT_MALICIOUS'
  /** Another reason. */
  | 'OTHER'
  /** Phishing. */
  | 'PHISHING'
  /** Security staff at work. */
  | 'SECURITY_PERSONNEL'
  /** A security test. */
  | 'SECURITY_TESTING'
  /** No reason was given. Takes a determination back. */
  | 'UNKNOWN'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** Unwanted software. */
  | 'UNWANTED_SOFTWARE';

/** Why an alert or an incident was classified as it is. */
export type AlertDeterminationInput =
  /** A targeted attack. */
  | 'APT'
  /** Somebody else uses the account. */
  | 'COMPROMISED_ACCOUNT'
  /** Activity that somebody confirmed. */
  | 'CONFIRMED_ACTIVITY'
  /** A line-of-business application. */
  | 'LINE_OF_BUSINESS_APPLICATION'
  /** A user acting in bad faith. */
  | 'MALICIOUS_USER_ACTIVITY'
  /** Malware. */
  | 'MALWARE'
  /** An attack in several stages. */
  | 'MULTI_STAGED_ATTACK'
  /** There is not enough data to tell. */
  | 'NOT_ENOUGH_DATA_TO_VALIDATE'
  /** Not malicious. */
  | 'NOT_MALICIOUS'
  /** Another reason. */
  | 'OTHER'
  /** Phishing. */
  | 'PHISHING'
  /** Security staff at work. */
  | 'SECURITY_PERSONNEL'
  /** A security test. */
  | 'SECURITY_TESTING'
  /** No reason was given. Takes a determination back. */
  | 'UNKNOWN'
  /** Unwanted software. */
  | 'UNWANTED_SOFTWARE';

/** What alerts must meet. Several fields mean AND. */
export type AlertFilter = {
  /** When the alert was raised. */
  readonly alertCreationTime?: DefenderDateTimeFilter | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<AlertFilter> | null | undefined;
  /** The owner. */
  readonly assignedTo?: DefenderStringFilter | null | undefined;
  /** The kind of threat. */
  readonly category?: DefenderStringFilter | null | undefined;
  /** The product part that detected it. */
  readonly detectionSource?: AlertDetectionSourceFilter | null | undefined;
  /** The id. */
  readonly id?: DefenderIdFilter | null | undefined;
  /** The incident. */
  readonly incidentId?: DefenderIdFilter | null | undefined;
  /** The automated investigation. */
  readonly investigationId?: DefenderIdFilter | null | undefined;
  /** When its last event happened. */
  readonly lastEventTime?: DefenderDateTimeFilter | null | undefined;
  /** When it was last changed. */
  readonly lastUpdateTime?: DefenderDateTimeFilter | null | undefined;
  /** This does not hold. */
  readonly not?: AlertFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<AlertFilter> | null | undefined;
  /** The severity. */
  readonly severity?: AlertSeverityFilter | null | undefined;
  /** The status. */
  readonly status?: AlertStatusFilter | null | undefined;
};

/** How bad an alert or an incident would be if it is true. */
export type AlertSeverity =
  /** High. */
  | 'HIGH'
  /** No harm by itself. */
  | 'INFORMATIONAL'
  /** Low. */
  | 'LOW'
  /** Medium. */
  | 'MEDIUM'
  /** Not given. */
  | 'UNKNOWN'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on the severity. */
export type AlertSeverityFilter = {
  /** Equals. */
  readonly eq?: AlertSeverityInput | null | undefined;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<AlertSeverityInput> | null | undefined;
  /** Has no value (true), or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: AlertSeverityInput | null | undefined;
};

/** How bad an alert or an incident would be if it is true. */
export type AlertSeverityInput =
  /** High. */
  | 'HIGH'
  /** No harm by itself. */
  | 'INFORMATIONAL'
  /** Low. */
  | 'LOW'
  /** Medium. */
  | 'MEDIUM'
  /** Not given. */
  | 'UNKNOWN';

/** Where the work on an alert stands. */
export type AlertStatus =
  /** Hidden from the alert queue. */
  | 'HIDDEN'
  /** Somebody works on it. */
  | 'IN_PROGRESS'
  /** Nobody works on it yet. */
  | 'NEW'
  /** Closed. */
  | 'RESOLVED'
  /** Not given. */
  | 'UNKNOWN'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** Not specified. */
  | 'UNSPECIFIED';

/** Conditions on the status. */
export type AlertStatusFilter = {
  /** Equals. */
  readonly eq?: AlertStatusInput | null | undefined;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<AlertStatusInput> | null | undefined;
  /** Has no value (true), or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: AlertStatusInput | null | undefined;
};

/** Where the work on an alert stands. */
export type AlertStatusInput =
  /** Hidden from the alert queue. */
  | 'HIDDEN'
  /** Somebody works on it. */
  | 'IN_PROGRESS'
  /** Nobody works on it yet. */
  | 'NEW'
  /** Closed. */
  | 'RESOLVED'
  /** Not given. */
  | 'UNKNOWN'
  /** Not specified. */
  | 'UNSPECIFIED';

/** Which write to let through, and why. */
export type ApproveDefenderActionInput = {
  /** The approval's id, as requestDefenderActionApproval and defenderPendingActionApprovals give it. */
  readonly approvalId: string;
  /** Why. Recorded in the audit trail, together with your name. */
  readonly comment: string;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: string | null | undefined;
};

/** Which machine to collect the package from, and why. */
export type CollectInvestigationPackageInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: string;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: boolean | null | undefined;
  /** Your own id for the action, such as a case number: 1 to 100 characters. Defender keeps it with the action. */
  readonly externalId?: string | null | undefined;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: boolean | null | undefined;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** A title for the action: 1 to 500 characters. Defender keeps it with the action. */
  readonly title?: string | null | undefined;
};

/** What a caller says they know. */
export type DefenderAcknowledgement =
  /** That guard rails protect the machine. */
  | 'PROTECTED';

/** How far an approval is. */
export type DefenderActionApprovalState =
  /** The write may be sent until `expirationTime`. */
  | 'APPROVED'
  /** Nobody decided in time, or the write was not sent in time. */
  | 'EXPIRED'
  /** Waits for a second person. */
  | 'PENDING'
  /** The write was sent: it can't be used again. */
  | 'REDEEMED'
  /** Refused, taken back or withdrawn. */
  | 'REJECTED';

/** How much an antivirus scan looks at. */
export type DefenderAntiVirusScanType =
  /** Every file and running program: hours. */
  | 'FULL'
  /** Where malware usually starts from: minutes. */
  | 'QUICK';

/** Why a mutation about a machine would not be sent, or what to know before. More may be added. */
export type DefenderAvailableActionReason =
  /** It is in effect already, says the last action of its kind that ended. */
  | 'ALREADY_IN_EFFECT'
  /** The same is pending. */
  | 'ALREADY_PENDING'
  /** A second person must approve it. */
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

/** Conditions on a moment; all that are given must hold. */
export type DefenderDateTimeFilter = {
  /** Equals. */
  readonly eq?: string | null | undefined;
  /** Later than. */
  readonly gt?: string | null | undefined;
  /** At this moment or later. */
  readonly gte?: string | null | undefined;
  /** Has no value (true), or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Earlier than. */
  readonly lt?: string | null | undefined;
  /** At this moment or earlier. */
  readonly lte?: string | null | undefined;
};

/** Why earlier changes are lost. */
export type DefenderFeedResetReason =
  /** The log is gone, and Defender doesn't say what has changed since: that is so for investigations. */
  | 'NOT_REPLAYABLE'
  /** More has changed since than is read again at once. */
  | 'TOO_MANY_CHANGES'
  /** The cursor is older than can be read again. */
  | 'TOO_OLD';

/** Types of KQL, and how their values are written in `DefenderHuntingRow.values`. */
export type DefenderHuntingValueType =
  /** True or false. */
  | 'BOOL'
  /** ISO 8601 in UTC with seven fraction digits, as a string. */
  | 'DATETIME'
  /** A decimal number, as the service writes it. */
  | 'DECIMAL'
  /** An object, a list or a value of any type; the service may send it as a string of JSON. */
  | 'DYNAMIC'
  /** A GUID, as a string. */
  | 'GUID'
  /** A whole number of 32 bits. */
  | 'INT'
  /** A whole number of 64 bits: a number up to 2^53, a string of digits beyond. */
  | 'LONG'
  /** A number with a fraction. */
  | 'REAL'
  /** A text; empty where there is none. */
  | 'STRING'
  /** A length of time such as `1.02:03:04.5` (days, hours, minutes, seconds), as a string. */
  | 'TIMESPAN'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on an identifier; all that are given must hold. */
export type DefenderIdFilter = {
  /** Equals. */
  readonly eq?: string | null | undefined;
  /** Equals one of these; at most 200, and more than 50 are asked for in a call for each 50. An empty list matches nothing. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Has no value (true), or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: string | null | undefined;
};

/** How far isolation cuts a machine off. */
export type DefenderIsolationType =
  /** Everything but the connection to Defender. */
  | 'FULL'
  /**
   * Everything but Defender and what the tenant excepts. Windows and macOS only. Without Isolation Exclusion Rules (generally
   * available since October 2025) that is Outlook and Teams; where those rules are on, these two are cut off too unless a rule
   * names them: the list of rules starts empty, and a rule may let connections in as well. Defender doesn't tell which holds.
   */
  | 'SELECTIVE'
  /** Tells the other machines not to talk to this unmanaged one (contain). */
  | 'UNMANAGED_DEVICE';

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

/** Conditions on a text property; all that are given must hold. Letter case counts as it does for Defender. */
export type DefenderStringFilter = {
  /** Equals. */
  readonly eq?: string | null | undefined;
  /** Equals one of these; at most 200, and more than 50 are asked for in a call for each 50. An empty list matches nothing. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Has no value (true), or has one (false). */
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

/** Conditions on a text of rows that can be read whole; all that are given must hold. */
export type DefenderTextFilter = {
  /**
   * Holds this somewhere, letter case included. Defender looks for it in vulnerabilities; of everything else, where it is part
   * of `not`, and where it is longer than 200 characters, all rows are read.
   */
  readonly contains?: string | null | undefined;
  /** Equals. */
  readonly eq?: string | null | undefined;
  /**
   * Whether letter case makes no difference in all of these. Without it, case counts as it does for Defender, and exactly in
   * `contains`. Defender has no words for it: all rows are read.
   */
  readonly ignoreCase?: boolean | null | undefined;
  /** Equals one of these; at most 200. An empty list matches nothing. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Has no value (true), or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: string | null | undefined;
  /** Starts with. */
  readonly startsWith?: string | null | undefined;
};

/** What kind of principal calls. */
export type DefenderViewerKind =
  /** An application of its own, without a person. */
  | 'APPLICATION'
  /** A person, through a delegated token. */
  | 'USER';

/** What became of a write. */
export type DefenderWriteOutcome =
  /** What was asked for is so already; nothing was changed. */
  | 'ALREADY_IN_EFFECT'
  /** The same is pending already: an action of this kind, or this request for an approval. Nothing was sent twice. */
  | 'ALREADY_PENDING'
  /** Guard rails want a second person for this; nothing was sent. See `refusal` for the rule, and requestDefenderActionApproval. */
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

/** Why a write was not done, or is not known to be done. Errors stand for one item of several: alone, they are errors. */
export type DefenderWriteRefusalCode =
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

/** How far an automated investigation is. */
export type InvestigationState =
  /** Nothing bad was found. */
  | 'BENIGN'
  /** Automated investigation is switched off. */
  | 'DISABLED'
  /** It failed. */
  | 'FAILED'
  /** It failed for an inner reason. */
  | 'INNER_FAILURE'
  /** It ended before everything was looked at. */
  | 'PARTIALLY_INVESTIGATED'
  /** Part of what was found has been remediated. */
  | 'PARTIALLY_REMEDIATED'
  /** It waits for somebody to approve its actions. */
  | 'PENDING_APPROVAL'
  /** It waits for a machine or a service. */
  | 'PENDING_RESOURCE'
  /** The alert was older than the investigation. */
  | 'PREEXISTING_ALERT'
  /** It waits for its turn. */
  | 'QUEUED'
  /** It is running. */
  | 'RUNNING'
  /** All that was found has been remediated. */
  | 'SUCCESSFULLY_REMEDIATED'
  /** The alert was suppressed. */
  | 'SUPPRESSED_ALERT'
  /** It was stopped. */
  | 'TERMINATED'
  /** The service stopped it. */
  | 'TERMINATED_BY_SYSTEM'
  /** A person stopped it. */
  | 'TERMINATED_BY_USER'
  /** Not given. */
  | 'UNKNOWN'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** Alerts of this kind can't be investigated. */
  | 'UNSUPPORTED_ALERT_TYPE'
  /** The machine's operating system can't be investigated. */
  | 'UNSUPPORTED_OS';

/** Which machine to isolate, how, and why. */
export type IsolateMachineInput = {
  /** What you know and do it all the same: a SELECTIVE isolation of a protected machine wants PROTECTED. */
  readonly acknowledge?: ReadonlyArray<DefenderAcknowledgement> | null | undefined;
  /** Id of an approval that a second person gave for exactly this input; see requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: string;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: boolean | null | undefined;
  /** Your own id for the action, such as a case number: 1 to 100 characters. Defender keeps it with the action. */
  readonly externalId?: string | null | undefined;
  /** Sends it although Defender's record says that it is in effect already. */
  readonly force?: boolean | null | undefined;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: string | null | undefined;
  /** How far the machine is cut off. */
  readonly isolationType?: DefenderIsolationType;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: boolean | null | undefined;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** A title for the action: 1 to 500 characters. Defender keeps it with the action. */
  readonly title?: string | null | undefined;
};

/** How much a response action does: of an isolation its kind (see `DefenderIsolationType`), of a scan its depth. */
export type MachineActionScope =
  /** Of an isolation: everything but the connection to Defender. Of a scan: all files. */
  | 'FULL'
  /** Of a scan: the places where malware usually starts from. */
  | 'QUICK'
  /** Of an isolation: everything but Defender and what the tenant excepts. */
  | 'SELECTIVE'
  /** Of an isolation: other machines don't talk to this unmanaged one (contain). */
  | 'UNMANAGED_DEVICE'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** How far a response action is. */
export type MachineActionStatus =
  /** Was cancelled before it ended. */
  | 'CANCELLED'
  /** Could not be done. */
  | 'FAILED'
  /** Is being done. */
  | 'IN_PROGRESS'
  /** Waits for the machine. */
  | 'PENDING'
  /** Was done. */
  | 'SUCCEEDED'
  /** The machine did not answer in time. */
  | 'TIME_OUT'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** What a response action does. */
export type MachineActionType =
  /** Blocks a file. */
  | 'BLOCK'
  /** Collects the forensics package. */
  | 'COLLECT_INVESTIGATION_PACKAGE'
  /** Disables an account in Active Directory. */
  | 'DISABLE_ACTIVE_DIRECTORY_USER'
  /** Enables an account in Active Directory. */
  | 'ENABLE_ACTIVE_DIRECTORY_USER'
  /** Has the machine check in with configuration management. */
  | 'ENDPOINT_CONFIG_MANAGEMENT_CHECKIN'
  /** Exempts an account in Active Directory from custom playbooks. */
  | 'IMMUNE_ACTIVE_DIRECTORY_CUSTOM_PLAYBOOK'
  /** Cuts the machine off the network. */
  | 'ISOLATE'
  /** Runs commands in a live response session. */
  | 'LIVE_RESPONSE'
  /** Collects logs. */
  | 'LOGS_COLLECTION'
  /** Takes the machine out of Defender. */
  | 'OFFBOARD'
  /** Gives the machine a new id. */
  | 'REGENERATE_ID'
  /** Requests a sample of a file. */
  | 'REQUEST_SAMPLE'
  /** Resets the password of an account in Active Directory. */
  | 'RESET_PASSWORD_ACTIVE_DIRECTORY_USER'
  /** Lets only a predefined set of applications run. */
  | 'RESTRICT_CODE_EXECUTION'
  /** Runs an antivirus scan. */
  | 'RUN_ANTI_VIRUS_SCAN'
  /** Stops a file and deletes it. */
  | 'STOP_AND_QUARANTINE_FILE'
  /** Refreshes the machine's token. */
  | 'TOKEN_REFRESH'
  /** Turns troubleshooting mode on. */
  | 'TROUBLESHOOT'
  /** Brings it back to the network. */
  | 'UNISOLATE'
  /** Not given. */
  | 'UNKNOWN'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** Lifts that restriction. */
  | 'UNRESTRICT_CODE_EXECUTION';

/** How valuable a machine is to the organisation. */
export type MachineDeviceValue =
  /** More than most. */
  | 'HIGH'
  /** Less than most. */
  | 'LOW'
  /** As most are. */
  | 'NORMAL'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on the device value. */
export type MachineDeviceValueFilter = {
  /** Equals. */
  readonly eq?: MachineDeviceValueInput | null | undefined;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<MachineDeviceValueInput> | null | undefined;
  /** Has no value (true), or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: MachineDeviceValueInput | null | undefined;
};

/** How valuable a machine is to the organisation. */
export type MachineDeviceValueInput =
  /** More than most. */
  | 'HIGH'
  /** Less than most. */
  | 'LOW'
  /** As most are. */
  | 'NORMAL';

/** How open a machine is to attack. */
export type MachineExposureLevel =
  /** High. */
  | 'HIGH'
  /** Low. */
  | 'LOW'
  /** Medium. */
  | 'MEDIUM'
  /** Not exposed. */
  | 'NONE'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on the exposure level. */
export type MachineExposureLevelFilter = {
  /** Equals. */
  readonly eq?: MachineExposureLevelInput | null | undefined;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<MachineExposureLevelInput> | null | undefined;
  /** Has no value (true), or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: MachineExposureLevelInput | null | undefined;
};

/** How open a machine is to attack. */
export type MachineExposureLevelInput =
  /** High. */
  | 'HIGH'
  /** Low. */
  | 'LOW'
  /** Medium. */
  | 'MEDIUM'
  /** Not exposed. */
  | 'NONE';

/** What machines must meet. Several fields mean AND. */
export type MachineFilter = {
  /** The device id in Entra: a GUID. */
  readonly aadDeviceId?: DefenderIdFilter | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<MachineFilter> | null | undefined;
  /** The full name. */
  readonly computerDnsName?: DefenderTextFilter | null | undefined;
  /** How valuable the machine is. */
  readonly deviceValue?: MachineDeviceValueFilter | null | undefined;
  /** How open the machine is to attack. */
  readonly exposureLevel?: MachineExposureLevelFilter | null | undefined;
  /** How well the sensor reports. */
  readonly healthStatus?: MachineHealthStatusFilter | null | undefined;
  /** The id. */
  readonly id?: DefenderIdFilter | null | undefined;
  /** The last address inside your network. */
  readonly lastIpAddress?: DefenderTextFilter | null | undefined;
  /** When the last full report came. */
  readonly lastSeen?: DefenderDateTimeFilter | null | undefined;
  /** The tags. */
  readonly machineTags?: DefenderStringListFilter | null | undefined;
  /** This does not hold. */
  readonly not?: MachineFilter | null | undefined;
  /** Whether it is onboarded. */
  readonly onboardingStatus?: MachineOnboardingStatusFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<MachineFilter> | null | undefined;
  /** The operating system. */
  readonly osPlatform?: DefenderTextFilter | null | undefined;
  /** The device group's id. */
  readonly rbacGroupId?: DefenderIdFilter | null | undefined;
  /** The device group's name. Defender doesn't filter by it: all machines are read. */
  readonly rbacGroupName?: DefenderTextFilter | null | undefined;
  /** How likely it is under attack. */
  readonly riskScore?: MachineRiskScoreFilter | null | undefined;
  /** The version of the operating system. */
  readonly version?: DefenderTextFilter | null | undefined;
};

/** How well a machine's sensor reports. */
export type MachineHealthStatus =
  /** Reports. */
  | 'ACTIVE'
  /** Reports, but can't be reached well. */
  | 'IMPAIRED_COMMUNICATION'
  /** Has not reported for more than 7 days. */
  | 'INACTIVE'
  /** Is reached, but sends no sensor data. */
  | 'NO_SENSOR_DATA'
  /** Neither well reached nor sending sensor data. */
  | 'NO_SENSOR_DATA_IMPAIRED_COMMUNICATION'
  /** Not known. */
  | 'UNKNOWN'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on the health status. */
export type MachineHealthStatusFilter = {
  /** Equals. */
  readonly eq?: MachineHealthStatusInput | null | undefined;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<MachineHealthStatusInput> | null | undefined;
  /** Has no value (true), or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: MachineHealthStatusInput | null | undefined;
};

/** How well a machine's sensor reports. */
export type MachineHealthStatusInput =
  /** Reports. */
  | 'ACTIVE'
  /** Reports, but can't be reached well. */
  | 'IMPAIRED_COMMUNICATION'
  /** Has not reported for more than 7 days. */
  | 'INACTIVE'
  /** Is reached, but sends no sensor data. */
  | 'NO_SENSOR_DATA'
  /** Neither well reached nor sending sensor data. */
  | 'NO_SENSOR_DATA_IMPAIRED_COMMUNICATION'
  /** Not known. */
  | 'UNKNOWN';

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
  /** restrictDefenderCodeExecution: lets it run what Microsoft signed, and nothing else. */
  | 'RESTRICT_DEFENDER_CODE_EXECUTION'
  /** runDefenderAntiVirusScan: scans it. */
  | 'RUN_DEFENDER_ANTI_VIRUS_SCAN'
  /** runDefenderLiveResponse: runs commands on it. */
  | 'RUN_DEFENDER_LIVE_RESPONSE'
  /** setDefenderDeviceValue: says how valuable it is. */
  | 'SET_DEFENDER_DEVICE_VALUE'
  /** startInvestigation: starts an automated investigation of it. */
  | 'START_INVESTIGATION'
  /** stopAndQuarantineDefenderFile: stops a file on it and puts it away. */
  | 'STOP_AND_QUARANTINE_DEFENDER_FILE'
  /** unrestrictDefenderCodeExecution: takes a restriction of code back. */
  | 'UNRESTRICT_DEFENDER_CODE_EXECUTION'
  /** updateMachine: changes its tags and value together. */
  | 'UPDATE_MACHINE';

/** Whether a machine is onboarded to Defender. */
export type MachineOnboardingStatus =
  /** It could be. */
  | 'CAN_BE_ONBOARDED'
  /** Too little is known of it. */
  | 'INSUFFICIENT_INFO'
  /** It is. */
  | 'ONBOARDED'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED'
  /** Its operating system can't be. */
  | 'UNSUPPORTED';

/** Conditions on the onboarding status. */
export type MachineOnboardingStatusFilter = {
  /** Equals. */
  readonly eq?: MachineOnboardingStatusInput | null | undefined;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<MachineOnboardingStatusInput> | null | undefined;
  /** Has no value (true), or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: MachineOnboardingStatusInput | null | undefined;
};

/** Whether a machine is onboarded to Defender. */
export type MachineOnboardingStatusInput =
  /** It could be. */
  | 'CAN_BE_ONBOARDED'
  /** Too little is known of it. */
  | 'INSUFFICIENT_INFO'
  /** It is. */
  | 'ONBOARDED'
  /** Its operating system can't be. */
  | 'UNSUPPORTED';

/** How likely it is that a machine is under attack. */
export type MachineRiskScore =
  /** High. */
  | 'HIGH'
  /** Informational. */
  | 'INFORMATIONAL'
  /** Low. */
  | 'LOW'
  /** Medium. */
  | 'MEDIUM'
  /** No risk seen. */
  | 'NONE'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

/** Conditions on the risk score. */
export type MachineRiskScoreFilter = {
  /** Equals. */
  readonly eq?: MachineRiskScoreInput | null | undefined;
  /** Equals one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<MachineRiskScoreInput> | null | undefined;
  /** Has no value (true), or has one (false). */
  readonly isNull?: boolean | null | undefined;
  /** Differs from. */
  readonly ne?: MachineRiskScoreInput | null | undefined;
};

/** How likely it is that a machine is under attack. */
export type MachineRiskScoreInput =
  /** High. */
  | 'HIGH'
  /** Informational. */
  | 'INFORMATIONAL'
  /** Low. */
  | 'LOW'
  /** Medium. */
  | 'MEDIUM'
  /** No risk seen. */
  | 'NONE';

/** Which machine to take out of Defender, and why. */
export type OffboardMachineInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: string;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: boolean | null | undefined;
  /** Your own id for the action, such as a case number: 1 to 100 characters. Defender keeps it with the action. */
  readonly externalId?: string | null | undefined;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: boolean | null | undefined;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** A title for the action: 1 to 500 characters. Defender keeps it with the action. */
  readonly title?: string | null | undefined;
};

/** Which write to refuse, or which approval to take back, and why. */
export type RejectDefenderActionInput = {
  /** The approval's id, as requestDefenderActionApproval and defenderPendingActionApprovals give it. */
  readonly approvalId: string;
  /** Why. Recorded in the audit trail, together with your name. */
  readonly comment: string;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: string | null | undefined;
};

/** Which machine to release, and why. */
export type ReleaseMachineInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Cancels a pending isolation first, which needs Defender.ActiveRemediation too. Costs at most 4 calls more. */
  readonly cancelPending?: boolean | null | undefined;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: string;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: boolean | null | undefined;
  /** Your own id for the action, such as a case number: 1 to 100 characters. Defender keeps it with the action. */
  readonly externalId?: string | null | undefined;
  /** Sends it although Defender's record says that it is in effect already. */
  readonly force?: boolean | null | undefined;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: boolean | null | undefined;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** A title for the action: 1 to 500 characters. Defender keeps it with the action. */
  readonly title?: string | null | undefined;
};

/** Which tag to remove from which machine, and why. */
export type RemoveMachineTagInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Why. Recorded in the audit trail together with your name; Defender keeps no comment with this. */
  readonly comment: string;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: boolean | null | undefined;
  /** Sends it although Defender shows the machine to be so already. */
  readonly force?: boolean | null | undefined;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: boolean | null | undefined;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** The tag: 1 to 200 characters in one line. Letter case counts. */
  readonly value: string;
};

/** Which write needs a second person, with which input, and why. */
export type RequestDefenderActionApprovalInput = {
  /**
   * The input of that mutation, exactly as it will be sent later. What says only how it is sent (idempotencyKey, dryRun,
   * resend, approvalId, breakGlassReason, tenantId) is not bound and may differ. At most 256 KB as JSON.
   */
  readonly input: unknown;
  /** The name of the mutation, such as offboardMachine: any whose input has `approvalId`. */
  readonly mutation: string;
  /** Why, for whoever decides. Recorded in the audit trail, together with your name. */
  readonly reason: string;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: string | null | undefined;
};

/** Which machine to restrict, and why. */
export type RestrictDefenderCodeExecutionInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: string;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: boolean | null | undefined;
  /** Your own id for the action, such as a case number: 1 to 100 characters. Defender keeps it with the action. */
  readonly externalId?: string | null | undefined;
  /** Sends it although Defender's record says that it is in effect already. */
  readonly force?: boolean | null | undefined;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: boolean | null | undefined;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** A title for the action: 1 to 500 characters. Defender keeps it with the action. */
  readonly title?: string | null | undefined;
};

/** Which machine to scan, how, and why. */
export type RunDefenderAntiVirusScanInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: string;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: boolean | null | undefined;
  /** Your own id for the action, such as a case number: 1 to 100 characters. Defender keeps it with the action. */
  readonly externalId?: string | null | undefined;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: boolean | null | undefined;
  /** How much is scanned. */
  readonly scanType?: DefenderAntiVirusScanType;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** A title for the action: 1 to 500 characters. Defender keeps it with the action. */
  readonly title?: string | null | undefined;
};

/** Which machine is how valuable, and why. */
export type SetDefenderDeviceValueInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Why. Recorded in the audit trail together with your name; Defender keeps no comment with this. */
  readonly comment: string;
  /** How valuable it is. */
  readonly deviceValue: MachineDeviceValueInput;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: boolean | null | undefined;
  /** Sends it although Defender shows the machine to be so already. */
  readonly force?: boolean | null | undefined;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: boolean | null | undefined;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: string | null | undefined;
};

/** Which machine to investigate, and why. */
export type StartInvestigationInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: string;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: boolean | null | undefined;
  /** Your own id for the investigation: 1 to 100 characters. No page says where Defender shows it. */
  readonly externalId?: string | null | undefined;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine's investigations.
   */
  readonly resend?: boolean | null | undefined;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** A title for the investigation: 1 to 500 characters. No page says where Defender shows it. */
  readonly title?: string | null | undefined;
};

/** Which file to stop and delete on which machine, and why. */
export type StopAndQuarantineDefenderFileInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: string;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: boolean | null | undefined;
  /** Your own id for the action, such as a case number: 1 to 100 characters. Defender keeps it with the action. */
  readonly externalId?: string | null | undefined;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: boolean | null | undefined;
  /** The SHA-1 of the file: exactly 40 hex digits. Defender takes no other hash for this. */
  readonly sha1: string;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** A title for the action: 1 to 500 characters. Defender keeps it with the action. */
  readonly title?: string | null | undefined;
};

/** Which machine to lift the restriction from, and why. */
export type UnrestrictDefenderCodeExecutionInput = {
  /** Id of an approval that a second person gave for exactly this input; see requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** Why. Recorded in Defender and in the audit trail, together with your name. */
  readonly comment: string;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: boolean | null | undefined;
  /** Your own id for the action, such as a case number: 1 to 100 characters. Defender keeps it with the action. */
  readonly externalId?: string | null | undefined;
  /** Sends it although Defender's record says that it is in effect already. */
  readonly force?: boolean | null | undefined;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: string | null | undefined;
  /** The machine's id: exactly 40 hex digits. */
  readonly machineId: string;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the machine.
   */
  readonly resend?: boolean | null | undefined;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: string | null | undefined;
  /** A title for the action: 1 to 500 characters. Defender keeps it with the action. */
  readonly title?: string | null | undefined;
};

/** Which alert to change, and how. At least one change. */
export type UpdateAlertInput = {
  /** The alert's id, such as da637551227677560813_-961444813. */
  readonly alertId: string;
  /** Id of an approval that a second person gave for exactly this input; see requestDefenderActionApproval. */
  readonly approvalId?: string | null | undefined;
  /** The owner from now on: an account name. How an owner is taken off is not documented, so an empty text is refused. */
  readonly assignedTo?: string | null | undefined;
  /** Why guard rails are overridden. Needs Defender.BreakGlass; recorded, and reported to the webhook. */
  readonly breakGlassReason?: string | null | undefined;
  /** How you classify it. UNKNOWN takes a classification back. */
  readonly classification?: AlertClassificationInput | null | undefined;
  /** Added to the alert's comments, with your name in front. Without one, only our audit trail names you. */
  readonly comment?: string | null | undefined;
  /**
   * Why you classify it so. Documented pairs: TRUE_POSITIVE with MULTI_STAGED_ATTACK, MALICIOUS_USER_ACTIVITY, COMPROMISED_ACCOUNT,
   * MALWARE, PHISHING or UNWANTED_SOFTWARE; INFORMATIONAL_EXPECTED_ACTIVITY with SECURITY_TESTING, LINE_OF_BUSINESS_APPLICATION or
   * CONFIRMED_ACTIVITY; FALSE_POSITIVE with NOT_MALICIOUS or NOT_ENOUGH_DATA_TO_VALIDATE; all three with OTHER. Another pair is sent
   * with a warning. UNKNOWN takes a determination back.
   */
  readonly determination?: AlertDeterminationInput | null | undefined;
  /** Runs every check, sends nothing, and shows the call that would be sent. */
  readonly dryRun?: boolean | null | undefined;
  /**
   * Makes asking again harmless: the same key and input within 24 hours give the same answer, also after a lost answer or
   * a restart. 1 to 200 characters, your own; another input under the same key is refused.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * Sends again under a key whose answer is OUTCOME_UNKNOWN and that Defender still shows nothing of. Only after you have
   * looked at the alert.
   */
  readonly resend?: boolean | null | undefined;
  /** Where the work on it stands from now on: NEW, IN_PROGRESS or RESOLVED. */
  readonly status?: AlertStatusInput | null | undefined;
  /** The tenant that this is meant for: required, and the same as x-defender-tenant, where the API serves several. */
  readonly tenantId?: string | null | undefined;
};

/** How bad a vulnerability is. */
export type VulnerabilitySeverity =
  /** CVSS 9 and more. */
  | 'CRITICAL'
  /** CVSS 7 to 8.9. */
  | 'HIGH'
  /** CVSS below 4. */
  | 'LOW'
  /** CVSS 4 to 6.9. */
  | 'MEDIUM'
  /** A value that this schema doesn't know yet. */
  | 'UNRECOGNIZED';

export type AlertRowFragment = { readonly id: string, readonly title: string | null, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly category: string | null, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null };

export type OpenAlertsQueryVariables = Exact<{
  filter: AlertFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type OpenAlertsQuery = { readonly alerts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly category: string | null, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type OpenAlertCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenAlertCountsQuery = { readonly alertSummary: { readonly totalCount: number, readonly bySeverity: ReadonlyArray<{ readonly severity: AlertSeverity | null, readonly count: number }> } | null };

export type AlertQueryVariables = Exact<{
  id: string;
}>;


export type AlertQuery = { readonly alert: { readonly description: string | null, readonly firstEventTime: string | null, readonly lastEventTime: string | null, readonly mitreTechniques: ReadonlyArray<string> | null, readonly detectionSource: string | null, readonly threatName: string | null, readonly incidentId: string | null, readonly investigationState: InvestigationState | null, readonly classification: AlertClassification | null, readonly determination: AlertDetermination | null, readonly portalUrl: string | null, readonly id: string, readonly title: string | null, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly category: string | null, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null, readonly comments: ReadonlyArray<{ readonly comment: string | null, readonly createdBy: string | null, readonly createdTime: string | null }> | null, readonly evidence: ReadonlyArray<
      | { readonly fileName: string | null, readonly filePath: string | null, readonly sha1: string | null, readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null }
      | { readonly ipAddress: string | null, readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null }
      | { readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null }
      | { readonly processCommandLine: string | null, readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null, readonly processFile: string | null, readonly processSha1: string | null }
      | { readonly registryKey: string | null, readonly registryValueName: string | null, readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null }
      | { readonly url: string | null, readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null }
      | { readonly accountName: string | null, readonly domainName: string | null, readonly entityType: string, readonly detectionStatus: string | null, readonly evidenceCreationTime: string | null }
    > | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null } | null };

export type ApprovalRowFragment = { readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null } | null };

export type ApprovalQueryVariables = Exact<{
  id: string;
}>;


export type ApprovalQuery = { readonly defenderActionApproval: { readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null } | null } | null };

export type PendingApprovalsQueryVariables = Exact<{ [key: string]: never; }>;


export type PendingApprovalsQuery = { readonly defenderPendingActionApprovals: ReadonlyArray<{ readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null } | null }> | null };

export type RequestActionApprovalMutationVariables = Exact<{
  input: RequestDefenderActionApprovalInput;
}>;


export type RequestActionApprovalMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly approval: { readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null } | null } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type ApproveActionMutationVariables = Exact<{
  input: ApproveDefenderActionInput;
}>;


export type ApproveActionMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly approval: { readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null } | null } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type RejectActionMutationVariables = Exact<{
  input: RejectDefenderActionInput;
}>;


export type RejectActionMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly approval: { readonly id: string, readonly state: DefenderActionApprovalState, readonly mutation: string, readonly input: unknown, readonly reason: string, readonly requestTime: string, readonly expirationTime: string | null, readonly decisionTime: string | null, readonly decisionComment: string | null, readonly requester: { readonly oid: string, readonly name: string }, readonly decidedBy: { readonly oid: string, readonly name: string } | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null } | null } | null, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly defenderViewer: { readonly oid: string, readonly name: string, readonly kind: DefenderViewerKind, readonly roles: ReadonlyArray<string>, readonly tenants: ReadonlyArray<string> } | null };

export type QuotaQueryVariables = Exact<{ [key: string]: never; }>;


export type QuotaQuery = { readonly defenderUpstreamQuota: ReadonlyArray<{ readonly rateClass: DefenderRateClass, readonly window: DefenderQuotaWindowLength, readonly limit: number, readonly used: number, readonly remaining: number, readonly resetTime: string | null }> | null };

type ChangeRow_AlertChanged_Fragment = { readonly isNew: boolean, readonly cursor: string, readonly alert: { readonly id: string, readonly title: string | null, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly category: string | null, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null } };

type ChangeRow_DefenderFeedBookmark_Fragment = { readonly cursor: string };

type ChangeRow_DefenderFeedReset_Fragment = { readonly reason: DefenderFeedResetReason, readonly cursor: string };

type ChangeRow_InvestigationChanged_Fragment = { readonly cursor: string };

type ChangeRow_MachineActionChanged_Fragment = { readonly cursor: string, readonly machineAction: { readonly id: string, readonly type: MachineActionType, readonly scope: MachineActionScope | null, readonly status: MachineActionStatus, readonly machineId: string | null, readonly requestor: string | null, readonly requestorComment: string | null, readonly creationDateTimeUtc: string | null, readonly lastUpdateDateTimeUtc: string | null } };

export type ChangeRowFragment =
  | ChangeRow_AlertChanged_Fragment
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
    | { readonly cursor: string }
    | { readonly reason: DefenderFeedResetReason, readonly cursor: string }
    | { readonly cursor: string }
    | { readonly cursor: string, readonly machineAction: { readonly id: string, readonly type: MachineActionType, readonly scope: MachineActionScope | null, readonly status: MachineActionStatus, readonly machineId: string | null, readonly requestor: string | null, readonly requestorComment: string | null, readonly creationDateTimeUtc: string | null, readonly lastUpdateDateTimeUtc: string | null } }
   | null };

export type MissedChangesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MissedChangesQuery = { readonly defenderChanges: { readonly endCursor: string, readonly hasMore: boolean, readonly changes: ReadonlyArray<
      | { readonly isNew: boolean, readonly cursor: string, readonly alert: { readonly id: string, readonly title: string | null, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly category: string | null, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null } }
      | { readonly cursor: string }
      | { readonly reason: DefenderFeedResetReason, readonly cursor: string }
      | { readonly cursor: string }
      | { readonly cursor: string, readonly machineAction: { readonly id: string, readonly type: MachineActionType, readonly scope: MachineActionScope | null, readonly status: MachineActionStatus, readonly machineId: string | null, readonly requestor: string | null, readonly requestorComment: string | null, readonly creationDateTimeUtc: string | null, readonly lastUpdateDateTimeUtc: string | null } }
    > } | null };

export type HuntQueryVariables = Exact<{
  query: string;
  timespan?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type HuntQuery = { readonly defenderHunt: { readonly rowCount: number, readonly truncated: boolean, readonly columns: ReadonlyArray<{ readonly name: string, readonly valueType: DefenderHuntingValueType }>, readonly rows: ReadonlyArray<{ readonly values: unknown }>, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };

export type ActionRowFragment = { readonly id: string, readonly type: MachineActionType, readonly scope: MachineActionScope | null, readonly status: MachineActionStatus, readonly machineId: string | null, readonly requestor: string | null, readonly requestorComment: string | null, readonly creationDateTimeUtc: string | null, readonly lastUpdateDateTimeUtc: string | null };

export type MachinesQueryVariables = Exact<{
  filter?: MachineFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type MachinesQuery = { readonly machines: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly computerDnsName: string | null, readonly osPlatform: string | null, readonly riskScore: MachineRiskScore | null, readonly exposureLevel: MachineExposureLevel | null, readonly healthStatus: MachineHealthStatus | null, readonly lastSeen: string | null, readonly machineTags: ReadonlyArray<string> | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type MachineStateFragment = { readonly id: string, readonly machineTags: ReadonlyArray<string> | null, readonly deviceValue: MachineDeviceValue | null, readonly isolation: { readonly state: MachineIsolationState, readonly asOfTime: string | null, readonly pending: ReadonlyArray<{ readonly id: string, readonly type: MachineActionType, readonly status: MachineActionStatus }> | null } | null, readonly availableActions: ReadonlyArray<{ readonly action: MachineMutation, readonly isolationType: DefenderIsolationType | null, readonly allowed: boolean, readonly reason: DefenderAvailableActionReason | null, readonly message: string | null, readonly needsApproval: boolean }> | null, readonly actions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: MachineActionType, readonly scope: MachineActionScope | null, readonly status: MachineActionStatus, readonly machineId: string | null, readonly requestor: string | null, readonly requestorComment: string | null, readonly creationDateTimeUtc: string | null, readonly lastUpdateDateTimeUtc: string | null }> } | null };

export type MachineQueryVariables = Exact<{
  id: string;
}>;


export type MachineQuery = { readonly machine: { readonly computerDnsName: string | null, readonly osPlatform: string | null, readonly version: string | null, readonly osArchitecture: string | null, readonly agentVersion: string | null, readonly firstSeen: string | null, readonly lastSeen: string | null, readonly lastIpAddress: string | null, readonly lastExternalIpAddress: string | null, readonly healthStatus: MachineHealthStatus | null, readonly onboardingStatus: MachineOnboardingStatus | null, readonly defenderAvStatus: string | null, readonly rbacGroupName: string | null, readonly riskScore: MachineRiskScore | null, readonly exposureLevel: MachineExposureLevel | null, readonly isAadJoined: boolean | null, readonly aadDeviceId: string | null, readonly mergedIntoMachineId: string | null, readonly portalUrl: string | null, readonly id: string, readonly machineTags: ReadonlyArray<string> | null, readonly deviceValue: MachineDeviceValue | null, readonly alerts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly severity: AlertSeverity, readonly status: AlertStatus, readonly category: string | null, readonly alertCreationTime: string | null, readonly lastUpdateTime: string | null, readonly assignedTo: string | null, readonly machine: { readonly id: string, readonly computerDnsName: string | null, readonly riskScore: MachineRiskScore | null } | null }> } | null, readonly logonUsers: { readonly nodes: ReadonlyArray<{ readonly accountName: string | null, readonly accountDomain: string | null }> } | null, readonly investigations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: InvestigationState, readonly startTime: string | null, readonly endTime: string | null }> } | null, readonly isolation: { readonly state: MachineIsolationState, readonly asOfTime: string | null, readonly pending: ReadonlyArray<{ readonly id: string, readonly type: MachineActionType, readonly status: MachineActionStatus }> | null } | null, readonly availableActions: ReadonlyArray<{ readonly action: MachineMutation, readonly isolationType: DefenderIsolationType | null, readonly allowed: boolean, readonly reason: DefenderAvailableActionReason | null, readonly message: string | null, readonly needsApproval: boolean }> | null, readonly actions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: MachineActionType, readonly scope: MachineActionScope | null, readonly status: MachineActionStatus, readonly machineId: string | null, readonly requestor: string | null, readonly requestorComment: string | null, readonly creationDateTimeUtc: string | null, readonly lastUpdateDateTimeUtc: string | null }> } | null } | null };

export type MachineStateQueryVariables = Exact<{
  id: string;
}>;


export type MachineStateQuery = { readonly machine: { readonly id: string, readonly machineTags: ReadonlyArray<string> | null, readonly deviceValue: MachineDeviceValue | null, readonly isolation: { readonly state: MachineIsolationState, readonly asOfTime: string | null, readonly pending: ReadonlyArray<{ readonly id: string, readonly type: MachineActionType, readonly status: MachineActionStatus }> | null } | null, readonly availableActions: ReadonlyArray<{ readonly action: MachineMutation, readonly isolationType: DefenderIsolationType | null, readonly allowed: boolean, readonly reason: DefenderAvailableActionReason | null, readonly message: string | null, readonly needsApproval: boolean }> | null, readonly actions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: MachineActionType, readonly scope: MachineActionScope | null, readonly status: MachineActionStatus, readonly machineId: string | null, readonly requestor: string | null, readonly requestorComment: string | null, readonly creationDateTimeUtc: string | null, readonly lastUpdateDateTimeUtc: string | null }> } | null } | null };

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


export type UpdateAlertMutation = { readonly write: { readonly outcome: DefenderWriteOutcome, readonly auditId: string, readonly refusal: { readonly code: DefenderWriteRefusalCode, readonly message: string } | null, readonly warnings: ReadonlyArray<{ readonly message: string }> } | null };
