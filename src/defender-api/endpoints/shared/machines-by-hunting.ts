import { z } from 'zod';
import { quoteKql, quoteKqlList } from '../../../lib/quote-kql.js';
import { parseJson } from '../../../lib/parse-json.js';
import { machineModel, type WireMachine } from '../../models/machines.js';
import { readRow } from '../../models/shared/read-rows.js';
import type { UnrecognizedListener, UpstreamCall } from '../../upstream-call.js';
import {
  inPart,
  flagOf,
  huntMachineIds,
  huntRows,
  rowsOf,
  textOf,
  textsOf,
  valueOf,
  type HuntedPart,
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
export function huntPartOfMachines(part: HuntPart): UpstreamCall<HuntedPart<WireMachine>> {
  return huntMachines(inPart('DeviceId', part));
}

/** Hunts for machines by id. Machines without a report in 30 days are absent. */
export function huntMachinesById(ids: readonly string[]): UpstreamCall<readonly WireMachine[]> {
  return rowsOf(huntMachines(`DeviceId in~ (${quoteKqlList(ids)})`));
}

/** Hunts for machines by the id of their Entra device. */
export function huntMachinesByAadDeviceId(ids: readonly string[]): UpstreamCall<readonly WireMachine[]> {
  return rowsOf(huntMachines('true', `AadDeviceId in~ (${quoteKqlList(ids)})`));
}

/**
 * Hunts for machines that had an address in a report on adapters, from a day before a time to 15 minutes after it: rows with
 * an id only. IPv6 addresses have many spellings.
 */
export function huntMachinesByIp(
  ip: string,
  at: string,
  part: HuntPart,
): UpstreamCall<HuntedPart<WireMachine>> {
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
function huntMachines(devices: string, reports = 'true'): UpstreamCall<HuntedPart<WireMachine>> {
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

const parseMachine = readRow<WireMachine>(machineModel, 'Machine');

/** Undefined for a row without an id. */
function readMachine(sent: SentRow, onUnrecognized: UnrecognizedListener): WireMachine | undefined {
  const id = textOf(sent, 'DeviceId');
  if (id === undefined) return undefined;
  const platform = textOf(sent, 'OSPlatform');
  return parseMachine(
    {
      source: 'HUNTING',
      id,
      lastSeen: textOf(sent, 'Timestamp'),
      computerDnsName: textOf(sent, 'DeviceName'),
      osPlatform: platform === 'Linux' ? (textOf(sent, 'OSDistribution') ?? platform) : platform,
      version: textOf(sent, 'OSVersionInfo'),
      osArchitecture: textOf(sent, 'OSArchitecture'),
      osBuild: valueOf(sent, 'OSBuild'),
      agentVersion: textOf(sent, 'ClientVersion'),
      lastExternalIpAddress: textOf(sent, 'PublicIP'),
      ...readAddresses(sent),
      healthStatus: textOf(sent, 'SensorHealthState'),
      onboardingStatus: textOf(sent, 'OnboardingStatus')?.replace(/ (\w)/g, (_, letter: string) =>
        letter.toUpperCase(),
      ),
      rbacGroupName: textOf(sent, 'MachineGroup'),
      // Empty for a machine without exposure, in a report that is whole.
      exposureLevel: textOf(sent, 'ExposureLevel') ?? (platform === undefined ? undefined : 'None'),
      deviceValue: textOf(sent, 'AssetValue') ?? 'Normal',
      isAadJoined: flagOf(sent, 'IsAzureADJoined'),
      aadDeviceId: textOf(sent, 'AadDeviceId'),
      machineTags: [
        ...new Set([
          ...textsOf(sent, 'DeviceManualTags'),
          ...textsOf(sent, 'DeviceDynamicTags'),
          ...[textOf(sent, 'RegistryDeviceTag') ?? []].flat(),
        ]),
      ],
      mergedIntoMachineId: textOf(sent, 'MergedToDeviceId'),
      isExcluded: flagOf(sent, 'IsExcluded'),
      exclusionReason: textOf(sent, 'ExclusionReason'),
      isInternetFacing: flagOf(sent, 'IsInternetFacing'),
      deviceType: textOf(sent, 'DeviceType'),
      deviceCategory: textOf(sent, 'DeviceCategory'),
      model: textOf(sent, 'Model'),
      vendor: textOf(sent, 'Vendor'),
      assetValue: textOf(sent, 'AssetValue'),
      dynamicTags: textsOf(sent, 'DeviceDynamicTags'),
      connectivityType: textOf(sent, 'ConnectivityType'),
    },
    onUnrecognized,
  );
}

const adapter = z.tuple([z.string(), z.string(), z.string(), z.string()]);
const addressList = z.array(z.object({ IPAddress: z.string() }));

/** A row for each address of an adapter. The table has no last address, so that is the first one. */
function readAddresses(sent: SentRow) {
  const ipAddresses = textsOf(sent, 'Adapters').flatMap((text) => {
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
