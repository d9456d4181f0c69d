import type { Reading } from './score-plot.js';

const HISTORY = 'defender-subgraph scores';
const HOUR_MS = 3_600_000;
/** About seven weeks of eight-hour working days, at one reading an hour. */
const MAX_READINGS = 300;

/**
 * Adds a reading to those that this browser stored, at most one an hour, because Defender keeps no history.
 *
 * @param series such as the tenant and the name of the score
 * @returns all readings, the oldest first
 */
export function addReading(series: string, score: number, now = Date.now()): readonly Reading[] {
  const known = readHistory();
  const before = known.get(series) ?? [];
  const last = before.at(-1);
  const isNew = last === undefined || now - last[0] >= HOUR_MS;
  const readings = isNew ? [...before, [now, score] as const].slice(-MAX_READINGS) : before;
  if (isNew) {
    localStorage.setItem(HISTORY, JSON.stringify(Object.fromEntries(known.set(series, readings))));
  }
  return readings;
}

/** Reads the stored readings and skips malformed ones. */
function readHistory(): Map<string, readonly Reading[]> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(HISTORY) ?? '{}');
    return new Map(
      Object.entries(stored ?? {}).map(([series, readings]) => [
        series,
        Array.isArray(readings) ? readings.filter(isReading) : [],
      ]),
    );
  } catch {
    return new Map();
  }
}

/** 8.64e15 is the largest time that Date represents. */
function isReading(value: unknown): value is Reading {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((one) => Number.isFinite(one)) &&
    Math.abs(Number(value[0])) < 8.64e15
  );
}
