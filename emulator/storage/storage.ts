import { randomBytes } from 'node:crypto';

/** The state of the emulated storage account. */
export interface Storage {
  /** The key that signs links. */
  readonly secret: Buffer;
  /** The signatures of links that broke off and no longer work. */
  readonly spent: Set<string>;
  /** The length of each file, by the values that determine it, for range requests. */
  readonly lengths: Map<string, Promise<number>>;
}

/** Each emulator has an account of its own, so links don't work at another. */
export function createStorage(): Storage {
  return { secret: randomBytes(32), spent: new Set(), lengths: new Map() };
}
