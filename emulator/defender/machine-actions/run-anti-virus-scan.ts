import { replyEntity } from '../defender-reply.js';
import { DefenderError } from '../defender-error.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderOperation } from '../operation.js';
import { readBody, requireText } from '../request-body.js';
import { createAction } from './create-action.js';
import { writeMachineAction } from './machine-action-model.js';
import { labelNames, readLabels } from './action-labels.js';

const scanTypes = ['Quick', 'Full'];

/** POST /api/machines/{id}/runAntiVirusScan: starts an antivirus scan. */
export const runAntiVirusScan: DefenderOperation = {
  id: 'runAntiVirusScan',
  method: 'POST',
  path: '/api/machines/{id}/runAntiVirusScan',
  permissions: ['Machine.Scan'],
  handle: (call) => {
    const body = readBody(call.request, ['Comment', 'ScanType', ...labelNames]);
    const comment = requireText(body, 'Comment');
    const scope = requireText(body, 'ScanType');
    if (!scanTypes.includes(scope)) {
      throw new DefenderError(400, 'InvalidInput', `ScanType must be one of: ${scanTypes.join(', ')}`);
    }
    const machine = findMachineById(call.tenant, call.parameters['id'] ?? '');
    const action = createAction(call, {
      type: 'RunAntiVirusScan',
      machine,
      comment,
      scope,
      ...readLabels(body, call),
    });
    return replyEntity(call.request, 201, 'MachineActions', writeMachineAction(action, call.state.switches));
  },
};
