import { getAlert } from './alerts/get-alert.js';
import { listAlerts } from './alerts/list-alerts.js';
import { countMachineAlerts, listMachineAlerts } from './alerts/list-machine-alerts.js';
import { listIndicators } from './indicators/list-indicators.js';
import { getInvestigation } from './investigations/get-investigation.js';
import { listInvestigations } from './investigations/list-investigations.js';
import { listLibraryFiles } from './live-response/list-library-files.js';
import { runHuntingQuery } from './hunting/run-hunting-query.js';
import { cancelMachineAction } from './machine-actions/cancel-machine-action.js';
import { getMachineAction } from './machine-actions/get-machine-action.js';
import { isolateMachine } from './machine-actions/isolate-machine.js';
import { listMachineActions } from './machine-actions/list-machine-actions.js';
import { unisolateMachine } from './machine-actions/unisolate-machine.js';
import { findMachinesByIp } from './machines/find-machines-by-ip.js';
import { findMachinesByTag } from './machines/find-machines-by-tag.js';
import { getMachine } from './machines/get-machine.js';
import { listMachines } from './machines/list-machines.js';
import type { DefenderOperation } from './operation.js';

/** Every operation served here. Where two paths fit, the earlier one is meant. */
export const operations: readonly DefenderOperation[] = [
  listAlerts,
  getAlert,
  listMachines,
  findMachinesByIp,
  findMachinesByTag,
  getMachine,
  listMachineAlerts,
  countMachineAlerts,
  isolateMachine,
  unisolateMachine,
  listMachineActions,
  getMachineAction,
  cancelMachineAction,
  runHuntingQuery,
  listInvestigations,
  getInvestigation,
  listIndicators,
  listLibraryFiles,
];
