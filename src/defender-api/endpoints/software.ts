import { machineReferenceModel, type WireMachine } from '../models/machines.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import {
  missingKbModel,
  softwareModel,
  softwareVersionModel,
  type WireMissingKb,
  type WireSoftware,
  type WireSoftwareVersion,
} from '../models/software.js';
import { readOperation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeListQuery, type ListQuery } from './shared/list-query.js';

const READ_SOFTWARE = ['Software.Read.All'];
const CACHED = { cacheClass: 'vulnerabilities' } as const;

export const LIST_SOFTWARE = readOperation('listSoftware', READ_SOFTWARE, CACHED);
export const GET_SOFTWARE = readOperation('getSoftware', READ_SOFTWARE, CACHED);
export const LIST_SOFTWARE_VERSION_DISTRIBUTION = readOperation(
  'listSoftwareVersionDistribution',
  READ_SOFTWARE,
  CACHED,
);
export const LIST_SOFTWARE_MACHINES = readOperation('listSoftwareMachines', READ_SOFTWARE, CACHED);
export const LIST_SOFTWARE_MISSING_KBS = readOperation('listSoftwareMissingKbs', READ_SOFTWARE, CACHED);
export const LIST_MACHINE_MISSING_KBS = readOperation('listMachineMissingKbs', READ_SOFTWARE, CACHED);
export const LIST_MACHINE_SOFTWARE = readOperation('listMachineSoftware', READ_SOFTWARE, CACHED);

/** What `$filter` takes on software, and as which literal (get-software.md). */
export const SOFTWARE_FILTERS = { id: 'string', name: 'string', vendor: 'string' } as const;

const readSoftware = readRows<WireSoftware>(softwareModel, 'Software');
const readMissingKbs = readRows<WireMissingKb>(missingKbModel, 'MissingKb');

/** Lists the organisation's software. Learn: get-software.md. */
export function listSoftware(query: ListQuery): UpstreamCall<readonly WireSoftware[]> {
  return {
    operation: LIST_SOFTWARE,
    path: '/api/Software',
    query: encodeListQuery(query),
    read: readSoftware,
    notFound: () => [],
  };
}

/** One product; null when there is none. Learn: get-software-by-id.md. */
export function getSoftware(id: string): UpstreamCall<WireSoftware | null> {
  return {
    operation: GET_SOFTWARE,
    path: pathOf(id),
    read: readRow<WireSoftware>(softwareModel, 'Software'),
    notFound: () => null,
  };
}

/** The installed versions of a product, with counts. Learn: get-software-ver-distribution.md. */
export function listSoftwareVersionDistribution(id: string): UpstreamCall<readonly WireSoftwareVersion[]> {
  return {
    operation: LIST_SOFTWARE_VERSION_DISTRIBUTION,
    path: `${pathOf(id)}/distributions`,
    read: readRows<WireSoftwareVersion>(softwareVersionModel, 'SoftwareVersionDistribution'),
    notFound: () => [],
  };
}

/** The machines that have a product, known in part. Learn: get-machines-by-software.md. */
export function listSoftwareMachines(id: string): UpstreamCall<readonly WireMachine[]> {
  return {
    operation: LIST_SOFTWARE_MACHINES,
    path: `${pathOf(id)}/machineReferences`,
    read: readRows<WireMachine>(machineReferenceModel, 'MachineReference'),
    notFound: () => [],
  };
}

/** The security updates that a product lacks somewhere. Learn: get-missing-kbs-software.md. */
export function listSoftwareMissingKbs(id: string): UpstreamCall<readonly WireMissingKb[]> {
  return {
    operation: LIST_SOFTWARE_MISSING_KBS,
    path: `${pathOf(id)}/getmissingkbs`,
    read: readMissingKbs,
    notFound: () => [],
  };
}

/** The security updates that a machine lacks. Learn: get-missing-kbs-machine.md. */
export function listMachineMissingKbs(machineId: string): UpstreamCall<readonly WireMissingKb[]> {
  return {
    operation: LIST_MACHINE_MISSING_KBS,
    path: `/api/machines/${encodeURIComponent(machineId)}/getmissingkbs`,
    read: readMissingKbs,
    notFound: () => [],
  };
}

/** The software of a machine: without versions, and with the organisation's counts. Learn: get-installed-software.md. */
export function listMachineSoftware(machineId: string): UpstreamCall<readonly WireSoftware[]> {
  return {
    operation: LIST_MACHINE_SOFTWARE,
    path: `/api/machines/${encodeURIComponent(machineId)}/software`,
    read: readSoftware,
    notFound: () => [],
  };
}

function pathOf(id: string): string {
  return `/api/Software/${encodeURIComponent(id)}`;
}
