import type { Table } from '../kql/database.js';
import type { Machine, TenantData } from '../tenants/model.js';
import { buildTable, createReportId, type PartialRow, type TableForm } from './table-builder.js';

/** Learn: DeviceNetworkInfo table in the advanced hunting schema. */
const COLUMNS = {
  Timestamp: 'DateTime',
  DeviceId: 'String',
  DeviceName: 'String',
  NetworkAdapterName: 'String',
  MacAddress: 'String',
  NetworkAdapterType: 'String',
  NetworkAdapterStatus: 'String',
  TunnelType: 'String',
  ConnectedNetworks: 'String',
  DnsAddresses: 'String',
  IPv4Dhcp: 'String',
  IPv6Dhcp: 'String',
  DefaultGateways: 'String',
  IPAddresses: 'String',
  ReportId: 'Int64',
  NetworkAdapterVendor: 'String',
} as const;

type AdapterRow = PartialRow<typeof COLUMNS>;

const DAY_MS = 86_400_000;

/** A row for each adapter of the last report of a machine. An adapter that a machine no longer has is in an older report. */
export function buildDeviceNetworkInfo(
  { machines }: TenantData,
  now: Date,
  form: TableForm = 'documented',
): Table {
  return buildTable(COLUMNS, now, generateRows(machines, form === 'recorded'));
}

function* generateRows(machines: readonly Machine[], isSparse: boolean): Generator<AdapterRow> {
  for (const machine of machines) {
    const { id, lastSeen, ipAddresses } = machine;
    if (isSparse) yield describe(machine, new Date(Date.parse(lastSeen) + 60_000).toISOString());
    for (const [index, address] of ipAddresses.entries()) {
      yield {
        ...describe(machine, lastSeen),
        NetworkAdapterName: `{${String(index)}}`,
        MacAddress: (address.macAddress ?? '').replace(/(..)(?=.)/g, '$1-'),
        NetworkAdapterType: address.type,
        NetworkAdapterStatus: address.operationalStatus,
        IPAddresses: writeAddresses([address.ipAddress ?? '']),
      };
    }
    if (id.endsWith('1')) {
      yield {
        ...describe(machine, new Date(Date.parse(lastSeen) - DAY_MS).toISOString()),
        NetworkAdapterName: '{gone}',
        MacAddress: '00-00-00-00-00-01',
        NetworkAdapterType: 'Ethernet',
        NetworkAdapterStatus: 'Down',
        IPAddresses: writeAddresses(['192.0.2.99']),
      };
    }
  }
}

function describe({ id, computerDnsName }: Machine, timestamp: string): AdapterRow {
  return {
    Timestamp: timestamp,
    DeviceId: id,
    DeviceName: computerDnsName,
    ReportId: createReportId(`${id} ${timestamp}`),
  };
}

function writeAddresses(addresses: readonly string[]): string {
  const known = addresses.filter((address) => address !== '');
  return JSON.stringify(known.map((IPAddress) => ({ IPAddress, SubnetPrefix: 24, AddressType: 'Private' })));
}
