import { createProcessMark, forgetProcessMark, hasEnded, readProcessMark } from '../../store/process-mark.js';
import type { Store } from '../../store/store.js';
import type { ExportJob } from './export-job.js';

/** Lease duration. Bounds how long the lease of a crashed process blocks its job, if the crash can't be detected. */
const LEASE_MS = 30_000;
/** Also the delay until an export stops that was canceled on another replica. */
export const RENEW_EVERY_MS = 5_000;
/** Maximum number of running exports across all tenants and replicas. */
export const MAX_RUNNING = 4;

/** Leases that assign jobs to processes. */
export class JobLeases {
  readonly #store: Store;
  readonly #isOfOneDisk: boolean;

  /**
   * @param store shared by all processes that may run the same jobs
   * @param isOfOneDisk whether these usually run on one host: leases of ended processes are then taken over at once
   */
  constructor(store: Store, isOfOneDisk: boolean) {
    this.#store = store;
    this.#isOfOneDisk = isOfOneDisk;
  }

  /**
   * Acquires the job, one of its tenant's slots, and one of the global slots.
   *
   * @param mostOfTenant slots of the tenant
   * @returns `full` if all global slots are taken; undefined if the job or the tenant's slots are taken
   */
  async acquire(
    { id, tenantId }: Pick<ExportJob, 'id' | 'tenantId'>,
    mostOfTenant: number,
  ): Promise<JobLease | 'full' | undefined> {
    const ofTenant = slotNames(`export slot of ${tenantId}`, mostOfTenant);
    const lists = [[`export lease ${id}`], ofTenant, slotNames('export slot', MAX_RUNNING)];
    const taken = await this.#take(lists);
    if (typeof taken !== 'number') return taken;
    return taken === lists.length - 1 ? 'full' : undefined;
  }

  /** An exclusive claim on some work; undefined if another process holds it. */
  async claim(what: string): Promise<JobLease | undefined> {
    const taken = await this.#take([[what]]);
    return typeof taken === 'number' ? undefined : taken;
  }

  /** Takes one free name of each list, or none: then returns the number of lists that had a free name. */
  async #take(lists: readonly (readonly string[])[]): Promise<JobLease | number> {
    const mark = createProcessMark(new Date().toISOString());
    const taken: string[] = [];
    const lease = new JobLease(this.#store, taken, JSON.stringify(mark), () => {
      forgetProcessMark(mark);
    });
    try {
      for (const names of lists) {
        const name = await this.#takeOne(names, JSON.stringify(mark));
        if (name === undefined) break;
        taken.push(name);
      }
    } finally {
      if (taken.length < lists.length) await lease.release();
    }
    return taken.length < lists.length ? taken.length : lease;
  }

  async #takeOne(names: readonly string[], token: string): Promise<string | undefined> {
    const holders = await this.#store.getMany(names);
    for (const [index, name] of names.entries()) {
      const holder = holders[index];
      if (holder !== undefined) {
        if (!this.#isGone(holder)) continue;
        await this.#store.deleteIf(name, holder);
      }
      if (await this.#store.setIfAbsent(name, token, LEASE_MS)) return name;
    }
    return undefined;
  }

  #isGone(holder: string): boolean {
    const mark = this.#isOfOneDisk ? readProcessMark(holder) : undefined;
    return mark !== undefined && hasEnded(mark);
  }
}

function slotNames(what: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_item, index) => `${what} ${index}`);
}

export class JobLease {
  readonly #store: Store;
  readonly #names: readonly string[];
  readonly #token: string;
  readonly #onRelease: () => void;

  constructor(store: Store, names: readonly string[], token: string, onRelease: () => void) {
    this.#store = store;
    this.#names = names;
    this.#token = token;
    this.#onRelease = onRelease;
  }

  /** @returns false if the lease may have expired */
  async renew(): Promise<boolean> {
    const renewed = await Promise.all(
      this.#names.map((name) => this.#store.replaceIf(name, this.#token, this.#token, LEASE_MS)),
    );
    return renewed.every(Boolean);
  }

  /** Checks the lease without renewing it, so it works while the store is read-only. */
  async isHeld(): Promise<boolean> {
    const tokens = await this.#store.getMany(this.#names);
    return tokens.every((token) => token === this.#token);
  }

  /** If the release fails, the lease expires. */
  async release(): Promise<void> {
    await Promise.all(
      this.#names.map((name) => this.#store.deleteIf(name, this.#token).catch(() => undefined)),
    );
    this.#onRelease();
  }
}
