import { describe, expect, it } from 'vitest';
import { readSource } from './source-files.js';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
}

/** Licenses that ask for no more than their text to be kept. */
const freeLicenses = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD'];

/** Packages that other packages bring along under further licenses, each read once. */
const reviewed: Readonly<Record<string, string>> = {
  // Permissive, with a patent grant; comes with @apollo/server.
  'lru-cache': 'BlueOak-1.0.0',
  // Both licenses are on the list above; comes with @apollo/server.
  'sha.js': '(MIT AND BSD-3-Clause)',
};

const lock = JSON.parse(readSource('package-lock.json')) as { packages: Record<string, LockedPackage> };
const manifest = JSON.parse(readSource('package.json')) as Record<string, Record<string, string> | undefined>;

describe('the dependencies', () => {
  it('are free to use at run time', () => {
    expect(findOtherLicenses(lock.packages)).toEqual([]);
  });

  it('are pinned to one version each', () => {
    const direct = ['dependencies', 'devDependencies', 'optionalDependencies']
      .flatMap((kind) => Object.entries(manifest[kind] ?? {}))
      .concat(Object.entries(manifest.overrides ?? {}));
    expect(findRanges(direct)).toEqual([]);
  });

  it('come from the public registry or from none in particular', () => {
    expect(findForeignSources(lock.packages)).toEqual([]);
  });

  it('are reviewed only as long as they are used', () => {
    const names = new Set(Object.keys(lock.packages).map(packageName));
    expect(Object.keys(reviewed).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('the dependency rules', () => {
  it('notice a license that nobody reviewed, in the run-time tree only', () => {
    const packages = {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0', license: 'Elastic-2.0' },
      'node_modules/a/node_modules/@b/c': { version: '2.0.0' },
      'node_modules/d': { version: '1.0.0', license: 'Elastic-2.0', dev: true },
      'node_modules/x/node_modules/lru-cache': { version: '1.0.0', license: 'BlueOak-1.0.0' },
      'node_modules/e': { version: '1.0.0', license: 'BlueOak-1.0.0' },
    };
    expect(findOtherLicenses(packages)).toEqual([
      'a@1.0.0 (node_modules/a) has the license Elastic-2.0, which is not on the list',
      '@b/c@2.0.0 (node_modules/a/node_modules/@b/c) has the license unknown, which is not on the list',
      'e@1.0.0 (node_modules/e) has the license BlueOak-1.0.0, which is not on the list',
    ]);
  });

  it('notice a version that may move', () => {
    expect(findRanges(Object.entries({ a: '1.2.3', b: '^1.2.3', c: 'latest', d: '1.2.3-rc.1' }))).toEqual([
      'b is ^1.2.3 in package.json, not one version',
      'c is latest in package.json, not one version',
    ]);
  });

  it('notice a package from elsewhere', () => {
    const packages = {
      'node_modules/a': { resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz' },
      'node_modules/b': { resolved: 'git+ssh://git@example.com/b.git' },
      'node_modules/c': {},
    };
    expect(findForeignSources(packages)).toEqual([
      'b (node_modules/b) comes from git+ssh://git@example.com/b.git',
    ]);
  });
});

function findOtherLicenses(packages: Readonly<Record<string, LockedPackage>>): string[] {
  return Object.entries(packages)
    .filter(([path, { dev, link }]) => path !== '' && dev !== true && link !== true)
    .filter(([path, { license = 'unknown' }]) => {
      return !freeLicenses.includes(license) && reviewed[packageName(path)] !== license;
    })
    .map(
      ([path, { version, license = 'unknown' }]) =>
        `${packageName(path)}@${version} (${path}) has the license ${license}, which is not on the list`,
    );
}

function findRanges(versions: readonly (readonly [string, unknown])[]): string[] {
  return versions
    .filter(([, version]) => typeof version === 'string' && !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is ${String(version)} in package.json, not one version`);
}

function findForeignSources(packages: Readonly<Record<string, LockedPackage>>): string[] {
  return Object.entries(packages)
    .filter(
      ([, { resolved, link }]) =>
        resolved && link !== true && !resolved.startsWith('https://registry.npmjs.org/'),
    )
    .map(([path, { resolved }]) => `${packageName(path)} (${path}) comes from ${resolved}`);
}

/** `@b/c` of `node_modules/a/node_modules/@b/c`. */
function packageName(path: string): string {
  return path.split('node_modules/').at(-1) ?? path;
}
