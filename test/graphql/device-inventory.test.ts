import { describe, expect, it } from 'vitest';
import { antivirusHealthOfAll } from '../../emulator/tenants/device-health.js';
import { operationsOf, pagesOf, roles, start } from './device-inventory-pages.js';
import { onlyTenant } from './walk-pages.js';

const LISTS = [
  ['defenderDeviceSoftware', 'exportSoftwareInventory', 'softwareName numberOfWeaknesses endOfSupportStatus'],
  ['defenderDeviceNonCpeSoftware', 'exportNonCpeSoftwareInventory', 'softwareName softwareLastSeenTimestamp'],
  [
    'defenderDeviceVulnerabilities',
    'exportSoftwareVulnerabilities',
    'id cveId cvssScore exploitabilityLevel',
  ],
  ['defenderDeviceConfigurations', 'exportSecureConfigurations', 'configurationId isCompliant timestamp'],
  [
    'defenderDeviceBrowserExtensions',
    'exportBrowserExtensions',
    'extensionId permissions { key isRequired risk }',
  ],
  ['defenderDeviceCertificates', 'exportCertificates', 'thumbprint expirationDate issuedTo'],
  ['defenderDeviceFirmware', 'exportHardwareFirmware', 'componentType additionalFields'],
  ['defenderDeviceBaselines', 'exportBaselineCompliance', 'id profileId currentValue'],
] as const;

