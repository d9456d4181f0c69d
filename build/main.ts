import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { print } from 'graphql';
import { bundlePrograms, writePreparedSchema } from '../bench/bundle-programs.js';
import { READ_AT_START, ROOT } from '../bench/folders.js';
import { clientTypeDefs, readTypeDefs } from '../src/subgraph/type-defs.js';
import { bundleConsole } from '../src/server/console/console-bundle.js';
import { unpackGraphiql } from '../src/server/explorer/graphiql-files.js';
import { writeCacheSettings } from '../src/subgraph/cache-settings.js';

/*
 * Builds `dist`, the content of the package and the image. `bench` and the tests compile into subfolders of their own.
 */
const DIST = `${ROOT}dist/`;
/** The content of the package `defender-emulator`. */
const EMULATOR_DIST = `${ROOT}emulator/dist/`;

function deleteOld(): void {
  for (const part of ['apollo-client', 'console', 'emulator', 'examples', 'resolvers', 'schema', 'src']) {
    rmSync(`${DIST}${part}`, { recursive: true, force: true });
  }
  rmSync(EMULATOR_DIST, { recursive: true, force: true });
}

/** With types, because others import it in their tests. */
function compileEmulator(): void {
  const compiler = `${ROOT}node_modules/typescript/bin/tsc`;
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The emulator has type errors');
  cpSync(`${DIST}emulator`, EMULATOR_DIST, { recursive: true, filter: (path) => !path.endsWith('.map') });
  // The program of its own package. Here, `defender-subgraph emulator` starts it.
  for (const ending of ['d.ts', 'js', 'js.map']) rmSync(`${DIST}emulator/main.${ending}`);
  rmSync(`${DIST}emulator/conformance`, { recursive: true });
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

deleteOld();
compileEmulator();
await bundlePrograms(['src/main.ts'], 'src', `${DIST}src`);
for (const folder of READ_AT_START) cpSync(`${ROOT}${folder}`, `${DIST}${folder}`, { recursive: true });
await writeGraphiql();
await writeConsole();
writePreparedSchema(`${DIST}schema/`);
writeFileSync(`${DIST}schema.graphql`, `${print(readTypeDefs())}\n`);
writeFileSync(`${DIST}client.graphql`, `${print(clientTypeDefs(readTypeDefs()))}\n`);
const { code, types } = writeCacheSettings(readTypeDefs());
mkdirSync(`${DIST}apollo-client`, { recursive: true });
writeFileSync(`${DIST}apollo-client/index.js`, code);
writeFileSync(`${DIST}apollo-client/index.d.ts`, types);
