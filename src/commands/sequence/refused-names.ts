import type { Clock } from '../../lib/clock.js';

/** Entries expire after an hour, so that names that the service adds later are tried again. */
const TTL_MS = 3_600_000;

/** Names in bodies of writes that a tenant's service rejects. */
export class RefusedNames {
  readonly #clock: Clock;
  readonly #until = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  hasAny(tenantId: string, names: readonly string[]): boolean {
    const now = this.#clock.now();
    return names.some((name) => (this.#until.get(`${tenantId} ${name}`) ?? 0) > now);
  }

  add(tenantId: string, name: string): void {
    this.#until.set(`${tenantId} ${name}`, this.#clock.now() + TTL_MS);
  }
}
