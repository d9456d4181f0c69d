import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../../src/telemetry/metrics.js';

describe('the metrics of several servers in one process', () => {
  it('share the process metrics, whose observers never stop', () => {
    const [one, other] = [createMetrics(), createMetrics()].map(({ registry }) => registry);

    for (const name of ['nodejs_gc_duration_seconds', 'nodejs_eventloop_lag_seconds']) {
      expect(one?.getSingleMetric(name)).toBeDefined();
      expect(other?.getSingleMetric(name)).toBe(one?.getSingleMetric(name));
    }
  });

  it('count separately', async () => {
    const [one, other] = [createMetrics(), createMetrics()];
    one.operations.inc({ outcome: 'ok' });

    expect((await one.operations.get()).values).toHaveLength(1);
    expect((await other.operations.get()).values).toHaveLength(0);
  });
});
