import { toIsoTime } from '../../tenants/iso-time.js';
import { DefenderError } from '../defender-error.js';
import { replyEntity } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { optionalText, readBody } from '../request-body.js';
import { findAction } from './find-action.js';
import { actionAt, isFinal } from './life-cycle.js';
import { writeMachineAction } from './machine-action-model.js';
import { labelNames, readLabels } from './action-labels.js';

/** POST /api/machineactions/{id}/cancel: an action that is not over yet; 400 for one that is. */
export const cancelMachineAction: DefenderOperation = {
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
      throw new DefenderError(400, 'BadRequest', `A machine action with status ${status} cannot be canceled`);
    }
    const at = toIsoTime(call.now);
    Object.assign(stored.action, {
      status: 'Cancelled',
      lastUpdateDateTimeUtc: at,
      cancellationRequestor: call.principal.displayName,
      cancellationComment: comment,
      cancellationDateTimeUtc: at,
    });
    return replyEntity(
      call.request,
      200,
      'MachineActions',
      writeMachineAction(stored.action, call.state.switches),
    );
  },
};
