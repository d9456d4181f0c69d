import { availableParallelism } from 'node:os';
import { measureRound, summarizeRounds, type Load, type Round } from '../measure-load.js';
import type { EmulatorProcess } from '../processes/emulator-process.js';
import { isRedisInstalled, startRedis } from '../processes/redis-process.js';
import { startServerProcess, type ServerKind, type ServerProcess } from '../processes/server-process.js';
import type { Contender, Measurement } from '../report/measurement.js';
import {
  percentOfFrameworkAtLeast,
  redisCostsAtMost,
  replicasAtLeast,
  timesGatewayAtLeast,
} from './goals.js';
import { limitBesideGateway, limitedBy, limitOfFramework, limitOfProcessors } from './limits.js';
import { alertsWithMachine, gatewayAlertsWithMachine } from './queries.js';
import type { Laboratory, Scenario } from './scenario.js';

const CONNECTIONS = 5;
/** Without the uncounted warm-up. */
const ROUNDS = 7;
/** The warm-up, in rounds. After fewer requests, compiling takes much of the time that is measured. */
const WARM_UP_ROUNDS = 2;
/** Requests of each connection before a round: some make calls, and those after them are executed once more. */
const PRIMING = 4;
const QUERY = [alertsWithMachine(100)];
const GATEWAY_QUERY = [gatewayAlertsWithMachine(100)];

interface Series {
  readonly contender: Contender;
  readonly kind: ServerKind;
  /** The number of servers that share the load; default 1. */
  readonly servers?: number;
  readonly needsRedis?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the emulator. */
  readonly quota: Load['quota'];
  /** Requests of a round without upstream latency; with latency, rounds are as short as possible. */
  readonly perRound: number;
}

const SERIES: readonly Series[] = [
  { contender: 'naive', kind: 'naive', quota: 'none', perRound: 40 },
  { contender: 'gateway', kind: 'gateway', quota: 'none', perRound: 40 },
  {
    contender: 'cold',
    kind: 'unmetered',
    headers: { 'cache-control': 'no-cache' },
    quota: 'none',
    perRound: 80,
  },
  { contender: 'warm', kind: 'subgraph', quota: 'documented', perRound: 1_600 },
  { contender: 'redis', kind: 'subgraph', needsRedis: true, quota: 'documented', perRound: 1_600 },
  {
    contender: 'replicas',
    kind: 'subgraph',
    needsRedis: true,
    servers: 2,
    quota: 'documented',
    perRound: 1_600,
  },
  { contender: 'apollo', kind: 'apollo', quota: 'none', perRound: 1_600 },
  { contender: 'node', kind: 'node', quota: 'none', perRound: 4_000 },
];

/** The requests a second of one process. */
export const throughput: Scenario = {
  name: 'throughput',
  title: 'Requests a second: 100 alerts with the machine of each, 5 connections',
  method:
    `All servers run at once and take turns for ${ROUNDS} rounds on warm connections. Before them, each serves ` +
    `${WARM_UP_ROUNDS} rounds without upstream latency and one with it, and before each round ${PRIMING} requests per connection, which aren't counted: ` +
    'their code is compiled, and data that expired during the turns of others is read again. Speeds are ' +
    'those of the median round and compared round by round, so other load affects both. Cold reads everything from Defender ' +
    'for each request (`cache-control: no-cache`) and, like naive, has no upstream limit; requests in flight still share calls. ' +
    'Warm is the subgraph as deployed, within the documented limits: it responds from its response cache. Bare Apollo Server has the same packages and returns rows ' +
    'from memory without calls, checks or logs: the limit of the framework. Bare Node reads each request and returns bytes ' +
    'from memory: the limit of the bytes. Two replicas get half of the load each and share two processors with Redis, the ' +
    'emulator and the load generator. Rejected requests are not counted.',
  goals: [
    limitedBy(percentOfFrameworkAtLeast('warm', 200), limitOfFramework),
    limitedBy(timesGatewayAtLeast('warm', 35), limitBesideGateway('warm')),
    limitedBy(timesGatewayAtLeast('cold', 10), limitBesideGateway('cold')),
    redisCostsAtMost(0.4),
    limitedBy(replicasAtLeast(1.8), limitOfProcessors(availableParallelism())),
  ],
  run: async (laboratory) => {
    const measurements: Measurement[] = [];
    for (const latencyMs of laboratory.latencies) {
      measurements.push(...(await measureInTurns(laboratory, contendersOf(laboratory), latencyMs)));
    }
    return measurements;
  },
};

