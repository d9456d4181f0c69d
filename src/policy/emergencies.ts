import { z } from 'zod';
import type { GuardState } from './caps.js';
import { MAX_EMERGENCY_HOURS } from '../config/policy.js';
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

/** The last change of a tenant's emergency. */
const changeModel = z.object({
  time: z.string(),
  /** Null if the change ended it: an older declaration must not replace that. */
  emergency: emergencyModel.nullable(),
});

type Change = z.infer<typeof changeModel>;

/** An end outlasts the declarations before it. */
const ENDED_TTL_MS = MAX_EMERGENCY_HOURS * 3_600_000;

/**
 * The emergencies of tenants. They survive a restart if the store does. For store outages, this process keeps a copy of what it
 * last read or wrote. A change that the store lacks is stored once the store is back, unless it has a later one.
 */
export class Emergencies {
  readonly #state: GuardState;
  readonly #alone: Store;
  /** Changes that the store lacks, by tenant. */
  readonly #unsaved: Map<string, Change>;

  /** @param alone the store of this process, for the time that the shared store is unavailable */
  constructor(
    state: GuardState,
    alone = createMemoryStore(state.clock),
    unsaved: Map<string, Change> = new Map<string, Change>(),
  ) {
    this.#state = state;
    this.#alone = alone;
    this.#unsaved = unsaved;
  }

  /** The same emergencies, with round trips recorded as spans of `trace`. */
  tracedBy(trace: TraceHolder | undefined): Emergencies {
    const store = this.#state.store.tracedBy(trace);
    return new Emergencies({ ...this.#state, store }, this.#alone, this.#unsaved);
  }

  /**
   * Replaces the tenant's current emergency.
   * @returns whether the shared store has it, so that other replicas see it and it survives a restart
   */
  async declare(tenantId: string, emergency: Emergency): Promise<boolean> {
    return this.#change(tenantId, { time: emergency.declarationTime, emergency });
  }

  /** @returns whether the shared store has the change, so that other replicas see it and it survives a restart */
  async end(tenantId: string): Promise<boolean> {
    const time = new Date(this.#state.clock.now()).toISOString();
    return this.#change(tenantId, { time, emergency: null });
  }

  /** Reads this process's copy if the store is unavailable, instead of rejecting. */
  async current(tenantId: string): Promise<Emergency | undefined> {
    try {
      await this.#save(tenantId);
      const change = readChange(await this.#state.store.get(nameOf(tenantId)));
      // Another replica may have declared or ended it.
      if (change === undefined) await this.#alone.delete(nameOf(tenantId));
      else await this.#write(this.#alone, tenantId, change);
      return this.#emergencyOf(change);
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      return this.#emergencyOf(readChange(await this.#alone.get(nameOf(tenantId))));
    }
  }

  /** Stores the changes that the store lacks. Never rejects: each read of the emergency tries again. */
  async saveAll(): Promise<void> {
    await Promise.allSettled([...this.#unsaved.keys()].map((tenantId) => this.#save(tenantId)));
  }

  async #change(tenantId: string, change: Change): Promise<boolean> {
    await this.#write(this.#alone, tenantId, change);
    this.#unsaved.set(tenantId, change);
    try {
      await this.#write(this.#state.store, tenantId, change);
      this.#noteSaved(tenantId, change);
      return true;
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      this.#state.logger.warn({ err: error }, 'Emergencies are known to this process alone');
      return false;
    }
  }

  /** Stores a change that the store lacks, unless another replica has made a later one. Of two at once, an end wins. */
  async #save(tenantId: string): Promise<void> {
    const change = this.#unsaved.get(tenantId);
    if (change === undefined) return;
    const { store } = this.#state;
    const [name, text] = [nameOf(tenantId), JSON.stringify(change)];
    const there = await store.get(name);
    const known = readChange(there);
    const isLater =
      known !== undefined &&
      (known.time > change.time || (known.time === change.time && known.emergency === null));
    if (!isLater && there !== text) {
      const ttlMs = this.#ttlOf(change);
      const isSaved =
        there === undefined
          ? await store.setIfAbsent(name, text, ttlMs)
          : await store.replaceIf(name, there, text, ttlMs);
      if (!isSaved) throw new StoreUnavailableError('The entry of an emergency is changing.');
    }
    this.#noteSaved(tenantId, change);
  }

  #noteSaved(tenantId: string, change: Change): void {
    if (this.#unsaved.get(tenantId) === change) this.#unsaved.delete(tenantId);
  }

  async #write(store: Store, tenantId: string, change: Change): Promise<void> {
    await store.set(nameOf(tenantId), JSON.stringify(change), this.#ttlOf(change));
  }

  #ttlOf({ emergency }: Change): number {
    return emergency === null
      ? ENDED_TTL_MS
      : Math.max(1, Date.parse(emergency.endTime) - this.#state.clock.now());
  }

  /** Undefined after its end: an attacker can restore its entry. */
  #emergencyOf(change: Change | undefined): Emergency | undefined {
    const emergency = change?.emergency ?? undefined;
    return emergency !== undefined && Date.parse(emergency.endTime) > this.#state.clock.now()
      ? emergency
      : undefined;
  }
}

function readChange(text: string | undefined): Change | undefined {
  if (text === undefined) return undefined;
  try {
    return changeModel.parse(JSON.parse(text));
  } catch (error) {
    throw new StoreUnavailableError('The stored entry of an emergency is not valid.', error);
  }
}

function nameOf(tenantId: string): string {
  return `emergency ${tenantId}`;
}
