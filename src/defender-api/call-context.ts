/** What one GraphQL operation has cost upstream so far. */
export interface CallCost {
  /** Calls that were sent for it. */
  calls: number;
  /** Calls that it needed and another operation had already under way. */
  coalesced: number;
  /** Milliseconds spent waiting for quota. */
  waitedMs: number;
}

/** On whose behalf a call is made, and how long it may take. */
export interface CallContext {
  readonly tenantId: string;
  readonly requestId: string;
  /** Epoch milliseconds after which nobody waits for the answer. */
  readonly deadline: number;
  readonly cost: CallCost;
}

export function noCost(): CallCost {
  return { calls: 0, coalesced: 0, waitedMs: 0 };
}
