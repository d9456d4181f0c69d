import type { Clock } from '../lib/clock.js';
import type { TraceHolder } from '../telemetry/trace-span.js';
import { answeredWithin } from './answered-within.js';
import { StoreUnavailableError, type Store } from './store.js';

/** The store may be well, but whoever asked has better things to do than to wait. */
export class StoreTooSlowError extends StoreUnavailableError {}

interface Gathering {
  readonly indexes: Map<string, number>;
  readonly answer: Promise<readonly (string | undefined)[]>;
  /** Of the first who asked; the others only see that they waited. */
  trace: TraceHolder | undefined;
}

/**
 * Reads of a store that nobody waits for longer than `patienceMs`. What is asked for in one turn of the event loop is
 * read in one step: a hundred keys cost one round trip, and fit together.
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

  /** @throws StoreTooSlowError, or StoreUnavailableError as the store does. */
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
      return answeredWithin(this.#store.tracedBy(gathering.trace).getMany([...indexes.keys()]), {
        clock: this.#clock,
        timeoutMs: this.#patienceMs,
        tooLate: () => new StoreTooSlowError(`The store did not answer within ${this.#patienceMs} ms.`),
      });
    });
    const gathering: Gathering = { indexes, answer, trace: undefined };
    return gathering;
  }
}
