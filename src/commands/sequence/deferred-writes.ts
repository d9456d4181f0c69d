import { setMaxListeners } from 'node:events';
import type { Clock } from '../../lib/clock.js';
import { monotonicTimeOf, type MonotonicTime } from '../../lib/monotonic-time.js';
import { createMemoryStore } from '../../store/memory-store.js';
import { StoreUnavailableError, UnverifiedEntryError, type Store } from '../../store/store.js';

/** The entry under a key: first the begun write with its lease, then its receipt. */
export interface KeyedRecord {
  readonly name: string;
  readonly text: string;
  readonly ttlMs: number;
  readonly lease: { readonly name: string; readonly ttlMs: number };
}

/**
 * `ours`: it is stored. `another's`: another write is stored under the key. `not yet`: the store is unavailable. `never`:
 * the entry under the key was not written by this service.
 */
export type RecordStatus = 'ours' | "another's" | 'not yet' | 'never';

const PAUSE_MS = 500;
/** How long a write waits for Redis whose outage has just begun, before it is sent: most failovers take less. */
export const FAILOVER_MS = 10_000;
/** If the store is unavailable for longer, the records are lost. */
const LATEST_MS = 3_600_000;
const MAX_AT_ONCE = 1_000;
/** A write to one machine has about 1,000, and an import of thousands of indicators more than a million. */
const MAX_CHARACTERS_REMEMBERED = 20_000_000;

/**
 * Records of writes that continued or ended without the store. Each is retried until it is stored, so that retries with
 * the same key get the result once the store is back, from any replica.
 */
export class DeferredWrites {
  /** The records of this process's own writes, for requests with their keys while the store is unavailable. */
  readonly own: Store;
  readonly #clock: Clock;
  readonly #time: MonotonicTime;
  readonly #patienceMs: number;
  readonly #end = new AbortController();
  /** Each with its expiry. */
  readonly #open = new Map<DeferredWrite, number>();
  #isTrying = false;
  /** Steady milliseconds; undefined while the store is available. */
  #awaySince: number | undefined;

