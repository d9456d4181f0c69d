import type { Logger } from 'pino';
import type { AuditRecorder } from '../../audit/audit-recorder.js';
import type { Clock } from '../../config/clock.js';
import { ForbiddenError } from '../../errors/caller-errors.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import type { StateKeys } from '../../store/sealed-store.js';
import { StoreUnavailableError } from '../../store/store.js';
import { createFileOutput } from '../writers/file-output.js';
import { createRun, type TenantReach } from './create-run.js';
import type { ExportDirectory } from './export-directory.js';
import { fileNameOf, isOpen, statusOf, type ExportJob } from './export-job.js';
import { RENEW_EVERY_MS, type JobLease, type JobLeases } from './job-leases.js';
import type { ExportJobStore } from './job-store.js';
import { runExport, type FinishedExport } from './run-export.js';
import { RunNotes } from './run-notes.js';

export interface ExportJobsOptions {
  readonly store: ExportJobStore;
  readonly leases: JobLeases;
  readonly directory: ExportDirectory;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly audit: AuditRecorder;
  readonly keys: StateKeys | undefined;
  /** The way to a tenant; undefined for one that is not served any more. */
  readonly reach: (tenantId: string) => Promise<TenantReach | undefined>;
  /** Whether other replicas may have begun jobs that are to be gone on with here. */
  readonly isShared: boolean;
}

/** How long a finished export is kept. */
const KEPT_MS = 3_600_000;
/** How often it is looked for jobs that a replica has left, and for files that are over. */
const LOOK_EVERY_MS = 15_000;

/** Ends a run: the process ends, and the job is to be gone on with elsewhere or later. */
class StoppedError extends Error {}
/** Ends a run: somebody cancelled it, or another replica has it by now. */
class GivenUpError extends Error {}

/**
 * Exports that were asked for, run one after the other and up to four at a time over all replicas. A job whose process was
 * killed goes on where it was, wherever there is a replica that sees its files; elsewhere it begins anew, with the same bytes.
 */
export class ExportJobs {
  readonly #options: ExportJobsOptions;
  readonly #running = new Map<string, { readonly stop: AbortController; readonly done: Promise<void> }>();
  readonly #stopped = new AbortController();
  #looking: Promise<void> | undefined;
  #wake: AbortController | undefined;

  constructor(options: ExportJobsOptions) {
    this.#options = options;
  }

  /** Goes on with what a process that ended has left, and removes files that nobody needs. */
  begin(): void {
    this.#looking ??= this.#keepLooking();
  }

  /** @returns the job, or the one of its kind that is not finished */
  async add(job: ExportJob): Promise<ExportJob> {
    const added = await this.#options.store.add(job);
    this.#wake?.abort();
    return added;
  }

  /** @returns the job as it is now; undefined when there is none */
  async cancel(id: string): Promise<ExportJob | undefined> {
    const { store, clock } = this.#options;
    const now = clock.now();
    const before = await store.find(id);
    const job = await store.update(id, { status: 'CANCELLED', finishedAt: now });
    if (before !== undefined && isOpen(before) && job?.status === 'CANCELLED')
      await this.#tell(job, 'CANCELLED');
    const run = this.#running.get(id);
    run?.stop.abort(new GivenUpError());
    await run?.done;
    return job;
  }

  find(id: string): Promise<ExportJob | undefined> {
    return this.#options.store.find(id);
  }

  list(tenantId: string): Promise<readonly ExportJob[]> {
    return this.#options.store.list(tenantId);
  }

  /** Where the file of a finished export lies, if it lies here. */
  pathOf(job: ExportJob): string {
    return this.#options.directory.nameOf(fileNameOf(job));
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

  async #keepLooking(): Promise<void> {
    const { clock, logger, isShared } = this.#options;
    while (!this.#isStopped) {
      this.#wake = new AbortController();
      const woken = this.#wake.signal;
      let hasMore = true;
      try {
        await this.#takeOn();
        hasMore = await this.#options.directory.sweep((id) => this.#keepsFilesOf(id));
        // What other replicas write to the same folder counts too.
        if (isShared) await this.#options.directory.measure();
      } catch (error) {
        logger.warn({ err: error }, 'Exports can not be looked after just now');
      }
      // Alone, and with nothing to do, there is nothing to look for until somebody asks for an export.
      const isIdle = !isShared && !hasMore && this.#running.size === 0;
      await (isIdle ? untilAborted(woken) : clock.sleep(LOOK_EVERY_MS, woken).catch(() => undefined));
    }
  }

