import { z } from 'zod';
import { BadUserInputError } from '../../errors/caller-errors.js';
import { UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import type { ListPage } from './visible-page.js';
import { sortableTime } from './time-order.js';

/** A position in an order by time: behind these rows of this time, and behind all that come before it. */
export interface WalkPosition {
  readonly time: string;
  readonly ids: readonly string[];
}

/** No position holds more rows of one time than can be asked for. */
const MAX_IDS = 1_000;

export const walkPosition: z.ZodType<WalkPosition> = z.strictObject({
  time: z.string().refine((text) => !Number.isNaN(Date.parse(text))),
  ids: z.array(z.string()).max(MAX_IDS),
});

/** Which rows of the list: those that don't lie before the bound, in the order of the list, without the first `skip`. */
export interface WalkQuery {
  readonly bound: string | undefined;
  readonly top: number;
  readonly skip: number;
}

/** A list that the service orders by time, in short pages, and lets nobody skip far in. */
export interface TimeWalk<Row> {
  readonly timeOf: (row: Row) => string | null | undefined;
  readonly idOf: (row: Row) => string;
  /** The longest page. */
  readonly mostRows: number;
  /** The largest `skip`. */
  readonly mostSkipped: number;
  /** `sent` counts rows that could not be used too. */
  readonly fetchPage: (query: WalkQuery) => Promise<{ readonly rows: readonly Row[]; readonly sent: number }>;
}

/**
 * The rows behind a position. Each call asks from the time of the last row on, that time included, and drops what was seen
 * of it: nothing is skipped over, so that rows which change meanwhile, and move to the other end of the list, shift
 * nothing. Only among rows of one and the same time is `skip` needed. How the service orders those isn't known, and
 * needn't be: a position names all that were shown.
 *
 * @throws BadUserInputError for more rows of one time than the service lets anybody skip.
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
    const isEnd = page.sent < top;
    if (found.length >= first || isEnd) {
      const rows = withPositions(found, after, walk).slice(0, first);
      return { rows, hasNextPage: found.length > first || !isEnd };
    }
    step = nextStep(walk, step, page);
  }
}

/** Where a call asks, and what is known of it. */
interface Step {
  readonly bound: string | undefined;
  readonly skip: number;
  /** Rows of the bound's own time that were seen, and are sent again. */
  readonly seenThere: number;
  /** The row that must come first: else some have gone from in front of it, and `skip` passes over others. */
  readonly expected?: string | undefined;
}

/** How often rows of one time are read from the first one again because some of them changed meanwhile. */
const MAX_RESTARTS = 3;
const TOO_FAST = 'The rows changed faster than they could be read. Ask again.';

/** One row more than is missing tells whether there are more. */
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
  // All of one time: there is no other to ask from. The last one comes again, and shows that nothing has moved.
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
    `More than ${String(mostSkipped + mostRows)} rows have the time ${bound ?? 'of the first'}, and the service gives no more of them than that. Narrow the filter by something else.`,
    'filter',
  );
}

/** Each row with the position behind it. */
function withPositions<Row>(
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

/** One moment may be written with more or fewer digits. */
function isSameTime(one: string | null | undefined, other: string | undefined): boolean {
  return one != null && other !== undefined && sortableTime(one) === sortableTime(other);
}
