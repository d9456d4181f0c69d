import { toShortIsoTime } from './iso-time.js';
import { computerName, platforms, type Platform } from './machine-names.js';
import type { IpAddress, Machine, VmMetadata } from './model.js';
import type { Random } from './random.js';
import { sortById, type SeedContext } from './seed-context.js';

const day = 86_400_000;
const zeroGuid = '00000000-0000-0000-0000-000000000000';

const groups: readonly (readonly [{ id: number; name: string | null }, number])[] = [
  [{ id: 0, name: null }, 15],
  [{ id: 140, name: 'Workstations' }, 50],
  [{ id: 141, name: 'Servers' }, 25],
  [{ id: 142, name: 'Lab & Test' }, 10],
];

const tagLists: readonly (readonly [readonly string[], number])[] = [
  [[], 72],
  [[''], 3],
  [['Critical'], 6],
  [['VIP', 'Finance'], 5],
  [["Owner's device"], 3],
  [['Büro Süd'], 3],
  [['tier-0', 'Critical'], 3],
  [['do-not-isolate'], 2],
  [['50% & more'], 3],
];

/** Machines of a tenant, sorted by id. */
export function seedMachines(context: SeedContext, count: number): Machine[] {
  const machines = Array.from({ length: count }, (_, index) => seedMachine(context, index));
  addDuplicates(context.random, machines);
  addBlanks(machines);
  return sortById(machines);
}

function seedMachine({ random, now }: SeedContext, index: number): Machine {
  const platform = random.weighted(platforms);
  const onboardingStatus = onboardingOf(random, platform);
  const onboarded = onboardingStatus === 'Onboarded';
  // Most reported within the last day; the others fell silent some time ago.
  const lastSeen =
    now - Math.floor(random.chance(0.85) ? random.next() * day : random.next() ** 2 * 120 * day);
  const silent = now - lastSeen > 7 * day;
  const joined = platform.kind === 'other' ? null : random.chance(0.75);
  const group = random.weighted(groups);
  const addresses = seedAddresses(random, index);
  return {
    id: random.hex(40),
    mergedIntoMachineId: null,
    isPotentialDuplication: false,
    isExcluded: random.chance(0.02),
    exclusionReason: null,
    computerDnsName: computerName(random, platform, index),
    firstSeen: shortTime(random, lastSeen - random.int(1, 700) * day),
    lastSeen: shortTime(random, lastSeen),
    osPlatform: platform.osPlatform,
    osVersion: null,
    osProcessor: platform.kind === 'other' ? null : platform.kind === 'mobile' ? 'arm64' : 'x64',
    osArchitecture: platform.kind === 'other' ? null : '64-bit',
    version: random.pick(platform.versions),
    osBuild: platform.osBuild,
    lastIpAddress: addresses[0]?.ipAddress ?? '',
    lastExternalIpAddress: random.chance(0.1) ? null : `203.0.113.${random.int(1, 254)}`,
    agentVersion: onboarded
      ? `10.8${random.int(100, 799)}.${random.int(10000, 29999)}.${random.int(1000, 1999)}`
      : '1.0',
    healthStatus: !onboarded ? 'Unknown' : silent ? 'Inactive' : seedHealth(random),
    deviceValue: random.weighted([
      ['Normal', 85],
      ['High', 8],
      ['Low', 7],
    ]),
    rbacGroupId: group.id,
    rbacGroupName: group.name,
    riskScore: onboarded
      ? random.weighted([
          ['None', 55],
          ['Informational', 8],
          ['Low', 15],
          ['Medium', 13],
          ['High', 9],
        ])
      : null,
    exposureLevel: random.weighted([
      ['None', 5],
      ['Low', 45],
      ['Medium', 35],
      ['High', 14],
      [null, 1],
    ]),
    isAadJoined: joined,
    aadDeviceId: joined === true ? (random.chance(0.02) ? zeroGuid : random.guid()) : null,
    machineTags: [...random.weighted(tagLists)],
    defenderAvStatus: random.weighted([
      ['Updated', 60],
      ['NotUpdated', 15],
      ['NotSupported', 10],
      ['Unknown', 10],
      ['', 5],
    ]),
    onboardingStatus,
    managedBy: onboarded && platform.kind === 'workstation' ? 'Intune' : 'Unknown',
    managedByStatus: onboarded && platform.kind === 'workstation' ? 'Success' : 'Unknown',
    ipAddresses: addresses,
    vmMetadata: platform.kind === 'server' && random.chance(0.3) ? seedVm(random) : null,
  };
}

