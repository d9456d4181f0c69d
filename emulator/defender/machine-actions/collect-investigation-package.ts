import { replyEntity } from '../defender-reply.js';
import { findMachineById } from '../machines/find-machine.js';
import { usualLimits, type DefenderOperation } from '../operation.js';
import { readBody, requireText } from '../request-body.js';
import { createAction } from './create-action.js';
import { writeMachineAction } from './machine-action-model.js';

/** POST /api/machines/{id}/collectInvestigationPackage: asks a machine for its forensics package. */
export const collectInvestigationPackage: DefenderOperation = {
  id: 'collectInvestigationPackage',
  method: 'POST',
  path: '/api/machines/{id}/collectInvestigationPackage',
  permissions: ['Machine.CollectForensics'],
  limits: usualLimits,
  quotaPer: 'app',
  handle: (call) => {
    const body = readBody(call.request, ['Comment']);
    const comment = requireText(body, 'Comment');
    const machine = findMachineById(call.tenant, call.parameters['id'] ?? '');
    const action = createAction(call, { type: 'CollectInvestigationPackage', machine, comment, scope: null });
    return replyEntity(call.request, 201, 'MachineActions', writeMachineAction(action, call.state.switches));
  },
};
