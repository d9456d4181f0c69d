import type { SystemOption } from '../../odata/query-options.js';
import { filterRules, replyList } from '../list-page.js';
import type { DefenderOperation } from '../operation.js';
import { visibleActions } from './life-cycle.js';
import { machineActionModel, writeMachineAction } from './machine-action-model.js';

/** GET /api/machineactions */
export const listMachineActions: DefenderOperation = {
  id: 'listMachineActions',
  method: 'GET',
  path: '/api/machineactions',
  permissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
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
};
