import { SubgraphError } from './subgraph-error.js';

/** Wraps a thrown value that is no Error: DataLoader and result types distinguish errors from values by class. */
export function asError(reason: unknown): Error {
  return reason instanceof Error
    ? reason
    : new Error('A call threw a value that is not an error', { cause: reason });
}

/** @throws errors without a code */
export function asSubgraphError(error: unknown): SubgraphError {
  if (error instanceof SubgraphError) return error;
  throw error;
}
