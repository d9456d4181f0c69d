/** Puts values of a domain onto a stretch of the drawing. */
export interface Scale {
  (value: number): number;
  /** Round values to write on the axis. */
  readonly ticks: readonly number[];
}

type Range = readonly [from: number, to: number];

/** Equal distances for equal differences. The domain is 0 (or less) to at least `highest`, ended at a round number. */
export function linearScale(highest: number, [from, to]: Range, lowest = 0): Scale {
  const step = roundStep((Math.max(highest, 0) - Math.min(lowest, 0) || 1) / 5);
  const first = Math.floor(Math.min(lowest, 0) / step);
  const last = Math.max(first + 1, Math.ceil(highest / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  const [bottom, top] = [first * step, last * step];
  return Object.assign((value: number) => from + ((value - bottom) / (top - bottom)) * (to - from), {
    ticks,
  });
}

/** Equal distances for equal ratios, from a power of ten to a power of ten. What is below lies at its beginning. */
export function logScale([lowest, highest]: Range, [from, to]: Range): Scale {
  const first = Math.floor(Math.log10(lowest));
  const last = Math.max(first + 1, Math.ceil(Math.log10(highest)));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
  const place = (value: number) => {
    const exponent = Math.max(first, Math.log10(Math.max(value, Number.MIN_VALUE)));
    return from + ((exponent - first) / (last - first)) * (to - from);
  };
  return Object.assign(place, { ticks });
}

/** 1, 2 or 5 times a power of ten, and at least the value. */
function roundStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5].find((candidate) => candidate * power >= value) ?? 10;
  return factor * power;
}
