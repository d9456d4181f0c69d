import type { Account, QuotaReading, RateClass } from './quota-ledger.js';

/** Which limits a ledger applies: one pair of windows an operation, or one pair for everything of the app. */
export interface QuotaSettings {
  readonly scope: 'operation' | 'app';
  /** The part of each documented limit that may be used, above 0 and at most 1. */
  readonly share: number;
  /** How long a minute and an hour last, in ms, for tests that can't wait for real ones. */
  readonly lengths?: { readonly minute: number; readonly hour: number };
}

/** One window that a call must have a permit in. Calls with equal keys, within a tenant, share the window. */
export interface CallWindow {
  readonly key: string;
  readonly label: Pick<QuotaReading, 'rateClass' | 'clientId' | 'window'>;
  readonly limit: number;
  readonly lengthMs: number;
}

/** The limit of a window that the service itself named, where it differs from the documented one. */
export type LearnedLimit = (windowKey: string) => number | undefined;

/** The name that the windows of a whole app registration have in readings. */
export const APP_RATE_CLASS = 'app';

/** What holds for an operation whose page names no limit. */
export const DEFAULT_LIMITS = { perMinute: 100, perHour: 1_500 } as const;

const REAL_LENGTHS = { minute: 60_000, hour: 3_600_000 } as const;
const SPANS = [
  { window: 'minute', limit: 'perMinute' },
  { window: 'hour', limit: 'perHour' },
] as const;

/** Calls of a window that only the lane `action` may use: the last 5, of small windows one in ten. */
export function reserveOf(limit: number): number {
  return limit > 10 ? 5 : Math.floor(limit / 10);
}

/** A fifth of the calls for reads is reserved for callers below an equal share of the window. */
export function keptOf(capacity: number): number {
  return Math.floor(capacity / 5);
}

/** The key of a window of one app registration, or with null of the whole tenant. */
export function windowKeyOf(clientId: string | null, rateClass: string, window: 'minute' | 'hour'): string {
  return JSON.stringify([clientId, rateClass, window]);
}

/** The span that a length in milliseconds means; undefined for any other length. */
export function spanOf(lengthMs: number | undefined): 'minute' | 'hour' | undefined {
  return SPANS.find(({ window }) => REAL_LENGTHS[window] === lengthMs)?.window;
}

/**
 * The windows that a call of this class is counted in. `own` ones are the operation's, `shared` ones (scope `app`)
 * the app's; then an operation keeps own windows only where it is limited more strictly, or together with other apps.
 * What another service counts is in none of the app's.
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
      },
    ];
  });
}
