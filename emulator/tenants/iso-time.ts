/**
 * A time as the service writes it: UTC with `Z` and seven fraction digits. `ticks` are the four digits below a millisecond
 * (units of 100 ns).
 */
export function toIsoTime(epochMilliseconds: number, ticks = 0): string {
  const iso = new Date(Math.floor(epochMilliseconds)).toISOString();
  return `${iso.slice(0, -1)}${String(ticks).padStart(4, '0')}Z`;
}

/** A time with fewer fraction digits, 0 to 7, cut off and not rounded. */
export function toShortIsoTime(epochMilliseconds: number, digits: number, ticks = 0): string {
  const [whole = '', fraction = ''] = toIsoTime(epochMilliseconds, ticks).slice(0, -1).split('.');
  return digits === 0 ? `${whole}Z` : `${whole}.${fraction.slice(0, digits)}Z`;
}
