import { CallerToken } from '../credentials/caller-token.js';
import { UnauthenticatedError } from '../errors/caller-errors.js';

const MAX_HEADER_LENGTH = 16 * 1024;
const BEARER_JWT = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i;

/**
 * Takes the token out of an `Authorization` header.
 *
 * @throws UnauthenticatedError when it is anything but `Bearer <JWT>` of at most 16 KiB.
 */
export function readBearerToken(header: string): string {
  if (header.length > MAX_HEADER_LENGTH) {
    throw new UnauthenticatedError('The Authorization header is longer than 16 KiB.');
  }
  const token = BEARER_JWT.exec(header)?.[1];
  if (token === undefined) {
    throw new UnauthenticatedError('The Authorization header must be "Bearer" and an Entra access token.');
  }
  return token;
}

/**
 * The token of a request in its holder, for commands that act on behalf of the caller. Only for a header that has been
 * verified: nothing here looks at the token.
 */
export function holdCallerToken(header: string): CallerToken {
  return new CallerToken(readBearerToken(header));
}
