/** The ways in which rows that aren't kept can be had. All of them give the same rows. */
export type ReadPlan = 'by id' | 'filter' | 'per parent' | 'snapshot';

/** What is asked for, as far as it decides what that costs; what is left out rules a plan out. */
export interface ReadQuestion {
  /** Rows that are asked for by key. */
  readonly keys?: number;
  /** Calls that the service's own filter takes. */
  readonly filtered?: number;
  /** Parents that the service offers rows of one by one. */
  readonly parents?: number;
  /** Calls that reading the whole collection takes, where it may be read; the most that it may, where its size isn't known. */
  readonly snapshot?: number | undefined;
}

/** Keys that share a call (`id in (...)`). */
export const KEYS_A_CALL = 50;

/**
 * Each plan with the upstream calls that it takes; undefined where it doesn't answer the question. Of equal ones the first is
 * taken: its answers are the smaller. What is kept costs nothing, and isn't asked for.
 */
const CALLS: Readonly<Record<ReadPlan, (question: ReadQuestion) => number | undefined>> = {
  'by id': ({ keys }) => keys && Math.ceil(keys / KEYS_A_CALL),
  filter: ({ filtered }) => filtered,
  'per parent': ({ parents }) => parents,
  snapshot: ({ snapshot }) => snapshot,
};

const PLANS = Object.keys(CALLS) as ReadPlan[];

/** The calls of a plan; Infinity where it doesn't answer the question. */
export function callsOf(plan: ReadPlan, question: ReadQuestion): number {
  return CALLS[plan](question) ?? Number.POSITIVE_INFINITY;
}

/** The plan with the fewest calls. */
export function cheapestPlan(question: ReadQuestion): ReadPlan {
  return PLANS.reduce((best, plan) => (callsOf(plan, question) < callsOf(best, question) ? plan : best));
}
