import { readFile, stat } from 'node:fs/promises';
import { checkFile } from '../lib/check-file.js';

/**
 * Reads a file that somebody else replaces from time to time: again as soon as it has changed, and not before, so that
 * many tenants share one read. Failures are not remembered.
 */
export function createMemoizedFile(path: string): () => Promise<string> {
  let read: { readonly version: string; readonly content: Promise<string> } | undefined;
  return async () => {
    // Looked at before reading: a change in between shows at the next call.
    const version = await readVersion(path);
    if (read?.version !== version) {
      const started = { version, content: readFile(path, 'utf8') };
      read = started;
      started.content.catch(() => {
        if (read === started) read = undefined;
      });
    }
    return read.content;
  };
}

/** Follows links, as a mounted secret or token is one that is turned to a new file. */
async function readVersion(path: string): Promise<string> {
  const stats = await stat(path, { bigint: true });
  checkFile(stats);
  const { ino, mtimeNs, size } = stats;
  return `${ino} ${mtimeNs} ${size}`;
}
