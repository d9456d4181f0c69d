/** The output of Node's `--cpu-prof`, as far as it is used. Times are microseconds. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  /** The running node at each sample, and the time since the previous sample. */
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
  /** Of the machine's monotonic clock. */
  readonly startTime: number;
}

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)/;
const FOLDER = /\/dist\/bench\/(src\/[^/]+|[^/]+)/;

/**
 * The share of the time by the location of the code: a folder of this project, a package, Node, or the engine. Excludes
 * idle time and everything before a moment of the machine's monotonic clock.
 */
export function groupSamples(
  { nodes, samples, timeDeltas, startTime }: CpuProfile,
  since: number,
): ReadonlyMap<string, number> {
  const groupOf = new Map(nodes.map(({ id, callFrame }) => [id, nameGroup(callFrame)]));
  const groups = new Map<string, number>();
  let now = startTime;
  let total = 0;
  for (const [index, id] of samples.entries()) {
    const time = timeDeltas[index] ?? 0;
    now += time;
    const group = groupOf.get(id);
    if (group === undefined || now < since) continue;
    total += time;
    groups.set(group, (groups.get(group) ?? 0) + time);
  }
  return new Map([...groups].map(([name, time]) => [name, time / total]));
}

function nameGroup({ functionName, url }: CpuProfile['nodes'][number]['callFrame']): string | undefined {
  if (functionName === '(idle)') return undefined;
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (url === '') return 'engine and native code';
  if (url.startsWith('node:')) return 'Node';
  return PACKAGE.exec(url)?.[1] ?? FOLDER.exec(url)?.[1]?.replace(/\.js$/, '') ?? 'other';
}
