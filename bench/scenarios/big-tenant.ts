import type { GraphQLRequest } from '../load/load-generator.js';
import { measureLoad, type Figures } from '../measure-load.js';
import { startEmulatorProcess, type EmulatorProcess } from '../processes/emulator-process.js';
import { readRssMb } from '../processes/process-figures.js';
import type { ServerProcess } from '../processes/server-process.js';
import type { Measurement } from '../report/measurement.js';
import { withFreshServer } from './fresh-server.js';
import { longestTurnAtMost, p95AtMost, partCallsAtMost, partGrowthAtMost } from './goals.js';
import { sortedMachines } from './queries.js';
import type { Scenario } from './scenario.js';

const READ = 'first sorted page, which reads all';
const ORDER = 'first page in another order';
const CONTAINS = 'new text in names';
const WARM = ['pages in an order', 'pages of a filter, sorted and counted'] as const;
/** Different pages, because equal responses are cached as text. */
const PAGES = 200;

/** Features that need all machines, in the largest tenant that is read whole. */
export const bigTenant: Scenario = {
  name: 'big-tenant',
  title: 'Sorting and searching 100,000 machines',
  method:
    'One caller, without upstream latency, because the server works during that time. The longest turn of the event loop is by ' +
    "Node's histogram of delays, less its interval. Growth is resident memory after the part, minus that before the first.",
  goals: [
    partCallsAtMost(READ, 13),
    longestTurnAtMost(50),
    partGrowthAtMost(ORDER, 120),
    ...WARM.map((part) => p95AtMost(part, 5)),
  ],
  run: async ({ quick, progress }) => {
    const emulator = await startEmulatorProcess({ machines: quick ? 25_000 : 100_000, alerts: 1 });
    try {
      return await withFreshServer('subgraph', emulator, async (server) => {
        const before = readRssMb(server.pid);
        const measurements: Measurement[] = [];
        for (const [part, requests] of WORK) {
          progress(`big tenant, ${part}`);
          const figures = await measurePart(server, emulator, requests);
          const rssGrowthMb = readRssMb(server.pid) - before;
          measurements.push({
            ...figures,
            part,
            rssGrowthMb,
            scenario: 'big-tenant',
            contender: measurements.length === 0 ? 'cold' : 'warm',
            latencyMs: 0,
          });
        }
        return measurements;
      });
    } finally {
      await emulator.stop();
    }
  },
};

const pages = (args: string) =>
  Array.from({ length: PAGES }, (_, index) => sortedMachines(args, 10 + (index % 50)));

const WORK: readonly (readonly [string, readonly GraphQLRequest[]])[] = [
  [READ, [sortedMachines('orderBy: { field: LAST_SEEN, direction: DESC }', 50)]],
  [ORDER, [sortedMachines('orderBy: { field: COMPUTER_DNS_NAME }', 50)]],
  [
    CONTAINS,
    Array.from({ length: 20 }, (_, index) =>
      sortedMachines(`filter: { computerDnsName: { contains: "${String(index)}", ignoreCase: true } }`, 50),
    ),
  ],
  [WARM[0], pages('orderBy: { field: COMPUTER_DNS_NAME }')],
  [
    WARM[1],
    pages('filter: { computerDnsName: { contains: "1" } }, orderBy: { field: LAST_SEEN, direction: DESC }'),
  ],
];

async function measurePart(
  server: ServerProcess,
  emulator: EmulatorProcess,
  requests: readonly GraphQLRequest[],
): Promise<Figures> {
  await readLongestDelay(server);
  const figures = await measureLoad(server, emulator, { requests, connections: 1, quota: 'documented' });
  return { ...figures, longestTurnMs: await readLongestDelay(server) };
}

/** Interval of the histogram. */
const INTERVAL_MS = 10;

/** The longest delay of a timer since the last reading, in milliseconds. */
async function readLongestDelay({ url }: ServerProcess): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const seconds = Number(/^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(text)?.[1]);
  return Math.max(0, seconds * 1_000 - INTERVAL_MS);
}
