/** A global id as the server writes it, or as somebody might forge it. */
export const writeGlobalId = (...parts: readonly unknown[]) =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');
