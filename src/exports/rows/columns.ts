import type { Column, ColumnType } from './column.js';
import type { ExportKind } from './export-kind.js';

/** `name:type`, and `name=alias:type` where the table of a page has another name than its sample. Text unless told. */
function columns(...specs: readonly string[]): readonly Column[] {
  return specs.map((spec) => {
    const [names = '', type = 'text'] = spec.split(':');
    const [name = '', alias] = names.split('=');
    return { name, type: type as ColumnType, ...(alias !== undefined && { alias }) };
  });
}

/** get-assessment-software-vulnerabilities.md: what the full export and its changes share. */
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
 * The columns of each kind, under the names of the documented samples and in their order; docs/exports.md shows them. Device
 * groups have ids that some pages call numbers and others text, which may say Unassigned: they are text. Undefined where
 * Microsoft documents no column.
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
