import { installationsOf } from '../../tenants/software.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderOperation } from '../operation.js';
import { replyWhole } from '../tvm-list.js';
import { softwareModel, writeSoftware } from './software-model.js';

/** GET /api/machines/{machineId}/software: no version in it, and the organization's counts. */
export const listMachineSoftware: DefenderOperation = {
  id: 'listMachineSoftware',
  method: 'GET',
  path: '/api/machines/{machineId}/software',
  permissions: ['Software.Read.All'],
  license: 'Tvm',
  handle: (call) => {
    const machine = findMachineById(call.tenant, call.parameters['machineId'] ?? '');
    const products = new Set(installationsOf(call.tenant, machine).map(({ product }) => product));
    const rows = [...products].map((product) => writeSoftware(call.tenant, product));
    return replyWhole(call, 'Software', softwareModel, rows, { '@odata.count': rows.length });
  },
};
