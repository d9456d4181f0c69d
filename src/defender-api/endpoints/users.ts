import type { WireAlert } from '../models/alerts.js';
import type { WireMachine } from '../models/machines.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import { userModel, type WireUser } from '../models/users.js';
import type { UpstreamCall } from '../upstream-call.js';
import { readRelatedAlerts, readRelatedMachines } from './shared/related-rows.js';
import { OPERATIONS } from '../operation-table.js';
import { listCall, rowCall } from './shared/list-query.js';

/** Returns the complete account of an alert, or null. Learn: get-alert-related-user-info.md. */
export function getAlertUser(alertId: string): UpstreamCall<WireUser | null> {
  return rowCall(
    OPERATIONS.getAlertUser,
    `/api/alerts/${encodeURIComponent(alertId)}/user`,
    readRow<WireUser>(userModel, 'User'),
  );
}

/** Lists accounts that logged on to a machine. Empty for an unknown machine. Learn: get-machine-log-on-users.md. */
export function listMachineLogonUsers(machineId: string): UpstreamCall<readonly WireUser[]> {
  return listCall(
    OPERATIONS.listMachineLogonUsers,
    `/api/machines/${encodeURIComponent(machineId)}/logonusers`,
    readRows<WireUser>(userModel, 'User'),
  );
}

/**
 * Lists all alerts of accounts with a name, in any domain. The path takes the name without a domain. Learn:
 * get-user-related-alerts.md.
 */
export function listUserAlerts(accountName: string): UpstreamCall<readonly WireAlert[]> {
  return listCall(OPERATIONS.listUserAlerts, `${pathOf(accountName)}/alerts`, readRelatedAlerts);
}

/** Lists all machines that accounts with a name logged on to, in any domain. Learn: get-user-related-machines.md. */
export function listUserMachines(accountName: string): UpstreamCall<readonly WireMachine[]> {
  return listCall(OPERATIONS.listUserMachines, `${pathOf(accountName)}/machines`, readRelatedMachines);
}

function pathOf(accountName: string): string {
  return `/api/users/${encodeURIComponent(accountName)}`;
}
