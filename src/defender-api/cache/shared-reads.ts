import { hash } from 'node:crypto';
import type { CacheConfig } from '../../config/cache-times.js';
import { withinTimeout, repeatUntil, type Clock } from '../../lib/clock.js';
import type { LeaseState, TakeLeases } from '../../store/redis-leases.js';
import { StoreUnavailableError, type StoreEntry } from '../../store/store.js';
import type { TraceHolder } from '../../telemetry/trace-span.js';
import type { CallContext } from '../call-context.js';
import type { Lane } from '../quota/quota-ledger.js';
import type { CacheSlot } from './cache-entry.js';
import { monotonicTimeOf } from '../../lib/monotonic-time.js';

export interface SharedReadsOptions {
  /** Writes an entry after those that were sent before it. */
  readonly send: (entry: StoreEntry) => void;
  readonly takeLeases: TakeLeases;
  readonly clock: Clock;
  readonly config: Pick<CacheConfig, 'patienceMs' | 'leaseMs'>;
}

/** A read whose answer all replicas can cache. */
export interface SharedRead<T> {
  readonly slot: CacheSlot;
  readonly context: CallContext;
  /** Takes the answer that another replica published. Undefined if there is none. */
  readonly find: () => Promise<{ readonly value: T } | undefined>;
  /** Reads and publishes the answer. @param later receives the end of a publication that outlasts the read */
  readonly read: (later?: (published: Promise<void>) => void) => Promise<T>;
  /** Whether it may take several calls. Others then wait while the replica that reads is alive. */
  readonly isLong?: boolean;
}

/** Leases of one event loop turn, which share a round trip. */
interface Taking {
  readonly keys: string[];
  /** Undefined without a response of the store. */
  readonly states: Promise<readonly LeaseState[] | undefined>;
  /** Trace of the first request. The other requests only show the wait. */
  trace: TraceHolder | undefined;
}

const POLL_MS = 50;

/**
 * Makes one call where several replicas miss the same answer. The first one takes a lease. The others wait until it
 * has published the answer. If it fails, one of them takes over. A replica that has waited too long, or gets no
 * response of the store, reads by itself.
 *
 * Leases belong to a generation of their class: a read after a write doesn't wait for one from before it.
 */
export class SharedReads {
  readonly #options: SharedReadsOptions;
  #taking: Taking | undefined;

  constructor(options: SharedReadsOptions) {
    this.#options = options;
  }

  /** @throws as `read` does */
  once<T>(one: SharedRead<T>): Promise<T> {
    const { lane = 'interactive', bypassCache = false, actor } = one.context;
    const mayWait = lane !== 'action' && !bypassCache && actor === undefined;
    return mayWait ? this.#once(one, lane) : one.read();
  }

  async #once<T>({ slot, context, find, read, isLong = false }: SharedRead<T>, lane: Lane): Promise<T> {
    const { clock, config } = this.#options;
    const { deadline, ending, trace, cost } = context;
    const key = leaseKeyOf(slot, lane);
    const time = monotonicTimeOf(clock);
    const start = time.now();
    // The other half of the remaining time is for an own call.
    const end = start + Math.min(isLong ? Infinity : 1.5 * config.leaseMs, (deadline - start) / 2);
    for (;;) {
      const state = await this.#take(key, trace);
      if (state === 'taken') return this.#readForAll(key, read, isLong);
      if (state === 'done') {
        const found = await find();
        if (found === undefined) break;
        cost.coalesced += 1;
        return found.value;
      }
      if (state === undefined || time.now() >= end) break;
      await clock.sleep(POLL_MS, ending);
    }
    return read();
  }

  async #readForAll<T>(key: string, read: SharedRead<T>['read'], isLong: boolean): Promise<T> {
    const { send, clock, config } = this.#options;
    const done = new AbortController();
    let published = Promise.resolve();
    if (isLong) {
      void repeatUntil(done.signal, { clock, intervalMs: config.leaseMs / 2 }, () => {
        send({ key, value: 'held', ttlMs: config.leaseMs });
      });
    }
    try {
      const value = await read((publication) => {
        published = publication;
      });
      void published.then(() => {
        done.abort();
        send({ key, value: 'done', ttlMs: config.leaseMs });
      });
      return value;
    } catch (error) {
      done.abort();
      // Frees the lease for the next replica.
      send({ key, value: '', ttlMs: 1 });
      throw error;
    }
  }

  async #take(key: string, trace: TraceHolder | undefined): Promise<LeaseState | undefined> {
    const taking = (this.#taking ??= this.#begin());
    taking.trace ??= trace;
    const index = taking.keys.push(key) - 1;
    return (await taking.states)?.[index];
  }

  #begin(): Taking {
    const { takeLeases, clock, config } = this.#options;
    const keys: string[] = [];
    const states = Promise.resolve().then(() => {
      this.#taking = undefined;
      return withinTimeout(takeLeases(keys, config.leaseMs, taking.trace), {
        clock,
        timeoutMs: config.patienceMs,
        tooLate: () => new StoreUnavailableError('The store did not respond in time.'),
      }).catch(() => undefined);
    });
    const taking: Taking = { keys, states, trace: undefined };
    return taking;
  }
}

/** Each lane has its own leases: a call in the lane `bulk` may wait long for quota. */
function leaseKeyOf({ partition, generation, name }: CacheSlot, lane: Lane): string {
  const { tenantId, cacheClass } = partition;
  return `lease:{${tenantId}}:${cacheClass}:${hash('sha256', `${lane} ${generation} ${name}`, 'base64url')}`;
}
