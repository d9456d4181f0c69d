import type { DefenderOperation } from '../operation.js';
import { replyRelatedMachines } from '../related-lists.js';
import { isAccount } from './user-model.js';

/** GET /api/users/{id}/machines: by bare account name, as its alerts. No rows for any other text. */
export const listUserMachines: DefenderOperation = {
  id: 'listUserMachines',
  method: 'GET',
  path: '/api/users/{id}/machines',
  permissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
  handle: (call) => {
    const { tenant, parameters } = call;
    const name = parameters['id'] ?? '';
    const ids = new Set(
      tenant.logons
        .filter(({ accountName }) => isAccount(accountName, name))
        .map(({ machineId }) => machineId),
    );
    return replyRelatedMachines(
      call,
      tenant.machines.filter(({ id }) => ids.has(id)),
    );
  },
};
