import { randomUUID } from 'node:crypto';
import { getOrInsert } from '../../lib/get-or-insert.js';
import type { RequestHead } from './request-head.js';

const REQUEST_ID = /^[\w.-]{1,100}$/;

const known = new WeakMap<RequestHead, string>();

/** The request's own id where it sends one that is fit for a log, or one that is made up; the same whenever it is asked for. */
export function requestIdOf(request: RequestHead): string {
  const given = request.headers['x-request-id'];
  if (typeof given === 'string' && REQUEST_ID.test(given)) return given;
  return getOrInsert(known, request, () => randomUUID());
}
