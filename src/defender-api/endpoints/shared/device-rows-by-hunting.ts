import { readRow } from '../../models/shared/read-rows.js';
import {
  deviceConfigurationModel,
  type WireDeviceConfiguration,
} from '../../models/device-inventory/configurations.js';
import { deviceSoftwareModel, type WireDeviceSoftware } from '../../models/device-inventory/software.js';
import {
  deviceVulnerabilityModel,
  type WireDeviceVulnerability,
} from '../../models/device-inventory/vulnerabilities.js';
import type { UnrecognizedListener } from '../../upstream-call.js';
import {
  countDistinct,
  flagOf,
  huntRows,
  inPart,
  joined,
  textOf,
  valueOf,
  type HuntPart,
  type SentRow,
} from './inventory-hunt.js';
import type { HuntedRows } from './rows-by-hunting.js';
import { SEPARATOR } from './software-by-hunting.js';

const CONFIGURATIONS = 'DeviceTvmSecureConfigurationAssessment';
const NAMES = 'DeviceTvmSecureConfigurationAssessmentKB | project ConfigurationId, ConfigurationName';

/** The group of each machine in its last whole report. */
function groupsIn(part: HuntPart): string {
  return `DeviceInfo
    | where Timestamp > ago(30d) and ${inPart('DeviceId', part)}
    | extend Order = iff(isnotempty(OSPlatform), Timestamp, Timestamp - 30d)
    | summarize arg_max(Order, MachineGroup) by DeviceId
    | project DeviceId, MachineGroup`;
}

const parseConfiguration = readRow(deviceConfigurationModel, 'SecureConfigurationRecord');

/** Secure configurations of all machines. */
export const HUNTED_CONFIGURATIONS: HuntedRows<WireDeviceConfiguration> = {
  table: CONFIGURATIONS,
  hunt: (part) =>
    huntRows(
      `${CONFIGURATIONS}
| where ${inPart('DeviceId', part)}
${joined(NAMES, 'ConfigurationId')}
${joined(groupsIn(part), 'DeviceId')}
| project DeviceId, MachineGroup, DeviceName, OSPlatform, Timestamp, ConfigurationId, ConfigurationName, ConfigurationCategory,
    ConfigurationSubcategory, ConfigurationImpact, IsCompliant, IsApplicable, IsExpectedUserImpact`,
      readConfiguration,
    ),
  keyOf: ({ deviceId, configurationId }) => [deviceId, configurationId],
};

function readConfiguration(
  sent: SentRow,
  onUnrecognized: UnrecognizedListener,
): WireDeviceConfiguration | undefined {
  const [deviceId, configurationId] = [textOf(sent, 'DeviceId'), textOf(sent, 'ConfigurationId')];
  if (deviceId === undefined || configurationId === undefined) return undefined;
  const row = {
    deviceId,
    deviceName: textOf(sent, 'DeviceName'),
    rbacGroupName: textOf(sent, 'MachineGroup'),
    osPlatform: textOf(sent, 'OSPlatform'),
    timestamp: textOf(sent, 'Timestamp'),
    configurationId,
    configurationName: textOf(sent, 'ConfigurationName'),
    configurationCategory: textOf(sent, 'ConfigurationCategory'),
    configurationSubcategory: textOf(sent, 'ConfigurationSubcategory') ?? '',
    configurationImpact: valueOf(sent, 'ConfigurationImpact'),
    isApplicable: flagOf(sent, 'IsApplicable'),
    // As in Defender's API, what doesn't apply is not complied with.
    isCompliant: flagOf(sent, 'IsCompliant') ?? false,
    isExpectedUserImpact: flagOf(sent, 'IsExpectedUserImpact'),
    recommendationReference: `sca-_-${configurationId}`,
  };
  return { ...parseConfiguration(row, onUnrecognized), source: 'HUNTING' };
}

const SOFTWARE = 'DeviceTvmSoftwareInventory';
const WEAKNESSES = 'DeviceTvmSoftwareVulnerabilities';
const INSTALLATION = 'DeviceId, SoftwareVendor, SoftwareName, SoftwareVersion';
const parseSoftware = readRow(deviceSoftwareModel, 'SoftwareInventoryRecord');

/** Software with a product code on all machines. The table says where there is none. */
export const HUNTED_SOFTWARE: HuntedRows<WireDeviceSoftware> = {
  table: SOFTWARE,
  hunt: (part) => {
    const where = inPart('DeviceId', part);
    const weaknesses = countDistinct('CveId', { of: WEAKNESSES, where, by: INSTALLATION, as: 'Weaknesses' });
    return huntRows(
      `${SOFTWARE}
| where ${where} and ProductCodeCpe !~ "not available"
${joined(weaknesses, INSTALLATION)}
${joined(groupsIn(part), 'DeviceId')}
| project DeviceId, MachineGroup, DeviceName, OSPlatform, SoftwareVendor, SoftwareName, SoftwareVersion, Weaknesses,
    EndOfSupportStatus, EndOfSupportDate`,
      readSoftware,
    );
  },
  keyOf: ({ deviceId, softwareVendor, softwareName, softwareVersion }) => [
    deviceId,
    softwareVendor,
    softwareName,
    softwareVersion,
  ],
};

