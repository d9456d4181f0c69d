import { entity, property } from '../odata/entity-model.js';
import type { Machine } from '../tenants/model.js';

/** MachineReference: no option is taken on it. */
export const machineReferenceModel = entity('MachineReference', [property('id', 'string')]);

/** A machine as `machineReferences` routes send it: five fields, and a blank behind some names (Learn: get-machines-by-software.md). */
export function writeMachineReference(machine: Machine): object {
  const { id, computerDnsName, osPlatform, rbacGroupName, rbacGroupId } = machine;
  const blank = id.endsWith('0') ? ' ' : '';
  return { id, computerDnsName: `${computerDnsName}${blank}`, osPlatform, rbacGroupName, rbacGroupId };
}
