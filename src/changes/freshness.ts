import type { Clock } from '../lib/clock.js';
import type { FeedConfig } from '../config/feed-settings.js';
import { RetiredError } from '../errors/upstream-errors.js';
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

/** Says whether subjects were polled recently enough for a new listener, and wakes callers that wait for a poll. */
export class Freshness {
  readonly #options: FreshnessOptions;
  readonly #waiting: WakeUps;
  /** Time of the last write in this process, by subject. Earlier polls don't show it. */
  readonly #notedAt = new Map<ChangeSubject, number>();

  /** Subjects whose operation ended, and which have no second source. */
  readonly #ended = new Map<ChangeSubject, RetiredError>();

  constructor(options: FreshnessOptions) {
    this.#options = options;
    this.#waiting = new WakeUps(options.clock);
  }

  note(subject: ChangeSubject): void {
    this.#notedAt.set(subject, this.#options.clock.now());
  }

  /** Records a poll of this process. */
  polled(subject: ChangeSubject, error: unknown): void {
    if (!(error instanceof RetiredError)) {
      this.#ended.delete(subject);
      return;
    }
    this.#ended.set(subject, error);
    this.#waiting.wakeAll();
  }

  /** Why one of the subjects can't be polled any more, according to the last poll of this process. */
  endOf(subjects: readonly ChangeSubject[]): RetiredError | undefined {
    return subjects.map((subject) => this.#ended.get(subject)).find((error) => error !== undefined);
  }

  /** @param asked epoch milliseconds; the poll may be older by up to the subject's interval */
  isFresh(head: LogHead | undefined, subjects: readonly ChangeSubject[], asked: number): boolean {
    const { settings, quota } = this.#options;
    return subjects.every((subject) => {
      const state = head?.subjects[subject];
      if (state === undefined) return false;
      const interval = intervalOf(subject, Object.keys(state.pending).length > 0, settings, quota());
      // A poll time in the future was recorded before the clock was set back.
      const notedAt = Math.min(this.#notedAt.get(subject) ?? 0, asked);
      return state.polledAt >= Math.max(asked - interval, notedAt) && state.polledAt <= asked + SKEW_MS;
    });
  }

  /** Polling has stopped, so waiting is pointless. */
  get hasEnded(): boolean {
    return this.#waiting.isOver;
  }

  /** Resolves after the next poll, or after `ms` milliseconds. */
  wait(ms: number): Promise<void> {
    return this.#waiting.wait(ms);
  }

  /** Wakes waiters only if a poll time changed: hundreds may wait, and each checks the head. */
  headChanged(before: LogHead | undefined, head: LogHead): void {
    const names = Object.keys(head.subjects) as ChangeSubject[];
    if (names.some((name) => head.subjects[name]?.polledAt !== before?.subjects[name]?.polledAt))
      this.#waiting.wakeAll();
  }

  /** Ends all current and future waits. */
  end(): void {
    this.#waiting.end();
  }
}
