import { z } from 'zod';
import { groupsOf } from '../authorization/caller-scope.js';
import type { Clock } from '../lib/clock.js';
import { READING_ROLE } from '../config/roles.js';
import type { Limits } from '../config/limits.js';
import type { TenantGrant } from '../identity/tenant-grant.js';
import type { Connection, PageArguments } from '../loaders/paging/connection.js';
import { createTimedPages } from '../loaders/paging/parent-pages.js';
import type { TimeOrder } from '../loaders/paging/time-order.js';
import { asUnavailable } from '../store/store.js';
import type { ExportJob } from './jobs/export-job.js';
import type { ExportJobs } from './jobs/export-jobs.js';
import { roleFor } from './kind-metadata.js';
import type { ExportKind } from './rows/export-kind.js';
import type { ExportGroup } from './rows/group-filter.js';

export interface ExportAccessOptions {
  readonly jobs: ExportJobs;
  readonly tenantId: string;
  readonly grant: Pick<TenantGrant, 'roles' | 'limits'>;
  readonly clock: Clock;
  readonly limits: Pick<Limits, 'defaultFirst' | 'maxFirst'>;
}

const ID = z.guid();

const BY_START: TimeOrder<ExportJob> = {
  timeOf: ({ startTime }) => new Date(startTime).toISOString(),
  idOf: ({ id }) => id,
};

/**
 * Access of one caller to a tenant's exports. Visible are exports of the kinds that the caller's roles may read, by any
 * caller. If the role, or the role that reads machines, is limited to device groups, only exports limited to those are visible.
 */
export class ExportAccess {
  readonly jobs: ExportJobs;
  readonly #options: ExportAccessOptions;

  constructor(options: ExportAccessOptions) {
    this.#options = options;
    this.jobs = options.jobs;
  }

  /** Epoch milliseconds. */
  get now(): number {
    return this.#options.clock.now();
  }

  /**
   * Device groups that limit the caller's exports of a kind; undefined if unlimited. No role reads rows of machines that the
   * caller may not read.
   */
  groupsFor(kind: ExportKind): readonly ExportGroup[] | undefined {
    return groupsOf([roleFor(kind), READING_ROLE], this.#options.grant.limits);
  }

  mayExport(kind: ExportKind): boolean {
    return this.#options.grant.roles.has(roleFor(kind));
  }

  maySee({ tenantId, kind, groups }: ExportJob): boolean {
    if (tenantId !== this.#options.tenantId || !this.mayExport(kind)) return false;
    const own = this.groupsFor(kind);
    return own === undefined || (groups?.every(({ id }) => own.some((group) => group.id === id)) ?? false);
  }

  /** Undefined if the export doesn't exist or the caller may not see it. */
  async find(id: string): Promise<ExportJob | undefined> {
    // Only valid ids may become store keys and file names.
    if (!ID.safeParse(id).success) return undefined;
    const job = await this.jobs.find(id.toLowerCase()).catch(throwUnavailable);
    return job !== undefined && this.maySee(job) ? job : undefined;
  }

  /** Exports of the last 24 hours, newest first. */
  page(page: PageArguments): Promise<Connection<ExportJob>> {
    const { tenantId, limits } = this.#options;
    const timedPage = createTimedPages({ limits, context: { tenantId } });
    return timedPage('Query.defenderExports', null, page, BY_START, async () => {
      const jobs = await this.jobs.list(tenantId).catch(throwUnavailable);
      return jobs.filter((job) => this.maySee(job));
    });
  }
}

/** Translates store failures to an error with a code. */
export function throwUnavailable(error: unknown): never {
  throw asUnavailable(error, 'The export store is unavailable. Try again shortly.');
}
