import { describe, expect, it } from 'vitest';
import {
  findFileCycles,
  findFolderCircles,
  findForeignTrees,
  findUnresolved,
  findWrongDirections,
} from './import-direction.js';
import { findEnvironmentReads, findForeignPackages, findUndeclaredPackages } from './import-owners.js';
import { parseSource, type ImportStatement, type ParsedSource } from './import-statements.js';
import { listFiles, listTypeScriptFiles, readSource } from './source-files.js';

describe('the imports of the repository', () => {
  const sources = listTypeScriptFiles().map((file) => parseSource(file, readSource(file)));
  const { imports } = collect(sources);
  const files = new Set(listFiles());

  it('stay inside the trees that their file may know', () => {
    expect(findForeignTrees(imports, files)).toEqual([]);
  });

  it('go from right to left in the order of the layout, types included', { tags: 'slow' }, () => {
    expect(findWrongDirections(imports, files)).toEqual([]);
  });

  it('form no circle between folders of one group', { tags: 'slow' }, () => {
    expect(findFolderCircles(imports, files)).toEqual([]);
  });

  it('form no circle between files, types included', () => {
    expect(findFileCycles(imports, files)).toEqual([]);
  });

  it('mean files that exist', () => {
    expect(findUnresolved(imports, files)).toEqual([]);
  });

  it('leave msal-node, dataloader, jose and undici to the folders that own them', () => {
    expect(findForeignPackages(imports)).toEqual([]);
  });

  it('name declared packages only, and run-time ones where the product runs', () => {
    const manifest = JSON.parse(readSource('package.json')) as Record<string, Record<string, string>>;
    const declared = {
      // Optional ones too: the importing file says what happens without them.
      runtime: new Set(Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })),
      development: new Set(Object.keys(manifest.devDependencies ?? {})),
    };
    expect(findUndeclaredPackages(imports, declared)).toEqual([]);
  });

  it('leave the environment to src/config', () => {
    expect(findEnvironmentReads(sources)).toEqual([]);
  });
});

