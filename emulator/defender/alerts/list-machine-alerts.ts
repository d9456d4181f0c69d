import { readQueryOptions } from '../../odata/query-options.js';
import { filterRows, filterRules, replyList } from '../list-page.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderCall, DefenderOperation } from '../operation.js';
import { alertModel, machineAlertModel } from './alert-model.js';
import type { Alert } from '../../tenants/model.js';

/** GET /api/machines/{id}/alerts: rows are whole. 404 for an unknown machine. */
export const listMachineAlerts: DefenderOperation = {
  id: 'listMachineAlerts',
  method: 'GET',
  path: '/api/machines/{id}/alerts',
  permissions: ['Alert.Read.All', 'Alert.ReadWrite.All'],
  handle: (call) =>
    replyList(call, {
      set: 'Alerts',
      model: alertModel,
      rules: filterRules(call.state.switches, 'alerts'),
      options: call.state.switches.optionsOnMachineAlerts === 'accepted' ? ['$filter', '$top', '$skip'] : [],
      rows: alertsOfMachine(call),
      write: (alert) => alert,
    }),
};

/** GET /api/machines/{id}/alerts/$count: a bare number. */
export const countMachineAlerts: DefenderOperation = {
  id: 'countMachineAlerts',
  method: 'GET',
  path: '/api/machines/{id}/alerts/$count',
  permissions: ['Alert.Read.All', 'Alert.ReadWrite.All'],
  handle: (call) => {
    const options = readQueryOptions(call.request.query, {
      options: ['$filter'],
      model: machineAlertModel,
      maxTop: 0,
    });
    const rules = filterRules(call.state.switches, 'alerts');
    const rows = filterRows({ model: machineAlertModel, rules, rows: alertsOfMachine(call) }, options);
    return { status: 200, headers: { 'content-type': 'text/plain' }, body: String(rows.length) };
  },
};

function alertsOfMachine({ tenant, parameters }: DefenderCall): Alert[] {
  const machine = findMachineById(tenant, parameters['id'] ?? '');
  return tenant.alerts.filter((alert) => alert.machineId === machine.id);
}
