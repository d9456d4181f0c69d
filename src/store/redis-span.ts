import type { TraceHolder } from '../telemetry/trace-span.js';

/** A round trip that belongs to a trace, as OpenTelemetry's conventions for Redis name it. */
export interface RedisRoundTrip {
  /** Whose work it is part of. */
  readonly trace: TraceHolder | undefined;
  /** The command, such as `MGET`; of several commands in one message `PIPELINE SET`. */
  readonly name: string;
  /** How many commands or keys, if more than one. */
  readonly batchSize?: number;
  /** The SHA-1 of a script. */
  readonly script?: string;
}

type ServerAttributes = Readonly<Record<string, string | number>>;

/** What all spans of a connection say of the server: never the user or the password of its URL. */
export function serverAttributesOf(url: string): ServerAttributes {
  const { hostname, port, pathname } = new URL(url);
  return {
    'db.system.name': 'redis',
    'db.namespace': pathname.slice(1) || '0',
    'server.address': hostname,
    'server.port': Number(port) || 6379,
  };
}

/** The work as a client span: neither keys, which name tenants, nor values are in it. Nothing where nothing is traced. */
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

/** Redis begins its errors with a word for machines; what follows may quote what was sent. */
function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return '_OTHER';
  const [prefix] = /^[A-Z]+(?= )/.exec(error.message) ?? [];
  return error.name === 'ReplyError' && prefix !== undefined ? prefix : error.name;
}
