import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { Clock } from '../../lib/clock.js';
import type { RequestContext } from '../../context.js';
import type { Metrics } from '../../telemetry/metrics.js';
import { NO_EXEMPLAR } from '../../telemetry/trace-span.js';

/** Callers choose the names: a long one must not fill a log. */
const MAX_NAME_LENGTH = 100;
/** The maximum number of names as labels: clients that generate names must not create time series. */
const MAX_NAMES = 50;

/** Logs and counts each operation. Never logs variables, which may hold secrets. */
export function observeOperations(
  logger: Logger,
  metrics: Metrics,
  clock: Clock,
): ApolloServerPlugin<RequestContext> {
  const names = new OperationNames();
  return {
    requestDidStart: async () => {
      const started = clock.now();
      return {
        willSendResponse: async ({ operationName, operation, response, contextValue }) => {
          // The formatted response: only its errors have their codes.
          const { data, errors } = response.body.kind === 'single' ? response.body.singleResult : {};
          const { oldest: stale } = contextValue.staleReads;
          const whole = stale === undefined ? 'ok' : 'stale';
          const outcome = errors === undefined ? whole : data != null ? 'partial' : 'failed';
          metrics.operations.inc({ outcome });
          const operation_name = names.labelOf(
            operationName,
            contextValue.caller !== undefined && data != null,
          );
          const seconds = Math.max(0, clock.now() - started) / 1_000;
          metrics.operationDuration.observe({
            labels: { operation_type: operation?.operation ?? 'unknown', operation_name },
            value: seconds,
            exemplarLabels: contextValue.trace?.span?.exemplar ?? NO_EXEMPLAR,
          });
          for (const { extensions } of errors ?? [])
            metrics.errors.inc({ code: codeOf(extensions?.['code']) });
          logger.info(
            {
              requestId: contextValue.requestId,
              operationName: operationName?.slice(0, MAX_NAME_LENGTH),
              kind: operation?.operation,
              caller: contextValue.caller?.oid,
              clientId: contextValue.caller?.clientId,
              outcome,
              codes: errors && [...new Set(errors.map(({ extensions }) => extensions?.['code']))],
              ms: clock.now() - started,
              ...contextValue.cost,
            },
            'operation',
          );
        },
      };
    },
  };
}

/** In formatted errors, this is a code of this service or of Apollo. */
function codeOf(code: unknown): string {
  return typeof code === 'string' ? code : 'INTERNAL';
}

/** Operation names as labels: the first few by name, others as `other`, unnamed ones as `anonymous`. */
class OperationNames {
  readonly #known = new Set<string>();

  /** @param isTrusted whether the name may get a label of its own: only for operations of known callers. */
  labelOf(name: string | null | undefined, isTrusted: boolean): string {
    if (name === null || name === undefined) return 'anonymous';
    if (this.#known.has(name)) return name;
    if (!isTrusted || name.length > MAX_NAME_LENGTH || this.#known.size >= MAX_NAMES) return 'other';
    this.#known.add(name);
    return name;
  }
}
