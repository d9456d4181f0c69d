import { withinTimeout, type Clock } from '../lib/clock.js';
import type { TraceHolder } from '../telemetry/trace-span.js';
import { StoreUnavailableError, type Store } from './store.js';

/** The store exceeded the caller's patience, but may be healthy. */
export class StoreTooSlowError extends StoreUnavailableError {}

interface Gathering {
  readonly indexes: Map<string, number>;
  readonly answer: Promise<readonly (string | undefined)[]>;
  /** Trace of the first request. The other requests only show the wait. */
  trace: TraceHolder | undefined;
}

/**
 * Reads from a store with a timeout of `patienceMs`. Reads of one event loop turn are merged: they share a round trip
 * and are consistent.
 */
export class GatheredReads {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #patienceMs: number;
  #gathering: Gathering | undefined;

  constructor(store: Store, clock: Clock, patienceMs: number) {
    this.#store = store;
    this.#clock = clock;
    this.#patienceMs = patienceMs;
  }

  /** @throws StoreTooSlowError, or StoreUnavailableError as the store does */
  async get(key: string, trace?: TraceHolder): Promise<string | undefined> {
    const gathering = (this.#gathering ??= this.#begin());
    gathering.trace ??= trace;
    const { indexes, answer } = gathering;
    const index = indexes.get(key) ?? indexes.size;
    indexes.set(key, index);
    return (await answer)[index];
  }

  #begin(): Gathering {
    const indexes = new Map<string, number>();
    const answer = Promise.resolve().then(() => {
      this.#gathering = undefined;
      return withinTimeout(this.#store.tracedBy(gathering.trace).getMany([...indexes.keys()]), {
        clock: this.#clock,
        timeoutMs: this.#patienceMs,
        tooLate: () => new StoreTooSlowError(`The store did not respond within ${this.#patienceMs} ms.`),
      });
    });
    const gathering: Gathering = { indexes, answer, trace: undefined };
    return gathering;
  }
}
