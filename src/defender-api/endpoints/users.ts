import type { WireAlert } from '../models/alerts.js';
import type { WireMachine } from '../models/machines.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import { userModel, type WireUser } from '../models/users.js';
import { readOperation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { READ_ALERTS, READ_MACHINES, readRelatedAlerts, readRelatedMachines } from './shared/related-rows.js';

const READ_USERS = ['User.Read.All'];

export const GET_ALERT_USER = readOperation('getAlertUser', READ_USERS, { cacheClass: 'observables' });
export const LIST_MACHINE_LOGON_USERS = readOperation('listMachineLogonUsers', READ_USERS, {
  cacheClass: 'observables',
});
export const LIST_USER_ALERTS = readOperation('listUserAlerts', READ_ALERTS, { cacheClass: 'alerts' });
/** The newest version of its page names Machine.ReadWrite.All alone, earlier ones both. */
export const LIST_USER_MACHINES = readOperation('listUserMachines', READ_MACHINES, {
  cacheClass: 'machines',
});

/** The account that an alert is about, with all that is known of it; null when there is none. Learn: get-alert-related-user-info.md. */
export function getAlertUser(alertId: string): UpstreamCall<WireUser | null> {
  return {
    operation: GET_ALERT_USER,
    path: `/api/alerts/${encodeURIComponent(alertId)}/user`,
    read: readRow<WireUser>(userModel, 'User'),
    notFound: () => null,
  };
}

/** Accounts that logged on to a machine; none for an unknown machine. Learn: get-machine-log-on-users.md. */
export function listMachineLogonUsers(machineId: string): UpstreamCall<readonly WireUser[]> {
  return {
    operation: LIST_MACHINE_LOGON_USERS,
    path: `/api/machines/${encodeURIComponent(machineId)}/logonusers`,
    read: readRows<WireUser>(userModel, 'User'),
    notFound: () => [],
  };
}

/** All alerts of the accounts with a name, whatever their domain. The path takes the bare name alone. Learn: get-user-related-alerts.md. */
export function listUserAlerts(accountName: string): UpstreamCall<readonly WireAlert[]> {
  return {
    operation: LIST_USER_ALERTS,
    path: `${pathOf(accountName)}/alerts`,
    read: readRelatedAlerts,
    notFound: () => [],
  };
}

/** All machines that accounts with a name logged on to, whatever their domain. Learn: get-user-related-machines.md. */
export function listUserMachines(accountName: string): UpstreamCall<readonly WireMachine[]> {
  return {
    operation: LIST_USER_MACHINES,
    path: `${pathOf(accountName)}/machines`,
    read: readRelatedMachines,
    notFound: () => [],
  };
}

function pathOf(accountName: string): string {
  return `/api/users/${encodeURIComponent(accountName)}`;
}
