import type { WireAlert } from '../../../src/defender-api/models/alerts.js';
import type { ChangeSubject, FollowedRow } from '../../../src/changes/subjects.js';

/** A service whose alerts change continuously: with equal times, late visibility and ids out of order. */
export class ChangingService {
  readonly #alerts = new Map<string, WireAlert>();
  readonly #hidden: { readonly showAt: number; readonly row: WireAlert }[] = [];
  readonly #random: () => number;
  /** Every version that was ever visible, as `id time`, with the time of its creation. */
  readonly versions = new Map<string, number>();
  /** The last version of each alert. */
  readonly last = new Map<string, string>();
  calls = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** Changes one of `among` alerts; one in ten becomes visible late, by less than `latestMs`. */
  change(among: number, latestMs: number): void {
    const id = `a${Math.floor(this.#random() * among)}`;
    // Whole seconds, so that many changes have equal times.
    const time = new Date(Math.floor(Date.now() / 1_000) * 1_000).toISOString().replace('Z', '0000Z');
    const row: WireAlert = {
      id,
      lastUpdateTime: time,
      title: String(this.#random()),
      alertCreationTime: time,
    };
    if (this.#random() < 0.1) {
      const showAt = Date.now() + this.#random() * latestMs;
      this.#hidden.push({ showAt, row });
    } else this.#show(row);
  }

  /** The visible changes since a time. */
  readonly readSince = async (
    subject: ChangeSubject,
    since: number,
  ): Promise<{ readonly rows: readonly FollowedRow[] }> => {
    this.calls += 1;
    if (subject !== 'ALERT') return { rows: [] };
    this.settle(Date.now());
    await new Promise((resolve) => setTimeout(resolve, 5));
    return { rows: [...this.#alerts.values()].filter((row) => Date.parse(row.lastUpdateTime!) >= since) };
  };

  /** Makes changes visible whose time has come. */
  settle(now: number): void {
    for (let index = this.#hidden.length - 1; index >= 0; index -= 1) {
      const { showAt, row } = this.#hidden[index]!;
      if (showAt > now) continue;
      this.#hidden.splice(index, 1);
      this.#show(row);
    }
  }

  #show(row: WireAlert): void {
    const known = this.#alerts.get(row.id);
    // A late version doesn't replace a later one.
    if (known !== undefined && known.lastUpdateTime! > row.lastUpdateTime!) return;
    this.#alerts.set(row.id, row);
    this.last.set(row.id, String(row.title));
    this.versions.set(`${row.id} ${String(row.title)}`, Date.now());
  }
}
