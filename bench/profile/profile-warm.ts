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

const REQUESTS = 3_000;
/** Answered before, so that most of the code is compiled. */
const WARM_UP_REQUESTS = 1_000;
const CONNECTIONS = 5;
/** Groups with less than this part of the time are told as one. */
const LEAST_PART = 0.01;

/** Microseconds of a request by where the code lies, of the warm dashboard and of the framework alone, in Markdown. */
export async function profileWarm(emulator: EmulatorProcess): Promise<string> {
  await emulator.setLatency(0);
  const own = await profile('subgraph', emulator);
  const framework = await profile('apollo', emulator);
  const total = sum(own);
  const small = (name: string) => Math.max(own.get(name) ?? 0, framework.get(name) ?? 0) < LEAST_PART * total;
  const names = [...new Set([...own.keys(), ...framework.keys()])];
  const rows = names
    .filter((name) => !small(name))
    .sort((one, other) => (own.get(other) ?? 0) - (own.get(one) ?? 0))
    .map((name) => [name, own.get(name) ?? 0, framework.get(name) ?? 0] as const);
  const rest = names.filter(small);
  const sumOf = (groups: ReadonlyMap<string, number>) =>
    rest.reduce((part, name) => part + (groups.get(name) ?? 0), 0);
  return writeMarkdownTable(
    [
      { heading: 'where' },
      { heading: 'subgraph, warm: µs a request', numeric: true },
      { heading: 'bare Apollo Server: µs a request', numeric: true },
    ],
    [
      ...rows,
      ['everything else', sumOf(own), sumOf(framework)] as const,
      ['together', total, sum(framework)] as const,
    ].map(([name, one, other]) => [name, formatFigure(Math.round(one)), formatFigure(Math.round(other))]),
  );
}

/** The processor time that a request takes, distributed as samples were: on a busy machine these last longer than they run. */
async function profile(kind: ServerKind, emulator: EmulatorProcess): Promise<ReadonlyMap<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'defender-subgraph-profile-'));
  try {
    await emulator.resetQuota('none');
    const flags = ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=500'];
    const server = await startServerProcess(kind, emulator, flags);
    const { graphqlUrl: url, headers } = server;
    let [since, microseconds] = [0, Number.NaN];
    try {
      const load = { url, headers, requests: [alertsWithMachine(100)], connections: CONNECTIONS };
      await generateLoad({ ...load, total: WARM_UP_REQUESTS });
      since = Number(process.hrtime.bigint() / 1_000n);
      const before = readCpuSeconds(server.pid);
      await generateLoad({ ...load, total: REQUESTS });
      microseconds = ((readCpuSeconds(server.pid) - before) * 1_000_000) / REQUESTS;
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