/** The columns of a machine and of a version of a product on it; undefined without the machine. */
function readInstallation(sent: SentRow) {
  const deviceId = textOf(sent, 'DeviceId');
  if (deviceId === undefined) return undefined;
  return {
    deviceId,
    deviceName: textOf(sent, 'DeviceName'),
    rbacGroupName: textOf(sent, 'MachineGroup'),
    osPlatform: textOf(sent, 'OSPlatform'),
    softwareVendor: textOf(sent, 'SoftwareVendor'),
    softwareName: textOf(sent, 'SoftwareName'),
    softwareVersion: textOf(sent, 'SoftwareVersion'),
  };
}

function readSoftware(sent: SentRow, onUnrecognized: UnrecognizedListener): WireDeviceSoftware | undefined {
  const installation = readInstallation(sent);
  if (installation === undefined) return undefined;
  const row = {
    ...installation,
    numberOfWeaknesses: valueOf(sent, 'Weaknesses') ?? 0,
    // Empty for software that the vendor supports.
    endOfSupportStatus: textOf(sent, 'EndOfSupportStatus') ?? 'None',
    endOfSupportDate: textOf(sent, 'EndOfSupportDate'),
  };
  return { ...parseSoftware(row, onUnrecognized), source: 'HUNTING' };
}

const KNOWN = `DeviceTvmSoftwareVulnerabilitiesKB | project CveId, Score = todouble(CvssScore), IsExploitAvailable`;
const parseVulnerability = readRow(deviceVulnerabilityModel, 'SoftwareVulnerabilityRecord');

/** Vulnerabilities of the software of all machines. The table has no software without any. */
export const HUNTED_VULNERABILITIES: HuntedRows<WireDeviceVulnerability> = {
  table: WEAKNESSES,
  hunt: (part) =>
    huntRows(
      `${WEAKNESSES}
| where ${inPart('DeviceId', part)}
| extend Mitigation = column_ifexists("CveMitigationStatus", "")
${joined(KNOWN, 'CveId')}
${joined(groupsIn(part), 'DeviceId')}
| project DeviceId, MachineGroup, DeviceName, OSPlatform, OSArchitecture, SoftwareVendor, SoftwareName, SoftwareVersion, CveId,
    Score, IsExploitAvailable, VulnerabilitySeverityLevel, RecommendedSecurityUpdate, RecommendedSecurityUpdateId, Mitigation`,
      readVulnerability,
    ),
  keyOf: ({ deviceId, softwareVendor, softwareName, softwareVersion, cveId }) => [
    deviceId,
    softwareVendor,
    softwareName,
    softwareVersion,
    cveId,
  ],
};

function readVulnerability(
  sent: SentRow,
  onUnrecognized: UnrecognizedListener,
): WireDeviceVulnerability | undefined {
  const [installation, cveId] = [readInstallation(sent), textOf(sent, 'CveId')];
  if (installation === undefined || cveId === undefined) return undefined;
  const { deviceId, softwareVendor: vendor, softwareName: name, softwareVersion: version } = installation;
  const isExploitAvailable = flagOf(sent, 'IsExploitAvailable');
  const row = {
    ...installation,
    id: `${deviceId}_${name ?? ''}_${version ?? ''}_${cveId}_`,
    osArchitecture: textOf(sent, 'OSArchitecture'),
    cveId,
    cvssScore: valueOf(sent, 'Score'),
    vulnerabilitySeverityLevel: textOf(sent, 'VulnerabilitySeverityLevel'),
    // The table doesn't say whether an exploit is verified or part of a kit.
    exploitabilityLevel:
      isExploitAvailable === undefined ? null : isExploitAvailable ? 'ExploitIsPublic' : 'NoExploit',
    recommendedSecurityUpdate: textOf(sent, 'RecommendedSecurityUpdate'),
    recommendedSecurityUpdateId: textOf(sent, 'RecommendedSecurityUpdateId'),
    recommendationReference:
      vendor === undefined || name === undefined ? null : ['va', vendor, name].join(SEPARATOR),
    cveMitigationStatus: textOf(sent, 'Mitigation'),
  };
  return { ...parseVulnerability(row, onUnrecognized), source: 'HUNTING' };
}
