import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import {
  ROOT_CONTEXT,
  SpanKind as Kind,
  SpanStatusCode,
  TraceFlags,
  trace,
  type Context,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  SamplingDecision,
  TraceIdRatioBasedSampler,
  type Sampler,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-base';
import type { TracingConfig } from '../config/tracing-settings.js';
import {
  EXEMPLAR_LABEL,
  NO_EXEMPLAR,
  type SpanAttributes,
  type SpanKind,
  type TraceSpan,
  type Tracing,
} from './trace-span.js';

/** Of W3C's Trace Context; later versions than 00 may have more behind. */
const TRACEPARENT = /^(?!ff|00-.{53})[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?$/;
const QUIET_MS = 60_000;
/** A drain is over in 10 s, and ends with this. */
const LONGEST_SHUTDOWN_MS = 3_000;
const KINDS = { server: Kind.SERVER, client: Kind.CLIENT, internal: Kind.INTERNAL };

/**
 * Spans by hand, sent over OTLP in batches. What belongs to what is passed along with each request, so nothing watches
 * promises. Loaded only where an endpoint is configured.
 */
export function createTracing(config: TracingConfig, logger: Logger): Tracing {
  const { url, headers, serviceName, resource } = config;
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ ...resource, 'service.name': serviceName }),
    sampler: followLinks(samplerOf(config)),
    spanProcessors: [
      new BatchSpanProcessor(tellFailures(new OTLPTraceExporter({ url, headers: { ...headers } }), logger)),
    ],
  });
  const tracer = provider.getTracer('defender-subgraph');
  return {
    startOperation: (traceparent) => {
      const parent = readParent(traceparent);
      return wrap(tracer, tracer.startSpan('operation', { kind: Kind.SERVER }, parent), parent);
    },
    shutDown: () =>
      within(
        LONGEST_SHUTDOWN_MS,
        provider.shutdown().catch(() => undefined),
      ),
  };
}

/** A collector that does not answer is given up for a batch after ten seconds, and there may be four to send. */
async function within(ms: number, work: Promise<void>): Promise<void> {
  const done = new AbortController();
  const timeUp = wait(ms, undefined, { signal: done.signal }).catch(() => undefined);
  await Promise.race([work, timeUp]);
  done.abort();
}

/** Spans that can't be sent are lost: nobody waits for them. The log says so once a minute, and nothing of what was answered. */
function tellFailures(exporter: SpanExporter, logger: Logger): SpanExporter {
  let quietUntil = 0;
  return {
    export: (spans, done) => {
      exporter.export(spans, (result) => {
        if (result.error !== undefined && performance.now() >= quietUntil) {
          quietUntil = performance.now() + QUIET_MS;
          logger.warn(
            { spans: spans.length, code: codeOf(result.error) },
            'Spans could not be sent to OTEL_EXPORTER_OTLP_ENDPOINT and are lost',
          );
        }
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : error.name;
}

function wrap(tracer: Tracer, span: Span, parent: Context): TraceSpan {
  const context = trace.setSpan(parent, span);
  const { traceId, spanId, traceFlags } = span.spanContext();
  const isSampled = (traceFlags & TraceFlags.SAMPLED) !== 0;
  return {
    exemplar: isSampled ? { [EXEMPLAR_LABEL]: traceId } : NO_EXEMPLAR,
    traceparent: `00-${traceId}-${spanId}-0${isSampled ? '1' : '0'}`,
    child: (name: string, kind: SpanKind, attributes: SpanAttributes, startedAt?: number) =>
      wrap(
        tracer,
        tracer.startSpan(
          name,
          { kind: KINDS[kind], attributes, ...(startedAt !== undefined && { startTime: startedAt }) },
          context,
        ),
        context,
      ),
    begin: (name, attributes) => {
      const links = [{ context: span.spanContext() }];
      const begun = tracer.startSpan(name, { kind: Kind.INTERNAL, attributes, links }, ROOT_CONTEXT);
      return wrap(tracer, begun, ROOT_CONTEXT);
    },
    set: ({ name, ...attributes }) => {
      if (typeof name === 'string') span.updateName(name);
      span.setAttributes(attributes);
    },
    end: (failure) => {
      if (failure !== undefined) {
        span.setAttribute('error.type', failure);
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      span.end();
    },
  };
}

/** A header that is none is as if it were not there. */
function readParent(traceparent: string | undefined): Context {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return ROOT_CONTEXT;
  const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

/** What begins a trace of its own on account of another is sampled as that one was. */
function followLinks(others: Sampler): Sampler {
  return {
    shouldSample: (...asked) => {
      const [context, , , , , [from]] = asked;
      if (from === undefined || trace.getSpanContext(context) !== undefined)
        return others.shouldSample(...asked);
      const isSampled = (from.context.traceFlags & TraceFlags.SAMPLED) !== 0;
      return { decision: isSampled ? SamplingDecision.RECORD_AND_SAMPLED : SamplingDecision.NOT_RECORD };
    },
    toString: () => `FollowLinks{${others.toString()}}`,
  };
}

function samplerOf({ sampler, ratio }: TracingConfig): Sampler {
  const [, isByParent, kind] = /^(parentbased_)?(\w+)$/.exec(sampler) ?? [];
  const root =
    kind === 'always_off'
      ? new AlwaysOffSampler()
      : kind === 'traceidratio'
        ? new TraceIdRatioBasedSampler(ratio)
        : new AlwaysOnSampler();
  return isByParent === undefined ? root : new ParentBasedSampler({ root });
}
