import type { Value } from './lists.js';

/** Numbers and times in an order, other texts without case: Defender decides on it. */
export function comparable(value: Value, type: string): bigint | Value {
  if (type === 'Long' && value !== null) return BigInt(value);
  if (typeof value !== 'string') return value;
  if (type !== 'DateTime') return value.toLowerCase();
  const [seconds = '', fraction = ''] = value.replace('Z', '').split('.');
  return BigInt(Date.parse(`${seconds}Z`)) * 10_000n + BigInt(fraction.padEnd(7, '0'));
}
