import { pino } from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { TracingConfig } from '../../../src/config/tracing-settings.js';
import { createTracing } from '../../../src/telemetry/open-telemetry.js';
import { startCollector } from '../../kit/telemetry/trace-collector.js';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const SAMPLED = `00-${TRACE}-b7ad6b7169203331-01`;
const LEFT_OUT = `00-${TRACE}-b7ad6b7169203331-00`;

async function startTraced() {
  const collector = await startCollector();
  const config: TracingConfig = {
    url: `${collector.url}/v1/traces`,
    headers: {},
  };
  return { collector, tracing: createTracing(config, pino({ level: 'silent' })) };
}

describe('which traces are recorded', () => {
  it.each([
    ['the caller records it', SAMPLED, true],
    ['the caller leaves it out', LEFT_OUT, false],
    ['no caller decides', undefined, true],
  ] as const)('follows the caller: %s', async (_case, said, isSent) => {
    const { collector, tracing } = await startTraced();
    const operation = tracing.startOperation(said);
    const child = operation.child('GET', 'client', {});
    const event = operation.begin('subscription event', {});
    expect([operation, child, event].map(({ isRecorded }) => isRecorded)).toEqual([isSent, isSent, isSent]);
    // Services that receive its header make the same decision.
    const flags = isSent ? '01' : '00';
    const traceId = said?.slice(3, 35) ?? '[0-9a-f]{32}';
    expect(child.traceparent).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-${flags}$`));
    expect(operation.traceparent.slice(3, 35)).toBe(child.traceparent.slice(3, 35));
    expect(event.traceparent.slice(3, 35)).not.toBe(child.traceparent.slice(3, 35));
    for (const span of [event, child, operation]) span.end();
    await tracing.shutDown();
    expect(collector.spans).toHaveLength(isSent ? 3 : 0);
  });
});

describe('a recorded span', () => {
  it('contains everything recorded before its end, and nothing after', async () => {
    const { collector, tracing } = await startTraced();
    const operation = tracing.startOperation(undefined);
    operation.set({ 'defender.calls': 1, 'defender.cache.hits': 2 });
    operation.set({ 'defender.calls': 3, 'defender.quota.waited_ms': 0.5 }, 'query');
    operation.end('RATE_LIMITED');
    operation.set({ 'defender.calls': 4 }, 'mutation');
    operation.end('INTERNAL');
    await tracing.shutDown();
    expect(collector.spans).toHaveLength(1);
    expect(collector.spans[0]).toMatchObject({ name: 'query', kind: 2, status: { code: 2 } });
    const { resourceSpans } = JSON.parse(collector.text());
    expect(resourceSpans[0].resource.attributes).toContainEqual({
      key: 'service.name',
      value: { stringValue: 'defender-subgraph' },
    });
    expect(resourceSpans[0].scopeSpans[0].spans[0].attributes).toEqual([
      { key: 'defender.calls', value: { intValue: 3 } },
      { key: 'defender.cache.hits', value: { intValue: 2 } },
      { key: 'defender.quota.waited_ms', value: { doubleValue: 0.5 } },
      { key: 'error.type', value: { stringValue: 'RATE_LIMITED' } },
    ]);
  });

  it('lies within its parent, starts as requested, and never ends before its start', async () => {
    const { collector, tracing } = await startTraced();
    const before = Date.now();
    const operation = tracing.startOperation(undefined);
    operation.child('GET', 'client', {}).end();
    operation.child('quota wait', 'internal', {}, before - 1_500).end();
    operation.child('late', 'internal', {}, before + 60_000).end();
    operation.end();
    await tracing.shutDown();
    const [attempt, wait, late, query] = collector.spans.map(({ startTimeUnixNano, endTimeUnixNano }) => ({
      start: BigInt(startTimeUnixNano),
      end: BigInt(endTimeUnixNano),
    }));
    const milliseconds = (count: number) => BigInt(count) * 1_000_000n;
    // The clock has a resolution of 1 ms.
    expect(query!.start).toBeGreaterThanOrEqual(milliseconds(before - 1));
    expect(attempt!.start).toBeGreaterThanOrEqual(query!.start);
    expect(attempt!.end).toBeGreaterThanOrEqual(attempt!.start);
    expect(query!.end).toBeGreaterThanOrEqual(attempt!.end);
    expect(wait!.start).toBe(milliseconds(before - 1_500));
    expect(wait!.end).toBeGreaterThanOrEqual(query!.start);
    expect(late!.end).toBe(late!.start);
  });

  it('has a unique id', async () => {
    const { tracing } = await startTraced();
    const operation = tracing.startOperation(undefined);
    const ids = Array.from({ length: 5_000 }, () =>
      operation.child('GET', 'client', {}).traceparent.slice(36, 52),
    );
    expect(new Set(ids).size).toBe(5_000);
    expect(ids.filter((id) => !/^[0-9a-f]{16}$/.test(id))).toEqual([]);
    await tracing.shutDown();
  });
});

describe('the resource of spans', () => {
  it('is named and described by OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES', async () => {
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    vi.stubEnv('OTEL_SERVICE_NAME', 'defender-eu');
    vi.stubEnv('OTEL_RESOURCE_ATTRIBUTES', 'deployment.environment=staging,team=soc%20blue');
    const { collector, tracing } = await startTraced();
    tracing.startOperation(undefined).end();
    await tracing.shutDown();
    const [{ resource }] = JSON.parse(collector.text()).resourceSpans;
    const named = (key: string, stringValue: string) => ({ key, value: { stringValue } });
    expect(resource.attributes).toEqual(
      expect.arrayContaining([
        named('service.name', 'defender-eu'),
        named('deployment.environment', 'staging'),
        named('team', 'soc blue'),
      ]),
    );
  });
});
