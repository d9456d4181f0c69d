import {
  CONTENDER_TITLES,
  findContender,
  findNaive,
  isWhole,
  medianOf,
  ratiosOfRounds,
  type Contender,
  type Measurement,
} from '../report/measurement.js';
import type { Goal } from './scenario.js';

/** A maximum of upstream calls, at all latencies. */
export function callsAtMost(contender: Contender, calls: number): Goal {
  return {
    text: `upstream calls, ${contender}`,
    unit: 'calls',
    atMost: calls,
    figure: (measurements) =>
      highest(
        measurements.filter((one) => one.contender === contender),
        ({ calls: made }) => made,
      ),
  };
}

/** A maximum of upstream calls, relative to another contender. */
export function callsAtMostOf(contender: Contender, part: number, other: Contender): Goal {
  return {
    text: `upstream calls, ${CONTENDER_TITLES[contender]}; ${CONTENDER_TITLES[other]} = 1`,
    unit: 'times',
    atMost: part,
    figure: (measurements) => {
      const one = measurements.find((measured) => measured.contender === contender);
      const beside = one && findContender(other, one, measurements);
      return one === undefined || beside === undefined ? undefined : one.calls / beside.calls;
    },
  };
}

/**
 * A minimum of requests a second, as a multiple of Hive Gateway's, or of the naive server's if the gateway isn't
 * installed, without upstream latency. Without calls, cold has no figure.
 */
export function timesGatewayAtLeast(contender: Contender, times: number): Goal {
  return {
    text: `requests a second at 0 ms, ${contender}; Hive Gateway (else naive) = 1`,
    unit: 'times',
    atLeast: times,
    figure: (measurements) => {
      const own = measurements.find((one) => one.contender === contender && one.latencyMs === 0);
      if (own === undefined || !isWhole(own) || (contender === 'cold' && own.calls === 0)) return undefined;
      const other = findContender('gateway', own, measurements) ?? findNaive(own, measurements);
      if (other === undefined || !isWhole(other)) return undefined;
      return medianOf(ratiosOfRounds(own, other));
    },
  };
}

/** A minimum of requests a second, as a percentage of the framework's from memory, without upstream latency. */
export function percentOfFrameworkAtLeast(contender: Contender, percent: number): Goal {
  return {
    text: `requests a second at 0 ms, ${contender}; bare Apollo Server = 100`,
    unit: 'percent',
    atLeast: percent,
    figure: (measurements) => {
      const own = measurements.find((one) => one.contender === contender && one.latencyMs === 0);
      const apollo = own && findContender('apollo', own, measurements);
      if (own === undefined || apollo === undefined || !isWhole(own)) return undefined;
      return 100 * medianOf(ratiosOfRounds(own, apollo));
    },
  };
}

/** A maximum of additional processor milliseconds per request with Redis. */
export function redisCostsAtMost(milliseconds: number): Goal {
  return {
    text: 'CPU time per request, added by Redis',
    unit: 'ms',
    atMost: milliseconds,
    figure: (measurements) => {
      const of = (wanted: Contender) =>
        measurements.find((one) => one.contender === wanted && one.latencyMs === 0)?.cpuMsPerRequest;
      const [without, withRedis] = [of('warm'), of('redis')];
      return without === undefined || withRedis === undefined ? undefined : withRedis - without;
    },
  };
}

/** A maximum of additional processor time per request with spans, in percent, in the median round. */
export function tracesCostAtMost(traced: Contender, percent: number): Goal {
  return {
    text: `CPU time per request, added by spans; ${CONTENDER_TITLES[traced]}`,
    unit: 'percent',
    atMost: percent,
    figure: (measurements) => {
      const { overheads = [] } = measurements.find(({ contender }) => contender === traced) ?? {};
      return overheads.length === 0 ? undefined : medianOf(overheads);
    },
  };
}

/** A minimum of requests a second of two replicas, as a multiple of one, both with Redis. */
export function replicasAtLeast(times: number): Goal {
  return {
    text: 'requests a second at 0 ms of two replicas; one with Redis = 1',
    unit: 'times',
    atLeast: times,
    figure: (measurements) => {
      const two = measurements.find((one) => one.contender === 'replicas' && one.latencyMs === 0);
      const one = two && findContender('redis', two, measurements);
      return two === undefined || one === undefined ? undefined : medianOf(ratiosOfRounds(two, one));
    },
  };
}

