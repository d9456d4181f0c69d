import { randomUUID } from 'node:crypto';
import type { Addition, AppendResult, FeedStore, FoundHead } from '../../../src/changes/feed-store.js';
import type { LogEntry } from '../../../src/changes/log-entry.js';
import { StoreUnavailableError } from '../../../src/store/store.js';

/** A store of the feed that can fail and lose data on request. */
export class MemoryFeedStore implements FeedStore {
  readonly isShared = true;
  isAway = false;
  /** The next write succeeds, but its response is lost. */
  losesAnswer = false;
  head: FoundHead | undefined;
  entries = new Map<string, LogEntry>();
  writer: string | undefined;
  holder: string | undefined;
  appended = 0;

  async readHead(): Promise<FoundHead | undefined> {
    this.#check();
    return this.head;
  }

  async append({ before, head, entries, fencingToken, firstRetained }: Addition): Promise<AppendResult> {
    this.#check();
    if (fencingToken !== this.writer) return { outcome: 'fenced' };
    if (before !== this.head?.raw) return { outcome: 'moved' };
    const raw = JSON.stringify([head, randomUUID()]);
    this.head = { raw, head };
    for (const entry of entries) this.entries.set(`${head.generation} ${entry.seq}`, entry);
    for (const [key, { seq }] of this.entries) {
      if (seq < firstRetained && key.startsWith(`${head.generation} `)) this.entries.delete(key);
    }
    this.appended += entries.length;
    if (this.losesAnswer) {
      this.losesAnswer = false;
      throw new StoreUnavailableError('The answer was lost.');
    }
    return { outcome: 'appended', raw };
  }

  async read(generation: string, from: number, to: number): Promise<readonly LogEntry[]> {
    this.#check();
    const found: LogEntry[] = [];
    for (let seq = from; seq <= to; seq += 1) {
      const entry = this.entries.get(`${generation} ${seq}`);
      if (entry === undefined) break;
      found.push(entry);
    }
    return found;
  }

  async acquireLease(): Promise<string | undefined> {
    this.#check();
    if (this.holder !== undefined) return undefined;
    this.holder = randomUUID();
    this.writer = this.holder;
    return this.holder;
  }

  async renewLease(token: string): Promise<boolean> {
    this.#check();
    return this.holder === token;
  }

  async releaseLease(token: string): Promise<void> {
    if (this.holder === token) this.holder = undefined;
  }

  /** Like an expired lease, or one that another replica acquired. */
  dropLease(): void {
    this.holder = undefined;
  }

  /** Like an emptied Redis. */
  clear(): void {
    this.head = undefined;
    this.entries.clear();
    this.holder = undefined;
    this.writer = undefined;
  }

  async want(): Promise<void> {
    this.#check();
  }

  async wanted(): Promise<readonly []> {
    return [];
  }

  async addHint(): Promise<void> {
    this.#check();
  }

  async takeHints(): Promise<readonly string[]> {
    this.#check();
    return [];
  }

  async close(): Promise<void> {
    return undefined;
  }

  #check(): void {
    if (this.isAway) throw new StoreUnavailableError('It is away.');
  }
}
