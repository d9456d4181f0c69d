import type { RequestHandler } from 'express';
import type { Services } from '../services/services.js';
import { authenticate } from './authenticate.js';
import { startFairly, type FairStarts } from './fair-starts.js';
import { limitCallers } from './limit-callers.js';
import { limitDocument, whereNamed } from './limit-document.js';
import { readBody } from './read-body.js';
import { resolveDocument } from './resolve-document.js';

/** Those in use have less than 100 characters; looking for their parameters takes the square of what is longer. */
const MAX_CONTENT_TYPE_LENGTH = 200;

/**
 * What a request passes between the router's check and GraphQL, the cheapest first: who calls, by the header alone; whether
 * they ask too often; then the body, which document is meant, the caller's turn, and the size of the document.
 */
export function createAdmission(services: Services, starts: FairStarts): readonly RequestHandler[] {
  const { config, metrics } = services;
  const { limits } = config;
  const resolve = resolveDocument(services);
  return [
    (request, _response, next) => {
      const { length = 0 } = request.headers['content-type'] ?? '';
      next(length > MAX_CONTENT_TYPE_LENGTH ? { status: 415 } : undefined);
    },
    authenticate(services),
    limitCallers(services),
    readBody(limits, services.memory),
    // Where other documents than trusted ones are refused or told, it looks at every request.
    (config.server.operationsFile?.mode ?? 'off') === 'off' ? whereNamed(resolve) : resolve,
    startFairly(starts),
    limitDocument(limits, metrics),
  ];
}
