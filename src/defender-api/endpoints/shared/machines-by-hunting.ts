import { z } from 'zod';
import { HuntingQueryError } from '../../../errors/hunting-errors.js';
import { LicenseRequiredError, UpstreamUnavailableError } from '../../../errors/upstream-errors.js';
import { parseJson } from '../../../lib/parse-json.js';
import { quoteKql } from '../../../lib/quote-kql.js';
import { machineModel, type WireMachine } from '../../models/machines.js';
import { readRow } from '../../models/shared/read-rows.js';
import { INVENTORY_HUNTS } from '../../operation-table.js';
import { PLANS } from '../../plans.js';
import type { ExplainedRefusal, UnrecognizedListener, UpstreamCall } from '../../upstream-call.js';
import { runGraphHuntingQuery } from '../hunting.js';

/** Rows of an answer that is certainly complete: hunts return at most 100,000 rows and 50 MB, and may cut silently. */
export const ROWS_A_HUNT = 10_000;

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

/** One answer of a hunt for machines. */
interface HuntedMachines {
  readonly rows: readonly WireMachine[];
  /** The rows exceed `ROWS_A_HUNT`, so the answer may be cut. */
  readonly isCut: boolean;
}

/** Hunts for a part of all machines, by a hash of their ids: part 0 of 1 has all of them. */
export function huntPartOfMachines(part: number, of: number): UpstreamCall<HuntedMachines> {
  return huntMachines(of === 1 ? 'true' : `hash(DeviceId, ${String(of)}) == ${String(part)}`);
}

/** Hunts for machines by id. Machines without a report in 30 days are absent. */
export function huntMachinesById(ids: readonly string[]): UpstreamCall<readonly WireMachine[]> {
  return rowsOf(huntMachines(`DeviceId in~ (${ids.map(quoteKql).join(', ')})`));
}

/** Hunts for machines by the id of their Entra device. */
export function huntMachinesByAadDeviceId(ids: readonly string[]): UpstreamCall<readonly WireMachine[]> {
  return rowsOf(huntMachines('true', `AadDeviceId in~ (${ids.map(quoteKql).join(', ')})`));
}

/**
 * The last whole report of each machine in 30 days, with the network adapters of its last report on them. Reports can be
 * nearly empty; those count only if a machine has no other.
 *
 * @param devices a condition on ids, before the last report is chosen
 * @param reports a condition on the last reports
 */
function huntMachines(devices: string, reports = 'true'): UpstreamCall<HuntedMachines> {
  const { notFound: _found, ...call } = runGraphHuntingQuery(
    `DeviceInfo
| where Timestamp > ago(30d) and ${devices}
| extend Order = iff(isnotempty(OSPlatform), Timestamp, Timestamp - 30d)
| summarize arg_max(Order, *) by DeviceId
| project DeviceId, Timestamp, ${PROJECTED}
| where ${reports}
| join kind=leftouter (
    DeviceNetworkInfo
    | where Timestamp > ago(30d) and ${devices}
    | extend Adapter = tostring(pack_array(MacAddress, NetworkAdapterType, NetworkAdapterStatus, IPAddresses))
    | summarize Adapters = make_list(Adapter) by DeviceId, Timestamp, ReportId
    | summarize arg_max(Timestamp, Adapters) by DeviceId
    | project DeviceId, Adapters
  ) on DeviceId
| project-away DeviceId1
| take ${String(ROWS_A_HUNT + 1)}`,
  );
  return {
    ...call,
    within: INVENTORY_HUNTS,
    read: (body, onUnrecognized) => {
      const { rows } = call.read(body, onUnrecognized);
      const machines = rows.slice(0, ROWS_A_HUNT).map((row) => readMachine(row, onUnrecognized));
      return {
        rows: machines.filter((machine) => machine !== undefined),
        isCut: rows.length > ROWS_A_HUNT,
      };
    },
    explain: (refusal) => explainInventoryHunt(refusal, call.explain?.(refusal)),
  };
}

/** Few ids, so never cut. */
function rowsOf(call: UpstreamCall<HuntedMachines>): UpstreamCall<readonly WireMachine[]> {
  const { notFound: _found, read, ...rest } = call;
  return { ...rest, read: (body, onUnrecognized) => read(body, onUnrecognized).rows };
}

const UNKNOWN_TABLE = /failed to resolve table (?:or column )?expression named '(\w{1,60})'/i;

/** This service wrote the query, so an error in it is no caller's. A tenant without the license lacks the table. */
function explainInventoryHunt({ message }: ExplainedRefusal, error: Error | undefined): Error | undefined {
  if (!(error instanceof HuntingQueryError)) return error;
  const [, table] = UNKNOWN_TABLE.exec(message.slice(0, 1_000)) ?? [];
  return table === undefined
    ? new UpstreamUnavailableError(
        `Microsoft Graph rejected the hunt that replaces Defender's API: ${message}`,
      )
    : new LicenseRequiredError(
        `The second source of these rows is the hunting table ${table}, which this tenant lacks.`,
        [PLANS.PLAN_2],
      );
}

const parseMachine = readRow<WireMachine>(machineModel, 'Machine');
const identified = z.object({ DeviceId: z.string().min(1), Timestamp: z.string() });

type Sent = Readonly<Record<string, unknown>>;

/** Undefined for a row without an id. */
function readMachine(sent: Sent, onUnrecognized: UnrecognizedListener): WireMachine | undefined {
  const { data } = identified.safeParse(sent);
  if (data === undefined) {
    onUnrecognized('DeviceInfo', 'a row without its id');
    return undefined;
  }
  const platform = textOf(sent, 'OSPlatform');
  return parseMachine(
    {
      source: 'HUNTING',
      id: data.DeviceId,
      lastSeen: data.Timestamp,
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
      exposureLevel: textOf(sent, 'ExposureLevel'),
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
function readAddresses(sent: Sent) {
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

/** Graph sends some nulls as `{}`. */
function valueOf(sent: Sent, column: string): unknown {
  const value = Object.hasOwn(sent, column) ? sent[column] : null;
  return typeof value === 'object' && !Array.isArray(value) ? null : value;
}

function textOf(sent: Sent, column: string): string | undefined {
  const value = valueOf(sent, column);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Graph sends booleans as 0 and 1. */
function flagOf(sent: Sent, column: string): boolean | undefined {
  const value = valueOf(sent, column);
  return typeof value === 'number' ? value !== 0 : typeof value === 'boolean' ? value : undefined;
}

/** A list, or a text that holds a list as JSON. */
function textsOf(sent: Sent, column: string): readonly string[] {
  const value = valueOf(sent, column);
  const list = typeof value === 'string' ? parseJson(value) : value;
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}
