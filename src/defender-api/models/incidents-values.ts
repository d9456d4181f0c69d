/* The words of closed sets, as the graph names them and as Defender spells them. */

export const DefenderIncidentStatus = {
  ACTIVE: 'active',
  IN_PROGRESS: 'inProgress',
  RESOLVED: 'resolved',
  REDIRECTED: 'redirected',
  AWAITING_ACTION: 'awaitingAction',
} as const;

export const DefenderIncidentSeverity = {
  UNKNOWN: 'unknown',
  INFORMATIONAL: 'informational',
  LOW: 'low',
  MEDIUM: 'medium',
  HIGH: 'high',
} as const;

export const DefenderIncidentClassification = {
  UNKNOWN: 'unknown',
  FALSE_POSITIVE: 'falsePositive',
  TRUE_POSITIVE: 'truePositive',
  INFORMATIONAL_EXPECTED_ACTIVITY: 'informationalExpectedActivity',
} as const;

export const DefenderIncidentDetermination = {
  UNKNOWN: 'unknown',
  MULTI_STAGED_ATTACK: 'multiStagedAttack',
  MALICIOUS_USER_ACTIVITY: 'maliciousUserActivity',
  COMPROMISED_ACCOUNT: 'compromisedAccount',
  COMPROMISED_USER: 'compromisedUser',
  MALWARE: 'malware',
  PHISHING: 'phishing',
  UNWANTED_SOFTWARE: 'unwantedSoftware',
  APT: 'apt',
  SECURITY_TESTING: 'securityTesting',
  SECURITY_PERSONNEL: 'securityPersonnel',
  LINE_OF_BUSINESS_APPLICATION: 'lineOfBusinessApplication',
  CONFIRMED_ACTIVITY: 'confirmedActivity',
  CONFIRMED_USER_ACTIVITY: 'confirmedUserActivity',
  NOT_MALICIOUS: 'notMalicious',
  CLEAN: 'clean',
  NOT_ENOUGH_DATA_TO_VALIDATE: 'notEnoughDataToValidate',
  INSUFFICIENT_DATA: 'insufficientData',
  OTHER: 'other',
} as const;
