import { open, readFile, rename } from 'node:fs/promises';

/** Undefined if the file doesn't exist. */
export async function readCursor(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim() || undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Replaces the file atomically. A killed process resumes from the previous or the new cursor. */
export async function writeCursor(path: string, cursor: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, 'w', 0o600);
  try {
    await file.writeFile(`${cursor}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}
