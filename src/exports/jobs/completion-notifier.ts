import type { Logger } from 'pino';
import type { AuditRecorder } from '../../audit/audit-recorder.js';
import type { ExportJob } from './export-job.js';
import type { JobLeases } from './job-leases.js';
import type { ExportJobStore } from './job-store.js';

export interface CompletionNotifierOptions {
  readonly store: ExportJobStore;
  readonly leases: JobLeases;
  readonly audit: AuditRecorder;
  readonly logger: Logger;
}

/**
 * Writes the ends of exports into the audit trail. A job stays unsettled until its end is there: what a process that was killed has
 * not written, or could not write, is written later, here or on another replica. So an end is there once, or twice where the process
 * was killed just behind it.
 */
export class CompletionNotifier {
  readonly #options: CompletionNotifierOptions;

  constructor(options: CompletionNotifierOptions) {
    this.#options = options;
  }

  /** Never rejects: what goes wrong is in the log, and is tried again. @param job finished */
  async notifyCompletion(job: ExportJob): Promise<void> {
    const { store, leases, logger } = this.#options;
    try {
      const claim = await leases.claim(`export end ${job.id}`);
      // Somebody else is about to.
      if (claim === undefined) return;
      try {
        if (!(await store.isUnsettled(job.id))) return;
        await this.#record(job);
        await store.settle(job.id);
      } finally {
        await claim.release();
      }
    } catch (error) {
      logger.error({ err: error, export: job.id }, 'The end of an export is not in the audit trail yet');
    }
  }

  #record(job: ExportJob): Promise<void> {
    const { id, kind, format, tenantId, requestId, actor, counts, digest, snapshotTime } = job;
    return this.#options.audit.record({
      type: 'exportFinished',
      exportId: id,
      ...{ kind, format, tenantId, requestId, actor },
      outcome: job.failure?.code ?? job.status,
      ...(snapshotTime !== null && { snapshotTime }),
      ...(counts !== null && { rowCount: counts.rows }),
      ...(digest !== null && { digest }),
    });
  }
}
