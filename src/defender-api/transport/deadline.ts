import type { Clock } from '../../lib/clock.js';
import { ServerStoppingError, UpstreamTimeoutError } from '../../errors/upstream-errors.js';
import type { CallContext } from '../call-context.js';
import type { Waiters } from './waiters.js';

/** Error of a missed deadline: RATE_LIMITED while the call waits for quota, otherwise UPSTREAM_TIMEOUT. */
export function lateness(operationId: string, waiters: Waiters | undefined): Error {
  return (
    waiters?.refusal?.() ??
    new UpstreamTimeoutError(
      `Defender did not respond to ${operationId} before the deadline of this request.`,
    )
  );
}

/**
 * Limits a wait to the deadline. The work continues, because other requests may share it.
 *
 * @throws the error of `makeError` at the deadline; ServerStoppingError during shutdown
 */
export function withDeadline<T>(
  work: Promise<T>,
  context: Timed,
  clock: Clock,
  makeError: () => Error,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = listenFor(context, clock, () => {
      reject(context.ending?.aborted === true ? new ServerStoppingError() : makeError());
    });
    work.then(
      (value) => {
        leave();
        resolve(value);
      },
      (error: Error) => {
        leave();
        reject(error);
      },
    );
  });
}

/** An object with a deadline in epoch ms, usually a request with hundreds of reads. */
type Timed = Pick<CallContext, 'deadline' | 'ending'>;

/** Shared timer of all waits in a request. */
interface DeadlineTimer {
  readonly listeners: Set<() => void>;
  readonly stopped: AbortController;
}

const timers = new WeakMap<Timed, DeadlineTimer>();
/** A shared error, because creating one per wait is expensive. */
const NO_WAITERS = new Error('No more requests wait for the deadline');

/** Adds a listener. @returns a function that removes it; the last one stops the timer */
function listenFor(context: Timed, clock: Clock, listener: () => void): () => void {
  const timer = timers.get(context) ?? startTimer(context, clock);
  timer.listeners.add(listener);
  return () => {
    timer.listeners.delete(listener);
    if (timer.listeners.size > 0 || timers.get(context) !== timer) return;
    timers.delete(context);
    timer.stopped.abort(NO_WAITERS);
  };
}

function startTimer(context: Timed, clock: Clock): DeadlineTimer {
  const { deadline, ending } = context;
  const stopped = new AbortController();
  const timer = { listeners: new Set<() => void>(), stopped };
  timers.set(context, timer);
  const fire = () => {
    timers.delete(context);
    stopped.abort(NO_WAITERS);
    for (const listener of timer.listeners) listener();
  };
  const left = ending?.aborted === true ? 0 : Math.max(0, deadline - clock.now());
  clock.sleep(left, stopped.signal).then(fire, () => undefined);
  // AbortSignal.any() would leak: a long-lived signal references every signal derived from it.
  ending?.addEventListener('abort', fire, { signal: stopped.signal });
  return timer;
}
