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
    const now = this.#clock.now();
    this.#entries.delete(key);
    this.#entries.set(key, { value, until: now + ttlMs });
    this.#writes += 1;
    if (this.#writes % WRITES_BETWEEN_SWEEPS !== 0) return;
    for (const [old, { until }] of this.#entries) if (until <= now) this.#entries.delete(old);
  }

  delete(key: Key): void {
    this.#entries.delete(key);
  }

  /** Oldest first. */
  entries(): readonly (readonly [Key, Value])[] {
    const now = this.#clock.now();
    return [...this.#entries].flatMap(([key, { value, until }]) =>
      until > now ? [[key, value] as const] : [],
    );
  }
}
