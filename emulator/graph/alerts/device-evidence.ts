import type { Switches } from '../../switches.js';
import type { Alert, Machine, TenantData } from '../../tenants/model.js';
import { commonFields, type GraphEvidence } from '../../tenants/graph-alert.js';
import { toGraphSeverity, toSmall } from './alert-words.js';

/** Every so many alerts has a second device, which comes first in its evidence. */
const SECOND_DEVICE = 8;

/** The devices of an alert as they were when it was raised; the main one has a detailed role. */
export function writeDevices(alert: Alert, tenant: TenantData, switches: Switches): GraphEvidence[] {
  const main = { ...writeDevice(alert, tenant), detailedRoles: detailedRoles(switches) };
  const second = secondDevice(alert, tenant);
  return second === null ? [main] : [second, main];
}

function detailedRoles({ graphMainDevice }: Switches): string[] {
  return graphMainDevice === 'unmarked' ? [] : [graphMainDevice];
}

function secondDevice(alert: Alert, tenant: TenantData): GraphEvidence | null {
  const number = [...alert.id].reduce((sum, character) => sum + character.charCodeAt(0), 0);
  if (number % SECOND_DEVICE !== 0) return null;
  const machine = tenant.machines[number % tenant.machines.length];
  if (machine === undefined || machine.id === alert.machineId) return null;
  const { id: machineId, computerDnsName, rbacGroupName } = machine;
  return writeDevice({ ...alert, machineId, computerDnsName, rbacGroupName }, tenant);
}

function writeDevice(alert: Alert, tenant: TenantData): GraphEvidence {
  const machine = machineAtAlert(alert, tenant);
  const [hostName, ...domain] = alert.computerDnsName.trim().split('.');
  return {
    ...commonFields('deviceEvidence', alert.alertCreationTime),
    mdeDeviceId: alert.machineId,
    azureAdDeviceId: machine?.aadDeviceId ?? null,
    deviceDnsName: alert.computerDnsName,
    hostName: hostName ?? null,
    ntDomain: null,
    dnsDomain: domain.length === 0 ? null : domain.join('.'),
    ...machineFields(alert, machine),
    rbacGroupId: groupIdOf(alert.rbacGroupName, machine, tenant),
    rbacGroupName: alert.rbacGroupName,
    loggedOnUsers: alert.loggedOnUsers.map((user) => ({ ...user })),
    roles: ['compromised'],
    tags: (machine?.machineTags ?? []).filter((tag) => tag !== ''),
  };
}

function machineFields(alert: Alert, machine: Machine | undefined): object {
  return {
    firstSeenDateTime: machine?.firstSeen ?? null,
    osPlatform: machine?.osPlatform ?? null,
    osBuild: machine?.osBuild ?? null,
    version: machine?.version ?? null,
    healthStatus: machine === undefined ? 'unknown' : toSmall(machine.healthStatus),
    riskScore: machine?.riskScore == null ? null : riskScoreOf(alert),
    onboardingStatus: machine === undefined ? 'insufficientInfo' : toSmall(machine.onboardingStatus),
    defenderAvStatus: machine?.defenderAvStatus ? toSmall(machine.defenderAvStatus) : 'unknown',
    lastIpAddress: machine?.lastIpAddress ?? null,
    lastExternalIpAddress: machine?.lastExternalIpAddress ?? null,
    ipInterfaces: (machine?.ipAddresses ?? []).map(({ ipAddress }) => ipAddress),
    vmMetadata:
      machine?.vmMetadata == null
        ? null
        : { ...machine.vmMetadata, cloudProvider: toSmall(machine.vmMetadata.cloudProvider) },
  };
}

/** The machine as it was when the alert was raised: before the tenant's start as at the start, afterwards as it is. */
function machineAtAlert(alert: Alert, { atStart, machines }: TenantData): Machine | undefined {
  const isEarlier = Date.parse(alert.alertCreationTime) <= atStart.time;
  const known = isEarlier ? atStart.machines.get(alert.machineId) : undefined;
  return known ?? machines.find(({ id }) => id === alert.machineId);
}

/** The risk score of a machine when an alert was raised is the alert's severity. */
function riskScoreOf({ severity }: Alert): string {
  const word = toGraphSeverity(severity);
  return word === 'unknown' ? 'none' : word;
}

function groupIdOf(name: string | null, machine: Machine | undefined, tenant: TenantData): number {
  if (name === null) return 0;
  const other = () => tenant.machines.find(({ rbacGroupName }) => rbacGroupName === name);
  return (machine?.rbacGroupName === name ? machine : other())?.rbacGroupId ?? 0;
}
