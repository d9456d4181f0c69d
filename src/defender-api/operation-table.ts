import { OPERATION_FACTS } from './generated/operation-facts.js';
import { describeOperation, type Operation, type OperationUse } from './operation.js';

/** Graph's way to hunt is an alternative to Defender's. */
type DocumentedName = keyof typeof OPERATION_FACTS | 'runGraphHuntingQuery';

const ALERTS = { cacheClass: 'alerts' } as const;
const MACHINES = { cacheClass: 'machines' } as const;
const ACTIONS = { cacheClass: 'machineActions' } as const;
const OBSERVABLES = { cacheClass: 'observables' } as const;
const INVESTIGATIONS = { cacheClass: 'investigations' } as const;
const INDICATORS = { cacheClass: 'indicators' } as const;
const LIBRARY = { cacheClass: 'libraryFiles' } as const;
const VULNERABILITIES = { cacheClass: 'vulnerabilities' } as const;
/** The pages of profiles and configurations name no permission; this is that of the compliance of machines with them. */
const BASELINES = { ...VULNERABILITIES, permissions: ['SecurityBaselinesAssessment.Read.All'] } as const;
/** One endpoint has two pages: what is called by one counts for the other. */
const FILES_OF_GATHERED = { rate: { name: 'exportInformationGatheringFiles' } } as const;
/**
 * Graph's table of limits for `/security` has no row for incidents; that of alerts, whose service it is, holds for any
 * operation together: 150 calls a minute of an application in a tenant (Learn: graph/throttling-limits). Changing an
 * incident changes its alerts, and the other way round, so both are kept and dropped together.
 */
const INCIDENTS = { ...ALERTS, rate: { name: 'graphIncidents' } } as const;
/** The limits of hunting are those of the whole tenant (run-advanced-query-api.md). */
const HUNTING = { rate: { per: 'tenant' } } as const;

/**
 * Every REST operation that this service can call, by the family of what it gives, and how it is used. Method, permissions
 * and rate stand in docs/catalogue/operations.yaml; what goes against it here says why. Of two alternatives with one id
 * either serves, and the first is the better one.
 */
