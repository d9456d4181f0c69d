import type { Caller } from '../../identity/caller.js';

/** Whom limits of callers are counted for: a person or application, with the client that they use. */
export function callerKeyOf(caller: Pick<Caller, 'tenantId' | 'oid' | 'clientId'> | undefined): string {
  return caller === undefined ? 'anonymous' : `${caller.tenantId} ${caller.oid} ${caller.clientId}`;
}
