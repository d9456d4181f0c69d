import type { CountedCall, Overrun } from './defender/call-windows.js';
import type { Conditions } from './fault-plan.js';
import type { Process } from './scheduler.js';
import type { Report } from './writes/write-book.js';

/** In this time, a process reads the calls of others, or writes back those that Redis has lost. */
const EXCHANGE_MS = 2_000;

/** Watches Defender's windows of calls. */
export class QuotaBook {
  /** The times of excused calls by window. */
  readonly #excused = new Map<string, number[]>();
  readonly #conditions: Conditions;
  readonly #processes: readonly Process[];
  readonly #report: Report;

  /** @param processes all that have started, also later */
  constructor(conditions: Conditions, processes: readonly Process[], report: Report) {
    this.#conditions = conditions;
    this.#processes = processes;
    this.#report = report;
  }

  /** docs/quota.md: without Redis, replicas can exceed the quota. Each call that nobody could know excuses one. */
  add({ operation, windowMs, at: sentAt, sender, calls }: Overrun, startTime: number): void {
    const at = sentAt - startTime;
    if (this.#conditions.redisAway(at - windowMs, at)) return;
    const forgotten = calls.filter((call) =>
      this.#isForgotten({ at: call.at - startTime, sender: call.sender }, { at, sender }),
    );
    const window = `${operation} ${windowMs}`;
    const excused = (this.#excused.get(window) ?? []).filter((time) => time > at - windowMs);
    if (excused.length < forgotten.length) this.#excused.set(window, [...excused, at]);
    else this.#report('quota exceeded', `${operation} in ${windowMs / 60_000} min`);
  }

  /** Whether Redis lost a call, and no process that knew it then has run since. */
  #isForgotten(call: CountedCall, { at, sender }: CountedCall): boolean {
    return this.#conditions
      .losses(call.at, at)
      .some(
        (lossAt) =>
          !this.#processes.some(
            (one) =>
              (one === call.sender || hasExchanged(one, call.at, lossAt)) &&
              (one === sender ||
                ran(one, lossAt, Math.min(lossAt + EXCHANGE_MS, at)) ||
                hasExchanged(one, lossAt, at)),
          ),
      );
  }
}

function hasExchanged(process: Process, from: number, to: number): boolean {
  const begins = [process.startedAt, from, ...process.pauses.map(({ until }) => until)];
  return begins.some(
    (begin) => begin >= from && begin + EXCHANGE_MS <= to && ran(process, begin, begin + EXCHANGE_MS),
  );
}

function ran({ startedAt, diedAt, pauses }: Process, from: number, to: number): boolean {
  return startedAt <= from && to <= diedAt && !pauses.some((pause) => pause.from < to && pause.until > from);
}