function onboardingOf(random: Random, platform: Platform): string {
  if (platform.kind === 'other') return random.pick(['InsufficientInfo', 'Unsupported']);
  return random.weighted([
    ['Onboarded', 96],
    ['CanBeOnboarded', 4],
  ]);
}

function seedHealth(random: Random): string {
  return random.weighted([
    ['Active', 93],
    ['ImpairedCommunication', 3],
    ['NoSensorData', 3],
    ['NoSensorDataImpairedCommunication', 1],
  ]);
}

function seedAddresses(random: Random, index: number): IpAddress[] {
  const count = random.weighted([
    [0, 4],
    [1, 46],
    [2, 35],
    [3, 15],
  ]);
  return Array.from({ length: count }, (_, position) => ({
    ipAddress: seedAddress(random, index, position),
    macAddress: random.weighted([
      [random.hex(12).toUpperCase(), 90],
      [null, 4],
      ['', 2],
      ['000000000000', 2],
      [random.hex(16), 2],
    ]),
    type: random.weighted([
      ['Ethernet', 55],
      // The service's metadata has the first, recorded answers the second.
      ['IEEE80211', 20],
      ['Wireless80211', 15],
      ['Tunnel', 5],
      [null, 5],
    ]),
    operationalStatus: position === 0 || random.chance(0.7) ? 'Up' : 'Down',
  }));
}

function seedAddress(random: Random, index: number, position: number): string {
  if (position === 0) return `10.${20 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`;
  if (random.chance(0.05)) return '';
  return random.chance(0.5)
    ? `fe80::${random.hex(4)}:${random.hex(4)}:${random.hex(4)}:${random.hex(4)}`
    : '127.0.0.1';
}

function seedVm(random: Random): VmMetadata {
  const vmId = random.guid();
  return {
    vmId,
    cloudProvider: vmId.endsWith('0') ? 'Unknown' : 'Azure',
    resourceId: `/subscriptions/${random.guid()}/resourceGroups/servers/providers/Microsoft.Compute/virtualMachines/${vmId}`,
    subscriptionId: random.chance(0.2) ? null : random.guid(),
  };
}

/** Reinstalled machines: an older row with the same name, or the same Entra device, sometimes merged into the newer. */
function addDuplicates(random: Random, machines: Machine[]): void {
  const last = machines.length - 1;
  for (let index = 1; index <= last; index += 1) {
    const older = machines[index];
    const newer = machines[index - 1];
    if (older === undefined || newer === undefined || !random.chance(0.02)) continue;
    older.computerDnsName = newer.computerDnsName;
    older.isPotentialDuplication = true;
    if (random.chance(0.5)) older.mergedIntoMachineId = newer.id;
    if (newer.aadDeviceId !== null) {
      older.aadDeviceId = newer.aadDeviceId;
      older.isAadJoined = true;
    }
  }
}

/** Some names end in a blank, as one recorded name does and a documented sample of references. */
function addBlanks(machines: readonly Machine[]): void {
  for (const machine of machines) {
    if (machine.id.endsWith('0') && machine.computerDnsName !== '') machine.computerDnsName += ' ';
  }
}

function shortTime(random: Random, time: number): string {
  return toShortIsoTime(time, random.pick([7, 7, 7, 6, 6, 5, 4, 3, 2, 0]), random.int(0, 9999));
}
