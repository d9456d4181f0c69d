import { replyEntity } from '../defender-reply.js';
import { findMachineById } from '../machines/find-machine.js';
import { usualLimits, type DefenderOperation } from '../operation.js';
import { readBody, requireText } from '../request-body.js';
import { createAction } from './create-action.js';
import { writeMachineAction } from './machine-action-model.js';

/** POST /api/machines/{id}/unisolate: releases a machine from isolation. */
export const unisolateMachine: DefenderOperation = {
  id: 'unisolateMachine',
  method: 'POST',
  path: '/api/machines/{id}/unisolate',
  permissions: ['Machine.Isolate'],
  limits: usualLimits,
  quotaPer: 'app',
  handle: (call) => {
    const comment = requireText(readBody(call.request, ['Comment']), 'Comment');
    const machine = findMachineById(call.tenant, call.parameters['id'] ?? '');
    const action = createAction(call, { type: 'Unisolate', machine, comment, scope: null });
    return replyEntity(call.request, 201, 'MachineActions', writeMachineAction(action, call.state.switches));
  },
};
