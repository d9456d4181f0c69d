import { isUtf8 } from 'node:buffer';
import express, { type Request, type RequestHandler, type Response } from 'express';
import { callerKeyOf } from '../../identity/caller.js';
import type { Limits } from '../../config/limits.js';
import type { MemoryLedger } from '../../lib/memory-ledger.js';
import { CallerRequiredError, CallerRateLimitedError } from '../../errors/caller-errors.js';
import { authenticationOf } from './authenticate.js';
import { findMalformed } from './requested-document.js';
import { awaitsContinue, forgetContinue } from '../http/http-server.js';
import { CHALLENGE } from '../operations/accept-operation.js';
import { isFromRouter } from '../http/check-router.js';
import { refuseCaller, refuseMalformed, refuseRequest } from '../http/refuse-request.js';

/** Retry-After when body memory is full: most bodies are complete within a second. */
const RETRY_AFTER_MS = 1_000;

/** Reads the body. Requests without a token can only introspect the schema, so that their bodies have a lower limit. */
export function readBody(limits: Limits, memory: MemoryLedger): RequestHandler {
  const verify = (_request: unknown, _response: unknown, body: Buffer, charset: string) => {
    // UTF-7 and similar character sets take a hundred times as long to decode.
    if (charset !== 'utf-8') throw Object.assign(new Error('Not UTF-8'), { type: 'charset.unsupported' });
    // The parser would replace such bytes, also in a comment that Defender stores.
    if (!isUtf8(body)) throw Object.assign(new Error('Invalid UTF-8'), { type: INVALID_TEXT });
    if (isOverfull(body, limits)) throw Object.assign(new Error('Overfull'), { type: OVERFULL });
  };
  const readAll = express.json({ limit: limits.maxBodyBytes, verify });
  const readLittle = express.json({ limit: limits.maxAnonymousBodyBytes, verify });
  const reserve = reserveByCaller(memory, limits.maxBytesBeingReadOfCaller);
  return (request, response, next) => {
    const { caller } = authenticationOf(request);
    const isKnown = caller !== undefined || isFromRouter(request);
    const most = isKnown ? limits.maxBodyBytes : limits.maxAnonymousBodyBytes;
    // Anonymous bodies are too small to fill the memory, and must not use the allowance of known callers.
    const release = isKnown ? reserve(callerKeyOf(caller), bytesToHold(request, most)) : doNothing;
    if (release === undefined) {
      const error = new CallerRateLimitedError(
        'Too many request bodies are in flight. Send this one again when others are complete.',
        RETRY_AFTER_MS,
      );
      refuseCaller(request, response, error);
      return;
    }
    if (!isKnown && Number(request.headers['content-length'] ?? 0) > most) {
      refuseWithoutToken(request, response);
      return;
    }
    response.once('close', release);
    sendContinue(request, response, most);
    let isDone = false;
    const finish = (error?: unknown) => {
      if (isDone) return;
      isDone = true;
      release();
      if (!isKnown && typeOf(error) === 'entity.too.large') refuseWithoutToken(request, response);
      else if (typeOf(error) === OVERFULL) refuseMalformed(request, response, overfull(limits));
      else if (typeOf(error) === 'charset.unsupported') next({ status: 415 });
      else if (typeOf(error) === INVALID_TEXT) next({ status: 400 });
      else if (error !== undefined) next(error);
      else {
        const problem = findMalformed(request);
        if (problem === undefined) next();
        else refuseMalformed(request, response, problem);
      }
    };
    // The parser would read an oversized body to its end before it rejects it.
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > most) finish(TOO_LARGE);
    });
    (isKnown ? readAll : readLittle)(request, response, finish);
  };
}

/** Reserves memory for a body by its declared size: a body is buffered before it is parsed. */
function reserveByCaller(memory: MemoryLedger, mostOfCaller: number) {
  const reservedBy = new Map<string, number>();
  return (caller: string, bytes: number): (() => void) | undefined => {
    const add = (count: number) => {
      const sum = (reservedBy.get(caller) ?? 0) + count;
      if (sum === 0) reservedBy.delete(caller);
      else reservedBy.set(caller, sum);
    };
    if ((reservedBy.get(caller) ?? 0) + bytes > mostOfCaller) return undefined;
    const release = memory.reserve(bytes);
    if (release === undefined) return undefined;
    add(bytes);
    let isReserved = true;
    return () => {
      if (isReserved) add(-bytes);
      isReserved = false;
      release();
    };
  };
}

function bytesToHold({ headers }: Request, most: number): number {
  const declared = Number(headers['content-length']);
  // Content-Length is not the size of a compressed body, and chunked bodies have none: the limit is assumed.
  const isPlain = headers['content-encoding'] === undefined && Number.isSafeInteger(declared);
  return isPlain ? Math.min(declared, most) : isBodyless(headers) ? 0 : most;
}

function isBodyless(headers: Request['headers']): boolean {
  return headers['content-length'] === undefined && headers['transfer-encoding'] === undefined;
}

/** Sends `100 Continue`, unless the body would be rejected for its length. */
function sendContinue(request: Request, response: Response, most: number): void {
  if (!awaitsContinue(request) || Number(request.headers['content-length'] ?? 0) > most) return;
  forgetContinue(request);
  response.writeContinue();
}

/** Rejects with 401 and not 413: anything longer than an introspection query needs a token anyway. */
export function refuseWithoutToken(request: Request, response: Response): void {
  refuseRequest(request, response, new CallerRequiredError(), { status: 401, headers: CHALLENGE });
}

/** The same as in body-parser. */
const TOO_LARGE = { status: 413, type: 'entity.too.large' } as const;

function typeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
}

const OVERFULL = 'json.overfull';
const INVALID_TEXT = 'json.invalid-utf-8';

function overfull({ maxBrackets, maxJsonKeys, maxVariableValues }: Limits): string {
  const [keys, values] = [maxJsonKeys, 2 * maxVariableValues].map((count) => count.toLocaleString('en-US'));
  return `The body of this request holds more than ${keys} keys or ${values} values, or nests them deeper than ${maxBrackets.toLocaleString('en-US')} levels.`;
}

const [QUOTE, BACKSLASH, COLON, COMMA] = Buffer.from('"\\:,');
const OPENING: ReadonlySet<number> = new Set(Buffer.from('[{'));
const CLOSING: ReadonlySet<number> = new Set(Buffer.from(']}'));

/** Whether parsing a body would block the event loop, by its keys, values and nesting outside of strings. */
function isOverfull(body: Buffer, { maxBrackets, maxJsonKeys, maxVariableValues }: Limits): boolean {
  let [isText, depth, keys, values] = [false, 0, 0, 0];
  for (let index = 0; index < body.length; index += 1) {
    const byte = body[index] ?? 0;
    if (byte === QUOTE) isText = !isText;
    else if (isText && byte === BACKSLASH) index += 1;
    else if (isText) continue;
    else if (byte === COLON) keys += 1;
    else if (byte === COMMA) values += 1;
    else if (CLOSING.has(byte)) depth -= 1;
    else if (OPENING.has(byte)) {
      depth += 1;
      values += 1;
    }
    if (depth > maxBrackets || keys > maxJsonKeys || values > 2 * maxVariableValues) return true;
  }
  return false;
}

const doNothing = () => undefined;
