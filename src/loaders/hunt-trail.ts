import type { AuditActor, AuditEvent } from '../audit/audit-event.js';
import type { AuditTrail } from '../audit/audit-trail.js';
import { SubgraphError } from '../errors/subgraph-error.js';
import { readParameters, type ParameterMetadata } from '../hunting/bind-parameters.js';
import type { HuntReport } from '../hunting/hunt-report.js';
import type { HuntArguments } from '../hunting/run-hunt.js';

interface TrailContext {
  readonly audit: AuditTrail;
  readonly requestId: string;
  readonly tenantId: string;
  /** Undefined without an authenticated caller. Such requests are rejected earlier, so nothing is recorded. */
  readonly actor: AuditActor | undefined;
}

/** Records a hunt in the audit trail. If recording fails, the hunt fails. */
export function createHuntTrail(asked: HuntArguments, context: TrailContext) {
  const { audit, requestId, tenantId, actor } = context;
  const record = async (event: HuntEvent): Promise<void> => {
    if (actor === undefined) return;
    const common = { requestId, tenantId, actor, ...describe(asked) };
    await (event.type === 'huntRefused'
      ? audit.recordWithinBudget({ ...common, ...event })
      : audit.record({ ...common, ...event }));
  };
  return {
    /** Runs the checks of a hunt and records a rejection. */
    recordRefusal: async <T>(check: () => T): Promise<T> => {
      try {
        return check();
      } catch (error) {
        if (error instanceof SubgraphError) await record({ type: 'huntRefused', reason: error.message });
        throw error;
      }
    },
    /** Runs the hunt and records its outcome before returning it. */
    recordOutcome: async (tables: readonly string[], run: () => Promise<HuntReport>): Promise<HuntReport> => {
      let report: HuntReport;
      try {
        report = await run();
      } catch (error) {
        await record({ type: 'huntFinished', tables, outcome: codeOf(error) });
        throw error;
      }
      const { rowCount, isTruncated: truncated } = report;
      await record({ type: 'huntFinished', tables, outcome: 'OK', rowCount, truncated });
      return report;
    },
  };
}

type Shared = 'requestId' | 'tenantId' | 'actor' | 'query' | 'parameters' | 'timespan';
type Without<Event, Keys extends PropertyKey> = Event extends AuditEvent ? Omit<Event, Keys> : never;
type HuntEvent = Without<Extract<AuditEvent, { type: 'huntFinished' | 'huntRefused' }>, Shared>;

function describe({ query, parameters, timespan }: HuntArguments) {
  return { query, parameters: parameterMetadataOf(parameters), ...(timespan != null && { timespan }) };
}

/** Names and types; empty if the parameters are invalid. */
function parameterMetadataOf(parameters: HuntArguments['parameters']): readonly ParameterMetadata[] {
  try {
    return readParameters(parameters ?? []);
  } catch {
    return [];
  }
}

function codeOf(error: unknown): string {
  return error instanceof SubgraphError ? error.code : 'INTERNAL';
}
