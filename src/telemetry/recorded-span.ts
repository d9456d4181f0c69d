import {
  SpanKind as Kind,
  SpanStatusCode,
  TraceFlags,
  type HrTime,
  type Link,
  type SpanContext,
} from '@opentelemetry/api';
import type { Resource } from '@opentelemetry/resources';
import { RandomIdGenerator, type ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { EXEMPLAR_LABEL, type SpanAttributes, type SpanKind, type TraceSpan } from './trace-span.js';

export const ids = new RandomIdGenerator();
const KINDS = { server: Kind.SERVER, client: Kind.CLIENT, internal: Kind.INTERNAL };
const NONE: never[] = [];
const UNSET = { code: SpanStatusCode.UNSET };
const FAILED = { code: SpanStatusCode.ERROR };
const NS_PER_MS = 1_000_000;

/** State shared by all spans of a process. */
export interface Recorder {
  readonly resource: Resource;
  readonly scope: { readonly name: string };
  onEnd(span: ReadableSpan): void;
}

/** Initial values of a span. Times are epoch milliseconds. */
interface Beginning {
  readonly traceId: string;
  readonly parent: SpanContext | undefined;
  readonly name: string;
  readonly kind: Kind;
  readonly attributes: SpanAttributes;
  readonly links: Link[];
  /** Offset to the process clock. Constant per trace, so that clock corrections don't affect its order. */
  readonly clockOffset: number;
  readonly startTime: number;
}

/**
 * A span to export. During the request it only records values; the exporter reads it later. The SDK's own span
 * validates attributes, context, and limits when they are set, which would slow down the request.
 */
export class RecordedSpan implements TraceSpan, ReadableSpan {
  readonly isRecorded = true;
  readonly kind: Kind;
  readonly links: Link[];
  readonly parentSpanContext?: SpanContext;
  name: string;
  attributes: SpanAttributes;
  status = UNSET;
  readonly #recorder: Recorder;
  readonly #context: SpanContext;
  readonly #clockOffset: number;
  readonly #startTime: number;
  #endedAt: number | undefined;

  constructor(recorder: Recorder, beginning: Beginning) {
    const { traceId, parent, name, kind, attributes, links, clockOffset, startTime } = beginning;
    this.#recorder = recorder;
    this.#context = { traceId, spanId: ids.generateSpanId(), traceFlags: TraceFlags.SAMPLED };
    if (parent !== undefined) this.parentSpanContext = parent;
    this.name = name;
    this.kind = kind;
    this.attributes = attributes;
    this.links = links;
    this.#clockOffset = clockOffset;
    this.#startTime = startTime;
  }

  get exemplar(): Readonly<Record<string, string>> {
    return { [EXEMPLAR_LABEL]: this.#context.traceId };
  }

  get traceparent(): string {
    return `00-${this.#context.traceId}-${this.#context.spanId}-01`;
  }

  child(name: string, kind: SpanKind, attributes: SpanAttributes, startTime?: number): TraceSpan {
    const clockOffset = this.#clockOffset;
    return new RecordedSpan(this.#recorder, {
      traceId: this.#context.traceId,
      parent: this.#context,
      name,
      kind: KINDS[kind],
      attributes,
      links: NONE,
      clockOffset,
      startTime: startTime ?? clockOffset + performance.now(),
    });
  }

  begin(name: string, attributes: SpanAttributes): TraceSpan {
    return startTrace(this.#recorder, {
      traceId: ids.generateTraceId(),
      parent: undefined,
      name,
      kind: Kind.INTERNAL,
      attributes,
      links: [{ context: this.#context }],
    });
  }

  set(attributes: SpanAttributes, name?: string): void {
    if (this.ended) return;
    if (name !== undefined) this.name = name;
    this.attributes = { ...this.attributes, ...attributes };
  }

  end(failure?: string): void {
    if (this.ended) return;
    if (failure !== undefined) {
      this.set({ 'error.type': failure });
      this.status = FAILED;
    }
    this.#endedAt = this.#clockOffset + performance.now();
    this.#recorder.onEnd(this);
  }

  spanContext(): SpanContext {
    return this.#context;
  }

  get ended(): boolean {
    return this.#endedAt !== undefined;
  }

  get startTime(): HrTime {
    return toHrTime(this.#startTime);
  }

  get endTime(): HrTime {
    return toHrTime(this.#lastMoment);
  }

  get duration(): HrTime {
    return toHrTime(this.#lastMoment - this.#startTime);
  }

  get resource(): Resource {
    return this.#recorder.resource;
  }

  get instrumentationScope(): Recorder['scope'] {
    return this.#recorder.scope;
  }

  get events(): never[] {
    return NONE;
  }

  get droppedAttributesCount(): number {
    return 0;
  }

  get droppedEventsCount(): number {
    return 0;
  }

  get droppedLinksCount(): number {
    return 0;
  }

  /** Due to rounding, a given start time may be later than the end. Durations must not be negative. */
  get #lastMoment(): number {
    return Math.max(this.#startTime, this.#endedAt ?? this.#startTime);
  }
}

export function startTrace(
  recorder: Recorder,
  beginning: Omit<Beginning, 'clockOffset' | 'startTime'>,
): RecordedSpan {
  const now = performance.now();
  const clockOffset = Date.now() - now;
  return new RecordedSpan(recorder, { ...beginning, clockOffset, startTime: clockOffset + now });
}

function toHrTime(milliseconds: number): HrTime {
  const whole = Math.floor(milliseconds / 1_000);
  return [whole, Math.round((milliseconds - whole * 1_000) * NS_PER_MS)];
}
