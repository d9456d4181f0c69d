import { windowKeyOf } from './call-windows.js';

/** How long something is believed that a 429 said. */
export const BELIEF_MS = 3_600_000;

/** What the service's refusals taught about a tenant. Times are steady milliseconds. */
export class LearnedLimits {
  readonly #limits = new Map<string, { readonly limit: number; readonly until: number }>();
  readonly #countedTogether = new Map<string, number>();
  #version = 0;
  #nextEnd = Infinity;

  /** Changes with what is believed. */
  versionAt(now: number): number {
    if (now < this.#nextEnd) return this.#version;
    for (const [key, { until }] of this.#limits) if (until <= now) this.#limits.delete(key);
    for (const [key, until] of this.#countedTogether) if (until <= now) this.#countedTogether.delete(key);
    this.#changed();
    return this.#version;
  }

  /** The real limit of a window. */
  learn(key: string, limit: number, until: number): void {
    this.#limits.set(key, { limit, until });
    this.#changed();
  }

  /** Everything of this app registration is counted in one pair of windows. */
  learnCountedTogether(clientId: string, until: number): void {
    this.#countedTogether.set(clientId, until);
    this.#changed();
  }

  limitOf(key: string): number | undefined {
    return this.#limits.get(key)?.limit;
  }

  isCountedTogether(clientId: string): boolean {
    return this.#countedTogether.has(clientId);
  }

  #changed(): void {
    this.#version += 1;
    const ends = [...[...this.#limits.values()].map(({ until }) => until), ...this.#countedTogether.values()];
    this.#nextEnd = Math.min(...ends);
  }
}

/** The key of the window that a refused call met. */
export function refusedWindowKey(
  {
    clientId,
    per,
    name,
  }: { readonly clientId: string; readonly per: 'application' | 'tenant'; readonly name: string },
  window: 'minute' | 'hour',
): string {
  return windowKeyOf(per === 'tenant' ? null : clientId, name, window);
}
