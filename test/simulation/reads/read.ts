import { RETURN_MS, type Conditions } from '../fault-plan.js';
import type { Process, Scheduler } from '../scheduler.js';
import type { Replica } from '../replica.js';
import type { Report, WriteBook } from '../writes/write-book.js';

/** A read. Times are milliseconds since the start. */
export interface Read {
  readonly label: string;
  readonly replica: Replica;
  readonly query: string;
  /** Of what the query names; none for lists. */
  readonly ids: readonly string[];
  /** The device group that the caller is limited to. */
  readonly limitedTo: string | undefined;
  readonly isUncached: boolean;
  startedAt: number;
}

/** Chooses reads, and checks their responses. */
export interface ReadKind {
  draw(scheduler: Scheduler): Pick<Read, 'query' | 'ids'> | undefined;
  check(read: Read, data: Readonly<Record<string, unknown>>, isStale: boolean): void;
}

/** Context of the rules. */
export interface ReadRules {
  readonly startTime: number;
  readonly conditions: Conditions;
  readonly book: WriteBook;
  readonly report: Report;
}

/** docs/quota.md: the lifetime of cached rows, and how long expired ones may replace errors. */
export interface Lifetime {
  readonly freshMs: number;
  readonly staleMs: number;
}

/** A write that responses must show. */
export interface VisibleWrite {
  readonly replica: Process;
  readonly answeredAt: number;
}

/** A read begins after its request, and a clock that drifts is a little late. */
const CLOCK_MARGIN_MS = 1_000;
/** The longest delay of a response. */
export const RESPONSE_MS = 8_300;

/**
 * When a row of the response may have been read, at the earliest. Entries live longer on a clock that was set back, and a
 * read may share a call that began before it.
 */
export function oldestTime(
  { startedAt, isUncached }: Read,
  { freshMs, staleMs }: Lifetime,
  isStale: boolean,
  conditions: Conditions,
): number {
  const lifetime = conditions.clocksDiffer(startedAt) ? 2 * freshMs : freshMs;
  return startedAt - CLOCK_MARGIN_MS - RESPONSE_MS - (isUncached ? 0 : lifetime) - (isStale ? staleMs : 0);
}

/** Without Redis, a replica learns of no writes at others. One that wakes may have lost its connection meanwhile. */
export function mustShow(
  { replica, answeredAt }: VisibleWrite,
  { replica: reader, startedAt }: Read,
  conditions: Conditions,
): boolean {
  if (answeredAt >= startedAt) return false;
  let since = startedAt;
  // It may pause again as it wakes.
  for (const { from, until } of reader.pauses.toReversed())
    if (until > since - RETURN_MS) since = Math.min(since, from);
  return replica === reader || !conditions.redisAway(since, startedAt);
}

/** The ids in a response. It has nothing twice, unless the query may name it twice. */
export function idsShown(
  { label, ids }: Read,
  rows: readonly { readonly id: string }[],
  report: Report,
): ReadonlySet<string> {
  const shown = new Set(rows.map(({ id }) => id));
  if (shown.size < rows.length && ids.length < 2) report('row withheld', `${label} has a row twice`);
  return shown;
}
