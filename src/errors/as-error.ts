/** Wraps a thrown value that is no Error: DataLoader and result types distinguish errors from values by class. */
export function asError(reason: unknown): Error {
  return reason instanceof Error
    ? reason
    : new Error('A call threw a value that is not an error', { cause: reason });
}
