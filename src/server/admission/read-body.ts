import { MIMEType } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import { callerKeyOf } from '../../identity/caller.js';
import { codeOf } from '../../lib/code-of.js';
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

/**
 * Reads a body of JSON, and leaves any other unread. Requests without a token can only introspect the schema, so that their
 * bodies have a lower limit.
 */
export function readBody(limits: Limits, memory: MemoryLedger): RequestHandler {
  const reserve = reserveByCaller(memory, limits.maxBytesBeingReadOfCaller);
  return (request, response, next) => {
    // The client disconnected while its token was verified: nothing would release its memory.
    if (response.closed) return;
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
    response.once('close', release);
    const refuse = (status: number) => {
      if (status === 413 && !isKnown) refuseWithoutToken(request, response);
      else next({ status });
    };
    const finish = () => {
      release();
      const problem = findMalformed(request);
      if (problem === undefined) next();
      else refuseMalformed(request, response, problem);
    };
    if (Number(request.headers['content-length'] ?? 0) > most) {
      refuse(413);
      return;
    }
    sendContinue(request, response);
    const charset = charsetOf(request);
    if (charset === undefined) {
      finish();
      return;
    }
    receive(request, charset, most, (received) => {
      if (typeof received === 'number') refuse(received);
      else if (isOverfull(received, limits)) refuseMalformed(request, response, overfull(limits));
      else {
        request.body = parseJson(received);
        if (request.body === undefined) refuse(400);
        else finish();
      }
    });
  };
}

const JSON_TYPE = 'application/json';
/** Refuses other bytes. Most decoders replace them, also in a comment that Defender stores. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

const DECOMPRESS = new Map([
  ['gzip', gunzip],
  ['deflate', inflate],
  ['br', brotliDecompress],
]);

/** The character set of a body of JSON, in lower case; undefined for a body of another type, or none. */
function charsetOf({ headers }: Request): string | undefined {
  const { 'content-type': type = '' } = headers;
  if (isBodyless(headers)) return undefined;
  if (type === JSON_TYPE) return UTF_8.encoding;
  try {
    const { essence, params } = new MIMEType(type);
    return essence === JSON_TYPE ? (params.get('charset') ?? UTF_8.encoding).toLowerCase() : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a body to its end and decompresses it.
 *
 * @param done receives the bytes, or the status of a refusal as soon as it is certain
 */
function receive(
  request: Request,
  charset: string,
  most: number,
  done: (received: Buffer | 400 | 413 | 415) => void,
): void {
  const encoding = request.headers['content-encoding']?.toLowerCase() ?? 'identity';
  const decompress = DECOMPRESS.get(encoding);
  // UTF-7 and similar character sets take a hundred times as long to decode.
  if ((decompress === undefined && encoding !== 'identity') || charset !== UTF_8.encoding) {
    done(415);
    return;
  }
  // Chunks are copied, because those of one byte would take 400.
  let bytes = Buffer.alloc(0);
  let length = 0;
  const add = (chunk: Buffer) => {
    const start = length;
    length += chunk.length;
    if (length > most) {
      request.off('data', add).off('end', end);
      done(413);
      return;
    }
    if (length > bytes.length) {
      const larger = Buffer.allocUnsafe(Math.min(most, Math.max(length, 2 * bytes.length)));
      bytes.copy(larger);
      bytes = larger;
    }
    chunk.copy(bytes, start);
  };
  const end = () => {
    const body = bytes.subarray(0, length);
    if (decompress === undefined) done(body);
    else
      decompress(body, { maxOutputLength: most }, (error, plain) => {
        if (error === null) done(plain);
        else done(codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? 413 : 400);
      });
  };
  request.on('data', add).on('end', end);
}

/** An object or a list; undefined for anything else. */
function parseJson(bytes: Buffer): unknown {
  try {
    const text = UTF_8.decode(bytes);
    const value: unknown = text === '' ? {} : JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
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
  if (isBodyless(headers)) return 0;
  // Its plain bytes as well. Content-Length is the size of neither.
  if (headers['content-encoding'] !== undefined) return 2 * most;
  // Chunked bodies declare no length: the limit is assumed.
  const declared = Number(headers['content-length']);
  return Number.isSafeInteger(declared) ? Math.min(declared, most) : most;
}

function isBodyless(headers: Request['headers']): boolean {
  return headers['content-length'] === undefined && headers['transfer-encoding'] === undefined;
}

function sendContinue(request: Request, response: Response): void {
  if (!awaitsContinue(request)) return;
  forgetContinue(request);
  response.writeContinue();
}

/** Rejects with 401 and not 413: anything longer than an introspection query needs a token anyway. */
export function refuseWithoutToken(request: Request, response: Response): void {
  refuseRequest(request, response, new CallerRequiredError(), { status: 401, headers: CHALLENGE });
}

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
