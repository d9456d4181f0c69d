import { setMaxListeners } from 'node:events';
import type { Clock } from '../../lib/clock.js';
import { StoreUnavailableError, UnverifiedEntryError, type Store } from '../../store/store.js';

/** What is kept under a key: first that it has begun, with the lease of that, then its receipt. */
export interface KeyedRecord {
  readonly name: string;
  readonly text: string;
  readonly ttlMs: number;
  readonly lease: { readonly name: string; readonly ttlMs: number };
}

/**
 * `ours`: it is kept. `another's`: another write is kept under the key. `not yet`: the store can't be reached. `never`: what lies under
 * the key was not written by this service.
 */
export type RecordStatus = 'ours' | "another's" | 'not yet' | 'never';

const PAUSE_MS = 500;
/** For a store that was there a moment ago a write waits so long before it is sent: most that fail are replaced by then. */
const PATIENCE_MS = 10_000;
/** A store that is away for longer loses what was done meanwhile. */
const LATEST_MS = 3_600_000;
const MAX_AT_ONCE = 1_000;

/**
 * The records of writes that went on without the store: each is tried again until it is kept, so that who asks again with its
 * key is answered once the store is back, by any replica.
 */
export class DeferredWrites {
  readonly #clock: Clock;
  readonly #end = new AbortController();
  /** Each with when it is given up. */
  readonly #open = new Map<DeferredWrite, number>();
  #isTrying = false;
  /** Undefined until the store was reached once, and while it is. */
  #awaySince: number | undefined;
  #wasReached = false;

  constructor(clock: Clock) {
    // All that waits to be kept listens.
    setMaxListeners(0, this.#end.signal);
    this.#clock = clock;
  }

  /** The store answers. */
  noteReached(): void {
    this.#wasReached = true;
    this.#awaySince = undefined;
  }

  /** Of too many the oldest is given up. */
  begin(records: Store, record: KeyedRecord): DeferredWrite {
    if (this.#wasReached) this.#awaySince ??= this.#clock.now();
    const late = new DeferredWrite(records, record);
    this.#open.set(late, this.#clock.now() + LATEST_MS);
    const [oldest] = this.#open.keys();
    if (this.#open.size > MAX_AT_ONCE && oldest !== undefined) this.#open.delete(oldest);
    void this.#keepTrying();
    return late;
  }

  /**
   * Tries until the store answers, or has been away for ten seconds: who comes later, or never knew it, waits no more.
   *
   * @param latest epoch milliseconds
   */
  async settle(late: DeferredWrite, latest: number): Promise<RecordStatus> {
    for (;;) {
      const keeping = await this.#keep(late);
      const until = Math.min(latest, (this.#awaySince ?? -Infinity) + PATIENCE_MS);
      if (keeping !== 'not yet' || this.#clock.now() >= until || this.#end.signal.aborted) return keeping;
      await this.#clock.sleep(PAUSE_MS, this.#end.signal).catch(() => undefined);
    }
  }

  /** Tries once more for each. */
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

  async #keep(late: DeferredWrite): Promise<RecordStatus> {
    const keeping = await late.keep();
    if (keeping === 'ours' || keeping === "another's") this.noteReached();
    return keeping;
  }

  async #tryAll(): Promise<void> {
    const now = this.#clock.now();
    await Promise.all(
      [...this.#open].map(async ([late, until]) => {
        // What goes wrong otherwise is told to whoever waits for the write, and tried again.
        await this.#keep(late).catch(() => undefined);
        if (late.isOver || now >= until) this.#open.delete(late);
      }),
    );
  }
}

/** The record of one write. */
export class DeferredWrite {
  readonly #records: Store;
  readonly #record: KeyedRecord;
  /** What is to be kept; undefined for a write that certainly was not done. */
  #text: string | undefined;
  /** The text that this came to be true of. */
  #done: { readonly text: string | undefined } | undefined;
  /** What a try whose answer got lost may have kept. */
  readonly #tried = new Set<string>();
  /** Why it can't be kept any more. */
  #lost: "another's" | 'never' | undefined;
  #hasEnded = false;
  #turn: Promise<RecordStatus> = Promise.resolve('not yet');

  constructor(records: Store, record: KeyedRecord) {
    this.#records = records;
    this.#record = record;
    this.#text = record.text;
  }

  /** Nothing is left to be done. */
  get isOver(): boolean {
    return this.#lost !== undefined || (this.#hasEnded && this.#isDone);
  }

  /** Tries now. */
  keep(): Promise<RecordStatus> {
    const tryOnce = () => this.#tryOnce();
    this.#turn = this.#turn.then(tryOnce, tryOnce);
    return this.#turn;
  }

  /** What became of the write is kept now, or when the store is back. */
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
    // As for every write: nobody finds one that has just begun without its lease.
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
    if (!isReplaced) throw new StoreUnavailableError('What is kept under the key changes just now.');
  }
}
