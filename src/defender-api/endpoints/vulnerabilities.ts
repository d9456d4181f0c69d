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
 * The longest page of vulnerability lists. One of them documents 10,000, but pages of 8,000 are what was seen, and a page
 * cut short would pass for the last.
 */
export const MAX_VULNERABILITY_TOP = 8_000;

/** What `$filter` takes on vulnerabilities, and as which literal (get-all-vulnerabilities.md). */
export const VULNERABILITY_FILTERS = {
  id: 'string',
  name: 'string',
  description: 'string',
  severity: 'enum',
  cvssV3: 'decimal',
  publishedOn: 'dateTime',
  updatedOn: 'dateTime',
} as const;

const readVulnerabilities = readRows<WireVulnerability>(vulnerabilityModel, 'Vulnerability');

/** Lists the organisation's vulnerabilities, complete. Its `@odata.count` counts the page and is not read. Learn: get-all-vulnerabilities.md. */
export function listVulnerabilities(query: ListQuery): UpstreamCall<readonly WireVulnerability[]> {
  return listCall(OPERATIONS.listVulnerabilities, '/api/vulnerabilities', readVulnerabilities, query);
}

/** One vulnerability; null when there is none. Lacks some fields that the list has. Learn: get-vulnerability-by-id.md. */
export function getVulnerability(id: string): UpstreamCall<WireVulnerability | null> {
  return rowCall(
    OPERATIONS.getVulnerability,
    `/api/vulnerabilities/${encodeURIComponent(id)}`,
    readRow<WireVulnerability>(vulnerabilityModel, 'Vulnerability'),
  );
}

/**
 * Lists combinations of machine, version of a product, and vulnerability. A filter on severity once gave wrong rows: none
 * is sent, severities are compared here. Learn: get-all-vulnerabilities-by-machines.md.
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

/** The machines that have a vulnerability, known in part. Learn: get-machines-by-vulnerability.md. */
export function listVulnerabilityMachines(id: string): UpstreamCall<readonly WireMachine[]> {
  return listCall(
    OPERATIONS.listVulnerabilityMachines,
    `/api/vulnerabilities/${encodeURIComponent(id)}/machineReferences`,
    readRows<WireMachine>(machineReferenceModel, 'MachineReference'),
  );
}

/** The vulnerabilities of a product, without some fields that the organisation's list has. Learn: get-vuln-by-software.md. */
export function listSoftwareVulnerabilities(softwareId: string): UpstreamCall<readonly WireVulnerability[]> {
  return listCall(
    OPERATIONS.listSoftwareVulnerabilities,
    `/api/Software/${encodeURIComponent(softwareId)}/vulnerabilities`,
    readVulnerabilities,
  );
}
