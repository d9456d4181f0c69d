import type { AuditActor } from '../audit/audit-event.js';
import type { Caller } from '../identity/caller.js';

/** The caller as the audit trail knows them. */
export function actorOf({ kind, tenantId, oid, name, clientId, tokenId }: Caller): AuditActor {
  return { kind, tenantId, oid, name, clientId, ...(tokenId !== undefined && { tokenId }) };
}
