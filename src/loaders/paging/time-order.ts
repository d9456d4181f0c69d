import { z } from 'zod';
import { compareTexts } from '../../lib/texts.js';

/** Position in an order by time, newest first. The id breaks ties. */
export interface TimePosition {
  readonly time: string;
  readonly id: string;
}

/** Empty for rows without a time. */
const time = z.string().refine((text) => text === '' || !Number.isNaN(Date.parse(text)));

export const timePosition: z.ZodType<TimePosition> = z.strictObject({ time, id: z.string() });

export interface TimeOrder<Row> {
  readonly timeOf: (row: Row) => string | null | undefined;
  readonly idOf: (row: Row) => string;
}

/** Newest first. Rows without a time come last. */
export function sortNewestFirst<Row>(rows: readonly Row[], order: TimeOrder<Row>): Row[] {
  const keyed = rows.map((row) => ({ row, key: sortableTime(order.timeOf(row) ?? ''), id: order.idOf(row) }));
  return keyed.sort((a, b) => compareTexts(b.key, a.key) || compareTexts(b.id, a.id)).map(({ row }) => row);
}

export function hasTime<Row>(row: Row, { timeOf }: TimeOrder<Row>): boolean {
  const time = timeOf(row);
  return time != null && time !== '';
}

export function isBehind<Row>(row: Row, position: TimePosition, order: TimeOrder<Row>): boolean {
  return comparePositions(positionOf(row, order), position) > 0;
}

export function positionOf<Row>(row: Row, order: TimeOrder<Row>): TimePosition {
  return { time: order.timeOf(row) ?? '', id: order.idOf(row) };
}

/** Compares at full precision. */
export function isLater(time: string, other: string): boolean {
  return sortableTime(time) > sortableTime(other);
}

/** Negative if `a` comes before `b`. */
function comparePositions(a: TimePosition, b: TimePosition): number {
  return compareTexts(sortableTime(b.time), sortableTime(a.time)) || compareTexts(b.id, a.id);
}

/** Pads the fraction to 7 digits, so that UTC times compare as text without loss. The service sends 0 to 7 digits. */
export function sortableTime(time: string): string {
  const point = time.indexOf('.');
  const utc = time.endsWith('Z') ? time.slice(0, -1) : time;
  return point === -1 ? `${utc}.0000000` : utc.padEnd(point + 8, '0');
}
