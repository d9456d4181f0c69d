import { measureLoad, type Figures, type Load } from '../measure-load.js';
import type { EmulatorProcess } from '../processes/emulator-process.js';
import type { ServerKind } from '../processes/server-process.js';
import type { Contender, Measurement } from '../report/measurement.js';
import { withFreshServer } from './fresh-server.js';
import { timesGatewayAtLeast } from './goals.js';
import { alertsWithMachine, gatewayAlertsWithMachine } from './queries.js';
import type { Scenario } from './scenario.js';

const CONNECTIONS = 5;
const QUERY = [alertsWithMachine(100)];
const GATEWAY_QUERY = [gatewayAlertsWithMachine(100)];

interface Series {
  readonly contender: Contender;
  readonly kind: ServerKind;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the emulator. */
  readonly quota: Load['quota'];
  /** Requests of a round without upstream latency; with it, a round is as short as may be. */
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
    // Six rounds of three calls each, at most, are as many as the unmetered subgraph remembers in a minute.
    perRound: 100,
  },
  { contender: 'warm', kind: 'subgraph', quota: 'documented', perRound: 400 },
];

/** How many requests a second one process answers. */
export const throughput: Scenario = {
  name: 'throughput',
  title: 'Requests a second: 100 alerts with the machine of each, 5 connections',
  method:
    'Five rounds after one that does not count. Cold reads everything from Defender for every request ' +
    '(`cache-control: no-cache`) and, like naive, meets no upstream limit; requests in flight still share calls. Warm is ' +
    'the subgraph as deployed, within the documented limits. Requests that were refused are not counted as answered.',
  goals: [timesGatewayAtLeast('warm', 12), timesGatewayAtLeast('cold', 5)],
  run: async ({ quick, emulator, latencies, hasGateway, progress }) => {
    const measurements: Measurement[] = [];
    for (const latencyMs of latencies) {
      await emulator.setLatency(latencyMs);
      for (const series of SERIES.filter(({ kind }) => hasGateway || kind !== 'gateway')) {
        progress(`throughput, ${series.contender}, upstream latency ${latencyMs} ms`);
        const figures = await measureSeries(emulator, series, latencyMs, quick);
        measurements.push({ ...figures, scenario: 'throughput', contender: series.contender, latencyMs });
      }
    }
    return measurements;
  },
};

function measureSeries(
  emulator: EmulatorProcess,
  { kind, headers, quota, perRound }: Series,
  latencyMs: number,
  quick: boolean,
): Promise<Figures> {
  const total = latencyMs === 0 ? perRound : CONNECTIONS * 4;
  const load: Load = {
    requests: kind === 'gateway' ? GATEWAY_QUERY : QUERY,
    total,
    connections: CONNECTIONS,
    quota,
    ...(headers !== undefined && { headers }),
  };
  return withFreshServer(kind, emulator, async (server) => {
    await measureLoad(server, emulator, load);
    return measureLoad(server, emulator, { ...load, rounds: quick ? 1 : 5 });
  });
}
