import { once } from 'node:events';
import type { AuditRecorder } from '../../audit/audit-recorder.js';
import type { MemoryLedger } from '../../lib/memory-ledger.js';
import { fileNameOf, isOpen, statusOf, type ExportJob } from './export-job.js';
import { CompletionNotifier } from './completion-notifier.js';
import { MAX_RUNNING, type JobLeases } from './job-leases.js';
import { AbandonedError, JobWorker, StoppedError, type JobWorkerOptions } from './job-worker.js';

export interface ExportJobsOptions extends Omit<JobWorkerOptions, 'ends'> {
  readonly leases: JobLeases;
  readonly audit: AuditRecorder;
  /** Accounts for the rows that a running export holds. */
  readonly inFlight: MemoryLedger;
  /** Whether jobs may have been started by other replicas. */
  readonly isShared: boolean;
  readonly hasTenants: () => Promise<boolean>;
}

/** Interval of checking for abandoned jobs and expired files. */
const LOOK_EVERY_MS = 15_000;
/** The memory of a running export: a row group, or the pages that are read. Measured with Parquet. */
const BYTES_OF_RUN = 32_000_000;

/**
 * Runs export jobs in order, up to four at a time across all replicas. With several tenants, one tenant can't take all slots.
 * A job whose process was killed resumes on any replica that can access its files. On other replicas it restarts and produces
 * the same bytes.
 */
export class ExportJobs {
  readonly #options: ExportJobsOptions;
  readonly #ends: CompletionNotifier;
  readonly #worker: JobWorker;
  readonly #running = new Map<string, { readonly stop: AbortController; readonly done: Promise<void> }>();
  readonly #stopped = new AbortController();
  #looking: Promise<void> | undefined;
  #wake: AbortController | undefined;

  constructor(options: ExportJobsOptions) {
    this.#options = options;
    this.#ends = new CompletionNotifier(options);
    this.#worker = new JobWorker({ ...options, ends: this.#ends });
  }

  /** Resumes abandoned jobs and removes expired files, until {@link stop}. */
  begin(): void {
    this.#looking ??= this.#loop();
  }

  /** @returns the job, or the unfinished job of the same kind */
  async add(job: ExportJob): Promise<ExportJob> {
    const added = await this.#options.store.add(job);
    this.#wake?.abort();
    return added;
  }

  /** @returns the job after the call; undefined if it doesn't exist */
  async cancel(id: string): Promise<ExportJob | undefined> {
    const { store, clock } = this.#options;
    const before = await store.find(id);
    const job = await store.update(id, { status: 'CANCELED', endTime: clock.now() });
    if (before !== undefined && isOpen(before) && job?.status === 'CANCELED')
      await this.#ends.notifyCompletion(job);
    const run = this.#running.get(id);
    run?.stop.abort(new AbandonedError());
    await run?.done;
    this.#wake?.abort();
    return job;
  }

  find(id: string): Promise<ExportJob | undefined> {
    return this.#options.store.find(id);
  }

  list(tenantId: string): Promise<readonly ExportJob[]> {
    return this.#options.store.list(tenantId);
  }

  /** Path of the finished export, if it was written to this disk. */
  pathOf(job: ExportJob): string {
    return this.#options.directory.nameOf(fileNameOf(job, job.snapshotTime ?? ''));
  }

