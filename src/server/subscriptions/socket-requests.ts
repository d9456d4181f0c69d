import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { RequestHead } from '../http/request-head.js';

/** Headers that a client may send as `connectionParams`, because browsers can't set any on a socket. */
const TAKEN = [
  'authorization',
  'x-defender-tenant',
  'x-defender-lane',
  'cache-control',
  'x-request-id',
  'router-authorization',
] as const;

/**
 * What stands for the head of the requests of one socket: the headers of its upgrade and, before them, those among the
 * `connectionParams`, by themselves or below `headers`. Names are read without regard to case.
 */
export function headOfSocket(
  upgrade: IncomingMessage,
  params: Readonly<Record<string, unknown>> = {},
): RequestHead {
  const nested = params['headers'];
  const given = new Map<string, string>();
  for (const source of [nested, params]) {
    if (typeof source !== 'object' || source === null) continue;
    for (const [name, value] of Object.entries(source)) {
      if (typeof value === 'string') given.set(name.toLowerCase(), value);
    }
  }
  const headers: IncomingHttpHeaders = {};
  for (const name of TAKEN) {
    const value = given.get(name) ?? upgrade.headers[name];
    if (value !== undefined) headers[name] = value as string;
  }
  return { headers };
}
