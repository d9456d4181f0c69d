import { describe, expect, it } from 'vitest';
import type { Switches } from '../../emulator/switches.js';
import type { Alert, Machine, MachineAction } from '../../emulator/tenants/model.js';
import { errorOf, itemAt, startService, type RunningService } from './running-service.js';

const recent = '2020-01-01T00:00:00Z';

async function expectRows<Row extends { id: string }>(
  service: RunningService,
  path: string,
  filter: string,
  rows: readonly Row[],
  predicate: (row: Row) => boolean,
): Promise<void> {
  const found = await service.ids(path, { $filter: filter });
  expect(found).toEqual(rows.filter(predicate).map(({ id }) => id));
}

describe('$filter on machines', () => {
  it.each<[string, (machine: Machine) => boolean]>([
    ["riskScore eq 'High'", (one) => one.riskScore === 'High'],
    ["healthStatus ne 'Active'", (one) => one.healthStatus !== 'Active'],
    ['riskScore eq null', (one) => one.riskScore === null],
    ['computerDnsName ne null', () => true],
    ['lastSeen gt 2018-08-01Z', () => true],
    [`lastSeen ge ${recent} and lastSeen lt 2100-01-01T00:00:00.0000001+14:00`, () => true],
    ["startswith(computerDnsName,'fin')", (one) => one.computerDnsName.startsWith('fin')],
    ["not startswith(computerDnsName,'fin')", (one) => !one.computerDnsName.startsWith('fin')],
    ["startswith(computerDnsName,'fin') eq false", (one) => !one.computerDnsName.startsWith('fin')],
    ["machineTags/any(t: t eq 'Critical')", (one) => one.machineTags.includes('Critical')],
    ["machineTags/any(tag:startswith(tag,'V'))", (one) => one.machineTags.some((tag) => tag.startsWith('V'))],
    ['machineTags/any()', (one) => one.machineTags.length > 0],
    ["machineTags/any(t: t eq 'Owner''s device')", (one) => one.machineTags.includes("Owner's device")],
    ['rbacGroupId eq 140', (one) => one.rbacGroupId === 140],
    ['rbacGroupId in (140, 141)', (one) => [140, 141].includes(one.rbacGroupId)],
    ["osPlatform in ('Windows11','Windows10')", (one) => /^Windows1[01]$/.test(one.osPlatform)],
    [
      "osPlatform eq 'Windows11' and riskScore eq 'High' or deviceValue eq 'Low'",
      (one) => (one.osPlatform === 'Windows11' && one.riskScore === 'High') || one.deviceValue === 'Low',
    ],
    [
      "osPlatform eq 'Windows11' AND (riskScore eq 'High' OR deviceValue eq 'Low')",
      (one) => one.osPlatform === 'Windows11' && (one.riskScore === 'High' || one.deviceValue === 'Low'),
    ],
    ["not (osPlatform eq 'Windows11')", (one) => one.osPlatform !== 'Windows11'],
    ["onboardingStatus eq 'Onboarded'", (one) => one.onboardingStatus === 'Onboarded'],
    ["computerDnsName eq 'nothing like this'", () => false],
  ])('%s', async (filter, predicate) => {
    const service = await startService({ machines: 150, alerts: 0 });
    await expectRows(service, '/api/machines', filter, service.tenant.machines, predicate);
  });

  it.each([
    ["onboardingStatus eq 'onboarded'", (one: Machine) => one.onboardingStatus === 'Onboarded'],
    ["riskScore in ('HIGH','low')", (one: Machine) => /^(High|Low)$/.test(one.riskScore ?? '')],
    ["osPlatform eq 'WINDOWS11'", (one: Machine) => one.osPlatform === 'Windows11'],
    ["startswith(computerDnsName,'FIN')", (one: Machine) => one.computerDnsName.startsWith('fin')],
    ["machineTags/any(t: t eq 'critical')", (one: Machine) => one.machineTags.includes('Critical')],
  ])('compares %s exactly, unless it is lenient', async (filter, predicate) => {
    const exact = await startService({ machines: 150, switches: { textComparison: 'exact' } });
    expect(await exact.ids('/api/machines', { $filter: filter })).toEqual([]);
    const lenient = await startService({ machines: 150, switches: { textComparison: 'lenient' } });
    const { machines } = lenient.tenant;
    await expectRows(lenient, '/api/machines', filter, machines, predicate);
    expect(machines.some(predicate)).toBe(true);
  });

  it('returns no row of a join for a machine or vulnerability in another case, unless it is lenient', async () => {
    for (const [textComparison, found] of [
      ['exact', false],
      ['lenient', true],
    ] as const) {
      const service = await startService({ switches: { textComparison } });
      const machine = service.tenant.machines.find(
        ({ id, onboardingStatus, isExcluded }) =>
          /[a-f]/.test(id) && onboardingStatus === 'Onboarded' && !isExcluded,
      );
      const filter = `machineId eq '${machine?.id.toUpperCase() ?? ''}'`;
      const rows = await service.ids('/api/vulnerabilities/machinesVulnerabilities', { $filter: filter });
      expect(rows.length > 0).toBe(found);
    }
  });

  it('compares GUIDs unquoted, in any case', async () => {
    const service = await startService();
    const id = itemAt(
      service.tenant.machines.flatMap((machine) => machine.aadDeviceId ?? []),
      0,
    );
    const rows = service.tenant.machines;
    await expectRows(service, '/api/machines', `aadDeviceId eq ${id}`, rows, (one) => one.aadDeviceId === id);
    await expectRows(
      service,
      '/api/machines',
      `aadDeviceId in (${id.toUpperCase()})`,
      rows,
      (one) => one.aadDeviceId === id,
    );
  });

  it('returns no row, and no error, for unknown ids', async () => {
    const { ids, tenant } = await startService();
    const { id } = itemAt(tenant.machines, 3);
    expect(await ids('/api/machines', { $filter: `id in ('two','${id}')` })).toEqual([id]);
  });

  it.each([
    [
      'foo eq 1',
      /^Could not find a property named 'foo' on type 'microsoft.windowsDefenderATP.api.Machine'\.$/,
    ],
    ["ComputerDnsName eq 'x'", /Could not find a property named 'ComputerDnsName'/],
    [`firstSeen gt ${recent}`, /'firstSeen' cannot be used in the \$filter/],
    ["rbacGroupName eq 'x'", /cannot be used/],
    ["lastExternalIpAddress eq 'x'", /cannot be used/],
    ["contains(computerDnsName,'x')", /unknown function with name 'contains'/],
    ["endswith(computerDnsName,'x')", /unknown function/],
    ["tolower(computerDnsName) eq 'x'", /unknown function/],
    [`lastSeen gt '${recent}'`, /incompatible types.*'Edm.DateTimeOffset' and 'Edm.String'/],
    ['lastSeen gt 2018-08-01', /incompatible types/],
    ['lastSeen gt 2018-08-01T00:00:00', /Syntax error/],
    ['lastSeen gt 2018-13-01T00:00:00Z', /Unrecognized 'Edm.DateTimeOffset'/],
    ['computerDnsName eq x', /Could not find a property named 'x'/],
    ['computerDnsName eq 5', /incompatible types/],
    ['computerDnsName eq "x"', /Syntax error at position 19/],
    ["computerDnsName eq 'x", /unterminated string literal/],
    ["computerDnsName eq 'O'Neil'", /unterminated string literal/],
    ["riskScore gt 'Low'", /incompatible types/],
    ["riskScore eq 'Hihg'", /not a valid enumeration/],
    ["startswith(riskScore,'H')", /No function signature/],
    ['startswith(computerDnsName)', /No function signature/],
    ["machineTags eq 'x'", /is a collection/],
    ["machineTags/all(t: t eq 'x')", /not allowed/],
    ["computerDnsName/any(t: t eq 'x')", /following a collection/],
    ['machineTags/any(t: t)', /single boolean/],
    ["not computerDnsName eq 'x'", /unary operator/],
    ['computerDnsName', /single boolean/],
    ["'a' eq 5", /incompatible types/],
    ["rbacGroupId eq '140'", /incompatible types/],
    ['id in ()', /Syntax error/],
    ["id in ('a','b'", /Syntax error/],
    ["id eq 'a' and", /Syntax error/],
    ["id eq 'a' xor id eq 'b'", /Syntax error/],
    ["(id eq 'a'", /Syntax error/],
    [' ', /cannot be empty/],
    [`id in (${Array.from({ length: 101 }, (_, index) => `'${index}'`).join(',')})`, /at most 100 values/],
    [Array.from({ length: 26 }, (_, index) => `id eq '${index}'`).join(' or '), /node count limit of '100'/],
    [`${'('.repeat(500)}id eq 'a'${')'.repeat(500)}`, /Syntax error/],
  ])('refuses %s', async (filter, message) => {
    const { get } = await startService({ machines: 3, alerts: 0 });
    const answer = await get(`/api/machines?${new URLSearchParams({ $filter: filter }).toString()}`);
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toMatchObject({
      code: 'ODataError',
      message: expect.stringMatching(message) as string,
    });
  });

  it('accepts 25 comparisons joined by or, and 100 values of in', async () => {
    const { ids, tenant } = await startService();
    const known = tenant.machines.slice(0, 25).map(({ id }) => id);
    const chain = known.map((id) => `id eq '${id}'`).join(' or ');
    expect(await ids('/api/machines', { $filter: chain })).toEqual(known);
    const list = Array.from({ length: 100 }, (_, index) => `'${known[index] ?? index}'`).join(',');
    expect(await ids('/api/machines', { $filter: `id in (${list})` })).toEqual(known);
  });

  it.each<[Partial<Switches>, string, string]>([
    [{ inOperator: 'nowhere' }, '/api/machines', "id in ('a')"],
    [{ inOperator: 'not-on-alerts' }, '/api/alerts', "id in ('a')"],
    [{ orOperator: 'refused' }, '/api/machines', "id eq 'a' or id eq 'b'"],
    [{ notOperator: 'refused' }, '/api/machines', "not (id eq 'a')"],
    [{ lessThan: 'refused' }, '/api/machines', `lastSeen lt ${recent}`],
    [{ lessThan: 'refused' }, '/api/machines', `lastSeen le ${recent}`],
    [{ guidLiteral: 'quoted' }, '/api/machines', 'aadDeviceId eq 11111111-2222-4333-8444-555555555555'],
    [
      { lastUpdateFilterOnMachineActions: 'refused' },
      '/api/machineactions',
      `lastUpdateDateTimeUtc gt ${recent}`,
    ],
    [{ containsOnVulnerabilities: 'refused' }, '/api/vulnerabilities', "contains(name,'CVE')"],
    [{ maxInValues: 1 }, '/api/machines', "id in ('a','b')"],
    [{ maxFilterNodes: 6 }, '/api/machines', "id eq 'a' and id eq 'b'"],
  ])('the switch %o rejects a filter that is accepted otherwise', async (switches, path, filter) => {
    const { emulator, get } = await startService({ machines: 3, alerts: 0 });
    const address = `${path}?${new URLSearchParams({ $filter: filter }).toString()}`;
    expect((await get(address)).status).toBe(200);
    emulator.control.setSwitches(switches);
    expect((await get(address)).status).toBe(400);
  });

  it.each<[Partial<Switches>, string, string]>([
    [{ guidLiteral: 'both' }, '/api/machines', "aadDeviceId eq '11111111-2222-4333-8444-555555555555'"],
    [{ rbacGroupIdLiteral: 'string' }, '/api/machines', "rbacGroupId eq '140'"],
    [{ unknownEnumValue: 'no-rows' }, '/api/machines', "riskScore eq 'Hihg'"],
  ])('the switch %o accepts a filter that is rejected otherwise', async (switches, path, filter) => {
    const { emulator, get } = await startService({ machines: 3, alerts: 0 });
    const address = `${path}?${new URLSearchParams({ $filter: filter }).toString()}`;
    expect((await get(address)).status).toBe(400);
    emulator.control.setSwitches(switches);
    expect((await get(address)).status).toBe(200);
  });
});

