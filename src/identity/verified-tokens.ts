import { createHash } from 'node:crypto';
import type { CryptoKey } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../config/clock.js';
import type { Caller } from './caller.js';

/** What a token has proved, and with which key. */
export interface VerifiedToken {
  readonly caller: Caller;
  readonly kid: string | undefined;
  readonly key: CryptoKey | Uint8Array;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

const REMEMBERED_MS = 300_000;
const MOST_TOKENS = 1_000;

/**
 * The tokens that were verified lately, by their hash: a browser sends the same one with each request, and its signature is
 * the dearest thing about it. For five minutes at most, never beyond the token's own end; whoever asks also makes sure that the
 * key is still published. No token is kept.
 */
export class VerifiedTokens {
  readonly #clock: Clock;
  readonly #tokens = new LRUCache<string, VerifiedToken & { readonly at: number }>({ max: MOST_TOKENS });

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  find(token: string): VerifiedToken | undefined {
    const known = this.#tokens.get(hashOf(token));
    if (known === undefined) return undefined;
    const age = this.#clock.now() - known.at;
    // A clock that was set back tells nothing of the age.
    return age >= 0 && age < REMEMBERED_MS && this.#clock.now() < known.expiresAt ? known : undefined;
  }

  remember(token: string, verified: VerifiedToken): void {
    this.#tokens.set(hashOf(token), { ...verified, at: this.#clock.now() });
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
