import { readQueryOptions } from '../../odata/query-options.js';
import { replyEntity } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { findAction } from './find-action.js';
import { actionAt } from './life-cycle.js';
import { machineActionModel, writeMachineAction } from './machine-action-model.js';

/** GET /api/machineactions/{id} */
export const getMachineAction: DefenderOperation = {
  id: 'getMachineAction',
  method: 'GET',
  path: '/api/machineactions/{id}',
  permissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
  handle: (call) => {
    const { switches } = call.state;
    readQueryOptions(call.request.query, { options: [], model: machineActionModel(switches), maxTop: 0 });
    const action = actionAt(findAction(call), call.now);
    return replyEntity(call.request, 200, 'MachineActions', writeMachineAction(action, switches));
  },
};
