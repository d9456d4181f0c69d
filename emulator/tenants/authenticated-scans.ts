import { toIsoTime, toShortIsoTime } from './iso-time.js';
import type { Machine } from './model.js';
import { sortById, type SeedContext } from './seed-context.js';
import type { AuthenticatedScans, ScanAgent, ScanDefinition, ScanSession } from './authenticated-scan.js';

const hour = 3_600_000;

/** A word that never appears in responses of a client that protects secrets: tests search for it. */
export const secretMarker = 'S3CR3T';

const snmp = '#microsoft.windowsDefenderATP.api.SnmpAuthParams';
const windows = '#microsoft.windowsDefenderATP.api.WindowsAuthParams';

/** How scans sign in. Every secret carries the marker. */
const signIns: readonly (Readonly<Record<string, unknown>> | null)[] = [
  {
    '@odata.type': snmp,
    type: 'AuthPriv',
    username: 'snmp-reader',
    authProtocol: 'SHA1',
    authPassword: `${secretMarker}-auth-password`,
    privProtocol: '3DES',
    privPassword: `${secretMarker}-priv-password`,
    communityString: `${secretMarker}-unused-community`,
  },
  { '@odata.type': snmp, type: 'CommunityString', communityString: `${secretMarker}-community` },
  {
    '@odata.type': windows,
    type: 'Kerberos',
    domain: 'corp.example',
    username: 'gmsa-scanner$',
    isgmsaUser: true,
    packetPrivacy: true,
    packetIntegrity: false,
    keyVaultUri: 'https://vault.example/',
    keyVaultSecretName: `${secretMarker}-key-vault-secret-name`,
  },
  // As in the documented list: placeholder texts in the wrong fields, other letter case.
  {
    '@odata.type': snmp,
    type: 'AuthNoPriv',
    KeyVaultUri: 'https://vault.example/',
    KeyVaultSecretName: `${secretMarker}-KeyVaultSecretName`,
    Username: 'snmp-reader-2',
    authProtocol: `${secretMarker}-auth-protocol`,
    privProtocol: `${secretMarker}-priv-protocol`,
    authPassword: `${secretMarker}-auth-password-2`,
    CommunityString: `${secretMarker}-CommunityString`,
    password: `${secretMarker}-password`,
  },
  null,
];

/** No sample shows one: the names and types are those of the service's own description. */
const advancedActive = {
  addresses: ['10.9.2.0/24'],
  siteId: 'site-7',
  scanIdentifier: 'floor',
  maxConcurrentScans: 4,
  portCheckTimeout: 1.5,
  singleScanTimeout: 60,
  disabledScanners: ['S7'],
  enabledEndpoints: [],
  exportHMI: false,
  externalAddress: false,
  enableTCPPortScan: true,
  exportSuccessfullOnlyAddresses: true,
  zone: null,
  force: false,
  safe: true,
};

/** Two scanning machines, five scans, some sessions of each. */
export function seedAuthenticatedScans(
  context: SeedContext,
  machines: readonly Machine[],
): AuthenticatedScans {
  const orgId = context.random.guid();
  const agents = machines
    .filter(
      ({ osPlatform, onboardingStatus }) =>
        osPlatform.startsWith('Windows') && onboardingStatus === 'Onboarded',
    )
    .slice(0, 2)
    .map((machine, index) => seedAgent(context, machine, orgId, index));
  const [agent] = agents;
  const definitions =
    agent === undefined
      ? []
      : signIns.map((signIn, index) =>
          seedDefinition(context, agents[index % agents.length] ?? agent, orgId, signIn),
        );
  const sessions = definitions.flatMap((definition) => seedSessions(context, definition));
  return {
    agents,
    definitions: sortById(definitions),
    sessions: sessions.sort((one, other) => (one.lastScanned > other.lastScanned ? -1 : 1)),
  };
}

function seedAgent({ random, now }: SeedContext, machine: Machine, orgId: string, index: number): ScanAgent {
  return {
    id: `${orgId}_${index === 1 ? ' ' : ''}${machine.id}`,
    machineId: machine.id,
    computerDnsName: machine.computerDnsName,
    lastSeen: toShortIsoTime(now - random.int(1, 90) * 60_000, random.pick([6, 7]), random.int(0, 9999)),
    assignedApplicationId: random.guid(),
    scannerSoftwareVersion: `7.${random.int(1, 9)}.${random.int(1, 99)}.0`,
    lastCommandExecutionTimestamp: toShortIsoTime(now - random.int(1, 90) * 60_000, 7, random.int(0, 9999)),
    mdeClientVersion: `10.8${random.int(100, 799)}.26100.${random.int(1000, 1999)}`,
  };
}

function seedDefinition(
  { random, now }: SeedContext,
  agent: ScanAgent,
  orgId: string,
  signIn: ScanDefinition['scanAuthenticationParams'],
): ScanDefinition {
  const failed = random.chance(0.4);
  const ran = random.chance(0.8);
  return {
    id: random.guid(),
    scanType: signIn === null ? 'AdvancedActive' : signIn['@odata.type'] === windows ? 'Windows' : 'Network',
    scanName: `Scan of "${random.pick(['printers', 'switches', 'branch office'])}"`,
    isActive: random.chance(0.8),
    orgId,
    intervalInHours: random.pick([1, 4, 24]),
    createdBy: `analyst${random.int(1, 5)}@corp.example`,
    targetType: 'Ip',
    target: `10.9.0.${random.int(1, 254)},10.9.1.0/24`,
    scanAuthenticationParams: signIn,
    agent,
    isTroubleshootMode: false,
    advancedActiveConfiguration: signIn === null ? advancedActive : null,
    latestScan: {
      status: ran ? (failed ? 'Fail' : 'Success') : null,
      failureReason: ran && failed ? 'Timeout' : null,
      executionDateTime: ran ? toIsoTime(now - random.int(1, 24) * hour, random.int(0, 9999)) : null,
    },
  };
}

function seedSessions({ random, now }: SeedContext, definition: ScanDefinition): ScanSession[] {
  return Array.from({ length: random.int(2, 5) }, (_, index) => ({
    sessionId: random.hex(32),
    definitionId: definition.id,
    scannerId: definition.agent.machineId,
    scanStatus: random.pick(['Success', 'Partial Success', 'Fail']),
    lastScanned: toIsoTime(now - (index * 24 + random.int(1, 20)) * hour, random.int(0, 9999)),
    targets: Array.from({ length: random.int(1, 3) }, () => ({
      ip: `10.9.0.${random.int(1, 254)}`,
      hostname: `switch-${random.int(1, 40)}`,
      error: random.chance(0.3) ? 'Authentication failed' : '',
    })),
  }));
}
