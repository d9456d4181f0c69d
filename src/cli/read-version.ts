import { readFileSync } from 'node:fs';

/** Version of the package that contains this file, as source or build. */
export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(findManifest(), 'utf8')) as { readonly version: string };
  return version;
}

/** Searches upwards for package.json, because the depth depends on the build. */
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
