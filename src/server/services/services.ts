import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { Logger } from 'pino';
import { createAuditRecorder, createStreamSink } from '../../audit/audit-recorder.js';
import type { LineStream } from '../../audit/descriptor-stream.js';
import { createAuditTrail, type AuditTrail } from '../../audit/audit-trail.js';
import { createFileSink } from '../../audit/file-sink.js';
import { followedApprovals } from '../../commands/approvals/approval-store.js';
import { LearnedSizes } from '../../defender-api/batch/learned-size.js';
import { DeferredWrites, FAILOVER_MS } from '../../commands/sequence/deferred-writes.js';
import { WriteLocks } from '../../commands/sequence/write-lock.js';
import { ChangeFeeds } from '../../changes/change-feeds.js';
import type { Clock } from '../../lib/clock.js';
import { ExpiringMap } from '../../lib/expiring-map.js';
import type { ExportJobs } from '../../exports/jobs/export-jobs.js';
import type { Config } from '../../config/config.js';
import { readOperations } from '../../config/read-operations.js';
import { MemoryLedger } from '../../lib/memory-ledger.js';
import { WatchedFile } from '../../lib/watched-file.js';
import { ResourceCache } from '../../defender-api/cache/resource-cache.js';
import { SharedCache } from '../../defender-api/cache/shared-cache.js';
import { SnapshotMemory } from '../../defender-api/snapshots/snapshot-memory.js';
import { ReplicaSnapshots } from '../../defender-api/snapshots/replica-snapshots.js';
import { RecentActions } from '../../defender-api/recent-actions.js';
import { createLedger } from '../../defender-api/quota/create-ledger.js';
import type { QuotaLedger } from '../../defender-api/quota/quota-ledger.js';
import { ListMemory } from '../../loaders/paging/list-memory.js';
import { createCallerVerifier, type CallerVerifier } from '../../identity/caller-verifier.js';
import { createTenantDirectory, type TenantDirectory } from '../../identity/tenant-directory.js';
import { createGuardRails, type GuardRails } from '../../policy/guard-rails.js';
import { createFileStore } from '../../store/file-store.js';
import { GatheredReads } from '../../store/gathered-reads.js';
import { createMemoryStore } from '../../store/memory-store.js';
import { createRedisLeases } from '../../store/redis-leases.js';
import { connectRedis, type RedisLink } from '../../store/redis-link.js';
import { createRedisStore } from '../../store/redis-store.js';
import { createSealedStore, createStateKeys, type StateKeys } from '../../store/sealed-store.js';
import type { Store } from '../../store/store.js';
import { createMetrics, type Metrics } from '../../telemetry/metrics.js';
import type { Tracing } from '../../telemetry/trace-span.js';
import { CallerLimits } from '../admission/caller-limits.js';
import { createExportJobs } from './create-export-jobs.js';
import { addConsole, type DocumentsById } from '../console/console-documents.js';
import { RegisteredDocuments } from '../operations/registered-documents.js';
import { LiveListeners } from '../subscriptions/live-listeners.js';
import { TenantAccesses } from '../context/tenant-access.js';

