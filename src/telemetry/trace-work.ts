import { SubgraphError } from '../errors/subgraph-error.js';
import type { SpanAttributes, TraceHolder, Tracing } from './trace-span.js';

/**
 * Runs work without a request as a new trace, if tracing is enabled.
 *
 * @throws the work's error
 */
export async function traceWork<T>(
  tracing: Tracing | undefined,
  name: string,
  attributes: SpanAttributes,
  work: (trace: TraceHolder) => Promise<T>,
): Promise<T> {
  const span = tracing?.startWork(name, attributes);
  if (span === undefined) return work({});
  try {
    const result = await work({ span });
    span.end();
    return result;
  } catch (error) {
    span.end(failureOf(error));
    throw error;
  }
}

/** Error name for spans. Never a message, which may quote the request. */
export function failureOf(error: unknown): string {
  if (error instanceof SubgraphError) return error.code;
  return error instanceof Error ? error.name : '_OTHER';
}
