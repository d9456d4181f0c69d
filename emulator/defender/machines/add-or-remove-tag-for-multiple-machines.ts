import type { Machine } from '../../tenants/model.js';
import { checkBatchSize } from '../batch-size.js';
import { DefenderError } from '../defender-error.js';
import { contextOf, replyOData } from '../defender-reply.js';
import type { DefenderCall, DefenderOperation } from '../operation.js';
import { readBody } from '../request-body.js';
import { findMachineById } from './find-machine.js';
import { writeMachine } from './machine-model.js';
import { changeTag, readTagChange } from './machine-tags.js';

const mostMachines = 500;

/** POST /api/machines/AddOrRemoveTagForMultipleMachines: one tag on up to 500 machines, all at once. */
export const addOrRemoveTagForMultipleMachines: DefenderOperation = {
  id: 'addOrRemoveTagForMultipleMachines',
  method: 'POST',
  path: '/api/machines/AddOrRemoveTagForMultipleMachines',
  permissions: ['Machine.ReadWrite.All'],
  handle: (call) => {
    const body = readBody(call.request, ['Value', 'Action', 'MachineIds']);
    const change = readTagChange(body);
    const machines = findMachines(call, readMachineIds(body['MachineIds']));
    for (const machine of machines) changeTag(machine, change);
    return replyOData(200, {
      '@odata.context': `${contextOf(call.request)}#Machines`,
      value: machines.map(writeMachine),
    });
  },
};

function readMachineIds(value: unknown): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw new DefenderError(400, 'MissingRequiredParameter', 'Missing required parameter: MachineIds');
  }
  checkBatchSize(value.length, mostMachines);
  if (!value.every((id) => typeof id === 'string')) {
    throw new DefenderError(
      400,
      'InvalidRequestBody',
      'Request body is incorrect: MachineIds must hold strings',
    );
  }
  return value;
}

/** The effect on the others if one is unknown isn't documented. */
function findMachines({ tenant, state }: DefenderCall, ids: readonly string[]): readonly Machine[] {
  if (state.switches.unknownMachineInTagBatch === 'refused')
    return ids.map((id) => findMachineById(tenant, id));
  return ids.flatMap((id) => tenant.machines.find((machine) => machine.id === id) ?? []);
}