/** A maximum of memory growth in MB. */
export function growthAtMost(contender: Contender, megabytes: number): Goal {
  return {
    text: 'growth of resident memory',
    unit: 'MB',
    atMost: megabytes,
    figure: (measurements) =>
      highest(
        measurements.filter((one) => one.contender === contender && isWhole(one)),
        ({ rssGrowthMb = Number.NaN }) => rssGrowthMb,
      ),
  };
}

/** A maximum of the 95th percentile, as a multiple of that of the same work undisturbed. */
export function slowdownAtMost(contender: Contender, times: number): Goal {
  return {
    text: `p95 during the flood, ${contender}; alone = 1`,
    unit: 'times',
    atMost: times,
    figure: (measurements) =>
      highest(
        measurements.filter((one) => one.contender === contender && isWhole(one)),
        ({ slowdown = Number.NaN }) => slowdown,
      ),
  };
}

/** The 95th percentile of the health check, whatever floods the service. */
export function healthAtMost(contender: Contender, milliseconds: number): Goal {
  return {
    text: 'p95 of /health/live during the flood',
    unit: 'ms',
    atMost: milliseconds,
    figure: (measurements) =>
      highest(
        measurements.filter((one) => one.contender === contender),
        ({ healthMs = Number.NaN }) => healthMs,
      ),
  };
}

/** A maximum of upstream calls for a request of a part, on average. */
export function callsPerRequestAtMost(part: string, calls: number): Goal {
  return {
    text: `upstream calls per request, ${part}`,
    unit: 'calls',
    atMost: calls,
    figure: (measurements) => {
      const one = measurements.find((measured) => measured.part === part);
      return one && one.calls / one.requests;
    },
  };
}

/** A maximum of upstream calls of a part. */
export function partCallsAtMost(part: string, calls: number): Goal {
  return {
    text: `upstream calls, ${part}`,
    unit: 'calls',
    atMost: calls,
    figure: (measurements) => measurements.find((measured) => measured.part === part)?.calls,
  };
}

/** A maximum of memory growth up to the end of a part, in MB. */
export function partGrowthAtMost(part: string, megabytes: number): Goal {
  return {
    text: `growth of resident memory, ${part}`,
    unit: 'MB',
    atMost: megabytes,
    figure: (measurements) => measurements.find((measured) => measured.part === part)?.rssGrowthMb,
  };
}

/** A maximum of turns of the event loop. */
export function longestTurnAtMost(milliseconds: number): Goal {
  return {
    text: 'longest turn of the event loop',
    unit: 'ms',
    atMost: milliseconds,
    figure: (measurements) => highest(measurements, ({ longestTurnMs = Number.NaN }) => longestTurnMs),
  };
}

/** A maximum of the 95th percentile of a part. */
export function p95AtMost(part: string, milliseconds: number): Goal {
  return {
    text: `p95, ${part}`,
    unit: 'ms',
    atMost: milliseconds,
    figure: (measurements) => measurements.find((measured) => measured.part === part)?.percentiles.p95,
  };
}

/** A maximum of 429 responses of Defender. */
export function refusalsAtMost(contender: Contender, refusals: number): Goal {
  return {
    text: `429 responses of Defender, ${contender}`,
    unit: 'responses',
    atMost: refusals,
    figure: (measurements) =>
      highest(
        measurements.filter((one) => one.contender === contender),
        (one) => one.refusals,
      ),
  };
}

/** Every response is complete: no 429, no rejection, nothing missing. */
export function allAnswered(contender: Contender): Goal {
  return {
    text: `incomplete responses, ${contender}`,
    unit: 'requests',
    atMost: 0,
    figure: (measurements) =>
      highest(
        measurements.filter((one) => one.contender === contender),
        ({ requests, outcomes }) => requests - outcomes.whole,
      ),
  };
}

function highest(
  measurements: readonly Measurement[],
  figure: (measurement: Measurement) => number,
): number | undefined {
  return measurements.length === 0 ? undefined : Math.max(...measurements.map(figure));
}
