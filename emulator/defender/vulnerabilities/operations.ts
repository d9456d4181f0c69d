import type { DefenderOperation } from '../operation.js';
import { getVulnerability } from './get-vulnerability.js';
import { listMachineVulnerabilities } from './list-machine-vulnerabilities.js';
import { listVulnerabilities } from './list-vulnerabilities.js';
import { listVulnerabilitiesByMachineAndSoftware } from './list-vulnerabilities-by-machine-and-software.js';
import { listVulnerabilityMachines } from './list-vulnerability-machines.js';

/** If two paths match, the first one applies. */
export const vulnerabilityOperations: readonly DefenderOperation[] = [
  listVulnerabilities,
  listVulnerabilitiesByMachineAndSoftware,
  getVulnerability,
  listVulnerabilityMachines,
  listMachineVulnerabilities,
];
