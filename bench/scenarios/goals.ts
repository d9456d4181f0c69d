import {
  findContender,
  findNaive,
  isWhole,
  requestsPerSecond,
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
      return requestsPerSecond(own) / requestsPerSecond(other);
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
    text: `p95 beside a flood, ${contender}; alone = 1`,
    unit: 'times',
    atMost: times,
    figure: (measurements) =>
      highest(
        measurements.filter((one) => one.contender === contender && isWhole(one)),
        ({ slowdown = Number.NaN }) => slowdown,
      ),
  };
}

/** Every request is answered whole: no 429, no refusal, no hole. */
export function allAnswered(contender: Contender): Goal {
  return {
    text: `requests not answered whole, ${contender}`,
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
