import { describe, expect, it } from 'vitest';
import { exportPages } from '../../emulator/defender/exports/by-machine.js';
import { fileExports } from '../../emulator/defender/exports/file-exports.js';
import { vulnerabilitiesOfMachine } from '../../emulator/tenants/exposure.js';
import { readFields } from '../architecture/read-fields.js';
import { readCatalogue } from '../architecture/read-catalogue.js';
import { readAllPages, readFiles, readLinks, type ExportPage } from './export-reads.js';
import { errorOf, itemAt, startService } from './running-service.js';

const VULNERABILITIES = '/api/machines/SoftwareVulnerabilitiesByMachine';
const types = readFields();
const ROW_TYPES: Readonly<Record<string, string>> = {
  exportSoftwareInventory: 'SoftwareInventoryRecord',
  exportNonCpeSoftwareInventory: 'NonCpeSoftwareRecord',
  exportSoftwareVulnerabilities: 'SoftwareVulnerabilityRecord',
  exportSecureConfigurations: 'SecureConfigurationRecord',
  exportBrowserExtensions: 'BrowserExtensionRecord',
  exportCertificates: 'CertificateRecord',
  exportHardwareFirmware: 'HardwareFirmwareRecord',
  exportBaselineCompliance: 'BaselineComplianceRecord',
};

describe('the exports as pages of JSON', () => {
  it.each(exportPages)('$id has the documented fields, and existing machines', async ({ id, path }) => {
    const service = await startService({ machines: 60 });
    const rows = await readAllPages(service, path);
    const fields = types.get(ROW_TYPES[id] ?? '')?.fields ?? new Map<string, never>();
    const sent = new Set(rows.flatMap((row) => Object.keys(row)));
    expect([...sent].sort()).toEqual([...fields.keys()].sort());
    const known = new Set(service.tenant.machines.map((machine) => machine.id));
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => !known.has(String(row['deviceId'] ?? row['DeviceId'])))).toEqual([]);
  });

  it('have pages of one snapshot, also if a newer one is made meanwhile', { tags: 'slow' }, async () => {
    // In some windows of 6 hours, nothing changes.
    const service = await startService({ now: () => Date.UTC(2026, 0, 15, 12) });
    const whole = await readAllPages(service, VULNERABILITIES);
    expect(new Set(whole.map((row) => row['id'])).size).toBe(whole.length);
    const first = (await service.get(`${VULNERABILITIES}?pageSize=${whole.length - 3}`)).json as ExportPage;
    service.emulator.control.advance(6 * 3_600_000);
    const link = first['@odata.nextLink'] ?? '';
    const second = (await service.get(link.slice(service.emulator.url.length))).json as ExportPage;
    expect([...first.value, ...second.value]).toEqual(whole);
    expect(second['@odata.nextLink']).toBeUndefined();
    expect(await readAllPages(service, `${VULNERABILITIES}?pageSize=900`)).not.toEqual(whole);
  });

  it('agree on vulnerabilities with the other lists of the same machine', async () => {
    const service = await startService();
    const rows = await readAllPages(service, VULNERABILITIES);
    const machine = itemAt(
      service.tenant.machines.filter(({ id }) => rows.some((row) => row['deviceId'] === id)),
      0,
    );
    const listed = vulnerabilitiesOfMachine(service.tenant, machine).map(({ cveId }) => cveId);
    const exported = rows.filter((row) => row['deviceId'] === machine.id && row['cveId'] !== null);
    expect(listed).toEqual(expect.arrayContaining(exported.map((row) => row['cveId'])));
    expect(exported.length).toBeGreaterThan(listed.length * 0.8);
  });

  it.each([
    ['pageSize=0', 'InvalidInput'],
    ['pageSize=200001', 'InvalidInput'],
    ['pageSize=x', 'InvalidInput'],
    ['$top=0', 'InvalidInput'],
    ['$skiptoken=x', 'ODataError'],
    [
      `$skiptoken=${Buffer.from('{"ExportDefinition":{"TimePath":"2020-01-25/0600/"},"ExportFileIndex":0,"LineStoppedAt":5}').toString('base64')}`,
      'ODataError',
    ],
    ["$filter=deviceId eq 'x'", ''],
    ['$skip=1', ''],
  ])('refuse %s', async (query, code) => {
    const service = await startService();
    const answer = await service.get(`${VULNERABILITIES}?${query}`);
    expect([answer.status, errorOf(answer).code]).toEqual([400, code]);
  });

  it('have no next page with $top, and for a person only the machines of their groups', async () => {
    const service = await startService();
    const capped = (await service.get(`${VULNERABILITIES}?$top=7`)).json as ExportPage;
    expect([capped.value.length, capped['@odata.nextLink']]).toEqual([7, undefined]);
  });

  it('spell a missing group, and omit its id, as the switches say', async () => {
    const service = await startService();
    service.emulator.control.setSwitches({ exportGroupOfNone: 'Unassigned', exportGroupId: 'missing' });
    const rows = await readAllPages(service, VULNERABILITIES);
    expect(rows.map((row) => row['rbacGroupName'])).toContain('Unassigned');
    expect(rows.some((row) => 'rbacGroupId' in row)).toBe(false);
  });
});

