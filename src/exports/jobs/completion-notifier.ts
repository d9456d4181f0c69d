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
 * Records finished exports in the audit trail. Delivery is at least once: a job stays unsettled until its record is written,
 * so that this or another replica records jobs whose process was killed.
 */
export class CompletionNotifier {
  readonly #options: CompletionNotifierOptions;

  constructor(options: CompletionNotifierOptions) {
    this.#options = options;
  }

  /** Never rejects. Failures are logged and retried. @param job finished */
  async notifyCompletion(job: ExportJob): Promise<void> {
    const { store, leases, logger } = this.#options;
    try {
      const claim = await leases.claim(`export end ${job.id}`);
      // Another replica is recording it.
      if (claim === undefined) return;
      try {
        if (!(await store.isUnsettled(job.id))) return;
        await this.#record(job);
        await store.settle(job.id);
      } finally {
        await claim.release();
      }
    } catch (error) {
      logger.error(
        { err: error, export: job.id },
        'The audit record of a finished export could not be written; it will be retried',
      );
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
