import { readFile } from 'node:fs/promises';
import type { Clock } from '../config/clock.js';

/** Long enough that many tenants share one read, short beside the days or hours in which credentials are rotated. */
const MAX_AGE_MS = 3 * 60_000;

/** Reads a file that somebody else replaces from time to time. Failures are not remembered. */
export function createMemoizedFile(path: string, clock: Clock): () => Promise<string> {
  let read: { readonly at: number; readonly content: Promise<string> } | undefined;
  return async () => {
    if (read === undefined || clock.now() - read.at >= MAX_AGE_MS) {
      const started = { at: clock.now(), content: readFile(path, 'utf8') };
      read = started;
      started.content.catch(() => {
        if (read === started) read = undefined;
      });
    }
    return read.content;
  };
}
