import type { Measurement } from '../report/measurement.js';
import { callsAtMost } from './goals.js';
import { measureContenders } from './one-shot.js';
import { alertsWithMachine, gatewayAlertsWithMachine } from './queries.js';
import type { Scenario } from './scenario.js';

const PARENTS = [10, 100, 1_000];

/** The cost of a page by its number of rows. */
export const growth: Scenario = {
  name: 'growth',
  title: 'Growth: 10, 100 and 1,000 alerts with the machine of each',
  method:
    'As the first table, but without upstream limits: for 1,000 alerts, the naive server exceeds the calls of a minute.',
  // A thousand alerts have about 450 different machines: nine full batches and a partial one.
  goals: [callsAtMost('cold', 11)],
  run: async (laboratory) => {
    const measurements: Measurement[] = [];
    for (const latencyMs of laboratory.latencies) {
      await laboratory.emulator.setLatency(latencyMs);
      for (const parents of PARENTS) {
        laboratory.progress(`growth, ${parents} parents, upstream latency ${latencyMs} ms`);
        const parts = await measureContenders(laboratory, {
          requests: [alertsWithMachine(parents)],
          gatewayRequests: [gatewayAlertsWithMachine(parents)],
          quota: 'none',
        });
        measurements.push(...parts.map((part) => ({ ...part, scenario: 'growth', latencyMs, parents })));
      }
    }
    return measurements;
  },
};
