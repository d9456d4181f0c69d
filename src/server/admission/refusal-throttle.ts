import type { ServerResponse } from 'node:http';
import type { Clock } from '../../lib/clock.js';
import { TokenBuckets } from '../../store/token-buckets.js';

/** So many refusals of one caller are sent at once, and as many more a second; those beyond are delayed. */
const AT_ONCE = 10;
/** How long a delayed refusal waits before it is sent. */
const DELAY_MS = 100;
/** A delayed refusal holds a connection open: so many at most, of one caller and of all. */
const MAX_DELAYED_OF_CALLER = 50;
const MAX_DELAYED = 500;

/**
 * Delays what refuses a caller who goes on asking: sending refusals is most of what a flood costs, and most senders wait
 * for an answer before they ask again. Real milliseconds, because they are about sockets and not about any time that was promised.
 */
export class RefusalThrottle {
  readonly #atOnce: TokenBuckets;
  readonly #delayed = new Map<string, number>();
  #allDelayed = 0;

  constructor(clock: Clock) {
    this.#atOnce = new TokenBuckets({ rule: { perSecond: AT_ONCE, capacity: AT_ONCE }, clock });
  }

  /** @param send sends the refusal; not called when the connection ends before */
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
