const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long queries may run in one tenant (run-advanced-query-api.md): 10 minutes an hour and 3 hours a day. */
const RUNNING_LIMITS = [
  { lengthMs: HOUR_MS, limitMs: 10 * MINUTE_MS },
  { lengthMs: DAY_MS, limitMs: 3 * HOUR_MS },
] as const;

/** For so long a running time counts. */
export const RUNNING_TIME_TTL_MS = DAY_MS + MINUTE_MS;

/** Running time that was reported within the same minute. */
export interface RunningTime {
  /** Whole minutes, in ms. */
  readonly ageMs: number;
  readonly amount: number;
}

/** The running times of one tenant, by the minute: a day has few enough of them. */
export class RunningTimes {
  readonly #byMinute = new Map<number, number>();

  /** @returns everything that counts, this included. */
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
 * For how long no query may start, in ms: until enough running time has left each window. 0 when one may start.
 * @param share The part of the limits that we may use.
 */
export function findBlockedMs(times: readonly RunningTime[], share: number): number {
  return Math.max(...RUNNING_LIMITS.map((limit) => findBlockedMsOf(limit, times, share)));
}

function findBlockedMsOf(
  { lengthMs, limitMs }: (typeof RUNNING_LIMITS)[number],
  times: readonly RunningTime[],
  share: number,
): number {
  // What was reported at the end of its minute is up to a minute younger than its age says.
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
