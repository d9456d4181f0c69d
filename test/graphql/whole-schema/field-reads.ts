import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { OWN_IDS, type WireRow } from './wire-row.js';

/** How to read rows of a type through the graph. */
export interface FieldRead {
  /** The call that returns the row, and its form in the response: single, or in a list. */
  readonly operation: string;
  readonly alone?: true;
  /** Other responses that the path needs. */
  readonly beside?: Readonly<Record<string, unknown>>;
  readonly roles: readonly string[];
  /** Builds the query around the selection. */
  readonly query: (selection: string) => string;
  /** The path of the row in the response. */
  readonly path: readonly (string | number)[];
}

const DATA = ['Defender.ViewData'];
const WEAKNESSES = ['Defender.ViewVulnerabilities'];
const SETTINGS = ['Defender.SecuritySettings'];
const { machineId, sha1, host, ipAddress, softwareId } = OWN_IDS;

function listRead(operation: string, field: string, roles: readonly string[], more = ''): FieldRead {
  return {
    operation,
    roles,
    query: (selection) => `{ ${field}(first: 1${more}) { nodes { ${selection} } } }`,
    path: [field, 'nodes', 0],
  };
}

function machineRead(
  operation: string,
  field: string,
  roles: readonly string[],
  [before, after, ...path]: readonly [string, string, ...(string | number)[]] = [
    '{ nodes {',
    '} }',
    'nodes',
    0,
  ],
): FieldRead {
  return {
    operation,
    beside: { getMachine: { id: machineId }, listMachines: { value: [{ id: machineId }] } },
    roles: [...DATA, ...roles],
    query: (selection) => `{ machine(id: "${machineId}") { ${field} ${before} ${selection} ${after} } }`,
    path: ['machine', field, ...path],
  };
}

function softwareRead(
  operation: string,
  field: string,
  [before, after, ...path]: readonly [string, string, ...(string | number)[]],
): FieldRead {
  return {
    operation,
    beside: {
      getSoftware: { id: softwareId },
      listSoftware: { value: [{ id: softwareId }] },
    },
    roles: [...WEAKNESSES, ...DATA],
    query: (selection) =>
      `{ defenderSoftware(id: "${softwareId}") { ${field} ${before} ${selection} ${after} } }`,
    path: ['defenderSoftware', field, ...path],
  };
}

function statisticsRead(operation: string, field: string, argument: string): FieldRead {
  return {
    operation,
    alone: true,
    beside: { getFile: { sha1 } },
    roles: DATA,
    query: (selection) => `{ ${field}(${argument}) { statistics { ${selection} } } }`,
    path: [field, 'statistics'],
  };
}

