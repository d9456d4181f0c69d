import { replyEntity } from '../defender-reply.js';
import { findMachineById } from '../machines/find-machine.js';
import { usualLimits, type DefenderOperation } from '../operation.js';
import { readBody, requireText } from '../request-body.js';
import { createAction } from './create-action.js';
import { writeMachineAction } from './machine-action-model.js';

/** POST /api/machines/{id}/restrictCodeExecution: lets only a predefined set of applications run. */
export const restrictCodeExecution: DefenderOperation = {
  id: 'restrictCodeExecution',
  method: 'POST',
  path: '/api/machines/{id}/restrictCodeExecution',
  permissions: ['Machine.RestrictExecution'],
  limits: usualLimits,
  quotaPer: 'app',
  handle: (call) => {
    const body = readBody(call.request, ['Comment']);
    const comment = requireText(body, 'Comment');
    const machine = findMachineById(call.tenant, call.parameters['id'] ?? '');
    const action = createAction(call, { type: 'RestrictCodeExecution', machine, comment, scope: null });
    return replyEntity(call.request, 201, 'MachineActions', writeMachineAction(action, call.state.switches));
  },
};
