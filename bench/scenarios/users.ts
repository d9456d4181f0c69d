import { setTimeout as wait } from 'node:timers/promises';
import { addOutcomes, judgeAnswer, NO_OUTCOMES } from '../load/answer-outcome.js';
import { summarizePercentiles } from '../load/percentiles.js';
import { createUpstream, settingsOf } from '../naive/upstream.js';
import type { EmulatorProcess } from '../processes/emulator-process.js';
import { readRssMb } from '../processes/process-figures.js';
import { CALLER_ROLES, type ServerProcess } from '../processes/server-process.js';
import type { Measurement } from '../report/measurement.js';
import { findSubjects } from '../screens/find-subjects.js';
import { SCREENS, type ScreenSubjects } from '../screens/screens.js';
import { withFreshServer } from './fresh-server.js';
import { callsPerRequestAtMost, p95AtMost, refusalsAtMost } from './goals.js';
import type { Scenario } from './scenario.js';

const USERS = 30;
const LATENCY_MS = 500;
const THINKING_MS = { least: 2_000, most: 6_000 };
/** People open what has alerts. */
const [POPULAR_MACHINES, POPULAR_ALERTS] = [50, 200];
/** How often people open a screen, by its index in SCREENS: the newest alerts, one alert, and so on. */
const OPENED = new Map([
  [0, 6],
  [1, 4],
  [2, 2],
  [3, 5],
  [4, 1],
  [5, 1],
  [8, 1],
]);
const MACHINE_PAGE = 3;
const [ALL, MACHINE_PAGES] = ['all screens', 'machine pages'];

/** One answer: the screen, how long it took, and its outcome. */
interface Opened extends ReturnType<typeof judgeAnswer> {
  readonly screen: number;
  readonly ms: number;
}

/** Whether a team can work within Defender's limits. */
export const users: Scenario = {
  name: 'users',
  title: `${USERS} people for 2 minutes`,
  method:
    `${USERS} callers open screens for 2 minutes or for \`--minutes\`, and think ${THINKING_MS.least / 1_000} to ${THINKING_MS.most / 1_000} ` +
    `seconds between two: the newest alerts, one of ${POPULAR_ALERTS} alerts, machines at risk, all details of one of ` +
    `${POPULAR_MACHINES} machines (a quarter of all), actions and vulnerabilities. Defender's documented limits apply, and a call ` +
    `takes ${LATENCY_MS} ms. The rows count the same calls.`,
  goals: [
    {
      ...callsPerRequestAtMost(ALL, 0.2),
      limit: () =>
        'the first page of a machine takes three calls: Defender lists accounts, software and recommendations for one machine at a time. Alerts are cached for 15 seconds, and actions for 5',
    },
    refusalsAtMost('cold', 0),
    p95AtMost(ALL, 1_000),
    p95AtMost(MACHINE_PAGES, 3_000),
  ],
  run: async ({ quick, minutes, emulator, progress }) => {
    progress(`${USERS} people`);
    await emulator.setLatency(0);
    await emulator.resetQuota('none');
    const subjects = await findPopular(emulator);
    await emulator.setLatency(LATENCY_MS);
    return withFreshServer('subgraph', emulator, async (server) => {
      await emulator.forgetCalls();
      const seconds = quick ? 12 : minutes * 60;
      const opened = await work(server, emulator, subjects, seconds);
      const { calls, refusals } = await emulator.countCalls();
      const machinePages = opened.filter(({ screen }) => screen === MACHINE_PAGE);
      return [
        summarize(ALL, opened, { seconds, calls, refusals, peakRssMb: readRssMb(server.pid) }),
        summarize(MACHINE_PAGES, machinePages, { seconds, calls, refusals, peakRssMb: Number.NaN }),
      ];
    });
  },
};

/** The first screens' subjects, with many alerts and machines in place of one. */
async function findPopular(emulator: EmulatorProcess): Promise<readonly ScreenSubjects[]> {
  const upstream = await createUpstream(settingsOf(emulator.settings));
  const common = await findSubjects(upstream);
  const { value: alerts } = (await upstream.get('/api/alerts')) as {
    readonly value: readonly { readonly id: string; readonly machineId: string | null }[];
  };
  const machineIds = [...new Set(alerts.flatMap(({ machineId }) => machineId ?? []))].slice(
    0,
    POPULAR_MACHINES,
  );
  return alerts.slice(0, POPULAR_ALERTS).map(({ id }, index) => ({
    ...common,
    alertId: id,
    machineId: machineIds[index % machineIds.length] ?? '',
  }));
}

async function work(
  server: ServerProcess,
  emulator: EmulatorProcess,
  subjects: readonly ScreenSubjects[],
  seconds: number,
): Promise<readonly Opened[]> {
  const end = performance.now() + seconds * 1_000;
  const screens = [...OPENED].flatMap(([screen, times]) => Array.from({ length: times }, () => screen));
  const opened: Opened[] = [];
  const workAs = async (user: number) => {
    const draw = randomOf(user);
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${await emulator.mintToken(CALLER_ROLES, `user ${user}`)}`,
    };
    await wait(draw() * THINKING_MS.most);
    while (performance.now() < end) {
      const screen = pick(screens, draw());
      const body = JSON.stringify(SCREENS[screen]?.request(pick(subjects, draw())));
      const sent = performance.now();
      const response = await fetch(server.graphqlUrl, { method: 'POST', headers, body });
      const answer = Buffer.from(await response.arrayBuffer());
      opened.push({ screen, ms: performance.now() - sent, ...judgeAnswer(response.status, answer) });
      await wait(THINKING_MS.least + draw() * (THINKING_MS.most - THINKING_MS.least));
    }
  };
  await Promise.all(Array.from({ length: USERS }, (_, user) => workAs(user)));
  return opened;
}

function summarize(
  part: string,
  opened: readonly Opened[],
  { seconds, calls, refusals, peakRssMb }: Pick<Measurement, 'seconds' | 'calls' | 'refusals' | 'peakRssMb'>,
): Measurement {
  return {
    scenario: 'users',
    contender: 'cold',
    latencyMs: LATENCY_MS,
    part,
    requests: opened.length,
    outcomes: opened.reduce(
      (sum, { outcome }) => addOutcomes(sum, { ...NO_OUTCOMES, [outcome]: 1 }),
      NO_OUTCOMES,
    ),
    reasons: [...new Set(opened.flatMap(({ reason }) => reason ?? []))],
    seconds,
    percentiles: summarizePercentiles(opened.map(({ ms }) => ms)),
    calls,
    refusals,
    peakRssMb,
    cpuMsPerRequest: Number.NaN,
    fingerprint: '',
  };
}

function pick<T>(values: readonly T[], part: number): T {
  const value = values[Math.floor(part * values.length)];
  if (value === undefined) throw new RangeError('Nothing to pick');
  return value;
}

/** Numbers from 0 to below 1, equal in each run: mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
