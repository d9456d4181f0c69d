import { randomBytes } from 'node:crypto';

/** What the emulated storage account remembers. */
export interface Storage {
  /** What links are signed with. */
  readonly secret: Buffer;
  /** The signatures of links that have broken off and open no more. */
  readonly spent: Set<string>;
  /** How long files are, by what decides it: who asks for a part of one is told. */
  readonly lengths: Map<string, Promise<number>>;
}

/** An account of its own for each emulator: links of one don't open at another. */
export function createStorage(): Storage {
  return { secret: randomBytes(32), spent: new Set(), lengths: new Map() };
}
