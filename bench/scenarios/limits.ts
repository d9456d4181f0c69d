import { formatFigure } from '../report/format-figure.js';
import { findContender, medianOf, ratiosOfRounds, requestsPerSecond } from '../report/measurement.js';
import type { Contender, Measurement } from '../report/measurement.js';
import type { Goal } from './scenario.js';

/** A goal with the cause that is printed if it isn't met. */
export function limitedBy(goal: Goal, limit: Goal['limit']): Goal {
  return { ...goal, ...(limit && { limit }) };
}

/** Compares the cost of a request from the cache with that of the framework. */
export const limitOfFramework: Goal['limit'] = (measurements) => {
  const [warm, apollo] = [costOf('warm', measurements), costOf('apollo', measurements)];
  if (warm === undefined || apollo === undefined) return undefined;
  return (
    `a request takes ${formatFigure(warm)} ms of CPU time for ` +
    `[HTTP, the token, admission and the log line](performance.md#where-the-time-goes), and one of the bare server ` +
    `${formatFigure(apollo)}: by CPU time, it has ${formatFigure((apollo * 100) / warm)} %. The load generator shares the ` +
    'processors and takes as long for both'
  );
};

/** Compares the gateway with a server that only responds from memory, which is the limit of the framework. */
export function limitBesideGateway(contender: Contender): Goal['limit'] {
  return (measurements) => {
    const apollo = atNoLatency('apollo', measurements);
    const gateway = apollo && findContender('gateway', apollo, measurements);
    if (apollo === undefined || gateway === undefined) return undefined;
    const times = formatFigure(medianOf(ratiosOfRounds(apollo, gateway)));
    const cost = costOf(contender, measurements);
    return (
      `the bare server, which makes no calls and no checks, is only ${times} times as fast as Hive Gateway` +
      (contender === 'cold' && cost !== undefined
        ? `; of the ${formatFigure(cost)} ms of a cold request, the subgraph's [own code takes a fifth](performance.md#where-the-time-goes)`
        : '')
    );
  };
}

/** The processors that the servers use by themselves. */
export function limitOfProcessors(processors: number): Goal['limit'] {
  return (measurements) => {
    const [one, two] = (['redis', 'replicas'] as const).map((contender) => {
      const measured = atNoLatency(contender, measurements);
      return measured && (requestsPerSecond(measured) * measured.cpuMsPerRequest) / 1_000;
    });
    if (one === undefined || two === undefined) return undefined;
    return (
      `one replica uses ${formatFigure(one)} of ${processors} processors, two use ${formatFigure(two)}; ` +
      'Redis, the emulator and the load generator share the rest'
    );
  };
}

function costOf(contender: Contender, measurements: readonly Measurement[]): number | undefined {
  const cost = atNoLatency(contender, measurements)?.cpuMsPerRequest;
  return Number.isFinite(cost) ? cost : undefined;
}

function atNoLatency(wanted: Contender, measurements: readonly Measurement[]): Measurement | undefined {
  return measurements.find(({ contender, latencyMs }) => contender === wanted && latencyMs === 0);
}
