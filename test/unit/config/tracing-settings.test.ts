import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { createTracing } from '../../../src/telemetry/open-telemetry.js';
import { REQUIRED_SETTINGS } from '../../kit/servers/required-settings.js';

const OTEL_EXPORTER_OTLP_ENDPOINT = 'http://127.0.0.1:1';
const tracingIn = (env: Record<string, string>) => loadConfig({ ...REQUIRED_SETTINGS, ...env }).tracing;

/** Whether what such a process begins, asked with this header, is marked as sampled. */
function isSampled(traceparent?: string): boolean {
  const tracing = createTracing(tracingIn({ OTEL_EXPORTER_OTLP_ENDPOINT })!, createLogger('silent'));
  return tracing.startOperation(traceparent).traceparent.endsWith('-01');
}

describe('the settings of traces', () => {
  it('trace nothing without an endpoint', () => {
    expect(tracingIn({ OTEL_EXPORTER_OTLP_HEADERS: 'a=b' })).toBeUndefined();
  });

  it('add the path of traces to the endpoint', () => {
    const endpoint = 'https://collector.example/otlp/';
    expect(tracingIn({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint })?.url).toBe(`${endpoint}v1/traces`);
  });

  it('read any header that is percent-encoded', () => {
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
        });
        expect(tracing?.headers).toEqual(given);
      }),
    );
  });

  it.each([
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'no pair'],
  ])('%s is not %s', (name, wrong) => {
    expect(() => tracingIn({ [name]: wrong })).toThrow(name);
  });
});

describe('the sampler', () => {
  const ID = '4bf92f3577b34da6a3ce929d0e0e4736';
  const [sampled, unsampled] = ['01', '00'].map((flags) => `00-${ID}-00f067aa0ba902b7-${flags}`);

  it('follows the parent, and records a trace that begins here', () => {
    expect([isSampled(), isSampled(sampled), isSampled(unsampled)]).toEqual([true, true, false]);
  });

  it.each(['', 'x', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, `ff-${ID}-00f067aa0ba902b7-01`])(
    'passes over the header %j',
    (traceparent) => {
      expect(isSampled(traceparent?.replace(/01$/, '00'))).toBe(true);
    },
  );
});
