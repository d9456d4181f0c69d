import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { checkOsv, judgeSignatures } from './check-supply.js';
import { productionPackages, type LockedPackages } from './documents/sbom.js';
import { readSource } from './source-files.js';

const manifest = JSON.parse(readSource('package.json')) as {
  readonly dependencies: Record<string, string>;
  readonly engines: { readonly node: string };
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
const { packages } = JSON.parse(readSource('package-lock.json')) as { readonly packages: LockedPackages };
const LOCKED_FOLDERS = [
  '',
  'bench/peers/',
  'examples/supergraph/hive-gateway/',
  'test/e2e/apollo-gateway/',
  'test/e2e/azurite/',
  'test/unit/hunting/kusto/',
];
/** As OSV answers. */
const KNOWN: Readonly<Record<string, object>> = {
  weak: { vulns: [{ id: 'GHSA-1' }] },
  '@x/evil': { vulns: [{ id: 'GHSA-2' }, { id: 'MAL-1' }] },
};
const page = readSource('docs/dependencies.md');

describe('the page of dependencies', () => {
  it('has a row for each package that runs in production, with its version and license, and none besides', () => {
    const rows = [
      ...page.matchAll(/^\| `([^`]+)` +\| ([^ |]+) +\| ([^|]+?) +\| (\d{4}[-\d]*) +\| (.+?) +\|/gm),
    ];
    const expected = Object.entries(manifest.dependencies).map(([name, version]) => [
      name,
      version,
      packages[`node_modules/${name}`]?.license,
    ]);
    expect(rows.map(([, name, version, license]) => [name, version, license])).toEqual(expected);
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
  const oldest = ['20.19.0', '22.13.0', '24.0.0', '26.0.0'];

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
    expect(readSource('.github/workflows/ci.yml')).toContain("node: ['20.19', '22', '24', '26']");
  });
});

describe('installing', () => {
  it('runs no script of a package, and a package that brings one is noticed', () => {
    const names = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => path.split('node_modules/').at(-1) ?? path);
    expect(names.length).toBeGreaterThan(0);
    expect(manifest.allowScripts).toEqual(
      Object.fromEntries([...new Set(names)].map((name) => [name, false])),
    );
  });

  it('ignores scripts beside each lockfile, on npm 10 too', () => {
    for (const folder of LOCKED_FOLDERS) {
      expect(readSource(`${folder}package-lock.json`)).toContain('"lockfileVersion"');
      expect(readSource(`${folder}.npmrc`).split('\n')).toContain('ignore-scripts=true');
    }
  });

  it('leaves nothing to pre and post scripts of this package, which npm then skips', () => {
    const { scripts } = JSON.parse(readSource('package.json')) as { readonly scripts: object };
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post|install$|dependencies$)/.test(name))).toEqual(
      [],
    );
  });
});

describe('the check of what was installed', () => {
  const signed = (invalid: readonly object[], missing: readonly object[]) =>
    judgeSignatures(JSON.stringify({ invalid, missing }));
  const bad = { name: 'a', version: '1.0.0' };

  it('fails on a signature that is wrong or missing, and only says so where there is nobody to ask', () => {
    expect(signed([], [])).toEqual({ code: 0, report: 'Each package has a valid signature.' });
    expect(signed([bad], [])).toEqual({
      code: 1,
      report: 'These packages have no valid signature:\n  a@1.0.0',
    });
    expect(signed([], [bad]).code).toBe(1);
    for (const output of ['', '{ "error": { "code": "ENOTFOUND" } }', 'null'])
      expect(judgeSignatures(output), output).toMatchObject({
        code: 0,
        report: expect.stringContaining('not checked') as string,
      });
  });

  it('fails on what OSV knows of production, and on malware anywhere', async () => {
    const asked: unknown[] = [];
    const osv = createServer((request, response) => {
      void text(request).then((body) => {
        const { queries } = JSON.parse(body) as { queries: { package: { name: string } }[] };
        asked.push(...queries);
        const results = queries.map(({ package: { name } }) => KNOWN[name] ?? {});
        response.end(JSON.stringify({ results }));
      });
    }).listen(0, '127.0.0.1');
    await once(osv, 'listening');
    const origin = `http://127.0.0.1:${(osv.address() as AddressInfo).port}`;
    const locked = (dev: boolean) => ({ version: '1.0.0', dev });
    const check = (names: Record<string, boolean>) =>
      checkOsv(
        Object.fromEntries(Object.entries(names).map(([name, dev]) => [`node_modules/${name}`, locked(dev)])),
        origin,
      );
    expect(await check({ good: false, weak: true })).toEqual({
      code: 0,
      report: 'OSV knows nothing against 2 packages.',
    });
    expect(asked[0]).toEqual({ package: { ecosystem: 'npm', name: 'good' }, version: '1.0.0' });
    expect(await check({ good: false, weak: false })).toEqual({
      code: 1,
      report: 'OSV knows of:\n  weak@1.0.0: GHSA-1',
    });
    expect((await check({ '@x/evil': true })).report).toBe('OSV knows of:\n  @x/evil@1.0.0: MAL-1');
    osv.close();
    osv.closeAllConnections();
    expect(await check({ weak: false })).toEqual({ code: 0, report: 'OSV not checked: it is out of reach.' });
  });
});
