import { describe, expect, it } from 'vitest';
import { productionPackages, type LockedPackages } from './documents/sbom.js';
import { readSource } from './source-files.js';

const manifest = JSON.parse(readSource('package.json')) as { readonly dependencies: Record<string, string> };
const { packages } = JSON.parse(readSource('package-lock.json')) as { readonly packages: LockedPackages };
const page = readSource('docs/dependencies.md');

describe('the page of dependencies', () => {
  it('has a row for each package that runs in production, with its version and licence, and none besides', () => {
    const rows = [
      ...page.matchAll(/^\| `([^`]+)` +\| ([^ |]+) +\| ([^|]+?) +\| (\d{4}[-\d]*) +\| (.+?) +\|/gm),
    ];
    const expected = Object.entries(manifest.dependencies).map(([name, version]) => [
      name,
      version,
      packages[`node_modules/${name}`]?.license,
    ]);
    expect(rows.map(([, name, version, licence]) => [name, version, licence])).toEqual(expected);
  });

  it('counts all that are installed', () => {
    const all = new Set(
      productionPackages(packages).map(
        ([path, { version }]) => `${path.split('node_modules/').at(-1) ?? ''}@${version ?? ''}`,
      ),
    );
    const direct = Object.keys(manifest.dependencies).length;
    expect(page.replaceAll(/\s+/g, ' ')).toContain(
      `Those ${direct} bring ${all.size - direct} more, ${all.size} packages in all`,
    );
  });
});

describe('installing', () => {
  it('runs nothing of the packages', () => {
    expect(readSource('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });
});
