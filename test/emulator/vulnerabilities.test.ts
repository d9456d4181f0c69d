import { describe, expect, it } from 'vitest';
import { machinesWithVulnerability, vulnerabilitiesOfMachine } from '../../emulator/tenants/exposure.js';
import { errorOf, itemAt, startService, type RunningService } from './running-service.js';

interface Page {
  readonly '@odata.context': string;
  readonly '@odata.count'?: number;
  readonly '@odata.nextLink'?: string;
  readonly value: Record<string, unknown>[];
}

const ROWS = '/api/vulnerabilities/machinesVulnerabilities';

/** A read of a list by its query, options spelt out. */
async function pageOf(
  { get }: RunningService,
  path: string,
  query: Record<string, string> = {},
): Promise<Page> {
  const answer = await get(`${path}?${new URLSearchParams(query).toString()}`);
  expect(answer.status, answer.text).toBe(200);
  return answer.json as Page;
}

function allRows({ tenant }: RunningService) {
  return tenant.machines.flatMap((machine) => vulnerabilitiesOfMachine(tenant, machine));
}

describe('the list of vulnerabilities', () => {
  it('has all 20 fields, some of them null or empty', async () => {
    const service = await startService();
    const { value } = await pageOf(service, '/api/vulnerabilities');
    expect(value.map(({ id }) => id)).toEqual(service.tenant.vulnerabilities.map(({ id }) => id));
    expect(new Set(value.map((row) => Object.keys(row).length))).toEqual(new Set([20]));
    for (const name of ['epss', 'tags', 'firstDetected']) {
      expect(value.some((row) => row[name] === null)).toBe(true);
      expect(value.some((row) => row[name] !== null)).toBe(true);
    }
    expect(value.some(({ cvssVector }) => cvssVector === '')).toBe(true);
    expect(new Set(value.map(({ status }) => status)).size).toBe(4);
    expect(value.some(({ cveSupportability }) => cveSupportability === '')).toBe(true);
    expect(value.some(({ id }) => /^TVM-\d{4}-\d{4}$/.test(String(id)))).toBe(true);
    expect(value.some(({ exposedMachines }) => exposedMachines === 0)).toBe(true);
  });

  it('always counts the page, and links to the next one by $skip', async () => {
    const service = await startService({ switches: { tvmPageSize: 200 } });
    const total = service.tenant.vulnerabilities.length;
    const first = await pageOf(service, '/api/vulnerabilities');
    expect(first['@odata.count']).toBe(200);
    expect(first['@odata.nextLink']).toMatch(/\?\$skip=200$/);
    const last = await pageOf(service, '/api/vulnerabilities', { $skip: '400' });
    expect(last['@odata.count']).toBe(total - 400);
    expect(last['@odata.nextLink']).toBeUndefined();
    const capped = await pageOf(service, '/api/vulnerabilities', { $top: '3' });
    expect([capped['@odata.count'], capped['@odata.nextLink']]).toEqual([3, undefined]);
    expect((await pageOf(service, '/api/vulnerabilities', { $skip: '9999' })).value).toEqual([]);
  });

  it('has pages of 8,000 rows by default', { tags: 'slow' }, async () => {
    const service = await startService({ machines: 400, alerts: 0 });
    const page = await pageOf(service, ROWS);
    expect(page.value).toHaveLength(8000);
    expect(page['@odata.count']).toBe(8000);
    expect(page['@odata.nextLink']).toMatch(/\?\$skip=8000$/);
    const longer = await pageOf(service, ROWS, { $top: '9000' });
    expect(longer.value).toHaveLength(9000);
  });

  it.each([
    ["severity eq 'Critical'", (one: { severity: string }) => one.severity === 'Critical'],
    ['cvssV3 ge 8.5', (one: { cvssV3: number }) => one.cvssV3 >= 8.5],
    ["startswith(name,'TVM-')", (one: { id: string }) => one.id.startsWith('TVM-')],
    ["contains(name,'-2024-')", (one: { id: string }) => one.id.includes('-2024-')],
    [
      "contains(description,'o')",
      (one: { description: string | null }) => one.description?.includes('o') ?? false,
    ],
    ['publishedOn gt 2025-01-01T00:00:00Z', (one: { publishedOn: string }) => one.publishedOn > '2025-01-01'],
  ] as const)('filters by %s', async (filter, fits) => {
    const service = await startService();
    const expected = service.tenant.vulnerabilities.filter((one) => fits(one));
    expect(expected.length).toBeGreaterThan(0);
    expect(await service.ids('/api/vulnerabilities', { $filter: filter })).toEqual(
      expected.map(({ id }) => id),
    );
  });

  it.each([
    ['/api/vulnerabilities?$top=8001', 'ODataError'],
    ['/api/vulnerabilities?$filter=epss gt 0', 'ODataError'],
    ['/api/vulnerabilities?$filter=publicExploit eq true', 'ODataError'],
    ['/api/vulnerabilities?$orderby=cvssV3', ''],
    ['/api/vulnerabilities?$count=true', ''],
    [`/api/vulnerabilities?$filter=contains(severity,'High')`, 'ODataError'],
    [`/api/vulnerabilities?$filter=contains(epss,'0')`, 'ODataError'],
    ['/api/vulnerabilities?$filter=contains(name)', 'ODataError'],
    [`${ROWS}?$filter=contains(productName,'o')`, 'ODataError'],
    [`${ROWS}?$top=10001`, 'ODataError'],
    [`${ROWS}?$select=id`, ''],
    [`${ROWS}?$filter=rbacGroupId eq 1`, 'ODataError'],
  ])('refuses %s', async (path, code) => {
    const { get } = await startService({ machines: 3, alerts: 0 });
    const answer = await get(path);
    expect([answer.status, errorOf(answer).code]).toEqual([400, code]);
  });
});

