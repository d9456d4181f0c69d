/** Most calls in a window. */
interface Rate {
  readonly perMinute: number;
  readonly perHour: number;
}

const USUAL: Rate = { perMinute: 100, perHour: 1_500 };
/** Requests for the files of an export. */
export const FILES: Rate = { perMinute: 5, perHour: 20 };
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Calls by operation in sliding windows, as the service counts them. */
export class CallWindows {
  readonly #calls = new Map<string, number[]>();

  count(operation: string, now: number): void {
    this.#recent(operation, now).push(now);
  }

  /** The length of a full window, if any. */
  fullWindow(operation: string, now: number, { perMinute, perHour } = USUAL): number | undefined {
    if (this.#recent(operation, now).length >= perHour) return HOUR_MS;
    return this.#inMinute(operation, now) >= perMinute ? MINUTE_MS : undefined;
  }

  #inMinute(operation: string, now: number): number {
    const times = this.#recent(operation, now);
    let count = 0;
    while (count < times.length && times[times.length - 1 - count]! > now - MINUTE_MS) count += 1;
    return count;
  }

  #recent(operation: string, now: number): number[] {
    const times = this.#calls.get(operation) ?? [];
    let gone = 0;
    while (gone < times.length && times[gone]! <= now - HOUR_MS) gone += 1;
    if (gone > 0) times.splice(0, gone);
    this.#calls.set(operation, times);
    return times;
  }
}
