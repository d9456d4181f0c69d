import type { SystemOption } from '../../odata/query-options.js';
import { DefenderError } from '../defender-error.js';
import { filterRules, replyList } from '../list-page.js';
import type { DefenderOperation } from '../operation.js';
import { machineModel, writeMachine } from './machine-model.js';

/** GET /api/machines. 404 for a tenant without machines; a filter that fits none gives an empty list. */
export const listMachines: DefenderOperation = {
  id: 'listMachines',
  method: 'GET',
  path: '/api/machines',
  permissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
  handle: (call) => {
    const { switches } = call.state;
    const options: SystemOption[] = ['$filter', '$top', '$skip', '$count'];
    if (switches.selectOnMachines === 'accepted') options.push('$select');
    const reply = replyList(call, {
      set: 'Machines',
      model: machineModel,
      rules: filterRules(switches, 'machines'),
      options,
      rows: call.tenant.machines,
      write: writeMachine,
    });
    if (call.tenant.machines.length === 0 && switches.emptyMachines === '404') {
      throw new DefenderError(404, 'NotFound', 'There are no recent machines');
    }
    return reply;
  },
};
