import type { Account, QuotaReading, RateClass } from './quota-ledger.js';

/** Which limits a ledger applies: one pair of windows an operation, or one pair for everything of the app. */
export interface QuotaSettings {
  readonly scope: 'operation' | 'app';
  /** The part of each documented limit that may be used, above 0 and at most 1. */
  readonly share: number;
}

/** One window that a call must find a place in. Calls with equal keys, within a tenant, share the window. */
export interface CallWindow {
  readonly key: string;
  readonly label: Pick<QuotaReading, 'rateClass' | 'clientId' | 'window'>;
  readonly limit: number;
  readonly lengthMs: number;
}

/** The name that the windows of a whole app registration have in readings. */
export const APP_RATE_CLASS = 'app';

/** What holds for an operation whose page names no limit. */
export const DEFAULT_LIMITS = { perMinute: 100, perHour: 1_500 } as const;

const SPANS = [
  { window: 'minute', limit: 'perMinute', lengthMs: 60_000 },
  { window: 'hour', limit: 'perHour', lengthMs: 3_600_000 },
] as const;

/**
 * The windows that a call of this class is counted in. `own` ones are the operation's, `shared` ones (scope `app`)
 * the app's; then an operation keeps own windows only where it is limited more strictly, or together with other apps.
 */
export function listCallWindows(
  account: Account,
  rateClass: RateClass,
  settings: QuotaSettings,
): { own: readonly CallWindow[]; shared: readonly CallWindow[] } {
  const documented =
    rateClass.perMinute === undefined && rateClass.perHour === undefined
      ? { ...rateClass, ...DEFAULT_LIMITS }
      : rateClass;
  const all = listWindows(account, documented, settings.share);
  if (settings.scope === 'operation') return { own: all, shared: [] };

  const app: RateClass = { name: APP_RATE_CLASS, ...DEFAULT_LIMITS, per: 'application' };
  const shared = listWindows(account, app, settings.share);
  const isStricter = (own: CallWindow): boolean =>
    shared.some((window) => window.lengthMs === own.lengthMs && own.limit < window.limit);
  return { own: rateClass.per === 'tenant' ? all : all.filter(isStricter), shared };
}

function listWindows(account: Account, rateClass: RateClass, share: number): CallWindow[] {
  return SPANS.flatMap(({ window, limit, lengthMs }) => {
    const documented = rateClass[limit];
    if (documented === undefined) return [];
    const owner = rateClass.per === 'tenant' ? {} : { clientId: account.clientId };
    return [
      {
        key: JSON.stringify([owner.clientId ?? null, rateClass.name, window]),
        label: { rateClass: rateClass.name, ...owner, window },
        limit: Math.max(1, Math.floor(documented * share)),
        lengthMs,
      },
    ];
  });
}
