import type { TraceHolder } from '../../telemetry/trace-span.js';

/** A rate-limited unit of the service: usually one operation with its documented limits. */
export interface RateClass {
  /** Operation id from the catalog, such as `listMachines`, or a name for several that share a limit. */
  readonly name: string;
  /** True if another service counts it. It then uses none of the app's windows. */
  readonly isApart?: boolean;
  /** Without any limit, the default is 100 per minute and 1,500 per hour. With one limit, only that one applies. */
  readonly perMinute?: number;
  readonly perHour?: number;
  /** False if no calls of response actions need it, so that none are reserved for them. */
  readonly hasReserve?: boolean;
  /** Whether the limit applies to an app registration in the tenant, or to all apps of the tenant. */
  readonly per: 'application' | 'tenant';
}

/** The tenant and app registration whose quota a call uses. */
export interface Account {
  readonly tenantId: string;
  /** App registration. */
  readonly clientId: string;
}

/** Purpose of a call: response actions and their guarding reads, interactive reads, everything else. */
export type Lane = 'action' | 'interactive' | 'bulk';

export interface AcquireOptions {
  /** Steady ms. The call waits for permits that become available by then. */
  readonly deadline: number;
  /** An abort while waiting removes the call without a charge. */
  readonly signal?: AbortSignal;
  /** Default: `interactive`. */
  readonly lane?: Lane;
  /** A smaller limit, of which the call needs a permit too. */
  readonly within?: RateClass | undefined;
  /** Caller, for fair shares. Omit it for calls without a caller. */
  readonly caller?: string;
  /** Trace of the requesting operation, if any. */
  readonly trace?: TraceHolder | undefined;
}

/** Contents of a 429. */
export interface ServiceRefusal {
  /** Epoch ms before which no call is allowed. */
  readonly until: number;
  /** The stated limit, such as 30, and the length of its window. */
  readonly limit?: number;
  readonly windowMs?: number;
  /** True if the window is the app registration's instead of an operation's. */
  readonly appWide?: boolean;
}

export interface QuotaReading {
  /** An operation id, or `app` for the window of an app registration. */
  readonly rateClass: string;
  /** App registration; absent for windows of the tenant. */
  readonly clientId?: string;
  readonly window: 'minute' | 'hour';
  /** Usable part of the real limit: of all replicas, or of this one while `shared` is false. */
  readonly limit: number;
  readonly used: number;
  /** 0 while the service has closed the window. The last few are reserved for the lane `action`. */
  readonly remaining: number;
  /** Epoch ms at which `remaining` next increases; now for an unused window. */
  readonly resetTime: number;
  /** With several replicas: true while they count together, false while each has its fair share. */
  readonly shared?: boolean;
}

/** Counts sent calls, to avoid calls that the service would reject. */
export interface QuotaLedger {
  /**
   * Waits for a permit in every window of the call, then takes all of them at once. Order: lane, callers below their
   * fair share of the window, earliest deadline. Permits are charged when granted, whatever the call's outcome.
   *
   * @throws RateLimitedError without a wait or charge if no permit becomes available by the deadline; later, if {@link
   * close}, a higher lane, a caller below its share, or another replica takes the last one
   * @throws the signal's reason
   */
  acquire(account: Account, rateClass: RateClass, options: AcquireOptions): Promise<void>;
  /**
   * Handles a 429: no permits before `until` (epoch ms), except one a minute, which probes whether that is true. An
   * earlier end than a known one has no effect. A limit below the documented one applies for an hour; a higher one is
   * ignored.
   */
  close(account: Account, rateClass: RateClass, refusal: number | ServiceRefusal): void;
  /**
   * Handles another response than a 429 to a call whose permit was granted at that time (epoch ms). If the call was a
   * probe, its windows open.
   */
  accept(account: Account, rateClass: RateClass, grantedAt: number): void;
  /**
   * Records the running time of a hunting query. A tenant has 10 minutes per hour and 3 hours per day
   * (run-advanced-query-api.md).
   */
  report(account: Account, rateClass: RateClass, use: { readonly runningMs: number }): void;
  readings(tenantId: string): readonly QuotaReading[];
  /**
   * Limits waits during shutdown: only actions wait for a permit beyond `until` (epoch ms). Other calls that would have
   * to, waiting or new, are rejected with the time of the next permit.
   */
  limitWaits(until: number): void;
  /** Leaves the replica group, stops all timers, and rejects the remaining waiters. */
  shutDown(): Promise<void>;
}
