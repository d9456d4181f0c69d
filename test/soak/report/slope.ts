/** A value at a time. */
export interface Point {
  /** Epoch ms. */
  readonly at: number;
  readonly value: number;
}

const HOUR_MS = 3_600_000;

/** The growth of a value per hour by linear regression. NaN for fewer than two points. */
export function slopePerHour(points: readonly Point[]): number {
  const mean = (of: (point: Point) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [at, value] = [mean((point) => point.at), mean((point) => point.value)];
  const spread = points.reduce((sum, point) => sum + (point.at - at) ** 2, 0);
  if (points.length < 2 || spread === 0) return Number.NaN;
  const common = points.reduce((sum, point) => sum + (point.at - at) * (point.value - value), 0);
  return (common / spread) * HOUR_MS;
}
