import { describe, expect, it } from 'vitest';
import { huntingTables } from '../../emulator/hunting/tables.js';
import { runKql } from '../../emulator/kql/run.js';
import type { TenantData } from '../../emulator/tenants/model.js';
import {
  NOW,
  createAlert,
  createEvidence,
  createLogon,
  createMachine,
  createTenant,
  daysAgo,
} from './hunting-sample-tenant.js';

function hunt(tenant: TenantData, query: string): Record<string, unknown>[] {
  return runKql(query, huntingTables(tenant, NOW), NOW).results;
}

describe('every table', () => {
  it.each([
    ['DeviceInfo', 37],
    ['DeviceNetworkInfo', 16],
    ['DeviceLogonEvents', 48],
    ['DeviceProcessEvents', 59],
    ['DeviceFileEvents', 57],
    ['DeviceNetworkEvents', 44],
    ['AlertInfo', 8],
    ['AlertEvidence', 42],
  ])('%s has its documented columns, Timestamp first, without any row', (name, count) => {
    const { schema, results } = runKql(name, huntingTables(createTenant({}), NOW), NOW);
    expect(schema).toHaveLength(count);
    expect(schema[0]).toEqual({ Name: 'Timestamp', Type: 'DateTime' });
    expect(results).toEqual([]);
  });

  it('is seen for 30 days up to now, to the tick', () => {
    const times = [
      '2026-02-08T11:59:59.9999999Z',
      '2026-02-08T12:00:00.0000000Z',
      '2026-03-10T12:00:00.0000000Z',
      '2026-03-10T12:00:00.0000001Z',
    ];
    const tenant = createTenant({
      logons: times.map((time, index) => createLogon(time, 'ada', index)),
      alerts: times.map((alertCreationTime, index) => createAlert(`a${index}`, { alertCreationTime })),
      machines: times.map((lastSeen, index) => createMachine(`m${index}`, { lastSeen, firstSeen: lastSeen })),
    });
    const seen = times.slice(1, 3).map((Timestamp) => ({ Timestamp }));
    for (const table of ['DeviceLogonEvents', 'AlertInfo', 'AlertEvidence']) {
      expect(hunt(tenant, `${table} | project Timestamp`)).toEqual(seen);
    }
    expect(hunt(tenant, 'DeviceInfo | project DeviceId')).toEqual([{ DeviceId: 'm1' }, { DeviceId: 'm2' }]);
  });
});

describe('DeviceInfo', () => {
  it('has the last report of a machine and the one an hour before it', () => {
    const tenant = createTenant({
      machines: [
        createMachine('m1', { lastSeen: '2026-03-09T12:00:00.1234567Z' }),
        createMachine('m2', { firstSeen: daysAgo(1), lastSeen: daysAgo(1) }),
      ],
    });
    const rows = hunt(tenant, 'DeviceInfo | project DeviceId, Timestamp, ReportId');
    expect(rows.map(({ DeviceId, Timestamp }) => [DeviceId, Timestamp])).toEqual([
      ['m1', '2026-03-09T11:00:00.1230000Z'],
      ['m1', '2026-03-09T12:00:00.1234567Z'],
      ['m2', '2026-03-09T12:00:00.0000000Z'],
    ]);
    expect(new Set(rows.map(({ ReportId }) => ReportId)).size).toBe(3);
    expect(rows.every(({ ReportId }) => Number.isSafeInteger(ReportId))).toBe(true);
    expect(hunt(tenant, 'DeviceInfo | project DeviceId, Timestamp, ReportId')).toEqual(rows);
  });

  it('agrees on a machine with the machine list, in the words of hunting', () => {
    const tenant = createTenant({
      machines: [createMachine('m1', { onboardingStatus: 'CanBeOnboarded' })],
      logons: [
        createLogon('2026-03-01T00:00:00.0000000Z', 'bob', 1),
        createLogon('2026-03-09T11:30:00.0000000Z', 'ada', 2),
        createLogon('2026-03-09T12:00:00.0000001Z', 'eve', 3),
      ],
    });
    const [earlier, latest] = hunt(tenant, 'DeviceInfo');
    expect(latest).toMatchObject({
      DeviceId: 'm1',
      DeviceName: 'm1.contoso.com',
      OSPlatform: 'Windows11',
      OSVersion: '10.0',
      OSVersionInfo: '23H2',
      OSBuild: 22631,
      IsAzureADJoined: true,
      IsInternetFacing: null,
      MachineGroup: '',
      Model: '',
      OnboardingStatus: 'Can be onboarded',
      DeviceType: 'Workstation',
      DeviceManualTags: '["Tag \\"one\\""]',
      LoggedOnUsers: '[{"UserName":"ada","DomainName":"CONTOSO","Sid":"S-1-5-21-1"}]',
    });
    expect(earlier?.['LoggedOnUsers']).toBe('[{"UserName":"bob","DomainName":"CONTOSO","Sid":"S-1-5-21-1"}]');
  });

  it.each([
    ['Ubuntu', { OSPlatform: 'Linux', OSDistribution: 'Ubuntu', OSVersion: '22.04', DeviceType: 'Server' }],
    ['WindowsServer2022', { OSPlatform: 'WindowsServer2022', OSDistribution: '', DeviceType: 'Server' }],
    ['macOS', { OSPlatform: 'macOS', OSVersion: '22.04', DeviceType: 'Workstation' }],
    ['iOS', { OSPlatform: 'iOS', DeviceType: 'Mobile' }],
  ])('describes %s', (osPlatform, expected) => {
    const tenant = createTenant({ machines: [createMachine('m1', { osPlatform, version: '22.04' })] });
    expect(hunt(tenant, 'DeviceInfo | take 1')).toMatchObject([expected]);
  });
});

