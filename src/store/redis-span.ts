import type { TraceHolder } from '../telemetry/trace-span.js';

/** A traced round trip. Names follow OpenTelemetry's conventions for Redis. */
export interface RedisRoundTrip {
  /** Trace of the requesting work. */
  readonly trace: TraceHolder | undefined;
  /** The command, such as `MGET`, or `PIPELINE SET` for several commands in one message. */
  readonly name: string;
  /** Number of commands or keys, if more than one. */
  readonly batchSize?: number;
  /** SHA-1 of a script. */
  readonly script?: string;
}

type ServerAttributes = Readonly<Record<string, string | number>>;

/** Server attributes of all spans of a connection, without the user and password of its URL. */
export function serverAttributesOf(url: string): ServerAttributes {
  const { hostname, port, pathname } = new URL(url);
  return {
    'db.system.name': 'redis',
    'db.namespace': pathname.slice(1) || '0',
    'server.address': hostname,
    'server.port': Number(port) || 6379,
  };
}

/**
 * Runs work in a client span. The span contains no values, and no keys, because they contain tenant ids. No span
 * without a trace.
 */
export async function traceRoundTrip<T>(
  trip: RedisRoundTrip | undefined,
  server: ServerAttributes,
  work: () => Promise<T>,
): Promise<T> {
  const parent = trip?.trace?.span;
  if (parent === undefined || trip === undefined) return work();
  const { name, batchSize = 1, script } = trip;
  const span = parent.child(name, 'client', {
    ...server,
    'db.operation.name': name,
    ...(batchSize > 1 && { 'db.operation.batch.size': batchSize }),
    ...(script !== undefined && { 'db.stored_procedure.name': script }),
  });
  try {
    const answer = await work();
    span.end();
    return answer;
  } catch (error) {
    span.end(failureOf(error));
    throw error;
  }
}

/** Redis errors start with a code. The remainder may quote the request. */
function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return '_OTHER';
  const [prefix] = /^[A-Z]+(?= )/.exec(error.message) ?? [];
  return error.name === 'ReplyError' && prefix !== undefined ? prefix : error.name;
}
