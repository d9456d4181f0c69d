import { replyEntity } from '../defender-reply.js';
import { findMachineById } from '../machines/find-machine.js';
import { usualLimits, type DefenderOperation } from '../operation.js';
import { readBody, requireText } from '../request-body.js';
import { createAction } from './create-action.js';
import { writeMachineAction } from './machine-action-model.js';

/** POST /api/machines/{id}/offboard: takes a machine out of Defender. */
export const offboardMachine: DefenderOperation = {
  id: 'offboardMachine',
  method: 'POST',
  path: '/api/machines/{id}/offboard',
  permissions: ['Machine.Offboard'],
  limits: usualLimits,
  quotaPer: 'app',
  handle: (call) => {
    const body = readBody(call.request, ['Comment']);
    const comment = requireText(body, 'Comment');
    const machine = findMachineById(call.tenant, call.parameters['id'] ?? '');
    const action = createAction(call, { type: 'Offboard', machine, comment, scope: null });
    return replyEntity(call.request, 200, 'MachineActions', writeMachineAction(action, call.state.switches));
  },
};
