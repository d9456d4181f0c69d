import { OPERATION_METADATA } from './generated/operation-metadata.js';
import { describeOperation, type Operation, type OperationUse } from './operation.js';
import type { RateClass } from './quota/quota-ledger.js';
import { groupBy } from '../lib/get-or-insert.js';

/** Microsoft Graph has alternatives to operations of Defender's API. */
type DocumentedName =
  | keyof typeof OPERATION_METADATA
  | 'runGraphHuntingQuery'
  | 'listGraphAlerts'
  | 'getGraphAlert'
  | 'updateGraphAlert'
  | 'updateGraphAlerts'
  | 'createGraphAlertComment';

const ALERTS = { cacheClass: 'alerts' } as const;
const MACHINES = { cacheClass: 'machines' } as const;
const ACTIONS = { cacheClass: 'machineActions' } as const;
const OBSERVABLES = { cacheClass: 'observables' } as const;
const INVESTIGATIONS = { cacheClass: 'investigations' } as const;
const INDICATORS = { cacheClass: 'indicators' } as const;
const LIBRARY = { cacheClass: 'libraryFiles' } as const;
const VULNERABILITIES = { cacheClass: 'vulnerabilities' } as const;
const ONLY_AT_DEFENDER = { isOnlyAtDefender: true } as const;
/** The pages of profiles and configurations name no permission. This one is for machines' compliance with them. */
const BASELINES = { ...VULNERABILITIES, permissions: ['SecurityBaselinesAssessment.Read.All'] } as const;
/** Two pages describe this endpoint, so calls to either share its limit. */
const FILES_OF_GATHERED = { rate: { name: 'exportInformationGatheringFiles' } } as const;
/**
 * Graph's limits for `/security` have no row for incidents. The row for alerts applies to all operations together: 150
 * calls per minute per application and tenant (Learn: graph/throttling-limits). Changes to an incident affect its
 * alerts and vice versa, so both share a cache class.
 */
const INCIDENTS = { ...ALERTS, rate: { name: 'graphIncidents' } } as const;
/** Graph counts alerts apart from Defender: 150 calls per minute (Learn: graph/throttling-limits). */
const GRAPH_ALERTS = {
  ...ALERTS,
  api: 'graph',
  path: '/v1.0/security/alerts_v2/{id}',
  permissions: ['SecurityAlert.Read.All', 'SecurityAlert.ReadWrite.All'],
  rate: { name: 'graphAlerts', perMinute: 150 },
} as const;
const GRAPH_ALERT_WRITES = { ...GRAPH_ALERTS, permissions: ['SecurityAlert.ReadWrite.All'] } as const;
/** Hunting limits apply to the whole tenant (run-advanced-query-api.md). */
const HUNTING = { rate: { per: 'tenant' } } as const;

/**
 * Our own limit of hunts that replace reads of Defender's API. The tenant's 45 hunts per minute are for all its clients, and
 * people's hunts come first.
 */
export const INVENTORY_HUNTS: RateClass = {
  name: 'inventoryHunts',
  per: 'tenant',
  isApart: true,
  // Decisions about writes don't use hunts.
  hasReserve: false,
  perMinute: 15,
  perHour: 300,
};

/**
 * All REST operations that this service can call, by resource family. Method, permissions, and rate are in
 * docs/catalogue/operations.yaml; entries here that differ state the reason. For alternatives with the same id, the
 * first is preferred.
 */
