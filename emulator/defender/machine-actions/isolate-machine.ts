import type { Machine } from '../../tenants/model.js';
import { DefenderError } from '../defender-error.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderOperation } from '../operation.js';
import { optionalText, readBody, requireText } from '../request-body.js';
import { createAction } from './create-action.js';
import { replyAction } from './machine-action-model.js';
import { labelNames, readLabels } from './action-labels.js';

const isolationTypes = ['Full', 'Selective', 'UnManagedDevice'];
const platforms = /^(Windows|macOS|Linux|Ubuntu|Debian|RedHat|CentOS|SLES)/;

/** POST /api/machines/{id}/isolate: cuts a machine off the network. The id must be an id; a computer name is a 404. */
export const isolateMachine: DefenderOperation = {
  id: 'isolateMachine',
  method: 'POST',
  path: '/api/machines/{id}/isolate',
  permissions: ['Machine.Isolate'],
  handle: (call) => {
    const body = readBody(call.request, ['Comment', 'IsolationType', ...labelNames]);
    const comment = requireText(body, 'Comment');
    const scope = optionalText(body, 'IsolationType') ?? 'Full';
    if (!isolationTypes.includes(scope)) {
      throw new DefenderError(
        400,
        'InvalidInput',
        `IsolationType must be one of: ${isolationTypes.join(', ')}`,
      );
    }
    const machine = findMachineById(call.tenant, call.parameters['id'] ?? '');
    checkMachine(machine, scope);
    const action = createAction(call, {
      type: 'Isolate',
      machine,
      comment,
      scope,
      ...readLabels(body, call),
    });
    return replyAction(call, 201, action);
  },
};

function checkMachine(machine: Machine, scope: string): void {
  const managed = machine.onboardingStatus.toLowerCase() === 'onboarded';
  if (managed === (scope === 'UnManagedDevice')) {
    throw new DefenderError(
      400,
      'InvalidInput',
      managed ? 'UnManagedDevice is for devices that are not onboarded' : `${scope} is for onboarded devices`,
    );
  }
  if (managed && !platforms.test(machine.osPlatform)) {
    throw new DefenderError(
      400,
      'OsPlatformNotSupported',
      `Machine action Isolate is not supported on operating system ${machine.osPlatform}`,
    );
  }
}
