import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';

const { O_NONBLOCK, O_RDONLY } = constants;

/**
 * Reads a text file that others may have replaced. Doesn't block on pipes, which would occupy one of the four threads
 * for file operations.
 *
 * @param flags additional flags such as `O_NOFOLLOW`
 * @throws Error EINVAL for anything except a file or folder, and file system errors
 */
export async function readPlainFile(path: string, flags = 0): Promise<string> {
  const file = await open(path, O_RDONLY | O_NONBLOCK | flags);
  try {
    refuseWaiting(path, await file.stat());
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

export function readPlainFileSync(path: string): string {
  const file = openSync(path, O_RDONLY | O_NONBLOCK);
  try {
    refuseWaiting(path, fstatSync(file));
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

/** Reading a folder already fails in the file system. */
function refuseWaiting(path: string, found: Stats): void {
  if (found.isFile() || found.isDirectory()) return;
  throw Object.assign(new Error(`EINVAL: ${path} is not a file`), { code: 'EINVAL' });
}
