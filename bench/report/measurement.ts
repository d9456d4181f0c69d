import type { OutcomeCounts } from '../load/answer-outcome.js';
import type { Percentiles } from '../load/percentiles.js';

/** The servers and their states, in the order of tables and plots. The first is the baseline of comparisons. */
export const CONTENDERS = ['naive', 'gateway', 'cold', 'warm'] as const;
/**
 * Throughput scenarios also have the subgraph with Redis, two replicas of it, and servers that respond from memory: the
 * limits of the framework and of the bytes. The screens scenario also has clients of the REST API, and
 * the scenario of sources the subgraph with others.
 */
export type Contender =
  | (typeof CONTENDERS)[number]
  | 'redis'
  | 'replicas'
  | 'warmAgain'
  | 'traced'
  | 'coldAgain'
  | 'tracedCold'
  | 'apollo'
  | 'node'
  | 'generic'
  | 'careful'
  | 'floor'
  | 'graph'
  | 'retired';

/** The names in tables and plots. */
export const CONTENDER_TITLES: Readonly<Record<Contender, string>> = {
  naive: 'naive',
  gateway: 'Hive Gateway',
  cold: 'subgraph, cold',
  warm: 'subgraph, warm',
  redis: 'subgraph, warm, with Redis',
  replicas: 'two subgraphs, warm, with Redis',
  warmAgain: 'subgraph, warm, once more',
  traced: 'subgraph, warm, traced',
  coldAgain: 'subgraph, cold, once more',
  tracedCold: 'subgraph, cold, traced',
  apollo: 'bare Apollo Server',
  node: 'bare Node',
  generic: 'generic gateway',
  careful: 'careful REST client',
  floor: 'floor',
  graph: 'subgraph, cold, alerts from Graph',
  retired: "subgraph, cold, after the end of Defender's API",
};

/** The result of one run. */
export interface Measurement {
  /** The scenario's name. */
  readonly scenario: string;
  readonly contender: Contender;
  /** Minimum duration of an upstream call in milliseconds. */
  readonly latencyMs: number;
  /** Number of rows whose edges were requested, in scenarios that vary it. */
  readonly parents?: number;
  /** The part of a scenario with several. */
  readonly part?: string;
  readonly requests: number;
  readonly outcomes: OutcomeCounts;
  /** Causes of broken requests, the most frequent first. */
  readonly reasons: readonly string[];
  readonly seconds: number;
  /** Requests a second of each round, if contenders took turns. */
  readonly rates?: readonly number[];
  /** Milliseconds of a request. */
  readonly percentiles: Percentiles;
  /** Calls that reached Defender. */
  readonly calls: number;
  /** 429 responses among them. */
  readonly refusals: number;
  readonly peakRssMb: number;
  /** Peak memory minus the memory before, in scenarios about memory. */
  readonly rssGrowthMb?: number;
  /** RSS growth in MB after each step, for a plot. */
  readonly rssCurve?: readonly number[];
  /** Its 95th percentile divided by that of the same work undisturbed, in scenarios about floods. */
  readonly slowdown?: number;
  /** The 95th percentile of the health check, in milliseconds, where a scenario measures it. */
  readonly healthMs?: number;
  /** The longest turn of the server's event loop in milliseconds, in scenarios about turns. */
  readonly longestTurnMs?: number;
  /** Objects with an id in the responses, in scenarios about the yield of calls. */
  readonly entities?: number;
  /** The minimum duration of the calls of the busiest operation within its limit. */
  readonly minutes?: number;
  /** The number of calls that a single poller makes, in scenarios with several. */
  readonly callsOfOne?: number;
  /** Processor milliseconds of the server per request; NaN if unknown or too short. */
  readonly cpuMsPerRequest: number;
  /** The same for each round, if contenders took turns. */
  readonly cpuMsOfRounds?: readonly number[];
  /** Percent of additional processor time in each round, in scenarios about overhead. */
  readonly overheads?: readonly number[];
  /** Equal for equal responses. */
  readonly fingerprint: string;
}

/** Complete responses a second; the median of rounds. */
export function requestsPerSecond({ outcomes, seconds, rates }: Measurement): number {
  return rates === undefined ? outcomes.whole / seconds : medianOf(rates);
}

/** The ratio of two speeds in each round, in which other load affects both. */
export function ratiosOfRounds(one: Measurement, other: Measurement): readonly number[] {
  const { rates = [requestsPerSecond(one)] } = one;
  const { rates: others = [requestsPerSecond(other)] } = other;
  return rates.flatMap((rate, round) => {
    const beside = others[round];
    return beside === undefined ? [] : [rate / beside];
  });
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

/** Whether every response was complete: only such runs are comparable in speed. */
export function isWhole({ requests, outcomes }: Measurement): boolean {
  return outcomes.whole === requests;
}

/** The naive run of the same work, if any. */
export function findNaive(measurement: Measurement, all: readonly Measurement[]): Measurement | undefined {
  return findContender('naive', measurement, all);
}

/** Another server's run of the same work. */
export function findContender(
  wanted: Contender,
  measurement: Measurement,
  all: readonly Measurement[],
): Measurement | undefined {
  return all.find(
    ({ contender, scenario, latencyMs, parents, part }) =>
      contender === wanted &&
      scenario === measurement.scenario &&
      latencyMs === measurement.latencyMs &&
      parents === measurement.parents &&
      part === measurement.part,
  );
}
