import { mkdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './code-of.js';

/** Only the owner may use folders of this service. */
const OWN = 0o700;

/**
 * Makes a folder and those above it. Node's own recursive call never returns where the file system makes no folders, such as
 * in /proc.
 */
export async function makeFolder(folder: string, isBelowFolder = false): Promise<void> {
  try {
    await mkdir(folder, OWN);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && !isBelowFolder) {
      await makeFolder(dirname(folder));
      return makeFolder(folder, true);
    }
    if (codeOf(error) !== 'EEXIST') throw error;
    // Only a file is an error.
    await mkdir(folder, { recursive: true });
  }
}

/** The same for commands, and before the start. */
export function makeFolderSync(folder: string, mode = OWN, isBelowFolder = false): void {
  try {
    mkdirSync(folder, mode);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && !isBelowFolder) {
      makeFolderSync(dirname(folder), mode);
      makeFolderSync(folder, mode, true);
      return;
    }
    if (codeOf(error) !== 'EEXIST') throw error;
    mkdirSync(folder, { recursive: true });
  }
}
