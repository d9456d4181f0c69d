import { BadUserInputError } from '../../errors/caller-errors.js';
import { quoteValue } from './quote-value.js';

/** Seven fractional digits, because that is the finest the service stores and sends (0 to 7 in one object). */
const DATE_TIME =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})T(?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2})(?:\.\d{1,7})?(?:Z|[+-](?<zoneHour>\d{2}):(?<zoneMinute>\d{2}))$/;

const MAX_ZONE_MINUTES = 14 * 60;

/**
 * Accepts an ISO 8601 point in time with seconds and zone that exists in the calendar. It is printed into
 * filters without quotes, so nothing else may pass.
 * @throws BadUserInputError
 */
export function checkDateTime(text: string): void {
  const parts = DATE_TIME.exec(text)?.groups;
  if (parts === undefined || !existsInCalendar(parts)) {
    throw new BadUserInputError(
      `${quoteValue(text)} is not a point in time such as 2025-01-31T23:59:59.1234567Z (seconds and zone are required, at most 7 fractional digits).`,
    );
  }
}

function existsInCalendar(parts: Readonly<Record<string, string | undefined>>): boolean {
  const part = (name: string): number => Number(parts[name] ?? 0);
  const [year, month, day] = [part('year'), part('month'), part('day')];
  // Day 0 of the next month is the last day of this one; setUTCFullYear takes years below 100 as they are.
  const lastDay = new Date(0);
  lastDay.setUTCFullYear(year, month, 0);
  return (
    year >= 1 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= lastDay.getUTCDate() &&
    part('hour') <= 23 &&
    part('minute') <= 59 &&
    part('second') <= 59 &&
    part('zoneMinute') <= 59 &&
    part('zoneHour') * 60 + part('zoneMinute') <= MAX_ZONE_MINUTES
  );
}

/**
 * A point in time as text of one length in UTC, so that points in time compare as text, to the last of seven fractional
 * digits; undefined for what is none. The service leaves seconds out nowhere and writes 0 to 7 fractional digits.
 */
export function comparableTime(text: string): string | undefined {
  const parts = COMPARABLE.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const { seconds = '', fraction = '', zone = '' } = parts;
  const milliseconds = Date.parse(`${seconds}${zone.toUpperCase()}`);
  if (Number.isNaN(milliseconds)) return undefined;
  const inUtc = zone.toUpperCase() === 'Z' ? seconds : new Date(milliseconds).toISOString().slice(0, 19);
  return `${inUtc}.${fraction.padEnd(7, '0')}`;
}

const COMPARABLE =
  /^(?<seconds>\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(?<fraction>\d{1,7}))?(?<zone>Z|[+-]\d{2}:\d{2})$/i;
