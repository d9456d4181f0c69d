import { randomUUID } from 'node:crypto';
import type { Clock } from '../../lib/clock.js';
import type { TraceHolder } from '../../telemetry/trace-span.js';
import { UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import { KeyedMutex } from '../../store/keyed-mutex.js';
import { StoreUnavailableError, type Store } from '../../store/store.js';

/** Longer than any write takes, its look for a lost answer included: a process that died blocks nobody for longer. */
const HELD_MS = 60_000;
/** How often a lock that another replica holds is tried again. */
const RETRY_MS = 100;
/** Why the wait for one's turn ends. */
const BEGUN = new Error('The turn has begun');
const ACQUIRED = new Error('The wait for the lock has ended');

export interface WriteLocksOptions {
  /** Shared by all replicas. */
  readonly store: Store;
  readonly clock: Clock;
}

export interface LockRequest {
  /** What may be written by one at a time. */
  readonly name: string;
  /** Epoch milliseconds until which it is worth waiting. */
  readonly deadline: number;
  /** Whether to go on with the lock of this process alone when the store can't be asked. */
  readonly failOpen: boolean;
  /** Of the write. */
  readonly trace?: TraceHolder | undefined;
}

/** Without the store, writes are kept apart within this process only. */
export type LockKind = 'shared' | 'this process';

/**
 * One write at a time for each thing that is written to, over all replicas. Within a process callers queue in the order
 * in which they came, so that only one of them asks the store.
 */
export class WriteLocks {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #turns = new KeyedMutex();

  constructor({ store, clock }: WriteLocksOptions) {
    this.#store = store;
    this.#clock = clock;
  }

  /** @throws UpstreamUnavailableError when the lock can't be had in time, or not at all and that must not be passed over. */
  async hold<T>(request: LockRequest, work: (kind: LockKind) => Promise<T>): Promise<T> {
    const begun = new AbortController();
    let hasLeft = false;
    const turn = this.#turns.run(request.name, () => {
      begun.abort(BEGUN);
      if (hasLeft) throw underWay();
      return this.#holdShared(request, work);
    });
    await this.#clock.sleep(request.deadline - this.#clock.now(), begun.signal).catch(() => undefined);
    if (begun.signal.aborted) return turn;
    // Each write before it may take as long as a request may: whoever waits for several would be answered minutes late.
    hasLeft = true;
    turn.catch(() => undefined);
    throw underWay();
  }

  async #holdShared<T>(request: LockRequest, work: (kind: LockKind) => Promise<T>): Promise<T> {
    const key = `lock ${request.name}`;
    const token = randomUUID();
    const store = this.#store.tracedBy(request.trace);
    const kind = await this.#acquire(store, key, token, request);
    try {
      return await work(kind);
    } finally {
      // A lock that can't be given back ends by itself.
      if (kind === 'shared') await store.deleteIf(key, token).catch(() => undefined);
    }
  }

  async #acquire(
    store: Store,
    key: string,
    token: string,
    { deadline, failOpen }: LockRequest,
  ): Promise<LockKind> {
    const acquired = new AbortController();
    let isLate = false;
    // Told once how long it may wait: a clock that is set back meanwhile would have it wait for as much longer.
    this.#clock.sleep(deadline - RETRY_MS - this.#clock.now(), acquired.signal).then(
      () => {
        isLate = true;
      },
      () => undefined,
    );
    try {
      while (!(await store.setIfAbsent(key, token, HELD_MS))) {
        if (isLate) throw underWay();
        await this.#clock.sleep(RETRY_MS);
      }
      return 'shared';
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      if (failOpen) return 'this process';
      throw new UpstreamUnavailableError(
        'What keeps replicas from doing this twice can not be reached, so nothing was sent.',
        {},
        error,
      );
    } finally {
      acquired.abort(ACQUIRED);
    }
  }
}

function underWay(): UpstreamUnavailableError {
  return new UpstreamUnavailableError('Another write to the same target is under way, so nothing was sent.');
}
