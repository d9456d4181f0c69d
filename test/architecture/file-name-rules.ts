import { posix } from 'node:path';
import { readCatalogue } from './read-catalogue.js';

/** The words that name a family of the API, the same in every tree: the headings of docs/catalogue/operations.yaml. */
const families: readonly string[] = [...new Set(readCatalogue().map(({ family }) => family))];

/** Families that stand for no operations of Defender, or for those of several of its families. */
const ownFamilies = ['approvals', 'audit', 'changes', 'device-inventory', 'exports'];

/** Trees whose first level is one file or folder a family; `shared` is for what all families need. */
const familyTrees = ['schema/', 'resolvers/', 'src/defender-api/endpoints/', 'src/defender-api/models/'];

/** Belong to no family. */
const JOIN_FAMILIES: ReadonlySet<string> = new Set(['resolvers/resolvers.ts']);

/** Ideas of a large family that have a schema file of their own. */
const schemaParts: readonly string[] = ['alert-evidence', 'alert-filter', 'alert-summary'];

const vagueWords = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'types']);
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Files whose names are fixed by what reads them. */
const conventionalNames = new Set(['.npmrc', 'LICENSE', 'README.md']);

/** Names that are neither kebab-case nor, in resolvers/, the name of a GraphQL type. */
export function findBadCase(paths: readonly string[], graphqlNames: ReadonlySet<string>): string[] {
  return paths.flatMap((path) => {
    if (conventionalNames.has(posix.basename(path))) return [];
    const bad = segments(path).find((segment) => !kebabCase.test(segment));
    if (bad === undefined) return [];
    if (!path.startsWith('resolvers/')) return [`${path}: ${bad} is not kebab-case`];
    const isTypeFile = bad === stem(path) && graphqlNames.has(bad);
    return isTypeFile ? [] : [`${path}: ${bad} is neither kebab-case nor the name of a type in schema/`];
  });
}

/** Names that say nothing: such a file collects what has no place. */
export function findVagueNames(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const vague = segments(path)
      .flatMap((segment) => segment.toLowerCase().split('-'))
      .find((word) => vagueWords.has(word));
    return vague === undefined ? [] : [`${path}: name it after what it holds, not "${vague}"`];
  });
}

/** index.ts files. */
export function findBarrels(paths: readonly string[]): string[] {
  return paths
    .filter((path) => /(^|\/)index\.[jt]sx?$/.test(path))
    .map((path) => `${path}: import the file that has it`);
}

/** Files and folders in the trees of families that are called after none. */
export function findForeignFamilies(paths: readonly string[]): string[] {
  const words: readonly string[] = [...families, ...ownFamilies, 'shared'];
  return paths.flatMap((path) => {
    const tree = familyTrees.find((candidate) => path.startsWith(candidate));
    if (tree === undefined || JOIN_FAMILIES.has(path) || conventionalNames.has(posix.basename(path))) {
      return [];
    }
    const word = path.slice(tree.length).split(/[/.]/)[0];
    if (word === undefined) return [];
    // The ideas of a large family have schema files of their own, such as machines-writes.
    const isPart =
      tree === 'schema/' &&
      (schemaParts.includes(word) || words.some((family) => word.startsWith(`${family}-`)));
    return isPart || words.includes(word) ? [] : [`${path}: ${tree} has ${word}, which is no family word`];
  });
}

/** The family of a file of schema/, `shared` for what belongs to none: `machine-actions` for schema/machine-actions-bulk.graphql. */
export function familyOfSchemaFile(path: string): string {
  if (path.startsWith('schema/shared/')) return 'shared';
  const name = stem(path);
  if (schemaParts.includes(name)) return 'alerts';
  const fitting = [...families, ...ownFamilies].filter(
    (word) => name === word || name.startsWith(`${word}-`),
  );
  const [longest] = fitting.sort((one, other) => other.length - one.length);
  if (longest === undefined) throw new Error(`${path} belongs to no family`);
  return longest;
}

/** Longer than allowed, and still to be split by idea. */
const stillWhole: readonly string[] = ['schema/alerts.graphql'];

/** Code and schema files that are longer than their tree allows. A resolver renames, translates and calls; what is longer does more. */
export function findLongFiles(paths: readonly string[], countLines: (path: string) => number): string[] {
  return paths
    .filter((path) => /\.(ts|graphql)$/.test(path) && !stillWhole.includes(path))
    .flatMap((path) => {
      const limit = path.startsWith('resolvers/') ? 150 : 400;
      const lines = countLines(path);
      return lines > limit ? [`${path}: ${lines} lines, at most ${limit}`] : [];
    });
}

/** Folders and the name of a path, without endings such as `.test.ts`. */
function segments(path: string): string[] {
  return [...posix.dirname(path).split('/'), stem(path)];
}

function stem(path: string): string {
  return posix.basename(path).split('.')[0] ?? '';
}
