import { z } from 'zod';
import { BadUserInputError } from '../../errors/caller-errors.js';
import { UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import type { WirePage } from '../../defender-api/endpoints/shared/wire-page.js';
import type { ListPage } from './connection.js';
import { sortableTime } from './time-order.js';

/** Position in an order by time: after these rows of this time and all earlier rows. */
export interface WalkPosition {
  readonly time: string;
  readonly ids: readonly string[];
}

const MAX_IDS = 1_000;

export const walkPosition: z.ZodType<WalkPosition> = z.strictObject({
  time: z.string().refine((text) => !Number.isNaN(Date.parse(text))),
  ids: z.array(z.string()).max(MAX_IDS),
});

/** Rows at or after the bound in the order of the list, without the first `skip`. */
export interface WalkQuery {
  readonly bound: string | undefined;
  readonly top: number;
  readonly skip: number;
}

/** A list that the service sorts by time, with short pages and a limited `skip`. */
export interface TimeWalk<Row> {
  readonly timeOf: (row: Row) => string | null | undefined;
  readonly idOf: (row: Row) => string;
  readonly mostRows: number;
  /** Maximum `skip`. */
  readonly mostSkipped: number;
  readonly fetchPage: (query: WalkQuery) => Promise<Pick<WirePage<Row>, 'rows' | 'sent' | 'hasMore'>>;
}

/**
 * Reads rows after a position. Each call starts at the time of the last row, inclusive, and drops rows already seen. Without
 * `skip`, rows that change and move to the other end of the list don't shift the others. `skip` is used only among rows of
 * equal time. Their order doesn't matter, because a position names all rows shown of its time.
 *
 * @throws BadUserInputError if more rows have one time than the service can skip
 */
export async function walkByTime<Row>(
  walk: TimeWalk<Row>,
  first: number,
  after: WalkPosition | undefined,
): Promise<ListPage<Row, WalkPosition>> {
  const known = new Set(after?.ids.map((id) => keyOf(after.time, id)));
  const found: Row[] = [];
  let step: Step = { bound: after?.time, skip: 0, seenThere: after?.ids.length ?? 0 };
  for (let restarts = 0; ;) {
    const { bound, skip } = step;
    const top = topOf(walk, step, first - found.length);
    const page = await walk.fetchPage({ bound, top, skip });
    if (isShifted(walk, step, page.rows)) {
      restarts += 1;
      if (restarts > MAX_RESTARTS) throw new UpstreamUnavailableError(TOO_FAST);
      step = { bound, skip: 0, seenThere: walk.mostRows };
      continue;
    }
    for (const row of page.rows) {
      const time = walk.timeOf(row);
      if (!time || known.has(keyOf(time, walk.idOf(row)))) continue;
      known.add(keyOf(time, walk.idOf(row)));
      found.push(row);
    }
    if (page.sent === 0 && page.hasMore === true) throw new UpstreamUnavailableError(EMPTY);
    const isEnd = page.sent < top && page.hasMore !== true;
    if (found.length >= first || isEnd) {
      const rows = withPositions(found, after, walk).slice(0, first);
      return { rows, hasNextPage: found.length > first || !isEnd };
    }
    step = nextStep(walk, step, page);
  }
}

/** State of the next call. */
interface Step {
  readonly bound: string | undefined;
  readonly skip: number;
  /** Rows with the bound's time that were seen and are sent again. */
  readonly seenThere: number;
  /** The row that must come first. Otherwise earlier rows have gone, and `skip` would miss others. */
  readonly expected?: string | undefined;
}

/** How often rows of one time are read again because they changed. */
const MAX_RESTARTS = 3;
const EMPTY = 'The service sent no rows, although it has more.';
const TOO_FAST = 'The rows changed faster than they could be read. Try again.';

/** One extra row shows whether more follow. */
function topOf<Row>({ mostRows }: TimeWalk<Row>, { seenThere }: Step, missing: number): number {
  return Math.min(mostRows, missing + 1 + seenThere);
}

function isShifted<Row>({ idOf }: TimeWalk<Row>, { expected }: Step, [row]: readonly Row[]): boolean {
  return expected !== undefined && (row === undefined || idOf(row) !== expected);
}

function nextStep<Row>(
  walk: TimeWalk<Row>,
  { bound, skip }: Step,
  { rows, sent }: { readonly rows: readonly Row[]; readonly sent: number },
): Step {
  const last = rows.at(-1);
  const time = last === undefined ? undefined : walk.timeOf(last);
  if (time && !isSameTime(time, bound)) {
    const seenThere = rows.filter((row) => isSameTime(walk.timeOf(row), time)).length;
    return { bound: time, skip: 0, seenThere };
  }
  // All rows have the same time, so use `skip`. The last row is read again to detect shifts.
  const isLastUsable = last !== undefined && rows.length === sent;
  return {
    bound,
    skip: checkSkip(walk, bound, skip + (isLastUsable ? sent - 1 : sent)),
    seenThere: walk.mostRows,
    expected: isLastUsable ? walk.idOf(last) : undefined,
  };
}

function checkSkip(
  { mostSkipped, mostRows }: Pick<TimeWalk<unknown>, 'mostSkipped' | 'mostRows'>,
  bound: string | undefined,
  skip: number,
): number {
  if (skip <= mostSkipped) return skip;
  throw new BadUserInputError(
    `More than ${String(mostSkipped + mostRows)} rows have the time ${bound ?? 'of the first'}, which is more than the service can return. Narrow the filter by another property.`,
    'filter',
  );
}

/** Adds to each row the position after it. The rows of its time are those after `after`. */
export function withPositions<Row>(
  rows: readonly Row[],
  after: WalkPosition | undefined,
  { timeOf, idOf }: Pick<TimeWalk<Row>, 'timeOf' | 'idOf'>,
): ListPage<Row, WalkPosition>['rows'] {
  let before = after;
  return rows.map((row) => {
    const [time, id] = [timeOf(row) ?? '', idOf(row)];
    const position: WalkPosition = {
      time,
      ids: before !== undefined && isSameTime(before.time, time) ? [...before.ids, id] : [id],
    };
    before = position;
    return { row, position };
  });
}

function keyOf(time: string, id: string): string {
  return `${sortableTime(time)} ${id}`;
}

/** The same time may have a different number of digits. */
function isSameTime(one: string | null | undefined, other: string | undefined): boolean {
  return one != null && other !== undefined && sortableTime(one) === sortableTime(other);
}