describe('$filter on alerts', () => {
  it.each<[string, (alert: Alert) => boolean]>([
    [
      "severity eq 'High' and status ne 'Resolved'",
      (one) => one.severity === 'High' && one.status !== 'Resolved',
    ],
    ["severity in ('High','Medium')", (one) => ['High', 'Medium'].includes(one.severity)],
    ['incidentId gt 0', () => true],
    ['investigationId eq null', (one) => one.investigationId === null],
    ['assignedTo ne null', (one) => one.assignedTo !== null],
    ["category eq 'Malware'", (one) => one.category === 'Malware'],
    ["category eq 'null'", (one) => one.category === 'null'],
    ["detectionSource eq 'CustomDetection'", (one) => one.detectionSource === 'CustomDetection'],
  ])('%s', async (filter, predicate) => {
    const service = await startService({ alerts: 200 });
    await expectRows(service, '/api/alerts', filter, service.tenant.alerts, predicate);
  });

  it('distinguishes times by their seventh digit', async () => {
    const { ids, tenant } = await startService();
    const alert = itemAt(tenant.alerts, 5);
    alert.lastUpdateTime = '2024-05-05T10:00:00.1234567Z';
    itemAt(tenant.alerts, 6).lastUpdateTime = '2024-05-05T10:00:00.1234568Z';
    const filter = 'lastUpdateTime eq 2024-05-05T12:00:00.1234567+02:00';
    expect(await ids('/api/alerts', { $filter: filter })).toEqual([alert.id]);
  });

  it.each(['machineId', 'computerDnsName', 'title', 'aadTenantId', 'classification', 'firstEventTime'])(
    'refuses %s, which is not in the documented list',
    async (name) => {
      const { get } = await startService({ machines: 3, alerts: 3 });
      expect((await get(`/api/alerts?$filter=${name} ne null`)).status).toBe(400);
    },
  );
});

describe('$filter on machine actions', () => {
  it('accepts ids with and without quotes', { tags: 'slow' }, async () => {
    const { ids, emulator } = await startService();
    const { id } = itemAt(emulator.control.actions(), 2);
    for (const filter of [`id in ('${id}')`, `id eq ${id}`, `id eq '${id}'`]) {
      expect(await ids('/api/machineactions', { $filter: filter })).toEqual([id]);
    }
  });

  it.each<[string, (action: MachineAction) => boolean]>([
    [
      "type in ('Isolate','Unisolate') AND status eq 'Succeeded'",
      (one) => /solate$/.test(one.type) && one.status === 'Succeeded',
    ],
    [
      "requestor eq 'analyst1@corp.example' and type eq 'RunAntiVirusScan'",
      (one) => one.requestor === 'analyst1@corp.example' && one.type === 'RunAntiVirusScan',
    ],
    [`creationDateTimeUtc ge ${recent}`, () => true],
    [`lastUpdateDateTimeUtc lt ${recent}`, () => false],
  ])('%s', async (filter, predicate) => {
    const service = await startService({ machineActions: 300 });
    await expectRows(service, '/api/machineactions', filter, service.emulator.control.actions(), predicate);
  });
});