const USES = {
  alerts: {
    listAlerts: ALERTS,
    getAlert: ALERTS,
    listMachineAlerts: ALERTS,
    // Has no page of its own. Assumes the permissions and limits of the list.
    countMachineAlerts: { ...ALERTS, permissions: OPERATION_METADATA.listAlerts.permissions },
    listFileAlerts: ALERTS,
    // The latest version of its page names only Alert.ReadWrite.All, earlier ones both.
    listDomainAlerts: ALERTS,
    listIpAlerts: ALERTS,
    listUserAlerts: ALERTS,
    updateAlert: ALERTS,
    batchUpdateAlerts: ALERTS,
    // Defender may start an investigation of the new alert.
    createAlertByReference: { ...ALERTS, alsoChanges: ['investigations'] },
    listGraphAlerts: {
      ...GRAPH_ALERTS,
      id: 'listAlerts',
      path: '/v1.0/security/alerts_v2',
      harmless: '/v1.0/security/alerts_v2?$top=1',
    },
    getGraphAlert: { ...GRAPH_ALERTS, id: 'getAlert' },
    updateGraphAlert: { ...GRAPH_ALERT_WRITES, id: 'updateAlert' },
    // Graph has no change of several alerts: each takes its own calls.
    updateGraphAlerts: { ...GRAPH_ALERT_WRITES, id: 'batchUpdateAlerts', method: 'PATCH' },
    createGraphAlertComment: {
      ...GRAPH_ALERT_WRITES,
      id: 'updateAlert',
      method: 'POST',
      path: '/v1.0/security/alerts_v2/{id}/comments',
    },
  },
  machines: {
    listMachines: MACHINES,
    getMachine: MACHINES,
    findMachinesByIp: MACHINES,
    findMachinesByTag: MACHINES,
    listFileMachines: { ...MACHINES, ...ONLY_AT_DEFENDER },
    listDomainMachines: { ...MACHINES, ...ONLY_AT_DEFENDER },
    // The latest version of its page names only Machine.ReadWrite.All, earlier ones both.
    listUserMachines: MACHINES,
    addOrRemoveMachineTag: MACHINES,
    addOrRemoveTagForMultipleMachines: MACHINES,
    // Hunts have the device value too.
    setDeviceValue: { ...MACHINES, alsoChanges: ['huntedProperties'] },
    updateMachine: { ...MACHINES, alsoChanges: ['huntedProperties'] },
  },
  'machine-actions': {
    listMachineActions: ACTIONS,
    getMachineAction: ACTIONS,
    isolateMachine: ACTIONS,
    unisolateMachine: { ...ACTIONS, loosens: true },
    restrictCodeExecution: ACTIONS,
    unrestrictCodeExecution: { ...ACTIONS, loosens: true },
    runAntiVirusScan: ACTIONS,
    // An older text of its page also accepts Machine.Read.All. This destructive call requires its own permission.
    stopAndQuarantineFile: {
      ...ACTIONS,
      permissions: ['Machine.StopAndQuarantine', 'Machine.ReadWrite.All'],
    },
    collectInvestigationPackage: ACTIONS,
    // The smallest quota: 2 calls per minute.
    getInvestigationPackageUri: {},
    offboardMachine: { ...ACTIONS, loosens: true },
    cancelMachineAction: ACTIONS,
  },
  files: { getFile: OBSERVABLES, getFileStats: OBSERVABLES },
  domains: { getDomainStats: OBSERVABLES },
  ips: { getIpStats: OBSERVABLES },
  users: { getAlertUser: { ...OBSERVABLES, ...ONLY_AT_DEFENDER }, listMachineLogonUsers: OBSERVABLES },
  investigations: {
    listInvestigations: INVESTIGATIONS,
    getInvestigation: INVESTIGATIONS,
    // Defender raises an alert for it.
    startInvestigation: { ...INVESTIGATIONS, alsoChanges: ['alerts'] },
  },
  // With the second permission, an application only reads, changes, and deletes its own indicators. The whole list
  // needs the first.
  indicators: {
    listIndicators: INDICATORS,
    submitIndicator: INDICATORS,
    importIndicators: INDICATORS,
    deleteIndicator: { ...INDICATORS, loosens: true, delegated: false },
    batchDeleteIndicators: { ...INDICATORS, loosens: true, delegated: false },
  },
  'live-response': {
    // The library has a single permission for reads and writes.
    listLibraryFiles: LIBRARY,
    uploadLibraryFile: LIBRARY,
    deleteLibraryFile: LIBRARY,
    // Its page spells `/API/`.
    runLiveResponse: { ...ACTIONS, path: '/api/machines/{id}/runliveresponse' },
    // A later text of its page omits Machine.Read.All.
    getLiveResponseResultLink: {},
  },
  hunting: {
    runGraphHuntingQuery: {
      ...HUNTING,
      id: 'runHuntingQuery',
      api: 'graph',
      path: '/v1.0/security/runHuntingQuery',
      permissions: ['ThreatHunting.Read.All'],
    },
    runHuntingQuery: HUNTING,
  },
  vulnerabilities: {
    listVulnerabilities: VULNERABILITIES,
    getVulnerability: VULNERABILITIES,
    listVulnerabilitiesByMachineAndSoftware: VULNERABILITIES,
    listVulnerabilityMachines: VULNERABILITIES,
    listSoftwareVulnerabilities: VULNERABILITIES,
  },
  software: {
    listSoftware: VULNERABILITIES,
    getSoftware: VULNERABILITIES,
    listSoftwareVersionDistribution: VULNERABILITIES,
    listSoftwareMachines: VULNERABILITIES,
    listSoftwareMissingKbs: VULNERABILITIES,
    listMachineMissingKbs: VULNERABILITIES,
    listMachineSoftware: VULNERABILITIES,
  },
  scores: {
    getExposureScore: VULNERABILITIES,
    listExposureScoresByMachineGroup: VULNERABILITIES,
    getDeviceSecureScore: VULNERABILITIES,
  },
  recommendations: {
    listRecommendations: VULNERABILITIES,
    getRecommendation: VULNERABILITIES,
    listRecommendationMachines: VULNERABILITIES,
    listRecommendationVulnerabilities: VULNERABILITIES,
    getRecommendationSoftware: VULNERABILITIES,
    listMachineRecommendations: VULNERABILITIES,
  },
  remediation: {
    listRemediationTasks: VULNERABILITIES,
    getRemediationTask: VULNERABILITIES,
    listRemediationTaskMachines: VULNERABILITIES,
  },
  'device-health': {
    listDeviceAntivirusHealth: MACHINES,
    exportDeviceAntivirusHealthFiles: FILES_OF_GATHERED,
  },
  assessments: {
    exportSoftwareVulnerabilityChanges: { ...VULNERABILITIES, ...ONLY_AT_DEFENDER },
    // Links are secrets and never cached.
    exportSoftwareInventoryFiles: {},
    exportNonCpeSoftwareInventoryFiles: ONLY_AT_DEFENDER,
    exportSoftwareVulnerabilitiesFiles: {},
    exportSecureConfigurationsFiles: {},
    exportBrowserExtensionsFiles: ONLY_AT_DEFENDER,
    exportCertificatesFiles: ONLY_AT_DEFENDER,
    exportHardwareFirmwareFiles: ONLY_AT_DEFENDER,
    exportBaselineComplianceFiles: { permissions: BASELINES.permissions, ...ONLY_AT_DEFENDER },
    exportInformationGatheringFiles: ONLY_AT_DEFENDER,
    listBaselineProfiles: { ...BASELINES, ...ONLY_AT_DEFENDER },
    listBaselineConfigurations: { ...BASELINES, ...ONLY_AT_DEFENDER },
    listBrowserExtensionPermissions: { ...VULNERABILITIES, ...ONLY_AT_DEFENDER },
    exportSoftwareInventory: VULNERABILITIES,
    exportNonCpeSoftwareInventory: { ...VULNERABILITIES, ...ONLY_AT_DEFENDER },
    exportSoftwareVulnerabilities: VULNERABILITIES,
    exportSecureConfigurations: VULNERABILITIES,
    exportBrowserExtensions: { ...VULNERABILITIES, ...ONLY_AT_DEFENDER },
    exportCertificates: { ...VULNERABILITIES, ...ONLY_AT_DEFENDER },
    exportHardwareFirmware: { ...VULNERABILITIES, ...ONLY_AT_DEFENDER },
    exportBaselineCompliance: { ...VULNERABILITIES, ...ONLY_AT_DEFENDER },
  },
  'authenticated-scans': {
    // Never cached: responses contain scan passwords, and the cache may be shared with other replicas.
    listScanDefinitions: {},
    listScanAgents: MACHINES,
    getScanAgent: MACHINES,
    // Reads despite POST, so they may be retried.
    listScanHistoryByDefinition: MACHINES,
    listScanHistoryBySession: MACHINES,
    // Definitions are never cached, so these invalidate nothing.
    createScanDefinition: {},
    updateScanDefinition: {},
    deleteScanDefinitions: {},
  },
  incidents: {
    listIncidents: INCIDENTS,
    getIncident: INCIDENTS,
    updateIncident: INCIDENTS,
    createIncidentComment: INCIDENTS,
  },
} as const satisfies Readonly<Record<string, { readonly [Name in DocumentedName]?: OperationUse }>>;

type Uses = typeof USES;
/** The name of an operation in {@link OPERATIONS}. */
export type OperationName = { [Family in keyof Uses]: keyof Uses[Family] }[keyof Uses];

function describe(name: string, family: string, use: OperationUse): Operation {
  const id = use.id ?? name;
  return describeOperation(id, family, OPERATION_METADATA[id as keyof typeof OPERATION_METADATA], use);
}

export const OPERATIONS = Object.fromEntries(
  Object.entries(USES).flatMap(([family, uses]) =>
    Object.entries<OperationUse>(uses).map(([name, use]) => [name, describe(name, family, use)]),
  ),
) as Readonly<Record<OperationName, Operation>>;

const OPERATIONS_BY_ID = groupBy(Object.values(OPERATIONS), ({ id }) => id);

/** Returns the operations of a catalog id such as `listMachines`: several for alternatives, none for an unknown id. */
export function operationsOf(id: string): readonly Operation[] {
  return OPERATIONS_BY_ID.get(id) ?? [];
}
