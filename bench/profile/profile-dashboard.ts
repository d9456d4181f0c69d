import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateLoad } from '../load/load-generator.js';
import type { EmulatorProcess } from '../processes/emulator-process.js';
import { readCpuSeconds } from '../processes/process-figures.js';
import { startServerProcess, type ServerKind } from '../processes/server-process.js';
import { formatFigure } from '../report/format-figure.js';
import { writeMarkdownTable } from '../report/markdown-table.js';
import { alertsWithMachine } from '../scenarios/queries.js';
import { groupSamples, type CpuProfile } from './group-samples.js';

/** The server to profile, and the number of requests, after a warm-up that gets most of the code compiled. */
interface Subject {
  readonly heading: string;
  readonly kind: ServerKind;
  readonly requests: number;
  readonly warmUp: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const SUBJECTS: readonly Subject[] = [
  { heading: 'subgraph, warm', kind: 'subgraph', requests: 3_000, warmUp: 1_000 },
  { heading: 'bare Apollo Server', kind: 'apollo', requests: 3_000, warmUp: 1_000 },
  {
    heading: 'subgraph, cold',
    kind: 'unmetered',
    requests: 1_000,
    warmUp: 300,
    headers: { 'cache-control': 'no-cache' },
  },
];
const CONNECTIONS = 5;
/** Smaller groups are combined into one. */
const LEAST_PART = 0.01;

/** Microseconds per request by location of the code, for the dashboard and for the framework alone, in Markdown. */
export async function profileDashboard(emulator: EmulatorProcess): Promise<string> {
  await emulator.setLatency(0);
  const profiles: ReadonlyMap<string, number>[] = [];
  for (const subject of SUBJECTS) profiles.push(await profile(subject, emulator));
  const isSmall = (name: string) =>
    profiles.every((groups) => (groups.get(name) ?? 0) < LEAST_PART * sum(groups));
  const names = [...new Set(profiles.flatMap((groups) => [...groups.keys()]))].sort(
    (one, other) => (profiles[0]?.get(other) ?? 0) - (profiles[0]?.get(one) ?? 0),
  );
  const row = (heading: string, figure: (groups: ReadonlyMap<string, number>) => number) => [
    heading,
    ...profiles.map((groups) => formatFigure(Math.round(figure(groups)))),
  ];
  const small = names.filter(isSmall);
  return writeMarkdownTable(
    [
      { heading: 'where' },
      ...SUBJECTS.map(({ heading }) => ({ heading: `${heading}: µs a request`, numeric: true })),
    ],
    [
      ...names.filter((name) => !isSmall(name)).map((name) => row(name, (groups) => groups.get(name) ?? 0)),
      row('everything else', (groups) => small.reduce((part, name) => part + (groups.get(name) ?? 0), 0)),
      row('together', sum),
    ],
  );
}

/**
 * The processor time of a request, distributed as the samples are. Sample durations alone would include waiting on a
 * busy machine.
 */
async function profile(
  { kind, requests, warmUp, headers: asked }: Subject,
  emulator: EmulatorProcess,
): Promise<ReadonlyMap<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'defender-subgraph-profile-'));
  try {
    await emulator.resetQuota('none');
    const flags = ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=500'];
    const server = await startServerProcess(kind, emulator, flags);
    const { graphqlUrl: url, headers } = server;
    let [since, microseconds] = [0, Number.NaN];
    try {
      const load = {
        url,
        headers: { ...headers, ...asked },
        requests: [alertsWithMachine(100)],
        connections: CONNECTIONS,
      };
      await generateLoad({ ...load, total: warmUp });
      since = Number(process.hrtime.bigint() / 1_000n);
      const before = readCpuSeconds(server.pid);
      await generateLoad({ ...load, total: requests });
      microseconds = ((readCpuSeconds(server.pid) - before) * 1_000_000) / requests;
    } finally {
      await server.stop();
    }
    const [file] = readdirSync(folder);
    if (file === undefined) throw new Error(`${kind} wrote no profile`);
    const profiled = JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile;
    return new Map([...groupSamples(profiled, since)].map(([name, part]) => [name, part * microseconds]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sum(groups: ReadonlyMap<string, number>): number {
  return [...groups.values()].reduce((total, part) => total + part, 0);
}
