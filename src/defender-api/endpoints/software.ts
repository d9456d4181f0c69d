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
import type { UpstreamCall } from '../upstream-call.js';
import { type ListQuery, listCall, rowCall } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/** Properties that `$filter` supports on software, with their literal types (get-software.md). */
export const SOFTWARE_FILTERS = { id: 'string', name: 'string', vendor: 'string' } as const;

const readSoftware = readRows<WireSoftware>(softwareModel, 'Software');
const readMissingKbs = readRows<WireMissingKb>(missingKbModel, 'MissingKb');

/** Lists the organization's software. Learn: get-software.md. */
export function listSoftware(query: ListQuery): UpstreamCall<readonly WireSoftware[]> {
  return listCall(OPERATIONS.listSoftware, '/api/Software', readSoftware, query);
}

/** Returns one product, or null. Learn: get-software-by-id.md. */
export function getSoftware(id: string): UpstreamCall<WireSoftware | null> {
  return rowCall(OPERATIONS.getSoftware, pathOf(id), readRow<WireSoftware>(softwareModel, 'Software'));
}

/** Lists the installed versions of a product with counts. Learn: get-software-ver-distribution.md. */
export function listSoftwareVersionDistribution(id: string): UpstreamCall<readonly WireSoftwareVersion[]> {
  return listCall(
    OPERATIONS.listSoftwareVersionDistribution,
    `${pathOf(id)}/distributions`,
    readRows<WireSoftwareVersion>(softwareVersionModel, 'SoftwareVersionDistribution'),
  );
}

/** Lists the machines with a product. Rows are partial. Learn: get-machines-by-software.md. */
export function listSoftwareMachines(id: string): UpstreamCall<readonly WireMachine[]> {
  return listCall(
    OPERATIONS.listSoftwareMachines,
    `${pathOf(id)}/machineReferences`,
    readRows<WireMachine>(machineReferenceModel, 'MachineReference'),
  );
}

/** Lists the missing security updates of a product. Learn: get-missing-kbs-software.md. */
export function listSoftwareMissingKbs(id: string): UpstreamCall<readonly WireMissingKb[]> {
  return listCall(OPERATIONS.listSoftwareMissingKbs, `${pathOf(id)}/getmissingkbs`, readMissingKbs);
}

/** Lists the missing security updates of a machine. Learn: get-missing-kbs-machine.md. */
export function listMachineMissingKbs(machineId: string): UpstreamCall<readonly WireMissingKb[]> {
  return listCall(
    OPERATIONS.listMachineMissingKbs,
    `/api/machines/${encodeURIComponent(machineId)}/getmissingkbs`,
    readMissingKbs,
  );
}

/**
 * Lists the software on a machine, without versions and with the organization's counts. Learn:
 * get-installed-software.md.
 */
export function listMachineSoftware(machineId: string): UpstreamCall<readonly WireSoftware[]> {
  return listCall(
    OPERATIONS.listMachineSoftware,
    `/api/machines/${encodeURIComponent(machineId)}/software`,
    readSoftware,
  );
}

function pathOf(id: string): string {
  return `/api/Software/${encodeURIComponent(id)}`;
}
