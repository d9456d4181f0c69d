import { timingSafeEqual, createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Limits } from '../config/limits.js';
import { UnauthenticatedError } from '../errors/caller-errors.js';
import { mostDiscarded } from './admission/refuse-caller.js';
import { refuseRequest } from './admission/refuse-request.js';

/**
 * When secrets are configured, only requests of the router get through. Several are accepted while one replaces the other.
 * It proves the router and not the caller, whose token is checked all the same.
 */
export function checkRouter(secrets: readonly string[], limits: Limits): RequestHandler {
  return (request, response, next) => {
    const given = request.header('router-authorization');
    if (secrets.length === 0 || (given !== undefined && secrets.some((secret) => isSame(secret, given)))) {
      next();
      return;
    }
    const error = new UnauthenticatedError(
      'This subgraph takes requests of its router only: the header router-authorization is missing or wrong.',
    );
    refuseRequest(request, response, error, { status: 401, mostBytes: mostDiscarded(limits) });
  };
}

function isSame(secret: string, given: string): boolean {
  return timingSafeEqual(digest(secret), digest(given));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
