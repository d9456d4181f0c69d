import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { Clock } from '../../lib/clock.js';
import type { RequestContext } from '../../context.js';
import type { Metrics } from '../../telemetry/metrics.js';
import { NO_EXEMPLAR } from '../../telemetry/trace-span.js';

/** Names are the caller's: a log must not be filled with one. */
const MAX_NAME_LENGTH = 100;
/** So many names are told apart; a client that makes them up must not make up time series. */
const MAX_NAMES = 50;

/** One log line and one count an operation, and its id for whoever wants to find them. Never variables: they can hold what a log must not. */
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
          response.http.headers.set('x-request-id', contextValue.requestId);
          // As they are sent: only then do errors have their codes.
          const { data, errors } = response.body.kind === 'single' ? response.body.singleResult : {};
          const outcome = errors === undefined ? 'ok' : data != null ? 'partial' : 'failed';
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

/** As errors leave this server, theirs is one of ours or of Apollo's. */
function codeOf(code: unknown): string {
  return typeof code === 'string' ? code : 'INTERNAL';
}

/** Names of operations as labels: the first few as they are, the others as `other`, those without as `anonymous`. */
class OperationNames {
  readonly #known = new Set<string>();

  /** @param isTrusted whether the name may become a label of its own: only of operations that somebody known could run. */
  labelOf(name: string | null | undefined, isTrusted: boolean): string {
    if (name === null || name === undefined) return 'anonymous';
    if (this.#known.has(name)) return name;
    if (!isTrusted || name.length > MAX_NAME_LENGTH || this.#known.size >= MAX_NAMES) return 'other';
    this.#known.add(name);
    return name;
  }
}
