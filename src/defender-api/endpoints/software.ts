import { readRow, readRows } from '../models/shared/read-rows.js';
import { missingKbModel, softwareModel, softwareVersionModel } from '../models/software.js';
import { listByQuery, listById, rowById } from './shared/list-query.js';
import { readMachineReferences } from './shared/related-rows.js';
import { OPERATIONS } from '../operation-table.js';

/** Properties that `$filter` supports on software, with their literal types (get-software.md). */
export const SOFTWARE_FILTERS = { id: 'string', name: 'string', vendor: 'string' } as const;

const readSoftware = readRows(softwareModel, 'Software');
const readMissingKbs = readRows(missingKbModel, 'MissingKb');

export const listSoftware = listByQuery(OPERATIONS.listSoftware, readSoftware);

export const getSoftware = rowById(OPERATIONS.getSoftware, readRow(softwareModel, 'Software'));

export const listSoftwareVersionDistribution = listById(
  OPERATIONS.listSoftwareVersionDistribution,
  readRows(softwareVersionModel, 'SoftwareVersionDistribution'),
);

/** Lists the machines with a product. Rows are partial. */
export const listSoftwareMachines = listById(OPERATIONS.listSoftwareMachines, readMachineReferences);

export const listSoftwareMissingKbs = listById(OPERATIONS.listSoftwareMissingKbs, readMissingKbs);

export const listMachineMissingKbs = listById(OPERATIONS.listMachineMissingKbs, readMissingKbs);

/** Lists the software on a machine, without versions and with the organization's counts. */
export const listMachineSoftware = listById(OPERATIONS.listMachineSoftware, readSoftware);
