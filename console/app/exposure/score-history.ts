import { readStored, store } from '../session/browser-store.js';
import type { Reading } from './score-plot.js';

const HISTORY = 'defender-subgraph scores';
export const HOUR_MS = 3_600_000;
/** About seven weeks of eight-hour working days, at one reading an hour. */
const MAX_READINGS = 300;
/** Scores of more tenants than this aren't stored. */
const MAX_SERIES = 50;

/**
 * Adds a reading to those that this browser stored, one for each hour of the clock, because Defender keeps no history.
 *
 * @param series such as the tenant and the name of the score
 * @returns all readings, the oldest first
 */
export function addReading(series: string, score: number, now = Date.now()): readonly Reading[] {
  const known = readHistory();
  const before = known.get(series) ?? [];
  const last = before.at(-1);
  if (last !== undefined && hourOf(last[0]) >= hourOf(now)) return before;
  const readings = [...before, [now, score] as const].slice(-MAX_READINGS);
  known.set(series, readings);
  store('localStorage', HISTORY, Object.fromEntries([...known].slice(-MAX_SERIES)));
  return readings;
}

const hourOf = (time: number) => Math.floor(time / HOUR_MS);

/** The stored readings without malformed ones. */
function readHistory(): Map<string, readonly Reading[]> {
  const stored = readStored('localStorage', HISTORY);
  const series = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return new Map(
    series.map(([name, readings]) => [name, Array.isArray(readings) ? readings.filter(isReading) : []]),
  );
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