describe('the rows of machine, product and vulnerability', () => {
  it('list the vulnerabilities of machines, sorted by their ids', async () => {
    const service = await startService();
    const { value } = await pageOf(service, ROWS);
    expect(value).toEqual(allRows(service));
    expect(value.map(({ id }) => id)).toEqual(value.map(({ id }) => id).sort());
    const row = itemAt(
      value.filter(({ fixingKbId }) => fixingKbId !== null),
      0,
    );
    const { machineId, cveId, productVendor, productName, productVersion, fixingKbId } = row;
    expect(row['id']).toBe(
      [machineId, cveId, productVendor, productName, productVersion, fixingKbId].join('-_-'),
    );
    expect(value.some(({ id, fixingKbId: kb }) => kb === null && String(id).endsWith('-_-'))).toBe(true);
  });

  it('belong to the machines or vulnerabilities of a filter, whatever its form', async () => {
    const service = await startService();
    const rows = allRows(service);
    const [one, other] = [itemAt(rows, 0), itemAt(rows, rows.length - 1)];
    for (const [filter, fits] of [
      [
        `machineId in ('${one.machineId}','${other.machineId}')`,
        ({ machineId }) => [one.machineId, other.machineId].includes(machineId),
      ],
      [
        `machineId eq '${one.machineId}' or machineId eq '${other.machineId}'`,
        ({ machineId }) => [one.machineId, other.machineId].includes(machineId),
      ],
      [
        `(machineId eq '${one.machineId}') and (severity eq 'High')`,
        ({ machineId, severity }) => machineId === one.machineId && severity === 'High',
      ],
      [`cveId eq '${one.cveId}'`, ({ cveId }) => cveId === one.cveId],
      [
        `cveId in ('${one.cveId}','${other.cveId}') and machineId ne '${one.machineId}'`,
        ({ cveId, machineId }) => [one.cveId, other.cveId].includes(cveId) && machineId !== one.machineId,
      ],
      [
        `machineId eq '${one.machineId}' or cveId eq '${other.cveId}'`,
        ({ machineId, cveId }) => machineId === one.machineId || cveId === other.cveId,
      ],
      [`not (machineId eq '${one.machineId}')`, ({ machineId }) => machineId !== one.machineId],
      [
        "productVendor eq 'google' and startswith(productName,'chr')",
        ({ productName }) => productName === 'chrome',
      ],
      ['fixingKbId ne null', ({ fixingKbId }) => fixingKbId !== null],
    ] as [string, (row: (typeof rows)[number]) => boolean][]) {
      const found = await service.ids(ROWS, { $filter: filter });
      expect(found, filter).toEqual(rows.filter(fits).map(({ id }) => id));
    }
  });

  it('omit machines that are not onboarded, or excluded from vulnerability management', async () => {
    const service = await startService({ machines: 200, alerts: 0 });
    const named = new Set((await pageOf(service, ROWS)).value.map(({ machineId }) => machineId));
    const { machines } = service.tenant;
    const expected = machines.filter((one) => one.onboardingStatus === 'Onboarded' && !one.isExcluded);
    expect(expected.length).toBeLessThan(machines.length);
    expect([...named].every((id) => expected.some((one) => one.id === id))).toBe(true);
    expect(named.size).toBeGreaterThan(expected.length * 0.9);
  });
});

