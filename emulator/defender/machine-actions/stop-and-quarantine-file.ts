import { replyEntity } from '../defender-reply.js';
import { DefenderError } from '../defender-error.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderOperation } from '../operation.js';
import { readBody, requireText } from '../request-body.js';
import { createAction } from './create-action.js';
import { writeMachineAction } from './machine-action-model.js';
import { labelNames, readLabels } from './action-labels.js';

/** POST /api/machines/{id}/StopAndQuarantineFile: stops a running file and deletes it. SHA-1 only. */
export const stopAndQuarantineFile: DefenderOperation = {
  id: 'stopAndQuarantineFile',
  method: 'POST',
  path: '/api/machines/{id}/StopAndQuarantineFile',
  permissions: ['Machine.StopAndQuarantine', 'Machine.ReadWrite.All'],
  handle: (call) => {
    const body = readBody(call.request, ['Comment', 'Sha1', ...labelNames]);
    const comment = requireText(body, 'Comment');
    const sha1 = requireText(body, 'Sha1');
    if (!/^[0-9a-f]{40}$/i.test(sha1)) {
      throw new DefenderError(400, 'InvalidHashValue', `The hash value ${sha1} is not valid`);
    }
    const machine = findMachineById(call.tenant, call.parameters['id'] ?? '');
    const action = createAction(call, {
      type: 'StopAndQuarantineFile',
      machine,
      comment,
      scope: null,
      sha1,
      ...readLabels(body, call),
    });
    return replyEntity(call.request, 201, 'MachineActions', writeMachineAction(action, call.state.switches));
  },
};
