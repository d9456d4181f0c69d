import { replyEntity } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { readBody } from '../request-body.js';
import { findMachineById } from './find-machine.js';
import { writeMachine } from './machine-model.js';
import { changeTag, readTagChange } from './machine-tags.js';

/** POST /api/machines/{id}/tags: adds or removes one tag of a machine, and shows it at once. */
export const addOrRemoveMachineTag: DefenderOperation = {
  id: 'addOrRemoveMachineTag',
  method: 'POST',
  path: '/api/machines/{id}/tags',
  permissions: ['Machine.ReadWrite.All'],
  handle: (call) => {
    const change = readTagChange(readBody(call.request, ['Value', 'Action']));
    const machine = findMachineById(call.tenant, call.parameters['id'] ?? '');
    changeTag(machine, change);
    return replyEntity(call.request, 200, 'Machines', writeMachine(machine));
  },
};
