import { replyEntity } from '../defender-reply.js';
import { findMachineById } from '../machines/find-machine.js';
import { usualLimits, type DefenderOperation } from '../operation.js';
import { readBody, requireText } from '../request-body.js';
import { createAction } from './create-action.js';
import { writeMachineAction } from './machine-action-model.js';

/** POST /api/machines/{id}/unrestrictCodeExecution: lifts that restriction. */
export const unrestrictCodeExecution: DefenderOperation = {
  id: 'unrestrictCodeExecution',
  method: 'POST',
  path: '/api/machines/{id}/unrestrictCodeExecution',
  permissions: ['Machine.RestrictExecution'],
  limits: usualLimits,
  quotaPer: 'app',
  handle: (call) => {
    const body = readBody(call.request, ['Comment']);
    const comment = requireText(body, 'Comment');
    const machine = findMachineById(call.tenant, call.parameters['id'] ?? '');
    const action = createAction(call, { type: 'UnrestrictCodeExecution', machine, comment, scope: null });
    return replyEntity(call.request, 201, 'MachineActions', writeMachineAction(action, call.state.switches));
  },
};
