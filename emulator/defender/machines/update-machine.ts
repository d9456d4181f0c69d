import { DefenderError } from '../defender-error.js';
import { replyEntity } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { optionalText, readBody } from '../request-body.js';
import { findMachineById } from './find-machine.js';
import { writeMachine } from './machine-model.js';
import { checkDeviceValue } from './machine-tags.js';

/** PATCH /api/machines/{machineId}: tags and device value. Omitted fields stay. */
export const updateMachine: DefenderOperation = {
  id: 'updateMachine',
  method: 'PATCH',
  path: '/api/machines/{machineId}',
  permissions: ['Machine.ReadWrite.All'],
  handle: (call) => {
    const body = readBody(call.request, ['machineTags', 'deviceValue']);
    const tags = readTags(body['machineTags']);
    const value = optionalText(body, 'deviceValue');
    const deviceValue = value === null ? null : checkDeviceValue(value, 'deviceValue');
    const machine = findMachineById(call.tenant, call.parameters['machineId'] ?? '');
    if (tags !== null) {
      const kept = call.state.switches.patchOfMachineTags === 'appends' ? machine.machineTags : [];
      machine.machineTags = [...new Set([...kept, ...tags])];
    }
    if (deviceValue !== null) machine.deviceValue = deviceValue;
    return replyEntity(call.request, 200, 'Machines', writeMachine(machine));
  },
};

function readTags(value: unknown): readonly string[] | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value) && value.every((tag) => typeof tag === 'string')) return value;
  throw new DefenderError(
    400,
    'InvalidRequestBody',
    "Request body is incorrect: 'machineTags' must be a list of strings",
  );
}
