import { MAX_SKEW_MS } from '../lib/clock.js';
import { SubgraphError } from '../errors/subgraph-error.js';
import { intervalOf } from './intervals.js';
import type { LogHead } from './log-entry.js';
import type { PollerOptions } from './poller.js';
import type { ChangeSubject } from './subjects.js';
import { WakeUps } from './wake-ups.js';

/** How long a subject counts as ended after a poll: longer than the pauses of the poller. */
const END_HOLDS_MS = 180_000;

/** A poll takes this long beyond its interval if Defender is slow. */
const OVERDUE_MS = 30_000;

/** Says whether subjects were polled recently enough for a new listener, and wakes callers that wait for a poll. */
export class Freshness {
  readonly #options: Pick<PollerOptions, 'clock' | 'settings' | 'quota'>;
  readonly #waiting: WakeUps;
  /** Time of the last write in this process, by subject. Earlier polls don't show it. */
  readonly #writtenAt = new Map<ChangeSubject, number>();

  constructor(options: Pick<PollerOptions, 'clock' | 'settings' | 'quota'>) {
    this.#options = options;
    this.#waiting = new WakeUps(options.clock);
  }

  noteWrite(subject: ChangeSubject): void {
    this.#writtenAt.set(subject, this.#options.clock.now());
  }

  /** @param asked epoch milliseconds; the poll may be older by up to the subject's interval */
  isFresh(head: LogHead | undefined, subjects: readonly ChangeSubject[], asked: number): boolean {
    const { settings, quota } = this.#options;
    return subjects.every((subject) => {
      const state = head?.subjects[subject];
      if (state === undefined) return false;
      const interval = intervalOf(subject, Object.keys(state.pending).length > 0, settings, quota());
      // A poll time in the future was recorded before the clock was set back.
      const writtenAt = Math.min(this.#writtenAt.get(subject) ?? 0, asked);
      return state.polledAt >= Math.max(asked - interval, writtenAt) && state.polledAt <= asked + MAX_SKEW_MS;
    });
  }

  /** Whether a poll of one of the subjects is overdue: Defender doesn't respond, or the quota is used up. */
  isDelayed(head: LogHead | undefined, subjects: readonly ChangeSubject[]): boolean {
    return !this.isFresh(head, subjects, this.#options.clock.now() - OVERDUE_MS);
  }

  /** Polling has stopped, so waiting is pointless. */
  get hasEnded(): boolean {
    return this.#waiting.isOver;
  }

  /** Resolves after the next poll, or after `ms` milliseconds. */
  wait(ms: number): Promise<void> {
    return this.#waiting.wait(ms);
  }

  /** Why one of the subjects can't be followed any more. */
  endOf(head: LogHead | undefined, subjects: readonly ChangeSubject[]): SubgraphError | undefined {
    const now = this.#options.clock.now();
    const end = subjects
      .map((subject) => head?.ended?.[subject])
      .find((found) => found !== undefined && now - found.at < END_HOLDS_MS);
    return end && new SubgraphError('SOURCE_RETIRED', end.message);
  }

  /**
   * Wakes waiters only after a poll: hundreds may wait, and each checks the head.
   *
   * @returns whether the ends of subjects changed
   */
  headChanged(before: LogHead | undefined, head: LogHead): boolean {
    const isOver = JSON.stringify(head.ended) !== JSON.stringify(before?.ended);
    const names = Object.keys(head.subjects) as ChangeSubject[];
    if (isOver || names.some((name) => head.subjects[name]?.polledAt !== before?.subjects[name]?.polledAt))
      this.#waiting.wakeAll();
    return isOver;
  }

  /** Ends all current and future waits. */
  end(): void {
    this.#waiting.end();
  }
}
