import { spawnSync } from 'node:child_process';
import { BUILT, ROOT } from '../folders.js';
import { summarizePercentiles } from '../load/percentiles.js';
import { readDeployedFlags } from '../processes/deployed-flags.js';
import { readCpuSeconds, readRssMb } from '../processes/process-figures.js';
import type { EmulatorProcess } from '../processes/emulator-process.js';
import { startProcess } from '../processes/start-process.js';
import { medianOf, ratiosOfRounds, type Contender, type Measurement } from '../report/measurement.js';
import type { Scenario } from './scenario.js';

const STARTS = 9;

const SERVERS = {
  cold: [`${ROOT}dist/src/main.js`, 'serve'],
  apollo: [`${BUILT}bench/bare/product-sdl.js`],
} as const satisfies Partial<Record<Contender, readonly string[]>>;
type Started = keyof typeof SERVERS;

/** The startup time of a new process of the package. */
export const start: Scenario = {
  name: 'start',
  title: 'A start of the package',
  method:
    '`npm run build`, then `node dist/src/main.js serve` and a bare Apollo Server in turns, which has the SDL of ' +
    '`dist/client.graphql` and no resolvers. A request is a start, until the line that names the address. Figures are the median.',
  goals: [
    {
      text: 'time until it listens; bare Apollo Server with the same SDL = 1',
      unit: 'times',
      atMost: 1.9,
      figure: (measurements) => {
        const [cold, apollo] = measurements;
        return cold && apollo && 1 / medianOf(ratiosOfRounds(cold, apollo));
      },
    },
  ],
  run: async ({ quick, emulator, progress }) => {
    progress('start: building the package');
    const build = spawnSync(process.execPath, [`${ROOT}node_modules/tsx/dist/cli.mjs`, 'build/main.ts'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (build.status !== 0) throw new Error(`The package could not be built:\n${build.stderr}`);
    const starts: Record<Started, Start[]> = { cold: [], apollo: [] };
    for (let count = 0; count < (quick ? 3 : STARTS); count += 1) {
      progress(`start ${count + 1}`);
      for (const contender of keysOf(starts)) starts[contender].push(await startOnce(contender, emulator));
    }
    return keysOf(starts).map((contender) => summarize(contender, starts[contender]));
  },
};

interface Start {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly rssMb: number;
}

async function startOnce(contender: Started, { settings }: EmulatorProcess): Promise<Start> {
  const began = performance.now();
  const started = await startProcess({
    name: `start-${contender}`,
    args: [...readDeployedFlags(), ...SERVERS[contender]],
    env: { ...settings, PORT: '0', ...(contender === 'apollo' && { NODE_ENV: 'production' }) },
    cwd: ROOT,
    ready: /"url":"(http[^"]+)"/,
  });
  const seconds = (performance.now() - began) / 1_000;
  const figures = { seconds, cpuSeconds: readCpuSeconds(started.pid), rssMb: readRssMb(started.pid) };
  await started.stop();
  return figures;
}

function summarize(contender: Started, starts: readonly Start[]): Measurement {
  const seconds = starts.map((one) => one.seconds);
  return {
    scenario: 'start',
    contender,
    latencyMs: 0,
    requests: starts.length,
    outcomes: { whole: starts.length, stale: 0, refused: 0, broken: 0 },
    reasons: [],
    seconds: medianOf(seconds),
    rates: seconds.map((one) => 1 / one),
    percentiles: summarizePercentiles(seconds.map((one) => one * 1_000)),
    calls: 0,
    refusals: 0,
    peakRssMb: Math.max(...starts.map(({ rssMb }) => rssMb)),
    cpuMsPerRequest: medianOf(starts.map(({ cpuSeconds }) => cpuSeconds)) * 1_000,
    fingerprint: '',
  };
}

function keysOf(starts: Readonly<Record<Started, unknown>>): Started[] {
  return Object.keys(starts) as Started[];
}
