import type { Clock } from '../lib/clock.js';
import { WANT_EVERY_MS, type FeedStore } from './feed-store.js';
import { SUBJECTS, type ChangeSubject } from './subjects.js';

/** Who follows what of a tenant, in this process and, where replicas share a store, anywhere. */
export class FollowedSubjects {
  readonly #store: FeedStore;
  readonly #clock: Clock;
  readonly #followers = new Map<ChangeSubject, number>();
  #toldAt = -Infinity;

  constructor(store: FeedStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** @returns what ends it */
  follow(subjects: readonly ChangeSubject[]): () => void {
    if (subjects.some((subject) => !this.here().includes(subject))) this.#toldAt = -Infinity;
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

  /** Nothing as long as nobody here follows anything: whoever follows elsewhere has a poller there. */
  async anywhere(): Promise<readonly ChangeSubject[]> {
    const here = this.here();
    if (!this.#store.isShared || here.length === 0) return here;
    try {
      const now = this.#clock.now();
      // A clock that was put back delays no announcement.
      if (now < this.#toldAt || now - this.#toldAt >= WANT_EVERY_MS) {
        await this.#store.want(here);
        this.#toldAt = now;
      }
      const elsewhere = await this.#store.wanted();
      return SUBJECTS.filter((subject) => here.includes(subject) || elsewhere.includes(subject));
    } catch {
      return here;
    }
  }

  #count(subject: ChangeSubject, by: number): void {
    this.#followers.set(subject, (this.#followers.get(subject) ?? 0) + by);
  }
}
