import type { Logon } from '../../tenants/model.js';
import { contextOf, replyOData } from '../defender-reply.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderOperation } from '../operation.js';
import { writeLogonUser, writeUser } from './user-model.js';

/** GET /api/machines/{id}/logonusers: 404 for an unknown machine. */
export const listMachineLogonUsers: DefenderOperation = {
  id: 'listMachineLogonUsers',
  method: 'GET',
  path: '/api/machines/{id}/logonusers',
  permissions: ['User.Read.All'],
  handle: ({ tenant, request, parameters, state }) => {
    const machine = findMachineById(tenant, parameters['id'] ?? '');
    const logons = tenant.logons.filter(({ machineId }) => machineId === machine.id);
    return replyOData(200, {
      '@odata.context': `${contextOf(request)}#Users`,
      value: [...byAccount(logons).values()].map((ofOne) => {
        const [{ accountName, accountDomain }] = ofOne;
        return writeUser(writeLogonUser({ name: accountName, domain: accountDomain }, ofOne), state.switches);
      }),
    });
  },
};

function byAccount(logons: readonly Logon[]): Map<string, [Logon, ...Logon[]]> {
  const groups = new Map<string, [Logon, ...Logon[]]>();
  for (const logon of logons) {
    const key = `${logon.accountDomain}\\${logon.accountName}`.toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [logon]);
    else group.push(logon);
  }
  return groups;
}
