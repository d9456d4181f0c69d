/** Exemplar label with the trace id. Grafana links it to the trace. */
export const EXEMPLAR_LABEL = 'trace_id';
/** For observations without a trace. */
export const NO_EXEMPLAR: Readonly<Record<string, string>> = {};

export type SpanKind = 'server' | 'client' | 'internal';
/** Named by OpenTelemetry's conventions. Must not identify people. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

/** A traced part of an operation's work. */
export interface TraceSpan {
  /** Whether it is exported. If not, skip the computation of attributes. */
  readonly isRecorded: boolean;
  /** Header for requests to other services, so that their spans belong to this trace. */
  readonly traceparent: string;
  /** Exemplar labels for related observations; empty if it isn't sampled. */
  readonly exemplar: Readonly<Record<string, string>>;
  /** @param startTime epoch milliseconds; default now */
  child(name: string, kind: SpanKind, attributes: SpanAttributes, startTime?: number): TraceSpan;
  /**
   * Starts a new trace with a link to this span, for work that runs for hours: a trace of that length couldn't be
   * completed. Recorded if this span is.
   */
  begin(name: string, attributes: SpanAttributes): TraceSpan;
  /** @param name new name, once known */
  set(attributes: SpanAttributes, name?: string): void;
  /** @param failure code or name of the error, never a message */
  end(failure?: string): void;
}

export interface Tracing {
  /** @param traceparent header of the request */
  startOperation(traceparent: string | undefined): TraceSpan;
  /** Starts a trace for work without a request. */
  startWork(name: string, attributes: SpanAttributes): TraceSpan;
  /** Exports the remaining spans within a time limit. */
  shutDown(): Promise<void>;
}

/** Holds the current span of an operation; empty without tracing. */
export interface TraceHolder {
  span?: TraceSpan;
}
