import type { Table } from '../kql/database.js';
import { parseDateTime } from '../kql/datetime.js';
import type { Logon, Machine, TenantData } from '../tenants/model.js';
import { buildTable, createReportId } from './table-builder.js';
import type { PartialRow, TableForm } from './table-builder.js';

/** Learn: DeviceInfo table in the advanced hunting schema. */
const COLUMNS = {
  Timestamp: 'DateTime',
  DeviceId: 'String',
  DeviceName: 'String',
  ClientVersion: 'String',
  PublicIP: 'String',
  OSArchitecture: 'String',
  OSPlatform: 'String',
  OSBuild: 'Int64',
  IsAzureADJoined: 'SByte',
  JoinType: 'String',
  AadDeviceId: 'String',
  LoggedOnUsers: 'String',
  RegistryDeviceTag: 'String',
  OSVersion: 'String',
  MachineGroup: 'String',
  ReportId: 'Int64',
  OnboardingStatus: 'String',
  AdditionalFields: 'String',
  DeviceCategory: 'String',
  DeviceType: 'String',
  DeviceSubtype: 'String',
  Model: 'String',
  Vendor: 'String',
  OSDistribution: 'String',
  OSVersionInfo: 'String',
  MergedDeviceIds: 'String',
  MergedToDeviceId: 'String',
  IsInternetFacing: 'SByte',
  SensorHealthState: 'String',
  IsExcluded: 'SByte',
  ExclusionReason: 'String',
  ExposureLevel: 'String',
  AssetValue: 'String',
  DeviceManualTags: 'String',
  DeviceDynamicTags: 'String',
  ConnectivityType: 'String',
  HostDeviceId: 'String',
} as const;

/** Columns that were added later, or that only some tenants have. */
const LATER_COLUMNS: ReadonlySet<string> = new Set([
  'IsInternetFacing',
  'IsExcluded',
  'ExclusionReason',
  'AssetValue',
  'DeviceManualTags',
  'DeviceDynamicTags',
  'ConnectivityType',
  'HostDeviceId',
]);

const REPORT_INTERVAL_MS = 60 * 60 * 1000;

const LINUX_PLATFORMS: ReadonlySet<string> = new Set([
  'AmazonLinux',
  'CentOS',
  'Debian',
  'Fedora',
  'Linux',
  'OracleLinux',
  'RedHatEnterpriseLinux',
  'SuseLinuxEnterpriseServer',
  'Ubuntu',
]);

/** The REST API's onboarding states as hunting spells them. */
const ONBOARDING_STATUSES: ReadonlyMap<string, string> = new Map([
  ['Onboarded', 'Onboarded'],
  ['CanBeOnboarded', 'Can be onboarded'],
  ['Unsupported', 'Unsupported'],
  ['InsufficientInfo', 'Insufficient info'],
]);

/** The states of a sensor that hunting doesn't tell apart. */
const SENSOR_STATES: ReadonlyMap<string, string> = new Map([
  ['ImpairedCommunication', 'Misconfigured'],
  ['NoSensorData', 'Misconfigured'],
  ['NoSensorDataImpairedCommunication', 'Misconfigured'],
]);

/** The last report of every machine and the one an hour before it; a machine seen for less than an hour has one. */
export function buildDeviceInfo(tenant: TenantData, now: Date, form: TableForm = 'documented'): Table {
  const logons = groupLogons(tenant.logons);
  const { columns, rows } = buildTable(
    COLUMNS,
    now,
    generateReports(tenant.machines, logons, form === 'recorded'),
  );
  if (form === 'documented') return { columns, rows };
  return { columns: columns.filter(({ name }) => !LATER_COLUMNS.has(name)), rows };
}

function* generateReports(
  machines: readonly Machine[],
  logons: ReadonlyMap<string, readonly Logon[]>,
  isSparse: boolean,
): Generator<PartialRow<typeof COLUMNS>> {
  for (const machine of machines) {
    const lastSeen = Date.parse(machine.lastSeen);
    const earlier = lastSeen - REPORT_INTERVAL_MS;
    const own = logons.get(machine.id) ?? [];
    if (earlier >= Date.parse(machine.firstSeen)) {
      yield describeReport(machine, new Date(earlier).toISOString(), own);
    }
    yield describeReport(machine, machine.lastSeen, own);
    if (isSparse && digitOf(machine, 1) % 4 === 0) {
      const { id: DeviceId, computerDnsName: DeviceName } = machine;
      yield { Timestamp: new Date(lastSeen + 60_000).toISOString(), DeviceId, DeviceName };
    }
  }
}

