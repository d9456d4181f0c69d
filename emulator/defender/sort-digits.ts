import type { Switches } from '../switches.js';

/** Rows whose ids are digits, in the order of the switch: the documents don't define it. */
export function sortDigits<Row extends { readonly id: string }>(
  rows: readonly Row[],
  { orderOfDigits }: Switches,
): Row[] {
  if (orderOfDigits === 'number') return [...rows].sort((one, other) => Number(one.id) - Number(other.id));
  return [...rows].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
}
