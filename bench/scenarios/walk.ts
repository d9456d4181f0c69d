import { performance } from 'node:perf_hooks';
import { addOutcomes, judgeAnswer, NO_OUTCOMES } from '../load/answer-outcome.js';
import { summarizePercentiles } from '../load/percentiles.js';
import type { Figures } from '../measure-load.js';
import { startEmulatorProcess, type EmulatorProcess } from '../processes/emulator-process.js';
import { readCpuSeconds, readRssMb, watchMemory, type MemoryWatch } from '../processes/process-figures.js';
import type { ServerProcess } from '../processes/server-process.js';
import type { Measurement } from '../report/measurement.js';
import { withFreshServer } from './fresh-server.js';
import { callsAtMost, growthAtMost } from './goals.js';
import { machinePage } from './queries.js';
import type { Scenario } from './scenario.js';

const PAGE = 1_000;
/** Pages before the first memory sample, which fill buffers and compile code. */
const SETTLING_PAGES = 3;

/** Whether memory grows with the amount of data read. */
export const walk: Scenario = {
  name: 'walk',
  title: 'Walking 100,000 machines by 1,000',
  method:
    'One caller reads all pages in sequence, without upstream limits, because 100 pages use all calls of a minute. Growth is ' +
    `the peak resident memory minus that after ${SETTLING_PAGES} pages.`,
  goals: [growthAtMost('cold', 100), callsAtMost('cold', 100)],
  run: async ({ quick, latencies, progress }) => {
    const machines = quick ? 10_000 : 100_000;
    const emulator = await startEmulatorProcess({ machines, alerts: 1 });
    const measurements: Measurement[] = [];
    try {
      for (const latencyMs of quick ? latencies.slice(0, 1) : latencies) {
        for (const [contender, kind] of [
          ['naive', 'naive'],
          ['cold', 'unmetered'],
        ] as const) {
          progress(`walk of ${machines} machines, ${contender}, upstream latency ${latencyMs} ms`);
          await emulator.setLatency(latencyMs);
          const figures = await withFreshServer(kind, emulator, (server) => walkAll(server, emulator));
          measurements.push({ ...figures, scenario: 'walk', contender, latencyMs });
        }
      }
    } finally {
      await emulator.stop();
    }
    return measurements;
  },
};

async function walkAll(server: ServerProcess, emulator: EmulatorProcess): Promise<Figures> {
  await emulator.resetQuota('none');
  await emulator.forgetCalls();
  const cpuBefore = readCpuSeconds(server.pid);
  let memory: MemoryWatch | undefined;
  const latencies: number[] = [];
  const rss: number[] = [];
  const reasons: string[] = [];
  let outcomes = NO_OUTCOMES;
  let after: string | null = null;
  do {
    const started = performance.now();
    const response: Response = await fetch(server.graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...server.headers },
      body: JSON.stringify(machinePage(PAGE, after)),
    });
    const body = Buffer.from(await response.arrayBuffer());
    latencies.push(performance.now() - started);
    rss.push(readRssMb(server.pid));
    if (rss.length === SETTLING_PAGES) memory = watchMemory(server.pid);
    const { outcome, reason } = judgeAnswer(response.status, body);
    outcomes = addOutcomes(outcomes, { ...NO_OUTCOMES, [outcome]: 1 });
    if (reason !== undefined) reasons.push(reason);
    after = outcome === 'whole' ? readCursor(body) : null;
  } while (after !== null);
  const peakRssMb = memory?.stop() ?? Number.NaN;
  const settled = rss[Math.min(SETTLING_PAGES, rss.length) - 1] ?? Number.NaN;
  const seconds = latencies.reduce((sum, latency) => sum + latency, 0) / 1_000;
  return {
    ...(await emulator.countCalls()),
    requests: latencies.length,
    outcomes,
    reasons,
    seconds,
    percentiles: summarizePercentiles(latencies),
    peakRssMb,
    rssGrowthMb: Math.max(0, peakRssMb - settled),
    rssCurve: rss.map((megabytes) => megabytes - settled),
    cpuMsPerRequest: ((readCpuSeconds(server.pid) - cpuBefore) * 1_000) / latencies.length,
    fingerprint: '',
  };
}

/** The cursor of the next page; null on the last one. */
function readCursor(body: Buffer): string | null {
  const { data } = JSON.parse(body.toString('utf8')) as {
    readonly data: {
      readonly machines: {
        readonly nodes: readonly unknown[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
    };
  };
  const { nodes, pageInfo } = data.machines;
  return pageInfo.hasNextPage && nodes.length > 0 ? pageInfo.endCursor : null;
}
