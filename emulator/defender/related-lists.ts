import type { Reply } from '../http/reply.js';
import type { Alert, Machine } from '../tenants/model.js';
import { alertModel } from './alerts/alert-model.js';
import { filterRules, replyList } from './list-page.js';
import { machineModel, writeMachine } from './machines/machine-model.js';
import type { DefenderCall } from './operation.js';

/** Alerts that name something. No option is documented, nor whether rows include evidence: a switch decides. */
export function replyRelatedAlerts(call: DefenderCall, alerts: readonly Alert[]): Reply {
  const { switches } = call.state;
  return replyList(call, {
    set: 'Alerts',
    model: alertModel,
    rules: filterRules(switches, 'alerts'),
    options: [],
    rows: alerts,
    write: (alert) =>
      switches.evidenceOnRelatedAlerts === 'filled' ? alert : { ...alert, relatedUser: null, evidence: [] },
  });
}

/** Machines that something was seen on. No option is documented. */
export function replyRelatedMachines(call: DefenderCall, machines: readonly Machine[]): Reply {
  return replyList(call, {
    set: 'Machines',
    model: machineModel,
    rules: filterRules(call.state.switches, 'machines'),
    options: [],
    rows: machines,
    write: writeMachine,
  });
}
