import { SubgraphError } from '../errors/subgraph-error.js';
import type { SpanAttributes, TraceHolder, Tracing } from './trace-span.js';

/** Does what nobody's request asks for as a trace of its own; as it is where nothing is traced. @throws what the work throws */
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

/** As spans tell what went wrong: never a message, which may quote what was sent. */
export function failureOf(error: unknown): string {
  if (error instanceof SubgraphError) return error.code;
  return error instanceof Error ? error.name : '_OTHER';
}
