import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
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

/** Adds the id to every response, also to those of requests that fail before anything reads them. */
export const returnRequestId: RequestHandler = (request, response, next) => {
  response.set('x-request-id', requestIdOf(request));
  next();
};
