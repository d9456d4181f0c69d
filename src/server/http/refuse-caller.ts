import type { Request, Response } from 'express';
import type { Limits } from '../../config/limits.js';
import type { CallerRateLimitedError } from '../../errors/caller-errors.js';
import { refuseRequest } from './refuse-request.js';

/** Tells a caller to come back later, with 429, and how much later. */
export function refuseCaller(
  request: Request,
  response: Response,
  error: CallerRateLimitedError,
  limits: Limits,
): void {
  refuseRequest(request, response, error, {
    status: 429,
    headers: { 'retry-after': String(error.retryAfterSeconds) },
    mostBytes: mostDiscarded(limits),
  });
}

/** How much of a body that is too large is read and discarded: a sender whose connection is cut would never read the refusal. */
export function mostDiscarded({ maxBodyBytes }: Limits): number {
  return 2 * maxBodyBytes;
}
