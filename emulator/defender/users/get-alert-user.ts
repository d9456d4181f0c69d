import { findAlert } from '../alerts/find-alert.js';
import { DefenderError } from '../defender-error.js';
import { replyEntity } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { isAccount, writeAlertUser, writeUser } from './user-model.js';

/** GET /api/alerts/{id}/user: the related user. 404 for an unknown alert, and for one without such a user. */
export const getAlertUser: DefenderOperation = {
  id: 'getAlertUser',
  method: 'GET',
  path: '/api/alerts/{id}/user',
  permissions: ['User.Read.All'],
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
};