/** The process-wide services that requests share. */
export interface Services {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Undefined if tracing is off. */
  readonly tracing: Tracing | undefined;
  readonly tenants: TenantDirectory;
  readonly access: TenantAccesses;
  readonly ledger: QuotaLedger;
  readonly cache: ResourceCache;
  readonly recentActions: RecentActions;
  readonly listMemory: ListMemory;
  /** Bytes in flight. */
  readonly memory: MemoryLedger;
  readonly changeFeeds: ChangeFeeds;
  readonly listeners: LiveListeners;
  readonly exportJobs: ExportJobs;
  readonly verifier: CallerVerifier;
  readonly callerLimits: CallerLimits;
  /** The documents of PERSISTED_OPERATIONS_FILE, and the console's if the console is served. */
  readonly knownDocuments: { current(): Promise<DocumentsById> };
  /** The same, if there is such a file. */
  readonly trustedDocuments: { current(): Promise<DocumentsById> } | undefined;
  readonly registeredDocuments: RegisteredDocuments;
  readonly audit: AuditTrail;
  /** State that must survive a restart: in Redis, or in files of this replica; sealed if there are keys. */
  readonly records: Store;
  readonly deferredWrites: DeferredWrites;
  /** The Redis that stores the records, if they aren't in files. */
  readonly redis: RedisLink | undefined;
  /** Undefined for replicas that share a Redis without STATE_KEY. */
  readonly stateKeys: StateKeys | undefined;
  /** This process's own id. */
  readonly processId: string;
  readonly locks: WriteLocks;
  readonly guardRails: GuardRails;
  readonly snapshotMemory: SnapshotMemory;
  readonly learnedSizes: LearnedSizes;
  readonly refusedNames: ExpiringMap<string, true>;
  readonly seenRevisions: ExpiringMap<string, number>;
  /** Aborted when a shutdown no longer waits for reads; writes still complete. */
  readonly readsEnd: AbortController;
  close(): Promise<void>;
}

export interface ServiceDependencies {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The destination of the audit trail besides its file. */
  readonly auditStream: LineStream;
  readonly tracing?: Tracing | undefined;
}

