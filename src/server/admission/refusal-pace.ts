import type { ServerResponse } from 'node:http';
import type { Clock } from '../../config/clock.js';
import { TokenBuckets } from '../../store/token-buckets.js';

/** So many refusals of one caller are sent at once, and as many more a second; those beyond are delayed. */
const AT_ONCE = 10;
/** How long a delayed refusal waits before it is sent. */
const HELD_MS = 100;
/** A delayed refusal holds a connection open: so many at most, of one caller and of all. */
const MOST_HELD_OF_CALLER = 50;
const MOST_HELD = 500;

/**
 * Holds back what refuses a caller who goes on asking: sending refusals is most of what a flood costs, and most senders wait
 * for an answer before they ask again. Real milliseconds, because they are about sockets and not about any time that was promised.
 */
export class RefusalPace {
  readonly #atOnce: TokenBuckets;
  readonly #held = new Map<string, number>();
  #allHeld = 0;

  constructor(clock: Clock) {
    this.#atOnce = new TokenBuckets({ rule: { perSecond: AT_ONCE, capacity: AT_ONCE }, clock });
  }

  /** @param refuse sends the refusal; not called when the connection ends before */
  tell(caller: string, response: ServerResponse, refuse: () => void): void {
    const held = this.#held.get(caller) ?? 0;
    const isFull = held >= MOST_HELD_OF_CALLER || this.#allHeld >= MOST_HELD;
    if (isFull || this.#atOnce.take(caller) === 0) {
      refuse();
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
      refuse();
    }, HELD_MS);
    response.once('close', stop);
  }

  #add(caller: string, count: number): void {
    this.#allHeld += count;
    const held = (this.#held.get(caller) ?? 0) + count;
    if (held === 0) this.#held.delete(caller);
    else this.#held.set(caller, held);
  }
}
