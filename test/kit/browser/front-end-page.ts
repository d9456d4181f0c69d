import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { print } from 'graphql';
import { onTestFinished } from 'vitest';
import { ROOT } from '../../../bench/folders.js';
import { writeCacheSettings } from '../../../src/subgraph/cache-settings.js';
import { clientTypeDefs, readTypeDefs } from '../../../src/subgraph/type-defs.js';
import { BUILT } from '../processes/build-processes.js';

export const FRONT_END_PAGE = readFileSync(`${ROOT}docs/front-end.md`, 'utf8');

/** The files of docs/front-end.md, by the names in their first lines. */
export const FRONT_END_FILES: ReadonlyMap<string, string> = new Map(
  [...FRONT_END_PAGE.matchAll(/^```ts\n\/\/ (\S+)\n([\s\S]*?)^```$/gm)].map(([, name = '', text = '']) => [
    name,
    text,
  ]),
);

const STARTER = `${ROOT}examples/react-starter/`;

/** The files of examples/react-starter, by their names. */
export const STARTER_FILES: ReadonlyMap<string, string> = new Map(
  readdirSync(STARTER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [path.slice(STARTER.length), readFileSync(path, 'utf8')]),
);

/**
 * Writes files into a folder with this package in its `node_modules`, deleted with the test.
 *
 * @param replacements of texts in the files, such as addresses
 * @param files default: those of docs/front-end.md
 */
export function writeFrontEnd(
  replacements: Readonly<Record<string, string>> = {},
  files = FRONT_END_FILES,
): string {
  mkdirSync(`${ROOT}dist`, { recursive: true });
  // Within the repository, whose packages it uses.
  const folder = mkdtempSync(`${ROOT}dist/front-end-`);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write('package.json', '{ "type": "module" }\n');
  // In one pass: a free port may contain another one that is replaced.
  const sought = new RegExp(Object.keys(replacements).map(escapeForRegExp).join('|') || '(?!)', 'g');
  for (const [name, text] of files)
    write(
      name,
      text.replace(sought, (found) => replacements[found] ?? found),
    );
  installInto('node_modules/defender-subgraph/', folder, write);
  return folder;
}

function escapeForRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function installInto(place: string, folder: string, write: (name: string, text: string) => void): void {
  const typeDefs = readTypeDefs();
  const { code, types } = writeCacheSettings(typeDefs);
  write(`${place}dist/client.graphql`, print(clientTypeDefs(typeDefs)));
  write(`${place}dist/schema.graphql`, print(typeDefs));
  write(`${place}dist/apollo-client/index.js`, code);
  write(`${place}dist/apollo-client/index.d.ts`, types);
  cpSync(`${ROOT}package.json`, join(folder, place, 'package.json'));
  for (const name of readdirSync(BUILT)) symlinkSync(`${BUILT}${name}`, join(folder, place, 'dist', name));
}

export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}
