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
