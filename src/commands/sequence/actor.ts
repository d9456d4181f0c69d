import type { AuditActor } from '../../audit/audit-event.js';
import type { Caller } from '../../identity/caller.js';
import type { CommandContext } from './command-context.js';

/** The caller as the audit trail knows them. */
export function actorOf({ kind, tenantId, oid, name, clientId, tokenId }: Caller): AuditActor {
  return { kind, tenantId, oid, name, clientId, ...(tokenId !== undefined && { tokenId }) };
}

/** Where and by whom, as every event of the trail says. */
export function occurrenceOf({ caller, call, bulkId }: Pick<CommandContext, 'caller' | 'call' | 'bulkId'>) {
  const { requestId, tenantId } = call;
  return { requestId, tenantId, actor: actorOf(caller), ...(bulkId !== undefined && { bulkId }) };
}
