import type { Logger } from 'pino';
import { repeatUntil, type Clock } from '../../lib/clock.js';
import { ForbiddenError } from '../../errors/caller-errors.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import type { StateKeys } from '../../store/sealed-store.js';
import { StoreUnavailableError } from '../../store/store.js';
import { OutputReplacedError } from '../writers/export-output.js';
import { createFileOutput } from '../writers/file-output.js';
import { createRun, type TenantReach } from './create-run.js';
import type { ExportDirectory } from './export-directory.js';
import { fileNameOf, isOpen, type ExportJob } from './export-job.js';
import type { CompletionNotifier } from './completion-notifier.js';
import { RENEW_EVERY_MS, type JobLease } from './job-leases.js';
import type { ExportJobStore } from './job-store.js';
import { runExport, type FinishedExport } from './run-export.js';
import { Checkpoints } from './checkpoints.js';

export interface JobWorkerOptions {
  readonly store: ExportJobStore;
  readonly ends: CompletionNotifier;
  readonly directory: ExportDirectory;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly keys: StateKeys | undefined;
  /** Undefined if the tenant is no longer served. */
  readonly reach: (tenantId: string) => Promise<TenantReach | undefined>;
}

/** The end of the name of a file that isn't complete. */
const UNFINISHED = '.unfinished';
/** Retention of a finished export. */
const KEPT_MS = 3_600_000;

/** Ends a run because the process stops. The job resumes later or on another replica. */
export class StoppedError extends Error {}
/** Ends a run because the job was canceled, or another replica took it over. */
export class AbandonedError extends Error {}

/** Runs a job to its end, resuming from its last checkpoint. */
export class JobWorker {
  readonly #options: JobWorkerOptions;

  constructor(options: JobWorkerOptions) {
    this.#options = options;
  }

  /**
   * Never rejects: failures are stored in the job.
   *
   * @returns whether the job is finished or was taken over; false if it has to be retried later
   */
  async work(job: ExportJob, lease: JobLease, stop: AbortController): Promise<boolean> {
    const { store, logger } = this.#options;
    const ended = new AbortController();
    const renewing = this.#keepLease(job.id, lease, stop, ended.signal);
    try {
      const running = await store.update(job.id, { status: 'RUNNING' });
      if (running?.status !== 'RUNNING') throw new AbandonedError();
      await this.#finish(job, await this.#run(job, lease, stop.signal));
      return true;
    } catch (error) {
      if (error instanceof AbandonedError) return await this.#restore(job);
      if (!(await isFailure(error, lease))) return false;
      return await this.#fail(job, error);
    } finally {
      ended.abort(new StoppedError());
      await renewing;
      await lease.release();
      logger.debug({ export: job.id }, 'An export run ended');
    }
  }

  /** Adds the job again if the store lost it. It resumes from its checkpoint. @returns false if that failed */
  async #restore(job: ExportJob): Promise<boolean> {
    const { store, logger } = this.#options;
    try {
      if ((await store.find(job.id)) !== undefined) return true;
      logger.warn({ export: job.id }, 'The store lost a running export, which starts again');
      await store.add({ ...job, status: 'QUEUED' });
      return true;
    } catch (error) {
      logger.error({ err: error, export: job.id }, 'A running export could not be restored');
      return false;
    }
  }

  async #run(job: ExportJob, lease: JobLease, signal: AbortSignal): Promise<FinishedExport> {
    const { directory, clock, keys, reach, store } = this.#options;
    const found = await reach(job.tenantId);
    if (found === undefined) throw new ForbiddenError('The tenant of this export is no longer served.', []);
    await directory.create();
    const { id, requestId } = job;
    const { mostBytesRead } = directory;
    return runExport({
      ...createRun(job, { id, requestId, reach: found, clock, keys, signal, mostBytesRead }),
      outputFor: (snapshotTime) => {
        const path = directory.nameOf(fileNameOf(job, snapshotTime));
        const output = createFileOutput({
          path,
          unfinished: `${path}${UNFINISHED}`,
          reserve: directory.reserve,
        });
        // After a long pause, another process may have taken over the job.
        const checkLease = async () => {
          if (!(await lease.renew())) throw new AbandonedError();
        };
        return {
          ...output,
          open: async (resumeAt) => {
            await checkLease();
            // An earlier attempt may have left a long file, of this snapshot or of one that was replaced.
            if (resumeAt === 0) await directory.remove(id, UNFINISHED);
            else await directory.measure();
            return output.open(resumeAt);
          },
          publish: async () => {
            // A pause from here on does no harm: the other process has found the result, and published the file.
            await checkLease();
            await output.publish();
          },
        };
      },
      checkpoints: new Checkpoints(directory.nameOf(id)),
      onProgress: async ({ snapshotTime, bytes, ...counts }) => {
        const now = await store.update(id, { snapshotTime, bytes, counts });
        if (now?.status !== 'RUNNING') throw new AbandonedError();
      },
    });
  }

  /** The file is complete and synced under its final name. Later failures must not remove it. */
  async #finish({ id }: ExportJob, finished: FinishedExport): Promise<void> {
    const { store, ends, clock, directory, logger } = this.#options;
    const { snapshotTime, counts, bytes, digest } = finished;
    const endTime = clock.now();
    const result = { snapshotTime, counts, bytes, digest, endTime, expirationTime: endTime + KEPT_MS };
    const ready = await store.update(id, { ...result, status: 'READY' });
    if (ready?.status !== 'READY') throw new AbandonedError();
    await ends.notifyCompletion(ready);
    await new Checkpoints(directory.nameOf(id)).forgetAll().catch((error: unknown) => {
      logger.warn({ err: error, export: id }, 'The checkpoints of a finished export could not be removed');
    });
  }

  /** @returns whether the failure was stored */
  async #fail(job: ExportJob, error: unknown): Promise<boolean> {
    const { store, ends, clock, logger, directory } = this.#options;
    const failure =
      error instanceof SubgraphError
        ? { code: error.code, message: error.message }
        : { code: 'INTERNAL', message: 'An internal error occurred. See the log of this server.' };
    try {
      const now = await store.find(job.id);
      if (now === undefined || !isOpen(now)) return true;
      logger.warn({ err: error, export: job.id, kind: job.kind }, 'An export failed');
      // Remove first: on a full disk, storing the failure may need the space.
      await directory.remove(job.id);
      const failed = await store.update(job.id, { status: 'FAILED', failure, endTime: clock.now() });
      if (failed?.status === 'FAILED') await ends.notifyCompletion(failed);
      return true;
    } catch (cause) {
      logger.error({ err: cause, export: job.id }, 'The failure of an export could not be stored');
      return false;
    }
  }

  /** Stops the run when the lease is lost or the job was canceled on another replica. */
  #keepLease(id: string, lease: JobLease, stop: AbortController, ended: AbortSignal): Promise<void> {
    const { clock, store } = this.#options;
    return repeatUntil(ended, { clock, intervalMs: RENEW_EVERY_MS }, async () => {
      const holds = await lease.renew().catch(() => true);
      const job = await store.find(id).catch(() => undefined);
      if (!holds || (job !== undefined && !isOpen(job))) stop.abort(new AbandonedError());
    });
  }
}

/** Whether the error is final. Otherwise the job resumes, here or on the replica that took it over. */
async function isFailure(error: unknown, lease: JobLease): Promise<boolean> {
  if (error instanceof StoppedError || error instanceof AbandonedError) return false;
  if (error instanceof StoreUnavailableError || error instanceof OutputReplacedError) return false;
  return lease.isHeld().catch(() => false);
}
