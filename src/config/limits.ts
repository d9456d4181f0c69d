/** The numbers that bound one request. Times are milliseconds. */
export interface Limits {
  readonly batchSize: number;
  readonly defaultFirst: number;
  readonly maxFirst: number;
  readonly maxRepresentations: number;
  readonly maxBodyBytes: number;
  readonly maxAliases: number;
  readonly maxDepth: number;
  /** Levels of objects and lists in one variable or argument: what reads values calls itself for each. */
  readonly maxNesting: number;
  /** Fields of one operation, each fragment counted wherever it is spread: short texts can ask for billions. */
  readonly maxSelections: number;
  /** Upstream calls that one operation may cost by estimate. */
  readonly maxCallsPerOperation: number;
  readonly attemptTimeoutMs: number;
  readonly operationTimeoutMs: number;
  readonly huntingTimeoutMs: number;
  /** How long an action whose POST got no answer is looked up before OUTCOME_UNKNOWN. */
  readonly outcomeLookupMs: number;
}

export const LIMITS: Limits = {
  batchSize: 50,
  defaultFirst: 50,
  maxFirst: 1_000,
  maxRepresentations: 2_000,
  maxBodyBytes: 1_000_000,
  maxAliases: 500,
  maxDepth: 15,
  maxNesting: 200,
  maxSelections: 20_000,
  maxCallsPerOperation: 100,
  attemptTimeoutMs: 10_000,
  operationTimeoutMs: 25_000,
  huntingTimeoutMs: 210_000,
  outcomeLookupMs: 15_000,
};
