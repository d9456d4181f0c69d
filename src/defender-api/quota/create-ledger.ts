import { hash } from 'node:crypto';
import type { Logger } from 'pino';
import { LRUCache } from 'lru-cache';
import { RateLimitedError } from '../../errors/upstream-errors.js';
import type { Clock } from '../../lib/clock.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { monotonicTimeOf, type MonotonicTime } from '../../lib/monotonic-time.js';
import { createRedisCallCounter } from '../../store/redis-call-counter.js';
import type { RedisLink } from '../../store/redis-link.js';
import type { QuotaSettings } from './call-windows.js';
import { findFreeTime, localPermitGrantor } from './permit-grantor.js';
import type { QuotaLedger, RateClass, ServiceRefusal } from './quota-ledger.js';
import { ReplicaGroup, type GroupOptions } from './replica-group.js';
import { RUNNING_TIME_TTL_MS, findBlockedMs, type RunningTime } from './running-time.js';
import { SharedBudget } from './shared-budget.js';
import { PROBE_MS, type SlidingWindow } from './sliding-window.js';
import { TenantWindows } from './tenant-windows.js';

/**
 * Variation in the delay between a permit and the service's count, for example due to a new connection or a busy
 * machine. Windows are longer by this margin.
 */
const EDGE_MARGIN_MS = 1_000;

interface LedgerOptions extends QuotaSettings {
  readonly clock: Clock;
  /** Default: {@link EDGE_MARGIN_MS}. */
  readonly marginMs?: number;
}

/** Creates the ledger of this process: shared with all replicas if Redis is configured, otherwise local. */
export function createLedger({
  redis,
  ...options
}: LedgerOptions &
  Pick<GroupOptions, 'onBeat'> & {
    readonly logger: Logger;
    readonly redis?: RedisLink | undefined;
  }): QuotaLedger {
  if (redis === undefined) return createMemoryLedger(options);
  return createSharedLedger({
    ...options,
    counter: createRedisCallCounter(redis),
    onStateChange: (listener) => redis.onStateChange(listener),
  });
}

/** Creates the ledger of a single process. Its state is lost at exit; the service's 429 then corrects it. */
export function createMemoryLedger(options: LedgerOptions): QuotaLedger {
  return buildLedger(options, monotonicTimeOf(options.clock));
}

interface SharedLedgerOptions extends LedgerOptions, GroupOptions {
  /** Registers a listener for loss and recovery of the counter. @returns a function that removes it */
  readonly onStateChange?: (listener: (isUp: boolean) => void) => () => void;
}

/** Creates the ledger of one of several replicas with a common budget. */
export function createSharedLedger(options: SharedLedgerOptions): QuotaLedger {
  const { counter, marginMs = EDGE_MARGIN_MS } = options;
  const time = monotonicTimeOf(options.clock);
  const group = new ReplicaGroup(options, time);
  const names = new LRUCache<string, string>({ max: 10_000 });
  const endListening = options.onStateChange?.((isUp) => {
    if (isUp) group.beatNow();
    else group.markDown(undefined);
  });

  return buildLedger(options, time, {
    createPart: (tenantId) => {
      const budget = new SharedBudget(tenantId, { counter, time, group, marginMs });
      group.add(budget);
      return budget;
    },
    // Hashed, because other replicas must distinguish callers but not identify them.
    nameCaller: (caller) =>
      getOrInsert<string, string>(names, caller, () => hash('sha256', caller, 'base64url').slice(0, 12)),
    leave: async () => {
      endListening?.();
      await group.leave();
    },
  });
}

/** How a process shares the quota with other replicas. */
interface QuotaSharing {
  createPart(tenantId: string): SharedBudget;
  /** Name of a caller for other replicas. */
  nameCaller(caller: string): string;
  leave(): Promise<void>;
}

interface Tenant {
  readonly tenantWindows: TenantWindows;
  readonly part: SharedBudget | undefined;
}

