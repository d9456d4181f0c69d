import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { createTracing } from '../../../src/telemetry/open-telemetry.js';

const MINIMUM = {
  AZURE_TENANT_ID: '7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6',
  AZURE_CLIENT_ID: '5f2b7a10-3c4d-4e8f-9a6b-0c1d2e3f4a5b',
  AZURE_CLIENT_SECRET: 's3cret',
};
const OTEL_EXPORTER_OTLP_ENDPOINT = 'http://127.0.0.1:1';
const tracingIn = (env: Record<string, string>) => loadConfig({ ...MINIMUM, ...env }).tracing;

/** Whether what such a process begins, asked with this header, is marked as sampled. */
function isSampled(env: Record<string, string>, traceparent?: string): boolean {
  const tracing = createTracing(tracingIn({ OTEL_EXPORTER_OTLP_ENDPOINT, ...env })!, createLogger('silent'));
  return tracing.startOperation(traceparent).traceparent.endsWith('-01');
}

describe('the settings of traces', () => {
  it('trace nothing without an endpoint, or where they are switched off', () => {
    expect(tracingIn({ OTEL_SERVICE_NAME: 'x', OTEL_TRACES_SAMPLER: 'always_on' })).toBeUndefined();
    expect(tracingIn({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SDK_DISABLED: 'true' })).toBeUndefined();
  });

  it('add the path to the endpoint of everything, and leave that of traces alone', () => {
    const endpoint = 'https://collector.example/otlp/';
    expect(tracingIn({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint })?.url).toBe(`${endpoint}v1/traces`);
    const OTEL_EXPORTER_OTLP_TRACES_ENDPOINT = 'https://traces.example/in?x=1';
    expect(tracingIn({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT })?.url).toBe(
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT,
    );
  });

  it('read any header and attribute that is percent-encoded', () => {
    const values = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9.-]{0,20}$/), fc.string({ minLength: 1 }), {
      minKeys: 1,
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(values, (given) => {
        const text = Object.entries(given)
          .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
          .join(' , ');
        const tracing = tracingIn({
          OTEL_EXPORTER_OTLP_ENDPOINT,
          OTEL_EXPORTER_OTLP_HEADERS: text,
          OTEL_RESOURCE_ATTRIBUTES: text,
        });
        expect([tracing?.headers, tracing?.resource]).toEqual([given, given]);
      }),
    );
  });

  it.each([
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'no pair'],
    ['OTEL_TRACES_SAMPLER', 'sometimes'],
    ['OTEL_TRACES_SAMPLER_ARG', '1.5'],
    ['OTEL_SDK_DISABLED', 'yes'],
  ])('%s is not %s', (name, wrong) => {
    expect(() => tracingIn({ [name]: wrong })).toThrow(name);
  });
});

describe('the sampler', () => {
  const ID = '4bf92f3577b34da6a3ce929d0e0e4736';
  const [sampled, unsampled] = ['01', '00'].map((flags) => `00-${ID}-00f067aa0ba902b7-${flags}`);

  it.each([
    ['always_on', [true, true, true]],
    ['always_off', [false, false, false]],
    ['parentbased_always_on', [true, true, false]],
    ['parentbased_always_off', [false, true, false]],
  ])(
    '%s decides of what nobody has decided, what is sampled and what is not: %j',
    (OTEL_TRACES_SAMPLER, all) => {
      const decide = (traceparent?: string) => isSampled({ OTEL_TRACES_SAMPLER }, traceparent);
      expect([decide(), decide(sampled), decide(unsampled)]).toEqual(all);
    },
  );

  it('takes the part of all traces that it is told', () => {
    const settings = (ratio: string) => ({
      OTEL_TRACES_SAMPLER: 'traceidratio',
      OTEL_TRACES_SAMPLER_ARG: ratio,
    });
    expect([isSampled(settings('0')), isSampled(settings('1'))]).toEqual([false, true]);
  });

  it.each(['', 'x', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, `ff-${ID}-00f067aa0ba902b7-01`])(
    'passes over the header %j',
    (traceparent) => {
      expect(isSampled({ OTEL_TRACES_SAMPLER: 'parentbased_always_off' }, traceparent)).toBe(false);
    },
  );
});
