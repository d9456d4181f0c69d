import type { TraceHolder } from '../../telemetry/trace-span.js';

/** What the service limits: one operation, with the limits that its page documents. */
export interface RateClass {
  /** The catalogue's operation id, e.g. `listMachines`, or a word for several that share a limit. */
  readonly name: string;
  /** Another service counts it: it counts in no window of everything that the application asks of Defender. */
  readonly isApart?: boolean;
  /** Without either limit the default of 100 a minute and 1,500 an hour holds; with one, only that one. */
  readonly perMinute?: number;
  readonly perHour?: number;
  /** Whose calls are counted together: those of one app registration in one tenant, or of all apps in the tenant. */
  readonly per: 'application' | 'tenant';
}

/** On whose quota a call is made. */
export interface Account {
  readonly tenantId: string;
  /** The app registration. */
  readonly clientId: string;
}

/** What a call is for: response actions and the reads that guard them, what somebody looks at, everything else. */
export type Lane = 'action' | 'interactive' | 'bulk';

export interface AcquireOptions {
  /** Epoch ms. A permit that comes free by then is waited for. */
  readonly deadline: number;
  /** Aborted while waiting, the call leaves at once, unpaid. */
  readonly signal?: AbortSignal;
  /** `interactive` unless told. */
  readonly lane?: Lane;
  /** Whose call it is, so that nobody keeps the others waiting; calls that belong to nobody leave it out. */
  readonly caller?: string;
  /** Of what it is made for, where that is traced. */
  readonly trace?: TraceHolder | undefined;
}

/** What a 429 said. */
export interface ServiceRefusal {
  /** Epoch ms: no call before. */
  readonly until: number;
  /** The limit that it named, e.g. 30, and the length of its window. */
  readonly limit?: number;
  readonly windowMs?: number;
  /** It named a window of the whole app registration, not of one operation. */
  readonly appWide?: boolean;
}

export interface QuotaReading {
  /** An operation id, or `app` for the window that counts everything of an app registration. */
  readonly rateClass: string;
  /** The app registration; absent where the window belongs to the tenant. */
  readonly clientId?: string;
  readonly window: 'minute' | 'hour';
  /** The part of the real limit that we may use: all replicas together, or this one while `shared` is false. */
  readonly limit: number;
  readonly used: number;
  /** 0 while the service has closed the window. The last few are kept for the lane `action`. */
  readonly remaining: number;
  /** Epoch ms at which `remaining` next grows by itself; now when nothing is used. */
  readonly resetTime: number;
  /** Only with several replicas: whether they count together just now, or each has its fair share. */
  readonly shared?: boolean;
}

/** Counts the calls that were sent, so that no call is sent that the service would refuse. */
export interface QuotaLedger {
  /**
   * Waits for a permit in every window of the call and takes one in each at once. Who is next: lane before lane; in a
   * lane those whose caller has less than an equal share of the window before the others, then the earliest deadline.
   * Charged when granted: a permit that was granted counts whatever becomes of the call.
   *
   * @throws RateLimitedError without waiting, spending nothing, when no permit comes free by the deadline; later, when
   *   {@link close}, a higher lane, a caller with less than its share or another replica leaves none.
   * @throws the signal's reason.
   */
  acquire(account: Account, rateClass: RateClass, options: AcquireOptions): Promise<void>;
  /**
   * The service said 429: no permit is given before `until` (epoch ms). An earlier end than one already known changes
   * nothing. A limit below the documented one is believed for an hour; one above it is not.
   */
  close(account: Account, rateClass: RateClass, refusal: number | ServiceRefusal): void;
  /** How long a hunting query ran: the tenant has 10 minutes an hour and 3 hours a day (run-advanced-query-api.md). */
  report(account: Account, rateClass: RateClass, use: { readonly runningMs: number }): void;
  /** Every window of the tenant that was ever used. */
  readings(tenantId: string): readonly QuotaReading[];
  /**
   * This process ends: from now on only actions wait for a permit beyond `until` (epoch ms). Whoever else would have to, waiting
   * now or coming later, is refused at once, and learns when there is one.
   */
  limitWaits(until: number): void;
  /** Leaves the other replicas and stops all timers. Who still waits is refused. */
  shutDown(): Promise<void>;
}
