import type { Source, SourceName } from './source.js';

function lackedBecause<const Names extends readonly string[]>(reason: string, names: Names) {
  return Object.fromEntries(names.map((name) => [name, reason])) as Readonly<Record<Names[number], string>>;
}

function lackedBy<const Names extends readonly string[]>(table: string, more: string, names: Names) {
  return lackedBecause(
    `The hunting table ${table}, which this row comes from, has no such column. ${more}`,
    names,
  );
}

const PRESENT_STATE = 'It has the present state of machines.';
/** The service computes these tables a few times a day. */
const WEAKNESSES_MS = 4 * 3_600_000;

/**
 * Properties that all hunts share. The service returns at most 100,000 rows and 50 MB, and may truncate longer results silently.
 * More rows than `maxRows` would fill the memory of the process.
 */
export const HUNTS = {
  permissions: ['ThreatHunting.Read.All'],
  rowsPerCall: 10_000,
  maxRows: 50_000,
} as const;

/** Nothing is missing. */
const AT_DEFENDER = { lacks: {} } as const;

/**
 * The sources of each family that has more than Defender's API, in order of preference. Endpoints declare the offer of
 * Defender's API itself.
 */
export const SOURCES = {
  alerts: {
    defender: {
      lacks: {
        Alert: lackedBecause(
          'Only Microsoft Graph has this field. This alert comes from the API of Defender for Endpoint.',
          [
            'serviceSource',
            'productName',
            'recommendedActions',
            'alertWebUrl',
            'incidentWebUrl',
            'actorDisplayName',
            'systemTags',
            'customDetails',
          ],
        ),
        AlertEvidence: lackedBecause(
          'Only Microsoft Graph has this field. This evidence comes from the API of Defender for Endpoint.',
          ['verdict', 'remediationStatus', 'roles'],
        ),
      },
    },
    graph: {
      permissions: ['SecurityAlert.Read.All', 'SecurityAlert.ReadWrite.All'],
      filters: ['alertCreationTime', 'lastUpdateTime', 'assignedTo', 'severity', 'status'],
      sorts: ['alertCreationTime', 'lastUpdateTime'],
      // Learn: graph/api/resources/security-error-codes, constraints.
      rowsPerCall: 1_000,
      maxRows: 12_000,
      lacks: {
        Mutation: lackedBecause('Microsoft Graph has no such operation in its stable version.', [
          'createAlertByReference',
        ]),
        Alert: lackedBecause(
          'Microsoft Graph does not say which automated investigation an alert belongs to.',
          ['investigationId', 'investigation'],
        ),
        AlertEvidence: {},
      },
    },
  },
  hunting: { graph: { permissions: HUNTS.permissions, lacks: {} }, defender: AT_DEFENDER },
  // Defender's API has the alerts of an incident only.
  incidents: {
    graph: { permissions: ['SecurityIncident.Read.All', 'SecurityIncident.ReadWrite.All'], lacks: {} },
    defender: AT_DEFENDER,
  },
  machines: {
    defender: AT_DEFENDER,
    hunting: {
      ...HUNTS,
      // Hunts lack riskScore and rbacGroupId, and have healthStatus and lastIpAddress in another form.
      filters: [
        'id',
        'computerDnsName',
        'version',
        'deviceValue',
        'aadDeviceId',
        'machineTags',
        'lastSeen',
        'exposureLevel',
        'onboardingStatus',
        'osPlatform',
        'rbacGroupName',
      ],
      // DeviceInfo has a row per machine and hour, so a more recent hunt finds little news.
      cachedMs: 3_600_000,
      notFound:
        'No machine with this id reported in the last 30 days. Hunts, which machines come from, reach no further back, so it may still exist.',
      lacks: {
        Machine: lackedBy('DeviceInfo', 'It has machines that reported in the last 30 days.', [
          'riskScore',
          'rbacGroupId',
          'firstSeen',
          'osVersion',
          'osProcessor',
          'isPotentialDuplication',
          'defenderAvStatus',
          'managedBy',
          'managedByStatus',
          'vmMetadata',
        ]),
        MachineReferenceEdge: lackedBecause(
          'The hunting tables, which this list of machines comes from, have no such column.',
          ['assetCriticalityLevel', 'tags'],
        ),
      },
    },
  },
  vulnerabilities: {
    defender: AT_DEFENDER,
    hunting: {
      ...HUNTS,
      filters: [
        'id',
        'name',
        'description',
        'severity',
        'cvssV3',
        'publishedOn',
        'updatedOn',
        'exposedMachines',
        'publicExploit',
      ],
      cachedMs: WEAKNESSES_MS,
      notFound:
        'No machine has a vulnerability with this id now. Hunts, which vulnerabilities come from, know no others, so it may still exist.',
      lacks: {
        Vulnerability: lackedBy('DeviceTvmSoftwareVulnerabilitiesKB', PRESENT_STATE, [
          'exploitVerified',
          'exploitInKit',
          'exploitTypes',
          'exploitUris',
          'firstDetected',
          'status',
          'epss',
          'cvssVector',
          'cveSupportability',
          'patchFirstAvailable',
        ]),
      },
    },
  },
  software: {
    defender: AT_DEFENDER,
    hunting: {
      ...HUNTS,
      filters: ['id', 'name', 'vendor', 'weaknesses', 'exposedMachines'],
      cachedMs: WEAKNESSES_MS,
      notFound:
        'No machine has a product with this id now. Hunts, which products come from, know no others, so it may still exist.',
      lacks: {
        DefenderSoftware: lackedBy('DeviceTvmSoftwareInventory', PRESENT_STATE, [
          'publicExploit',
          'activeAlert',
          'impactScore',
          'isNormalized',
          'category',
          'distributions',
        ]),
        DefenderMissingKb: lackedBy('DeviceTvmSoftwareVulnerabilities', PRESENT_STATE, ['url', 'osBuild']),
      },
    },
  },
  recommendations: {
    defender: AT_DEFENDER,
    hunting: {
      ...HUNTS,
      filters: [
        'id',
        'productName',
        'vendor',
        'recommendationName',
        'recommendationCategory',
        'subCategory',
        'weaknesses',
        'exposedMachinesCount',
      ],
      cachedMs: WEAKNESSES_MS,
      notFound:
        'No machine needs a recommendation with this id now. Hunts, which recommendations come from, know no others, so it may still exist.',
      lacks: {
        Recommendation: lackedBy(
          'DeviceTvmSecureConfigurationAssessment or DeviceTvmSoftwareVulnerabilities',
          PRESENT_STATE,
          [
            'productName',
            'vendor',
            'weaknesses',
            'recommendedVersion',
            'recommendedVendor',
            'recommendedProgram',
            'severityScore',
            'publicExploit',
            'activeAlert',
            'associatedThreats',
            'remediationType',
            'status',
            'configScoreImpact',
            'exposureImpact',
            'totalMachineCount',
            'nonProductivityImpactedAssets',
            'relatedComponent',
            'exposedCriticalDevices',
            'tags',
            'hasUnpatchableCve',
          ],
        ),
      },
    },
  },
  assessments: {
    defender: AT_DEFENDER,
    hunting: {
      ...HUNTS,
      filters: [],
      cachedMs: WEAKNESSES_MS,
      lacks: {
        Query: lackedBecause(
          'Hunts replace the software, vulnerabilities and settings of machines, and nothing else of this family.',
          [
            'defenderDeviceNonCpeSoftware',
            'defenderDeviceVulnerabilityChanges',
            'defenderDeviceBrowserExtensions',
            'defenderDeviceCertificates',
            'defenderDeviceFirmware',
            'defenderDeviceBaselines',
            'defenderBaselineProfiles',
            'defenderBaselineConfigurations',
            'defenderBrowserExtensionPermissions',
          ],
        ),
        DefenderDeviceSoftware: lackedBy('DeviceTvmSoftwareInventory', PRESENT_STATE, [
          'rbacGroupId',
          'diskPaths',
          'registryPaths',
          'softwareFirstSeenTimestamp',
        ]),
        DefenderDeviceVulnerability: lackedBy('DeviceTvmSoftwareVulnerabilities', PRESENT_STATE, [
          'rbacGroupId',
          'osVersion',
          'recommendedSecurityUpdateUrl',
          'securityUpdateAvailable',
          'diskPaths',
          'registryPaths',
          'firstSeenTimestamp',
          'lastSeenTimestamp',
          'endOfSupportStatus',
          'endOfSupportDate',
        ]),
        DefenderDeviceConfiguration: lackedBy('DeviceTvmSecureConfigurationAssessment', PRESENT_STATE, [
          'rbacGroupId',
          'osVersion',
        ]),
      },
    },
  },
  users: {
    defender: AT_DEFENDER,
    hunting: {
      ...HUNTS,
      filters: [],
      lacks: {
        DefenderUser: lackedBy('DeviceLogonEvents', 'It has logons of the last 30 days.', [
          'mostPrevalentMachineId',
          'leastPrevalentMachineId',
          'logOnMachinesCount',
          'isDomainAdmin',
          'isOnlyNetworkUser',
        ]),
      },
    },
  },
} as const satisfies Readonly<
  Record<string, Partial<Record<SourceName, Partial<Source> & Pick<Source, 'lacks'>>>>
>;
