import { describe, expect, it } from 'vitest';
import type { TenantData } from '../../emulator/tenants/model.js';
import { mattersOf } from '../../emulator/tenants/recommendations.js';
import { itemTypeOf, readFields } from '../architecture/read-fields.js';
import { itemAt, startService, type RunningService } from './running-service.js';

type Row = Readonly<Record<string, unknown>>;

const types = readFields();
const FILE_INDICATOR = {
  indicatorValue: 'ab'.repeat(20),
  indicatorType: 'FileSha1',
  action: 'Block',
  title: 'x',
  description: 'x',
};

const INCIDENT_COMMENT = { '@odata.type': 'microsoft.graph.security.alertComment', comment: 'x' };

/** Where rows of a type come from; what lies in other rows comes with these. */
const SOURCES: Readonly<Record<string, (tenant: TenantData) => (string | [path: string, body: object])[]>> = {
  Alert: ({ alerts }) => ['/api/alerts?$expand=evidence', `/api/alerts/${itemAt(alerts, 0).id}`],
  Machine: ({ machines }) => ['/api/machines', `/api/machines/${itemAt(machines, 0).id}`],
  MachineAction: () => ['/api/machineactions'],
  Indicator: () => ['/api/indicators', ['/api/indicators', FILE_INDICATOR]],
  IndicatorImportResult: () => [['/api/indicators/import', { Indicators: [FILE_INDICATOR] }]],
  Incident: ({ alerts }) => [
    '/v1.0/security/incidents',
    `/v1.0/security/incidents/${String(itemAt(alerts, 0).incidentId)}`,
  ],
  IncidentComment: ({ alerts }) => [
    [`/v1.0/security/incidents/${String(itemAt(alerts, 0).incidentId)}/comments`, INCIDENT_COMMENT],
  ],
  Investigation: () => ['/api/investigations'],
  HuntingQueryResponse: () => [['/api/advancedqueries/run', { Query: 'DeviceInfo | take 1' }]],
  File: (tenant) => [`/api/files/${sha1Of(tenant)}`],
  FileStats: (tenant) => [`/api/files/${sha1Of(tenant)}/stats`],
  DomainStats: () => ['/api/domains/example.com/stats'],
  IpStats: () => ['/api/ips/198.51.100.7/stats'],
  User: ({ machines, alerts }) => [
    ...machines.map(({ id }) => `/api/machines/${id}/logonusers`),
    `/api/alerts/${alerts.find(({ relatedUser }) => relatedUser !== null)?.id ?? ''}/user`,
  ],
  Vulnerability: ({ vulnerabilities, machines, products }) => [
    '/api/vulnerabilities',
    `/api/vulnerabilities/${itemAt(vulnerabilities, 0).id}`,
    ...machines.map(({ id }) => `/api/machines/${id}/vulnerabilities`),
    `/api/Software/${itemAt(products, 0).id}/vulnerabilities`,
  ],
  MachineVulnerability: () => ['/api/vulnerabilities/machinesVulnerabilities'],
  MachineReference: ({ products }) => [`/api/Software/${itemAt(products, 0).id}/machineReferences`],
  Software: () => ['/api/Software'],
  SoftwareVersionDistribution: ({ products }) => [`/api/Software/${itemAt(products, 0).id}/distributions`],
  MissingKb: ({ machines }) => machines.map(({ id }) => `/api/machines/${id}/getmissingkbs`),
  Recommendation: (tenant) => [
    '/api/recommendations',
    `/api/recommendations/${itemAt(mattersOf(tenant), 0).id}`,
    ...tenant.machines.map(({ id }) => `/api/machines/${id}/recommendations`),
  ],
  Score: () => ['/api/exposureScore', '/api/exposureScore/ByMachineGroups', '/api/configurationScore'],
  RemediationTask: () => ['/api/remediationTasks'],
  LibraryFile: () => ['/api/libraryfiles'],
  DeviceAntivirusHealth: () => ['/api/deviceavinfo?$top=1000'],
  SoftwareInventoryRecord: () => ['/api/machines/SoftwareInventoryByMachine'],
  NonCpeSoftwareRecord: () => ['/api/machines/SoftwareInventoryNoProductCodeByMachine'],
  SoftwareVulnerabilityRecord: () => ['/api/machines/SoftwareVulnerabilitiesByMachine'],
  SoftwareVulnerabilityChange: () => [
    `/api/machines/SoftwareVulnerabilityChangesByMachine?sinceTime=${new Date(Date.now() - 13 * 86_400_000).toISOString()}`,
  ],
  SecureConfigurationRecord: () => ['/api/machines/SecureConfigurationsAssessmentByMachine'],
  BrowserExtensionRecord: () => ['/api/Machines/BrowserExtensionsInventoryByMachine'],
  CertificateRecord: () => ['/api/machines/certificateAssessmentByMachine'],
  HardwareFirmwareRecord: () => ['/api/machines/HardwareFirmwareInventoryByMachine'],
  BaselineComplianceRecord: () => ['/api/machines/baselineComplianceAssessmentByMachine'],
  BaselineProfile: () => ['/api/baselineProfiles'],
  BaselineConfiguration: () => ['/api/baselineConfigurations'],
  BrowserExtensionPermissionInfo: () => ['/api/browserextensions/permissionsinfo'],
  ScanDefinition: () => ['/api/DeviceAuthenticatedScanDefinitions'],
  ScannerAgent: () => ['/api/DeviceAuthenticatedScanAgents'],
  ScanHistoryEntry: ({ authenticatedScans: { definitions } }) => [
    [
      '/api/DeviceAuthenticatedScanDefinitions/GetScanHistoryByScanDefinitionId',
      { ScanDefinitionIds: definitions.map(({ id }) => id) },
    ],
  ],
  ScanSession: ({ authenticatedScans: { sessions } }) => [
    [
      '/api/DeviceAuthenticatedScanDefinitions/GetScanHistoryBySessionId',
      { SessionIds: sessions.map(({ sessionId }) => sessionId) },
    ],
  ],
};

