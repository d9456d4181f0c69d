import type { GraphQLResolveInfo } from 'graphql';
import type { MachineDetail } from '../../src/loaders/machine-references.js';
import { selectsOnly } from './selected-fields.js';

/**
 * Edges of Machine that need its id and nothing else of it. A family that adds such an edge names it here; one that is
 * forgotten costs a load of whole machines where there need be none, and no more.
 */
export const MACHINE_EDGES_BY_ID: readonly string[] = [
  'alerts',
  'actions',
  'vulnerabilities',
  'software',
  'missingKbs',
  'recommendations',
  'recommendationRows',
  'remediationTasks',
  'antivirusHealth',
  'isolation',
  'logonUsers',
  'alertCount',
  'investigations',
];

/** What a row of a `machineReferences` route knows (Learn: get-remediation-exposed-devices-activities.md). */
export const MACHINE_REFERENCE_FIELDS: readonly string[] = [
  'id',
  'computerDnsName',
  'osPlatform',
  'rbacGroupId',
  'rbacGroupName',
];

/**
 * How much of the machines at the end of these paths an operation asks for. An edge whose source knows machines in part
 * says this to `loaders.machines.completeMachines`: what is known costs nothing, more loads whole machines by id, 50 a call.
 */
export function machineDetailOf(
  info: GraphQLResolveInfo,
  paths: readonly (readonly string[])[] = [['nodes'], ['edges', 'node']],
): MachineDetail {
  if (selectsOnly(info, paths, ['id', ...MACHINE_EDGES_BY_ID])) return 'id';
  return selectsOnly(info, paths, [...MACHINE_REFERENCE_FIELDS, ...MACHINE_EDGES_BY_ID])
    ? 'reference'
    : 'whole';
}
