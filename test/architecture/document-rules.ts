import { posix } from 'node:path';

/** A name that a document writes down, with the line it stands on. */
export interface Mention {
  readonly file: string;
  readonly line: number;
  readonly name: string;
}

// The start of a path is a folder of the repository that follows neither another path nor a host name.
const treePath =
  /(?<![\w./@:-])(?:\.ci|\.github|schema|resolvers|src|emulator|test|bench|docs|examples)\/[\w./<>*{},-]*/g;
// dist/ is built; other endings in backticks may be files of the reader or pages of Microsoft Learn.
const bareFile =
  /`(?!dist\/)([\w./-]+\.(?:ts|js|graphql)|[A-Z]+\.md|(?:package|tsconfig)[\w.-]*\.json|codegen\.yml|LICENSE)`/g;
const relativeLink = /\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)\s]*)?\)/g;
const script = /\bnpm run ([\w:-]+)/g;
const shortScript = /\bnpm (test|start)\b/g;

/**
 * Paths named in a Markdown text: links, files in backticks, and whatever begins with a folder of the repository. Other
 * names than links lie beside the document if it has such a neighbor, else in the root.
 */
export function findPathMentions(file: string, text: string, files: readonly string[]): Mention[] {
  const beside = (name: string) => posix.join(posix.dirname(file), name);
  return eachLine(file, text, (line) => {
    const links = [...line.matchAll(relativeLink)].map(([, target = '']) => beside(target));
    const rest = line.replaceAll(relativeLink, '](');
    const placed = (name: string) => (pathExists(beside(name), files) ? beside(name) : name);
    const trees = [...rest.matchAll(treePath)].map(([path]) => path.replace(/[.,]+$/, ''));
    const bare = [...rest.matchAll(bareFile)]
      .map(([, name = '']) => name)
      .filter((name) => !trees.includes(name));
    return [...links, ...bare.map(placed), ...trees.map(placed)];
  });
}

/** Scripts named in a Markdown text: `npm run x`, `npm test`, `npm start`. */
export function findScriptMentions(file: string, text: string): Mention[] {
  return eachLine(file, text, (line) =>
    [script, shortScript].flatMap((pattern) => [...line.matchAll(pattern)].map(([, name = '']) => name)),
  );
}

/**
 * Whether a path exists among the files, as a file or a folder. `<family>`, `<Type>` and `*` stand for any name, and
 * `{a,b}` for each of its names, all of which must exist.
 */
export function pathExists(path: string, files: readonly string[]): boolean {
  return expandBraces(path.replace(/\/$/, '')).every((name) => {
    const source = name
      .split(/<[^>]*>|\*+/)
      .map((part) => part.replace(/[.+?^$()[\]{}|\\]/g, '\\$&'))
      .join('[^/]+');
    const pattern = new RegExp(`^${source}(/|$)`);
    return files.some((file) => pattern.test(file));
  });
}

function expandBraces(path: string): string[] {
  const braces = /\{([^{}]*)\}/.exec(path);
  if (braces === null) return [path];
  const [whole, names = ''] = braces;
  return names.split(',').flatMap((name) => expandBraces(path.replace(whole, name)));
}

function eachLine(file: string, text: string, read: (line: string) => string[]): Mention[] {
  return text
    .split('\n')
    .flatMap((line, index) => read(line).map((name) => ({ file, line: index + 1, name })));
}
