import { createProcessMark, forgetProcessMark, hasEnded, readProcessMark } from '../../store/process-mark.js';
import type { Store } from '../../store/store.js';
import type { ExportJob } from './export-job.js';

/** How long a process that died keeps others from its job, where nobody can tell that it died. */
const LEASE_MS = 30_000;
/** So soon an export stops that was cancelled elsewhere, too. */
export const RENEW_EVERY_MS = 5_000;
/** Exports that run at the same time, of all tenants and on all replicas. */
export const MAX_RUNNING = 4;

/** Says which process works on which job. */
export class JobLeases {
  readonly #store: Store;
  readonly #isOfOneDisk: boolean;

  /**
   * @param store shared by all who may work on the same jobs
   * @param isOfOneDisk whether these are on one host, mostly: a process that ended there is passed over at once
   */
  constructor(store: Store, isOfOneDisk: boolean) {
    this.#store = store;
    this.#isOfOneDisk = isOfOneDisk;
  }

  /**
   * The job for this process, one of the slots for jobs that run, and one of those that its tenant may have.
   *
   * @param mostOfTenant how many those are
   * @returns `full` when all slots are taken, undefined when it can't be had otherwise
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

  /** The one right to do something; undefined while somebody else has it. */
  async claim(what: string): Promise<JobLease | undefined> {
    const taken = await this.#take([[what]]);
    return typeof taken === 'number' ? undefined : taken;
  }

  /** One name of each list, or none at all: then it tells how many could be had. */
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

  /** @returns false when somebody else may have it by now */
  async renew(): Promise<boolean> {
    const renewed = await Promise.all(
      this.#names.map((name) => this.#store.replaceIf(name, this.#token, this.#token, LEASE_MS)),
    );
    return renewed.every(Boolean);
  }

  /** The same, without making it last longer: also where nothing can be written. */
  async isHeld(): Promise<boolean> {
    const tokens = await this.#store.getMany(this.#names);
    return tokens.every((token) => token === this.#token);
  }

  /** What can't be given back ends by itself. */
  async release(): Promise<void> {
    await Promise.all(
      this.#names.map((name) => this.#store.deleteIf(name, this.#token).catch(() => undefined)),
    );
    this.#onRelease();
  }
}
