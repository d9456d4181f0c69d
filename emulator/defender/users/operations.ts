import type { Logon } from '../../tenants/model.js';
import { findAlert } from '../alerts/find-alert.js';
import { DefenderError } from '../defender-error.js';
import { contextOf, replyEntity, replyOData } from '../defender-reply.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderOperation } from '../operation.js';
import { replyRelatedAlerts, replyRelatedMachines } from '../related-lists.js';
import { isAccount, writeAlertUser, writeLogonUser, writeUser } from './user-model.js';

const reading = {
  method: 'GET',
  permissions: ['User.Read.All'],
} as const;

export const userOperations: readonly DefenderOperation[] = [
  // The related user. 404 for an unknown alert, and for one without such a user.
  {
    ...reading,
    id: 'getAlertUser',
    path: '/api/alerts/{id}/user',
    handle: ({ tenant, request, parameters, state }) => {
      const { id, relatedUser } = findAlert(tenant, parameters['id'] ?? '');
      if (relatedUser === null) {
        throw new DefenderError(404, 'ResourceNotFound', `There is no User related to alert ${id}`);
      }
      const { userName: name, domainName: domain } = relatedUser;
      const logons = tenant.logons.filter(
        ({ accountName, accountDomain }) => isAccount(accountName, name) && isAccount(accountDomain, domain),
      );
      return replyEntity(
        request,
        200,
        'Users',
        writeUser(writeAlertUser({ name, domain }, logons), state.switches),
      );
    },
  },
  // 404 for an unknown machine.
  {
    ...reading,
    id: 'listMachineLogonUsers',
    path: '/api/machines/{id}/logonusers',
    handle: ({ tenant, request, parameters, state }) => {
      const machine = findMachineById(tenant, parameters['id'] ?? '');
      const logons = tenant.logons.filter(({ machineId }) => machineId === machine.id);
      return replyOData(200, {
        '@odata.context': `${contextOf(request)}#Users`,
        value: [...byAccount(logons).values()].map((ofOne) => {
          const [{ accountName, accountDomain }] = ofOne;
          return writeUser(
            writeLogonUser({ name: accountName, domain: accountDomain }, ofOne),
            state.switches,
          );
        }),
      });
    },
  },
  // By bare account name, in whatever case and of whatever domain. No rows for any other text, UPNs and domain\name
  // among it.
  {
    id: 'listUserAlerts',
    method: 'GET',
    path: '/api/users/{id}/alerts',
    permissions: ['Alert.Read.All', 'Alert.ReadWrite.All'],
    handle: (call) => {
      const name = call.parameters['id'] ?? '';
      const alerts = call.tenant.alerts.filter(
        ({ relatedUser, evidence }) =>
          isAccount(relatedUser?.userName, name) ||
          evidence.some(({ accountName }) => isAccount(accountName, name)),
      );
      return replyRelatedAlerts(call, alerts);
    },
  },
  // By bare account name, as its alerts. No rows for any other text.
  {
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
  },
];

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
