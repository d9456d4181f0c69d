import type { ExportJob } from './export-job.js';

/**
 * In whose turn jobs are begun: those of the tenant with the fewest that run come first; of the same tenant, those that were asked for
 * first.
 */
export class FairOrder {
  readonly #waiting: ExportJob[];
  readonly #running = new Map<string, number>();

  /** @param running of all replicas: jobs that are not to be begun */
  constructor(waiting: readonly ExportJob[], running: readonly Pick<ExportJob, 'tenantId'>[]) {
    this.#waiting = [...waiting].sort((one, other) => one.startTime - other.startTime);
    for (const job of running) this.noteBegun(job);
  }

  /** Undefined when there is none left. */
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
