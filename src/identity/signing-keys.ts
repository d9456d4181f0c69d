import { type CryptoKey, importJWK, type JWK } from 'jose';
import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.js';
import type { LoginHost } from '../credentials/login-host.js';
import { SigningKeysUnavailableError } from '../errors/caller-errors.js';
import { LRUCache } from 'lru-cache';

type KeySet = ReadonlyMap<string, CryptoKey>;

/** Parses a JWKS document. Skips keys other than RSA signing keys with an id, so the set may be empty. */
export async function readKeySet(document: Readonly<Record<string, unknown>>): Promise<KeySet> {
  const entries: unknown = document['keys'];
  const keys = new Map<string, CryptoKey>();
  for (const entry of Array.isArray(entries) ? entries : []) {
    if (!isSigningKey(entry) || keys.has(entry.kid)) continue;
    const key = await importKey(entry);
    if (key !== undefined) keys.set(entry.kid, key);
  }
  return keys;
}

function isSigningKey(entry: unknown): entry is JWK & { kid: string } {
  if (typeof entry !== 'object' || entry === null) return false;
  const { kty, kid, use, alg } = entry as Record<string, unknown>;
  return (
    kty === 'RSA' &&
    typeof kid === 'string' &&
    (use === undefined || use === 'sig') &&
    (alg === undefined || alg === 'RS256')
  );
}

async function importKey({ kid, n, e }: JWK & { kid: string }): Promise<CryptoKey | undefined> {
  try {
    // Use only the public numbers and ignore other properties of the key.
    const key = await importJWK(
      { kty: 'RSA', kid, ...(n !== undefined && { n }), ...(e !== undefined && { e }) },
      'RS256',
    );
    return key instanceof Uint8Array ? undefined : key;
  } catch {
    return undefined;
  }
}

const RELOAD_AFTER_MS = 3_600_000;
const KEEP_FOR_MS = 24 * 3_600_000;
/** While keys are this recent, an unknown key id is rejected without a fetch. */
const FRESH_FOR_MS = 5_000;
/** Entra's key ids are thumbprints of 27 to 43 characters. */
const MAX_KID_LENGTH = 200;

interface SigningKeysOptions {
  /** JWKS URL of the tenant. */
  readonly url: string;
  readonly tenantId: string;
  readonly host: LoginHost;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Entra's signing keys of one tenant. Cached keys remain valid for a day if the key server is unavailable. Known keys
 * cause no wait. A new key is fetched when a token first uses it, or up to a minute later while forged key ids exhaust
 * the fetch budget.
 */
export class SigningKeys {
  readonly #options: SigningKeysOptions;
  readonly #limiter = new FetchLimiter();
  #good: { readonly keys: KeySet; readonly at: number } | undefined;
  #flight: Promise<void> | undefined;

  constructor(options: SigningKeysOptions) {
    this.#options = options;
  }

  /**
   * Returns the key for a token's `kid`, or undefined if the tenant doesn't publish it.
   *
   * @throws SigningKeysUnavailableError if that is unknown, because keys can't be fetched at the moment
   */
  async find(kid: string): Promise<CryptoKey | undefined> {
    const known = this.#usable()?.get(kid);
    if (known !== undefined) {
      if (this.#age() >= RELOAD_AFTER_MS) void this.#fetch();
      return known;
    }
    const { clock } = this.#options;
    if (kid.length > MAX_KID_LENGTH || this.#limiter.isKnownMissing(kid, clock.now())) return undefined;
    if (this.#age() >= FRESH_FOR_MS && !(await this.#look())) throw new SigningKeysUnavailableError();
    const found = this.#usable()?.get(kid);
    if (found === undefined) this.#limiter.noteMissing(kid, clock.now());
    return found;
  }

  #usable(): KeySet | undefined {
    return this.#age() < KEEP_FOR_MS ? this.#good?.keys : undefined;
  }

  #age(): number {
    if (this.#good === undefined) return Infinity;
    const age = this.#options.clock.now() - this.#good.at;
    // The clock was set back, so the age is unknown: use the keys, and reload them.
    return age < 0 ? RELOAD_AFTER_MS : age;
  }

  /** Fetches for an unknown key. Returns whether the published keys are then known. */
  async #look(): Promise<boolean> {
    const holdsKeys = this.#usable() !== undefined;
    const isOpen = () => !holdsKeys || this.#limiter.takePermit(this.#options.clock.now());
    if (this.#flight === undefined && (!this.#mayFetch() || !isOpen())) return false;
    await this.#fetch();
    return !this.#limiter.hasFailed;
  }

  #mayFetch(): boolean {
    return this.#limiter.mayFetch(this.#options.clock.now(), this.#usable() !== undefined);
  }

  /**
   * Fetches the keys. At most one fetch runs, and none soon after a failure. Never rejects; the fields contain the
   * outcome.
   */
  #fetch(): Promise<void> {
    if (this.#flight !== undefined) return this.#flight;
    if (!this.#mayFetch()) return Promise.resolve();
    this.#flight = this.#fetchKeys().finally(() => {
      this.#flight = undefined;
    });
    return this.#flight;
  }

