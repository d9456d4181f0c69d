import { z } from 'zod';

/** A position in an order by time, newest first; the id makes it total where times are equal. */
export interface TimePosition {
  readonly time: string;
  readonly id: string;
}

/** Rows without a time have an empty one. */
const time = z.string().refine((text) => text === '' || !Number.isNaN(Date.parse(text)));

export const timePosition: z.ZodType<TimePosition> = z.strictObject({ time, id: z.string() });

export interface TimeOrder<Row> {
  readonly timeOf: (row: Row) => string | null | undefined;
  readonly idOf: (row: Row) => string;
}

/** Newest first. Rows without a time come last. */
export function sortNewestFirst<Row>(rows: readonly Row[], order: TimeOrder<Row>): Row[] {
  const keyed = rows.map((row) => ({ row, position: positionOf(row, order) }));
  return keyed.sort((a, b) => comparePositions(a.position, b.position)).map(({ row }) => row);
}

/** Whether a row has a position in an order by time. */
export function hasTime<Row>(row: Row, { timeOf }: TimeOrder<Row>): boolean {
  const time = timeOf(row);
  return time != null && time !== '';
}

/** Whether a row lies behind a position in the order. */
export function isBehind<Row>(row: Row, position: TimePosition, order: TimeOrder<Row>): boolean {
  return comparePositions(positionOf(row, order), position) > 0;
}

export function positionOf<Row>(row: Row, order: TimeOrder<Row>): TimePosition {
  return { time: order.timeOf(row) ?? '', id: order.idOf(row) };
}

/** Whether a time is later than another, to the last digit. */
export function isLater(time: string, other: string): boolean {
  return sortableTime(time) > sortableTime(other);
}

/** Negative when `a` is shown before `b`. */
function comparePositions(a: TimePosition, b: TimePosition): number {
  return compareText(sortableTime(b.time), sortableTime(a.time)) || compareText(b.id, a.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The service sends 0 to 7 fraction digits: made equally long, times in UTC compare as text, exactly. */
export function sortableTime(time: string): string {
  const match = /^(?<seconds>[^.Z]*)(?:\.(?<fraction>\d*))?Z?$/.exec(time)?.groups;
  return match === undefined ? time : `${match['seconds'] ?? ''}.${(match['fraction'] ?? '').padEnd(7, '0')}`;
}
