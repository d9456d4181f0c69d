import { readQueryOptions } from '../../odata/query-options.js';
import { replyEntity } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { findMachine } from './find-machine.js';
import { machineModel, writeMachine } from './machine-model.js';

/** GET /api/machines/{id}: by id or by computer name. */
export const getMachine: DefenderOperation = {
  id: 'getMachine',
  method: 'GET',
  path: '/api/machines/{id}',
  permissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
  handle: (call) => {
    readQueryOptions(call.request.query, { options: [], model: machineModel, maxTop: 0 });
    const machine = findMachine(call.tenant, call.parameters['id'] ?? '');
    return replyEntity(call.request, 200, 'Machines', writeMachine(machine));
  },
};
