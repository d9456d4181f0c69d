import { z } from 'zod';
import { quoteKql, quoteKqlList } from '../../../lib/quote-kql.js';
import { parseJson } from '../../../lib/parse-json.js';
import { machineModel, type WireMachine } from '../../models/machines.js';
import type { UpstreamCall } from '../../upstream-call.js';
import {
  inPart,
  huntMachineIds,
  huntedReader,
  huntRows,
  rowsOf,
  type Hunt,
  type HuntPart,
  type SentRow,
} from './inventory-hunt.js';

/** Column of DeviceInfo -> its default. Tenants lack some of them. Learn: advanced-hunting-deviceinfo-table. */
const COLUMNS = {
  DeviceName: '""',
  ClientVersion: '""',
  PublicIP: '""',
  OSArchitecture: '""',
  OSPlatform: '""',
  OSDistribution: '""',
  OSVersionInfo: '""',
  OSBuild: 'tolong("")',
  IsAzureADJoined: 'tobool("")',
  AadDeviceId: '""',
  RegistryDeviceTag: '""',
  DeviceManualTags: '""',
  DeviceDynamicTags: '""',
  MachineGroup: '""',
  OnboardingStatus: '""',
  SensorHealthState: '""',
  ExposureLevel: '""',
  AssetValue: '""',
  IsExcluded: 'tobool("")',
  ExclusionReason: '""',
  MergedToDeviceId: '""',
  DeviceCategory: '""',
  DeviceType: '""',
  Model: '""',
  Vendor: '""',
  IsInternetFacing: 'tobool("")',
  ConnectivityType: '""',
} as const;

const PROJECTED = Object.entries(COLUMNS)
  .map(([name, fallback]) => `${name} = column_ifexists("${name}", ${fallback})`)
  .join(', ');

/** Hunts for a part of all machines, by a hash of their ids: part 0 of 1 has all of them. */
export function huntPartOfMachines(part: HuntPart): Hunt<WireMachine> {
  return huntMachines(inPart('DeviceId', part));
}

/** Hunts for machines by id. Machines without a report in 30 days are absent. */
export function huntMachinesById(ids: readonly string[]): UpstreamCall<readonly WireMachine[]> {
  return rowsOf(huntMachines(`DeviceId in~ (${quoteKqlList(ids)})`));
}

export function huntMachinesByAadDeviceId(ids: readonly string[]): UpstreamCall<readonly WireMachine[]> {
  return rowsOf(huntMachines('true', `AadDeviceId in~ (${quoteKqlList(ids)})`));
}

/**
 * Hunts for machines that had an address in a report on adapters, from a day before a time to 15 minutes after it: rows with
 * an id only. IPv6 addresses have many spellings.
 */
export function huntMachinesByIp(ip: string, at: string, part: HuntPart): Hunt<WireMachine> {
  const [address, time] = [quoteKql(ip), `todatetime(${quoteKql(at)})`];
  return huntMachineIds(
    `DeviceNetworkInfo
| where Timestamp > ${time} - 1d and Timestamp < ${time} + 15m and ${inPart('DeviceId', part)}
| mv-expand Address = parse_json(IPAddresses)
| extend Text = tostring(Address.IPAddress)
| where Text =~ ${address} or (Text contains ":" and parse_ipv6(Text) == parse_ipv6(${address}))
| distinct DeviceId`,
  );
}

/**
 * The last whole report of each machine in 30 days, with the network adapters of its last report on them. Reports can be
 * nearly empty; those count only if a machine has no other, and never for adapters.
 *
 * @param devices a condition on ids, before the last report is chosen
 * @param reports a condition on the last reports
 */
