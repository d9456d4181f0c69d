import { installationsOf } from '../../tenants/software.js';
import { weaknessesOf } from '../../tenants/vulnerabilities.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderOperation } from '../operation.js';
import { replyWhole } from '../tvm-list.js';
import { missingKbModel, missingKbSet, writeMissingKbs } from './missing-kb-model.js';

/** GET /api/machines/{machineId}/getmissingkbs: `machineMissedOn` is 1 here. */
export const listMachineMissingKbs: DefenderOperation = {
  id: 'listMachineMissingKbs',
  method: 'GET',
  path: '/api/machines/{machineId}/getmissingkbs',
  permissions: ['Software.Read.All'],
  license: 'Tvm',
  handle: (call) => {
    const machine = findMachineById(call.tenant, call.parameters['machineId'] ?? '');
    const found = installationsOf(call.tenant, machine).flatMap((installation) =>
      weaknessesOf(call.tenant, installation).map((weakness) => ({
        ...weakness,
        product: installation.product,
      })),
    );
    return replyWhole(
      call,
      missingKbSet,
      missingKbModel,
      writeMissingKbs(found, () => 1),
    );
  },
};
