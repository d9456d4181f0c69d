import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { productionPackages, type LockedPackages } from './documents/sbom.js';
import { readSource } from './source-files.js';

const manifest = JSON.parse(readSource('package.json')) as {
  readonly dependencies: Record<string, string>;
  readonly engines: { readonly node: string };
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
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

describe('every version of Node that is named', () => {
  const oldest = ['20.19.0', '22.13.0', '24.0.0'];

  it('is one that package.json asks for, and no older one is', () => {
    expect(oldest.filter((version) => !semver.satisfies(version, manifest.engines.node))).toEqual([]);
    const older = ['18.20.8', '20.18.3', '22.12.0'];
    expect(older.filter((version) => semver.satisfies(version, manifest.engines.node))).toEqual([]);
    for (const page of ['README.md', 'CONTRIBUTING.md']) {
      expect(readSource(page), page).toContain('Node 20.19, 22.13, 24 or newer');
    }
  });

  it.each(oldest)('takes every package, so that npm has nothing to warn of on %s', (version) => {
    const refusing = Object.entries(packages)
      .filter(([, { engines }]) => engines?.node !== undefined && !semver.satisfies(version, engines.node))
      .map(([path, { engines }]) => `${path} needs ${engines?.node ?? ''}`);
    expect(refusing).toEqual([]);
  });

  it('is tried by CI', () => {
    expect(readSource('.github/workflows/ci.yml')).toContain("node: ['20.19', '22', '24']");
  });
});

describe('installing', () => {
  it('runs nothing of the packages: each that would is denied it by name, and CI runs none', () => {
    const names = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => path.split('node_modules/').at(-1) ?? path);
    expect(names.length).toBeGreaterThan(0);
    expect(manifest.allowScripts).toEqual(
      Object.fromEntries([...new Set(names)].map((name) => [name, false])),
    );
    expect(readSource('.ci/run').match(/npm ci(?! --ignore-scripts)/g)).toBeNull();
  });
});
