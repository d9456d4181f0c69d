import type { Owner } from '../scheduler.js';

/** Most calls in a window. */
export interface Rate {
  readonly perMinute: number;
  readonly perHour: number;
}

const USUAL: Rate = { perMinute: 100, perHour: 1_500 };
/** Requests for the files of an export. */
export const FILES: Rate = { perMinute: 5, perHour: 20 };
/** Pages of software vulnerability changes. */
export const CHANGES: Rate = { perMinute: 30, perHour: 1_000 };
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

export interface CountedCall {
  readonly at: number;
  readonly sender: Owner;
}

interface FullWindow {
  readonly windowMs: number;
  readonly calls: readonly CountedCall[];
}

/** A call that came while a window was full. Times are simulated epoch milliseconds. */
export interface Overrun extends CountedCall, FullWindow {
  readonly operation: string;
}

/** Calls by operation in sliding windows, as the service counts them. */
export class CallWindows {
  readonly #calls = new Map<string, CountedCall[]>();

  count(operation: string, now: number, sender: Owner): void {
    this.#recent(operation, now).push({ at: now, sender });
  }

  /** A full window with its calls, if any. */
  fullWindow(operation: string, now: number, { perMinute, perHour } = USUAL): FullWindow | undefined {
    const calls = this.#recent(operation, now);
    if (calls.length >= perHour) return { windowMs: HOUR_MS, calls };
    let count = 0;
    while (count < calls.length && calls[calls.length - 1 - count]!.at > now - MINUTE_MS) count += 1;
    return count >= perMinute ? { windowMs: MINUTE_MS, calls: calls.slice(-count) } : undefined;
  }

  #recent(operation: string, now: number): CountedCall[] {
    const calls = this.#calls.get(operation) ?? [];
    let gone = 0;
    while (gone < calls.length && calls[gone]!.at <= now - HOUR_MS) gone += 1;
    if (gone > 0) calls.splice(0, gone);
    this.#calls.set(operation, calls);
    return calls;
  }
}
