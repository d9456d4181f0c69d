/** Whatever was thrown, as an error: DataLoader and results that hold errors tell them from values by their class. */
export function asError(reason: unknown): Error {
  return reason instanceof Error
    ? reason
    : new Error('A call failed with something that is no error', { cause: reason });
}
