import type { ServerResponse } from 'node:http';
import type { Clock } from '../../lib/clock.js';
import { TokenBuckets } from '../../store/token-buckets.js';

/** Burst of refusals per caller, and the rate per second. Refusals beyond are delayed. */
const AT_ONCE = 10;
/** How long a refusal is delayed. */
const DELAY_MS = 100;
/** Each delayed refusal holds a connection open: the maximum per caller, and in total. */
const MAX_DELAYED_OF_CALLER = 50;
const MAX_DELAYED = 500;

/**
 * Delays refusals to callers who keep sending. Sending refusals is most of the cost of a flood, and most clients wait for a
 * response before they retry. Uses real milliseconds and not the injected clock, because the delay is about sockets.
 */
export class RefusalThrottle {
  readonly #atOnce: TokenBuckets;
  readonly #delayed = new Map<string, number>();
  #allDelayed = 0;

  constructor(clock: Clock) {
    this.#atOnce = new TokenBuckets({ rule: { perSecond: AT_ONCE, capacity: AT_ONCE }, clock });
  }

  /** @param send sends the refusal; not called if the connection closes first */
  refuse(caller: string, response: ServerResponse, send: () => void): void {
    const delayed = this.#delayed.get(caller) ?? 0;
    const isFull = delayed >= MAX_DELAYED_OF_CALLER || this.#allDelayed >= MAX_DELAYED;
    if (isFull || this.#atOnce.take(caller) === 0) {
      send();
      return;
    }
    this.#add(caller, 1);
    const stop = () => {
      clearTimeout(timer);
      response.off('close', stop);
      this.#add(caller, -1);
    };
    const timer = setTimeout(() => {
      stop();
      send();
    }, DELAY_MS);
    response.once('close', stop);
  }

  #add(caller: string, count: number): void {
    this.#allDelayed += count;
    const delayed = (this.#delayed.get(caller) ?? 0) + count;
    if (delayed === 0) this.#delayed.delete(caller);
    else this.#delayed.set(caller, delayed);
  }
}
