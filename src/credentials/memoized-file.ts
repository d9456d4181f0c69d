import { readFile, stat } from 'node:fs/promises';
import { checkFile } from '../lib/check-file.js';

/**
 * Returns a reader for a file that another process replaces. It rereads the file only after a change, so many tenants
 * share one read. It doesn't cache failures.
 */
export function createMemoizedFile(path: string): () => Promise<string> {
  let read: { readonly version: string; readonly content: Promise<string> } | undefined;
  return async () => {
    // Read the version before the content, so the next call detects a change in between.
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

/** `stat` follows links: mounted secrets and tokens are symlinks that switch to a new file. */
async function readVersion(path: string): Promise<string> {
  const stats = await stat(path, { bigint: true });
  checkFile(stats);
  const { ino, mtimeNs, size } = stats;
  return `${ino} ${mtimeNs} ${size}`;
}
