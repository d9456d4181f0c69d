import { machineReferenceModel, type WireMachine } from '../models/machines.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import {
  machineVulnerabilityModel,
  vulnerabilityModel,
  type WireMachineVulnerability,
  type WireVulnerability,
} from '../models/vulnerabilities.js';
import { readOperation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeListQuery, type ListQuery } from './shared/list-query.js';

const READ_VULNERABILITIES = ['Vulnerability.Read.All'];
const CACHED = { cacheClass: 'vulnerabilities' } as const;

export const LIST_VULNERABILITIES = readOperation('listVulnerabilities', READ_VULNERABILITIES, CACHED);
export const GET_VULNERABILITY = readOperation('getVulnerability', READ_VULNERABILITIES, CACHED);
export const LIST_VULNERABILITIES_BY_MACHINE_AND_SOFTWARE = readOperation(
  'listVulnerabilitiesByMachineAndSoftware',
  READ_VULNERABILITIES,
  CACHED,
);
export const LIST_VULNERABILITY_MACHINES = readOperation(
  'listVulnerabilityMachines',
  READ_VULNERABILITIES,
  CACHED,
);
export const LIST_SOFTWARE_VULNERABILITIES = readOperation(
  'listSoftwareVulnerabilities',
  READ_VULNERABILITIES,
  CACHED,
);

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
  return {
    operation: LIST_VULNERABILITIES,
    path: '/api/vulnerabilities',
    query: encodeListQuery(query),
    read: readVulnerabilities,
    notFound: () => [],
  };
}

/** One vulnerability; null when there is none. Lacks some fields that the list has. Learn: get-vulnerability-by-id.md. */
export function getVulnerability(id: string): UpstreamCall<WireVulnerability | null> {
  return {
    operation: GET_VULNERABILITY,
    path: `/api/vulnerabilities/${encodeURIComponent(id)}`,
    read: readRow<WireVulnerability>(vulnerabilityModel, 'Vulnerability'),
    notFound: () => null,
  };
}

/**
 * Lists combinations of machine, version of a product, and vulnerability. A filter on severity once gave wrong rows: none
 * is sent, severities are compared here. Learn: get-all-vulnerabilities-by-machines.md.
 */
export function listVulnerabilitiesByMachineAndSoftware(
  query: ListQuery,
): UpstreamCall<readonly WireMachineVulnerability[]> {
  return {
    operation: LIST_VULNERABILITIES_BY_MACHINE_AND_SOFTWARE,
    path: '/api/vulnerabilities/machinesVulnerabilities',
    query: encodeListQuery(query),
    read: readRows<WireMachineVulnerability>(machineVulnerabilityModel, 'MachineVulnerability'),
    notFound: () => [],
  };
}

/** The machines that have a vulnerability, known in part. Learn: get-machines-by-vulnerability.md. */
export function listVulnerabilityMachines(id: string): UpstreamCall<readonly WireMachine[]> {
  return {
    operation: LIST_VULNERABILITY_MACHINES,
    path: `/api/vulnerabilities/${encodeURIComponent(id)}/machineReferences`,
    read: readRows<WireMachine>(machineReferenceModel, 'MachineReference'),
    notFound: () => [],
  };
}

/** The vulnerabilities of a product, without some fields that the organisation's list has. Learn: get-vuln-by-software.md. */
export function listSoftwareVulnerabilities(softwareId: string): UpstreamCall<readonly WireVulnerability[]> {
  return {
    operation: LIST_SOFTWARE_VULNERABILITIES,
    path: `/api/Software/${encodeURIComponent(softwareId)}/vulnerabilities`,
    read: readVulnerabilities,
    notFound: () => [],
  };
}
