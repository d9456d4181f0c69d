import type { ChangeSubject } from './subjects.js';

/** A step back that is no mere correction. */
const PUT_BACK_MS = 1_000;

/** When each subject is to be read next; epoch milliseconds. What has no time is due. */
export class DueTimes {
  readonly #dueAt = new Map<ChangeSubject, number>();
  #seenAt = -Infinity;

  /** A clock that was put back would let everything wait until it has caught up: all is due then. @returns whether it was */
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
