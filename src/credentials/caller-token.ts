import { createHash } from 'node:crypto';
import { decodeTokenClaims, type TokenClaims } from './token-claims.js';

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
    return createHash('sha256').update(this.#token).digest('base64url');
  }

  claims(): TokenClaims | undefined {
    return decodeTokenClaims(this.#token);
  }

  toJSON(): string {
    return '[caller token]';
  }
}
