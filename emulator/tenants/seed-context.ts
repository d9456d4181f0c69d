import type { Random } from './random.js';

/** The input of the generators of a tenant's data. */
export interface SeedContext {
  readonly tenantId: string;
  readonly random: Random;
  /** Epoch milliseconds; all times lie before it. */
  readonly now: number;
}

/** Sorts by `id`, by code unit, as the service does. */
export function sortById<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
}
