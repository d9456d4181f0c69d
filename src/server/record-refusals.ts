import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { AuditRecorder } from '../audit/audit-recorder.js';
import { actorOf } from '../commands/actor.js';
import type { RequestContext } from '../context.js';

/** Writes down what the caller was refused, once a field, before they hear of it. */
export function recordRefusals(audit: AuditRecorder, logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ contextValue }) => {
        const { caller, requestId, tenantId, refusals } = contextValue;
        if (caller === undefined) return;
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
