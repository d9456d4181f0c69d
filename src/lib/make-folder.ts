import { existsSync, mkdirSync, statSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Only the owner may use folders of this service. */
const OWN = 0o700;

/**
 * Makes a folder and those above it. Node's own recursive call never returns where the file system makes no folders, such as
 * in /proc.
 */
export async function makeFolder(folder: string): Promise<void> {
  const above = dirname(folder);
  if (!(await isFolder(above))) await makeFolder(above);
  try {
    await mkdir(folder, OWN);
  } catch (error) {
    if (!(await isFolder(folder))) throw error;
  }
}

/** The same for commands, and before the start. */
export function makeFolderSync(folder: string, mode = OWN): void {
  const above = dirname(folder);
  if (!existsSync(above)) makeFolderSync(above, mode);
  try {
    mkdirSync(folder, mode);
  } catch (error) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
