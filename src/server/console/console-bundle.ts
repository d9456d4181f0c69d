import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';
import { ownFolder } from '../../lib/own-files.js';
import { readOnce } from '../../lib/read-once.js';
import type { NamedText } from '../pages/page-files.js';

/** The page's operations: a JSON array of the texts of their files. */
const OPERATIONS = 'operations.json';

/** The console with all its dependencies: from the build, or in development bundled from the sources. Read once per process. */
export const readConsole = readOnce(async (): Promise<readonly NamedText[]> => {
  const folder = ownFolder('console');
  const built = new URL('bundle/', folder);
  if (!existsSync(built)) return bundleConsole(folder);
  const names = await readdir(built);
  return Promise.all(
    names.map(async (name) => [name, await readFile(new URL(name, built), 'utf8')] as const),
  );
});

/** The files of `console/operations`, from the build or from the sources. */
export async function readOperationTexts(): Promise<readonly string[]> {
  const folder = ownFolder('console');
  const built = new URL(`bundle/${OPERATIONS}`, folder);
  return existsSync(built)
    ? (JSON.parse(await readFile(built, 'utf8')) as readonly string[])
    : readOperationFiles(folder);
}

/**
 * Bundles the console: one script for everyone, one for signing in with Entra, one style sheet, and the licenses of the
 * packages in them. The build writes them to the folder `bundle`, so that production needs neither sources nor packages.
 *
 * @param sources the folder `console`
 */
export async function bundleConsole(sources: URL): Promise<readonly NamedText[]> {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: fileURLToPath(sources),
    entryPoints: ['app/main.tsx', 'app/main.css'],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const files = outputFiles.map(({ path, text }) => [path.split(/[/\\]/).at(-1) ?? path, text] as const);
  return [
    ...files,
    [OPERATIONS, JSON.stringify(await readOperationFiles(sources))],
    ['icon.svg', await readFile(new URL('app/icon.svg', sources), 'utf8')],
    ['licences.txt', await readLicences(sources, metafile)],
  ];
}

async function readOperationFiles(sources: URL): Promise<readonly string[]> {
  const folder = new URL('operations/', sources);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
}

/** The license texts of the packages in the bundle, each once. */
async function readLicences(sources: URL, { inputs }: Metafile): Promise<string> {
  const folders = Object.keys(inputs).flatMap(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(path) ?? [],
  );
  const texts = [...new Set(folders)].sort().map(async (folder) => {
    const names = await readdir(new URL(folder, sources));
    const licence = names.find((name) => /^licen[cs]e/i.test(name));
    if (licence === undefined) throw new Error(`${folder} has no license file for the console`);
    const name = folder.split('node_modules/').at(-1)?.replace(/\/$/, '');
    return `${name}\n\n${await readFile(new URL(`${folder}${licence}`, sources), 'utf8')}`;
  });
  return (await Promise.all(texts)).join('\n\n');
}
