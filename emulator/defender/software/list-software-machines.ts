import { machinesWithProduct } from '../../tenants/exposure.js';
import { machineReferenceModel, writeMachineReference } from '../machine-references.js';
import type { DefenderOperation } from '../operation.js';
import { replyWhole } from '../tvm-list.js';
import { findSoftware } from './find-software.js';

/** GET /api/Software/{id}/machineReferences */
export const listSoftwareMachines: DefenderOperation = {
  id: 'listSoftwareMachines',
  method: 'GET',
  path: '/api/Software/{id}/machineReferences',
  permissions: ['Software.Read.All'],
  license: 'Tvm',
  handle: (call) => {
    const product = findSoftware(call.tenant, call.parameters['id'] ?? '');
    const machines = machinesWithProduct(call.tenant, product);
    return replyWhole(call, 'MachineReferences', machineReferenceModel, machines.map(writeMachineReference));
  },
};
