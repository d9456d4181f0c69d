import type { Writable } from 'node:stream';
import type { Logger } from 'pino';
import { createAuditRecorder, type AuditRecorder } from '../audit/audit-recorder.js';
import { createFileSink, createStreamSink } from '../audit/sinks.js';
import type { Clock } from '../config/clock.js';
import type { Config } from '../config/config.js';
import { ResourceCache } from '../defender-api/cache/resource-cache.js';
import { RecentActions } from '../defender-api/recent-actions.js';
import { createLedger } from '../defender-api/quota/create-ledger.js';
import { createCallerVerifier, type CallerVerifier } from '../identity/caller-verifier.js';
import { createTenantDirectory, type TenantDirectory } from '../identity/tenant-directory.js';
import { connectRedis } from '../store/redis-link.js';
import { createMetrics, type Metrics } from '../telemetry/metrics.js';
import { TenantAccesses, type TenantAccess } from './tenant-access.js';

/** What lives as long as the process: everything that requests share. */
export interface Services {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly tenants: TenantDirectory;
  readonly access: TenantAccesses;
  /** The way to tenants that nothing special is said about. */
  readonly tokens: TenantAccess['tokens'];
  readonly dataSource: TenantAccess['dataSource'];
  readonly recentActions: RecentActions;
  readonly verifier: CallerVerifier;
  readonly audit: AuditRecorder;
  close(): Promise<void>;
}

export interface Surroundings {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Where the audit trail goes beside its file. */
  readonly auditStream: Writable;
}

export function createServices({ config, clock, logger, auditStream }: Surroundings): Services {
  const metrics = createMetrics();
  const redis = config.redisUrl === undefined ? undefined : connectRedis({ url: config.redisUrl, clock });
  const ledger = createLedger({ clock, logger, redis, ...config.quota });
  const cache = new ResourceCache(config.cache, clock);
  const recentActions = new RecentActions(clock);
  const access = new TenantAccesses({ config, clock, logger, metrics, ledger, cache, recentActions });
  const { logPath } = config.audit;
  const sinks = [createStreamSink(auditStream), ...(logPath === undefined ? [] : [createFileSink(logPath)])];
  const audit = createAuditRecorder(sinks, clock, logger);
  return {
    config,
    clock,
    logger,
    metrics,
    tenants: createTenantDirectory({ config, clock, logger }),
    access,
    tokens: access.common.tokens,
    dataSource: access.common.dataSource,
    recentActions,
    verifier: createCallerVerifier({ config, clock, logger }),
    audit,
    close: async () => {
      await Promise.all([access.close(), audit.close(), ledger.shutDown()]);
      await redis?.close();
    },
  };
}
