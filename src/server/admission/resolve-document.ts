import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { sha256Of } from '../../config/trusted-documents.js';
import {
  DocumentNotRegisteredError,
  TrustedDocumentRequiredError,
  UntrustedDocumentError,
} from '../../errors/caller-errors.js';
import { callerKeyOf, type Caller } from '../../identity/caller.js';
import { isFromRouter } from '../http/check-router.js';
import { requestIdOf } from '../http/request-head.js';
import type { Services } from '../services/services.js';
import {
  registerWhenExecuted,
  requestedDocumentOf,
  replaceDocument,
  type RequestedDocument,
} from './requested-document.js';
import { authenticationOf } from './authenticate.js';
import { refuseWithoutToken } from './read-body.js';
import { badRequest, refuseRequest, type RefusalError } from '../http/refuse-request.js';

type Dependencies = Pick<
  Services,
  'config' | 'logger' | 'metrics' | 'trustedDocuments' | 'registeredDocuments'
>;

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Replaces an id or hash with the text of its document: from the manifest by id, or from registered documents by hash. If
 * the manifest is enforced, requests that don't come from a proven router can use its documents only. Every later check of
 * documents runs after this one, so that none can be bypassed.
 */
export function resolveDocument(services: Dependencies): RequestHandler {
  const { config, metrics, trustedDocuments } = services;
  const mode = config.server.operationsFile?.mode ?? 'off';

  return async (request, response, next) => {
    const refuse = (error: RefusalError, status: number) => {
      metrics.refusedRequests.inc({ code: error.code });
      refuseRequest(request, response, error, { status });
    };
    const asked = requestedDocumentOf(request);
    const id = asked.documentId ?? hashOf(asked);
    const trusted = id === undefined ? undefined : (await trustedDocuments?.current())?.find(id);
    if (trusted !== undefined && (asked.query === undefined || asked.query === trusted)) {
      replaceDocument(request, trusted);
      next();
      return;
    }
    const isDirect = !isFromRouter(request);
    if (isDirect && mode === 'enforce') {
      refuse(id === undefined ? new TrustedDocumentRequiredError() : new UntrustedDocumentError(), 400);
    } else if (asked.documentId !== undefined && asked.query === undefined) {
      refuse(new UntrustedDocumentError(), 400);
    } else {
      if (isDirect && mode === 'log') {
        const { caller } = authenticationOf(request);
        reportUntrusted(services, { requestId: requestIdOf(request), caller }, asked.query);
      }
      if (asked.persistedQuery === undefined) next();
      else await resolveRegistered(services, { request, response, next, asked, refuse });
    }
  };
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
  readonly next: NextFunction;
  readonly asked: RequestedDocument;
  readonly refuse: (error: RefusalError, status: number) => void;
}

/** Automatic persisted queries. */
async function resolveRegistered(
  { config, registeredDocuments }: Dependencies,
  { request, response, next, asked, refuse }: Exchange,
): Promise<void> {
  const problem = problemOf(asked);
  if (problem !== undefined) {
    refuse(badRequest(problem), 400);
    return;
  }
  const hash = hashOf(asked) ?? '';
  const { caller } = authenticationOf(request);
  const owner = callerKeyOf(caller);
  if (typeof asked.query === 'string') {
    const text = asked.query;
    replaceDocument(request, text);
    if (caller !== undefined)
      registerWhenExecuted(request, () => {
        registeredDocuments.register(hash, text, owner);
      });
    next();
    return;
  }
  const { limits } = config;
  const known = await registeredDocuments.find(hash, owner);
  if (known === undefined) {
    // HTTP 200 and Apollo's message: gateways and clients rely on both to resend with the text.
    refuse(new DocumentNotRegisteredError(), 200);
  } else if (caller === undefined && !isFromRouter(request) && known.length > limits.maxAnonymousBodyBytes) {
    refuseWithoutToken(request, response);
  } else {
    replaceDocument(request, known);
    next();
  }
}

function hashOf({ persistedQuery }: RequestedDocument): string | undefined {
  const hash = persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash : undefined;
}

/** The error of a malformed persisted query, in Apollo Server's words. */
function problemOf({ query, persistedQuery }: RequestedDocument): string | undefined {
  if (persistedQuery?.version !== 1) return 'Unsupported persisted query version';
  const hash = persistedQuery.sha256Hash;
  if (typeof hash !== 'string' || !SHA256.test(hash))
    return 'extensions.persistedQuery.sha256Hash must be a SHA-256 in 64 lower case hexadecimal digits';
  if (query === undefined) return undefined;
  return typeof query === 'string' && sha256Of(query) === hash
    ? undefined
    : 'provided sha does not match query';
}

/**
 * Counts and logs an untrusted document. Callers without a token are skipped, because they can only introspect the schema.
 */
export function reportUntrusted(
  { logger, metrics }: Pick<Services, 'logger' | 'metrics'>,
  { requestId, caller }: { readonly requestId: string; readonly caller: Caller | undefined },
  query: unknown,
): void {
  if (caller === undefined) return;
  metrics.untrustedDocuments.inc();
  const { oid, clientId } = caller;
  const sha256 = typeof query === 'string' ? sha256Of(query) : undefined;
  logger.warn({ requestId, caller: oid, clientId, sha256 }, 'A document is not in PERSISTED_OPERATIONS_FILE');
}
