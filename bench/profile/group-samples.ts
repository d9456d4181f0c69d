/** What Node writes with `--cpu-prof`, as far as it is read here. Times are microseconds. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  /** The node that was running at each sample, and how long since the sample before. */
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
  /** Of the machine's monotonic clock. */
  readonly startTime: number;
}

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)/;
const FOLDER = /\/dist\/bench\/(src\/[^/]+|[^/]+)/;

/**
 * The part of the time by where the code lies: a folder of ours, a package, Node, the engine itself. Waiting is left out, and
 * so is what comes before a moment of the machine's monotonic clock.
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
