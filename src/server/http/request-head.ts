import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { GUID } from '../../lib/guid.js';

/** The parts of a request that identify its sender and its target: of an HTTP request, or its equivalent on a socket. */
export interface RequestHead {
  readonly headers: IncomingHttpHeaders;
}

/** The values of headers that change how an operation runs. */
const CHOICES = {
  'x-defender-lane': ['bulk', 'interactive'],
  'x-defender-explain': ['1', '0'],
  'x-defender-cost': ['1', '0'],
  'x-defender-cache-tags': ['1', '0'],
} as const;

/** The error of such a header, if it has one. An operation with `x-defender-explain: true` must not run. */
export function findUnknownChoice({ headers }: RequestHead): string | undefined {
  for (const [name, values] of Object.entries(CHOICES)) {
    const given = headers[name];
    if (given !== undefined && given !== '' && !values.some((value) => value === given))
      return `The header ${name} must be ${values.join(' or ')}.`;
  }
  return undefined;
}

/** The tenant that the request names, unchecked; empty if it names none. */
export function namedTenant({ headers }: RequestHead): string {
  return String(headers['x-defender-tenant'] ?? '').trim();
}

/** The same, as the id of a tenant; empty unless it is a GUID. */
export function namedTenantId(head: RequestHead): string {
  const named = namedTenant(head);
  return GUID.test(named) ? named.toLowerCase() : '';
}

const REQUEST_ID = /^[\w.-]{1,100}$/;

const known = new WeakMap<RequestHead, string>();

/** The request's own id if it is safe to log, otherwise a generated one. Repeated calls return the same id. */
export function requestIdOf(request: RequestHead): string {
  const given = request.headers['x-request-id'];
  if (typeof given === 'string' && REQUEST_ID.test(given)) return given;
  return getOrInsert(known, request, () => randomUUID());
}

const works = new WeakMap<RequestHead, Promise<unknown>>();

/** Notes work for a request that continues if its client disconnects. */
export function noteWork<T>(request: RequestHead, work: Promise<T>): Promise<T> {
  works.set(request, work);
  return work;
}

/** Resolves when the work for the request has ended. */
export async function endOfWork(request: RequestHead): Promise<void> {
  await works.get(request)?.catch(() => undefined);
}

/** Adds the id to every response, also to those of requests that fail before anything reads them. */
export const returnRequestId: RequestHandler = (request, response, next) => {
  response.setHeader('x-request-id', requestIdOf(request));
  next();
};
