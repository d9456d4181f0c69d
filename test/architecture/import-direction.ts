import { resolveImport, type ImportStatement } from './import-statements.js';

/** The order of the layout: a folder of src/ (or resolvers/) imports what stands to its left, and its own group without a circle. */
export const layerGroups: readonly (readonly string[])[] = [
  ['lib'],
  ['errors'],
  ['config', 'telemetry'],
  ['store', 'identity', 'credentials'],
  ['defender-api', 'hunting'],
  ['loaders', 'authorization', 'audit', 'policy', 'changes', 'exports'],
  ['commands'],
  ['context', 'generated'],
  ['resolvers'],
  ['subgraph'],
  ['server', 'doctor'],
  ['cli'],
  ['main'],
];

/** The trees of the repository that code may import from, by the tree that the importing file lies in. */
const reachableTrees: Readonly<Record<string, readonly string[]>> = {
  src: ['src', 'resolvers'],
  resolvers: ['src', 'resolvers'],
  // The console runs in browsers and knows the API alone.
  console: ['console'],
  // The emulator has an OData parser and wire types of its own, so that both sides can only be wrong separately.
  emulator: ['emulator'],
  bench: ['src', 'resolvers', 'emulator', 'bench', 'test'],
  // Examples know the product by its command line and over HTTP, as anybody does.
  examples: ['examples', 'emulator'],
  build: ['src', 'resolvers', 'bench', 'build'],
  test: ['src', 'resolvers', 'emulator', 'build', 'bench', 'examples', 'test'],
};

/** The commands that start the emulator. Nothing else of the product may know it. */
const emulatorStarters = ['src/cli/commands/emulator.ts', 'src/cli/commands/demo.ts', 'src/cli/demo/'];

/** Imports that go from one tree of the repository into one that it must not know. */
export function findForeignTrees(imports: readonly ImportStatement[], files: ReadonlySet<string>): string[] {
  return imports.flatMap((statement) => {
    const target = resolveImport(statement, files);
    const reachable = reachableTrees[treeOf(statement.file)];
    if (target === null || reachable === undefined || reachable.includes(treeOf(target))) return [];
    const startsEmulator = emulatorStarters.some((starter) => statement.file.startsWith(starter));
    if (startsEmulator && treeOf(target) === 'emulator') return [];
    return [`${describe(statement)}: ${treeOf(statement.file)}/ imports only from ${reachable.join(', ')}`];
  });
}

/** Imports, of types too, that go against the order of the layout, and files that have no place in it. */
export function findWrongDirections(
  imports: readonly ImportStatement[],
  files: ReadonlySet<string>,
): string[] {
  const homeless = [...files]
    .filter((file) => /^(src|resolvers)\/.*\.ts$/.test(file) && groupOf(file) === -1)
    .map((file) => `${file} lies in no folder of the layout: ${layerGroups.flat().join(', ')}`);
  const wrong = imports.flatMap((statement) => {
    const target = resolveImport(statement, files);
    if (target === null || groupOf(statement.file) === -1 || groupOf(target) <= groupOf(statement.file)) {
      return [];
    }
    return [
      `${describe(statement)}: ${layerOf(statement.file)} stands left of ${layerOf(target)} and must not know it`,
    ];
  });
  return [...homeless, ...wrong];
}

/** Circles between folders of one group, by imports of any kind; the generated types may name the context. */
export function findFolderCircles(imports: readonly ImportStatement[], files: ReadonlySet<string>): string[] {
  const edges = new Map<string, Map<string, ImportStatement>>();
  for (const statement of imports) {
    const target = resolveImport(statement, files);
    if (target === null) continue;
    const [from, to] = [layerOf(statement.file), layerOf(target)];
    if (from === undefined || to === undefined || from === to) continue;
    if (groupOf(statement.file) !== groupOf(target)) continue;
    if (namesTheContext(statement, target)) continue;
    edges.set(from, (edges.get(from) ?? new Map<string, ImportStatement>()).set(to, statement));
  }
  const graph = new Map([...edges].map(([from, targets]) => [from, [...targets.keys()]]));
  return findCycles(graph).map(
    (cycle) =>
      `${cycle.join(' -> ')}: folders of one group import each other (${cycle
        .slice(1)
        .map((to, index) => describe(edges.get(cycle[index]!)!.get(to)!))
        .join('; ')})`,
  );
}

/** Circles between files, by imports of any kind; the generated types may name the context. */
export function findFileCycles(imports: readonly ImportStatement[], files: ReadonlySet<string>): string[] {
  const graph = new Map<string, string[]>();
  for (const statement of imports) {
    const target = resolveImport(statement, files);
    if (target === null || namesTheContext(statement, target)) continue;
    graph.set(statement.file, [...(graph.get(statement.file) ?? []), target]);
  }
  return findCycles(graph).map((cycle) => `${cycle.join(' -> ')}: these files import each other in a circle`);
}

/** Relative imports that mean no file of the repository. */
export function findUnresolved(imports: readonly ImportStatement[], files: ReadonlySet<string>): string[] {
  return imports
    .filter((statement) => statement.specifier.startsWith('.') && resolveImport(statement, files) === null)
    .map((statement) => `${describe(statement)}: no such file (specifiers end in .js and mean the .ts file)`);
}

/** `file:line imports specifier`, the beginning of every message of these rules. */
export function describe(statement: ImportStatement): string {
  return `${statement.file}:${statement.line} imports ${statement.specifier}`;
}

/** The types that are generated from the schema know the context that resolvers get. */
function namesTheContext({ file, typeOnly }: ImportStatement, target: string): boolean {
  return typeOnly && layerOf(file) === 'generated' && layerOf(target) === 'context';
}

/** One cycle, first node repeated at the end, for every edge that leads back to the path it came from. */
function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const finished = new Set<string>();
  const path: string[] = [];
  const walk = (node: string): void => {
    const start = path.indexOf(node);
    if (start !== -1) {
      cycles.push([...path.slice(start), node]);
      return;
    }
    if (finished.has(node)) return;
    path.push(node);
    for (const next of graph.get(node) ?? []) walk(next);
    path.pop();
    finished.add(node);
  };
  for (const node of graph.keys()) walk(node);
  return cycles;
}

function treeOf(path: string): string {
  return path.split('/')[0] ?? path;
}

/** `src/loaders/alert.ts` is of `loaders`, `src/main.ts` of `main`, `resolvers/alerts/Alert.ts` of `resolvers`. */
function layerOf(path: string): string | undefined {
  // The types of the schema depend on nothing.
  if (path === 'src/generated/schema.ts') return 'lib';
  const layer = path.startsWith('src/') ? path.slice('src/'.length).split(/[/.]/)[0] : treeOf(path);
  return layerGroups.flat().find((name) => name === layer);
}

function groupOf(path: string): number {
  return layerGroups.findIndex((group) => group.some((layer) => layer === layerOf(path)));
}
