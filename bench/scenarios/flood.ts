import { spawnSync } from 'node:child_process';
import { availableParallelism, setPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { BUILT, ROOT } from '../folders.js';
import type { Attack } from '../load/attack.js';
import { addOutcomes, NO_OUTCOMES } from '../load/answer-outcome.js';
import { createAttackers } from '../load/attackers.js';
import { generateLoad, type LoadResult } from '../load/load-generator.js';
import { summarizePercentiles } from '../load/percentiles.js';
import { readRssMb } from '../processes/process-figures.js';
import { CALLER_ROLES, type ServerProcess } from '../processes/server-process.js';
import { startProcess, type StartedProcess } from '../processes/start-process.js';
import type { EmulatorProcess } from '../processes/emulator-process.js';
import type { Measurement } from '../report/measurement.js';
import { withFreshServer } from './fresh-server.js';
import { healthAtMost, slowdownAtMost } from './goals.js';
import { alertsWithMachine } from './queries.js';
import type { Scenario } from './scenario.js';

const QUERY = [alertsWithMachine(100)];
/** Within the number of requests that a caller may send at once. */
const REQUESTS = 50;
const ROUNDS = 5;
const HEALTH_EVERY_MS = 50;
const ATTACKERS = createAttackers(QUERY).map(({ name }) => name);
/** The attacker yields to the caller, who is measured on the same processor. */
const ATTACKER_PRIORITY = 19;
/** How long an attack runs before the caller's first request. */
const LEAD_MS = 1_000;

/** Whether one caller who floods the service slows another one down. */
export const flood: Scenario = {
  name: 'flood',
  title: 'A caller beside one who floods',
  method:
    `${REQUESTS} sequential requests for that dashboard, alternately alone and beside an attacker who sends without a pause from another process, in ` +
    `${ROUNDS} rounds for each attacker; warm, with the rate limits for callers as deployed. The server has one processor to ` +
    `itself where taskset exists; the callers share the others. The figures are those during the attack; /health/live is read ` +
    `every ${HEALTH_EVERY_MS} ms.`,
  goals: [slowdownAtMost('warm', 2), healthAtMost('warm', 100)],
  run: async ({ quick, emulator, progress }) => {
    await emulator.setLatency(0);
    const measurements: Measurement[] = [];
    const others = [process.pid, emulator.pid];
    for (const pid of others) pinTo(OTHER_PROCESSORS, pid);
    try {
      for (const attacker of ATTACKERS) {
        progress(`a caller beside one who floods: ${attacker}`);
        measurements.push(await measureBeside(attacker, emulator, quick ? 1 : ROUNDS));
      }
    } finally {
      for (const pid of others) pinTo(ALL_PROCESSORS, pid);
    }
    return measurements;
  },
};

async function measureBeside(
  attacker: string,
  emulator: EmulatorProcess,
  rounds: number,
): Promise<Measurement> {
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
    pinTo('0', server.pid);
    await ask();
    await emulator.forgetCalls();
    const [alone, beside, health]: [LoadResult[], LoadResult[], number[]] = [[], [], []];
    for (let round = 0; round < rounds; round += 1) {
      alone.push(await ask());
      const attack = new AbortController();
      const attacking = await startAttack({ name: attacker, query: QUERY, target: server, token: other });
      const watching = watchHealth(server, health, attack.signal);
      await wait(LEAD_MS);
      try {
        beside.push(await ask());
      } finally {
        attack.abort();
        await Promise.all([attacking.stop(), watching]);
      }
    }
    const [undisturbed, disturbed] = [alone, beside].map((results) =>
      summarizePercentiles(results.flatMap(({ latencies }) => latencies)),
    );
    if (undisturbed === undefined || disturbed === undefined) throw new RangeError('No rounds');
    const counts = await emulator.countCalls();
    return {
      scenario: 'flood',
      part: attacker,
      contender: 'warm',
      latencyMs: 0,
      requests: beside.flatMap(({ latencies }) => latencies).length,
      outcomes: beside.reduce((sum, { outcomes }) => addOutcomes(sum, outcomes), NO_OUTCOMES),
      reasons: [...new Set(beside.flatMap(({ reasons }) => [...reasons.keys()]))],
      seconds: beside.reduce((sum, { seconds }) => sum + seconds, 0),
      percentiles: disturbed,
      slowdown: disturbed.p95 / undisturbed.p95,
      healthMs: summarizePercentiles(health).p95,
      calls: counts.calls,
      refusals: counts.refusals,
      peakRssMb: readRssMb(server.pid),
      cpuMsPerRequest: Number.NaN,
      fingerprint: beside[0]?.fingerprint ?? '',
    };
  });
}

async function startAttack(attack: Attack): Promise<StartedProcess> {
  const started = await startProcess({
    name: 'attacker',
    args: [`${BUILT}bench/load/attack.js`, JSON.stringify(attack)],
    env: {},
    cwd: ROOT,
    ready: /attacks (\S+)/,
  });
  pinTo(OTHER_PROCESSORS, started.pid);
  setPriority(started.pid, ATTACKER_PRIORITY);
  return started;
}

/** Processors except for the first. */
const OTHER_PROCESSORS = `1-${availableParallelism() - 1}`;
const ALL_PROCESSORS = `0-${availableParallelism() - 1}`;

/** Has the main thread of a process run on these processors. Does nothing where taskset is missing or there is one processor. */
function pinTo(processors: string, pid: number): void {
  if (availableParallelism() > 1) spawnSync('taskset', ['-cp', processors, String(pid)]);
}

/** Reads the health of the server until the signal is aborted, and adds how long each response took. */
async function watchHealth({ url }: ServerProcess, health: number[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const sent = performance.now();
    const response = await fetch(`${url}/health/live`);
    await response.arrayBuffer();
    health.push(performance.now() - sent);
    await wait(HEALTH_EVERY_MS);
  }
}
