import type { Reply } from '../http/reply.js';
import type { Machine } from '../tenants/model.js';
import type { DefenderCall } from './operation.js';
import { replyWhole } from './tvm-list.js';

/** The list of a `machineReferences` route. */
export function replyMachineReferences(call: DefenderCall, machines: readonly Machine[]): Reply {
  return replyWhole(call, 'MachineReferences', machines.map(writeMachineReference));
}

/** A machine as such routes send it: five fields (Learn: get-machines-by-software.md), and two of the metadata. */
function writeMachineReference(machine: Machine): object {
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
