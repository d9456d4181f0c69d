import type { FeedPosition } from './change-cursor.js';
import type { FeedStore } from './feed-store.js';
import { marksOf, positionOf, type LogEntry, type LogHead, type LogPosition } from './log-entry.js';

/** Entries cached from the end of the log. Enough for listeners that keep up. */
const MAX_CACHED_ENTRIES = 2_000;

/**
 * The end of the log as this process knows it, with a cache of the last entries. Tags verify positions: if the log was
 * trimmed, restored or replaced, the position is lost, and no wrong entries are returned.
 */
export class LogTail {
  readonly #store: FeedStore;
  #head: LogHead | undefined;
  /** Contiguous. Entries written by other replicas are added when a listener reads them. */
  #entries: LogEntry[] = [];
  /** The highest position seen in the current generation. */
  #furthest: LogPosition | undefined;

  constructor(store: FeedStore) {
    this.#store = store;
  }

  get head(): LogHead | undefined {
    return this.#head;
  }

  get furthest(): LogPosition | undefined {
    return this.#furthest;
  }

  /**
   * Advances to a head, with the entries that this process wrote before it.
   *
   * @param known the head before this read. If the new head is behind it, the log was restored from a backup
   * @returns whether the end of the log changed
   */
  advance(head: LogHead, entries: readonly LogEntry[] = [], known?: LogHead): boolean {
    const before = this.#head;
    const isBehind = before?.generation === head.generation && head.seq < before.seq;
    if (isBehind && before !== known) return false;
    const isSame = before?.generation === head.generation && before.tag === head.tag;
    const [first] = entries;
    if (before?.generation !== head.generation || isBehind) this.#entries = [...entries];
    else if (first !== undefined) {
      const isNext = (this.#entries.at(-1)?.tag ?? before.tag) === first.previousTag;
      this.#entries = isNext ? [...this.#entries, ...entries].slice(-MAX_CACHED_ENTRIES) : [...entries];
    }
    this.#head = head;
    if (this.#furthest?.generation !== head.generation || this.#furthest.seq <= head.seq)
      this.#furthest = positionOf(head);
    return !isSame;
  }

  /** Releases the memory of the entries, which the store has. */
  forgetEntries(): void {
    this.#entries = [];
  }

  end(): FeedPosition | undefined {
    return this.#head && endOf(this.#head);
  }

  /** Up to `limit` entries after a position; undefined if the log no longer has them. */
  async after(
    position: LogPosition,
    limit: number,
  ): Promise<{ readonly entries: readonly LogEntry[]; readonly head: LogHead } | undefined> {
    const head = this.#head;
    if (head === undefined) return undefined;
    const { continues } = head;
    const isContinued = continues !== undefined && isSamePosition(continues, position);
    const from = isContinued ? { generation: head.generation, seq: 0, tag: undefined } : position;
    if (from.generation !== head.generation || from.seq > head.seq) return undefined;
    if (from.seq === head.seq)
      return from.tag === undefined || from.tag === head.tag ? { entries: [], head } : undefined;
    const to = Math.min(head.seq, from.seq + limit);
    const entries = await this.#read(head.generation, from.seq + 1, to);
    const isWhole = entries.length === to - from.seq && isChained(entries, from.tag);
    return isWhole ? { entries, head } : undefined;
  }

  async #read(generation: string, from: number, to: number): Promise<readonly LogEntry[]> {
    const first = this.#entries[0]?.seq ?? Infinity;
    const isCached = from >= first && (this.#entries.at(-1)?.seq ?? 0) >= to;
    if (isCached) return this.#entries.slice(from - first, to - first + 1);
    const entries = await this.#store.read(generation, from, to);
    this.#cache(generation, entries);
    return entries;
  }

  /** Caches entries read for one listener, because others need the same. */
  #cache(generation: string, entries: readonly LogEntry[]): void {
    const last = this.#entries.at(-1);
    const [first] = entries;
    if (first === undefined || this.#head?.generation !== generation) return;
    if (last !== undefined && last.tag === first.previousTag && last.seq + 1 === first.seq)
      this.#entries = [...this.#entries, ...entries].slice(-MAX_CACHED_ENTRIES);
    else if (last === undefined || (entries.at(-1)?.seq ?? 0) > last.seq) this.#entries = [...entries];
  }
}

export function endOf(head: LogHead): FeedPosition {
  return { ...positionOf(head), marks: marksOf(head) };
}

export function isSamePosition(one: LogPosition, other: LogPosition): boolean {
  return one.generation === other.generation && one.seq === other.seq && one.tag === other.tag;
}

function isChained(entries: readonly LogEntry[], tag: string | undefined): boolean {
  return entries.every((entry, index) => {
    const before = entries[index - 1];
    if (before === undefined) return tag === undefined || entry.previousTag === tag;
    return entry.previousTag === before.tag && entry.seq === before.seq + 1;
  });
}
