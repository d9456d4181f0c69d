import type { DefenderOperation } from '../operation.js';
import { cancelMachineAction } from './cancel-machine-action.js';
import { commentedActions } from './commented-actions.js';
import { getInvestigationPackageUri } from './get-investigation-package-uri.js';
import { getMachineAction } from './get-machine-action.js';
import { isolateMachine } from './isolate-machine.js';
import { listMachineActions } from './list-machine-actions.js';
import { runAntiVirusScan } from './run-anti-virus-scan.js';
import { stopAndQuarantineFile } from './stop-and-quarantine-file.js';
import { unisolateMachine } from './unisolate-machine.js';

export const machineActionOperations: readonly DefenderOperation[] = [
  isolateMachine,
  unisolateMachine,
  ...commentedActions,
  runAntiVirusScan,
  stopAndQuarantineFile,
  listMachineActions,
  getMachineAction,
  getInvestigationPackageUri,
  cancelMachineAction,
];
