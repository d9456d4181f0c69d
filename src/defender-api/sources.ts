import type { SourceChoice } from '../config/sources.js';
import { MACHINE_FILTERS } from './endpoints/machines.js';
import { SOFTWARE_FILTERS } from './endpoints/software.js';
import { VULNERABILITY_FILTERS } from './endpoints/vulnerabilities.js';

/** What one API offers of a family of data. Names are those of Defender's API. */
interface Source {
  /** The application permission for reads. */
  readonly permission: string;
  /** Properties that it can filter by. Others are compared after reading a bounded number of rows. */
  readonly filters: readonly string[];
  /** Properties that it can sort by. */
  readonly orders: readonly string[];
  /** Fields that it lacks -> the reason. */
  readonly lacks: Readonly<Record<string, string>>;
}

type Sources = Partial<Readonly<Record<Exclude<SourceChoice, 'auto'>, Source>>>;

const ONLY_GRAPH =
  'Only Microsoft Graph has this field. This alert comes from the API of Defender for Endpoint.';
const ONLY_GRAPH_EVIDENCE =
  'Only Microsoft Graph has this field. This evidence comes from the API of Defender for Endpoint.';
const NO_INVESTIGATIONS = 'Microsoft Graph does not say which automated investigation an alert belongs to.';

/** The sources of alerts. `auto` takes the first, and the second if the first is retired or not permitted. */
export const ALERT_SOURCES = {
  defender: {
    permission: 'Alert.Read.All',
    filters: [
      'id',
      'alertCreationTime',
      'lastUpdateTime',
      'lastEventTime',
      'incidentId',
      'investigationId',
      'assignedTo',
      'detectionSource',
      'category',
      'severity',
      'status',
    ],
    orders: ['id', 'lastUpdateTime'],
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
    permission: 'SecurityAlert.Read.All',
    filters: ['alertCreationTime', 'lastUpdateTime', 'assignedTo', 'severity', 'status'],
    orders: ['alertCreationTime', 'lastUpdateTime'],
    lacks: { investigationId: NO_INVESTIGATIONS, investigation: NO_INVESTIGATIONS },
  },
} as const satisfies Sources;

/** Fields that a hunting table lacks. */
function lackedBy<Name extends string>(table: string, more: string, names: readonly Name[]) {
  const reason = `The hunting table ${table}, which this row comes from, has no such column. ${more}`;
  return Object.fromEntries(names.map((name) => [name, reason])) as Readonly<Record<Name, string>>;
}

const HUNTING_PERMISSION = 'ThreatHunting.Read.All';
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

/** The sources of machines. */
export const MACHINE_SOURCES = {
  defender: {
    permission: 'Machine.Read.All',
    filters: Object.keys(MACHINE_FILTERS),
    orders: ['id'],
    lacks: {},
  },
  hunting: {
    permission: HUNTING_PERMISSION,
    filters: [...Object.keys(MACHINE_FILTERS).filter((name) => !UNFILTERED.has(name)), 'rbacGroupName'],
    orders: ['id', 'computerDnsName', 'exposureLevel', 'lastSeen', 'deviceValue'],
    lacks: MACHINE_LACKS,
  },
} as const satisfies Sources;

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

/** The sources of vulnerabilities. */
export const VULNERABILITY_SOURCES = {
  defender: { permission: 'Vulnerability.Read.All', filters: [], orders: ['id'], lacks: {} },
  hunting: {
    permission: HUNTING_PERMISSION,
    filters: [...Object.keys(VULNERABILITY_FILTERS), 'exposedMachines', 'publicExploit'],
    orders: ['id', 'severity', 'cvssV3', 'exposedMachines', 'publishedOn'],
    lacks: VULNERABILITY_LACKS,
  },
} as const satisfies Sources;

const SOFTWARE_LACKS = lackedBy('DeviceTvmSoftwareInventory', PRESENT_STATE, [
  'publicExploit',
  'activeAlert',
  'impactScore',
  'isNormalized',
  'category',
  'distributions',
]);

/** The sources of software. */
export const SOFTWARE_SOURCES = {
  defender: { permission: 'Software.Read.All', filters: [], orders: ['id'], lacks: {} },
  hunting: {
    permission: HUNTING_PERMISSION,
    filters: [...Object.keys(SOFTWARE_FILTERS), 'weaknesses', 'exposedMachines'],
    orders: ['id', 'name', 'weaknesses', 'exposedMachines'],
    lacks: SOFTWARE_LACKS,
  },
} as const satisfies Sources;

const USER_LACKS = lackedBy('DeviceLogonEvents', 'It has logons of the last 30 days.', [
  'mostPrevalentMachineId',
  'leastPrevalentMachineId',
  'logOnMachinesCount',
  'isDomainAdmin',
  'isOnlyNetworkUser',
]);

/** The sources of the accounts that logged on to machines. */
export const USER_SOURCES = {
  defender: { permission: 'User.Read.All', filters: [], orders: [], lacks: {} },
  hunting: {
    permission: HUNTING_PERMISSION,
    filters: [],
    orders: [],
    lacks: USER_LACKS,
  },
} as const satisfies Sources;

/** Why a machine is not found while machines come from hunts. */
export const NOT_SEEN =
  'No machine with this id reported in the last 30 days. Hunts, which machines come from, reach no further back, so it may still exist.';
