/** An answer would have to be asked for, and the read may only show what is cached. It never leaves the server. */
export class NotCachedError extends Error {
  constructor(question: string) {
    super(`No answer is cached for ${question}`);
    this.name = 'NotCachedError';
  }
}
