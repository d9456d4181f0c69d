import { createId, SPAN_ID_DIGITS, TRACE_ID_DIGITS } from './trace-ids.js';
import { NO_EXEMPLAR, type TraceSpan } from './trace-span.js';

/** Represents all spans of an unsampled trace. It records nothing and only propagates the trace id. */
export class UnrecordedSpan implements TraceSpan {
  readonly isRecorded = false;
  readonly exemplar = NO_EXEMPLAR;
  readonly #traceId: string;
  #traceparent: string | undefined;

  constructor(traceId: string) {
    this.#traceId = traceId;
  }

  get traceparent(): string {
    return (this.#traceparent ??= `00-${this.#traceId}-${createId(SPAN_ID_DIGITS)}-00`);
  }

  child(): TraceSpan {
    return this;
  }

  begin(): TraceSpan {
    return new UnrecordedSpan(createId(TRACE_ID_DIGITS));
  }

  set(): void {
    // Not recorded.
  }

  end(): void {
    // Not recorded.
  }
}
