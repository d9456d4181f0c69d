import * as alertsFamily from './alerts/index.js';
import * as approvalsFamily from './approvals/index.js';
import * as assessmentsFamily from './assessments/index.js';
import * as auditFamily from './audit/index.js';
import * as authenticatedScansFamily from './authenticated-scans/index.js';
import * as changesFamily from './changes/index.js';
import * as deviceHealthFamily from './device-health/index.js';
import * as deviceInventoryFamily from './device-inventory/index.js';
import * as domainsFamily from './domains/index.js';
import * as exportsFamily from './exports/index.js';
import * as filesFamily from './files/index.js';
import * as huntingFamily from './hunting/index.js';
import * as incidentsFamily from './incidents/index.js';
import * as indicatorsFamily from './indicators/index.js';
import * as investigationsFamily from './investigations/index.js';
import * as ipsFamily from './ips/index.js';
import * as liveResponseFamily from './live-response/index.js';
import * as machineActionsFamily from './machine-actions/index.js';
import * as machinesFamily from './machines/index.js';
import * as recommendationsFamily from './recommendations/index.js';
import * as remediationFamily from './remediation/index.js';
import * as scoresFamily from './scores/index.js';
import * as sharedFamily from './shared/index.js';
import * as softwareFamily from './software/index.js';
import * as usersFamily from './users/index.js';
import * as vulnerabilitiesFamily from './vulnerabilities/index.js';

/** Each folder beside this file, none before another: `npm run codegen`. */
export const FAMILIES = [
  alertsFamily,
  approvalsFamily,
  assessmentsFamily,
  auditFamily,
  authenticatedScansFamily,
  changesFamily,
  deviceHealthFamily,
  deviceInventoryFamily,
  domainsFamily,
  exportsFamily,
  filesFamily,
  huntingFamily,
  incidentsFamily,
  indicatorsFamily,
  investigationsFamily,
  ipsFamily,
  liveResponseFamily,
  machineActionsFamily,
  machinesFamily,
  recommendationsFamily,
  remediationFamily,
  scoresFamily,
  sharedFamily,
  softwareFamily,
  usersFamily,
  vulnerabilitiesFamily,
] as const;
