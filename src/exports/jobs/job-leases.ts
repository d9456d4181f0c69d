import { randomUUID } from 'node:crypto';
import type { Store } from '../../store/store.js';

/** How long a process that died keeps others from its job. */
export const LEASE_MS = 30_000;
export const RENEW_EVERY_MS = 10_000;
/** Exports that run at the same time, of all tenants and on all replicas. */
export const MOST_RUNNING = 4;

/** Says which replica works on which job. */
export class JobLeases {
  readonly #store: Store;

  /** @param store shared by all replicas; of this process alone where it is the only one */
  constructor(store: Store) {
    this.#store = store;
  }

  /** The job for this process, and one of the places for jobs that run; undefined when either can't be had. */
  async acquire(jobId: string): Promise<JobLease | undefined> {
    const token = randomUUID();
    const name = `export lease ${jobId}`;
    if (!(await this.#store.setIfAbsent(name, token, LEASE_MS))) return undefined;
    for (let place = 0; place < MOST_RUNNING; place += 1) {
      const slot = `export place ${place}`;
      if (await this.#store.setIfAbsent(slot, token, LEASE_MS))
        return new JobLease(this.#store, [name, slot], token);
    }
    await this.#store.deleteIf(name, token);
    return undefined;
  }
}

export class JobLease {
  readonly #store: Store;
  readonly #names: readonly string[];
  readonly #token: string;

  constructor(store: Store, names: readonly string[], token: string) {
    this.#store = store;
    this.#names = names;
    this.#token = token;
  }

  /** @returns false when somebody else may have it by now */
  async renew(): Promise<boolean> {
    const renewed = await Promise.all(
      this.#names.map((name) => this.#store.replaceIf(name, this.#token, this.#token, LEASE_MS)),
    );
    return renewed.every(Boolean);
  }

  /** What can't be given back ends by itself. */
  async release(): Promise<void> {
    await Promise.all(
      this.#names.map((name) => this.#store.deleteIf(name, this.#token).catch(() => undefined)),
    );
  }
}
