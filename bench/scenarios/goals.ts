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

/** At most so many upstream calls, at one latency or whatever it is: the highest counts. */
export function callsAtMost(contender: Contender, calls: number, latencyMs?: number): Goal {
  return {
    text: `upstream calls, ${contender}${latencyMs === undefined ? '' : `, ${latencyMs} ms each`}`,
    unit: 'calls',
    atMost: calls,
    figure: (measurements) =>
      highest(
        measurements.filter(
          (one) => one.contender === contender && one.latencyMs === (latencyMs ?? one.latencyMs),
        ),
        ({ calls: made }) => made,
      ),
  };
}

/** At most such a part of the upstream calls of another. */
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
 * At least so many times the requests a second of Hive Gateway, or of the naive server where that isn't installed, at no
 * upstream latency. Cold is no figure as long as it makes no calls.
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

/** At least so many percent of the requests a second that the framework gives from memory, at no upstream latency. */
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

/** Of both the processor time of a request, with Redis over without, in milliseconds. */
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

/** Percent of the processor time of a request that spans add to it, in the median round. */
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

/** Two replicas at least so many times the requests a second of one, both with Redis. */
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

/** Memory may grow by so many MB. */
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

/** The 95th percentile may be so many times that of the same work undisturbed. */
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

/** Every request is answered whole: no 429, no refusal, no hole. */
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