  /** Begins what nobody works on, as far as there are places. */
  async #takeOn(): Promise<void> {
    const { store, leases } = this.#options;
    for (const job of [...(await store.open())].sort((one, other) => one.startedAt - other.startedAt)) {
      if (this.#running.has(job.id)) continue;
      const lease = await leases.acquire(job.id);
      if (lease === undefined) continue;
      if (this.#isStopped) {
        await lease.release();
        return;
      }
      const stop = new AbortController();
      const done = this.#work(job, lease, stop).finally(() => {
        this.#running.delete(job.id);
        this.#wake?.abort();
      });
      this.#running.set(job.id, { stop, done });
    }
  }

  async #keepsFilesOf(id: string): Promise<boolean> {
    if (this.#running.has(id)) return true;
    const job = await this.#options.store.find(id);
    if (job === undefined) return false;
    return isOpen(job) || statusOf(job, this.#options.clock.now()) === 'READY';
  }

  /** Never rejects: what goes wrong is written down. */
  async #work(job: ExportJob, lease: JobLease, stop: AbortController): Promise<void> {
    const { store, clock, logger } = this.#options;
    const beating = new AbortController();
    const heart = this.#keepLease(job.id, lease, stop, beating.signal);
    try {
      const running = await store.update(job.id, { status: 'RUNNING' });
      if (running?.status !== 'RUNNING') throw new GivenUpError();
      const { snapshotTime, counts, bytes, digest } = await this.#run(job, lease, stop.signal);
      const finishedAt = clock.now();
      const result = { snapshotTime, counts, bytes, digest, finishedAt, expiresAt: finishedAt + KEPT_MS };
      const ready = await store.update(job.id, { ...result, status: 'READY' });
      if (ready?.status === 'READY') await this.#tell(ready, 'READY');
      await new RunNotes(this.#options.directory.nameOf(job.id)).forgetAll();
    } catch (error) {
      if (await isFailure(error, lease)) await this.#fail(job, error);
    } finally {
      beating.abort(new StoppedError());
      await heart;
      await lease.release().catch(() => undefined);
      logger.debug({ export: job.id }, 'An export is not worked on any more');
    }
  }

  async #run(job: ExportJob, lease: JobLease, signal: AbortSignal): Promise<FinishedExport> {
    const { directory, clock, keys, reach, store } = this.#options;
    const found = await reach(job.tenantId);
    if (found === undefined)
      throw new ForbiddenError('The tenant of this export is not served any more.', []);
    await directory.measure();
    const { id, requestId } = job;
    const { mostBytesRead } = directory;
    const path = directory.nameOf(fileNameOf(job));
    return runExport({
      ...createRun(job, { id, requestId, reach: found, clock, keys, signal, mostBytesRead }),
      outputFor: () => {
        const output = createFileOutput({
          path,
          unfinished: `${path}.unfinished`,
          reserve: directory.reserve,
        });
        return {
          ...output,
          publish: async () => {
            // Held up for long enough, this process is not the one that writes the file any more.
            if (!(await lease.renew())) throw new GivenUpError();
            await output.publish();
          },
        };
      },
      notes: new RunNotes(directory.nameOf(id)),
      onProgress: async ({ snapshotTime, bytes, ...counts }) => {
        const now = await store.update(id, { snapshotTime, bytes, counts });
        if (now?.status !== 'RUNNING') throw new GivenUpError();
      },
    });
  }

  async #fail(job: ExportJob, error: unknown): Promise<void> {
    const { store, clock, logger, directory } = this.#options;
    logger.warn({ err: error, export: job.id, kind: job.kind }, 'An export failed');
    const failure =
      error instanceof SubgraphError
        ? { code: error.code, message: error.message }
        : { code: 'INTERNAL', message: 'An internal error happened. The log of this server knows more.' };
    try {
      // First: on a disk that is full there may be no room to write down that it is.
      await directory.remove(job.id);
      const failed = await store.update(job.id, { status: 'FAILED', failure, finishedAt: clock.now() });
      if (failed?.status === 'FAILED') await this.#tell(failed, failure.code);
    } catch (cause) {
      logger.error({ err: cause, export: job.id }, 'The failure of an export could not be written down');
    }
  }

  /** Whoever loses the lease, or whose job was cancelled elsewhere, lets go of it. */
  async #keepLease(id: string, lease: JobLease, stop: AbortController, ended: AbortSignal): Promise<void> {
    const { clock, store } = this.#options;
    while (!ended.aborted) {
      await clock.sleep(RENEW_EVERY_MS, ended).catch(() => undefined);
      if (ended.aborted) return;
      const holds = await lease.renew().catch(() => true);
      const job = await store.find(id).catch(() => undefined);
      if (!holds || (job !== undefined && !isOpen(job))) stop.abort(new GivenUpError());
    }
  }

  async #tell(job: ExportJob, outcome: string): Promise<void> {
    const { id, kind, format, tenantId, requestId, actor, counts, digest, snapshotTime } = job;
    const { audit, logger } = this.#options;
    await audit
      .record({
        type: 'exportFinished',
        exportId: id,
        ...{ kind, format, tenantId, requestId, actor, outcome },
        ...(snapshotTime !== null && { snapshotTime }),
        ...(counts !== null && { rowCount: counts.rows }),
        ...(digest !== null && { digest }),
      })
      .catch((error: unknown) => {
        logger.error({ err: error, export: id }, 'The end of an export is not in the audit trail');
      });
  }
}

/** Whether the job is to end with it. Otherwise it is gone on with, here or where somebody else has it by now. */
async function isFailure(error: unknown, lease: JobLease): Promise<boolean> {
  if (error instanceof StoppedError || error instanceof GivenUpError) return false;
  if (error instanceof StoreUnavailableError) return false;
  return lease.renew().catch(() => false);
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}
