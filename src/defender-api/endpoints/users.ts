import { readRow, readRows } from '../models/shared/read-rows.js';
import { userModel } from '../models/users.js';
import { readRelatedAlerts, readRelatedMachines } from './shared/related-rows.js';
import { listById, rowById } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/** Returns the complete account of an alert, or null. */
export const getAlertUser = rowById(OPERATIONS.getAlertUser, readRow(userModel, 'User'));

/** Lists accounts that logged on to a machine. Empty for an unknown machine. */
export const listMachineLogonUsers = listById(OPERATIONS.listMachineLogonUsers, readRows(userModel, 'User'));

/** Lists all alerts of accounts with a name, in any domain. The path takes the name without a domain. */
export const listUserAlerts = listById(OPERATIONS.listUserAlerts, readRelatedAlerts);

/** Lists all machines that accounts with a name logged on to, in any domain. */
export const listUserMachines = listById(OPERATIONS.listUserMachines, readRelatedMachines);