it('DeviceLogonEvents has a row for each logon', () => {
  const tenant = createTenant({ logons: [createLogon('2026-03-09T11:30:00.1234567Z', 'ada', 77)] });
  const [row] = hunt(tenant, 'DeviceLogonEvents');
  expect(row).toMatchObject({
    Timestamp: '2026-03-09T11:30:00.1234567Z',
    DeviceId: 'm1',
    DeviceName: 'm1.contoso.com',
    ActionType: 'LogonSuccess',
    LogonType: 'Interactive',
    AccountName: 'ada',
    AccountDomain: 'CONTOSO',
    AccountSid: 'S-1-5-21-1',
    RemotePort: null,
    RemoteIP: '',
    ReportId: 77,
  });
});

describe('alerts', () => {
  const tenant = createTenant({
    alerts: [
      createAlert('a1', {
        evidence: [
          createEvidence('File', { fileName: 'x.exe', filePath: 'C:\\Temp', sha1: 'ab'.repeat(20) }),
          createEvidence('User', { accountName: 'ada', domainName: 'CONTOSO', aadUserId: 'oid' }),
          createEvidence('Ip', { ipAddress: '198.51.100.4' }),
          createEvidence('Url', { url: 'https://example.com/' }),
          createEvidence('Registry', {
            registryHive: 'HKLM',
            registryKey: 'Software\\Run',
            registryValue: '1',
          }),
        ],
      }),
      createAlert('a2', { mitreTechniques: [], detectionSource: 'SomethingNew', severity: 'Low' }),
    ],
  });

  it('are rows of AlertInfo, at their creation', () => {
    expect(hunt(tenant, 'AlertInfo')).toEqual([
      {
        Timestamp: '2026-03-08T12:00:00.1234500Z',
        AlertId: 'a1',
        Title: 'Alert a1',
        Category: 'Execution',
        Severity: 'High',
        ServiceSource: 'Microsoft Defender for Endpoint',
        DetectionSource: 'EDR',
        AttackTechniques: '["T1059","T1003"]',
      },
      expect.objectContaining({ AlertId: 'a2', DetectionSource: 'SomethingNew', AttackTechniques: '' }),
    ]);
  });

  it('are in AlertEvidence with their machine and each piece of evidence', () => {
    const columns =
      'EntityType, EvidenceRole, FileName, SHA1, ThreatFamily, AccountName, RemoteIP, RemoteUrl, RegistryKey';
    const rows = hunt(tenant, `AlertEvidence | where AlertId == "a1" | project ${columns}`);
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['Machine', 'Impacted', '', '', '', '', '', '', ''],
      ['File', 'Related', 'x.exe', 'ab'.repeat(20), 'Mimikatz', '', '', '', ''],
      ['User', 'Impacted', '', '', '', 'ada', '', '', ''],
      ['Ip', 'Related', '', '', '', '', '198.51.100.4', '', ''],
      ['Url', 'Related', '', '', '', '', '', 'https://example.com/', ''],
      ['Registry', 'Related', '', '', '', '', '', '', 'HKLM\\Software\\Run'],
    ]);
    expect(hunt(tenant, 'AlertEvidence | distinct DeviceId, DeviceName, Categories')).toEqual([
      { DeviceId: 'm1', DeviceName: 'm1.contoso.com', Categories: '["Execution"]' },
    ]);
  });

  it('serve typical hunts', () => {
    const query = `
      let severities = dynamic(["High", "Medium"]);
      AlertInfo
      | where Timestamp > ago(7d) and Severity in (severities)
      | summarize Alerts = count(), Last = max(Timestamp) by Category, Severity
      | order by Alerts desc`;
    expect(hunt(tenant, query)).toEqual([
      { Category: 'Execution', Severity: 'High', Alerts: 1, Last: '2026-03-08T12:00:00.1234500Z' },
    ]);
  });
});

it('a table is built from the tenant only when a query names it', () => {
  const tenant = createTenant({ logons: [] });
  const guarded = new Proxy(tenant, {
    get: (target, key, receiver) => {
      if (key === 'alerts') throw new Error('alerts were read');
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  expect(hunt(guarded, 'DeviceLogonEvents | count')).toEqual([{ Count: 0 }]);
  expect(() => hunt(guarded, 'AlertInfo')).toThrow('alerts were read');
});