/** The subgraph as deployed and the framework alone, for a quick comparison. */
export async function measureAgainstFramework(laboratory: Laboratory): Promise<Measurement[]> {
  const wanted = SERIES.filter(({ contender }) => contender === 'warm' || contender === 'apollo');
  return measureInTurns(laboratory, wanted, 0);
}

function contendersOf({ hasGateway }: Laboratory): readonly Series[] {
  const hasRedis = isRedisInstalled();
  return SERIES.filter(
    ({ kind, needsRedis = false }) => (hasGateway || kind !== 'gateway') && (hasRedis || !needsRedis),
  );
}

interface Running {
  readonly series: Series;
  readonly servers: readonly ServerProcess[];
  readonly rounds: Round[];
}

async function measureInTurns(
  { quick, emulator, progress }: Laboratory,
  wanted: readonly Series[],
  latencyMs: number,
): Promise<Measurement[]> {
  await emulator.setLatency(latencyMs);
  await emulator.resetQuota('none');
  const redis = wanted.some(({ needsRedis }) => needsRedis) ? await startRedis() : undefined;
  const all: Running[] = [];
  try {
    for (const series of wanted) {
      const servers = await startAll(series, emulator, redis?.url);
      all.push({ series, servers, rounds: [] });
    }
    progress(`throughput, upstream latency ${latencyMs} ms, warm-up`);
    const warmUp = quick || latencyMs > 0 ? 1 : WARM_UP_ROUNDS;
    for (const { series, servers } of all) {
      const load = loadOf(series, latencyMs);
      await measureRound(servers, emulator, { ...load, total: load.total * warmUp });
    }
    for (let round = 1; round <= (quick ? 2 : ROUNDS); round += 1) {
      progress(`throughput, upstream latency ${latencyMs} ms, round ${round}`);
      for (const { series, servers, rounds } of all) {
        const load = loadOf(series, latencyMs);
        // Data expires while the others have their turn, which is not the work of this one.
        await measureRound(servers, emulator, {
          ...load,
          total: PRIMING * load.connections * servers.length,
        });
        rounds.push(await measureRound(servers, emulator, load));
      }
    }
  } finally {
    await Promise.all(all.flatMap(({ servers }) => servers.map((server) => server.stop())));
    redis?.stop();
  }
  return all.map(({ series: { contender }, rounds }) => ({
    ...summarizeRounds(rounds),
    scenario: 'throughput',
    contender,
    latencyMs,
  }));
}

async function startAll(
  { kind, servers = 1, needsRedis = false }: Series,
  emulator: EmulatorProcess,
  redisUrl: string | undefined,
): Promise<ServerProcess[]> {
  const settings = {
    ...emulator.settings,
    ...(needsRedis && redisUrl !== undefined && { REDIS_URL: redisUrl }),
  };
  const started: ServerProcess[] = [];
  for (let index = 0; index < servers; index += 1) {
    started.push(await startServerProcess(kind, { ...emulator, settings }));
  }
  return started;
}

function loadOf(
  { kind, headers, quota, perRound, servers = 1 }: Series,
  latencyMs: number,
): Omit<Load, 'rounds'> & { readonly total: number } {
  return {
    requests: kind === 'gateway' ? GATEWAY_QUERY : QUERY,
    total: latencyMs === 0 ? perRound : CONNECTIONS * 4,
    connections: Math.ceil(CONNECTIONS / servers),
    quota,
    ...(headers !== undefined && { headers }),
  };
}
