import type { Alert, Machine, TenantData } from '../../../emulator/tenants/model.js';
import type { Investigation } from '../../../emulator/tenants/investigation.js';
import { SERVERS, WORKSTATIONS } from '../servers/start-limited.js';

interface Subjects {
  readonly machine: Machine;
  readonly alert: Alert;
}

/** Rows that belong to a machine outside the device group, by the argument that selects them. */
export interface Outsiders extends Subjects {
  readonly investigation: Investigation;
  readonly actionId: string;
}

/**
 * Puts one machine into Servers and all others into Workstations. Links rows of that machine to one of the others in
 * every possible way: its alert is in an investigation of the other, its investigation was triggered by the other's
 * alert, it was merged into the other, a user logs on to both, and both scan.
 */
export function spreadOverGroups(tenant: TenantData, { machine, alert }: Subjects): Outsiders {
  const { machines, alerts, investigations, logons, machineActions, authenticatedScans } = tenant;
  // Few, so that filling a page soon reads everything.
  machines.splice(20);
  for (const one of machines) place(one, one === machine ? SERVERS : WORKSTATIONS);
  const other = machines.find(
    ({ id, osPlatform, onboardingStatus }) =>
      id !== machine.id && osPlatform === 'Windows10' && onboardingStatus === 'Onboarded',
  )!;
  Object.assign(machine, { mergedIntoMachineId: other.id });
  Object.assign(other, {
    aadDeviceId: '0d0d0d0d-5555-4222-8333-444444444444',
    lastSeen: machine.lastSeen,
    ipAddresses: machine.ipAddresses,
  });
  for (const one of alerts)
    Object.assign(one, { rbacGroupName: SERVERS.name, computerDnsName: machine.computerDnsName });
  const theirAlert: Alert = {
    ...alert,
    id: `${alert.id}9`,
    machineId: other.id,
    computerDnsName: other.computerDnsName,
    rbacGroupName: WORKSTATIONS.name,
  };
  alerts.push(theirAlert);
  const [mine] = investigations;
  const investigation = {
    ...mine!,
    id: '63005',
    machineId: other.id,
    computerDnsName: other.computerDnsName,
    triggeringAlertId: theirAlert.id,
  };
  Object.assign(mine!, { triggeringAlertId: theirAlert.id, computerDnsName: machine.computerDnsName });
  investigations.push(investigation);
  Object.assign(alerts[1]!, { investigationId: Number(investigation.id) });
  const [logon] = logons.filter(({ accountName }) => accountName === 'ada');
  // Most seen on the one, least on the other, both outside.
  const [third] = machines.filter((one) => one !== machine && one !== other);
  for (const [{ id, computerDnsName }, times] of [
    [other, 5],
    [machine, 2],
    [third!, 1],
  ] as const)
    logons.push(...Array.from({ length: times }, () => ({ ...logon!, machineId: id, computerDnsName })));
  const actionId = '0e0e0e0e-9999-4222-8333-444444444444';
  const [stored] = machineActions;
  machineActions.push({
    ...stored!,
    action: { ...stored!.action, id: actionId, machineId: other.id, computerDnsName: other.computerDnsName },
  });
  Object.assign(authenticatedScans.agents[1]!, {
    id: `scans_${other.id}`,
    machineId: other.id,
    computerDnsName: other.computerDnsName,
  });
  for (const session of authenticatedScans.sessions) Object.assign(session, { scannerId: other.id });
  return { machine: other, alert: theirAlert, investigation, actionId };
}

function place(machine: Machine, { id, name }: typeof SERVERS): void {
  Object.assign(machine, { rbacGroupId: id, rbacGroupName: name });
}
