import type { Clock } from '../../../src/lib/clock.js';

interface Sleeper {
  dueAt: number;
  readonly ms: number;
  readonly wake: () => void;
}

/** A clock that only advances when a test calls it to. */
export class ManualClock implements Clock {
  #now: number;
  readonly #sleepers = new Set<Sleeper>();
  #watchers: { readonly isReached: () => boolean; readonly tell: () => void }[] = [];

  constructor(startAt: number = Date.UTC(2026, 0, 15, 12)) {
    this.#now = startAt;
  }

  now(): number {
    return this.#now;
  }

  /** The number of pending calls of sleep(). */
  get sleeping(): number {
    return this.#sleepers.size;
  }

  /** The number of pending calls of sleep() that began for more than so many milliseconds. */
  sleepingLonger(ms: number): number {
    return [...this.#sleepers].filter((sleeper) => sleeper.ms > ms).length;
  }

  /** Milliseconds until the first call of sleep() is due; Infinity if there is none. */
  get nextDueIn(): number {
    return Math.min(...[...this.#sleepers].map(({ dueAt }) => dueAt - this.#now));
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (ms <= 0) return;
    await new Promise<void>((resolve, reject) => {
      const leave = () => {
        this.#sleepers.delete(sleeper);
        reject(signal?.reason as Error);
      };
      const wake = () => {
        signal?.removeEventListener('abort', leave);
        this.#sleepers.delete(sleeper);
        resolve();
      };
      const sleeper = { dueAt: this.#now + ms, ms, wake };
      signal?.addEventListener('abort', leave, { once: true });
      this.#sleepers.add(sleeper);
      this.#tellWatchers();
    });
  }

  /**
   * Advances time and resolves due sleeps in order. Their continuations run after the test's next `await`, so a sleep
   * that they start counts from the new time.
   */
  advance(ms: number): void {
    const target = this.#now + ms;
    const due = [...this.#sleepers].filter((sleeper) => sleeper.dueAt <= target);
    for (const sleeper of due.sort((a, b) => a.dueAt - b.dueAt)) {
      this.#now = Math.max(this.#now, sleeper.dueAt);
      sleeper.wake();
    }
    this.#now = target;
  }

  /** Sets the time back, which pending sleeps don't notice, as timers don't. */
  setBack(ms: number): void {
    this.#now -= ms;
    for (const sleeper of this.#sleepers) sleeper.dueAt -= ms;
  }

  /** Resolves once `count` calls of sleep() for more than `longerMs` are pending, so that a test knows when to advance. */
  async untilSleeping(count = 1, longerMs = 0): Promise<void> {
    const isReached = () => this.sleepingLonger(longerMs) >= count;
    if (isReached()) return;
    await new Promise<void>((resolve) => {
      this.#watchers.push({ isReached, tell: resolve });
    });
  }

  #tellWatchers(): void {
    const reached = this.#watchers.filter(({ isReached }) => isReached());
    this.#watchers = this.#watchers.filter((watcher) => !reached.includes(watcher));
    for (const { tell } of reached) tell();
  }
}