describe('rows of every machine', () => {
  it.each(LISTS)(
    '%s: one call a page, and one for the machines of a page',
    { tags: ['slow', 'defender-first'] },
    async (field, operation, selection) => {
      const subgraph = await start();
      const { data, errors } = await subgraph.ask(
        `{ ${field} { nodes { deviceId deviceName rbacGroupId rbacGroupName machine { id computerDnsName } ${selection} } } }`,
        { roles },
      );
      expect(errors).toBeUndefined();
      const { nodes } = data[field];
      expect(nodes.length).toBeGreaterThan(20);
      for (const { deviceId, deviceName, machine } of nodes)
        expect(machine).toEqual({ id: deviceId, computerDnsName: deviceName });
      expect(operationsOf(subgraph)).toEqual([operation, 'listMachines']);
      expect(subgraph.calls()[0]?.query).toEqual({ pageSize: '50' });
      subgraph.forgetCalls();
      const whole = await pagesOf(subgraph, field, `deviceId ${selection}`, ', first: 1000');
      const size = Math.ceil(whole.rows.length / 3);
      const parts = await pagesOf(
        subgraph,
        field,
        `deviceId ${selection}`,
        `, first: ${String(Math.min(size, 900))}`,
      );
      expect(parts.rows).toEqual(whole.rows);
      expect(parts.pages).toBeGreaterThan(1);
      expect(operationsOf(subgraph)).toEqual(
        Array.from({ length: whole.pages + parts.pages }, () => operation),
      );
    },
  );

  it('treats a time without a zone as UTC, and the year 1 as null', { tags: 'defender-first' }, async () => {
    const subgraph = await start();
    const { data } = await subgraph.ask(
      '{ defenderDeviceSoftware(first: 1) { nodes { softwareFirstSeenTimestamp } } defenderDeviceCertificates(first: 3) { nodes { expirationDate } } defenderDeviceNonCpeSoftware(first: 1) { nodes { softwareLastSeenTimestamp } } }',
      { roles },
    );
    expect(data.defenderDeviceSoftware.nodes[0].softwareFirstSeenTimestamp).toMatch(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
    );
    expect(data.defenderDeviceNonCpeSoftware.nodes[0].softwareLastSeenTimestamp).toMatch(/\.\d{3}Z$/);
    expect(
      data.defenderDeviceCertificates.nodes.map(
        ({ expirationDate }: { expirationDate: unknown }) => expirationDate === null,
      ),
    ).toEqual([true, false, false]);
  });

  it(
    'reads numbers in quotes, both spellings, and names of the tables, and drops rows without a machine',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await start();
      const { control } = subgraph.emulator;
      control.addFault(
        { operation: 'exportSoftwareInventory' },
        {
          status: 200,
          body: {
            value: [
              { softwareName: 'x' },
              { DeviceId: 'a', NumberOfWeaknesses: '12', EndOfSupportStatus: 'Odd' },
            ],
          },
        },
      );
      control.addFault(
        { operation: 'exportCertificates' },
        {
          status: 200,
          body: {
            value: [
              {
                DeviceId: 'a',
                KeySize: '2048',
                ExpirationDate: '2030-01-02 03:04:05',
                IssuedTo: 'me',
                KeyUsage: 'x',
              },
            ],
          },
        },
      );
      const { data } = await subgraph.ask(
        '{ defenderDeviceSoftware { nodes { deviceId numberOfWeaknesses endOfSupportStatus } } defenderDeviceCertificates { nodes { keySize expirationDate issuedTo keyUsage } } }',
        { roles },
      );
      expect(data).toEqual({
        defenderDeviceSoftware: {
          nodes: [{ deviceId: 'a', numberOfWeaknesses: '12', endOfSupportStatus: 'UNRECOGNIZED' }],
        },
        defenderDeviceCertificates: {
          nodes: [
            { keySize: '2048', expirationDate: '2030-01-02T03:04:05Z', issuedTo: 'me', keyUsage: ['x'] },
          ],
        },
      });
    },
  );

  it('returns certificates alike under the columns of the metadata and of the sample', async () => {
    const subgraph = await start();
    const ask = async () => {
      const { data } = await subgraph.ask(
        '{ defenderDeviceCertificates(first: 30) { nodes { thumbprint keySize expirationDate issueDate isSelfSigned } } }',
        { roles },
      );
      return data.defenderDeviceCertificates.nodes;
    };
    const before = await ask();
    subgraph.emulator.control.setSwitches({ certificateColumns: 'sample' });
    expect(await ask()).toEqual(before);
    expect(before.some(({ keySize }: { keySize: string }) => Number(keySize) > 0)).toBe(true);
  });

  it.each(['number', 'text'] as const)(
    'returns the id of a device group that is sent as a %s',
    { tags: 'defender-first' },
    async (sent) => {
      const subgraph = await start();
      subgraph.emulator.control.setSwitches({ exportGroupId: sent });
      const { data } = await subgraph.ask('{ defenderDeviceSoftware(first: 5) { nodes { rbacGroupId } } }', {
        roles,
      });
      for (const { rbacGroupId } of data.defenderDeviceSoftware.nodes) expect(rbacGroupId).toMatch(/^\d+$/);
    },
  );

  it('makes no call again for ten minutes', async () => {
    const subgraph = await start({ cache: true });
    const ask = () => subgraph.ask('{ defenderDeviceFirmware(first: 3) { nodes { deviceId } } }', { roles });
    const first = await ask();
    expect((await ask()).data).toEqual(first.data);
    expect(operationsOf(subgraph)).toEqual(['exportHardwareFirmware']);
  });

  it('is refused without the role, before any call', async () => {
    const subgraph = await start();
    const { errors } = await subgraph.ask('{ defenderDeviceVulnerabilities { nodes { id } } }', {
      roles: ['Defender.ViewData'],
    });
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    expect(operationsOf(subgraph)).toEqual([]);
  });

  it('returns the same antivirus reports as machines', async () => {
    const subgraph = await start();
    const selection = 'machineId avMode lastSeenTime machine { id }';
    const { rows } = await pagesOf(subgraph, 'defenderDeviceAntivirusHealth', selection, ', first: 20');
    const reports = antivirusHealthOfAll(onlyTenant(subgraph).machines);
    expect(rows.map(({ machineId }) => machineId)).toEqual(reports.map(({ id }) => id));
    for (const { machineId, machine } of rows) expect(machine.id).toBe(machineId);
    expect(operationsOf(subgraph).filter((name) => name === 'listDeviceAntivirusHealth')).toHaveLength(2);
    const { data } = await subgraph.ask(
      `{ machine(id: "${String(rows[0].machineId)}") { antivirusHealth { ${selection} } } }`,
      { roles },
    );
    expect(data.machine.antivirusHealth).toEqual(rows[0]);
  });
});
