interface SeenRevision {
  readonly revision: number;
  /** Epoch milliseconds until which it could matter. */
  readonly until: number;
}

/** What can't matter any more is swept out after so many new ones. */
const NEW_BETWEEN_SWEEPS = 1_000;

/**
 * The newest revision of each approval that this process has read or written. A seal can't tell an old entry that was put
 * back from the one that replaced it; who has seen the newer one can. It ends with the process: another replica, and this
 * one after a restart, know only what they have looked at since.
 */
export class RevisionSnapshot {
  readonly #newest = new Map<string, SeenRevision>();
  #added = 0;

  /** What a read that begins now must give at least; 0 for an approval that nobody has looked at. */
  newest(name: string): number {
    return this.#newest.get(name)?.revision ?? 0;
  }

  see(name: string, { revision, until }: SeenRevision, now: number): void {
    const known = this.#newest.get(name);
    if (known !== undefined && revision <= known.revision) return;
    this.#newest.set(name, { revision, until });
    if (known === undefined) this.#sweep(now);
  }

  #sweep(now: number): void {
    this.#added += 1;
    if (this.#added % NEW_BETWEEN_SWEEPS !== 0) return;
    for (const [name, { until }] of this.#newest) if (until <= now) this.#newest.delete(name);
  }
}
