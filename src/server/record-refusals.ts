import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import type { Logger } from 'pino';
import type { AuditRecorder } from '../audit/audit-recorder.js';
import { actorOf } from '../commands/sequence/attribution.js';
import { GUID } from '../config/guid.js';
import type { RequestContext } from '../context.js';

/** Writes down what the caller was refused, once a field, before they are told. */
export function recordRefusals(audit: AuditRecorder, logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ contextValue, request }) => {
        const { caller, requestId, refusals } = contextValue;
        if (caller === undefined || refusals.size === 0) return;
        const tenantId = addressedTenant(contextValue, request);
        const actor = actorOf(caller);
        const records = [...refusals].map(([coordinate, requiredRoles]) =>
          audit.record({ type: 'accessRefused', requestId, tenantId, actor, coordinate, requiredRoles }),
        );
        for (const { status } of await Promise.allSettled(records)) {
          if (status === 'rejected') logger.error({ requestId }, 'A refusal could not be recorded');
        }
      },
    }),
  };
}

/** The tenant that the caller may not address is worth knowing too; a header that names none is empty. */
function addressedTenant(context: RequestContext, { http }: GraphQLRequest): string {
  if (context.tenantError === undefined) return context.tenantId;
  const named = http?.headers.get('x-defender-tenant')?.trim() ?? '';
  return GUID.test(named) ? named.toLowerCase() : '';
}
