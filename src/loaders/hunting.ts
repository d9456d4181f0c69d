import type { AuditActor } from '../audit/audit-event.js';
import type { AuditTrail } from '../audit/audit-trail.js';
import type { Clock } from '../lib/clock.js';
import type { SourceChoice } from '../config/sources.js';
import type { TokenSource } from '../credentials/token-source.js';
import type { CallContext } from '../defender-api/call-context.js';
import type { DefenderDataSource } from '../defender-api/data-source.js';
import { HuntingQueryError, HuntingTimeoutError } from '../errors/hunting-errors.js';
import { UpstreamTimeoutError } from '../errors/upstream-errors.js';
import { bindParameters, readParameters, type BoundQuery } from '../hunting/bind-parameters.js';
import { checkQuery } from '../hunting/check-query.js';
import { chooseHuntingBackend } from '../hunting/choose-backend.js';
import type { HuntReport } from '../hunting/hunt-report.js';
import { createHuntTrail } from './hunt-trail.js';
import {
  checkQueryLength,
  checkTimespan,
  readRowLimit,
  runHunt,
  type HuntArguments,
} from '../hunting/run-hunt.js';

export interface HuntingContext {
  readonly dataSource: DefenderDataSource;
  readonly tokens: TokenSource;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly wanted: SourceChoice;
  readonly graphScope: string;
  readonly allowedTables: readonly string[];
  /** Created per hunt, because the deadline starts then. */
  readonly call: () => CallContext;
  readonly actor: AuditActor | undefined;
  /** Called for hunts on the retiring endpoint. */
  readonly onRetiring: () => void;
}

interface CheckedHunt {
  readonly bound: BoundQuery;
  readonly tables: readonly string[];
  readonly limit: number;
}

/** @param hunting returns the dependencies of the next hunt; throws if hunts are not allowed */
export function createHuntingLoaders({ hunting }: { readonly hunting: () => HuntingContext }) {
  return {
    /** Checks, runs and records a hunt. One call; none if it is rejected. */
    hunt: async (asked: HuntArguments) => {
      const context = hunting();
      const { requestId, tenantId } = context.call();
      const trail = createHuntTrail(asked, { ...context, requestId, tenantId });
      const hunt = await trail.recordRefusal(() => check(asked, context.allowedTables));
      return trail.recordOutcome(hunt.tables, () => run(hunt, asked, context));
    },
  };
}

/** @throws BadUserInputError for a hunt that must not be sent */
function check(
  { query, parameters, timespan, first }: HuntArguments,
  allowedTables: readonly string[],
): CheckedHunt {
  checkQueryLength(query);
  const limit = readRowLimit(first);
  checkTimespan(timespan);
  const given = parameters ?? [];
  const names = readParameters(given).map(({ name }) => name);
  const tables = checkQuery(query, allowedTables, names);
  return { bound: bindParameters(query, given), tables, limit };
}

async function run(
  { bound, limit }: CheckedHunt,
  { timespan }: HuntArguments,
  context: HuntingContext,
): Promise<HuntReport> {
  const call = context.call();
  const graph = { tenantId: call.tenantId, scope: context.graphScope };
  const service = await chooseHuntingBackend(context.wanted, context.tokens, graph, context.clock.now());
  if (service === 'defender') context.onRetiring();
  try {
    return await runHunt(bound.text, { timespan, limit }, service, context.dataSource, call);
  } catch (error) {
    if (error instanceof HuntingQueryError) throw error.after(bound.offset);
    throw error instanceof UpstreamTimeoutError ? new HuntingTimeoutError(error) : error;
  }
}
