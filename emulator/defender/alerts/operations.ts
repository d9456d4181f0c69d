import type { DefenderOperation } from '../operation.js';
import { batchUpdateAlerts } from './batch-update-alerts.js';
import { createAlertByReference } from './create-alert-by-reference.js';
import { getAlert } from './get-alert.js';
import { getAlertMachine, listAlertDomains, listAlertFiles, listAlertIps } from './list-alert-entities.js';
import { listAlerts } from './list-alerts.js';
import { listMachineAlerts, countMachineAlerts } from './list-machine-alerts.js';
import { updateAlert } from './update-alert.js';

export const alertOperations: readonly DefenderOperation[] = [
  listAlerts,
  getAlert,
  updateAlert,
  batchUpdateAlerts,
  createAlertByReference,
  getAlertMachine,
  listAlertFiles,
  listAlertIps,
  listAlertDomains,
  listMachineAlerts,
  countMachineAlerts,
];
