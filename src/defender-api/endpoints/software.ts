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

/** What `$filter` takes on software, and as which literal (get-software.md). */
export const SOFTWARE_FILTERS = { id: 'string', name: 'string', vendor: 'string' } as const;

const readSoftware = readRows<WireSoftware>(softwareModel, 'Software');
const readMissingKbs = readRows<WireMissingKb>(missingKbModel, 'MissingKb');

/** Lists the organisation's software. Learn: get-software.md. */
export function listSoftware(query: ListQuery): UpstreamCall<readonly WireSoftware[]> {
  return listCall(OPERATIONS.listSoftware, '/api/Software', readSoftware, query);
}

/** One product; null when there is none. Learn: get-software-by-id.md. */
export function getSoftware(id: string): UpstreamCall<WireSoftware | null> {
  return rowCall(OPERATIONS.getSoftware, pathOf(id), readRow<WireSoftware>(softwareModel, 'Software'));
}

/** The installed versions of a product, with counts. Learn: get-software-ver-distribution.md. */
export function listSoftwareVersionDistribution(id: string): UpstreamCall<readonly WireSoftwareVersion[]> {
  return listCall(
    OPERATIONS.listSoftwareVersionDistribution,
    `${pathOf(id)}/distributions`,
    readRows<WireSoftwareVersion>(softwareVersionModel, 'SoftwareVersionDistribution'),
  );
}

/** The machines that have a product, known in part. Learn: get-machines-by-software.md. */
export function listSoftwareMachines(id: string): UpstreamCall<readonly WireMachine[]> {
  return listCall(
    OPERATIONS.listSoftwareMachines,
    `${pathOf(id)}/machineReferences`,
    readRows<WireMachine>(machineReferenceModel, 'MachineReference'),
  );
}

/** The security updates that a product lacks somewhere. Learn: get-missing-kbs-software.md. */
export function listSoftwareMissingKbs(id: string): UpstreamCall<readonly WireMissingKb[]> {
  return listCall(OPERATIONS.listSoftwareMissingKbs, `${pathOf(id)}/getmissingkbs`, readMissingKbs);
}

/** The security updates that a machine lacks. Learn: get-missing-kbs-machine.md. */
export function listMachineMissingKbs(machineId: string): UpstreamCall<readonly WireMissingKb[]> {
  return listCall(
    OPERATIONS.listMachineMissingKbs,
    `/api/machines/${encodeURIComponent(machineId)}/getmissingkbs`,
    readMissingKbs,
  );
}

/** The software of a machine: without versions, and with the organisation's counts. Learn: get-installed-software.md. */
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
