import { NULL_FIELDS } from '../../generated/rows.js';
import { toIsoTime } from '../iso-time.js';
import type { Machine } from '../model.js';
import { accounting, adminStation, controlling, domainController, fileServer } from './cast.js';

const day = 86_400_000;

/** The five machines of the incident, by id. */
export function storyMachines(now: number): Machine[] {
  const workstation = { ...windows11, rbacGroupId: 140, rbacGroupName: 'Workstations' };
  const server = { ...windowsServer, rbacGroupId: 141, rbacGroupName: 'Servers' };
  return [
    machineOf(now, accounting, 101, workstation, {
      riskScore: 'High',
      exposureLevel: 'High',
      machineTags: ['Finance'],
    }),
    machineOf(now, controlling, 102, workstation, {
      riskScore: 'High',
      exposureLevel: 'High',
      machineTags: ['Finance'],
    }),
    machineOf(now, adminStation, 7, workstation, {
      riskScore: 'High',
      exposureLevel: 'Medium',
      machineTags: ['Help desk'],
    }),
    machineOf(now, fileServer, 11, server, {
      riskScore: 'High',
      exposureLevel: 'Medium',
      deviceValue: 'High',
    }),
    machineOf(now, domainController, 1, server, {
      riskScore: 'Medium',
      exposureLevel: 'Low',
      deviceValue: 'High',
      machineTags: ['tier-0', 'Critical'],
    }),
  ];
}

const windows11 = { osPlatform: 'Windows11', version: '24H2', osBuild: 26_100, managedBy: 'Intune' };
const windowsServer = {
  osPlatform: 'WindowsServer2022',
  version: '21H2',
  osBuild: 20_348,
  managedBy: 'MicrosoftDefenderForEndpoint',
};

function machineOf(
  now: number,
  { id, name }: { readonly id: string; readonly name: string },
  number: number,
  kind: Pick<Machine, 'osPlatform' | 'version' | 'osBuild' | 'managedBy' | 'rbacGroupId' | 'rbacGroupName'>,
  state: Partial<Machine>,
): Machine {
  const ipAddress = `10.66.0.${number}`;
  return {
    ...NULL_FIELDS.Machine,
    id,
    isPotentialDuplication: false,
    isExcluded: false,
    computerDnsName: name,
    firstSeen: toIsoTime(now - 400 * day),
    lastSeen: toIsoTime(now - number * 1_000),
    osProcessor: 'x64',
    osArchitecture: '64-bit',
    lastIpAddress: ipAddress,
    lastExternalIpAddress: '203.0.113.10',
    agentVersion: '10.8760.26100.1150',
    healthStatus: 'Active',
    deviceValue: 'Normal',
    isAadJoined: true,
    aadDeviceId: `${id.slice(0, 8)}-${id.slice(8, 12)}-4${id.slice(13, 16)}-8${id.slice(17, 20)}-${id.slice(20, 32)}`,
    machineTags: [],
    defenderAvStatus: 'Updated',
    onboardingStatus: 'Onboarded',
    managedByStatus: 'Success',
    ipAddresses: [
      {
        ipAddress,
        macAddress: id.slice(8, 20).toUpperCase(),
        type: 'Ethernet',
        operationalStatus: 'Up',
      },
    ],
    ...kind,
    ...state,
  };
}
