import { setTimeout as wait } from 'node:timers/promises';
import { BUILT, ROOT } from '../folders.js';
import { readDeployedFlags } from './deployed-flags.js';
import type { EmulatorProcess } from './emulator-process.js';
import { CALLER_ROLES } from './server-process.js';
import { startProcess, type StartedProcess } from './start-process.js';

/** The subgraphs of one process: two without spans, to measure the error, and one with spans. */
export const ARMS = ['untraced', 'again', 'traced'] as const;
export type Arm = (typeof ARMS)[number];

/** Several subgraphs in one process, which share compiled code, heap and garbage collection. */
export interface TracedProcess extends StartedProcess {
  readonly graphqlUrls: Readonly<Record<Arm, string>>;
  /** The headers of callers. */
  readonly headers: Readonly<Record<string, string>>;
  /** Processor milliseconds of the process so far, all threads, in microsecond resolution. */
  readCpuMs(): Promise<number>;
}

/** Longer than a run. */
const NEVER_MS = '600000';

/**
 * Spans are only sent when a batch is full. That happens during requests of the subgraph that makes them, so their cost
 * is attributed to it.
 *
 * @param sink the destination of spans
 * @param batch spans per batch
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
