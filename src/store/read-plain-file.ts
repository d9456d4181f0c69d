import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';

const { O_NONBLOCK, O_RDONLY } = constants;

/**
 * The text of a file that others may have put something else in the place of. A pipe is not waited for: one of the four threads that
 * do all file operations would be, and with it this process.
 *
 * @param flags beside those for reading, as `O_NOFOLLOW`
 * @throws Error EINVAL for what is neither a file nor a folder, and what the disk says
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

/** The same, at once. */
export function readPlainFileSync(path: string): string {
  const file = openSync(path, O_RDONLY | O_NONBLOCK);
  try {
    refuseWaiting(path, fstatSync(file));
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

/** What is read from a folder is an error of the disk already. */
function refuseWaiting(path: string, found: Stats): void {
  if (found.isFile() || found.isDirectory()) return;
  throw Object.assign(new Error(`EINVAL: ${path} is no file`), { code: 'EINVAL' });
}
