import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'undici';
import { createPool, generateLoad } from '../load/load-generator.js';
import { summarizeRounds, type Round } from '../measure-load.js';
import { readRssMb } from '../processes/process-figures.js';
import { startTraceSink, type TraceSink } from '../processes/trace-sink.js';
import { ARMS, startTracedProcess, type Arm, type TracedProcess } from '../processes/traced-process.js';
import type { Contender, Measurement } from '../report/measurement.js';
import { tracesCostAtMost } from './goals.js';
import { alertsWithMachine } from './queries.js';
import type { Laboratory, Scenario } from './scenario.js';

const PROCESSES = 2;
const ROUNDS_OF_PROCESS = 40;
/** Not counted: most of the code is compiled in these. */
const WARM_UP_ROUNDS = 2;
/** Time for remaining work after the last response: log lines, the collector's response. */
const REST_MS = 5;
const MAX_WAIT_MS = 1_000;
/** Each arm comes first, and between the others, equally often. */
const ORDERS: readonly (readonly Arm[])[] = [
  ['untraced', 'traced', 'again'],
  ['again', 'traced', 'untraced'],
  ['traced', 'untraced', 'again'],
  ['again', 'untraced', 'traced'],
  ['untraced', 'again', 'traced'],
  ['traced', 'again', 'untraced'],
];

interface Work {
  readonly contenders: Readonly<Record<Arm, Contender>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  /** Consecutive requests of one arm: their spans nearly fill a batch of 512, as deployed. */
  readonly requests: number;
  readonly spansOfRequest: number;
}

const WORKS: readonly Work[] = [
  {
    contenders: { untraced: 'warm', again: 'warmAgain', traced: 'traced' },
    headers: {},
    connections: 5,
    requests: 512,
    spansOfRequest: 1,
  },
  {
    contenders: { untraced: 'cold', again: 'coldAgain', traced: 'tracedCold' },
    headers: { 'cache-control': 'no-cache' },
    // Concurrent requests would share calls, and thus spans.
    connections: 1,
    requests: 85,
    // The operation, three attempts, and a batch around two of them.
    spansOfRequest: 6,
  },
];

/** The cost of spans in the server that sends them. */
export const traces: Scenario = {
  name: 'traces',
  title: 'Traces: 100 alerts with the machine of each, with and without spans',
  method:
    'One process runs the subgraph three times: twice without `OTEL_EXPORTER_OTLP_ENDPOINT` and once with it. Separate processes ' +
    'of the same code differ by several percent; here, only the settings differ. In a round, each subgraph serves ' +
    `${String(WORKS[0]?.requests)} warm and ${String(WORKS[1]?.requests)} cold requests in sequence, and ` +
    '`process.cpuUsage()` is read in between. Every request is sampled, and the spans of each turn go over OTLP to another ' +
    'process in one batch, about as large as deployed. The table has the median of all rounds ' +
    `(${ROUNDS_OF_PROCESS} in each of ${PROCESSES} processes), comparing spans with each of the others in turn, and the ` +
    'interval of the sign test. The difference between the two without spans is the measurement error. Cold uses one ' +
    'connection, so that each request makes its own calls.',
  goals: [tracesCostAtMost('traced', 3), tracesCostAtMost('tracedCold', 3)],
  run: async (laboratory) => {
    await laboratory.emulator.setLatency(0);
    const sink = await startTraceSink();
    try {
      const measurements: Measurement[] = [];
      for (const work of WORKS) measurements.push(...(await measureWork(work, laboratory, sink)));
      return measurements;
    } finally {
      sink.stop();
    }
  },
};

async function measureWork(
  work: Work,
  { quick, emulator, progress }: Laboratory,
  sink: TraceSink,
): Promise<Measurement[]> {
  const rounds: Readonly<Record<Arm, Round>>[] = [];
  let [calls, batches] = [0, 0];
  for (let count = 1; count <= (quick ? 1 : PROCESSES); count += 1) {
    progress(`traces, ${work.contenders.untraced}, process ${count}`);
    await emulator.resetQuota('none');
    const server = await startTracedProcess(emulator, sink.url, work.requests * work.spansOfRequest);
    const pools = openPools(server, work.connections);
    const measureArm = async (arm: Arm) => measureTurn(arm, work, server, pools[arm], sink);
    try {
      for (let round = -WARM_UP_ROUNDS; round < (quick ? 10 : ROUNDS_OF_PROCESS); round += 1) {
        if (round === 0) await emulator.forgetCalls();
        const received = sink.received();
        const measured = new Map<Arm, Round>();
        for (const arm of ORDERS[Math.abs(round) % ORDERS.length] ?? ARMS) {
          measured.set(arm, await measureArm(arm));
        }
        const [untraced, again, traced] = ARMS.map((arm) => measured.get(arm));
        if (round < 0 || untraced === undefined || again === undefined || traced === undefined) continue;
        rounds.push({ untraced, again, traced });
        batches += sink.received() - received;
      }
      calls += (await emulator.countCalls()).calls;
    } finally {
      await Promise.all(ARMS.map((arm) => pools[arm].destroy()));
      await server.stop();
    }
  }
  if (batches < rounds.length * 0.9)
    throw new Error(`${batches} batches of spans in ${rounds.length} rounds`);
  return ARMS.map((arm): Measurement => ({
    ...summarizeRounds(rounds.map((round) => round[arm])),
    // Calls can't be attributed to an arm, because all send the same requests.
    calls: Math.round(calls / ARMS.length),
    scenario: 'traces',
    contender: work.contenders[arm],
    latencyMs: 0,
    ...(arm !== 'untraced' && { overheads: overheadOf(arm, rounds) }),
  }));
}

function openPools({ graphqlUrls }: TracedProcess, connections: number): Readonly<Record<Arm, Pool>> {
  const open = (arm: Arm) => createPool(new URL(graphqlUrls[arm]).origin, connections);
  return { untraced: open('untraced'), again: open('again'), traced: open('traced') };
}

/** Some requests of one arm, with all their remaining work. */
async function measureTurn(
  arm: Arm,
  { headers, connections, requests }: Work,
  server: TracedProcess,
  pool: Pool,
  sink: TraceSink,
): Promise<Round> {
  const received = sink.received();
  const before = await server.readCpuMs();
  const result = await generateLoad({
    url: server.graphqlUrls[arm],
    headers: { ...server.headers, ...headers },
    requests: [alertsWithMachine(100)],
    total: requests,
    connections,
    pool,
  });
  const began = performance.now();
  do await wait(REST_MS);
  while (arm === 'traced' && sink.received() === received && performance.now() - began < MAX_WAIT_MS);
  const cpuSeconds = ((await server.readCpuMs()) - before) / 1_000;
  return { result, cpuSeconds, calls: 0, refusals: 0, peakRssMb: readRssMb(server.pid) };
}

/**
 * Percent of the second arm without spans over the first, and of the traced arm over each of the others. Not over their
 * mean, because disturbances only increase times, which biases a mean upwards.
 */
function overheadOf(arm: Arm, rounds: readonly Readonly<Record<Arm, Round>>[]): number[] {
  return rounds.map((round, index) => {
    const beside = arm === 'traced' && index % 2 === 1 ? round.again : round.untraced;
    return 100 * (round[arm].cpuSeconds / beside.cpuSeconds - 1);
  });
}
