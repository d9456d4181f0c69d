import { randomUUID } from 'node:crypto';
import { replyJson, type Reply } from '../http/reply.js';

/** A JSON answer with its `@odata.context`. */
export function replyGraph(status: number, context: string, body: object): Reply {
  return replyJson(
    status,
    { '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${context}`, ...body },
    { 'request-id': randomUUID() },
  );
}
