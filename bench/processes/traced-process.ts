import { setTimeout as wait } from 'node:timers/promises';
import { BUILT, ROOT } from '../folders.js';
import { readDeployedFlags } from './deployed-flags.js';
import type { EmulatorProcess } from './emulator-process.js';
import { CALLER_ROLES } from './server-process.js';
import { startProcess, type StartedProcess } from './start-process.js';

/** The subgraphs of one process: two without spans, to see what is no difference, and one with. */
export const ARMS = ['untraced', 'again', 'traced'] as const;
export type Arm = (typeof ARMS)[number];

/** Several subgraphs in one process: compiled code, heap and garbage are the same for all. */
export interface TracedProcess extends StartedProcess {
  readonly graphqlUrls: Readonly<Record<Arm, string>>;
  /** What callers send. */
  readonly headers: Readonly<Record<string, string>>;
  /** Processor milliseconds of the process so far, all threads, to the microsecond. */
  readCpuMs(): Promise<number>;
}

/** More than a run lasts. */
const NEVER_MS = '600000';

/**
 * Spans are sent when a batch is full and not before: that is while whoever makes them is asked, so that what sending costs
 * is counted with them.
 *
 * @param sink where spans are sent to
 * @param batch how many at a time
 */
export async function startTracedProcess(
  emulator: Pick<EmulatorProcess, 'settings' | 'mintToken'>,
  sink: string,
  batch: number,
): Promise<TracedProcess> {
  const started = await startProcess({
    name: 'traced',
    args: [
      ...readDeployedFlags(),
      ...['--import', `${BUILT}bench/subgraph/production-packages.js`],
      `${BUILT}bench/subgraph/traced-beside-untraced.js`,
    ],
    env: {
      ...emulator.settings,
      PORT: '0',
      CALLER_RATE: '100000',
      OTEL_EXPORTER_OTLP_ENDPOINT: sink,
      OTEL_BSP_SCHEDULE_DELAY: NEVER_MS,
      OTEL_BSP_MAX_EXPORT_BATCH_SIZE: String(batch),
    },
    cwd: ROOT,
    ready: /"control":"(http[^"]+)"/,
  });
  const urls = (await (await fetch(started.url)).json()) as Readonly<Record<Arm, string>>;
  for (const arm of ARMS) while (!(await fetch(`${urls[arm]}/health/ready`)).ok) await wait(25);
  const token = await emulator.mintToken(CALLER_ROLES);
  return {
    ...started,
    graphqlUrls: {
      untraced: `${urls.untraced}/graphql`,
      again: `${urls.again}/graphql`,
      traced: `${urls.traced}/graphql`,
    },
    headers: { authorization: `Bearer ${token}` },
    readCpuMs: async () => ((await (await fetch(`${started.url}/cpu`)).json()) as number) / 1_000,
  };
}
