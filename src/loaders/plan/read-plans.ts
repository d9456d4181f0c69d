/** Ways to read rows that aren't cached. All give the same rows. */
export type ReadPlan = 'by id' | 'filter' | 'per parent' | 'snapshot';

/** Parameters of the cost. An absent parameter excludes its plan. */
export interface PlannedRead {
  readonly keys?: number;
  readonly filtered?: number;
  /** Number of parents, if the service returns rows per parent. */
  readonly parents?: number;
  /** Calls to read the whole collection, if that is possible. An upper bound if the size is unknown. */
  readonly snapshot?: number | undefined;
}

/** Keys per call (`id in (...)`). */
export const KEYS_A_CALL = 50;

/**
 * Calls of each plan; undefined if not applicable. Ties favor the first plan, which has the smaller responses. Cached rows
 * cost nothing and aren't part of the query.
 */
const CALLS: Readonly<Record<ReadPlan, (read: PlannedRead) => number | undefined>> = {
  'by id': ({ keys }) => keys && Math.ceil(keys / KEYS_A_CALL),
  filter: ({ filtered }) => filtered,
  'per parent': ({ parents }) => parents,
  snapshot: ({ snapshot }) => snapshot,
};

const PLANS = Object.keys(CALLS) as ReadPlan[];

/** Calls of a plan; Infinity if not applicable. */
export function callsOf(plan: ReadPlan, read: PlannedRead): number {
  return CALLS[plan](read) ?? Number.POSITIVE_INFINITY;
}

export function cheapestPlan(read: PlannedRead): ReadPlan {
  return PLANS.reduce((best, plan) => (callsOf(plan, read) < callsOf(best, read) ? plan : best));
}