describe('the rows of the emulator', () => {
  it('have the fields of the list, all of them, and no others', { tags: 'slow' }, async () => {
    const rows = await collectRows(await startService({ machines: 40, alerts: 120 }));
    const differences = [...types.values()].flatMap(({ name, fields, notShown, notEmulated, eitherCase }) => {
      const spell = (field: string) => (eitherCase ? field.charAt(0).toLowerCase() + field.slice(1) : field);
      const listed = new Set([...fields.keys()].map(spell));
      const sent = new Set((rows.get(name) ?? []).flatMap((row) => Object.keys(row).map(spell)));
      // A field '*' stands for whatever names a query chooses.
      const invented = [...sent].filter(
        (field) => !listed.has(field) && !listed.has('*') && !field.startsWith('@odata.'),
      );
      const isLeftOut = notShown !== undefined || notEmulated !== undefined;
      const lost = [...fields]
        .filter(([field, one]) => !isLeftOut && !sent.has(spell(field)) && one.notEmulated === undefined)
        .map(([field]) => field);
      return [
        ...invented.map((field) => `${name}.${field} is sent and not listed`),
        ...lost.map((field) => `${name}.${field} is listed and never sent`),
      ];
    });
    expect(differences).toEqual([]);
  });
});

async function collectRows(service: RunningService): Promise<ReadonlyMap<string, readonly Row[]>> {
  const rows = new Map<string, Row[]>();
  const add = (name: string, row: Row): void => {
    rows.set(name, [...(rows.get(name) ?? []), row]);
    for (const [field, one] of types.get(name)?.fields ?? []) {
      const nested = itemTypeOf(one);
      if (types.has(nested)) for (const item of listOf(row[field])) add(nested, item);
    }
  };
  for (const [name, sourcesOf] of Object.entries(SOURCES)) {
    for (const source of sourcesOf(service.tenant)) {
      const answer = await (typeof source === 'string' ? service.get(source) : service.post(...source));
      expect([source, answer.status]).toEqual([source, 200]);
      const body = answer.json as Row;
      for (const row of listOf(body['value'] ?? body)) add(name, row);
    }
  }
  return rows;
}

function listOf(value: unknown): readonly Row[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.filter((item): item is Row => typeof item === 'object' && item !== null);
}

function sha1Of({ alerts }: TenantData): string {
  return alerts.flatMap(({ evidence }) => evidence.flatMap(({ sha1 }) => sha1 ?? []))[0] ?? '';
}
