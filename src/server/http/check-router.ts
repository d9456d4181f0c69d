import { timingSafeEqual, hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { UnauthenticatedError } from '../../errors/caller-errors.js';
import { expectOk, refuseRequest } from './refuse-request.js';

/** Requests with a valid router secret. */
const proven = new WeakSet<IncomingMessage>();

/** Whether a request that passed {@link checkRouter} comes from a proven router. */
export function isFromRouter(request: IncomingMessage): boolean {
  return proven.has(request);
}

/**
 * If secrets are configured, accepts only requests of the router. Several secrets are valid at a time, for rotation. The
 * secret authenticates the router; the caller's token is verified as well.
 *
 * @param letsClientsIn whether to accept requests without the header too: their documents are checked later
 */
export function checkRouter(secrets: readonly string[], letsClientsIn = false): RequestHandler {
  return (request, response, next) => {
    const given = request.header('router-authorization');
    const isRouter = showsSecret(secrets, given);
    if (isRouter) proven.add(request);
    if (isRouter || secrets.length === 0 || (letsClientsIn && given === undefined)) {
      next();
      return;
    }
    const error = new UnauthenticatedError(
      'This subgraph accepts requests of its router only: the header router-authorization is missing or wrong.',
    );
    refuseRequest(request, response, error, { status: 401 });
  };
}

/**
 * GraphQL responds to gateways with HTTP 200 even for errors. They treat any other status as a network fault: some discard the
 * body, and show the address of this server instead of the message and code. The header identifies a gateway, with and
 * without configured secrets. Downloads and tools keep their statuses, because clients without GraphQL read those.
 */
export const respondOkToGateways: RequestHandler = (request, _response, next) => {
  if (request.header('router-authorization') !== undefined) expectOk(request);
  next();
};

/** Whether the header holds a valid secret. Compares in constant time. */
export function showsSecret(secrets: readonly string[], given: string | string[] | undefined): boolean {
  return typeof given === 'string' && secrets.some((secret) => isSame(secret, given));
}

function isSame(secret: string, given: string): boolean {
  return timingSafeEqual(digest(secret), digest(given));
}

function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
