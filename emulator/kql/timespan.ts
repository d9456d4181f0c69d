const TICK = 1n;
const MICROSECOND = 10n * TICK;
const MILLISECOND = 1_000n * MICROSECOND;
const SECOND = 1_000n * MILLISECOND;
const MINUTE = 60n * SECOND;
const HOUR = 60n * MINUTE;
const DAY = 24n * HOUR;

const TICKS_BY_UNIT: ReadonlyMap<string, bigint> = new Map([
  ...['d', 'day', 'days'].map((unit) => [unit, DAY] as const),
  ...['h', 'hr', 'hrs', 'hour', 'hours'].map((unit) => [unit, HOUR] as const),
  ...['m', 'min', 'minute', 'minutes'].map((unit) => [unit, MINUTE] as const),
  ...['s', 'sec', 'second', 'seconds'].map((unit) => [unit, SECOND] as const),
  ...['ms', 'milli', 'millis', 'millisecond', 'milliseconds'].map((unit) => [unit, MILLISECOND] as const),
  ...['micro', 'micros', 'microsecond', 'microseconds'].map((unit) => [unit, MICROSECOND] as const),
  ...['tick', 'ticks'].map((unit) => [unit, TICK] as const),
]);

/** The ticks (100 ns) of a literal such as `7d` or `1.5h`, given as number text and unit; null for an unknown unit. */
export function parseTimespan(amount: string, unit: string): bigint | null {
  const ticksPerUnit = TICKS_BY_UNIT.get(unit);
  if (ticksPerUnit === undefined) return null;
  const [whole = '0', fraction = ''] = amount.split('.');
  const scale = 10n ** BigInt(fraction.length);
  return (BigInt(whole + fraction) * ticksPerUnit) / scale;
}

/** The ticks of `[-][d.]hh:mm:ss[.fffffff]`; null for other text. */
export function parseClockTimespan(text: string): bigint | null {
  const parts = /^(-?)(?:(\d{1,8})\.)?(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d{1,7}))?$/.exec(text);
  if (parts === null) return null;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0', fraction = ''] = parts;
  const ticks =
    BigInt(days) * DAY +
    BigInt(hours) * HOUR +
    BigInt(minutes) * MINUTE +
    BigInt(seconds) * SECOND +
    BigInt(fraction.padEnd(7, '0'));
  return sign === '-' ? -ticks : ticks;
}

/** `[-][d.]hh:mm:ss[.fffffff]`, as Kusto prints a timespan. */
export function formatTimespan(ticks: bigint): string {
  const size = ticks < 0n ? -ticks : ticks;
  const pad = (value: bigint): string => value.toString().padStart(2, '0');
  const days = size / DAY;
  const fraction = size % SECOND;
  return [
    ticks < 0n ? '-' : '',
    days > 0n ? `${days}.` : '',
    `${pad((size / HOUR) % 24n)}:${pad((size / MINUTE) % 60n)}:${pad((size / SECOND) % 60n)}`,
    fraction > 0n ? `.${fraction.toString().padStart(7, '0')}` : '',
  ].join('');
}
