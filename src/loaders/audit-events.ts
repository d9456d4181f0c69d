import { z } from 'zod';
import {
  findEvents,
  SearchTooLongError,
  TrailReplacedError,
  type EventPage,
  type EventPosition,
  type StoredEvent,
  type EventQuery,
} from '../audit/find-events.js';
import { MAX_LINE_BYTES } from '../audit/read-backwards.js';
import { BadUserInputError, badArgument, NotConfiguredError } from '../errors/caller-errors.js';
import { SubgraphError } from '../errors/subgraph-error.js';
import { UpstreamUnavailableError } from '../errors/upstream-errors.js';
import { checkFirst, toConnection, type Connection, type PageArguments } from './paging/connection.js';
import { decodeCursor, encodeCursor } from './paging/cursor.js';
import type { LoaderContext } from './shared/loader-context.js';
import type { DefenderAuditEventFilter } from '../generated/schema.js';

export interface AuditEventPageArguments extends PageArguments {
  readonly filter?: DefenderAuditEventFilter | null | undefined;
}

const positionModel = z.strictObject({
  offset: z.int().nonnegative(),
  length: z.int().positive().max(MAX_LINE_BYTES),
  hash: z.string(),
}) satisfies z.ZodType<EventPosition>;

/** @param auditLog file of the audit trail, if configured */
export function createAuditEventLoaders({
  context,
  limits,
  auditLog,
}: Pick<LoaderContext, 'context' | 'limits'> & { readonly auditLog: string | undefined }) {
  return {
    /** Newest first, of the request's tenant, from the file of this replica. */
    auditEventPage: async (page: AuditEventPageArguments): Promise<Connection<StoredEvent>> => {
      const first = checkFirst(page.first, limits);
      const wanted = eventQueryOf(page.filter ?? {}, context.tenantId);
      const scope = { field: 'Query.defenderAuditEvents', tenantId: context.tenantId, question: wanted };
      const after = page.after == null ? undefined : decodeCursor(page.after, scope, positionModel);
      const path = requirePath(auditLog);
      const found = await readPage(() => findEvents(path, wanted, { first, after }));
      return toConnection(found.events, ({ position }) => encodeCursor(scope, position), {
        hasNextPage: found.hasMore,
        hasPreviousPage: after !== undefined,
        endCursor: found.reached && encodeCursor(scope, found.reached),
      });
    },
  };
}

function requirePath(logPath: string | undefined): string {
  if (logPath !== undefined) return logPath;
  throw new NotConfiguredError(
    'This server has no audit trail file, because AUDIT_LOG is not set. The trail goes to standard output.',
  );
}

function eventQueryOf(filter: DefenderAuditEventFilter, tenantId: string): EventQuery {
  const { types, auditId, actions, outcomes, actorOid, machineId, since, until } = filter;
  if (since != null && until != null && Date.parse(until) <= Date.parse(since))
    throw badArgument('filter.until', 'must be later than filter.since.');
  return {
    tenantId,
    types: types ?? undefined,
    auditId: auditId?.toLowerCase(),
    actions: actions ?? undefined,
    outcomes: outcomes ?? undefined,
    actorOid: actorOid?.toLowerCase(),
    machineId: machineId?.toLowerCase(),
    since: since == null ? undefined : Date.parse(since),
    until: until == null ? undefined : Date.parse(until),
  };
}

async function readPage(read: () => Promise<EventPage>): Promise<EventPage> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SubgraphError) throw error;
    if (error instanceof TrailReplacedError)
      throw badArgument('after', 'belongs to a file that no longer exists. Start without it.');
    if (error instanceof SearchTooLongError)
      throw new BadUserInputError(
        'The trail file has a long section without matching events. Set filter.until to a time before it.',
        'filter.until',
      );
    throw new UpstreamUnavailableError('The audit trail file cannot be read.', {}, error);
  }
}
