import { entity, property } from '../odata/entity-model.js';
import type { Machine } from '../tenants/model.js';

/** MachineReference: supports no query options. */
export const machineReferenceModel = entity('MachineReference', [property('id', 'string')]);

/** A machine as `machineReferences` routes send it: five fields (Learn: get-machines-by-software.md), and two of the metadata. */
export function writeMachineReference(machine: Machine): object {
  const { id, computerDnsName, osPlatform, rbacGroupName, rbacGroupId, machineTags, deviceValue } = machine;
  const assetCriticalityLevel = deviceValue === 'High' ? 'VeryHigh' : null;
  return {
    id,
    computerDnsName,
    osPlatform,
    rbacGroupName,
    rbacGroupId,
    assetCriticalityLevel,
    tags: machineTags,
  };
}
