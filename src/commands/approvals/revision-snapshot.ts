interface SeenRevision {
  readonly revision: number;
  /** Epoch milliseconds until which it is relevant. */
  readonly until: number;
}

/** Expired entries are removed after so many new ones. */
const NEW_BETWEEN_SWEEPS = 1_000;

/**
 * The newest revision of each approval that this process has read or written. A seal can't distinguish an older revision
 * that was put back from the current one, but a process that has seen the newer one can. In memory only: other replicas,
 * and this one after a restart, know only the revisions that they have read since.
 */
export class RevisionSnapshot {
  readonly #newest = new Map<string, SeenRevision>();
  #added = 0;

  /** The least revision that a read may return; 0 for an approval that wasn't read yet. */
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
