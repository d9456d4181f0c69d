import type { Logger } from 'pino';
import type { CallContext } from '../call-context.js';
import type { Waiters } from './waiters.js';
import type { DeferredCall, ReceivedResponse, UpstreamCall } from '../upstream-call.js';
import type { Clock } from '../../lib/clock.js';
import { CircuitOpenError, RateLimitedError } from '../../errors/upstream-errors.js';

export type Answer = ReceivedResponse;

/** State of a call in the pipeline. Steps may set values for later steps. */
export interface Exchange {
  readonly call: UpstreamCall<unknown> | DeferredCall<unknown>;
  readonly context: CallContext;
  /** All waiters, starting with the one in `context`. */
  readonly waiters: Waiters;
  /** Set by the token step. */
  token?: string;
  /** Token that the service rejected. The token step must not return it again. */
  rejectedToken?: string;
  attempts?: number;
}

/** One concern of a call. May return a response itself, or call `next` once or repeatedly. */
export type Step = (exchange: Exchange, next: () => Promise<Answer>) => Promise<Answer>;

/** Composes steps to a function, the first outermost. The last step must not call `next`. */
export function composeSteps(steps: readonly Step[]): (exchange: Exchange) => Promise<Answer> {
  return async (exchange) => {
    const run = async (index: number): Promise<Answer> => {
      const step = steps[index];
      if (step === undefined) throw new Error('The last step of the pipeline must return a response');
      return step(exchange, () => run(index + 1));
    };
    return run(0);
  };
}

/** Logs one line per call: operation, tenant, outcome, and duration. Never bodies, queries, or tokens. */
export function createTraceStep({ clock, logger }: { readonly clock: Clock; readonly logger: Logger }): Step {
  return async ({ call, context }, next) => {
    const started = clock.now();
    const bindings = {
      operation: call.operation.id,
      tenantId: context.tenantId,
      requestId: context.requestId,
    };
    try {
      const answer = await next();
      logger.debug({ ...bindings, status: answer.status, ms: clock.now() - started }, 'Defender responded');
      return answer;
    } catch (error) {
      const ms = clock.now() - started;
      // Calls that don't wait have an alternative, which is logged itself.
      if (context.waitsForQuota === false && error instanceof RateLimitedError)
        logger.debug({ ...bindings, ms }, 'The call to Defender was not sent: no quota is available');
      // The opening of the circuit was logged already.
      else if (error instanceof CircuitOpenError)
        logger.debug({ ...bindings, ms }, 'The call to Defender was not sent: the circuit is open');
      else logger.warn({ ...bindings, ms, err: error }, 'The call to Defender failed');
      throw error;
    }
  };
}
