/** Date, optional time after `T` or a space with up to nine decimals, optional zone. Default zone: UTC. */
const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.(\d{1,9}))?(?: ?(Z|[+-]\d\d:?\d\d))?)?$/i;

/**
 * Normalizes a time to ISO 8601 in UTC and keeps its decimals. Samples write `2020-11-03 10:13:34.8476880`, with a space and
 * without a zone.
 *
 * @returns null for an invalid time, such as February 30
 */
export function readMoment(text: string): string | null {
  const [, date, minutes = '00:00', seconds = ':00', decimals, zone = 'Z'] = MOMENT.exec(text.trim()) ?? [];
  if (date === undefined) return null;
  if (!isDay(date) || minutes > '23:59' || minutes.slice(3) > '59' || seconds > ':59') return null;
  const local = `${date}T${minutes}${seconds}`;
  const shift = shiftOf(zone);
  if (shift === null) return null;
  const utc = shift === 0 ? local : withShift(Date.parse(`${local}Z`) - shift);
  if (utc === null) return null;
  return decimals === undefined ? `${utc}Z` : `${utc}.${decimals}Z`;
}

/** Date.parse would accept February 30. Compares text, because a million rows have several million times. */
function isDay(date: string): boolean {
  const month = date.slice(5, 7);
  const day = date.slice(8);
  if (month < '01' || month > '12' || day < '01') return false;
  if (day <= '28') return true;
  if (month !== '02') return day <= (SHORT_MONTHS.has(month) ? '30' : '31');
  const year = Number(date.slice(0, 4));
  return day === '29' && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const SHORT_MONTHS: ReadonlySet<string> = new Set(['04', '06', '09', '11']);

/** Offset of the zone from UTC in milliseconds. */
function shiftOf(zone: string): number | null {
  if (zone === 'Z' || zone === 'z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** Null if the year doesn't have four digits. */
function withShift(ms: number): string | null {
  const text = new Date(ms).toISOString();
  return text.length === 24 ? text.slice(0, 19) : null;
}

const MICROS_PER_MS = 1_000n;

/** Microseconds since 1970 of a time from {@link readMoment}. Every Parquet reader supports microseconds. */
export function microsOf(moment: string): bigint {
  const ms = BigInt(Date.parse(`${moment.slice(0, 19)}Z`));
  const decimals = moment.slice(20, -1);
  return ms * MICROS_PER_MS + BigInt(decimals.slice(0, 6).padEnd(6, '0'));
}