/** A digit of the id from the end, 0 to 15, from which facts are made that the REST API doesn't have. */
function digitOf({ id }: Machine, position: number): number {
  const digit = Number.parseInt(id.at(-position) ?? 'f', 16);
  return Number.isNaN(digit) ? 15 : digit;
}

const VENDORS = [
  ['Dell Inc.', 'Latitude 7440'],
  ['LENOVO', 'ThinkPad X1'],
  ['Microsoft Corporation', 'Virtual Machine'],
  ['', ''],
] as const;

/** The facts that only hunting has. */
function describeFacts(machine: Machine, isServer: boolean): PartialRow<typeof COLUMNS> {
  const [Vendor, Model] = VENDORS[digitOf(machine, 2) % VENDORS.length] ?? [];
  return {
    Timestamp: machine.lastSeen,
    Vendor,
    Model,
    IsInternetFacing: digitOf(machine, 3) === 15 ? null : isServer && digitOf(machine, 3) < 8,
    ConnectivityType: digitOf(machine, 4) < 8 ? 'Streamlined' : '',
    DeviceDynamicTags: digitOf(machine, 5) < 4 ? '["Internet Facing","Büro"]' : '',
  };
}

function describeReport(
  machine: Machine,
  timestamp: string,
  logons: readonly Logon[],
): PartialRow<typeof COLUMNS> {
  const isLinux = LINUX_PLATFORMS.has(machine.osPlatform);
  const isWindows = machine.osPlatform.startsWith('Windows');
  return {
    ...describeFacts(machine, classifyDevice(machine.osPlatform, isLinux) === 'Server'),
    Timestamp: timestamp,
    DeviceId: machine.id,
    DeviceName: machine.computerDnsName,
    ClientVersion: machine.agentVersion,
    PublicIP: machine.lastExternalIpAddress,
    OSArchitecture: machine.osArchitecture,
    OSPlatform: isLinux ? 'Linux' : machine.osPlatform,
    OSBuild: machine.osBuild,
    IsAzureADJoined: machine.isAadJoined,
    JoinType: machine.isAadJoined === true ? 'AAD Joined' : '',
    AadDeviceId: machine.aadDeviceId,
    LoggedOnUsers: describeUsers(logons, timestamp),
    OSVersion: machine.osVersion ?? (isWindows ? '10.0' : machine.version),
    MachineGroup: machine.rbacGroupName,
    ReportId: createReportId(`${machine.id} ${timestamp}`),
    OnboardingStatus: ONBOARDING_STATUSES.get(machine.onboardingStatus) ?? machine.onboardingStatus,
    DeviceCategory: 'Endpoint',
    DeviceType: classifyDevice(machine.osPlatform, isLinux),
    OSDistribution: isLinux && machine.osPlatform !== 'Linux' ? machine.osPlatform : '',
    OSVersionInfo: machine.version,
    MergedToDeviceId: machine.mergedIntoMachineId,
    SensorHealthState: SENSOR_STATES.get(machine.healthStatus) ?? machine.healthStatus,
    IsExcluded: machine.isExcluded,
    ExclusionReason: machine.exclusionReason,
    ExposureLevel: machine.exposureLevel,
    AssetValue: machine.deviceValue,
    DeviceManualTags: JSON.stringify(machine.machineTags.filter((tag) => tag !== '')),
  };
}

function classifyDevice(osPlatform: string, isLinux: boolean): string {
  if (isLinux || osPlatform.includes('Server')) return 'Server';
  return osPlatform === 'iOS' || osPlatform === 'Android' ? 'Mobile' : 'Workstation';
}

function groupLogons(logons: readonly Logon[]): Map<string, Logon[]> {
  const groups = new Map<string, Logon[]>();
  for (const logon of logons) {
    const group = groups.get(logon.machineId);
    if (group === undefined) groups.set(logon.machineId, [logon]);
    else group.push(logon);
  }
  return groups;
}

/** The user of the latest logon up to the report, as a JSON list. */
function describeUsers(logons: readonly Logon[], timestamp: string): string {
  const reported = parseDateTime(timestamp) ?? '';
  let latest: Logon | null = null;
  for (const logon of logons) {
    if (logon.timestamp <= reported && (latest === null || logon.timestamp > latest.timestamp))
      latest = logon;
  }
  if (latest === null) return '[]';
  const { accountName: UserName, accountDomain: DomainName, accountSid: Sid } = latest;
  return JSON.stringify([{ UserName, DomainName, Sid }]);
}
