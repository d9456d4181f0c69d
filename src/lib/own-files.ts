import { existsSync } from 'node:fs';

/**
 * A folder that is shipped beside the code, such as `schema`: in the sources, in the package, where the code is one bundle,
 * and in what tests start as processes it lies a different number of folders above this file.
 *
 * @param path from the root of the sources
 */
export function ownFolder(path: string): URL {
  for (let above = new URL('./', import.meta.url); ; above = new URL('../', above)) {
    const folder = new URL(`${path}/`, above);
    if (existsSync(folder)) return folder;
    if (above.pathname === '/') throw new Error(`The folder ${path} is missing: this is no whole package`);
  }
}
