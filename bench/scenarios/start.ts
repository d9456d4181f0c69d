import { spawnSync } from 'node:child_process';
import { ROOT } from '../folders.js';
import { summarizePercentiles } from '../load/percentiles.js';
import { readDeployedFlags } from '../processes/deployed-flags.js';
import { readCpuSeconds, readRssMb } from '../processes/process-figures.js';
import { startProcess } from '../processes/start-process.js';
import { medianOf } from '../report/measurement.js';
import type { Scenario } from './scenario.js';

const STARTS = 9;

/** The startup time of a new process of the package. */
export const start: Scenario = {
  name: 'start',
  title: 'A start of the package',
  method:
    '`npm run build`, then `node dist/src/main.js serve` repeatedly. A request is a start, until the log line that names the ' +
    'address. Figures are the median.',
  goals: [
    {
      text: 'time until it listens',
      unit: 'seconds',
      atMost: 1.2,
      figure: (measurements) => measurements[0]?.seconds,
    },
  ],
  run: async ({ quick, emulator, progress }) => {
    progress('start: building the package');
    const build = spawnSync(process.execPath, [`${ROOT}node_modules/tsx/dist/cli.mjs`, 'build/main.ts'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (build.status !== 0) throw new Error(`The package could not be built:\n${build.stderr}`);
    const [seconds, cpu, rss]: [number[], number[], number[]] = [[], [], []];
    for (let count = 0; count < (quick ? 3 : STARTS); count += 1) {
      progress(`start ${count + 1}`);
      const began = performance.now();
      const started = await startProcess({
        name: 'start',
        args: [...readDeployedFlags(), `${ROOT}dist/src/main.js`, 'serve'],
        env: { ...emulator.settings, PORT: '0' },
        cwd: ROOT,
        ready: /"url":"(http[^"]+)"/,
      });
      seconds.push((performance.now() - began) / 1_000);
      cpu.push(readCpuSeconds(started.pid));
      rss.push(readRssMb(started.pid));
      await started.stop();
    }
    return [
      {
        scenario: 'start',
        contender: 'cold',
        latencyMs: 0,
        requests: seconds.length,
        outcomes: { whole: seconds.length, stale: 0, refused: 0, broken: 0 },
        reasons: [],
        seconds: medianOf(seconds),
        percentiles: summarizePercentiles(seconds.map((one) => one * 1_000)),
        calls: 0,
        refusals: 0,
        peakRssMb: Math.max(...rss),
        cpuMsPerRequest: medianOf(cpu) * 1_000,
        fingerprint: '',
      },
    ];
  },
};
