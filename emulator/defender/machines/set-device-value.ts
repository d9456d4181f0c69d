import { replyEntity } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { readBody, requireText } from '../request-body.js';
import { findMachineById } from './find-machine.js';
import { writeMachine } from './machine-model.js';
import { checkDeviceValue } from './machine-tags.js';

/** POST /api/machines/{machineId}/setDeviceValue: how valuable a machine is. */
export const setDeviceValue: DefenderOperation = {
  id: 'setDeviceValue',
  method: 'POST',
  path: '/api/machines/{machineId}/setDeviceValue',
  permissions: ['Machine.ReadWrite.All'],
  handle: (call) => {
    const value = requireText(readBody(call.request, ['DeviceValue']), 'DeviceValue');
    const deviceValue = checkDeviceValue(value, 'DeviceValue');
    const machine = findMachineById(call.tenant, call.parameters['machineId'] ?? '');
    machine.deviceValue = deviceValue;
    return replyEntity(call.request, 200, 'Machines', writeMachine(machine));
  },
};
