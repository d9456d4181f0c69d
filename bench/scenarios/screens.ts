import { measureLoad, type Figures } from '../measure-load.js';
import { createUpstream, settingsOf, type Upstream } from '../naive/upstream.js';
import type { EmulatorProcess } from '../processes/emulator-process.js';
import type { Contender, Measurement } from '../report/measurement.js';
import { findSubjects } from '../screens/find-subjects.js';
import {
  createCarefulClient,
  createFloor,
  createGenericGateway,
  type RestClient,
} from '../screens/rest-client.js';
import { SCREENS, type ScreenSubjects } from '../screens/screens.js';
import { withFreshServer } from './fresh-server.js';
import { callsAtMostOf } from './goals.js';
import type { Scenario } from './scenario.js';

/** Of each operation; Defender documents it for most. */
const CALLS_A_MINUTE = 100;

const REST_CLIENTS: readonly (readonly [Contender, (get: Upstream['get']) => RestClient])[] = [
  ['generic', createGenericGateway],
  ['careful', createCarefulClient],
  ['floor', createFloor],
];

/** The cost of a working day: ten screens in sequence. */
export const screens: Scenario = {
  name: 'screens',
  title: 'Ten everyday screens in one session, 500 machines and 2,000 alerts',
  method:
    `Each screen once, in sequence, from a new process: ${SCREENS.map(({ name }) => name).join('; ')}. Entities are the objects ` +
    'with an ID in the responses, equal for all. The generic gateway follows each edge with a GET, and repeats none within a ' +
    'screen (as Hive Gateway does, measured above). The careful client is a program for these screens alone: it caches all rows ' +
    'of its session and combines many IDs in one condition. The floor knows all requests in advance and reads each collection ' +
    'once. All make real calls to the emulator, without upstream limits. Minutes are how long the busiest operation takes at ' +
    `${CALLS_A_MINUTE} calls a minute.`,
  goals: [callsAtMostOf('cold', 0.5, 'generic'), callsAtMostOf('cold', 1, 'careful')],
  run: async ({ emulator, progress }) => {
    await emulator.setLatency(0);
    await emulator.resetQuota('none');
    const upstream = await createUpstream(settingsOf(emulator.settings));
    const subjects = await findSubjects(upstream);
    progress('ten screens, subgraph');
    const own = await measureOwn(emulator, subjects);
    const measurements = [own];
    for (const [contender, create] of REST_CLIENTS) {
      progress(`ten screens, ${contender}`);
      measurements.push({ ...own, contender, ...(await measureRest(emulator, upstream, create, subjects)) });
    }
    return measurements;
  },
};

async function measureOwn(emulator: EmulatorProcess, subjects: ScreenSubjects): Promise<Measurement> {
  return withFreshServer('unmetered', emulator, async (server) => {
    const requests = SCREENS.map(({ request }) => request(subjects));
    let entities = 0;
    const figures: Figures = await measureLoad(server, emulator, {
      requests,
      connections: 1,
      quota: 'none',
      onAnswer: (body) => {
        entities += countEntities(JSON.parse(body.toString()));
      },
    });
    const busiest = await emulator.countBusiest();
    return {
      ...figures,
      scenario: 'screens',
      contender: 'cold',
      latencyMs: 0,
      entities,
      minutes: minutesOf(busiest),
    };
  });
}

async function measureRest(
  emulator: EmulatorProcess,
  upstream: Upstream,
  create: (get: Upstream['get']) => RestClient,
  subjects: ScreenSubjects,
) {
  await emulator.forgetCalls();
  const client = create((path, query) => upstream.get(path, query));
  const started = performance.now();
  for (const { byRest } of SCREENS) {
    client.turnTo();
    await byRest(client, subjects);
  }
  const seconds = (performance.now() - started) / 1_000;
  const { calls, refusals } = await emulator.countCalls();
  const minutes = minutesOf(await emulator.countBusiest());
  return { calls, refusals, seconds, minutes, peakRssMb: Number.NaN, cpuMsPerRequest: Number.NaN };
}

function minutesOf(busiest: number): number {
  return Math.floor((busiest - 1) / CALLS_A_MINUTE);
}

export function countEntities(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const below = Object.values(value).reduce((sum: number, part: unknown) => sum + countEntities(part), 0);
  return below + ('id' in value ? 1 : 0);
}
