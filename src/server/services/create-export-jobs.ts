import { resolve } from 'node:path';
import type { Logger } from 'pino';
import type { MemoryLedger } from '../../lib/memory-ledger.js';
import { createOutgoingDispatcher } from '../../credentials/outgoing-dispatcher.js';
import { ExportDirectory } from '../../exports/jobs/export-directory.js';
import { ExportJobs } from '../../exports/jobs/export-jobs.js';
import { JobLeases } from '../../exports/jobs/job-leases.js';
import { ExportJobStore } from '../../exports/jobs/job-store.js';
import type { RedisLink } from '../../store/redis-link.js';
import { createRedisStore } from '../../store/redis-store.js';
import type { Clock } from '../../lib/clock.js';
import type { Config } from '../../config/config.js';
import type { AuditRecorder } from '../../audit/audit-recorder.js';
import type { TenantDirectory } from '../../identity/tenant-directory.js';
import type { StateKeys } from '../../store/sealed-store.js';
import type { Store } from '../../store/store.js';
import type { Tracing } from '../../telemetry/trace-span.js';
import type { TenantAccesses } from '../context/tenant-access.js';

interface Needed {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly audit: AuditRecorder;
  readonly records: Store;
  readonly stateKeys: StateKeys | undefined;
  readonly tenants: TenantDirectory;
  readonly access: TenantAccesses;
  readonly tracing: Tracing | undefined;
  readonly memory: MemoryLedger;
}

/** The exports of this process, or of all replicas that share a Redis. */
export function createExportJobs(needed: Needed, redis: RedisLink | undefined) {
  const { config, clock, logger, audit, records, stateKeys, tenants, access, tracing, memory } = needed;
  const { directory, maxBytes } = config.exports;
  const dispatcher = createOutgoingDispatcher(config.proxy, { connections: 8 });
  const jobs = new ExportJobs({
    store: new ExportJobStore(records),
    // Leases are in files too: during a restart, the old process runs until it has drained.
    leases: new JobLeases(redis === undefined ? records : createRedisStore(redis), redis === undefined),
    directory: new ExportDirectory(resolve(directory), maxBytes),
    clock,
    logger,
    audit,
    keys: stateKeys,
    inFlight: memory,
    isShared: redis !== undefined,
    hasTenants: async () => (await tenants.current()).tenants.length > 1,
    reach: async (tenantId) => {
      const tenant = (await tenants.current()).tenants.find(({ id }) => id === tenantId);
      if (tenant === undefined) return undefined;
      const { dataSource, config: its } = access.to(tenant);
      return { dataSource, apiUrl: its.upstream.apiUrl, dispatcher, tracing };
    },
  });
  return {
    jobs,
    close: async () => {
      await jobs.stop();
      await dispatcher.destroy();
    },
  };
}
