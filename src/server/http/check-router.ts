import { timingSafeEqual, hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Limits } from '../../config/limits.js';
import { UnauthenticatedError } from '../../errors/caller-errors.js';
import { mostDiscarded } from './refuse-caller.js';
import { expectOk, refuseRequest } from './refuse-request.js';

/** Requests whose sender has shown a secret of the router. */
const proven = new WeakSet<IncomingMessage>();

/** Whether a request that {@link checkRouter} let through comes from a router that has proved itself. */
export function isFromRouter(request: IncomingMessage): boolean {
  return proven.has(request);
}

/**
 * When secrets are configured, only requests of the router get through. Several are accepted while one replaces the other.
 * It proves the router and not the caller, whose token is checked all the same.
 *
 * @param letsClientsIn whether those get through too that don't claim to be the router: what they may ask is checked later
 */
export function checkRouter(
  secrets: readonly string[],
  limits: Limits,
  letsClientsIn = false,
): RequestHandler {
  return (request, response, next) => {
    const given = request.header('router-authorization');
    const isRouter = showsSecret(secrets, given);
    if (isRouter) proven.add(request);
    if (isRouter || secrets.length === 0 || (letsClientsIn && given === undefined)) {
      // Where nobody has to prove anything, the header still says that a gateway asks.
      if (given !== undefined) expectOk(request);
      next();
      return;
    }
    const error = new UnauthenticatedError(
      'This subgraph takes requests of its router only: the header router-authorization is missing or wrong.',
    );
    refuseRequest(request, response, error, { status: 401, mostBytes: mostDiscarded(limits) });
  };
}

/** Whether this is what a router proves itself with. */
export function showsSecret(secrets: readonly string[], given: string | string[] | undefined): boolean {
  return typeof given === 'string' && secrets.some((secret) => isSame(secret, given));
}

function isSame(secret: string, given: string): boolean {
  return timingSafeEqual(digest(secret), digest(given));
}

function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
