import { namedByWord, sharedWithGraph, type EnumTable } from './shared/enum-words.js';

/**
 * Closed enums: the graph's name, and the values of Defender's API and Microsoft Graph. If they differ, the graph uses
 * Graph's name. `older` values are read but never sent.
 */

export const AlertCategory = namedByWord(
  'General',
  'CommandAndControl',
  'Collection',
  'CredentialAccess',
  'DefenseEvasion',
  'Discovery',
  'Exfiltration',
  'Exploit',
  'Execution',
  'InitialAccess',
  'LateralMovement',
  'Malware',
  'Persistence',
  'PrivilegeEscalation',
  'Ransomware',
  'SuspiciousActivity',
);

export const AlertSeverity: EnumTable = {
  UNKNOWN: { defender: 'UnSpecified', graph: 'unknown' },
  ...sharedWithGraph('Informational', 'Low', 'Medium', 'High'),
};

/** Graph has no value for the last two. */
export const AlertStatus: EnumTable = {
  ...sharedWithGraph('Unknown', 'New', 'InProgress', 'Resolved'),
  ...namedByWord('Unspecified', 'Hidden'),
};

export const AlertClassification = sharedWithGraph(
  'Unknown',
  'TruePositive',
  'InformationalExpectedActivity',
  'FalsePositive',
);

/** The older values occur on Learn's pages of Defender's API and in recorded responses. */
export const AlertDetermination: EnumTable = {
  UNKNOWN: { defender: 'NotAvailable', graph: 'unknown' },
  ...sharedWithGraph('MultiStagedAttack', 'MaliciousUserActivity'),
  COMPROMISED_ACCOUNT: {
    defender: 'CompromisedAccount',
    graph: 'compromisedAccount',
    older: ['CompromisedUser'],
  },
  ...sharedWithGraph(
    'Malware',
    'Phishing',
    'UnwantedSoftware',
    'SecurityTesting',
    'LineOfBusinessApplication',
  ),
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
  ...sharedWithGraph('Other', 'Apt', 'SecurityPersonnel'),
};
