import { measureLoad } from '../measure-load.js';
import type { GraphQLRequest } from '../load/load-generator.js';
import { createUpstream, settingsOf } from '../naive/upstream.js';
import type { EmulatorProcess } from '../processes/emulator-process.js';
import type { Contender, Measurement } from '../report/measurement.js';
import { findSubjects } from '../screens/find-subjects.js';
import { SCREENS } from '../screens/screens.js';
import { withFreshServer } from './fresh-server.js';
import { callsAtMost } from './goals.js';
import type { Goal, Scenario } from './scenario.js';
import { countEntities } from './screens.js';

const FACTS = 'riskScore healthStatus onboardingStatus rbacGroupName machineTags osPlatform';
const PAGE = 'alerts page of 100, newest first, with device facts';
const SCREENS_IN_SEQUENCE = 'ten everyday screens';

const alertsWith = (selection: string): readonly GraphQLRequest[] => [
  { query: `{ alerts(first: 100) { nodes { id title severity status lastUpdateTime ${selection} } } }` },
];

interface Work {
  readonly part: string;
  readonly contender: Contender;
  readonly requests: readonly GraphQLRequest[];
  readonly settings?: Readonly<Record<string, string>>;
}

/** The upstream calls of the second sources. */
export const sources: Scenario = {
  name: 'sources',
  title: 'The second sources: an alerts page with device facts, and ten everyday screens, in calls',
  method:
    'Each row is a new process without upstream limits. From Graph, the device facts are those of the time of the alert, in its ' +
    "evidence; from Defender's API, those of the machines now. After the end of Defender's API, each first read of an operation " +
    'finds out that it ended, which counts as a call. Screens with actions and scores then have errors: those have no second source.',
  goals: [ofPart(PAGE, callsAtMost('graph', 1))],
  run: async ({ emulator, progress }) => {
    await emulator.setLatency(0);
    await emulator.resetQuota('none');
    const subjects = await findSubjects(await createUpstream(settingsOf(emulator.settings)));
    const screens = SCREENS.map(({ request }) => request(subjects));
    const works: readonly Work[] = [
      { part: PAGE, contender: 'cold', requests: alertsWith(`machine { ${FACTS} }`) },
      {
        part: PAGE,
        contender: 'graph',
        requests: alertsWith(`evidence { ... on DefenderDeviceEvidence { machineAtTheTime { ${FACTS} } } }`),
        settings: { DEFENDER_SOURCES: 'alerts=graph' },
      },
      { part: SCREENS_IN_SEQUENCE, contender: 'cold', requests: screens },
      { part: SCREENS_IN_SEQUENCE, contender: 'retired', requests: screens },
    ];
    const measurements: Measurement[] = [];
    for (const work of works) {
      progress(`${work.part}, ${work.contender}`);
      measurements.push(await measure(work, emulator));
    }
    return measurements;
  },
};

async function measure(
  { part, contender, requests, settings = {} }: Work,
  emulator: EmulatorProcess,
): Promise<Measurement> {
  const revive = contender === 'retired' ? await emulator.retire() : undefined;
  let entities = 0;
  try {
    const configured = { ...emulator, settings: { ...emulator.settings, ...settings } };
    const figures = await withFreshServer('unmetered', configured, (server) =>
      measureLoad(server, emulator, {
        requests,
        connections: 1,
        quota: 'none',
        onAnswer: (body) => {
          entities += countEntities(JSON.parse(body.toString()));
        },
      }),
    );
    return { ...figures, scenario: 'sources', part, contender, latencyMs: 0, entities };
  } finally {
    await revive?.();
  }
}

/** The goal for one part. */
function ofPart(part: string, goal: Goal): Goal {
  return {
    ...goal,
    text: `${goal.text}, ${part}`,
    figure: (measurements) => goal.figure(measurements.filter((one) => one.part === part)),
  };
}
