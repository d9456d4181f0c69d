import { randomUUID } from 'node:crypto';
import { replyJson, type Reply } from '../http/reply.js';
import type { EmulatorRequest } from '../http/request.js';

/** An error of Microsoft Graph. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** Writes an error as Graph's error body; rethrows other errors. `now` is epoch milliseconds. */
export function replyGraphError(error: unknown, request: EmulatorRequest, now: number): Reply {
  if (!(error instanceof GraphError)) throw error;
  const requestId = randomUUID();
  const sent = request.headers['client-request-id'];
  return replyJson(
    error.status,
    {
      error: {
        code: error.code,
        message: error.message,
        innerError: {
          date: new Date(now).toISOString().slice(0, 19),
          'request-id': requestId,
          'client-request-id': typeof sent === 'string' ? sent : requestId,
        },
      },
    },
    { ...error.headers, 'request-id': requestId },
  );
}
