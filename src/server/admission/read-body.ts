import express, { type Request, type RequestHandler, type Response } from 'express';
import type { Limits } from '../../config/limits.js';
import { CallerNeededError, CallerRateLimitedError } from '../../errors/caller-errors.js';
import { authenticationOf } from './authenticate.js';
import { BodyAllowance } from './body-allowance.js';
import { callerKeyOf } from './caller-limits.js';
import { awaitsContinue, forgetContinue } from './http-server.js';
import { CHALLENGE } from '../accept-operation.js';
import { isFromRouter } from '../check-router.js';
import { mostDiscarded, refuseCaller } from './refuse-caller.js';
import { refuseRequest } from './refuse-request.js';

/** Retry-After where memory is full of bodies that are being read: most of them are whole a second later. */
const RETRY_AFTER_MS = 1_000;

/** Reads the body. Without a token only the schema can be asked for, so that anonymous bodies may be no longer than that needs. */
export function readBody(limits: Limits): RequestHandler {
  const readAll = express.json({ limit: limits.maxBodyBytes });
  const readLittle = express.json({ limit: limits.maxAnonymousBodyBytes });
  const allowance = new BodyAllowance(limits.maxBytesBeingRead, limits.maxBytesBeingReadOfCaller);
  return (request, response, next) => {
    const { caller } = authenticationOf(request);
    const isKnown = caller !== undefined || isFromRouter(request);
    const most = isKnown ? limits.maxBodyBytes : limits.maxAnonymousBodyBytes;
    // Anonymous bodies are too small to fill the memory, and must not use up the allowance of known callers.
    const release = isKnown ? allowance.hold(callerKeyOf(caller), bytesToHold(request, most)) : doNothing;
    if (release === undefined) {
      const error = new CallerRateLimitedError(
        'Too many bodies are being sent at the same time. Send this one again when others have been read.',
        RETRY_AFTER_MS,
      );
      refuseCaller(request, response, error, limits);
      return;
    }
    if (!isKnown && Number(request.headers['content-length'] ?? 0) > most) {
      refuseWithoutToken(request, response, limits);
      return;
    }
    response.once('close', release);
    askForBody(request, response, most);
    let isDone = false;
    const finish = (error?: unknown) => {
      if (isDone) return;
      isDone = true;
      release();
      if (!isKnown && isTooLarge(error)) refuseWithoutToken(request, response, limits);
      else next(error);
    };
    // The parser would read on to the end of what is too long before it says so.
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > most) finish(TOO_LARGE);
    });
    (isKnown ? readAll : readLittle)(request, response, finish);
  };
}

function bytesToHold({ headers }: Request, most: number): number {
  const declared = Number(headers['content-length']);
  // Content-Length says nothing of a compressed body's size, and a chunked one has none: the limit is assumed.
  const isPlain = headers['content-encoding'] === undefined && Number.isSafeInteger(declared);
  return isPlain ? Math.min(declared, most) : isBodyless(headers) ? 0 : most;
}

function isBodyless(headers: Request['headers']): boolean {
  return headers['content-length'] === undefined && headers['transfer-encoding'] === undefined;
}

/** A body that would be refused for its length is not asked for. */
function askForBody(request: Request, response: Response, most: number): void {
  if (!awaitsContinue(request) || Number(request.headers['content-length'] ?? 0) > most) return;
  forgetContinue(request);
  response.writeContinue();
}

/** Refused with 401 rather than 413: what is longer than a request for the schema needs a token in any case. */
export function refuseWithoutToken(request: Request, response: Response, limits: Limits): void {
  refuseRequest(request, response, new CallerNeededError(), {
    status: 401,
    headers: CHALLENGE,
    mostBytes: mostDiscarded(limits),
  });
}

/** As body-parser says it. */
const TOO_LARGE = { status: 413, type: 'entity.too.large' } as const;

function isTooLarge(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'type' in error && error.type === 'entity.too.large';
}

const doNothing = () => undefined;
