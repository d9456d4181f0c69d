import type { DefenderOperation } from '../operation.js';
import { getAlertUser } from './get-alert-user.js';
import { listMachineLogonUsers } from './list-machine-logon-users.js';
import { listUserAlerts } from './list-user-alerts.js';
import { listUserMachines } from './list-user-machines.js';

export const userOperations: readonly DefenderOperation[] = [
  getAlertUser,
  listMachineLogonUsers,
  listUserAlerts,
  listUserMachines,
];
