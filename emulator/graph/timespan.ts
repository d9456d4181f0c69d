import { createDatabase, type Database, type Table } from '../kql/database.js';

/** A stretch of time in epoch milliseconds, both ends included. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

const duration = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * Reads Graph's `Timespan`: an ISO 8601 duration back from `now`, start/duration, start/end or duration/end. Null when it is none.
 * Days, hours, minutes and seconds only; `now` is epoch milliseconds.
 */
export function readTimespan(text: string, now: number): TimeWindow | null {
  const parts = text.split('/');
  const [first = '', second] = parts;
  if (parts.length > 2) return null;
  if (second === undefined) {
    const length = readDuration(first);
    return length === null ? null : { from: now - length, to: now };
  }
  const [from, to] = [readTime(first), readTime(second)];
  const [before, after] = [readDuration(first), readDuration(second)];
  if (from !== null && to !== null) return from <= to ? { from, to } : null;
  if (from !== null && after !== null) return { from, to: from + after };
  return to !== null && before !== null ? { from: to - before, to } : null;
}

function readDuration(text: string): number | null {
  const found = duration.exec(text);
  if (found === null || !/\d/.test(text)) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

function readTime(text: string): number | null {
  const time = /^\d{4}-\d\d-\d\d(T[\d:.]+Z?)?$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

/** A database whose tables hold only the rows with a Timestamp in the window; tables without that column are whole. */
export function limitTimespan(database: Database, window: TimeWindow | null): Database {
  if (window === null) return database;
  const limit = (name: string) => (): Table => {
    const table = database.table(name);
    if (table === undefined) throw new Error(`${name} is listed but missing`);
    if (!table.columns.some((column) => column.name === 'Timestamp')) return table;
    return { ...table, rows: table.rows.filter((row) => isInside(row['Timestamp'], window)) };
  };
  return createDatabase(Object.fromEntries(database.tableNames.map((name) => [name, limit(name)])));
}

function isInside(timestamp: unknown, { from, to }: TimeWindow): boolean {
  const time = typeof timestamp === 'string' ? Date.parse(timestamp) : Number.NaN;
  return time >= from && time <= to;
}
