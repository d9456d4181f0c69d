import type { Request, RequestHandler, Response } from 'express';
import type { Limits } from '../../config/limits.js';
import type { CallerRateLimitedError } from '../../errors/caller-errors.js';
import { refuseRequest } from './refuse-request.js';

/** Responds with 429, or 503, and Retry-After. */
export function refuseCaller(
  request: Request,
  response: Response,
  error: CallerRateLimitedError,
  limits: Limits,
  status: 429 | 503 = 429,
): void {
  refuseRequest(request, response, error, {
    status,
    headers: { 'retry-after': String(error.retryAfterSeconds) },
    mostBytes: mostDiscarded(limits),
  });
}

/** Responds with 405 to methods that GraphQL has no use for, whatever the type of their body. */
export function refuseMethod(limits: Limits): RequestHandler {
  const error = {
    message: 'GraphQL is served to GET and POST.',
    code: 'BAD_REQUEST',
    extensions: {},
  } as const;
  const refusal = { status: 405, headers: { allow: 'GET, POST' }, mostBytes: mostDiscarded(limits) };
  return (request, response) => {
    refuseRequest(request, response, error, refusal);
  };
}

/** How much of an oversized body is read and discarded: a client whose connection is cut early never reads the response. */
export function mostDiscarded({ maxBodyBytes }: Limits): number {
  return 2 * maxBodyBytes;
}
