import { z } from 'zod';
import type { Clock } from '../lib/clock.js';
import type { Limits } from '../config/limits.js';
import type { TenantGrant } from '../identity/tenant-grant.js';
import {
  checkFirst,
  toConnection,
  type Connection,
  type PageArguments,
} from '../loaders/paging/connection.js';
import { decodeCursor, encodeCursor } from '../loaders/paging/cursor.js';
import { UpstreamUnavailableError } from '../errors/upstream-errors.js';
import { StoreUnavailableError } from '../store/store.js';
import type { ExportJob } from './jobs/export-job.js';
import type { ExportJobs } from './jobs/export-jobs.js';
import { KIND_FACTS } from './kind-metadata.js';
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

/**
 * What one caller may have of the exports of a tenant: those of kinds that their role reads, whoever asked for them; and where
 * that role holds in device groups, those that hold nothing of others.
 */
export class ExportAccess {
  readonly jobs: ExportJobs;
  readonly #options: ExportAccessOptions;

  constructor(options: ExportAccessOptions) {
    this.#options = options;
    this.jobs = options.jobs;
  }

  /** Epoch milliseconds: whether an export is still there is a question of time. */
  get now(): number {
    return this.#options.clock.now();
  }

  /** The device groups that the caller's exports of a kind are limited to; undefined for none. */
  groupsFor(kind: ExportKind): readonly ExportGroup[] | undefined {
    return this.#options.grant.limits.get(KIND_FACTS[kind].role);
  }

  mayExport(kind: ExportKind): boolean {
    return this.#options.grant.roles.has(KIND_FACTS[kind].role);
  }

  maySee({ tenantId, kind, groups }: ExportJob): boolean {
    if (tenantId !== this.#options.tenantId || !this.mayExport(kind)) return false;
    const own = this.groupsFor(kind);
    return own === undefined || (groups?.every(({ id }) => own.some((group) => group.id === id)) ?? false);
  }

  /** Undefined for what isn't there, and for what the caller may not see. */
  async find(id: string): Promise<ExportJob | undefined> {
    // Whatever else is asked for is no key of a store, and no part of a path.
    if (!ID.safeParse(id).success) return undefined;
    const job = await this.jobs.find(id.toLowerCase()).catch(throwUnavailable);
    return job !== undefined && this.maySee(job) ? job : undefined;
  }

  /** Those of the last day, the newest first. */
  async page({ first, after }: PageArguments): Promise<Connection<ExportJob>> {
    const { tenantId, limits } = this.#options;
    const scope = { field: 'Query.defenderExports', tenantId, question: null };
    const size = checkFirst(first, limits);
    const jobs = (await this.jobs.list(tenantId).catch(throwUnavailable)).filter((job) => this.maySee(job));
    const start = after == null ? 0 : jobs.findIndex(({ id }) => id === decodeCursor(after, scope, ID)) + 1;
    const rows = jobs.slice(start, start + size);
    return toConnection(rows, ({ id }) => encodeCursor(scope, id), {
      hasNextPage: start + size < jobs.length,
      hasPreviousPage: start > 0,
      totalCount: jobs.length,
    });
  }
}

function throwUnavailable(error: unknown): never {
  throw asUnavailable(error);
}

/** An error with a code, where what keeps exports is away or holds what isn't ours. */
export function asUnavailable(error: unknown): unknown {
  return error instanceof StoreUnavailableError
    ? new UpstreamUnavailableError('What keeps exports can not be reached just now.', {}, error)
    : error;
}
