import type { Rows } from '../generated/rows.js';
import { toShortIsoTime } from './iso-time.js';
import type { Machine } from './model.js';
import { createRandom, type Random } from './random.js';

const day = 86_400_000;

/** How antivirus is on a machine (Learn: device-health-api-methods-properties.md). */
export type AntivirusHealth = Rows['DeviceAntivirusHealth'];

const made = new WeakMap<Machine, AntivirusHealth>();

/** The row of a machine; null for machines that don't report one. Nothing is stored: the machine's id decides. */
export function antivirusHealthOf(machine: Machine): AntivirusHealth | null {
  const osKind = osKindOf(machine);
  if (machine.onboardingStatus !== 'Onboarded' || osKind === null) return null;
  const known =
    made.get(machine) ?? makeHealth(createRandom(machine.id, 'antivirus health'), machine, osKind);
  made.set(machine, known);
  return known;
}

/** Rows of all machines that have one, by id. */
export function antivirusHealthOfAll(machines: readonly Machine[]): AntivirusHealth[] {
  return machines.map(antivirusHealthOf).filter((row) => row !== null);
}

/** Windows Server 2012 R2 reports only with the newer client. */
function osKindOf({ osPlatform }: Machine): string | null {
  if (osPlatform === 'WindowsServer2012R2') return null;
  if (osPlatform.startsWith('Windows')) return 'windows';
  if (osPlatform === 'macOS') return 'mac';
  return /^(Ubuntu|Debian|RedHat|Linux)/.test(osPlatform) ? 'linux' : null;
}

function makeHealth(random: Random, machine: Machine, osKind: string): AntivirusHealth {
  const seen = Date.parse(machine.lastSeen);
  const upToDate = (): string =>
    random.weighted([
      ['True', 80],
      ['False', 14],
      ['Unknown', 6],
    ]);
  const published = seen - random.int(1, 72) * 3_600_000;
  const quick = random.weighted<readonly [string, string]>([
    [['Completed', ''], 80],
    [['Canceled', ''], 6],
    [['Failed', '0x80508023'], 8],
    [['', ''], 6],
  ]);
  const scannedInFull = random.chance(0.3);
  return {
    id: machine.id,
    machineId: machine.id,
    computerDnsName: machine.computerDnsName,
    osKind,
    osPlatform: machine.osPlatform,
    osVersion: `10.0.${machine.osBuild ?? 0}.${random.int(1, 3000)}`,
    avMode: random.weighted([
      ['0', 70],
      ['1', 8],
      ['2', 6],
      ['3', 3],
      ['4', 4],
      ['5', 4],
      ['', 5],
    ]),
    avSignatureVersion: `1.${random.int(400, 420)}.${random.int(1, 999)}.0`,
    avEngineVersion: `1.1.${random.int(25000, 25099)}.${random.int(1, 9)}`,
    avPlatformVersion: `4.18.${random.int(25000, 25099)}.${random.int(1, 9)}`,
    avIsSignatureUpToDate: upToDate(),
    avIsEngineUpToDate: upToDate(),
    avIsPlatformUpToDate: upToDate(),
    avSignaturePublishTime: toShortIsoTime(published, 0),
    avSignatureUpdateTime: toShortIsoTime(published + 1_800_000, 0),
    avEngineUpdateTime: toShortIsoTime(seen - random.int(1, 30) * day, 0),
    avPlatformUpdateTime: toShortIsoTime(seen - random.int(1, 30) * day, 0),
    quickScanResult: quick[0],
    quickScanError: quick[1],
    quickScanTime: toShortIsoTime(seen - random.int(1, 7 * 24) * 3_600_000, 3),
    fullScanResult: scannedInFull ? 'Completed' : '',
    fullScanError: '',
    fullScanTime: scannedInFull ? toShortIsoTime(seen - random.int(7, 60) * day, 3) : null,
    lastSeenTime: toShortIsoTime(seen, 0),
    dataRefreshTimestamp: toShortIsoTime(seen + 600_000, 0),
    avModeDataRefreshTime: toShortIsoTime(seen + 600_000, 0),
    avSignatureDataRefreshTime: toShortIsoTime(seen + 300_000, 0),
    cloudProtectionState: machine.id.endsWith('0') ? 'Disabled' : 'Enabled',
    rbacGroupId: machine.rbacGroupId,
    rbacGroupName: machine.rbacGroupName,
  };
}
