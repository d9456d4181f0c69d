import type { Clock } from '../../lib/clock.js';
import { RateLimitedError } from '../../errors/upstream-errors.js';
import type { QuotaSettings } from './call-windows.js';
import { localPermitGrantor, type PermitGrantor } from './permit-grantor.js';
import type { QuotaLedger, RateClass, ServiceRefusal } from './quota-ledger.js';
import { RUNNING_TIME_TTL_MS, findBlockedMs, type RunningTime } from './running-time.js';
import { PROBE_MS, type SlidingWindow } from './sliding-window.js';
import type { MonotonicTime } from '../../lib/monotonic-time.js';
import { TenantWindows } from './tenant-windows.js';

/**
 * Variation in the delay between a permit and the service's count, for example due to a new connection or a busy
 * machine. Windows are longer by this margin.
 */
export const EDGE_MARGIN_MS = 1_000;

export interface LedgerOptions extends QuotaSettings {
  readonly clock: Clock;
  /** Default: {@link EDGE_MARGIN_MS}. */
  readonly marginMs?: number;
}

/** A tenant's budget that is shared with other replicas. */
export interface BudgetPart extends PermitGrantor {
  readonly isShared: boolean;
  attach(tenantWindows: TenantWindows): void;
  /** Publishes the service's rejection. */
  note(
    windows: readonly SlidingWindow[],
    note: { closedForMs: number; learned?: { limit: number; forMs: number } },
  ): void;
  /**
   * Publishes the running time of a query. @returns all known running times; undefined if the counter is unavailable
   */
  tally(rateClass: RateClass, runningMs: number, keepMs: number): Promise<readonly RunningTime[] | undefined>;
}

/** How a process shares the quota with other replicas. */
export interface QuotaSharing {
  createPart(tenantId: string): BudgetPart;
  /** Name of a caller for other replicas. */
  nameCaller(caller: string): string;
  leave(): Promise<void>;
}

interface Tenant {
  readonly tenantWindows: TenantWindows;
  readonly part: BudgetPart | undefined;
}

/** Builds a ledger. Without `sharing`, it is local to the process. */
export function buildLedger(
  options: LedgerOptions,
  time: MonotonicTime,
  sharing?: QuotaSharing,
): QuotaLedger {
  const { clock, marginMs = EDGE_MARGIN_MS } = options;
  const tenants = new Map<string, Tenant>();
  let waitsUntil = Infinity;

  function openTenant(tenantId: string): Tenant {
    const known = tenants.get(tenantId);
    if (known !== undefined) return known;
    const part = sharing?.createPart(tenantId);
    const tenantWindows = new TenantWindows(
      { ...options, clock, time, marginMs },
      part ?? localPermitGrantor,
    );
    part?.attach(tenantWindows);
    tenantWindows.queue.limitWaits(waitsUntil);
    const tenant = { tenantWindows, part };
    tenants.set(tenantId, tenant);
    return tenant;
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
    async acquire(account, rateClass, { deadline, signal, lane = 'interactive', caller, trace }) {
      signal?.throwIfAborted();
      const { tenantWindows } = openTenant(account.tenantId);
      await tenantWindows.queue.acquirePermit({
        windowSet: () => tenantWindows.windowSet(account, rateClass),
        deadline: time.fromEpoch(deadline),
        lane,
        caller: caller === undefined ? undefined : (sharing?.nameCaller(caller) ?? caller),
        signal,
        trace,
        makeRefusal: (earliest) =>
          new RateLimitedError(rateClass.name, Math.max(1, Math.ceil((earliest - time.now()) / 1_000))),
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
