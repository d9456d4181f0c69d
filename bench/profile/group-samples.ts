/** What Node writes with `--cpu-prof`, as far as it is read here. Times are microseconds. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  /** The node that was running at each sample, and how long since the sample before. */
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)/;
const FOLDER = /\/dist\/bench\/(src\/[^/]+|[^/]+)/;

/** Milliseconds by where the code lies: a folder of ours, a package, Node, the engine itself. Waiting is left out. */
export function groupSamples({ nodes, samples, timeDeltas }: CpuProfile): ReadonlyMap<string, number> {
  const groupOf = new Map(nodes.map(({ id, callFrame }) => [id, nameGroup(callFrame)]));
  const groups = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const group = groupOf.get(id);
    if (group === undefined) continue;
    groups.set(group, (groups.get(group) ?? 0) + (timeDeltas[index] ?? 0) / 1_000);
  }
  return groups;
}

function nameGroup({ functionName, url }: CpuProfile['nodes'][number]['callFrame']): string | undefined {
  if (functionName === '(idle)') return undefined;
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (url === '') return 'engine and native code';
  if (url.startsWith('node:')) return 'Node';
  return PACKAGE.exec(url)?.[1] ?? FOLDER.exec(url)?.[1]?.replace(/\.js$/, '') ?? 'other';
}
