import { formatTimespan } from './timespan.js';
import type { ScalarType, Value } from './value.js';

/** A value as `tostring()` and `strcat()` write it: null is empty, what is dynamic is JSON unless it is a text. */
export function writeText(type: ScalarType, value: Value): string {
  if (value === null) return '';
  if (typeof value === 'bigint') return formatTimespan(value);
  if (typeof value === 'object') return JSON.stringify(value);
  return type === 'SByte' && typeof value === 'number' ? String(value !== 0) : String(value);
}
