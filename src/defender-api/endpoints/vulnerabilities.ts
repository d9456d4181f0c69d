import { readRow, readRows } from '../models/shared/read-rows.js';
import { machineVulnerabilityModel, vulnerabilityModel } from '../models/vulnerabilities.js';
import { listByQuery, listById, rowById } from './shared/list-query.js';
import { readMachineReferences } from './shared/related-rows.js';
import { OPERATIONS } from '../operation-table.js';

/**
 * Largest page of vulnerability lists. One list documents 10,000, but observed pages have 8,000, and a shortened page
 * would look like the last.
 */
export const MAX_VULNERABILITY_TOP = 8_000;

/** Properties that `$filter` supports on vulnerabilities, with their literal types (get-all-vulnerabilities.md). */
export const VULNERABILITY_FILTERS = {
  id: 'vulnerabilityId',
  name: 'string',
  description: 'string',
  severity: 'enum',
  cvssV3: 'decimal',
  publishedOn: 'dateTime',
  updatedOn: 'dateTime',
} as const;

const readVulnerabilities = readRows(vulnerabilityModel, 'Vulnerability');

/** Lists the organization's complete vulnerabilities. Ignores `@odata.count`, which counts the page. */
export const listVulnerabilities = listByQuery(OPERATIONS.listVulnerabilities, readVulnerabilities);

/** Returns one vulnerability, or null. Lacks some fields of the list. */
export const getVulnerability = rowById(
  OPERATIONS.getVulnerability,
  readRow(vulnerabilityModel, 'Vulnerability'),
);

/**
 * Lists combinations of machine, product version, and vulnerability. Don't filter by severity: the service has returned
 * wrong rows, so severities are compared locally.
 */
export const listVulnerabilitiesByMachineAndSoftware = listByQuery(
  OPERATIONS.listVulnerabilitiesByMachineAndSoftware,
  readRows(machineVulnerabilityModel, 'MachineVulnerability'),
);

/** Lists the machines with a vulnerability. Rows are partial. */
export const listVulnerabilityMachines = listById(
  OPERATIONS.listVulnerabilityMachines,
  readMachineReferences,
);

/** Lists the vulnerabilities of a product. Rows lack some fields of the organization's list. */
export const listSoftwareVulnerabilities = listById(
  OPERATIONS.listSoftwareVulnerabilities,
  readVulnerabilities,
);
