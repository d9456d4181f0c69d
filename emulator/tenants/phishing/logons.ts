import { toIsoTime } from '../iso-time.js';
import type { Account } from '../logons.js';
import type { Logon } from '../model.js';
import {
  accountant,
  accounting,
  adminStation,
  backupService,
  controller,
  controlling,
  domainController,
  fileServer,
  helpdesk,
} from './cast.js';

type Place = { readonly id: string; readonly name: string };

const minute = 60_000;
const hour = 60 * minute;

/** The logons of the incident: the help desk's account signs in to machines outside its work. */
const signIns: readonly (readonly [Account, Place, string, number])[] = [
  [accountant, accounting, 'Interactive', 26 * hour],
  [accountant, accounting, 'Interactive', 3 * hour],
  [controller, controlling, 'Interactive', 27 * hour],
  [controller, controlling, 'Interactive', 2 * hour],
  [helpdesk, accounting, 'RemoteInteractive', 25 * hour],
  [helpdesk, adminStation, 'Interactive', 5 * hour],
  [helpdesk, controlling, 'Network', 72 * minute],
  [helpdesk, adminStation, 'RemoteInteractive', 57 * minute],
  [helpdesk, fileServer, 'Network', 41 * minute],
  [helpdesk, fileServer, 'RemoteInteractive', 33 * minute],
  [helpdesk, domainController, 'Network', 13 * minute],
  [backupService, fileServer, 'Service', 9 * hour],
  [backupService, domainController, 'Service', 9 * hour],
];

export function storyLogons(now: number): Logon[] {
  return signIns.map(([account, machine, logonType, ago], index) => ({
    machineId: machine.id,
    computerDnsName: machine.name,
    timestamp: toIsoTime(now - ago),
    accountName: account.name,
    accountDomain: account.domain,
    accountSid: account.sid,
    logonType,
    reportId: 7_001 + index,
  }));
}
