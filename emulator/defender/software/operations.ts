import type { DefenderOperation } from '../operation.js';
import { getSoftware } from './get-software.js';
import { listMachineMissingKbs } from './list-machine-missing-kbs.js';
import { listMachineSoftware } from './list-machine-software.js';
import { listSoftware } from './list-software.js';
import { listSoftwareMachines } from './list-software-machines.js';
import { listSoftwareMissingKbs } from './list-software-missing-kbs.js';
import { listSoftwareVersionDistribution } from './list-software-version-distribution.js';
import { listSoftwareVulnerabilities } from './list-software-vulnerabilities.js';

export const softwareOperations: readonly DefenderOperation[] = [
  listSoftware,
  getSoftware,
  listSoftwareVersionDistribution,
  listSoftwareMachines,
  listSoftwareVulnerabilities,
  listSoftwareMissingKbs,
  listMachineMissingKbs,
  listMachineSoftware,
];
