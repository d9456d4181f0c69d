import type { Clock } from '../../lib/clock.js';
import { ServerStoppingError, UpstreamTimeoutError } from '../../errors/upstream-errors.js';
import type { CallContext } from '../call-context.js';
import type { Waiters } from './waiters.js';

/** The error of one whose deadline passed: RATE_LIMITED while the call still waits for quota, else UPSTREAM_TIMEOUT. */
export function lateness(operationId: string, waiters: Waiters | undefined): Error {
  return (
    waiters?.refusal?.() ??
    new UpstreamTimeoutError(`Defender did not answer ${operationId} before the deadline of this request.`)
  );
}

/**
 * The answer, or the error that is made once the deadline passes. The work itself goes on: others may wait for it too.
 *
 * @throws the error; ServerStoppingError for whoever is not waited for to the deadline
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

/** What has a deadline, in epoch ms: mostly a request, with hundreds of reads. */
type Timed = Pick<CallContext, 'deadline' | 'ending'>;

/** One timer for all that waits in the same request. */
interface DeadlineTimer {
  readonly listeners: Set<() => void>;
  readonly stopped: AbortController;
}

const timers = new WeakMap<Timed, DeadlineTimer>();
/** One reason for all: making an exception for each is what most of a deadline would cost. */
const NOBODY_WAITS = new Error('Nobody waits for the deadline any more');

/** @returns what ends the waiting; the timer goes with the last who waits. */
function listenFor(context: Timed, clock: Clock, listener: () => void): () => void {
  const timer = timers.get(context) ?? startTimer(context, clock);
  timer.listeners.add(listener);
  return () => {
    timer.listeners.delete(listener);
    if (timer.listeners.size > 0 || timers.get(context) !== timer) return;
    timers.delete(context);
    timer.stopped.abort(NOBODY_WAITS);
  };
}

function startTimer(context: Timed, clock: Clock): DeadlineTimer {
  const { deadline, ending } = context;
  const stopped = new AbortController();
  const timer = { listeners: new Set<() => void>(), stopped };
  timers.set(context, timer);
  const fire = () => {
    timers.delete(context);
    stopped.abort(NOBODY_WAITS);
    for (const listener of timer.listeners) listener();
  };
  const left = ending?.aborted === true ? 0 : Math.max(0, deadline - clock.now());
  clock.sleep(left, stopped.signal).then(fire, () => undefined);
  // Not by AbortSignal.any(): a signal that lives as long as the process remembers each one that was made of it.
  ending?.addEventListener('abort', fire, { signal: stopped.signal });
  return timer;
}
