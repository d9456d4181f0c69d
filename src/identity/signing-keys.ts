import type { CryptoKey } from 'jose';
import type { Logger } from 'pino';
import type { Clock } from '../config/clock.js';
import type { LoginHost } from '../credentials/login-host.js';
import { SigningKeysUnavailableError } from '../errors/caller-errors.js';
import { readKeySet, type KeySet } from './key-set.js';

const RELOAD_AFTER_MS = 3_600_000;
const KEEP_FOR_MS = 24 * 3_600_000;
/** Whatever the outcome: neither forged key ids nor a failing key server make us ask more often. */
const MIN_BETWEEN_FETCHES_MS = 60_000;

export interface SigningKeysOptions {
  /** The JWKS of one tenant. */
  readonly url: string;
  readonly tenantId: string;
  readonly host: LoginHost;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The keys with which Entra signs the tokens of one tenant. They outlive an outage of the key server by a day. */
export class SigningKeys {
  readonly #options: SigningKeysOptions;
  #good: { readonly keys: KeySet; readonly at: number } | undefined;
  #lastFetch: { readonly at: number; failed: boolean } | undefined;
  #flight: Promise<void> | undefined;

  constructor(options: SigningKeysOptions) {
    this.#options = options;
  }

  /**
   * The key of a token's `kid`, or undefined when the tenant publishes no such key.
   *
   * @throws SigningKeysUnavailableError when that can't be known, because the keys can't be fetched.
   */
  async find(kid: string): Promise<CryptoKey | undefined> {
    const known = this.#fresh()?.get(kid);
    if (known === undefined) {
      await this.#fetchIfAllowed();
      return this.#lookUp(kid);
    }
    if (this.#age() >= RELOAD_AFTER_MS) void this.#fetchIfAllowed();
    return known;
  }

  #lookUp(kid: string): CryptoKey | undefined {
    const key = this.#fresh()?.get(kid);
    // A new key may be exactly what the failed fetch would have brought.
    if (key === undefined && this.#lastFetch?.failed !== false) throw new SigningKeysUnavailableError();
    return key;
  }

  #fresh(): KeySet | undefined {
    return this.#age() < KEEP_FOR_MS ? this.#good?.keys : undefined;
  }

  #age(): number {
    return this.#good === undefined ? Infinity : this.#options.clock.now() - this.#good.at;
  }

  /** Never rejects: what came of it is in the fields. */
  #fetchIfAllowed(): Promise<void> {
    if (this.#flight !== undefined) return this.#flight;
    const now = this.#options.clock.now();
    if (this.#lastFetch !== undefined && now - this.#lastFetch.at < MIN_BETWEEN_FETCHES_MS)
      return Promise.resolve();
    this.#lastFetch = { at: now, failed: true };
    this.#flight = this.#fetch(this.#lastFetch).finally(() => {
      this.#flight = undefined;
    });
    return this.#flight;
  }

  async #fetch(outcome: { failed: boolean }): Promise<void> {
    const { url, tenantId, host, clock, logger } = this.#options;
    try {
      const { status, json } = await host.send({ method: 'GET', url });
      const keys = status === 200 && json !== undefined ? await readKeySet(json) : undefined;
      if (keys === undefined || keys.size === 0)
        throw new Error(`HTTP ${String(status)} without signing keys`);
      this.#good = { keys, at: clock.now() };
      outcome.failed = false;
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      logger.warn(
        { tenantId, reason, holdingKeys: this.#fresh() !== undefined },
        'fetching signing keys failed',
      );
    }
  }
}