  /** @param patienceMs how long a write waits for the store from the begin of an outage; 0 for files, whose disk stays full */
  constructor(clock: Clock, patienceMs: number) {
    // All waiting records listen.
    setMaxListeners(0, this.#end.signal);
    this.#clock = clock;
    this.#time = monotonicTimeOf(clock);
    this.#patienceMs = patienceMs;
    this.own = createMemoryStore(clock, MAX_CHARACTERS_REMEMBERED);
  }

  /** The store is available. */
  noteReached(): void {
    this.#awaySince = undefined;
  }

  /**
   * If there are too many, the oldest is dropped.
   *
   * @param stored earlier texts of the same write, which are or may be stored
   */
  begin(records: Store, record: KeyedRecord, stored: readonly string[]): DeferredWrite {
    this.#awaySince ??= this.#time.now();
    const late = new DeferredWrite(records, record, stored);
    this.#open.set(late, this.#time.now() + LATEST_MS);
    const [oldest] = this.#open.keys();
    if (this.#open.size > MAX_AT_ONCE && oldest !== undefined) this.#open.delete(oldest);
    void this.#keepTrying();
    return late;
  }

  /**
   * Retries until the store answers, or its patience since the first write that it didn't answer ends: later writes don't wait.
   * A process that has just started waits too, because it knows nothing of earlier writes.
   *
   * @param forMs how long it may wait at most
   */
  async settle(late: DeferredWrite, forMs: number): Promise<RecordStatus> {
    const latest = this.#time.now() + forMs;
    for (;;) {
      const keeping = await this.#noteReply(late.keepAnew());
      const until = Math.min(latest, (this.#awaySince ?? -Infinity) + this.#patienceMs);
      if (keeping !== 'not yet' || this.#time.now() >= until || this.#end.signal.aborted) return keeping;
      await this.#clock.sleep(PAUSE_MS, this.#end.signal).catch(() => undefined);
    }
  }

  /** Tries each once more. */
  async close(): Promise<void> {
    this.#end.abort();
    await this.#tryAll();
  }

  async #keepTrying(): Promise<void> {
    if (this.#isTrying) return;
    this.#isTrying = true;
    while (this.#open.size > 0 && !this.#end.signal.aborted) {
      await this.#clock.sleep(PAUSE_MS, this.#end.signal).catch(() => undefined);
      if (!this.#end.signal.aborted) await this.#tryAll();
    }
    this.#isTrying = false;
  }

  async #noteReply(tried: Promise<RecordStatus>): Promise<RecordStatus> {
    const keeping = await tried;
    if (keeping === 'ours' || keeping === "another's") this.noteReached();
    return keeping;
  }

  async #tryAll(): Promise<void> {
    const now = this.#time.now();
    await Promise.all(
      [...this.#open].map(async ([late, until]) => {
        // Other errors reach the caller of the write, and the record is retried.
        await this.#noteReply(late.keep()).catch(() => undefined);
        if (late.isOver || now >= until) this.#open.delete(late);
      }),
    );
  }
}

export class DeferredWrite {
  readonly #records: Store;
  readonly #record: KeyedRecord;
  /** The text to store; undefined for a write that certainly was not done. */
  #text: string | undefined;
  #done: { readonly text: string | undefined } | undefined;
  /** Texts that are or may be stored: those of attempts without a response too. */
  readonly #tried: Set<string>;
  /** Why it can't be stored any more. */
  #lost: "another's" | 'never' | undefined;
  #hasEnded = false;
  #turn: Promise<RecordStatus> = Promise.resolve('not yet');

  constructor(records: Store, record: KeyedRecord, stored: readonly string[]) {
    this.#records = records;
    this.#record = record;
    this.#text = record.text;
    this.#tried = new Set(stored);
  }

  /** Whether nothing is left to do. */
  get isOver(): boolean {
    return this.#lost !== undefined || (this.#hasEnded && this.#isDone);
  }

  /** Tries now. */
  keep(): Promise<RecordStatus> {
    const tryOnce = () => this.#tryOnce();
    this.#turn = this.#turn.then(tryOnce, tryOnce);
    return this.#turn;
  }

  /** The same, also if it is stored: the store may have lost it. */
  keepAnew(): Promise<RecordStatus> {
    this.#done = undefined;
    return this.keep();
  }

  /** Stores the outcome of the write now, or when the store is back. */
  end(text: string): Promise<RecordStatus> {
    this.#hasEnded = true;
    this.#text = text;
    return this.keep();
  }

  /** The write certainly was not done, so its key is free. */
  async drop(): Promise<void> {
    this.#hasEnded = true;
    this.#text = undefined;
    await this.keep();
  }

  get #isDone(): boolean {
    return this.#done !== undefined && this.#done.text === this.#text;
  }

  async #tryOnce(): Promise<RecordStatus> {
    if (this.#lost !== undefined) return this.#lost;
    try {
      if (!this.#isDone) await this.#store(this.#text);
      return this.#lost ?? 'ours';
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      if (error instanceof UnverifiedEntryError) this.#lost = 'never';
      return this.#lost ?? 'not yet';
    }
  }

  async #store(text: string | undefined): Promise<void> {
    const { name, lease } = this.#record;
    const hasEnded = this.#hasEnded;
    // As for every write: a begun write is never visible without its lease.
    if (!hasEnded) await this.#records.set(lease.name, 'held', lease.ttlMs);
    if (text !== undefined) await this.#put(text);
    else for (const tried of this.#tried) await this.#records.deleteIf(name, tried);
    if (hasEnded) await this.#records.delete(lease.name);
    this.#done = { text };
  }

  async #put(text: string): Promise<void> {
    const { name, ttlMs } = this.#record;
    this.#tried.add(text);
    if (await this.#records.setIfAbsent(name, text, ttlMs)) return;
    const there = await this.#records.get(name);
    if (there === text) return;
    if (there !== undefined && !this.#tried.has(there)) {
      this.#lost = "another's";
      return;
    }
    const isReplaced = there !== undefined && (await this.#records.replaceIf(name, there, text, ttlMs));
    if (!isReplaced) throw new StoreUnavailableError('The entry under the key is changing.');
  }
}