describe('one vulnerability', () => {
  it('is read by its id with 18 fields, without the status, which only the list has', async () => {
    const { get, tenant } = await startService();
    const { id, description } = itemAt(tenant.vulnerabilities, 0);
    const { '@odata.context': context, ...row } = (await get(`/api/vulnerabilities/${id}`)).json as Record<
      string,
      unknown
    >;
    expect(context).toMatch(/#Vulnerabilities\/\$entity$/);
    expect(row).toMatchObject({ id, name: id, description });
    expect(Object.keys(row)).toHaveLength(18);
    for (const name of ['cvssVector', 'cveSupportability', 'epss', 'tags', 'firstDetected']) {
      expect(row).toHaveProperty(name);
    }
    expect(row).not.toHaveProperty('status');
  });

  it('has the machines of its rows, with seven fields each', async () => {
    const service = await startService();
    const { cveId: id } = itemAt(allRows(service), 0);
    const page = await pageOf(service, `/api/vulnerabilities/${id}/machineReferences`);
    const expected = [
      ...new Set(
        allRows(service)
          .filter(({ cveId }) => cveId === id)
          .map(({ machineId }) => machineId),
      ),
    ];
    expect(page.value.map((row) => row['id'])).toEqual(expected);
    expect(page['@odata.context']).toMatch(/#MachineReferences$/);
    expect(Object.keys(itemAt(page.value, 0)).sort()).toEqual([
      'assetCriticalityLevel',
      'computerDnsName',
      'id',
      'osPlatform',
      'rbacGroupId',
      'rbacGroupName',
      'tags',
    ]);
  });

  it('returns 404 with a reason if it is unknown, also for its machines', async () => {
    const { get } = await startService({ machines: 3, alerts: 0 });
    for (const path of [
      '/api/vulnerabilities/CVE-1999-0001',
      '/api/vulnerabilities/CVE-1999-0001/machineReferences',
    ]) {
      const answer = await get(path);
      expect([answer.status, errorOf(answer).code]).toEqual([404, 'ResourceNotFound']);
    }
  });

  it('has the correct number of machines', async () => {
    const service = await startService();
    const { value } = await pageOf(service, '/api/vulnerabilities');
    for (const vulnerability of service.tenant.vulnerabilities) {
      const counted = value.find(({ id }) => id === vulnerability.id)?.['exposedMachines'];
      expect(counted).toBe(machinesWithVulnerability(service.tenant, vulnerability).length);
    }
  });
});

describe('the vulnerabilities of a machine', () => {
  it('are listed once each, with type and detection, without tags and epss', async () => {
    const service = await startService();
    const row = itemAt(allRows(service), 0);
    const page = await pageOf(service, `/api/machines/${row.machineId}/vulnerabilities`);
    const ids = allRows(service)
      .filter((one) => one.machineId === row.machineId)
      .map(({ cveId }) => cveId);
    expect(page.value.map(({ id }) => id)).toEqual([...new Set(ids)].sort());
    expect(page['@odata.count']).toBe(page.value.length);
    for (const one of page.value) {
      expect(one['@odata.type']).toBe('#Analytics.Contracts.PublicAPI.PublicVulnerabilityDto');
      expect(one['firstDetected']).toEqual(expect.any(String));
      expect(one).not.toHaveProperty('epss');
      expect(one).not.toHaveProperty('tags');
    }
  });

  it('count against 50 calls a minute', { tags: 'slow' }, async () => {
    const { get, tenant } = await startService({ machines: 3, alerts: 0 });
    const path = `/api/machines/${itemAt(tenant.machines, 0).id}/vulnerabilities`;
    for (let call = 0; call < 50; call += 1) expect((await get(path)).status).toBe(200);
    expect((await get(path)).status).toBe(429);
  });
});

describe('a tenant without the license', () => {
  it('gets 401 for vulnerabilities and software, with another reason than for machines', async () => {
    const { get, emulator } = await startService({ machines: 3, alerts: 0 });
    emulator.control.addFault({}, 'licenseMissing');
    const reasonAt = async (path: string) => {
      const answer = await get(path);
      expect(answer.status).toBe(401);
      return errorOf(answer).message;
    };
    const tvm = 'Unauthorized request - reason of failure: No Tvm license';
    expect(await reasonAt('/api/vulnerabilities')).toBe(tvm);
    expect(await reasonAt('/api/Software')).toBe(tvm);
    expect(await reasonAt('/api/machines')).toBe(
      'Unauthorized request - reason of failure: Account mode is inactive',
    );
  });
});
