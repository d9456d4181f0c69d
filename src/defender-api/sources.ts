import { MACHINE_FILTERS } from './endpoints/machines.js';
import { SOFTWARE_FILTERS } from './endpoints/software.js';
import { VULNERABILITY_FILTERS } from './endpoints/vulnerabilities.js';

/** What the second source of a family offers, in the names of Defender's API. */
interface SecondSource {
  /** Application permissions for reads, of which one suffices. */
  readonly permissions: readonly string[];
  /** Properties that it can filter by. */
  readonly filters: readonly string[];
  /** Fields that it lacks -> the reason. */
  readonly lacks: Readonly<Record<string, string>>;
}

const ONLY_GRAPH =
  'Only Microsoft Graph has this field. This alert comes from the API of Defender for Endpoint.';
const ONLY_GRAPH_EVIDENCE =
  'Only Microsoft Graph has this field. This evidence comes from the API of Defender for Endpoint.';
const NO_INVESTIGATIONS = 'Microsoft Graph does not say which automated investigation an alert belongs to.';

/** The sources of alerts. */
export const ALERT_SOURCES = {
  defender: {
    lacks: {
      serviceSource: ONLY_GRAPH,
      productName: ONLY_GRAPH,
      recommendedActions: ONLY_GRAPH,
      alertWebUrl: ONLY_GRAPH,
      incidentWebUrl: ONLY_GRAPH,
      actorDisplayName: ONLY_GRAPH,
      systemTags: ONLY_GRAPH,
      verdict: ONLY_GRAPH_EVIDENCE,
      remediationStatus: ONLY_GRAPH_EVIDENCE,
      roles: ONLY_GRAPH_EVIDENCE,
    },
  },
  graph: {
    permissions: ['SecurityAlert.Read.All', 'SecurityAlert.ReadWrite.All'],
    filters: ['alertCreationTime', 'lastUpdateTime', 'assignedTo', 'severity', 'status'],
    lacks: { investigationId: NO_INVESTIGATIONS, investigation: NO_INVESTIGATIONS },
  },
} as const satisfies { readonly defender: Pick<SecondSource, 'lacks'>; readonly graph: SecondSource };

/** Fields that a hunting table lacks. */
function lackedBy<Name extends string>(table: string, more: string, names: readonly Name[]) {
  const reason = `The hunting table ${table}, which this row comes from, has no such column. ${more}`;
  return Object.fromEntries(names.map((name) => [name, reason])) as Readonly<Record<Name, string>>;
}

const HUNTING_PERMISSIONS = ['ThreatHunting.Read.All'] as const;
const IN_30_DAYS = 'It has machines that reported in the last 30 days.';
const PRESENT_STATE = 'It has the present state of machines.';

const MACHINE_LACKS = lackedBy('DeviceInfo', IN_30_DAYS, [
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
]);

/** Properties that hunts lack, or have in a coarser or another form, so that a filter would return other machines. */
const UNFILTERED: ReadonlySet<string> = new Set([
  'riskScore',
  'rbacGroupId',
  'healthStatus',
  'lastIpAddress',
]);

/** The second source of machines. */
export const MACHINE_SOURCES = {
  hunting: {
    permissions: HUNTING_PERMISSIONS,
    filters: [...Object.keys(MACHINE_FILTERS).filter((name) => !UNFILTERED.has(name)), 'rbacGroupName'],
    lacks: MACHINE_LACKS,
  },
} as const satisfies { readonly hunting: SecondSource };

const VULNERABILITY_LACKS = lackedBy('DeviceTvmSoftwareVulnerabilitiesKB', PRESENT_STATE, [
  'exploitVerified',
  'exploitInKit',
  'exploitTypes',
  'exploitUris',
  'firstDetected',
  'status',
  'epss',
  'cvssVector',
  'cveSupportability',
]);

/** The second source of vulnerabilities. */
export const VULNERABILITY_SOURCES = {
  hunting: {
    permissions: HUNTING_PERMISSIONS,
    filters: [...Object.keys(VULNERABILITY_FILTERS), 'exposedMachines', 'publicExploit'],
    lacks: VULNERABILITY_LACKS,
  },
} as const satisfies { readonly hunting: SecondSource };

const SOFTWARE_LACKS = lackedBy('DeviceTvmSoftwareInventory', PRESENT_STATE, [
  'publicExploit',
  'activeAlert',
  'impactScore',
  'isNormalized',
  'category',
  'distributions',
]);

/** The second source of software. */
export const SOFTWARE_SOURCES = {
  hunting: {
    permissions: HUNTING_PERMISSIONS,
    filters: [...Object.keys(SOFTWARE_FILTERS), 'weaknesses', 'exposedMachines'],
    lacks: SOFTWARE_LACKS,
  },
} as const satisfies { readonly hunting: SecondSource };

const RECOMMENDATION_LACKS = lackedBy(
  'DeviceTvmSecureConfigurationAssessment or DeviceTvmSoftwareVulnerabilities',
  PRESENT_STATE,
  [
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
);

/** The second source of recommendations: updates of products with vulnerabilities, and settings that machines lack. */
export const RECOMMENDATION_SOURCES = {
  hunting: {
    permissions: HUNTING_PERMISSIONS,
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
    lacks: RECOMMENDATION_LACKS,
  },
} as const satisfies { readonly hunting: SecondSource };

/** The second source of missing updates: of those that fix a vulnerability. */
export const MISSING_KB_SOURCES = {
  hunting: {
    permissions: HUNTING_PERMISSIONS,
    filters: [],
    lacks: lackedBy('DeviceTvmSoftwareVulnerabilities', PRESENT_STATE, ['url', 'osBuild']),
  },
} as const satisfies { readonly hunting: SecondSource };

const USER_LACKS = lackedBy('DeviceLogonEvents', 'It has logons of the last 30 days.', [
  'mostPrevalentMachineId',
  'leastPrevalentMachineId',
  'logOnMachinesCount',
  'isDomainAdmin',
  'isOnlyNetworkUser',
]);

/** The second source of the accounts that logged on to machines. */
export const USER_SOURCES = {
  hunting: {
    permissions: HUNTING_PERMISSIONS,
    filters: [],
    lacks: USER_LACKS,
  },
} as const satisfies { readonly hunting: SecondSource };

/** Why a machine is not found while machines come from hunts. */
export const NOT_SEEN =
  'No machine with this id reported in the last 30 days. Hunts, which machines come from, reach no further back, so it may still exist.';

/** Why a caller limited to device groups doesn't see all their machines while these come from hunts. */
export const GROUPS_WITHOUT_NAME =
  'Machines of device groups without a name in the tenants file are left out, because hunts, which machines come from, have no group ids.';
