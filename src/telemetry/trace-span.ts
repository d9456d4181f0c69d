/** What an exemplar names its trace by; Grafana leads from it to the trace. */
export const EXEMPLAR_LABEL = 'trace_id';
/** Of what belongs to no trace. */
export const NO_EXEMPLAR: Readonly<Record<string, string>> = {};

export type SpanKind = 'server' | 'client' | 'internal';
/** By the names of OpenTelemetry's conventions. Nothing in them names a person. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

/** A part of the work for one operation, as a trace shows it. */
export interface TraceSpan {
  /** Whether it is sent: what it would be told need not be found out where it isn't. */
  readonly isRecorded: boolean;
  /** What a request to another service carries, so that its spans belong to this trace. */
  readonly traceparent: string;
  /** The labels of an observation that belongs to it: none where it is not sampled, for they would lead nowhere. */
  readonly exemplar: Readonly<Record<string, string>>;
  /** @param startTime epoch milliseconds, if that wasn't now. */
  child(name: string, kind: SpanKind, attributes: SpanAttributes, startTime?: number): TraceSpan;
  /**
   * A span of another trace, which names this one as where it comes from: what goes on for hours would keep a trace open
   * beyond the time that anybody waits for its spans. Recorded if this one is.
   */
  begin(name: string, attributes: SpanAttributes): TraceSpan;
  /** @param name another one, now that it is known. */
  set(attributes: SpanAttributes, name?: string): void;
  /** @param failure what went wrong, as a code or a name: never a message. */
  end(failure?: string): void;
}

export interface Tracing {
  /** @param traceparent the header of whoever asks. */
  startOperation(traceparent: string | undefined): TraceSpan;
  /** What is done of our own accord, for nobody's request: a trace of its own. */
  startWork(name: string, attributes: SpanAttributes): TraceSpan;
  /** Sends what is not sent yet, as far as it can be sent in time. */
  shutDown(): Promise<void>;
}

/** Where the span of an operation is found by what works for it; empty where nothing is traced. */
export interface TraceHolder {
  span?: TraceSpan;
}
