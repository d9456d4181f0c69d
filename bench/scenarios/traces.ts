import { measureRound, summarizeRounds, type Load, type Round } from '../measure-load.js';
import { startServerProcess, type ServerKind, type ServerProcess } from '../processes/server-process.js';
import { startTraceSink } from '../processes/trace-sink.js';
import type { Contender, Measurement } from '../report/measurement.js';
import { tracesCostAtMost } from './goals.js';
import { alertsWithMachine } from './queries.js';
import type { Scenario } from './scenario.js';

const CONNECTIONS = 5;
/** Apart from one that does not count. */
const ROUNDS = 15;

interface Series {
  readonly contender: Contender;
  readonly kind: ServerKind;
  readonly isTraced: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly quota: Load['quota'];
  readonly perRound: number;
}

const WARM = { kind: 'subgraph', quota: 'documented', perRound: 400 } as const;
/** As many calls as the unmetered subgraph remembers in a minute are more than a round makes. */
const COLD = {
  kind: 'unmetered',
  headers: { 'cache-control': 'no-cache' },
  quota: 'none',
  perRound: 80,
} as const;
const SERIES: readonly Series[] = [
  { contender: 'warm', isTraced: false, ...WARM },
  { contender: 'traced', isTraced: true, ...WARM },
  { contender: 'cold', isTraced: false, ...COLD },
  { contender: 'tracedCold', isTraced: true, ...COLD },
];

/** What spans cost the server that sends them. */
export const traces: Scenario = {
  name: 'traces',
  title: 'Traces: 100 alerts with the machine of each, with and without spans',
  method:
    `The subgraph with and without \`OTEL_EXPORTER_OTLP_ENDPOINT\`, side by side in turns of ${ROUNDS} rounds after one that does not ` +
    'count. Every request is sampled, and its spans are sent over OTLP to a server that reads and forgets them. Compare the processor ' +
    'time of a request, in which making, batching and sending of spans are.',
  goals: [tracesCostAtMost('traced', 'warm', 3), tracesCostAtMost('tracedCold', 'cold', 3)],
  run: async ({ quick, emulator, progress }) => {
    await emulator.setLatency(0);
    await emulator.resetQuota('none');
    const sink = await startTraceSink();
    const all: { readonly series: Series; readonly server: ServerProcess; readonly rounds: Round[] }[] = [];
    try {
      for (const series of SERIES) {
        const { kind, isTraced } = series;
        const settings = {
          ...emulator.settings,
          ...(isTraced && { OTEL_EXPORTER_OTLP_ENDPOINT: sink.url }),
        };
        all.push({ series, server: await startServerProcess(kind, { ...emulator, settings }), rounds: [] });
      }
      for (let round = 0; round <= (quick ? 3 : ROUNDS); round += 1) {
        progress(`traces, round ${round}`);
        // In turn the first: whoever comes after another finds its processor warmer, or busier.
        for (const { series, server, rounds } of round % 2 === 0 ? all : all.toReversed()) {
          const { headers, quota, perRound } = series;
          const measured = await measureRound([server], emulator, {
            requests: [alertsWithMachine(100)],
            total: perRound,
            connections: CONNECTIONS,
            quota,
            ...(headers !== undefined && { headers }),
          });
          if (round > 0) rounds.push(measured);
        }
      }
    } finally {
      await Promise.all(all.map(({ server }) => server.stop()));
      sink.stop();
    }
    if (sink.received() === 0) throw new Error('No spans were sent');
    return all.map(({ series: { contender }, rounds }): Measurement => ({
      ...summarizeRounds(rounds),
      scenario: 'traces',
      contender,
      latencyMs: 0,
    }));
  },
};
