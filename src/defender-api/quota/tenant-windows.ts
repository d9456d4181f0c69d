import type { Clock } from '../../lib/clock.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import {
  APP_RATE_CLASS,
  listCallWindows,
  spanOf,
  windowKeyOf,
  type CallWindow,
  type QuotaSettings,
} from './call-windows.js';
import type { PermitGrantor } from './permit-grantor.js';
import type { Account, QuotaReading, RateClass, ServiceRefusal } from './quota-ledger.js';
import { RunningTimes } from './running-time.js';
import { SlidingWindow } from './sliding-window.js';
import type { MonotonicTime } from '../../lib/monotonic-time.js';
import { TenantQueue, type WindowSet } from './tenant-queue.js';

/** How long the contents of a 429 are valid. */
const BELIEF_MS = 3_600_000;

/** Limits learned from the service's rejections of a tenant. Times are steady milliseconds. */
class LearnedLimits {
  readonly #limits = new Map<string, { readonly limit: number; readonly until: number }>();
  readonly #countedTogether = new Map<string, number>();
  #version = 0;
  #nextEnd = Infinity;

  /** A number that changes with the learned limits. */
  versionAt(now: number): number {
    if (now < this.#nextEnd) return this.#version;
    for (const [key, { until }] of this.#limits) if (until <= now) this.#limits.delete(key);
    for (const [key, until] of this.#countedTogether) if (until <= now) this.#countedTogether.delete(key);
    this.#changed();
    return this.#version;
  }

  learn(key: string, limit: number, until: number): void {
    this.#limits.set(key, { limit, until });
    this.#changed();
  }

  /** Learns that one pair of windows counts all calls of the app registration. */
  learnCountedTogether(clientId: string, until: number): void {
    this.#countedTogether.set(clientId, until);
    this.#changed();
  }

  limitOf(key: string): number | undefined {
    return this.#limits.get(key)?.limit;
  }

  isCountedTogether(clientId: string): boolean {
    return this.#countedTogether.has(clientId);
  }

  #changed(): void {
    this.#version += 1;
    const ends = [...[...this.#limits.values()].map(({ until }) => until), ...this.#countedTogether.values()];
    this.#nextEnd = Math.min(...ends);
  }
}

interface TenantWindowsOptions extends QuotaSettings {
  readonly clock: Clock;
  readonly time: MonotonicTime;
  /** Added to each window's length. */
  readonly marginMs: number;
}

/** The windows of a call, valid until limits are learned or expire. */
interface ResolvedWindows extends WindowSet {
  readonly version: number;
  readonly own: readonly SlidingWindow[];
  readonly shared: readonly SlidingWindow[];
}

export class TenantWindows {
  readonly queue: TenantQueue;
  readonly learned = new LearnedLimits();
  readonly #options: TenantWindowsOptions;
  readonly #grantor: PermitGrantor;
  readonly #windows = new Map<string, { readonly description: CallWindow; readonly window: SlidingWindow }>();
  /** Cached by rate class and app registration, because most calls repeat an earlier one. */
  readonly #resolved = new WeakMap<RateClass, Map<string, ResolvedWindows>>();
  readonly #running = new Map<string, RunningTimes>();

  constructor(options: TenantWindowsOptions, grantor: PermitGrantor) {
    this.#options = options;
    this.#grantor = grantor;
    this.queue = new TenantQueue(options.clock, options.time, grantor);
  }

  windowSet(account: Account, rateClass: RateClass): ResolvedWindows {
    const version = this.learned.versionAt(this.#options.time.now());
    const resolved = getOrInsert(this.#resolved, rateClass, () => new Map<string, ResolvedWindows>());
    const known = resolved.get(account.clientId);
    if (known?.version === version) return known;
    const windowSet = this.#resolveWindows(account, rateClass, version);
    resolved.set(account.clientId, windowSet);
    return windowSet;
  }

  /** The windows of a call that a second limit counts too. */
  windowSetOf(account: Account, rateClass: RateClass, within: RateClass | undefined): WindowSet {
    const own = this.windowSet(account, rateClass);
    if (within === undefined) return own;
    const { queueKey, windows } = this.windowSet(account, within);
    return {
      queueKey: `${queueKey} ${own.queueKey}`,
      windows: [...new Set([...windows, ...own.windows])],
    };
  }

  get windows(): readonly SlidingWindow[] {
    return [...this.#windows.values()].map(({ window }) => window);
  }

  /** Learns the limit from a 429. @returns the windows to close: the named one, otherwise all possible ones */
  learnFrom(
    account: Account,
    rateClass: RateClass,
    refusal: Omit<ServiceRefusal, 'until'>,
  ): readonly SlidingWindow[] {
    const { limit, appWide = false } = refusal;
    const span = spanOf(refusal.windowMs);
    const until = this.#options.time.now() + BELIEF_MS;
    const isNews = appWide && this.#options.scope === 'operation';
    if (isNews) this.learned.learnCountedTogether(account.clientId, until);
    const key =
      span === undefined
        ? undefined
        : appWide
          ? windowKeyOf(account.clientId, APP_RATE_CLASS, span)
          : windowKeyOf(rateClass.per === 'tenant' ? null : account.clientId, rateClass.name, span);
    if (key !== undefined && limit !== undefined) this.learned.learn(key, limit, until);
    if (isNews || key !== undefined) this.queue.requeue();

    const { own, shared } = this.windowSet(account, rateClass);
    // An operation with its own limits most likely exceeded those. Otherwise the next call shows it.
    const meant = appWide || own.length === 0 ? shared : own;
    const named = meant.filter((window) => this.#windows.get(window.key)?.description.label.window === span);
    return named.length > 0 ? named : meant;
  }

  /** Learns a limit from another replica. */
  learnLimit(key: string, limit: number, until: number): void {
    if (this.learned.limitOf(key) === limit) return;
    this.learned.learn(key, limit, until);
    this.queue.requeue();
  }

  runningTimesOf(rateClass: RateClass): RunningTimes {
    return getOrInsert(this.#running, rateClass.name, () => new RunningTimes());
  }

  readings(): QuotaReading[] {
    const { time } = this.#options;
    const now = time.now();
    return [...this.#windows.values()].map(({ description, window }) => {
      const { growsAt, ...counts } = window.read(now);
      return { ...description.label, ...counts, resetTime: time.toEpoch(growsAt) };
    });
  }

  #resolveWindows(account: Account, rateClass: RateClass, version: number): ResolvedWindows {
    const isTogether = this.learned.isCountedTogether(account.clientId);
    const described = listCallWindows(
      account,
      rateClass,
      isTogether ? { ...this.#options, scope: 'app' } : this.#options,
      (key) => this.learned.limitOf(key),
    );
    const own = described.own.map((one) => this.#openWindow(one));
    const shared = described.shared.map((one) => this.#openWindow(one));
    const windows = [...own, ...shared];
    return { version, own, shared, windows, queueKey: windows.map(({ key }) => key).join() };
  }

  #openWindow(description: CallWindow): SlidingWindow {
    const known = this.#windows.get(description.key);
    if (known !== undefined) {
      known.window.limit = description.limit;
      return known.window;
    }
    const { key, limit, lengthMs, hasReserve } = description;
    const window = new SlidingWindow({
      key,
      limit,
      lengthMs: lengthMs + this.#options.marginMs,
      hasReserve,
    });
    window.weight = this.#grantor.weight;
    window.close(this.#grantor.waitsUntil);
    if (description.label.rateClass === APP_RATE_CLASS) this.#addEarlierGrants(window, description);
    this.#windows.set(key, { description, window });
    return window;
  }

  /** Initializes an app window that is learned late with the grants of its operations. */
  #addEarlierGrants(window: SlidingWindow, { label }: CallWindow): void {
    const now = this.#options.time.now();
    const grants = [...this.#windows.values()]
      .filter(
        ({ description }) =>
          description.label.clientId === label.clientId && description.label.window === label.window,
      )
      .flatMap((other) => other.window.grants(now));
    window.replace(grants.sort((a, b) => a.at - b.at));
  }
}
