import type { Clock } from '../../lib/clock.js';

/** An hour, so that a service that learns a name is asked again. */
const FORGET_AFTER_MS = 3_600_000;

/** Names in bodies of writes that the service of a tenant doesn't know. */
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
    this.#until.set(`${tenantId} ${name}`, this.#clock.now() + FORGET_AFTER_MS);
  }
}
