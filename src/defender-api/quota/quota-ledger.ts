/** What the service limits: one operation, with the limits that its page documents. */
export interface RateClass {
  /** The catalogue's operation id, e.g. `listMachines`. */
  readonly name: string;
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

export interface QuotaReading {
  /** An operation id, or `app` for the window that counts everything of an app registration. */
  readonly rateClass: string;
  /** The app registration; absent where the window belongs to the tenant. */
  readonly clientId?: string;
  readonly window: 'minute' | 'hour';
  /** The part of the documented limit that this process may use. */
  readonly limit: number;
  readonly used: number;
  /** 0 while the service has closed the window. */
  readonly remaining: number;
  /** Epoch ms at which `remaining` next grows by itself; now when nothing is used. */
  readonly resetsAt: number;
}

/** Counts the calls that were sent, so that no call is sent that the service would refuse. */
export interface QuotaLedger {
  /**
   * Waits for a place in every window of the call, first come, first served, and takes one in each at once.
   * Charged when granted: a place that was granted counts whatever becomes of the call.
   * @param options.deadline Epoch ms. A place that comes free by then is waited for.
   * @param options.signal Aborted while waiting, the call leaves at once, unpaid.
   * @throws RateLimitedError without waiting, spending nothing, when no place comes free by the deadline; later,
   *   when {@link close} leaves none.
   * @throws the signal's reason.
   */
  acquire(
    account: Account,
    rateClass: RateClass,
    options: { readonly deadline: number; readonly signal?: AbortSignal },
  ): Promise<void>;
  /** The service said 429: no place is given before `until` (epoch ms). An earlier end than one already known changes nothing. */
  close(account: Account, rateClass: RateClass, until: number): void;
  /** Every window of the tenant that was ever used. */
  readings(tenantId: string): readonly QuotaReading[];
}
