import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode, type GraphQLFormattedError } from 'graphql';
import type { AuditEvent } from '../../audit/audit-event.js';
import type { AuditTrail } from '../../audit/audit-trail.js';
import type { RequestContext } from '../../context.js';
import type { Caller } from '../../identity/caller.js';
import type { CallerLimits } from './caller-limits.js';

/** Error codes for faults of the caller; failures of Defender and of this server are not among them. */
const REFUSED: ReadonlySet<unknown> = new Set(['FORBIDDEN', 'BAD_USER_INPUT']);

/**
 * Counts the refusals of each caller, which fill the audit trail. A request for fields that the caller's roles don't allow
 * counts once, however many fields; each refused write counts once. Writes that end as REFUSED have no error: {@link
 * countRefusedOf} counts them.
 */
export function countRefusals(limits: CallerLimits): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ contextValue: { caller, refusals }, operation, response }) => {
        if (caller === undefined || response.body.kind !== 'single') return;
        const errors = response.body.singleResult.errors ?? [];
        const writes = operation?.operation === OperationTypeNode.MUTATION ? refusedFields(errors) : 0;
        const isForbidden = refusals.size > 0 || errors.some(isForbiddenField);
        const count = Math.max(writes, isForbidden ? 1 : 0);
        if (count > 0) limits.noteRefusals(caller, count);
      },
    }),
  };
}

/** Wraps the recorder for one caller: each refused hunt or write counts as a refusal, and each dry run as a request. */
export function countRefusedOf(audit: AuditTrail, limits: CallerLimits, caller: Caller): AuditTrail {
  const count = (event: AuditEvent) => {
    if (event.type === 'huntRefused' || isRefusedWrite(event)) limits.noteRefusals(caller, 1);
    if (event.type === 'actionSettled' && event.outcome === 'DRY_RUN') limits.noteRequest(caller);
  };
  return {
    ...audit,
    record: (event, needed) => {
      count(event);
      return audit.record(event, needed);
    },
    recordWithinBudget: (event) => {
      count(event);
      return audit.recordWithinBudget(event);
    },
  };
}

/** A bulk write counts once; its parts don't count by themselves. */
function isRefusedWrite(event: AuditEvent): boolean {
  if (event.type !== 'actionSettled' || event.bulkId !== undefined) return false;
  return event.outcome === 'REFUSED' || event.outcome === 'APPROVAL_REQUIRED';
}

function isForbiddenField({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.['code'] === 'FORBIDDEN';
}

/** The number of root fields with a refusal. */
function refusedFields(errors: readonly GraphQLFormattedError[]): number {
  const refused = errors.filter(
    ({ path, extensions }) => path !== undefined && REFUSED.has(extensions?.['code']),
  );
  return new Set(refused.map(({ path }) => path?.[0])).size;
}