describe('all exports', () => {
  it('match the catalog, with its permissions and rates', () => {
    const documented = readCatalogue().filter(({ kind }) => kind === 'export');
    // Antivirus health by pages was there before; by files it is the endpoint of gathered information.
    const elsewhere = [
      'listDeviceAntivirusHealth',
      'exportDeviceAntivirusHealthFiles',
      'exportSoftwareVulnerabilityChanges',
    ];
    expect([...exportPages, ...fileExports].map(({ id }) => id).sort()).toEqual(
      documented.flatMap(({ id }) => (elsewhere.includes(id) ? [] : [id])).sort(),
    );
    for (const { id, limits, permissions } of [...exportPages, ...fileExports]) {
      const { rate, permissions: named } = documented.find((one) => one.id === id) ?? {};
      expect([id, limits]).toEqual([id, rate]);
      if (named?.length !== 0) expect([id, permissions]).toEqual([id, named]);
    }
  });

  it('by pages can be read 30 times a minute, by files 5 times', { tags: 'slow' }, async () => {
    const start = Date.now();
    const service = await startService({ machines: 5, alerts: 0, now: () => start });
    for (const [path, limit] of [
      ['/api/machines/certificateAssessmentByMachine', 30],
      ['/api/machines/certificateAssessmentExport', 5],
    ] as const) {
      for (let nth = 0; nth < limit; nth += 1) expect((await service.get(path)).status).toBe(200);
      const refused = await service.get(path);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
      expect(errorOf(refused).message).toContain(`Maximum allowed ${limit} per 00:01:00`);
    }
  });

  it(
    'by files have the rows of the pages, in several files, with the same bytes each time',
    { tags: 'slow' },
    async () => {
      const service = await startService();
      service.emulator.control.setSwitches({ exportFilesPerGroup: 2 });
      const { exportFiles } = await readLinks(service, '/api/machines/SoftwareVulnerabilitiesExport');
      expect(exportFiles).toHaveLength(
        2 * new Set(service.tenant.machines.map((one) => one.rbacGroupId)).size,
      );
      const byId = (rows: readonly Readonly<Record<string, unknown>>[]) =>
        [...rows].sort((one, other) => (String(one['id']) < String(other['id']) ? -1 : 1));
      expect(byId(await readFiles(exportFiles))).toEqual(byId(await readAllPages(service, VULNERABILITIES)));
      const bytes = async () => Buffer.from(await (await fetch(itemAt(exportFiles, 0))).arrayBuffer());
      expect(await bytes()).toEqual(await bytes());
    },
  );

  it('have as many rows as the switch says, all different', { tags: 'slow' }, async () => {
    const service = await startService();
    service.emulator.control.setSwitches({ exportRows: 9_000 });
    const { exportFiles } = await readLinks(service, '/api/machines/SoftwareVulnerabilitiesExport');
    const rows = await readFiles(exportFiles);
    expect(new Set(rows.map((row) => row['id'])).size).toBe(9_000);
    expect(await readAllPages(service, `${VULNERABILITIES}?pageSize=4000`)).toHaveLength(9_000);
  });
});
