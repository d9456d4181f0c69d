import type { ExportJob } from './export-job.js';

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
