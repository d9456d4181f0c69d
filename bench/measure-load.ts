import { addOutcomes, NO_OUTCOMES } from './load/answer-outcome.js';
import { generateLoad, type LoadPlan, type LoadResult } from './load/load-generator.js';
import { summarizePercentiles } from './load/percentiles.js';
import type { EmulatorProcess } from './processes/emulator-process.js';
import { readCpuSeconds, watchMemory } from './processes/process-figures.js';
import type { ServerProcess } from './processes/server-process.js';
import type { Measurement } from './report/measurement.js';

/** A measurement before it is assigned to a scenario. */
export type Figures = Omit<Measurement, 'scenario' | 'contender' | 'latencyMs' | 'parents'>;

export interface Load extends Omit<LoadPlan, 'url' | 'headers'> {
  /** Sent in addition to the caller's token. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The emulator's limits; each round starts with the full quota. */
  readonly quota: 'documented' | 'none';
  /** How often to run the plan, default 1. Time between rounds isn't measured. */
  readonly rounds?: number;
}

/** Processor time has a resolution of 10 ms: shorter figures are omitted. */
const SHORTEST_CPU_SECONDS = 0.5;

/** The resources that one round used in the servers and the emulator. */
export interface Round {
  readonly result: LoadResult;
  readonly calls: number;
  readonly refusals: number;
  readonly cpuSeconds: number;
  readonly peakRssMb: number;
}

/** Puts a load on a server, and measures the server's process and the emulator's calls. */
export async function measureLoad(
  server: ServerProcess,
  emulator: EmulatorProcess,
  { rounds = 1, ...load }: Load,
): Promise<Figures> {
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await measureRound([server], emulator, load));
  return summarizeRounds(measured);
}

/** Measures one round. Several servers share the requests at the same time. */
export async function measureRound(
  servers: readonly ServerProcess[],
  emulator: EmulatorProcess,
  { quota, headers, ...plan }: Omit<Load, 'rounds'>,
): Promise<Round> {
  const memories = servers.map(({ pid }) => watchMemory(pid));
  // The emulator lists the calls of each window; short rounds keep its cost independent of their number.
  await emulator.resetQuota(quota);
  await emulator.forgetCalls();
  const cpuOf = () => servers.reduce((sum, { pid }) => sum + readCpuSeconds(pid), 0);
  const cpuBefore = cpuOf();
  const results = await Promise.all(
    servers.map((server) =>
      generateLoad({
        ...plan,
        ...(plan.total !== undefined && { total: plan.total / servers.length }),
        url: server.graphqlUrl,
        headers: { ...server.headers, ...headers },
      }),
    ),
  );
  const cpuSeconds = cpuOf() - cpuBefore;
  const { calls, refusals } = await emulator.countCalls();
  const peakRssMb = Math.max(...memories.map((memory) => memory.stop()));
  return { result: mergeResults(results), calls, refusals, cpuSeconds, peakRssMb };
}

/** Combines all rounds into one measurement. */
export function summarizeRounds(rounds: readonly Round[]): Figures {
  const sum = (figure: (round: Round) => number) => rounds.reduce((total, round) => total + figure(round), 0);
  const results = rounds.map(({ result }) => result);
  const latencies = results.flatMap((result) => result.latencies);
  const cpuSeconds = sum((round) => round.cpuSeconds);
  return {
    requests: latencies.length,
    outcomes: results.reduce((total, { outcomes }) => addOutcomes(total, outcomes), NO_OUTCOMES),
    reasons: rankReasons(results),
    seconds: sum(({ result }) => result.seconds),
    rates: results.map(({ outcomes, seconds }) => outcomes.whole / seconds),
    percentiles: summarizePercentiles(latencies),
    calls: sum(({ calls }) => calls),
    refusals: sum(({ refusals }) => refusals),
    peakRssMb: Math.max(...rounds.map((round) => round.peakRssMb)),
    cpuMsPerRequest: cpuSeconds < SHORTEST_CPU_SECONDS ? Number.NaN : (cpuSeconds * 1_000) / latencies.length,
    cpuMsOfRounds: rounds.map((round) => (round.cpuSeconds * 1_000) / round.result.latencies.length),
    fingerprint: results[0]?.fingerprint ?? '',
  };
}

function mergeResults(results: readonly LoadResult[]): LoadResult {
  const [first, ...others] = results;
  if (first === undefined) throw new RangeError('No servers');
  return others.reduce(
    (merged, result) => ({
      seconds: Math.max(merged.seconds, result.seconds),
      latencies: [...merged.latencies, ...result.latencies],
      outcomes: addOutcomes(merged.outcomes, result.outcomes),
      reasons: new Map([...merged.reasons, ...result.reasons]),
      fingerprint: merged.fingerprint,
    }),
    first,
  );
}

function rankReasons(results: readonly LoadResult[]): string[] {
  const counts = new Map<string, number>();
  for (const { reasons } of results) {
    for (const [reason, count] of reasons) counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([reason]) => reason);
}
