import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { LARGEST_FILE_BYTES } from '../../commands/live-response/check-library-file.js';
import { LIMITS } from '../../config/limits.js';
import { badRequest, refuseRequest } from './refuse-request.js';
import { requestIdOf } from './request-head.js';

/** Messages for requests that failed before GraphQL, by HTTP status. */
const MESSAGES: Readonly<Record<number, string>> = {
  400: 'The body or URL of this request could not be read: the body must be JSON in UTF-8.',
  413: `The body of this request is larger than ${asBytes(LIMITS.maxBodyBytes)}, the limit of this server. Files for the live response library may have ${asBytes(LARGEST_FILE_BYTES)}.`,
  412: 'The file does not match If-Match of this request.',
  416: 'The Range of this request is outside of the file: content-range has its length.',
  415: 'The body must be JSON in UTF-8, plain or compressed by gzip, deflate or br.',
};

const INTERNAL = 'Internal error. The log of this server has the details.';

/** Handles errors before or outside GraphQL. Responds in GraphQL's shape and reveals no internals. */
export function respondToFailedRequests(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const status = statusOf(error);
    const message = MESSAGES[status];
    if (message === undefined)
      logger.error(
        { err: error, requestId: requestIdOf(request), path: request.path },
        'An unexpected error',
      );
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const answer =
      message === undefined
        ? ({ message: INTERNAL, code: 'INTERNAL', extensions: {} } as const)
        : badRequest(message);
    refuseRequest(request, response, answer, { status: message === undefined ? 500 : status });
  };
}

function statusOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
}

function asBytes(count: number): string {
  return `${count.toLocaleString('en-US')} bytes`;
}
