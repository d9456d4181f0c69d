import { hash } from 'node:crypto';
import { decodeTokenClaims, type TokenClaims } from './token-claims.js';
import { UnauthenticatedError } from '../errors/caller-errors.js';

const MAX_HEADER_LENGTH = 16 * 1024;
const BEARER_JWT = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i;

/**
 * Extracts the token from an `Authorization` header.
 *
 * @throws UnauthenticatedError unless the header is `Bearer <JWT>` of at most 16 KiB
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
 * Wraps the request's token for commands that act on behalf of the caller. Pass verified headers only: this function
 * doesn't verify the token.
 */
export function holdCallerToken(header: string): CallerToken {
  return new CallerToken(readBearerToken(header));
}

/**
 * A caller's verified access token. It doesn't appear in logs, `inspect` output, or JSON. Its only use is the
 * on-behalf-of exchange at Entra.
 */
export class CallerToken {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  /** The raw token. Use it only in the request to Entra. */
  reveal(): string {
    return this.#token;
  }

  /** SHA-256 of the token in base64url. Identifies the token in cache keys and audit trails. */
  fingerprint(): string {
    return hash('sha256', this.#token, 'base64url');
  }

  claims(): TokenClaims | undefined {
    return decodeTokenClaims(this.#token);
  }

  toJSON(): string {
    return '[caller token]';
  }
}
