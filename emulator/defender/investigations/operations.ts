import { refuseOptions } from '../../odata/query-options.js';
import type { Investigation } from '../../tenants/investigation.js';
import { toIsoTime } from '../../tenants/iso-time.js';
import { raiseAlert } from '../alerts/raise-alert.js';
import { DefenderError } from '../defender-error.js';
import { replyEntity } from '../defender-reply.js';
import { filterRules, replyList } from '../list-page.js';
import { labelNames, readLabels } from '../machine-actions/action-labels.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderCall, DefenderOperation } from '../operation.js';
import { readBody, requireText } from '../request-body.js';
import { sortDigits } from '../sort-digits.js';
import { investigationModel } from './investigation-model.js';

const reading = {
  method: 'GET',
  permissions: ['Alert.Read.All', 'Alert.ReadWrite.All'],
} as const;

const open = ['Running', 'Queued', 'PendingApproval', 'PendingResource'];

export const investigationOperations: readonly DefenderOperation[] = [
  {
    ...reading,
    id: 'listInvestigations',
    path: '/api/investigations',
    handle: (call) =>
      replyList(call, {
        set: 'Investigations',
        model: investigationModel,
        rules: filterRules(call.state.switches, 'investigations'),
        options: ['$filter', '$top', '$skip'],
        rows: sortDigits(call.tenant.investigations, call.state.switches),
        write: (investigation) => investigation,
      }),
  },
  // By its own id, or by the id of the alert that triggered it.
  {
    ...reading,
    id: 'getInvestigation',
    path: '/api/investigations/{id}',
    handle: (call) => {
      refuseOptions(call.request.query);
      const { id = '' } = call.parameters;
      const { investigations } = call.tenant;
      const investigation =
        investigations.find((one) => one.id === id) ??
        investigations.find((one) => one.triggeringAlertId === id);
      if (investigation !== undefined) return replyEntity(call.request, 200, 'Investigations', investigation);
      throw new DefenderError(404, 'ResourceNotFound', `Investigation ${id} was not found`);
    },
  },
  // A second start while one goes on is not documented: the switch `repeatedAction` decides, as for actions.
  {
    id: 'startInvestigation',
    method: 'POST',
    path: '/api/machines/{id}/startInvestigation',
    permissions: ['Alert.ReadWrite.All'],
    limits: { perHour: 50 },
    handle: (call) => {
      const body = readBody(call.request, ['Comment', ...labelNames]);
      requireText(body, 'Comment');
      // Validated and ignored: an investigation has neither.
      readLabels(body, call);
      const machine = findMachineById(call.tenant, call.parameters['id'] ?? '');
      if (!machine.osPlatform.startsWith('Windows')) {
        throw new DefenderError(
          400,
          'OsPlatformNotSupported',
          `Automated investigation is not supported on operating system ${machine.osPlatform}`,
        );
      }
      const { investigations } = call.tenant;
      const running = investigations.find(
        ({ machineId, state }) => machineId === machine.id && open.includes(state),
      );
      const investigation =
        running === undefined
          ? start(call, () =>
              raiseAlert(call, {
                machine,
                title: 'Automated investigation started manually',
                description: 'Somebody started an automated investigation.',
                severity: 'Informational',
                category: 'SuspiciousActivity',
                detectionSource: 'AutomatedInvestigation',
                eventTime: toIsoTime(call.now),
              }),
            )
          : repeat(call, running);
      return replyEntity(call.request, 201, 'Investigations', investigation);
    },
  },
];

function start({ wholeTenant }: DefenderCall, raise: () => { readonly id: string }): Investigation {
  const { id } = raise();
  const started = wholeTenant.investigations.find(({ triggeringAlertId }) => triggeringAlertId === id);
  if (started === undefined) throw new Error('An alert that is raised starts an investigation');
  return started;
}

function repeat({ state, tenant }: DefenderCall, running: Investigation): Investigation {
  const { repeatedAction } = state.switches;
  if (repeatedAction === 'reject') {
    throw new DefenderError(400, 'ActiveRequestAlreadyExists', 'Action is already in progress');
  }
  const others = tenant.investigations.filter(({ machineId }) => machineId !== running.machineId);
  return (repeatedAction === 'somebody-else' ? others.at(-1) : undefined) ?? running;
}