/** By type of docs/catalogue/fields.yaml; nested types are read with their rows. */
export const FIELD_READS: Readonly<Record<string, FieldRead>> = {
  Alert: listRead('listAlerts', 'alerts', DATA, ', orderBy: { field: ID }'),
  Machine: listRead('listMachines', 'machines', DATA),
  MachineAction: listRead(
    'listMachineActions',
    'machineActions',
    [...DATA, 'Defender.LiveResponse.Collect'],
    ', orderBy: { field: ID }',
  ),
  Indicator: listRead('listIndicators', 'indicators', DATA),
  Incident: listRead('listIncidents', 'defenderIncidents', DATA),
  Investigation: listRead('listInvestigations', 'investigations', DATA),
  File: {
    operation: 'getFile',
    alone: true,
    roles: DATA,
    query: (selection) => `{ defenderFile(hash: "${sha1}") { ${selection} } }`,
    path: ['defenderFile'],
  },
  FileStats: statisticsRead('getFileStats', 'defenderFile', `hash: "${sha1}"`),
  DomainStats: statisticsRead('getDomainStats', 'defenderDomain', `host: "${host}"`),
  IpStats: statisticsRead('getIpStats', 'defenderIp', `address: "${ipAddress}"`),
  User: machineRead('listMachineLogonUsers', 'logonUsers', DATA),
  Vulnerability: listRead('listVulnerabilities', 'vulnerabilities', WEAKNESSES),
  MachineVulnerability: {
    ...machineRead('listVulnerabilitiesByMachineAndSoftware', 'vulnerabilities', WEAKNESSES, [
      '{ edges { products {',
      '} } }',
      'edges',
      0,
      'products',
      0,
    ]),
  },
  MachineReference: softwareRead('listSoftwareMachines', 'machines', ['{ nodes {', '} }', 'nodes', 0]),
  Software: listRead('listSoftware', 'defenderSoftwareInventory', WEAKNESSES),
  SoftwareVersionDistribution: softwareRead('listSoftwareVersionDistribution', 'versions', [
    '{ nodes {',
    '} }',
    'nodes',
    0,
  ]),
  MissingKb: machineRead('listMachineMissingKbs', 'missingKbs', WEAKNESSES),
  Recommendation: listRead('listRecommendations', 'recommendations', WEAKNESSES),
  MachineRecommendation: machineRead('listMachineRecommendations', 'recommendationRows', WEAKNESSES),
  Score: {
    operation: 'listExposureScoresByMachineGroup',
    roles: WEAKNESSES,
    query: (selection) => `{ defenderExposureScoresByMachineGroup { ${selection} } }`,
    path: ['defenderExposureScoresByMachineGroup', 0],
  },
  RemediationTask: listRead('listRemediationTasks', 'defenderRemediationTasks', WEAKNESSES),
  LibraryFile: {
    operation: 'listLibraryFiles',
    roles: ['Defender.LiveResponse.Library'],
    query: (selection) => `{ defenderLibraryFiles { ${selection} } }`,
    path: ['defenderLibraryFiles', 0],
  },
  DeviceAntivirusHealth: machineRead('listDeviceAntivirusHealth', 'antivirusHealth', DATA, ['{', '}']),
  SoftwareInventoryRecord: listRead('exportSoftwareInventory', 'defenderDeviceSoftware', WEAKNESSES),
  NonCpeSoftwareRecord: listRead('exportNonCpeSoftwareInventory', 'defenderDeviceNonCpeSoftware', WEAKNESSES),
  SoftwareVulnerabilityRecord: listRead(
    'exportSoftwareVulnerabilities',
    'defenderDeviceVulnerabilities',
    WEAKNESSES,
  ),
  SoftwareVulnerabilityChange: listRead(
    'exportSoftwareVulnerabilityChanges',
    'defenderDeviceVulnerabilityChanges',
    WEAKNESSES,
    `, since: "${new Date(Date.now() - 3_600_000).toISOString()}"`,
  ),
  SecureConfigurationRecord: listRead(
    'exportSecureConfigurations',
    'defenderDeviceConfigurations',
    WEAKNESSES,
  ),
  BrowserExtensionRecord: listRead('exportBrowserExtensions', 'defenderDeviceBrowserExtensions', WEAKNESSES),
  CertificateRecord: listRead('exportCertificates', 'defenderDeviceCertificates', WEAKNESSES),
  HardwareFirmwareRecord: listRead('exportHardwareFirmware', 'defenderDeviceFirmware', WEAKNESSES),
  BaselineComplianceRecord: listRead('exportBaselineCompliance', 'defenderDeviceBaselines', WEAKNESSES),
  BaselineProfile: listRead('listBaselineProfiles', 'defenderBaselineProfiles', WEAKNESSES),
  BaselineConfiguration: listRead('listBaselineConfigurations', 'defenderBaselineConfigurations', WEAKNESSES),
  BrowserExtensionPermissionInfo: listRead(
    'listBrowserExtensionPermissions',
    'defenderBrowserExtensionPermissions',
    WEAKNESSES,
  ),
  ScanDefinition: {
    operation: 'listScanDefinitions',
    roles: SETTINGS,
    query: (selection) => `{ defenderScanDefinitions { ${selection} } }`,
    path: ['defenderScanDefinitions', 0],
  },
  ScannerAgent: {
    operation: 'listScanAgents',
    roles: SETTINGS,
    query: (selection) => `{ defenderScanAgents { ${selection} } }`,
    path: ['defenderScanAgents', 0],
  },
  ScanHistoryEntry: {
    operation: 'listScanHistoryByDefinition',
    roles: SETTINGS,
    query: (selection) =>
      `{ defenderScanHistoryByDefinition(scanDefinitionIds: ["x"]) { nodes { ${selection} } } }`,
    path: ['defenderScanHistoryByDefinition', 'nodes', 0],
  },
  ScanSession: {
    operation: 'listScanHistoryBySession',
    roles: SETTINGS,
    query: (selection) => `{ defenderScanHistoryBySession(sessionIds: ["x"]) { ${selection} } }`,
    path: ['defenderScanHistoryBySession', 0],
  },
};

/** Types without rows of their own, with the test that covers them. */
export const READ_ELSEWHERE: Readonly<Record<string, string>> = {
  Domain: 'alert-observables.test.ts: hosts are those of the evidence',
  Ip: 'alert-observables.test.ts: addresses are those of the evidence',
  IndicatorImportResult: 'import-indicators.test.ts: the answer of a write',
  HuntingQueryResponse: 'hunting.test.ts: its rows have the names of the query',
  HuntingColumn: 'hunting.test.ts',
};

/** Returns the graph's response and the value at the row's place, given Defender's row. */
export async function readRowAs(
  subgraph: SubgraphUnderTest,
  read: FieldRead,
  { wire, selection }: Pick<WireRow, 'wire' | 'selection'>,
) {
  const { control } = subgraph.emulator;
  control.clearFaults();
  const row = { id: 'row', ...wire };
  for (const [operation, body] of Object.entries(read.beside ?? {})) {
    control.addFault({ operation }, { status: 200, body });
  }
  control.addFault(
    { operation: read.operation },
    { status: 200, body: read.alone === true ? row : { value: [row] } },
  );
  const { data, errors } = await subgraph.ask(read.query(selection), { roles: read.roles });
  return { shown: valueAt(data, read.path), errors };
}

/** The value at a path of a response. */
export function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Readonly<Record<string | number, unknown>> | null | undefined)?.[step],
    data,
  );
}
