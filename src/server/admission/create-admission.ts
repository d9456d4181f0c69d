import type { RequestHandler } from 'express';
import type { Services } from '../services.js';
import { authenticate } from './authenticate.js';
import { FairStarts, startFairly } from './fair-starts.js';
import { limitCallers } from './limit-callers.js';
import { limitDocument, whereNamed } from './limit-document.js';
import { readBody } from './read-body.js';
import { resolveDocument } from './resolve-document.js';

/**
 * What a request passes between the router's check and GraphQL, the cheapest first: who calls, by the header alone; whether
 * they ask too often; then the body, the caller's turn, which document is meant, and its size.
 */
export function createAdmission(services: Services): readonly RequestHandler[] {
  const { config, metrics } = services;
  const { limits } = config;
  const resolve = resolveDocument(services);
  return [
    authenticate(services),
    limitCallers(services),
    readBody(limits),
    startFairly(new FairStarts(limits.maxConcurrentOfCaller)),
    // Where other documents than trusted ones are refused or told, it looks at every request.
    (config.server.operationsFile?.mode ?? 'off') === 'off' ? whereNamed(resolve) : resolve,
    limitDocument(limits, metrics),
  ];
}
