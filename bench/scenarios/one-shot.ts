import type { GraphQLRequest } from '../load/load-generator.js';
import { pickMedian } from '../load/percentiles.js';
import { measureLoad, type Figures, type Load } from '../measure-load.js';
import type { EmulatorProcess } from '../processes/emulator-process.js';
import type { Contender, Measurement } from '../report/measurement.js';
import { withFreshServer } from './fresh-server.js';
import type { Laboratory, Scenario } from './scenario.js';

/** Simultaneous requests to a server that has not seen them before. */
export interface OneShot extends Pick<Scenario, 'name' | 'title' | 'goals'> {
  readonly method?: string;
  /** The emulator's limits. */
  readonly quota: Load['quota'];
  readonly requests: (emulator: EmulatorProcess) => Promise<readonly GraphQLRequest[]>;
  /** The equivalent for Hive Gateway, if it has the fields. */
  readonly gatewayRequests?: readonly GraphQLRequest[];
}

const SAMPLES = 3;

const USUAL_METHOD =
  'Each process is new and signed in. Cold is its first request, warm its second. The documented limits apply, and each run ' +
  'starts with the full quota. Figures are the median of three processes; calls and 429s are the maximum.';

/** Runs it on a fresh process, and on the subgraph a second time with a warm cache. */
export function oneShot({ method, requests, gatewayRequests, quota, ...shot }: OneShot): Scenario {
  return {
    ...shot,
    method: method ?? USUAL_METHOD,
    run: async (laboratory) => {
      const work = { requests: await requests(laboratory.emulator), gatewayRequests, quota };
      const measurements: Measurement[] = [];
      for (const latencyMs of laboratory.latencies) {
        laboratory.progress(`${shot.name}, upstream latency ${latencyMs} ms`);
        await laboratory.emulator.setLatency(latencyMs);
        const parts = await measureContenders(laboratory, work);
        measurements.push(...parts.map((part) => ({ ...part, scenario: shot.name, latencyMs })));
      }
      return measurements;
    },
  };
}

export interface OneShotWork {
  readonly requests: readonly GraphQLRequest[];
  readonly gatewayRequests?: readonly GraphQLRequest[] | undefined;
  readonly quota: Load['quota'];
}

type Part = Figures & Pick<Measurement, 'contender'>;

/** Naive, Hive Gateway if possible, cold and warm, each the median of some processes. */
export async function measureContenders(
  { quick, emulator, hasGateway }: Laboratory,
  { requests, gatewayRequests = [], quota }: OneShotWork,
): Promise<Part[]> {
  const load = atOnce(requests, quota);
  const gatewayLoad = hasGateway && gatewayRequests.length > 0 ? atOnce(gatewayRequests, quota) : undefined;
  const samples = new Map<Contender, Figures[]>();
  const keep = (contender: Contender, figures: Figures) =>
    samples.set(contender, [...(samples.get(contender) ?? []), figures]);
  for (let sample = 0; sample < (quick ? 1 : SAMPLES); sample += 1) {
    await withFreshServer('naive', emulator, async (server) => {
      keep('naive', await measureLoad(server, emulator, load));
    });
    if (gatewayLoad !== undefined) {
      await withFreshServer('gateway', emulator, async (server) => {
        keep('gateway', await measureLoad(server, emulator, gatewayLoad));
      });
    }
    await withFreshServer('subgraph', emulator, async (server) => {
      keep('cold', await measureLoad(server, emulator, load));
      keep('warm', await measureLoad(server, emulator, load));
    });
  }
  return [...samples].map(([contender, figures]) => ({
    contender,
    ...pickMedian(figures, ({ seconds }) => seconds),
    // The number of shared calls depends on timing; a median would be too favorable.
    calls: Math.max(...figures.map(({ calls }) => calls)),
    refusals: Math.max(...figures.map(({ refusals }) => refusals)),
  }));
}

function atOnce(requests: readonly GraphQLRequest[], quota: Load['quota']): Load {
  return { requests, connections: requests.length, quota };
}
