/** Exports are generated every six hours, and changes are reported by window (Learn: get-assessment-software-vulnerabilities.md). */
export const windowMs = 6 * 3_600_000;

/** The number of the last window that has ended: that of the newest snapshot. */
export function lastWindow(now: number): number {
  return Math.floor(now / windowMs);
}

/** When a window ended and its snapshot was made: epoch milliseconds. */
export function endOf(window: number): number {
  return window * windowMs;
}

/** The window that a moment lies in. */
export function windowOf(time: number): number {
  return Math.floor(time / windowMs) + 1;
}

/** A moment of exports: `2020-12-30 11:07:15` with so many fraction digits, in UTC and without a zone. */
export function toExportTime(time: number, digits: 0 | 3 | 7 = 0): string {
  const iso = new Date(Math.floor(time)).toISOString();
  const whole = `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
  return digits === 0 ? whole : `${whole}${iso.slice(19, 23)}${digits === 7 ? '0000' : ''}`;
}
