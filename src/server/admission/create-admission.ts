import type { RequestHandler } from 'express';
import type { Services } from '../services.js';
import { authenticate } from './authenticate.js';
import { FairStarts, startFairly } from './fair-starts.js';
import { limitCallers } from './limit-callers.js';
import { limitDocument } from './limit-document.js';
import { readBody } from './read-body.js';

/**
 * What a request passes between the router's check and GraphQL, the cheapest first: who calls, by the header alone; whether
 * they ask too often; then the body, the caller's turn, and the size of the document.
 */
export function createAdmission(services: Services): readonly RequestHandler[] {
  const { config, metrics } = services;
  const { limits } = config;
  // Where the router has to prove itself, nobody else comes this far.
  const isRouterProven = config.server.routerSecrets.length > 0;
  return [
    authenticate(services),
    limitCallers(services, isRouterProven),
    readBody(limits, isRouterProven),
    startFairly(new FairStarts(limits.maxConcurrentOfCaller)),
    limitDocument(limits, metrics),
  ];
}
