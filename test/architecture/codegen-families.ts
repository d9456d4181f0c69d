import { listFiles, readSource } from './source-files.js';

/** Which list of families is written. */
interface Wanted {
  readonly list: 'loaders' | 'resolvers';
}

/**
 * A plugin of graphql-codegen, named by codegen.yml: the lists of all families, out of the files that there are. A family so
 * needs no line in them.
 */
export function plugin(_schema: unknown, _documents: unknown, { list }: Wanted): string {
  const paths = listFiles(list === 'loaders' ? 'src/loaders' : 'resolvers');
  return list === 'loaders' ? listLoaders(paths) : listResolvers(paths);
}

/** `src/loaders/<family>.ts` exports one function that creates its loaders, or is no family. */
function listLoaders(paths: readonly string[]): string {
  const factories = paths.flatMap((path) => {
    const file = /^src\/loaders\/([a-z-]+)\.ts$/.exec(path)?.[1];
    const create = /^export function (create\w+Loaders)\(/m.exec(readSource(path))?.[1];
    return file === undefined || create === undefined ? [] : [{ file, create, family: camelCaseOf(file) }];
  });
  return [
    ...factories.map(({ file, create }) => `import { ${create} } from './${file}.js';`),
    '',
    '/** Each file beside this one that creates loaders: `npm run codegen`. */',
    'export const FACTORIES = {',
    ...factories.map(({ family, create }) => `  ${family}: ${create},`),
    '};',
    '',
  ].join('\n');
}

function listResolvers(paths: readonly string[]): string {
  const families = paths.flatMap((path) => /^resolvers\/([a-z-]+)\/index\.ts$/.exec(path)?.[1] ?? []);
  const named = (folder: string) => `${camelCaseOf(folder)}Family`;
  return [
    ...families.map((folder) => `import * as ${named(folder)} from './${folder}/index.js';`),
    '',
    '/** Each folder beside this file, none before another: `npm run codegen`. */',
    'export const FAMILIES = [',
    ...families.map((folder) => `  ${named(folder)},`),
    '] as const;',
    '',
  ].join('\n');
}

function camelCaseOf(kebab: string): string {
  return kebab.replace(/-([a-z])/g, (_hyphen, letter: string) => letter.toUpperCase());
}
