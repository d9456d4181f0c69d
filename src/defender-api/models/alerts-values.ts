/**
 * Closed enums: the graph's name, and the values of Defender's API and Microsoft Graph. If they differ, the graph uses
 * Graph's name. `older` values are read but never sent.
 */

export const AlertCategory = {
  GENERAL: 'General',
  COMMAND_AND_CONTROL: 'CommandAndControl',
  COLLECTION: 'Collection',
  CREDENTIAL_ACCESS: 'CredentialAccess',
  DEFENSE_EVASION: 'DefenseEvasion',
  DISCOVERY: 'Discovery',
  EXFILTRATION: 'Exfiltration',
  EXPLOIT: 'Exploit',
  EXECUTION: 'Execution',
  INITIAL_ACCESS: 'InitialAccess',
  LATERAL_MOVEMENT: 'LateralMovement',
  MALWARE: 'Malware',
  PERSISTENCE: 'Persistence',
  PRIVILEGE_ESCALATION: 'PrivilegeEscalation',
  RANSOMWARE: 'Ransomware',
  SUSPICIOUS_ACTIVITY: 'SuspiciousActivity',
} as const;

export const AlertSeverity = {
  UNKNOWN: { defender: 'UnSpecified', graph: 'unknown' },
  INFORMATIONAL: { defender: 'Informational', graph: 'informational' },
  LOW: { defender: 'Low', graph: 'low' },
  MEDIUM: { defender: 'Medium', graph: 'medium' },
  HIGH: { defender: 'High', graph: 'high' },
} as const;

/** Graph has no value for the last two. */
export const AlertStatus = {
  UNKNOWN: { defender: 'Unknown', graph: 'unknown' },
  NEW: { defender: 'New', graph: 'new' },
  IN_PROGRESS: { defender: 'InProgress', graph: 'inProgress' },
  RESOLVED: { defender: 'Resolved', graph: 'resolved' },
  UNSPECIFIED: 'Unspecified',
  HIDDEN: 'Hidden',
} as const;

export const AlertClassification = {
  UNKNOWN: { defender: 'Unknown', graph: 'unknown' },
  TRUE_POSITIVE: { defender: 'TruePositive', graph: 'truePositive' },
  INFORMATIONAL_EXPECTED_ACTIVITY: {
    defender: 'InformationalExpectedActivity',
    graph: 'informationalExpectedActivity',
  },
  FALSE_POSITIVE: { defender: 'FalsePositive', graph: 'falsePositive' },
} as const;

/** The older values occur on Learn's pages of Defender's API and in recorded responses. */
export const AlertDetermination = {
  UNKNOWN: { defender: 'NotAvailable', graph: 'unknown' },
  MULTI_STAGED_ATTACK: { defender: 'MultiStagedAttack', graph: 'multiStagedAttack' },
  MALICIOUS_USER_ACTIVITY: { defender: 'MaliciousUserActivity', graph: 'maliciousUserActivity' },
  COMPROMISED_ACCOUNT: {
    defender: 'CompromisedAccount',
    graph: 'compromisedAccount',
    older: ['CompromisedUser'],
  },
  MALWARE: { defender: 'Malware', graph: 'malware' },
  PHISHING: { defender: 'Phishing', graph: 'phishing' },
  UNWANTED_SOFTWARE: { defender: 'UnwantedSoftware', graph: 'unwantedSoftware' },
  SECURITY_TESTING: { defender: 'SecurityTesting', graph: 'securityTesting' },
  LINE_OF_BUSINESS_APPLICATION: {
    defender: 'LineOfBusinessApplication',
    graph: 'lineOfBusinessApplication',
  },
  CONFIRMED_ACTIVITY: {
    defender: 'ConfirmedActivity',
    graph: 'confirmedActivity',
    older: ['ConfirmedUserActivity'],
  },
  NOT_MALICIOUS: { defender: 'NotMalicious', graph: 'notMalicious', older: ['Clean'] },
  NOT_ENOUGH_DATA_TO_VALIDATE: {
    defender: 'NoEnoughDataToValidate',
    graph: 'notEnoughDataToValidate',
    older: ['InsufficientData'],
  },
  OTHER: { defender: 'Other', graph: 'other' },
  APT: { defender: 'Apt', graph: 'apt' },
  SECURITY_PERSONNEL: { defender: 'SecurityPersonnel', graph: 'securityPersonnel' },
} as const;
