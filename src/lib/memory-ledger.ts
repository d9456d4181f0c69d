/** Bytes that are measured where they are held, such as the unread responses of one connection, or an arriving response. */
export interface MeasuredHolder {
  readonly bytes: number;
  /** Gives the bytes back by force. */
  cut(): void;
}

export interface MemoryLedgerOptions {
  readonly capacity: number;
  /** Bytes that the process may use in all. */
  readonly limit?: number;
  /** Bytes that the process uses now. */
  readonly used?: () => number;
}

/** Above this part of the limit the capacity shrinks. */
const NEAR_LIMIT = 0.85;
/** The part of the capacity that is left then. */
const LEAST = 1 / 4;

/**
 * Accounts for the bytes in flight of a process: request bodies, unread responses, responses of Defender, snapshots that
 * are being read, replays and running exports. When they exceed the capacity, the largest measured holder is cut, and then
 * reservations are refused.
 */
export class MemoryLedger {
  readonly #options: MemoryLedgerOptions;
  readonly #measures = new Set<() => Iterable<MeasuredHolder>>();
  #reserved = 0;
  #measured = 0;

  constructor(options: MemoryLedgerOptions) {
    this.#options = options;
  }

  /** Bytes in flight, as of the last `measure`. */
  get bytes(): number {
    return this.#reserved + this.#measured;
  }

  /** The capacity if `bytes` more are in flight. The process's memory is read only if the bytes might not fit: that takes a system call. */
  #capacityFor(bytes: number): number {
    const { capacity, limit = Infinity, used = readMemory } = this.#options;
    if (limit === Infinity || this.bytes + bytes <= capacity * LEAST) return capacity;
    return used() > NEAR_LIMIT * limit ? capacity * LEAST : capacity;
  }

  /** @returns a function that releases the bytes once; undefined when there is no room, even after larger holders were cut */
  reserve(bytes: number): (() => void) | undefined {
    const capacity = this.#capacityFor(bytes);
    if (this.bytes + bytes > capacity) this.#cut(capacity - bytes, bytes);
    if (this.bytes + bytes > capacity) return undefined;
    this.#reserved += bytes;
    let isHeld = true;
    return () => {
      if (isHeld) this.#reserved -= bytes;
      isHeld = false;
    };
  }

  /** Adds holders that are measured from time to time. @returns a function that removes them */
  watch(measure: () => Iterable<MeasuredHolder>): () => void {
    this.#measures.add(measure);
    return () => this.#measures.delete(measure);
  }

  /** Measures all holders and cuts the largest while the capacity is exceeded. */
  measure(): void {
    this.#cut(this.#capacityFor(Infinity), 0);
  }

  /** Cuts holders of more than `larger` bytes, the largest first, until `most` bytes are in flight. */
  #cut(most: number, larger: number): void {
    const holders = [...this.#measures].flatMap((measure) => [...measure()]);
    this.#measured = holders.reduce((sum, { bytes }) => sum + bytes, 0);
    if (this.bytes <= most) return;
    for (const holder of holders.sort((one, other) => other.bytes - one.bytes)) {
      if (this.bytes <= most || holder.bytes <= larger) return;
      this.#measured -= holder.bytes;
      holder.cut();
    }
  }
}

/** Reading it opens a file, which fails while connections use all descriptors: then it is unknown. */
function readMemory(): number {
  try {
    return process.memoryUsage.rss();
  } catch {
    return 0;
  }
}
