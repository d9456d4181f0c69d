const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * Running time that a tenant's queries may use (run-advanced-query-api.md): 10 minutes per hour and 3 hours per day.
 */
const RUNNING_LIMITS = [
  { lengthMs: HOUR_MS, limitMs: 10 * MINUTE_MS },
  { lengthMs: DAY_MS, limitMs: 3 * HOUR_MS },
] as const;

/** How long a running time counts. */
export const RUNNING_TIME_TTL_MS = DAY_MS + MINUTE_MS;

export interface RunningTime {
  /** Whole minutes, in ms. */
  readonly ageMs: number;
  readonly amount: number;
}

/** A tenant's running times by minute, at most a day's worth. */
export class RunningTimes {
  readonly #byMinute = new Map<number, number>();

  /** @returns all counted running times, including this one */
  add(now: number, runningMs: number): RunningTime[] {
    const minute = Math.floor(now / MINUTE_MS);
    this.#byMinute.set(minute, (this.#byMinute.get(minute) ?? 0) + runningMs);
    const recent: RunningTime[] = [];
    for (const [then, amount] of this.#byMinute) {
      const ageMs = (minute - then) * MINUTE_MS;
      if (ageMs > RUNNING_TIME_TTL_MS) this.#byMinute.delete(then);
      else recent.push({ ageMs, amount });
    }
    return recent;
  }
}

/**
 * Returns how long no query may start, in ms, until enough running time has left each window; 0 if one may start now.
 *
 * @param share usable fraction of the limits
 */
export function findBlockedMs(times: readonly RunningTime[], share: number): number {
  return Math.max(...RUNNING_LIMITS.map((limit) => findBlockedMsOf(limit, times, share)));
}

function findBlockedMsOf(
  { lengthMs, limitMs }: (typeof RUNNING_LIMITS)[number],
  times: readonly RunningTime[],
  share: number,
): number {
  // Times are rounded to minutes, so a report may be up to a minute younger than its age.
  const counting = times
    .map(({ ageMs, amount }) => ({ leavesIn: lengthMs + MINUTE_MS - ageMs, amount }))
    .filter(({ leavesIn }) => leavesIn > 0)
    .sort((a, b) => a.leavesIn - b.leavesIn);
  let used = counting.reduce((sum, { amount }) => sum + amount, 0);
  let blockedMs = 0;
  for (const { leavesIn, amount } of counting) {
    if (used < limitMs * share) break;
    used -= amount;
    blockedMs = leavesIn;
  }
  return blockedMs;
}
