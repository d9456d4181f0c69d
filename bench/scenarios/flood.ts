import { addOutcomes, NO_OUTCOMES } from '../load/answer-outcome.js';
import { generateLoad, type LoadResult } from '../load/load-generator.js';
import { summarizePercentiles } from '../load/percentiles.js';
import { readRssMb } from '../processes/process-figures.js';
import { CALLER_ROLES, type ServerProcess } from '../processes/server-process.js';
import { withFreshServer } from './fresh-server.js';
import { slowdownAtMost } from './goals.js';
import { alertsWithMachine } from './queries.js';
import type { Scenario } from './scenario.js';

const QUERY = [alertsWithMachine(100)];
/** So few that all of them together are within what a caller may ask at once. */
const REQUESTS = 50;
const ROUNDS = 5;
const FLOODING_CONNECTIONS = 20;

/** Whether one caller who asks without end slows another one down. */
export const flood: Scenario = {
  name: 'flood',
  title: 'A caller beside another one who floods',
  method:
    `${REQUESTS} sequential requests for that dashboard, alternately alone and beside another caller who sends the same over ` +
    `${FLOODING_CONNECTIONS} connections without pause, in ${ROUNDS} rounds; warm, with the rate limits for callers as ` +
    'deployed. The figures are those during the flood.',
  goals: [slowdownAtMost('warm', 2)],
  run: async ({ quick, emulator, progress }) => {
    progress('a caller beside another one who floods');
    await emulator.setLatency(0);
    const other = await emulator.mintToken(CALLER_ROLES, 'flooding');
    return withFreshServer('limiting', emulator, async (server) => {
      const ask = () =>
        generateLoad({
          url: server.graphqlUrl,
          headers: server.headers,
          requests: QUERY,
          total: REQUESTS,
          connections: 1,
        });
      await ask();
      await emulator.forgetCalls();
      const [alone, beside]: [LoadResult[], LoadResult[]] = [[], []];
      for (let round = 0; round < (quick ? 1 : ROUNDS); round += 1) {
        alone.push(await ask());
        beside.push(await floodDuring(server, other, ask));
      }
      const [undisturbed, disturbed] = [alone, beside].map((results) =>
        summarizePercentiles(results.flatMap(({ latencies }) => latencies)),
      );
      if (undisturbed === undefined || disturbed === undefined) throw new RangeError('No rounds');
      const counts = await emulator.countCalls();
      return [
        {
          scenario: 'flood',
          contender: 'warm',
          latencyMs: 0,
          requests: beside.flatMap(({ latencies }) => latencies).length,
          outcomes: beside.reduce((sum, { outcomes }) => addOutcomes(sum, outcomes), NO_OUTCOMES),
          reasons: [...new Set(beside.flatMap(({ reasons }) => [...reasons.keys()]))],
          seconds: beside.reduce((sum, { seconds }) => sum + seconds, 0),
          percentiles: disturbed,
          slowdown: disturbed.p95 / undisturbed.p95,
          calls: counts.calls,
          refusals: counts.refusals,
          peakRssMb: readRssMb(server.pid),
          cpuMsPerRequest: Number.NaN,
          fingerprint: beside[0]?.fingerprint ?? '',
        },
      ];
    });
  },
};

/** What the one gets while the other sends without a pause. */
async function floodDuring(
  { graphqlUrl, headers }: ServerProcess,
  token: string,
  work: () => Promise<LoadResult>,
): Promise<LoadResult> {
  let isDone = false;
  const flooding = (async () => {
    while (!isDone) {
      await generateLoad({
        url: graphqlUrl,
        headers: { ...headers, authorization: `Bearer ${token}` },
        requests: QUERY,
        total: 10 * FLOODING_CONNECTIONS,
        connections: FLOODING_CONNECTIONS,
      });
    }
  })();
  try {
    return await work();
  } finally {
    isDone = true;
    await flooding;
  }
}
