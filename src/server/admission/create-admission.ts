import type { RequestHandler } from 'express';
import type { Services } from '../services/services.js';
import { authenticate } from './authenticate.js';
import { startFairly, type FairStarts } from './fair-starts.js';
import { limitCallers } from './limit-callers.js';
import { limitDocument, whereNamed } from './limit-document.js';
import { findUnknownChoice } from '../http/request-head.js';
import { refuseMalformed } from '../http/refuse-request.js';
import { readBody } from './read-body.js';
import { resolveDocument } from './resolve-document.js';

/** Content types in use have less than 100 characters. Parsing their parameters takes quadratic time. */
const MAX_CONTENT_TYPE_LENGTH = 200;

/**
 * The steps between the router check and GraphQL, the cheapest first: authentication by the header, rate limits, other
 * headers, the body, the document, the caller's turn, and the size of the document.
 *
 * @param accepts with `trusted documents`, requests hold no document: the handler behind these steps chooses one
 */
export function createAdmission(
  services: Services,
  starts: FairStarts,
  accepts: 'documents' | 'trusted documents' = 'documents',
): readonly RequestHandler[] {
  const { config, metrics } = services;
  const { limits } = config;
  const resolve = resolveDocument(services);
  // If untrusted documents are rejected or reported, this step checks every request.
  const mode = config.server.operationsFile?.mode ?? 'off';
  return [
    (request, _response, next) => {
      const { length = 0 } = request.headers['content-type'] ?? '';
      next(length > MAX_CONTENT_TYPE_LENGTH ? { status: 415 } : undefined);
    },
    authenticate(services),
    limitCallers(services),
    (request, response, next) => {
      const problem = findUnknownChoice(request);
      if (problem === undefined) next();
      else refuseMalformed(request, response, problem);
    },
    readBody(limits, services.memory),
    ...(accepts === 'documents' ? [mode === 'off' ? whereNamed(resolve) : resolve] : []),
    startFairly(starts),
    limitDocument(limits, metrics),
  ];
}