const USES = {
  alerts: {
    listAlerts: ALERTS,
    getAlert: ALERTS,
    listMachineAlerts: ALERTS,
    // No page of its own: permissions and limits are taken to be those of the list.
    countMachineAlerts: { ...ALERTS, permissions: OPERATION_FACTS.listAlerts.permissions },
    listFileAlerts: ALERTS,
    // The newest version of its page names Alert.ReadWrite.All alone, earlier ones both.
    listDomainAlerts: ALERTS,
    listIpAlerts: ALERTS,
    listUserAlerts: ALERTS,
    updateAlert: ALERTS,
    batchUpdateAlerts: ALERTS,
    createAlertByReference: ALERTS,
  },
  machines: {
    listMachines: MACHINES,
    getMachine: MACHINES,
    findMachinesByIp: MACHINES,
    findMachinesByTag: MACHINES,
    listFileMachines: MACHINES,
    listDomainMachines: MACHINES,
    // The newest version of its page names Machine.ReadWrite.All alone, earlier ones both.
    listUserMachines: MACHINES,
    addOrRemoveMachineTag: MACHINES,
    addOrRemoveTagForMultipleMachines: MACHINES,
    setDeviceValue: MACHINES,
    updateMachine: MACHINES,
  },
  'machine-actions': {
    listMachineActions: ACTIONS,
    getMachineAction: ACTIONS,
    isolateMachine: ACTIONS,
    unisolateMachine: { ...ACTIONS, loosens: true },
    restrictCodeExecution: ACTIONS,
    unrestrictCodeExecution: { ...ACTIONS, loosens: true },
    runAntiVirusScan: ACTIONS,
    // An older text of its page takes Machine.Read.All for enough; this destructive call is asked for by its own name.
    stopAndQuarantineFile: {
      ...ACTIONS,
      permissions: ['Machine.StopAndQuarantine', 'Machine.ReadWrite.All'],
    },
    collectInvestigationPackage: ACTIONS,
    // The smallest quota of all: 2 calls a minute.
    getInvestigationPackageUri: {},
    offboardMachine: { ...ACTIONS, loosens: true },
    cancelMachineAction: ACTIONS,
  },
  files: { getFile: OBSERVABLES, getFileStats: OBSERVABLES },
  domains: { getDomainStats: OBSERVABLES },
  ips: { getIpStats: OBSERVABLES },
  users: { getAlertUser: OBSERVABLES, listMachineLogonUsers: OBSERVABLES },
  investigations: {
    listInvestigations: INVESTIGATIONS,
    getInvestigation: INVESTIGATIONS,
    startInvestigation: INVESTIGATIONS,
  },
  // With the second permission an application sees, changes and deletes only what it made itself: the whole list needs the first.
  indicators: {
    listIndicators: INDICATORS,
    submitIndicator: INDICATORS,
    importIndicators: INDICATORS,
    deleteIndicator: { ...INDICATORS, loosens: true, delegated: false },
    batchDeleteIndicators: { ...INDICATORS, loosens: true, delegated: false },
  },
  'live-response': {
    // The permission to read the library is the one to change it: there is no other.
    listLibraryFiles: LIBRARY,
    uploadLibraryFile: LIBRARY,
    deleteLibraryFile: LIBRARY,
    runLiveResponse: ACTIONS,
    // A later text of its page leaves out Machine.Read.All.
    getLiveResponseResultLink: {},
  },
  hunting: {
    runGraphHuntingQuery: {
      ...HUNTING,
      id: 'runHuntingQuery',
      api: 'graph',
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
    exportSoftwareVulnerabilityChanges: VULNERABILITIES,
    // Links are secrets: they are never kept.
    exportSoftwareInventoryFiles: {},
    exportNonCpeSoftwareInventoryFiles: {},
    exportSoftwareVulnerabilitiesFiles: {},
    exportSecureConfigurationsFiles: {},
    exportBrowserExtensionsFiles: {},
    exportCertificatesFiles: {},
    exportHardwareFirmwareFiles: {},
    exportBaselineComplianceFiles: { permissions: BASELINES.permissions },
    exportInformationGatheringFiles: {},
    listBaselineProfiles: BASELINES,
    listBaselineConfigurations: BASELINES,
    listBrowserExtensionPermissions: VULNERABILITIES,
    exportSoftwareInventory: VULNERABILITIES,
    exportNonCpeSoftwareInventory: VULNERABILITIES,
    exportSoftwareVulnerabilities: VULNERABILITIES,
    exportSecureConfigurations: VULNERABILITIES,
    exportBrowserExtensions: VULNERABILITIES,
    exportCertificates: VULNERABILITIES,
    exportHardwareFirmware: VULNERABILITIES,
    exportBaselineCompliance: VULNERABILITIES,
  },
  'authenticated-scans': {
    // Never kept: the text of its answers holds the passwords of scans, and what is kept may be shared with other replicas.
    listScanDefinitions: {},
    listScanAgents: MACHINES,
    getScanAgent: MACHINES,
    // Reads, though they are POSTs: they may be sent again.
    listScanHistoryByDefinition: MACHINES,
    listScanHistoryBySession: MACHINES,
    // Reads of definitions are never kept, so none of these makes anything out of date.
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
type OperationName = { [Family in keyof Uses]: keyof Uses[Family] }[keyof Uses];

function describe(name: string, family: string, use: OperationUse): Operation {
  const id = use.id ?? name;
  return describeOperation(id, family, OPERATION_FACTS[id as keyof typeof OPERATION_FACTS], use);
}

export const OPERATIONS = Object.fromEntries(
  Object.entries(USES).flatMap(([family, uses]) =>
    Object.entries<OperationUse>(uses).map(([name, use]) => [name, describe(name, family, use)]),
  ),
) as Readonly<Record<OperationName, Operation>>;

const OPERATIONS_BY_ID = new Map<string, Operation[]>();
for (const operation of Object.values(OPERATIONS)) {
  OPERATIONS_BY_ID.set(operation.id, [...(OPERATIONS_BY_ID.get(operation.id) ?? []), operation]);
}

/** The operations of a catalogue id such as `listMachines`; several when there are alternatives, none when it is unknown. */
export function operationsOf(id: string): readonly Operation[] {
  return OPERATIONS_BY_ID.get(id) ?? [];
}
