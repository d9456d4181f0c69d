/** A global id, valid or forged. */
export const writeGlobalId = (...parts: readonly unknown[]) =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');
