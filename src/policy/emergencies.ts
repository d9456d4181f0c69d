import { z } from 'zod';
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

/**
 * A period during which a tenant's responders have no limit on tightening writes. Unrelated to Defender's incidents.
 */
export type Emergency = z.infer<typeof emergencyModel>;

/**
 * The emergencies of tenants. They survive a restart if the store does. For store outages, this process keeps a copy of what it
 * last read or wrote.
 */
export class Emergencies {
  readonly #state: GuardState;
  readonly #alone: Store;

  /** @param alone the store of this process, for the time that the shared store is unavailable */
  constructor(state: GuardState, alone = createMemoryStore(state.clock)) {
    this.#state = state;
    this.#alone = alone;
  }

  /** The same emergencies, with round trips recorded as spans of `trace`. */
  tracedBy(trace: TraceHolder | undefined): Emergencies {
    return new Emergencies({ ...this.#state, store: this.#state.store.tracedBy(trace) }, this.#alone);
  }

  /**
   * Replaces the tenant's current emergency.
   * @returns whether the shared store has it, so that other replicas see it and it survives a restart
   */
  async declare(tenantId: string, emergency: Emergency): Promise<boolean> {
    await this.#write(this.#alone, tenantId, emergency);
    return this.#ifStored((store) => this.#write(store, tenantId, emergency));
  }

  /** @returns whether the shared store has the change, so that other replicas see it and it survives a restart */
  async end(tenantId: string): Promise<boolean> {
    await this.#alone.delete(nameOf(tenantId));
    return this.#ifStored((store) => store.delete(nameOf(tenantId)));
  }

  /** Reads this process's copy if the store is unavailable, instead of rejecting. */
  async current(tenantId: string): Promise<Emergency | undefined> {
    try {
      const emergency = this.#read(await this.#state.store.get(nameOf(tenantId)));
      // Another replica may have declared or ended it.
      if (emergency === undefined) await this.#alone.delete(nameOf(tenantId));
      else await this.#write(this.#alone, tenantId, emergency);
      return emergency;
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      return this.#read(await this.#alone.get(nameOf(tenantId)));
    }
  }

  async #write(store: Store, tenantId: string, emergency: Emergency): Promise<void> {
    const ttlMs = Math.max(1, Date.parse(emergency.endTime) - this.#state.clock.now());
    await store.set(nameOf(tenantId), JSON.stringify(emergency), ttlMs);
  }

  /** Undefined after its end: an attacker can restore its entry. */
  #read(text: string | undefined): Emergency | undefined {
    if (text === undefined) return undefined;
    try {
      const emergency = emergencyModel.parse(JSON.parse(text));
      return Date.parse(emergency.endTime) > this.#state.clock.now() ? emergency : undefined;
    } catch (error) {
      throw new StoreUnavailableError('The stored entry of an emergency is not valid.', error);
    }
  }

  async #ifStored(work: (store: Store) => Promise<void>): Promise<boolean> {
    try {
      await work(this.#state.store);
      return true;
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      this.#state.logger.warn({ err: error }, 'Emergencies are known to this process alone');
      return false;
    }
  }
}

function nameOf(tenantId: string): string {
  return `emergency ${tenantId}`;
}
