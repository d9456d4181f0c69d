import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The absolute path of the repository. */
export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The folders that hold code, in the order of the layout. */
export const codeFolders = [
  'schema',
  'resolvers',
  'src',
  'console',
  'emulator',
  'bench',
  'examples',
  'test',
] as const;

// Walking the disk instead of asking git keeps these tests working in an unpacked archive and without git.
const ignoredFolders = new Set(['.git', 'node_modules', 'dist', 'coverage']);
const ignoredPaths = new Set(['data']);
/** A project of its own, whose test builds it. */
const STARTER = 'examples/react-starter/';

/** Every file of the repository that is written by hand or generated into it, as sorted paths relative to the root, with `/`. */
export function listFiles(folder = ''): string[] {
  return readdirSync(join(repositoryRoot, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) return [path];
      return ignoredFolders.has(entry.name) || ignoredPaths.has(path) ? [] : listFiles(path);
    })
    .sort();
}

/** The files of the code folders, without the output of the code generator. */
export function listCodeFiles(): string[] {
  return listFiles().filter(
    (path) =>
      codeFolders.some((folder) => path.startsWith(`${folder}/`)) &&
      !isGenerated(path) &&
      !path.startsWith(STARTER),
  );
}

/** The TypeScript files of the repository, generated ones included: they take part in the import graph. */
export function listTypeScriptFiles(): string[] {
  return listFiles().filter((path) => /\.tsx?$/.test(path) && !path.startsWith(STARTER));
}

/** Whether a path belongs to a generator, which keeps rules of its own. */
export function isGenerated(path: string): boolean {
  return /^(?:console|emulator(?:\/defender)?|resolvers|src(?:\/defender-api)?)\/generated\//.test(path);
}

/** The text of a file, by its path relative to the root. */
export function readSource(path: string): string {
  return readFileSync(join(repositoryRoot, path), 'utf8');
}
