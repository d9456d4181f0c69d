import { randomUUID } from 'node:crypto';
import type { Clock } from '../../lib/clock.js';
import { monotonicTimeOf, type MonotonicTime } from '../../lib/monotonic-time.js';
import type { CallContext } from '../../defender-api/call-context.js';
import { UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import { ExpiringMap } from '../../lib/expiring-map.js';
import { KeyedMutex } from '../../store/keyed-mutex.js';
import { StoreUnavailableError, type Store, asUnavailable } from '../../store/store.js';

/** Longer than any write with its lookup takes: a process that died blocks no write for longer. */
const LOCK_TTL_MS = 60_000;
/** Interval of retrying a lock that another replica holds. */
const RETRY_MS = 100;
/** Abort reason of the wait for a turn. */
const BEGUN = new Error('The turn has begun');

export interface WriteLocksOptions {
  /** Shared by all replicas. */
  readonly store: Store;
  readonly clock: Clock;
}

export interface LockRequest {
  readonly name: string;
  /** The write's trace, and the deadline until which to wait. */
  readonly call: Pick<CallContext, 'deadline' | 'trace'>;
  /** Whether to continue with a lock in this process only if the store is unavailable. */
  readonly failOpen: boolean;
}

/** Without the store, writes are serialized within this process only. */
export type LockKind = 'shared' | 'this process';

/**
 * Serializes writes per target, over all replicas. Within a process callers queue in order of arrival, so that only one of
 * them uses the store.
 */
export class WriteLocks {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #time: MonotonicTime;
  readonly #turns = new KeyedMutex();
  /** Locks that could not be released, by their token. */
  readonly #left: ExpiringMap<string, string>;

  constructor({ store, clock }: WriteLocksOptions) {
    this.#store = store;
    this.#clock = clock;
    this.#time = monotonicTimeOf(clock);
    this.#left = new ExpiringMap(clock, LOCK_TTL_MS);
  }

  /** Releases the locks that could not be released while the store was unavailable. */
  async releaseLeft(): Promise<void> {
    await Promise.all(this.#left.entries().map(([token, key]) => this.#release(this.#store, key, token)));
  }

  /**
   * @throws UpstreamUnavailableError if the lock isn't acquired in time, or if the store is unavailable and failOpen isn't
   * set.
   */
  async hold<T>(request: LockRequest, work: (kind: LockKind) => Promise<T>): Promise<T> {
    const begun = new AbortController();
    let hasLeft = false;
    const turn = this.#turns.run(request.name, () => {
      begun.abort(BEGUN);
      if (hasLeft) throw underWay();
      return this.#holdShared(request, work);
    });
    await this.#clock.sleep(request.call.deadline - this.#time.now(), begun.signal).catch(() => undefined);
    if (begun.signal.aborted) return turn;
    // Each earlier write may take as long as a request may: behind several of them, the response would be minutes late.
    hasLeft = true;
    turn.catch(() => undefined);
    throw underWay();
  }

  async #holdShared<T>(request: LockRequest, work: (kind: LockKind) => Promise<T>): Promise<T> {
    const key = `lock ${request.name}`;
    const token = randomUUID();
    const store = this.#store.tracedBy(request.call.trace);
    let kind: LockKind | undefined;
    try {
      kind = await this.#acquire(store, key, token, request);
      return await work(kind);
    } finally {
      // The store may have set a lock without a response.
      const released = this.#release(store, key, token);
      if (kind === 'shared') await released;
    }
  }

  async #release(store: Store, key: string, token: string): Promise<void> {
    try {
      await store.deleteIf(key, token);
      this.#left.delete(token);
    } catch {
      if (!this.#left.has(token)) this.#left.set(token, key);
    }
  }

  async #acquire(
    store: Store,
    key: string,
    token: string,
    { call, failOpen }: LockRequest,
  ): Promise<LockKind> {
    try {
      while (!(await store.setIfAbsent(key, token, LOCK_TTL_MS))) {
        if (this.#time.now() + RETRY_MS >= call.deadline) throw underWay();
        await this.#clock.sleep(RETRY_MS);
      }
      return 'shared';
    } catch (error) {
      if (failOpen && error instanceof StoreUnavailableError) return 'this process';
      throw asUnavailable(error, 'The store of write locks is unavailable, so nothing was sent.');
    }
  }
}

function underWay(): UpstreamUnavailableError {
  return new UpstreamUnavailableError(
    'Another write to the same target is in progress, so nothing was sent.',
  );
}
