import { open, readFile, rename } from 'node:fs/promises';

/** The cursor that was kept; undefined where there is no file. */
export async function readCursor(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim() || undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Beside its place first, so that the file is always whole: whoever is killed goes on from the cursor before or from this one. */
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
