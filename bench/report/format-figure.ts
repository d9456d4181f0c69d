/** Formats a number for tables: three digits if small, thousands with commas, an en dash for undefined. */
export function formatFigure(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (value === Number.POSITIVE_INFINITY) return '∞';
  if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  if (Math.abs(value) >= 10) return value.toFixed(1);
  return value.toFixed(Math.abs(value) >= 1 ? 2 : 3);
}

/** Formats a round number for an axis. */
export function formatTick(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}

/** `one` divided by `other`, with two digits; an en dash if either is missing. */
export function formatRatio(one: number | undefined, other: number | undefined): string {
  if (one === undefined || other === undefined || Number.isNaN(one / other)) return '–';
  const ratio = one / other;
  if (ratio === 0 || ratio >= 9.95) return formatFigure(Math.round(ratio));
  return ratio >= 0.995 ? ratio.toFixed(1) : ratio.toPrecision(2);
}
