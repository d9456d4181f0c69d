import { machineReferenceModel, type WireMachine } from '../models/machines.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import {
  machineVulnerabilityModel,
  vulnerabilityModel,
  type WireMachineVulnerability,
  type WireVulnerability,
} from '../models/vulnerabilities.js';
import type { UpstreamCall } from '../upstream-call.js';
import { type ListQuery, listCall, rowCall } from './shared/list-query.js';
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

const readVulnerabilities = readRows<WireVulnerability>(vulnerabilityModel, 'Vulnerability');

/**
 * Lists the organization's complete vulnerabilities. Ignores `@odata.count`, which counts the page. Learn:
 * get-all-vulnerabilities.md.
 */
export function listVulnerabilities(query: ListQuery): UpstreamCall<readonly WireVulnerability[]> {
  return listCall(OPERATIONS.listVulnerabilities, '/api/vulnerabilities', readVulnerabilities, query);
}

/** Returns one vulnerability, or null. Lacks some fields of the list. Learn: get-vulnerability-by-id.md. */
export function getVulnerability(id: string): UpstreamCall<WireVulnerability | null> {
  return rowCall(
    OPERATIONS.getVulnerability,
    `/api/vulnerabilities/${encodeURIComponent(id)}`,
    readRow<WireVulnerability>(vulnerabilityModel, 'Vulnerability'),
  );
}

/**
 * Lists combinations of machine, product version, and vulnerability. Don't filter by severity: the service has returned
 * wrong rows, so severities are compared locally. Learn: get-all-vulnerabilities-by-machines.md.
 */
export function listVulnerabilitiesByMachineAndSoftware(
  query: ListQuery,
): UpstreamCall<readonly WireMachineVulnerability[]> {
  return listCall(
    OPERATIONS.listVulnerabilitiesByMachineAndSoftware,
    '/api/vulnerabilities/machinesVulnerabilities',
    readRows<WireMachineVulnerability>(machineVulnerabilityModel, 'MachineVulnerability'),
    query,
  );
}

/** Lists the machines with a vulnerability. Rows are partial. Learn: get-machines-by-vulnerability.md. */
export function listVulnerabilityMachines(id: string): UpstreamCall<readonly WireMachine[]> {
  return listCall(
    OPERATIONS.listVulnerabilityMachines,
    `/api/vulnerabilities/${encodeURIComponent(id)}/machineReferences`,
    readRows<WireMachine>(machineReferenceModel, 'MachineReference'),
  );
}

/**
 * Lists the vulnerabilities of a product. Rows lack some fields of the organization's list. Learn:
 * get-vuln-by-software.md.
 */
export function listSoftwareVulnerabilities(softwareId: string): UpstreamCall<readonly WireVulnerability[]> {
  return listCall(
    OPERATIONS.listSoftwareVulnerabilities,
    `/api/Software/${encodeURIComponent(softwareId)}/vulnerabilities`,
    readVulnerabilities,
  );
}
