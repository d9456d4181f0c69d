/** An answer would have to be asked for, and the read may only show what is kept. It never leaves the server. */
export class NotCachedError extends Error {
  constructor(question: string) {
    super(`No answer is kept for ${question}`);
    this.name = 'NotCachedError';
  }
}