  async stop(): Promise<void> {
    this.#stopped.abort(new StoppedError());
    this.#wake?.abort();
    for (const { stop } of this.#running.values()) stop.abort(new StoppedError());
    await Promise.all([this.#looking, ...[...this.#running.values()].map(({ done }) => done)]);
  }

  get #isStopped(): boolean {
    return this.#stopped.signal.aborted;
  }

  async #loop(): Promise<void> {
    const { clock, logger, isShared, directory } = this.#options;
    while (!this.#isStopped) {
      this.#wake = new AbortController();
      const woken = this.#wake.signal;
      let hasMore = true;
      try {
        const hasJobs = await this.#startJobs();
        const hasFiles = await directory.sweep((id) => this.#stateOfFiles(id), clock.now());
        hasMore = hasJobs || hasFiles;
        // Other replicas may write to the same folder.
        if (isShared) await directory.measure();
      } catch (error) {
        logger.warn({ err: error }, 'Export jobs could not be checked; the check will be retried');
      }
      // A single idle process sleeps until the next export request.
      const isIdle = !isShared && !hasMore && this.#running.size === 0;
      if (!isIdle) await clock.sleep(LOOK_EVERY_MS, woken).catch(() => undefined);
      else if (!woken.aborted) await once(woken, 'abort');
    }
  }

  /**
   * Starts waiting jobs while slots are free, and records finished jobs that are unsettled.
   *
   * @returns whether there were any jobs
   */
  async #startJobs(): Promise<boolean> {
    const { store, leases, inFlight, hasTenants } = this.#options;
    const jobs = await store.unsettled();
    for (const job of jobs)
      if (!isOpen(job) && !this.#running.has(job.id)) await this.#ends.notifyCompletion(job);
    const open = jobs.filter(isOpen);
    const waiting = open.filter(({ id }) => !this.#running.has(id));
    if (waiting.length === 0) return jobs.length > 0;
    const mostOfTenant = MAX_RUNNING - ((await hasTenants()) ? 1 : 0);
    const running = open.filter(({ id, status }) => this.#running.has(id) || status === 'RUNNING');
    const order = new FairOrder(waiting, running);
    for (let job = order.next(); job !== undefined; job = order.next()) {
      // One export always runs: near the memory limit, there may never be room.
      const release =
        inFlight.reserve(BYTES_OF_RUN) ?? (this.#running.size === 0 ? () => undefined : undefined);
      if (release === undefined) break;
      const lease = await leases.acquire(job, mostOfTenant);
      if (lease === 'full' || lease === undefined) release();
      // Stop here: a slot released now belongs to the first job of the next round.
      if (lease === 'full') break;
      if (lease === undefined) continue;
      if (this.#isStopped) {
        release();
        await lease.release();
        return true;
      }
      if (job.status !== 'RUNNING') order.noteBegun(job);
      const stop = new AbortController();
      const { id } = job;
      const done = this.#worker.work(job, lease, stop).then((isOver) => {
        this.#running.delete(id);
        release();
        // If the outcome could not be stored, wait for the next check. A full disk stays full for a while.
        if (isOver) this.#wake?.abort();
      });
      this.#running.set(id, { stop, done });
    }
    return true;
  }

  async #stateOfFiles(id: string): Promise<'kept' | 'over' | 'unknown'> {
    if (this.#running.has(id)) return 'kept';
    const job = await this.#options.store.find(id);
    if (job === undefined) return 'unknown';
    return isOpen(job) || statusOf(job, this.#options.clock.now()) === 'READY' ? 'kept' : 'over';
  }
}

/** Order of starting jobs: the tenant with the fewest running jobs first, then the oldest request. */
export class FairOrder {
  readonly #waiting: ExportJob[];
  readonly #running = new Map<string, number>();

  /** @param running jobs running on all replicas */
  constructor(waiting: readonly ExportJob[], running: readonly Pick<ExportJob, 'tenantId'>[]) {
    this.#waiting = [...waiting].sort((one, other) => one.startTime - other.startTime);
    for (const job of running) this.noteBegun(job);
  }

  /** Undefined if no job is left. */
  next(): ExportJob | undefined {
    let first = 0;
    for (const [index, { tenantId }] of this.#waiting.entries()) {
      if (this.#runningOf(tenantId) < this.#runningOf(this.#waiting[first]?.tenantId)) first = index;
    }
    return this.#waiting.splice(first, 1)[0];
  }

  noteBegun({ tenantId }: Pick<ExportJob, 'tenantId'>): void {
    this.#running.set(tenantId, this.#runningOf(tenantId) + 1);
  }

  #runningOf(tenantId: string | undefined): number {
    return this.#running.get(tenantId ?? '') ?? 0;
  }
}
