import type { ChangeSubject } from './subjects.js';

/** Larger steps back are clock resets, not corrections. */
const PUT_BACK_MS = 1_000;

/** Next poll of each subject, in epoch milliseconds. Subjects without an entry are due. */
export class DueTimes {
  readonly #dueAt = new Map<ChangeSubject, number>();
  #seenAt = -Infinity;

  /**
   * Makes everything due when the clock was set back; otherwise subjects would wait until it catches up.
   *
   * @returns whether the clock was set back
   */
  notice(now: number): boolean {
    const wasPutBack = now < this.#seenAt - PUT_BACK_MS;
    if (wasPutBack) this.#dueAt.clear();
    this.#seenAt = now;
    return wasPutBack;
  }

  has(subject: ChangeSubject): boolean {
    return this.#dueAt.has(subject);
  }

  set(subject: ChangeSubject, at: number): void {
    this.#dueAt.set(subject, at);
  }

  makeDue(subject: ChangeSubject): void {
    this.#dueAt.set(subject, -Infinity);
  }

  firstDue(subjects: readonly ChangeSubject[], now: number): ChangeSubject | undefined {
    return subjects.find((subject) => (this.#dueAt.get(subject) ?? now) <= now);
  }

  /** Milliseconds. */
  untilNext(subjects: readonly ChangeSubject[], now: number): number {
    return Math.max(0, Math.min(...subjects.map((subject) => (this.#dueAt.get(subject) ?? now) - now)));
  }
}
