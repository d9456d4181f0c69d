import cors from 'cors';
import type { RequestHandler } from 'express';

/** What pages of other origins may read of an answer beside its body. */
const EXPOSED = ['x-request-id', 'retry-after', 'www-authenticate'];

/** For how long browsers may keep the answer to a preflight, in seconds. */
const KEPT_SECONDS = 600;

/**
 * Lets pages of these origins call. Callers come with a token of their own in a header, so cookies are never asked for.
 * Preflights carry no token: they are answered here, before anybody looks for one.
 */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  return cors({
    origin: [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: EXPOSED,
    maxAge: KEPT_SECONDS,
    optionsSuccessStatus: 204,
  });
}