function huntMachines(devices: string, reports = 'true'): Hunt<WireMachine> {
  return huntRows(
    `DeviceInfo
| where Timestamp > ago(30d) and ${devices}
| extend Order = iff(isnotempty(OSPlatform), Timestamp, Timestamp - 30d)
| summarize arg_max(Order, *) by DeviceId
| project DeviceId, Timestamp, ${PROJECTED}
| where ${reports}
| join kind=leftouter (
    DeviceNetworkInfo
    | where Timestamp > ago(30d) and ${devices}
    | where isnotempty(MacAddress) or isnotempty(IPAddresses)
    | extend Adapter = tostring(pack_array(MacAddress, NetworkAdapterType, NetworkAdapterStatus, IPAddresses))
    | summarize Adapters = make_list(Adapter) by DeviceId, Timestamp, ReportId
    | summarize arg_max(Timestamp, Adapters) by DeviceId
    | project DeviceId, Adapters
  ) on DeviceId
| project-away DeviceId1`,
    readMachine,
  );
}

/** Undefined for a row without an id. */
const readMachine = huntedReader<WireMachine>(machineModel, 'Machine', (sent) => {
  const id = sent.text('DeviceId');
  if (id === undefined) return undefined;
  const platform = sent.text('OSPlatform');
  return {
    id,
    lastSeen: sent.text('Timestamp'),
    computerDnsName: sent.text('DeviceName'),
    osPlatform: platform === 'Linux' ? (sent.text('OSDistribution') ?? platform) : platform,
    version: sent.text('OSVersionInfo'),
    osArchitecture: sent.text('OSArchitecture'),
    osBuild: sent.value('OSBuild'),
    agentVersion: sent.text('ClientVersion'),
    lastExternalIpAddress: sent.text('PublicIP'),
    ...readAddresses(sent),
    healthStatus: sent.word('SensorHealthState'),
    onboardingStatus: sent.word('OnboardingStatus'),
    rbacGroupName: sent.text('MachineGroup'),
    // Empty for a machine without exposure, in a report that is whole.
    exposureLevel: sent.text('ExposureLevel') ?? (platform === undefined ? undefined : 'None'),
    deviceValue: sent.text('AssetValue') ?? 'Normal',
    isAadJoined: sent.flag('IsAzureADJoined'),
    aadDeviceId: sent.text('AadDeviceId'),
    machineTags: [
      ...new Set([
        ...sent.texts('DeviceManualTags'),
        ...sent.texts('DeviceDynamicTags'),
        ...[sent.text('RegistryDeviceTag') ?? []].flat(),
      ]),
    ],
    mergedIntoMachineId: sent.text('MergedToDeviceId'),
    isExcluded: sent.flag('IsExcluded'),
    exclusionReason: sent.text('ExclusionReason'),
    isInternetFacing: sent.flag('IsInternetFacing'),
    deviceType: sent.text('DeviceType'),
    deviceCategory: sent.text('DeviceCategory'),
    model: sent.text('Model'),
    vendor: sent.text('Vendor'),
    dynamicTags: sent.texts('DeviceDynamicTags'),
    connectivityType: sent.text('ConnectivityType'),
  };
});

const adapter = z.tuple([z.string(), z.string(), z.string(), z.string()]);
const addressList = z.array(z.object({ IPAddress: z.string() }));

/** A row for each address of an adapter. The table has no last address, so that is the first one. */
function readAddresses(sent: SentRow) {
  const ipAddresses = sent.texts('Adapters').flatMap((text) => {
    const { data } = adapter.safeParse(parseJson(text));
    if (data === undefined) return [];
    const [mac, type, operationalStatus, list] = data;
    const own = { macAddress: mac.replaceAll('-', ''), type, operationalStatus };
    const addresses = addressList.safeParse(parseJson(list)).data ?? [];
    return addresses.length === 0
      ? [{ ipAddress: '', ...own }]
      : addresses.map(({ IPAddress }) => ({ ipAddress: IPAddress, ...own }));
  });
  return { ipAddresses, lastIpAddress: ipAddresses.find(({ ipAddress }) => ipAddress !== '')?.ipAddress };
}
