/* The words of closed sets, as the graph names them and as Defender spells them. */

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
  UNSPECIFIED: 'UnSpecified',
  INFORMATIONAL: 'Informational',
  LOW: 'Low',
  MEDIUM: 'Medium',
  HIGH: 'High',
} as const;

export const AlertStatus = {
  UNKNOWN: 'Unknown',
  NEW: 'New',
  IN_PROGRESS: 'InProgress',
  RESOLVED: 'Resolved',
} as const;

export const AlertClassification = {
  TRUE_POSITIVE: 'TruePositive',
  INFORMATIONAL_EXPECTED_ACTIVITY: 'InformationalExpectedActivity',
  FALSE_POSITIVE: 'FalsePositive',
} as const;

export const AlertDetermination = {
  MULTI_STAGED_ATTACK: 'MultiStagedAttack',
  MALICIOUS_USER_ACTIVITY: 'MaliciousUserActivity',
  COMPROMISED_USER: 'CompromisedUser',
  MALWARE: 'Malware',
  PHISHING: 'Phishing',
  UNWANTED_SOFTWARE: 'UnwantedSoftware',
  SECURITY_TESTING: 'SecurityTesting',
  LINE_OF_BUSINESS_APPLICATION: 'LineOfBusinessApplication',
  CONFIRMED_USER_ACTIVITY: 'ConfirmedUserActivity',
  CONFIRMED_ACTIVITY: 'ConfirmedActivity',
  CLEAN: 'Clean',
  NOT_MALICIOUS: 'NotMalicious',
  INSUFFICIENT_DATA: 'InsufficientData',
  OTHER: 'Other',
  APT: 'Apt',
  SECURITY_PERSONNEL: 'SecurityPersonnel',
} as const;