/** Builds a ledger. Without `sharing`, it is local to the process. */
function buildLedger(options: LedgerOptions, time: MonotonicTime, sharing?: QuotaSharing): QuotaLedger {
  const { clock, marginMs = EDGE_MARGIN_MS } = options;
  const tenants = new Map<string, Tenant>();
  const nameCaller = (caller: string) => sharing?.nameCaller(caller) ?? caller;
  let waitsUntil = Infinity;

  function openTenant(tenantId: string): Tenant {
    return getOrInsert(tenants, tenantId, () => {
      const part = sharing?.createPart(tenantId);
      const settings = { ...options, clock, time, marginMs };
      const tenantWindows = new TenantWindows(settings, part ?? localPermitGrantor);
      part?.attach(tenantWindows);
      tenantWindows.queue.limitWaits(waitsUntil);
      return { tenantWindows, part };
    });
  }

  /** @param until steady milliseconds */
  function publishClose(
    { tenantWindows, part }: Tenant,
    windows: readonly SlidingWindow[],
    until: number,
    refusal: Omit<ServiceRefusal, 'until'> = {},
  ): void {
    part?.note(windows, {
      closedForMs: Math.max(0, until - time.now()),
      ...(refusal.limit !== undefined &&
        refusal.windowMs !== undefined &&
        windows.length === 1 && { learned: { limit: refusal.limit, forMs: 3_600_000 } }),
    });
    tenantWindows.queue.dispatch();
  }

  return {
    async acquire(account, rateClass, { deadline, signal, lane = 'interactive', caller, within, trace }) {
      signal?.throwIfAborted();
      const { tenantWindows } = openTenant(account.tenantId);
      const limits = within === undefined ? [rateClass] : [within, rateClass];
      const waiter = {
        lane,
        // Actions count towards no caller's share.
        caller: lane === 'action' || caller === undefined ? undefined : nameCaller(caller),
      };
      const freeTimeOf = (limit: RateClass) =>
        findFreeTime(tenantWindows.windowSet(account, limit).windows, waiter, time.now());
      await tenantWindows.queue.acquirePermit({
        ...waiter,
        windowSet: () => tenantWindows.windowSetOf(account, rateClass, within),
        deadline,
        signal,
        trace,
        makeRefusal: (earliest) => {
          const { name } = limits.reduce((last, one) => (freeTimeOf(one) > freeTimeOf(last) ? one : last));
          return new RateLimitedError(name, Math.max(1, Math.ceil((earliest - time.now()) / 1_000)));
        },
      });
    },

    close(account, rateClass, refusal) {
      const tenant = openTenant(account.tenantId);
      const said = typeof refusal === 'number' ? { until: refusal } : refusal;
      const windows = tenant.tenantWindows.learnFrom(account, rateClass, said);
      const [now, until] = [time.now(), time.fromEpoch(said.until)];
      for (const window of windows) window.refuse(until, now);
      // Each replica probes by itself.
      publishClose(tenant, windows, Math.min(until, now + PROBE_MS), said);
    },

    accept(account, rateClass, grantedAt) {
      const { tenantWindows } = openTenant(account.tenantId);
      const at = time.fromEpoch(grantedAt);
      const { windows } = tenantWindows.windowSet(account, rateClass);
      if (windows.filter((window) => window.accept(at)).length > 0) tenantWindows.queue.dispatch();
    },

    report(account, rateClass, { runningMs }) {
      const tenant = openTenant(account.tenantId);
      const weigh = (times: readonly RunningTime[] | undefined): void => {
        const blockedMs = findBlockedMs(times ?? [], options.share);
        if (blockedMs === 0) return;
        const { windows } = tenant.tenantWindows.windowSet(account, rateClass);
        const until = time.now() + blockedMs;
        for (const window of windows) window.close(until);
        publishClose(tenant, windows, until);
      };
      weigh(tenant.tenantWindows.runningTimesOf(rateClass).add(time.now(), runningMs));
      void tenant.part?.tally(rateClass, runningMs, RUNNING_TIME_TTL_MS).then(weigh);
    },

    readings(tenantId) {
      const tenant = tenants.get(tenantId);
      if (tenant === undefined) return [];
      const { tenantWindows, part } = tenant;
      return tenantWindows
        .readings()
        .map((reading) => ({ ...reading, ...(part && { shared: part.isShared }) }));
    },

    limitWaits(until) {
      waitsUntil = time.fromEpoch(until);
      for (const { tenantWindows } of tenants.values()) tenantWindows.queue.limitWaits(waitsUntil);
    },

    async shutDown() {
      for (const { tenantWindows } of tenants.values()) tenantWindows.queue.shutDown();
      await sharing?.leave();
    },
  };
}
