import { existsSync } from 'node:fs';

/**
 * Finds a folder that is shipped with the code, such as `schema`. Its depth above this file differs between the
 * sources, the bundled package, and processes that tests start.
 *
 * @param path relative to the root of the sources
 */
export function ownFolder(path: string): URL {
  for (let above = new URL('./', import.meta.url); ; above = new URL('../', above)) {
    const folder = new URL(`${path}/`, above);
    if (existsSync(folder)) return folder;
    if (above.pathname === '/') throw new Error(`The folder ${path} is missing: the package is incomplete`);
  }
}
