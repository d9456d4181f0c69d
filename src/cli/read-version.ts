import { readFileSync } from 'node:fs';

/** The version of the package that this file lies in, as sources or built. */
export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(findManifest(), 'utf8')) as { readonly version: string };
  return version;
}

/** The next package.json above this file: how far up it is depends on what was built where. */
function findManifest(from = new URL('package.json', import.meta.url)): URL {
  try {
    readFileSync(from);
    return from;
  } catch (error) {
    const above = new URL('../package.json', from);
    if (above.href === from.href) throw error;
    return findManifest(above);
  }
}
