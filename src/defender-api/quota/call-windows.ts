import type { Account, QuotaReading, RateClass } from './quota-ledger.js';

/** Which limits a ledger applies: windows per operation, or common windows of the app registration. */
export interface QuotaSettings {
  readonly scope: 'operation' | 'app';
  /** Usable fraction of each documented limit, at least a hundredth and at most 1. */
  readonly share: number;
  /** Length of a minute and an hour in ms, for tests. */
  readonly lengths?: { readonly minute: number; readonly hour: number };
}

/** A window that a call needs a permit in. Calls with equal keys in a tenant share the window. */
export interface CallWindow {
  readonly key: string;
  readonly label: Pick<QuotaReading, 'rateClass' | 'clientId' | 'window'>;
  readonly limit: number;
  readonly lengthMs: number;
  /** Whether some of its calls are reserved for the lane `action`. */
  readonly hasReserve: boolean;
}

/** Returns a window's limit according to the service, if it differs from the documented one. */
export type LearnedLimit = (windowKey: string) => number | undefined;

/** Rate class of an app registration's windows in readings. */
export const APP_RATE_CLASS = 'app';

/** Limits of operations whose page specifies none. */
export const DEFAULT_LIMITS = { perMinute: 100, perHour: 1_500 } as const;

const REAL_LENGTHS = { minute: 60_000, hour: 3_600_000 } as const;
const SPANS = [
  { window: 'minute', limit: 'perMinute' },
  { window: 'hour', limit: 'perHour' },
] as const;

/** Calls of a window reserved for the lane `action`: 5, or a tenth of small windows. */
export function reserveOf(limit: number): number {
  return limit > 10 ? 5 : Math.floor(limit / 10);
}

/** Reserves a fifth of the calls for reads by callers below their fair share. */
export function fairReserveOf(capacity: number): number {
  return Math.floor(capacity / 5);
}

/** The key of an app registration's window, or of the tenant's for null. */
export function windowKeyOf(clientId: string | null, rateClass: string, window: 'minute' | 'hour'): string {
  return JSON.stringify([clientId, rateClass, window]);
}

/** The span with this length in milliseconds, if any. */
export function spanOf(lengthMs: number | undefined): 'minute' | 'hour' | undefined {
  return SPANS.find(({ window }) => REAL_LENGTHS[window] === lengthMs)?.window;
}

/**
 * Windows that count a call of this class. `own` windows are the operation's. `shared` windows are the app's, in scope
 * `app`; then an operation only has own windows for stricter limits or limits across apps. Calls that another service
 * counts use no app windows.
 */
export function listCallWindows(
  account: Account,
  rateClass: RateClass,
  settings: QuotaSettings,
  learnedLimit: LearnedLimit = () => undefined,
): { own: readonly CallWindow[]; shared: readonly CallWindow[] } {
  const documented =
    rateClass.perMinute === undefined && rateClass.perHour === undefined
      ? { ...rateClass, ...DEFAULT_LIMITS }
      : rateClass;
  const all = listWindows(account, documented, settings, learnedLimit);
  if (settings.scope === 'operation' || rateClass.isApart === true) return { own: all, shared: [] };

  const app: RateClass = { name: APP_RATE_CLASS, ...DEFAULT_LIMITS, per: 'application' };
  const shared = listWindows(account, app, settings, learnedLimit);
  const isStricter = (own: CallWindow): boolean =>
    shared.some((window) => window.lengthMs === own.lengthMs && own.limit < window.limit);
  return { own: rateClass.per === 'tenant' ? all : all.filter(isStricter), shared };
}

/** Whether a reading is of a window that counts calls of this class. */
export function countsCallsOf(
  { name, isApart = false }: RateClass,
  { rateClass }: Pick<QuotaReading, 'rateClass'>,
): boolean {
  return rateClass === name || (rateClass === APP_RATE_CLASS && !isApart);
}

function listWindows(
  account: Account,
  rateClass: RateClass,
  { share, lengths = REAL_LENGTHS }: QuotaSettings,
  learnedLimit: LearnedLimit,
): CallWindow[] {
  return SPANS.flatMap(({ window, limit }) => {
    const owner = rateClass.per === 'tenant' ? {} : { clientId: account.clientId };
    const key = windowKeyOf(owner.clientId ?? null, rateClass.name, window);
    const real = Math.min(rateClass[limit] ?? Infinity, learnedLimit(key) ?? Infinity);
    if (real === Infinity) return [];
    return [
      {
        key,
        label: { rateClass: rateClass.name, ...owner, window },
        limit: Math.max(1, Math.floor(real * share)),
        lengthMs: lengths[window],
        hasReserve: rateClass.hasReserve !== false,
      },
    ];
  });
}
