import { readQueryOptions, type SystemOption, refuseOptions } from '../../odata/query-options.js';
import type { Alert } from '../../tenants/model.js';
import { checkBatchSize } from '../batch-size.js';
import { replyEntity } from '../defender-reply.js';
import { filterRows, filterRules, replyList } from '../list-page.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderCall, DefenderOperation } from '../operation.js';
import { readBody } from '../request-body.js';
import { requireTexts } from '../text-list.js';
import { applyChange, CHANGE_NAMES, readAlertChange } from './alert-change.js';
import { alertModel, machineAlertModel } from './alert-model.js';
import { createAlertByReference } from './create-alert-by-reference.js';
import { findAlert } from './find-alert.js';
import { getAlertMachine, listAlertDomains, listAlertFiles, listAlertIps } from './list-alert-entities.js';

const reading = {
  method: 'GET',
  permissions: ['Alert.Read.All', 'Alert.ReadWrite.All'],
} as const;

export const alertOperations: readonly DefenderOperation[] = [
  // Without `$expand=evidence` every row has `evidence: []` and `relatedUser: null`, whatever the alert holds.
  {
    ...reading,
    id: 'listAlerts',
    path: '/api/alerts',
    handle: (call) => {
      const { switches } = call.state;
      const options: SystemOption[] = ['$filter', '$top', '$skip', '$expand'];
      if (switches.orderByOnAlerts !== 'refused') options.push('$orderby');
      return replyList(call, {
        set: 'Alerts',
        model: alertModel,
        rules: filterRules(switches, 'alerts'),
        options,
        expand: ['evidence'],
        ignoresOrder: switches.orderByOnAlerts === 'ignored',
        rows: call.tenant.alerts,
        write: (alert, { expand }) =>
          expand.includes('evidence') ? alert : { ...alert, relatedUser: null, evidence: [] },
      });
    },
  },
  // Whole, evidence and relatedUser without `$expand`.
  {
    ...reading,
    id: 'getAlert',
    path: '/api/alerts/{id}',
    handle: (call) => {
      refuseOptions(call.request.query);
      return replyEntity(call.request, 200, 'Alerts', findAlert(call.tenant, call.parameters['id'] ?? ''));
    },
  },
  // Changes one alert.
  {
    id: 'updateAlert',
    method: 'PATCH',
    path: '/api/alerts/{id}',
    permissions: ['Alert.ReadWrite.All'],
    handle: (call) => {
      const change = readAlertChange(readBody(call.request, CHANGE_NAMES));
      const alert = findAlert(call.tenant, call.parameters['id'] ?? '');
      applyChange(alert, change, call);
      return call.state.switches.updatedAlert === 'empty'
        ? { status: 200, headers: {}, body: null }
        : replyEntity(call.request, 200, 'Alerts', alert);
    },
  },
  // Applies one change to many alerts, and returns nothing.
  {
    id: 'batchUpdateAlerts',
    method: 'POST',
    path: '/api/alerts/batchUpdate',
    permissions: ['Alert.ReadWrite.All'],
    limits: { perMinute: 10, perHour: 500 },
    handle: (call) => {
      const { maxAlertsInBatch, unknownIdInBatchUpdate } = call.state.switches;
      const body = readBody(call.request, ['alertIds', ...CHANGE_NAMES]);
      const ids = requireTexts(body, 'alertIds');
      const change = readAlertChange(body);
      checkBatchSize(ids.length, maxAlertsInBatch);
      if (unknownIdInBatchUpdate === 'refused') for (const id of ids) findAlert(call.tenant, id);
      for (const alert of call.tenant.alerts) if (ids.includes(alert.id)) applyChange(alert, change, call);
      return { status: 200, headers: {}, body: null };
    },
  },
  createAlertByReference,
  getAlertMachine,
  listAlertFiles,
  listAlertIps,
  listAlertDomains,
  // Rows are whole. 404 for an unknown machine.
  {
    ...reading,
    id: 'listMachineAlerts',
    path: '/api/machines/{id}/alerts',
    handle: (call) =>
      replyList(call, {
        set: 'Alerts',
        model: alertModel,
        rules: filterRules(call.state.switches, 'alerts'),
        options:
          call.state.switches.optionsOnMachineAlerts === 'accepted' ? ['$filter', '$top', '$skip'] : [],
        rows: alertsOfMachine(call),
        write: (alert) => alert,
      }),
  },
  // A bare number.
  {
    ...reading,
    id: 'countMachineAlerts',
    path: '/api/machines/{id}/alerts/$count',
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
  },
];

function alertsOfMachine({ tenant, parameters }: DefenderCall): Alert[] {
  const machine = findMachineById(tenant, parameters['id'] ?? '');
  return tenant.alerts.filter((alert) => alert.machineId === machine.id);
}