describe('the import rules', () => {
  it('notice an emulator that looks into the product, and the reverse', () => {
    const { imports, files } = sample({
      'emulator/odata.ts': "import type { Clause } from '../src/defender-api/odata.js';",
      'src/defender-api/odata.ts': "import { seed } from '../../emulator/seed.js';",
      'src/cli/commands/emulator.ts': "import { seed } from '../../../emulator/seed.js';",
      'emulator/seed.ts': '',
    });
    expect(findForeignTrees(imports, files)).toEqual([
      'emulator/odata.ts:1 imports ../src/defender-api/odata.js: emulator/ imports only from emulator',
      'src/defender-api/odata.ts:1 imports ../../emulator/seed.js: src/ imports only from src, resolvers',
    ]);
  });

  it('notice an import from left to right, even of a type, and a folder without a place', () => {
    const { imports, files } = sample({
      'src/loaders/alert.ts': "\nimport type { Context } from '../context.js';",
      'src/errors/codes.ts': "export { Alert } from '../../resolvers/alerts/Alert.js';",
      'src/context.ts': "import { codes } from './errors/codes.js';",
      'resolvers/alerts/Alert.ts': "type Loaders = import('../../src/loaders/alert.js').Loaders;",
      'src/stuff/x.ts': '',
    });
    expect(findWrongDirections(imports, files)).toEqual([
      expect.stringContaining('src/stuff/x.ts lies in no folder of the layout'),
      'src/loaders/alert.ts:2 imports ../context.js: loaders stands left of context and must not know it',
      'src/errors/codes.ts:1 imports ../../resolvers/alerts/Alert.js: errors stands left of resolvers and must not know it',
    ]);
  });

  it('notice a circle of folders in one group, but let generated types name the context', () => {
    const { imports, files } = sample({
      'src/store/memory.ts': "import type { Caller } from '../identity/caller.js';",
      'src/identity/caller.ts': '',
      'src/identity/keys.ts': "import { memory } from '../store/memory.js';",
      'src/generated/resolvers.ts': "import type { Context } from '../context.js';",
      'src/context.ts': "import type { Alert } from './generated/resolvers.js';",
    });
    expect(findFolderCircles(imports, files)).toEqual([
      'store -> identity -> store: folders of one group import each other ' +
        '(src/store/memory.ts:1 imports ../identity/caller.js; src/identity/keys.ts:1 imports ../store/memory.js)',
    ]);
  });

  it('notice a circle of files through a lazy import, and through types, but let generated types name the context', () => {
    const { imports, files } = sample({
      'src/audit/a.ts': "import { b } from './b.js';",
      'src/audit/b.ts': "export * from './c.js';",
      'src/audit/c.ts': "const a = await import('./a.js');",
      'src/audit/d.ts': "import type { E } from './e.js';",
      'src/audit/e.ts': "import type { D } from './d.js';",
      'src/generated/resolvers.ts': "import type { Context } from '../context.js';",
      'src/context.ts': "import type { Alert } from './generated/resolvers.js';",
    });
    expect(findFileCycles(imports, files)).toEqual([
      'src/audit/a.ts -> src/audit/b.ts -> src/audit/c.ts -> src/audit/a.ts: these files import each other in a circle',
      'src/audit/d.ts -> src/audit/e.ts -> src/audit/d.ts: these files import each other in a circle',
    ]);
  });

  it('notice a specifier that means no file', () => {
    const { imports, files } = sample({
      'src/audit/a.ts': "import './b.ts';\nimport './gone.js';\nimport '.';",
      'src/audit/b.ts': "import './a.js';",
    });
    expect(findUnresolved(imports, files).map((message) => message.split(':')[1])).toEqual([
      '2 imports ./gone.js',
      '3 imports .',
    ]);
  });

  it('notice a package in the wrong hands, for the product only', () => {
    const { imports } = sample({
      'src/loaders/alert.ts': "import DataLoader from 'dataloader';",
      'resolvers/alerts/Alert.ts': "import type DataLoader from 'dataloader';",
      'emulator/token.ts': "import { jwtVerify } from 'jose';",
    });
    expect(findForeignPackages(imports)).toEqual([
      'resolvers/alerts/Alert.ts:1 imports dataloader: only src/loaders/ may use dataloader',
    ]);
  });

  it('notice packages that production lacks or nobody asked for', () => {
    const { imports } = sample({
      'src/server/app.ts': "import 'express/x.js';\nimport '@scope/kit/y';\nimport 'left';\nimport 'fs';",
      'src/server/types-only.ts': "import type { Kit } from '@scope/kit';",
      'emulator/app.ts': "import '@scope/kit';",
      'bench/app.ts': "import '@scope/kit';",
    });
    const declared = { runtime: new Set(['express']), development: new Set(['@scope/kit']) };
    expect(findUndeclaredPackages(imports, declared)).toEqual([
      'src/server/app.ts:2 imports @scope/kit/y: @scope/kit is a development dependency, absent in production',
      'src/server/app.ts:3 imports left: left is not in package.json',
      'src/server/app.ts:4 imports fs: write node:fs',
      'emulator/app.ts:1 imports @scope/kit: @scope/kit is a development dependency, absent in production',
    ]);
  });

  it.each([
    'process.env.PORT;',
    "globalThis.process['env'];",
    'const { env } = process;',
    "import { env as settings } from 'node:process';",
  ])('notice that the environment is read: %s', (text) => {
    expect(findEnvironmentReads([parseSource('src/server/app.ts', text)])).toEqual([
      'src/server/app.ts:1 reads process.env: only src/config does',
    ]);
    expect(findEnvironmentReads([parseSource('src/config/environment.ts', text)])).toEqual([]);
  });
});

function sample(texts: Readonly<Record<string, string>>) {
  return collect(Object.entries(texts).map(([file, text]) => parseSource(file, text)));
}

function collect(sources: readonly ParsedSource[]): { imports: ImportStatement[]; files: Set<string> } {
  return {
    imports: sources.flatMap((source) => source.imports),
    files: new Set(sources.map((source) => source.file)),
  };
}
