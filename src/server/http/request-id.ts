import { randomUUID } from 'node:crypto';
import { getOrInsert } from '../../lib/get-or-insert.js';
import type { RequestHead } from './request-head.js';

const REQUEST_ID = /^[\w.-]{1,100}$/;

const known = new WeakMap<RequestHead, string>();

/** The request's own id if it is safe to log, otherwise a generated one. Repeated calls return the same id. */
export function requestIdOf(request: RequestHead): string {
  const given = request.headers['x-request-id'];
  if (typeof given === 'string' && REQUEST_ID.test(given)) return given;
  return getOrInsert(known, request, () => randomUUID());
}
