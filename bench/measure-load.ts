import { addOutcomes, NO_OUTCOMES } from './load/answer-outcome.js';
import { generateLoad, type LoadPlan, type LoadResult } from './load/load-generator.js';
import { summarizePercentiles } from './load/percentiles.js';
import type { EmulatorProcess } from './processes/emulator-process.js';
import { readCpuSeconds, watchMemory } from './processes/process-figures.js';
import type { ServerProcess } from './processes/server-process.js';
import type { Measurement } from './report/measurement.js';

/** A measurement before it is known what it was for. */
export type Figures = Omit<Measurement, 'scenario' | 'contender' | 'latencyMs' | 'parents'>;

export interface Load extends Omit<LoadPlan, 'url' | 'headers'> {
  /** Sent beside the caller's token. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The emulator's limits; each round starts with nothing used. */
  readonly quota: 'documented' | 'none';
  /** How often the plan is carried out; what lies between rounds isn't measured. 1 unless told. */
  readonly rounds?: number;
}

/** Processor time comes in steps of 10 ms: less than this is no figure. */
const SHORTEST_CPU_SECONDS = 0.5;

/** Puts a load on a server and reads what it took from the server's process and from the emulator's log. */
export async function measureLoad(
  server: ServerProcess,
  emulator: EmulatorProcess,
  { quota, rounds = 1, headers, ...plan }: Load,
): Promise<Figures> {
  const results: LoadResult[] = [];
  let calls = 0;
  let refusals = 0;
  let cpuSeconds = 0;
  const memory = watchMemory(server.pid);
  for (let round = 0; round < rounds; round += 1) {
    // The emulator keeps a list of the calls in each window: in short rounds it costs the same for few calls and many.
    await emulator.resetQuota(quota);
    await emulator.forgetCalls();
    const cpuBefore = readCpuSeconds(server.pid);
    results.push(
      await generateLoad({ ...plan, url: server.graphqlUrl, headers: { ...server.headers, ...headers } }),
    );
    cpuSeconds += readCpuSeconds(server.pid) - cpuBefore;
    const counts = await emulator.countCalls();
    calls += counts.calls;
    refusals += counts.refusals;
  }
  const latencies = results.flatMap((result) => result.latencies);
  return {
    requests: latencies.length,
    outcomes: results.reduce((sum, { outcomes }) => addOutcomes(sum, outcomes), NO_OUTCOMES),
    reasons: rankReasons(results),
    seconds: results.reduce((sum, result) => sum + result.seconds, 0),
    percentiles: summarizePercentiles(latencies),
    calls,
    refusals,
    peakRssMb: memory.stop(),
    cpuMsPerRequest: cpuSeconds < SHORTEST_CPU_SECONDS ? Number.NaN : (cpuSeconds * 1_000) / latencies.length,
    fingerprint: results[0]?.fingerprint ?? '',
  };
}

function rankReasons(results: readonly LoadResult[]): string[] {
  const counts = new Map<string, number>();
  for (const { reasons } of results) {
    for (const [reason, count] of reasons) counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([reason]) => reason);
}
