import type { Clock } from './clock.js';

/** Expired entries are removed after so many writes. */
const WRITES_BETWEEN_SWEEPS = 1_000;

/** Facts that hold for a limited time, such as a feature that a service has refused. */
export class ExpiringMap<Key, Value> {
  readonly #clock: Clock;
  readonly #ttlMs: number;
  readonly #entries = new Map<Key, { readonly value: Value; readonly until: number }>();
  #writes = 0;

  constructor(clock: Clock, ttlMs = Infinity) {
    this.#clock = clock;
    this.#ttlMs = ttlMs;
  }

  get(key: Key): Value | undefined {
    const entry = this.#entries.get(key);
    return entry !== undefined && entry.until > this.#clock.now() ? entry.value : undefined;
  }

  has(key: Key): boolean {
    return this.get(key) !== undefined;
  }

  /** The entry becomes the newest. */
  set(key: Key, value: Value, ttlMs = this.#ttlMs): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, until: this.#clock.now() + ttlMs });
    this.#writes += 1;
    if (this.#writes % WRITES_BETWEEN_SWEEPS === 0) this.#removeExpired();
  }

  delete(key: Key): void {
    this.#entries.delete(key);
  }

  /** Oldest first. Removes expired entries, so that the next call is as fast as if they had never been. */
  entries(): readonly (readonly [Key, Value])[] {
    this.#removeExpired();
    return [...this.#entries].map(([key, { value }]) => [key, value] as const);
  }

  #removeExpired(): void {
    const now = this.#clock.now();
    for (const [old, { until }] of this.#entries) if (until <= now) this.#entries.delete(old);
  }
}
