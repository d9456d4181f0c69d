import { z } from 'zod';

const dateTime = z.iso.datetime({ offset: true });
/** Zones end at 14 hours, and the calendar begins with the year 1. */
const FORM = /^(?!0000).{10}T\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-](0\d|1[0-3]):\d\d|[+-]14:00)$/;

/** The rule for times, to follow "must be" in messages. */
export const DATE_TIME_RULE =
  'a date and a time that exist, with seconds, at most 7 fraction digits and a zone, such as 2026-05-01T10:22:13.1234567Z';

/** Whether a text is a valid ISO 8601 time with seconds and zone. */
export function isDateTime(text: string): boolean {
  return FORM.test(text) && dateTime.safeParse(text).success;
}

const PARTS = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:(\.\d{1,7})\d{0,20})?(Z|[+-]\d\d:\d\d)?$/i;

/**
 * A time of a response in UTC, with at most 7 fraction digits: others can't be compared as text, nor sent in filters. Times
 * without a zone are UTC. Null for an empty text, undefined for any other.
 */
export function readSentTime(sent: string): string | null | undefined {
  if (sent === '') return null;
  const [, date = '', time = '', fraction = '', zone = 'Z'] = PARTS.exec(sent) ?? [];
  const own = `${date}T${time}${fraction}${zone.toUpperCase()}`;
  if (!isDateTime(own)) return undefined;
  if (own.endsWith('Z')) return own;
  // A zone changes no fraction of a second.
  const utc = new Date(`${date}T${time}${zone}`).toISOString().replace('.000Z', `${fraction}Z`);
  return isDateTime(utc) ? utc : undefined;
}
