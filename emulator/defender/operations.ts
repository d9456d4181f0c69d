import { batchUpdateAlerts } from './alerts/batch-update-alerts.js';
import { createAlertByReference } from './alerts/create-alert-by-reference.js';
import { getAlert } from './alerts/get-alert.js';
import { listAlerts } from './alerts/list-alerts.js';
import { countMachineAlerts, listMachineAlerts } from './alerts/list-machine-alerts.js';
import { updateAlert } from './alerts/update-alert.js';
import { assessmentOperations } from './assessments/operations.js';
import { authenticatedScanOperations } from './authenticated-scans/operations.js';
import { exportOperations } from './exports/operations.js';
import { listDeviceAntivirusHealth } from './device-health/list-device-antivirus-health.js';
import { getDomainStats } from './domains/get-domain-stats.js';
import { listDomainAlerts } from './domains/list-domain-alerts.js';
import { listDomainMachines } from './domains/list-domain-machines.js';
import { getFileStats } from './files/get-file-stats.js';
import { getFile } from './files/get-file.js';
import { listFileAlerts } from './files/list-file-alerts.js';
import { listFileMachines } from './files/list-file-machines.js';
import { listIndicators } from './indicators/list-indicators.js';
import { indicatorWrites } from './indicators/writes.js';
import { getInvestigation } from './investigations/get-investigation.js';
import { startInvestigation } from './investigations/start-investigation.js';
import { listInvestigations } from './investigations/list-investigations.js';
import { liveResponseOperations } from './live-response/operations.js';
import { runHuntingQuery } from './hunting/run-hunting-query.js';
import { getIpStats } from './ips/get-ip-stats.js';
import { listIpAlerts } from './ips/list-ip-alerts.js';
import { cancelMachineAction } from './machine-actions/cancel-machine-action.js';
import { commentedActions } from './machine-actions/commented-actions.js';
import { getInvestigationPackageUri } from './machine-actions/get-investigation-package-uri.js';
import { getMachineAction } from './machine-actions/get-machine-action.js';
import { isolateMachine } from './machine-actions/isolate-machine.js';
import { listMachineActions } from './machine-actions/list-machine-actions.js';
import { runAntiVirusScan } from './machine-actions/run-anti-virus-scan.js';
import { stopAndQuarantineFile } from './machine-actions/stop-and-quarantine-file.js';
import { unisolateMachine } from './machine-actions/unisolate-machine.js';
import { addOrRemoveMachineTag } from './machines/add-or-remove-machine-tag.js';
import { addOrRemoveTagForMultipleMachines } from './machines/add-or-remove-tag-for-multiple-machines.js';
import { findMachinesByIp } from './machines/find-machines-by-ip.js';
import { findMachinesByTag } from './machines/find-machines-by-tag.js';
import { getMachine } from './machines/get-machine.js';
import { listMachines } from './machines/list-machines.js';
import { setDeviceValue } from './machines/set-device-value.js';
import { updateMachine } from './machines/update-machine.js';
import { getAlertUser } from './users/get-alert-user.js';
import { listMachineLogonUsers } from './users/list-machine-logon-users.js';
import { listUserAlerts } from './users/list-user-alerts.js';
import { listUserMachines } from './users/list-user-machines.js';
import type { DefenderOperation } from './operation.js';
import { recommendationOperations } from './recommendations/operations.js';
import { remediationOperations } from './remediation/operations.js';
import { scoreOperations } from './scores/operations.js';
import { softwareOperations } from './software/operations.js';
import { vulnerabilityOperations } from './vulnerabilities/operations.js';

/** Every operation served here. Where two paths fit, the earlier one is meant. */
export const operations: readonly DefenderOperation[] = [
  listAlerts,
  getAlert,
  updateAlert,
  batchUpdateAlerts,
  createAlertByReference,
  listMachines,
  findMachinesByIp,
  findMachinesByTag,
  // Before the machine of a name: their names stand where it does.
  ...exportOperations,
  getMachine,
  listMachineAlerts,
  countMachineAlerts,
  addOrRemoveTagForMultipleMachines,
  addOrRemoveMachineTag,
  setDeviceValue,
  updateMachine,
  isolateMachine,
  unisolateMachine,
  ...commentedActions,
  runAntiVirusScan,
  stopAndQuarantineFile,
  listMachineActions,
  getMachineAction,
  getInvestigationPackageUri,
  cancelMachineAction,
  runHuntingQuery,
  ...vulnerabilityOperations,
  ...softwareOperations,
  ...scoreOperations,
  ...recommendationOperations,
  ...remediationOperations,
  listDeviceAntivirusHealth,
  ...assessmentOperations,
  ...authenticatedScanOperations,
  getFile,
  getFileStats,
  listFileAlerts,
  listFileMachines,
  getDomainStats,
  listDomainAlerts,
  listDomainMachines,
  getIpStats,
  listIpAlerts,
  getAlertUser,
  listMachineLogonUsers,
  listUserAlerts,
  listUserMachines,
  listInvestigations,
  getInvestigation,
  startInvestigation,
  listIndicators,
  ...liveResponseOperations,
  ...indicatorWrites,
];
