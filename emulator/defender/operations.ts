import { alertOperations } from './alerts/operations.js';
import { assessmentOperations } from './assessments/operations.js';
import { authenticatedScanOperations } from './authenticated-scans/operations.js';
import { deviceHealthOperations } from './device-health/operations.js';
import { domainOperations } from './domains/operations.js';
import { exportOperations } from './exports/operations.js';
import { fileOperations } from './files/operations.js';
import { getMetadata } from './get-metadata.js';
import { huntingOperations } from './hunting/operations.js';
import { indicatorOperations } from './indicators/operations.js';
import { investigationOperations } from './investigations/operations.js';
import { ipOperations } from './ips/operations.js';
import { liveResponseOperations } from './live-response/operations.js';
import { machineActionOperations } from './machine-actions/operations.js';
import { machineOperations } from './machines/operations.js';
import { recommendationOperations } from './recommendations/operations.js';
import { remediationOperations } from './remediation/operations.js';
import { scoreOperations } from './scores/operations.js';
import { softwareOperations } from './software/operations.js';
import { userOperations } from './users/operations.js';
import { vulnerabilityOperations } from './vulnerabilities/operations.js';
import type { DefenderOperation } from './operation.js';

/** Every operation served here, family by family. If two paths match, the first one applies. */
export const operations: readonly DefenderOperation[] = [
  // Before the machine of a name: their names stand where it does.
  ...exportOperations,
  ...alertOperations,
  ...machineOperations,
  ...machineActionOperations,
  ...huntingOperations,
  ...vulnerabilityOperations,
  ...softwareOperations,
  ...scoreOperations,
  ...recommendationOperations,
  ...remediationOperations,
  ...deviceHealthOperations,
  ...assessmentOperations,
  ...authenticatedScanOperations,
  ...fileOperations,
  ...domainOperations,
  ...ipOperations,
  ...userOperations,
  ...investigationOperations,
  ...indicatorOperations,
  ...liveResponseOperations,
  getMetadata,
];
