import type { CallContext } from '../call-context.js';
import type { Waiters } from './waiters.js';
import type { DeferredCall, ReceivedAnswer, UpstreamCall } from '../upstream-call.js';

export type Answer = ReceivedAnswer;

/** What travels through the pipeline. Steps may set what later steps read. */
export interface Exchange {
  readonly call: UpstreamCall<unknown> | DeferredCall<unknown>;
  readonly context: CallContext;
  /** Who waits for it, the one in `context` first. */
  readonly waiters: Waiters;
  /** Set by the token step. */
  token?: string;
  /** A token that the service refused; the token step must not give it again. */
  rejectedToken?: string;
  /** How often it was sent. */
  attempts?: number;
}

/** One concern of a call. It may answer itself, call `next` once, or call it again. */
export type Step = (exchange: Exchange, next: () => Promise<Answer>) => Promise<Answer>;

/** Makes one function of the steps, the first outermost. The last step must not call `next`. */
export function composeSteps(steps: readonly Step[]): (exchange: Exchange) => Promise<Answer> {
  return async (exchange) => {
    const run = async (index: number): Promise<Answer> => {
      const step = steps[index];
      if (step === undefined) throw new Error('The last step of the pipeline must answer');
      return step(exchange, () => run(index + 1));
    };
    return run(0);
  };
}
