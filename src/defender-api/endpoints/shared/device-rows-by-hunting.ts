import {
  deviceConfigurationModel,
  deviceSoftwareModel,
  deviceVulnerabilityModel,
  type WireDeviceConfiguration,
  type WireDeviceSoftware,
  type WireDeviceVulnerability,
} from '../../models/device-inventory.js';
import {
  countDistinct,
  huntedReader,
  huntRows,
  inPart,
  joined,
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

/** Secure configurations of all machines. */
export const HUNTED_CONFIGURATIONS: HuntedRows<WireDeviceConfiguration> = {
  table: CONFIGURATIONS,
  hunt: (part, slice) =>
    huntRows(
      `${CONFIGURATIONS}
| where ${inPart('DeviceId', part)} and ${inPart('ConfigurationId', slice)}
${joined(NAMES, 'ConfigurationId')}
${joined(groupsIn(part), 'DeviceId')}
| project DeviceId, MachineGroup, DeviceName, OSPlatform, Timestamp, ConfigurationId, ConfigurationName, ConfigurationCategory,
    ConfigurationSubcategory, ConfigurationImpact, IsCompliant, IsApplicable, IsExpectedUserImpact`,
      readConfiguration,
    ),
  keyOf: ({ deviceId, configurationId }) => [deviceId, configurationId],
};

const readConfiguration = huntedReader<WireDeviceConfiguration>(
  deviceConfigurationModel,
  'SecureConfigurationRecord',
  (sent) => {
    const [deviceId, configurationId] = [sent.text('DeviceId'), sent.text('ConfigurationId')];
    if (deviceId === undefined || configurationId === undefined) return undefined;
    return {
      deviceId,
      deviceName: sent.text('DeviceName'),
      rbacGroupName: sent.text('MachineGroup'),
      osPlatform: sent.text('OSPlatform'),
      timestamp: sent.text('Timestamp'),
      configurationId,
      configurationName: sent.text('ConfigurationName'),
      configurationCategory: sent.text('ConfigurationCategory'),
      configurationSubcategory: sent.text('ConfigurationSubcategory') ?? '',
      configurationImpact: sent.value('ConfigurationImpact'),
      isApplicable: sent.flag('IsApplicable'),
      // As in Defender's API, what doesn't apply is not complied with.
      isCompliant: sent.flag('IsCompliant') ?? false,
      isExpectedUserImpact: sent.flag('IsExpectedUserImpact'),
      recommendationReference: `sca-_-${configurationId}`,
    };
  },
);

const SOFTWARE = 'DeviceTvmSoftwareInventory';
const WEAKNESSES = 'DeviceTvmSoftwareVulnerabilities';
const VERSION = 'strcat(SoftwareName, SoftwareVersion)';
const INSTALLATION = 'DeviceId, SoftwareVendor, SoftwareName, SoftwareVersion';

/** Software with a product code on all machines. The table says where there is none. */
export const HUNTED_SOFTWARE: HuntedRows<WireDeviceSoftware> = {
  table: SOFTWARE,
  hunt: (part, slice) => {
    const where = `${inPart('DeviceId', part)} and ${inPart(VERSION, slice)}`;
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
  const deviceId = sent.text('DeviceId');
  if (deviceId === undefined) return undefined;
  return {
    deviceId,
    deviceName: sent.text('DeviceName'),
    rbacGroupName: sent.text('MachineGroup'),
    osPlatform: sent.text('OSPlatform'),
    softwareVendor: sent.text('SoftwareVendor'),
    softwareName: sent.text('SoftwareName'),
    softwareVersion: sent.text('SoftwareVersion'),
  };
}

const readSoftware = huntedReader<WireDeviceSoftware>(
  deviceSoftwareModel,
  'SoftwareInventoryRecord',
  (sent) => {
    const installation = readInstallation(sent);
    if (installation === undefined) return undefined;
    return {
      ...installation,
      numberOfWeaknesses: sent.value('Weaknesses') ?? 0,
      // Empty for software that the vendor supports.
      endOfSupportStatus: sent.text('EndOfSupportStatus') ?? 'None',
      endOfSupportDate: sent.text('EndOfSupportDate'),
    };
  },
);

const KNOWN = `DeviceTvmSoftwareVulnerabilitiesKB | project CveId, Score = todouble(CvssScore), IsExploitAvailable`;

/** Vulnerabilities of the software of all machines. The table has no software without any. */
export const HUNTED_VULNERABILITIES: HuntedRows<WireDeviceVulnerability> = {
  table: WEAKNESSES,
  hunt: (part, slice) =>
    huntRows(
      `${WEAKNESSES}
| where ${inPart('DeviceId', part)} and ${inPart('CveId', slice)}
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

const readVulnerability = huntedReader<WireDeviceVulnerability>(
  deviceVulnerabilityModel,
  'SoftwareVulnerabilityRecord',
  (sent) => {
    const [installation, cveId] = [readInstallation(sent), sent.text('CveId')];
    if (installation === undefined || cveId === undefined) return undefined;
    const { deviceId, softwareVendor: vendor, softwareName: name, softwareVersion: version } = installation;
    const isExploitAvailable = sent.flag('IsExploitAvailable');
    return {
      ...installation,
      id: `${deviceId}_${name ?? ''}_${version ?? ''}_${cveId}_`,
      osArchitecture: sent.text('OSArchitecture'),
      cveId,
      cvssScore: sent.value('Score'),
      vulnerabilitySeverityLevel: sent.text('VulnerabilitySeverityLevel'),
      // The table doesn't say whether an exploit is verified or part of a kit.
      exploitabilityLevel:
        isExploitAvailable === undefined ? null : isExploitAvailable ? 'ExploitIsPublic' : 'NoExploit',
      recommendedSecurityUpdate: sent.text('RecommendedSecurityUpdate'),
      recommendedSecurityUpdateId: sent.text('RecommendedSecurityUpdateId'),
      recommendationReference:
        vendor === undefined || name === undefined ? null : ['va', vendor, name].join(SEPARATOR),
      cveMitigationStatus: sent.text('Mitigation'),
    };
  },
);
