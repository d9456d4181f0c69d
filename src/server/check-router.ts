import { timingSafeEqual, createHash } from 'node:crypto';
import type { RequestHandler } from 'express';

/**
 * When secrets are configured, only requests of the router get through. Several are accepted while one replaces the other.
 * It proves the router and not the caller, whose token is checked all the same.
 */
export function checkRouter(secrets: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const given = request.header('router-authorization');
    if (secrets.length === 0 || (given !== undefined && secrets.some((secret) => isSame(secret, given)))) {
      next();
      return;
    }
    response.status(401).json({
      errors: [
        {
          message:
            'This subgraph takes requests of its router only: the header router-authorization is missing or wrong.',
          extensions: { code: 'UNAUTHENTICATED' },
        },
      ],
    });
  };
}

function isSame(secret: string, given: string): boolean {
  return timingSafeEqual(digest(secret), digest(given));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
