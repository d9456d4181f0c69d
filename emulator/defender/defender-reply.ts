import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { deflateRawSync } from 'node:zlib';
import type { Reply } from '../http/reply.js';
import { originOf, type EmulatorRequest } from '../http/request.js';
import { ODataQueryError, UnsupportedOptionError } from '../odata/odata-error.js';
import type { Switches } from '../switches.js';
import { DefenderError } from './defender-error.js';

const jsonType = 'application/json; odata.metadata=minimal; odata.streaming=true';

/** A JSON answer in the service's content type. */
export function replyOData(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return { status, headers: { 'content-type': jsonType, ...headers }, body: JSON.stringify(value) };
}

/** One entity, with its `@odata.context`. */
export function replyEntity(request: EmulatorRequest, status: 200 | 201, set: string, entity: object): Reply {
  return replyOData(status, { '@odata.context': `${contextOf(request)}#${set}/$entity`, ...entity });
}

/** The address of the metadata document, on the host that answers. */
export function contextOf(request: EmulatorRequest): string {
  return `${originOf(request)}/api/$metadata`;
}

/** Writes an error as the service's body; rethrows other errors. */
export function replyRefusal(error: unknown): Reply {
  if (error instanceof UnsupportedOptionError) {
    return replyOData(400, { error: { code: '', message: error.message, details: [] } });
  }
  const refusal =
    error instanceof ODataQueryError ? new DefenderError(400, 'ODataError', error.message) : error;
  if (!(refusal instanceof DefenderError)) throw error;
  const { status, code, message, target, headers } = refusal;
  return replyOData(status, { error: { code, message, target } }, headers);
}

/**
 * Completes every response: the correlation id, and raw deflate (without the zlib header) for clients that accept deflate.
 */
export function finishReply(reply: Reply, request: EmulatorRequest, switches: Switches): Reply {
  const headers = { ...reply.headers, 'mise-correlation-id': randomUUID() };
  const { body } = reply;
  if (body === null || body instanceof Readable || switches.deflate === 'off' || !acceptsDeflate(request))
    return { ...reply, headers };
  return {
    ...reply,
    headers: { ...headers, 'content-encoding': 'deflate' },
    body: deflateRawSync(body, { level: 1 }),
  };
}

function acceptsDeflate(request: EmulatorRequest): boolean {
  const accepted = request.headers['accept-encoding'];
  const list = (Array.isArray(accepted) ? accepted.join(',') : (accepted ?? '')).toLowerCase().split(',');
  return list.some((entry) => {
    const [coding, ...parameters] = entry.split(';').map((part) => part.trim());
    return coding === 'deflate' && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
