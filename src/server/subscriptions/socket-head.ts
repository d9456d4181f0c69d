import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { RequestHead } from '../http/request-head.js';

/** Headers that clients may send in `connectionParams`, because browsers can't set any on a socket. */
const ACCEPTED_HEADERS = [
  'authorization',
  'x-defender-tenant',
  'x-defender-lane',
  'cache-control',
  'x-request-id',
  'router-authorization',
] as const;

/**
 * Creates the request head of one socket: the headers of its upgrade, overridden by those of the `connectionParams`, at
 * their top level or below `headers`. Names are case-insensitive.
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
  for (const name of ACCEPTED_HEADERS) {
    const value = given.get(name) ?? upgrade.headers[name];
    if (value !== undefined) headers[name] = value as string;
  }
  return { headers };
}
