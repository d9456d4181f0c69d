import { refuseOptions, type SystemOption } from '../../odata/query-options.js';
import { toIsoTime } from '../../tenants/iso-time.js';
import { DefenderError } from '../defender-error.js';
import { contextOf, replyOData } from '../defender-reply.js';
import { filterRules, replyList } from '../list-page.js';
import { writeLink } from '../live-response/write-link.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderOperation } from '../operation.js';
import { optionalText, readBody, requireText } from '../request-body.js';
import { labelNames, readLabels } from './action-labels.js';
import { commentedActions } from './commented-actions.js';
import { createAction } from './create-action.js';
import { findAction } from './find-action.js';
import { isolateMachine } from './isolate-machine.js';
import { actionAt, isFinal, visibleActions } from './life-cycle.js';
import { machineActionModel, replyAction, writeMachineAction } from './machine-action-model.js';

const reading = {
  method: 'GET',
  permissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
} as const;

const scanTypes = ['Quick', 'Full'];

export const machineActionOperations: readonly DefenderOperation[] = [
  isolateMachine,
  ...commentedActions,
  // Starts an antivirus scan.
  {
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
      return replyAction(call, 201, action);
    },
  },
  // Stops a running file and deletes it. SHA-1 only.
  {
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
      return replyAction(call, 201, action);
    },
  },
  {
    ...reading,
    id: 'listMachineActions',
    path: '/api/machineactions',
    handle: (call) => {
      const { switches } = call.state;
      const options: SystemOption[] = ['$filter', '$top', '$skip', '$count'];
      if (switches.orderByOnMachineActions === 'accepted') options.push('$orderby');
      return replyList(call, {
        set: 'MachineActions',
        model: machineActionModel(switches),
        rules: filterRules(switches, 'machineActions'),
        options,
        rows: visibleActions(call.tenant, call.now),
        write: (action) => writeMachineAction(action, switches),
      });
    },
  },
  {
    ...reading,
    id: 'getMachineAction',
    path: '/api/machineactions/{id}',
    handle: (call) => {
      refuseOptions(call.request.query);
      return replyAction(call, 200, actionAt(findAction(call), call.now));
    },
  },
  // 404 until the collection is over, 400 for another action.
  {
    ...reading,
    id: 'getInvestigationPackageUri',
    path: '/api/machineactions/{id}/getPackageUri',
    limits: { perMinute: 2, perHour: 120 },
    handle: (call) => {
      refuseOptions(call.request.query);
      const { id, type, status } = actionAt(findAction(call), call.now);
      if (type !== 'CollectInvestigationPackage') {
        throw new DefenderError(
          400,
          'InvalidInput',
          `Machine action ${id} is not of type CollectInvestigationPackage`,
        );
      }
      if (status !== 'Succeeded') {
        throw new DefenderError(404, 'ResourceNotFound', `The package of machine action ${id} was not found`);
      }
      const link = writeLink(call, `packages/${id}.zip`, 15);
      const value = call.state.switches.packageLinkQuotes === 'on' ? `"${link}"` : link;
      return replyOData(200, { '@odata.context': `${contextOf(call.request)}#Edm.String`, value });
    },
  },
  // An action that is not over yet; 400 for one that is.
  {
    id: 'cancelMachineAction',
    method: 'POST',
    path: '/api/machineactions/{id}/cancel',
    permissions: [
      'Machine.CollectForensics',
      'Machine.Isolate',
      'Machine.RestrictExecution',
      'Machine.Scan',
      'Machine.Offboard',
      'Machine.StopAndQuarantine',
      'Machine.LiveResponse',
    ],
    handle: (call) => {
      const body = readBody(call.request, ['Comment', ...labelNames]);
      const comment = optionalText(body, 'Comment');
      // Validated and ignored: no sample shows their effect on an action that has its own.
      readLabels(body, call);
      const stored = findAction(call);
      const { status } = actionAt(stored, call.now);
      if (isFinal(status)) {
        throw new DefenderError(
          400,
          'BadRequest',
          `A machine action with status ${status} cannot be canceled`,
        );
      }
      const at = toIsoTime(call.now);
      Object.assign(stored.action, {
        status: 'Cancelled',
        lastUpdateDateTimeUtc: at,
        cancellationRequestor: call.principal.displayName,
        cancellationComment: comment,
        cancellationDateTimeUtc: at,
      });
      return replyAction(call, 200, stored.action);
    },
  },
];
