import type { Request, RequestHandler } from 'express';
import { authenticationOf } from './authenticate.js';
import { callerKeyOf } from './caller-limits.js';
import type { StartKind } from './caller-line.js';
import { documentOf } from './limit-document.js';
import type { FairStarts } from './fair-starts.js';

/** Has requests wait for their caller's turn. Those that nobody waits for any more are not started. */
export function startFairly(starts: FairStarts): RequestHandler {
  return (request, response, next) => {
    if (response.closed) return;
    const { caller } = authenticationOf(request);
    response.once('close', starts.enter(callerKeyOf(caller), kindOf(request), next));
  };
}

/** By the text, which nobody has parsed yet: who writes the word into a read only changes the order of their own requests. */
function kindOf(request: Request): StartKind {
  return documentOf(request)?.includes('mutation') === true ? 'write' : 'read';
}