export function createServices({
  config,
  clock,
  logger,
  auditStream,
  tracing,
}: ServiceDependencies): Services {
  const metrics = createMetrics();
  const stateKeys = createStateKeys(config);
  const { redisUrl, redisCacheUrl, limits } = config;
  const connect = (url: string) => connectRedis({ url, clock, timeoutMs: limits.redisTimeoutMs });
  const redis = redisUrl === undefined ? undefined : connect(redisUrl);
  // Holds only caches; state that safety depends on is in the other Redis.
  const cacheRedis =
    redisCacheUrl === undefined || redisCacheUrl === redisUrl ? redis : connect(redisCacheUrl);
  if (redis === undefined) metrics.registry.removeSingleMetric('defender_store_up');
  // A beat is a write. A full or read-only Redis stays connected, but is of no more use than an unreachable one.
  const onBeat = (isAccepted: boolean) => {
    metrics.storeUp.set(isAccepted ? 1 : 0);
    if (isAccepted) storeLeft();
  };
  const ledger = createLedger({ clock, logger, redis, onBeat, ...config.quota });
  const shared = cacheRedis && shareMemory(cacheRedis, config, clock);
  const sharedCache = shared && new SharedCache({ ...shared, keys: config.stateKeys, logger, metrics });
  const cache = new ResourceCache(config.cache, clock, sharedCache);
  const seal = (store: Store) =>
    stateKeys === undefined ? store : createSealedStore({ store, keys: stateKeys, clock, logger, metrics });
  // Sealed: a forged record could pass off an isolation as in progress.
  const actionStore = shared && seal(shared.store);
  const memory = new MemoryLedger({ capacity: limits.maxBytesInFlight, limit: limits.memoryLimitBytes });
  const listMemory = new ListMemory(clock);
  const records = seal(
    redis === undefined
      ? createFileStore({ directory: config.dataDirectory, clock })
      : createRedisStore(redis),
  );
  const seenRevisions = new ExpiringMap<string, number>(clock);
  const changeFeeds: ChangeFeeds = new ChangeFeeds({
    settings: config.feed,
    clock,
    logger,
    metrics,
    redis: cacheRedis,
    keys: stateKeys,
    dataDirectory: config.dataDirectory,
    memory: listMemory,
    approvals: (tenantId) =>
      followedApprovals(tenantId, { records, clock, seenRevisions, logger, metrics, changeFeeds }),
    inFlight: memory,
    timeoutMs: config.limits.operationTimeoutMs,
    tracing,
  });
  const recentActions = new RecentActions(
    clock,
    actionStore && {
      store: actionStore,
      reads: new GatheredReads(actionStore, clock, config.cache.patienceMs),
    },
    changeFeeds,
  );
  const snapshotMemory = new SnapshotMemory(config.cache.snapshots, clock);
  const replicaSnapshots =
    sharedCache &&
    new ReplicaSnapshots({
      shared: sharedCache,
      cache,
      memory: snapshotMemory,
      config: config.cache.snapshots,
      clock,
    });
  const access = new TenantAccesses({
    config,
    clock,
    logger,
    metrics,
    ledger,
    cache,
    inFlight: memory,
    recentActions,
    snapshotMemory,
    replicaSnapshots,
    watcher: changeFeeds,
  });
  const { logPath } = config.audit;
  const sinks = [createStreamSink(auditStream), ...(logPath === undefined ? [] : [createFileSink(logPath)])];
  const recorder = createAuditRecorder(sinks, clock, logger, stateKeys);
  const audit = createAuditTrail(recorder, { clock, logger, metrics });
  const deferredWrites = new DeferredWrites(clock, redis === undefined ? 0 : FAILOVER_MS);
  const manifest = watchOperations(config, clock, logger);
  const knownDocuments = addConsole(config, manifest);
  const guardRails = createGuardRails({ config, clock, logger, metrics, records });
  const locks = new WriteLocks({
    store: redis === undefined ? createMemoryStore(clock) : createRedisStore(redis),
    clock,
  });
  function storeLeft(): void {
    void guardRails.emergencies.saveAll();
    void locks.releaseLeft();
  }
  // Beats may be rejected for a reason of their own.
  redis?.onStateChange((isUp) => {
    if (isUp) storeLeft();
  });
  const tenants = createTenantDirectory({ config, clock, logger });
  const exported = createExportJobs(
    { config, clock, logger, audit, records, stateKeys, tenants, access, tracing, memory },
    redis,
  );
  const readsEnd = new AbortController();
  // All hunts and bulk reads in flight listen. Node would warn of a leak from eleven listeners.
  setMaxListeners(0, readsEnd.signal);
  return {
    config,
    clock,
    logger,
    metrics,
    tenants,
    access,
    ledger,
    cache,
    tracing,
    recentActions,
    listMemory,
    memory,
    changeFeeds,
    listeners: new LiveListeners({ config, metrics }),
    exportJobs: exported.jobs,
    verifier: createCallerVerifier({ config, clock, logger }),
    callerLimits: new CallerLimits(config.callers, clock, cacheRedis),
    knownDocuments,
    trustedDocuments: manifest && knownDocuments,
    registeredDocuments: new RegisteredDocuments(shared),
    audit,
    records,
    deferredWrites,
    redis,
    stateKeys,
    processId: randomUUID(),
    guardRails,
    locks,
    learnedSizes: new LearnedSizes(clock),
    refusedNames: new ExpiringMap(clock, 3_600_000),
    seenRevisions,
    snapshotMemory,
    readsEnd,
    close: async () => {
      await Promise.all([changeFeeds.stop(), exported.close()]);
      await deferredWrites.close();
      await Promise.all([access.close(), audit.close(), ledger.shutDown(), guardRails.close()]);
      await Promise.all([redis?.close(), cacheRedis?.close()]);
      await tracing?.shutDown();
    },
  };
}

function watchOperations({ server }: Config, clock: Clock, logger: Logger) {
  const { operationsFile } = server;
  if (operationsFile === undefined) return undefined;
  const { path, documents: first } = operationsFile;
  const setting = 'PERSISTED_OPERATIONS_FILE';
  return new WatchedFile({ setting, path, first, read: readOperations, clock, logger });
}

/** State that replicas share besides the quota. */
function shareMemory(redis: RedisLink, { cache }: Config, clock: Clock) {
  const store = createRedisStore(redis);
  const reads = new GatheredReads(store, clock, cache.patienceMs);
  return {
    store,
    reads,
    leases: { takeLeases: createRedisLeases(redis), clock, config: cache },
    onStateChange: (listener: (isUp: boolean) => void) => redis.onStateChange(listener),
  };
}
