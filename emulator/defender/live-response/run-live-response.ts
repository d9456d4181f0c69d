import type { Machine } from '../../tenants/model.js';
import { DefenderError } from '../defender-error.js';
import { createAction } from '../machine-actions/create-action.js';
import { actionAt, openActions } from '../machine-actions/life-cycle.js';
import { replyAction } from '../machine-actions/machine-action-model.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderCall, DefenderOperation } from '../operation.js';
import { optionalText, readBody } from '../request-body.js';
import { readCommands } from './read-commands.js';
import { labelNames, readLabels } from '../machine-actions/action-labels.js';

const platforms = /^(Windows1[01]|WindowsServer|macOS|Linux|Ubuntu|Debian|RedHat|CentOS|SLES)/;
const hour = 3_600_000;

/** POST /API/machines/{machine_id}/runliveresponse: a session on a machine, one at a time, so many in the tenant. */
export const runLiveResponse: DefenderOperation = {
  id: 'runLiveResponse',
  method: 'POST',
  path: '/API/machines/{id}/runliveresponse',
  permissions: ['Machine.LiveResponse'],
  limits: { perMinute: 10 },
  handle: (call) => {
    const body = readBody(call.request, ['Commands', 'Comment', ...labelNames]);
    const comment = optionalText(body, 'Comment');
    const commands = readCommands(body['Commands'], call.tenant.libraryFiles);
    const machine = findMachineById(call.tenant, call.parameters['id'] ?? '');
    checkMachine(machine);
    const open = openActions(call.tenant, machine.id, call.now);
    if (!open.some(({ action }) => action.type === 'LiveResponse')) checkSessions(call);
    const action = createAction(call, {
      type: 'LiveResponse',
      machine,
      comment,
      scope: null,
      commands,
      ...readLabels(body, call),
      ...(isSilent(machine) && { waitsUntil: call.now + call.state.switches.liveResponseQueueHours * hour }),
    });
    return replyAction(call, 201, action);
  },
};

function checkMachine({ onboardingStatus, osPlatform }: Machine): void {
  if (onboardingStatus.toLowerCase() === 'onboarded' && platforms.test(osPlatform)) return;
  throw new DefenderError(
    400,
    'OsPlatformNotSupported',
    `Machine action LiveResponse is not supported on operating system ${osPlatform}`,
  );
}

function isSilent({ healthStatus }: Machine): boolean {
  return /^(Inactive|NoSensorData)/.test(healthStatus);
}

function checkSessions({ state, wholeTenant, now }: DefenderCall): void {
  const open = wholeTenant.machineActions.filter(
    (stored) => stored.action.type === 'LiveResponse' && actionAt(stored, now).status === 'InProgress',
  );
  if (open.length < state.switches.maxLiveResponseSessions) return;
  throw new DefenderError(429, 'TooManyRequests', 'Too many concurrent live response sessions', {
    headers: { 'retry-after': '60' },
  });
}
