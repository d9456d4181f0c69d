import type { Logger } from 'pino';
import { z } from 'zod';
import type { Clock } from '../config/clock.js';
import { createMemoryStore } from '../store/memory-store.js';
import { StoreUnavailableError, type Store } from '../store/store.js';

const incidentModel = z.object({
  reason: z.string(),
  openedAt: z.string(),
  endsAt: z.string(),
  openedBy: z.string(),
  auditId: z.string(),
});

/** A time in which a tenant's responders are not limited in how much they tighten. Not an incident of Defender. */
export type OpenIncident = z.infer<typeof incidentModel>;

/** Which tenants have an incident open. Outlives a restart where the store does, and holds in this process where it can't. */
export class OpenIncidents {
  readonly #store: Store;
  readonly #alone: Store;
  readonly #clock: Clock;
  readonly #logger: Logger;

  constructor({
    store,
    clock,
    logger,
  }: {
    readonly store: Store;
    readonly clock: Clock;
    readonly logger: Logger;
  }) {
    this.#store = store;
    this.#alone = createMemoryStore(clock);
    this.#clock = clock;
    this.#logger = logger;
  }

  /** In place of the one before. @returns whether it is kept for others and for a restart. */
  async open(tenantId: string, incident: OpenIncident): Promise<boolean> {
    const text = JSON.stringify(incident);
    const ttlMs = Math.max(1, Date.parse(incident.endsAt) - this.#clock.now());
    await this.#alone.set(nameOf(tenantId), text, ttlMs);
    return this.#ifStored((store) => store.set(nameOf(tenantId), text, ttlMs));
  }

  /** @returns whether others and a restart know of it. */
  async close(tenantId: string): Promise<boolean> {
    await this.#alone.delete(nameOf(tenantId));
    return this.#ifStored((store) => store.delete(nameOf(tenantId)));
  }

  /** Never rejects: without the store, what this process knows holds. */
  async current(tenantId: string): Promise<OpenIncident | undefined> {
    try {
      return readIncident(await this.#store.get(nameOf(tenantId)));
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      return readIncident(await this.#alone.get(nameOf(tenantId)));
    }
  }

  async #ifStored(work: (store: Store) => Promise<void>): Promise<boolean> {
    try {
      await work(this.#store);
      return true;
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      this.#logger.warn({ err: error }, 'Incidents are known to this process alone');
      return false;
    }
  }
}

function nameOf(tenantId: string): string {
  return `response incident ${tenantId}`;
}

function readIncident(text: string | undefined): OpenIncident | undefined {
  if (text === undefined) return undefined;
  try {
    return incidentModel.parse(JSON.parse(text));
  } catch (error) {
    throw new StoreUnavailableError('What is kept as an open incident is not ours.', error);
  }
}
