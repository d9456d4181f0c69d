import type { SourceChoice } from '../config/sources.js';
import { MACHINE_FILTERS } from './endpoints/machines.js';

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
} as const satisfies Partial<Readonly<Record<Exclude<SourceChoice, 'auto'>, Source>>>;

const NO_COLUMN =
  'The hunting table DeviceInfo, which this machine comes from, has no such column. It lists machines that reported in the last 30 days.';

/** The sources of machines. */
export const MACHINE_SOURCES = {
  defender: {
    permission: 'Machine.Read.All',
    filters: Object.keys(MACHINE_FILTERS),
    orders: ['id', 'computerDnsName', 'riskScore', 'exposureLevel', 'lastSeen', 'deviceValue'],
    lacks: {},
  },
  hunting: {
    permission: 'ThreatHunting.Read.All',
    filters: Object.keys(MACHINE_FILTERS).filter((name) => name !== 'riskScore' && name !== 'rbacGroupId'),
    orders: ['id', 'computerDnsName', 'exposureLevel', 'lastSeen', 'deviceValue'],
    lacks: {
      riskScore: NO_COLUMN,
      rbacGroupId: NO_COLUMN,
      firstSeen: NO_COLUMN,
      osVersion: NO_COLUMN,
      osProcessor: NO_COLUMN,
      isPotentialDuplication: NO_COLUMN,
      defenderAvStatus: NO_COLUMN,
      managedBy: NO_COLUMN,
      managedByStatus: NO_COLUMN,
      vmMetadata: NO_COLUMN,
    },
  },
} as const satisfies Partial<Readonly<Record<Exclude<SourceChoice, 'auto'>, Source>>>;

/** Why a machine is not found while machines come from hunts. */
export const NOT_SEEN =
  'No machine with this id reported in the last 30 days. Hunts, which machines come from, reach no further back, so it may still exist.';
