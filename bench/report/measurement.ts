import type { OutcomeCounts } from '../load/answer-outcome.js';
import type { Percentiles } from '../load/percentiles.js';

/** Who answers, and in what state. The order is that of tables and plots; the first is what others are compared with. */
export const CONTENDERS = ['naive', 'gateway', 'cold', 'warm'] as const;
/**
 * Where requests a second are counted, the subgraph with Redis and two replicas of it take part too, and what answers from
 * memory: as fast as the framework allows, and as fast as the bytes do. Where calls are counted that many screens take, so do
 * clients of the REST API.
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
  | 'floor';

/** How tables and plots name them. */
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
};

/** What one run gave. */
export interface Measurement {
  /** The scenario's name. */
  readonly scenario: string;
  readonly contender: Contender;
  /** Milliseconds that every upstream call takes at least. */
  readonly latencyMs: number;
  /** Rows whose edges were asked for, where that varies. */
  readonly parents?: number;
  /** Which of several works, where a scenario has more than one. */
  readonly part?: string;
  readonly requests: number;
  readonly outcomes: OutcomeCounts;
  /** Why requests were broken, the commonest first. */
  readonly reasons: readonly string[];
  readonly seconds: number;
  /** Requests a second of each round, where contenders took turns. */
  readonly rates?: readonly number[];
  /** Milliseconds of a request. */
  readonly percentiles: Percentiles;
  /** Calls that reached Defender. */
  readonly calls: number;
  /** Answers of 429 among them. */
  readonly refusals: number;
  readonly peakRssMb: number;
  /** The highest less what it was before, where a scenario is about that. */
  readonly rssGrowthMb?: number;
  /** RSS growth in MB after each step, for a plot. */
  readonly rssCurve?: readonly number[];
  /** Its 95th percentile by that of the same work undisturbed, where a scenario is about that. */
  readonly slowdown?: number;
  /** The 95th percentile of the health check, in milliseconds, where a scenario measures it. */
  readonly healthMs?: number;
  /** Objects with an id in the answers, where a scenario is about what calls bring. */
  readonly entities?: number;
  /** How long the busiest operation takes within its limit, where a scenario is about that. */
  readonly minutes?: number;
  /** As many calls as one poller makes, where several might. */
  readonly callsOfOne?: number;
  /** Processor milliseconds of the server for each request; NaN where it is not known or too short to tell. */
  readonly cpuMsPerRequest: number;
  /** The same of each round, where contenders took turns. */
  readonly cpuMsOfRounds?: readonly number[];
  /** How many percent more processor time than without, of each round, where a scenario is about that. */
  readonly overheads?: readonly number[];
  /** Equal for equal answers. */
  readonly fingerprint: string;
}

/** Requests answered whole, a second; of rounds the median. */
export function requestsPerSecond({ outcomes, seconds, rates }: Measurement): number {
  return rates === undefined ? outcomes.whole / seconds : medianOf(rates);
}

/** How many times as fast one was as another in each round: whatever else the machine did then, it did to both. */
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

/** Whether every request was answered whole: only such runs can be compared for speed. */
export function isWhole({ requests, outcomes }: Measurement): boolean {
  return outcomes.whole === requests;
}

/** The naive run of the same work, if there is one. */
export function findNaive(measurement: Measurement, all: readonly Measurement[]): Measurement | undefined {
  return findContender('naive', measurement, all);
}

/** What another server made of the same work. */
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
