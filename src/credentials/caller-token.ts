import { hash } from 'node:crypto';
import { decodeTokenClaims, type TokenClaims } from './token-claims.js';
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

/**
 * The access token that a caller came with, once it has been verified. It is kept where neither logs, nor `inspect`,
 * nor JSON see it, and handed out for one purpose: to be exchanged at Entra for a token on the caller's behalf.
 */
export class CallerToken {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  /** The token itself, for the request to Entra and nothing else. */
  reveal(): string {
    return this.#token;
  }

  /** SHA-256 in base64url: tells tokens apart, in cache keys and audit trails. */
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
