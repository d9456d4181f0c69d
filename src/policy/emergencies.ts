import type { Logger } from 'pino';
import { z } from 'zod';
import type { Clock } from '../lib/clock.js';
import type { GuardState } from './caps.js';
import { createMemoryStore } from '../store/memory-store.js';
import { StoreUnavailableError, type Store } from '../store/store.js';
import type { TraceHolder } from '../telemetry/trace-span.js';

const emergencyModel = z.object({
  reason: z.string(),
  declarationTime: z.string(),
  endTime: z.string(),
  declaredBy: z.string(),
  auditId: z.string(),
});

/** A time in which a tenant's responders are not limited in how much they tighten. Not an incident of Defender. */
export type Emergency = z.infer<typeof emergencyModel>;

/** Which tenants have an emergency. Outlives a restart where the store does, and holds in this process where it can't. */
export class Emergencies {
  readonly #store: Store;
  readonly #alone: Store;
  readonly #clock: Clock;
  readonly #logger: Logger;

  /** @param alone what this process goes by while the store can't be asked */
  constructor({ store, clock, logger }: GuardState, alone = createMemoryStore(clock)) {
    this.#store = store;
    this.#alone = alone;
    this.#clock = clock;
    this.#logger = logger;
  }

  /** The same emergencies, whose round trips are spans of what works for it. */
  tracedBy(trace: TraceHolder | undefined): Emergencies {
    const [store, clock, logger] = [this.#store.tracedBy(trace), this.#clock, this.#logger];
    return new Emergencies({ store, clock, logger }, this.#alone);
  }

  /** In place of the one before. @returns whether it is kept for others and for a restart. */
  async declare(tenantId: string, emergency: Emergency): Promise<boolean> {
    const text = JSON.stringify(emergency);
    const ttlMs = Math.max(1, Date.parse(emergency.endTime) - this.#clock.now());
    await this.#alone.set(nameOf(tenantId), text, ttlMs);
    return this.#ifStored((store) => store.set(nameOf(tenantId), text, ttlMs));
  }

  /** @returns whether others and a restart know of it. */
  async end(tenantId: string): Promise<boolean> {
    await this.#alone.delete(nameOf(tenantId));
    return this.#ifStored((store) => store.delete(nameOf(tenantId)));
  }

  /** Never rejects: without the store, what this process knows holds. */
  async current(tenantId: string): Promise<Emergency | undefined> {
    try {
      return readEmergency(await this.#store.get(nameOf(tenantId)));
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      return readEmergency(await this.#alone.get(nameOf(tenantId)));
    }
  }

  async #ifStored(work: (store: Store) => Promise<void>): Promise<boolean> {
    try {
      await work(this.#store);
      return true;
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      this.#logger.warn({ err: error }, 'Emergencies are known to this process alone');
      return false;
    }
  }
}

function nameOf(tenantId: string): string {
  return `emergency ${tenantId}`;
}

function readEmergency(text: string | undefined): Emergency | undefined {
  if (text === undefined) return undefined;
  try {
    return emergencyModel.parse(JSON.parse(text));
  } catch (error) {
    throw new StoreUnavailableError('What is kept as an emergency is not ours.', error);
  }
}
