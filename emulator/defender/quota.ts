/** How many calls one window allows; a window left out has no limit. */
export interface QuotaLimits {
  readonly perMinute?: number | undefined;
  readonly perHour?: number | undefined;
}

/** The full window that rejected a call. */
export interface ExhaustedWindow {
  readonly limit: number;
  /** As the service's message writes it: 00:01:00 or 01:00:00. */
  readonly period: '00:01:00' | '01:00:00';
  /** Whole seconds until the oldest call leaves the window; at least 1. */
  readonly waitSeconds: number;
}

/** The key of a quota. */
export interface QuotaUse {
  readonly key: string;
  /** The operation's catalogue id, under which its limits may be overridden. */
  readonly operation: string;
  readonly documented: QuotaLimits;
}

/** Counts calls in sliding windows of a minute and an hour. */
export interface Quota {
  /** Counts a call at `now` (epoch milliseconds), or returns the full window. A rejected call doesn't count. */
  spend(use: QuotaUse, now: number): ExhaustedWindow | null;
  /** Overrides the limits of an operation, or of all with `*`. */
  setLimits(operation: string, limits: QuotaLimits): void;
  /** Clears usage; the limits stay. */
  reset(): void;
  /** Restores the documented limits. */
  resetLimits(): void;
  /** The calls of the last hour, by key. */
  usage(now: number): Record<string, { readonly minute: number; readonly hour: number }>;
}

const minute = 60_000;
const hour = 3_600_000;

/** A quota without usage. */
export function createQuota(): Quota {
  const calls = new Map<string, number[]>();
  const overrides = new Map<string, QuotaLimits>();
  const recent = (key: string, now: number): number[] => {
    const times = (calls.get(key) ?? []).filter((time) => time > now - hour && time <= now);
    calls.set(key, times);
    return times;
  };
  return {
    spend(use, now) {
      const limits = overrides.get(use.operation) ?? overrides.get('*') ?? use.documented;
      const times = recent(use.key, now);
      const full =
        fullWindow(times, limits.perMinute, minute, now) ?? fullWindow(times, limits.perHour, hour, now);
      if (full === null) times.push(now);
      return full;
    },
    setLimits: (operation, limits) => void overrides.set(operation, limits),
    reset: () => calls.clear(),
    resetLimits: () => overrides.clear(),
    usage: (now) =>
      Object.fromEntries(
        [...calls.keys()].map((key) => {
          const times = recent(key, now);
          return [key, { minute: times.filter((time) => time > now - minute).length, hour: times.length }];
        }),
      ),
  };
}

function fullWindow(
  times: readonly number[],
  limit: number | undefined,
  length: number,
  now: number,
): ExhaustedWindow | null {
  if (limit === undefined) return null;
  const inside = times.filter((time) => time > now - length);
  if (inside.length < limit) return null;
  // With a limit lowered below what was used, several calls must leave before there is room.
  const leaving = inside[inside.length - limit] ?? now;
  return {
    limit,
    period: length === minute ? '00:01:00' : '01:00:00',
    waitSeconds: Math.max(1, Math.ceil((leaving + length - now) / 1000)),
  };
}
