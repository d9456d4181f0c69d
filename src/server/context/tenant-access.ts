import type { Logger } from 'pino';
import type { Clock } from '../../lib/clock.js';
import type { Config } from '../../config/config.js';
import { configFor } from '../../config/tenant-config.js';
import type { CustomerTenant } from '../../config/tenants.js';
import { createOnBehalfOfTokens } from '../../credentials/on-behalf-of.js';
import { createTokenSource, type TokenSource } from '../../credentials/token-source.js';
import { createKeyBatchers, type KeyBatchers } from '../../defender-api/batch/key-batchers.js';
import type { ResourceCache } from '../../defender-api/cache/resource-cache.js';
import type { OpenCircuit } from '../../defender-api/transport/circuit-breaker.js';
import { DefenderDataSource } from '../../defender-api/data-source.js';
import type { QuotaLedger } from '../../defender-api/quota/quota-ledger.js';
import type { ReplicaSnapshots } from '../../defender-api/snapshots/replica-snapshots.js';
import type { SnapshotMemory } from '../../defender-api/snapshots/snapshot-memory.js';
import { Snapshots } from '../../defender-api/snapshots/snapshots.js';
import type { RecentActions } from '../../defender-api/recent-actions.js';
import type { WriteWatcher } from '../../defender-api/write-watcher.js';
import type { MemoryLedger } from '../../lib/memory-ledger.js';
import type { Metrics } from '../../telemetry/metrics.js';

/** Access to one tenant. Its caches and shared state are separate per tenant. */
export interface TenantAccess {
  readonly config: Config;
  readonly tokens: TokenSource;
  readonly dataSource: DefenderDataSource;
  readonly batchers: KeyBatchers;
  readonly snapshots: Snapshots;
}

export interface TenantAccessOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly ledger: QuotaLedger;
  readonly cache: ResourceCache;
  readonly inFlight: MemoryLedger;
  readonly snapshotMemory: SnapshotMemory;
  readonly replicaSnapshots: ReplicaSnapshots | undefined;
  readonly recentActions: RecentActions;
  readonly watcher?: WriteWatcher;
}

/** About as long as tokens live: the state of an access that was unused for longer says nothing. */
const UNUSED_MS = 3_600_000;

/** Tenants with the same access settings share connections. A tenant with its own registration or cloud has its own. */
export class TenantAccesses {
  /** For tenants without settings of their own in the tenants file. */
  readonly common: TenantAccess;
  readonly #options: TenantAccessOptions;
  /**
   * By their settings, with the time of the last use. Those that a change of the file made obsolete still serve the requests,
   * feeds and exports that began with them, so all are open until the server closes.
   */
  readonly #special = new Map<string, { readonly access: TenantAccess; readonly usedAt: number }>();

  constructor(options: TenantAccessOptions) {
    this.#options = options;
    this.common = createTenantAccess(options);
  }

  to(tenant: CustomerTenant): TenantAccess {
    const { overrides } = tenant;
    if (overrides === undefined) return this.common;
    const key = JSON.stringify([tenant.id, tenant.name, overrides]);
    const access =
      this.#special.get(key)?.access ??
      createTenantAccess({ ...this.#options, config: configFor(this.#options.config, tenant) });
    this.#special.set(key, { access, usedAt: this.#options.clock.now() });
    return access;
  }

  openCircuits(): readonly OpenCircuit[] {
    return this.#used().flatMap(({ dataSource }) => dataSource.openCircuits());
  }

  /** Families that some tenant reads from Microsoft Graph because Defender's API is retired. */
  retiredFamilies(): readonly string[] {
    return [...new Set(this.#used().flatMap(({ dataSource }) => dataSource.sources.retiredFamilies()))];
  }

  tokenRenewals(): ReturnType<TokenSource['renewals']> {
    return this.#used().flatMap(({ tokens }) => tokens.renewals());
  }

  async close(): Promise<void> {
    const special = [...this.#special.values()].map(({ access }) => access);
    await Promise.all([this.common, ...special].map(({ dataSource }) => dataSource.close()));
  }

  #used(): readonly TenantAccess[] {
    const since = this.#options.clock.now() - UNUSED_MS;
    const special = [...this.#special.values()].filter(({ usedAt }) => usedAt > since);
    return [this.common, ...special.map(({ access }) => access)];
  }
}

function createTenantAccess(options: TenantAccessOptions): TenantAccess {
  const { config, clock, logger, metrics, cache, recentActions, snapshotMemory: memory } = options;
  const tokens = createTokenSource(options);
  const onBehalfOf =
    config.registration.actionsAs === 'user' ? createOnBehalfOfTokens({ config, clock, logger }) : undefined;
  const dataSource = new DefenderDataSource({ ...options, tokens, onBehalfOf });
  const { replicaSnapshots: replicas, inFlight } = options;
  const snapshots = new Snapshots({
    config: config.cache.snapshots,
    clock,
    cache,
    dataSource,
    memory,
    inFlight,
    replicas,
  });
  const batchers = createKeyBatchers({
    dataSource,
    cache,
    snapshots,
    times: config.cache.times,
    recentActions,
    clock,
    largestBatch: config.limits.batchSize,
    onBatch: (name, size) => {
      metrics.batchSize.observe({ batch: name }, size);
    },
  });
  return { config, tokens, dataSource, batchers, snapshots };
}
