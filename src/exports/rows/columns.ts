import type { Column, ColumnType } from './column.js';
import type { ExportKind } from './export-kind.js';

/** `name:type`, or `name=alias:type` if the property table uses another name than the sample. Default type: text. */
function columns(...specs: readonly string[]): readonly Column[] {
  return specs.map((spec) => {
    const [names = '', type = 'text'] = spec.split(':');
    const [name = '', alias] = names.split('=');
    return { name, type: type as ColumnType, ...(alias !== undefined && { alias }) };
  });
}

/** Columns shared by the full export and its changes (get-assessment-software-vulnerabilities.md). */
const VULNERABILITY = [
  ...['deviceId', 'deviceName', 'rbacGroupId', 'rbacGroupName', 'osPlatform', 'osVersion', 'osArchitecture'],
  ...['softwareVendor', 'softwareName', 'softwareVersion', 'cveId', 'cvssScore:decimal'],
  ...['vulnerabilitySeverityLevel', 'exploitabilityLevel', 'recommendedSecurityUpdate'],
  ...['recommendedSecurityUpdateId', 'recommendedSecurityUpdateUrl', 'recommendationReference'],
  ...['securityUpdateAvailable:flag', 'endOfSupportStatus', 'endOfSupportDate:moment', 'cveMitigationStatus'],
];
const SEEN = [
  'diskPaths:texts',
  'registryPaths:texts',
  'firstSeenTimestamp:moment',
  'lastSeenTimestamp:moment',
];

/**
 * Columns of each kind, named and ordered as in the documented samples. docs/exports.md lists them. Group ids are text,
 * because pages disagree on their type and they may be `Unassigned`. Undefined if Microsoft documents no columns.
 */
export const COLUMNS: Readonly<Record<ExportKind, readonly Column[] | undefined>> = {
  SOFTWARE_INVENTORY: columns(
    ...['deviceId', 'deviceName', 'rbacGroupId', 'rbacGroupName', 'osPlatform'],
    ...['softwareVendor', 'softwareName', 'softwareVersion', 'numberOfWeaknesses:whole'],
    ...['diskPaths:texts', 'registryPaths:texts', 'softwareFirstSeenTimestamp:moment'],
    ...['endOfSupportStatus', 'endOfSupportDate:moment'],
  ),
  NON_CPE_SOFTWARE_INVENTORY: columns(
    ...['deviceId', 'deviceName', 'rbacGroupId', 'rbacGroupName', 'osPlatform'],
    ...['softwareVendor', 'softwareName', 'softwareVersion', 'softwareLastSeenTimestamp:moment'],
    'registryPath',
  ),
  SOFTWARE_VULNERABILITIES: columns('id', ...VULNERABILITY, ...SEEN),
  SOFTWARE_VULNERABILITY_CHANGES: columns(
    ...['id', 'status', 'eventTimestamp:moment', 'isOnboarded:flag'],
    ...VULNERABILITY,
    ...SEEN,
  ),
  SECURE_CONFIGURATIONS: columns(
    ...['deviceId', 'deviceName', 'rbacGroupId', 'rbacGroupName', 'osPlatform', 'osVersion'],
    ...['timestamp:moment', 'configurationId', 'configurationName', 'configurationCategory'],
    ...['configurationSubcategory', 'configurationImpact:decimal', 'isCompliant:flag', 'isApplicable:flag'],
    ...['isExpectedUserImpact:flag', 'recommendationReference'],
  ),
  BROWSER_EXTENSIONS: columns(
    ...['DeviceId', 'DeviceName', 'RbacGroupId', 'RbacGroupName', 'InstallationTime:moment', 'BrowserName'],
    ...['ExtensionId', 'ExtensionName', 'ExtensionDescription', 'ExtensionVersion', 'ExtensionRisk'],
    'ExtensionVendor',
    ...['IsActivated:flag', 'Permissions:any'],
  ),
  CERTIFICATES: columns(
    ...['deviceId', 'deviceName', 'rbacGroupId', 'rbacGroupName', 'thumbprint', 'path', 'signatureAlgorithm'],
    ...['keySize=keyLength:whole', 'expirationDate=notAfter:moment', 'issueDate=notBefore:moment'],
    ...['subjectType', 'serialNumber', 'issuedTo=subjectObject:any', 'issuedBy=issuerObject:any'],
    ...['keyUsage=keyUsageArray:texts', 'extendedKeyUsage=extendedKeyUsageArray:texts', 'isSelfSigned:flag'],
  ),
  HARDWARE_FIRMWARE: columns(
    ...['deviceId', 'deviceName', 'rbacGroupId', 'rbacGroupName', 'componentType', 'manufacturer'],
    ...['componentName', 'componentVersion', 'additionalFields'],
  ),
  BASELINE_COMPLIANCE: columns(
    ...['id', 'configurationId', 'profileId', 'deviceId', 'deviceName', 'osPlatform', 'osVersion'],
    ...['rbacGroupId', 'rbacGroupName', 'isApplicable:flag', 'isCompliant:flag', 'isExempt:flag'],
    ...['dataCollectionTimeOffset:moment', 'complianceCalculationTimeOffset:moment'],
    ...['recommendedValue:texts', 'currentValue:texts', 'rawValue:texts', 'source:texts'],
    'complianceEvaluationDetails',
  ),
  INFORMATION_GATHERING: undefined,
  ANTIVIRUS_HEALTH: undefined,
};
