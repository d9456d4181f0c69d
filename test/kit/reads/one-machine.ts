import { NULL_FIELDS } from '../../../emulator/generated/rows.js';
import type { AlertEvidence, Machine, MachineAction, TenantData } from '../../../emulator/tenants/model.js';

/** The name in each piece of evidence. */
export const SEEN = {
  sha1: 'a'.repeat(40),
  sha256: 'b'.repeat(64),
  ipAddress: '10.0.0.1',
  url: 'https://files.bad.example/x',
  accountName: 'ada',
  domainName: 'corp',
};

/** A kind for each type of evidence. Those after RegistryKey have no fields from Defender's API. */
const KINDS = [
  'File',
  'Process',
  'User',
  'Ip',
  'Url',
  'RegistryKey',
  'Device',
  'Mailbox',
  'AnalyzedMessage',
  'CloudApplication',
  'OauthApplication',
  'ServicePrincipal',
  'Unknown',
];

/** Leaves alerts on the first machine only, and adds every kind of related object to both. */
export function leadEverywhere(
  { machines, alerts, machineActions, logons, investigations }: TenantData,
  now: string,
): Machine {
  const index = machines.findIndex(
    ({ osPlatform, onboardingStatus, isExcluded }) =>
      /^Windows1[01]$/.test(osPlatform) && onboardingStatus === 'Onboarded' && !isExcluded,
  );
  machines.splice(0, index);
  const machine = Object.assign(machines[0]!, {
    aadDeviceId: '0d0d0d0d-1111-4222-8333-444444444444',
    lastSeen: now,
    ipAddresses: [{ ipAddress: SEEN.ipAddress, macAddress: null, type: null, operationalStatus: 'Up' }],
    vmMetadata: {
      vmId: 'vm',
      cloudProvider: 'Azure',
      resourceId: '/subscriptions/s/vm',
      subscriptionId: 's',
    },
  });
  alerts.splice(2);
  const sample = alerts[0]!.evidence[0]!;
  const evidence = KINDS.map((entityType): AlertEvidence => ({
    ...sample,
    ...SEEN,
    entityType,
  }));
  logons.push({ ...logons[0]!, machineId: machine.id, accountName: 'ada', accountDomain: 'corp' });
  const user = { accountName: 'ada', userName: 'ada', domainName: 'corp' };
  const comments = [{ comment: 'c', createdBy: 'ada', createdTime: '2026-01-01T00:00:00Z' }];
  for (const alert of alerts) {
    Object.assign(alert, {
      machineId: machine.id,
      evidence,
      relatedUser: user,
      loggedOnUsers: [user],
      comments,
      incidentId: 1500,
      investigationId: 63_004,
    });
  }
  const investigation = investigations[0]!;
  investigations.splice(0, Infinity, {
    ...investigation,
    id: '63004',
    machineId: machine.id,
    triggeringAlertId: alerts[0]!.id,
  });
  const fileInfo = { fileIdentifier: 'a'.repeat(40), fileIdentifierType: 'Sha1' };
  const quarantine = quarantineOn(machine, fileInfo);
  const isolation = {
    ...quarantine,
    id: '0e0e0e0e-2222-4222-8333-444444444444',
    type: 'Isolate',
    scope: 'Full',
  };
  const release = {
    ...isolation,
    id: '0e0e0e0e-3333-4222-8333-444444444444',
    type: 'Unisolate',
    status: 'Pending',
    creationDateTimeUtc: now,
  };
  const session = { ...quarantine, id: '0e0e0e0e-4444-4222-8333-444444444444', type: 'LiveResponse' };
  for (const action of [quarantine, isolation, session]) {
    machineActions.push({ action, visibleAt: 0, startsAt: 0, endsAt: 0 });
  }
  machineActions.push({ action: release, visibleAt: 0, startsAt: Infinity, endsAt: Infinity });
  return machine;
}

function quarantineOn(
  { id, computerDnsName }: Machine,
  relatedFileInfo: MachineAction['relatedFileInfo'],
): MachineAction {
  const at = '2026-01-01T00:00:00Z';
  return {
    ...NULL_FIELDS.MachineAction,
    id: '0e0e0e0e-1111-4222-8333-444444444444',
    type: 'StopAndQuarantineFile',
    requestor: 'ada',
    requestorComment: 'c',
    status: 'Succeeded',
    machineId: id,
    computerDnsName,
    creationDateTimeUtc: at,
    lastUpdateDateTimeUtc: at,
    errorHResult: 0,
    requestSource: 'Portal',
    relatedFileInfo,
    // Not only sessions: every action that a path reaches must show where commands lead.
    commands: [
      {
        index: 0,
        startTime: at,
        endTime: at,
        commandStatus: 'Completed',
        errors: [],
        command: { type: 'GetFile', params: [{ key: 'Path', value: 'C:\\x' }] },
      },
    ],
  };
}
