/**
 * Moments as text: ISO 8601, UTC, exactly seven fraction digits and `Z`, as hunting results carry them.
 * Years 1 to 9999 only, so that the order of the texts is the order in time.
 */

export const TICKS_PER_MILLISECOND = 10_000n;

const FORM =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?(?: ?(Z|[+-]\d{2}:\d{2}))?)?$/;
const EARLIEST = Date.parse('0001-01-01T00:00:00.000Z');
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * The normal form of a date or a date with a time; without an offset it is UTC, a missing time is midnight.
 * Null for anything else, a 31st of February included.
 */
export function parseDateTime(text: string): string | null {
  const match = FORM.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', offset = 'Z'] = match;
  const local = new Date(0);
  local.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  local.setUTCHours(Number(hour), Number(minute), Number(second));
  const unchanged =
    local.getUTCFullYear() === Number(year) &&
    local.getUTCMonth() === Number(month) - 1 &&
    local.getUTCDate() === Number(day) &&
    local.getUTCHours() === Number(hour) &&
    local.getUTCMinutes() === Number(minute) &&
    local.getUTCSeconds() === Number(second);
  if (!unchanged) return null;
  const digits = fraction.padEnd(7, '0');
  const ticks = BigInt(local.getTime() - readOffset(offset)) * TICKS_PER_MILLISECOND + BigInt(digits);
  return formatTicks(ticks);
}

/** 100 ns ticks since 1970 of a moment in normal form. */
export function readTicks(moment: string): bigint {
  return BigInt(Date.parse(`${moment.slice(0, 23)}Z`)) * TICKS_PER_MILLISECOND + BigInt(moment.slice(23, 27));
}

function readOffset(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return (offset.startsWith('-') ? -1 : 1) * minutes * 60_000;
}

/** The normal form of a JavaScript date. */
export function formatDate(date: Date): string {
  const text = formatTicks(BigInt(date.getTime()) * TICKS_PER_MILLISECOND);
  if (text === null) throw new RangeError('a hunting time lies in the years 1 to 9999');
  return text;
}

/** The normal form of 100 ns ticks since 1970, or null outside the years 1 to 9999. */
export function formatTicks(ticks: bigint): string | null {
  const fraction = ((ticks % TICKS_PER_MILLISECOND) + TICKS_PER_MILLISECOND) % TICKS_PER_MILLISECOND;
  const milliseconds = Number((ticks - fraction) / TICKS_PER_MILLISECOND);
  if (milliseconds < EARLIEST || milliseconds > LATEST) return null;
  return `${new Date(milliseconds).toISOString().slice(0, -1)}${fraction.toString().padStart(4, '0')}Z`;
}
