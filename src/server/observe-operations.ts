import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { Clock } from '../config/clock.js';
import type { RequestContext } from '../context.js';
import type { Metrics } from '../telemetry/metrics.js';

/** Names are the caller's: a log must not be filled with one. */
const LONGEST_NAME = 100;

/** One log line and one count an operation, and its id for whoever wants to find them. Never variables: they can hold what a log must not. */
export function observeOperations(
  logger: Logger,
  metrics: Metrics,
  clock: Clock,
): ApolloServerPlugin<RequestContext> {
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
          logger.info(
            {
              requestId: contextValue.requestId,
              operationName: operationName?.slice(0, LONGEST_NAME),
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
