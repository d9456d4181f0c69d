/** A cache-only read missed. This error never leaves the server. */
export class NotCachedError extends Error {
  constructor(question: string) {
    super(`No cached response for ${question}`);
    this.name = 'NotCachedError';
  }
}
