import type { Clock } from '../lib/clock.js';
import { WANT_EVERY_MS, type FeedStore } from './feed-store.js';
import { SUBJECTS, type ChangeSubject } from './subjects.js';

/** Tracks which subjects of a tenant are followed in this process and on other replicas. */
export class FollowedSubjects {
  readonly #store: FeedStore;
  readonly #clock: Clock;
  readonly #followers = new Map<ChangeSubject, number>();
  #announcedAt = -Infinity;

  constructor(store: FeedStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** @returns a function that stops following */
  follow(subjects: readonly ChangeSubject[]): () => void {
    if (subjects.some((subject) => !this.here().includes(subject))) this.#announcedAt = -Infinity;
    for (const subject of subjects) this.#count(subject, 1);
    let follows = true;
    return () => {
      if (follows) for (const subject of subjects) this.#count(subject, -1);
      follows = false;
    };
  }

  here(): readonly ChangeSubject[] {
    return SUBJECTS.filter((subject) => (this.#followers.get(subject) ?? 0) > 0);
  }

  /** Empty if this process has no followers: the replicas that have followers run the poller. */
  async anywhere(): Promise<readonly ChangeSubject[]> {
    const here = this.here();
    if (!this.#store.isShared || here.length === 0) return here;
    try {
      const now = this.#clock.now();
      // If the clock was set back, announce again.
      if (now < this.#announcedAt || now - this.#announcedAt >= WANT_EVERY_MS) {
        // Set before the wait, so that a subject followed meanwhile is announced next.
        this.#announcedAt = now;
        await this.#store.want(here);
      }
      const elsewhere = await this.#store.wanted();
      return SUBJECTS.filter((subject) => here.includes(subject) || elsewhere.includes(subject));
    } catch {
      this.#announcedAt = -Infinity;
      return here;
    }
  }

  #count(subject: ChangeSubject, by: number): void {
    this.#followers.set(subject, (this.#followers.get(subject) ?? 0) + by);
  }
}
