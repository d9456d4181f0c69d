import type { Logger } from 'pino';
import type { Clock } from '../../lib/clock.js';
import { CircuitOpenError, RateLimitedError } from '../../errors/upstream-errors.js';
import type { Step } from './pipeline.js';

/** Logs one line per call: operation, tenant, outcome, and duration. Never bodies, queries, or tokens. */
export function createTraceStep({ clock, logger }: { readonly clock: Clock; readonly logger: Logger }): Step {
  return async ({ call, context }, next) => {
    const started = clock.now();
    const facts = { operation: call.operation.id, tenantId: context.tenantId, requestId: context.requestId };
    try {
      const answer = await next();
      logger.debug({ ...facts, status: answer.status, ms: clock.now() - started }, 'Defender responded');
      return answer;
    } catch (error) {
      const ms = clock.now() - started;
      // Calls that don't wait have an alternative, which is logged itself.
      if (context.waitsForQuota === false && error instanceof RateLimitedError)
        logger.debug({ ...facts, ms }, 'The call to Defender was not sent: no quota is available');
      // The opening of the circuit was logged already.
      else if (error instanceof CircuitOpenError)
        logger.debug({ ...facts, ms }, 'The call to Defender was not sent: the circuit is open');
      else logger.warn({ ...facts, ms, err: error }, 'The call to Defender failed');
      throw error;
    }
  };
}
