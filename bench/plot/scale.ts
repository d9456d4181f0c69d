/** Maps values of a domain to a range of the drawing. */
export interface Scale {
  (value: number): number;
  /** Round values for the axis. */
  readonly ticks: readonly number[];
}

type Range = readonly [from: number, to: number];

/** Linear, from 0 (or less) to the first round number that is at least `highest`. */
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

/** Logarithmic, from a power of ten to a power of ten. Lower values map to the beginning. */
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

/** The least of 1, 2 or 5 times a power of ten that is at least the value. */
function roundStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5].find((candidate) => candidate * power >= value) ?? 10;
  return factor * power;
}
