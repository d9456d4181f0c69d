import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';
import type { NamedText } from '../pages/page-files.js';

/** Where the build puts the console, so that neither its sources nor its packages are needed to run. */
const FOLDER = new URL('bundle/', import.meta.url);
/** Beside `src`. */
const SOURCES = new URL('../../../console/', import.meta.url);

/** Operations of the page, a JSON array of their files. */
export const OPERATIONS = 'operations.json';

/** The console with everything that it needs: from the build, or without one from its sources, which development has. */
export async function readConsole(): Promise<readonly NamedText[]> {
  try {
    const names = await readdir(FOLDER);
    return await Promise.all(
      names.map(async (name) => [name, await readFile(new URL(name, FOLDER), 'utf8')] as const),
    );
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return bundleConsole(SOURCES);
  }
}

/**
 * For the build, which calls it from package.json.
 *
 * @public
 * @param sources the folder `console/` of the repository
 */
export async function writeConsole(sources: URL): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const [name, text] of await bundleConsole(sources)) await writeFile(new URL(name, FOLDER), text);
}

/** One script for what everybody needs, one for signing in with Entra, one style, and the licences of what is in them. */
async function bundleConsole(sources: URL): Promise<readonly NamedText[]> {
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

/** The texts that go with the packages in the bundle, each once. */
async function readLicences(sources: URL, { inputs }: Metafile): Promise<string> {
  const folders = Object.keys(inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(path) ?? []);
  const texts = [...new Set(folders)].sort().map(async (folder) => {
    const names = await readdir(new URL(folder, sources));
    const licence = names.find((name) => /^licen[cs]e/i.test(name));
    if (licence === undefined) throw new Error(`${folder} holds no licence to go with the console`);
    const name = folder.split('node_modules/').at(-1)?.replace(/\/$/, '');
    return `${name}\n\n${await readFile(new URL(`${folder}${licence}`, sources), 'utf8')}`;
  });
  return (await Promise.all(texts)).join('\n\n');
}
