import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../../src/telemetry/metrics.js';
import { chooseFormat, printMetrics } from '../../../src/telemetry/print-metrics.js';

describe('the format of metrics', () => {
  it.each([
    [undefined, 'text/plain'],
    ['', 'text/plain'],
    ['*/*', 'text/plain'],
    ['text/plain, application/openmetrics-text;q=0', 'text/plain'],
    ['text/plain;version=0.0.4;q=0.7,application/openmetrics-text;version=1.0.0;q=0.3', 'text/plain'],
    ['application/openmetrics-text; version=1.0.0; charset=utf-8', 'application/openmetrics-text'],
    [
      'application/openmetrics-text;version=0.0.1;q=0.75,text/plain;q=0.5,*/*;q=0.1',
      'application/openmetrics-text',
    ],
    ['application/openmetrics-text;q=nothing', 'text/plain'],
  ])('for Accept: %s is %s', (accept, format) => {
    expect(chooseFormat(accept)).toBe(format);
  });

  it("doesn't affect the other format, however often both are requested", async () => {
    const { registry, operations } = createMetrics();
    operations.inc({ outcome: 'ok' });
    const plain = async () => {
      const { text } = await printMetrics(registry, 'text/plain');
      return text.split('\n').filter((line) => line.includes('graphql_operations'));
    };
    const before = await plain();
    for (let scrape = 0; scrape < 2; scrape += 1) {
      const { text } = await printMetrics(registry, 'application/openmetrics-text');
      expect(text).toContain('# TYPE graphql_operations counter\ngraphql_operations_total{outcome="ok"} 1\n');
      expect(await plain()).toEqual(before);
    }
    expect(before).toContain('graphql_operations_total{outcome="ok"} 1');
  });
});
