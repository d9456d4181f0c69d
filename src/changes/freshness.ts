import type { Clock } from '../lib/clock.js';
import type { FeedConfig } from '../config/feed-settings.js';
import type { QuotaReading } from '../defender-api/quota/quota-ledger.js';
import { intervalOf } from './intervals.js';
import { SKEW_MS } from './known-versions.js';
import type { LogHead } from './log-entry.js';
import type { ChangeSubject } from './subjects.js';
import { WakeUps } from './wake-ups.js';

export interface FreshnessOptions {
  readonly clock: Clock;
  readonly settings: FeedConfig;
  readonly quota: () => readonly QuotaReading[];
}

/** Whether subjects were read lately enough for whoever begins, and those who wait until they were. */
export class Freshness {
  readonly #options: FreshnessOptions;
  readonly #waiting: WakeUps;
  /** When something was last written here, by what it changed: older readings don't show it. */
  readonly #notedAt = new Map<ChangeSubject, number>();

  constructor(options: FreshnessOptions) {
    this.#options = options;
    this.#waiting = new WakeUps(options.clock);
  }

  note(subject: ChangeSubject): void {
    this.#notedAt.set(subject, this.#options.clock.now());
  }

  /** @param asked epoch milliseconds: a reading may be older than that by its interval */
  isFresh(head: LogHead | undefined, subjects: readonly ChangeSubject[], asked: number): boolean {
    const { settings, quota } = this.#options;
    return subjects.every((subject) => {
      const state = head?.subjects[subject];
      if (state === undefined) return false;
      const interval = intervalOf(subject, Object.keys(state.pending).length > 0, settings, quota());
      // What was read in the future was read by a clock that has been put back since.
      const notedAt = Math.min(this.#notedAt.get(subject) ?? 0, asked);
      return state.polledAt >= Math.max(asked - interval, notedAt) && state.polledAt <= asked + SKEW_MS;
    });
  }

  /** Nothing is read any more, so nothing is waited for. */
  get hasEnded(): boolean {
    return this.#waiting.isOver;
  }

  /** Resolves when something was read, or after so many milliseconds. */
  wait(ms: number): Promise<void> {
    return this.#waiting.wait(ms);
  }

  /** Nobody is woken by a head that tells of no other reading: hundreds may wait at once, and each looks for one. */
  headChanged(before: LogHead | undefined, head: LogHead): void {
    const names = Object.keys(head.subjects) as ChangeSubject[];
    if (names.some((name) => head.subjects[name]?.polledAt !== before?.subjects[name]?.polledAt))
      this.#waiting.wakeAll();
  }

  /** Nobody waits from now on. */
  end(): void {
    this.#waiting.end();
  }
}
