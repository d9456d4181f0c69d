import type { Clock } from '../config/clock.js';

const LEFT = new Error('Nobody waits any more');

/** Those who wait for something to happen, each no longer than they want to. */
export class WakeUps {
  readonly #clock: Clock;
  readonly #waiting = new Set<() => void>();
  #isOver = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Resolves at the next {@link wakeAll}, when the signal is aborted, or after so many milliseconds. */
  wait(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const timeUp = new AbortController();
      const finish = () => {
        this.#waiting.delete(finish);
        signal?.removeEventListener('abort', finish);
        timeUp.abort(LEFT);
        resolve();
      };
      this.#waiting.add(finish);
      if (signal?.aborted === true || this.#isOver) {
        finish();
        return;
      }
      signal?.addEventListener('abort', finish, { once: true });
      if (Number.isFinite(ms)) this.#clock.sleep(ms, timeUp.signal).then(finish, () => undefined);
    });
  }

  wakeAll(): void {
    for (const finish of [...this.#waiting]) finish();
  }

  /** Nobody waits from now on. */
  end(): void {
    this.#isOver = true;
    this.wakeAll();
  }
}
