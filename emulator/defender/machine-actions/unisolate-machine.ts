import { replyEntity } from '../defender-reply.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderOperation } from '../operation.js';
import { readBody, requireText } from '../request-body.js';
import { createAction } from './create-action.js';
import { writeMachineAction } from './machine-action-model.js';
import { labelNames, readLabels } from './action-labels.js';

/** POST /api/machines/{id}/unisolate: releases a machine from isolation. */
export const unisolateMachine: DefenderOperation = {
  id: 'unisolateMachine',
  method: 'POST',
  path: '/api/machines/{id}/unisolate',
  permissions: ['Machine.Isolate'],
  handle: (call) => {
    const body = readBody(call.request, ['Comment', ...labelNames]);
    const comment = requireText(body, 'Comment');
    const machine = findMachineById(call.tenant, call.parameters['id'] ?? '');
    const action = createAction(call, {
      type: 'Unisolate',
      machine,
      comment,
      scope: null,
      ...readLabels(body, call),
    });
    return replyEntity(call.request, 201, 'MachineActions', writeMachineAction(action, call.state.switches));
  },
};
