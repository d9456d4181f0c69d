import type { Clock } from '../../config/clock.js';
import { ServerStoppingError, UpstreamTimeoutError } from '../../errors/upstream-errors.js';
import type { CallContext } from '../call-context.js';
import type { Joiners } from './joiners.js';

/** The error of one whose deadline passed: RATE_LIMITED while the call still waits for quota, else UPSTREAM_TIMEOUT. */
export function lateness(operationId: string, joiners: Joiners | undefined): Error {
  return (
    joiners?.refusal?.() ??
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
interface Bell {
  readonly listeners: Set<() => void>;
  readonly taken: AbortController;
}

const bells = new WeakMap<Timed, Bell>();
/** One reason for all: making an exception for each is what most of a deadline would cost. */
const LEFT = new Error('Nobody waits for the deadline any more');

/** @returns what ends the waiting; the timer goes with the last who waits. */
function listenFor(context: Timed, clock: Clock, listener: () => void): () => void {
  const bell = bells.get(context) ?? hangBell(context, clock);
  bell.listeners.add(listener);
  return () => {
    bell.listeners.delete(listener);
    if (bell.listeners.size > 0 || bells.get(context) !== bell) return;
    bells.delete(context);
    bell.taken.abort(LEFT);
  };
}

function hangBell(context: Timed, clock: Clock): Bell {
  const { deadline, ending } = context;
  const taken = new AbortController();
  const bell = { listeners: new Set<() => void>(), taken };
  bells.set(context, bell);
  const ring = () => {
    bells.delete(context);
    taken.abort(LEFT);
    for (const listener of bell.listeners) listener();
  };
  const left = ending?.aborted === true ? 0 : Math.max(0, deadline - clock.now());
  clock.sleep(left, taken.signal).then(ring, () => undefined);
  // Not by AbortSignal.any(): a signal that lives as long as the process remembers each one that was made of it.
  ending?.addEventListener('abort', ring, { signal: taken.signal });
  return bell;
}
