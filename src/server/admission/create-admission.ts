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
 * they ask too often; then the body, which document is meant, the caller's turn, and the size of the document.
 */
export function createAdmission(services: Services): readonly RequestHandler[] {
  const { config, metrics } = services;
  const { limits } = config;
  const resolve = resolveDocument(services);
  return [
    authenticate(services),
    limitCallers(services),
    readBody(limits),
    // Where other documents than trusted ones are refused or told, it looks at every request.
    (config.server.operationsFile?.mode ?? 'off') === 'off' ? whereNamed(resolve) : resolve,
    startFairly(new FairStarts(limits.maxConcurrentOfCaller)),
    limitDocument(limits, metrics),
  ];
}
