/** Words of Defender's enums that Graph spells differently from the same word with a small first letter. */
const SEVERITIES: ReadonlyMap<string, string> = new Map([['UnSpecified', 'unknown']]);
const STATUSES: ReadonlyMap<string, string> = new Map([
  ['Unspecified', 'unknown'],
  ['Hidden', 'unknown'],
]);
const DETERMINATIONS: ReadonlyMap<string, string> = new Map([
  ['NotAvailable', 'unknown'],
  ['NoEnoughDataToValidate', 'notEnoughDataToValidate'],
]);
const DETECTION_SOURCES: ReadonlyMap<string, string> = new Map([
  ['WindowsDefenderAtp', 'microsoftDefenderForEndpoint'],
  ['WindowsDefenderAv', 'antivirus'],
  ['WindowsDefenderSmartScreen', 'smartScreen'],
  ['CustomerTI', 'customTi'],
  ['OfficeATP', 'microsoftDefenderForOffice365'],
  ['ThreatExperts', 'microsoftThreatExperts'],
  ['AzureATP', 'microsoftDefenderForIdentity'],
  ['BuiltInML', 'builtInMl'],
  ['MSTIC', 'microsoftThreatIntelligence'],
  ['MCAS', 'cloudAppSecurity'],
  ['MTP', 'microsoft365Defender'],
  ['AAD', 'azureAdIdentityProtection'],
  ['DLP', 'microsoftDataLossPrevention'],
  ['AppGPolicy', 'appGovernancePolicy'],
  ['AppGDetection', 'appGovernanceDetection'],
  ['MDC', 'microsoftDefenderForCloud'],
  ['NRTAlerts', 'nrtAlerts'],
  ['Sentinel', 'microsoftSentinel'],
  ['Unspecified', 'unknown'],
  ...['IoT', 'Servers', 'Storage', 'DNS', 'Databases', 'Containers', 'Network'].map(
    (name) => [`DefenderFor${name}`, `microsoftDefenderFor${name}`] as const,
  ),
  ...['AppService', 'KeyVault', 'ResourceManager', 'ApiManagement'].map(
    (name) => [`DefenderFor${name}`, `microsoftDefenderFor${name}`] as const,
  ),
  // Graph has no word for these.
  ...['iSight', 'Bitdefender', 'Ziften', 'Lookout', 'SentinelOne', 'ThirdParty', 'ThirdPartySensors'].map(
    (name) => [name, 'unknownFutureValue'] as const,
  ),
  ...[
    'MAPG',
    'Compliance',
    'Forms',
    'MailFlow',
    'Nsn',
    'All',
    'DefenderForAIServices',
    'SecurityCopilot',
  ].map((name) => [name, 'unknownFutureValue'] as const),
]);

export const toGraphSeverity = (word: string): string => SEVERITIES.get(word) ?? toSmall(word);
export const toGraphStatus = (word: string): string => STATUSES.get(word) ?? toSmall(word);
export const toGraphSource = (word: string): string => DETECTION_SOURCES.get(word) ?? toSmall(word);

/** A classification or determination. `none` is what Graph sends for an alert without one. */
export function toGraphVerdict(word: string | null, none: string | null): string | null {
  const found = word === null ? 'unknown' : (DETERMINATIONS.get(word) ?? toSmall(word));
  return found === 'unknown' ? none : found;
}

/** Defender's word for a status or a classification of Graph. */
export function toDefenderWord(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** Defender's word for a determination of Graph. */
export function toDefenderDetermination(word: string): string {
  return [...DETERMINATIONS].find(([, graph]) => graph === word)?.[0] ?? toDefenderWord(word);
}

export function toSmall(word: string): string {
  return `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
}

export const STATUS_WORDS = ['unknown', 'new', 'inProgress', 'resolved', 'unknownFutureValue'];
export const SEVERITY_WORDS = ['unknown', 'informational', 'low', 'medium', 'high', 'unknownFutureValue'];

/** Words that Graph sends only to clients that opt in, because they are newer than the enum. */
export const NEWER_SERVICE_SOURCES = [
  'microsoftDefenderForCloud',
  'microsoftSentinel',
  'microsoftInsiderRiskManagement',
  'microsoftThreatIntelligence',
];
export const SERVICE_SOURCES = [
  'unknown',
  'microsoftDefenderForEndpoint',
  'microsoftDefenderForIdentity',
  'microsoftDefenderForCloudApps',
  'microsoftDefenderForOffice365',
  'microsoft365Defender',
  'azureAdIdentityProtection',
  'microsoftAppGovernance',
  'dataLossPrevention',
  'unknownFutureValue',
  ...NEWER_SERVICE_SOURCES,
];
/** The detection sources of the first version of the enum. */
const FIRST_DETECTION_SOURCES: ReadonlySet<string> = new Set([
  'unknown',
  'microsoftDefenderForEndpoint',
  'antivirus',
  'smartScreen',
  'customTi',
  'microsoftDefenderForOffice365',
  'automatedInvestigation',
  'microsoftThreatExperts',
  'customDetection',
  'microsoftDefenderForIdentity',
  'cloudAppSecurity',
  'microsoft365Defender',
  'azureAdIdentityProtection',
  'manual',
  'microsoftDataLossPrevention',
  'appGovernancePolicy',
  'appGovernanceDetection',
]);
const FIRST_REMEDIATION_STATUSES: ReadonlySet<string> = new Set([
  'none',
  'remediated',
  'prevented',
  'blocked',
  'notFound',
]);

/** Words as clients that don't opt in receive them. */
export const toFirstServiceSource = (word: string): string =>
  NEWER_SERVICE_SOURCES.includes(word) ? 'unknownFutureValue' : word;
export const toFirstDetectionSource = (word: string): string =>
  FIRST_DETECTION_SOURCES.has(word) ? word : 'unknownFutureValue';
export const toFirstRemediationStatus = (word: string): string =>
  FIRST_REMEDIATION_STATUSES.has(word) ? word : 'unknownFutureValue';