  async #fetchKeys(): Promise<void> {
    const { url, tenantId, host, clock, logger } = this.#options;
    try {
      const { status, json } = await host.send({ method: 'GET', url });
      const keys = status === 200 && json !== undefined ? await readKeySet(json) : undefined;
      if (keys === undefined || keys.size === 0)
        throw new Error(`HTTP ${String(status)} without signing keys`);
      this.#good = { keys, at: clock.now() };
      this.#limiter.settle('fetched', clock.now());
    } catch (error) {
      this.#limiter.settle('failed', clock.now());
      const reason = error instanceof Error ? error.message : 'unknown';
      logger.warn(
        { tenantId, reason, holdingKeys: this.#usable() !== undefined },
        'fetching signing keys failed',
      );
    }
  }
}

const FIRST_RETRY_MS = 1_000;
/** Without keys, no caller can be authenticated. With keys, a fetch only adds new ones. */
export const MAX_WAIT_WITHOUT_KEYS_MS = 10_000;
const MAX_WAIT_WITH_KEYS_MS = 60_000;
/** Burst of fetches for unknown key ids, and the interval at which the budget refills. */
const MAX_FOR_UNKNOWN = 5;
const REFILL_MS = 60_000;
const MISSED_FOR_MS = 60_000;
const MAX_MISSED = 100;

/**
 * Limits fetches of signing keys. Anyone can send a forged key id, which can't be detected before its key is known.
 * Fetches for unknown ids therefore have a budget that a forged id per minute doesn't exhaust. Failures are retried
 * soon, then less often. Times are epoch milliseconds; a clock that is set back causes no delay.
 */
class FetchLimiter {
  #failures = 0;
  #failedAt = 0;
  #permits = MAX_FOR_UNKNOWN;
  #refilledAt = 0;
  /** Time of the last fetch that lacked a key id, by key id. */
  readonly #missed = new LRUCache<string, number>({ max: MAX_MISSED });

  /** Whether the last fetch failed, so that an unknown key may be published. */
  get hasFailed(): boolean {
    return this.#failures > 0;
  }

  settle(result: 'fetched' | 'failed', now: number): void {
    this.#failures = result === 'failed' ? this.#failures + 1 : 0;
    this.#failedAt = now;
  }

  mayFetch(now: number, holdsKeys: boolean): boolean {
    if (this.#failures === 0) return true;
    const longest = holdsKeys ? MAX_WAIT_WITH_KEYS_MS : MAX_WAIT_WITHOUT_KEYS_MS;
    const wait = Math.min(FIRST_RETRY_MS * 2 ** (this.#failures - 1), longest);
    return hasPassed(this.#failedAt, wait, now);
  }

  /** Takes a permit for a fetch for an unknown key id. */
  takePermit(now: number): boolean {
    const gained = now < this.#refilledAt ? 0 : Math.floor((now - this.#refilledAt) / REFILL_MS);
    const permits = Math.min(MAX_FOR_UNKNOWN, this.#permits + gained);
    // Advance by whole permits, so that frequent calls don't prevent a refill.
    this.#refilledAt =
      now < this.#refilledAt || permits === MAX_FOR_UNKNOWN ? now : this.#refilledAt + gained * REFILL_MS;
    this.#permits = Math.max(0, permits - 1);
    return permits > 0;
  }

  noteMissing(kid: string, now: number): void {
    if (!this.isKnownMissing(kid, now)) this.#missed.set(kid, now);
  }

  isKnownMissing(kid: string, now: number): boolean {
    const missedAt = this.#missed.get(kid);
    return missedAt !== undefined && !hasPassed(missedAt, MISSED_FOR_MS, now);
  }
}

function hasPassed(since: number, ms: number, now: number): boolean {
  return now < since || now - since >= ms;
}
