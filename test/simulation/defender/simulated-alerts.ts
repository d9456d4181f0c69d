import type { Scheduler } from '../scheduler.js';

interface Version {
  readonly number: number;
  /** Of its last update, in whole seconds: several may be equal. */
  readonly time: number;
  /** When lists show it. */
  readonly shownAt: number;
}

/** Most updates are listed soon. Some appear so late that newer ones were listed long before. */
const SOON_MS = 2_000;
const LATE_MS = 100_000;
const LATE_PART = 0.1;
const NEW_PART = 0.3;
/** Updates concern the newest alerts. */
const CURRENT = 20;

/** Alerts that are raised and updated while the simulation runs. */
export class SimulatedAlerts {
  readonly #scheduler: Scheduler;
  readonly #versions = new Map<string, Version[]>();
  #numbers = 0;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  /** Raises an alert, or updates one. */
  change(): void {
    const scheduler = this.#scheduler;
    this.#numbers += 1;
    const isNew = this.#versions.size === 0 || scheduler.random() < NEW_PART;
    const id = isNew ? `da${this.#numbers}_1` : scheduler.pick([...this.#versions.keys()].slice(-CURRENT));
    const now = scheduler.now();
    const delay = scheduler.random() * (scheduler.random() < LATE_PART ? LATE_MS : SOON_MS);
    const version = { number: this.#numbers, time: now - (now % 1_000), shownAt: now + delay };
    this.#versions.set(id, [...(this.#versions.get(id) ?? []), version]);
  }

  /** The alerts as lists show them, and their versions. */
  shown(): { readonly id: string; readonly version: string; readonly time: number }[] {
    const now = this.#scheduler.now();
    return [...this.#versions].flatMap(([id, versions]) => {
      const last = versions.findLast(({ shownAt }) => shownAt <= now);
      return last === undefined ? [] : [{ id, version: `version ${last.number}`, time: last.time }];
    });
  }
}
