import { describe, expect, it } from 'vitest';
import { parseSource } from './import-statements.js';
import { listTypeScriptFiles, readSource } from './source-files.js';

interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly [member: string]: unknown;
}

const root = JSON.parse(readSource('package.json')) as Manifest;
const emulator = JSON.parse(readSource('emulator/package.json')) as Manifest;
const files = listTypeScriptFiles().filter((path) => path.startsWith('emulator/'));

describe('the package of the emulator', () => {
  it('has the version, license, runtime and provenance of the subgraph', () => {
    for (const member of ['version', 'license', 'engines', 'bugs', 'publishConfig', 'type'])
      expect([member, emulator[member]]).toEqual([member, root[member]]);
    expect(emulator['repository']).toEqual({ ...(root['repository'] as object), directory: 'emulator' });
    expect(root['workspaces']).toEqual(['emulator']);
    expect(readSource('emulator/LICENSE')).toBe(readSource('LICENSE'));
  });

  it('depends on exactly the packages that its files import, in the same versions', { tags: 'slow' }, () => {
    const imported = files
      .flatMap((path) => parseSource(path, readSource(path)).imports)
      .filter(({ specifier, typeOnly }) => !typeOnly && !/^(\.|node:)/.test(specifier))
      .map(({ specifier }) => specifier);
    expect(Object.keys(emulator.dependencies)).toEqual([...new Set(imported)].sort());
    for (const [name, version] of Object.entries(emulator.dependencies))
      expect([name, root.dependencies[name]]).toEqual([name, version]);
  });

  it('names programs and exports that its build writes', () => {
    const exported = Object.values(emulator.exports).flatMap((target) => Object.values(target));
    const named = [...Object.values(emulator.bin), ...exported].filter((path) => path.includes('dist/'));
    const sources = named.map((path) =>
      path.replace(/^(?:\.\/)?dist\//, 'emulator/').replace(/\.(?:d\.ts|js)$/, '.ts'),
    );
    expect(sources.filter((path) => !files.includes(path))).toEqual([]);
    expect(named).toHaveLength(3);
  });
});
