const DATE_TIME =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})T(?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2})(?:\.\d{1,7})?(?:Z|[+-](?<zoneHour>\d{2}):(?<zoneMinute>\d{2}))$/;

const MAX_ZONE_MINUTES = 14 * 60;

/** The rule for times, to follow "must be" in messages. */
export const DATE_TIME_RULE =
  'a date and a time that exist, with seconds, at most 7 fraction digits and a zone, such as 2026-05-01T10:22:13.1234567Z';

/** Whether a text is a valid ISO 8601 time with seconds and zone. */
export function isDateTime(text: string): boolean {
  const parts = DATE_TIME.exec(text)?.groups;
  return parts !== undefined && existsInCalendar(parts);
}

function existsInCalendar(parts: Readonly<Record<string, string | undefined>>): boolean {
  const part = (name: string): number => Number(parts[name] ?? 0);
  const [year, month, day] = [part('year'), part('month'), part('day')];
  // Day 0 of the next month is the last day of this one. setUTCFullYear doesn't remap years below 100.
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
