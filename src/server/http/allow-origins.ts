import cors from 'cors';
import type { RequestHandler } from 'express';

/** Response headers that pages of other origins may read. */
const EXPOSED_HEADERS = ['x-request-id', 'retry-after', 'www-authenticate'];

/** How long browsers may cache a preflight response, in seconds. */
const MAX_AGE_SECONDS = 600;

/**
 * Allows cross-origin requests from these origins. Callers send their token in a header, so that cookies are not allowed.
 * Preflights carry no token: this handler responds to them before authentication.
 */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  return cors({
    origin: [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: EXPOSED_HEADERS,
    maxAge: MAX_AGE_SECONDS,
    optionsSuccessStatus: 204,
  });
}
