import type { Config } from '../../config/config.js';
import type { Account } from '../quota/quota-ledger.js';
import type { Exchange } from './pipeline.js';

/** The app registrations whose quota calls are made on; one for both unless actions have their own. */
export interface ClientIds {
  readonly reading: string;
  readonly writing: string;
}

/** Actions on behalf of persons are made with the registration that the persons signed in to. */
export function clientIdsOf({ clientId, actions, actionsAs }: Config['registration']): ClientIds {
  return { reading: clientId, writing: actionsAs === 'user' ? clientId : (actions?.clientId ?? clientId) };
}

export function accountOf({ call, context }: Exchange, clientIds: ClientIds): Account {
  const { reading, writing } = clientIds;
  return { tenantId: context.tenantId, clientId: call.operation.kind === 'write' ? writing : reading };
}
