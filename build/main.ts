import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { print } from 'graphql';
import { READ_AT_START, ROOT } from '../bench/folders.js';
import { bundleConsole } from '../src/server/console/console-bundle.js';
import { unpackGraphiql } from '../src/server/explorer/graphiql-files.js';
import { buildSchema } from '../src/server/build-schema.js';
import { PREPARED_SCHEMA, readTypeDefs } from '../src/server/type-defs.js';

/*
 * Makes `dist`: what the package and the image hold. `bench` and the tests compile for themselves, into folders of their own
 * below it.
 */
const DIST = `${ROOT}dist/`;

function deleteOld(): void {
  for (const part of ['console', 'emulator', 'examples', 'resolvers', 'schema', 'src']) {
    rmSync(`${DIST}${part}`, { recursive: true, force: true });
  }
}

/** With types: it is imported by the tests of others. */
function compileEmulator(): void {
  const compiler = `${ROOT}node_modules/typescript/bin/tsc`;
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The emulator has errors of types');
}

/** A few files instead of seven hundred, of each of which Node would ask the file system a dozen things at every start. */
async function bundleCommandLine(): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/main.ts'],
    outdir: `${DIST}src`,
    bundle: true,
    // What a command doesn't need stays in a file that it doesn't load.
    splitting: true,
    // Packages are installed, and audited, as such.
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
}

async function writeGraphiql(): Promise<void> {
  const folder = `${DIST}src/server/explorer/graphiql/`;
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of await unpackGraphiql()) writeFileSync(`${folder}${name}`, text);
}

async function writeConsole(): Promise<void> {
  const folder = `${DIST}console/bundle/`;
  mkdirSync(folder, { recursive: true });
  const files = await bundleConsole(pathToFileURL(`${ROOT}console/`));
  for (const [name, text] of files) writeFileSync(`${folder}${name}`, text);
}

/** Nobody is told where in a text a node stood that was never parsed from it. */
const withoutPlaces = (key: string, value: unknown) => (key === 'loc' ? undefined : value);

function writeSchema(): void {
  // Throws for one that is not valid: those who read what is written below don't look again.
  buildSchema();
  writeFileSync(`${DIST}schema.graphql`, `${print(readTypeDefs())}\n`);
  writeFileSync(`${DIST}schema/${PREPARED_SCHEMA}`, JSON.stringify(readTypeDefs(), withoutPlaces));
}

deleteOld();
compileEmulator();
await bundleCommandLine();
for (const folder of READ_AT_START) cpSync(`${ROOT}${folder}`, `${DIST}${folder}`, { recursive: true });
await writeGraphiql();
await writeConsole();
writeSchema();
