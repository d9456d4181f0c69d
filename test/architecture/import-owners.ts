import { isBuiltin } from 'node:module';
import { describe } from './import-direction.js';
import type { ImportStatement, ParsedSource } from './import-statements.js';

/** Packages that one folder hides from the rest of src/ and resolvers/. */
const packageOwners: Readonly<Record<string, readonly string[]>> = {
  '@azure/msal-node': ['src/credentials/'],
  dataloader: ['src/loaders/'],
  ioredis: ['src/store/'],
  jose: ['src/identity/', 'src/credentials/'],
  'hyparquet-writer': ['src/exports/writers/'],
  // HTTP goes out for Defender, tokens, signing keys, the webhook, callbacks of routers, files of exports, and the command that
  // asks a subgraph.
  undici: [
    'src/defender-api/',
    'src/credentials/',
    'src/identity/',
    'src/policy/',
    'src/server/subscriptions/',
    'src/exports/',
    'src/cli/changes/',
  ],
};

const environmentReaders = ['src/config/', 'examples/supergraph/', 'bench/', 'test/'];

/** Packages whose content the build puts beside the code, and what makes it, with the one file that asks for it. */
const takenByTheBuild: Readonly<Record<string, string>> = {
  '@graphql-yoga/render-graphiql': 'src/server/explorer/graphiql-files.ts',
  esbuild: 'src/server/console/console-bundle.ts',
};

/** The names of the packages that package.json asks for. */
export interface DeclaredPackages {
  readonly runtime: ReadonlySet<string>;
  readonly development: ReadonlySet<string>;
}

/** Imports of a package by a folder that does not own it. */
export function findForeignPackages(imports: readonly ImportStatement[]): string[] {
  return imports.flatMap((statement) => {
    const name = packageOf(statement.specifier);
    const owners = name === null ? undefined : packageOwners[name];
    if (owners === undefined || !isProduct(statement.file)) return [];
    if (owners.some((owner) => statement.file.startsWith(owner))) return [];
    return [`${describe(statement)}: only ${owners.join(', ')} may use ${name}`];
  });
}

/** Imports that `npm ci --omit=dev` would leave without a package, and Node's own modules without `node:`. */
export function findUndeclaredPackages(
  imports: readonly ImportStatement[],
  declared: DeclaredPackages,
): string[] {
  return imports.flatMap((statement) => {
    const name = packageOf(statement.specifier);
    if (name === null) return [];
    if (isBuiltin(name)) return [`${describe(statement)}: write node:${statement.specifier}`];
    if (declared.runtime.has(name)) return [];
    if (!declared.development.has(name)) return [`${describe(statement)}: ${name} is not in package.json`];
    if (!isShipped(statement.file) || statement.typeOnly || takenByTheBuild[name] === statement.file)
      return [];
    return [`${describe(statement)}: ${name} is a development dependency, absent in production`];
  });
}

/** Reads of the environment outside the one folder that validates it and the programs that stand alone. */
export function findEnvironmentReads(sources: readonly ParsedSource[]): string[] {
  return sources
    .filter(({ file }) => !environmentReaders.some((reader) => file.startsWith(reader)))
    .flatMap(({ file, environmentReads }) =>
      environmentReads.map((line) => `${file}:${line} reads process.env: only src/config does`),
    );
}

/** The package of a specifier; null for relative imports and for `node:` ones. */
function packageOf(specifier: string): string | null {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return null;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The content of the package: the emulator is in it, too. */
function isShipped(file: string): boolean {
  return isProduct(file) || file.startsWith('emulator/');
}

function isProduct(file: string): boolean {
  return file.startsWith('src/') || file.startsWith('resolvers/');
}
